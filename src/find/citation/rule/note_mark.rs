//! The mark of a note.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "note-mark",
    finds: "The citation that the mark of a note stands for: the first in the note's text.",
    why: "A note at a quotation gives its source first and remarks after it.",
    example: "“So it was.”[1]",
    misses: "A note that gives the sources of several quotations in a row lends all of them its first.",
};
