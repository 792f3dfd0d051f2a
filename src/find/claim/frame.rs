//! Attributions that are inserted into what they attribute: "The law, Hale argues, protects nobody",
//! "only what is felt, it runs, can harm". Looks at a fixed number of words around each verb.

use crate::text::cue::{Cue, Sense};
use crate::text::key::Keyed;
use crate::text::language::is_one_of;
use crate::text::{Language, Span};

/// An attribution between two commas.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// Its words, from its subject to its verb.
    pub(super) span: Span,
    /// Its first word.
    pub(super) subject: Span,
    /// What its verb says.
    pub(super) verb: Sense,
}

/// The first attribution that is inserted into the statement of these words.
pub(super) fn frame(
    text: &str,
    language: &Language,
    words: &[Keyed],
    cues: &[Cue],
) -> Option<Frame> {
    let at = |sense: Sense, first: usize, count: usize| {
        let from = opening(text, words, first, count)?;
        let (subject, last) = (words.get(from)?.span, words.get(first + count - 1)?.span);
        Some(Frame { span: subject.hull(last), subject, verb: sense })
    };
    let says = |c: &&Cue| matches!(c.sense, Sense::Says | Sense::Alleges | Sense::Reveals);
    let said = cues.iter().filter(says).find_map(|c| at(c.sense, c.word, c.words));
    said.or_else(|| {
        let discourse = language.discourse;
        let told = |w: &Keyed| is_one_of(discourse.frame_verbs, w.span.of(text));
        let verbs = words.iter().enumerate().filter(|(_, w)| told(w)).map(|(number, _)| number);
        let mut frames = verbs.filter_map(|number| at(Sense::Alleges, number, 1));
        frames.find(|f| {
            let tells = |list| is_one_of(list, f.subject.of(text));
            let noun = |w: &&str| is_one_of(discourse.position_nouns, w);
            tells(discourse.impersonal) || f.span.of(text).split_whitespace().any(|w| noun(&w))
        })
    })
}

/// The word after the comma before a verb that another comma follows.
fn opening(text: &str, words: &[Keyed], verb: usize, count: usize) -> Option<usize> {
    /// Words of the subject, and of what may stand between it and the verb.
    const FRAME: usize = 4;
    let comma = |at: usize| {
        let pair = at.checked_sub(1).and_then(|b| Some((words.get(b)?, words.get(at)?)));
        pair.is_some_and(|(a, b)| Span::new(a.span.end, b.span.start).of(text).contains(','))
    };
    comma(verb + count)
        .then(|| (verb.saturating_sub(FRAME)..verb).rev().find(|&w| comma(w)))
        .flatten()
}
