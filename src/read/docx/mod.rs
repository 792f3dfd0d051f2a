//! Word documents (.docx): Office Open XML, as Word, LibreOffice, Google Docs and pandoc write it.
//!
//! An own walker, since no crate that was tried keeps block quotations *and* notes. The parts of the
//! container are read in this order: [styles], [numbering], the [body], footnotes and endnotes.
//!
//! * Runs are joined however often Word has cut a word; field codes are passed over and what they
//!   show is kept (Zotero, Mendeley, EndNote, Word's own citations), a `HYPERLINK` field is a link.
//! * Tracked insertions are text, deletions are not; comments are counted and told, not read.
//! * Notes are numbered through the text, footnotes 1, 2, …, endnotes i, ii, … where there are both,
//!   whether or not Word begins anew on each page; a mark that the writer chose himself stays.
//! * Text boxes follow their paragraph; of alternative contents the first is read.
//! * Pages are known where Word has left them (`lastRenderedPageBreak`).
//!
//! Linear in the XML; nothing recurs.

mod body;
mod field;
mod numbering;
mod styles;
#[cfg(test)]
mod tests;

use super::compose::Extract;
use super::container::Container;
use super::error::ReadError;
use super::office::xml::{Met, Walk};
use super::office::{not_read, notes, setting};
use body::{Body, Part};
use std::collections::BTreeMap;

/// What both versions of the namespace of word processing have in them.
const MAIN: Option<&str> = Some("/wordprocessingml");

/// Where the text lies if nothing else is said.
const DOCUMENT: &str = "word/document.xml";

/// The text of the document in `bytes`.
///
/// # Errors
///
/// Where it is no Word document, or broken, or a bomb.
pub(super) fn extract(name: &str, bytes: &[u8]) -> Result<Extract, ReadError> {
    let mut open = Container::open(name, bytes)?;
    let main = document(&mut open)?;
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let beside = |part: &str| {
        if folder.is_empty() { part.to_owned() } else { format!("{folder}/{part}") }
    };
    let styles = styles::Styles::of(&open.text(&beside("styles.xml"))?.unwrap_or_default());
    let mut numbering =
        numbering::Numbering::of(&open.text(&beside("numbering.xml"))?.unwrap_or_default());
    let text = open.required(&main)?;
    let links = links(&mut open, folder, file)?;
    let paged = text.contains("lastRenderedPageBreak");
    let mut body = Body::new(&styles, &mut numbering, paged);
    let mut diagnostics = Vec::new();
    diagnostics.extend(body.walk(&text, &Part { file: &main, links }));
    for (file, kind) in [("footnotes.xml", notes::Kind::Foot), ("endnotes.xml", notes::Kind::End)] {
        if !body.notes.has(kind) {
            continue;
        }
        let Some(text) = open.text(&beside(file))? else { continue };
        let links = self::links(&mut open, folder, file)?;
        body.inside = Some(kind);
        diagnostics.extend(body.walk(&text, &Part { file: &beside(file), links }));
    }
    let comments = body.comments;
    let mut extract = setting::extract(&body.finish());
    diagnostics.extend((comments > 0).then(|| not_read(comments)));
    extract.diagnostics.extend(diagnostics);
    Ok(extract)
}

/// The name of the part that holds the text, as the container's relations tell it.
fn document(open: &mut Container<'_>) -> Result<String, ReadError> {
    let Some(relations) = open.text("_rels/.rels")? else { return Ok(DOCUMENT.to_owned()) };
    let mut found = DOCUMENT.to_owned();
    each_relation(&relations, |kind, _, target| {
        if kind.ends_with("/officeDocument") {
            target.trim_start_matches('/').clone_into(&mut found);
        }
    });
    Ok(found)
}

/// The targets of the hyperlinks of a part, by their ids.
fn links(
    open: &mut Container<'_>,
    folder: &str,
    file: &str,
) -> Result<BTreeMap<String, String>, ReadError> {
    let mut links = BTreeMap::new();
    let relations = open.text(format!("{folder}/_rels/{file}.rels").trim_start_matches('/'))?;
    each_relation(&relations.unwrap_or_default(), |kind, id, target| {
        if kind.ends_with("/hyperlink") {
            links.insert(id, target);
        }
    });
    Ok(links)
}

fn each_relation(xml: &str, mut tell: impl FnMut(String, String, String)) {
    let mut walk = Walk::new(xml, None);
    while let Some(met) = walk.met() {
        if let Met::Open(element) = met
            && element.name().ends_with("Relationship")
        {
            let said = |name: &str| element.attribute(name).unwrap_or_default();
            tell(said("Type"), said("Id"), said("Target"));
        }
    }
}
