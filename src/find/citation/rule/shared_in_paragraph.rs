//! One citation for a run of quotations.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "shared-in-paragraph",
    finds: "Earlier quotations of the paragraph that follow no citation of their own, where the one \
            after them has a citation and nobody else is named as speaking in between.",
    why: "Writers cite once at the end of a run from one work; a list of pages in the citation \
          is a sign of it.",
    example: "“Salt was dear.” “Roads were bad.” And “all paid” (Hale 41, 43).",
    misses: "A quotation left without its source before one that has it.",
};
