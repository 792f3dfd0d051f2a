//! The citation right after the quotation.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "after-quotation",
    finds: "The quotation that ends right before a citation, with nothing but marks and stops between.",
    why: "The place that every style prescribes.",
    example: "“Salt was a tax.” (R. Hale: Works 5; p. 6)",
    misses: "A scare quote before a citation that is meant for the sentence.",
};
