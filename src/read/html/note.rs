//! Notes of a page: which links are marks of notes, and where the notes stand.
//!
//! A link is the mark of a note where it says so (`role=doc-noteref`, `epub:type=noteref`, the classes
//! that converters write), or where it is a short label (a number, a letter, a dagger) that leads
//! further down to a place that is a note: it says so, or begins with the same label, or leads back.
//! A table of contents with numbers leads to headings, and numbers of pages to paragraphs that do not
//! begin with them; neither is taken.
//!
//! Where several notes stand in one paragraph, each begins at its own anchor. Links and anchors are
//! gone through once, with look-ups in a sorted map: linear but for these.

use super::tag::{Key, Tag};
use super::tree::Tree;
use super::weigh::named;
use std::collections::{BTreeMap, BTreeSet};

/// Longest text of a link that is looked at, in bytes.
const LONGEST: usize = 24;

/// How many levels up it is looked for the block of an anchor, or for the place a link leads back to.
const LEVELS: usize = 8;

/// How many links of a note are looked at for one that leads back.
const LINKS: usize = 12;

/// A mark in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// What its note is called; no two notes share it.
    pub(super) label: String,
    /// What is shown.
    pub(super) shown: String,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    /// Its label and what is shown of it.
    pub(super) mark: Mark,
    /// One past its last node.
    pub(super) end: usize,
}

/// Marks, notes and links back, by the node at which they begin.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) marks: BTreeMap<usize, Mark>,
    pub(super) notes: BTreeMap<usize, Note>,
    pub(super) backward: BTreeSet<usize>,
}

impl Notes {
    /// Whether a note begins inside of an element.
    pub(super) fn any_in(&self, tree: &Tree, node: usize) -> bool {
        self.notes.range(node..tree.end(node).max(node + 1)).next().is_some()
    }
}

/// A link to a place in the same text.
struct Leading<'t> {
    node: usize,
    target: usize,
    shown: &'t str,
    /// Whether it says that it is the mark of a note.
    declared: bool,
}

/// Finds them. `parts` are the pages with the names by which they are linked to; for a single page
/// the name is empty.
pub(super) fn notes(tree: &Tree, parts: &[(usize, String)]) -> Notes {
    let places = places(tree, parts);
    let texts: Vec<(usize, String, usize)> = links(tree, parts, &places);
    let leading: Vec<Leading<'_>> = texts
        .iter()
        .map(|(node, said, target)| Leading {
            node: *node,
            target: *target,
            shown: label(said),
            declared: is_declared(tree, *node),
        })
        .collect();
    let mut targets: BTreeMap<usize, (usize, String)> = BTreeMap::new();
    let mut marks: Vec<(usize, usize)> = Vec::new();
    for link in &leading {
        if let Some(block) = note_block(tree, &leading, link) {
            let shown = if link.shown.is_empty() { "*" } else { link.shown };
            targets.entry(link.target).or_insert_with(|| (block, shown.to_owned()));
            marks.push((link.node, link.target));
        }
    }
    let mut found = Notes { notes: placed(tree, &targets), ..Notes::default() };
    let named: BTreeMap<usize, Mark> = labelled(&mut found.notes, &targets);
    for (node, target) in marks {
        if let Some(mark) = named.get(&target) {
            found.marks.insert(node, mark.clone());
        }
    }
    backward(tree, &leading, &mut found);
    found
}

/// Names of lists in which every item is a note.
const LISTS: [&str; 11] = [
    "citation-list",
    "easy-footnotes-wrapper",
    "endnotes",
    "fn-group",
    "footnote-list",
    "footnotes",
    "notes",
    "ref-list",
    "reference-list",
    "references",
    "reflist",
];

/// Whether an item stands in a list of notes.
fn is_listed(tree: &Tree, block: usize) -> bool {
    tree.tag(block) == Tag::Li && tree.ancestors(block, 4).any(|a| named(tree, a, &LISTS))
}

/// Where the places are that links lead to, by page and name; of two with one name the first.
fn places<'t>(tree: &'t Tree, parts: &[(usize, String)]) -> BTreeMap<(usize, &'t str), usize> {
    let mut places = BTreeMap::new();
    for &(part, _) in parts {
        for node in part..tree.end(part) {
            let name = tree.attribute(node, Key::Name).filter(|_| tree.tag(node) == Tag::A);
            for id in tree.attribute(node, Key::Id).into_iter().chain(name) {
                places.entry((part, id)).or_insert(node);
            }
        }
    }
    places
}

/// Links to places in the text: node, words, target.
fn links(
    tree: &Tree,
    parts: &[(usize, String)],
    places: &BTreeMap<(usize, &str), usize>,
) -> Vec<(usize, String, usize)> {
    let by_name: BTreeMap<&str, usize> = parts.iter().map(|(p, n)| (n.as_str(), *p)).collect();
    let mut found = Vec::new();
    for (part, name) in parts {
        for node in *part..tree.end(*part) {
            let href = tree.attribute(node, Key::Href).filter(|_| tree.tag(node) == Tag::A);
            let Some((path, id)) = href.and_then(|h| h.split_once('#')) else { continue };
            let id = &unescaped(id);
            let other =
                (!path.is_empty()).then(|| by_name.get(joined(name, path).as_str())).flatten();
            // A page on the disk does not know under which name its own links call it.
            let own = (path.is_empty() || name.is_empty()).then_some(part);
            let target = other.or(own).and_then(|&p| places.get(&(p, id.as_str())));
            if let Some(&target) = target.filter(|&&t| t != node) {
                found.push((node, tree.content(node, LONGEST + 1), target));
            }
        }
    }
    found
}

/// A path seen from the file `from`: `../text/n.xhtml` from `OEBPS/c/1.xhtml` is `OEBPS/text/n.xhtml`.
pub(in crate::read) fn joined(from: &str, path: &str) -> String {
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    let path = unescaped(path);
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// A part of an address with its `%20` undone.
fn unescaped(part: &str) -> String {
    if !part.contains('%') {
        return part.to_owned();
    }
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|d| std::str::from_utf8(d).ok());
        let code = digits.and_then(|d| u8::from_str_radix(d, 16).ok());
        match code.filter(|_| first == b'%') {
            Some(code) => {
                bytes.push(code);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The label that a link shows, without brackets: "\[12\]" gives "12", "note 3" gives "3". Empty where
/// it shows no label.
fn label(said: &str) -> &str {
    let outer = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '.' | '^' | ':');
    let bare = said.trim_matches(outer);
    let number = bare.rsplit(|c: char| c.is_whitespace() || c == '.').next().unwrap_or("");
    let figures = |s: &str| (1..=4).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit());
    let word = bare.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let notes = ["note", "footnote", "endnote", "fn", "n", "anm", "fußnote", "nota"];
    if figures(number)
        && (number.len() == bare.len() || notes.contains(&word.to_lowercase().as_str()))
    {
        return number;
    }
    let signs = |c: char| matches!(c, '*' | '†' | '‡' | '§' | '¶' | '‖' | '#');
    let raised = bare.chars().all(|c| crate::text::superscript(c).is_some());
    let letter = bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic);
    let roman = bare.len() <= 6 && bare.bytes().all(|b| b"ivxlc".contains(&b));
    let numbered_star = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    let short = bare.chars().count() <= 4;
    let is_label = raised || letter || roman || short && numbered_star.chars().all(signs);
    if is_label && !bare.is_empty() { bare } else { "" }
}

/// Whether a link says that it is the mark of a note.
fn is_declared(tree: &Tree, node: usize) -> bool {
    let says = |node: usize| {
        tree.lists(node, Key::Role, "doc-noteref")
            || tree.lists(node, Key::EpubType, "noteref")
            || tree.words(node, Key::Class).any(|class| {
                matches!(
                    class.to_ascii_lowercase().as_str(),
                    "enote"
                        | "footnote-ref"
                        | "footnote-reference"
                        | "footnote-anchor"
                        | "footnoteref"
                        | "noteref"
                        | "fnanchor"
                        | "endnoteref"
                        | "sdfootnoteanc"
                        | "sdendnoteanc"
                        | "footnote-link"
                        | "fnref"
                )
            })
    };
    says(node) || says(tree.parent(node)) && tree.tag(tree.parent(node)) == Tag::Sup
}

/// The block of the note that a link is the mark of, if it is one.
fn note_block(tree: &Tree, all: &[Leading<'_>], link: &Leading<'_>) -> Option<usize> {
    let block = block_of(tree, link.target)?;
    let around = block <= link.node && link.node < tree.end(block);
    if around || link.target < link.node && !link.declared {
        return None;
    }
    if tree.tag(block).heading().is_some() || tree.tag(block) == Tag::Body {
        return None;
    }
    if link.declared {
        return Some(block);
    }
    if link.shown.is_empty() {
        return None;
    }
    let says =
        declares_note(tree, block) || declares_note(tree, link.target) || is_listed(tree, block);
    let start = if link.target > block { link.target } else { block };
    let begins = begins_with(&tree.content(start, LONGEST), link.shown)
        || begins_with(&tree.content(block, LONGEST), link.shown);
    (says || begins || leads_back(tree, all, block, link.node)).then_some(block)
}

/// Whether an element says that it is a note.
fn declares_note(tree: &Tree, node: usize) -> bool {
    let by_type = ["footnote", "endnote", "rearnote", "note"]
        .iter()
        .any(|kind| tree.lists(node, Key::EpubType, kind));
    let by_role =
        tree.lists(node, Key::Role, "doc-footnote") || tree.lists(node, Key::Role, "doc-endnote");
    let by_class = tree.words(node, Key::Class).any(|class| {
        matches!(
            class.to_ascii_lowercase().as_str(),
            "footnote"
                | "endnote"
                | "footnotetext"
                | "footnote-item"
                | "footnote-body"
                | "footnote-definition"
        )
    });
    by_type || by_role || by_class
}

fn begins_with(said: &str, shown: &str) -> bool {
    after_label(said, shown).is_some()
}

/// What follows the label a note begins with: "\[1\] Hale" and "1. Hale" give "Hale" for 1.
pub(super) fn after_label<'s>(said: &'s str, shown: &str) -> Option<&'s str> {
    let outer = |c: char| c.is_whitespace() || matches!(c, '[' | '(' | '^');
    let rest = said.trim_start_matches(outer).strip_prefix(shown)?;
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let closing = |c: char| c.is_whitespace() || matches!(c, ']' | ')' | '.' | ':');
    Some(rest.trim_start_matches(closing))
}

/// Whether a link in the block leads to the other link, or to what it stands in.
fn leads_back(tree: &Tree, all: &[Leading<'_>], block: usize, link: usize) -> bool {
    let first = all.partition_point(|l| l.node < block);
    let end = tree.end(block);
    all.iter().skip(first).take(LINKS).take_while(|l| l.node < end).any(|back| {
        back.target == link || tree.ancestors(link, 3).any(|a| a == back.target)
            // An anchor just before the mark: `<a name=r1></a><sup><a href=#n1>1</a></sup>`.
            || back.target < link && link - back.target <= 6 && tree.end(back.target) <= link
            // Or inside of it.
            || back.target > link && back.target < tree.end(link)
    })
}

/// What a link back from a note says, besides arrows.
const BACK: [&str; 9] = [
    "[back]",
    "back",
    "back to text",
    "go back",
    "jump up",
    "retour",
    "return",
    "return to text",
    "zurück",
];

/// Whether a link of a note shows only that it leads back: an arrow, or "back".
pub(super) fn only_leads_back(tree: &Tree, node: usize) -> bool {
    let href = tree.attribute(node, Key::Href).unwrap_or("");
    let said = tree.content(node, LONGEST).trim().to_lowercase();
    let sign = !said.contains(char::is_alphanumeric) && said.chars().count() <= 4;
    href.contains('#') && !said.is_empty() && (sign || BACK.contains(&said.as_str()))
}

/// The block that a note at this anchor is: itself, what it stands in, or, for an anchor without
/// words before a block, that block.
fn block_of(tree: &Tree, target: usize) -> Option<usize> {
    let whole = |node: usize| match tree.tag(node) {
        Tag::Td | Tag::Th => {
            tree.ancestors(node, 2).find(|&a| tree.tag(a) == Tag::Tr).unwrap_or(node)
        }
        _ => node,
    };
    if tree.tag(target).is_block() {
        return Some(whole(target));
    }
    let blank = |n: &usize| tree.tag(*n) == Tag::Text && tree.said(*n).trim().is_empty();
    let next = tree.end(target);
    let next = next + (next..tree.len()).take(LEVELS).take_while(blank).count();
    let empty = tree.content(target, 8).trim().is_empty();
    if empty && next < tree.len() && tree.tag(next).is_block() && tree.tag(next) != Tag::Part {
        return Some(next);
    }
    tree.ancestors(target, LEVELS).find(|&a| tree.tag(a).is_block()).map(whole)
}

/// Where each note begins and ends. Of several in one block each begins at its anchor.
fn placed(tree: &Tree, targets: &BTreeMap<usize, (usize, String)>) -> BTreeMap<usize, Note> {
    let mut in_block: BTreeMap<usize, usize> = BTreeMap::new();
    for (block, _) in targets.values() {
        *in_block.entry(*block).or_default() += 1;
    }
    let mut starts: Vec<(usize, usize, &String)> = Vec::new();
    for (&target, (block, shown)) in targets {
        let shared = in_block.get(block).is_some_and(|&n| n > 1);
        starts.push((if shared { target } else { *block }, *block, shown));
    }
    starts.sort_unstable();
    let mut notes = BTreeMap::new();
    for (index, &(start, block, shown)) in starts.iter().enumerate() {
        let next = starts.get(index + 1);
        let flat = matches!(tree.tag(block), Tag::P | Tag::Dt | Tag::Dd) || start != block;
        let beside = next.filter(|(_, other, _)| flat && tree.parent(*other) == tree.parent(block));
        let own =
            if tree.tag(block) == Tag::Dt { tree.end(tree.parent(block)) } else { tree.end(block) };
        let end = match (beside, next) {
            (Some(&(begins, ..)), _) => begins,
            (None, Some(&(begins, ..))) => own.min(begins.max(start + 1)),
            (None, None) => own,
        };
        let mark = Mark { label: String::new(), shown: shown.clone() };
        notes.entry(start).or_insert(Note { mark, end });
    }
    notes
}

/// Gives every note a label of its own: where notes are numbered anew, "1" and "1 (2)".
fn labelled(
    notes: &mut BTreeMap<usize, Note>,
    targets: &BTreeMap<usize, (usize, String)>,
) -> BTreeMap<usize, Mark> {
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for note in notes.values_mut() {
        let shown = note.mark.shown.clone();
        let times = used.entry(shown.clone()).or_default();
        *times += 1;
        note.mark.label = if *times == 1 { shown } else { format!("{shown} ({times})") };
    }
    let at = |node: &usize| notes.get(node).map(|note| note.mark.clone());
    targets
        .iter()
        .filter_map(|(target, (block, _))| Some((*target, at(target).or_else(|| at(block))?)))
        .collect()
}

/// The links in notes that lead back to a mark, or say that they lead back.
fn backward(tree: &Tree, leading: &[Leading<'_>], found: &mut Notes) {
    for link in leading {
        let inside = found.notes.range(..=link.node).next_back();
        if inside.is_none_or(|(_, note)| link.node >= note.end) {
            continue;
        }
        let near = |target: usize| {
            let end = tree.end(target).max(target + 4);
            found.marks.range(target.saturating_sub(3)..end).next().is_some()
        };
        if !found.marks.contains_key(&link.node) && link.target < link.node && near(link.target) {
            found.backward.insert(link.node);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_numbers_letters_and_signs() {
        let check = |said: &str, expect: &str| assert_eq!(label(said), expect, "{said}");
        check("[12]", "12");
        check(" (3) ", "3");
        check("Note 4", "4");
        check("*", "*");
        check("†2", "†2");
        check("iv", "iv");
        check("²", "²");
        check("Chapter 4", "");
        check("12345", "");
        check("up", "");
        check("", "");
    }

    #[test]
    fn paths_are_seen_from_their_file() {
        assert_eq!(joined("OEBPS/text/c1.xhtml", "../n%20s.xhtml"), "OEBPS/n s.xhtml");
        assert_eq!(joined("c1.xhtml", "n.xhtml"), "n.xhtml");
        assert_eq!(joined("", "../../n.xhtml"), "n.xhtml");
    }

    #[test]
    fn a_label_is_followed_by_no_letter() {
        assert_eq!(after_label("[1] Hale", "1"), Some("Hale"));
        assert_eq!(after_label("1. Hale", "1"), Some("Hale"));
        assert_eq!(after_label("1917 was", "1"), None);
    }
}
