//! "According to Hale, ‘…’": a preposition that makes somebody the source of the sentence.

use super::lexicon::Kinds;
use super::reading::Meant;
use super::scene::{Heard, Scene, Who};
use super::tape::Token;
use crate::model::Rule;

pub(super) static RULE: Rule = Rule {
    name: "according-to",
    finds: "The name after “according to”, or after “with” where the sentence has a reporting verb.",
    why: "“According to” marks the source of the whole sentence without a verb of saying \
          (Pareti 2015).",
    example: "According to Hale, ‘the mill fed nine hundred mouths’.",
    misses: "Other phrases of the kind: “to hear Hale tell it”.",
};

pub(super) static FOR: Rule = Rule {
    name: "for-person",
    finds: "The name after “for” at the head of the lead-in.",
    why: "“For Hale the mill …” gives a thought as Hale's. It need not be his wording, so a citation \
          of another author outweighs it.",
    example: "For Hale the mill ‘was the town’ (Hale: Salt; p. 3).",
    misses: "“For Hale” in its plain sense: a letter for Hale.",
};

/// Tokens from "according to" to the name ("its old chairman, Hale").
const REACH: usize = 6;

/// The name after "according to" in the lead-in, or after "with" at its head.
pub(super) fn hear(scene: &Scene<'_, '_>) -> Option<Heard> {
    let tape = scene.reading.tape;
    for at in (scene.from..scene.at).rev() {
        if matches!(tape.token(at), Some(Token::Quote(_))) {
            return None;
        }
        let according = tape.is(at, Kinds::ACCORDING) && tape.is(at + 1, Kinds::TO);
        let per = tape.is(at, Kinds::PER) && !tape.is(at + 1, Kinds::POSTPOSED);
        let postposed = tape.is(at, Kinds::POSTPOSED) && at > scene.from;
        if postposed && let Some(meant) = scene.reading.at(at - 1) {
            return Some(named(scene, meant, at - 1, at, 93));
        }
        // "Um mit Hale zu reden"
        let to_say = |i: usize| tape.is(i, Kinds::TO) && tape.is(i + 1, Kinds::VERB);
        let with = tape.is(at, Kinds::WITH)
            && (at == scene.from && says(scene, at) || (at + 1..scene.at).take(6).any(to_say));
        if !according && !with && !per {
            continue;
        }
        let first = at + 1 + usize::from(according);
        let low = if per { 5 } else { REACH };
        // "Nach Ansicht ihres Sprechers Hale" is Hale's, "nach ihrer Ansicht" is hers.
        let owner = |i: usize| {
            tape.is(i, Kinds::HIS.or(Kinds::HER)) && !tape.is(i + 1, Kinds::SAYING.or(Kinds::WORK))
        };
        let near = (first..scene.at).take(low).filter(|&i| !(per && owner(i)));
        let found = near.into_iter().find_map(|i| Some((scene.reading.at(i)?, i)));
        if let Some((meant, token)) = found {
            let confidence = if according || per { 93 } else { 65 };
            return Some(named(scene, meant, token, at, confidence));
        }
    }
    None
}

/// The person at `token`, by the preposition at `by`.
fn named(scene: &Scene<'_, '_>, meant: Meant, token: usize, by: usize, confidence: u8) -> Heard {
    let tape = scene.reading.tape;
    Heard {
        who: Who::Person(meant),
        place: tape.span(token),
        fired: tape.stretch(by.min(token), by.max(token)),
        rule: &RULE,
        confidence,
        straight: confidence > 90,
    }
}

fn says(scene: &Scene<'_, '_>, from: usize) -> bool {
    (from..scene.at).any(|i| scene.reading.tape.is(i, Kinds::REPORTING))
}

/// The name after "for" at the head of the lead-in or of one of its clauses.
pub(super) fn hear_for(scene: &Scene<'_, '_>) -> Option<Heard> {
    let tape = scene.reading.tape;
    (scene.from..scene.at).find_map(|at| {
        let head = at == scene.from || tape.token(at - 1) == Some(Token::Comma);
        let plain = tape.name(at + 1).is_some_and(|n| !n.possessive);
        if !(head && plain && at + 1 < scene.at && tape.is(at, Kinds::FOR)) {
            return None;
        }
        Some(Heard {
            who: Who::Person(scene.reading.at(at + 1)?),
            place: tape.span(at + 1),
            fired: tape.stretch(at, at + 1),
            rule: &FOR,
            confidence: 65,
            straight: false,
        })
    })
}
