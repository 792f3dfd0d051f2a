//! OpenDocument texts (.odt), as LibreOffice, Google Docs and pandoc write them.
//!
//! An own walker over `content.xml`, with the styles of `styles.xml` and of the text itself; no crate
//! reads OpenDocument text with its notes.
//!
//! * Notes carry their label in the file (`text:note-citation`) and are numbered as they are shown.
//! * What tracked changes struck out lies apart in the file and is not read; comments are counted and
//!   told.
//! * Text boxes follow their paragraph. A table of contents or an index is furniture, a bibliography is
//!   text.
//! * Pages are known where LibreOffice has left them (`text:soft-page-break`).
//!
//! Linear in the XML; nothing recurs.

mod body;
mod styles;
#[cfg(test)]
mod tests;

use super::compose::Extract;
use super::container::Container;
use super::error::ReadError;
use super::office::{not_read, setting};
use body::Body;
use styles::Styles;

/// The text of the document in `bytes`.
///
/// # Errors
///
/// Where it is no OpenDocument text, or locked, broken, or a bomb.
pub(super) fn extract(name: &str, bytes: &[u8]) -> Result<Extract, ReadError> {
    let mut open = Container::open(name, bytes)?;
    // What is locked is no broken ZIP: the parts are encrypted inside of it.
    let locked = |list: String| list.contains(":encryption-data");
    if open.text("META-INF/manifest.xml")?.is_some_and(locked) {
        return Err(ReadError::Locked { name: name.to_owned() });
    }
    let content = open.required("content.xml")?;
    let mut styles = Styles::default();
    styles.learn(&open.text("styles.xml")?.unwrap_or_default());
    styles.learn(&content);
    let mut body = Body::new(&styles, content.contains("text:soft-page-break"));
    let broken = body.walk(&content);
    let comments = body.comments;
    let mut extract = setting::extract(&body.finish());
    extract.diagnostics.extend(broken);
    extract.diagnostics.extend((comments > 0).then(|| not_read(comments)));
    Ok(extract)
}
