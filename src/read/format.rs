//! How a file is written: told by its name and by its first bytes.

use super::error::Likeness;
use std::fmt;
use std::path::Path;

/// How a text is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Plain text, its structure told by blank lines and indentation.
    #[default]
    Plain,
    /// Markdown (CommonMark with footnotes and front matter).
    Markdown,
    /// HTML: its main text, without navigation.
    Html,
    /// An e-book (EPUB 2 and 3).
    Epub,
    /// A Word document (.docx).
    Docx,
    /// An OpenDocument text (.odt).
    Odt,
    /// Rich Text Format.
    Rtf,
    /// A PDF that holds text.
    Pdf,
    /// A map of an argument in Argdown.
    Argdown,
    /// A map of an argument in AIF or xAIF (JSON).
    Aif,
}

/// How many bytes at the head of a file are looked at for the beginning of HTML.
const LOOKED_AT: usize = 1024;

impl Format {
    /// The format that a file's name promises: plain text where it promises nothing else.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        Self::named(path).unwrap_or_default()
    }

    /// The format of a file by its content, and where that is any text, by its name. Documents in
    /// containers, RTF and PDF say in their first bytes what they are, whatever they are called; a
    /// text without an ending that says more is HTML where it begins as HTML does. Looks at a fixed
    /// number of bytes.
    #[must_use]
    pub fn told(path: Option<&Path>, bytes: &[u8]) -> Self {
        let signed = match Likeness::by_signature(bytes) {
            Some(Likeness::Pdf) => Some(Self::Pdf),
            Some(Likeness::Docx) => Some(Self::Docx),
            Some(Likeness::Odt) => Some(Self::Odt),
            Some(Likeness::Epub) => Some(Self::Epub),
            Some(Likeness::Rtf) => Some(Self::Rtf),
            _ => None,
        };
        let named = path.and_then(Self::named).filter(|&f| f != Self::Plain);
        let hypertext = || begins_as_html(bytes).then_some(Self::Html);
        let map = || begins_as_aif(bytes).then_some(Self::Aif);
        signed.or(named).or_else(hypertext).or_else(map).unwrap_or_default()
    }

    /// The format that a file's ending promises, if it promises one that is read.
    #[must_use]
    pub fn named(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Some(match ending.as_str() {
            "txt" | "text" => Self::Plain,
            "md" | "markdown" | "mkd" => Self::Markdown,
            "html" | "htm" | "xhtml" | "xht" => Self::Html,
            "epub" => Self::Epub,
            "docx" | "docm" | "dotx" => Self::Docx,
            "odt" | "ott" | "fodt" => Self::Odt,
            "rtf" => Self::Rtf,
            "pdf" => Self::Pdf,
            "argdown" | "ad" => Self::Argdown,
            "aif" | "xaif" => Self::Aif,
            _ => return None,
        })
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Plain => "plain text",
            Self::Markdown => "Markdown",
            Self::Html => "HTML",
            Self::Epub => "an e-book",
            Self::Docx => "a Word document",
            Self::Odt => "an OpenDocument text",
            Self::Rtf => "Rich Text Format",
            Self::Pdf => "a PDF",
            Self::Argdown => "Argdown",
            Self::Aif => "AIF",
        })
    }
}

/// Whether the bytes begin as HTML does: with a document type or one of its first tags, after white
/// space, comments and an XML declaration.
fn begins_as_html(bytes: &[u8]) -> bool {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    // In UTF-16 every other byte is NUL.
    let head: String = head
        .iter()
        .filter(|b| b.is_ascii() && **b != 0)
        .map(|b| char::from(b.to_ascii_lowercase()))
        .collect();
    let mut rest = head.trim_start();
    loop {
        let after = if rest.starts_with("<?xml") {
            rest.split_once("?>")
        } else if rest.starts_with("<!--") {
            rest.split_once("-->")
        } else {
            break;
        };
        match after {
            Some((_, after)) => rest = after.trim_start(),
            None => return false,
        }
    }
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|sign| rest.starts_with(sign))
}

/// Whether the bytes begin as a file of AIF does: JSON, and soon a node of its own kind.
fn begins_as_aif(bytes: &[u8]) -> bool {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let among = |word: &[u8]| head.windows(word.len()).any(|w| w == word);
    head.trim_ascii_start().starts_with(b"{") && among(b"\"nodes\"") && among(b"\"nodeID\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_told_by_content_and_name() {
        let check = |name: &str, bytes: &[u8], format: Format| {
            let path = Some(Path::new(name)).filter(|_| !name.is_empty());
            assert_eq!(Format::told(path, bytes), format, "{name} {bytes:?}");
        };
        check("a.md", b"<html>", Format::Markdown);
        check("a.txt", b"\n<!-- x --><!DOCTYPE HTML><p>", Format::Html);
        check("", b"<?xml version='1.0'?>\n<html xmlns=''>", Format::Html);
        check("", b"\xFF\xFE<\0h\0t\0m\0l\0>\0", Format::Html);
        check("", b"<!-- <html>", Format::Plain);
        check("a.HTM", b"Salt.", Format::Html);
        check("a.txt", b"{\\rtf1 salt}", Format::Rtf);
        check("a", b"%PDF-1.7", Format::Pdf);
        check("a.docx", b"Salt.", Format::Docx);
        check("a.docx", b"PK\x03\x04....mimetypeapplication/epub+zip", Format::Epub);
        check("a.zip", b"PK\x03\x04....[Content_Types].xml....word/document.xml", Format::Docx);
        check("a.zip", b"PK\x03\x04....salt.txt", Format::Plain);
        check("a.argdown", b"[Salt]: It made the town.", Format::Argdown);
        check("a.json", b"{\"AIF\": {\"nodes\": [{\"nodeID\": 1", Format::Aif);
        check("a.json", b"{\"nodes\": [{\"id\": 1", Format::Plain);
        check("", b"PK\x03\x04\x14mimetypeapplication/vnd.oasis.opendocument.text", Format::Odt);
    }
}
