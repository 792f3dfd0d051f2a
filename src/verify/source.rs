//! A source's text as it is given, before it is indexed.

use super::pages::{self, Marking, PageStart};
use crate::model::Document;
use crate::text::Language;

/// The text of a work that an essay may quote.
#[derive(Debug, Clone)]
pub struct SourceText {
    /// Name to show, and to know the work by: a file's name.
    pub name: String,
    /// What tells this state of the text from another: it decides whether a kept index is still good.
    pub stamp: String,
    /// Title, where the text gives one.
    pub title: String,
    /// Author, where the text names one.
    pub author: String,
    /// Citations that mean this text, as the essay has them ("J.V. Stalin: Works 6"), and ids of nodes
    /// ("s3"), said by a person. Where there are none, name, title and author must tell.
    pub cited_as: Vec<String>,
    /// The language whose spellings are taken as one.
    pub language: &'static Language,
    /// The words, markup and marks of pages blanked by spaces.
    pub text: String,
    /// Where its pages begin, in order; empty where nothing says so.
    pub pages: Vec<PageStart>,
}

impl SourceText {
    /// The text of a document that was read. Its pages are those that the file itself knows (PDF, EPUB), or
    /// those that `marking` finds. Linear.
    #[must_use]
    pub fn of(document: &Document, marking: &Marking) -> Self {
        let mut text = document.prose().to_owned();
        let own: Vec<PageStart> = document.landmarks.pages().map(PageStart::from).collect();
        let pages = if own.is_empty() { marking.take(&mut text) } else { own };
        pages::blank_notes(&mut text);
        let words = |span: Option<_>| span.map(|at| document.words_at(at)).unwrap_or_default();
        Self {
            name: document.name.clone(),
            stamp: document.sha256.clone(),
            title: words(document.title),
            author: words(document.author),
            cited_as: Vec::new(),
            language: document.language,
            text,
            pages,
        }
    }
}
