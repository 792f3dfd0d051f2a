//! Evidence or term: what marked words are there for.
//!
//! Words are evidence when they are given as another's: at least four of them, or fewer with a
//! citation of their own, or a piece of a longer speech that the essay breaks up. What is only named
//! (things, titles, slogans, words as words, scare quotes) is a term. Each rule adds its weight in
//! hundredths where it fires, and the sum decides. Linear in the passages: every rule looks at a
//! bounded stretch around the passage, or at the passage once.

mod broken;
mod case;
mod clause;
mod common_saying;
mod coordinated;
mod dialogue;
mod edited;
mod gloss;
mod heading;
mod hypothetical;
mod length;
mod mentioned;
mod named;
mod nested;
mod own_citation;
mod own_name;
mod reported;
mod sentence_citation;
mod set_apart;
#[cfg(test)]
mod tests;
mod title;
mod unmarked;

use super::inner_tag;
use crate::model::{
    Because, Confidence, Document, Passage, Quotation, QuotationRole, Reference, Rule, Segments,
};
use crate::text::Span;
use case::{Case, Scene};

/// Where a rule fired, and what it adds, in hundredths.
type Weight = Option<(Span, i16)>;

/// The code of a rule.
type Weigh = fn(&Case<'_>) -> Weight;

/// Every rule with its code, in the order in which reasons are given.
static WEIGHTS: &[(&Rule, Weigh)] = &[
    (&nested::RULE, nested::weight),
    (&set_apart::RULE, set_apart::weight),
    (&unmarked::RULE, unmarked::weight),
    (&own_citation::RULE, own_citation::weight),
    (&sentence_citation::RULE, sentence_citation::weight),
    (&broken::RULE, broken::weight),
    (&reported::RULE, reported::weight),
    (&length::RULE, length::weight),
    (&edited::RULE, edited::weight),
    (&clause::RULE, clause::weight),
    (&title::RULE, title::weight),
    (&named::RULE, named::weight),
    (&mentioned::RULE, mentioned::weight),
    (&own_name::RULE, own_name::weight),
    (&gloss::RULE, gloss::weight),
    (&common_saying::RULE, common_saying::weight),
    (&hypothetical::RULE, hypothetical::weight),
    (&coordinated::RULE, coordinated::weight),
    (&heading::RULE, heading::weight),
    (&dialogue::RULE, dialogue::weight),
];

/// The rules of this finder.
pub(super) static RULES: &[&Rule] = &[
    &nested::RULE,
    &set_apart::RULE,
    &unmarked::RULE,
    &own_citation::RULE,
    &sentence_citation::RULE,
    &broken::RULE,
    &reported::RULE,
    &length::RULE,
    &edited::RULE,
    &clause::RULE,
    &title::RULE,
    &named::RULE,
    &mentioned::RULE,
    &own_name::RULE,
    &gloss::RULE,
    &common_saying::RULE,
    &hypothetical::RULE,
    &coordinated::RULE,
    &heading::RULE,
    &dialogue::RULE,
];

/// Sorts passages into evidence and terms, in their order: one quotation for each passage, but one for
/// all pieces of a broken quotation.
pub(super) fn sort(
    document: &Document,
    references: &[Reference],
    passages: &[Passage],
    segments: &Segments,
) -> Vec<Quotation> {
    let scene = Scene::new(document, references, passages, segments);
    let mut pieces: Vec<Option<usize>> = vec![None; passages.len()];
    let mut quotations: Vec<Quotation> = Vec::with_capacity(passages.len());
    for at in 0..passages.len() {
        let Some(case) = scene.case(at) else { continue };
        let found = judge(&case);
        let first = pieces.get_mut(at).and_then(Option::take);
        let here = first.unwrap_or(quotations.len());
        if let Some(next) = case.next_index().filter(|_| broken::goes_on(&case))
            && let Some(piece) = pieces.get_mut(next)
        {
            *piece = Some(here);
        }
        match first.and_then(|first| quotations.get_mut(first)) {
            Some(first) => broken::join(first, found),
            None => quotations.push(found),
        }
    }
    quotations
}

/// What one passage is there for: evidence where the weights come to more than nothing.
fn judge(case: &Case<'_>) -> Quotation {
    let because: Vec<Because> = WEIGHTS
        .iter()
        .filter_map(|(rule, weight)| {
            weight(case).map(|(place, weight)| Because::weighed(rule, place, weight))
        })
        .collect();
    let sum: i32 = because.iter().map(|b| i32::from(b.weight)).sum();
    let role = if sum > 0 { QuotationRole::Evidence } else { QuotationRole::Term };
    let mut pieces = inner_tag::pieces(case.prose, case.passage.span, case.language);
    let whole = match pieces.as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    let place = whole.unwrap_or(case.passage.span);
    pieces.retain(|_| whole.is_none());
    Quotation {
        place,
        pieces,
        role,
        form: case.passage.form,
        marks: case.passage.marks,
        notes: Vec::new(),
        confidence: confidence(sum),
        because,
    }
}

/// Half sure where the weights are even, as good as sure where they come to 100 or more.
fn confidence(sum: i32) -> Confidence {
    let hundredths = (50 + sum.unsigned_abs() / 2).min(99);
    Confidence::percent(u8::try_from(hundredths).unwrap_or(99))
}
