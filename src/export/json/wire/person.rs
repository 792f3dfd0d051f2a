//! People on the wire.

use super::Anchor;
use schemars::JsonSchema;
use serde::Serialize;
use std::borrow::Cow;

/// A person whom the documents name.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Person<'g> {
    /// Its id: p1, p2, … in the order in which they are first named.
    #[schemars(regex(pattern = "^p[1-9][0-9]*$"))]
    pub(crate) id: String,
    /// The name in its fullest spelling.
    pub(crate) name: Cow<'g, str>,
    /// What titles, given names and pronouns say; absent where they say nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) gender: Option<Gender>,
    /// How often the person is named.
    pub(crate) mentions: usize,
    /// Every spelling of the name.
    pub(crate) spellings: Vec<Spelling<'g>>,
    /// Ids of the quotations whose speaker this is.
    pub(crate) quotations: Vec<String>,
    /// Ids of the sources whose author this is.
    pub(crate) sources: Vec<String>,
}

/// One spelling of a name.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Spelling<'g> {
    /// The name as written.
    pub(crate) name: Cow<'g, str>,
    /// How often it is written so.
    pub(crate) count: usize,
    /// Id of the document in which it is first written so.
    #[schemars(regex(pattern = "^d[1-9][0-9]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) document: Option<String>,
    /// Where it is first written so.
    pub(crate) anchor: Anchor<'g>,
}

/// Grammatical gender.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Gender {
    /// She.
    Feminine,
    /// He.
    Masculine,
}
