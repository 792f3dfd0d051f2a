//! The entry in the list of works.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "listed-work",
    finds: "The entry of the document's own list of works that a citation means: by surname, by \
            surname and year, by a title or its first words, by number, by key.",
    why: "Author–page, author–date and numeric styles say in the text only what is needed to find the \
          entry, and all else there (MLA Handbook, 9th ed., ch. 6; Chicago Manual of Style, 17th ed., 15.1).",
    example: "“A.” (Tide 41)\n\nWorks Cited\n\nTide, Ruth. *Salt Roads*. Quarry Press, 2014.",
    misses: "Two entries that fit are reported and neither is taken, unless initials, a co-author, year \
             or title tell them apart. A surname spelt otherwise in the list is another person.",
};
