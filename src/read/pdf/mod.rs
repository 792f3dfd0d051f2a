//! PDF with text in it, wherever it comes from: a word processor, LaTeX, a browser, a character
//! recognition.
//!
//! A PDF says which sign stands where on which page, and nothing else. [`glyph`] collects the signs into
//! pieces of one face, [`line`](mod@line) those into lines; [`page`] takes running heads and page numbers away
//! and tells the notes at the foot; [`paragraph`] joins lines to paragraphs, headings and block
//! quotations; [`hyphen`] undoes what the end of a line did to a word.
//!
//! What is told by where it stands may be told wrongly. Known misses: text in columns is read column by
//! column only where the file holds it so (all programs that were tried write it so); tables are lines
//! of words; formulas are signs; block quotations set off by smaller type alone are paragraphs; two
//! paragraphs without indent or gap between them are one, unless the last line of the first is short.
//! Places in the text are exact, places on the page are known by page only.
//!
//! A page that holds only a picture is told as such: its text must first be recognised (OCR). Time and
//! memory are bounded by [`PAGES`] and [`glyph::SIGNS`], and linear in what is drawn.

mod fonts;
mod glyph;
mod hyphen;
mod line;
mod page;
mod paragraph;
#[cfg(test)]
mod tests;
mod write;

use super::compose::Extract;
use super::error::ReadError;
use crate::model::{Code, Diagnostic, Severity};
use glyph::Drawn;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Pages that are read; a book has some hundreds.
const PAGES: usize = 3_000;

/// Most signs of a page, of which there are some three thousand on a full one, that may have no
/// letter before the reader is warned: one in this many.
const UNKNOWN: usize = 20;

/// The text of the document in `bytes`.
///
/// # Errors
///
/// Where it is no PDF, or broken, or locked, or holds pictures of pages and no text.
pub(super) fn extract(name: &str, bytes: &[u8]) -> Result<Extract, ReadError> {
    let damaged = |what: &str| ReadError::Damaged { name: name.to_owned(), what: what.to_owned() };
    // The interpreter forbids unsafe code and is made not to panic; should a hostile file make it
    // panic all the same, that is an error of this file and no end of the program. Nothing that it
    // touched is used afterwards.
    let drawn = catch_unwind(AssertUnwindSafe(|| drawn(bytes))).map_err(|_| {
        damaged("this PDF is broken in a way that its interpreter does not survive")
    })?;
    let drawn = drawn.map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
            ReadError::Locked { name: name.to_owned() }
        }
        LoadPdfError::Decryption(_) => damaged("this PDF is encrypted in a way that is not known"),
        LoadPdfError::Invalid => damaged("this PDF is broken, or is none"),
    })?;
    let pictures: Vec<usize> =
        (1..).zip(&drawn.pages).filter(|(_, p)| p.is_picture()).map(|(n, _)| n).collect();
    if drawn.pages.iter().all(|p| p.pieces.is_empty()) && !pictures.is_empty() {
        return Err(ReadError::Pictures { name: name.to_owned() });
    }
    let (signs, unknown) = (drawn.signs, drawn.unknown);
    let cut = drawn.cut;
    let mut extract = write::extract(drawn.pages);
    let mut tell = |message: String, hint: &str| {
        extract.diagnostics.push(Diagnostic {
            code: Code::LimitReached,
            severity: Severity::Warning,
            message,
            hint: hint.to_owned(),
            place: None,
            subjects: Vec::new(),
        });
    };
    if let Some(first) = pictures.first() {
        let message = format!(
            "{} of the pages hold a picture and no text, the first is page {first}; they are not read.",
            pictures.len()
        );
        tell(message, "Have their text recognised first (OCR).");
    }
    if unknown * UNKNOWN > signs {
        tell(
            format!("{unknown} of {signs} signs have no letter in this PDF."),
            "Look for another copy: quotations may lack words.",
        );
    }
    if cut {
        tell(
            "The PDF is longer than what is read; its end is missing.".to_owned(),
            "Cut it into its chapters.",
        );
    }
    Ok(extract)
}

/// What is drawn on the pages.
fn drawn(bytes: &[u8]) -> Result<Drawn, LoadPdfError> {
    let pdf = Pdf::new(bytes.to_vec())?;
    Ok(glyph::drawn(&pdf, PAGES))
}
