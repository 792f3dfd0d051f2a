//! How many words there are.

use super::{Case, Weight};
use crate::model::Rule;

pub(super) static RULE: Rule = Rule {
    name: "length",
    finds: "Marked words of four or more; fewer speak against evidence.",
    why: "A thing is named and a word is doubted in one to three words; what somebody said comes in clauses.",
    example: "Hale spoke of “the mill that fed nine hundred mouths of the town”.",
    misses: "A long title or slogan is long too; a short quotation without a citation is taken for a term.",
};

pub(super) fn weight(case: &Case<'_>) -> Weight {
    let weight = match case.count {
        0 | 1 => -45,
        2 => -40,
        3 => -35,
        4 => 10,
        5 => 15,
        6 => 20,
        7..=9 => 30,
        10..=14 => 40,
        _ => 50,
    };
    Some((case.passage.span, weight))
}
