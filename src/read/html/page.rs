//! Pages of the print that a text was made from.

use super::tag::Key;
use super::tree::Tree;
use super::weigh::named;

/// Names of what numbers a page of the printed text.
const PAGES: &[&str] = &[
    "doc-pagebreak",
    "page-break",
    "page-number",
    "pageno",
    "pagenum",
    "pagenumber",
    "x-ebookmaker-pageno",
];

/// Longest name of a page, in characters.
const LONGEST_PAGE: usize = 12;

/// The name of the page that begins at an element that says so; empty where it has none.
pub(super) fn name(tree: &Tree, node: usize) -> Option<String> {
    if !tree.lists(node, Key::EpubType, "pagebreak") && !named(tree, node, PAGES) {
        return None;
    }
    let words = tree.content(node, 64);
    let inner = |said: &str| -> String {
        let found = said.split(|c: char| !c.is_alphanumeric()).rfind(|w| is_page(w));
        found.unwrap_or("").to_owned()
    };
    let told = [Key::Title, Key::Label].into_iter().filter_map(|key| tree.attribute(node, key));
    let id = tree.attribute(node, Key::Id).unwrap_or("");
    let id = id.trim_start_matches(|c: char| !c.is_ascii_digit());
    let mut names = told.map(inner).chain([inner(&words), inner(id)]);
    let name = names.find(|n| !n.is_empty()).unwrap_or_default();
    // What is no number of a page but longer is text in a wrapper of that name.
    (words.trim().chars().count() <= LONGEST_PAGE * 2).then_some(name)
}

/// Whether a word is the number of a page: figures, or small Roman ones.
fn is_page(word: &str) -> bool {
    let count = word.chars().count();
    (1..=LONGEST_PAGE).contains(&count)
        && (word.bytes().all(|b| b.is_ascii_digit())
            || word.bytes().all(|b| b"ivxlcdm".contains(&b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(PAGES.is_sorted());
    }
}
