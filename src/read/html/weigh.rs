//! How much text lies where, and what of a page is its text.
//!
//! A page is more than its text: navigation, comments, advertisements. What is surely not the text is
//! left out; what may be is kept as furniture, which is read by nobody and lost to nobody.
//!
//! * Left out: `nav`, the `header` and `footer` of the whole page, what is hidden, and elements whose
//!   class, id or role is one of the usual names of such things ([`OUT`]).
//! * Kept apart: `aside`, pull quotes, boxes, and all that lies outside of the main text, where the
//!   page says what its main text is: `main`, `article`, or one of the usual names ([`MAIN`]).
//! * The guard: whatever it is called, what holds more than half of the page's words outside of links
//!   is text. What the page calls its main text is believed if it holds a fifth of them and no other
//!   of its kind holds more.
//!
//! Letters are summed once from the beginning of the page on, so that the weight of any element is a
//! difference: everything here is linear.

use super::tag::{Key, Tag};
use super::tree::Tree;

/// Names of what is never the text: class, id or role.
const OUT: &[&str] = &[
    "addtoany_share_save_container",
    "ads",
    "advert",
    "advertisement",
    "anchor-link",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "catlinks",
    "comment-list",
    "comment-respond",
    "commentlist",
    "comments",
    "comments-area",
    "complementary",
    "contentinfo",
    "cookie-banner",
    "cookie-notice",
    "disqus_thread",
    "doc-backlink",
    "doc-toc",
    "footer",
    "footnote-back",
    "footnote-backref",
    "footnoteback",
    "headerlink",
    "jp-relatedposts",
    "linkback",
    "main-menu",
    "main-navigation",
    "masthead",
    "menu",
    "mw-cite-backlink",
    "mw-editsection",
    "mw-head",
    "mw-indicators",
    "mw-jump-link",
    "mw-navigation",
    "mw-panel",
    "nav",
    "nav-links",
    "navbar",
    "navbox",
    "navfooter",
    "navheader",
    "navigation",
    "navlinks",
    "newsletter",
    "newsletter-signup",
    "noprint",
    "pager",
    "pagination",
    "pg-boilerplate",
    "pg-footer",
    "pg-header",
    "post-navigation",
    "printfooter",
    "promo",
    "related",
    "related-posts",
    "respond",
    "screen-reader-text",
    "search",
    "share",
    "share-buttons",
    "sharedaddy",
    "sharing",
    "sidebar",
    "site-footer",
    "site-header",
    "site-navigation",
    "skip-link",
    "skiplink",
    "social",
    "social-links",
    "social-share",
    "sr-only",
    "subscribe",
    "subscribe-widget",
    "subscription-widget",
    "subscription-widget-wrap",
    "toc",
    "visually-hidden",
    "visuallyhidden",
    "widget",
    "widget-area",
];

/// Names of what stands beside the text.
const APART: &[&str] = &[
    "about-author",
    "ambox",
    "author-bio",
    "dateline",
    "entry-footer",
    "entry-meta",
    "hatnote",
    "infobox",
    "information",
    "metadata",
    "post-meta",
    "pull-quote",
    "pullquote",
    "thumb",
    "thumbcaption",
    "wp-block-pullquote",
    "wp-caption-text",
];

/// Names of the main text.
const MAIN: &[&str] = &[
    "article-body",
    "article-content",
    "article__body",
    "articlebody",
    "available-content",
    "body-text",
    "entry-content",
    "main-content",
    "main-text",
    "mw-content-text",
    "mw-parser-output",
    "post-body",
    "post-content",
    "story-body",
    "storytext",
];

/// What becomes of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is text.
    Text,
    /// It is kept as furniture.
    Apart,
    /// It is left out.
    Out,
}

/// How much text lies where.
#[derive(Debug)]
pub(super) struct Weights {
    /// Letters outside of links before each node, and inside.
    plain: Vec<u32>,
    linked: Vec<u32>,
}

impl Weights {
    /// Weighs what a reader sees of the pages. Linear.
    pub(super) fn of(tree: &Tree) -> Self {
        let count = tree.len();
        let mut weights =
            Self { plain: Vec::with_capacity(count + 1), linked: Vec::with_capacity(count + 1) };
        let (mut plain, mut linked) = (0u32, 0u32);
        let (mut hidden, mut link) = (0, 0);
        for node in 0..count {
            weights.plain.push(plain);
            weights.linked.push(linked);
            if node < hidden {
                continue;
            }
            match tree.tag(node) {
                Tag::Text => {
                    let letters = tree.said(node).chars().filter(|c| c.is_alphanumeric()).count();
                    let letters = u32::try_from(letters).unwrap_or(u32::MAX);
                    let sum = if node < link { &mut linked } else { &mut plain };
                    *sum = sum.saturating_add(letters);
                }
                Tag::A if tree.attribute(node, Key::Href).is_some() => {
                    link = link.max(tree.end(node));
                }
                _ if is_hidden(tree, node) => hidden = tree.end(node),
                _ => {}
            }
        }
        weights.plain.push(plain);
        weights.linked.push(linked);
        weights
    }

    /// Letters outside of links in an element.
    pub(super) fn plain(&self, tree: &Tree, node: usize) -> u32 {
        between(&self.plain, node, tree.end(node))
    }

    /// Letters in links in an element.
    pub(super) fn linked(&self, tree: &Tree, node: usize) -> u32 {
        between(&self.linked, node, tree.end(node))
    }
}

fn between(sums: &[u32], from: usize, to: usize) -> u32 {
    let at = |node: usize| sums.get(node).or(sums.last()).copied().unwrap_or(0);
    at(to).saturating_sub(at(from))
}

/// Whether a browser does not show it.
pub(super) fn is_hidden(tree: &Tree, node: usize) -> bool {
    if tree.tag(node).is_hidden() || tree.attribute(node, Key::Hidden).is_some() {
        return true;
    }
    tree.attribute(node, Key::Style).is_some_and(|style| {
        let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
        style.contains("display:none") || style.contains("visibility:hidden")
    })
}

/// What becomes of each element of one page: `fates` is asked in document order.
#[derive(Debug)]
pub(super) struct Plan {
    /// The element that holds the main text, and nothing beside it.
    root: usize,
    root_end: usize,
    /// Letters outside of links in the page.
    total: u32,
}

impl Plan {
    /// The plan for the page `part`. `whole` is whether all of it is text but for what is left out by
    /// name, as in a chapter of a book.
    pub(super) fn of(tree: &Tree, weights: &Weights, part: usize, whole: bool) -> Self {
        let total = weights.plain(tree, part);
        let mut root = part;
        if !whole {
            // Each step goes further in: the article in the main part, the text in the article.
            let kinds: [fn(&Tree, usize) -> bool; 3] = [
                |tree, node| tree.tag(node) == Tag::Main || tree.lists(node, Key::Role, "main"),
                |tree, node| tree.tag(node) == Tag::Article,
                |tree, node| {
                    named(tree, node, MAIN) || tree.lists(node, Key::Itemprop, "articleBody")
                },
            ];
            for is_one in kinds {
                root = heaviest(tree, weights, root, is_one)
                    .filter(|&one| weights.plain(tree, one).saturating_mul(5) > total)
                    .unwrap_or(root);
            }
        }
        Self { root, root_end: tree.end(root), total }
    }

    /// Letters outside of links in the page.
    pub(super) fn total(&self) -> u32 {
        self.total
    }

    /// Where the main text lies.
    pub(super) fn root(&self) -> usize {
        self.root
    }

    /// What becomes of an element, whatever it stands in.
    pub(super) fn fate(&self, tree: &Tree, weights: &Weights, node: usize) -> Fate {
        if is_hidden(tree, node) {
            return Fate::Out;
        }
        let tag = tree.tag(node);
        if tag == Tag::Text || tag == Tag::Part {
            return Fate::Text;
        }
        let holds_root = node <= self.root && self.root < tree.end(node);
        if holds_root || weights.plain(tree, node).saturating_mul(2) > self.total.max(1) {
            return Fate::Text;
        }
        let page_level = || {
            !tree.ancestors(node, 64).any(|a| {
                matches!(
                    tree.tag(a),
                    Tag::Article
                        | Tag::Main
                        | Tag::Section
                        | Tag::Blockquote
                        | Tag::Figure
                        | Tag::Aside
                )
            })
        };
        let out = match tag {
            Tag::Nav | Tag::Search => true,
            Tag::Header | Tag::Footer => page_level(),
            _ => false,
        };
        if out || named(tree, node, OUT) {
            Fate::Out
        } else if tag == Tag::Aside
            || named(tree, node, APART)
            || (tag.is_block() && (node < self.root || node >= self.root_end) && tag != Tag::Body)
        {
            Fate::Apart
        } else {
            Fate::Text
        }
    }
}

/// The element of a kind with the most text inside of `root`; nothing where another one has nearly
/// as much, since then the page is a list of such.
fn heaviest(
    tree: &Tree,
    weights: &Weights,
    root: usize,
    is_one: fn(&Tree, usize) -> bool,
) -> Option<usize> {
    let (mut best, mut second) = ((0, None), 0);
    let mut node = root;
    while node < tree.end(root) {
        if is_hidden(tree, node) {
            node = tree.end(node);
        } else if tree.tag(node) != Tag::Text && is_one(tree, node) {
            let weight = weights.plain(tree, node);
            if weight > best.0 {
                second = best.0;
                best = (weight, Some(node));
            } else {
                second = second.max(weight);
            }
            node = tree.end(node);
        } else {
            node += 1;
        }
    }
    let (weight, one) = best;
    one.filter(|_| second.saturating_mul(3) < weight.saturating_mul(2))
}

/// Whether class, id or role is one of some names.
pub(super) fn named(tree: &Tree, node: usize, names: &[&str]) -> bool {
    [Key::Class, Key::Id, Key::Role].into_iter().any(|key| {
        tree.words(node, key).any(|word| {
            names.binary_search(&word).is_ok()
                || word.bytes().any(|b| b.is_ascii_uppercase())
                    && names.binary_search(&word.to_ascii_lowercase().as_str()).is_ok()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!([OUT, APART, MAIN].iter().all(|names| names.is_sorted()));
    }
}
