//! Title, writer and date of a page: where they stand in it, or else what its head says.

use super::book::letters;
use super::tag::{Key, Tag};
use super::tree::Tree;
use super::weigh::{Plan, Weights, is_hidden, named};

/// Names of the heading that is the title.
const TITLES: &[&str] =
    &["article-title", "article__title", "entry-title", "firstheading", "headline", "post-title"];

/// Names of the line that names the writer.
const WRITERS: &[&str] = &[
    "article-author",
    "author",
    "author-name",
    "authors",
    "byline",
    "byline-wrapper",
    "entry-author",
    "p-author",
    "post-author",
];

/// Names of the date.
const DATES: &[&str] = &["date", "dateline", "entry-date", "post-date", "pubdate", "published"];

/// A line with a name or date is no longer than this, in letters.
const LONGEST: u32 = 120;

/// Longest title that is read, in bytes.
const LONGEST_TITLE: usize = 400;

/// Something that is said in the page, or only in its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// At this element.
    At(usize),
    /// In the head, in these words.
    Head(String),
}

/// What a page says of itself.
#[derive(Debug, Default)]
pub(super) struct Front {
    pub(super) title: Option<Said>,
    pub(super) author: Option<Said>,
    pub(super) date: Option<Said>,
    /// The language it says it is in (ISO 639-1).
    pub(super) language: Option<String>,
}

/// What the page `part` says of itself. Linear.
pub(super) fn front(tree: &Tree, weights: &Weights, plan: &Plan, part: usize) -> Front {
    let mut head = Head::default();
    let mut headings = Vec::new();
    let mut found = Front::default();
    let mut node = part;
    while node < tree.end(part) {
        let tag = tree.tag(node);
        head.read(tree, node);
        if is_hidden(tree, node) && tag != Tag::Head {
            node = tree.end(node);
            continue;
        }
        let short =
            || (1..=LONGEST).contains(&(weights.plain(tree, node) + weights.linked(tree, node)));
        let before_end = node < tree.end(plan.root());
        if matches!(tag.heading(), Some(1 | 2)) && short() {
            headings.push(node);
        }
        if found.author.is_none() && before_end && is_writer(tree, node) && short() {
            found.author = Some(Said::At(node));
        }
        if found.date.is_none() && before_end && is_date(tree, node) && short() {
            found.date = Some(Said::At(node));
        }
        node += 1;
    }
    let heading = title(tree, plan, &headings, &head);
    let words = [&head.citation, &head.title].into_iter().find(|t| !t.is_empty());
    found.title = heading.map(Said::At).or_else(|| words.map(|w| Said::Head(w.clone())));
    let authors = head.authors.join(", ");
    found.author = found.author.or_else(|| (!authors.is_empty()).then_some(Said::Head(authors)));
    found.language = head.language;
    found
}

/// What the head of a page says.
#[derive(Debug, Default)]
struct Head {
    /// The title, and the one that is meant for quoting the page.
    title: String,
    citation: String,
    authors: Vec<String>,
    language: Option<String>,
}

impl Head {
    fn read(&mut self, tree: &Tree, node: usize) {
        match tree.tag(node) {
            Tag::Html | Tag::Body => {
                let code = tree.attribute(node, Key::Lang).unwrap_or("");
                let code: String = code.chars().take_while(char::is_ascii_alphabetic).collect();
                if self.language.is_none() && matches!(code.len(), 2 | 3) {
                    self.language = Some(code.to_ascii_lowercase());
                }
            }
            Tag::Title if self.title.is_empty() => {
                self.title = folded(&tree.content(node, LONGEST_TITLE));
            }
            Tag::Meta => self.meta(tree, node),
            _ => {}
        }
    }

    fn meta(&mut self, tree: &Tree, node: usize) {
        let name = tree.attribute(node, Key::Name).or_else(|| tree.attribute(node, Key::Property));
        let said = folded(tree.attribute(node, Key::Content).unwrap_or(""));
        if said.is_empty() || said.len() > LONGEST_TITLE {
            return;
        }
        match name.unwrap_or("").to_ascii_lowercase().as_str() {
            "citation_title" | "og:title" | "dc.title" if self.citation.is_empty() => {
                self.citation = said;
            }
            "author" | "citation_author" | "dc.creator" | "article:author"
                if !said.contains("://") && !self.authors.contains(&said) =>
            {
                self.authors.push(said);
            }
            _ => {}
        }
    }
}

/// The heading that is the title: by its name, by the head's words, or the first of the first level,
/// one in the main text before all others.
fn title(tree: &Tree, plan: &Plan, headings: &[usize], head: &Head) -> Option<usize> {
    let says = |node: usize| letters(&tree.content(node, LONGEST_TITLE));
    let by_name = |node: &&usize| {
        named(tree, **node, TITLES) || tree.lists(**node, Key::Itemprop, "headline")
    };
    let told: Vec<String> = [&head.citation, &head.title].map(|t| letters(t)).to_vec();
    let by_words = |node: &&usize| {
        let said = says(**node);
        said.len() > 2 && told.iter().any(|t| t.starts_with(&said))
    };
    let first = |node: &&usize| tree.tag(**node) == Tag::H1;
    let root = plan.root()..tree.end(plan.root());
    let inside = |node: &&usize| root.contains(*node) && first(node);
    headings
        .iter()
        .find(by_name)
        .or_else(|| headings.iter().find(by_words))
        .or_else(|| headings.iter().find(inside))
        .or_else(|| headings.iter().find(first))
        .copied()
}

fn is_writer(tree: &Tree, node: usize) -> bool {
    tree.tag(node) != Tag::Text
        && (named(tree, node, WRITERS)
            || tree.lists(node, Key::Itemprop, "author")
            || tree.lists(node, Key::Rel, "author"))
}

fn is_date(tree: &Tree, node: usize) -> bool {
    tree.tag(node) == Tag::Time
        || tree.tag(node) != Tag::Text
            && (named(tree, node, DATES) || tree.lists(node, Key::Itemprop, "datePublished"))
}

fn folded(said: &str) -> String {
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!([TITLES, WRITERS, DATES].iter().all(|names| names.is_sorted()));
    }
}
