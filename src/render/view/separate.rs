//! The full map: quotations and sources on cards of their own, in columns to the right of the claims.

use super::{claim, map, quotation, source};
use crate::graph::{EdgeKind, NodeId, SourceNode};
use crate::render::legend::{self, Titles};
use crate::render::picture::{Arrangement, Card, Class, Id, Line, Picture, Shows};
use crate::render::plan::{Does, Row};
use crate::render::scene::Scene;
use crate::render::style::LineStyle;
use crate::render::theme::{self, Measures, say};
use crate::render::words;
use std::collections::HashMap;

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

/// Cards in the making, and where each node stands among them.
#[derive(Default)]
struct Cards {
    cards: Vec<Card>,
    places: HashMap<NodeId, usize>,
}

impl Cards {
    fn add(&mut self, node: NodeId, card: Card) {
        self.places.insert(node, self.cards.len());
        self.cards.push(card);
    }

    fn end(&self, node: NodeId) -> Option<(usize, usize)> {
        let at = *self.places.get(&node)?;
        Some((at, self.cards.get(at)?.column))
    }
}

/// The full map.
pub(super) fn picture(scene: &Scene<'_>) -> Picture {
    let cards = cards(scene, &Measures::separate());
    let mut lines: Vec<Line> =
        scene.plan.links.iter().filter_map(|link| claim::line(scene, link)).collect();
    lines.extend(self::lines(scene, &cards));
    let sentence = format!("{} {}", words::counts(&scene.report), say::READING);
    let titles = Titles { view: say::SEPARATE.to_owned(), sentence };
    Picture {
        shows: Shows::Nodes,
        caption: legend::caption(scene, Shows::Nodes, titles, &cards.cards, &lines),
        arrangement: Arrangement::Tree,
        cards: cards.cards,
        lines,
        evidence: Some(scene.plan.columns.len()),
        tile: scene.chips.width,
        note: map::note_of(scene),
    }
}

fn cards(scene: &Scene<'_>, measures: &Measures) -> Cards {
    let plan = &scene.plan;
    let mut cards = Cards::default();
    for (card, &parent) in plan.cards.iter().zip(&scene.tree.parent) {
        let drawn = claim::card(scene, measures, card, false);
        cards.add(NodeId::Claim(card.node.id), Card { parent, ..drawn });
    }
    let evidence = plan.columns.len();
    let mut add = |row: &Row<'_>, parent: Option<usize>, loose: bool| {
        let card = quotation::card(scene, measures, row, loose, evidence);
        cards.add(NodeId::Quotation(row.node.id), Card { parent, ..card });
    };
    for (at, card) in plan.cards.iter().enumerate() {
        for row in card.evidence.iter().filter(|r| !r.seen) {
            add(row, Some(at), false);
        }
    }
    for row in &plan.loose {
        add(row, None, !plan.cards.is_empty());
    }
    let sources = Sources::of(scene);
    for node in sources.opened {
        cards.add(NodeId::Source(node.id), source::card(scene, node, false, evidence + 1));
    }
    for node in sources.second_hand {
        cards.add(NodeId::Source(node.id), source::card(scene, node, true, evidence + 2));
    }
    if !sources.named.is_empty() {
        cards.cards.push(source::named(scene, &sources.named, evidence + 1));
    }
    cards
}

/// The lines between quotations and claims, sources and quotations, sources and sources.
fn lines(scene: &Scene<'_>, cards: &Cards) -> Vec<Line> {
    let line = |from: NodeId, edge, to: NodeId, style: LineStyle, more: &str| {
        let ((from_at, right), (to_at, left)) = (cards.end(from)?, cards.end(to)?);
        Some(Line {
            id: Some(Id::edge(edge)),
            from: from_at,
            to: to_at,
            class: Class::of(style.class),
            tooltip: format!("{from} {} {to}{more}", style.verb),
            style,
            alpha: u8::MAX,
            // What runs back or down its own column binds nothing.
            pull: usize::from(right > left),
        })
    };
    let edges = scene.graph.edges().filter_map(|(from, edge, to)| match (&edge.kind, from, to) {
        (EdgeKind::Offer(offer), _, NodeId::Claim(id)) => {
            let style = LineStyle::of_quotation(Does::of(offer, scene.graph.claim(id)?));
            let because = words::because(&offer.because);
            Some(Line { pull: 8, ..line(from, edge.id, to, style, &because)? })
        }
        (EdgeKind::SourceOf(citation), NodeId::Source(id), _) => {
            let colour = scene.chips.of(id).map_or(theme::SLATE, |c| c.hue);
            let style = LineStyle { colour, ..LineStyle::CITES };
            let written = words::citation_tooltip(citation, scene.map.text);
            Some(Line { alpha: 0x88, ..line(from, edge.id, to, style, &written)? })
        }
        (EdgeKind::QuotedIn(locator), ..) => {
            let at = locator.as_ref().map_or(String::new(), |l| format!(", {}", words::page(l)));
            line(from, edge.id, to, LineStyle::QUOTED_IN, &at)
        }
        _ => None,
    });
    edges.collect()
}
