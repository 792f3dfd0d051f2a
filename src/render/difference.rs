//! The map of two drafts: what was added, what went, what is another. Each is told by a word and by the
//! kind of its border as well as by its colour.

use super::legend::{Entry, Mark};
use super::picture::{Card, Line, Part, Picture};
use super::style::{Dash, LineStyle};
use super::theme::{self, Colour};
use super::{Drawing, Map, Nodes, View, scene::Scene, svg, view};
use crate::analyse::{Comparison, Fate, Union};
use crate::export::Text;
use crate::graph::{ArgumentGraph, NodeId};
use std::collections::BTreeMap;

/// The map of both drafts as SVG: the new one, with what went from the old one dashed. Claims, quotations
/// and sources each have a card.
#[must_use]
pub fn difference(comparison: &Comparison, graphs: [&ArgumentGraph; 2], text: Text) -> Drawing {
    let union = Union::of(comparison, graphs);
    let map = Map { nodes: Nodes::Separate, text, unfold: true, ..Map::default() };
    let scene = Scene::new(&union.graph, map);
    let mut picture = view::picture(&scene, View::Map);
    mark(&mut picture, &union);
    svg::changes(&picture)
}

fn mark(picture: &mut Picture, union: &Union) {
    let told = |(id, &fate): (&NodeId, &Fate)| {
        let was = union.was.get(id).map_or(String::new(), |was| format!(" (was {was})"));
        (id.to_string(), (fate, format!("{}{was}", word(fate))))
    };
    let nodes: BTreeMap<String, (Fate, String)> = union.nodes.iter().map(told).collect();
    let edges: BTreeMap<String, Fate> =
        union.edges.iter().map(|(id, &fate)| (id.to_string(), fate)).collect();
    for card in &mut picture.cards {
        if let Some((fate, told)) = nodes.get(&card.id.to_string()) {
            self::card(card, *fate, told);
        }
        for part in &mut card.parts {
            // Works that are only named stand in one list.
            if let Part::Item { id, words, .. } = part
                && let Some((_, told)) = nodes.get(&id.to_string())
            {
                words.text = format!("{told}: {}", words.text);
            }
        }
    }
    for line in &mut picture.lines {
        let fate = line.id.as_ref().and_then(|id| edges.get(&id.to_string()));
        if let Some(&fate) = fate {
            self::line(line, fate);
        }
    }
    let count = |fate: Fate| union.nodes.values().filter(|&&f| f == fate).count();
    let mut row: Vec<Entry> = Vec::new();
    for fate in [Fate::Added, Fate::Removed, Fate::Changed] {
        let means = format!("{}: {}", word(fate).to_lowercase(), count(fate));
        row.push(Entry { mark: Mark::Card(theme::PAGE, colour(fate)), means });
    }
    picture.caption.rows.insert(0, row);
    for line in &mut picture.caption.below {
        if line == theme::say::SEPARATE {
            *line = "What changed between two drafts".to_owned();
        }
    }
    picture.caption.below.push(
        "What is added has a thick border, what is removed a dashed one; each says so in a word."
            .to_owned(),
    );
}

const fn word(fate: Fate) -> &'static str {
    match fate {
        Fate::Added => "ADDED",
        Fate::Removed => "REMOVED",
        Fate::Changed => "CHANGED",
    }
}

const fn colour(fate: Fate) -> Colour {
    match fate {
        Fate::Added => theme::ADDED,
        Fate::Removed => theme::REMOVED,
        Fate::Changed => theme::WARNING_BORDER,
    }
}

fn card(card: &mut Card, fate: Fate, told: &str) {
    card.frame.border = colour(fate);
    card.frame.pen = 2.4;
    card.frame.dashed = fate == Fate::Removed;
    card.tooltip = format!("{told}\n{}", card.tooltip);
    if let Some(bar) = &mut card.bar {
        bar.colour = colour(fate);
    }
    for part in &mut card.parts {
        match part {
            Part::Heading { kind, .. } => *kind = format!("{told} · {kind}"),
            Part::Origin { key, .. } => *key = format!("{told} {key}"),
            _ => continue,
        }
        return;
    }
    card.parts.push(Part::Meta { counts: told.to_owned(), missing: None });
}

fn line(line: &mut Line, fate: Fate) {
    line.style = LineStyle {
        colour: colour(fate),
        pen: line.style.pen.max(1.8),
        dash: if fate == Fate::Removed { Dash::Dashed } else { line.style.dash },
        ..line.style
    };
    line.alpha = 255;
    line.tooltip = format!("{}\n{}", word(fate), line.tooltip);
}
