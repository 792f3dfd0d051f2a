//! HTML: the main text of a page, without what stands around it.
//!
//! The way: bytes to text by the [encoding](charset) that the page says, text to a flat [tree], then
//! three looks at it (how much text lies [where](weigh), which links are [marks of notes](note), what
//! the page says of [itself](front)), and one [walk] that composes the text as read.
//!
//! What becomes of what:
//!
//! * Headings, paragraphs, items, `blockquote` (the outermost one counts; `cite=` is kept as a link
//!   over it), and `q`, around which the marks are written that a browser writes in that language.
//!   Classes that stand for a block quotation in old pages count as one. The `footer`, `figcaption` or
//!   credit line of a quotation gets a dash before it where it has none.
//! * `em`, `i`, `cite` and their kin are emphasis, also inside of words; `b` and `strong` are strong.
//! * Marks of notes and notes as [`note`] says; links back are dropped. `<sup>2</sup>` that is no link
//!   becomes ².
//! * Tables of data become furniture, a line a row, with ` | ` between the cells; tables that only
//!   arrange text are gone through. `pre` is code, unless it holds most of the page: then its blank
//!   lines divide paragraphs.
//! * Title, writer and date are found in the page; where only its head names them, they stand as
//!   furniture before the text.
//!
//! Dropped: scripts, styles, forms' fields, pictures (but for drop capitals), sound, frames, comments
//! of HTML, what is hidden, `nav`, header and footer of the page, and what the usual names say is
//! navigation, sharing, advertisement or readers' comments. Kept as furniture: `aside`, boxes, pull
//! quotes, and what lies outside of the part that the page says is its main text. Styles that a
//! style sheet gives to classes are not known: italics by such a class are lost.
//!
//! Linear in the page, without recursion.

mod book;
mod charset;
mod front;
pub(in crate::read) mod note;
mod page;
mod quoting;
mod tag;
mod tree;
#[cfg(test)]
mod tests;
mod walk;
mod weigh;

use super::compose::{Composer, Extract};
use super::shape;
use crate::model::{BlockKind, Code, Diagnostic, Severity};
use crate::text::{Language, Span, trim};
pub(super) use book::{Chapter, book};
pub(super) use charset::decode;

use front::{Front, Said};
use tree::Tree;
use walk::Walk;
use weigh::{Plan, Weights};

/// The main text of the page in `bytes`. Cannot fail: any text is a page.
pub(super) fn extract(bytes: &[u8]) -> Extract {
    let (page, diagnostics) = decode(bytes);
    let mut extract = page_text(&page);
    // What is odd about the page's letters has its place in the page, not in the text made of it.
    let odd = extract.text.find(char::REPLACEMENT_CHARACTER);
    let shown = odd.map(|at| Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8()));
    let moved = |doubt: Diagnostic| Diagnostic { place: doubt.place.and(shown), ..doubt };
    extract.diagnostics.extend(diagnostics.into_iter().map(moved));
    if extract.parts.blocks.is_empty() && page.contains("<script") {
        extract.diagnostics.push(Diagnostic {
            code: Code::EmptyText,
            severity: Severity::Warning,
            message: "The page has no words of its own; its scripts may write them.".to_owned(),
            hint: "Open it in a browser, and save what is shown there as a complete page."
                .to_owned(),
            place: None,
            subjects: Vec::new(),
        });
    }
    extract
}

/// The main text of a page.
fn page_text(page: &str) -> Extract {
    let mut tree = Tree::default();
    let part = tree.add(page, page.trim_start().starts_with("<?xml"));
    let weights = Weights::of(&tree);
    let notes = note::notes(&tree, &[(part, String::new())]);
    let plan = Plan::of(&tree, &weights, part, false);
    let front = front::front(&tree, &weights, &plan, part);
    let mut composer = Composer::new();
    head(&mut composer, &front);
    Walk::new(&tree, &weights, &notes, &plan, &front, &mut composer).page(part, false);
    let mut extract = composer.finish();
    name_of_writer(&mut extract, front.language.as_deref().unwrap_or("en"));
    extract.language = front.language.filter(|code| is_meant(code));
    extract
}

/// Title and writer before the text, where only the head of the page names them.
fn head(composer: &mut Composer, front: &Front) {
    if let Some(Said::Head(title)) = &front.title {
        let span = composer.furniture(title);
        composer.made().parts.title = span;
    }
    if let Some(Said::Head(author)) = &front.author {
        let span = composer.furniture(author);
        composer.made().parts.author = span;
    }
}

/// Whether the language that a page says it is in is believed. English is what templates say of any
/// page; a page that is in English is told by its words.
fn is_meant(code: &str) -> bool {
    code.len() == 2 && code != "en"
}

/// Of the line that names the writer, the name.
fn name_of_writer(extract: &mut Extract, language: &str) {
    let parts = &mut extract.parts;
    let text = &extract.text;
    for fact in [&mut parts.author, &mut parts.date] {
        *fact = fact.map(|span| trim(text, span)).filter(|span| !span.is_empty());
    }
    if let Some(span) = parts.author {
        let language = Language::of(language);
        parts.author = shape::byline(text, span, language).or(Some(span));
    }
    // Two elements may say where the same line stands.
    parts.blocks.dedup_by(|b, a| b.span == a.span && b.kind == BlockKind::Furniture);
}
