//! Where the words of a person stand in a text: all of them looked for in one pass.
//!
//! Nothing but white space may differ. An anchor stands where its words do, with its prefix just before
//! and its suffix just after; it is good where that is one place.

use super::Quote;
use super::candidate::{self, Lost};
use super::field::{Field, folded};
use crate::model::Document;
use crate::text::Span;
use aho_corasick::AhoCorasick;
use std::collections::BTreeMap;

/// Places that are remembered of an anchor that stands in several.
const MOST: usize = 8;

/// Places of its words that are looked at for one anchor: a letter alone is no anchor, and is not
/// looked for through a whole book.
const LOOKED_AT: usize = 1 << 16;

/// Where an anchor was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// Here and nowhere else.
    One(Span),
    /// In several places: the first of them, and how many there are.
    Many(Vec<Span>, usize),
    /// Nowhere; what is most like it, and how much in hundredths.
    Gone(Option<(Span, u32)>),
}

/// An anchor on its way through a text.
struct Sought {
    exact: String,
    prefix: String,
    suffix: String,
    places: Vec<Span>,
    count: usize,
    looked_at: usize,
}

impl Sought {
    fn of(quote: &Quote) -> Self {
        Self {
            exact: folded(&quote.exact),
            prefix: folded(&quote.prefix),
            suffix: folded(&quote.suffix),
            places: Vec::new(),
            count: 0,
            looked_at: 0,
        }
    }

    /// Its words stand at `start`; whether what is around them is right, too.
    fn meet(&mut self, field: &Field, start: usize) {
        self.looked_at += 1;
        let end = start + self.exact.len();
        let before = field.words().get(..start).unwrap_or("").trim_end();
        let after = field.words().get(end..).unwrap_or("").trim_start();
        if self.looked_at > LOOKED_AT
            || (before.ends_with(&self.prefix) && after.starts_with(&self.suffix))
        {
            self.count += 1;
            if self.places.len() < MOST {
                self.places.push(field.span(start, end));
            }
        }
    }
}

/// Where each of the anchors stands. One pass over the text, a second without its markup for what the
/// first did not find; what is found in neither is looked for by its words, see [`candidate`].
pub(super) fn find(document: &Document, quotes: &[&Quote]) -> Vec<Found> {
    let mut sought: Vec<Sought> = quotes.iter().map(|quote| Sought::of(quote)).collect();
    if sought.is_empty() {
        return Vec::new();
    }
    pass(&Field::literal(document), &mut sought);
    if sought.iter().any(|s| s.count == 0)
        && let Some(prose) = Field::prose(document)
    {
        pass(&prose, &mut sought);
    }
    let lost: Vec<Lost<'_>> = sought
        .iter()
        .enumerate()
        .filter(|(_, s)| s.count == 0)
        .map(|(number, s)| Lost { number, exact: &s.exact, prefix: &s.prefix, suffix: &s.suffix })
        .collect();
    let near = candidate::nearest(document, &lost);
    let mut near = near.into_iter().collect::<BTreeMap<usize, (Span, u32)>>();
    sought
        .into_iter()
        .enumerate()
        .map(|(number, s)| match s.places.as_slice() {
            [] => Found::Gone(near.remove(&number)),
            [one] if s.count == 1 => Found::One(*one),
            _ => Found::Many(s.places, s.count),
        })
        .collect()
}

/// Where some words stand: at most eight places, in text order; how many there are; and, where they stand nowhere,
/// what is most like them. White space does not count. Linear in the text.
#[must_use]
pub fn standing(document: &Document, words: &str) -> (Vec<Span>, usize, Option<Span>) {
    let quote = Quote { exact: words.to_owned(), ..Quote::default() };
    match find(document, &[&quote]).pop() {
        Some(Found::One(place)) => (vec![place], 1, None),
        Some(Found::Many(places, count)) => (places, count, None),
        Some(Found::Gone(near)) => (Vec::new(), 0, near.map(|(place, _)| place)),
        None => (Vec::new(), 0, None),
    }
}

/// Looks for all that was not found yet.
fn pass(field: &Field, sought: &mut [Sought]) {
    let mut words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, s) in sought.iter().enumerate().filter(|(_, s)| s.count == 0) {
        words.entry(s.exact.clone()).or_default().push(number);
    }
    let whose: Vec<Vec<usize>> = words.values().cloned().collect();
    // Only more words than memory could hold are refused.
    let Ok(all) = AhoCorasick::new(words.keys()) else { return };
    for met in all.find_overlapping_iter(field.words()) {
        let numbers = whose.get(met.pattern().as_usize()).map_or(&[][..], Vec::as_slice);
        for &number in numbers {
            if let Some(s) = sought.get_mut(number) {
                s.meet(field, met.start());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, (prefix, exact, suffix): (&str, &str, &str), expect: &[&str]) {
        let document = Document::new(String::new(), text.to_owned(), None);
        let own = str::to_owned;
        let quote = Quote { exact: own(exact), prefix: own(prefix), suffix: own(suffix) };
        let found = find(&document, &[&quote]).remove(0);
        let places = match &found {
            Found::One(one) => vec![*one],
            Found::Many(places, _) => places.clone(),
            Found::Gone(_) => Vec::new(),
        };
        let shown: Vec<String> =
            places.iter().map(|p| format!("{}:{}", p.start, p.of(text))).collect();
        assert_eq!(shown, expect, "{found:?}");
    }

    #[test]
    fn an_anchor_stands_where_its_words_and_their_neighbours_do() {
        let text = "Salt made the town.\n\nThe mill made the\ntown. Salt was dear.";
        check(text, ("", "the town", ""), &["10:the town", "35:the\ntown"]);
        check(text, ("mill made", "the  town", ""), &["35:the\ntown"]);
        check(text, ("", "the town", ". Salt"), &["35:the\ntown"]);
        check(text, ("", "Salt", " made the"), &["0:Salt"]);
        check(text, ("", "the tower", ""), &[]);
        check(text, ("Salt", "the town", ""), &[]);
    }

    #[test]
    fn nothing_but_white_space_may_differ() {
        check("Hale’s “salt”", ("", "Hale's", ""), &[]);
        check("Hale’s “salt”", ("", "hale’s", ""), &[]);
        check("Hale’s\u{a0}“salt”", ("", "Hale’s “salt”", ""), &["0:Hale’s\u{a0}“salt”"]);
    }

    #[test]
    fn words_that_are_everywhere_are_nowhere_in_particular() {
        let text = "a".repeat(LOOKED_AT + 9);
        let document = Document::new(String::new(), text, None);
        let quote = Quote { exact: "a".to_owned(), ..Quote::default() };
        let found = find(&document, &[&quote]).remove(0);
        assert!(matches!(found, Found::Many(places, _) if places.len() == MOST));
    }
}
