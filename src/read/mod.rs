//! Bytes become a document. Besides `cli`, only this module touches files.
//!
//! The way of a file: [fetched](document) whole, [decoded](encoding) to text, its fingerprint taken,
//! its language told, and then cut into blocks by the reader of its [`Format`]. Text is kept as it
//! was read, line ends and all, so that a position means the same in every program that opens the
//! file; only a byte order mark, which is no text, is taken off.
//!
//! What can go wrong with a *file* is a [`ReadError`]. What is odd about its *text* (no words, bytes
//! of no encoding) is a diagnostic of the document: any text at all becomes a document.

#[allow(dead_code, reason = "the readers of DOCX, ODT and EPUB stand on it; they come next")]
mod container;
mod encoding;
mod error;
mod language;
mod line;
mod markdown;
mod matter;
mod plain;
mod shape;
#[cfg(test)]
mod tests;

use crate::model::{Block, BlockKind, Code, Diagnostic, Document, Inline, Severity};
use crate::text::{Language, Span};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::Read;
use std::path::Path;

pub use error::{Likeness, ReadError};

/// Largest input that is read, in bytes: 1 GiB. More is no essay, and a program that eats all
/// memory before it says so is of no help.
pub const LARGEST: u64 = 1 << 30;

/// How a text is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Plain text, its structure told by blank lines and indentation.
    #[default]
    Plain,
    /// Markdown (CommonMark with footnotes and front matter).
    Markdown,
}

impl Format {
    /// The format that a file's name promises: `.md` and `.markdown` are Markdown, all else plain
    /// text.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        let known = |e: &str| e.eq_ignore_ascii_case("md") || e.eq_ignore_ascii_case("markdown");
        let markdown = path.extension().and_then(|e| e.to_str()).is_some_and(known);
        if markdown { Self::Markdown } else { Self::Plain }
    }
}

/// Reads a file, in the format that its name promises. Linear in the file.
///
/// # Errors
///
/// Where the file cannot be read, is no text, or is larger than [`LARGEST`].
pub fn document(path: &Path) -> Result<Document, ReadError> {
    document_as(path, Format::of(path))
}

/// Reads a file in a given format, whatever its name promises. Linear in the file.
///
/// # Errors
///
/// Where the file cannot be read, is no text, or is larger than [`LARGEST`].
pub fn document_as(path: &Path, format: Format) -> Result<Document, ReadError> {
    let shown = path.display().to_string();
    let failed = |error| ReadError::of_io(&shown, error);
    let about = std::fs::metadata(path).map_err(failed)?;
    if about.is_dir() {
        return Err(ReadError::Directory { name: shown });
    }
    if about.len() > LARGEST {
        return Err(ReadError::TooLarge { name: shown, limit: LARGEST });
    }
    let bytes = fetch(&shown, std::fs::File::open(path).map_err(failed)?)?;
    let name = path.file_name().map_or_else(|| shown.clone(), |n| n.to_string_lossy().into_owned());
    refuse_binary(&shown, &bytes)?;
    Ok(decoded(&name, &bytes, format))
}

/// Reads standard input to its end, as plain text.
///
/// # Errors
///
/// Where it cannot be read, is no text, or is larger than [`LARGEST`].
pub fn standard_input() -> Result<Document, ReadError> {
    stream("standard input", std::io::stdin().lock(), Format::Plain)
}

/// Reads a stream to its end.
///
/// # Errors
///
/// Where it cannot be read, is no text, or is larger than [`LARGEST`].
pub fn stream(name: &str, input: impl Read, format: Format) -> Result<Document, ReadError> {
    bytes(name, &fetch(name, input)?, format)
}

/// A document from the bytes of a file.
///
/// # Errors
///
/// Where they are no text.
pub fn bytes(name: &str, bytes: &[u8], format: Format) -> Result<Document, ReadError> {
    refuse_binary(name, bytes)?;
    Ok(decoded(name, bytes, format))
}

/// A document from plain text in memory. Cannot fail.
#[must_use]
pub fn plain(name: &str, text: &str) -> Document {
    text_document(name, text, Format::Plain)
}

/// A document from Markdown in memory. Cannot fail.
#[must_use]
pub fn markdown(name: &str, text: &str) -> Document {
    text_document(name, text, Format::Markdown)
}

fn text_document(name: &str, text: &str, format: Format) -> Document {
    let words = text.strip_prefix('\u{feff}').unwrap_or(text);
    made(name, words.to_owned(), Vec::new(), fingerprint(text.as_bytes()), format)
}

fn fetch(name: &str, input: impl Read) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    input
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| ReadError::of_io(name, error))?;
    if u64::try_from(bytes.len()).is_ok_and(|len| len > LARGEST) {
        return Err(ReadError::TooLarge { name: name.to_owned(), limit: LARGEST });
    }
    Ok(bytes)
}

fn refuse_binary(name: &str, bytes: &[u8]) -> Result<(), ReadError> {
    match Likeness::of(bytes) {
        Some(likeness) => Err(ReadError::Binary { name: name.to_owned(), likeness }),
        None => Ok(()),
    }
}

fn decoded(name: &str, bytes: &[u8], format: Format) -> Document {
    let (text, diagnostics) = encoding::decode(bytes);
    made(name, text, diagnostics, fingerprint(bytes), format)
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
    text: String,
    mut diagnostics: Vec<Diagnostic>,
    sha256: String,
    format: Format,
) -> Document {
    let code = language::code(&text);
    let words = Language::of(&code);
    let parts = match format {
        Format::Plain => plain::parts(&text, words),
        Format::Markdown => markdown::parts(&text, words),
    };
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
            message: format!("This looks like a text in the language `{code}`; the rules know the words of `{}` only.", words.code),
            hint: "Trust marks and brackets, but check speakers, claims and what bears on what.".to_owned(),
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
    document
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
