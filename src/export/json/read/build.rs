//! The parts of a graph out of what was read, in the order of their ids.

use super::about::{self, Orders};
use super::fault::{Sound, Under, fault, missing};
use super::order::Order;
use super::places::Places;
use super::raw::{self, Words};
use super::{edge, node, source};
use crate::graph::{DocumentId, EdgeKind, NodeId, Parts};
use crate::model::{Anchor, Code};
use crate::text::quick::QuickSet;

/// All parts, with what a person should know about them; and of each edge where in the file it stands.
pub(super) struct Built {
    pub(super) parts: Parts,
    pub(super) remarks: Vec<String>,
    pub(super) edges: Vec<usize>,
    /// The key under which the edges stand.
    pub(super) edges_key: &'static str,
}

pub(super) fn parts(raw: raw::Graph<'_>) -> Sound<Built> {
    let about = raw.graph.unwrap_or_default();
    let raw_documents = about.documents.unwrap_or_default();
    let mut places = Places::of(&raw_documents)?;
    let nodes = raw.nodes.ok_or_else(|| missing("nodes"))?;
    let (edges_key, edges) = match (raw.edges, raw.links) {
        (Some(edges), _) => ("edges", edges),
        (None, Some(links)) => ("links", links),
        (None, None) => return Err(missing("edges")),
    };
    let orders = orders(&nodes)?;
    let mut documents = about::documents(raw_documents.clone())?;
    let raw_doubts = about.diagnostics.unwrap_or_default();
    let (diagnostics, strange) =
        about::diagnostics(raw_doubts, &orders, &mut places, &mut documents)?;
    let idle = diagnostics.iter().filter(|d| d.code == Code::CitationWithoutQuotation);
    let idle = idle.filter_map(|d| d.place.as_ref()).map(|p| (p.document, p.start)).collect();
    let mut parts = Parts { documents, diagnostics, ..Parts::default() };
    take_nodes(nodes, &orders, &idle, &mut places, &mut parts).under("nodes")?;
    let (edges, edge_gaps) =
        take_edges(edges, &orders, &mut places, &mut parts).under(edges_key)?;
    parts.people = about::people(about.people.unwrap_or_default(), &orders, &mut places)?;
    place_spellings(&mut parts);
    let mut remarks = Vec::new();
    let all = [&orders.claims, &orders.quotations, &orders.sources];
    if edge_gaps || all.into_iter().any(Order::has_gaps) {
        remarks.push("ids are missing in it, so the others are counted anew".to_owned());
    }
    if !strange.is_empty() {
        let names = strange.into_iter().collect::<Vec<_>>().join(", ");
        remarks.push(format!("it has diagnostics that this version does not know: {names}"));
    }
    Ok(Built { parts, remarks, edges, edges_key })
}

fn orders(nodes: &[raw::Node<'_>]) -> Sound<Orders> {
    let mut orders = Orders::default();
    for (at, node) in nodes.iter().enumerate() {
        let id = node.id.as_ref();
        let entered = match node.kind.as_ref().map(Words::as_str) {
            Some("claim") => orders.claims.enter(id, ('c', "a claim"), false, at),
            Some("quotation") => orders.quotations.enter(id, ('q', "a quotation"), true, at),
            Some("source") => orders.sources.enter(id, ('s', "a source"), false, at),
            Some(other) => {
                let told = format!("`{}` is no kind of node", super::value::shown(other));
                Err(fault(format!("{told}; there are claim, quotation and source"))).under("kind")
            }
            None => Err(missing("kind")),
        };
        entered.under(at).under("nodes")?;
    }
    for order in [&mut orders.claims, &mut orders.quotations, &mut orders.sources] {
        let twice = |at: usize| {
            let id = nodes.get(at).and_then(|node| node.id.as_ref()).map_or("", Words::as_str);
            fault(format!("another node has the id {id}"))
        };
        let sorted = order.sort().map_err(|at| (at, twice(at)));
        if let Err((at, fault)) = sorted {
            return Err(fault).under("id").under(at).under("nodes");
        }
    }
    Ok(orders)
}

fn take_nodes(
    nodes: Vec<raw::Node<'_>>,
    orders: &Orders,
    idle: &QuickSet<(u32, usize)>,
    places: &mut Places<'_>,
    parts: &mut Parts,
) -> Sound<()> {
    let mut nodes: Vec<Option<raw::Node<'_>>> = nodes.into_iter().map(Some).collect();
    let mut take = |at: usize| nodes.get_mut(at).and_then(Option::take);
    for &(_, at) in &orders.claims.entries {
        if let Some(raw) = take(at) {
            parts.claims.push(node::claim(raw, places).under(at)?);
        }
    }
    let same = |a: &(super::order::Number, usize), b: &(super::order::Number, usize)| {
        a.0.whole == b.0.whole
    };
    for pieces in orders.quotations.entries.chunk_by(same) {
        let pieces = pieces.iter().filter_map(|&(_, at)| Some((at, take(at)?))).collect();
        parts.quotations.push(node::quotation(parts.quotations.len(), pieces, places)?);
    }
    let mut keys = QuickSet::default();
    for &(_, at) in &orders.sources.entries {
        if let Some(raw) = take(at) {
            parts.sources.push(source::source(raw, places, idle, &mut keys).under(at)?);
        }
    }
    Ok(())
}

/// Takes the edges in the order of their ids; of those that a broken quotation has for each piece, one.
fn take_edges(
    edges: Vec<raw::Edge<'_>>,
    orders: &Orders,
    places: &mut Places<'_>,
    parts: &mut Parts,
) -> Sound<(Vec<usize>, bool)> {
    let mut order = Order::default();
    for (at, edge) in edges.iter().enumerate() {
        order.enter(edge.id.as_ref(), ('e', "an edge"), true, at).under(at)?;
    }
    if let Err(at) = order.sort() {
        let id = edges.get(at).and_then(|edge| edge.id.as_ref()).map_or("", Words::as_str);
        return Err(fault(format!("another edge has the id {id}"))).under("id").under(at);
    }
    let mut edges: Vec<Option<raw::Edge<'_>>> = edges.into_iter().map(Some).collect();
    let mut taken = Vec::new();
    let mut last: Option<(u32, NodeId, NodeId)> = None;
    for &(number, at) in &order.entries {
        let Some(raw) = edges.get_mut(at).and_then(Option::take) else { continue };
        let [from, to] = ends(&raw, orders).under(at)?;
        match last {
            Some((whole, a, b)) if whole == number.whole => {
                if (a, b) != (from.0, to.0) {
                    let told = format!("e{whole} joins other nodes than this piece of it");
                    return Err(fault(told)).under(at);
                }
                continue;
            }
            _ => last = Some((number.whole, from.0, to.0)),
        }
        let document = document_of(parts, to);
        let kind = edge::edge(raw, from, to, document, places).under(at)?;
        parts.edges.push((from.0, kind, to.0));
        taken.push(at);
    }
    Ok((taken, order.has_gaps()))
}

type End = (NodeId, usize);

fn ends(raw: &raw::Edge<'_>, orders: &Orders) -> Sound<[End; 2]> {
    let end = |id: Option<&Words<'_>>, key: &'static str| -> Sound<End> {
        let id = id.ok_or_else(|| missing(key))?.as_str();
        let told = || {
            let told = format!("there is no node {} in this file", super::value::shown(id));
            fault(told).remedy("put the node back, or take the edge out too")
        };
        orders.node(id).ok_or_else(told).under(key)
    };
    Ok([end(raw.source.as_ref(), "source")?, end(raw.target.as_ref(), "target")?])
}

/// The document in which a node stands; a source stands in none.
fn document_of(parts: &Parts, (id, slot): End) -> Option<DocumentId> {
    match id {
        NodeId::Claim(_) => parts.claims.get(slot).map(|node| node.document),
        NodeId::Quotation(_) => parts.quotations.get(slot).map(|node| node.document),
        NodeId::Source(_) => None,
    }
}

/// Spellings of works have no places in the file; their citations have.
fn place_spellings(parts: &mut Parts) {
    let mut cited: Vec<Vec<Anchor>> = vec![Vec::new(); parts.sources.len()];
    for (_, kind, _) in &parts.edges {
        if let EdgeKind::SourceOf(citation) = kind
            && let Some(places) = cited.get_mut(citation.source)
        {
            places.push(citation.place.clone());
        }
    }
    for (source, mut places) in parts.sources.iter_mut().zip(cited) {
        places.extend(source.pointers.iter().map(|citation| citation.place.clone()));
        places.sort_by_key(|place| (place.document, place.start));
        source::placed(source, &places);
    }
}
