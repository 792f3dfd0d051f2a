//! French words around marked words.

use crate::text::language::quoting::Quoting;

/// The lists of French.
#[rustfmt::skip] // One word a line would hide what belongs together.
pub(super) static QUOTING: Quoting = Quoting {
    clipped_words: &[],
    conjunctions: &["et", "ni", "ou"],
    subjunctions: &[
        "combien", "comment", "où", "pourquoi", "qu'", "que", "quel", "quelle", "si",
    ],
    naming: &[
        "adage", "adjectif", "adverbe", "alias", "appellation", "catégorie", "concept", "devise",
        "dicton", "dit", "dite", "dites", "dits", "doctrine", "expression", "expressions",
        "formule", "formules", "idée", "intitulé", "label", "locution", "maxime", "mot", "mot-clé",
        "mots", "mythe", "nom", "noms", "notion", "notions", "néologisme", "phrase", "pronom",
        "prétendu", "prétendue", "prétendues", "prétendus", "pseudonyme", "qualificatif",
        "rubrique", "slogan", "slogans", "sobriquet", "soi-disant", "substantif", "surnom",
        "synonyme", "terme", "termes", "titre", "titres", "tournure", "verbe", "vocable",
        "vocables", "épithète", "étendard", "étiquette",
    ],
    called: &[
        "appelé", "appelée", "appelées", "appelés", "baptisé", "baptisée", "baptisées", "baptisés",
        "connu", "connue", "connus", "dit", "dite", "dites", "dits", "dénommé", "dénommée",
        "désigné", "désignée", "intitulé", "intitulée", "nommé", "nommée", "nommées", "nommés",
        "qualifié", "qualifiée", "qualifiés", "surnommé", "surnommée", "surnommés", "taxé", "taxée",
        "étiqueté",
    ],
    before_called: &[
        "a", "aussi", "bientôt", "communément", "couramment", "d'", "en", "encore", "est", "et",
        "furent", "fut", "généralement", "jadis", "la", "le", "les", "longtemps", "maintenant",
        "naguère", "ont", "parfois", "plus", "sera", "si", "sont", "souvent", "tantôt", "un", "une",
        "vulgairement", "étaient", "était", "été", "être",
    ],
    fillers: &[
        "aux", "ce", "cet", "cette", "comme", "d'", "de", "des", "du", "l'", "la", "le", "les",
        "leur", "même", "sa", "ses", "si", "son", "un", "une",
    ],
    works: &[
        "acte", "actes", "arrêt", "arrêté", "article", "articles", "autobiographie", "ballade",
        "billet", "brochure", "cahier", "cahiers", "carnet", "carnets", "chanson", "chapitre",
        "chapitres", "chronique", "comédie", "conférence", "conte", "contes", "discours",
        "dissertation", "documentaire", "drame", "décret", "dépêche", "entretien", "essai",
        "essais", "fable", "feuilleton", "film", "films", "hymne", "interview", "introduction",
        "journal", "lettre", "lettres", "libelle", "livre", "livres", "manifeste", "manuscrit",
        "monographie", "mémoire", "mémoires", "note", "notice", "nouvelle", "nouvelles", "oeuvre",
        "opuscule", "opéra", "oraison", "ordonnance", "ouvrage", "ouvrages", "pamphlet", "pièce",
        "pièces", "plaquette", "portrait", "postface", "poème", "poèmes", "procès-verbal",
        "préface", "périodique", "pétition", "pétitions", "rapport", "recueil", "registre",
        "registres", "requête", "requêtes", "revue", "roman", "romans", "récit", "récits", "satire",
        "sermon", "sonnet", "symphonie", "série", "texte", "textes", "thèse", "tract", "tragédie",
        "traité", "volume", "éditorial", "épopée", "étude", "études", "œuvre", "œuvres",
    ],
    titled: &[
        "intitulé", "intitulée", "intitulées", "intitulés", "titré", "titrée",
    ],
    pieces: &[
        "adjectif", "adverbe", "affirmation", "expression", "formule", "mot", "nom",
        "phrase", "proposition", "question", "substantif", "terme", "verbe", "vers", "énoncé",
    ],
    from_text: &["avec", "dans", "par"],
    meaning: &["signifie", "veut"],
    languages: &[
        "allemand", "anglais", "arabe", "espagnol", "grec", "hébreu", "italien", "japonais",
        "latin", "néerlandais", "polonais", "portugais", "russe",
    ],
    common_sayings: &[
        "adage", "adages", "banderole", "cliché", "devise", "dicton", "maxime", "proverbe",
        "refrain", "slogan", "slogans",
    ],
    possible: &["pourrait"],
    conditional: &["devrait", "dirait", "doit", "peut", "pourra", "puisse"],
    supposing: &["imaginons", "quand", "si", "supposons"],
    anybody: &["chacun", "nul", "on", "personne", "quelqu'un", "quiconque", "un", "une"],
    call: &["appeler", "appelle", "appellerai", "nomme", "nommerai"],
    first_persons: &["j'", "je", "nous"],
    inner_tags: true,
    tag_objects: &["leur", "lui", "m'", "me", "nous", "s'", "se", "t'", "te", "vous"],
    finite: &[
        "a", "ai", "ait", "aura", "aurait", "avaient", "avait", "avons", "devait", "devrait",
        "doit", "doivent", "est", "fait", "faut", "font", "fut", "ont", "peut", "peuvent",
        "pourrait", "pouvait", "sera", "serait", "seront", "soit", "sommes", "sont", "suis", "va",
        "veut", "vont", "étaient", "était", "êtes",
    ],
};
