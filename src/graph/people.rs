//! The people of a graph: those of its documents, joined where nothing speaks against it.

use super::{ArgumentGraph, PersonId, QuotationId, SourceId};
use crate::model::{Anchor, Gender, NamedPerson, Spelling};
use crate::text::{fold, name};

/// A person whom the documents name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonInfo {
    /// Its id.
    pub id: PersonId,
    /// The name in its fullest spelling.
    pub name: String,
    /// What the text says of the gender.
    pub gender: Option<Gender>,
    /// Every spelling, by document and in text order.
    pub spellings: Vec<Spelling<Anchor>>,
    /// The quotations whose speaker this is.
    pub quotations: Vec<QuotationId>,
    /// The sources whose author this is.
    pub sources: Vec<SourceId>,
    family: String,
    given: String,
}

impl PersonInfo {
    /// How often the documents name the person.
    #[must_use]
    pub fn mentions(&self) -> usize {
        self.spellings.iter().map(|s| s.count).sum()
    }

    /// The person as a document names it: quotations and sources by their places in the lists of these.
    pub(super) fn named(self) -> NamedPerson<Anchor> {
        NamedPerson {
            quotations: self.quotations.iter().map(|id| id.slot()).collect(),
            sources: self.sources.iter().map(|id| id.slot()).collect(),
            name: self.name,
            family: self.family,
            given: self.given,
            gender: self.gender,
            spellings: self.spellings,
        }
    }
}

impl ArgumentGraph {
    /// The people whom the documents name, in the order in which they are first named.
    #[must_use]
    pub fn people(&self) -> &[PersonInfo] {
        &self.people
    }

    /// The person with this id.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&PersonInfo> {
        self.people.get(id.slot())
    }

    /// Adds a document's people. One is joined to a person of an earlier document where the family
    /// name belongs to one person here and one there, and given names and gender agree. Linear.
    pub(super) fn add_people(
        &mut self,
        people: Vec<NamedPerson<Anchor>>,
        quotations: &[Option<QuotationId>],
        sources: &[Option<SourceId>],
    ) {
        let earlier = self.people.len();
        let mut here = std::collections::HashMap::<String, usize>::new();
        for person in &people {
            *here.entry(fold(&person.family)).or_default() += 1;
        }
        for person in people {
            let key = fold(&person.family);
            let known = self.by_family.get(&key).map_or(&[][..], Vec::as_slice);
            let known: Vec<usize> = known.iter().copied().filter(|&p| p < earlier).collect();
            let alone = here.get(&key) == Some(&1);
            let one = match known.as_slice() {
                [one] if alone => {
                    self.people.get(*one).filter(|known| agree(known, &person)).map(|_| *one)
                }
                _ => None,
            };
            let slot = one.unwrap_or_else(|| self.new_person(&person, key));
            let Some(info) = self.people.get_mut(slot) else { continue };
            if one.is_some() && person.name.chars().count() > info.name.chars().count() {
                info.name = person.name;
                info.given = person.given;
            }
            info.gender = info.gender.or(person.gender);
            info.spellings.extend(person.spellings);
            let spoken = person.quotations.iter().filter_map(|&q| *quotations.get(q)?);
            info.quotations.extend(spoken);
            for source in person.sources.iter().filter_map(|&s| *sources.get(s)?) {
                if !info.sources.contains(&source) {
                    info.sources.push(source);
                }
            }
        }
    }

    /// A person that was stored. Those of a graph are added in the order of their ids.
    pub(super) fn restore_person(&mut self, person: NamedPerson<Anchor>) {
        let slot = self.people.len();
        self.by_family.entry(fold(&person.family)).or_default().push(slot);
        let quotations = person.quotations.iter().filter(|&&q| q < self.quotations.len());
        let sources = person.sources.iter().filter(|&&s| s < self.sources.len());
        self.people.push(PersonInfo {
            id: PersonId::after(slot),
            name: person.name,
            gender: person.gender,
            spellings: person.spellings,
            quotations: quotations.map(|&q| QuotationId::after(q)).collect(),
            sources: sources.map(|&s| SourceId::after(s)).collect(),
            family: person.family,
            given: person.given,
        });
    }

    fn new_person(&mut self, person: &NamedPerson<Anchor>, key: String) -> usize {
        let slot = self.people.len();
        self.by_family.entry(key).or_default().push(slot);
        self.people.push(PersonInfo {
            id: PersonId::after(slot),
            name: person.name.clone(),
            gender: person.gender,
            spellings: Vec::new(),
            quotations: Vec::new(),
            sources: Vec::new(),
            family: person.family.clone(),
            given: person.given.clone(),
        });
        slot
    }
}

fn agree(known: &PersonInfo, person: &NamedPerson<Anchor>) -> bool {
    let genders =
        known.gender.is_none() || person.gender.is_none() || known.gender == person.gender;
    genders
        && fold(&known.family) == fold(&person.family)
        && name::agree(&known.given, &person.given)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::testing::{document, place};
    use crate::model::Findings;

    fn person(given: &str, family: &str, words: &str) -> NamedPerson {
        NamedPerson {
            name: name::joined(&[given, family]),
            family: family.to_owned(),
            given: given.to_owned(),
            gender: None,
            spellings: vec![Spelling { place: place(words), count: 1 }],
            quotations: vec![7],
            sources: Vec::new(),
        }
    }

    fn check(documents: &[&[(&str, &str)]], expect: &[(&str, usize)]) {
        let mut graph = ArgumentGraph::new();
        for people in documents {
            let people =
                people.iter().map(|(given, family)| person(given, family, "Hale")).collect();
            graph.add(&document(), Findings { people, ..Findings::default() });
        }
        let found: Vec<_> =
            graph.people().iter().map(|p| (p.name.as_str(), p.mentions())).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn people_of_two_documents_are_one_where_nothing_speaks_against_it() {
        check(&[&[("J.", "Hale")], &[("James", "Hale")]], &[("James Hale", 2)]);
        check(&[&[("J.", "Hale")], &[("", "Hale")]], &[("J. Hale", 2)]);
        check(&[&[("J.", "Hale")], &[("Tom", "Hale")]], &[("J. Hale", 1), ("Tom Hale", 1)]);
        check(
            &[&[("James", "Hale"), ("John", "Hale")], &[("", "Hale")]],
            &[("James Hale", 1), ("John Hale", 1), ("Hale", 1)],
        );
    }
}
