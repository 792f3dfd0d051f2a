//! The index of one text: its words as numbers, where each of them stands, and its pages.
//!
//! A word is known by its [key](super::normal). Keys are numbered in the order of the alphabet, so that one
//! is looked up by a binary search; each has the list of the places (counted in words) where it stands, its
//! postings. The index holds the text too, so that a kept one answers without the file.

use super::normal;
use super::pages::{Page, PageStart};
use super::source::SourceText;
use super::store::{Numbers, Store, Writer, number};
use crate::text::{Language, Span, quick::QuickMap};
use std::sync::Arc;

/// A word that the text does not have.
pub(super) const NONE: u32 = u32::MAX;

/// Bytes of a word that are looked at to find its end; longer ones are no words.
const LONGEST: usize = 1024;

/// Sections of the block, in order. Strings take two.
const FACTS: usize = 0;
const TEXT: usize = 2;
const WORDS: usize = 3;
const STARTS: usize = 4;
const KEYS: usize = 5;
const FIRST: usize = 7;
const POSTINGS: usize = 8;
const PAGES: usize = 9;
const LABELS: usize = 10;
const CITED_AS: usize = 12;
const SECTIONS: usize = 14;

/// The index of a source's text.
#[derive(Debug, Clone)]
pub struct Index {
    store: Store,
    language: &'static Language,
}

/// Words of a text, counted: from the first to before the second.
pub(super) type Run = std::ops::Range<usize>;

impl Index {
    /// The index of a text. Linear in the text but for sorting its vocabulary.
    #[must_use]
    pub fn build(source: &SourceText) -> Self {
        let mut vocabulary = Vocabulary::default();
        let (mut words, mut starts) = (Vec::new(), Vec::new());
        normal::words(&source.text, 0, source.language.wording.spelling, |span, key| {
            words.push(vocabulary.number(key));
            starts.push(number(span.start));
            true
        });
        let keys = vocabulary.in_order(&mut words);
        let (first, postings) = postings(&words, keys.len());
        let mut writer = Writer::default();
        let language = source.language.code;
        let facts = [&source.name, &source.stamp, &source.title, &source.author];
        writer.strings(facts.into_iter().map(String::as_str).chain([language]));
        writer.bytes(source.text.as_bytes());
        writer.numbers(&words);
        writer.numbers(&starts);
        writer.strings(keys.iter().map(|key| &**key));
        writer.numbers(&first);
        writer.numbers(&postings);
        writer.numbers(&source.pages.iter().map(|page| number(page.at)).collect::<Vec<_>>());
        writer.strings(source.pages.iter().map(|page| page.label.as_str()));
        writer.strings(source.cited_as.iter().map(String::as_str));
        let bytes = Arc::new(writer.finish());
        // What was just written can be opened.
        let store = Store::open(&bytes, 0, SECTIONS).unwrap_or_default();
        Self { store, language: source.language }
    }

    /// The index at the byte `at` of a file that was kept, and where it ends; `None` where it is broken or of
    /// another version of the program. Linear, at memory speed; nothing is copied.
    #[must_use]
    pub fn open(bytes: &Arc<Vec<u8>>, at: usize) -> Option<(Self, usize)> {
        let store = Store::open(bytes, at, SECTIONS)?;
        let language = Language::of(store.string(FACTS, 4));
        let end = store.end();
        Some((Self { store, language }, end))
    }

    /// The bytes to keep, which [`Index::open`] reads.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.store.block()
    }

    /// Name of the text.
    #[must_use]
    pub fn name(&self) -> &str {
        self.store.string(FACTS, 0)
    }

    /// What tells the state of the text that was indexed.
    #[must_use]
    pub fn stamp(&self) -> &str {
        self.store.string(FACTS, 1)
    }

    /// Title, where the text gives one.
    #[must_use]
    pub fn title(&self) -> &str {
        self.store.string(FACTS, 2)
    }

    /// Author, where the text names one.
    #[must_use]
    pub fn author(&self) -> &str {
        self.store.string(FACTS, 3)
    }

    /// How many words it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words().len()
    }

    /// Whether it has no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether anything says where its pages begin.
    #[must_use]
    pub fn has_pages(&self) -> bool {
        self.store.numbers(PAGES).len() > 0
    }

    /// The language of the text.
    pub(super) const fn language(&self) -> &'static Language {
        self.language
    }

    /// Citations by which a person said that this text is meant.
    pub(super) fn cited_as(&self) -> impl Iterator<Item = &str> {
        (0..self.store.numbers(CITED_AS + 1).len()).map(|n| self.store.string(CITED_AS, n))
    }

    /// The words as numbers.
    pub(super) fn words(&self) -> Numbers<'_> {
        self.store.numbers(WORDS)
    }

    /// The number of a key; [`NONE`] where the text does not have it. A binary search.
    pub(super) fn number(&self, key: &str) -> u32 {
        let (mut low, mut high) = (0, self.store.numbers(KEYS + 1).len());
        while low < high {
            let middle = low.midpoint(high);
            match self.store.string(KEYS, middle).cmp(key) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return number(middle),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        NONE
    }

    /// The key with this number.
    pub(super) fn key(&self, number: u32) -> &str {
        self.store.string(KEYS, number as usize)
    }

    /// Where a word stands, counted in words, in order.
    pub(super) fn postings(&self, word: u32) -> Numbers<'_> {
        let first = self.store.numbers(FIRST);
        if word as usize + 1 >= first.len() {
            return self.store.numbers(POSTINGS).slice(0, 0);
        }
        let (from, to) = (first.at(word as usize), first.at(word as usize + 1));
        self.store.numbers(POSTINGS).slice(from as usize, to as usize)
    }

    /// How much it says that a word stands at a place: the binary logarithm of how rare it is, 0 to 20.
    pub(super) fn rarity(&self, word: u32) -> u32 {
        let often = self.postings(word).len();
        self.len().checked_div(often).map_or(0, |rare| rare.max(1).ilog2().min(20))
    }

    /// The bytes of the text from the word `run.start` to before `run.end`.
    pub(super) fn span(&self, run: &Run) -> Span {
        let Some(last) = run.end.checked_sub(1).filter(|last| *last >= run.start) else {
            let at = self.start(run.start);
            return Span::new(at, at);
        };
        let start = self.start(last);
        let word = self.slice(Span::new(start, start + LONGEST));
        Span::new(self.start(run.start), start + normal::end(word, 0).min(word.len()))
    }

    /// Where a word begins, in bytes.
    pub(super) fn start(&self, word: usize) -> usize {
        self.store.numbers(STARTS).at(word) as usize
    }

    /// A part of the text, cut to whole letters.
    pub(super) fn slice(&self, span: Span) -> &str {
        let bytes = self.store.bytes(TEXT);
        let letter = |at: &usize| bytes.get(*at).is_none_or(|b| b & 0xC0 != 0x80);
        let start = (span.start.min(bytes.len())..=bytes.len()).find(letter).unwrap_or(0);
        let end = (start..=span.end.min(bytes.len()).max(start)).rev().find(letter);
        let part = bytes.get(start..end.unwrap_or(start)).unwrap_or_default();
        std::str::from_utf8(part).unwrap_or_default()
    }

    /// The page on which the byte `at` lies: its place among the pages, and what is printed on it.
    pub(super) fn page(&self, at: usize) -> Option<Page> {
        let starts = self.store.numbers(PAGES);
        let number = starts.below(number(at) + 1).checked_sub(1)?;
        let label = self.store.string(LABELS, number);
        (!label.is_empty()).then(|| Page { number, label: label.to_owned() })
    }
}

/// Keys in the order in which they first stand.
#[derive(Debug, Default)]
struct Vocabulary {
    numbers: QuickMap<Arc<str>, u32>,
    keys: Vec<Arc<str>>,
}

impl Vocabulary {
    fn number(&mut self, key: &str) -> u32 {
        if let Some(&known) = self.numbers.get(key) {
            return known;
        }
        let new = number(self.keys.len());
        let key: Arc<str> = key.into();
        self.keys.push(Arc::clone(&key));
        self.numbers.insert(key, new);
        new
    }

    /// The keys in the order of the alphabet, after which `words` are numbered anew.
    fn in_order(self, words: &mut [u32]) -> Vec<Arc<str>> {
        let mut order: Vec<(Arc<str>, usize)> =
            self.keys.into_iter().enumerate().map(|(old, key)| (key, old)).collect();
        order.sort_unstable();
        let mut new = vec![0; order.len()];
        for (rank, (_, old)) in order.iter().enumerate() {
            if let Some(place) = new.get_mut(*old) {
                *place = number(rank);
            }
        }
        for word in words {
            *word = new.get(*word as usize).copied().unwrap_or(NONE);
        }
        order.into_iter().map(|(key, _)| key).collect()
    }
}

/// Where the postings of each word begin (and the last end), and the postings.
fn postings(words: &[u32], vocabulary: usize) -> (Vec<u32>, Vec<u32>) {
    let mut first = vec![0u32; vocabulary + 1];
    for word in words {
        if let Some(count) = first.get_mut(*word as usize + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for count in &mut first {
        sum += *count;
        *count = sum;
    }
    let mut next = first.clone();
    let mut all = vec![0u32; words.len()];
    for (at, word) in words.iter().enumerate() {
        if let Some(place) = next.get_mut(*word as usize) {
            if let Some(posting) = all.get_mut(*place as usize) {
                *posting = number(at);
            }
            *place += 1;
        }
    }
    (first, all)
}

impl From<(usize, Option<&str>)> for PageStart {
    fn from((at, label): (usize, Option<&str>)) -> Self {
        Self { at, label: label.unwrap_or_default().to_owned() }
    }
}
