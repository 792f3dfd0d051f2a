//! The chapters of a book, each a page of HTML, as one text.

use super::super::compose::{Composer, Extract};
use super::super::{Draft, shape};
use super::front::{Front, Said};
use super::tag::Key;
use super::tree::Tree;
use super::walk::Walk;
use super::weigh::{Plan, Weights};
use super::{head, is_meant, note};
use crate::model::BlockKind;
use crate::text::{Language, Span};

/// Chapters and blocks at the head of a book that are looked at for its title and writer.
const CHAPTERS: usize = 3;
const BLOCKS: usize = 40;

/// Kinds of chapters that are no text of the book, as EPUB names them.
const FURNITURE: [&str; 8] =
    ["colophon", "copyright-page", "cover", "index", "landmarks", "loi", "lot", "titlepage"];

/// A chapter of a book.
#[derive(Debug)]
pub(in crate::read) struct Chapter {
    /// Its file in the book, by which other chapters link to it.
    pub(in crate::read) file: String,
    /// Its page.
    pub(in crate::read) text: String,
    /// Whether the book says that it is no text: cover, title page.
    pub(in crate::read) furniture: bool,
}

/// The text of a book. Linear.
pub(in crate::read) fn book(
    chapters: &[Chapter],
    title: Option<String>,
    author: Option<String>,
    language: Option<String>,
) -> Extract {
    let mut tree = Tree::default();
    let parts: Vec<(usize, String)> =
        chapters.iter().map(|c| (tree.add(&c.text, true), c.file.clone())).collect();
    let weights = Weights::of(&tree);
    let notes = note::notes(&tree, &parts);
    let total: u32 = parts.iter().map(|(part, _)| weights.plain(&tree, *part)).sum();
    let code =
        language.map(|l| l.chars().take_while(char::is_ascii_alphabetic).collect::<String>());
    let told = says(&tree, &parts);
    let before = |words: Option<&String>| words.filter(|w| !told.contains(&letters(w))).cloned();
    let front = Front {
        title: before(title.as_ref()).map(Said::Head),
        author: before(author.as_ref()).map(Said::Head),
        date: None,
        language: code.clone(),
    };
    let mut composer = Composer::new();
    head(&mut composer, &front);
    for (chapter, (part, file)) in chapters.iter().zip(&parts) {
        let plan = Plan::of(&tree, &weights, *part, true);
        let named = (*part..tree.end(*part).min(part + 12))
            .any(|node| tree.words(node, Key::EpubType).any(|kind| FURNITURE.contains(&kind)));
        // A book whose only text is called its cover is all text.
        let small = weights.plain(&tree, *part).saturating_mul(2) < total;
        composer.part(file);
        let apart = (chapter.furniture || named) && small;
        Walk::new(&tree, &weights, &notes, &plan, &front, &mut composer).page(*part, apart);
    }
    let mut extract = composer.finish();
    let words = Language::of(code.as_deref().unwrap_or("en"));
    extract.language = code.filter(|code| is_meant(code));
    let found = |words: Option<String>| words.and_then(|w| block_of(&extract, &w));
    let (at_title, at_author) = (found(title), found(author));
    extract.parts.title = extract.parts.title.or(at_title);
    extract.parts.author = extract.parts.author.or(at_author);
    let mut first = extract.parts.blocks.iter().take(BLOCKS);
    let dated = |b: &&Draft| {
        b.kind == BlockKind::Furniture && shape::is_date(b.span.of(&extract.text), words)
    };
    extract.parts.date = first.find(dated).map(|b| b.span);
    extract
}

/// What the blocks of the first chapters say, each in letters only.
fn says(tree: &Tree, parts: &[(usize, String)]) -> Vec<String> {
    let first = parts.iter().take(CHAPTERS).flat_map(|(part, _)| *part..tree.end(*part));
    first
        .filter(|&node| tree.tag(node).is_block() && tree.end(node) - node < 12)
        .take(BLOCKS)
        .map(|node| letters(&tree.content(node, 400)))
        .filter(|said| !said.is_empty())
        .collect()
}

/// The first block with these words and no others.
fn block_of(extract: &Extract, words: &str) -> Option<Span> {
    let wanted = letters(words);
    let mut first = extract.parts.blocks.iter().take(BLOCKS).map(|b| b.span);
    first.find(|span| letters(span.of(&extract.text)) == wanted)
}

/// Letters and figures only, in small letters, so that marks and spaces make no difference.
pub(super) fn letters(said: &str) -> String {
    said.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
