//! The people of a document: everybody it names, under all spellings.

use super::Attribution;
use crate::text::Span;

/// Who speaks, and who else is named.
#[derive(Debug, Clone, Default)]
pub struct Speakers {
    /// The speakers of quotations, at most one a quotation, in the order of the quotations.
    pub attributions: Vec<Attribution>,
    /// The people of the document, in the order in which it names them; authors whom only citations
    /// name come last.
    pub people: Vec<NamedPerson>,
}

/// A person whom a document names. Two of one surname are two where given names or titles tell them
/// apart; "J. V. Hale", "J.V. Hale" and "Hale" are one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPerson<P = Span> {
    /// The name in its fullest spelling.
    pub name: String,
    /// Family name; two people of two documents can be one only if it is the same.
    pub family: String,
    /// Given names or initials; empty where none are known.
    pub given: String,
    /// What title, given name, description or pronoun says; `None` where they say nothing.
    pub gender: Option<Gender>,
    /// Every spelling, in the order of their first places.
    pub spellings: Vec<Spelling<P>>,
    /// Indices of the quotations whose speaker this is.
    pub quotations: Vec<usize>,
    /// Indices of the sources whose author this is.
    pub sources: Vec<usize>,
}

/// One spelling of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling<P = Span> {
    /// Where the name is first spelled so.
    pub place: P,
    /// How often it is.
    pub count: usize,
}

/// Grammatical gender of a person, as far as the text gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// "she"
    Feminine,
    /// "he"
    Masculine,
}

impl<P> NamedPerson<P> {
    /// How often the document names the person.
    #[must_use]
    pub fn mentions(&self) -> usize {
        self.spellings.iter().map(|s| s.count).sum()
    }

    /// The same person, with the places in other terms.
    pub fn map_places<Q>(self, place: &mut impl FnMut(P) -> Q) -> NamedPerson<Q> {
        let spelling = |s: Spelling<P>| Spelling { place: place(s.place), count: s.count };
        NamedPerson {
            name: self.name,
            family: self.family,
            given: self.given,
            gender: self.gender,
            spellings: self.spellings.into_iter().map(spelling).collect(),
            quotations: self.quotations,
            sources: self.sources,
        }
    }
}
