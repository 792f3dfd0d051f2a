//! Rich Text Format, as Word, LibreOffice, TextEdit and pandoc write it.
//!
//! An own reader: the crates for RTF know no footnotes (rtf-parser 0.4 drops their text into the
//! paragraph), and what is needed is small: groups, control words, code pages.
//!
//! Read: paragraphs with their style's name, indents, italics, bold, raised figures, hidden and deleted
//! text (left out), footnotes and endnotes, `HYPERLINK` fields and what other fields show, text in
//! shapes, tables, the numbers of items, `\u` with its fallback, `\'hh` in the code page of the font.
//! Not read: pictures, headers and footers, comments, formulas, where pages end.
//!
//! Linear in the file. Groups are a stack, not a recursion.

mod control;
mod encoding;
mod styles;
#[cfg(test)]
mod tests;
mod token;
mod walk;

use super::compose::Extract;
use super::error::ReadError;
use super::office::setting;

/// The text of the document in `bytes`.
///
/// # Errors
///
/// Where it is no RTF.
pub(super) fn extract(name: &str, bytes: &[u8]) -> Result<Extract, ReadError> {
    if !bytes.trim_ascii_start().starts_with(b"{\\rtf") {
        return Err(ReadError::Damaged {
            name: name.to_owned(),
            what: "it does not begin as Rich Text Format does".to_owned(),
        });
    }
    let mut walk = walk::Walk::new();
    for token in token::Tokens::new(bytes) {
        walk.token(token);
    }
    let (written, broken) = walk.finish();
    let mut extract = setting::extract(&written);
    extract.diagnostics.extend(broken);
    Ok(extract)
}
