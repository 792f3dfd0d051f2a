//! The essay in its own order: a spine of paragraphs, what it claims at the left, whom it quotes at the
//! right. What a claim does stands in its heading: lines between claims would cross the whole page.

use super::claim::{self, WIDEST_BAR, floor};
use super::{map, quotation};
use crate::graph::{DocumentId, NodeId};
use crate::model::RelationKind;
use crate::render::legend::{self, Titles};
use crate::render::picture::{
    Arrangement, Card, Class, Face, Frame, Id, Letters, Line, Part, Picture, Shows, Words,
};
use crate::render::plan::{Look, Row};
use crate::render::scene::Scene;
use crate::render::style::LineStyle;
use crate::render::theme::{self, Measures, say};
use crate::render::words;

/// Paragraphs after a claim in which a quotation for it stands beside it.
const BESIDE: u32 = 1;

/// A claim or a quotation in its place.
struct Item<'s, 'g> {
    document: DocumentId,
    paragraph: u32,
    start: usize,
    what: What<'s, 'g>,
}

/// What stands there.
enum What<'s, 'g> {
    /// A claim, by its card.
    Claim(usize),
    /// A quotation, and the claims it is offered for, by their cards.
    Quotation(&'s Row<'g>, Vec<usize>),
}

/// One row: a paragraph or two, a claim, a quotation.
#[derive(Default)]
struct Place<'s, 'g> {
    document: Option<DocumentId>,
    first: u32,
    last: u32,
    claim: Option<usize>,
    quotation: Option<(&'s Row<'g>, Vec<usize>)>,
}

/// The essay in its own order. Linear but for the sorting of claims and quotations by place.
pub(super) fn picture(scene: &Scene<'_>) -> Picture {
    let measures = Measures::reading();
    let width = floor(measures.claim_columns, 12.0, true) + WIDEST_BAR;
    let (mut cards, mut lines) = (Vec::new(), Vec::new());
    let mut before: Option<usize> = None;
    for (row, place) in places(scene).into_iter().enumerate() {
        let spine = cards.len();
        cards.push(pill(scene, &place, row));
        if let Some(before) = before.replace(spine) {
            lines.push(joined(before, spine, LineStyle::SPINE, 1000));
        }
        if let Some(of) = place.claim.and_then(|at| scene.plan.cards.get(at)) {
            let mut card = claim::card(scene, &measures, of, false);
            does(scene, &mut card, place.claim.unwrap_or(0));
            let missing = WIDEST_BAR.saturating_sub(card.bar.map_or(0, |bar| bar.width));
            lines.push(joined(cards.len(), spine, LineStyle::PLACE, 1));
            cards.push(Card { column: 0, row, width: width + missing, apart: false, ..card });
        }
        if let Some((of, offered)) = &place.quotation {
            let loose = offered.is_empty() && !scene.plan.cards.is_empty();
            let mut card = quotation::card(scene, &measures, of, loose, 2);
            if place.claim.is_none_or(|claim| !offered.contains(&claim)) {
                offered_for(scene, &mut card, offered);
            }
            let style = LineStyle { colour: theme::EVIDENCE, ..LineStyle::PLACE };
            lines.push(joined(spine, cards.len(), style, 1));
            cards.push(Card { row, ..card });
        }
    }
    let sentence = format!("{} {}", words::counts(&scene.report), say::SIDES);
    let titles = Titles { view: say::ORDER.to_owned(), sentence };
    Picture {
        shows: Shows::Reading,
        caption: legend::caption(scene, Shows::Reading, titles, &cards, &lines),
        arrangement: Arrangement::Rows,
        cards,
        lines,
        evidence: None,
        tile: scene.chips.width,
        note: map::note_of(scene),
    }
}

/// The rows of the picture: each claim one of its own, with the first quotation for it beside it where
/// that follows soon.
fn places<'s, 'g>(scene: &'s Scene<'g>) -> Vec<Place<'s, 'g>> {
    let mut rows: Vec<Place<'_, '_>> = Vec::new();
    for item in items(scene) {
        let (document, paragraph) = (Some(item.document), item.paragraph);
        let new = Place { document, first: paragraph, last: paragraph, ..Place::default() };
        match item.what {
            What::Claim(claim) => rows.push(Place { claim: Some(claim), ..new }),
            What::Quotation(row, offered) => {
                let beside = rows.last_mut().filter(|last| {
                    last.quotation.is_none()
                        && last.document == document
                        && paragraph.saturating_sub(last.last) <= BESIDE
                        && last.claim.is_some_and(|claim| offered.contains(&claim))
                });
                match beside {
                    Some(place) => {
                        place.last = paragraph;
                        place.quotation = Some((row, offered));
                    }
                    None => rows.push(Place { quotation: Some((row, offered)), ..new }),
                }
            }
        }
    }
    rows
}

/// Claims and quotations in the order of the text, each once.
fn items<'s, 'g>(scene: &'s Scene<'g>) -> Vec<Item<'s, 'g>> {
    let plan = &scene.plan;
    let mut items: Vec<Item<'_, '_>> = Vec::new();
    let mut quotations: Vec<Option<usize>> = vec![None; scene.graph.quotations().count() + 1];
    for (at, card) in plan.cards.iter().enumerate() {
        let place = &card.node.claim.place;
        items.push(Item {
            document: card.node.document,
            paragraph: place.paragraph,
            start: place.start,
            what: What::Claim(at),
        });
        for row in &card.evidence {
            let slot = quotations.get_mut(row.node.id.number() as usize);
            let known = slot.as_ref().and_then(|slot| **slot).and_then(|item| items.get_mut(item));
            if let Some(Item { what: What::Quotation(_, offered), .. }) = known {
                offered.push(at);
                continue;
            }
            if let Some(slot) = slot {
                *slot = Some(items.len());
            }
            items.push(of_row(row, vec![at]));
        }
    }
    items.extend(plan.loose.iter().map(|row| of_row(row, Vec::new())));
    items.sort_by_key(|item| (item.document, item.start));
    items
}

fn of_row<'s, 'g>(row: &'s Row<'g>, offered: Vec<usize>) -> Item<'s, 'g> {
    let place = &row.node.quotation.place;
    Item {
        document: row.node.document,
        paragraph: place.paragraph,
        start: place.start,
        what: What::Quotation(row, offered),
    }
}

/// "¶8–9" on the spine; dark where the thesis or a main claim stands.
fn pill(scene: &Scene<'_>, place: &Place<'_, '_>, row: usize) -> Card {
    let look = place.claim.and_then(|at| scene.plan.cards.get(at)).map(|card| card.look);
    let main = matches!(look, Some(Look::Thesis | Look::Main));
    let document = place.document.filter(|_| scene.several);
    let mut text = document.map_or(String::new(), |id| format!("{id} "));
    text.push_str(&format!("¶{}", place.first));
    if place.last > place.first {
        text.push_str(&format!("–{}", place.last));
    }
    let ink = if main { theme::WHITE } else { theme::MUTED };
    let letters = Letters { points: 9.0, ink, face: Face::Plain, serif: false };
    Card {
        id: Id::nth("row", row + 1),
        class: Class::of("para"),
        tooltip: format!("paragraph {}", place.first),
        link: None,
        frame: Frame {
            fill: if main { theme::THESIS } else { theme::PAGE },
            border: if main { theme::SUPPORT } else { theme::BORDER },
            pen: 1.0,
            dashed: false,
            round: true,
        },
        bar: None,
        width: 30,
        column: 1,
        row,
        parent: None,
        group: 0,
        apart: false,
        parts: vec![Part::Words(Words { text, letters, columns: 16, lines: 1 })],
    }
}

/// Adds to a claim's heading what it does: "► supports c30", "┤ attacks c6".
fn does(scene: &Scene<'_>, card: &mut Card, at: usize) {
    let joined = scene.tree.joined.get(at).copied().flatten();
    let Some(link) = joined.and_then(|link| scene.plan.links.get(link)) else { return };
    let Some(to) = scene.plan.cards.get(link.to) else { return };
    let verb = match link.relation.kind {
        RelationKind::Supports => "► supports",
        RelationKind::Attacks => "┤ attacks",
        RelationKind::Restates => "= says again",
    };
    if let Some(Part::Heading { kind, .. }) = card.parts.first_mut() {
        if to.look == Look::Thesis && scene.theses == 1 {
            kind.push_str(&format!("  {verb} thesis"));
        } else {
            kind.push_str(&format!("  {verb} {}", to.node.id));
        }
    }
}

/// Adds to a quotation's key what it is offered for: "q3 for c2 · ¶5".
fn offered_for(scene: &Scene<'_>, card: &mut Card, offered: &[usize]) {
    let ids: Vec<String> = offered
        .iter()
        .take(3)
        .filter_map(|&at| scene.plan.cards.get(at))
        .map(|card| NodeId::Claim(card.node.id).to_string())
        .collect();
    for part in &mut card.parts {
        if let (Part::Origin { key, .. }, false) = (part, ids.is_empty()) {
            *key = key.replacen(" · ", &format!(" for {} · ", ids.join(", ")), 1);
        }
    }
}

fn joined(from: usize, to: usize, style: LineStyle, pull: usize) -> Line {
    Line {
        id: None,
        from,
        to,
        class: Class::of(style.class),
        tooltip: style.verb.to_owned(),
        style,
        alpha: u8::MAX,
        pull,
    }
}
