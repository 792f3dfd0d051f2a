//! Why something was found: which rule, on which words, and how sure it is.

use crate::text::Span;
use std::sync::Arc;

/// A rule by which something is found. Every rule is one `static` in one file, beside its code.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Short name in kebab-case, as it stands in the JSON: `thesis-by-restatement`.
    pub name: &'static str,
    /// What it finds, in one sentence.
    pub finds: &'static str,
    /// Why that counts, with the literature where there is one.
    pub why: &'static str,
    /// A short example text in which it fires.
    pub example: &'static str,
    /// What it misses, and what it takes wrongly.
    pub misses: &'static str,
}

/// The reason of what no rule found: a person put it there.
pub static BY_HAND: Rule = Rule {
    name: "by-hand",
    finds: "Whatever a person says is there.",
    why: "Who made the graph, or corrected it, has read the essay.",
    example: "",
    misses: "Nothing it can know of: it takes the person's word.",
};

/// Stands for a rule that this program does not know: a graph that was read back may be another
/// version's work. Its name is kept in the note ([`Because::unknown`]).
pub static UNKNOWN: Rule = Rule {
    name: "unknown-rule",
    finds: "What a rule of another version of this program found.",
    why: "The graph was stored by a program that has rules which this one lacks.",
    example: "",
    misses: "Nothing is known of it here but its name.",
};

/// One reason: the rule and the words it fired on.
#[derive(Debug, Clone, PartialEq)]
pub struct Because<P = Span> {
    /// The rule that fired.
    pub rule: &'static Rule,
    /// The words it fired on.
    pub place: P,
    /// What it added to the score, in hundredths; may be negative. 0 where the rule alone decides.
    pub weight: i16,
    /// What the rule alone does not say: of [`BY_HAND`], the file and line that a person wrote
    /// (`essay.corrections.toml:12`); of [`UNKNOWN`], the rule's name, and behind a line break what else
    /// was noted.
    pub note: Option<Arc<str>>,
}

impl Because {
    /// The rule fired on the words at `place` and decides alone.
    #[must_use]
    pub const fn new(rule: &'static Rule, place: Span) -> Self {
        Self { rule, place, weight: 0, note: None }
    }

    /// The rule fired and added `weight` hundredths to a score.
    #[must_use]
    pub const fn weighed(rule: &'static Rule, place: Span, weight: i16) -> Self {
        Self { rule, place, weight, note: None }
    }
}

impl<P> Because<P> {
    /// A person put it there.
    #[must_use]
    pub const fn by_hand(place: P) -> Self {
        Self { rule: &BY_HAND, place, weight: 0, note: None }
    }

    /// A person put it there, and wrote so at `origin`: `essay.corrections.toml:12`.
    #[must_use]
    pub fn written(place: P, origin: Arc<str>) -> Self {
        Self { note: Some(origin), ..Self::by_hand(place) }
    }

    /// A rule of this name that is not known here fired on the words at `place`.
    #[must_use]
    pub fn unknown(name: &str, weight: i16, note: Option<&str>, place: P) -> Self {
        let name = name.replace('\n', " ");
        let note = note.map_or_else(|| name.clone(), |note| format!("{name}\n{note}"));
        Self { rule: &UNKNOWN, place, weight, note: Some(note.into()) }
    }

    /// The rule's name, also of one that is not known here.
    #[must_use]
    pub fn name(&self) -> &str {
        self.parted().0
    }

    /// What is noted besides the rule's name.
    #[must_use]
    pub fn noted(&self) -> Option<&str> {
        self.parted().1
    }

    fn parted(&self) -> (&str, Option<&str>) {
        match self.note.as_deref() {
            Some(note) if std::ptr::eq(self.rule, &UNKNOWN) => {
                note.split_once('\n').map_or((note, None), |(name, note)| (name, Some(note)))
            }
            note => (self.rule.name, note),
        }
    }

    /// The same reason, with its place in other terms.
    pub fn map_places<Q>(self, place: &mut impl FnMut(P) -> Q) -> Because<Q> {
        Because { rule: self.rule, place: place(self.place), weight: self.weight, note: self.note }
    }
}

/// How sure a finding is, in whole hundredths, so that it prints the same everywhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Confidence(u8);

impl Confidence {
    /// Without a doubt.
    pub const FULL: Self = Self(100);

    /// From hundredths, at most 100.
    #[must_use]
    pub const fn percent(hundredths: u8) -> Self {
        Self(if hundredths > 100 { 100 } else { hundredths })
    }

    /// How far it can be relied on.
    #[must_use]
    pub const fn band(self) -> Band {
        match self.0 {
            70.. => Band::Strong,
            50.. => Band::Fair,
            _ => Band::Weak,
        }
    }

    /// In hundredths, 0 to 100.
    #[must_use]
    pub const fn hundredths(self) -> u8 {
        self.0
    }
}

/// How far a finding can be relied on, by its confidence; how many of the edges in each band are
/// right is measured in `docs/relations.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// From 0.70 on.
    Strong,
    /// From 0.50 on.
    Fair,
    /// Below.
    Weak,
}

impl Band {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Fair => "fair",
            Self::Weak => "weak",
        }
    }
}
