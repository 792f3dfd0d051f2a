//! German words around marked words.

use crate::text::language::quoting::Quoting;

/// The lists of German.
#[rustfmt::skip] // One word a line would hide what belongs together.
pub(super) static QUOTING: Quoting = Quoting {
    clipped_words: &[
        "m", "n", "ne", "nem", "nen", "ner", "nes", "ran", "raus", "rein", "rum", "runter", "s",
    ],
    conjunctions: &["noch", "oder", "sowie", "und"],
    subjunctions: &["dass", "daß", "ob", "warum", "was", "weshalb", "wie", "wieso"],
    naming: &[
        "alias", "ausdruck", "ausdrucks", "ausdrücke", "begriff", "begriffe", "begriffen",
        "begriffs", "beiname", "beinamen", "bezeichnung", "bezeichnungen", "chiffre", "devise",
        "doktrin", "epitheton", "etikett", "fachausdruck", "fachbegriff", "floskel", "formel",
        "fremdwort", "idee", "kampfbegriff", "kampfwort", "kategorie", "konzept", "kunstwort",
        "label", "lehrsatz", "leitbegriff", "leitwort", "lemma", "losung", "losungen",
        "losungswort", "modewort", "motto", "name", "namen", "namens", "neologismus", "parole",
        "parolen", "phrase", "prädikat", "redensart", "redewendung", "reizwort", "rubrik",
        "schimpfwort", "schlagwort", "schlagworte", "schlagwörter", "slogan", "sog", "sogenannt",
        "sogenannte", "sogenannten", "sogenannter", "sogenanntes", "spitzname", "spitznamen",
        "sprichwort", "stichwort", "stichworte", "synonym", "termini", "terminus", "titel",
        "titels", "unwort", "vokabel", "vokabeln", "wahlspruch", "wendung", "wort", "wortes",
        "worts", "wörtchen", "wörter", "zauberwort", "überschrift",
    ],
    called: &[
        "apostrophiert", "bekannt", "benannt", "betitelt", "bezeichnet", "geheißen", "genannt",
        "geschimpft", "getauft", "tituliert",
    ],
    before_called: &[
        "allgemein", "als", "auch", "bald", "bin", "bis", "damals", "einst", "er", "es", "fortan",
        "gemeinhin", "gern", "gewöhnlich", "heute", "ironisch", "ist", "jetzt", "kurz",
        "landläufig", "meist", "oft", "sei", "seither", "sie", "sind", "so", "später", "spöttisch",
        "vielfach", "volkstümlich", "war", "waren", "werden", "wird", "wurde", "wurden",
    ],
    fillers: &[
        "als", "an", "das", "dem", "den", "der", "des", "die", "dieses", "ein", "eine", "einem",
        "einen", "einer", "eines", "für", "ihr", "ihre", "ihres", "sein", "seine", "seines", "vom",
        "von",
    ],
    works: &[
        "abhandlung", "akte", "akten", "anmerkung", "artikel", "artikels", "aufsatz", "aufsatzes",
        "aufsätze", "autobiografie", "autobiographie", "ballade", "band", "beitrag", "biografie",
        "biographie", "bittschrift", "blatt", "brief", "briefe", "broschüre", "buch", "buches",
        "buchs", "bücher", "denkschrift", "denkschriften", "dissertation", "doku", "dokumentarfilm",
        "drama", "dramas", "eingabe", "eingaben", "einleitung", "eintrag", "einträge", "epos",
        "erinnerungen", "erlass", "erzählung", "erzählungen", "essay", "essays", "fabel",
        "fabrikordnung", "feuilleton", "film", "films", "flugblatt", "flugschrift", "flugschriften",
        "fußnote", "gedicht", "gedichte", "gedichtes", "gedichts", "gesuch", "gutachten", "hymne",
        "inschrift", "interview", "journal", "kapitel", "kapitels", "kolumne", "komödie",
        "kurzgeschichte", "leitartikel", "leserbrief", "lied", "liedes", "lustspiel", "magazin",
        "manifest", "manuskript", "memoiren", "monografie", "monographie", "märchen", "nachwort",
        "novelle", "oper", "pamphlet", "periodikum", "petition", "petitionen", "poem", "predigt",
        "protokoll", "protokolle", "rede", "reden", "referat", "reihe", "reportage", "rezension",
        "roman", "romane", "romans", "sammlung", "satire", "schauspiel", "schrift", "schriften",
        "sinfonie", "skizze", "studie", "studien", "stück", "stücks", "symphonie", "tagebuch",
        "text", "texte", "theaterstück", "tragödie", "traktat", "trauerspiel", "umfrage", "urkunde",
        "urkunden", "vermerk", "vermerke", "verordnung", "vorlesung", "vorrede", "vortrag",
        "vorwort", "werk", "werke", "werkes", "werks", "wochenschrift", "zeitschrift", "zeitung",
        "zuschrift", "zyklus",
    ],
    titled: &[
        "betitelt", "betitelte", "betiteltem", "betitelten", "namens", "titels", "überschrieben",
        "überschriebene", "überschriebenen",
    ],
    pieces: &[
        "adjektiv", "adverb", "ausdruck", "behauptung", "formel", "formulierung", "frage",
        "phrase", "satz", "satzes", "substantiv", "these", "verb", "wendung", "wort", "worte",
        "zeile",
    ],
    from_text: &["aus", "in", "mit"],
    meaning: &["bedeutet", "heißt", "meint"],
    languages: &[
        "altgriechischen", "arabischen", "deutschen", "dänischen", "englischen", "französischen",
        "griechischen", "hebräischen", "italienischen", "japanischen", "jiddischen",
        "lateinischen", "niederländischen", "polnischen", "russischen", "spanischen",
    ],
    common_sayings: &[
        "devise", "losung", "motto", "parole", "parolen", "redensart", "redewendung", "slogan",
        "sprichwort", "spruch", "volksmund", "wahlspruch",
    ],
    possible: &["dürfte", "könnte", "möchte"],
    conditional: &["darf", "kann", "mag", "soll", "sollte", "wird", "würde"],
    supposing: &["angenommen", "falls", "wenn"],
    anybody: &[
        "ein", "eine", "einer", "irgendjemand", "jeder", "jemand", "keiner", "man", "niemand",
        "wer",
    ],
    call: &["bezeichne", "nenne", "nennen", "taufe"],
    first_persons: &["ich", "wir"],
    inner_tags: false,
    tag_objects: &[],
    finite: &[
        "bin", "darf", "durfte", "dürfen", "gab", "gibt", "habe", "haben", "hat", "hatte", "hatten",
        "hätte", "ist", "kann", "konnte", "konnten", "können", "könnte", "muss", "musste", "muß",
        "mußte", "müssen", "sei", "seien", "sind", "soll", "sollen", "sollte", "war", "waren",
        "werden", "will", "wird", "wollen", "wollte", "wurde", "wurden", "wäre", "würde",
    ],
};
