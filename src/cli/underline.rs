//! A message with the words it speaks of underlined, as rustc shows its own.

use crate::model::{Anchor, Severity};
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use anstream::adapter::strip_str;

/// Code points of a line that are shown, so that it fits a terminal, and that a line of a megabyte
/// costs no more than a short one; and how many of them are kept for the words and what follows.
const SHOWN: usize = 96;
const FROM: usize = 66;

/// What is said.
pub(super) struct Note<'n> {
    /// How much it matters.
    pub(super) severity: Severity,
    /// Its code in kebab-case.
    pub(super) code: &'n str,
    /// What was seen.
    pub(super) message: &'n str,
    /// What stands under the words; may be empty.
    pub(super) label: &'n str,
    /// What to do; may be empty.
    pub(super) hint: &'n str,
    /// Where in the file it is; may be empty.
    pub(super) inside: &'n str,
}

/// The note with colours, ending in a blank line; under the words at a place, if it has one, in the
/// file of that name. Costs no more than what it shows.
pub(super) fn note(note: &Note<'_>, place: Option<(String, &Anchor)>) -> String {
    let level = match note.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let window = place.as_ref().map(|(_, anchor)| Window::of(anchor));
    let mut group =
        annotate_snippets::Group::with_title(level.primary_title(note.message).id(note.code));
    if let (Some((path, anchor)), Some(window)) = (&place, &window) {
        let under = AnnotationKind::Primary.span(window.words.clone());
        let under = if note.label.is_empty() { under } else { under.label(note.label) };
        group = group
            .element(Origin::path(path.as_str()).line(anchor.line).char_column(anchor.column))
            .element(Snippet::source(&window.line).line_start(anchor.line).annotation(under));
    }
    if !note.inside.is_empty() {
        let inside = annotate_snippets::normalize_untrusted_str(note.inside);
        group = group.element(Level::NOTE.with_name("in").message(inside));
    }
    if !note.hint.is_empty() {
        group = group
            .element(Level::HELP.message(annotate_snippets::normalize_untrusted_str(note.hint)));
    }
    let rendered = Renderer::styled().render(&[group]);
    // The renderer puts `:::` between a place and a snippet that brings no place of its own; ours
    // cannot, since its columns are those of the window.
    let kept = rendered.lines().filter(|line| strip_str(line).to_string().trim() != ":::");
    kept.fold(String::new(), |shown, line| shown + line + "\n") + "\n"
}

/// As much of a line as is shown, and where the words stand in it (bytes).
struct Window {
    line: String,
    words: std::ops::Range<usize>,
}

impl Window {
    fn of(anchor: &Anchor) -> Self {
        // One more than is shown tells whether something was cut.
        let (before, from) = anchor.line_around(SHOWN + 1);
        let (all_before, all_from) = (before.chars().count(), from.chars().count());
        let room = all_from.min(FROM.max(SHOWN.saturating_sub(all_before)));
        let skipped = all_before.saturating_sub(SHOWN - room);
        let before = split(before, skipped).1;
        let length = anchor.end.saturating_sub(anchor.start).max(1);
        let (words, after) = split(from, length.min(room));
        let (after, rest) = split(after, room.saturating_sub(length));
        let mut line = String::new();
        line.push_str(if skipped > 0 { "…" } else { "" });
        line.push_str(before);
        let start = line.len();
        line.push_str(words);
        let end = line.len();
        line.push_str(after);
        line.push_str(if rest.is_empty() { "" } else { "…" });
        Self { words: start..end, line }
    }
}

/// The first `count` characters, and the rest.
fn split(text: &str, count: usize) -> (&str, &str) {
    text.char_indices().nth(count).map_or((text, ""), |(at, _)| text.split_at(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Positions, Span};
    use std::sync::Arc;

    /// What stands under `words` of `text`, without colours.
    fn shown(text: &str, words: &str) -> String {
        let start = text.find(words).unwrap();
        let span = Span::new(start, start + words.len());
        let mut anchor = Anchor::in_text(&Arc::from(text), span);
        let positions = Positions::new(text);
        (anchor.line, anchor.column) = positions.line_column(start);
        (anchor.start, anchor.end) = positions.code_points(span);
        let told = Note {
            severity: Severity::Warning,
            code: "stray-mark",
            message: "this mark fits nothing",
            label: "q1",
            hint: "put a mark before it",
            inside: "page 3, under “Salt”",
        };
        let place = Some(("essay.txt".to_owned(), &anchor));
        strip_str(&note(&told, place)).to_string()
    }

    #[test]
    fn the_words_are_underlined_at_their_place() {
        let expect = "\
warning[stray-mark]: this mark fits nothing
 --> essay.txt:2:6
  |
2 | the “mill” fed
  |      ^^^^ q1
  |
  = in: page 3, under “Salt”
  = help: put a mark before it

";
        assert_eq!(shown("Salt.\nthe “mill” fed\nnine", "mill"), expect);
    }

    #[test]
    fn a_long_line_is_shown_around_the_words_only() {
        let text = format!("{}“mill”{}", "é ".repeat(500_000), " ß".repeat(500_000));
        let shown = shown(&text, "mill");
        assert!(shown.contains("essay.txt:1:1000002\n"), "{shown}");
        assert!(shown.contains("| …") && shown.contains('…'), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() <= 110), "{shown}");
    }

    #[test]
    fn words_over_several_lines_show_the_first() {
        let shown = shown("one\ntwo three\nfour", "three\nfour");
        assert!(shown.contains("2 | two three\n  |     ^^^^^"), "{shown}");
    }
}
