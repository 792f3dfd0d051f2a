//! The key of a work.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "cited-key",
    finds: "The work that a key after @ means: that of the bibliography in the front matter, or given beside the \
            text.",
    why: "Pandoc and its kin write citations so (Pandoc User's Guide, \"Citation syntax\").",
    example: "“So it was” [@hale2014, p. 4].",
    misses: "Without a bibliography the key is all that is known of the work. A suffix that is no place is \
             passed over.",
};
