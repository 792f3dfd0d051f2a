//! Labels without markup, for programs that read DOT but know no HTML-like labels.

use super::Scene;
use crate::graph::SourceNode;
use crate::render::legend::{Caption, Mark};
use crate::render::plan::{Card, Look, Row};
use crate::render::words;
use crate::render::wrap::wrap;

/// A claim with its evidence.
pub(super) fn claim(scene: &Scene<'_>, card: &Card<'_>, rows: bool) -> String {
    let m = scene.measures;
    let (columns, cap) = match card.look {
        Look::Thesis => (m.thesis_columns, m.thesis_lines),
        _ => (m.claim_columns, m.claim_lines),
    };
    let place = words::locator(card.node, scene.several);
    let mut lines = vec![format!("{} · {place}", words::heading(card))];
    lines.extend(words::holder(card.node));
    lines.extend(wrap(&words::claim(card.node, scene.map.text), columns, cap));
    if rows {
        lines.extend(card.evidence.iter().flat_map(|row| quoted(scene, row)));
    }
    lines.extend(card.missing.iter().map(|&m| words::missing(m).to_owned()));
    lines.join("\n")
}

/// A quotation as a node.
pub(super) fn quotation(scene: &Scene<'_>, row: &Row<'_>, loose: bool) -> String {
    let mut lines = quoted(scene, row);
    if loose {
        lines.push(crate::render::theme::say::LOOSE.to_owned());
    }
    lines.join("\n")
}

fn quoted(scene: &Scene<'_>, row: &Row<'_>) -> Vec<String> {
    let m = scene.measures;
    let cap = if row.seen { 1 } else { m.quotation_lines };
    let mut lines = wrap(&words::quotation(row.node, scene.map.text), m.quotation_columns, cap);
    let chip = row.source.and_then(|(source, _)| scene.chips.of(source.id));
    let code = chip.map_or("?", |c| &c.code);
    let (origin, key) = (words::origin(row), words::key(row, scene.several));
    lines.extend(wrap(&format!("[{code}] {origin} · {key}"), m.quotation_columns + 10, 4));
    lines
}

/// A source as a node.
pub(super) fn source(scene: &Scene<'_>, node: &SourceNode, second_hand: bool) -> String {
    let chip = scene.chips.of(node.id);
    let code = chip.map_or("", |c| &c.code);
    let mut lines = vec![format!("[{code}] {}", node.id)];
    lines.extend(wrap(&words::authors(&node.source.item), 34, 3));
    lines.extend(wrap(&words::work(&node.source.item), 34, 4));
    lines.push(if second_hand {
        crate::render::theme::say::SECOND_HAND.to_owned()
    } else {
        words::number(chip.map_or(0, |c| c.quotations), "quotation", "quotations")
    });
    lines.join("\n")
}

/// The works that are named and not quoted.
pub(super) fn named(nodes: &[&SourceNode]) -> String {
    let mut lines = vec![crate::render::theme::say::NAMED.to_owned()];
    lines.extend(nodes.iter().flat_map(|node| wrap(&words::named(node), 40, 4)));
    lines.join("\n")
}

/// The title and legend of the graph.
pub(super) fn caption(caption: &Caption) -> String {
    let mut lines = caption.title.clone();
    lines.extend(caption.below.iter().cloned());
    for row in &caption.rows {
        let chips: Vec<String> = row
            .iter()
            .filter_map(|entry| match &entry.mark {
                Mark::Chip(code, _) => Some(format!("[{code}] {}", entry.means)),
                Mark::Missing => Some(format!("[?] {}", entry.means)),
                Mark::None => Some(entry.means.clone()),
                Mark::Card(..) | Mark::Line(_) => None,
            })
            .collect();
        if !chips.is_empty() {
            lines.push(chips.join(" · "));
        }
    }
    lines.join("\n")
}
