//! The map in DOT, the language of Graphviz.
//!
//! `dot` reads from left to right here (`rankdir=RL` with every edge in its true direction: source →
//! quotation → claim → thesis), and is held to the essay's order by columns chained with edges
//! nobody sees. No clusters: with them `dot` passes over the chains. Tested with Graphviz 2.43,
//! where it prints no warning for any graph.

mod caption;
mod card;
mod plain;
mod scene;
mod separate;
mod writer;

#[cfg(test)]
mod graphviz_tests;
#[cfg(test)]
mod tests;

use super::plan::{Card, Link, Plan, Row, plan};
use super::style::{CardStyle, Dash, Head, LineStyle};
use super::{Drawing, Labels, Map, Nodes, legend, theme, words};
use crate::analyse;
use crate::graph::{ArgumentGraph, ClaimId, EdgeId, NodeId};
use crate::model::RelationKind;
use scene::Scene;
use std::cmp::Ordering;
use writer::{Attrs, Body, Html, Name, Value, digraph};

/// Points that one claim or quotation takes in the height of a map, on average.
const POINTS_A_NODE: usize = 30;

/// The map of a graph in DOT. Linear in the graph, and holds the picture in memory once.
#[must_use]
pub fn dot(graph: &ArgumentGraph, map: &Map) -> Drawing {
    let scene = Scene::new(graph, map);
    let report = analyse::report(graph);
    let plan = plan(graph, &report);
    let text = digraph("argument", |body| {
        head(body, &scene, &legend::caption(graph, &plan, &scene.chips, &report, map));
        for card in &plan.cards {
            claim(body, &scene, card);
        }
        match map.nodes {
            Nodes::Cards => loose(body, &scene, &plan),
            Nodes::Separate => separate::nodes(body, &scene, &plan),
        }
        columns(body, &plan, map.nodes);
        if map.nodes == Nodes::Separate {
            separate::columns(body, &scene, &plan);
        }
        body.edges(&[("tailport", Value::Word("w")), ("headport", Value::Word("e"))]);
        for link in &plan.links {
            relation(body, &plan, link);
        }
        if map.nodes == Nodes::Separate {
            separate::edges(body, &scene);
        }
    });
    Drawing { text, note: note(graph) }
}

/// What to say of a map that is too large to be looked at.
fn note(graph: &ArgumentGraph) -> Option<String> {
    let nodes = graph.claims().count() + graph.quotations().count();
    (nodes > theme::TOO_LARGE).then(|| {
        format!(
            "{} make a picture about {} points tall, more than anybody can look at; the DOT is \
             complete, but better read by a program",
            words::number(nodes, "claim or quotation", "claims and quotations"),
            words::grouped(nodes * POINTS_A_NODE),
        )
    })
}

/// Attributes of the graph and of all nodes.
fn head(body: &mut Body<'_, '_>, scene: &Scene<'_>, caption: &legend::Caption) {
    let (html, plain);
    let label = match scene.map.labels {
        Labels::Html => {
            html = caption::html(caption, scene.chips.width);
            Value::Html(&html)
        }
        Labels::Plain => {
            plain = plain::caption(caption);
            Value::Label(&plain)
        }
    };
    let (nodesep, ranksep) = match scene.map.nodes {
        Nodes::Cards => (0.16, 0.85),
        Nodes::Separate => (0.10, 0.55),
    };
    body.graph(&[
        ("rankdir", Value::Word("RL")),
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
    let margin = if scene.map.labels == Labels::Html { 0.011 } else { 0.08 };
    body.nodes(&[
        ("shape", Value::Word("box")),
        ("style", Value::Word("filled")),
        ("margin", Value::Number(margin)),
        ("fontname", Value::Word("Arial")),
        ("fontsize", Value::Number(11.0)),
        ("fontcolor", Value::Word(theme::INK)),
    ]);
}

/// What all nodes have: id, class, tooltip, address, label.
fn node(
    body: &mut Body<'_, '_>,
    scene: &Scene<'_>,
    id: NodeId,
    class: &'static str,
    tooltip: &str,
    label: Label,
    look: &Attrs<'_>,
) {
    let name = Name::node(id);
    let mut attributes = vec![
        ("id", Value::Id(&name)),
        ("class", Value::Word(class)),
        ("tooltip", Value::Tooltip(tooltip)),
    ];
    if let Some(page) = &scene.map.page {
        attributes.push(("URL", Value::Url(page, id)));
    }
    attributes.push(("label", label.value()));
    attributes.extend_from_slice(look);
    body.node(&name, &attributes);
}

/// A label, with markup or without.
enum Label {
    Html(Html),
    Plain(String),
}

impl Label {
    fn of(scene: &Scene<'_>, html: impl FnOnce() -> Html, plain: impl FnOnce() -> String) -> Self {
        match scene.map.labels {
            Labels::Html => Self::Html(html()),
            Labels::Plain => Self::Plain(plain()),
        }
    }

    fn value(&self) -> Value<'_> {
        match self {
            Self::Html(html) => Value::Html(html),
            Self::Plain(text) => Value::Label(text),
        }
    }
}

fn claim(body: &mut Body<'_, '_>, scene: &Scene<'_>, card: &Card<'_>) {
    let rows = scene.map.nodes == Nodes::Cards;
    let style = CardStyle::of(card.look);
    let label =
        Label::of(scene, || card::claim(scene, card, rows), || plain::claim(scene, card, rows));
    let mut look = vec![
        ("fillcolor", Value::Word(style.fill)),
        ("color", Value::Word(style.border)),
        ("penwidth", Value::Number(style.pen)),
    ];
    if style.dashed {
        look.push(("style", Value::Word("filled,dashed")));
    }
    if scene.map.labels == Labels::Plain {
        look.push(("fontcolor", Value::Word(style.ink)));
    }
    let tooltip = words::claim_tooltip(card.node, scene.map.text);
    node(body, scene, NodeId::Claim(card.node.id), style.class, &tooltip, label, &look);
}

/// Quotations that no card has, as nodes among the main claims.
fn loose(body: &mut Body<'_, '_>, scene: &Scene<'_>, plan: &Plan<'_>) {
    for row in &plan.loose {
        separate::quotation(body, scene, row, !plan.cards.is_empty());
    }
}

/// The columns of claims, each in order from top to bottom, with gaps between lines of argument.
fn columns(body: &mut Body<'_, '_>, plan: &Plan<'_>, nodes: Nodes) {
    let loose: &[_] = if nodes == Nodes::Cards { &plan.loose } else { &[] };
    let loose_at = usize::from(!plan.columns.is_empty());
    let count = plan.columns.len().max(if loose.is_empty() { 0 } else { loose_at + 1 });
    for at in 0..count {
        let cards = plan.columns.get(at).map_or(&[][..], Vec::as_slice);
        let mut names: Vec<Name> = Vec::with_capacity(cards.len());
        let mut gaps = 0;
        let mut before = None;
        for card in cards.iter().filter_map(|&c| plan.cards.get(c)) {
            if nodes == Nodes::Cards && at <= 2 && before.is_some_and(|line| line != card.line) {
                gaps += 1;
                names.push(gap(body, at, gaps));
            }
            before = Some(card.line);
            names.push(Name::node(NodeId::Claim(card.node.id)));
        }
        for row in loose.iter().filter(|_| at == loose_at) {
            if before.take().is_some() {
                gaps += 1;
                names.push(gap(body, at, gaps));
            }
            names.push(Name::node(NodeId::Quotation(row.node.id)));
        }
        body.column("same", &names);
    }
    ties(body, plan, loose);
}

/// Ties nobody sees from what stands in the second column, and is joined to nothing in the first, to
/// the card of the first that comes before it. Without them `dot` may move a card past one it is
/// chained to: where it reorders a column, it passes over cards without neighbours on that side.
fn ties(body: &mut Body<'_, '_>, plan: &Plan<'_>, loose: &[Row<'_>]) {
    let mut first = plan.columns.first().into_iter().flatten();
    let name = |at: &usize| plan.cards.get(*at).map(|c| Name::node(NodeId::Claim(c.node.id)));
    let Some(mut last) = first.next().and_then(name) else { return };
    let unseen = [("style", Value::Word("invis")), ("weight", Value::Number(0.0))];
    for card in &plan.cards {
        let own = Name::node(NodeId::Claim(card.node.id));
        if card.apart {
            body.edge(&own, &last, &unseen);
        } else if card.column == 0 {
            last = own;
        }
    }
    for row in loose {
        body.edge(&Name::node(NodeId::Quotation(row.node.id)), &last, &unseen);
    }
}

fn gap(body: &mut Body<'_, '_>, column: usize, nth: usize) -> Name {
    let name = Name::gap(column, nth);
    body.node(
        &name,
        &[
            ("style", Value::Word("invis")),
            ("label", Value::Label("")),
            ("width", Value::Number(0.1)),
            ("height", Value::Number(0.14)),
        ],
    );
    name
}

/// A relation between two claims. Those outside of the tree are thinner and bind nothing.
fn relation(body: &mut Body<'_, '_>, plan: &Plan<'_>, link: &Link<'_>) {
    let (Some(from), Some(to)) = (plan.cards.get(link.from), plan.cards.get(link.to)) else {
        return;
    };
    let style = LineStyle::of_relation(link.relation.kind);
    let ends = (NodeId::Claim(from.node.id), NodeId::Claim(to.node.id));
    let because = words::because(&link.relation.because);
    let mut more: Vec<(&'static str, Value<'_>)> = Vec::new();
    if link.tree {
        more.push(("weight", Value::Number(if to.column == 0 { 2.0 } else { 8.0 })));
    } else {
        more.extend(unbound(ends.0 == ends.1, from.column, to.column));
    }
    let style = if link.tree { style } else { LineStyle { pen: style.pen * 0.6, ..style } };
    let class = match (link.tree, link.relation.kind) {
        (true, _) => style.class,
        (false, RelationKind::Supports) => "supports cross",
        (false, RelationKind::Attacks) => "attacks cross",
        (false, RelationKind::Restates) => "restates cross",
    };
    line(body, link.id, ends, &LineStyle { class, ..style }, &because, &more);
}

/// Attributes of an edge outside of the tree, between two columns counted from the left: it binds
/// nothing, and leaves a card on the side where it goes.
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

/// An edge of the graph.
fn line(
    body: &mut Body<'_, '_>,
    id: EdgeId,
    (from, to): (NodeId, NodeId),
    style: &LineStyle,
    because: &str,
    more: &Attrs<'_>,
) {
    let tooltip = format!("{from} {} {to}{because}", style.verb);
    let (arrow, size) = match style.head {
        Head::Arrow => ("normal", 0.8),
        Head::Tee => ("tee", 1.3),
        Head::Dot => ("dot", 0.5),
        Head::Ring => ("odot", 0.6),
        Head::Vee => ("vee", 0.7),
        Head::None => ("none", 1.0),
    };
    let mut attributes = vec![
        ("id", Value::EdgeId(id)),
        ("class", Value::Word(style.class)),
        ("tooltip", Value::Tooltip(&tooltip)),
        ("color", Value::Word(style.colour)),
        ("penwidth", Value::Number(style.pen)),
        ("arrowhead", Value::Word(arrow)),
        ("arrowsize", Value::Number(size)),
    ];
    match style.dash {
        Dash::Solid => {}
        Dash::Dashed => attributes.push(("style", Value::Word("dashed"))),
        Dash::Dotted => attributes.push(("style", Value::Word("dotted"))),
    }
    attributes.extend_from_slice(more);
    body.edge(&Name::node(from), &Name::node(to), &attributes);
}

/// Whether nothing stands for a claim in the column of quotations: neither its own (one that stands at
/// an earlier claim is not) nor those of claims below it.
fn needs_anchor(card: &Card<'_>) -> Option<ClaimId> {
    (card.leaf && card.evidence.iter().all(|row| row.seen)).then_some(card.node.id)
}
