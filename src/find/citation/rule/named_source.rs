//! Author in the sentence, work or page in the bracket.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "named-in-sentence",
    finds: "The author of a citation that gives only a title or a page: a person whom its sentence \
            names as the one who says it, or who is cited elsewhere.",
    why: "MLA, APA and Chicago have the bracket leave out what the sentence has said.",
    example: "Ruth Hale argues that “salt was a tax” (*Salt Roads*, p. 41).",
    misses: "An author named two sentences before; one whom another is said to have misquoted.",
};
