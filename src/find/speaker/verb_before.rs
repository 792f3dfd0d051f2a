//! "Stalin noted that ‘…’": the subject of the reporting verb before the quotation.

use super::lexicon::Kinds;
use super::phrase::{ahead, body};
use super::reading::Meant;
use super::scene::{Heard, Scene, Who};
use super::subject::{Subject, subject};
use super::tape::Token;
use crate::model::Rule;

pub(super) static RULE: Rule = Rule {
    name: "verb-before",
    finds: "The subject of the reporting verb that leads up to the quotation.",
    why: "Whoever is said to say, write or hold what follows is its source; the subject of the verb \
          and not the nearest name (Pareti 2015, PARC; Elson and McKeown 2010).",
    example: "Hale, a witness, relates that ‘the mill stood idle for a year’.",
    misses: "Verbs that are on no list. Takes the subject of the nearest clause where the words are \
             reported at second hand.",
};

/// Tokens before the quotation within which a verb is looked for.
const WINDOW: usize = 60;
/// Tokens from the "as" of an aside to its verb.
const ASIDE: usize = 10;
/// Tokens after a verb without a named subject within which its "that" stands.
const INVERTED: usize = 3;

/// Who is the subject of the last reporting verb before the quotation; of one before it, where that
/// one has a subject that nobody names and does not lead straight into the quotation.
pub(super) fn hear(scene: &Scene<'_, '_>) -> Option<Heard> {
    let tape = scene.reading.tape;
    let low = scene.from.max(scene.at.saturating_sub(WINDOW));
    let mut fallback = None;
    for verb in (low..scene.at).rev() {
        if matches!(tape.token(verb), Some(Token::Quote(_))) {
            break;
        }
        if !is_verb(scene, verb) || told_of(scene, verb) {
            continue;
        }
        let Some(heard) = voice(scene, verb) else { continue };
        match heard.who {
            Who::Person(_) => return Some(heard),
            _ if heard.straight => return Some(heard),
            _ => fallback = fallback.or(Some(heard)),
        }
    }
    fallback
}

/// "Mott, Hale writes, felt ‘as one who fears the mill’": what somebody felt is put into words by the
/// one who tells of it in the aside before the verb.
fn told_of(scene: &Scene<'_, '_>, verb: usize) -> bool {
    let tape = scene.reading.tape;
    let Some(low) = verb.checked_sub(4).filter(|&l| l >= scene.from) else { return false };
    let comma = |i: usize| tape.token(i) == Some(Token::Comma);
    let who = tape.name(low + 1).is_some_and(|n| !n.possessive) || tape.is(low + 1, Kinds::PRONOUN);
    let tells = tape.is(low + 2, Kinds::REPORTING) && tape.is(low + 2, Kinds::PRESENT);
    tape.is(verb, Kinds::INNER) && comma(low) && who && tells && comma(low + 3)
}

/// Who is the subject of the last reporting verb in the sentence before a quotation that stands by
/// itself: a weak sign, because that sentence is over.
pub(super) fn hear_earlier(scene: &Scene<'_, '_>) -> Option<Heard> {
    if scene.from < scene.at {
        return None;
    }
    let heard = hear(&Scene { from: scene.earlier, ..*scene })?;
    let person = matches!(heard.who, Who::Person(_));
    person.then_some(Heard { confidence: 60, straight: false, ..heard })
}

/// Whether the token is a reporting verb and no noun or adjective of the same form.
pub(super) fn is_verb(scene: &Scene<'_, '_>, verb: usize) -> bool {
    let tape = scene.reading.tape;
    let kinds = tape.kinds(verb);
    if !kinds.any(Kinds::VERB) {
        return false;
    }
    let mut at = verb;
    while at > 0 && tape.is(at - 1, Kinds::BETWEEN) {
        at -= 1;
    }
    let Some(before) = at.checked_sub(1) else { return !kinds.any(Kinds::BARE) };
    let left = tape.kinds(before);
    // "Comme l'écrit Hale": what looks like an article is the object.
    let object = before.checked_sub(1).is_some_and(|b| {
        let leads = Kinds::AS.or(Kinds::PRONOUN).or(Kinds::WHO).or(Kinds::CLAUSE);
        tape.is(b, leads) || tape.name(b).is_some()
    });
    if left.any(Kinds::OBJECT) && object && !kinds.any(Kinds::BARE) {
        return true;
    }
    if kinds.any(Kinds::BARE) && !kinds.any(Kinds::PAST) {
        let plural = Kinds::THEY.or(Kinds::OTHER).or(Kinds::GROUP);
        // "Hale lets Mott say": the bare verb is that of its object.
        let made = tape.name(before).is_some_and(|n| !n.possessive)
            && before > scene.from
            && tape.is(before - 1, Kinds::LETS);
        return left.any(Kinds::AUXILIARY.or(Kinds::TO).or(plural)) || made || joint(scene, at);
    }
    let owned = tape.name(before).is_some_and(|n| n.possessive);
    let nominal = Kinds::DETERMINER.or(Kinds::HIS).or(Kinds::HER);
    let governs =
        left.any(Kinds::PREPOSITION) && !left.any(Kinds::CLAUSE) && !kinds.any(Kinds::PARTICIPLE);
    !(owned || left.any(nominal) && !left.any(Kinds::OTHER) || governs)
}

fn voice(scene: &Scene<'_, '_>, verb: usize) -> Option<Heard> {
    let tape = scene.reading.tape;
    // "We may say with Hale that": the writer does not quote himself.
    if tape.is(verb.saturating_sub(1), Kinds::OURS.or(Kinds::AUXILIARY)) && ours(scene, verb) {
        return None;
    }
    // "As Hale says, …" is said of the whole sentence.
    let straight = scene.straight(verb) || comment(scene, verb) || says_that(scene, verb);
    let reports = |i: usize| tape.is(i, Kinds::THAT);
    let reported = (verb + 1..scene.at).take(INVERTED + 1).any(reports);
    let heard = |who: Who, token: usize| {
        let reporting = tape.is(verb, Kinds::REPORTING);
        let confidence = match (who, straight, reporting) {
            (Who::Person(_), true, true) => 95,
            (Who::Person(_), true, false) | (Who::Person(_), false, true) => 85,
            (Who::Person(_), false, false) => 70,
            (Who::Noun { .. } | Who::Body, true, true) => 80,
            _ => 60,
        };
        let place = match who {
            Who::Body => body(tape, token),
            Who::Noun { first } => tape.stretch(first, token),
            _ => tape.span(token),
        };
        Heard {
            who,
            place,
            fired: tape.phrase(token, verb),
            rule: &RULE,
            confidence,
            straight: straight || who == Who::Unnamed && reported,
        }
    };
    if tape.is(verb, Kinds::QUOTING)
        && let Some(meant) = scene.reading.at(verb + 1).filter(|_| verb + 1 < scene.at)
        && tape.name(verb + 1).is_some_and(|n| !n.possessive)
    {
        return Some(heard(Who::Person(meant), verb + 1));
    }
    if passive(scene, verb) {
        let (who, token) = agent(scene, verb).unwrap_or((Who::Unnamed, verb));
        return Some(heard(who, token));
    }
    match subject_of(scene, verb) {
        Subject::Person(meant, token) => Some(heard(Who::Person(meant), token)),
        Subject::Body(token) => Some(heard(Who::Body, token)),
        Subject::Noun(first, noun) if tape.is(verb, Kinds::REPORTING) => {
            Some(heard(Who::Noun { first }, noun))
        }
        Subject::Unnamed | Subject::Noun(..) => match learned_from(scene, verb) {
            Some((meant, token)) => Some(heard(Who::Person(meant), token)),
            None => tape.is(verb, Kinds::REPORTING).then(|| heard(Who::Unnamed, verb)),
        },
        Subject::Missing => match inverted(scene, verb) {
            Some((who, token)) => Some(heard(who, token)),
            None => said_by_somebody(scene, verb).then(|| heard(Who::Unnamed, verb)),
        },
    }
}

/// The subject of the verb: before it, or behind it in a language where it stands there when anything
/// else opens the sentence ("In Leeds schrieb Hale").
fn subject_of(scene: &Scene<'_, '_>, verb: usize) -> Subject {
    let found = subject(scene.reading, scene.from, verb);
    if !scene.reading.tape.language.syntax.verb_second || matches!(found, Subject::Person(..)) {
        return found;
    }
    match inverted(scene, verb) {
        Some((Who::Person(meant), token)) => Subject::Person(meant, token),
        _ => found,
    }
}

/// "it was put by Hale": who is named behind the "by" of a passive verb.
fn agent(scene: &Scene<'_, '_>, verb: usize) -> Option<(Who, usize)> {
    let by = (verb + 1..scene.at).take(4).find(|&i| scene.reading.tape.is(i, Kinds::BY))?;
    let (who, token, _) = ahead(scene.reading, by + 1, scene.at)?;
    Some((who, token))
}

/// Whether the writer is the subject of the verb, and names somebody in the sentence as its source.
fn ours(scene: &Scene<'_, '_>, verb: usize) -> bool {
    let tape = scene.reading.tape;
    let light = Kinds::AUXILIARY.or(Kinds::BETWEEN);
    let subject = (scene.from..verb).rev().find(|&i| !tape.is(i, light));
    let with =
        (scene.from..scene.at).any(|i| tape.is(i, Kinds::WITH) && tape.name(i + 1).is_some());
    with && subject.is_some_and(|s| tape.is(s, Kinds::OURS))
}

/// "as we learn from Hale": the source of what the writer knows.
fn learned_from(scene: &Scene<'_, '_>, verb: usize) -> Option<(Meant, usize)> {
    let tape = scene.reading.tape;
    let writer = verb > scene.from && tape.is(verb - 1, Kinds::OTHER);
    if !(writer && tape.is(verb + 1, Kinds::SOURCE)) {
        return None;
    }
    let named = |i: usize| tape.name(i).filter(|n| !n.possessive).and_then(|_| scene.reading.at(i));
    (verb + 2..scene.at).take(ASIDE).find_map(|i| Some((named(i)?, i)))
}

/// "reports on four Sundays that": whether the verb's "that" leads straight in, and no verb stands between.
fn says_that(scene: &Scene<'_, '_>, verb: usize) -> bool {
    let tape = scene.reading.tape;
    let verbs = Kinds::VERB.or(Kinds::BE).or(Kinds::AUXILIARY).or(Kinds::CLAUSE);
    let between = (verb + 1..scene.at).take(ASIDE).take_while(|&i| {
        matches!(tape.token(i), Some(Token::Word(_) | Token::Name(_)))
            && (tape.is(i, Kinds::THAT) || !tape.is(i, verbs))
    });
    let that = between.into_iter().find(|&i| {
        let article = tape.name(i + 1).is_some() && tape.is(i, Kinds::DEFINITE);
        tape.is(i, Kinds::THAT) && !article
    });
    tape.is(verb, Kinds::REPORTING) && that.is_some_and(|that| scene.straight(that))
}

/// Whether the verb stands in an aside that begins with "as".
fn comment(scene: &Scene<'_, '_>, verb: usize) -> bool {
    let tape = scene.reading.tape;
    let low = scene.from.max(verb.saturating_sub(ASIDE));
    let opening = (low..verb)
        .rev()
        .take_while(|&i| {
            !matches!(tape.token(i), Some(Token::Comma | Token::Break | Token::Quote(_)))
        })
        .find(|&i| tape.is(i, Kinds::AS));
    opening.is_some_and(|i| {
        i == scene.from || tape.token(i - 1) == Some(Token::Comma) || tape.is(i - 1, Kinds::AND)
    })
}

/// Whether "Hale and Mott" or the comma of an aside behind it stands before the token.
fn joint(scene: &Scene<'_, '_>, at: usize) -> bool {
    let tape = scene.reading.tape;
    let named = |i: usize| tape.name(i).is_some();
    let low = scene.from.max(at.saturating_sub(INVERTED + 5));
    let reaches = at > low && (named(at - 1) || tape.token(at - 1) == Some(Token::Comma));
    reaches && (low + 1..at).any(|i| tape.is(i, Kinds::AND) && named(i - 1) && named(i + 1))
}

/// Whether a form of "to be" makes the past form at `verb` passive.
fn passive(scene: &Scene<'_, '_>, verb: usize) -> bool {
    let tape = scene.reading.tape;
    if !tape.is(verb, Kinds::PAST) {
        return false;
    }
    let mut at = verb;
    while at > scene.from && tape.is(at - 1, Kinds::BETWEEN) {
        at -= 1;
    }
    at > scene.from && tape.is(at - 1, Kinds::BE)
}

/// Whether a noun phrase that names nobody stands behind the verb: "asked the chairman, ‘…’".
fn said_by_somebody(scene: &Scene<'_, '_>, verb: usize) -> bool {
    let tape = scene.reading.tape;
    let spoken = verb > 0 && matches!(tape.token(verb - 1), Some(Token::Quote(_)));
    let article = Kinds::DETERMINER.or(Kinds::HIS).or(Kinds::HER).or(Kinds::OTHER);
    spoken && tape.is(verb + 1, article)
}

/// The subject behind its verb: "said Stalin, ‘…’", "asked the chairman, ‘…’".
fn inverted(scene: &Scene<'_, '_>, verb: usize) -> Option<(Who, usize)> {
    let tape = scene.reading.tape;
    if !tape.is(verb, Kinds::PRESENT.or(Kinds::PAST)) {
        return None;
    }
    let (who, token, _) = ahead(scene.reading, verb + 1, scene.at)?;
    let tagged = verb > 0 && matches!(tape.token(verb - 1), Some(Token::Quote(_)));
    match who {
        Who::Person(_) => Some((who, token)),
        Who::Noun { .. } | Who::Body if tagged && tape.is(verb, Kinds::REPORTING) => {
            Some((who, token))
        }
        _ => None,
    }
}
