//! What speaks for one claim bearing on another: a table of weighed rules.
//!
//! Weights are hundredths, set by hand. The base, in this file, is how near the two stand and what
//! they share; connectives that fit outweigh both: for reasons in [`super::support`], against in
//! [`super::attack`].

use super::attack::attack;
use super::support::{self, support};
use super::view::{View, Views};
use crate::model::{RelationKind, Role, Rule};
use crate::text::Span;

rules! {
    UNDER_THESIS = "bears-on-thesis",
        "A claim that bears on the thesis, most of all a main claim.",
        "Claims hang on the major claim, premises on claims (Stab and Gurevych 2017).",
        "Salt made the town. The salt office built the harbour.",
        "A claim that bears on another one with which it shares no words.";
    UNDER_MAIN = "bears-on-main-claim",
        "A claim that bears on a main claim.",
        "As for the thesis, one step lower.",
        "The harbour drew the merchants. Forty ships lay there each spring.",
        "Side issues.";
    HEAD = "opens-paragraph",
        "The first claim of a paragraph that has more of them, as bearing on the thesis.",
        "A paragraph is one step of the argument, and its topic sentence says which (Braddock 1974, with the reservation noted there; Stab and Gurevych 2017: claims open or close paragraphs).",
        "Salt made the town. … The quay was deep. Ships of any size could lie there.",
        "Paragraphs that go on with the one before.";
    UNDER_HEAD = "under-head-of-paragraph",
        "A claim that bears on the first claim of its paragraph.",
        "As for the head.",
        "The quay was deep. Ships of any size could lie there.",
        "Paragraphs that end with their point.";
    NEAR = "stands-near",
        "A claim that bears on a neighbour, most of all in the same paragraph.",
        "Most arguments are made at once: in annotated texts the majority of premises stand beside their claim (Peldszus and Stede 2013; Stab and Gurevych 2017).",
        "The harbour drew merchants. Ships came every week.",
        "Lists of independent reasons.";
    SHARES_WORDS = "shares-words",
        "Two claims that share rare words.",
        "Lexical cohesion ties what belongs together (Halliday and Hasan 1976; Morris and Hirst 1991).",
        "The harbour tax fell on brewers. Brewers left the harbour.",
        "Claims that say it in other words.";
    WRITER_FIRST = "not-from-report",
        "Against a reported position as support of what the writer says, and the other way round.",
        "What the writer rejects is no reason of his.",
        "They say trade was free. The harbour was full.",
        "Positions that he uses against their holders.";
}

/// Rules whose words join two statements and leave little doubt.
pub(super) static BINDING: &[&Rule] = &[&support::GIVES_REASON, &support::GIVES_CASE];

/// Rules that know only where two statements stand and that they share words.
pub(super) static PLACE: &[&Rule] =
    &[&UNDER_THESIS, &UNDER_MAIN, &HEAD, &UNDER_HEAD, &NEAR, &SHARES_WORDS, &support::TOPIC];

/// One part of a score: rule, the words it fired on, hundredths.
pub(super) type Sink<'s> = dyn FnMut(&'static Rule, Span, i16) + 's;

/// Two claims that are weighed, and how they stand to each other.
#[derive(Clone, Copy)]
pub(super) struct Pair<'v> {
    /// The claim that would bear.
    pub(super) a: &'v View,
    /// The claim it would bear on.
    pub(super) b: &'v View,
    /// Their numbers.
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Pair<'_> {
    /// Whether the claim that bears stands behind the other.
    pub(super) fn after(&self) -> bool {
        self.from > self.to
    }

    /// Whether they are neighbours: no claim stands between them, and no more than a block quotation
    /// with its lead-in.
    pub(super) fn next(&self) -> bool {
        /// Paragraph, lead-in, quotation, its citation, paragraph.
        const BLOCKS: usize = 4;
        self.from.abs_diff(self.to) == 1 && self.a.block.abs_diff(self.b.block) <= BLOCKS
    }
}

/// How far apart two claims may stand, in claims, for their nearness to count.
const REACH: usize = 4;

/// Stems below which two claims share words by chance.
const STEMS: usize = 4;

/// Weighs `from` as bearing on `to` in the way of `kind`, part by part into `sink`. Reads both
/// claims' words once.
pub(super) fn weigh(
    views: &Views,
    (from, to): (usize, usize),
    kind: RelationKind,
    sink: &mut Sink<'_>,
) {
    let (Some(a), Some(b)) = (views.claims.get(from), views.claims.get(to)) else { return };
    let pair = Pair { a, b, from, to };
    let apart = from.abs_diff(to);
    level(views, a, b, apart, sink);
    if !views.flat && !a.is_reported() {
        paragraph(a, b, sink);
    }
    if apart <= REACH && b.role != Role::Thesis {
        let steps = i16::try_from(apart - 1).unwrap_or(0);
        let near = if a.block == b.block { 26 } else { 12 };
        sink(&NEAR, b.place, (near - 6 * steps).max(0));
    }
    let fewest = views.matter.stems(from).len().min(views.matter.stems(to).len()).min(STEMS);
    let shared = views.matter.shared(from, to).min(100) as usize * fewest / STEMS;
    if shared >= 5 {
        let weight = if kind == RelationKind::Attacks { 40 } else { 35 };
        sink(&SHARES_WORDS, b.place, i16::try_from(shared * weight / 100).unwrap_or(0));
    }
    match kind {
        RelationKind::Attacks => attack(&pair, views, sink),
        RelationKind::Supports | RelationKind::Restates => support(&pair, views, kind, sink),
    }
}

/// What the paragraph says: its first claim bears on the thesis, the others on the first.
fn paragraph(a: &View, b: &View, sink: &mut Sink<'_>) {
    match (a.head, b.role) {
        (true, Role::Thesis) if a.role != Role::Main => sink(&HEAD, b.place, 36),
        (false, Role::Claim) if b.head && a.block == b.block => sink(&UNDER_HEAD, b.place, 24),
        _ => {}
    }
}

/// What the levels of the argument say: main claims under the thesis, claims under main claims; in a
/// text that is too short for main claims, all under the thesis.
fn level(views: &Views, a: &View, b: &View, apart: usize, sink: &mut Sink<'_>) {
    match (a.role, b.role) {
        (Role::Main, Role::Thesis) => sink(&UNDER_THESIS, b.place, 60),
        (_, Role::Thesis) => sink(&UNDER_THESIS, b.place, if views.flat { 40 } else { 16 }),
        (Role::Claim | Role::Reported, Role::Main) => {
            let steps = i16::try_from(apart.min(8)).unwrap_or(8);
            let own = a.block == b.block && !a.is_reported();
            sink(&UNDER_MAIN, b.place, if own { 40 } else { 26 } - 2 * steps);
        }
        _ => {}
    }
}
