//! Terms come in rows.

use super::{Case, Weight};
use crate::model::{Passage, Rule};
use crate::text::language::Quotes;
use crate::text::{Span, words};

pub(super) static RULE: Rule = Rule {
    name: "in-a-row",
    finds: "A few marked words joined to a short term by a comma, “and” or “or”.",
    why: "What stands in a row is of one kind, and the other is a term.",
    example: "They spoke of “too many mouths to feed” or “hard times”.",
    misses: "Two short quotations in a row from one speaker.",
};

const WEIGHT: i16 = -20;

/// The other is a term if it is no longer.
const TERM: usize = 3;

/// Longer words are weighed for themselves.
const LONGEST: usize = 6;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    if case.count > LONGEST || case.passage.inside.is_some() {
        return None;
    }
    let this = case.passage;
    let before = case.previous().filter(|(p, n)| *n <= TERM && joined(case, p, this));
    let after = case.next().filter(|(p, n)| *n <= TERM && joined(case, this, p));
    let (other, _) = before.or(after)?;
    Some((other.outer, WEIGHT))
}

/// Whether nothing but a comma or a conjunction stands between two passages.
fn joined(case: &Case<'_>, first: &Passage, second: &Passage) -> bool {
    /// A comma and a conjunction, with room for spaces and line ends.
    const LONGEST_JOINT: usize = 12;
    let gap = Span::new(first.outer.end, second.outer.start);
    if gap.len() > LONGEST_JOINT {
        return false;
    }
    let conjunction = |w: Span| case.language.quotes(w.of(case.prose)).on(Quotes::CONJUNCTIONS);
    let small = gap
        .of(case.prose)
        .chars()
        .all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, ',' | '/'));
    let mut between = words(case.prose, gap);
    let (one, more) = (between.next(), between.next());
    let comma = gap.of(case.prose).contains([',', '/']) || first.span.of(case.prose).ends_with(',');
    small && more.is_none() && one.map_or(comma, conjunction)
}
