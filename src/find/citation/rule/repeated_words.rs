//! Words that were cited elsewhere.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "repeated-words",
    finds: "A quotation without citation whose words are those of a cited one, or at least four \
            words in a row of it.",
    why: "Whoever repeats a quotation does not cite it again.",
    example: "“Salt was a tax on bread.” (Hale 41) … this “tax on bread” … “salt was a tax on bread”",
    misses: "Words that two cited sources share go to the one cited first.",
};
