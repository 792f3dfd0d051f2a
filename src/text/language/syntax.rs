//! The words by which the sentences of a language end and fall into clauses.

/// Word lists for cutting sentences and clauses, folded and sorted.
#[derive(Debug)]
pub struct Syntax {
    /// Abbreviations in whose stop no sentence ends: something must follow ("cf", "e.g").
    pub open_abbreviations: &'static [&'static str],
    /// Abbreviations that often end a sentence ("etc").
    pub final_abbreviations: &'static [&'static str],
    /// Words that are abbreviations only before a number ("no", "art").
    pub numbered_words: &'static [&'static str],
    /// Connectives that begin a clause wherever they stand ("because", "so that").
    pub clause_openers: &'static [&'static str],
    /// Connectives that begin a clause after a comma, whatever follows ("but", "which").
    pub clause_openers_after_comma: &'static [&'static str],
    /// Connectives that begin a clause after a comma where a subject and a verb follow ("and",
    /// "for"): elsewhere they join words.
    pub clause_openers_before_subject: &'static [&'static str],
    /// Words that make the clause at the head of a sentence a subordinate one ("because", "if").
    pub subordinators: &'static [&'static str],
    /// The word for "and".
    pub and: &'static str,
    /// Words that begin a subject ("he", "the", "this").
    pub subject_openers: &'static [&'static str],
    /// Auxiliaries and the like: finite verbs that can be known by their form ("was", "must").
    pub auxiliaries: &'static [&'static str],
    /// Endings of longer words that are mostly finite verbs ("ed").
    pub verb_endings: &'static [&'static str],
    /// Whether a number with a stop is an ordinal ("am 3. Mai", "im 19. Jahrhundert").
    pub ordinal_stops: bool,
    /// Whether the subject follows the verb where anything else opens the sentence ("In Leeds schrieb
    /// Hale").
    pub verb_second: bool,
}
