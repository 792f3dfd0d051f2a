//! The words around marked words that say what the marks are there for.

/// Word lists for telling evidence from terms. Lists are sorted.
#[derive(Debug)]
pub struct Quoting {
    /// Words that begin with an apostrophe for what was left out, without it ("tis", "em").
    pub clipped_words: &'static [&'static str],
    /// Words that join two of a kind ("and", "or").
    pub conjunctions: &'static [&'static str],
    /// Words that begin a clause after a verb of saying ("that", "how").
    pub subjunctions: &'static [&'static str],
    /// Words after which a name stands ("so-called", "term", "slogan").
    pub naming: &'static [&'static str],
    /// Participles that name something after a form of "to be" or an adverb ("called", "dubbed").
    pub called: &'static [&'static str],
    /// Words that may stand before [`Quoting::called`] where a thing is named and nobody speaks
    /// ("is", "commonly").
    pub before_called: &'static [&'static str],
    /// Words that may stand between a naming word and the name ("of", "the").
    pub fillers: &'static [&'static str],
    /// Kinds of works, which have titles ("pamphlet", "article").
    pub works: &'static [&'static str],
    /// Words before the title of a work ("entitled").
    pub titled: &'static [&'static str],
    /// Words for a piece of language ("phrase", "sentence", "question").
    pub pieces: &'static [&'static str],
    /// Words that join a place in a text to the words there: "in the line", "with the words".
    pub from_text: &'static [&'static str],
    /// Words after a word that say what it means ("means", "denotes").
    pub meaning: &'static [&'static str],
    /// Names of languages ("Latin", "Greek"), folded.
    pub languages: &'static [&'static str],
    /// What everybody says and nobody said ("proverb", "slogan").
    pub common_sayings: &'static [&'static str],
    /// Verbs that make of what is said something possible ("might", "could").
    pub possible: &'static [&'static str],
    /// Verbs that do so where nobody in particular speaks ("would", "should").
    pub conditional: &'static [&'static str],
    /// Words that begin a supposition ("if", "suppose").
    pub supposing: &'static [&'static str],
    /// Nobody in particular as a subject ("one", "someone", "a").
    pub anybody: &'static [&'static str],
    /// Verbs of naming in their plain forms ("call", "term").
    pub call: &'static [&'static str],
    /// The writer as a subject ("I", "we").
    pub first_persons: &'static [&'static str],
    /// Whether who speaks is said inside the marks (« …, dit Hale, … »).
    pub inner_tags: bool,
    /// Object pronouns before the verb of such a tag ("me", "nous").
    pub tag_objects: &'static [&'static str],
    /// Finite forms that only clauses have ("is", "was", "must").
    pub finite: &'static [&'static str],
}
