//! Arguebuf JSON, which keeps offsets, speakers and the major claim. Its readers refuse every key they do
//! not know, so that what is ours stands under `userdata`.
//!
//! The essays and the works they quote are resources; a node refers to the essay it stands in, and names
//! under `userdata` the works it was found in.

use super::each::{Keyed, pretty};
use super::flat::{self, Value, known};
use super::wording::{Wording, is_said};
use crate::graph::{ArgumentGraph, EdgeKind, Node, NodeId};
use crate::model::{Polarity, RelationKind, Role};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, Write};

/// The version of the format.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File<N, E, R, P> {
    nodes: N,
    edges: E,
    resources: R,
    participants: P,
    #[serde(skip_serializing_if = "Option::is_none")]
    major_claim: Option<String>,
    schema_version: u32,
    library_version: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Shape<'g> {
    Atom(Atom<'g>),
    Scheme(Scheme),
}

#[derive(Serialize)]
struct WireNode<'g, U> {
    #[serde(flatten)]
    shape: Shape<'g>,
    userdata: U,
}

#[derive(Serialize)]
struct Atom<'g> {
    text: Cow<'g, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<Reference<'g>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    participant: Option<String>,
}

#[derive(Serialize)]
struct Reference<'g> {
    resource: String,
    /// First code point.
    offset: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'g str>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Scheme {
    Support(&'static str),
    Attack(&'static str),
    Rephrase(&'static str),
}

#[derive(Serialize)]
struct WireEdge {
    source: String,
    target: String,
}

#[derive(Serialize)]
struct Resource<'g> {
    text: &'g str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'g str>,
    source: &'g str,
}

#[derive(Serialize)]
struct Participant<'g> {
    name: Cow<'g, str>,
}

/// What is ours.
type Userdata<'g> = Keyed<Box<dyn Fn() -> std::vec::IntoIter<(&'static str, Value<'g>)> + 'g>>;

pub(super) fn write(
    graph: &ArgumentGraph,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (sayings, names) = super::aif::people(graph);
    let sayings: HashMap<NodeId, usize> = sayings.into_iter().collect();
    let atoms = || {
        graph.nodes().filter(|node| is_said(node.id())).map(|node| {
            let participant = sayings.get(&node.id()).map(|number| format!("p{number}"));
            (node.id().to_string(), atom(graph, node, participant, wording))
        })
    };
    let schemes = || {
        graph.edges().filter_map(|(_, edge, _)| {
            let shape = Shape::Scheme(scheme(&edge.kind)?);
            let row = flat::edge(edge, wording);
            let known = known(&flat::EDGE, &row).map(|(_, name, value)| (name, value.clone()));
            let userdata = userdata(known.filter(|(name, _)| *name != "weight").collect());
            Some((edge.id.to_string(), WireNode { shape, userdata }))
        })
    };
    let edges = || {
        let schemes = graph.edges().filter(|(_, edge, _)| scheme(&edge.kind).is_some());
        schemes.flat_map(|(from, edge, to)| {
            let (id, from, to) = (edge.id.to_string(), from.to_string(), to.to_string());
            let into = WireEdge { source: from, target: id.clone() };
            let onward = WireEdge { source: id.clone(), target: to };
            [(format!("{id}-from"), into), (format!("{id}-to"), onward)]
        })
    };
    let thesis = graph.claims().find(|node| node.claim.role == Role::Thesis);
    let file = File {
        nodes: Keyed(|| atoms().chain(schemes())),
        edges: Keyed(edges),
        resources: Keyed(|| resources(graph, wording)),
        participants: Keyed(|| {
            (1usize..).zip(&names).map(|(number, name)| {
                (format!("p{number}"), Participant { name: wording.name(name) })
            })
        }),
        major_claim: thesis.map(|node| node.id.to_string()),
        schema_version: SCHEMA,
        library_version: env!("CARGO_PKG_VERSION"),
    };
    pretty(&file, out)
}

fn atom<'g>(
    graph: &'g ArgumentGraph,
    node: &'g Node,
    participant: Option<String>,
    wording: Wording,
) -> WireNode<'g, Userdata<'g>> {
    let allowed = match node {
        Node::Claim(_) | Node::Source(_) => wording.essay(),
        Node::Quotation(_) => wording.quotations(),
    };
    let reference = node.place().and_then(|place| {
        let text = allowed.then(|| place.exact());
        Some(Reference { resource: flat::document_of(place)?, offset: place.start, text })
    });
    let row = flat::node(node, wording);
    // What the format has a place of its own for, and the label that is only cut out of the words.
    let told = |name: &str| match name {
        "text" | "start" | "speaker" | "holder" | "document" => true,
        "label" => super::wording::label(node).is_none(),
        _ => false,
    };
    let known = known(&flat::NODE, &row).map(|(_, name, value)| (name, value.clone()));
    let mut data: Vec<_> = known.filter(|(name, _)| !told(name)).collect();
    if let NodeId::Quotation(id) = node.id() {
        let works = graph.sources_of(id);
        let ids: Vec<_> = works.iter().map(|(source, _)| source.id.to_string()).collect();
        if !ids.is_empty() {
            data.push(("works", Value::Words(ids.join(" ").into())));
        }
        data.extend(
            super::aif::source(graph, node.id()).map(|at| ("found", Value::Words(at.into()))),
        );
    }
    let shape = Shape::Atom(Atom { text: wording.shown(node), reference, participant });
    WireNode { shape, userdata: userdata(data) }
}

fn userdata<'g>(data: Vec<(&'static str, Value<'g>)>) -> Userdata<'g> {
    Keyed(Box::new(move || data.clone().into_iter()))
}

/// The essays, and the works that they cite.
fn resources(
    graph: &ArgumentGraph,
    wording: Wording,
) -> impl Iterator<Item = (String, Resource<'_>)> {
    let essays = graph.documents().iter().map(move |document| {
        let text = if wording.essay() { document.beginning.whole() } else { "" };
        let title = document.title.as_deref().filter(|_| wording.quotations());
        (document.id.to_string(), Resource { text, title, source: &document.name })
    });
    let works = graph.sources().map(|node| {
        let title = Some(node.source.item.title.as_str()).filter(|title| !title.is_empty());
        (node.id.to_string(), Resource { text: "", title, source: &node.label })
    });
    essays.chain(works)
}

fn scheme(edge: &EdgeKind) -> Option<Scheme> {
    const SUPPORT: Scheme = Scheme::Support("SUPPORT_DEFAULT");
    const ATTACK: Scheme = Scheme::Attack("ATTACK_DEFAULT");
    Some(match edge {
        EdgeKind::Offer(offer) => match offer.polarity {
            Polarity::Supports => SUPPORT,
            Polarity::Attacks => ATTACK,
        },
        EdgeKind::Relation(relation) => match relation.kind {
            RelationKind::Supports => SUPPORT,
            RelationKind::Attacks => ATTACK,
            RelationKind::Restates => Scheme::Rephrase("REPHRASE_DEFAULT"),
        },
        EdgeKind::SourceOf(_) | EdgeKind::QuotedIn(_) => return None,
    })
}
