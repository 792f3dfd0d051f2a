//! The ground: what a place in a text is, and how to walk over one.
//!
//! This module knows no argument: no claim, no quotation, no source. Everything above it speaks of
//! places as [`Span`]s, and turns them into code points, lines and columns with [`Positions`].

mod span;
mod position;
mod word;
pub mod key;
pub mod canon;
pub mod cue;
pub mod matter;
pub mod name;
pub mod note;
pub mod language;
pub mod table;
pub mod quick;

pub use language::Language;
pub use position::Positions;
pub use span::Span;
pub use word::{char_after, char_before, fold, folded, is_apostrophe, superscript, trim, words};
