//! Where a sentence falls into argument units: clauses that state something by themselves and that a
//! connective holds together.
//!
//! A sentence is divided, where a clause begins
//!
//! * after a semicolon,
//! * with a connective of reason, consequence, contrast or concession ("because", "so that", "but",
//!   "although"),
//! * after the clause with such a connective at the sentence's head ("Because the pans failed, …"),
//!
//! and where enough words for a statement stand on both sides. A condition ("if") stays with what it
//! conditions, a reported position and an announced thesis stay whole: their clauses are another's, or
//! are one thought.

use super::frame::frame;
use super::sight::FEWEST_WORDS;
use crate::text::cue::{Cue, Joins, Sense};
use crate::text::key::Keyed;
use crate::text::language::is_one_of;
use crate::text::{Language, Span};

/// Fewest words of a unit: as many as a claim needs.
const FEWEST: usize = FEWEST_WORDS;
/// The same where its subject is a pronoun, so that more must be said for it to be read alone.
const FEWEST_OF_PRONOUN: usize = 8;

/// Words of a clause that are looked at for them, so that dividing stays linear in the clauses.
const WITHIN: usize = 40;

/// A part of a sentence that states something by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    /// Its place.
    pub(super) span: Span,
    /// The connective that joins another unit of the sentence to this one, and what it says.
    pub(super) joined: Option<(Sense, Span)>,
    /// Whether its connective makes it a part of another unit.
    pub(super) subordinate: bool,
    /// Whether it is less than a sentence.
    pub(super) part: bool,
}

impl Unit {
    /// A sentence that is not divided.
    pub(super) const fn whole(span: Span) -> Self {
        Self { span, joined: None, subordinate: false, part: false }
    }
}

/// A sentence's words, for dividing it.
pub(super) struct Said<'a> {
    pub(super) text: &'a str,
    pub(super) language: &'a Language,
    pub(super) words: &'a [Keyed],
    pub(super) cues: &'a [Cue],
    /// The evidence in it, whose words do not count.
    pub(super) quoted: &'a [Span],
}

/// The units of a sentence, from the clauses it falls into, into `into`. Together they cover it. Linear
/// in its words for each clause that a connective opens.
pub(super) fn units(said: &Said<'_>, sentence: Span, clauses: &[Span], into: &mut Vec<Unit>) {
    into.clear();
    into.push(Unit::whole(sentence));
    let reported = said.reported_from();
    // The connective at the sentence's head, until its clause ends.
    let mut head = said.under(sentence.start);
    for clause in clauses.iter().skip(1) {
        let at = clause.start;
        let Some(unit) = into.last_mut() else { return };
        let ended = head.take();
        let under = said.under(at).filter(|_| ended.is_none());
        let divides = ended.is_some()
            || under.is_some()
            || said.semicolon_before(at)
            || said.beside(unit.span.start, at);
        let (left, right) = (Span::new(unit.span.start, at), Span::new(at, sentence.end));
        if !divides
            || at <= left.start
            || at >= reported
            || said.focused(at, sentence.end)
            || !said.stands(left)
            || !said.stands(right)
        {
            continue;
        }
        unit.span = left;
        unit.part = true;
        unit.subordinate |= ended.is_some();
        unit.joined = under.map(|c| (c.sense, c.span)).or(unit.joined);
        let joined = ended.map(|c| (c.sense, c.span));
        into.push(Unit { span: right, joined, subordinate: under.is_some(), part: true });
    }
}

impl Said<'_> {
    /// The cue that stands at `at`, where it is of one of the senses by which units hang together.
    fn connective(&self, at: usize) -> Option<Cue> {
        let first = self.cues.partition_point(|c| c.span.start < at);
        let joins = |c: &&Cue| {
            c.span.start == at
                && matches!(
                    c.sense,
                    Sense::Reason | Sense::Result | Sense::Contrast | Sense::Concession
                )
        };
        self.cues.get(first).filter(joins).copied()
    }

    /// The connective at `at` that makes its clause a part of another one. Those that a mere name may
    /// follow ("despite", "unlike") open no clause, nor does "because of".
    fn under(&self, at: usize) -> Option<Cue> {
        let syntax = &self.language.syntax;
        let opens = |c: &Cue| {
            let words = c.span.of(self.text);
            let next = self.words.get(c.word + c.words).map(|w| w.span.of(self.text));
            let tail = |w: &str| is_one_of(self.language.discourse.group_tails, w);
            !next.is_some_and(tail)
                && (is_one_of(syntax.clause_openers, words)
                    || c.joins == Some(Joins::Clause) && is_one_of(syntax.subordinators, words))
        };
        self.connective(at).filter(opens)
    }

    /// Whether a connective at `at` sets a statement beside the one that begins at `start`: "but", and not
    /// the second half of "not only … but".
    fn beside(&self, start: usize, at: usize) -> bool {
        let beside = |c: &Cue| {
            let words = c.span.of(self.text);
            let listed = is_one_of(self.language.discourse.bare_connectives, words)
                || is_one_of(self.language.syntax.clause_openers_after_comma, words);
            let next = self.words.get(c.word + c.words).map_or("", |w| w.span.of(self.text));
            listed
                && (next.starts_with(char::is_uppercase)
                    || is_one_of(self.language.syntax.subject_openers, next))
        };
        let halves =
            |c: &Cue| c.sense == Sense::Distinction && c.span.start >= start && c.span.end <= at;
        self.connective(at).is_some_and(|c| beside(&c)) && !self.cues.iter().any(halves)
    }

    fn semicolon_before(&self, at: usize) -> bool {
        self.text.get(..at).is_some_and(|t| t.trim_end().ends_with(';'))
    }

    /// Where the words begin that are another's, or announced: after the first verb of saying, or
    /// statement of purpose, that a clause of content follows.
    fn reported_from(&self) -> usize {
        let content = |c: &&Cue| {
            let reports =
                matches!(c.sense, Sense::Says | Sense::Alleges | Sense::Reveals | Sense::Purpose);
            let after = c.word + c.words;
            let that = |w: &Keyed| {
                is_one_of(self.language.discourse.complementisers, w.span.of(self.text))
            };
            let near = self.words.get(after..).into_iter().flatten().take(2).any(that);
            reports && (near || c.span.of(self.text).ends_with("that"))
        };
        if frame(self.text, self.language, self.words, self.cues).is_some() {
            return 0;
        }
        self.cues.iter().find(content).map_or(usize::MAX, |c| c.span.start)
    }

    /// Whether the reason that a connective at `at` gives is the point of its sentence: a word before it
    /// says so, or it is set against another reason. Looks at [`WITHIN`] words.
    fn focused(&self, at: usize, end: usize) -> bool {
        let Some(cue) = self.connective(at).filter(|c| c.sense == Sense::Reason) else {
            return false;
        };
        let spelled = |w: usize| self.words.get(w).map_or("", |w| w.span.of(self.text));
        let focus = |w: usize| {
            w.checked_sub(1)
                .is_some_and(|before| is_one_of(self.language.discourse.focus, spelled(before)))
        };
        let inside = |w: &usize| self.words.get(*w).is_some_and(|w| w.span.end <= end);
        let next = cue.word + cue.words;
        focus(cue.word)
            || (next..next + WITHIN)
                .take_while(inside)
                .any(|w| focus(w) && spelled(w).eq_ignore_ascii_case(spelled(cue.word)))
    }

    /// Whether enough words of the essay's own stand there for a statement that can be read alone. Looks at
    /// [`WITHIN`] words.
    fn stands(&self, span: Span) -> bool {
        let from = self.words.partition_point(|w| w.span.start < span.start);
        let words = self.words.get(from..).unwrap_or_default();
        let inside = || words.iter().take(WITHIN).take_while(|w| w.span.end <= span.end);
        let own = |w: &&Keyed| {
            let before = self.quoted.partition_point(|q| q.end < w.span.end);
            !self.quoted.get(before).is_some_and(|q| q.contains(w.span))
        };
        let syntax = &self.language.syntax;
        let verb = |w: &Keyed| {
            let word = w.span.of(self.text);
            is_one_of(syntax.auxiliaries, word)
                || syntax.verb_endings.iter().any(|e| word.ends_with(e))
        };
        let marked = self.semicolon_before(span.start) || self.semicolon_before(span.end);
        if !marked && self.under(span.start).is_none() && !inside().any(verb) {
            return false;
        }
        let opening = self.connective(span.start).map_or(span.start, |c| c.span.end);
        let mut said = inside().filter(own).skip_while(|w| w.span.start < opening);
        let Some(first) = said.next() else { return false };
        let discourse = self.language.discourse;
        let word = first.span.of(self.text);
        let pronoun =
            is_one_of(discourse.pronouns, word) || is_one_of(discourse.demonstratives, word);
        1 + said.count() >= if pronoun { FEWEST_OF_PRONOUN } else { FEWEST }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::Sample;
    use super::super::sight::{Evidence, look};

    /// The units of one sentence, whose clauses are parted by `| `; what leads into a quotation is cut
    /// off, connectives stand in brackets.
    fn check(sentence: &str, expect: &[&str]) {
        let sample = Sample::new(sentence);
        let evidence = Evidence::of(&sample.quotations);
        let mut shown = Vec::new();
        look(&sample.document, &sample.segments, &evidence, |_, sight| {
            let before = super::Span::new(sight.whole.start, sight.place.start).of(sight.text);
            let under = if sight.unit.subordinate { "under: " } else { "" };
            let joint =
                if before.is_empty() { String::new() } else { format!("[{}] ", before.trim()) };
            shown.push(format!("{under}{joint}{}", sight.place.of(sight.text)));
        });
        assert_eq!(shown, expect, "{sentence}");
    }

    #[test]
    fn connectives_divide_a_sentence_and_make_one_side_a_part_of_the_other() {
        check(
            "Because the salt pans had failed, | the town was without bread for a year.",
            &[
                "under: [Because] the salt pans had failed",
                "the town was without bread for a year.",
            ],
        );
        check(
            "The mayor was praised by everybody, | although the bishop had never seen the quay.",
            &[
                "The mayor was praised by everybody",
                "under: [although] the bishop had never seen the quay.",
            ],
        );
        check(
            "The pans had failed in the spring; | the town had lost all its salt.",
            &["The pans had failed in the spring", "the town had lost all its salt."],
        );
    }

    #[test]
    fn clauses_without_a_connective_and_conditions_stay_whole() {
        for sentence in [
            "The pans had failed in the spring, | and the town had lost all its salt.",
            "If the pans had failed in spring, | the town would have lost all its salt.",
        ] {
            check(sentence, &[&sentence.replace("| ", "")]);
        }
    }

    #[test]
    fn a_side_with_too_few_words_is_no_unit() {
        check(
            "The pans failed, | because nobody had mended the old sluices.",
            &["The pans failed, because nobody had mended the old sluices."],
        );
        check(
            "The pans were the wealth of the town, | because they paid.",
            &["The pans were the wealth of the town, because they paid."],
        );
    }

    #[test]
    fn a_reason_that_is_the_point_is_no_clause_of_its_own() {
        check(
            "The ships of the valley came only | because the salt was cheap in Ashford.",
            &["The ships of the valley came only because the salt was cheap in Ashford."],
        );
        check(
            "The old pans were quite empty | because they had been leaking for years, | not because they were old.",
            &[
                "The old pans were quite empty because they had been leaking for years, not because they were old.",
            ],
        );
    }

    #[test]
    fn what_is_reported_or_announced_stays_whole() {
        check(
            "Hale argued that the pans had failed, | because nobody had mended the sluices.",
            &["Hale argued that the pans had failed, because nobody had mended the sluices."],
        );
        check(
            "Only what is written, it runs, is binding on us; | therefore the oath was never binding.",
            &[
                "Only what is written, it runs, is binding on us; therefore the oath was never binding.",
            ],
        );
    }

    #[test]
    fn what_leads_into_a_quotation_is_cut_off() {
        check(
            "The pans were the whole wealth of the town, | Hale noted that “salt paid for all”",
            &["The pans were the whole wealth of the town"],
        );
        check(
            "Hale noted in his diary that “salt paid for all”",
            &["Hale noted in his diary that"],
        );
    }
}
