//! The wire types: what the JSON looks like, in the order of its keys. They are not the model: the
//! model may change any day, these only with the contract's version.
//!
//! Texts are borrowed from the graph. A doc comment here is a description in the JSON Schema.

mod edge;
mod node;
mod person;
mod source;

pub(crate) use edge::{
    Bearing, BearingKind, Edge, QuotedIn, QuotedInKind, RunnerUp, SourceOf, SourceOfKind,
};
pub(crate) use node::{
    Claim, ClaimKind, Form, Quotation, QuotationKind, QuotationRole, Role, Speaker, SpeakerFrom,
    Stance,
};
pub(crate) use person::{Gender, Person, Spelling};
pub(crate) use source::{
    Citation, CitationForm, Csl, Issued, Locator, Name, Original, Pointer, Source, SourceKind,
};

use schemars::JsonSchema;
use serde::Serialize;

/// The name of the format.
pub(crate) const FORMAT: &str = "claimgraph";
/// The version of the contract; rises when a key changes its meaning or goes away, not when one is added.
pub(crate) const VERSION: u32 = 1;

/// The argument graph of one or more essays: claims, the quotations offered for them, the sources
/// of those. Node-link data as NetworkX reads it with `node_link_graph(data, edges="edges")`.
///
/// All positions are Unicode code points into the document's text as read, half open.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "claimgraph")]
pub(crate) struct Graph<'g, N = Vec<Node<'g>>, E = Vec<Edge<'g>>> {
    /// Always true.
    #[schemars(extend("const" = true))]
    pub(crate) directed: bool,
    /// Always true: two nodes may be joined by more than one edge.
    #[schemars(extend("const" = true))]
    pub(crate) multigraph: bool,
    /// What concerns the graph as a whole.
    pub(crate) graph: About<'g>,
    /// Claims, quotations and sources, each kind in text order.
    pub(crate) nodes: N,
    /// All run from what gives support to what receives it.
    pub(crate) edges: E,
}

/// What concerns the graph as a whole.
#[derive(Serialize, JsonSchema)]
pub(crate) struct About<'g> {
    /// Always "claimgraph".
    #[schemars(extend("const" = "claimgraph"))]
    pub(crate) format: &'static str,
    /// Version of this format.
    #[schemars(extend("const" = 1))]
    pub(crate) version: u32,
    /// Program and version that made the file.
    pub(crate) generator: &'static str,
    /// The documents the graph was made from.
    pub(crate) documents: Vec<Document<'g>>,
    /// What a person should look at.
    pub(crate) diagnostics: Vec<Diagnostic<'g>>,
    /// The people whom the documents name, with all spellings; absent where they name nobody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) people: Vec<Person<'g>>,
}

/// A document the graph was made from.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Document<'g> {
    /// Its id: d1, d2, …
    #[schemars(regex(pattern = "^d[1-9][0-9]*$"))]
    pub(crate) id: String,
    /// Name to show, mostly of the file.
    pub(crate) name: &'g str,
    /// Title, where the text gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) title: Option<&'g str>,
    /// ISO 639-1 code of its language.
    pub(crate) language: &'g str,
    /// SHA-256 of the bytes that were read, hexadecimal.
    pub(crate) sha256: &'g str,
    /// Length in code points.
    pub(crate) characters: usize,
    /// Number of words, as divided by white space.
    pub(crate) words: usize,
    /// Number of paragraphs and other blocks.
    pub(crate) paragraphs: usize,
    /// Writer, where the text names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) author: Option<&'g str>,
    /// Date as written, where the text gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date: Option<&'g str>,
}

/// Something worth a look: a doubt, a repair, or what is missing.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Diagnostic<'g> {
    /// Kind of diagnostic, in kebab-case.
    pub(crate) code: &'static str,
    /// How much it matters.
    pub(crate) severity: Severity,
    /// What was seen, in one sentence.
    pub(crate) message: &'g str,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) hint: Option<&'g str>,
    /// The document it concerns; absent where it concerns the graph as a whole.
    #[schemars(regex(pattern = "^d[1-9][0-9]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) document: Option<String>,
    /// Where; absent where it concerns the whole text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) anchor: Option<Anchor<'g>>,
    /// Ids of the nodes it concerns.
    pub(crate) nodes: Vec<String>,
}

/// How much a diagnostic matters.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Severity {
    /// Good to know.
    Note,
    /// Should be looked at.
    Warning,
    /// Part of the input could not be read.
    Error,
}

/// A place in a document, after the W3C Web Annotation selectors.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Anchor<'g> {
    /// First code point.
    pub(crate) start: usize,
    /// One past the last code point.
    pub(crate) end: usize,
    /// Number of the paragraph it begins in, from 1.
    pub(crate) paragraph: u32,
    /// Line it begins on, from 1.
    pub(crate) line: usize,
    /// Column it begins at, in code points, from 1.
    pub(crate) column: usize,
    /// The words at that place, letter for letter; absent where the export leaves out wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) exact: Option<&'g str>,
    /// What stands just before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) prefix: Option<&'g str>,
    /// What stands just after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) suffix: Option<&'g str>,
    /// Where in the file the text was read from this is; in anchors of diagnostics only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) within: Option<Within<'g>>,
}

/// A place in the file a text was read from. What is not known, or does not apply, is absent.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Within<'g> {
    /// The file inside of a container, as a chapter of an e-book.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) part: Option<&'g str>,
    /// The page, by the name that is printed on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) page: Option<&'g str>,
    /// The words of the nearest heading above; absent where the export leaves out wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) heading: Option<&'g str>,
    /// The label of the note it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<&'g str>,
}

/// One reason: the rule and the words it fired on.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Because<'g> {
    /// Name of the rule.
    pub(crate) rule: &'g str,
    /// The words it fired on.
    pub(crate) anchor: Anchor<'g>,
    /// What it added to the confidence; absent where the rule alone decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) weight: Option<f64>,
    /// Of what a person made (`by-hand`): where he wrote so, `essay.corrections.toml:12`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) by: Option<&'g str>,
}

/// A node of the graph.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Node<'g> {
    /// A claim.
    Claim(Box<Claim<'g>>),
    /// A quotation.
    Quotation(Box<Quotation<'g>>),
    /// A source.
    Source(Box<Source<'g>>),
}
