//! idem, id., ead.

use super::super::history::{Cited, History};
use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "idem-author",
    finds: "The author that idem, id. or ead. means: that of the citation just before.",
    why: "In the humanities it repeats the author, before another work of his; alone or before a page \
          it repeats the source, as in American law (Bluebook, rule 4.1).",
    example: "“A.” (Hale 2014, 3) “B.” (idem 2016, 12)",
    misses: "Where the citation before has several authors all of them are meant.",
};

/// The citation whose author is meant.
pub(in super::super) fn antecedent(history: &History) -> Option<&Cited> {
    history.last.as_ref().filter(|c| !history.broken && !c.shared)
}
