//! Where the sentences of a block end.

use super::mask::{Cover, Masks};
use super::stop::{self, Before};
use crate::model::Document;
use crate::text::language::Listed;
use crate::text::scan::find;
use crate::text::{Language, Span, char_after, char_before, trim, words};

/// A bracket longer than this does not hide its stops: it is more likely that its closing bracket
/// is another's than that a writer put so much in brackets in the middle of a sentence.
const LONGEST_BRACKET: usize = 600;

/// Most words of a name before the verb of saying.
const MOST_NAME_WORDS: usize = 4;

/// Most citations and marks of notes after one stop. Nobody writes more; without a bound, a text of
/// nothing else would be read again from each of its stops.
const MOST_TRAILING: usize = 8;

/// A sentence longer than this is cut at the next space: a list, a table, a text without stops. The
/// longest sentences of novelists stay below it, and everything that is found in a sentence carries
/// its words along, so that one of a megabyte would be written out a thousand times.
const LONGEST_SENTENCE: usize = 6000;

/// The sentences of one block, in order. Linear in the block.
pub(super) fn sentences(document: &Document, block: Span, masks: &Masks) -> Vec<Span> {
    let mut cutter = Cutter {
        prose: document.prose(),
        block,
        masks,
        brackets: brackets(document.prose(), block, masks),
        next_bracket: 0,
        language: document.language,
    };
    cutter.run()
}

struct Cutter<'d> {
    prose: &'d str,
    block: Span,
    masks: &'d Masks,
    /// Matched brackets in order of their opening.
    brackets: Vec<Span>,
    next_bracket: usize,
    language: &'static Language,
}

impl Cutter<'_> {
    fn run(&mut self) -> Vec<Span> {
        let mut found = Vec::new();
        let mut start = self.skip_space(self.block.start);
        let mut at = start;
        while at < self.block.end {
            let clear = self.clear(at);
            let (next, end) = if clear > at {
                (clear, self.too_long_before(start, at, clear))
            } else {
                self.step(start, at)
            };
            let end = end.or_else(|| self.too_long(start, next));
            if let Some(end) = end {
                found.push(Span::new(start, end));
                start = self.skip_space(end);
                at = start;
            } else {
                at = next;
            }
        }
        let rest = trim(self.prose, Span::new(start, self.block.end));
        if !rest.is_empty() {
            self.push_rest(&mut found, rest);
        }
        found
    }

    /// Up to where nothing stands from `at` on that a sentence could end at or that is stepped over
    /// whole. Most of a text is such letters, so they are passed over as bytes.
    fn clear(&self, at: usize) -> usize {
        if self.masks.at(at).is_some() {
            return at;
        }
        // No farther than a sentence may grow, or what is behind would be read again after each cut.
        let end = self.prose.floor_char_boundary(
            self.masks.next_start(at).min(self.block.end).min(at + LONGEST_SENTENCE),
        );
        let mut here = at;
        loop {
            let rest = self.prose.as_bytes().get(here..end).unwrap_or(&[]);
            let Some(found) = find(rest, may_end) else { return end };
            here += found;
            let plain = |c: char| !(matches!(c, '(' | '[') || stop::is_stop(c));
            match char_after(self.prose, here).filter(|&c| plain(c)) {
                Some(c) => here += c.len_utf8(),
                None => return here,
            }
        }
    }

    /// Where a sentence that grows too long between `from` and `to` ends, in front of `to`.
    fn too_long_before(&self, start: usize, from: usize, to: usize) -> Option<usize> {
        let mut at = (from + 1).max(start + LONGEST_SENTENCE + 1);
        while at < to && !self.prose.is_char_boundary(at) {
            at += 1;
        }
        let rest = self.prose.get(at..to)?;
        rest.find(char::is_whitespace).map(|space| at + space)
    }

    /// Where a sentence that has grown too long ends, if it can end at `at`.
    fn too_long(&self, start: usize, at: usize) -> Option<usize> {
        let long = at - start > LONGEST_SENTENCE && at < self.block.end;
        let space = char_after(self.prose, at).is_some_and(char::is_whitespace);
        (long && space && self.masks.at(at).is_none()).then_some(at)
    }

    /// What is left without a word (a lone mark or rule) goes to the sentence before it.
    fn push_rest(&self, found: &mut Vec<Span>, rest: Span) {
        match found.last_mut() {
            Some(last) if words(self.prose, rest).next().is_none() => last.end = rest.end,
            _ => found.push(rest),
        }
    }

    /// Where to go on from `at`, and the sentence's end where there is one.
    fn step(&mut self, start: usize, at: usize) -> (usize, Option<usize>) {
        if let Some(mask) = self.masks.at(at).copied() {
            let end = mask.span.end.min(self.block.end).max(at + 1);
            let closing =
                char_before(self.prose, trim(self.prose, Span::new(at, mask.words_end)).end);
            let cut = match (mask.cover, closing) {
                (Cover::Passage, Some(c))
                    if stop::is_stop(c) && mask.span.end <= self.block.end =>
                {
                    let asked = matches!(c, '?' | '!') && self.says(self.skip_space(end));
                    if asked { None } else { self.boundary(end, Before::Passage) }
                }
                (Cover::Reference, _) if self.follows_passage(start, mask.span.start) => {
                    self.boundary(end, Before::CitedPassage)
                }
                _ => None,
            };
            return (end, cut);
        }
        let Some(c) = char_after(self.prose, at) else { return (self.block.end, None) };
        if matches!(c, '(' | '[') {
            return (self.over_bracket(start, at).unwrap_or(at + 1), None);
        }
        if !stop::is_stop(c) {
            return (at + c.len_utf8(), None);
        }
        let run = stop::run(self.prose, Span::new(at, self.block.end));
        let before = stop::before(self.prose, Span::new(start, at), run, self.language);
        (run.end, self.boundary(run.end, before))
    }

    /// The end of a bracket that stands inside a sentence.
    fn over_bracket(&mut self, start: usize, at: usize) -> Option<usize> {
        while self.brackets.get(self.next_bracket).is_some_and(|b| b.start < at) {
            self.next_bracket += 1;
        }
        let bracket = self.brackets.get(self.next_bracket).filter(|b| b.start == at)?;
        (at > start && bracket.len() <= LONGEST_BRACKET).then_some(bracket.end)
    }

    /// Whether the words before `at` are a passage of the same sentence.
    fn follows_passage(&self, start: usize, at: usize) -> bool {
        let end = trim(self.prose, Span::new(start, at)).end;
        self.masks.ending_at(end).is_some_and(|m| m.cover == Cover::Passage)
    }

    /// The end of the sentence whose stop ends at `from`, if it does end there: after closing marks,
    /// citations in brackets and marks of notes.
    fn boundary(&self, from: usize, before: Before) -> Option<usize> {
        if before == Before::Nothing {
            return None;
        }
        let (end, absorbed) = self.absorb(from, before);
        let next = self.skip_space(end);
        if next >= self.block.end {
            return Some(end);
        }
        let spaced = next > end;
        let follower = self.follower(next)?;
        if !spaced {
            return (absorbed.none()
                && before == Before::Word
                && follower == Follower::FunctionWord)
                .then_some(end);
        }
        let before =
            if absorbed.citation && before != Before::CitedPassage { Before::Sure } else { before };
        before.ends_before(follower).then_some(end)
    }

    /// Steps over what belongs to the sentence although it stands after the stop.
    fn absorb(&self, from: usize, before: Before) -> (usize, Absorbed) {
        let mut absorbed = Absorbed::default();
        let mut end = self.closers(from);
        absorbed.closer = end > from;
        for _ in 0..MOST_TRAILING {
            let next = self.skip_space(end);
            let Some(past) = self.trailing(next, end, before) else { break };
            absorbed.citation = true;
            end = self.stops_and_closers(past);
        }
        (end, absorbed)
    }

    /// The end of a citation or mark of a note that begins at `at` and trails a sentence that ended
    /// at `end`.
    fn trailing(&self, at: usize, end: usize, before: Before) -> Option<usize> {
        if at >= self.block.end {
            return None;
        }
        if let Some(mask) = self.masks.starting_at(at) {
            let past = mask.span.end;
            let fits = match mask.cover {
                Cover::Passage => false,
                Cover::NoteMark => past <= self.block.end,
                Cover::Reference => {
                    past <= self.block.end
                        && (self.prose[at..].starts_with(['(', '[']) || self.stands_alone(past))
                }
            };
            return fits.then_some(past);
        }
        let c = char_after(self.prose, at)?;
        if at == end && stop::is_superscript(c) {
            return Some(at + c.len_utf8());
        }
        if at == end && c.is_ascii_digit() && before == Before::Word {
            return self.attached_number(at);
        }
        if !matches!(c, '(' | '[') {
            return None;
        }
        let bracket = self.brackets.binary_search_by_key(&at, |b| b.start).ok()?;
        let bracket = *self.brackets.get(bracket)?;
        stop::is_citation_like(bracket.of(self.prose)).then_some(bracket.end)
    }

    /// "…of the war.12 The": the number of a note that is stuck to the stop.
    fn attached_number(&self, at: usize) -> Option<usize> {
        let digits = self.prose[at..self.block.end].bytes().take_while(u8::is_ascii_digit).count();
        let past = at + digits;
        let letters = self.prose[..at].trim_end_matches(|c| stop::is_stop(c) || stop::is_closer(c));
        let word = letters.chars().rev().take_while(|c| c.is_lowercase()).count();
        let spaced = char_after(self.prose, past).is_none_or(char::is_whitespace);
        (digits <= 3 && word >= 3 && spaced).then_some(past)
    }

    /// Whether nothing of a sentence follows a citation without brackets that ends at `past`.
    fn stands_alone(&self, past: usize) -> bool {
        let after = self.stops_and_closers(past);
        let next = self.skip_space(after);
        next >= self.block.end || (after > past && next > after)
    }

    /// Whether a name and a verb of saying begin at `at`: "“Is it so?” Hale asked."
    fn says(&self, at: usize) -> bool {
        let rest = Span::new(at, self.block.end);
        let mut said = self.language.words(self.prose, rest).take(MOST_NAME_WORDS + 1);
        let Some(first) = said.next() else { return false };
        let named = first.of(self.prose).starts_with(char::is_uppercase);
        let verb = |w: Span| self.language.reports(w.of(self.prose));
        let mut before = first;
        for word in said {
            // A mark between them ends the name.
            if !Span::new(before.end, word.start).of(self.prose).trim_matches('.').trim().is_empty()
            {
                return false;
            }
            if verb(word) {
                return named;
            }
            if !word.of(self.prose).starts_with(char::is_uppercase) {
                return false;
            }
            before = word;
        }
        false
    }

    fn closers(&self, mut at: usize) -> usize {
        while at < self.block.end
            && self.masks.starting_at(at).is_none()
            && let Some(c) = char_after(self.prose, at).filter(|&c| stop::is_closer(c))
        {
            at += c.len_utf8();
        }
        at
    }

    fn stops_and_closers(&self, mut at: usize) -> usize {
        while at < self.block.end
            && self.masks.starting_at(at).is_none()
            && let Some(c) =
                char_after(self.prose, at).filter(|&c| stop::is_closer(c) || stop::is_stop(c))
        {
            at += c.len_utf8();
        }
        at
    }

    fn skip_space(&self, at: usize) -> usize {
        let rest = Span::new(at.min(self.block.end), self.block.end).of(self.prose);
        at + (rest.len() - rest.trim_start().len())
    }

    /// What stands at `at`, as far as it tells whether a sentence begins there.
    fn follower(&self, at: usize) -> Option<Follower> {
        let rest = Span::new(at, self.block.end).of(self.prose);
        let marks: usize = rest
            .chars()
            .take_while(|&c| stop::is_opener(c) || stop::is_dash(c) || c == '…')
            .map(char::len_utf8)
            .sum();
        let passage = self.masks.starting_at(at).is_some_and(|m| m.cover == Cover::Passage);
        let opened = marks > 0 || passage;
        let rest = rest[marks..].trim_start();
        let first = rest.chars().next()?;
        Some(if first.is_lowercase() {
            Follower::Lower { opened }
        } else if first.is_numeric() {
            Follower::Digit
        } else if first.is_uppercase() {
            let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            let known = self.language.listed(word).on(Listed::FUNCTION);
            let roman =
                !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C'));
            match (opened, known, roman) {
                (true, ..) => Follower::Opened,
                (_, true, _) => Follower::FunctionWord,
                (_, _, true) => Follower::Roman,
                _ => Follower::Capital,
            }
        } else if stop::is_stop(first) || matches!(first, ',' | ';' | ':') {
            Follower::Lower { opened: false }
        } else {
            Follower::Other
        })
    }
}

/// What was stepped over after a stop.
#[derive(Debug, Clone, Copy, Default)]
struct Absorbed {
    closer: bool,
    citation: bool,
}

impl Absorbed {
    fn none(self) -> bool {
        !self.closer && !self.citation
    }
}

/// How the words after a stop begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Follower {
    /// In lower case, behind an opening mark or not.
    Lower {
        /// Whether an opening mark or a passage begins there.
        opened: bool,
    },
    /// With a number.
    Digit,
    /// With a Roman numeral.
    Roman,
    /// With a capitalised word that is no name ("The").
    FunctionWord,
    /// With another capitalised word, perhaps a name.
    Capital,
    /// With an opening mark or bracket and a capital.
    Opened,
    /// With something else: a letter without case, a sign.
    Other,
}

/// Whether a character that can end a sentence or a bracket may begin with the byte: ASCII, or the
/// first byte of "…", "。", "！".
const fn may_end(byte: u8) -> bool {
    (byte == b'.')
        | (byte == b'!')
        | (byte == b'?')
        | (byte == b'(')
        | (byte == b'[')
        | (byte == 0xE2)
        | (byte == 0xE3)
        | (byte == 0xEF)
}

const fn is_bracket(byte: u8) -> bool {
    (byte == b'(') | (byte == b'[') | (byte == b')') | (byte == b']')
}

/// The matched brackets of a block outside of masks, in order of their opening. Linear.
fn brackets(prose: &str, block: Span, masks: &Masks) -> Vec<Span> {
    let mut open: Vec<(usize, u8)> = Vec::new();
    let mut found = Vec::new();
    let mut at = block.start;
    while let Some(rest) = prose.as_bytes().get(at..block.end)
        && let Some(offset) = find(rest, is_bracket)
    {
        let here = at + offset;
        let byte = rest[offset];
        at = here + 1;
        if let Some(mask) = masks.at(here) {
            at = mask.span.end;
            continue;
        }
        match byte {
            b'(' | b'[' => open.push((here, byte)),
            _ => {
                let wanted = if byte == b')' { b'(' } else { b'[' };
                if open.last().is_some_and(|&(_, o)| o == wanted)
                    && let Some((start, _)) = open.pop()
                {
                    found.push(Span::new(start, here + 1));
                }
            }
        }
    }
    found.sort_unstable_by_key(|b| b.start);
    found
}
