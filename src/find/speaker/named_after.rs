//! "‘…,’ in the words of Hale", "‘…’ is how Hale puts it": what names the speaker behind the quotation
//! without a tag.

use super::lexicon::Kinds;
use super::scene::{Heard, Scene, Who};
use super::subject::{Subject, subject};
use super::tape::Token;
use crate::model::Rule;

pub(super) static RULE: Rule = Rule {
    name: "named-after",
    finds: "The owner of the saying, or the subject of the verb, by which the sentence takes up the \
            quotation behind it: “in the words of Hale”, “is how Hale puts it”, “according to Hale”.",
    why: "A quotation that opens a sentence is taken up by what says whose it is, as by a tag.",
    example: "‘The mill is the town’ is how Hale puts it.",
    misses: "A saying that is taken up in a sentence of its own.",
};

/// Tokens behind the quotation within which the saying or the verb stands.
const WINDOW: usize = 12;
/// Tokens between a saying and its owner ("the last words of the late Hale").
const APART: usize = 5;

/// Who is named by the words that take the quotation up. Costs a fixed number of tokens.
pub(super) fn hear(scene: &Scene<'_, '_>) -> Option<Heard> {
    let tape = scene.reading.tape;
    let sentence = tape.places.get(scene.at)?.sentence;
    let first = scene.at + 1;
    let end = (first..tape.places.len())
        .take(WINDOW)
        .take_while(|&i| {
            tape.places[i].sentence == sentence
                && !matches!(tape.token(i), Some(Token::Quote(_) | Token::Break))
        })
        .last()?
        + 1;
    // What stands before another quotation of the sentence belongs to that one.
    if matches!(tape.token(end), Some(Token::Quote(_))) && tape.places[end].sentence == sentence {
        return None;
    }
    for at in first..end {
        if let Some(token) = named_by(scene, at, end) {
            return Some(Heard {
                who: Who::Person(scene.reading.at(token)?),
                place: tape.span(token),
                fired: tape.stretch(at.min(token), at.max(token)),
                rule: &RULE,
                confidence: 88,
                straight: true,
            });
        }
        let point = matches!(tape.token(at), Some(Token::Comma | Token::Colon));
        if !(point || tape.is(at, LIGHT) || owns(scene, at)) {
            return None;
        }
    }
    None
}

/// Words that may stand before the saying or verb.
const LIGHT: Kinds = Kinds::PREPOSITION
    .or(Kinds::DETERMINER)
    .or(Kinds::BE)
    .or(Kinds::BETWEEN)
    .or(Kinds::OTHER)
    .or(Kinds::AS)
    .or(Kinds::TO)
    .or(Kinds::HIS)
    .or(Kinds::HER)
    .or(Kinds::EPITHET)
    .or(Kinds::VERB);

/// Whom the saying or the clause at a token names: the token of the name.
fn named_by(scene: &Scene<'_, '_>, at: usize, end: usize) -> Option<usize> {
    let tape = scene.reading.tape;
    if tape.is(at, Kinds::ACCORDING) && tape.is(at + 1, Kinds::TO) {
        return named(scene, at + 2, end);
    }
    if tape.is(at, Kinds::SAYING) {
        let owner = at.checked_sub(1).filter(|&o| o > scene.at && owns(scene, o));
        let of = || named(scene, at + 2, end).filter(|_| tape.is(at + 1, Kinds::SOURCE));
        return owner.or_else(of);
    }
    if tape.is(at, Kinds::THAT.or(Kinds::CLAUSE)) && tape.is(at - 1, Kinds::BE) {
        let verb = (at + 1..end).find(|&i| tape.is(i, Kinds::VERB))?;
        return match subject(scene.reading, at + 1, verb) {
            Subject::Person(_, token) => Some(token),
            _ => None,
        };
    }
    None
}

/// Whether the token owns what follows ("Hale's", "his").
fn owns(scene: &Scene<'_, '_>, at: usize) -> bool {
    let tape = scene.reading.tape;
    let owner =
        tape.name(at).map_or(tape.is(at, Kinds::HIS.or(Kinds::HER)), |name| name.possessive);
    owner && scene.reading.at(at).is_some()
}

/// The first person named from one token to another.
fn named(scene: &Scene<'_, '_>, from: usize, end: usize) -> Option<usize> {
    let tape = scene.reading.tape;
    let named = |i: usize| tape.name(i).is_some_and(|n| !n.possessive);
    (from..end).take(APART).find(|&i| named(i) && scene.reading.at(i).is_some())
}
