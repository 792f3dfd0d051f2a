//! What changed between two drafts, as JSON: `claimgraph-diff` version 1.

use super::Text;
use crate::analyse::{Change, Comparison, Difference, Piece, reworded};
use crate::graph::{ArgumentGraph, EdgeId, NodeId};
use crate::model::Anchor;
use serde::Serialize;

#[derive(Serialize)]
struct Whole<'g> {
    format: &'static str,
    version: u32,
    old: Vec<Draft<'g>>,
    new: Vec<Draft<'g>>,
    claims: Vec<Item<'g>>,
    quotations: Vec<Item<'g>>,
    sources: Vec<Item<'g>>,
    relations: Vec<Item<'g>>,
}

#[derive(Serialize)]
struct Draft<'g> {
    id: String,
    name: &'g str,
    sha256: &'g str,
}

/// One change: of what was added there is `new`, of what was removed `old`, else both.
#[derive(Serialize)]
struct Item<'g> {
    change: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<Side<'g>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<Side<'g>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    what: Vec<Wire>,
}

/// A thing in one of the drafts.
#[derive(Serialize)]
struct Side<'g> {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'g str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Wire {
    Words { name: &'static str, old: String, new: String, words: Vec<[String; 2]> },
    Trait { name: &'static str, old: Option<String>, new: Option<String> },
    Moved { name: &'static str, old: u32, new: u32 },
}

/// A comparison as JSON, with the two graphs it is of. With less than all of the text, the words of
/// claims stay out (and with none of it those of quotations), and it is only told that they differ.
#[must_use]
pub fn difference(comparison: &Comparison, [old, new]: [&ArgumentGraph; 2], text: Text) -> String {
    let whole = Whole {
        format: "claimgraph-diff",
        version: 1,
        old: drafts(old),
        new: drafts(new),
        claims: items(
            &comparison.claims,
            |side, id| node([old, new][side], id.into(), text == Text::All),
            text == Text::All,
        ),
        quotations: items(
            &comparison.quotations,
            |side, id| node([old, new][side], id.into(), text >= Text::Quotations),
            text >= Text::Quotations,
        ),
        sources: items(
            &comparison.sources,
            |side, id| node([old, new][side], id.into(), true),
            true,
        ),
        relations: items(&comparison.relations, |side, id| edge([old, new][side], id), true),
    };
    // Nothing in it is a map with keys other than strings, or a number that is not finite.
    let mut json = serde_json::to_string_pretty(&whole).unwrap_or_default();
    json.push('\n');
    json
}

fn drafts(graph: &ArgumentGraph) -> Vec<Draft<'_>> {
    let documents = graph.documents().iter();
    documents.map(|d| Draft { id: d.id.to_string(), name: &d.name, sha256: &d.sha256 }).collect()
}

fn items<'g, I: Copy>(
    changes: &[Change<I>],
    side: impl Fn(usize, I) -> Side<'g>,
    words: bool,
) -> Vec<Item<'g>> {
    let item = |change: &Change<I>| match change {
        Change::Added(id) => {
            Item { change: "added", old: None, new: Some(side(1, *id)), what: Vec::new() }
        }
        Change::Removed(id) => {
            Item { change: "removed", old: Some(side(0, *id)), new: None, what: Vec::new() }
        }
        Change::Changed { old, new, what } => Item {
            change: "changed",
            old: Some(side(0, *old)),
            new: Some(side(1, *new)),
            what: what.iter().map(|what| wire(what, words)).collect(),
        },
    };
    changes.iter().map(item).collect()
}

fn wire(difference: &Difference, words: bool) -> Wire {
    let some = |words: &String| Some(words.clone()).filter(|words| !words.is_empty());
    match difference {
        Difference::Words { .. } if !words => Wire::Trait { name: "words", old: None, new: None },
        Difference::Words { old, new } => Wire::Words {
            name: "words",
            words: reworded(old, new).into_iter().map(piece).collect(),
            old: old.clone(),
            new: new.clone(),
        },
        Difference::Trait { name, old, new } => {
            Wire::Trait { name, old: some(old), new: some(new) }
        }
        Difference::Moved { old, new } => Wire::Moved { name: "paragraph", old: *old, new: *new },
    }
}

fn piece(piece: Piece) -> [String; 2] {
    match piece {
        Piece::Same(words) => ["same".to_owned(), words],
        Piece::Old(words) => ["old".to_owned(), words],
        Piece::New(words) => ["new".to_owned(), words],
    }
}

fn node(graph: &ArgumentGraph, id: NodeId, words: bool) -> Side<'_> {
    let node = graph.node(id);
    let place: Option<&Anchor> = match id {
        NodeId::Source(_) => None,
        NodeId::Claim(_) | NodeId::Quotation(_) => node.and_then(crate::graph::Node::place),
    };
    Side {
        id: id.to_string(),
        text: node.map(crate::graph::Node::words).filter(|text| words && !text.is_empty()),
        document: place.map(|place| format!("d{}", place.document)),
        start: place.map(|place| place.start),
        end: place.map(|place| place.end),
        line: place.map(|place| place.line),
        kind: None,
        source: None,
        target: None,
    }
}

fn edge(graph: &ArgumentGraph, id: EdgeId) -> Side<'_> {
    let found = graph.edge(id);
    Side {
        id: id.to_string(),
        text: None,
        document: None,
        start: None,
        end: None,
        line: None,
        kind: found.map(|(_, edge, _)| edge.kind.name()),
        source: found.map(|(from, ..)| from.to_string()),
        target: found.map(|(.., to)| to.to_string()),
    }
}
