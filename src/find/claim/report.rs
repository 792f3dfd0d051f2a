//! Positions that the writer ascribes to another, and who holds them.

use super::frame::frame;
use super::sight::Sight;
use crate::model::Rule;
use crate::text::cue::{Cue, Sense};
use crate::text::language::is_one_of;
use crate::text::name::{Name, names};
use crate::text::{Span, fold, words};

pub(super) static HOLDER_BEFORE_VERB: Rule = Rule {
    name: "holder-before-verb",
    finds: "A position with its holder, where a name or group stands before a verb of saying and a clause with its content follows.",
    why: "Reported speech marks a position as another's (Thompson and Ye 1991); attributed propositions must be told from the writer's own (Prasad et al. 2006).",
    example: "The reformers argue that the law protects women.",
    misses: "Free indirect speech; takes a metaphor (\"the figures say that\") for a holder where it is on the list of groups.",
};

pub(super) static HOLDER_BY_PREFIX: Rule = Rule {
    name: "holder-by-prefix",
    finds: "A position with its holder, after \"For X, …\" and \"According to X, …\" at the head of a sentence.",
    why: "These are the commonest attributions without a verb (Prasad et al. 2006).",
    example: "For Bakunin, the state was the enemy of freedom.",
    misses: "\"In X's eyes\"; takes \"For Germany the war was lost\" for Germany's position.",
};

pub(super) static HOLDER_OF_READING: Rule = Rule {
    name: "holder-of-reading",
    finds: "A position with its holder, where somebody takes one thing as another.",
    why: "Verbs of construal ascribe a judgement without a clause of content (Hunston 2011; Thompson and Ye 1991).",
    example: "The reviewers took her silence for timidity.",
    misses: "Construals in other words; takes \"took the train for Leeds\" where people are the subject.",
};

pub(super) static HOLDER_AFTER: Rule = Rule {
    name: "holder-named-after",
    finds: "The holder of a position that nobody is named for, in the next statement, which takes it up.",
    why: "A source may be given after what it is the source of (Prasad et al. 2006, attribution across sentences).",
    example: "It may be objected that wool made the town. Hale makes the objection with force.",
    misses: "Holders who are named only with a quotation; takes whoever answers in a few words for the holder.",
};

pub(super) static IMPERSONAL_REPORT: Rule = Rule {
    name: "impersonal-report",
    finds: "A position that nobody is named for: \"it is often said that …\".",
    why: "Hearsay frames set up what the writer will answer (Hyland 2005).",
    example: "It is often said that trade makes nations friends.",
    misses: "Frames that are not on the list.",
};

/// A position ascribed to another.
#[derive(Debug, Clone)]
pub(super) struct Report {
    /// Words that name the holder.
    pub(super) holder: Span,
    /// Key of the holder's family name, for looking up his standing; empty for groups.
    pub(super) key: String,
    /// Whether the holder is a pronoun.
    pub(super) pronoun: bool,
    /// Where the content begins.
    pub(super) content: usize,
    /// The verb's sense.
    pub(super) verb: Sense,
    /// Words of the verb or prefix.
    pub(super) by: Span,
    /// The rule that found it.
    pub(super) rule: &'static Rule,
    /// Whom its content finds fault with: key of the family name, and the judging words.
    pub(super) target: Option<(String, Span)>,
}

/// The position that a sentence reports, if it does.
pub(super) fn report(sight: &Sight<'_>) -> Option<Report> {
    let mut report = by_verb(sight)
        .or_else(|| by_prefix(sight))
        .or_else(|| inserted(sight))
        .or_else(|| by_construal(sight))?;
    report.target = target(sight, report.content);
    Some(report)
}

/// Who is said to hold what stands before: "Hale states it with force", "For Hale this is elementary". A
/// few words with a name at their head, and a word for a position or one that points back behind it.
pub(super) fn taker(sight: &Sight<'_>) -> Option<(Span, String)> {
    /// Words that such a statement has at most, and between the name and what points back.
    const WORDS: usize = 9;
    const REACH: usize = 4;
    if sight.length() > WORDS {
        return None;
    }
    let (span, key) = match by_prefix(sight) {
        Some(report) => (report.holder, report.key),
        None => name_at_head(sight).map(|name| (name.span, name.key()))?,
    };
    let discourse = sight.language.discourse;
    let refers = |w: &crate::text::key::Keyed| {
        let word = w.span.of(sight.text);
        is_one_of(discourse.position_nouns, word) || is_one_of(discourse.demonstratives, word)
    };
    let after = sight.words.partition_point(|w| w.span.start < span.end);
    sight.words.iter().skip(after).take(REACH).any(refers).then_some((span, key))
}

/// Whom the words from `content` on find fault with: the name nearest before the judging words.
fn target(sight: &Sight<'_>, content: usize) -> Option<(String, Span)> {
    let blames = |c: &&Cue| c.sense == Sense::Disapproval && c.span.start >= content;
    let cue = sight.cues.iter().find(blames)?;
    let before = names(sight.text, Span::new(content, cue.span.start), sight.language);
    let after = || names(sight.text, Span::new(cue.span.end, sight.place.end), sight.language);
    let name = before.into_iter().next_back().or_else(|| after().into_iter().next())?;
    Some((name.key(), cue.span))
}

fn by_verb(sight: &Sight<'_>) -> Option<Report> {
    let verb = |c: &&Cue| {
        matches!(c.sense, Sense::Says | Sense::Alleges | Sense::Reveals | Sense::Approval)
    };
    let cue = sight.cues.iter().find(|c| verb(c) && has_content(sight, c))?;
    // "Hale is right that …" takes what he says as true.
    let sense = if cue.sense == Sense::Approval { Sense::Reveals } else { cue.sense };
    let mut before = cue.word;
    while let Some(word) = before.checked_sub(1).and_then(|w| sight.words.get(w)) {
        if !is_one_of(sight.language.discourse.before_verbs, word.span.of(sight.text)) {
            break;
        }
        before -= 1;
    }
    let content = content_start(sight, cue)?;
    if let Some(place) = hearsay(sight, cue, before) {
        let (key, rule) = (String::new(), &IMPERSONAL_REPORT);
        let (holder, pronoun, verb) = (place, false, Sense::Alleges);
        return Some(Report { holder, key, pronoun, content, verb, by: place, rule, target: None });
    }
    let behind = sight.language.syntax.verb_second.then(|| holder_behind(sight, cue)).flatten();
    let subject = match behind {
        Some(_) => cue.span,
        None => sight.words.get(before.checked_sub(1)?)?.span,
    };
    let found = |holder: Span, key: String, pronoun: bool, rule: &'static Rule| Report {
        holder,
        key,
        pronoun,
        content,
        verb: sense,
        by: cue.span,
        rule,
        target: None,
    };
    if let Some(name) = behind {
        return Some(found(name.span, name.key(), false, &HOLDER_BEFORE_VERB));
    }
    let spelled = subject.of(sight.text);
    if is_one_of(sight.language.discourse.pronouns, spelled) {
        return Some(found(subject, String::new(), true, &HOLDER_BEFORE_VERB));
    }
    if let Some(group) = group_before(sight, before) {
        return Some(found(group, fold(group.of(sight.text)), false, &HOLDER_BEFORE_VERB));
    }
    if is_one_of(sight.language.discourse.impersonal, spelled) && cue.words > 1 {
        let place = Span::new(subject.start, cue.span.end);
        return Some(found(place, String::new(), false, &IMPERSONAL_REPORT));
    }
    let joined = is_one_of(sight.language.discourse.coordinators, spelled);
    let name = if joined { name_at_head(sight) } else { name_ending(sight, subject.end) }?;
    Some(found(name.span, name.key(), false, &HOLDER_BEFORE_VERB))
}

/// "It may be objected": a modal frame with the impersonal subject right before a verb of saying.
fn hearsay(sight: &Sight<'_>, verb: &Cue, before: usize) -> Option<Span> {
    let modal = |c: &&Cue| c.sense == Sense::Concession && c.word + c.words == before;
    let frame = sight.cues.iter().find(modal)?;
    let subject = sight.words.get(frame.word)?.span.of(sight.text);
    is_one_of(sight.language.discourse.impersonal, subject).then(|| frame.span.hull(verb.span))
}

/// The people without a name whose verb is word `verb`: "critics", "the first reviewers", "supporters of
/// the tax".
fn group_before(sight: &Sight<'_>, verb: usize) -> Option<Span> {
    /// Words between the people and the verb: "of the new tax often".
    const TAIL: usize = 7;
    /// Words before the people in their own phrase: "the novel's first".
    const BEFORE: usize = 4;
    let tail = |c: &Cue| {
        let after = c.word + c.words;
        let next = sight.words.get(after).map_or("", |w| w.span.of(sight.text));
        after == verb
            || after < verb
                && verb <= after + TAIL
                && is_one_of(sight.language.discourse.group_tails, next)
    };
    let group = sight.cues.iter().find(|c| c.sense == Sense::Holder && tail(c))?;
    let first = sight.words.iter().position(|w| w.span.start >= sight.place.start).unwrap_or(0);
    let whole = group.word.checked_sub(first).is_some_and(|before| before <= BEFORE);
    Some(if whole {
        group.span.hull(Span::new(sight.place.start, group.span.end))
    } else {
        group.span
    })
}

/// The name that is the subject of the sentence: "Councillor Hale goes farther and claims that …".
fn name_at_head(sight: &Sight<'_>) -> Option<Name> {
    /// A title and an article may stand before it.
    const HEAD: usize = 2;
    let own = || sight.words.iter().filter(|w| w.span.start >= sight.place.start);
    let last = own().nth(HEAD)?.span.end;
    let head = Span::new(sight.place.start, sight.place.end.min(last + NAME_BYTES));
    let head = crate::text::trim(sight.text, floor(sight.text, head));
    names(sight.text, head, sight.language)
        .into_iter()
        .next()
        .filter(|n| n.span.start <= last && !n.possessive)
}

/// Bytes in which a name at the head of a sentence is looked for.
const NAME_BYTES: usize = 60;

/// A span whose end is moved back to the boundary of a letter.
fn floor(text: &str, span: Span) -> Span {
    let end = (span.start..=span.end).rev().find(|&e| text.is_char_boundary(e));
    Span::new(span.start, end.unwrap_or(span.start))
}

/// A position into which its attribution is inserted: "The law, Hale argues, protects nobody", "To be
/// wronged, it is said, one must exist".
fn inserted(sight: &Sight<'_>) -> Option<Report> {
    let frame = frame(sight.text, sight.language, sight.words, sight.cues)?;
    let spelled = frame.subject.of(sight.text);
    let discourse = sight.language.discourse;
    let told = |w: &str| is_one_of(discourse.position_nouns, w);
    let hearsay = is_one_of(discourse.impersonal, spelled)
        || is_one_of(discourse.pronouns, spelled)
        || frame.span.of(sight.text).split_whitespace().any(told);
    let report = |holder: Span, key: String, rule: &'static Rule| Report {
        holder,
        key,
        pronoun: false,
        content: sight.place.start,
        verb: frame.verb,
        by: frame.span,
        rule,
        target: None,
    };
    if hearsay {
        return Some(report(frame.span, String::new(), &IMPERSONAL_REPORT));
    }
    let name = names(sight.text, frame.span, sight.language).into_iter().next()?;
    (!name.possessive).then(|| report(name.span, name.key(), &HOLDER_BEFORE_VERB))
}

/// "The reviewers took her silence for timidity".
fn by_construal(sight: &Sight<'_>) -> Option<Report> {
    /// Words of the holder, and between the verb and what is taken as something.
    const HEAD: usize = 8;
    const REACH: usize = 12;
    let discourse = sight.language.discourse;
    let is = |list, at: usize| {
        sight.words.get(at).is_some_and(|w| is_one_of(list, w.span.of(sight.text)))
    };
    let verb = (1..HEAD).find(|&at| is(discourse.construing_verbs, at))?;
    (verb + 2..verb + REACH).find(|&at| is(discourse.construed_as, at))?;
    let by = sight.words.get(verb)?.span;
    let group = group_before(sight, verb).map(|g| (g, fold(g.of(sight.text))));
    let named = || {
        let head = Span::new(sight.place.start.min(by.start), by.start);
        let name = names(sight.text, head, sight.language).into_iter().next()?;
        (name.span.start <= head.start + NAME_BYTES / 4 && !name.possessive)
            .then(|| (name.span, name.key()))
    };
    let (holder, key) = group.or_else(named)?;
    let content = sight.words.get(verb + 1)?.span.start;
    let rule = &HOLDER_OF_READING;
    Some(Report { holder, key, pronoun: false, content, verb: Sense::Says, by, rule, target: None })
}

/// "Dagegen meint Hale, …": the name right behind the verb.
fn holder_behind(sight: &Sight<'_>, cue: &Cue) -> Option<Name> {
    let first = sight.words.get(cue.word + cue.words)?.span;
    let rest = Span::new(first.start, sight.place.end.max(first.start));
    let name = names(sight.text, rest, sight.language).into_iter().next()?;
    (name.span.start == first.start || !name.title.is_empty() && name.span.start <= first.end)
        .then_some(name)
}

/// The word after the comma that ends the words around a verb: in a language that puts the verb
/// second, what is reported may follow without "that" ("Hale meint, das Salz sei teuer").
fn after_comma(sight: &Sight<'_>, from: usize) -> Option<usize> {
    /// A name, a title and a particle of the verb.
    const REACH: usize = 5;
    if !sight.language.syntax.verb_second {
        return None;
    }
    let comma = |w: &usize| {
        let before = w.checked_sub(1).and_then(|b| sight.words.get(b));
        let here = sight.words.get(*w);
        before
            .zip(here)
            .is_some_and(|(a, b)| Span::new(a.span.end, b.span.start).of(sight.text).contains(','))
    };
    (from..from + REACH).find(comma)
}

/// Whether the words after a verb can be the content of a position.
fn has_content(sight: &Sight<'_>, cue: &Cue) -> bool {
    let after = cue.word + cue.words;
    let rest = sight.words.len().saturating_sub(after);
    let that = |w: usize| {
        sight.words.get(w).is_some_and(|w| {
            is_one_of(sight.language.discourse.complementisers, w.span.of(sight.text))
        })
    };
    let last_is_that = cue.span.of(sight.text).ends_with("that");
    rest >= 3
        && (that(after)
            || that(after + 1)
            || last_is_that
            || after_comma(sight, after).is_some_and(|w| sight.words.len() >= w + 3)
            || cue.sense == Sense::Alleges && cue.words > 1)
}

fn content_start(sight: &Sight<'_>, cue: &Cue) -> Option<usize> {
    let after = cue.word + cue.words;
    let that = (after..after + 2).find(|&w| {
        sight.words.get(w).is_some_and(|w| {
            is_one_of(sight.language.discourse.complementisers, w.span.of(sight.text))
        })
    });
    let comma = || after_comma(sight, after);
    let content = that.map(|w| w + 1).or_else(comma).unwrap_or(after);
    sight.words.get(content).map(|w| w.span.start)
}

fn by_prefix(sight: &Sight<'_>) -> Option<Report> {
    let head = sight.place.of(sight.text);
    let prefix = sight.language.discourse.holder_prefixes.iter().find(|p| {
        head.get(..p.len()).is_some_and(|h| h.eq_ignore_ascii_case(p))
            && head[p.len()..].starts_with(char::is_whitespace)
    })?;
    let rest = Span::new(sight.place.start + prefix.len(), sight.place.end);
    let mut head = words(sight.text, rest);
    let first = head.next()?;
    let spelled = first.of(sight.text);
    let article = is_one_of(sight.language.naming.articles, spelled)
        || is_one_of(sight.language.syntax.subject_openers, spelled);
    let start = if article { head.next()?.start } else { first.start };
    let group = sight.cues.iter().find(|c| c.sense == Sense::Holder && c.span.contains(first));
    let holder = match group {
        Some(group) => (group.span, fold(group.span.of(sight.text))),
        None => names(sight.text, rest, sight.language)
            .into_iter()
            .next()
            .filter(|n| n.span.start == start && !n.possessive)
            .map(|n| (n.span, n.key()))?,
    };
    let (holder, key) = holder;
    let next = words(sight.text, Span::new(holder.end, sight.place.end)).next()?;
    Some(Report {
        holder,
        key,
        pronoun: false,
        content: next.start,
        verb: Sense::Says,
        by: Span::new(sight.place.start, holder.end),
        rule: &HOLDER_BY_PREFIX,
        target: None,
    })
}

fn name_ending(sight: &Sight<'_>, end: usize) -> Option<Name> {
    names(sight.text, Span::new(sight.whole.start, end), sight.language)
        .into_iter()
        .next_back()
        .filter(|n| n.span.end == end)
}
