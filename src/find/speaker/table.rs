//! The table of a document's people, for whoever wants to see them.

use super::people::Sex;
use super::reading::Reading;
use super::tape::Token;
use crate::model::{Citations, Gender, NamedPerson, Spelling};
use crate::text::Span;

/// Spellings of one name that are told apart.
const SPELLINGS: usize = 24;

/// Everybody with all spellings; `spoken` says who speaks which quotation. Linear: a spelling is
/// compared with a fixed number of others.
pub(super) fn table(
    reading: &Reading<'_>,
    citations: &Citations,
    spoken: &[(usize, usize)],
) -> Vec<NamedPerson> {
    let people = reading.people;
    let mut table: Vec<NamedPerson> = (people.list.iter().enumerate())
        .map(|(index, person)| NamedPerson {
            name: person.name(),
            family: person.family.clone(),
            given: person.given.clone(),
            gender: match reading.sexes.get(index) {
                Some(Sex::Man) => Some(Gender::Masculine),
                Some(Sex::Woman) => Some(Gender::Feminine),
                _ => None,
            },
            spellings: Vec::new(),
            quotations: Vec::new(),
            sources: Vec::new(),
        })
        .collect();
    let tape = reading.tape;
    for index in tape.named() {
        if matches!(tape.token(index), Some(Token::Name(_)))
            && let Some(person) = people.at(tape, index).and_then(|p| table.get_mut(p))
        {
            spell(person, tape.text, tape.span(index));
        }
    }
    for (number, source) in citations.sources.iter().enumerate() {
        for author in &source.item.authors {
            let person = people.cited(&author.family, &author.given);
            let Some(person) = person.and_then(|p| table.get_mut(p)) else { continue };
            person.sources.push(number);
            for &cited in source.cited_as.iter().take(SPELLINGS) {
                if let Some(at) = cited.of(tape.text).find(author.family.as_str()) {
                    let start = cited.start + at;
                    spell(person, tape.text, Span::new(start, start + author.family.len()));
                }
            }
        }
    }
    for &(quotation, person) in spoken {
        if let Some(person) = table.get_mut(person) {
            person.quotations.push(quotation);
        }
    }
    table.retain(|p| !p.spellings.is_empty());
    table
}

/// Counts a spelling.
fn spell(person: &mut NamedPerson, text: &str, place: Span) {
    let words = |span: Span| span.of(text).split_whitespace();
    let full = person.spellings.len() >= SPELLINGS;
    if let Some(known) = person.spellings.iter_mut().find(|s| words(s.place).eq(words(place))) {
        known.count += 1;
    } else if !full {
        person.spellings.push(Spelling { place, count: 1 });
    }
}
