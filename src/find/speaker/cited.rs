//! "(Hale: Salt; p. 3)", "(Hale, quoted in: Mott: Mills; p. 9)": whom the citation names.

use super::people::People;
use crate::model::{Citation, CitationForm, Citations, Rule};
use crate::text::Span;

pub(super) static AUTHOR: Rule = Rule {
    name: "cited-author",
    finds: "The author of the work that the quotation is cited from.",
    why: "Where the text names nobody, the words are those of the author of their source.",
    example: "The mill was ‘the only mouth that was never shut’ (Hale: Salt; p. 3).",
    misses: "Words that the cited author only hands on from somebody else.",
};

pub(super) static ORIGINAL: Rule = Rule {
    name: "quoted-in",
    finds: "The one whom the citation itself names as the speaker, when the work is another's.",
    why: "“Quoted in” says that the author of the work opened is not the author of the words.",
    example: "The mill was ‘a mouth’ (Hale, quoted in: Mott: Mills; p. 9).",
    misses: "Citations that leave “quoted in” out.",
};

/// What the citation of a quotation says about its speaker.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cited {
    /// The person; `None` where the source has no author.
    pub(super) person: Option<usize>,
    /// The second of two authors.
    pub(super) second: Option<usize>,
    /// The words that name the person.
    pub(super) place: Span,
    pub(super) original: bool,
    /// Whether the citation says that the words are not its author's, and not whose they are.
    pub(super) second_hand: bool,
    /// Whether the citation gives a place alone and leaves its author to be known.
    pub(super) implied: bool,
}

/// For each quotation, what its first citation says. Linear in citations and the quotations they
/// back.
pub(super) fn by_quotation(
    text: &str,
    citations: &Citations,
    people: &People,
    quotations: usize,
) -> Vec<Option<Cited>> {
    let mut cited = vec![None; quotations];
    for citation in citations.citations.iter().filter(|c| !c.pointer) {
        let found = read(text, citation, citations, people);
        for &quotation in &citation.quotations {
            if let Some(slot @ None) = cited.get_mut(quotation) {
                *slot = Some(found);
            }
        }
    }
    cited
}

fn read(text: &str, citation: &Citation, citations: &Citations, people: &People) -> Cited {
    if let Some((person, place)) = &citation.original {
        let person = people.cited(&person.family, &person.given);
        return Cited {
            person,
            second: None,
            place: *place,
            original: true,
            second_hand: false,
            implied: false,
        };
    }
    if citation.form == CitationForm::QuotedIn {
        return Cited {
            person: None,
            second: None,
            place: citation.place,
            original: false,
            second_hand: true,
            implied: false,
        };
    }
    let source = citations.sources.get(citation.source);
    let author = source.and_then(|s| s.item.authors.first());
    let person = author.and_then(|a| people.cited(&a.family, &a.given));
    let second = source.and_then(|s| match s.item.authors.as_slice() {
        [_, second] => people.cited(&second.family, &second.given),
        _ => None,
    });
    // The citation's own words for the author, or all of it where it only points back to him.
    let written = author.and_then(|a| {
        let start = citation.place.of(text).find(a.family.as_str())? + citation.place.start;
        Some(Span::new(start, start + a.family.len()))
    });
    Cited {
        person,
        second,
        place: written.unwrap_or(citation.place),
        original: false,
        second_hand: false,
        implied: written.is_none() && citation.form == CitationForm::Short,
    }
}
