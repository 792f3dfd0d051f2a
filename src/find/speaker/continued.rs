//! "‘…’ ‘…’": a quotation that goes on with the words of the one before it.

use super::lexicon::Kinds;
use super::reading::{Reading, governed};
use super::tape::Token;
use crate::model::Rule;

pub(super) static RULE: Rule = Rule {
    name: "continued",
    finds: "The speaker of the quotation before, where this one goes on with it: in the same sentence, \
            or right behind it.",
    why: "Broken speech has one speaker; a change of speaker is announced.",
    example: "‘The mill is idle,’ said Hale, ‘and nobody asks why.’ ‘I do.’",
    misses: "Dialogue, where every pair of marks is another's turn.",
};

/// Tokens that may stand between two quotations of neighbouring sentences.
const APART: usize = 30;

/// How a quotation goes on with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// Nothing stands between them, or they are in one sentence.
    Close,
    /// A few words of the next sentence stand between them and bring in nobody new.
    Loose,
}

/// How the quotation at token `next` goes on with the one at `first`, whose speaker is given, if it
/// does.
pub(super) fn link(
    reading: &Reading<'_>,
    speaker: Option<usize>,
    first: usize,
    next: usize,
) -> Option<Link> {
    let tape = reading.tape;
    let (one, other) = (tape.places.get(first)?, tape.places.get(next)?);
    let between = || first + 1..next;
    if next - first > APART || other.block > one.block + 1 {
        return None;
    }
    let light = |i: usize| match tape.token(i) {
        Some(Token::Comma) => true,
        Some(Token::Word(kinds)) => kinds.any(Kinds::AND.or(Kinds::BETWEEN)),
        _ => false,
    };
    if one.block == other.block && between().all(light) {
        return Some(Link::Close);
    }
    let stranger = |i: usize| {
        let another = reading.at(i).is_some_and(|m| Some(m.person) != speaker);
        let named = tape.name(i).is_some_and(|n| !n.possessive) && !governed(tape, i);
        another && (named || tape.is(i, Kinds::PRONOUN))
    };
    if between().any(stranger) {
        return None;
    }
    Some(if one.sentence == other.sentence { Link::Close } else { Link::Loose })
}
