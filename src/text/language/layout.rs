//! The words of a language that stand around a text: over its parts, its notes and works, its writer.

/// Word lists for reading a text's outward form, folded and sorted.
#[derive(Debug)]
pub struct Layout {
    /// Words that number a part of a text ("chapter", "part").
    pub part_words: &'static [&'static str],
    /// Headings above notes ("notes"), words joined by single spaces.
    pub notes_headings: &'static [&'static str],
    /// Headings above a list of works ("works cited"), words joined by single spaces.
    pub bibliography_headings: &'static [&'static str],
    /// Words that name a note ("footnote").
    pub note_words: &'static [&'static str],
    /// Numbers as words, which parts may be numbered with ("one").
    pub numbers: &'static [&'static str],
    /// What is written on to the day of a date ("3rd").
    pub day_endings: &'static [&'static str],
    /// Words before the writer's name ("by").
    pub byline_openers: &'static [&'static str],
}
