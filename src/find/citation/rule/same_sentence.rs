//! The citation later in the quotation's sentence.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "same-sentence",
    finds: "Quotations that stand before a citation in its sentence and have none of their own.",
    why: "A citation speaks for its sentence; one serves several pieces of a broken quotation.",
    example: "“Salt”, Hale says, “was a tax” (R. Hale: Works 5; p. 6).",
    misses: "A phrase quoted from somebody else in the same sentence.",
};
