//! The map: every claim a card, its quotations rows on it. Quotations that are offered for no claim
//! stand below the main claims.

use super::{claim, quotation};
use crate::render::legend;
use crate::render::picture::{Arrangement, Card, Picture, Shows};
use crate::render::scene::Scene;
use crate::render::theme;
use crate::render::words;

/// Points that one claim or quotation takes in the height of a map, on average.
const POINTS_A_NODE: usize = 30;

/// The map.
pub(super) fn picture(scene: &Scene<'_>) -> Picture {
    let plan = &scene.plan;
    let mut cards: Vec<Card> =
        plan.cards.iter().map(|card| claim::card(scene, card, true)).collect();
    claim::join(scene, &mut cards);
    let column = usize::from(!plan.columns.is_empty());
    for row in &plan.loose {
        let card = quotation::card(scene, row, !plan.cards.is_empty(), column);
        cards.push(Card { apart: true, ..card });
    }
    Picture {
        shows: Shows::Map,
        caption: legend::caption(scene),
        arrangement: Arrangement::Tree,
        cards,
        lines: plan.links.iter().filter_map(|link| claim::line(scene, link)).collect(),
        evidence: None,
        tile: scene.chips.width,
        note: note(scene),
    }
}

/// What to say of a map that is too large to be looked at.
pub(super) fn note(scene: &Scene<'_>) -> Option<String> {
    let nodes = scene.graph.claims().count() + scene.graph.quotations().count();
    (nodes > theme::TOO_LARGE).then(|| {
        format!(
            "{} make a picture about {} points tall, more than anybody can look at; the DOT is \
             complete, but better read by a program",
            words::number(nodes, "claim or quotation", "claims and quotations"),
            words::grouped(nodes * POINTS_A_NODE),
        )
    })
}
