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
    /// Words before the writer's name ("by").
    pub byline_openers: &'static [&'static str],
}
