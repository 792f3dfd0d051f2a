//! Corrections by hand: what a reader of the graph wrote in a small file beside the essay, and what it
//! changes in the findings.
//!
//! A file is [parsed](parse()) into [`Corrections`]: verbs ([`Verb`]) with the words they are about
//! ([`At`]). For one document they become an [`Amendment`]: each place is looked for, and what is not
//! there, or there twice, is a diagnostic and changes nothing. The pipeline asks it after every finder
//! for the finder's result with the person's word in it, so that all later finders go by that word:
//! a claim that was added is weighed like any other, and a new thesis has the whole tree under it.
//!
//! This module reads no file: what stands in one comes as text. It writes no word into a node that is
//! not in the essay but labels, names and works that a person wrote; those carry
//! [`Because::written`](crate::model::Because::written).

mod corrections;
mod parse;
mod field;
mod place;
mod candidate;
mod quote;
mod write;
mod rebase;
mod amendment;
mod target;
mod quotations;
mod works;
mod citations;
mod speakers;
mod claims;
mod argument;
#[cfg(test)]
mod tests;

pub use amendment::Amendment;
pub use corrections::{
    At, Cited, Corrections, EdgeVerb, Essay, Fix, NewRole, Pages, Quote, Verb, Which, Work,
};
pub use parse::{CorrectionsError, Mistake, VERBS, VerbKeys, parse};
pub use place::standing;
pub use quote::{text as toml_text, written};
pub use rebase::{Moved, rebased};
