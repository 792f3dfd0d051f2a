//! The number of a note.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "note-number",
    finds: "The work that the note with the given number cites.",
    why: "OSCOLA, Bluebook and much German writing send the reader back to the note with the full \
          citation; the number is surer than the name.",
    example: "“A.”[1] “So it was.” (Hale, supra note 1, at 44)",
    misses: "Notes that lie ahead (infra), and numbers of a numbering that began anew since.",
};
