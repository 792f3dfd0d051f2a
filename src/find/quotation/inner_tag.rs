//! « J'ai tout vu, confie Hale, et je me tais »: who speaks is said inside the marks, as French prints
//! it. The tag is not quoted; the words before and behind it are the pieces of one quotation.
//!
//! A tag begins at a comma, a question or exclamation mark with a finite verb of saying, object
//! pronouns before it or none, has its subject right behind the verb, and ends at the next comma or
//! with the quotation. No clause of the speaker's own begins with a verb and goes on with its
//! subject there. One pass over the words of the quotation.

use crate::text::language::{Listed, Quotes, is_one_of};
use crate::text::{Language, Span, trim};

/// Words of a tag: a pronoun, the verb, a title, a name, a word or two of manner.
const LONGEST: usize = 9;

/// The pieces of the quotation at `place`, if a tag stands inside; its words where they are whole.
pub(super) fn pieces(prose: &str, place: Span, language: &Language) -> Vec<Span> {
    if !language.quoting.inner_tags {
        return vec![place];
    }
    let mut pieces = Vec::new();
    let mut from = place.start;
    for (at, mark) in place.of(prose).char_indices() {
        let after = place.start + at + mark.len_utf8();
        if !matches!(mark, ',' | '?' | '!' | '…') || after < from {
            continue;
        }
        if let Some(end) = tag(prose, Span::new(after, place.end), language) {
            let stop = if mark == ',' { after - 1 } else { after };
            pieces.push(trim(prose, Span::new(from, stop)));
            from = end;
        }
    }
    pieces.push(trim(prose, Span::new(from, place.end)));
    pieces.retain(|piece| !piece.is_empty() && piece.of(prose).contains(char::is_alphanumeric));
    pieces
}

/// Where the tag ends that begins with `rest`, its comma included.
fn tag(prose: &str, rest: Span, language: &Language) -> Option<usize> {
    let words: Vec<Span> = language.words(prose, rest).take(LONGEST + 1).collect();
    let object = |w: &&Span| language.quotes(w.of(prose)).on(Quotes::TAG_OBJECTS);
    let before = words.iter().take_while(object).count();
    let verb = words.get(before).filter(|w| language.reports(w.of(prose)))?;
    // Nothing but spaces up to the verb, and a small letter: the sentence goes on.
    let lead = Span::new(rest.start, verb.start).of(prose);
    if lead.contains([',', '.', ';', ':']) || verb.of(prose).starts_with(char::is_uppercase) {
        return None;
    }
    let subject = words.get(before + 1)?.of(prose);
    let opens = subject.starts_with(char::is_uppercase)
        || is_one_of(language.discourse.pronouns, subject)
        || is_one_of(language.discourse.impersonal, subject)
        || [language.voice.definite, language.voice.his].iter().any(|list| holds(list, subject));
    let touches = Span::new(verb.end, words.get(before + 1)?.start).of(prose);
    if !opens || touches.contains([',', '.', ';', ':', '?', '!']) {
        return None;
    }
    let behind = Span::new(verb.end, rest.end).of(prose);
    let close = behind.find([',', ';', '.', '?', '!', ':']);
    let end = match close {
        // "M. Hale": the stop of an abbreviation ends nothing.
        Some(at) if behind[at..].starts_with('.') => {
            let word = behind[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            let abbreviated = language.listed(word).on(Listed::ABBREVIATION);
            let comma = behind.get(at + 1..).and_then(|rest| rest.find(','));
            if abbreviated { comma.map_or(behind.len(), |c| at + c + 2) } else { at + 1 }
        }
        Some(at) if behind[at..].starts_with(',') => at + 1,
        Some(_) => return None,
        None => behind.len(),
    };
    let short = language.words(prose, Span::new(verb.end, verb.end + end)).count() <= LONGEST;
    short.then_some(verb.end + end)
}

/// Whether a list that is one string holds a word. ("Un" opens an object as well: "dit un mot".)
fn holds(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expect: &[&str]) {
        let place = Span::new(0, words.len());
        let found = pieces(words, place, Language::of("fr"));
        assert_eq!(found.iter().map(|p| p.of(words)).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn a_tag_inside_the_marks_parts_the_quotation() {
        check("J'ai tout vu, confie Hale, et je me tais.", &["J'ai tout vu", "et je me tais."]);
        check("Je dors, écrit-elle plus loin, quand il pleut", &["Je dors", "quand il pleut"]);
        check("Qui vient ? demanda le meunier.", &["Qui vient ?"]);
        check(
            "Le pain manque, nous dit M. Hale, mais le sel abonde",
            &["Le pain manque", "mais le sel abonde"],
        );
    }

    #[test]
    fn what_the_speaker_says_himself_is_no_tag() {
        check("Il vint, dit un mot, et partit", &["Il vint, dit un mot, et partit"]);
        check("Le sel, le pain, la farine", &["Le sel, le pain, la farine"]);
        check("Nous affirmons, vous niez, ils rient", &["Nous affirmons, vous niez, ils rient"]);
    }
}
