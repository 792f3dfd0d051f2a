//! The citation before its quotation.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "before-quotation",
    finds: "The quotation that follows a citation in its sentence, or after the lead-in that the \
            citation (or the mark of its note) ends.",
    why: "Author–date styles put the year at the name: \"As Hale (2014, 41) writes, …\". Older books put \
          the mark of the note at the colon before a quoted paragraph.",
    example: "As Hale (2014, 41) writes, “salt was a tax”.",
    misses: "A quotation from elsewhere in a sentence that also cites a work.",
};
