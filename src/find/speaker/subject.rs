//! The subject of a verb: not the name nearest to it, but the noun phrase it belongs to.
//!
//! Read from the verb backwards: adverbs and auxiliaries are passed over; a noun phrase after a
//! preposition is no subject; a stretch between commas is an apposition ("Stalin, a witness,
//! relates") unless it is itself the name ("one leading Menshevik, S. Ivanovich, wrote").

use super::acting::described_between;
use super::lexicon::Kinds;
use super::people::article_before;
use super::phrase::{ahead, can_speak, completed};
use super::reading::{Meant, Reading, governed};
use super::scene::Who;
use super::tape::Token;

/// Tokens a subject may stand before its verb.
pub(super) const REACH: usize = 60;
/// Tokens an apposition may have.
const APPOSITION: usize = 30;

/// What stands as the subject of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// A person, and the token that says so here.
    Person(Meant, usize),
    /// A body or thing with a name, at a token.
    Body(usize),
    /// Somebody who is only described: first token and head of the noun phrase.
    Noun(usize, usize),
    /// Somebody whom nobody names ("one observer").
    Unnamed,
    /// Nothing that was recognised.
    Missing,
}

/// The subject of the verb at `verb`, not before the token `from`.
pub(super) fn subject(reading: &Reading<'_>, from: usize, verb: usize) -> Subject {
    let from = from.max(verb.saturating_sub(REACH));
    let tape = reading.tape;
    if tape.is(verb, Kinds::PARTICIPLE) && !progressive(reading, from, verb) {
        return participle(reading, from, verb);
    }
    let mut walk = Walk { reading, from, at: verb, noun: None, first: verb, moved: false };
    while walk.at > from {
        walk.at -= 1;
        if let Some(found) = walk.step(verb) {
            return found;
        }
    }
    walk.nobody()
}

struct Walk<'r, 't> {
    reading: &'r Reading<'t>,
    from: usize,
    at: usize,
    /// Head of a noun phrase that may be the subject, as long as no preposition is seen before it.
    noun: Option<usize>,
    /// First token of that noun phrase so far.
    first: usize,
    /// Whether anything but adverbs and auxiliaries was passed.
    moved: bool,
}

impl Walk<'_, '_> {
    fn nobody(&self) -> Subject {
        match self.noun {
            Some(noun) if can_speak(self.reading.tape, noun) => Subject::Noun(self.first, noun),
            Some(_) => Subject::Unnamed,
            None => Subject::Missing,
        }
    }

    /// The noun phrase from the token `first` on; nobody where it is of something that cannot speak.
    fn described(&self, first: usize) -> Subject {
        match self.noun {
            Some(noun) if can_speak(self.reading.tape, noun) => Subject::Noun(first, noun),
            _ => Subject::Unnamed,
        }
    }

    /// Looks at one token; answers when the subject is known.
    fn step(&mut self, verb: usize) -> Option<Subject> {
        match self.reading.tape.token(self.at)? {
            Token::Name(_) => self.name(),
            Token::Word(kinds) => self.word(kinds, verb),
            Token::Comma => self.comma(),
            Token::Colon | Token::Break | Token::Quote(_) => Some(self.nobody()),
        }
    }

    fn name(&mut self) -> Option<Subject> {
        let (tape, at) = (self.reading.tape, self.at);
        let name = tape.name(at)?;
        let meant = self.reading.at(at);
        if name.possessive {
            let speaks = self.noun.is_some_and(|n| tape.is(n, Kinds::SAYING.or(Kinds::WORK)));
            return Some(match meant {
                Some(meant) if speaks => Subject::Person(meant, at),
                _ => self.described(at),
            });
        }
        let temporal = !self.moved && before(self.reading, at).any(Kinds::CLAUSE);
        if governed(tape, at) && !temporal {
            if let (Some(meant), true) = (meant, written_by(self.reading, self.from, at)) {
                return Some(Subject::Person(meant, at));
            }
            if meant.is_none()
                && let Some(first) = completed(tape, self.from, at)
                && !governed(tape, first)
            {
                return Some(
                    self.reading
                        .at(first)
                        .map_or(Subject::Body(first), |m| Subject::Person(m, first)),
                );
            }
            self.moved = true;
            self.noun = None;
            return None;
        }
        // "the Hale company": the body is meant and not the one it is called after.
        let body = self.noun == Some(at + 1) && tape.is(at + 1, Kinds::BODY);
        // "The German minister", "European law": the name only says which.
        let noun = self.noun.filter(|&n| {
            n == at + 1 && !body && tape.is(n, Kinds::PERSON.or(Kinds::GROUP).or(Kinds::WORK))
        });
        if let (None, Some(noun), false) = (meant, noun, tape.language.naming.capitalised_nouns) {
            return Some(Subject::Noun(at, noun));
        }
        Some(match meant {
            Some(meant) if !body => Subject::Person(meant, at),
            // Where every noun is capitalised, a capital makes no body.
            _ if tape.language.naming.capitalised_nouns && !is_body(self.reading, at) => {
                Subject::Unnamed
            }
            _ => Subject::Body(at),
        })
    }

    fn word(&mut self, kinds: Kinds, verb: usize) -> Option<Subject> {
        let (tape, at) = (self.reading.tape, self.at);
        if kinds.any(Kinds::PRONOUN) {
            return Some(pronoun(self.reading, at));
        }
        if kinds.any(Kinds::WHO) && self.relates(kinds) {
            return Some(self.relative());
        }
        // "one miller": it is an article here.
        let article = kinds.any(Kinds::DETERMINER) && self.noun.is_some();
        if kinds.any(Kinds::IT)
            && before(self.reading, at).any(Kinds::CLAUSE.or(Kinds::AND))
            && let Some(body) = named_body(self.reading, self.from, at)
        {
            return Some(Subject::Body(body));
        }
        if kinds.any(Kinds::OTHER) && !article {
            return Some(Subject::Unnamed);
        }
        if kinds.any(Kinds::AS) && self.noun.is_none() {
            return if at + 1 == verb { None } else { Some(Subject::Missing) };
        }
        if kinds.any(Kinds::DETERMINER.or(Kinds::HIS).or(Kinds::HER)) {
            return self.determiner(kinds);
        }
        if kinds.any(Kinds::CLAUSE) && !(kinds.any(Kinds::PREPOSITION) && self.noun.is_some()) {
            return Some(self.nobody());
        }
        if kinds.any(Kinds::TO)
            && !self.moved
            && let Some(be) = raising(self.reading, self.from, at)
        {
            self.at = be;
            return None;
        }
        // "declined to say": the word before is a verb, whatever it looks like.
        if kinds.any(Kinds::TO) && !self.moved && at > self.from && tape.is(verb, Kinds::BARE) {
            let finite = matches!(tape.token(at - 1), Some(Token::Word(k)) if k.only(Kinds::VERB.or(Kinds::LISTED).or(Kinds::REPORTING)));
            self.at -= usize::from(finite);
            return None;
        }
        if kinds.any(Kinds::BETWEEN.or(Kinds::AUXILIARY).or(Kinds::BE)) {
            return None;
        }
        if kinds.any(Kinds::PREPOSITION.or(Kinds::TO)) {
            self.noun = None;
            self.moved = true;
            return None;
        }
        if kinds.any(Kinds::AND) {
            return Some(self.conjunction());
        }
        if self.noun.is_none() {
            self.noun = Some(at);
        }
        self.first = at;
        self.moved = true;
        None
    }

    /// Whether a relative pronoun is one here: where articles relate, only behind a comma ("Hale, der in
    /// Leeds schrieb").
    fn relates(&self, kinds: Kinds) -> bool {
        let comma =
            self.at > self.from && self.reading.tape.token(self.at - 1) == Some(Token::Comma);
        !kinds.any(Kinds::DETERMINER) || comma && self.noun.is_none()
    }

    /// An "and" before the verb or before the noun phrase.
    fn conjunction(&self) -> Subject {
        if let Some(found) = self.colleagues() {
            return found;
        }
        if self.noun.is_some() || self.moved {
            self.nobody()
        } else {
            main(self.reading, self.from, self.at)
        }
    }

    /// "Hale and colleagues": the person before the "and".
    fn colleagues(&self) -> Option<Subject> {
        let tape = self.reading.tape;
        let name = self.at.checked_sub(1).filter(|&n| n >= self.from)?;
        let group = tape.is(self.noun?, Kinds::GROUP.or(Kinds::PERSON));
        let plain = tape.name(name).is_some_and(|n| !n.possessive);
        let meant = self.reading.at(name).filter(|_| group && plain)?;
        Some(Subject::Person(meant, name))
    }

    /// A determiner ends the noun phrase: a preposition before it makes it no subject.
    fn determiner(&mut self, kinds: Kinds) -> Option<Subject> {
        let (tape, at) = (self.reading.tape, self.at);
        if before(self.reading, at).any(Kinds::PREPOSITION.or(Kinds::TO)) && at > self.from {
            self.noun = None;
            return None;
        }
        let Some(noun) = self.noun else {
            // "another of his pupils": the word stands for somebody by itself.
            return self.moved.then_some(Subject::Unnamed);
        };
        let owner =
            kinds.any(Kinds::HIS.or(Kinds::HER)) && tape.is(noun, Kinds::SAYING.or(Kinds::WORK));
        let token = if owner { at } else { noun };
        let owned = kinds.any(Kinds::HIS.or(Kinds::HER));
        let first = if owned { at } else { self.first.min(noun) };
        Some(
            self.reading
                .at(token)
                .map_or_else(|| self.described(first), |m| Subject::Person(m, token)),
        )
    }

    /// The antecedent of "who".
    fn relative(&self) -> Subject {
        let tape = self.reading.tape;
        let mut at = self.at;
        for _ in 0..2 {
            let Some(before) = at.checked_sub(1).filter(|b| *b >= self.from) else { break };
            at = before;
            if tape.token(at) != Some(Token::Comma) {
                break;
            }
        }
        match self.reading.at(at) {
            Some(meant) if tape.name(at).is_some_and(|n| !n.possessive) => {
                Subject::Person(meant, at)
            }
            _ if tape.name(at).is_some_and(|n| !n.possessive) => {
                Subject::Body(completed(tape, self.from, at).unwrap_or(at))
            }
            _ if can_speak(tape, at) => Subject::Noun(self.premodified(at), at),
            _ => Subject::Unnamed,
        }
    }

    /// First token of the noun phrase whose head stands at a token.
    fn premodified(&self, head: usize) -> usize {
        let tape = self.reading.tape;
        let plain = |i: usize| {
            let light = Kinds::PERSON.or(Kinds::EPITHET);
            matches!(tape.token(i), Some(Token::Word(k)) if k == Kinds::default() || k.any(light))
        };
        let low = self.from.max(head.saturating_sub(3));
        let words = (low..head).rev().take_while(|&i| plain(i)).count();
        let owned =
            head - words > self.from && tape.is(head - words - 1, Kinds::HIS.or(Kinds::HER));
        head - words - usize::from(owned)
    }

    /// A comma: past an apposition to the noun phrase before it, or the apposition itself.
    fn comma(&mut self) -> Option<Subject> {
        if self.noun.is_some() {
            return Some(self.nobody());
        }
        if self.moved {
            return None;
        }
        let tape = self.reading.tape;
        let low = self.from.max(self.at.saturating_sub(APPOSITION));
        let inner = (low..self.at)
            .rev()
            .take_while(|&i| !matches!(tape.token(i), Some(Token::Quote(_) | Token::Colon)));
        let Some(opening) = inner.into_iter().find(|&i| tape.token(i) == Some(Token::Comma)) else {
            // No second comma: "In short, said …", or an aside that is cut by the quotation.
            return Some(Subject::Missing);
        };
        let last = self.at - 1;
        let called = last > opening + 1 && tape.is(last - 1, Kinds::NAMED);
        let alone = (opening + 1 == last || called || described_between(tape, last))
            && tape.name(last).is_some_and(|n| !n.possessive);
        let named_before = opening > self.from && self.reading.at(opening - 1).is_some();
        if alone && !named_before {
            // The name comes next.
            return None;
        }
        self.at = opening;
        None
    }
}

/// Whom a pronoun means.
fn pronoun(reading: &Reading<'_>, at: usize) -> Subject {
    let noun = || reading.noun_at(at).map(|(first, head)| Subject::Noun(first, head));
    let person = reading.at(at).map(|meant| Subject::Person(meant, at));
    person.or_else(noun).unwrap_or(Subject::Unnamed)
}

/// Whether the name at `at` is all in capitals: the short name of a body.
fn is_body(reading: &Reading<'_>, at: usize) -> bool {
    let name = reading.tape.span(at).of(reading.tape.text);
    name.chars().count() > 1 && name.chars().all(char::is_uppercase)
}

/// The kinds of the word before `at`.
fn before(reading: &Reading<'_>, at: usize) -> Kinds {
    at.checked_sub(1).map(|b| reading.tape.kinds(b)).unwrap_or_default()
}

/// "is said to have written": the form of "to be", where the "to" at a token follows a passive verb
/// of saying, whose subject is that of the verb behind it too.
fn raising(reading: &Reading<'_>, from: usize, to: usize) -> Option<usize> {
    let tape = reading.tape;
    let verb =
        to.checked_sub(1).filter(|&v| v > from && tape.is(v, Kinds::PAST.or(Kinds::LETS)))?;
    let back = (from..verb).rev().take_while(|&i| tape.is(i, Kinds::BETWEEN)).count();
    let be = verb.checked_sub(back + 1).filter(|&b| b >= from)?;
    tape.is(be, Kinds::BE).then_some(be)
}

/// Whether a form of "to be" makes the participle at `verb` finite.
fn progressive(reading: &Reading<'_>, from: usize, verb: usize) -> bool {
    let mut at = verb;
    while at > from && reading.tape.is(at - 1, Kinds::BETWEEN) {
        at -= 1;
    }
    at > from && reading.tape.is(at - 1, Kinds::BE)
}

/// Whether the name at `at` is whose saying or work the phrase before it names ("the letter of X").
pub(super) fn written_by(reading: &Reading<'_>, from: usize, at: usize) -> bool {
    let tape = reading.tape;
    let Some(mut source) = at.checked_sub(1) else { return false };
    while source > from && tape.is(source, Kinds::DETERMINER.or(Kinds::PERSON)) {
        source -= 1;
    }
    source > from
        && tape.is(source, Kinds::SOURCE)
        && (source.saturating_sub(3).max(from)..source)
            .any(|i| tape.is(i, Kinds::SAYING.or(Kinds::WORK)))
}

/// The subject of a participle: the name before it, the writer of the letter it describes, or the
/// subject of the sentence.
fn participle(reading: &Reading<'_>, from: usize, verb: usize) -> Subject {
    let tape = reading.tape;
    let mut at = verb;
    while at > from && tape.is(at - 1, Kinds::BETWEEN.or(Kinds::AS).or(Kinds::BY)) {
        at -= 1;
    }
    if at > from
        && let (Some(meant), Some(name)) = (reading.at(at - 1), tape.name(at - 1))
        && !name.possessive
        && !governed(tape, at - 1)
    {
        return Subject::Person(meant, at - 1);
    }
    for name in (from.max(verb.saturating_sub(APPOSITION))..verb).rev() {
        if matches!(tape.token(name), Some(Token::Quote(_) | Token::Break | Token::Colon)) {
            break;
        }
        if let Some(meant) = reading.at(name)
            && tape.name(name).is_some()
            && written_by(reading, from, name)
        {
            return Subject::Person(meant, name);
        }
    }
    match main(reading, from, verb) {
        Subject::Missing => match ahead(reading, from, verb) {
            Some((Who::Noun { first }, head, _)) => Subject::Noun(first, head),
            Some((Who::Body, token, _)) => Subject::Body(token),
            _ => named_body(reading, from, verb).map_or(Subject::Missing, Subject::Body),
        },
        found => found,
    }
}

/// "In 1871 the Salt Board ruled for them, adding that": the body or work whose name with its article
/// is the subject of the sentence; nobody where a clause or a person comes first.
fn named_body(reading: &Reading<'_>, from: usize, to: usize) -> Option<usize> {
    let tape = reading.tape;
    for at in from..to {
        let clause = matches!(tape.token(at), Some(Token::Word(k)) if k.any(Kinds::CLAUSE.or(Kinds::PRONOUN).or(Kinds::VERB)));
        if clause || reading.at(at).is_some() {
            return None;
        }
        let plain = tape.name(at).is_some_and(|n| !n.possessive);
        if plain && article_before(tape, at) && !governed(tape, at) {
            return Some(at);
        }
    }
    None
}

/// The subject of the main clause between two tokens: the first name or pronoun that no preposition
/// governs and no conjunction puts into a clause of its own.
pub(super) fn main(reading: &Reading<'_>, from: usize, to: usize) -> Subject {
    let tape = reading.tape;
    let mut aside = Subject::Missing;
    let mut subordinate = false;
    for at in from..to {
        let found = match tape.token(at) {
            Some(Token::Comma | Token::Break) => {
                subordinate = false;
                continue;
            }
            Some(Token::Name(_)) => {
                let plain = tape.name(at).is_some_and(|n| !n.possessive)
                    && !governed(tape, at)
                    && !article_before(tape, at);
                reading.at(at).filter(|_| plain)
            }
            Some(Token::Word(kinds)) => {
                if kinds.any(Kinds::CLAUSE) && !kinds.any(Kinds::AS) {
                    subordinate = true;
                }
                reading.at(at).filter(|_| kinds.any(Kinds::PRONOUN))
            }
            _ => None,
        };
        if let Some(meant) = found {
            if !subordinate {
                return Subject::Person(meant, at);
            }
            if aside == Subject::Missing {
                aside = Subject::Person(meant, at);
            }
        }
    }
    aside
}
