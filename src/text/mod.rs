//! The ground: what a place in a text is, and how to walk over one.
//!
//! This module knows no argument: no claim, no quotation, no source. Everything above it speaks of
//! places as [`Span`]s, and turns them into code points, lines and columns with [`Positions`].
//!
//! What is done for every word of a text is done a hundred million times a gigabyte, so it allocates
//! nothing: [`words`] reads bytes, [`table::Table`] and [`language::is_listed`] look a word up as it
//! stands, [`quick`] maps are for those that must be numbered or remembered.

mod span;
mod position;
mod word;
pub mod letter;
pub mod key;
pub mod canon;
pub mod cue;
pub mod matter;
pub mod name;
pub mod note;
pub mod language;
pub mod table;
pub mod quick;
mod cursor;
pub mod scan;
pub mod spelling;

pub use cursor::Cursor;
pub use language::Language;
pub use position::Positions;
pub use span::Span;
pub use word::{
    char_after, char_before, fold, fold_into, folded, is_apostrophe, superscript, trim, words,
};
