//! W3C Web Annotations in JSON-LD: one page of them, for tools that mark places in a text. Positions count
//! code points, as the Recommendation says; scripts in a browser count otherwise beyond the sixteen-bit
//! signs, and should trust the quoted words.
//!
//! Claims and quotations mark their words. A citation marks its own words, names the work and links to the
//! quotation. What bears on what links one annotation to another.

use super::each::{Each, pretty};
use super::flat;
use super::wording::{Wording, is_said, label};
use crate::graph::{ArgumentGraph, DocumentId, Edge, EdgeKind, Node, NodeId};
use crate::model::{Anchor, Locator};
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

#[derive(Serialize)]
struct Page<I> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    items: I,
}

#[derive(Serialize)]
struct Annotation<'g> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Vec<Body<'g>>,
    target: Vec<Target<'g>>,
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Body<'g> {
    TextualBody {
        value: Cow<'g, str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        format: Option<&'static str>,
        purpose: &'static str,
    },
    SpecificResource {
        source: String,
        purpose: &'static str,
    },
}

#[derive(Serialize)]
#[serde(untagged)]
enum Target<'g> {
    Words { source: String, selector: Vec<Selector<'g>> },
    Annotation(String),
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector<'g> {
    TextQuoteSelector { exact: &'g str, prefix: &'g str, suffix: &'g str },
    TextPositionSelector { start: usize, end: usize },
}

pub(super) fn write(
    graph: &ArgumentGraph,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    let names = Names::of(graph);
    let items = || {
        let nodes = graph.nodes().filter(|node| is_said(node.id()));
        let nodes = nodes.map(|node| names.node(node, wording));
        nodes
            .chain(graph.edges().map(|(from, edge, to)| names.edge(from, edge, to, graph, wording)))
    };
    pretty(
        &Page {
            context: "http://www.w3.org/ns/anno.jsonld",
            id: names.base.clone(),
            kind: "AnnotationPage",
            items: Each(items),
        },
        out,
    )
}

/// The names of things as IRIs.
struct Names {
    /// Of the page: made of the fingerprints of the texts, so that two texts never share one.
    base: String,
    /// Of the texts, by their number.
    documents: Vec<String>,
}

/// How much of a fingerprint is told: 64 bits tell the texts of all libraries apart.
const FINGERPRINT: usize = 16;

impl Names {
    fn of(graph: &ArgumentGraph) -> Self {
        let mut base = "urn:claimgraph".to_owned();
        for document in graph.documents() {
            base.push(':');
            base.push_str(document.sha256.get(..FINGERPRINT).unwrap_or("text"));
        }
        Self { base, documents: graph.documents().iter().map(|d| relative(&d.name)).collect() }
    }

    fn id(&self, id: &impl std::fmt::Display) -> String {
        format!("{}:{id}", self.base)
    }

    fn node<'g>(&self, node: &'g Node, wording: Wording) -> Annotation<'g> {
        let mut body = vec![tag(flat::kind_of(node.id()))];
        let mut target = Vec::new();
        match node {
            Node::Claim(node) => {
                let claim = &node.claim;
                body.push(says(flat::role_of(claim.role), "classifying"));
                body.extend(claim.stance.map(|s| says(flat::stance_of(s), "classifying")));
                let holder = claim.holder.as_ref();
                body.extend(holder.map(|h| name(wording.name(&h.name), "identifying")));
                let places = std::iter::once(&claim.place).chain(&claim.again);
                target.extend(places.map(|place| self.words(place, wording.essay())));
            }
            Node::Quotation(node) => {
                let speaker = node.speaker.as_ref();
                body.extend(speaker.map(|s| name(wording.name(&s.speaker.name), "identifying")));
                let parts = node.quotation.parts().iter();
                target.extend(parts.map(|place| self.words(place, wording.quotations())));
            }
            Node::Source(_) => {}
        }
        body.extend(label(node).map(|label| says(label, "describing")));
        let id = self.id(&node.id());
        Annotation { id, kind: "Annotation", motivation: "classifying", body, target }
    }

    fn edge<'g>(
        &self,
        from: NodeId,
        edge: &'g Edge,
        to: NodeId,
        graph: &'g ArgumentGraph,
        wording: Wording,
    ) -> Annotation<'g> {
        let link = |id: &NodeId| Body::SpecificResource { source: self.id(id), purpose: "linking" };
        let mut body = vec![tag(edge.kind.name())];
        let mut target = Vec::new();
        let work = match from {
            NodeId::Source(id) => graph.source(id),
            NodeId::Claim(_) | NodeId::Quotation(_) => None,
        };
        body.extend(work.map(|work| says(&work.label, "identifying")));
        match &edge.kind {
            EdgeKind::SourceOf(citation) => {
                body.extend(citation.locator.as_ref().map(at));
                body.push(link(&to));
                target.push(self.words(&citation.place, wording.quotations()));
            }
            EdgeKind::QuotedIn(locator) => {
                body.extend(locator.as_ref().map(at));
                if let NodeId::Source(id) = to {
                    body.extend(graph.source(id).map(|work| says(&work.label, "identifying")));
                }
                let place = work.and_then(|work| work.source.cited_as.first());
                target.extend(place.map(|place| self.words(place, wording.quotations())));
            }
            EdgeKind::Offer(_) | EdgeKind::Relation(_) => {
                body.push(link(&to));
                target.push(Target::Annotation(self.id(&from)));
            }
        }
        let id = self.id(&edge.id);
        Annotation { id, kind: "Annotation", motivation: "linking", body, target }
    }

    /// Words of a text.
    fn words<'g>(&self, place: &'g Anchor, allowed: bool) -> Target<'g> {
        let number = DocumentId::from_number(place.document).map(|id| id.number() as usize - 1);
        let source = number.and_then(|at| self.documents.get(at)).cloned().unwrap_or_default();
        let (prefix, suffix) = (place.prefix(), place.suffix());
        let quote =
            allowed.then(|| Selector::TextQuoteSelector { exact: place.exact(), prefix, suffix });
        let position = Selector::TextPositionSelector { start: place.start, end: place.end };
        Target::Words { source, selector: quote.into_iter().chain([position]).collect() }
    }
}

fn tag(value: &str) -> Body<'_> {
    says(value, "tagging")
}

fn says<'g>(value: &'g str, purpose: &'static str) -> Body<'g> {
    name(Cow::Borrowed(value), purpose)
}

fn name<'g>(value: Cow<'g, str>, purpose: &'static str) -> Body<'g> {
    Body::TextualBody { value, format: Some("text/plain"), purpose }
}

fn at(locator: &Locator) -> Body<'_> {
    name(Cow::Owned(format!("{} {}", locator.label, locator.value)), "describing")
}

/// The name of a file as a relative reference: what an IRI does not hold is told in its own way.
fn relative(name: &str) -> String {
    let mut iri = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                iri.push(char::from(byte));
            }
            byte => {
                // Writing to a string does not fail.
                let _ = write!(iri, "%{byte:02X}");
            }
        }
    }
    iri
}
