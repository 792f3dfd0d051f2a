//! The words by which a language writes down where something stands in a book.

/// Word lists for reading references. All words are folded and without a closing stop; a list of
/// pairs gives the word and what it stands for.
#[derive(Debug)]
pub struct Bibliography {
    /// Words that only point ("see", "cf"), longest first where one begins another.
    pub signals: &'static [&'static [&'static str]],
    /// Words between the one whose words they are and the work that was opened ("quoted in").
    pub via: &'static [&'static [&'static str]],
    /// Words that stand for an earlier reference, with the kind they are ("op cit" → "op").
    pub back: &'static [(&'static [&'static str], BackWord)],
    /// Words before a place in a work ("p", "chapter"), with the name CSL has for it.
    pub locators: &'static [(&'static str, &'static str)],
    /// Words after a number that take in what follows it ("f", "ff", "seq").
    pub onwards: &'static [&'static str],
    /// Words before a volume's number ("vol").
    pub volumes: &'static [&'static str],
    /// Words before the number of an issue, which is neither volume nor page ("no").
    pub issues: &'static [&'static str],
    /// Words that say which edition or who made it ("ed", "translated"); what they say is no title.
    pub editions: &'static [&'static str],
    /// Words by which a writer remarks on how he quotes ("emphasis added").
    pub remarks: &'static [&'static str],
    /// Words right before a lone capitalised word that make it a place or a thing ("in", "the").
    pub before_things: &'static [&'static str],
    /// Last words of publishers' names ("press"), which are no places.
    pub publishers: &'static [&'static str],
    /// Last words of the names of bodies that write ("board").
    pub bodies: &'static [&'static str],
    /// Last words of titles of works in several volumes ("works"): a number after one is a volume.
    pub collected: &'static [&'static str],
    /// Abbreviated titles (as written) and what they are short for.
    pub titles: &'static [(&'static str, &'static str)],
    /// Words that stand for a year that is not known ("n.d." read as "n d", "forthcoming").
    pub undated: &'static [&'static [&'static str]],
    /// Whether titles are written like sentences, with small letters ("Le rouge et le noir").
    pub lower_case_titles: bool,
    /// What makes a number an ordinal when it is written on to it ("2nd").
    pub ordinals: &'static [&'static str],
    /// Words that join two authors ("and").
    pub joining: &'static [&'static str],
    /// Words before the number of a note that was or will be read ("supra").
    pub note_pointers: &'static [&'static str],
    /// Words that say that those named made a collection of others' work ("eds").
    pub roles: &'static [&'static str],
    /// Words that stand for the authors who are not named ("al" of "et al").
    pub and_others: &'static [&'static str],
    /// Words before those who helped an author ("with").
    pub helped_by: &'static [&'static str],
    /// Small words in the names of bodies ("of"), which no person's name has.
    pub body_words: &'static [&'static str],
    /// What may follow a family name as part of it ("jr").
    pub suffixes: &'static [&'static str],
    /// Words before the number of a law's section ("s", "art").
    pub law_sections: &'static [&'static str],
    /// Words inside the number of a law's section, as written ("Abs", "para").
    pub law_parts: &'static [&'static str],
    /// Small words that a title may hold in lower case and a name may not ("of", "the").
    pub title_words: &'static [&'static str],
}

/// Which earlier reference a word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackWord {
    /// The author's work cited before.
    Work,
    /// The source cited just before.
    Same,
    /// The work and the page cited before.
    Place,
    /// The same author.
    Author,
}
