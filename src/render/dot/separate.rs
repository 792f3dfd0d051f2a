//! Quotations and sources as nodes of their own, in columns to the right of the claims.

use super::writer::{Body, Name, Value};
use super::{Label, Scene, card, line, needs_anchor, node, plain, unbound};
use crate::graph::{EdgeKind, NodeId, SourceNode};
use crate::render::plan::{Does, Plan, Row};
use crate::render::style::LineStyle;
use crate::render::{theme, words};
use std::collections::HashSet;

/// The sources by the column they stand in.
struct Sources<'g> {
    /// Works that were opened.
    opened: Vec<&'g SourceNode>,
    /// Works that were found in others only.
    second_hand: Vec<&'g SourceNode>,
    /// Works that are named and not quoted.
    named: Vec<&'g SourceNode>,
}

impl<'g> Sources<'g> {
    fn of(scene: &Scene<'g>) -> Self {
        let all: Vec<&SourceNode> = scene.graph.sources().collect();
        let (mut inner, mut container) = (vec![false; all.len()], vec![false; all.len()]);
        for (from, edge, to) in scene.graph.edges() {
            if let (NodeId::Source(from), EdgeKind::QuotedIn(_), NodeId::Source(to)) =
                (from, &edge.kind, to)
            {
                for (ends, id) in [(&mut inner, from), (&mut container, to)] {
                    let at = (id.number() as usize).checked_sub(1);
                    if let Some(slot) = at.and_then(|at| ends.get_mut(at)) {
                        *slot = true;
                    }
                }
            }
        }
        let mut sources = Self { opened: Vec::new(), second_hand: Vec::new(), named: Vec::new() };
        for ((node, inner), container) in all.into_iter().zip(inner).zip(container) {
            let quoted = scene.chips.of(node.id).is_some_and(|c| c.quotations > 0);
            let column = match (quoted || container, inner) {
                (true, _) => &mut sources.opened,
                (false, true) => &mut sources.second_hand,
                (false, false) => &mut sources.named,
            };
            column.push(node);
        }
        sources
    }
}

/// The quotations in the order of their claims, each once.
fn quotations<'p, 'g>(plan: &'p Plan<'g>) -> impl Iterator<Item = &'p Row<'g>> {
    plan.cards.iter().flat_map(|c| &c.evidence).filter(|r| !r.seen)
}

/// The nodes of quotations and sources.
pub(super) fn nodes(body: &mut Body<'_, '_>, scene: &Scene<'_>, plan: &Plan<'_>) {
    for row in quotations(plan) {
        quotation(body, scene, row, false);
    }
    for row in &plan.loose {
        quotation(body, scene, row, !plan.cards.is_empty());
    }
    let sources = Sources::of(scene);
    for &node in &sources.opened {
        source(body, scene, node, false);
    }
    for &node in &sources.second_hand {
        source(body, scene, node, true);
    }
    if !sources.named.is_empty() {
        named(body, scene, &sources.named);
    }
}

/// The node of a quotation; a loose one is offered for no claim though there are claims.
pub(super) fn quotation(body: &mut Body<'_, '_>, scene: &Scene<'_>, row: &Row<'_>, loose: bool) {
    let loose = loose && !row.is_term();
    let label = Label::of(
        scene,
        || card::quotation(scene, row, loose),
        || plain::quotation(scene, row, loose),
    );
    let tooltip = words::quotation_tooltip(row, scene.map.text);
    let (class, ground, border) = match (row.is_term(), row.source.is_some()) {
        (true, _) => ("quote term", theme::PAGE, theme::QUOTATION_BORDER),
        (false, true) => ("quote", theme::QUOTATION, theme::QUOTATION_BORDER),
        (false, false) => ("quote uncited", theme::PAGE, theme::WARNING_BORDER),
    };
    let mut look = vec![
        ("fillcolor", Value::Word(ground)),
        ("color", Value::Word(border)),
        ("penwidth", Value::Number(0.8)),
    ];
    if row.is_uncited() {
        look.push(("style", Value::Word("filled,dashed")));
    }
    node(body, scene, NodeId::Quotation(row.node.id), class, &tooltip, label, &look);
}

fn source(body: &mut Body<'_, '_>, scene: &Scene<'_>, of: &SourceNode, second_hand: bool) {
    let label = Label::of(
        scene,
        || card::source(scene, of, second_hand),
        || plain::source(scene, of, second_hand),
    );
    let hue = scene.chips.of(of.id).map_or(theme::SLATE, |c| c.hue);
    let tooltip = words::source_tooltip(of, scene.map.text);
    let look = if second_hand {
        vec![
            ("fillcolor", Value::Word(theme::PAGE)),
            ("color", Value::Word(theme::SOURCE_BORDER)),
            ("style", Value::Word("filled,dashed")),
        ]
    } else {
        vec![("fillcolor", Value::Word(theme::SOURCE)), ("color", Value::Word(hue))]
    };
    let class = if second_hand { "source secondhand" } else { "source" };
    node(body, scene, NodeId::Source(of.id), class, &tooltip, label, &look);
}

fn named(body: &mut Body<'_, '_>, scene: &Scene<'_>, nodes: &[&SourceNode]) {
    let label = Label::of(scene, || card::named(nodes), || plain::named(nodes));
    let name = Name::named();
    body.node(
        &name,
        &[
            ("id", Value::Id(&name)),
            ("class", Value::Word("source named")),
            ("tooltip", Value::Tooltip(theme::say::NAMED)),
            ("label", label.value()),
            ("fillcolor", Value::Word(theme::PAGE)),
            ("color", Value::Word(theme::SOURCE_BORDER)),
            ("style", Value::Word("filled,dashed")),
        ],
    );
}

/// The columns of quotations and of sources, and what holds the claims beside them in place.
pub(super) fn columns(body: &mut Body<'_, '_>, scene: &Scene<'_>, plan: &Plan<'_>) {
    let mut evidence = Vec::new();
    let mut anchors = Vec::new();
    for card in &plan.cards {
        for row in card.evidence.iter().filter(|r| !r.seen) {
            evidence.push(Name::node(NodeId::Quotation(row.node.id)));
        }
        if let Some(id) = needs_anchor(card) {
            let anchor = Name::anchor(id);
            evidence.push(anchor.clone());
            anchors.push((anchor, Name::node(NodeId::Claim(id))));
        }
    }
    let loose = plan.loose.iter().map(|r| Name::node(NodeId::Quotation(r.node.id)));
    evidence.extend(loose);
    for (anchor, claim) in &anchors {
        body.node(
            anchor,
            &[
                ("style", Value::Word("invis")),
                ("label", Value::Label("")),
                ("width", Value::Number(0.02)),
                ("height", Value::Number(0.02)),
            ],
        );
        body.edge(anchor, claim, &[("style", Value::Word("invis"))]);
    }
    body.column("same", &evidence);
    let sources = Sources::of(scene);
    let name = |of: &&SourceNode| Name::node(NodeId::Source(of.id));
    let mut opened: Vec<Name> = sources.opened.iter().map(name).collect();
    if !sources.named.is_empty() {
        opened.push(Name::named());
    }
    let second_hand: Vec<Name> = sources.second_hand.iter().map(name).collect();
    let free =
        sources.opened.iter().all(|s| scene.chips.of(s.id).is_none_or(|c| c.quotations == 0));
    if let (Some(source), Some(last), true) = (opened.first(), evidence.first(), free) {
        body.edge(source, last, &[("style", Value::Word("invis"))]);
    }
    body.column("same", &opened);
    body.column("same", &second_hand);
}

/// The edges between quotations and claims, sources and quotations, sources and sources.
pub(super) fn edges(body: &mut Body<'_, '_>, scene: &Scene<'_>) {
    let second_hand: HashSet<NodeId> =
        Sources::of(scene).second_hand.iter().map(|s| NodeId::Source(s.id)).collect();
    for (from, edge, to) in scene.graph.edges() {
        match (&edge.kind, from) {
            (EdgeKind::Offer(offer), _) => {
                let NodeId::Claim(id) = to else { continue };
                let Some(claim) = scene.graph.claim(id) else { continue };
                let style = LineStyle::of_quotation(Does::of(offer, claim));
                let because = words::because(&offer.because);
                let more = [("weight", Value::Number(8.0))];
                line(body, edge.id, (from, to), &style, &because, &more);
            }
            (EdgeKind::SourceOf(citation), NodeId::Source(id)) => {
                let hue = scene.chips.of(id).map_or(theme::SLATE, |c| c.hue);
                let more = [("color", Value::Alpha(hue, "88")), ("weight", Value::Number(1.0))];
                let because = words::citation_tooltip(citation, scene.map.text);
                line(body, edge.id, (from, to), &LineStyle::CITES, &because, &more);
            }
            (EdgeKind::QuotedIn(locator), _) => {
                let column = |id: NodeId| usize::from(second_hand.contains(&id));
                let at =
                    locator.as_ref().map_or(String::new(), |l| format!(", {}", words::page(l)));
                let (left, right) = (column(to), column(from));
                if right > left {
                    let more = [("weight", Value::Number(1.0))];
                    line(body, edge.id, (from, to), &LineStyle::QUOTED_IN, &at, &more);
                } else {
                    let more = unbound(from == to, right, left);
                    line(body, edge.id, (from, to), &LineStyle::QUOTED_IN, &at, &more);
                }
            }
            _ => {}
        }
    }
}
