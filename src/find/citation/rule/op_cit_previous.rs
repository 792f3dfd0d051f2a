//! op. cit. without an author.

use super::super::history::{Antecedent, History};
use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "op-cit-previous",
    finds: "The work that op. cit. or loc. cit. means where no author stands beside it.",
    why: "Without a name the only work it can point at is that of the citation just before.",
    example: "“A.” (Tides of Salt; Leeds, 1939; p. 2) “B.” (Op. cit., p. 4)",
    misses: "A writer who leaves the name to his sentence may mean an earlier work.",
};

/// The citation just before, unless it cites two works or could not be read.
pub(in super::super) fn antecedent(history: &History) -> Option<Antecedent> {
    let cited = history.last.as_ref().filter(|c| !history.broken && !c.shared)?;
    Some(Antecedent { cited: cited.clone(), rule: &RULE, doubt: None })
}
