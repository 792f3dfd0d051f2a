//! Reasons: what connectives and pointing words say for one claim being a reason for another.

use super::attack::concession;
use super::bearing::{Pair, Sink, WRITER_FIRST};
use super::view::{View, Views};
use crate::model::{RelationKind, Role, Rule};
use crate::text::Span;
use crate::text::cue::Sense;

rules! {
    TOPIC = "bears-on-topic-sentence",
        "A claim that bears on the first claim of its paragraph.",
        "Paragraphs develop what their first sentence says (Braddock 1974, with the reservation noted there).",
        "The harbour drew merchants. Ships came. Inns were built.",
        "Paragraphs that end with their point.";
    GIVES_REASON = "gives-reason",
        "A claim that is given as the reason of the one before: \"this was because\".",
        "PDTB: Contingency.Cause.Reason.",
        "The town grew. This was because salt was dear.",
        "\"Since\" in time.";
    IS_CONCLUDED_FROM = "is-concluded-from",
        "A claim from which the next draws a consequence: \"thus\", \"this was why\".",
        "PDTB: Contingency.Cause.Result.",
        "Salt was dear. Thus the town grew.",
        "A consequence drawn from more than one sentence back.";
    GIVES_CASE = "gives-case",
        "A claim that gives a case of the one before: \"for instance\".",
        "PDTB: Expansion.Instantiation; an example is evidence by kind (Walton 2008, argument from example).",
        "Trade built inns. For instance, the Anchor was built by brewers.",
        "Cases without a cue.";
    INSISTS = "drives-home",
        "A claim that drives the one before home: \"indeed\", \"in fact\".",
        "PDTB: Expansion.Restatement.Specification.",
        "Trade built inns. Indeed, there were forty of them.",
        "\"In fact\" that corrects.";
    SAYS_AGAIN = "says-in-other-words",
        "A claim that says the one before in other words.",
        "PDTB: Expansion.Restatement.Equivalence.",
        "Salt made the town. In other words, it lived off the sea.",
        "Restatement without a cue.";
    ADDS = "adds-to-list",
        "Against a neighbour, where a connective of addition says that both are reasons for a third.",
        "PDTB: Expansion.Conjunction: what is added stands beside what it is added to, not under it.",
        "Salt was dear. Besides, the quay was deep.",
        "\"Also\" within a statement.";
    GOES_ON = "goes-on-behind-break",
        "A claim at a paragraph's head whose connective joins it to the last claim before.",
        "The first argument of an adverb or coordinator is most often the sentence before, also behind a break (Prasad et al. 2008).",
        "The guilds fought on.\n\nBut their attempts were frustrated.",
        "A \"but\" that turns against a whole section.";
    POINTS_BACK = "points-back",
        "A claim whose subject points back at the one before.",
        "Anaphora holds neighbours together (Halliday and Hasan 1976).",
        "Merchants came. This filled the inns.",
        "\"It\" without a reference.";
}

/// Weighs a pair as support, or as the same said again.
pub(super) fn support(pair: &Pair<'_>, views: &Views, kind: RelationKind, sink: &mut Sink<'_>) {
    let Pair { a, b, .. } = *pair;
    if a.is_reported() != b.is_reported() && (a.opposed || b.opposed) {
        sink(&WRITER_FIRST, a.place, -60);
    }
    if let Some(granted) =
        a.grants.filter(|_| !views.flat && concession(views, pair.from).is_some())
    {
        sink(&WRITER_FIRST, granted, -60);
    }
    let (after, next) = (pair.after(), pair.next());
    let mut cue = |rule: &'static Rule, place: Option<Span>, weight: i16| {
        if let Some(place) = place {
            sink(rule, place, weight);
        }
    };
    if kind == RelationKind::Restates {
        let again = opens(a, Sense::Restatement).filter(|_| after && next);
        cue(&SAYS_AGAIN, again, 20);
        cue(&WRITER_FIRST, again.is_none().then_some(a.place), -60);
        return;
    }
    if after && next {
        cue(&GIVES_REASON, a.reason, 40);
        cue(&GIVES_CASE, a.case, 34);
        cue(&INSISTS, opens(a, Sense::Emphasis).filter(|_| a.answers.is_none()), 16);
        // Behind a break, "this meant" goes on with what was said there.
        cue(&IS_CONCLUDED_FROM, a.concludes.filter(|_| a.block == b.block || a.drawn_from), -25);
        cue(&GOES_ON, goes_on(a).filter(|_| a.block != b.block && !a.head), 20);
        cue(&ADDS, opens(a, Sense::Addition), -20);
        cue(&POINTS_BACK, a.points_back.filter(|_| !a.goes_on), 12);
    }
    if !after && next {
        // A case or an answer belongs to what it stands behind, whatever is concluded next.
        let bound = a.case.is_some() || a.turns.is_some() && granted_before(views, pair.from);
        // From one paragraph to the next, a consequence more often sums up than follows, unless it points
        // back at what it follows from ("this was why").
        let weight = match (a.block == b.block, b.drawn_from) {
            (true, _) => 38,
            (_, true) => 24,
            _ => 6,
        };
        cue(&IS_CONCLUDED_FROM, b.concludes.filter(|_| !bound), weight);
        cue(&GIVES_REASON, b.reason, -30);
        cue(&ADDS, opens(b, Sense::Addition), -20);
    }
    if after && a.block == b.block && b.role != Role::Thesis {
        let first = b.opening.is_none_or(|c| c.sense != Sense::Instance);
        cue(&TOPIC, first.then_some(b.place), 6);
    }
}

/// The words at the head of a paragraph that join it to the one before: a contrast, an emphasis, or a
/// consequence that points back ("this meant").
fn goes_on(view: &View) -> Option<Span> {
    let points = view.points_back.is_some();
    let joins = |sense| match sense {
        Sense::Contrast | Sense::Emphasis => true,
        Sense::Result => points && !view.drawn_from,
        _ => false,
    };
    view.opening.filter(|c| joins(c.sense)).map(|c| c.span)
}

/// The cue of that sense with which a claim opens.
fn opens(view: &View, sense: Sense) -> Option<Span> {
    view.opening.filter(|c| c.sense == sense).map(|c| c.span)
}

/// Whether the claim before grants a point.
fn granted_before(views: &Views, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| concession(views, before).is_some())
}
