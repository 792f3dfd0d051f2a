//! Cards of claims, and the lines between them.

use super::quotation;
use crate::graph::NodeId;
use crate::model::Band;
use crate::render::picture::{Bar, Card, Class, Face, Frame, Id, Letters, Line, Part, Words};
use crate::render::plan::{self, Link, Look};
use crate::render::scene::Scene;
use crate::render::style::{CardStyle, LineStyle};
use crate::render::theme::{self, Colour, Measures, size};
use crate::render::words;

/// Points of the widest bar; a card with a narrower one is made wider by what it lacks.
pub(super) const WIDEST_BAR: usize = 8;

/// The card of a claim; with `rows`, its quotations stand on it.
pub(super) fn card(
    scene: &Scene<'_>,
    measures: &Measures,
    of: &plan::Card<'_>,
    rows: bool,
) -> Card {
    let style = CardStyle::of(of.look);
    let (columns, lines) = match of.look {
        Look::Thesis => (measures.thesis_columns, measures.thesis_lines),
        _ => (measures.claim_columns, measures.claim_lines),
    };
    let floor = match of.column {
        // Beside main claims others are as wide as they: what is centred then begins flush left.
        1 => floor(columns, 12.0, true).max(floor(columns, style.points, style.bold)),
        _ => floor(columns, style.points, style.bold),
    };
    let mut parts = head(scene, of, &style);
    let text = words::claim(of.node, scene.map.text);
    parts.push(Part::Words(Words { text, letters: letters(&style), columns, lines }));
    if rows {
        parts.extend(of.evidence.iter().map(|row| quotation::row(scene, measures, of, row)));
    }
    parts.extend(of.missing.iter().map(|&missing| Part::Warning(words::missing(missing))));
    let id = Id::node(NodeId::Claim(of.node.id));
    Card {
        link: Some(id.clone()),
        id,
        class: Class::of(style.class),
        tooltip: words::claim_tooltip(of.node, scene.map.text),
        frame: frame(&style),
        bar: Some(Bar { colour: style.bar, width: style.bar_width }),
        width: floor + WIDEST_BAR.saturating_sub(style.bar_width),
        column: of.column,
        row: 0,
        parent: None,
        group: of.line,
        apart: of.apart,
        parts,
    }
}

/// Kind, number and place; whose position it is.
fn head(scene: &Scene<'_>, of: &plan::Card<'_>, style: &CardStyle) -> Vec<Part> {
    let heading = Part::Heading {
        kind: words::heading(of),
        ink: style.heading,
        place: words::locator(of.node, scene.several),
        muted: style.meta,
    };
    let holder = words::holder(of.node).map(|text| note(text, style.meta));
    std::iter::once(heading).chain(holder).collect()
}

fn frame(style: &CardStyle) -> Frame {
    Frame {
        fill: style.fill,
        border: style.border,
        pen: style.pen,
        dashed: style.dashed,
        round: false,
    }
}

fn letters(style: &CardStyle) -> Letters {
    let face = match (style.bold, style.italic) {
        (true, _) => Face::Bold,
        (_, true) => Face::Italic,
        _ => Face::Plain,
    };
    Letters { points: style.points, ink: style.ink, face, serif: false }
}

/// One line in small letters.
pub(super) fn note(text: String, ink: Colour) -> Part {
    let letters = Letters { points: size::META, ink, face: Face::Plain, serif: false };
    Part::Note(Words { text, letters, columns: 2 * theme::TITLE_COLUMNS, lines: 1 })
}

/// Width that cards of so many columns get even where their words are short, so that those of one
/// column are equally wide: half a letter's height a column, a little more in bold.
pub(super) fn floor(columns: usize, points: f64, bold: bool) -> usize {
    (columns as f64 * points * if bold { 0.53 } else { 0.50 }) as usize
}

/// How strongly a weak relation is drawn, of 255: as light as a line may be and still be told from its
/// ground (3 to 1).
const PALE: u8 = 178;

/// A relation between two claims, from card to card of the plan. Those outside of the tree
/// are thinner and bind nothing, those that are weak are paler.
pub(super) fn line(scene: &Scene<'_>, link: &Link<'_>) -> Option<Line> {
    let cards = &scene.plan.cards;
    let (from, to) = (cards.get(link.from)?, cards.get(link.to)?);
    let style = LineStyle::of_relation(link.relation.kind);
    let because = words::because(&link.relation.because);
    let weak = link.relation.confidence.band() == Band::Weak;
    Some(Line {
        id: Some(Id::edge(link.id)),
        from: link.from,
        to: link.to,
        class: Class::of(style.class).with("cross", !link.tree).with("weak", weak),
        tooltip: format!("{} {} {}{because}", from.node.id, style.verb, to.node.id),
        style: if link.tree { style } else { LineStyle { pen: style.pen * 0.6, ..style } },
        alpha: if weak { PALE } else { u8::MAX },
        pull: match (link.tree, to.column) {
            (false, _) => 0,
            (true, 0) => 2,
            (true, _) => 8,
        },
    })
}
