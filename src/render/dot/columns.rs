//! Columns that keep their order: nodes of one rank, chained by edges that nobody sees.

use super::writer::{Body, Name, Value};
use crate::render::picture::{Card, Picture, Shows};

/// The last column with gaps between lines of argument.
const GAPS: usize = 2;

/// All columns of a picture, each in order from top to bottom.
pub(super) fn columns(body: &mut Body<'_, '_>, picture: &Picture) {
    let mut columns: Vec<Vec<usize>> = Vec::new();
    for (at, card) in picture.cards.iter().enumerate() {
        columns.resize_with(columns.len().max(card.column + 1), Vec::new);
        columns[card.column].push(at);
    }
    let beside = picture.evidence.unwrap_or(columns.len());
    for (at, column) in columns.iter().enumerate().take(beside) {
        let names = with_gaps(body, picture, at, column);
        body.column("same", &names);
    }
    ties(body, picture);
    if let Some(at) = picture.evidence {
        let evidence = evidence(body, picture, at);
        if at < columns.len() || !evidence.is_empty() {
            body.column("same", &evidence);
        }
        sources(body, picture, &columns, &evidence, at);
    }
}

/// The names of a column, with gaps between lines of argument where it is a map's.
fn with_gaps(body: &mut Body<'_, '_>, picture: &Picture, at: usize, column: &[usize]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::with_capacity(column.len());
    let mut gaps = 0;
    let mut before = None;
    for card in column.iter().filter_map(|&c| picture.cards.get(c)) {
        let other = before.is_some_and(|group| group != card.group);
        if picture.shows == Shows::Map && at <= GAPS && other {
            gaps += 1;
            let name = Name::gap(at, gaps);
            unseen(body, &name, 0.1, 0.14);
            names.push(name);
        }
        before = Some(card.group);
        names.push(Name::of(&card.id));
    }
    names
}

/// A node that nobody sees, in inches.
pub(super) fn unseen(body: &mut Body<'_, '_>, name: &Name, width: f64, height: f64) {
    body.node(
        name,
        &[
            ("style", Value::Word("invis")),
            ("label", Value::Label("")),
            ("width", Value::Number(width)),
            ("height", Value::Number(height)),
        ],
    );
}

/// Ties nobody sees from what stands in the second column, and is joined to nothing in the first, to
/// the card of the first that comes before it. Without them `dot` may move a card past one it is
/// chained to: where it reorders a column, it passes over cards without neighbours on that side.
fn ties(body: &mut Body<'_, '_>, picture: &Picture) {
    let mut last: Option<&Card> = picture.cards.iter().find(|card| card.column == 0);
    let tie = [("style", Value::Word("invis")), ("weight", Value::Number(0.0))];
    for card in &picture.cards {
        if card.column == 0 {
            last = Some(card);
        } else if let Some(to) = last.filter(|_| card.apart) {
            body.edge(&Name::of(&card.id), &Name::of(&to.id), &tie);
        }
    }
}

/// The column of quotations in the order of their claims. A claim for which nothing stands there,
/// neither its own quotations nor those of claims below it, is tied to a point in it.
fn evidence(body: &mut Body<'_, '_>, picture: &Picture, column: usize) -> Vec<Name> {
    let mut quotations: Vec<Vec<usize>> = vec![Vec::new(); picture.cards.len()];
    let mut leaf = vec![true; picture.cards.len()];
    let mut loose = Vec::new();
    for (at, card) in picture.cards.iter().enumerate() {
        if let Some(slot) = card.parent.and_then(|parent| leaf.get_mut(parent)) {
            *slot = false;
        }
        match card.parent.and_then(|parent| quotations.get_mut(parent)) {
            Some(own) if card.column == column => own.push(at),
            None if card.column == column => loose.push(at),
            _ => {}
        }
    }
    let name = |at: &usize| picture.cards.get(*at).map(|card| Name::of(&card.id));
    let mut names = Vec::new();
    for ((card, own), leaf) in picture.cards.iter().zip(&quotations).zip(leaf) {
        names.extend(own.iter().filter_map(name));
        if leaf && card.column < column {
            let (anchor, claim) = (Name::anchor(&card.id), Name::of(&card.id));
            unseen(body, &anchor, 0.02, 0.02);
            body.edge(&anchor, &claim, &[("style", Value::Word("invis"))]);
            names.push(anchor);
        }
    }
    names.extend(loose.iter().filter_map(name));
    names
}

/// The columns of sources; the first is tied to the quotations where no line joins them.
fn sources(
    body: &mut Body<'_, '_>,
    picture: &Picture,
    columns: &[Vec<usize>],
    evidence: &[Name],
    beside: usize,
) {
    let column = |at: usize| picture.cards.get(at).map_or(0, |card| card.column);
    let joined = picture
        .lines
        .iter()
        .any(|line| column(line.from) == beside + 1 && column(line.to) == beside);
    for (nth, column) in columns.iter().skip(beside + 1).enumerate() {
        let cards = column.iter().filter_map(|&at| picture.cards.get(at));
        let names: Vec<Name> = cards.map(|card| Name::of(&card.id)).collect();
        if let (0, Some(source), Some(quotation), false) =
            (nth, names.first(), evidence.first(), joined)
        {
            body.edge(source, quotation, &[("style", Value::Word("invis"))]);
        }
        body.column("same", &names);
    }
}
