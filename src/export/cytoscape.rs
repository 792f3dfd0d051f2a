//! The elements JSON of Cytoscape.js and Cytoscape, which `networkx.cytoscape_graph` reads too.

use super::each::{Each, Keyed, pretty};
use super::flat::{self, EDGE, NODE, Value, known};
use super::wording::Wording;
use crate::graph::{ArgumentGraph, NodeId};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct File<N, E> {
    /// Cytoscape's own keys, which NetworkX does not open the file without.
    data: [(); 0],
    directed: bool,
    multigraph: bool,
    elements: Elements<N, E>,
}

#[derive(Serialize)]
struct Elements<N, E> {
    nodes: N,
    edges: E,
}

#[derive(Serialize)]
struct Element<D> {
    data: D,
    /// What a style selects: `.claim`, `.thesis`, `.attacks`.
    classes: String,
}

pub(super) fn write(
    graph: &ArgumentGraph,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    let nodes = || flat::nodes(graph, wording).map(|(id, row)| node(id, row));
    let edges = || {
        graph.edges().map(|(from, edge, to)| {
            let row = flat::edge(edge, wording);
            let ends = [("id", edge.id.to_string()), ("source", from.to_string())];
            let ends = ends.into_iter().chain([("target", to.to_string())]);
            let ends: Vec<_> = ends.map(|(key, id)| (key, Value::Words(id.into()))).collect();
            let classes = edge.kind.name().to_owned();
            let data = Keyed(move || {
                let known = known(&EDGE, &row).map(|(_, name, value)| (name, value.clone()));
                ends.clone().into_iter().chain(known.collect::<Vec<_>>())
            });
            Element { data, classes }
        })
    };
    let elements = Elements { nodes: Each(nodes), edges: Each(edges) };
    pretty(&File { data: [], directed: true, multigraph: true, elements }, out)
}

fn node(id: NodeId, row: flat::Row<'_, 20>) -> impl Serialize {
    let of = |name: &str| NODE.iter().zip(&row).find(|((n, _), _)| *n == name)?.1.clone();
    let classes: Vec<String> =
        ["kind", "role", "stance"].into_iter().filter_map(of).map(|v| v.to_string()).collect();
    let label = of("label");
    let data = Keyed(move || {
        let id = Value::Words(id.to_string().into());
        // NetworkX does not read a node without `value` and `name`.
        let own = [("id", Some(id.clone())), ("value", Some(id)), ("name", label.clone())];
        let own = own.into_iter().filter_map(|(key, value)| Some((key, value?)));
        let known = known(&NODE, &row).map(|(_, name, value)| (name, value.clone()));
        own.chain(known.collect::<Vec<_>>())
    });
    Element { data, classes: classes.join(" ") }
}
