//! The overview: thesis and lines of argument, a tile for each quotation below them, and the positions
//! of others that are taken up in them. The first thing to look at.

use super::claim::{self, note};
use super::head::{Head, Heads, Tally};
use super::map::made;
use crate::graph::NodeId;
use crate::render::legend::{self, Titles};
use crate::render::picture::{Arrangement, Card, Id, Line, Part, Picture, Shows};
use crate::render::plan::{Look, Row};
use crate::render::scene::Scene;
use crate::render::theme::{self, Measures, say};
use crate::render::words;
use std::ops::Range;

/// Reported positions that are shown beside one line of argument.
const REPORTED: usize = 6;
/// Claims that answer a position and are listed on its card; ids of claims on a made card.
const ANSWERS: usize = 3;
const LISTED: usize = 12;
/// Columns and lines of a reported position.
const COLUMNS: usize = 40;
const LINES: usize = 3;

/// The overview.
pub(super) fn picture(scene: &Scene<'_>) -> Picture {
    let heads = Heads::of(scene);
    let mut cards: Vec<Card> = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    let mut thesis: Option<(usize, usize)> = None;
    for head in &heads.heads {
        let at = cards.len();
        let Some(of) = scene.plan.cards.get(head.at) else { continue };
        let reported = reported(scene, head);
        let more = reported.len().saturating_sub(REPORTED);
        let mut card = summary(scene, head, &Measures::overview(), more);
        let parent = scene.tree.parent[head.at];
        if let Some((_, parent)) = thesis.filter(|&(thesis, _)| parent == Some(thesis)) {
            card.parent = Some(parent);
            lines.extend(line(scene, head.at, at, parent));
        }
        if of.look == Look::Thesis {
            thesis = Some((head.at, at));
        }
        let (column, group) = (card.column + 1, card.group);
        cards.push(card);
        for other in reported.into_iter().take(REPORTED) {
            lines.extend(line(scene, other, cards.len(), at));
            let card = position(scene, other);
            cards.push(Card { column, group, parent: Some(at), ..card });
        }
    }
    let column = usize::from(thesis.is_some());
    cards.extend(rest(scene, &heads, column).into_iter().map(|rest| rest.card));
    let counts = words::counts(&scene.report);
    let titles =
        Titles { view: say::OVERVIEW.to_owned(), sentence: format!("{counts} {}", say::UNIT) };
    Picture {
        shows: Shows::Overview,
        caption: legend::caption(scene, Shows::Overview, titles, &cards, &lines),
        arrangement: Arrangement::Tree,
        cards,
        lines,
        evidence: None,
        tile: scene.chips.width,
        note: None,
    }
}

/// The card of a line of argument: its first claim, and what there is below.
pub(super) fn summary(
    scene: &Scene<'_>,
    head: &Head,
    measures: &Measures,
    reported: usize,
) -> Card {
    let Some(of) = scene.plan.cards.get(head.at) else {
        return made(Id::made("nothing"), 0, Vec::new());
    };
    let mut card = claim::card(scene, measures, of, false);
    let tally = Tally::of(scene, [head.range.clone()], &[]);
    // What is missing is counted below; of the thesis, it would be said of the whole essay.
    card.parts.retain(|part| !matches!(part, Part::Warning(w) if *w == say::NO_EVIDENCE));
    let end = card.parts.iter().position(|p| matches!(p, Part::Warning(_)));
    let mut more = tally.units(scene);
    if of.look != Look::Thesis {
        more.push(tally.meta());
    }
    if reported > 0 {
        let words = words::number(reported, "reported position more", "reported positions more");
        more.push(note(format!("… and {words}"), theme::MUTED));
    }
    let end = end.unwrap_or(card.parts.len());
    card.parts.splice(end..end, more);
    card
}

/// The positions of others in a line of argument, but for its first claim.
fn reported(scene: &Scene<'_>, head: &Head) -> Vec<usize> {
    let is_reported = |at: &usize| {
        let look = scene.plan.cards.get(*at).map(|card| card.look);
        matches!(look, Some(Look::Reported | Look::Rejected | Look::Shared))
    };
    head.range.clone().skip(1).filter(is_reported).collect()
}

/// The card of a reported position, with what answers it.
fn position(scene: &Scene<'_>, at: usize) -> Card {
    let Some(of) = scene.plan.cards.get(at) else {
        return made(Id::made("nothing"), 0, Vec::new());
    };
    let measures = Measures { claim_columns: COLUMNS, claim_lines: LINES, ..Measures::overview() };
    let mut card = claim::card(scene, &measures, of, false);
    let answers = scene.tree.answers.get(at).map_or(&[][..], Vec::as_slice);
    let told: Vec<String> = answers
        .iter()
        .take(ANSWERS)
        .filter_map(|&answer| scene.plan.cards.get(answer))
        .map(|card| format!("{} (¶{})", card.node.id, card.node.claim.place.paragraph))
        .collect();
    let mut tally = Tally::of(scene, std::iter::once(at..at + 1), &[]).units(scene);
    if !told.is_empty() {
        let more = if answers.len() > ANSWERS { ", …" } else { "" };
        tally.push(note(format!("answered by {}{more}", told.join(", ")), theme::MUTED));
    }
    card.parts.extend(tally);
    card
}

/// The line that leads from a claim of the plan, from the card `from` to the card `to`.
fn line(scene: &Scene<'_>, at: usize, from: usize, to: usize) -> Option<Line> {
    let link = scene.plan.links.get(scene.tree.joined.get(at).copied().flatten()?)?;
    Some(Line { from, to, ..claim::line(scene, link)? })
}

/// What is in none of the lines of argument that are shown, and the card that stands for it.
pub(super) struct Rest<'s, 'g> {
    pub(super) card: Card,
    pub(super) ranges: &'s [Range<usize>],
    pub(super) loose: &'s [Row<'g>],
}

/// All that is in none of the lines of argument that are shown.
pub(super) fn rest<'s, 'g>(
    scene: &'s Scene<'g>,
    heads: &'s Heads,
    column: usize,
) -> Vec<Rest<'s, 'g>> {
    let mut all = Vec::new();
    let mut add = |id, kind: String, ranges: &'s [Range<usize>], loose: &'s [Row<'g>]| {
        let card = lines_of(scene, id, kind, ranges, loose, column);
        all.extend(card.map(|card| Rest { card, ranges, loose }));
    };
    let more = words::number(heads.more.len(), "LINE MORE", "LINES MORE");
    add("more", format!("+ {more}"), &heads.more, &[]);
    add("floating", say::ALL_FLOATING.to_owned(), &heads.floating, &[]);
    add("loose", say::ALL_LOOSE.to_owned(), &[], &scene.plan.loose);
    all
}

/// The card of several lines of argument, and of quotations that are in none, if there are any.
pub(super) fn lines_of(
    scene: &Scene<'_>,
    id: &'static str,
    kind: String,
    ranges: &[Range<usize>],
    loose: &[Row<'_>],
    column: usize,
) -> Option<Card> {
    let tally = Tally::of(scene, ranges.iter().cloned(), loose);
    if tally.claims + tally.rows.len() == 0 {
        return None;
    }
    let (ink, muted) = (theme::WARNING_INK, theme::MUTED);
    let mut parts = vec![Part::Heading { kind, ink, place: String::new(), muted }];
    parts.extend(listed(scene, ranges));
    parts.extend(tally.units(scene));
    parts.push(tally.meta());
    let card = made(Id::made(id), column, parts);
    Some(Card { apart: column > 0, ..card })
}

/// The first claims of some trees, by their ids.
fn listed(scene: &Scene<'_>, ranges: &[Range<usize>]) -> Option<Part> {
    let first = ranges.iter().filter_map(|range| scene.plan.cards.get(range.start));
    let mut ids: Vec<String> =
        first.take(LISTED).map(|card| Id::node(NodeId::Claim(card.node.id)).to_string()).collect();
    if ranges.len() > LISTED {
        ids.push("…".to_owned());
    }
    (!ids.is_empty()).then(|| note(ids.join(", "), theme::MUTED))
}
