//! xAIF, as OVA and the argument-mining pipelines of openAMF read it: AIF with numbers for ids, the essay's
//! text, and in it a `span` around the words of each node.

use super::aif::{self, Of};
use super::each::{Each, pretty};
use super::wording::{Wording, is_said};
use super::xml::Escaped;
use crate::graph::{ArgumentGraph, DocumentInfo, Node, NodeId};
use crate::model::Anchor;
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

#[derive(Serialize)]
struct File<A, O> {
    #[serde(rename = "AIF")]
    aif: A,
    text: String,
    dialog: bool,
    #[serde(rename = "OVA")]
    ova: O,
}

#[derive(Serialize)]
struct Aif<N, E, S, P, L> {
    nodes: N,
    edges: E,
    schemefulfillments: S,
    descriptorfulfillments: [(); 0],
    participants: P,
    locutions: L,
}

/// What OVA itself keeps: none of it is known, and it asks for the keys.
#[derive(Serialize)]
struct Ova<N, E> {
    firstname: &'static str,
    surname: &'static str,
    url: &'static str,
    nodes: N,
    edges: E,
}

#[derive(Serialize)]
struct WireNode<'g> {
    #[serde(rename = "nodeID")]
    id: usize,
    text: Cow<'g, str>,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'g str>,
}

#[derive(Serialize)]
struct WireEdge {
    #[serde(rename = "edgeID")]
    id: usize,
    #[serde(rename = "fromID")]
    from: usize,
    #[serde(rename = "toID")]
    to: usize,
}

#[derive(Serialize)]
struct Fulfilment {
    #[serde(rename = "nodeID")]
    node: usize,
    #[serde(rename = "schemeID")]
    scheme: &'static str,
}

#[derive(Serialize)]
struct Person<'g> {
    #[serde(rename = "participantID")]
    id: usize,
    firstname: &'g str,
    surname: &'g str,
}

#[derive(Serialize)]
struct Locution {
    #[serde(rename = "nodeID")]
    node: usize,
    #[serde(rename = "personID")]
    person: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
}

#[derive(Serialize)]
struct Shown {
    #[serde(rename = "nodeID")]
    id: usize,
    visible: bool,
    x: usize,
    y: usize,
    timestamp: &'static str,
}

#[derive(Serialize)]
struct ShownEdge {
    #[serde(rename = "fromID")]
    from: usize,
    #[serde(rename = "toID")]
    to: usize,
    visible: bool,
}

/// Pixels from one node to the next in a drawing that nobody has laid out.
const STEP: usize = 60;

pub(super) fn write(
    graph: &ArgumentGraph,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    let numbers = Numbers::of(graph);
    let number = |of: Of| numbers.number(of);
    let (sayings, names) = aif::people(graph);
    let names: Vec<_> = names.into_iter().map(|name| wording.name(name)).collect();
    let aif = Aif {
        nodes: Each(|| {
            aif::entries(graph, wording).map(|entry| WireNode {
                id: number(entry.of),
                text: entry.text,
                kind: entry.kind,
                label: entry.label,
            })
        }),
        edges: Each(|| {
            (1..).zip(aif::links(graph)).map(|(id, [from, to])| WireEdge {
                id,
                from: number(from),
                to: number(to),
            })
        }),
        schemefulfillments: Each(|| {
            aif::entries(graph, wording).filter_map(|entry| {
                let scheme = aif::scheme_number(entry.scheme?)?;
                Some(Fulfilment { node: number(entry.of), scheme })
            })
        }),
        descriptorfulfillments: [],
        participants: Each(|| {
            (1..).zip(&names).map(|(id, name)| {
                let (firstname, surname) = aif::divided(name);
                Person { id, firstname, surname }
            })
        }),
        locutions: Each(|| {
            sayings.iter().map(|&(node, person)| Locution {
                node: number(Of::Locution(node)),
                person,
                source: aif::source(graph, node),
            })
        }),
    };
    let ova = ova(graph, wording, &numbers);
    let text = text(graph, wording, &numbers);
    pretty(&File { aif, text, dialog: false, ova }, out)
}

/// What OVA shows: every node, one below the other.
fn ova<'a>(
    graph: &'a ArgumentGraph,
    wording: Wording,
    numbers: &'a Numbers,
) -> impl Serialize + use<'a> {
    Ova {
        firstname: "",
        surname: "",
        url: "",
        nodes: Each(move || {
            aif::entries(graph, wording).enumerate().map(move |(at, entry)| Shown {
                id: numbers.number(entry.of),
                visible: true,
                x: STEP,
                y: at * STEP,
                timestamp: aif::TIME,
            })
        }),
        edges: Each(move || {
            let ends = aif::links(graph);
            ends.map(move |[from, to]| ShownEdge {
                from: numbers.number(from),
                to: numbers.number(to),
                visible: true,
            })
        }),
    }
}

/// Ids as numbers from 1: programs take a node 0 for none.
struct Numbers {
    claims: usize,
    said: usize,
    edges: usize,
}

impl Numbers {
    fn of(graph: &ArgumentGraph) -> Self {
        let claims = graph.claims().count();
        let said = claims + graph.quotations().count();
        let edges = graph.edges().last().map_or(0, |(_, edge, _)| edge.id.number() as usize);
        Self { claims, said, edges }
    }

    fn number(&self, of: Of) -> usize {
        let words = |id: NodeId| match id {
            NodeId::Claim(id) => id.number() as usize,
            NodeId::Quotation(id) => self.claims + id.number() as usize,
            // Works are no nodes of AIF.
            NodeId::Source(id) => id.number() as usize,
        };
        match of {
            Of::Words(id) => words(id),
            Of::Scheme(id) => self.said + id.number() as usize,
            Of::Locution(id) => self.said + self.edges + 2 * words(id) - 1,
            Of::Assertion(id) => self.said + self.edges + 2 * words(id),
        }
    }
}

/// The essay as HTML with a `span` around the words of each node; nothing where its sentences may not go.
/// Of two nodes that overlap and do not lie one in the other, the later has no span. Costs sorting.
fn text(graph: &ArgumentGraph, wording: Wording, numbers: &Numbers) -> String {
    let mut html = String::new();
    if !wording.essay() {
        return html;
    }
    for document in graph.documents() {
        if !html.is_empty() {
            html.push_str("\n\n");
        }
        marked(graph, document, numbers, &mut html);
    }
    html
}

fn marked(graph: &ArgumentGraph, document: &DocumentInfo, numbers: &Numbers, html: &mut String) {
    let text = document.beginning.whole();
    let mut spans: Vec<_> = (graph.nodes())
        .filter(|node| is_said(node.id()))
        .filter_map(|node| Some((place(node)?, node.id())))
        .filter(|(place, _)| place.document == document.id.number())
        // A graph may be read from a file that has no more of the text than the anchors.
        .filter(|(place, _)| place.span().of(text) == place.exact() && !place.span().is_empty())
        .map(|(place, id)| (place.span(), numbers.number(Of::Words(id))))
        .collect();
    spans.sort_by_key(|&(span, number)| (span.start, usize::MAX - span.end, number));
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    let upto = |end: usize, at: &mut usize, html: &mut String| {
        // Writing to a string does not fail.
        let _ = write!(html, "{}", Escaped(text.get(*at..end).unwrap_or_default()));
        *at = end;
    };
    for (span, number) in spans {
        while let Some(&end) = open.last().filter(|&&end| end <= span.start) {
            upto(end, &mut at, html);
            html.push_str("</span>");
            open.pop();
        }
        if open.last().is_some_and(|&end| end < span.end) {
            continue;
        }
        upto(span.start, &mut at, html);
        let _ = write!(html, "<span class=\"highlighted\" id=\"node{number}\">");
        open.push(span.end);
    }
    while let Some(end) = open.pop() {
        upto(end, &mut at, html);
        html.push_str("</span>");
    }
    upto(text.len(), &mut at, html);
}

/// Where the words of a node stand; of a broken quotation, its first piece.
fn place(node: &Node) -> Option<&Anchor> {
    match node {
        Node::Quotation(node) => node.quotation.parts().first(),
        Node::Claim(_) | Node::Source(_) => node.place(),
    }
}
