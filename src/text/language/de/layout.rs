//! German words around a text.

use crate::text::language::layout::Layout;

/// The lists of German.
#[rustfmt::skip] // One word a line would hide what belongs together.
pub(super) const LAYOUT: Layout = Layout {
    part_words: &[
        "abschnitt", "abteilung", "akt", "anhang", "aufsatz", "band", "brief", "buch", "kapitel",
        "teil", "vorlesung",
    ],
    notes_headings: &[
        "anmerkungen", "anmerkungen und belege", "anmerkungen und nachweise", "anmerkungsapparat",
        "belege", "einzelnachweise", "endnoten", "fussnoten", "fußnoten", "nachweise", "noten",
        "quellennachweise",
    ],
    bibliography_headings: &[
        "auswahlbibliographie", "benutzte literatur", "bibliografie", "bibliographie",
        "gedruckte quellen", "literatur", "literaturangaben", "literaturauswahl",
        "literaturhinweise", "literaturliste", "literaturnachweis", "literaturverzeichnis",
        "primärliteratur", "quellen", "quellen und literatur", "quellen und literaturverzeichnis",
        "quellen- und literaturverzeichnis", "quellenverzeichnis", "schriftenverzeichnis",
        "sekundärliteratur", "siglen", "siglenverzeichnis", "ungedruckte quellen",
        "verwendete literatur", "weiterführende literatur", "zitierte literatur", "zitierte werke",
    ],
    note_words: &["anmerkung", "endnote", "fussnote", "fußnote"],
    numbers: &["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"],
    day_endings: &[],
    byline_openers: &[
        "autor", "autorin", "verfasser", "verfasserin", "verfasst von", "von",
    ],
};
