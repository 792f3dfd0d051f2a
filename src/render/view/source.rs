//! Cards of sources.

use super::claim::floor;
use crate::graph::{NodeId, SourceNode};
use crate::render::picture::{Card, Class, Face, Frame, Id, Letters, Part, Tile, Words};
use crate::render::scene::Scene;
use crate::render::theme::{self, Colour, say};
use crate::render::words;

/// Columns of what is known of a source.
const COLUMNS: usize = 34;
/// Columns of a work in the list of those that are only named.
const NAMED: usize = 40;
/// Width of a source's tile.
pub(super) const TILE: usize = 34;

/// The card of a source, as a node of the full map.
pub(super) fn card(scene: &Scene<'_>, node: &SourceNode, second_hand: bool, column: usize) -> Card {
    let chip = scene.chips.of(node.id);
    let hue = chip.map_or(theme::SLATE, |c| c.hue);
    let count = chip.map_or(0, |c| c.quotations);
    let told = if second_hand {
        say::SECOND_HAND.to_owned()
    } else {
        words::number(count, "quotation", "quotations")
    };
    let mut known = work(node, 10.0, COLUMNS);
    known.push(small(told, 9.0));
    known.push(small(node.id.to_string(), 9.0));
    let (fill, border) =
        if second_hand { (theme::PAGE, theme::SOURCE_BORDER) } else { (theme::SOURCE, hue) };
    let id = Id::node(NodeId::Source(node.id));
    Card {
        link: Some(id.clone()),
        id,
        class: Class::of("source").with("secondhand", second_hand),
        tooltip: words::source_tooltip(node, scene.map.text),
        frame: Frame { fill, border, pen: 1.0, dashed: second_hand, round: false },
        bar: None,
        width: TILE + floor(COLUMNS, 10.0, false),
        column,
        row: 0,
        parent: None,
        group: usize::MAX,
        apart: false,
        parts: vec![Part::Source { tile: Tile::of(chip.map_or("", |c| &c.code), hue), known }],
    }
}

/// Its authors and what it is called.
pub(super) fn work(node: &SourceNode, points: f64, columns: usize) -> Vec<Words> {
    let item = &node.source.item;
    let (authors, work) = (words::authors(item), words::work(item));
    let work = if work.is_empty() && authors.is_empty() { node.label.clone() } else { work };
    let line = |text: String, face: Face, lines: usize| {
        let letters = Letters { points, ink: theme::INK, face, serif: false };
        (!text.is_empty()).then_some(Words { text, letters, columns, lines })
    };
    [line(authors, Face::Bold, 3), line(work, Face::Plain, 4)].into_iter().flatten().collect()
}

/// A line of lesser weight.
pub(super) fn small(text: String, points: f64) -> Words {
    plain(text, points, theme::MUTED, COLUMNS)
}

fn plain(text: String, points: f64, ink: Colour, columns: usize) -> Words {
    let letters = Letters { points, ink, face: Face::Plain, serif: false };
    Words { text, letters, columns, lines: 4 }
}

/// The works that are named and not quoted, on one card.
pub(super) fn named(scene: &Scene<'_>, nodes: &[&SourceNode], column: usize) -> Card {
    let heading = Part::Heading {
        kind: say::NAMED.to_owned(),
        ink: theme::MUTED,
        place: String::new(),
        muted: theme::MUTED,
    };
    let items = nodes.iter().map(|node| Part::Item {
        id: Id::node(NodeId::Source(node.id)),
        tooltip: words::source_tooltip(node, scene.map.text),
        words: plain(words::named(node), 9.0, theme::INK, NAMED),
    });
    Card {
        id: Id::made("named"),
        class: Class::of("source named"),
        tooltip: say::NAMED.to_owned(),
        link: None,
        frame: Frame {
            fill: theme::PAGE,
            border: theme::SOURCE_BORDER,
            pen: 1.0,
            dashed: true,
            round: false,
        },
        bar: None,
        width: floor(NAMED, 9.0, false) + TILE,
        column,
        row: 0,
        parent: None,
        group: usize::MAX,
        apart: false,
        parts: std::iter::once(heading).chain(items).collect(),
    }
}
