//! E-books: EPUB 2 and 3, their chapters read as HTML and joined in the order of the spine.
//!
//! All chapters lie in one tree, so that a mark in one leads to its note in another. Title, writer and
//! language are those of the package; they stand as furniture before the text unless the first pages
//! say them. The list of contents is left out; cover, title page and what the printer says are
//! furniture. Each chapter's file is a part of the document's landmarks, and so are the numbers of
//! the printed pages where the book has them.
//!
//! Not read: pictures, style sheets (italics by a class of theirs are lost), sound, and books that are
//! locked, which are refused. Linear in what is unpacked, which the [container](super::container) bounds.

mod package;
#[cfg(test)]
mod tests;

use super::compose::Extract;
use super::container::Container;
use super::error::ReadError;
use super::html::{self, Chapter};
use crate::model::{Code, Diagnostic, Severity};

/// Words in a chapter's file name that say it is no text of the book.
const FURNITURE: [&str; 7] =
    ["cover", "titlepage", "title_page", "title-page", "copyright", "colophon", "imprint"];

/// Words in a chapter's file name that say it is a list of contents.
const CONTENTS: [&str; 3] = ["nav", "toc", "contents"];

/// The text of the e-book in `bytes`.
///
/// # Errors
///
/// Where it is no e-book, is broken or locked, or unpacks to more than any book.
pub(super) fn extract(name: &str, bytes: &[u8]) -> Result<Extract, ReadError> {
    let mut archive = Container::open(name, bytes)?;
    let package = package::package(name, &mut archive)?;
    let mut chapters = Vec::new();
    let mut missing = Vec::new();
    let mut diagnostics = Vec::new();
    for file in &package.chapters {
        let stem = file.rsplit('/').next().unwrap_or(file);
        let stem = stem.split('.').next().unwrap_or(stem).to_ascii_lowercase();
        if CONTENTS.contains(&stem.as_str()) {
            continue;
        }
        let Some(bytes) = archive.read(file)? else {
            missing.push(file.as_str());
            continue;
        };
        let (text, odd) = html::decode(&bytes);
        diagnostics.extend(odd.into_iter().map(|d| Diagnostic { place: None, ..d }));
        let furniture = package.furniture.contains(file)
            || FURNITURE.iter().any(|word| stem == *word || stem.ends_with(word));
        chapters.push(Chapter { file: file.clone(), text, furniture });
    }
    if chapters.is_empty() {
        return Err(ReadError::Damaged {
            name: name.to_owned(),
            what: "none of the chapters that its package names is in it".to_owned(),
        });
    }
    if let [first, ..] = missing.as_slice() {
        diagnostics.push(Diagnostic {
            code: Code::LimitReached,
            severity: Severity::Warning,
            message: format!(
                "{} of the chapters are not in the book, the first of them {first:?}.",
                missing.len()
            ),
            hint: "Get the book anew; what is there was read.".to_owned(),
            place: None,
            subjects: Vec::new(),
        });
    }
    let author = Some(package.authors.join(", ")).filter(|a| !a.is_empty());
    let mut extract = html::book(&chapters, package.title, author, package.language);
    extract.diagnostics.extend(diagnostics);
    Ok(extract)
}
