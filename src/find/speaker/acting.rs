//! What shows a capitalised word to be a person's name: it says something, owns a view, stands by a
//! description of its bearer. Each sign looks at a fixed number of tokens.

use super::lexicon::{Kinds, Lexicon};
use super::people::{article_before, personal};
use super::phrase::{completed, past_attribute};
use super::reading::governed;
use super::tape::{Tape, Token};
use crate::text::{folded, name::Name};

/// Tokens of an aside between a name and its verb ("Hale, after a visit to the mill, wrote").
const ASIDE: usize = 12;

/// Tokens of a description between "according to" and the name it belongs to.
const NOUNS: usize = 7;

/// Whether the name at `index` acts as a person there.
pub(super) fn acts(tape: &Tape<'_>, index: usize, name: &Name, lexicon: &Lexicon) -> bool {
    let mut buffer = String::new();
    let kinds = lexicon.kinds(&name.family, &mut buffer);
    if personal(&name.given, lexicon, &mut buffer) {
        return true;
    }
    if kinds.any(Kinds::BODY) || !name.title.is_empty() {
        return !kinds.any(Kinds::BODY);
    }
    let never = Kinds::MONTH
        .or(Kinds::GROUP)
        .or(Kinds::TITLE)
        .or(Kinds::FUNCTION)
        .or(Kinds::SAYING)
        .or(Kinds::WORK);
    // "French", "Welsh": what a people and its language are called.
    let nation = || tape.language.quoting.languages.contains(&&*folded(&name.family));
    if kinds.any(never) || tape.common_at(index) || article_before(tape, index) || nation() {
        return false;
    }
    if name.possessive {
        return owns(tape, index);
    }
    let mut next = index + 1;
    while tape.is(next, Kinds::BETWEEN.or(Kinds::AUXILIARY)) && next < index + 3 {
        next += 1;
    }
    let finite = Kinds::PRESENT.or(Kinds::PAST);
    // "the Court of Maine found": the court did.
    let inside = completed(tape, 0, index).is_some();
    let says = tape.is(next, Kinds::REPORTING) && tape.is(next, finite) && !inside;
    let comma = tape.token(index + 1) == Some(Token::Comma);
    let who = relates(tape, index, name);
    let described = comma
        && tape.is(index + 2, Kinds::DETERMINER)
        && ((index + 3..index + 6).any(|i| tape.is(i, Kinds::PERSON)) || best_of(tape, index + 3));
    let said_by =
        matches!(tape.token(index + 1), None | Some(Token::Comma | Token::Colon | Token::Quote(_)))
            && said_before(tape, index);
    let acting = finite.or(Kinds::AUXILIARY).or(Kinds::BE);
    let praised =
        tape.preceded(index) && tape.is(index - 1, Kinds::EPITHET) && tape.is(index + 1, acting);
    let historian = index > 0 && tape.is(index - 1, Kinds::PERSON);
    let apart = comma
        && !governed(tape, index)
        && (says_after_aside(tape, index + 2) || between_commas(tape, index));
    says || who
        || described
        || apart
        || comma && bears(tape, index)
        || is_source(tape, index)
        || said_by
        || historian
        || praised
        || owns_saying(tape, index) == Some(Owns::Surely)
}

/// "Hale, who": whether a relative clause tells what the bearer of the name does.
fn relates(tape: &Tape<'_>, index: usize, name: &Name) -> bool {
    let comma = tape.token(index + 1) == Some(Token::Comma);
    let relative = index + 1 + usize::from(comma);
    // Things own in a relative clause too ("Leeds, whose mills").
    let whose = tape.is(relative, Kinds::WHOSE) && !name.given.is_empty();
    let who = tape.is(relative, Kinds::WHO) && !tape.is(relative, Kinds::DETERMINER);
    // "It belongs to Kit Hale, who is fourteen": only "of" and "in" lead to places.
    let placed = index > 0 && tape.is(index - 1, Kinds::SOURCE.or(Kinds::PLACE));
    let full = !name.given.is_empty() && comma && !placed;
    (who || whose) && (full || !governed(tape, index))
}

/// "Hale's words", "die Worte Hales": whether a possessive name owns a saying or a work.
fn owns(tape: &Tape<'_>, index: usize) -> bool {
    let owned = Kinds::SAYING.or(Kinds::WORK);
    let behind = tape.language.naming.genitive_s && index > 0 && tape.is(index - 1, owned);
    behind || verdict(tape, index) || tape.is(index + 1, owned) || tape.is(index + 2, Kinds::SAYING)
}

/// "according to its chairman, Hale,".
fn sourced_apart(tape: &Tape<'_>, index: usize) -> bool {
    let comma = |i: usize| tape.token(i) == Some(Token::Comma);
    let Some(last) = index.checked_sub(2).filter(|&l| comma(l + 1) && comma(index + 1)) else {
        return false;
    };
    let word = |i: &usize| matches!(tape.token(*i), Some(Token::Word(_)));
    let mut words = (index.saturating_sub(NOUNS)..=last).rev().take_while(word);
    words.any(|i| i > 0 && tape.is(i, Kinds::TO) && tape.is(i - 1, Kinds::ACCORDING))
}

/// "The better reading is Hale's: ‘…’": whether what is announced behind the name is said to be its
/// bearer's.
pub(super) fn verdict(tape: &Tape<'_>, index: usize) -> bool {
    let is_his = index > 0 && tape.is(index - 1, Kinds::BE);
    is_his && tape.token(index + 1) == Some(Token::Colon)
}

/// "according to Hale", "so Hale", "Hale zufolge".
fn is_source(tape: &Tape<'_>, index: usize) -> bool {
    index > 1 && tape.is(index - 1, Kinds::TO) && tape.is(index - 2, Kinds::ACCORDING)
        || sourced_apart(tape, index)
        || index > 0 && tape.is(index - 1, Kinds::SO)
        || tape.is(index + 1, Kinds::POSTPOSED)
}

/// "said the leader of the council, Ruth Hale": the name that stands by a description of its bearer,
/// where the token begins such a tag with a finite verb of saying.
pub(super) fn apposed(tape: &Tape<'_>, verb: usize) -> Option<usize> {
    let says = tape.is(verb, Kinds::REPORTING) && tape.is(verb, Kinds::PRESENT.or(Kinds::PAST));
    let opens = Kinds::DETERMINER.or(Kinds::HIS).or(Kinds::HER);
    if !(says && tape.is(verb + 1, opens)) {
        return None;
    }
    let sentence = tape.places.get(verb)?.sentence;
    let inner = (verb + 2..tape.places.len()).take(ASIDE).take_while(|&i| {
        let stops = Kinds::THAT.or(Kinds::CLAUSE).or(Kinds::PRONOUN).or(Kinds::BE);
        tape.places[i].sentence == sentence && !tape.is(i, stops)
    });
    let comma = inner
        .into_iter()
        .find(|&i| !matches!(tape.token(i), Some(Token::Word(_) | Token::Name(_))))
        .filter(|&i| tape.token(i) == Some(Token::Comma))?;
    let named = tape.name(comma + 1).is_some_and(|n| !n.possessive);
    let over = tape.places.get(comma + 2).is_none_or(|p| p.sentence != sentence)
        || !matches!(tape.token(comma + 2), Some(Token::Word(k)) if !k.any(Kinds::PREPOSITION.or(Kinds::CLAUSE)));
    (named && over).then_some(comma + 1)
}

/// "sagte der mit der Leitung betraute Hale": the name behind a verb of saying and a long attribute.
pub(super) fn attributed(tape: &Tape<'_>, verb: usize) -> Option<usize> {
    let says = tape.is(verb, Kinds::REPORTING) && tape.is(verb, Kinds::PRESENT.or(Kinds::PAST));
    let name = past_attribute(tape, verb + 1);
    (says && name > verb + 1 && tape.name(name).is_some_and(|n| !n.possessive)).then_some(name)
}

/// Whether a name that stands for somebody can be a person's.
pub(super) fn names_one(name: &Name, lexicon: &Lexicon) -> bool {
    let never = Kinds::MONTH.or(Kinds::GROUP).or(Kinds::BODY).or(Kinds::FUNCTION);
    !lexicon.kinds(&name.family, &mut String::new()).any(never)
}

/// "the mate, young Hale,": whether the name before a comma is that of somebody whom the noun phrase
/// before it describes.
fn bears(tape: &Tape<'_>, index: usize) -> bool {
    let first = index - usize::from(index > 0 && tape.is(index - 1, Kinds::EPITHET));
    let Some(noun) = first.checked_sub(2) else { return false };
    let article = Kinds::DETERMINER.or(Kinds::HIS).or(Kinds::HER);
    let one = tape.is(noun, Kinds::PERSON) && !tape.is(noun, Kinds::GROUP);
    let owned = |i: usize| tape.name(i).is_some_and(|n| n.possessive);
    let opens = (noun.saturating_sub(2)..noun).any(|i| tape.is(i, article) || owned(i));
    one && opens && tape.token(first - 1) == Some(Token::Comma)
}

/// Whether a comma and a finite reporting verb end the aside that begins at a token.
fn says_after_aside(tape: &Tape<'_>, from: usize) -> bool {
    let comma = (from..from + ASIDE)
        .take_while(|&i| !matches!(tape.token(i), None | Some(Token::Quote(_) | Token::Break)))
        .find(|&i| tape.token(i) == Some(Token::Comma));
    comma.is_some_and(|c| {
        tape.is(c + 1, Kinds::REPORTING) && tape.is(c + 1, Kinds::PRESENT.or(Kinds::PAST))
    })
}

/// "the chairman, Ruth Hale, told": a name between commas behind which somebody says something.
fn between_commas(tape: &Tape<'_>, index: usize) -> bool {
    let full = tape.name(index).is_some_and(|n| !n.given.is_empty());
    let opens = index > 1 && tape.token(index - 1) == Some(Token::Comma);
    let described = opens && (tape.is(index - 2, Kinds::PERSON) || full);
    if !(described || full && described_between(tape, index)) {
        return false;
    }
    let light = Kinds::AUXILIARY.or(Kinds::BETWEEN).or(Kinds::TO);
    let verb = (index + 2..index + 6).find(|&i| !tape.is(i, light));
    verb.is_some_and(|v| tape.is(v, Kinds::REPORTING) && !tape.is(v, Kinds::PARTICIPLE))
}

/// ", the old miller Hale": whether a comma, an article and at most two plain words stand before the
/// name at `index`.
pub(super) fn described_between(tape: &Tape<'_>, index: usize) -> bool {
    let plain = |i: usize| matches!(tape.token(i), Some(Token::Word(k)) if k == Kinds::default() || k.any(Kinds::PERSON.or(Kinds::EPITHET)));
    let low = index.saturating_sub(3);
    let Some(article) = (low..index).rev().find(|&i| !plain(i)) else { return false };
    article + 1 < index
        && tape.is(article, Kinds::DETERMINER)
        && article > 0
        && tape.token(article - 1) == Some(Token::Comma)
}

/// "Ruth Hale, the best of its historians": one of those who are described.
fn best_of(tape: &Tape<'_>, from: usize) -> bool {
    let of = (from..from + 2).find(|&i| tape.is(i, Kinds::SOURCE));
    of.is_some_and(|of| (of + 1..of + 4).any(|i| tape.is(i, Kinds::GROUP)))
}

/// Whether a finite reporting verb stands before the name, with at most two small words between, and
/// has no subject before it ("he saw Leeds").
fn said_before(tape: &Tape<'_>, index: usize) -> bool {
    // "said the miller Hale", but not "wrote the book Salt Roads".
    let described = index > 1
        && tape.is(index - 2, Kinds::DETERMINER)
        && !tape.is(index - 1, Kinds::WORK.or(Kinds::SAYING).or(Kinds::BODY));
    let article = if described { Kinds::default() } else { Kinds::DETERMINER };
    let stops = Kinds::PREPOSITION.or(Kinds::CLAUSE).or(article).or(Kinds::TO);
    (index.saturating_sub(3)..index)
        .rev()
        .take_while(|&i| matches!(tape.token(i), Some(Token::Word(k)) if !k.any(stops)))
        .any(|i| {
            let subject = i > 0 && tape.is(i - 1, Kinds::PRONOUN.or(Kinds::OTHER));
            let says = tape.is(i, Kinds::REPORTING) && tape.is(i, Kinds::PRESENT.or(Kinds::PAST));
            says && !subject
        })
}

/// Whether the name ends "argued by Hale"; of "the words of Hale" it is only hinted, because places and
/// things are told of so too ("recollections of Leeds").
pub(super) fn owns_saying(tape: &Tape<'_>, index: usize) -> Option<Owns> {
    let source = index.checked_sub(1).filter(|&s| tape.is(s, Kinds::SOURCE))?;
    let before = source.checked_sub(1)?;
    if tape.is(source, Kinds::BY) && tape.is(before, Kinds::PAST) {
        return Some(Owns::Surely);
    }
    tape.is(before, Kinds::SAYING).then_some(Owns::Perhaps)
}

/// How a name owns the saying before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owns {
    Surely,
    Perhaps,
}
