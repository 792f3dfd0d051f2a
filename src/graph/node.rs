//! What stands in the graph: findings with their places turned into anchors.

use super::{ClaimId, DocumentId, EdgeId, NodeId, QuotationId, SourceId};
use crate::model::{
    Anchor, Attribution, Because, Citation, Claim, Confidence, Landmarks, Locator, Offer, Polarity,
    Quotation, Relation, RelationKind, RunnerUp, Source,
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
    /// The empty place before its first character: where what concerns the whole document is shown.
    pub beginning: Anchor,
    /// Where files, pages, headings and notes begin, in code points.
    pub landmarks: Landmarks,
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

    /// The words it shows: a label written by hand, else its words in the essay, else the source's
    /// author and title.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Claim(node) => node.claim.label.as_ref().unwrap_or(&node.text),
            Self::Quotation(node) => &node.text,
            Self::Source(node) => &node.label,
        }
    }

    /// Where it stands; of a source, where it is first cited.
    #[must_use]
    pub fn place(&self) -> Option<&Anchor> {
        match self {
            Self::Claim(node) => Some(&node.claim.place),
            Self::Quotation(node) => Some(&node.quotation.place),
            Self::Source(node) => node.source.cited_as.first(),
        }
    }

    /// How sure it is; `None` of a source, which is there because it is cited.
    #[must_use]
    pub const fn confidence(&self) -> Option<Confidence> {
        match self {
            Self::Claim(node) => Some(node.claim.confidence),
            Self::Quotation(node) => Some(node.quotation.confidence),
            Self::Source(_) => None,
        }
    }

    /// Why it is there; of a source only what a person said, since its citations say the rest.
    #[must_use]
    pub fn because(&self) -> &[Because<Anchor>] {
        match self {
            Self::Claim(node) => &node.claim.because,
            Self::Quotation(node) => &node.quotation.because,
            Self::Source(node) => &node.source.because,
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

impl EdgeKind {
    /// What it says in one word, as in the JSON: `supports`, `source-of`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SourceOf(_) => "source-of",
            Self::Offer(offer) => match offer.polarity {
                Polarity::Supports => "supports",
                Polarity::Attacks => "attacks",
            },
            Self::Relation(relation) => match relation.kind {
                RelationKind::Supports => "supports",
                RelationKind::Attacks => "attacks",
                RelationKind::Restates => "restates",
            },
            Self::QuotedIn(_) => "quoted-in",
        }
    }

    /// How sure it is; `None` where a citation says it.
    #[must_use]
    pub const fn confidence(&self) -> Option<Confidence> {
        match self {
            Self::Offer(offer) => Some(offer.confidence),
            Self::Relation(relation) => Some(relation.confidence),
            Self::SourceOf(_) | Self::QuotedIn(_) => None,
        }
    }

    /// Why it is there.
    #[must_use]
    pub fn because(&self) -> &[Because<Anchor>] {
        match self {
            Self::SourceOf(citation) => &citation.because,
            Self::Offer(offer) => &offer.because,
            Self::Relation(relation) => &relation.because,
            Self::QuotedIn(_) => &[],
        }
    }

    /// What came second; `None` where nothing else was weighed.
    #[must_use]
    pub const fn runner_up(&self) -> Option<&RunnerUp<Anchor>> {
        match self {
            Self::Offer(offer) => offer.runner_up.as_ref(),
            Self::Relation(relation) => relation.runner_up.as_ref(),
            Self::SourceOf(_) | Self::QuotedIn(_) => None,
        }
    }
}
