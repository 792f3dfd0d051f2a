//! The work that the sentence names.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "work-in-prose",
    finds: "The work that the words before a quotation name with its author, or with a page: the \
            quotation's source, where there is no other citation; and the work that a page alone means.",
    why: "Essayists and older books cite in the sentence and not in a bracket; a work that only is \
          mentioned is none: a verb of saying or a colon must lead to the quotation.",
    example: "In *Salt Roads* Ruth Hale says: “Salt was a tax.”",
    misses: "A title that nothing sets off from the running words. A newspaper to which somebody speaks \
             counts as the source where it stands after \"in\".",
};
