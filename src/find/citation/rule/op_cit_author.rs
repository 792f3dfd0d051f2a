//! op. cit. with an author.

use super::super::history::{Antecedent, History};
use crate::model::{Reference, Rule};

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "op-cit-author",
    finds: "The work that op. cit. or loc. cit. means where an author stands beside it.",
    why: "By convention it is the work of that author cited last, whatever others were cited in \
          between; manuals advise against the form because readers must search for it. A book that \
          was opened only for another's words in it does not count.",
    example: "“A.” (R. Hale: Works 5; p. 6) “B.” (T. Orme: Tides; p. 2) “C.” (R. Hale: op. cit., p. 7)",
    misses: "Where two works or volumes of the author were cited the latest is taken, and reported.",
};

/// The author's latest own citation.
pub(in super::super) fn antecedent(reference: &Reference, history: &History) -> Option<Antecedent> {
    let (cited, several) = history.of_author(reference)?;
    let name = reference.authors.first().map(|a| a.full()).unwrap_or_default();
    let doubt = several.then(|| {
        format!("More than one work or volume of {name} is cited before; the latest was taken.")
    });
    Some(Antecedent { cited: cited.clone(), rule: &RULE, doubt })
}
