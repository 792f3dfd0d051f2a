//! The nouns: plain data, nothing else. No search, no I/O, no serialisation.
//!
//! A noun that points at words is generic in its place `P`. A **finding** points with a
//! [`Span`](crate::text::Span) into the text it was found in; a **node** or edge of the graph points
//! with an [`Anchor`], which stands on its own: it carries the words. `map_places` leads from the
//! first to the second.

mod document;
mod landmark;
mod because;
mod reference;
mod passage;
mod segment;
mod quotation;
mod source;
mod speaker;
mod people;
mod claim;
mod relation;
mod diagnostic;
mod anchor;
mod findings;

pub use anchor::{Anchor, Held};
pub use because::{BY_HAND, Band, Because, Confidence, Rule, UNKNOWN};
pub use claim::{Claim, Holder, Role, Stance};
pub use diagnostic::{Code, Diagnostic, Severity, Subject};
pub use document::{Block, BlockKind, Document, Inline, InlineKind};
pub use findings::{Argument, Findings};
pub use landmark::{Landmark, Landmarks, Whereabouts};
pub use passage::{Form, Marks, Passage, Repair};
pub use people::{Gender, NamedPerson, Speakers, Spelling};
pub use quotation::{Quotation, QuotationRole};
pub use reference::{BackReference, Locator, Reference};
pub use relation::{Offer, Polarity, Relation, RelationKind, RunnerUp};
pub use segment::{Segments, Sentence};
pub use source::{
    Citation, CitationForm, Citations, Item, ItemKind, Listed, Person, QuotedIn, Source,
};
pub use speaker::{Attribution, Speaker, SpeakerFrom};

/// What a finder found, and what it doubts about it: doubts travel with the result.
#[derive(Debug, Clone, Default)]
pub struct Found<T> {
    /// The findings.
    pub items: T,
    /// What the finder could not settle, or repaired.
    pub diagnostics: Vec<Diagnostic>,
}
