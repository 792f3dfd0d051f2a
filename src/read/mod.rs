//! Bytes become a document. Besides `cli`, only this module touches files.
//!
//! The way of a file: [fetched](document) whole, its [`Format`] told, its fingerprint taken. Plain text
//! and Markdown are then [decoded](encoding), kept as they were read, line ends and all, so that a
//! position means the same in every program that opens the file (only a byte order mark, which is no
//! text, is taken off), and cut into blocks. Files of other formats are no text: their readers
//! [compose] one, with the blocks over it, and `claimgraph text` prints it; the document's
//! [landmarks](Document::landmarks) lead back to the file.
//!
//! What can go wrong with a *file* is a [`ReadError`]. What is odd about its *text* (no words, bytes
//! of no encoding) is a diagnostic of the document: any text at all becomes a document.

mod bibliography;
mod chart;
mod compose;
mod container;
mod docx;
mod encoding;
mod entry;
mod epub;
mod error;
mod format;
mod html;
mod language;
mod line;
mod markdown;
mod matter;
mod notes;
mod odt;
mod office;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod rtf;
mod shape;
mod works;
#[cfg(test)]
mod tests;

use crate::model::{Block, BlockKind, Code, Diagnostic, Document, Inline, Landmark, Severity};
use crate::text::{Language, Span};
use compose::Extract;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::Read;
use std::path::Path;

pub use bibliography::{Bibliography, bibliography, bibliography_of};
pub use entry::{Body, Entry, EntryId, entry};
pub use error::{Likeness, ReadError, size};
pub use format::Format;

/// What is known of an input beforehand; the rest is told by its content and its name.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known {
    /// The format.
    pub format: Option<Format>,
    /// The language it is written in.
    pub language: Option<&'static Language>,
    /// Most bytes that are read; [`LARGEST`] without it.
    pub largest: Option<u64>,
}

impl From<Format> for Known {
    fn from(format: Format) -> Self {
        Self { format: Some(format), ..Self::default() }
    }
}

impl From<Option<Format>> for Known {
    fn from(format: Option<Format>) -> Self {
        Self { format, ..Self::default() }
    }
}

/// Largest input that is read, in bytes: 1 GiB. More is no essay, and a program that eats all
/// memory before it says so is of no help.
pub const LARGEST: u64 = 1 << 30;

/// Reads a file, in the format that its content and its name [tell](Format::told). Linear in the file.
///
/// # Errors
///
/// Where the file cannot be read, is nothing that is read here, or is larger than [`LARGEST`].
pub fn document(path: &Path) -> Result<Document, ReadError> {
    document_as(path, Known::default())
}

/// Reads a file of which something is known, whatever its name promises. Linear in the file.
///
/// # Errors
///
/// Where the file cannot be read, is not of that format, or is larger than [`LARGEST`].
pub fn document_as(path: &Path, known: impl Into<Known>) -> Result<Document, ReadError> {
    let known = known.into();
    let shown = path.display().to_string();
    let failed = |error| ReadError::of_io(&shown, error);
    let about = std::fs::metadata(path).map_err(failed)?;
    if about.is_dir() {
        return Err(ReadError::Directory { name: shown });
    }
    let largest = known.largest.unwrap_or(LARGEST);
    if about.len() > largest {
        return Err(ReadError::TooLarge { name: shown, limit: largest });
    }
    let bytes = fetch(&shown, std::fs::File::open(path).map_err(failed)?, largest)?;
    let format = known.format.unwrap_or_else(|| Format::told(Some(path), &bytes));
    let mut document = read(&shown, &bytes, format, known.language, path.parent())?;
    if let Some(name) = path.file_name() {
        document.name = name.to_string_lossy().into_owned();
    }
    Ok(document)
}

/// Reads standard input to its end, in the format that its content tells.
///
/// # Errors
///
/// Where it cannot be read, is nothing that is read here, or is larger than [`LARGEST`].
pub fn standard_input() -> Result<Document, ReadError> {
    stream("standard input", std::io::stdin().lock(), Known::default())
}

/// Reads a stream to its end; what is not known of it, its content tells.
///
/// # Errors
///
/// Where it cannot be read, is not of that format, or is larger than [`LARGEST`].
pub fn stream(
    name: &str,
    input: impl Read,
    known: impl Into<Known>,
) -> Result<Document, ReadError> {
    let known = known.into();
    let fetched = fetch(name, input, known.largest.unwrap_or(LARGEST))?;
    let format = known.format.unwrap_or_else(|| Format::told(None, &fetched));
    read(name, &fetched, format, known.language, None)
}

/// A document from the bytes of a file.
///
/// # Errors
///
/// Where they are not of that format.
pub fn bytes(name: &str, bytes: &[u8], format: Format) -> Result<Document, ReadError> {
    read(name, bytes, format, None, None)
}

/// A document from bytes; `folder` is where the files lie that its front matter names.
fn read(
    name: &str,
    bytes: &[u8],
    format: Format,
    language: Option<&'static Language>,
    folder: Option<&Path>,
) -> Result<Document, ReadError> {
    let mut document = of_bytes(name, bytes, format, language)?;
    if format == Format::Markdown {
        front_matter(&mut document, folder);
    }
    Ok(document)
}

/// Takes the works of the front matter; `folder` is where the files that it names lie.
fn front_matter(document: &mut Document, folder: Option<&Path>) {
    let Bibliography { works, diagnostics } =
        bibliography::of_front_matter(document.text(), folder);
    document.library = works.into();
    document.diagnostics.extend(diagnostics);
}

fn of_bytes(
    name: &str,
    bytes: &[u8],
    format: Format,
    language: Option<&'static Language>,
) -> Result<Document, ReadError> {
    let extract = match format {
        Format::Plain | Format::Markdown => {
            refuse_binary(name, bytes)?;
            return Ok(decoded(name, bytes, format, language));
        }
        Format::Argdown => {
            refuse_binary(name, bytes)?;
            return chart::of_argdown(name, bytes, language);
        }
        Format::Aif => {
            refuse_binary(name, bytes)?;
            return chart::of_aif(name, bytes, language);
        }
        Format::Html => {
            refuse_binary(name, bytes)?;
            html::extract(bytes)
        }
        Format::Epub => epub::extract(name, bytes)?,
        Format::Docx => docx::extract(name, bytes)?,
        Format::Odt => odt::extract(name, bytes)?,
        Format::Rtf => rtf::extract(name, bytes)?,
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf::extract(name, bytes)?,
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => {
            return Err(ReadError::Binary { name: name.to_owned(), likeness: Likeness::Pdf });
        }
    };
    Ok(composed(name, extract, fingerprint(bytes), language))
}

/// A document from plain text in memory. Cannot fail.
#[must_use]
pub fn plain(name: &str, text: &str) -> Document {
    text_document(name, text, Format::Plain)
}

/// A document from Markdown in memory. Cannot fail.
#[must_use]
pub fn markdown(name: &str, text: &str) -> Document {
    let mut document = text_document(name, text, Format::Markdown);
    front_matter(&mut document, None);
    document
}

fn text_document(name: &str, text: &str, format: Format) -> Document {
    let words = text.strip_prefix('\u{feff}').unwrap_or(text);
    made(name, (words.to_owned(), Vec::new()), fingerprint(text.as_bytes()), format, None)
}

fn fetch(name: &str, input: impl Read, largest: u64) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    input
        .take(largest.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| ReadError::of_io(name, error))?;
    if u64::try_from(bytes.len()).is_ok_and(|len| len > largest) {
        return Err(ReadError::TooLarge { name: name.to_owned(), limit: largest });
    }
    Ok(bytes)
}

fn refuse_binary(name: &str, bytes: &[u8]) -> Result<(), ReadError> {
    match Likeness::of(bytes) {
        Some(likeness) => Err(ReadError::Binary { name: name.to_owned(), likeness }),
        None => Ok(()),
    }
}

fn decoded(
    name: &str,
    bytes: &[u8],
    format: Format,
    language: Option<&'static Language>,
) -> Document {
    made(name, encoding::decode(bytes), fingerprint(bytes), format, language)
}

/// The code of the language that is given, that the file itself names, or that its words tell.
fn language_code(given: Option<&Language>, named: Option<&str>, text: &str) -> String {
    // "de-AT", "en_GB": the first part is the language.
    let primary =
        |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().trim().to_lowercase();
    let named = named.map(primary).filter(|code| Language::known().any(|known| known == code));
    given.map(|language| language.code.to_owned()).or(named).unwrap_or_else(|| language::code(text))
}

/// What a reader of one format found in a text.
#[derive(Debug, Default)]
struct Parts {
    /// The text with its markup blanked, where there is markup.
    prose: Option<String>,
    blocks: Vec<Draft>,
    inlines: Vec<Inline>,
    title: Option<Span>,
    author: Option<Span>,
    date: Option<Span>,
}

/// A block before its number is known.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Draft {
    span: Span,
    kind: BlockKind,
    quote: Option<u32>,
    /// The number or sign before an item of a numbered list.
    ordinal: Option<String>,
}

fn made(
    name: &str,
    (text, diagnostics): (String, Vec<Diagnostic>),
    sha256: String,
    format: Format,
    language: Option<&'static Language>,
) -> Document {
    let named = (format == Format::Markdown).then(|| markdown::language(&text)).flatten();
    let code = language_code(language, named, &text);
    let words = Language::of(&code);
    let parts = match format {
        Format::Markdown => markdown::parts(&text, words),
        _ => plain::parts(&text, words),
    };
    let extract = Extract { text, parts, diagnostics, ..Extract::default() };
    finished(name, extract, sha256, code)
}

/// A document from what a reader composed: what every reader of files with a layout of their own
/// needs is done here once.
fn composed(
    name: &str,
    mut extract: Extract,
    sha256: String,
    language: Option<&'static Language>,
) -> Document {
    let code = language_code(language, extract.language.as_deref(), &extract.text);
    matter::in_composed(&extract.text, &mut extract.parts, Language::of(&code));
    finished(name, extract, sha256, code)
}

fn finished(name: &str, extract: Extract, sha256: String, code: String) -> Document {
    let Extract { text, parts, landmarks, mut diagnostics, .. } = extract;
    let words = Language::of(&code);
    if parts.blocks.is_empty() {
        diagnostics.push(Diagnostic {
            code: Code::EmptyText,
            severity: Severity::Warning,
            message: format!("There are no words in {name}."),
            hint: "Check that this is the file you meant.".to_owned(),
            place: None,
            subjects: Vec::new(),
        });
    }
    if code != words.code {
        diagnostics.push(Diagnostic {
            code: Code::LanguageWithoutRules,
            severity: Severity::Warning,
            message: format!(
                "This looks like a text in the language `{code}`; the rules know the words of {} only.",
                Language::known().map(|c| format!("`{c}`")).collect::<Vec<_>>().join(", ")
            ),
            hint: "Trust marks and brackets, but check speakers, claims and what bears on what; if it is \
                   in one of these languages, say so with --language."
                .to_owned(),
            place: None,
            subjects: Vec::new(),
        });
    }
    let mut document = Document::new(name.to_owned(), text, parts.prose);
    document.sha256 = sha256;
    document.language = words;
    document.language_code = code;
    document.title = parts.title;
    document.author = parts.author;
    document.date = parts.date;
    document.inlines = parts.inlines;
    document.diagnostics = diagnostics;
    document.blocks = (1u32..)
        .zip(parts.blocks)
        .map(|(number, b)| Block { span: b.span, kind: b.kind, number, quote: b.quote })
        .collect();
    document.landmarks = landmarks;
    headings_and_notes(&mut document);
    document
}

/// Where headings and notes begin, told by the blocks. The title is above everything and tells nothing.
fn headings_and_notes(document: &mut Document) {
    let mut marks = std::mem::take(&mut document.landmarks);
    let mut noted = false;
    for block in &document.blocks {
        if let BlockKind::Heading(_) = block.kind {
            let title = document.title.is_some_and(|t| block.span.hull(t) == block.span);
            let words = (!title).then(|| document.words_at(block.span));
            marks.add(Landmark::Heading, block.span.start, words);
        }
        let label = if let BlockKind::Note(label) = &block.kind { Some(label) } else { None };
        if noted || label.is_some() {
            marks.add(Landmark::Note, block.span.start, label.cloned());
        }
        noted = label.is_some();
    }
    document.landmarks = marks;
}

/// SHA-256 in lower-case hexadecimal.
fn fingerprint(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
