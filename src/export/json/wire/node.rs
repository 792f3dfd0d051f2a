//! Claims and quotations on the wire.

use super::{Anchor, Because};
use schemars::JsonSchema;
use serde::Serialize;
use std::borrow::Cow;

/// The mark of a claim.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ClaimKind {
    /// A claim.
    Claim,
}

/// What the essay maintains, or reports that another maintains.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Claim<'g> {
    /// Its id: c1, c2, … in text order.
    #[schemars(regex(pattern = "^c[1-9][0-9]*$"))]
    pub(crate) id: String,
    /// What kind of node it is.
    pub(crate) kind: ClaimKind,
    /// Id of the document it stands in.
    #[schemars(regex(pattern = "^d[1-9][0-9]*$"))]
    pub(crate) document: String,
    /// Its part in the argument.
    pub(crate) role: Role,
    /// Whose position it is; null for the writer's own.
    pub(crate) holder: Option<Cow<'g, str>>,
    /// The writer's attitude to a holder's position; null for his own.
    pub(crate) stance: Option<Stance>,
    /// Its words, without markup and line breaks; absent where the export leaves out wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<&'g str>,
    /// A short form written by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) label: Option<&'g str>,
    /// Where it is made.
    pub(crate) anchor: Anchor<'g>,
    /// Where the essay says it again.
    pub(crate) again: Vec<Anchor<'g>>,
    /// How sure it is that this is a claim with this role.
    #[schemars(range(min = 0, max = 1))]
    pub(crate) confidence: f64,
    /// Why.
    pub(crate) because: Vec<Because<'g>>,
    /// Where the holder is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) holder_anchor: Option<Anchor<'g>>,
    /// Remarks written by hand.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub(crate) notes: &'g [String],
}

/// A claim's part in the argument.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Role {
    /// What the whole essay is for.
    Thesis,
    /// A claim that bears on the thesis itself.
    Main,
    /// Any other claim of the writer's.
    Claim,
    /// A position the writer ascribes to another.
    Reported,
}

/// The writer's attitude to a position.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Stance {
    /// He shares it.
    Endorsed,
    /// He rejects it.
    Opposed,
    /// He leaves it open.
    Open,
}

/// The mark of a quotation.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum QuotationKind {
    /// A quotation.
    Quotation,
}

/// Words given as another's.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Quotation<'g> {
    /// Its id: q1, q2, … in text order; q3.2 is the second piece of q3.
    #[schemars(regex(pattern = r"^q[1-9][0-9]*(\.[1-9][0-9]*)?$"))]
    pub(crate) id: String,
    /// What kind of node it is.
    pub(crate) kind: QuotationKind,
    /// Id of the first piece, in all further pieces of a quotation broken by who says it
    /// (“…,” said Hale, “…”); absent elsewhere.
    #[schemars(regex(pattern = "^q[1-9][0-9]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) continues: Option<String>,
    /// Id of the document it stands in.
    #[schemars(regex(pattern = "^d[1-9][0-9]*$"))]
    pub(crate) document: String,
    /// "term" for words that are only named (a title, a slogan, a scare quote); absent for evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) role: Option<QuotationRole>,
    /// The words without their marks, markup and line breaks; absent where the export leaves out wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<Cow<'g, str>>,
    /// Where they stand, without their marks.
    pub(crate) anchor: Anchor<'g>,
    /// How the quotation is set.
    pub(crate) form: Form,
    /// Opening and closing mark; null where one is missing.
    #[schemars(length(min = 2, max = 2))]
    pub(crate) marks: Vec<Option<char>>,
    /// Who says the words; null where nobody is named.
    pub(crate) speaker: Option<Speaker<'g>>,
    /// How sure the reading is.
    #[schemars(range(min = 0, max = 1))]
    pub(crate) confidence: f64,
    /// Why it was read so.
    pub(crate) because: Vec<Because<'g>>,
    /// Remarks written by hand.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub(crate) notes: &'g [String],
}

/// What marked words are there for.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum QuotationRole {
    /// They are only named.
    Term,
}

/// How a quotation is set.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Form {
    /// Marked, and a paragraph of its own.
    Display,
    /// Marked, inside a sentence or paragraph.
    Inline,
    /// A block quotation by markup.
    Block,
    /// A block quotation by indentation.
    Indented,
}

/// Who says the words of a quotation; not who wrote the book they were found in.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Speaker<'g> {
    /// The fullest spelling of the name that the essay has.
    pub(crate) name: Cow<'g, str>,
    /// Whether the running text or only the citation names the speaker.
    pub(crate) from: SpeakerFrom,
    /// The words that name the speaker here.
    pub(crate) anchor: Anchor<'g>,
    /// How sure it is.
    #[schemars(range(min = 0, max = 1))]
    pub(crate) confidence: f64,
    /// Why.
    pub(crate) because: Vec<Because<'g>>,
}

/// Where a speaker's name was read.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SpeakerFrom {
    /// In the running text.
    Text,
    /// In the citation.
    Citation,
    /// Nowhere: a person wrote it into the corrections; the anchor is that of the quotation.
    Hand,
}
