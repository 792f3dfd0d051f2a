//! Words by which a text hangs together: connectives, judging and reporting phrases, and the small
//! words around them.

use crate::text::cue::{Joins, Sense};

/// Connectives by what they say and what they join.
pub type Connectives = &'static [(Sense, Joins, &'static [&'static str])];

/// The word lists of one language for how statements are joined. All words are folded.
#[derive(Debug)]
pub struct Discourse {
    /// Words that carry no matter of their own beside the function words ("been", "himself");
    /// sorted.
    pub light_words: &'static [&'static str],
    /// Connectives that stand before a statement without a comma ("but", "so").
    pub bare_connectives: &'static [&'static str],
    /// Words that give a reason at the head of a clause, and mean something else elsewhere ("for").
    pub clause_reasons: &'static [&'static str],
    /// Words that draw a consequence at the head of a clause, and mean something else elsewhere ("so").
    pub clause_results: &'static [&'static str],
    /// Last words of connectives that draw a consequence from what they point back at ("this was *why*").
    pub whys: &'static [&'static str],
    /// Modal verbs by which something is demanded ("should").
    pub demands: &'static [&'static str],
    /// Words that set a statement beside the one before ("and").
    pub coordinators: &'static [&'static str],
    /// Words between a connective and its statement ("it follows *that*").
    pub connective_tails: &'static [&'static str],
    /// Words that may stand between a holder and his verb ("had", "often").
    pub before_verbs: &'static [&'static str],
    /// Pronouns that stand for a person or group.
    pub pronouns: &'static [&'static str],
    /// Their other cases ("his", "them").
    pub possessives: &'static [&'static str],
    /// Words that turn a statement into its opposite ("not").
    pub negations: &'static [&'static str],
    /// Words that point back at what was just said ("this").
    pub demonstratives: &'static [&'static str],
    /// The subject of hearsay: "*it* is often said".
    pub impersonal: &'static [&'static str],
    /// Prepositions that begin "For X, …", "According to X, …".
    pub holder_prefixes: &'static [&'static str],
    /// Words that begin a clause of content after a verb of saying ("that").
    pub complementisers: &'static [&'static str],
    /// Prepositions before a date that says when something happened ("in", "on"; not "of").
    pub time_prepositions: &'static [&'static str],
    /// Verbs whose form says that something is so now, or always ("is", "does").
    pub present_verbs: &'static [&'static str],
    /// Verbs whose form says that something was so ("was", "went").
    pub past_verbs: &'static [&'static str],
    /// Words that say when the next thing happened ("later", "evening").
    pub narrative_times: &'static [&'static str],
    /// Words that count statements off at their head ("first", "secondly").
    pub ordinals: &'static [&'static str],
    /// Nouns for what somebody maintains ("objection", "view").
    pub position_nouns: &'static [&'static str],
    /// Verbs by which somebody takes one thing as another ("reads … as").
    pub construing_verbs: &'static [&'static str],
    /// The words that follow those ("as").
    pub construed_as: &'static [&'static str],
    /// Verbs by which an argument is told where they stand between commas ("it *runs*").
    pub frame_verbs: &'static [&'static str],
    /// Words before a connective of reason that make the reason the point ("*only* because").
    pub focus: &'static [&'static str],
    /// Words by which a group goes on after its noun ("supporters *of* the tax").
    pub group_tails: &'static [&'static str],
    /// Connectives.
    pub connectives: Connectives,
    /// Cue phrases by what they say.
    pub cues: &'static [(Sense, &'static [&'static str])],
}
