//! AIF, the Argument Interchange Format, as AIFdb and its kin write it in JSON; and its nodes and edges
//! for [xAIF](super::xaif), which says the same with numbers for ids.
//!
//! Claims and quotations are I-nodes; what bears on what is an RA, CA or MA between two of them; whoever is
//! named as saying the words is a locution (L), joined to them by an assertion (YA). AIF has no works: the
//! source of a quotation is told at its locution, where it has one.

use super::each::{Each, pretty};
use super::wording::{Wording, is_said, label};
use crate::graph::{ArgumentGraph, EdgeId, EdgeKind, Node, NodeId};
use crate::model::{Polarity, RelationKind};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::io::{self, Write};

/// AIF asks for a time at every node. The same essay must give the same bytes, so it is always this one.
pub(super) const TIME: &str = "1970-01-01 00:00:00";

/// What a node of AIF stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// A claim or a quotation.
    Words(NodeId),
    /// An edge between two of them.
    Scheme(EdgeId),
    /// Somebody's saying them.
    Locution(NodeId),
    /// The step from the saying to what is said.
    Assertion(NodeId),
}

impl fmt::Display for Of {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(id) => id.fmt(f),
            Self::Scheme(id) => id.fmt(f),
            Self::Locution(id) => write!(f, "{id}-said"),
            Self::Assertion(id) => write!(f, "{id}-asserted"),
        }
    }
}

/// A node.
#[derive(Debug)]
pub(super) struct Entry<'g> {
    pub(super) of: Of,
    pub(super) text: Cow<'g, str>,
    /// I, RA, CA, MA, L or YA.
    pub(super) kind: &'static str,
    pub(super) scheme: Option<&'static str>,
    /// A label written by hand.
    pub(super) label: Option<&'g str>,
}

/// All nodes: words, schemes, locutions with their assertions.
pub(super) fn entries(graph: &ArgumentGraph, wording: Wording) -> impl Iterator<Item = Entry<'_>> {
    let words = said(graph).map(move |node| Entry {
        of: Of::Words(node.id()),
        text: wording.shown(node),
        kind: "I",
        scheme: None,
        label: label(node),
    });
    let schemes = graph.edges().filter_map(|(_, edge, _)| {
        let (kind, name) = scheme(&edge.kind)?;
        let of = Of::Scheme(edge.id);
        Some(Entry { of, text: name.into(), kind, scheme: Some(name), label: None })
    });
    let sayings = said(graph).filter_map(move |node| Some((node, speaker(node)?)));
    let sayings = sayings.flat_map(move |(node, name)| {
        let text = format!("{} : {}", wording.name(name), wording.shown(node)).into();
        let locution =
            Entry { of: Of::Locution(node.id()), text, kind: "L", scheme: None, label: None };
        let asserted = "Asserting";
        let of = Of::Assertion(node.id());
        let assertion =
            Entry { of, text: asserted.into(), kind: "YA", scheme: Some(asserted), label: None };
        [locution, assertion]
    });
    words.chain(schemes).chain(sayings)
}

/// All edges, from one node to another.
pub(super) fn links(graph: &ArgumentGraph) -> impl Iterator<Item = [Of; 2]> {
    let schemes = graph.edges().filter_map(|(from, edge, to)| {
        scheme(&edge.kind)?;
        let at = Of::Scheme(edge.id);
        Some([[Of::Words(from), at], [at, Of::Words(to)]])
    });
    let sayings = said(graph).filter(|node| speaker(node).is_some()).map(|node| {
        let id = node.id();
        [[Of::Locution(id), Of::Assertion(id)], [Of::Assertion(id), Of::Words(id)]]
    });
    schemes.chain(sayings).flatten()
}

/// Every saying with the number of whoever says it, and all who say anything, in the order in which
/// they first do.
pub(super) fn people(graph: &ArgumentGraph) -> (Vec<(NodeId, usize)>, Vec<&str>) {
    let mut numbers = HashMap::new();
    let mut names = Vec::new();
    let mut sayings = Vec::new();
    for (node, name) in said(graph).filter_map(|node| Some((node.id(), speaker(node)?))) {
        let number = *numbers.entry(name).or_insert_with(|| {
            names.push(name);
            names.len()
        });
        sayings.push((node, number));
    }
    (sayings, names)
}

/// Claims and quotations.
fn said(graph: &ArgumentGraph) -> impl Iterator<Item = &Node> {
    graph.nodes().filter(|node| is_said(node.id()))
}

/// Who says the words, if it is not the writer.
fn speaker(node: &Node) -> Option<&str> {
    match node {
        Node::Claim(node) => node.claim.holder.as_ref().map(|holder| holder.name.as_str()),
        Node::Quotation(node) => node.speaker.as_ref().map(|said| said.speaker.name.as_str()),
        Node::Source(_) => None,
    }
}

/// The kind of scheme node an edge becomes, and the scheme's name in AIF; `None` of edges from works.
fn scheme(edge: &EdgeKind) -> Option<(&'static str, &'static str)> {
    const SUPPORT: (&str, &str) = ("RA", "Default Inference");
    const CONFLICT: (&str, &str) = ("CA", "Default Conflict");
    Some(match edge {
        EdgeKind::Offer(offer) => match offer.polarity {
            Polarity::Supports => SUPPORT,
            Polarity::Attacks => CONFLICT,
        },
        EdgeKind::Relation(relation) => match relation.kind {
            RelationKind::Supports => SUPPORT,
            RelationKind::Attacks => CONFLICT,
            RelationKind::Restates => ("MA", "Default Rephrase"),
        },
        EdgeKind::SourceOf(_) | EdgeKind::QuotedIn(_) => return None,
    })
}

/// The number that AIFdb gives a scheme.
pub(super) fn scheme_number(name: &str) -> Option<&'static str> {
    match name {
        "Default Inference" => Some("72"),
        "Default Conflict" => Some("71"),
        "Default Rephrase" => Some("144"),
        "Asserting" => Some("74"),
        _ => None,
    }
}

/// "Ruth" and "Hale" of "Ruth Hale".
pub(super) fn divided(name: &str) -> (&str, &str) {
    name.rsplit_once(' ').unwrap_or(("", name))
}

#[derive(Serialize)]
struct WireNode<'g> {
    #[serde(rename = "nodeID")]
    id: String,
    text: Cow<'g, str>,
    #[serde(rename = "type")]
    kind: &'static str,
    timestamp: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    scheme: Option<&'static str>,
    #[serde(rename = "schemeID", skip_serializing_if = "Option::is_none")]
    scheme_number: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'g str>,
}

#[derive(Serialize)]
struct WireEdge {
    #[serde(rename = "edgeID")]
    id: String,
    #[serde(rename = "fromID")]
    from: String,
    #[serde(rename = "toID")]
    to: String,
    #[serde(rename = "formEdgeID")]
    form: Option<()>,
}

#[derive(Serialize)]
struct WireLocution {
    #[serde(rename = "nodeID")]
    node: String,
    #[serde(rename = "personID")]
    person: String,
    timestamp: &'static str,
    start: Option<()>,
    end: Option<()>,
    source: Option<String>,
}

#[derive(Serialize)]
struct WirePerson<'g> {
    #[serde(rename = "participantID")]
    id: String,
    firstname: &'g str,
    surname: &'g str,
}

#[derive(Serialize)]
struct File<N, E, L, P> {
    nodes: N,
    edges: E,
    locutions: L,
    participants: P,
}

pub(super) fn write(
    graph: &ArgumentGraph,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (sayings, names) = people(graph);
    let names: Vec<_> = names.into_iter().map(|name| wording.name(name)).collect();
    let file = File {
        nodes: Each(|| entries(graph, wording).map(wire_node)),
        edges: Each(|| {
            (1usize..).zip(links(graph)).map(|(number, [from, to])| WireEdge {
                id: number.to_string(),
                from: from.to_string(),
                to: to.to_string(),
                form: None,
            })
        }),
        locutions: Each(|| {
            sayings.iter().map(|&(node, number)| WireLocution {
                node: Of::Locution(node).to_string(),
                person: number.to_string(),
                timestamp: TIME,
                start: None,
                end: None,
                source: source(graph, node),
            })
        }),
        participants: Each(|| {
            names.iter().enumerate().map(|(at, name)| {
                let (firstname, surname) = divided(name);
                WirePerson { id: (at + 1).to_string(), firstname, surname }
            })
        }),
    };
    pretty(&file, out)
}

fn wire_node(entry: Entry<'_>) -> WireNode<'_> {
    WireNode {
        id: entry.of.to_string(),
        text: entry.text,
        kind: entry.kind,
        timestamp: TIME,
        scheme: entry.scheme,
        scheme_number: entry.scheme.and_then(scheme_number),
        label: entry.label,
    }
}

/// The works in which a quotation was found, with the places in them: "Hale, Pans 2, page 6".
pub(super) fn source(graph: &ArgumentGraph, node: NodeId) -> Option<String> {
    let NodeId::Quotation(id) = node else { return None };
    let works: Vec<String> = (graph.sources_of(id).into_iter())
        .map(|(source, citation)| match &citation.locator {
            Some(at) => format!("{}, {} {}", source.label, at.label, at.value),
            None => source.label.clone(),
        })
        .collect();
    Some(works.join("; ")).filter(|works| !works.is_empty())
}
