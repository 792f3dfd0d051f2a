//! What English names look like in running text.

use crate::text::language::naming::Naming;

/// The lists of English.
pub(super) const NAMING: Naming = Naming {
    capitalised_nouns: false,
    common_nouns: &[],
    noun_endings: &[],
    articles: &[],
    adjective_endings: &[],
    genitive_s: false,
    stopped_titles: &["cllr", "dr", "mme", "mr", "mrs", "ms", "prof", "rev", "st"],
    plain_titles: &["cllr", "dr", "mr", "mrs", "ms", "prof", "sir"],
    weekdays: &["friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday"],
    particles_are_words: false,
    elisions: &[],
    clitics: &[],
};
