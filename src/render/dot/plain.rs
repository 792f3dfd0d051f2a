//! Labels without markup, for programs that read DOT but know no HTML-like labels.

use crate::render::legend::{Caption, Mark};
use crate::render::picture::{Card, Part, Tile, Words};
use crate::render::theme::Colour;
use crate::render::wrap::wrap;

/// Lines of where a quotation is from.
const ORIGIN_LINES: usize = 4;

/// The label of a card.
pub(super) fn card(card: &Card) -> String {
    card.parts.iter().flat_map(lines).collect::<Vec<_>>().join("\n")
}

/// The colour of a card's own words.
pub(super) fn ink(card: &Card) -> Option<Colour> {
    card.parts.iter().find_map(|part| match part {
        Part::Words(words) if !words.letters.serif => Some(words.letters.ink),
        _ => None,
    })
}

fn lines(part: &Part) -> Vec<String> {
    match part {
        Part::Heading { kind, place, .. } if place.is_empty() => vec![kind.clone()],
        Part::Heading { kind, place, .. } => vec![format!("{kind} · {place}")],
        Part::Words(words) | Part::Note(words) | Part::Item { words, .. } => set(words),
        Part::Evidence(of) => {
            let mut lines = Vec::new();
            if !of.words.text.is_empty() {
                lines.extend(set(&of.words));
            }
            lines.extend(origin(&of.tile, &of.origin, &of.key, of.words.columns));
            lines
        }
        Part::Origin { tile, origin: words, key } => origin(tile, words, key, words.columns),
        Part::Units(units) => {
            let codes: Vec<String> = units.iter().map(|unit| bracket(&unit.tile)).collect();
            wrap(&codes.join(" "), 46, usize::MAX)
        }
        Part::Meta { counts, missing } => {
            std::iter::once(counts.clone()).chain(missing.clone()).collect()
        }
        Part::Warning(words) => vec![(*words).to_owned()],
        Part::Source { tile, known } => {
            let mut lines = vec![bracket(tile)];
            lines.extend(known.iter().flat_map(set));
            lines
        }
        Part::Share { of, .. } => vec![of.to_string()],
    }
}

fn set(words: &Words) -> Vec<String> {
    wrap(&words.text, words.columns, words.lines)
}

fn origin(tile: &Tile, words: &Words, key: &str, columns: usize) -> Vec<String> {
    let text = format!("{} {} · {key}", bracket(tile), words.text);
    wrap(&text, columns + 10, ORIGIN_LINES)
}

/// `[H2]`; nothing where there is no code.
fn bracket(tile: &Tile) -> String {
    if tile.code.is_empty() { String::new() } else { format!("[{}]", tile.code) }
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
                Mark::Card(..) | Mark::Line(..) => None,
            })
            .collect();
        if !chips.is_empty() {
            lines.push(chips.join(" · "));
        }
    }
    lines.join("\n")
}
