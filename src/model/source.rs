//! Sources, and the citations that lead to them.

use super::{Because, Locator};
use crate::text::Span;

/// A work that is cited, under all its spellings.
#[derive(Debug, Clone, PartialEq)]
pub struct Source<P = Span> {
    /// What is known of the work.
    pub item: Item,
    /// Two sources with the same key are one work (also across documents).
    pub key: String,
    /// Every spelling under which it is cited, first occurrence of each, in text order.
    pub cited_as: Vec<P>,
    /// Its entry in the document's own list of works, where it has one.
    pub entry: Option<P>,
    /// Why it is what it is, where a person said so; else its citations say it.
    pub because: Vec<Because<P>>,
}

/// A work of a bibliography outside of the text, under the key by which the text may cite it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    /// Its key: `hale2014`.
    pub key: String,
    /// What the bibliography says of it.
    pub item: Item,
}

/// Bibliographic data, named as in CSL-JSON. Every word of it stands in the essay or in the
/// bibliography that was given with it, save for the spelling-out of a listed abbreviation of a title.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// Kind of work.
    pub kind: ItemKind,
    /// Authors.
    pub authors: Vec<Person>,
    /// Editors, where it is a bibliography that names them.
    pub editors: Vec<Person>,
    /// Title.
    pub title: String,
    /// Volume.
    pub volume: Option<String>,
    /// Title of what it stands in.
    pub container_title: Option<String>,
    /// Number within the volume.
    pub issue: Option<String>,
    /// Place of publication.
    pub publisher_place: Option<String>,
    /// Publisher.
    pub publisher: Option<String>,
    /// Year of publication, with its letter if it has one.
    pub year: Option<String>,
    /// Web address.
    pub url: Option<String>,
}

/// Kind of work, as CSL names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ItemKind {
    /// A book, and whatever is not known to be something else.
    #[default]
    Book,
    /// A chapter or a speech in a book.
    Chapter,
    /// An article in a journal.
    Article,
    /// A page of the web.
    Webpage,
    /// A judgment of a court.
    LegalCase,
    /// A statute, a constitution, a treaty.
    Legislation,
}

/// A person as author.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Family name, or the whole name of a body.
    pub family: String,
    /// Given names or initials; empty where none are known.
    pub given: String,
}

/// A reference whose work is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Citation<P = Span> {
    /// The reference as written, brackets included.
    pub place: P,
    /// Index of its source.
    pub source: usize,
    /// How it names the source.
    pub form: CitationForm,
    /// Where in the source.
    pub locator: Option<Locator>,
    /// The part of the work that it names ("Thirteenth Conference of the RCP (B)").
    pub section: Option<P>,
    /// The citation that op. cit., ibid. or a short form goes back to.
    pub antecedent: Option<P>,
    /// Whose words they are, where the reference itself says that they are not the author's.
    pub original: Option<(Person, P)>,
    /// "See …": it points, it backs no quotation.
    pub pointer: bool,
    /// Indices of the quotations it is the source of.
    pub quotations: Vec<usize>,
    /// Why it belongs to them, and why it goes back to its antecedent.
    pub because: Vec<Because<P>>,
}

/// What the citations of a document come to.
#[derive(Debug, Clone, Default)]
pub struct Citations {
    /// The works, in the order in which they are first cited.
    pub sources: Vec<Source>,
    /// The references whose work is known, in text order.
    pub citations: Vec<Citation>,
    /// Works found only inside other works.
    pub quoted_in: Vec<QuotedIn>,
}

/// How a citation names its source; the words of the JSON contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CitationForm {
    /// Author and work, or work alone, in full.
    Full,
    /// A shortened form of an earlier one.
    Short,
    /// Author and year.
    AuthorDate,
    /// op. cit., loc. cit.
    OpCit,
    /// ibid., idem.
    Ibid,
    /// By the number of a note.
    Note,
    /// "X, quoted in: …".
    QuotedIn,
    /// No citation of its own: the same words were cited elsewhere in the essay.
    Repeated,
}

/// One work found only inside another: the source `inner` as quoted in the source `container`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotedIn {
    /// Index of the work whose words they are.
    pub inner: usize,
    /// Index of the work that was opened.
    pub container: usize,
    /// Where in the container.
    pub locator: Option<Locator>,
}

impl<P: Clone> Citation<P> {
    /// A full citation at `place` of the source with this index, for these quotations, as a person sees
    /// it; for graphs made in code.
    #[must_use]
    pub fn new(place: P, source: usize, quotations: Vec<usize>) -> Self {
        Self {
            source,
            form: CitationForm::Full,
            locator: None,
            section: None,
            antecedent: None,
            original: None,
            pointer: false,
            quotations,
            because: vec![Because::by_hand(place.clone())],
            place,
        }
    }
}

impl<P> Citation<P> {
    /// The same citation, with its places in other terms.
    pub fn map_places<Q>(self, place: &mut impl FnMut(P) -> Q) -> Citation<Q> {
        Citation {
            place: place(self.place),
            source: self.source,
            form: self.form,
            locator: self.locator,
            section: self.section.map(&mut *place),
            antecedent: self.antecedent.map(&mut *place),
            original: self.original.map(|(person, at)| (person, place(at))),
            pointer: self.pointer,
            quotations: self.quotations,
            because: self.because.into_iter().map(|b| b.map_places(place)).collect(),
        }
    }
}

impl<P> Source<P> {
    /// A work spelt as at `place`; its key is made of its authors, title, volume and year. For graphs
    /// made in code.
    #[must_use]
    pub fn new(item: Item, place: P) -> Self {
        let authors = item.authors.iter().flat_map(|a| [a.family.as_str(), a.given.as_str()]);
        let rest = [Some(&item.title), item.volume.as_ref(), item.year.as_ref()];
        let key: Vec<&str> =
            authors.chain(rest.into_iter().map(|part| part.map_or("", String::as_str))).collect();
        Self { key: key.join("|"), item, cited_as: vec![place], entry: None, because: Vec::new() }
    }

    /// The same source, with its places in other terms.
    pub fn map_places<Q>(self, place: &mut impl FnMut(P) -> Q) -> Source<Q> {
        Source {
            item: self.item,
            key: self.key,
            cited_as: self.cited_as.into_iter().map(&mut *place).collect(),
            entry: self.entry.map(&mut *place),
            because: self.because.into_iter().map(|b| b.map_places(place)).collect(),
        }
    }
}
