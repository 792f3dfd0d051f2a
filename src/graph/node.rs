//! What stands in the graph: findings with their places turned into anchors.

use super::{ClaimId, DocumentId, EdgeId, NodeId, QuotationId, SourceId};
use crate::model::{
    Anchor, Attribution, Citation, Claim, Locator, Offer, Quotation, Relation, Source,
};

/// What the graph keeps of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentInfo {
    /// Its id.
    pub id: DocumentId,
    /// Name to show.
    pub name: String,
    /// Title, where the text gives one.
    pub title: Option<String>,
    /// Writer, where the text names one.
    pub author: Option<String>,
    /// Date, where the text gives one, as written.
    pub date: Option<String>,
    /// ISO 639-1 code of its language.
    pub language: String,
    /// SHA-256 of the bytes read, hexadecimal.
    pub sha256: String,
    /// Length in code points.
    pub characters: usize,
    /// Number of words, as divided by white space.
    pub words: usize,
    /// Number of paragraphs and other blocks.
    pub paragraphs: usize,
}

/// A node of the graph.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// A claim.
    Claim(ClaimNode),
    /// A quotation.
    Quotation(QuotationNode),
    /// A source.
    Source(SourceNode),
}

impl Node {
    /// Its id.
    #[must_use]
    pub const fn id(&self) -> NodeId {
        match self {
            Self::Claim(node) => NodeId::Claim(node.id),
            Self::Quotation(node) => NodeId::Quotation(node.id),
            Self::Source(node) => NodeId::Source(node.id),
        }
    }
}

/// A claim in the graph.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimNode {
    /// Its id.
    pub id: ClaimId,
    /// The document it stands in.
    pub document: DocumentId,
    /// The claim.
    pub claim: Claim<Anchor>,
    /// Its words, without markup and line breaks.
    pub text: String,
    /// A short form written by hand.
    pub label: Option<String>,
}

/// A quotation in the graph.
#[derive(Debug, Clone, PartialEq)]
pub struct QuotationNode {
    /// Its id.
    pub id: QuotationId,
    /// The document it stands in.
    pub document: DocumentId,
    /// The quotation.
    pub quotation: Quotation<Anchor>,
    /// Its words, without markup and line breaks.
    pub text: String,
    /// Who speaks, if it is known.
    pub speaker: Option<Attribution<Anchor>>,
}

/// A source in the graph.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceNode {
    /// Its id.
    pub id: SourceId,
    /// The work.
    pub source: Source<Anchor>,
    /// Author and title in short, from the words of the citations: "Stalin, Works 5".
    pub label: String,
    /// Places that point to it without quoting ("See …").
    pub pointers: Vec<Citation<Anchor>>,
}

/// An edge of the graph; runs from what gives support to what receives it.
#[derive(Debug, Clone, PartialEq)]
pub struct Edge {
    /// Its id.
    pub id: EdgeId,
    /// What it says.
    pub kind: EdgeKind,
}

/// What an edge says.
#[derive(Debug, Clone, PartialEq)]
pub enum EdgeKind {
    /// Source → quotation: the words were found there.
    SourceOf(Box<Citation<Anchor>>),
    /// Quotation → claim: it is offered for it.
    Offer(Offer<Anchor>),
    /// Claim → claim.
    Relation(Relation<Anchor>),
    /// Source → source: the one was opened only inside the other.
    QuotedIn(Option<Locator>),
}
