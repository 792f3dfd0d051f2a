//! "‘…,’ said Stalin": the reporting verb after the quotation.

use super::acting::apposed;
use super::lexicon::Kinds;
use super::phrase::{ahead, body};
use super::reading::Meant;
use super::scene::{End, Heard, Scene, Who};
use super::subject::{Subject, subject};
use super::tape::{Tape, Token};
use crate::model::Rule;

pub(super) static RULE: Rule = Rule {
    name: "verb-after",
    finds: "The subject of the reporting verb that follows the quotation in its sentence, before or \
            behind the verb.",
    why: "A tag after or between the pieces of a speech names its speaker; English puts verb and \
          subject in either order (Quirk et al. 1985, 14.29).",
    example: "‘The mill is idle,’ said old Hale, ‘and nobody asks why.’",
    misses: "A tag that begins a sentence of its own.",
};

/// Tokens after the quotation within which an aside between commas may name the speaker.
const WINDOW: usize = 25;
/// Tokens a subject and its verb may be apart.
const REACH: usize = 4;
/// Tokens of an aside between a name and its verb.
const ASIDE: usize = 14;

/// Who is named by a tag just after the quotation, or by an aside later in the sentence.
pub(super) fn hear(scene: &Scene<'_, '_>) -> Option<Heard> {
    if !scene.goes_on() {
        return None;
    }
    let tape = scene.reading.tape;
    let next = scene.at + 1;
    let after = joined(scene);
    let closed = after > next || quoted_comma(scene) || scene.ends == End::Question;
    if let Some(found) = tag(scene, after) {
        return Some(heard(scene, found, if closed { 96 } else { 90 }));
    }
    if scene.ends == End::Question {
        return None;
    }
    let sentence = tape.places.get(scene.at)?.sentence;
    for at in (next..tape.places.len()).take(WINDOW) {
        if tape.places[at].sentence != sentence
            || matches!(tape.token(at), Some(Token::Quote(_) | Token::Break))
        {
            return None;
        }
        if tape.token(at) == Some(Token::Comma)
            && let Some(found) = tag(scene, at + 1)
            && ends_aside(scene, found.last + 1)
        {
            return Some(heard(scene, found, 80));
        }
    }
    None
}

/// Past the quotations that are joined to this one by commas and "and", and the comma behind them.
fn joined(scene: &Scene<'_, '_>) -> usize {
    let tape = scene.reading.tape;
    let mut at = scene.at + 1;
    for token in (at..tape.places.len()).take(WINDOW) {
        match tape.token(token) {
            Some(Token::Comma) => at = token + 1,
            // Two quotations with nothing between them may be two turns of a dialogue.
            Some(Token::Quote(_)) if !matches!(tape.token(token - 1), Some(Token::Quote(_))) => {
                at = token + 1;
            }
            Some(Token::Word(kinds)) if kinds.any(Kinds::AND) => {}
            _ => break,
        }
    }
    at
}

/// A tag that was found.
#[derive(Clone, Copy)]
struct Tag {
    who: Who,
    token: usize,
    first: usize,
    last: usize,
}

fn heard(scene: &Scene<'_, '_>, tag: Tag, confidence: u8) -> Heard {
    let tape = scene.reading.tape;
    let place = match tag.who {
        Who::Body => body(tape, tag.token),
        Who::Noun { first } => tape.stretch(first, tag.token),
        _ => tape.span(tag.token),
    };
    Heard {
        who: tag.who,
        place,
        fired: tape.stretch(tag.first, tag.last),
        rule: &RULE,
        confidence,
        straight: true,
    }
}

/// Whether the quotation ends with a comma, which only a tag explains.
fn quoted_comma(scene: &Scene<'_, '_>) -> bool {
    scene.reading.tape.span(scene.at).of(scene.reading.tape.text).ends_with(',')
}

/// Whether an aside may end before the token: the sentence does, a comma or an addressee comes.
fn ends_aside(scene: &Scene<'_, '_>, at: usize) -> bool {
    let tape = scene.reading.tape;
    let over = tape.places.get(at).is_none_or(|p| p.sentence != tape.places[scene.at].sentence);
    over || !matches!(tape.token(at), Some(Token::Word(k)) if k.any(Kinds::THAT))
}

/// „…“, so Hale: a name and no verb.
fn source_only(scene: &Scene<'_, '_>, first: usize) -> Option<Tag> {
    let tape = scene.reading.tape;
    let comma = first > 0 && tape.token(first - 1) == Some(Token::Comma);
    if !(comma && tape.is(first, Kinds::SO.or(Kinds::PER))) {
        return None;
    }
    let sentence = tape.places.get(first)?.sentence;
    let same = |i: &usize| tape.places[*i].sentence == sentence;
    let plain = |i: &usize| matches!(tape.token(*i), Some(Token::Word(_) | Token::Name(_)));
    let behind = (first + 1..tape.places.len()).take(REACH + 1);
    let mut near = behind.take_while(same).take_while(plain);
    let (meant, token) = near.find_map(|i| Some((person(scene, i)?, i)))?;
    Some(Tag { who: Who::Person(meant), token, first, last: token })
}

/// Past what stands before the verb of a tag: « …, nous écrit Hale »; « …, a tranché Hale ».
fn past_light(tape: &Tape<'_>, first: usize) -> usize {
    let mut start = first + usize::from(tape.is(first, Kinds::AS));
    let light = Kinds::BETWEEN.or(Kinds::OBJECT).or(Kinds::AUXILIARY);
    let finite = Kinds::PRESENT.or(Kinds::PAST);
    while start < first + REACH
        && tape.is(start, light)
        && !tape.is(start, Kinds::VERB.or(Kinds::PRONOUN))
        && (start + 1..first + REACH).any(|i| tape.is(i, finite))
    {
        start += 1;
    }
    start
}

/// Subject and verb, or verb and subject, that begin at a token ("he wrote", "as said Hale").
fn tag(scene: &Scene<'_, '_>, first: usize) -> Option<Tag> {
    let tape = scene.reading.tape;
    let sentence = tape.places.get(first)?.sentence;
    if let Some(found) = source_only(scene, first) {
        return Some(found);
    }
    let start = past_light(tape, first);
    let finite = Kinds::PRESENT.or(Kinds::PAST);
    if tape.is(start, finite) && tape.is(start, Kinds::VERB) {
        return verb_first(scene, first, start);
    }
    let mut subject = None;
    for at in (start..tape.places.len()).take(REACH + 2) {
        if tape.places[at].sentence != sentence {
            return None;
        }
        let kinds = tape.kinds(at);
        if kinds.any(finite) && kinds.any(Kinds::VERB) && at > start {
            let (who, token) = subject.unwrap_or_else(|| described(scene, start, at));
            return Some(Tag { who, token, first, last: at });
        }
        match person(scene, at) {
            Some(meant) => subject = subject.or(Some((Who::Person(meant), at))),
            None if let Some((first, head)) = scene.reading.noun_at(at) => {
                subject = subject.or(Some((Who::Noun { first }, head)));
            }
            None if tape.name(at).is_some_and(|n| !n.possessive)
                && !tape.language.naming.capitalised_nouns =>
            {
                subject = subject.or(Some((Who::Body, at)))
            }
            None => {}
        }
        let passes =
            Kinds::PREPOSITION.or(Kinds::THAT).or(Kinds::CLAUSE).or(Kinds::BE).or(Kinds::AND);
        let stops = matches!(
            tape.token(at),
            Some(Token::Comma | Token::Colon | Token::Break | Token::Quote(_))
        );
        // "the chairman, Ruth Hale, told us"
        if let (Some(Token::Comma), None) = (tape.token(at), subject)
            && at > start + 1
            && tape.token(at + 2) == Some(Token::Comma)
            && tape.is(at + 3, Kinds::REPORTING)
            && tape.is(at + 3, finite)
            && let Some(meant) = person(scene, at + 1)
        {
            return Some(Tag { who: Who::Person(meant), token: at + 1, first, last: at + 3 });
        }
        if let (Some(Token::Comma), Some((who, token))) = (tape.token(at), subject)
            && let Some(last) = verb_behind(tape, at)
        {
            return Some(Tag { who, token, first, last });
        }
        if stops || kinds.any(passes) {
            return None;
        }
    }
    None
}

/// Who is described by the words between two tokens, the second of which is their verb: "the narrator".
fn described(scene: &Scene<'_, '_>, start: usize, verb: usize) -> (Who, usize) {
    match subject(scene.reading, start, verb) {
        Subject::Person(meant, token) => (Who::Person(meant), token),
        Subject::Body(token) => (Who::Body, token),
        Subject::Noun(first, noun) if scene.reading.tape.is(verb, Kinds::REPORTING) => {
            (Who::Noun { first }, noun)
        }
        _ => (Who::Unnamed, verb),
    }
}

/// "said Hale", "said the chairman, Hale": the verb at `start`, its subject behind it. `first` is where
/// the tag begins.
fn verb_first(scene: &Scene<'_, '_>, first: usize, start: usize) -> Option<Tag> {
    let tape = scene.reading.tape;
    let found = ahead(scene.reading, start + 1, tape.places.len());
    if let Some((who @ Who::Person(_), token, last)) = found {
        return Some(Tag { who, token, first, last });
    }
    if let Some(token) = apposed(tape, start)
        && let Some(meant) = person(scene, token)
    {
        return Some(Tag { who: Who::Person(meant), token, first, last: token });
    }
    // „…“, heißt es bei Hale; « …», lit-on chez Hale.
    let after = start + 1..tape.places.len().min(start + 1 + REACH);
    if let Some(by) = after.into_iter().find(|&i| tape.is(i, Kinds::PER))
        && let Some((meant, token)) =
            (by + 1..by + REACH).find_map(|i| Some((person(scene, i)?, i)))
    {
        return Some(Tag { who: Who::Person(meant), token, first, last: token });
    }
    found.map(|(who, token, last)| Tag { who, token, first, last })
}

/// "Hale, who kept the mill, said": the finite verb of saying behind the aside that opens at a comma
/// and ends at the next.
fn verb_behind(tape: &Tape<'_>, comma: usize) -> Option<usize> {
    let sentence = tape.places.get(comma)?.sentence;
    let aside = (comma + 1..tape.places.len()).take(ASIDE).take_while(|&i| {
        tape.places[i].sentence == sentence
            && !matches!(tape.token(i), Some(Token::Quote(_) | Token::Break | Token::Colon))
    });
    let close = aside.into_iter().find(|&i| tape.token(i) == Some(Token::Comma))?;
    let finite = Kinds::PRESENT.or(Kinds::PAST);
    let verb = close + 1;
    (tape.is(verb, finite) && tape.is(verb, Kinds::REPORTING)).then_some(verb)
}

/// Whom the token names as one who may speak.
fn person(scene: &Scene<'_, '_>, at: usize) -> Option<Meant> {
    let tape = scene.reading.tape;
    let subject = match tape.token(at) {
        Some(Token::Name(_)) => tape.name(at).is_some_and(|n| !n.possessive),
        Some(Token::Word(kinds)) => kinds.any(Kinds::PRONOUN.or(Kinds::PERSON)),
        _ => false,
    };
    scene.reading.at(at).filter(|_| subject)
}
