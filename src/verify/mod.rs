//! Whether quoted words stand in their source: three answers for each quotation, kept apart, and no share
//! of likeness in the place of an answer, since a sentence that lost its "not" is 98 per cent the same.
//!
//! * *words*: [`Words`], with what differs word by word ([`Stretch`]) and what it is about ([`Class`]);
//! * *place*: [`Place`], the page that is cited beside the page it is on;
//! * *frame*: [`Frame`], what stands around the words in the source, and whether that turns their sense.
//!
//! "Not found" says that no text that was searched has the words. It never says that they were invented:
//! another edition, another translation, a page that was left out of the scan all look the same from here.
//!
//! The way: a source's text ([`SourceText`]) becomes an [`Index`] once. A quotation is taken apart at marks
//! of omission and brackets (`quoted`), looked up word for word by its rarest word, and else by the
//! diagonals on which its rare words agree (`find`), along which it is laid beside the text (`align`). The
//! pieces are then followed through the text (`trace`), what differs is classed (`differ`), and the answers
//! are made (`check`). Nothing here touches a file; [`Index::bytes`] is what may be kept in one.

mod align;
mod check;
mod class;
mod differ;
mod find;
mod frame;
mod index;
mod normal;
mod pages;
mod pair;
mod place;
mod print;
mod quoted;
mod said;
mod source;
mod store;
mod trace;
#[cfg(test)]
mod tests;

pub use check::{Asked, Checked, Library, Verified, Words, verify};
pub use class::Class;
pub use differ::{Cut, CutBy, Difference, Stretch};
pub use frame::{Frame, Turn};
pub use index::Index;
pub use pages::{Marking, Page, PageStart, Pattern, PatternError, Side};
pub use pair::Pairing;
pub use place::{Locators, Place, Unknown};
pub use print::Prints;
pub use source::SourceText;
pub use trace::{FAR, FEW};

/// Largest text of a source, in bytes: 100 MiB, some fifty fat books. Places in it are kept in four bytes.
pub const LARGEST: usize = 100 << 20;
