//! A reference: a citation as it is written, before anything is resolved.

use super::ItemKind;
use crate::text::{Span, name::Name};

/// A citation as written: `(S. Ivanovich, quoted in: J.V. Stalin’s Works 6; p. 46)`.
///
/// Raw: what the words of this one bracket say. Which work they mean is said by a
/// [`Citation`](super::Citation).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reference {
    /// The whole reference, brackets included.
    pub span: Span,
    /// "See", "cf.", "contra" before it: it points, it does not quote.
    pub signal: Option<Span>,
    /// Who is named as author of the work that was opened. Where the running text names the author
    /// just before the bracket ("Hale (2014, 41)"), the name lies before [`Reference::span`].
    pub authors: Vec<Name>,
    /// Title of the work, as written ("Works", "CW", "History of the …").
    pub title: Option<Span>,
    /// What the work stands in, where that is named after it (a journal, a collection).
    pub container: Option<Span>,
    /// A part named before the work: "Thirteenth Conference of the RCP (B)".
    pub section: Option<Span>,
    /// Volume, in the digits or letters as written.
    pub volume: Option<Span>,
    /// Place of publication.
    pub place: Option<Span>,
    /// Year, with a letter if it has one ("2014a").
    pub year: Option<Span>,
    /// Pages, chapters, lines.
    pub locator: Option<Locator>,
    /// "op. cit.", "ibid." … where it stands instead of a work.
    pub back: Option<(BackReference, Span)>,
    /// "S. Ivanovich, quoted in:": whose words they are when the work is another's.
    pub original: Option<Name>,
    /// "quoted in" itself: the words are not those of the author of the work.
    pub via: Option<Span>,
    /// Work of `original`, where it is named too.
    pub original_title: Option<Span>,
    /// Key of the work in a bibliography, without its sign: `hale2014` of `[@hale2014, p. 4]`.
    pub key: Option<Span>,
    /// Label of the note that this reference only is the mark of: what is cited stands there.
    pub note: Option<String>,
    /// Labels of the further notes that the same mark calls: `[1, 2]`.
    pub further_notes: Vec<String>,
    /// Number of the note in which the work was cited: "Hale (n 3) 46", "supra note 3".
    pub at_note: Option<Span>,
    /// Web address.
    pub url: Option<Span>,
    /// Kind of work, where its form says it.
    pub kind: Option<ItemKind>,
}

/// A place inside a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locator {
    /// CSL label: `page`, `chapter`, `line`, `section`, `paragraph`, `note`.
    pub label: &'static str,
    /// The value with elided ranges filled out and plain hyphens: `6-7`, `141-143`, `41f.`, `xii`.
    pub value: String,
    /// Where it is written.
    pub span: Span,
}

/// A word that stands for an earlier citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackReference {
    /// op. cit.: the author's work cited before.
    OpCit,
    /// ibid.: the source cited just before.
    Ibid,
    /// loc. cit.: the work and the page cited before.
    LocCit,
    /// idem, id., ead.: the same author.
    Idem,
}
