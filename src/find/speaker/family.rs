//! The family names of a document, numbered: the same name asked for again costs one look-up, and a
//! number says of it what else would be looked up by its letters.

use super::tape::Tape;
use crate::text::quick::QuickMap;
use crate::text::{fold, folded};

/// Family names by their numbers, which are given in the order of their first places.
#[derive(Default)]
pub(super) struct Families {
    numbers: QuickMap<String, u32>,
}

impl Families {
    /// The number of a family name, case and apostrophes aside.
    pub(super) fn number(&mut self, family: &str) -> u32 {
        let key = folded(family);
        if let Some(&number) = self.numbers.get(&*key) {
            return number;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(key.into_owned(), number);
        number
    }

    /// The number of a family name that has one.
    pub(super) fn known(&self, family: &str) -> Option<u32> {
        self.numbers.get(&fold(family)).copied()
    }

    /// The number of each name of a tape.
    pub(super) fn of_names(&mut self, tape: &Tape<'_>) -> Vec<u32> {
        tape.names.iter().map(|name| self.number(&name.family)).collect()
    }
}

/// A set of family names by their numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Marked {
    marked: Vec<bool>,
}

impl Marked {
    /// Takes a name in.
    pub(super) fn insert(&mut self, family: u32) {
        let at = family as usize;
        if at >= self.marked.len() {
            self.marked.resize(at + 1, false);
        }
        self.marked[at] = true;
    }

    /// Takes a name out.
    pub(super) fn remove(&mut self, family: u32) {
        if let Some(marked) = self.marked.get_mut(family as usize) {
            *marked = false;
        }
    }

    /// Whether a name is in it.
    pub(super) fn has(&self, family: u32) -> bool {
        self.marked.get(family as usize) == Some(&true)
    }

    /// The names in it, in the order of their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        (0..).zip(&self.marked).filter(|(_, marked)| **marked).map(|(number, _)| number)
    }
}
