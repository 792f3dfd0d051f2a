//! Notes: which blocks are notes and with what label, and where in the text they are called.
//!
//! Three places hold notes: a [`section`](mod@section) under a heading that says so (or several, one a
//! chapter), a [`run`](mod@run) of numbered paragraphs without a heading, at the end of the text, of a
//! chapter or right below the paragraph that calls them, and `[Footnote 3: …]` between paragraphs.
//! Without a heading a run is notes only where the text before calls most of its numbers: a list that
//! nothing calls stays a list.
//!
//! A text calls its notes in one way, so that of all that [looks like a mark](crate::text::note) the
//! [way that calls most notes](call) counts, and another only for notes that are not called yet.

mod call;
mod label;
mod run;
mod section;

pub(super) use call::calls;
pub(super) use label::{label, next, of};
pub(super) use run::loose;
pub(super) use section::section;
