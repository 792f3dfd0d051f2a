//! First reading of a reference: what each stretch of it is by its own words, before it is known
//! what the stretches are to one another.

mod at_note;
mod range;
mod running;

pub(super) use range::{Range, joined};

use super::numeral::{is_year, roman};
use super::token::{Kind, Token};
use crate::model::{BackReference, Document, Locator};
use crate::text::language::bibliography::{BackWord, Bibliography};
use crate::text::table::Table;
use crate::text::{Language, Span, fold, folded, trim};
use std::sync::OnceLock;

/// A stretch of a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Element {
    /// Words: an author, a title, a place.
    Text(Text),
    /// A volume, by its word or by being a roman numeral before a number.
    Volume(Span),
    /// Numbers without a word before them: a page or a volume.
    Numbers(Vec<Range>),
    /// A place, by its word.
    Locator(Locator),
    /// A year.
    Year(Span),
    /// A bracket with place and year inside.
    Imprint(Span),
    /// A word that stands for an earlier reference.
    Back(BackReference, Span),
    /// "quoted in".
    Via(Span),
    /// The number of the note in which the work was cited: "(n 3)", "supra note 3".
    AtNote(Span),
    /// Edition, translator, issue: no part of the title.
    Aside,
    /// `,` `;` `:` or a stop between two parts.
    Stop(char),
}

/// Words of a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) span: Span,
    pub(super) emphasis: bool,
    pub(super) quoted: bool,
}

/// The stretches of a reference, in order; linear in its tokens.
pub(super) fn elements(document: &Document, tokens: &[Token]) -> Vec<Element> {
    let words = document.language.bibliography;
    let telling = telling(document.language);
    let mut reader = Reader { prose: document.prose(), document, words, telling, tokens, at: 0 };
    let mut found: Vec<Element> = Vec::new();
    while reader.at < tokens.len() {
        let element = reader.element(found.last(), found.is_empty());
        found.push(element);
    }
    found
}

/// The words with which something begins that [`Reader::named`] looks for, made once for each language.
fn telling(language: &'static Language) -> &'static Table<()> {
    static MADE: [OnceLock<Table<()>>; Language::LISTED] =
        [const { OnceLock::new() }; Language::LISTED];
    MADE[language.number()].get_or_init(|| {
        let words = language.bibliography;
        let phrases = words.back.iter().map(|(phrase, _)| *phrase);
        let phrases = phrases.chain(words.via.iter().chain(words.undated).copied());
        let lists = [words.volumes, words.issues, words.editions, words.note_pointers];
        let mut table = Table::for_words(256);
        for word in phrases
            .filter_map(|phrase| phrase.first().copied())
            .chain(lists.into_iter().flatten().copied())
            .chain(words.locators.iter().map(|(word, _)| *word))
        {
            table.entry(word);
        }
        table
    })
}

struct Reader<'d> {
    prose: &'d str,
    document: &'d Document,
    words: &'static Bibliography,
    /// The words with which something begins that [`Reader::named`] looks for.
    telling: &'static Table<()>,
    tokens: &'d [Token],
    at: usize,
}

impl Reader<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|t| t.kind)
    }

    fn word(&self, at: usize) -> Option<&str> {
        let token = self.tokens.get(at)?;
        (token.kind == Kind::Word).then(|| token.span.of(self.prose))
    }

    fn hull(&self, from: usize, to: usize) -> Span {
        let first = self.tokens.get(from).map_or(Span::default(), |t| t.span);
        let last = self.tokens.get(to.saturating_sub(1)).map_or(first, |t| t.span);
        first.hull(last)
    }

    fn is_stop(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Sign('.'))
    }

    /// How many tokens the phrase takes here, stops between and after its words included.
    fn phrase(&self, phrase: &[&str]) -> Option<usize> {
        let mut at = self.at;
        for word in phrase {
            let here =
                if self.kind(at) == Some(Kind::Sign('&')) { Some("&") } else { self.word(at) };
            if !is_spelled(here?, word) {
                return None;
            }
            at += 1;
            at += usize::from(self.is_stop(at));
        }
        Some(at)
    }

    /// The first of the phrases that stands here, by its number, and where it ends. Nearly every word
    /// begins none, which is seen without reading on.
    fn one_of<'p>(
        &self,
        phrases: impl Iterator<Item = &'p &'p [&'p str]>,
    ) -> Option<(usize, usize)> {
        let sign = self.kind(self.at) == Some(Kind::Sign('&'));
        let here = if sign { "&" } else { self.word(self.at)? };
        phrases
            .enumerate()
            .filter(|(_, phrase)| phrase.first().is_some_and(|word| is_spelled(here, word)))
            .find_map(|(number, phrase)| Some((number, self.phrase(phrase)?)))
    }

    fn element(&mut self, last: Option<&Element>, first: bool) -> Element {
        let from = self.at;
        match self.kind(from) {
            Some(Kind::Sign(c @ (',' | ';' | ':'))) => {
                self.at += 1;
                return Element::Stop(c);
            }
            Some(Kind::Sign('.')) => {
                self.at += 1;
                return Element::Stop('.');
            }
            Some(Kind::Group) => {
                let span = self.hull(from, from + 1);
                self.at += 1;
                if let Some(number) = self.note_number(span) {
                    return Element::AtNote(number);
                }
                // "[sic]": whatever has no year says nothing of the work.
                let dated = self.has_year(span);
                return if dated { Element::Imprint(span) } else { Element::Aside };
            }
            Some(Kind::Quoted) => {
                self.at += 1;
                let outer = self.hull(from, from + 1);
                return Element::Text(Text {
                    span: unquote(self.prose, outer),
                    emphasis: false,
                    quoted: true,
                });
            }
            Some(Kind::Number) => return self.number(),
            Some(Kind::Word) if self.is_chain(from) => {
                if let Some((ranges, next)) = self.ranges(from, "page") {
                    self.at = next;
                    return Element::Numbers(ranges);
                }
            }
            _ => {}
        }
        self.named(last, first).unwrap_or_else(|| self.text())
    }

    /// What its word says it is.
    fn named(&mut self, last: Option<&Element>, first: bool) -> Option<Element> {
        if !self.may_be_named() {
            return None;
        }
        self.at_note()
            .or_else(|| self.back())
            .or_else(|| self.via())
            .or_else(|| self.undated())
            .or_else(|| self.labelled())
            .or_else(|| self.roman_volume(last, first))
            .or_else(|| self.shelfmark())
            .or_else(|| self.aside())
    }

    /// Whether the token here can begin anything that its word says: nearly every word is on none of the
    /// lists, which one look-up tells.
    fn may_be_named(&self) -> bool {
        let degree = |at: usize| self.kind(at) == Some(Kind::Sign('°'));
        match self.tokens.get(self.at) {
            Some(token) if token.kind == Kind::Word => {
                let word = token.span.of(self.prose);
                self.telling.of(word).is_some()
                    || roman(word).is_some()
                    || degree(self.at + 1)
                    || degree(self.at + 2)
            }
            Some(token) => token.kind == Kind::Sign('&'),
            None => false,
        }
    }

    fn back(&mut self) -> Option<Element> {
        let words = self.words;
        let (number, to) = self.one_of(words.back.iter().map(|(phrase, _)| phrase))?;
        let kind = words.back.get(number)?.1;
        let from = std::mem::replace(&mut self.at, to);
        let kind = match kind {
            BackWord::Work => BackReference::OpCit,
            BackWord::Same => BackReference::Ibid,
            BackWord::Place => BackReference::LocCit,
            BackWord::Author => BackReference::Idem,
        };
        Some(Element::Back(kind, self.hull(from, to)))
    }

    fn via(&mut self) -> Option<Element> {
        let (_, to) = self.one_of(self.words.via.iter())?;
        let from = std::mem::replace(&mut self.at, to);
        Some(Element::Via(self.hull(from, to)))
    }

    fn undated(&mut self) -> Option<Element> {
        let (_, to) = self.one_of(self.words.undated.iter())?;
        let from = std::mem::replace(&mut self.at, to);
        Some(Element::Year(self.hull(from, to)))
    }

    /// `p. 41`, `vol. 6`, `no. 3`.
    fn labelled(&mut self) -> Option<Element> {
        let word = self.word(self.at)?;
        let folded = folded(word);
        let mut to = self.at + 1;
        to += usize::from(self.is_stop(to));
        // "n° 12"
        let degree = self.kind(to) == Some(Kind::Sign('°'));
        if degree {
            let (_, next) = self.range(to + 1)?;
            self.at = next;
            return Some(Element::Aside);
        }
        let capital = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
        let from = self.at;
        if self.words.volumes.contains(&&*folded) {
            let (range, next) = self.range(to)?;
            self.at = next;
            return Some(Element::Volume(range.span));
        }
        if self.words.issues.contains(&&*folded) {
            let (_, next) = self.range(to)?;
            self.at = next;
            return Some(Element::Aside);
        }
        let found = self.words.locators.iter().find(|(label, _)| *label == folded)?;
        if capital && folded != "s" {
            return None;
        }
        let Some((ranges, next)) = self.ranges(to, found.1) else {
            self.at = self.past_falling(to)?;
            return Some(Element::Aside);
        };
        self.at = next;
        let value = joined(&ranges);
        Some(Element::Locator(Locator { label: found.1, value, span: self.hull(from, next) }))
    }

    /// `ii.` before a number, `XIII` between commas: a volume without its word.
    fn roman_volume(&mut self, last: Option<&Element>, first: bool) -> Option<Element> {
        let word = self.word(self.at)?;
        roman(word)?;
        let small = word.chars().all(char::is_lowercase);
        let after_text = matches!(last, Some(Element::Text(t)) if self.is_collected(t.span));
        let after_stop = matches!(last, Some(Element::Stop(_) | Element::Back(..)));
        let mut next = self.at + 1;
        next += usize::from(self.is_stop(next) && small);
        let ends = match self.kind(next) {
            None | Some(Kind::Number | Kind::Sign(',' | ';' | ':')) => true,
            Some(Kind::Word) => self.is_label(next),
            _ => false,
        };
        let alone = first
            && self.kind(next) == Some(Kind::Sign(','))
            && self.kind(next + 1) == Some(Kind::Number);
        let leads = small && self.kind(next) == Some(Kind::Number) || alone;
        if !(ends && (after_text || after_stop || leads) && (!first || leads)) {
            return None;
        }
        let span = self.hull(self.at, self.at + 1);
        self.at = next;
        Some(Element::Volume(span))
    }

    fn is_label(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| {
            let folded = folded(word);
            self.words.locators.iter().any(|(label, _)| *label == folded)
        })
    }

    /// Whether a title's last word says that the work has several volumes.
    fn is_collected(&self, title: Span) -> bool {
        let folded = fold(title.of(self.prose));
        let last = folded.rsplit(|c: char| !c.is_alphanumeric()).find(|w| !w.is_empty());
        last.is_some_and(|last| self.words.collected.contains(&last))
    }

    /// "QS 14/3": the mark under which an archive keeps a paper, which is neither a work nor a page.
    fn shelfmark(&mut self) -> Option<Element> {
        let word = self.word(self.at)?;
        let short = word.len() <= 5 && word.chars().all(char::is_uppercase);
        let number = |at: usize| self.kind(at) == Some(Kind::Number);
        let mut end = self.at + 1;
        if !(short && number(end) && self.kind(end + 1) == Some(Kind::Sign('/'))) {
            return None;
        }
        while number(end) && self.kind(end + 1) == Some(Kind::Sign('/')) {
            end += 2;
        }
        end += usize::from(number(end));
        self.at = end;
        Some(Element::Aside)
    }

    /// Edition, translator: up to the next stop.
    fn aside(&mut self) -> Option<Element> {
        let word = self.word(self.at)?;
        if !self.words.editions.contains(&&*folded(word)) {
            return None;
        }
        while !matches!(self.kind(self.at), None | Some(Kind::Sign(',' | ';' | ':'))) {
            self.at += 1;
        }
        Some(Element::Aside)
    }

    fn number(&mut self) -> Element {
        let from = self.at;
        let span = self.hull(from, from + 1);
        if is_year(span.of(self.prose)) && !self.dashed(from + 1) {
            let letter = self
                .tokens
                .get(from + 1)
                .filter(|t| t.kind == Kind::Word && t.span.start == span.end && t.span.len() == 1);
            self.at += 1 + usize::from(letter.is_some());
            return Element::Year(self.hull(from, self.at));
        }
        // "The Commune 1870-71, p. 4": years, since the page has its word.
        if is_year(span.of(self.prose)) && (from + 3..self.tokens.len()).any(|at| self.is_label(at))
        {
            self.at = from + 3;
            return Element::Aside;
        }
        if self.ordinal_stop(from) {
            self.at += 2;
            return self.aside().unwrap_or_else(|| self.text_from(from));
        }
        if self.word(from + 1).is_some_and(|w| self.words.ordinals.contains(&w))
            && self.tokens.get(from + 1).is_some_and(|t| t.span.start == span.end)
        {
            self.at += 2;
            return self.aside().unwrap_or_else(|| self.text_from(from));
        }
        if let Some(next) = self.past_date(from).or_else(|| self.past_count(from)) {
            self.at = next;
            return Element::Aside;
        }
        if let Some((ranges, next)) = self.ranges(from, "page") {
            self.at = next;
            return Element::Numbers(ranges);
        }
        self.at = self.past_falling(from).unwrap_or(from + 1);
        Element::Aside
    }

    /// "2 vols.", "4 Bde.": one past a count of the volumes of a work. A page that begins another part
    /// ("41 vol. 3") has a number after the word.
    fn past_count(&self, from: usize) -> Option<usize> {
        let counts = self.words.volumes.contains(&fold(self.word(from + 1)?).as_str());
        let next = from + 2 + usize::from(self.is_stop(from + 2));
        (counts && self.kind(next) != Some(Kind::Number)).then_some(next)
    }

    /// "3. Aufl.": whether the number here counts editions by its stop.
    fn ordinal_stop(&self, from: usize) -> bool {
        let edition = |w: &str| self.words.editions.contains(&fold(w).as_str());
        self.document.language.syntax.ordinal_stops
            && self.is_stop(from + 1)
            && self.word(from + 2).is_some_and(edition)
    }
}

/// The short name of a body in brackets after the long one: "\[WSO\]".
pub(super) fn is_acronym(group: &str) -> bool {
    let inner = group.trim_matches(['(', ')', '[', ']']);
    let capitals = inner.chars().filter(|c| c.is_uppercase()).count();
    (2..=10).contains(&inner.chars().count())
        && capitals * 2 > inner.chars().count()
        && capitals >= 2
        && inner.chars().all(char::is_alphanumeric)
}

/// Whether a word is the folded one, case aside.
fn is_spelled(word: &str, folded: &str) -> bool {
    if word.is_ascii() {
        word.eq_ignore_ascii_case(folded)
    } else {
        word.chars().flat_map(char::to_lowercase).eq(folded.chars())
    }
}

/// What stands between the marks.
fn unquote(prose: &str, outer: Span) -> Span {
    let words = outer.of(prose);
    let first = words.chars().next().map_or(0, char::len_utf8);
    let last = words.chars().next_back().map_or(0, char::len_utf8);
    let inner = Span::new(outer.start + first, outer.end - last);
    // French sets spaces inside its marks.
    let inner = trim(prose, inner);
    let bare = inner.of(prose).trim_end_matches([',', '.', ';', ' ']).len();
    Span::new(inner.start, inner.start + bare)
}
