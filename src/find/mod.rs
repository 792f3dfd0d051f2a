//! From a document to findings. Each finder is a folder; they do not know one another and speak only
//! the nouns of [`model`](crate::model). None of them can fail on any text.
//!
//! In the order of the [pipeline](crate::pipeline): references as written, passages between marks,
//! sentences, quotations, citations, speakers, claims, relations.

/// Rules as a table: name, what it finds, why it counts, an example, what it misses.
macro_rules! rules {
    ($($name:ident = $id:literal, $finds:literal, $why:literal, $example:literal, $misses:literal;)*) => {
        $(pub(super) static $name: Rule =
            Rule { name: $id, finds: $finds, why: $why, example: $example, misses: $misses };)*
    };
}

mod citation;
mod claim;
mod quotation;
mod relation;
mod segment;
mod speaker;
#[cfg(test)]
mod sample;

use crate::model::Rule;

pub use citation::{citations, references, work_key};
pub use claim::{central, claims};
pub use quotation::{passages, quotations};
pub use relation::relations;
pub use segment::segments;
pub use speaker::speakers;

/// Every rule by which anything is found, in the order of the pipeline.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    [quotation::RULES, citation::RULES, speaker::RULES, claim::RULES, relation::RULES]
        .into_iter()
        .flatten()
        .copied()
}
