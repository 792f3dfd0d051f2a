//! "Hale was blunt: ‘…’": a lead-in without a reporting verb.

use super::acting::verdict;
use super::lexicon::Kinds;
use super::reading::governed;
use super::scene::{Heard, Scene, Who};
use super::subject::{Subject, main};
use super::tape::Token;
use super::verb_before::is_verb;
use crate::model::Rule;

pub(super) static COLON: Rule = Rule {
    name: "colon",
    finds: "The name before a colon that opens the quotation, or else the subject of that sentence.",
    why: "A colon announces the words themselves; they are those of whoever the announcement is about \
          where nothing else is said.",
    example: "Dr. Hale was blunt: ‘the mill must close’.",
    misses: "A sentence about one person that announces the words of another.",
};

pub(super) static SUBJECT: Rule = Rule {
    name: "lead-in-subject",
    finds: "The subject of a lead-in that has no verb of saying.",
    why: "Words that complete a sentence about somebody are often his own; as a sign it is weak, so \
          the author who is cited outweighs it.",
    example: "Dr. Hale was alarmed by ‘the want of salt in the country’.",
    misses: "What is said about somebody by another: the usual case in criticism.",
};

/// "Hale asks what good can come of it: ‘…’": the announcement is itself an act of saying.
const ANNOUNCED: u8 = 85;

/// Whether a reporting verb follows the subject of the announcement at once, and no other one comes
/// between it and the quotation.
fn speaks(scene: &Scene<'_, '_>, subject: usize) -> bool {
    let tape = scene.reading.tape;
    let reports = |i: usize| tape.is(i, Kinds::REPORTING) && is_verb(scene, i);
    // "To feel", "to say" belong to what is announced.
    let another = |i: usize| reports(i) && !tape.is(i - 1, Kinds::TO);
    reports(subject + 1) && !(subject + 2..scene.at).any(another)
}

/// The name before the colon, or the subject of the announcement.
pub(super) fn hear_colon(scene: &Scene<'_, '_>) -> Option<Heard> {
    let tape = scene.reading.tape;
    let colon = scene.at.checked_sub(1).filter(|&c| tape.token(c) == Some(Token::Colon))?;
    let before = colon.checked_sub(1).filter(|&b| b >= scene.earlier)?;
    let plain = tape.name(before).is_some_and(|n| !n.possessive);
    let (who, token, confidence) = match scene.reading.at(before) {
        Some(meant) if plain && (before == scene.earlier || !governed(tape, before)) => {
            (meant, before, 90)
        }
        Some(meant) if plain && tape.is(before - 1, Kinds::SOURCE) => (meant, before, 80),
        Some(meant) if verdict(tape, before) => (meant, before, 88),
        _ => match main(scene.reading, scene.earlier, colon) {
            Subject::Person(meant, token) if speaks(scene, token) => (meant, token, ANNOUNCED),
            Subject::Person(meant, token) => (meant, token, 70),
            _ => return None,
        },
    };
    Some(Heard {
        who: Who::Person(who),
        place: tape.span(token),
        fired: tape.stretch(token, colon),
        rule: &COLON,
        confidence,
        straight: confidence >= ANNOUNCED,
    })
}

/// The subject of the clause that the quotation stands in; where it stands by itself, the subject of
/// the sentence before.
pub(super) fn hear_subject(scene: &Scene<'_, '_>) -> Option<Heard> {
    let tape = scene.reading.tape;
    let opening = (scene.earlier..scene.at)
        .rev()
        .find(|&i| matches!(tape.token(i), Some(Token::Quote(_) | Token::Break)))
        .map_or(scene.earlier, |i| i + 1);
    let Subject::Person(meant, token) = main(scene.reading, opening, scene.at) else { return None };
    Some(Heard {
        who: Who::Person(meant),
        place: tape.span(token),
        fired: tape.stretch(token, scene.at - 1),
        rule: &SUBJECT,
        confidence: if scene.from < scene.at { 50 } else { 40 },
        straight: false,
    })
}
