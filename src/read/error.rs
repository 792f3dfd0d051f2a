//! What can go wrong with a file, said so that it can be mended.

use std::fmt;
use std::io;

/// Why an input could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error(
        "there is no file {name:?}; check the spelling, and from which directory the path starts"
    )]
    Missing {
        /// The path as given.
        name: String,
    },
    /// It is a directory.
    #[error("{name:?} is a directory; name the essays in it, for example {name}/*.txt")]
    Directory {
        /// The path as given.
        name: String,
    },
    /// It may not be read.
    #[error(
        "{name:?} may not be read by you; change its permissions, or copy it to where you can read it"
    )]
    Denied {
        /// The path as given.
        name: String,
    },
    /// It is no text.
    #[error("{name:?} is no text: it looks like {likeness}; {}", likeness.remedy())]
    Binary {
        /// The name of the input.
        name: String,
        /// What it looks like.
        likeness: Likeness,
    },
    /// It is larger than what is read.
    #[error("{name:?} is larger than {}, which is no essay; cut it into its chapters", size(*limit))]
    TooLarge {
        /// The name of the input.
        name: String,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// It unpacks to more than any essay does.
    #[error(
        "{name:?} unpacks to far more than any essay holds, as a zip bomb does; save it anew in your word processor"
    )]
    Bomb {
        /// The name of the input.
        name: String,
    },
    /// It opens with a password only.
    #[error("{name:?} is locked with a password; save it without one")]
    Locked {
        /// The name of the input.
        name: String,
    },
    /// It holds pictures of pages, and no text.
    #[error(
        "{name:?} holds pictures of pages and no text; have the text recognised first (OCR), for example with `ocrmypdf`"
    )]
    Pictures {
        /// The name of the input.
        name: String,
    },
    /// It is broken, or not what it says it is.
    #[error("{name:?} cannot be read: {what}; save it anew, or give it as text or Markdown")]
    Damaged {
        /// The name of the input.
        name: String,
        /// What is wrong with it.
        what: String,
    },
    /// It is a map of an argument, and broken.
    #[error("{name}:{line}: {what}")]
    Map {
        /// The name of the input.
        name: String,
        /// The line that is broken, from 1.
        line: usize,
        /// What is wrong with it, and how it should be.
        what: String,
    },
    /// Anything else that the system reports.
    #[error("{name:?} could not be read; try to open it with another program")]
    Io {
        /// The name of the input.
        name: String,
        /// What the system says.
        source: io::Error,
    },
}

impl ReadError {
    /// The error that the system's answer means.
    pub(super) fn of_io(name: &str, source: io::Error) -> Self {
        let name = name.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { name },
            io::ErrorKind::IsADirectory => Self::Directory { name },
            io::ErrorKind::PermissionDenied => Self::Denied { name },
            _ => Self::Io { name, source },
        }
    }
}

/// What a file that is no text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// A PDF.
    Pdf,
    /// A Word document (.docx).
    Docx,
    /// An OpenDocument text (.odt).
    Odt,
    /// An e-book (.epub).
    Epub,
    /// Another ZIP archive.
    Zip,
    /// A Word document of the old kind (.doc).
    OldWord,
    /// Rich Text Format.
    Rtf,
    /// A picture.
    Image,
    /// A compressed file.
    Compressed,
    /// UTF-16 without a byte order mark.
    Utf16,
    /// UTF-32.
    Utf32,
    /// Bytes of no kind known here.
    Unknown,
}

/// A size as `--max-input` takes it.
#[must_use]
pub fn size(bytes: u64) -> String {
    if bytes >= 1 << 20 && bytes.is_multiple_of(1 << 20) {
        format!("{} MiB", bytes >> 20)
    } else {
        format!("{bytes} bytes")
    }
}

/// How many bytes are looked at to tell text from something else.
const LOOKED_AT: usize = 8192;

/// How many bytes at the end of an archive are looked at for the names of its entries.
const DIRECTORY: usize = 64 * 1024;

impl Likeness {
    /// What these bytes look like if they are no text that can be read; `None` for text. Looks at a
    /// fixed number of bytes for the kind, and at all of them for the byte NUL, which no text has.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let head = &bytes[..bytes.len().min(LOOKED_AT)];
        if head.starts_with(&[0xFF, 0xFE, 0, 0]) || head.starts_with(&[0, 0, 0xFE, 0xFF]) {
            return Some(Self::Utf32);
        }
        if head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]) {
            return None;
        }
        Self::by_signature(bytes).or_else(|| Self::by_bytes(bytes, head))
    }

    /// What the first bytes say a file is; for an archive, the last ones too, where its entries are
    /// named. Looks at a fixed number of bytes.
    pub(super) fn by_signature(bytes: &[u8]) -> Option<Self> {
        let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
        let tail = &bytes[bytes.len().saturating_sub(DIRECTORY)..];
        let among = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).any(|w| w == word);
        let holds = |word: &[u8]| among(head, word) || among(tail, word);
        let image: [&[u8]; 6] =
            [b"\x89PNG\r\n\x1a\n", b"\xFF\xD8\xFF", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*"];
        if head.starts_with(b"%PDF-") {
            Some(Self::Pdf)
        } else if head.starts_with(b"PK\x03\x04") {
            Some(if among(head, b"mimetypeapplication/epub+zip") {
                Self::Epub
            } else if among(head, b"mimetypeapplication/vnd.oasis.opendocument.text") {
                Self::Odt
            } else if holds(b"word/document") {
                Self::Docx
            } else if holds(b"META-INF/container.xml") {
                Self::Epub
            } else if holds(b"META-INF/manifest.xml") && holds(b"content.xml") {
                Self::Odt
            } else {
                Self::Zip
            })
        } else if head.starts_with(b"\xD0\xCF\x11\xE0") {
            Some(Self::OldWord)
        } else if head.starts_with(b"{\\rtf") {
            Some(Self::Rtf)
        } else if image.iter().any(|sign| head.starts_with(sign))
            || (head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP"))
        {
            Some(Self::Image)
        } else if head.starts_with(b"\x1F\x8B")
            || head.starts_with(b"\xFD7zXZ")
            || head.starts_with(b"\x28\xB5\x2F\xFD")
        {
            Some(Self::Compressed)
        } else {
            None
        }
    }

    fn by_bytes(bytes: &[u8], head: &[u8]) -> Option<Self> {
        if bytes.contains(&0) {
            let nul = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&b| b == 0).count();
            let (even, odd) = (nul(0), nul(1));
            // Latin letters in UTF-16 are a byte and a NUL.
            let every_other = even.max(odd) * 3 > head.len() && even.min(odd) * 20 < head.len();
            return Some(if every_other { Self::Utf16 } else { Self::Unknown });
        }
        let control =
            |b: &&u8| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1B);
        let controls = head.iter().filter(control).count();
        (controls > 3 && controls * 10 > head.len()).then_some(Self::Unknown)
    }

    /// What to do about it.
    #[must_use]
    pub const fn remedy(self) -> &'static str {
        match self {
            Self::Pdf => "turn it into text first, for example with `pdftotext -layout`",
            Self::Docx | Self::Odt | Self::Epub => {
                "turn it into Markdown first, for example with `pandoc -t markdown`, or save it as text"
            }
            Self::OldWord => "save it as .docx without a password",
            Self::Rtf => "save it as text or Markdown in your word processor",
            Self::Zip | Self::Compressed => "unpack it and name the text inside",
            Self::Image => "a picture of a page must first be made text by a character recognition",
            Self::Utf16 | Self::Utf32 => "save it as UTF-8",
            Self::Unknown => "give the essay as plain text or Markdown",
        }
    }
}

impl fmt::Display for Likeness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pdf => "a PDF",
            Self::Docx => "a Word document",
            Self::Odt => "an OpenDocument text",
            Self::Epub => "an e-book",
            Self::Zip => "a ZIP archive",
            Self::OldWord => "an old Word document (.doc), or one locked with a password",
            Self::Rtf => "Rich Text Format",
            Self::Image => "a picture",
            Self::Compressed => "a compressed file",
            Self::Utf16 => "UTF-16 without a byte order mark",
            Self::Utf32 => "UTF-32",
            Self::Unknown => "a binary file",
        })
    }
}
