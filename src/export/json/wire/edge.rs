//! Edges on the wire.

use super::{Anchor, Because, Citation, Locator};
use schemars::JsonSchema;
use serde::Serialize;

/// An edge; runs from what gives support to what receives it.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Edge<'g> {
    /// From a source to a quotation.
    SourceOf(Box<SourceOf<'g>>),
    /// From a quotation or a claim to a claim.
    Bearing(Box<Bearing<'g>>),
    /// From a source to another.
    QuotedIn(Box<QuotedIn<'g>>),
}

/// The mark of an edge from a source to a quotation.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SourceOfKind {
    /// The words were found there.
    SourceOf,
}

/// The words were found in that source.
#[derive(Serialize, JsonSchema)]
pub(crate) struct SourceOf<'g> {
    /// Its id: e1, e2, …
    #[schemars(regex(pattern = r"^e[1-9][0-9]*(\.[1-9][0-9]*)?$"))]
    pub(crate) id: String,
    /// Id of the source.
    #[schemars(regex(pattern = "^s[1-9][0-9]*$"))]
    pub(crate) source: String,
    /// Id of the quotation.
    #[schemars(regex(pattern = r"^q[1-9][0-9]*(\.[1-9][0-9]*)?$"))]
    pub(crate) target: String,
    /// What kind of edge it is.
    pub(crate) kind: SourceOfKind,
    /// Where in the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) locator: Option<Locator<'g>>,
    /// The citation that says so.
    pub(crate) citation: Citation<'g>,
    /// Why the citation belongs to the quotation, and why it goes back to its antecedent.
    pub(crate) because: Vec<Because<'g>>,
}

/// What a quotation or a claim does for a claim.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum BearingKind {
    /// It is a reason for it.
    Supports,
    /// It speaks against it.
    Attacks,
    /// It says it again in other words.
    Restates,
}

/// A quotation is offered for a claim, or a claim bears on another.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Bearing<'g> {
    /// Its id: e1, e2, …
    #[schemars(regex(pattern = r"^e[1-9][0-9]*(\.[1-9][0-9]*)?$"))]
    pub(crate) id: String,
    /// Id of the quotation or claim that bears.
    #[schemars(regex(pattern = r"^[qc][1-9][0-9]*(\.[1-9][0-9]*)?$"))]
    pub(crate) source: String,
    /// Id of the claim it bears on.
    #[schemars(regex(pattern = "^c[1-9][0-9]*$"))]
    pub(crate) target: String,
    /// How it bears.
    pub(crate) kind: BearingKind,
    /// How sure it is.
    #[schemars(range(min = 0, max = 1))]
    pub(crate) confidence: f64,
    /// Why.
    pub(crate) because: Vec<Because<'g>>,
    /// Between claims: whether it belongs to the tree under the thesis; the others are cross links.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) tree: Option<bool>,
    /// What it would have borne on otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) runner_up: Option<RunnerUp<'g>>,
}

/// The choice that came second.
#[derive(Serialize, JsonSchema)]
pub(crate) struct RunnerUp<'g> {
    /// Where the other claim is made; the same claim, where only the kind would have been another.
    pub(crate) anchor: Anchor<'g>,
    /// How it would have borne on it.
    pub(crate) kind: BearingKind,
    /// How far behind the choice it came; may be negative, where the best tree as a whole asked for
    /// the lesser edge.
    pub(crate) behind: f64,
}

/// The mark of an edge between sources.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum QuotedInKind {
    /// The one was opened only inside the other.
    QuotedIn,
}

/// The one work was opened only inside the other.
#[derive(Serialize, JsonSchema)]
pub(crate) struct QuotedIn<'g> {
    /// Its id: e1, e2, …
    #[schemars(regex(pattern = r"^e[1-9][0-9]*(\.[1-9][0-9]*)?$"))]
    pub(crate) id: String,
    /// Id of the work whose words they are.
    #[schemars(regex(pattern = "^s[1-9][0-9]*$"))]
    pub(crate) source: String,
    /// Id of the work that was opened.
    #[schemars(regex(pattern = "^s[1-9][0-9]*$"))]
    pub(crate) target: String,
    /// What kind of edge it is.
    pub(crate) kind: QuotedInKind,
    /// Where in the work that was opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) locator: Option<Locator<'g>>,
}
