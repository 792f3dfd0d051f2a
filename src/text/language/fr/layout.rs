//! French words around a text.

use crate::text::language::layout::Layout;

/// The lists of French.
#[rustfmt::skip] // One word a line would hide what belongs together.
pub(super) const LAYOUT: Layout = Layout {
    part_words: &[
        "acte", "annexe", "appendice", "chapitre", "essai", "lettre", "leçon", "livre", "partie",
        "section", "tome",
    ],
    notes_headings: &[
        "notes", "notes de bas de page", "notes de fin", "notes et references",
        "notes et références", "notes explicatives", "notes finales", "renvois",
        "références et notes",
    ],
    bibliography_headings: &[
        "bibliographie", "bibliographie générale", "bibliographie indicative",
        "bibliographie sommaire", "bibliographie sélective", "indications bibliographiques",
        "liste des ouvrages cités", "liste des références", "littérature secondaire",
        "oeuvres citées", "orientation bibliographique", "ouvrages cités", "ouvrages consultés",
        "pour aller plus loin", "références", "références bibliographiques", "références citées",
        "sources", "sources et bibliographie", "sources imprimées", "sources manuscrites",
        "sources primaires", "sources secondaires", "textes cités", "textes et références",
        "éléments bibliographiques", "éléments de bibliographie", "œuvres citées",
    ],
    note_words: &["note", "notes"],
    numbers: &["premier", "première", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
    day_endings: &["er", "e"],
    byline_openers: &["auteur", "auteure", "autrice", "par", "texte de", "écrit par"],
};
