//! The map: every claim a card, its quotations rows on it. Quotations that are offered for no claim
//! stand below the main claims. Of a large map, what there is no room for is folded into cards that
//! say what is in them.

use super::claim::{self, WIDEST_BAR, floor, note};
use super::fold::{ROOM, Shown};
use super::head::Tally;
use super::quotation;
use crate::graph::NodeId;
use crate::render::legend::{self, Titles};
use crate::render::picture::{
    Arrangement, Bar, Card, Class, Frame, Id, Line, Part, Picture, Shows,
};
use crate::render::plan::Row;
use crate::render::scene::Scene;
use crate::render::style::LineStyle;
use crate::render::theme::{self, Measures, say};
use crate::render::words;
use std::ops::Range;

/// Points that one claim or quotation takes in the height of a map, on average.
const POINTS_A_NODE: usize = 30;
/// Quotations on the card of one claim, and quotations that are offered for nothing, in a map that is
/// folded.
const ROWS: usize = 40;
/// Ids of claims that are listed on a card they are folded into.
const LISTED: usize = 8;

/// The group of what is folded beside the first column: a line of argument of its own.
const REST: usize = usize::MAX - 1;

/// Cards in the making, and where those of the plan stand among them.
struct Cards<'s, 'g> {
    scene: &'s Scene<'g>,
    measures: Measures,
    shown: Shown,
    cards: Vec<Card>,
    /// The lines to what is folded.
    folds: Vec<Line>,
    places: Vec<Option<usize>>,
}

/// The map.
pub(super) fn picture(scene: &Scene<'_>) -> Picture {
    let plan = &scene.plan;
    let room = if scene.map.unfold { usize::MAX } else { ROOM };
    let shown = Shown::of(scene, 0..plan.cards.len(), room);
    let folded = shown.is_folded() || (plan.loose.len() > ROWS && scene.nodes() > room);
    let count = if folded { ROOM } else { scene.nodes() };
    let mut cards = Cards {
        scene,
        measures: Measures::cards(count),
        shown,
        cards: Vec::new(),
        folds: Vec::new(),
        places: vec![None; plan.cards.len()],
    };
    cards.claims(folded);
    cards.loose(folded);
    let mut lines = cards.lines();
    lines.append(&mut cards.folds);
    let sentence = format!("{} {}", words::counts(&scene.report), say::READING);
    let note = if folded { Some(cards.told(&lines)) } else { note_of(scene) };
    let sentence = if folded { format!("{sentence} {}", say::IN_PART) } else { sentence };
    let titles = Titles { view: say::CARDS.to_owned(), sentence };
    Picture {
        shows: Shows::Map,
        caption: legend::caption(scene, Shows::Map, titles, &cards.cards, &lines),
        arrangement: Arrangement::Tree,
        cards: cards.cards,
        lines,
        evidence: None,
        tile: scene.chips.width,
        note,
    }
}

impl Cards<'_, '_> {
    /// The claims in preorder; what is folded stands below the last child that is shown.
    fn claims(&mut self, folded: bool) {
        let tree = &self.scene.tree;
        // Cards whose folded children have not been added yet: they come after those that are shown.
        let mut open: Vec<usize> = Vec::new();
        let mut roots: Vec<Range<usize>> = Vec::new();
        for (at, of) in self.scene.plan.cards.iter().enumerate() {
            while let Some(&last) = open.last().filter(|&&last| tree.below(last).end <= at) {
                self.close(last);
                open.pop();
            }
            if !self.shown.has(at) {
                if tree.parent[at].is_none() {
                    roots.push(tree.below(at));
                }
                continue;
            }
            self.places[at] = Some(self.cards.len());
            let mut card = claim::card(self.scene, &self.measures, of, true);
            card.parent = tree.parent[at].and_then(|parent| self.places[parent]);
            if folded {
                shorten(&mut card);
                open.push(at);
            }
            self.cards.push(card);
        }
        while let Some(last) = open.pop() {
            self.close(last);
        }
        self.rest(roots);
    }

    /// The card of what is folded below a claim.
    fn close(&mut self, at: usize) {
        let hidden = self.shown.hidden(self.scene, at);
        let (Some(of), Some(parent)) = (self.scene.plan.cards.get(at), self.places[at]) else {
            return;
        };
        if !hidden.is_empty() {
            let id = Id::node(NodeId::Claim(of.node.id)).at(&Id::made("more"));
            let card = self.more(id, of.column + 1, hidden);
            let group = self.cards.get(parent).map_or(of.line, |card| card.group);
            let group = if of.column == 0 { REST } else { group };
            self.folds.push(folded_line(self.cards.len(), parent));
            self.cards.push(Card { parent: Some(parent), group, ..card });
        }
    }

    /// The card of trees of which nothing is shown.
    fn rest(&mut self, roots: Vec<Range<usize>>) {
        if roots.is_empty() {
            return;
        }
        let column = usize::from(self.scene.plan.cards.iter().any(|card| card.apart));
        let card = self.more(Id::made("more"), column, roots);
        self.cards.push(Card { apart: column > 0, group: REST, ..card });
    }

    /// A card that says how much is folded in it, and shows its quotations as tiles.
    fn more(&self, id: Id, column: usize, hidden: Vec<Range<usize>>) -> Card {
        let cards = &self.scene.plan.cards;
        let first = hidden.iter().flat_map(Clone::clone).filter_map(|at| cards.get(at));
        let mut ids: Vec<String> =
            first.take(LISTED + 1).map(|card| card.node.id.to_string()).collect();
        if ids.len() > LISTED {
            ids.truncate(LISTED);
            ids.push("…".to_owned());
        }
        let tally = Tally::of(self.scene, hidden, &[]);
        let kind = format!("+ {}", words::number(tally.claims, "claim", "claims"));
        let mut parts = vec![heading(kind, ids.join(", "))];
        parts.extend(tally.units(self.scene));
        parts.push(tally.meta());
        Card { tooltip: say::FOLDED.to_owned(), ..made(id, column, parts) }
    }

    /// Quotations that are offered for no claim.
    fn loose(&mut self, folded: bool) {
        let plan = &self.scene.plan;
        let column = usize::from(!plan.columns.is_empty());
        let room = if folded { ROWS } else { usize::MAX };
        // It stands below the main claims, and is as wide.
        let width = floor(self.measures.claim_columns, 12.0, true) + WIDEST_BAR;
        let beside = !plan.cards.is_empty();
        for row in plan.loose.iter().take(room) {
            let card = quotation::card(self.scene, &self.measures, row, beside, column);
            self.cards.push(Card { apart: true, width, ..card });
        }
        let more: &[Row<'_>] = plan.loose.get(room..).unwrap_or_default();
        if !more.is_empty() {
            let tally = Tally::of(self.scene, [], more);
            let mut parts = vec![heading(say::ALL_LOOSE.to_owned(), String::new())];
            parts.extend(tally.units(self.scene));
            parts.push(tally.meta());
            let card = made(Id::made("loose_more"), column, parts);
            self.cards.push(Card { apart: column > 0, ..card });
        }
    }

    /// The relations between claims that are shown.
    fn lines(&self) -> Vec<Line> {
        let place = |at: usize| self.places.get(at).copied().flatten();
        let links = self.scene.plan.links.iter();
        links
            .filter_map(|link| {
                let (from, to) = (place(link.from)?, place(link.to)?);
                Some(Line { from, to, ..claim::line(self.scene, link)? })
            })
            .collect()
    }

    /// What to say of a map of which a part is folded.
    fn told(&self, lines: &[Line]) -> String {
        let cards = &self.scene.plan.cards;
        let shown = self.shown.cards().count();
        let hidden = cards.len() - shown;
        let unseen = self.scene.plan.links.iter().filter(|link| !link.tree).count()
            - lines.iter().filter(|line| line.pull == 0).count();
        let mut told = format!(
            "the map shows {} of {}; the others are folded into cards that count them",
            words::grouped(shown),
            words::number(cards.len(), "claim", "claims"),
        );
        if hidden == 0 {
            told = "the map shows all claims; quotations that found no room are counted".to_owned();
        }
        if unseen > 0 {
            let links = words::number(unseen, "cross link", "cross links");
            told.push_str(&format!(", and {links} to them not drawn"));
        }
        told + " (--unfold draws all; --view overview, --view focus:ID and --atlas show parts)"
    }
}

/// The line from what is folded to what it belongs to.
pub(super) fn folded_line(from: usize, to: usize) -> Line {
    Line {
        id: None,
        from,
        to,
        class: Class::of(LineStyle::FOLDED.class),
        tooltip: say::FOLDED.to_owned(),
        style: LineStyle::FOLDED,
        alpha: u8::MAX,
        pull: 8,
    }
}

/// Leaves as many quotations on a card as people look at, and says how many more there are.
fn shorten(card: &mut Card) {
    let is_row = |part: &Part| matches!(part, Part::Evidence(_));
    let rows = card.parts.iter().filter(|part| is_row(part)).count();
    let Some(more) = rows.checked_sub(ROWS).filter(|&more| more > 0) else { return };
    let Some(first) = card.parts.iter().position(is_row) else { return };
    let more = words::number(more, "quotation more", "quotations more");
    card.parts.splice(first + ROWS..first + rows, [note(format!("… and {more}"), theme::MUTED)]);
}

fn heading(kind: String, place: String) -> Part {
    Part::Heading { kind, ink: theme::MUTED, place, muted: theme::MUTED }
}

/// A card that stands for more than one node.
pub(super) fn made(id: Id, column: usize, parts: Vec<Part>) -> Card {
    Card {
        id,
        class: Class::of("more"),
        tooltip: say::FOLDED.to_owned(),
        link: None,
        frame: Frame {
            fill: theme::SOURCE,
            border: theme::SOURCE_BORDER,
            pen: 0.8,
            dashed: true,
            round: false,
        },
        bar: Some(Bar { colour: theme::SOURCE_BORDER, width: 5 }),
        width: 300,
        column,
        row: 0,
        parent: None,
        group: usize::MAX,
        apart: false,
        parts,
    }
}

/// What to say of a map that is too large to be looked at.
pub(super) fn note_of(scene: &Scene<'_>) -> Option<String> {
    let nodes = scene.nodes();
    (nodes > theme::TOO_LARGE).then(|| {
        format!(
            "{} make a picture about {} points tall, more than anybody can look at; --view overview, \
             --view focus:ID and --atlas show parts of it",
            words::number(nodes, "claim or quotation", "claims and quotations"),
            words::grouped(nodes * POINTS_A_NODE),
        )
    })
}
