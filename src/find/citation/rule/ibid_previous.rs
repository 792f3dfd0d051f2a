//! ibid.

use super::super::history::{Antecedent, History};
use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "ibid-previous",
    finds: "The source that ibid. means: that of the citation immediately before, with its page \
            where none is given.",
    why: "Every style manual defines it so. It is counted over all citations, pointers and such as \
          could not be read among them; after \"X, quoted in Y\" it means Y, the book that was opened.",
    example: "“A.” (T. Orme, quoted in R. Hale: Tides; p. 2) “B.” (Ibid., p. 4)",
    misses: "After a bracket or note with two works it is ambiguous: reported, not guessed.",
};

/// The citation just before, unless it cites two works or could not be read.
pub(in super::super) fn antecedent(history: &History) -> Option<Antecedent> {
    let cited = history.last.as_ref().filter(|c| !history.broken && !c.shared)?;
    Some(Antecedent { cited: cited.clone(), rule: &RULE, doubt: None })
}
