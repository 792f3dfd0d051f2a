//! The central claim of a text that is one paragraph: what its connectives and modals say, where
//! there are no headings, no introduction and no conclusion to go by.

use super::gather::{Candidate, Gathered};
use super::sight::Sight;
use super::thesis::{
    BY_CONCLUSION, BY_DEMAND, BY_OPENING, BY_PURPOSE, BY_THEME, BY_TITLE, NOT_ALONE, NOT_FIRST,
};
use super::worth;
use crate::model::Rule;
use crate::text::Span;
use crate::text::cue::{Joins, Sense};
use crate::text::language::is_one_of;

/// A text of so few statements is one paragraph of argument: it most often begins with its claim, and
/// may also come to it in the middle.
pub(super) const SHORT: usize = 12;

rules! {
    BY_REASON = "thesis-by-reason-given",
        "The central claim of a paragraph where a reason is given for it at once: \"for\", \"because\".",
        "What is argued for is what reasons are joined to (PDTB: Contingency.Cause.Reason; Peldszus and Stede 2013).",
        "The tax should go, for it ruins the port.",
        "Reasons given for a step on the way.";
    BY_JUDGEMENT = "thesis-by-judgement",
        "The central claim of a paragraph where it judges.",
        "Evaluation is a writer's commitment and can be disputed (Hunston and Thompson 2000).",
        "The salt tax is wrong.",
        "Judgements that are premises of a demand.";
    NOT_TURNED = "no-thesis-by-turn",
        "Against a statement that the next one turns against: \"but\", \"however\".",
        "What is granted before a turn is not what is argued for (Mann and Thompson 1988: concession has its nucleus behind the turn).",
        "The tax is old. But it ruins the port.",
        "\"But\" that only limits the thesis.";
    NOT_DRAWN_FROM = "no-thesis-by-consequence",
        "Against a statement from which the next draws a consequence.",
        "It is the consequence's premise (PDTB: Contingency.Cause.Result).",
        "The pans are empty. Therefore the tax should go.",
        "A thesis whose consequence is told.";
    NOT_LISTED = "no-thesis-by-list",
        "Against a statement that the next one is added to: \"and\", \"moreover\".",
        "Reasons are listed side by side, central claims stand alone (PDTB: Expansion.Conjunction).",
        "The pans are empty, and the port is poor.",
        "Theses in two parts.";
}

/// What stands at the head of a statement.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Head {
    /// How it is joined to its neighbours; also behind a bare "and".
    pub(super) opening: Option<Sense>,
    /// Whether it goes on with the sentence before, in the middle of which it begins.
    goes_on: bool,
    /// Whether it is a clause whose main clause follows.
    leads_on: bool,
    /// Whether an adverb within it draws it as a consequence, or as the conclusion.
    drawn: bool,
    /// A modal that demands, wherever it stands.
    demand: Option<Span>,
}

impl Head {
    /// Looks at a statement. Reads its words once.
    pub(super) fn of(sight: &Sight<'_>) -> Self {
        let discourse = sight.language.discourse;
        let first = sight.words.first().map(|w| w.span.of(sight.text));
        let begins = |list: &[&str]| first.is_some_and(|word| is_one_of(list, word));
        let bare = usize::from(begins(discourse.bare_connectives));
        let cue = sight.cues.first().filter(|c| c.word <= bare);
        let goes_on = sight.whole.of(sight.text).starts_with(char::is_lowercase);
        let leads_on = !goes_on && cue.is_some_and(|c| c.joins == Some(Joins::Clause));
        let opening = match cue.map(|c| c.sense) {
            None if begins(discourse.clause_results) => Some(Sense::Result),
            None | Some(Sense::Holder) if goes_on && begins(discourse.clause_reasons) => {
                Some(Sense::Reason)
            }
            cue => cue,
        };
        let drawn = sight.cues.iter().any(|c| match c.sense {
            Sense::Result => c.joins == Some(Joins::Mobile),
            sense => sense == Sense::Conclusion,
        });
        let mut words = sight.words.iter().map(|w| w.span);
        let demand = words.find(|w| is_one_of(discourse.demands, w.of(sight.text)));
        Self { opening, goes_on, leads_on, drawn, demand }
    }

    /// Whether it demands something.
    pub(super) fn demands(&self) -> bool {
        self.demand.is_some()
    }
}

/// What speaks for a statement of a short text being its central claim, part by part into `sink`.
/// Looks at the statement and the next.
pub(super) fn score(
    gathered: &Gathered,
    themes: &[u32],
    at: usize,
    sink: &mut dyn FnMut(&'static Rule, i16),
) -> i32 {
    let Gathered { candidates, matter, .. } = gathered;
    let Some(candidate) = candidates.get(at) else { return 0 };
    let mut sum = 0;
    let mut add = |fires: bool, rule, weight: i16| {
        if fires && weight != 0 {
            sum += i32::from(weight);
            sink(rule, weight);
        }
    };
    let Head { opening, goes_on, drawn, demand, .. } = candidate.head;
    let before = at.checked_sub(1).and_then(|b| candidates.get(b)).map(|c| c.head);
    let main = goes_on && before.is_some_and(|b| b.leads_on);
    let opens_drawn = opening == Some(Sense::Result);
    add(at == 0, &BY_OPENING, 30);
    add(candidate.has(&worth::PURPOSE), &BY_PURPOSE, 45);
    add(demand.is_some(), &BY_DEMAND, 34);
    add(opens_drawn, &BY_CONCLUSION, 34);
    add(!opens_drawn && drawn, &BY_CONCLUSION, 20);
    add(candidate.has(&worth::JUDGES), &BY_JUDGEMENT, 8);
    let percent = |share: u32, most: u32| i16::try_from(share.min(100) * most / 100).unwrap_or(0);
    add(true, &BY_THEME, percent(themes.get(at).copied().unwrap_or(0), 20));
    add(true, &BY_TITLE, percent(matter.shared(at, candidates.len()), 12));
    let joined = match opening {
        Some(Sense::Contrast) if demand.is_some() => -8,
        Some(sense) if depends(sense) => -25,
        _ => 0,
    };
    add(true, &NOT_FIRST, joined - if goes_on && !main { 10 } else { 0 });
    let grounds = before.filter(|b| main && b.opening == Some(Sense::Reason));
    add(grounds.is_some(), &BY_REASON, 8);
    add(candidate.points_back && !opens_drawn && demand.is_none(), &NOT_ALONE, -15);
    if let Some(next) = candidates.get(at + 1) {
        followed(next, &mut add);
    }
    sum
}

/// What the next statement says about the one before it.
fn followed(next: &Candidate, add: &mut impl FnMut(bool, &'static Rule, i16)) {
    let Head { opening, goes_on, .. } = next.head;
    add(opening == Some(Sense::Contrast), &NOT_TURNED, -25);
    add(opening == Some(Sense::Result), &NOT_DRAWN_FROM, -25);
    add(opening == Some(Sense::Addition) || opening.is_none() && goes_on, &NOT_LISTED, -10);
    add(opening == Some(Sense::Reason), &BY_REASON, 8);
}

/// Whether a connective of this sense makes its statement a part of another.
fn depends(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Addition
            | Sense::Contrast
            | Sense::Reason
            | Sense::Concession
            | Sense::Instance
            | Sense::Exception
    )
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::Sample;
    use super::super::central;

    /// Every line is a statement of one paragraph; expected is the number of the central one.
    fn check(paragraph: &str, expect: usize) {
        let sample = Sample::new(paragraph);
        let found = central(&sample.document, &sample.segments, &sample.quotations);
        assert_eq!(found, Some(expect), "{paragraph}");
    }

    #[test]
    fn a_demand_is_what_the_rest_is_for() {
        check(
            "The salt pans lie empty for most of the year.
             The harbour office should close the old road.
             Carts break on it in every season.",
            1,
        );
    }

    #[test]
    fn a_consequence_is_central_and_its_premise_is_not() {
        check(
            "The salt pans lie empty for most of the year.
             Hence the old road is of no use.
             Carts from the hills still take it.",
            1,
        );
    }

    #[test]
    fn what_is_turned_against_or_added_is_not_central() {
        check(
            "Of course the old road is short.
             But it breaks the carts of the brewers.
             Besides, it floods in the spring.
             Building a new road is therefore sensible.",
            3,
        );
    }

    #[test]
    fn a_clause_leads_on_to_its_main_clause() {
        check(
            "Since the old road floods in every spring,
             the town should close it.
             Carts break on the old road in every season.",
            1,
        );
    }

    #[test]
    fn a_few_words_may_be_the_claim_of_a_paragraph() {
        check(
            "Carts break on the road in every season,
             and it floods in the spring.
             The road must go.",
            2,
        );
    }
}
