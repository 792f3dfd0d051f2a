//! English words around a text.

use crate::text::language::layout::Layout;

/// The lists of English.
pub(super) const LAYOUT: Layout = Layout {
    part_words: &["appendix", "book", "chapter", "essay", "lecture", "letter", "part", "section"],
    notes_headings: &[
        "citations",
        "end notes",
        "endnotes",
        "footnotes",
        "notes",
        "notes and references",
        "references and notes",
    ],
    bibliography_headings: &[
        "bibliography",
        "further reading",
        "list of references",
        "list of works cited",
        "literature",
        "literature cited",
        "primary sources",
        "reading list",
        "reference list",
        "references",
        "secondary sources",
        "select bibliography",
        "selected bibliography",
        "sources",
        "sources and literature",
        "works cited",
        "works consulted",
    ],
    note_words: &["endnote", "footnote", "note"],
    numbers: &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    day_endings: &["st", "nd", "rd", "th"],
    byline_openers: &["author", "by", "written by"],
};
