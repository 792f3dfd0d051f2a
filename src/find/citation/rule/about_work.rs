//! The work that the essay is about.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "work-discussed",
    finds: "The work that a page or line alone means where nothing near it is cited: the one that the title or \
            the first paragraphs name with its author, or whose title in the list of works stands there.",
    why: "An essay on one book names it at its head and afterwards gives only pages (MLA Handbook, 9th \
          ed., 6.17); the people who speak on those pages wrote nothing.",
    example: "In Ruth Hale's *Salt Roads* nobody sleeps.\n\nThey walk: “the road was white” (p. 4).",
    misses: "An essay on two books, whose pages alone are reported; a title that neither marks nor a list nor \
             a second mention show to be one.",
};
