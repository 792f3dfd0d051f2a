//! What French names look like in running text.

use crate::text::language::naming::Naming;

/// The lists of French.
#[rustfmt::skip] // One word a line would hide what belongs together.
pub(super) const NAMING: Naming = Naming {
    capitalised_nouns: false,
    common_nouns: &[],
    noun_endings: &[],
    articles: &[],
    adjective_endings: &[],
    genitive_s: false,
    stopped_titles: &["dr", "m", "me", "mgr", "mr", "mrs", "prof", "st", "ste"],
    plain_titles: &[
        "dr", "m", "madame", "mademoiselle", "mlle", "mm", "mme", "monsieur",
    ],
    weekdays: &[
        "dimanche", "jeudi", "lundi", "mardi", "mercredi", "samedi", "vendredi",
    ],
    particles_are_words: true,
    elisions: &[
        "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t",
    ],
    clitics: &[
        "ce", "elle", "elles", "en", "il", "ils", "je", "la", "le", "les", "leur", "lui", "moi",
        "nous", "on", "toi", "tu", "vous", "y",
    ],
};
