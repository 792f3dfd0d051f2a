//! Markdown, for now read as plain text.

use super::{Parts, plain};
use crate::text::Language;

/// The parts of a Markdown text.
pub(super) fn parts(text: &str, language: &Language) -> Parts {
    plain::parts(text, language)
}
