//! "in Hale's words, ‘…’", "the claim of Hale that ‘…’": a noun for a saying or a work, and whose it is.

use super::lexicon::Kinds;
use super::people::article_before;
use super::phrase::body;
use super::scene::{Heard, Scene, Who};
use super::tape::Token;
use crate::model::Rule;

pub(super) static RULE: Rule = Rule {
    name: "words-of",
    finds: "The owner of the saying or work that the lead-in names: “Hale's view that”, “the letter \
            of Hale:”, “made by Hale”.",
    why: "A noun of saying with its owner attributes as a reporting verb does (Pareti 2015: nouns \
          are a seventh of all cues).",
    example: "In Hale's words, ‘the mill is the town’.",
    misses: "Nouns that are on no list; a saying that is told of one person by another.",
};

/// Tokens before the quotation within which the noun is looked for.
const WINDOW: usize = 40;
/// Words between the owner and the noun ("Hale's own last words", "words so often used by Hale").
const APART: usize = 6;

/// The owner of the saying nearest to the quotation.
pub(super) fn hear(scene: &Scene<'_, '_>) -> Option<Heard> {
    let low = scene.earlier.max(scene.at.saturating_sub(WINDOW));
    let tape = scene.reading.tape;
    let nouns = (low..scene.at)
        .rev()
        .take_while(|&i| !matches!(tape.token(i), Some(Token::Quote(_))))
        .filter(|&i| tape.is(i, Kinds::SAYING.or(Kinds::WORK)));
    let mut best: Option<Heard> = None;
    for noun in nouns {
        let Some(heard) = owner_before(scene, noun, low).or_else(|| owner_after(scene, noun))
        else {
            continue;
        };
        if heard.straight {
            return Some(heard);
        }
        best = best.or(Some(heard));
    }
    best
}

/// "Hale's advice was short. The miller was ‘to sell at once’.": the saying that the sentence before
/// announces at its head. Weak.
pub(super) fn hear_announced(scene: &Scene<'_, '_>) -> Option<Heard> {
    let tape = scene.reading.tape;
    let head = scene.before()?;
    (head..scene.from).take(APART).find_map(|noun| {
        let saying = tape.is(noun, Kinds::SAYING);
        let found = if saying { owner_before(scene, noun, head) } else { None };
        found.map(|heard| Heard { confidence: 55, straight: false, ..heard })
    })
}

/// "Hale's own words", "his words".
fn owner_before(scene: &Scene<'_, '_>, noun: usize, low: usize) -> Option<Heard> {
    let tape = scene.reading.tape;
    for at in (low..noun).rev().take(APART - 2) {
        let owns = tape.name(at).map_or(tape.is(at, Kinds::HIS.or(Kinds::HER)), |n| n.possessive);
        if owns {
            return heard(scene, at, noun, noun);
        }
        let stops = Kinds::PREPOSITION.or(Kinds::CLAUSE).or(Kinds::DETERMINER).or(Kinds::AND);
        if !matches!(tape.token(at), Some(Token::Word(k)) if !k.any(stops)) {
            return None;
        }
    }
    None
}

/// "the words of Hale", "the pronouncement made by Hale", "answers given to the court by Hale".
fn owner_after(scene: &Scene<'_, '_>, noun: usize) -> Option<Heard> {
    let tape = scene.reading.tape;
    let mut source = None;
    for at in (noun + 1..scene.at).take(APART + 4) {
        match tape.token(at) {
            // "die Worte Hales"
            Some(Token::Name(_))
                if at == noun + 1 && tape.name(at).is_some_and(|n| n.possessive) =>
            {
                return heard(scene, at, noun, at);
            }
            Some(Token::Name(_)) => {
                let by = source?;
                // "the entry of a boy called Hale"
                let called = usize::from(tape.is(at - 1, Kinds::NAMED)) * 2;
                if at - by <= 3 + called
                    && tape.name(at).is_some_and(|n| !n.possessive)
                    && let Some(heard) = heard(scene, at, noun.min(at), at)
                {
                    return Some(heard);
                }
                source = None;
            }
            Some(Token::Word(kinds)) => {
                if kinds.any(Kinds::SOURCE) {
                    source = Some(at);
                } else if kinds.any(Kinds::CLAUSE.or(Kinds::BE)) {
                    return None;
                }
            }
            _ => return None,
        }
    }
    None
}

fn heard(scene: &Scene<'_, '_>, owner: usize, first: usize, last: usize) -> Option<Heard> {
    let tape = scene.reading.tape;
    let Some(meant) = scene.reading.at(owner) else { return of_body(scene, owner, first) };
    let straight = leads_in(scene, last);
    Some(Heard {
        who: Who::Person(meant),
        place: tape.span(owner),
        fired: tape.stretch(owner.min(first), owner.max(last)),
        rule: &RULE,
        confidence: if straight { 92 } else { 60 },
        straight,
    })
}

/// "in the words of the Salt Board, ‘…’": the body that owns the saying at the token `first`.
fn of_body(scene: &Scene<'_, '_>, owner: usize, first: usize) -> Option<Heard> {
    let tape = scene.reading.tape;
    let place = body(tape, owner);
    let named = tape.name(owner).is_some_and(|n| !n.possessive) && article_before(tape, owner);
    let last = (owner..scene.at).take_while(|&i| tape.span(i).end <= place.end).last()?;
    // "Answers given to the court by Hale:" are not the court's.
    let near = owner <= first + 3 && scene.straight(last) && leads_in(scene, last);
    let ends =
        tape.token(last + 1) == Some(Token::Colon) || tape.token(last + 1) == Some(Token::Comma);
    let opens = ends || last + 1 == scene.at || tape.is(last + 1, Kinds::THAT);
    if !(named && near && opens && tape.is(first, Kinds::SAYING)) {
        return None;
    }
    let fired = tape.stretch(first, last);
    Some(Heard { who: Who::Body, place, fired, rule: &RULE, confidence: 85, straight: true })
}

/// Whether the quotation says what the saying that ends at `last` was.
fn leads_in(scene: &Scene<'_, '_>, last: usize) -> bool {
    let tape = scene.reading.tape;
    let colon = scene.at > last + 1 && tape.token(scene.at - 1) == Some(Token::Colon);
    let mut next = last + 1;
    if tape.is(next, Kinds::BE) {
        next += 1;
    }
    let that = tape.is(next, Kinds::THAT) && scene.straight(next);
    let light = |i: usize| matches!(tape.token(i), Some(Token::Word(k)) if !k.any(Kinds::BE.or(Kinds::CLAUSE).or(Kinds::VERB)));
    let aside = (next..scene.at).take(APART).take_while(|&i| light(i)).count();
    let comma = tape.token(next + aside) == Some(Token::Comma) && scene.straight(next + aside);
    colon || that || comma || next == scene.at
}
