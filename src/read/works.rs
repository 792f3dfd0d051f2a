//! A list of works that no heading announces: the last paragraphs of a text, all shaped as entries are.
//!
//! Told by three signs together, since each alone is found in prose too: every paragraph begins with a name
//! turned round ("Hale, Ruth") or the dashes that repeat it, gives a year, and they stand in the order of the
//! alphabet. Looks at the last paragraphs up to the first that is none.

use super::Draft;
use crate::model::BlockKind;
use crate::text::Span;
use crate::text::{fold, trim, words};

/// How many entries make a list that nothing else shows to be one.
const FEWEST: usize = 3;

/// Longest entry, in bytes.
const LONGEST: usize = 400;

/// Most entries that are looked at.
const MOST: usize = 2000;

/// Marks the entries of a list without a heading, if the text ends with one and has no other.
pub(super) fn unheaded(text: &str, drafts: &mut [Draft]) {
    let settled = |d: &Draft| matches!(d.kind, BlockKind::Furniture | BlockKind::Note(_));
    let Some(last) = drafts.iter().rposition(|d| !settled(d)) else { return };
    let mut first = last + 1;
    let mut next: Option<String> = None;
    let mut heads = 0;
    while first > 1 && last + 1 - first < MOST {
        let draft = &drafts[first - 1];
        if !matches!(draft.kind, BlockKind::Paragraph | BlockKind::Item) {
            break;
        }
        let Some(found) = entries(text, draft.span) else { break };
        if let (Some(after), Some(own)) = (&next, found.last())
            && own > after
        {
            break;
        }
        heads += found.len().max(1);
        next = found.into_iter().next().or(next);
        first -= 1;
    }
    if heads < FEWEST || first == 0 {
        return;
    }
    for draft in drafts.iter_mut().take(last + 1).skip(first) {
        draft.kind = BlockKind::Entry;
        draft.quote = None;
    }
}

/// The folded family names at the head of each entry of a block, in order; none where dashes stand for
/// them. `None` where the block is no entry.
fn entries(text: &str, block: Span) -> Option<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    let mut count = 0;
    let mut at = block.start;
    for line in block.of(text).split_inclusive('\n') {
        let span = trim(text, Span::new(at, at + line.len()));
        at += line.len();
        match head(span.of(text)) {
            Some(Some(family)) if found.last().is_none_or(|last| *last <= family) => {
                found.push(family);
                count += 1;
            }
            Some(None) => count += 1,
            // The line goes on with the entry before it.
            _ if count > 0 => {}
            _ => return None,
        }
    }
    let said = block.of(text).trim_end();
    let ends = said.ends_with(['.', ')', '/', ']'])
        || said.rsplit(' ').next().is_some_and(|w| w.contains("://"));
    let dated = words(text, block).filter(|w| is_year(w.of(text))).count() >= count.max(1);
    let parted = said.matches(['.', '(', ':']).count() >= 2 * count;
    (count > 0 && said.len() <= LONGEST * count && ends && dated && parted).then_some(found)
}

/// The family name before the first comma, where given names follow it; `None` inside where dashes stand.
fn head(line: &str) -> Option<Option<String>> {
    let dashes =
        line.chars().take_while(|c| matches!(c, '-' | '—' | '–' | '―' | '⸺' | '⸻' | '_')).count();
    if dashes > 2 || dashes > 0 && line.starts_with(['—', '―', '⸺', '⸻']) {
        return Some(None);
    }
    let (family, rest) = line.split_once(", ")?;
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let particle = |word: &str| {
        matches!(word, "van" | "von" | "de" | "der" | "du" | "la" | "le" | "di" | "da" | "den")
    };
    let names: Vec<&str> = family.split(' ').collect();
    let named = names.len() <= 3
        && names.iter().all(|w| capital(w) || particle(w))
        && names.iter().any(|w| capital(w));
    let given = rest.split([' ', '.', ',']).next().unwrap_or("");
    let letters = given.chars().all(|c| c.is_alphabetic() || c == '-');
    (named && capital(given) && letters).then(|| Some(fold(family)))
}

/// Whether a word is a year, a letter after it aside: "1998", "2014a".
fn is_year(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    digits.len() == 4 && digits.parse::<u32>().is_ok_and(|year| (1400..2100).contains(&year))
}

#[cfg(test)]
mod tests {
    use crate::model::BlockKind;

    /// How many blocks are entries, and how many are not.
    fn check(text: &str, expect: (usize, usize)) {
        let document = crate::read::plain("t.txt", text);
        let entry = |b: &&crate::model::Block| b.kind == BlockKind::Entry;
        let entries = document.blocks.iter().filter(entry).count();
        assert_eq!((entries, document.blocks.len() - entries), expect, "{text}");
    }

    #[test]
    fn three_entries_in_order_are_a_list() {
        check(
            "Salt was dear. Nobody knew why.\n\nHale, Ruth. Salt Roads. Leeds: Quarry, 2014.\n\nHale, Ruth. Tides. Leeds: Quarry, 2016.\n\nOrme, T. (2009). Bread. Tern Press.",
            (3, 1),
        );
        check(
            "Salt was dear. Nobody knew why.\n\nHale, Ruth. Salt Roads. Leeds: Quarry, 2014.\n———. Tides. Leeds: Quarry, 2016.\nOrme, T. (2009). Bread. Tern Press.",
            (3, 1),
        );
    }

    #[test]
    fn prose_is_none() {
        // Out of order, without years, or no names at their head.
        check(
            "Salt was dear. Nobody knew why.\n\nOrme, T. Bread. Tern: Leeds, 2009.\n\nHale, Ruth. Salt Roads. Leeds: Quarry, 2014.\n\nAmory, Jo. Tides. Leeds: Quarry, 2016.",
            (0, 4),
        );
        check(
            "Salt was dear. Nobody knew why.\n\nHale, Ruth said, was late. So: it was.\n\nMott, Anna said, was early. It was.\n\nOrme, Tom said, was neither. It was.",
            (0, 4),
        );
        check(
            "In 1911 (a dry year) salt was dear. Nobody knew why.\n\nIn 1912 (a wet one) it was not. So: it was.\n\nIn 1913 (a good one) it was. It was.",
            (0, 3),
        );
    }
}
