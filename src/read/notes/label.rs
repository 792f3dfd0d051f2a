//! The number or sign that a paragraph begins with as a note does.

use super::super::Draft;
use super::super::shape::item_mark;
use crate::text::note::signs;
use crate::text::superscript;

/// A label and how it is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Label {
    /// The number in plain figures, or the sign.
    pub(in super::super) text: String,
    /// `[`, `(`, `.`, `)` as around a number; `^` for a raised one, ` ` for a bare one, `*` for a sign.
    pub(in super::super) style: char,
}

/// The label that a paragraph begins with: `1.`, `[1]`, `(1)`, `1)`, `¹`, `1 `, `*`, `†`.
pub(in super::super) fn label(text: &str, draft: &Draft) -> Option<Label> {
    let said = draft.span.of(text);
    match &draft.ordinal {
        Some(ordinal) if item_mark(said).is_none_or(|m| m.style == '-') => {
            Some(Label { text: ordinal.clone(), style: '.' })
        }
        _ => of(said),
    }
}

/// The label that these words begin with.
pub(in super::super) fn of(said: &str) -> Option<Label> {
    let made = |text: &str, style| Some(Label { text: text.to_owned(), style });
    let raised: String = said.chars().map_while(superscript).collect();
    if !raised.is_empty() {
        return made(&raised, '^');
    }
    let bracketed = said.strip_prefix('[').filter(|inner| signs(inner) > 0);
    let bare = bracketed.unwrap_or(said);
    let length = signs(bare);
    if length > 0 && bare[length..].starts_with(|c: char| !matches!(c, '*' | '-')) {
        let after = &bare[length..];
        let closed = bracketed.is_none() || after.starts_with(']');
        // "*this* is emphasis" is no label.
        let paired = bare.starts_with('*')
            && after.starts_with(|c: char| !c.is_whitespace())
            && after.lines().next().is_some_and(|l| l.contains('*'));
        return if closed && !paired { made(&bare[..length], '*') } else { None };
    }
    if let Some(mark) = item_mark(said).filter(|m| m.style != '-') {
        return made(mark.label, mark.style);
    }
    let digits = said.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let spaced = said[digits..].starts_with(char::is_whitespace);
    ((1..=3).contains(&digits) && spaced && !said.starts_with('0'))
        .then(|| Label { text: said[..digits].to_owned(), style: ' ' })
}

/// The label of the next note, where `said` begins with it and it is set like `before`.
pub(in super::super) fn next(before: &Label, said: &str) -> Option<Label> {
    let label = of(said).filter(|l| l.style == before.style)?;
    let follows = match (before.text.parse::<u32>(), label.text.parse::<u32>()) {
        (Ok(before), Ok(number)) => number == before + 1,
        (Err(_), Err(_)) => before.text != label.text,
        _ => false,
    };
    follows.then_some(label)
}
