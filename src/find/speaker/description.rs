//! Descriptions: "Hale, the minister" makes "the minister" Hale until another minister comes.

use super::lexicon::Kinds;
use super::people::Sex;
use super::reading::Meant;
use super::tape::{Tape, Token};
use crate::text::quick::{QuickMap, Sieve};

/// Words between the article of a description and its noun ("the old council leader").
const LONGEST: usize = 5;

/// Who was described by each noun last.
#[derive(Default)]
pub(super) struct Described<'t> {
    by_noun: QuickMap<&'t str, Meant>,
    /// Nearly every word is none of them.
    sieve: Sieve,
}

impl<'t> Described<'t> {
    /// Who was described by this noun last.
    pub(super) fn get(&self, noun: &str) -> Option<Meant> {
        if self.sieve.may_hold(noun) { self.by_noun.get(noun).copied() } else { None }
    }

    /// Learns the descriptions that stand by the name at a token, and what they say of the sex.
    pub(super) fn learn(&mut self, tape: &'t Tape<'t>, name: usize, meant: Meant) -> Sex {
        let mut sex = Sex::Unknown;
        let nouns = [noun_before(tape, name), noun_apart(tape, name), noun_after(tape, name)];
        for noun in nouns.into_iter().flatten() {
            let word = tape.span(noun).of(tape.text);
            self.by_noun.insert(word, meant);
            self.sieve.insert(word);
            let kinds = tape.kinds(noun);
            if kinds.any(Kinds::MALE) {
                sex = Sex::Man;
            } else if kinds.any(Kinds::FEMALE) {
                sex = Sex::Woman;
            }
        }
        sex
    }
}

/// Whether a word is a plain one: a noun, an adjective.
fn plain(tape: &Tape<'_>, at: usize) -> bool {
    let known = Kinds::SURNAME.or(Kinds::TITLE).or(Kinds::GROUP).or(Kinds::BODY).or(Kinds::WORK);
    matches!(tape.token(at), Some(Token::Word(k)) if k.only(known))
}

/// "the historian Hale".
fn noun_before(tape: &Tape<'_>, name: usize) -> Option<usize> {
    let noun = name.checked_sub(1)?;
    (tape.preceded(name) && tape.is(noun, Kinds::PERSON)).then_some(noun)
}

/// "the leader of the council, Hale,": the noun of the phrase before the comma.
fn noun_apart(tape: &Tape<'_>, name: usize) -> Option<usize> {
    let comma = name.checked_sub(1).filter(|&c| tape.token(c) == Some(Token::Comma))?;
    let mut head = comma.checked_sub(1).filter(|&h| plain(tape, h))?;
    for at in (comma.saturating_sub(LONGEST + 2)..comma).rev() {
        let kinds = tape.kinds(at);
        if kinds.any(Kinds::DETERMINER.or(Kinds::HIS).or(Kinds::HER)) {
            let governed = at > 0 && tape.is(at - 1, Kinds::PREPOSITION);
            if !governed {
                return (head < comma).then_some(head);
            }
        } else if kinds.any(Kinds::PREPOSITION) {
            head = at.checked_sub(1).filter(|&h| plain(tape, h))?;
        } else if !plain(tape, at) {
            return None;
        }
    }
    None
}

/// "Hale, the minister of the parish,", "Hale was the minister", "Hale, a miller".
fn noun_after(tape: &Tape<'_>, name: usize) -> Option<usize> {
    let opens = tape.token(name + 1) == Some(Token::Comma) || tape.is(name + 1, Kinds::BE);
    let article = Kinds::DETERMINER.or(Kinds::HIS).or(Kinds::HER);
    if !opens || !tape.is(name + 2, article) {
        return None;
    }
    let words = (name + 3..name + 3 + LONGEST).take_while(|&i| plain(tape, i)).count();
    let head = (name + 2 + words).max(name + 3);
    (words > 0 && tape.is(head, Kinds::PERSON.or(Kinds::TITLE))).then_some(head)
}

/// A noun phrase with an article or an owner, seen from its head.
#[derive(Debug, Clone, Copy)]
pub(super) struct Headed {
    /// Its first word, article excluded.
    pub(super) first: usize,
    /// What stands before it: its article or its first word.
    pub(super) opening: usize,
    /// Whether it means somebody known.
    pub(super) definite: bool,
}

/// The noun phrase whose head is the word at a token, if it has an article or an owner or needs none.
pub(super) fn headed(tape: &Tape<'_>, noun: usize) -> Option<Headed> {
    // "the minister walked": what follows a noun for a person is a verb sooner than another noun.
    let head = |i: usize| tape.is(i, Kinds::PERSON.or(Kinds::GROUP));
    let compound = plain(tape, noun + 1) && (!head(noun) || head(noun + 1));
    if compound || !plain(tape, noun) || matches!(tape.token(noun + 1), Some(Token::Name(_))) {
        return None;
    }
    let bare = tape.is(noun, Kinds::GROUP);
    let mut first = noun;
    for at in (noun.saturating_sub(LONGEST)..noun).rev() {
        let kinds = tape.kinds(at);
        if kinds.any(Kinds::DETERMINER) {
            let definite = kinds.any(Kinds::DEFINITE);
            return Some(Headed { first, opening: at, definite });
        }
        let owner = tape.name(at).is_some_and(|n| n.possessive);
        if owner || kinds.any(Kinds::HIS.or(Kinds::HER)) {
            return Some(Headed { first: at, opening: at, definite: true });
        }
        if !plain(tape, at) {
            break;
        }
        first = at;
    }
    bare.then_some(Headed { first, opening: first, definite: false })
}
