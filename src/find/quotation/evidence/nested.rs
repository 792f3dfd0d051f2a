//! Marks inside a quotation are its author's, not the essay's.

use super::{Case, Weight};
use crate::model::Rule;

pub(super) static RULE: Rule = Rule {
    name: "inside-another",
    finds: "Marked words inside a quotation.",
    why: "The outer marks already give all of it as another's; the inner ones belong to what is quoted.",
    example: "Hale wrote: “the ‘white crop’ of the marsh fed the town”.",
    misses: "Words that the essay means to stress inside a quotation are not counted by themselves.",
};

/// More than all other rules together.
const WEIGHT: i16 = -300;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    case.passage.inside.is_some().then_some((case.passage.outer, WEIGHT))
}
