//! Cue phrases: words that say how what follows is joined to what stands before, or how a writer
//! stands to it. Which phrases there are is the [`Language`]'s; what follows from one is not
//! known here.

use super::{Language, Span, key::Keyed, key::key};
use std::collections::HashMap;

/// What a cue phrase says. The connectives follow the senses of the Penn Discourse Treebank
/// (Prasad et al. 2008); the others are the field's stance and reporting words (Hyland 2005;
/// Thompson and Ye 1991).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sense {
    /// A reason follows: "because".
    Reason,
    /// A consequence follows: "therefore", "this was why".
    Result,
    /// Something that differs follows: "however", "on the other hand".
    Contrast,
    /// Something is granted: "although", "it is true that".
    Concession,
    /// A case follows: "for instance".
    Instance,
    /// What was said is driven home: "indeed", "in fact".
    Emphasis,
    /// It is said again: "in other words".
    Restatement,
    /// More of the same follows: "moreover".
    Addition,
    /// What must be so for it to hold: "if".
    Condition,
    /// What would undo it: "unless".
    Exception,
    /// What else may be: "or".
    Alternative,
    /// What it all comes to: "the essence of", "the significance of".
    Gist,
    /// What the writer sets out to show: "this essay argues that".
    Purpose,
    /// What the writer is going to do: "this essay looks at".
    Plan,
    /// The reader is sent to another place: "in section", "the next chapter".
    Pointer,
    /// The end is drawn: "in conclusion".
    Conclusion,
    /// Matter told for its background: "some background".
    Background,
    /// What must, should or cannot be.
    Necessity,
    /// A judgement for: "correct", "rightly".
    Approval,
    /// A judgement against: "mistake", "failed to".
    Disapproval,
    /// Another's picture is denied: "a false picture", "the myth".
    Denial,
    /// A claim is limited or compared: "not only", "rather than", "far from".
    Distinction,
    /// One thing brings about another: "led to", "gave rise to".
    Causation,
    /// One thing is said to be another: "was a", "is the".
    Equation,
    /// There is something: "there was a".
    Existence,
    /// How a word is used: "by which I mean".
    Definition,
    /// The writer speaks in his own person: "it seems to me".
    Avowal,
    /// It is said with all force: "utterly", "decisive".
    Boost,
    /// A verb that takes what is reported as true: "showed".
    Reveals,
    /// A verb that reports without judging: "argued".
    Says,
    /// A verb or phrase that reports and keeps its distance: "alleged", "like to present".
    Alleges,
    /// A person or group without a name that can hold a position: "critics", "many historians".
    Holder,
}

/// What a connective joins its statement to: the syntactic class it belongs to (Pasch et al. 2003;
/// Stede 2002, DiMLex).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Joins {
    /// To what stands before it, from the head of its statement ("but").
    Back,
    /// To what stands before it, also from within its statement: adverbs ("however", "therefore").
    Mobile,
    /// A clause to its main clause: to what follows where it opens a sentence, else to what stands
    /// before ("because", "although").
    Clause,
    /// To what follows, which it announces: "admittedly … but".
    Ahead,
}

/// A cue phrase in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cue {
    /// Where it stands.
    pub span: Span,
    /// What it says.
    pub sense: Sense,
    /// What it joins, where it is a connective.
    pub joins: Option<Joins>,
    /// Number of its first word in the list of words that was searched.
    pub word: usize,
    /// How many words it has.
    pub words: usize,
}

/// The cue phrases of a language, ready to be found.
#[derive(Debug)]
pub struct Cues {
    /// From a state and a word to the next state; state 0 is the beginning.
    steps: HashMap<(u32, u64), u32>,
    /// What a state says when a phrase ends there.
    ends: Vec<Option<(Sense, Option<Joins>)>>,
}

impl Cues {
    /// The cue phrases of a language. A phrase listed twice keeps its first sense.
    #[must_use]
    pub fn of(language: &Language) -> Self {
        let mut cues = Self { steps: HashMap::new(), ends: vec![None] };
        let joining = language.discourse.connectives.iter();
        let joining = joining.map(|&(sense, joins, phrases)| (sense, Some(joins), phrases));
        let others = language.discourse.cues.iter().map(|&(sense, phrases)| (sense, None, phrases));
        for (sense, joins, phrases) in joining.chain(others) {
            for phrase in phrases {
                let mut state = 0;
                for word in phrase.split(' ') {
                    let next = u32::try_from(cues.ends.len()).unwrap_or(u32::MAX);
                    state = *cues.steps.entry((state, key(word))).or_insert(next);
                    if state == next {
                        cues.ends.push(None);
                    }
                }
                if let Some(end @ None) = cues.ends.get_mut(state as usize) {
                    *end = Some((sense, joins));
                }
            }
        }
        cues
    }

    /// The cues among `words` (which are in text order), longest first where several begin at one
    /// word, not overlapping. Words of one phrase are divided by nothing but white space. Linear:
    /// from each word at most as many steps as the longest phrase has words.
    pub fn find(&self, text: &str, words: &[Keyed], into: &mut Vec<Cue>) {
        into.clear();
        let mut at = 0;
        while at < words.len() {
            let (mut state, mut length, mut found) = (0, 0, None);
            for pair in words[at..].windows(2).map(Some).chain([None]) {
                let Some(here) = words.get(at + length) else { break };
                let Some(&next) = self.steps.get(&(state, here.word)) else { break };
                state = next;
                length += 1;
                if let Some(end) = self.ends.get(state as usize).copied().flatten() {
                    found = Some((end, length));
                }
                let Some([left, right]) = pair else { break };
                let between = Span::new(left.span.end, right.span.start).of(text);
                if !between.chars().all(char::is_whitespace) {
                    break;
                }
            }
            let Some(((sense, joins), length)) = found else {
                at += 1;
                continue;
            };
            let last = words[at + length - 1].span;
            into.push(Cue {
                span: words[at].span.hull(last),
                sense,
                joins,
                word: at,
                words: length,
            });
            at += length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::key::keyed;

    fn check(text: &str, expect: &[(&str, Sense)]) {
        let language = Language::of("en");
        let (mut words, mut found) = (Vec::new(), Vec::new());
        keyed(text, Span::new(0, text.len()), language, &mut String::new(), &mut words);
        Cues::of(language).find(text, &words, &mut found);
        let found: Vec<_> = found.iter().map(|c| (c.span.of(text), c.sense)).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn the_longest_phrase_wins_and_line_breaks_are_spaces() {
        check(
            "In\nfact, it is because",
            &[("In\nfact", Sense::Emphasis), ("because", Sense::Reason)],
        );
        check("On the other hand it fell", &[("On the other hand", Sense::Contrast)]);
    }

    #[test]
    fn connectives_say_what_they_join() {
        let check = |code: &str, text: &str, expect: Option<Joins>| {
            let language = Language::of(code);
            let (mut words, mut found) = (Vec::new(), Vec::new());
            keyed(text, Span::new(0, text.len()), language, &mut String::new(), &mut words);
            Cues::of(language).find(text, &words, &mut found);
            assert_eq!(found.first().and_then(|c| c.joins), expect, "{text}");
        };
        check("en", "Although it fell", Some(Joins::Clause));
        check("en", "But it fell", Some(Joins::Back));
        check("en", "The mill, however, fell", Some(Joins::Mobile));
        check("en", "Admittedly it fell", Some(Joins::Ahead));
        check("en", "a false picture", None);
        check("de", "Die Mühle ist jedoch alt", Some(Joins::Mobile));
        check("de", "es sei denn, sie steht still", Some(Joins::Clause));
        check("fr", "bien que le moulin tourne", Some(Joins::Clause));
        check("fr", "Certes le moulin tourne", Some(Joins::Ahead));
    }

    #[test]
    fn a_stop_inside_a_phrase_breaks_it_and_parts_of_words_are_none() {
        check("He was in. Fact is mustering", &[]);
        check("", &[]);
    }
}
