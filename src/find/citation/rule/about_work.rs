//! The work that the essay is about.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "work-discussed",
    finds: "The work that a page or line alone means where nothing near it is cited: that which the title or \
            the first paragraphs name with its author.",
    why: "An essay on one book names it at its head and afterwards gives only pages (MLA Handbook, 9th \
          ed., 6.17).",
    example: "In Ruth Hale's *Salt Roads* nobody sleeps.\n\nThey walk: “the road was white” (p. 4).",
    misses: "An essay on two books, whose pages alone go to the first.",
};
