//! What was cited before: all that op. cit., ibid. and idem can go back to.

use std::collections::BTreeMap;

use super::names::given_agree;
use super::work::Works;
use crate::model::{Locator, Person, Reference, Rule};
use crate::text::{Span, fold};

/// A citation that something later may go back to.
#[derive(Debug, Clone)]
pub(super) struct Cited {
    /// Number of its work.
    pub(super) work: usize,
    /// Where it stands.
    pub(super) span: Span,
    /// Where a reader meets it: at the mark of its note, or where it stands.
    pub(super) met: usize,
    pub(super) locator: Option<Locator>,
    /// Whether the same bracket or note cites another work too.
    pub(super) shared: bool,
}

/// Where a word like op. cit. leads.
pub(super) struct Antecedent {
    pub(super) cited: Cited,
    /// The rule by which it was found.
    pub(super) rule: &'static Rule,
    /// What else it could mean, as the reason for a doubt; the antecedent is the likeliest then.
    pub(super) doubt: Option<String>,
}

/// The citations up to some place, as far as they can be gone back to.
#[derive(Default)]
pub(super) struct History {
    /// The citation just before, of all.
    pub(super) last: Option<Cited>,
    /// Whether that one could not be read to its work: nothing may go back past it.
    pub(super) broken: bool,
    own: BTreeMap<String, Own>,
}

/// One author's works as cited so far.
struct Own {
    given: String,
    latest: Cited,
    /// Whether the latest was read only for another's words in it.
    through: bool,
    several: bool,
}

impl History {
    /// Remembers a citation; `through` says that it was opened only for another's words.
    pub(super) fn add(&mut self, cited: Cited, works: &Works, through: bool) {
        self.broken = false;
        let authors = works.list.get(cited.work).map_or(&[][..], |w| w.item.authors.as_slice());
        for Person { family, given } in authors {
            let own = self.own.get_mut(&fold(family));
            match own {
                Some(own) if through && !own.through => {}
                Some(own) => {
                    own.several |= own.latest.work != cited.work && !own.through;
                    own.latest = cited.clone();
                    own.through = through;
                    own.given.clone_from(given);
                }
                None => {
                    let own = Own {
                        given: given.clone(),
                        latest: cited.clone(),
                        through,
                        several: false,
                    };
                    self.own.insert(fold(family), own);
                }
            }
        }
        self.last = Some(cited);
    }

    /// Remembers that something was cited that could not be read.
    pub(super) fn break_off(&mut self) {
        self.broken = true;
    }

    /// The latest own citation of an author, and whether several works of his were cited.
    pub(super) fn of_author(&self, reference: &Reference) -> Option<(&Cited, bool)> {
        let author = reference.authors.first()?;
        let own = self.own.get(&author.key()).filter(|o| given_agree(&o.given, &author.given))?;
        Some((&own.latest, own.several))
    }
}
