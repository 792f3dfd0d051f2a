//! One quotation with the words around it, as the rules see it.

use super::reading::{Meant, Reading};
use super::tape::Token;
use crate::model::Rule;
use crate::text::Span;

/// Tokens that are looked at before a quotation.
pub(super) const BEFORE: usize = 80;

/// A quotation and the sentence that leads up to it.
#[derive(Clone, Copy)]
pub(super) struct Scene<'r, 't> {
    pub(super) reading: &'r Reading<'t>,
    /// Token of the quotation.
    pub(super) at: usize,
    /// First token of the lead-in; equal to `at` where nothing leads in.
    pub(super) from: usize,
    /// First token of the sentence before, where nothing leads in; else equal to `from`.
    pub(super) earlier: usize,
    /// Whether the words of the quotation end with a full stop, or ask or exclaim.
    pub(super) ends: End,
}

/// How the words of a quotation end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With a full stop: what comes after is a new sentence.
    Stop,
    /// With a mark after which the sentence around may go on.
    Question,
    /// With anything else.
    Open,
}

impl<'r, 't> Scene<'r, 't> {
    /// The scene of the quotation at a token of the tape.
    pub(super) fn new(reading: &'r Reading<'t>, at: usize) -> Self {
        let from = start(reading, at);
        let earlier = match from.checked_sub(1) {
            Some(last) if from == at => start(reading, last),
            _ => from,
        };
        let words = reading.tape.span(at).of(reading.tape.text).trim_end();
        let ends = match words.chars().next_back() {
            Some('.') => End::Stop,
            Some('?' | '!') => End::Question,
            _ => End::Open,
        };
        Self { reading, at, from, earlier, ends }
    }

    /// Whether the quotation is broken by words between its pieces.
    pub(super) fn broken(&self) -> bool {
        let tape = self.reading.tape;
        let Some(Token::Quote(quotation)) = tape.token(self.at) else { return false };
        tape.last_pieces.get(quotation).copied().flatten().is_some_and(|last| last > self.at)
    }

    /// First token of the sentence before the one that leads in, in the same paragraph.
    pub(super) fn before(&self) -> Option<usize> {
        let last = self.from.checked_sub(1)?;
        let places = &self.reading.tape.places;
        let same = places.get(last)?.block == places.get(self.from)?.block;
        same.then(|| start(self.reading, last))
    }

    /// Whether the sentence goes on at the token after the quotation.
    pub(super) fn goes_on(&self) -> bool {
        let places = &self.reading.tape.places;
        match (places.get(self.at), places.get(self.at + 1)) {
            (Some(here), Some(next)) if here.block == next.block => {
                let small = || {
                    let word = next.span().of(self.reading.tape.text);
                    word.chars().next().is_some_and(char::is_lowercase)
                };
                match self.ends {
                    End::Stop => next.sentence == here.sentence && small(),
                    End::Question => true,
                    End::Open => next.sentence == here.sentence,
                }
            }
            _ => false,
        }
    }
}

/// First token of the sentence that holds the token `at`, with those that it runs on from.
fn start(reading: &Reading<'_>, at: usize) -> usize {
    let tape = reading.tape;
    let low = at.saturating_sub(BEFORE);
    if at >= tape.places.len() {
        return at;
    }
    let mut sentence = tape.sentence(at);
    let mut from = at;
    while from > low {
        let before = tape.sentence(from - 1);
        if before != sentence {
            let runs_on = tape.continues.get(sentence).copied().unwrap_or(false);
            if !runs_on {
                break;
            }
            sentence = before;
        }
        from -= 1;
    }
    from
}

/// Who is heard to speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// A person.
    Person(Meant),
    /// A body or work, by its name.
    Body,
    /// Somebody who is only described ("the petitioners"), from the token `first`.
    Noun { first: usize },
    /// Somebody whom nobody names.
    Unnamed,
}

/// What a rule heard.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heard {
    pub(super) who: Who,
    /// The words that name the speaker.
    pub(super) place: Span,
    /// The words the rule fired on.
    pub(super) fired: Span,
    pub(super) rule: &'static Rule,
    /// How sure it is, in hundredths.
    pub(super) confidence: u8,
    /// Whether the words lead straight into the quotation, so that they outweigh its citation.
    pub(super) straight: bool,
}

impl Scene<'_, '_> {
    /// Whether only words without weight stand between the token `after` and the quotation.
    pub(super) fn straight(&self, after: usize) -> bool {
        use super::lexicon::Kinds;
        let tape = self.reading.tape;
        let light = Kinds::THAT
            .or(Kinds::BETWEEN)
            .or(Kinds::DETERMINER)
            .or(Kinds::PRONOUN)
            .or(Kinds::HIS)
            .or(Kinds::HER)
            .or(Kinds::OTHER)
            .or(Kinds::BE)
            .or(Kinds::AUXILIARY);
        let heavy = (after + 1..self.at).filter(|&i| match tape.token(i) {
            Some(Token::Word(kinds)) => !kinds.any(light),
            Some(Token::Name(_)) => true,
            _ => false,
        });
        heavy.take(4).count() <= 3
    }
}
