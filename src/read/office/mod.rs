//! What DOCX, ODT and RTF have in common: paragraphs with a style, an indent and pieces of text.
//!
//! The reader of a format walks over its file and tells a [`Scribe`](scribe::Scribe) what it meets. The
//! paragraphs that come out know nothing of the format any more; [`setting`] decides what each of them
//! is (a heading, a block quotation, an item, a note) and composes the text.
//!
//! What is not read in any of the three: pictures, drawings without text, headers and footers, comments,
//! what tracked changes have struck out, hidden text, and the file's properties (title, author,
//! language), in which templates and installations leave what nobody wrote. Page numbers are known only
//! where the program that saved the file left its page breaks in it.

pub(super) mod figures;
pub(super) mod notes;
pub(super) mod role;
pub(super) mod scribe;
pub(super) mod setting;
pub(super) mod xml;

use crate::model::{Code, Diagnostic, Severity};

pub(super) use role::Role;

/// A paragraph.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    /// What its style says it is.
    pub(super) role: Role,
    /// Whether a style or a direct setting makes it an item of a list.
    pub(super) listed: bool,
    /// The number before an item, where it has one.
    pub(super) ordinal: Option<String>,
    /// Its left indent, in twentieths of a point.
    pub(super) left: i32,
    /// How much further in (or, negative, out) its first line begins, in twentieths of a point.
    pub(super) first: i32,
    /// Whether it is centred or set to the right.
    pub(super) moved: bool,
    /// The table it stands in, numbered from 1; of tables inside of tables, the outermost.
    pub(super) table: Option<u32>,
    /// What it consists of.
    pub(super) pieces: Vec<Piece>,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words set alike.
    Words(String, Face),
    /// White space that does not fold: a tab.
    Tab,
    /// A line break.
    Break,
    /// A link to this target begins.
    Link(String),
    /// The link ends.
    LinkEnd,
    /// The mark of the note of this label.
    Mark(String),
    /// The page of this name begins.
    Page(String),
}

/// How words are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Face {
    /// In italics.
    pub(super) italic: bool,
    /// In bold type.
    pub(super) bold: bool,
    /// Above the line, as the marks of notes are that somebody numbered by hand.
    pub(super) raised: bool,
    /// Not shown.
    pub(super) hidden: bool,
}

/// A note: its label and its paragraphs.
#[derive(Debug, Clone, Default)]
pub(super) struct Note {
    pub(super) label: String,
    pub(super) paragraphs: Vec<Paragraph>,
}

/// That comments are not read, and how many there are.
pub(super) fn comments_not_read(comments: usize) -> String {
    let (are, s) = if comments == 1 { ("is", "") } else { ("are", "s") };
    format!("There {are} {comments} comment{s} in the margin, which {are} not read.")
}

/// The same as a diagnostic of the whole text.
pub(super) fn not_read(comments: usize) -> Diagnostic {
    Diagnostic {
        code: Code::LimitReached,
        severity: Severity::Note,
        message: comments_not_read(comments),
        hint: String::new(),
        place: None,
        subjects: Vec::new(),
    }
}

/// `HYPERLINK "https://x.y" \o "…"` gives the address.
pub(super) fn field_target(code: &str) -> Option<String> {
    let rest = code.trim_start().strip_prefix("HYPERLINK")?.trim_start();
    let (local, rest) = match rest.strip_prefix("\\l") {
        Some(rest) => ("#", rest.trim_start()),
        None => ("", rest),
    };
    let quoted = rest.strip_prefix('"').and_then(|r| r.split('"').next());
    let target = quoted.or_else(|| rest.split_whitespace().next())?;
    (!target.is_empty()).then(|| format!("{local}{target}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_target_of_a_hyperlink() {
        let check =
            |code: &str, expect: &str| assert_eq!(field_target(code).unwrap_or_default(), expect);
        check(" HYPERLINK \"http://x.y/a b\" \\o \"z\" ", "http://x.y/a b");
        check("HYPERLINK \\l \"there\"", "#there");
        check("HYPERLINK http://x.y", "http://x.y");
        check("PAGEREF _Toc1", "");
        check("HYPERLINK", "");
    }
}
