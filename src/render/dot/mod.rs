//! A picture in DOT, the language of Graphviz.
//!
//! `dot` reads from left to right here (`rankdir=RL` with every edge in its true direction: source →
//! quotation → claim → thesis), and is held to the essay's order by columns chained with edges
//! nobody sees. No clusters: with them `dot` passes over the chains. Tested with Graphviz 2.43,
//! where it prints no warning for any graph.

mod caption;
mod columns;
mod label;
mod plain;
mod rows;
mod writer;

#[cfg(test)]
mod graphviz_tests;
#[cfg(test)]
mod tests;

use super::picture::{Arrangement, Card, Line, Picture, Shows};
use super::style::{Dash, Head};
use super::{Album, Drawing, Labels, Map, theme};
use crate::graph::ArgumentGraph;
use std::cmp::Ordering;
use writer::{Body, Html, Name, Value, digraph};

/// The map of a graph in DOT. Linear in the graph, and holds the picture in memory once.
#[must_use]
pub fn dot(graph: &ArgumentGraph, map: &Map) -> Drawing {
    Album::new(graph, map).dot(map.view)
}

/// A picture in DOT.
pub(super) fn write(picture: &Picture, map: &Map) -> String {
    digraph(name(picture.shows), |body| {
        head(body, picture, map);
        for card in &picture.cards {
            node(body, picture, card, map);
        }
        if picture.arrangement == Arrangement::Rows {
            rows::rows(body, picture);
        } else {
            columns::columns(body, picture);
            body.edges(&[("tailport", Value::Word("w")), ("headport", Value::Word("e"))]);
        }
        for line in &picture.lines {
            edge(body, picture, line);
        }
    })
}

/// What the graph is called.
const fn name(shows: Shows) -> &'static str {
    match shows {
        Shows::Map | Shows::Nodes => "argument",
        Shows::Overview => "overview",
        Shows::Sources => "sources",
        Shows::Focus => "focus",
        Shows::Reading => "reading",
    }
}

/// Space between cards of a column and between columns, in inches.
const fn spaces(shows: Shows) -> (f64, f64) {
    match shows {
        Shows::Map => (0.16, 0.85),
        Shows::Nodes => (0.10, 0.55),
        // With less between its columns, lines loop back on themselves.
        Shows::Overview => (0.22, 1.8),
        Shows::Sources => (0.18, 2.4),
        Shows::Focus => (0.14, 0.8),
        Shows::Reading => (0.25, 0.12),
    }
}

/// Attributes of the graph and of all nodes.
fn head(body: &mut Body<'_, '_>, picture: &Picture, map: &Map) {
    let (html, plain);
    let label = match map.labels {
        Labels::Html => {
            html = caption::html(&picture.caption, picture.tile);
            Value::Html(&html)
        }
        Labels::Plain => {
            plain = plain::caption(&picture.caption);
            Value::Label(&plain)
        }
    };
    let (nodesep, ranksep) = spaces(picture.shows);
    let rows = picture.arrangement == Arrangement::Rows;
    body.graph(&[
        ("rankdir", Value::Word(if rows { "TB" } else { "RL" })),
        ("newrank", Value::Word("true")),
        ("splines", Value::Word("spline")),
        ("outputorder", Value::Word("edgesfirst")),
        ("pad", Value::Number(0.35)),
        ("nodesep", Value::Number(nodesep)),
        ("ranksep", Value::Number(ranksep)),
        ("bgcolor", Value::Word(theme::PAGE)),
        ("fontname", Value::Word("Arial")),
        ("fontsize", Value::Number(11.0)),
        ("labelloc", Value::Word("t")),
        ("labeljust", Value::Word("l")),
        ("label", label),
    ]);
    // Cells are painted over the border, which has its middle on the edge: half the thickest pen in
    // inches keeps all of it in sight.
    let margin = if map.labels == Labels::Html { 0.011 } else { 0.08 };
    body.nodes(&[
        ("shape", Value::Word("box")),
        ("style", Value::Word("filled")),
        ("margin", Value::Number(margin)),
        ("fontname", Value::Word("Arial")),
        ("fontsize", Value::Number(11.0)),
        ("fontcolor", Value::Word(theme::INK)),
    ]);
}

/// A label, with markup or without.
enum Label {
    Html(Html),
    Plain(String),
}

impl Label {
    fn value(&self) -> Value<'_> {
        match self {
            Self::Html(html) => Value::Html(html),
            Self::Plain(text) => Value::Label(text),
        }
    }
}

/// The node of a card.
fn node(body: &mut Body<'_, '_>, picture: &Picture, card: &Card, map: &Map) {
    let label = match map.labels {
        Labels::Html => Label::Html(label::html(card, picture.tile, map.page.as_deref())),
        Labels::Plain => Label::Plain(plain::card(card)),
    };
    let name = Name::of(&card.id);
    let mut attributes = vec![
        ("id", Value::Id(&card.id)),
        ("class", Value::Class(&card.class)),
        ("tooltip", Value::Tooltip(&card.tooltip)),
    ];
    if let (Some(page), Some(link)) = (&map.page, &card.link) {
        attributes.push(("URL", Value::Url(page, link)));
    }
    attributes.push(("label", label.value()));
    attributes.extend([
        ("fillcolor", Value::Word(card.frame.fill)),
        ("color", Value::Word(card.frame.border)),
        ("penwidth", Value::Number(card.frame.pen)),
    ]);
    match (card.frame.dashed, card.frame.round) {
        (false, false) => {}
        (true, false) => attributes.push(("style", Value::Word("filled,dashed"))),
        (false, true) => attributes.push(("style", Value::Word("filled,rounded"))),
        (true, true) => attributes.push(("style", Value::Word("filled,dashed,rounded"))),
    }
    if card.frame.round {
        attributes.extend([("width", Value::Number(0.4)), ("height", Value::Number(0.2))]);
    }
    if map.labels == Labels::Plain
        && let Some(ink) = plain::ink(card)
    {
        attributes.push(("fontcolor", Value::Word(ink)));
    }
    body.node(&name, &attributes);
}

/// The edge of a line.
fn edge(body: &mut Body<'_, '_>, picture: &Picture, line: &Line) {
    let (Some(from), Some(to)) = (picture.cards.get(line.from), picture.cards.get(line.to)) else {
        return;
    };
    let style = &line.style;
    let (arrow, size) = match style.head {
        Head::Arrow => ("normal", 0.8),
        Head::Tee => ("tee", 1.3),
        Head::Dot => ("dot", 0.5),
        Head::Ring => ("odot", 0.6),
        Head::Vee => ("vee", 0.7),
        Head::None => ("none", 1.0),
    };
    let mut attributes = Vec::new();
    if let Some(id) = &line.id {
        attributes.push(("id", Value::Id(id)));
    }
    attributes.extend([
        ("class", Value::Class(&line.class)),
        ("tooltip", Value::Tooltip(&line.tooltip)),
        ("color", Value::Colour(style.colour, line.alpha)),
        ("penwidth", Value::Number(style.pen)),
        ("arrowhead", Value::Word(arrow)),
        ("arrowsize", Value::Number(size)),
    ]);
    match style.dash {
        Dash::Solid => {}
        Dash::Dashed => attributes.push(("style", Value::Word("dashed"))),
        Dash::Dotted => attributes.push(("style", Value::Word("dotted"))),
    }
    if line.pull > 0 {
        attributes.push(("weight", Value::Number(line.pull as f64)));
    } else {
        attributes.extend(unbound(line.from == line.to, from.column, to.column));
    }
    body.edge(&Name::of(&from.id), &Name::of(&to.id), &attributes);
}

/// Attributes of a cross link, between two columns counted from the left: it binds nothing, and
/// leaves a card on the side where it goes.
///
/// An edge of weight 0 has no say in the order of a column. Between cards of one column it has no
/// ports: with them Graphviz 2.43 mixes up the attributes of parallel edges ("Arrow type \"ted\"
/// unknown") and loses its way ("Unable to reclaim box space").
fn unbound(same: bool, from: usize, to: usize) -> [(&'static str, Value<'static>); 4] {
    let (tail, head) = match from.cmp(&to) {
        Ordering::Greater => ("w", "e"),
        Ordering::Less => ("e", "w"),
        Ordering::Equal if same => ("e", "e"),
        Ordering::Equal => ("_", "_"),
    };
    [
        ("weight", Value::Number(0.0)),
        ("constraint", Value::Word("false")),
        ("tailport", Value::Word(tail)),
        ("headport", Value::Word(head)),
    ]
}
