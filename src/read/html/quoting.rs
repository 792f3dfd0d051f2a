//! What in a page is quoted, set in italics, or a table of data.

use super::tag::{Key, Tag};
use super::tree::Tree;
use super::weigh::{Plan, Weights, named};
use crate::model::InlineKind;

/// Names of block quotations that are not marked up as such.
const QUOTATIONS: &[&str] = &[
    "blkquot",
    "block-quote",
    "blockquot",
    "blockquotation",
    "blockquote",
    "bq",
    "disp-quote",
    "displayquote",
    "epigraph",
    "extract",
    "indentb",
    "long-quote",
    "poem",
    "poetry",
    "quotation",
    "quote",
    "quoteb",
    "quotec",
    "verse",
];

/// Names of italics that are given by a style.
const ITALICS: &[&str] = &["em", "emphasis", "italic", "italics"];

/// A page with fewer letters than this may be a quotation for the most part.
const PAGE: u32 = 2000;

/// How many children of a list, and nodes of a table, are looked at to tell what it is.
const CHILDREN: usize = 64;
const NODES: usize = 5000;

/// Cells of a table of data hold fewer letters than this on the average: what holds more is text in
/// columns.
const CELL: u32 = 120;

/// Whether an element is a block quotation: `blockquote`, one of the usual names, or a list of
/// definitions without terms, which old pages indent with. What holds more than half of a page of some
/// length is not: old pages wrap all they have into one for the sake of its margins.
pub(super) fn is_block_quotation(tree: &Tree, weights: &Weights, plan: &Plan, node: usize) -> bool {
    let is_one = match tree.tag(node) {
        Tag::Blockquote => true,
        Tag::Dl => indents(tree, node),
        Tag::P | Tag::Div | Tag::Section | Tag::Center => named(tree, node, QUOTATIONS),
        Tag::Figure => {
            named(tree, node, QUOTATIONS) && !holds_quotation(tree, node, tree.end(node))
        }
        _ => false,
    };
    is_one && (plan.total() < PAGE || weights.plain(tree, node).saturating_mul(2) <= plan.total())
}

/// Whether a list of definitions has no terms.
fn indents(tree: &Tree, list: usize) -> bool {
    let mut child = list + 1;
    let mut definitions = 0;
    for _ in 0..CHILDREN {
        if child >= tree.end(list) {
            break;
        }
        match tree.tag(child) {
            Tag::Dt => return false,
            Tag::Dd => definitions += 1,
            _ => {}
        }
        child = tree.end(child);
    }
    definitions > 0
}

/// Whether a block quotation stands in `figure` before the node `end`.
pub(super) fn holds_quotation(tree: &Tree, figure: usize, end: usize) -> bool {
    (figure + 1..end.min(figure + NODES)).any(|node| tree.tag(node) == Tag::Blockquote)
}

/// Whether a table holds data and no text in columns: no table, heading or quotation in it, and short
/// cells. Looks at a fixed number of nodes.
pub(super) fn is_data(tree: &Tree, weights: &Weights, table: usize) -> bool {
    if tree.lists(table, Key::Role, "presentation") {
        return false;
    }
    let mut cells = 0;
    for node in table + 1..tree.end(table).min(table + NODES) {
        match tree.tag(node) {
            Tag::Table | Tag::Blockquote => return false,
            tag if tag.heading().is_some() => return false,
            Tag::Td | Tag::Th => cells += 1,
            _ => {}
        }
    }
    let letters = weights.plain(tree, table) + weights.linked(tree, table);
    cells >= 4 && letters < CELL.saturating_mul(cells)
}

/// The emphasis that a style or a usual class gives.
pub(super) fn emphasis(tree: &Tree, node: usize) -> Option<InlineKind> {
    let style: String =
        tree.attribute(node, Key::Style).unwrap_or("").chars().filter(|c| *c != ' ').collect();
    if style.contains("font-style:italic") || named(tree, node, ITALICS) {
        Some(InlineKind::Emphasis)
    } else if style.contains("font-weight:bold") {
        Some(InlineKind::Strong)
    } else {
        None
    }
}

/// The superscript of a figure.
pub(super) fn raised(c: char) -> char {
    match c {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        other => other,
    }
}

/// The marks that browsers write around `<q>`, by language and depth.
#[derive(Debug)]
pub(super) struct Marks {
    outer: (&'static str, &'static str),
    inner: (&'static str, &'static str),
    depth: usize,
}

impl Marks {
    /// Those of a language (ISO 639-1); English ones where it has no others of its own.
    pub(super) fn of(language: &str) -> Self {
        let (outer, inner) = match language {
            "de" | "cs" | "sk" | "sl" | "bg" | "is" => (("„", "“"), ("‚", "‘")),
            "fr" => (("«\u{a0}", "\u{a0}»"), ("“", "”")),
            "es" | "it" | "pt" | "el" | "no" | "nb" | "nn" | "fa" => (("«", "»"), ("“", "”")),
            "ru" | "uk" | "be" => (("«", "»"), ("„", "“")),
            "pl" | "hu" | "ro" => (("„", "”"), ("«", "»")),
            "sv" | "fi" => (("”", "”"), ("’", "’")),
            "ja" => (("「", "」"), ("『", "』")),
            _ => (("“", "”"), ("‘", "’")),
        };
        Self { outer, inner, depth: 0 }
    }

    /// The marks of a quotation that opens here.
    pub(super) fn enter(&mut self) -> (&'static str, &'static str) {
        self.depth += 1;
        if self.depth % 2 == 1 { self.outer } else { self.inner }
    }

    /// The quotation closes.
    pub(super) fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(ITALICS.is_sorted());
        assert!(QUOTATIONS.is_sorted());
    }
}
