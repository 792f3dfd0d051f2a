//! The citation alone in the paragraph after the quotation.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "alone-in-next-paragraph",
    finds: "The quotation that ends the paragraph before one which a citation opens.",
    why: "A citation that opens a paragraph has nothing of its own to speak for.",
    example: "“Salt was a tax.”\n\n(R. Hale: Works 5; p. 6)",
    misses: "Nothing known.",
};
