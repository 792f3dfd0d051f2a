//! Quotations: as rows on the card of a claim, and as cards.

use super::claim::floor;
use crate::export::Text;
use crate::graph::NodeId;
use crate::render::picture::{Card, Class, Evidence, Face, Frame, Id, Letters, Part, Tile, Words};
use crate::render::plan::{self, Does, Row};
use crate::render::scene::Scene;
use crate::render::theme::{self, Colour, Measures, say, size};
use crate::render::words;

/// Points of a quotation's words on a claim's card, and on its own.
const ROW: f64 = 11.5;
const OWN: f64 = 12.0;
/// Points of what stands under a quotation on its own card.
const ORIGIN: f64 = 8.5;
/// The same where it stands alone, since the words may not be shown.
const ALONE: f64 = 9.5;
/// Lines of an origin: no citation is cut in earnest, but none may fill the page.
const ORIGIN_LINES: usize = 4;

/// A quotation as a row of a claim's card.
pub(super) fn row(
    scene: &Scene<'_>,
    measures: &Measures,
    card: &plan::Card<'_>,
    row: &Row<'_>,
) -> Part {
    let node = NodeId::Quotation(row.node.id);
    let own = Id::node(node);
    // The id of an element must not come twice in a drawing.
    let id = if row.seen { Id::node(NodeId::Claim(card.node.id)).at(&own) } else { own };
    Part::Evidence(Box::new(Evidence {
        id,
        node,
        class: class(row),
        tooltip: words::quotation_tooltip(row, scene.map.text),
        ground: if row.source.is_some() { theme::QUOTATION } else { theme::PAGE },
        edge: if row.does == Does::Evidence { theme::QUOTATION_BORDER } else { theme::ATTACK },
        tile: tile(scene, row),
        words: quoted(scene, measures, row, ROW),
        origin: match scene.map.text {
            Text::None => origin(row, ALONE, measures.quotation_columns),
            _ => origin(row, size::META, measures.quotation_columns * 4 / 3),
        },
        key: words::key(row, scene.several),
    }))
}

/// The card of a quotation; one that is `loose` is offered for no claim though there are claims.
pub(super) fn card(
    scene: &Scene<'_>,
    measures: &Measures,
    row: &Row<'_>,
    loose: bool,
    column: usize,
) -> Card {
    let columns = measures.quotation_columns;
    let words = quoted(scene, measures, row, OWN);
    let mut parts = Vec::with_capacity(3);
    parts.extend((!words.text.is_empty()).then_some(Part::Words(words)));
    parts.push(Part::Origin {
        tile: tile(scene, row),
        origin: origin(row, ORIGIN, columns),
        key: words::key(row, scene.several),
    });
    if loose && !row.is_term() {
        parts.push(Part::Warning(say::LOOSE));
    }
    let (ground, border) = match (row.is_term(), row.source.is_some()) {
        (true, _) => (theme::PAGE, theme::QUOTATION_BORDER),
        (false, true) => (theme::QUOTATION, theme::QUOTATION_BORDER),
        (false, false) => (theme::PAGE, theme::WARNING_BORDER),
    };
    let id = Id::node(NodeId::Quotation(row.node.id));
    Card {
        link: Some(id.clone()),
        id,
        class: class(row),
        tooltip: words::quotation_tooltip(row, scene.map.text),
        frame: Frame { fill: ground, border, pen: 0.8, dashed: row.is_uncited(), round: false },
        bar: None,
        width: width(measures),
        column,
        row: 0,
        parent: None,
        group: usize::MAX,
        apart: false,
        parts,
    }
}

/// Width of the cards of quotations: Times is narrower than Arial.
pub(super) fn width(measures: &Measures) -> usize {
    floor(measures.quotation_columns, OWN, false) * 86 / 100
}

/// What a quotation is, for style sheets.
fn class(row: &Row<'_>) -> Class {
    Class::of("quote").with("term", row.is_term()).with("uncited", row.is_uncited())
}

fn quoted(scene: &Scene<'_>, measures: &Measures, row: &Row<'_>, points: f64) -> Words {
    Words {
        text: words::quotation(row.node, scene.map.text),
        letters: Letters { points, ink: theme::QUOTATION_INK, face: Face::Italic, serif: true },
        columns: measures.quotation_columns,
        lines: if row.seen { 1 } else { measures.quotation_lines },
    }
}

fn origin(row: &Row<'_>, points: f64, columns: usize) -> Words {
    let letters = Letters { points, ink: origin_ink(row), face: Face::Plain, serif: false };
    Words { text: words::origin(row), letters, columns, lines: ORIGIN_LINES }
}

fn origin_ink(row: &Row<'_>) -> Colour {
    match (row.does, row.is_uncited()) {
        (Does::Against, _) => theme::ATTACK,
        (_, true) => theme::WARNING_INK,
        _ => theme::QUOTATION_MUTED,
    }
}

/// The tile of a quotation's source; "?" where there is none and should be.
pub(super) fn tile(scene: &Scene<'_>, row: &Row<'_>) -> Tile {
    let chip = row.source.and_then(|(source, _)| scene.chips.of(source.id));
    match chip {
        Some(chip) => Tile::of(&chip.code, chip.hue),
        None if row.is_term() => Tile::none(),
        None => Tile::missing(),
    }
}
