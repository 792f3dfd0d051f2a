//! Notes under a heading.

use super::super::Draft;
use super::label::label;
use crate::model::BlockKind;

/// Makes notes of a section; what has no label goes on with the note before it.
pub(in super::super) fn section(text: &str, section: &mut [Draft]) {
    let mut current: Option<String> = None;
    let mut style = None;
    for draft in section {
        if matches!(draft.kind, BlockKind::Code | BlockKind::Furniture | BlockKind::Heading(_)) {
            continue;
        }
        // A number set in another way than the first is part of a note's text.
        if let Some(label) = label(text, draft).filter(|l| style.is_none_or(|s| s == l.style)) {
            style = Some(label.style);
            current = Some(label.text);
        }
        if let Some(label) = &current {
            draft.kind = BlockKind::Note(label.clone());
            draft.quote = None;
        }
    }
}
