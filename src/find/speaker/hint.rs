//! Weaker signs that a name is a person's: a pronoun takes it up, it announces a quotation, or the
//! sentence is about what is so "for Hale". They count where the name is nowhere that of a place.

use super::acting::{Owns, names_one, owns_saying};
use super::family::Marked;
use super::lexicon::{Kinds, Lexicon};
use super::people::article_before;
use super::reading::governed;
use super::tape::{Tape, Token};

/// Sentences after a person in which a pronoun more likely means that person than a mere name.
const MEMORY: usize = 3;
/// Tokens of an announcement from its subject to its colon ("Hale was blunter still: ‘…’").
const ANNOUNCEMENT: usize = 14;

/// What a name that may be a person's was seen doing.
#[derive(Default)]
pub(super) struct Hints {
    /// The last sentence with a person, by its number plus one.
    person: usize,
    /// The last subject that may be a person, with its token.
    candidate: Option<(usize, u32)>,
    /// Names that stood inside a sentence, or announced something before.
    seen: Marked,
    hinted: Marked,
    placed: Marked,
}

impl Hints {
    /// A person is named at a token.
    pub(super) fn acted(&mut self, tape: &Tape<'_>, index: usize) {
        self.person = tape.sentence(index) + 1;
        self.candidate = None;
    }

    /// Something is named at a token, and nothing tells what.
    pub(super) fn named(&mut self, tape: &Tape<'_>, index: usize, key: u32, lexicon: &Lexicon) {
        let Some(name) = tape.name(index) else { return };
        let before = index.checked_sub(1).filter(|_| tape.preceded(index));
        if before.is_some_and(|b| tape.is(b, Kinds::PLACE)) {
            self.placed.insert(key);
            return;
        }
        if name.possessive || tape.common_at(index) || article_before(tape, index) {
            return;
        }
        if before.is_some_and(|b| qualified(tape, b)) && name.given.is_empty() {
            return;
        }
        let follows = |at: usize| {
            tape.token(at) == Some(Token::Comma) || tape.is(at, Kinds::BE.or(Kinds::DETERMINER))
        };
        let for_ = before.is_some_and(|b| tape.is(b, Kinds::FOR) && !tape.preceded(b));
        if !names_one(name, lexicon) {
            return;
        }
        let owns = owns_saying(tape, index) == Some(Owns::Perhaps);
        if for_ && follows(index + 1) || owns {
            self.hinted.insert(key);
        } else if !governed(tape, index) {
            if before.is_some() {
                self.seen.insert(key);
            }
            self.candidate = Some((index, key));
        }
    }

    /// Whether the name at a token is more than a capital at the head of a sentence ("Doubtless he").
    fn stands(&self, tape: &Tape<'_>, index: usize, key: u32) -> bool {
        let full = tape.name(index).is_some_and(|n| !n.given.is_empty());
        let verb = Kinds::BE.or(Kinds::AUXILIARY).or(Kinds::VERB).or(Kinds::BETWEEN);
        full || tape.preceded(index) || tape.is(index + 1, verb) || self.seen.has(key)
    }

    /// Takes the token at `index` as a sign, if it is one. Costs a fixed number of tokens.
    pub(super) fn hint(&mut self, tape: &Tape<'_>, index: usize) {
        let sentence = |i: usize| tape.sentence(i);
        let pronoun = tape.is(index, Kinds::HE.or(Kinds::SHE));
        let known = self.person > 0 && sentence(index) < self.person + MEMORY;
        if pronoun && known {
            // The pronoun keeps that person in mind.
            self.person = sentence(index) + 1;
        }
        let Some((named, _)) = &self.candidate else { return };
        let (here, there) = (sentence(index), sentence(*named));
        let taken_up = pronoun && here <= there + 1 && !known;
        let announced = tape.token(index) == Some(Token::Colon)
            && matches!(tape.token(index + 1), Some(Token::Quote(_)))
            && here == there
            && index - named <= ANNOUNCEMENT;
        if (taken_up || announced)
            && let Some((at, key)) = self.candidate.take()
        {
            if self.stands(tape, at, key) {
                self.hinted.insert(key);
            } else if announced {
                self.seen.insert(key);
            }
        }
    }

    /// The names that are people's by these signs.
    pub(super) fn people(&self) -> impl Iterator<Item = u32> {
        self.hinted.iter().filter(|family| !self.placed.has(*family))
    }
}

/// Whether, where every noun is capitalised, the word at a token makes the next one a noun: an owner
/// or an adjective stands before it ("seiner alten Chronik").
fn qualified(tape: &Tape<'_>, before: usize) -> bool {
    let owner = Kinds::HIS.or(Kinds::HER).or(Kinds::DETERMINER);
    tape.language.naming.capitalised_nouns
        && matches!(tape.token(before), Some(Token::Word(k)) if k == Kinds::default() || k.any(owner))
}
