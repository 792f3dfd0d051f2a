//! The ZIP container of DOCX, ODT and EPUB, with bounds that no archive passes.
//!
//! The archive lies in memory whole; its entries are unpacked one by one, by name, and never onto a
//! disk. What an entry *says* about its size is not believed: the bytes that come out are counted.
//!
//! Bounds, each with its constant: entries in the archive, bytes that come out of one archive, and how
//! many times larger than its packed form an entry may grow. Cost: linear in what is packed, and in
//! what is unpacked up to the bound.

use super::error::{Likeness, ReadError};
use std::io::{Cursor, Read};
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

/// Most entries of an archive. A document has some twenty, a book with a picture a page some thousands.
const ENTRIES: usize = 20_000;

/// Most bytes that all reads from one archive may give: 256 MiB. An essay's XML has some thirty bytes for each
/// of its words.
const UNPACKED: u64 = 256 << 20;

/// How many times larger than its packed form an entry may become. The markup of word processors
/// shrinks to a tenth, at the utmost to a fiftieth; a bomb to a thousandth.
const GROWTH: u64 = 250;

/// Entries up to this many bytes may grow as they like: an empty table is all repetition.
const HARMLESS: u64 = 4 << 20;

/// An open archive.
pub(super) struct Container<'a> {
    name: &'a str,
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still come out.
    left: u64,
}

impl<'a> Container<'a> {
    /// Opens the archive in `bytes`; `name` is the file's, for errors. Looks at its directory only.
    ///
    /// # Errors
    ///
    /// Where it is no archive, is broken, or has more entries than any document.
    pub(super) fn open(name: &'a str, bytes: &'a [u8]) -> Result<Self, ReadError> {
        if !bytes.starts_with(b"PK")
            && let Some(likeness) = Likeness::of(bytes)
        {
            return Err(ReadError::Binary { name: name.to_owned(), likeness });
        }
        if promised_entries(bytes).is_some_and(|n| n > ENTRIES) {
            return Err(ReadError::Bomb { name: name.to_owned() });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| failed(name, "", &e))?;
        if archive.len() > ENTRIES {
            return Err(ReadError::Bomb { name: name.to_owned() });
        }
        Ok(Self { name, archive, left: UNPACKED })
    }

    /// The bytes of the entry with that name; `None` where there is no such entry. The name is
    /// compared as the archive has it, then without regard to case, as some writers of archives do.
    ///
    /// # Errors
    ///
    /// Where the entry is broken, locked, or a bomb.
    pub(super) fn read(&mut self, entry: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(index) = self.index(entry) else { return Ok(None) };
        let mut file = self.archive.by_index(index).map_err(|e| failed(self.name, entry, &e))?;
        if !matches!(file.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
            return Err(ReadError::Damaged {
                name: self.name.to_owned(),
                what: format!("its part {entry:?} is packed in a way that documents are not"),
            });
        }
        let growth = file.compressed_size().saturating_mul(GROWTH).max(HARMLESS);
        let most = growth.min(self.left);
        let mut bytes = Vec::new();
        file.by_ref().take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| {
            ReadError::Damaged {
                name: self.name.to_owned(),
                what: format!("its part {entry:?} is broken ({error})"),
            }
        })?;
        let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if read > most {
            return Err(ReadError::Bomb { name: self.name.to_owned() });
        }
        self.left = self.left.saturating_sub(read);
        Ok(Some(bytes))
    }

    /// The same as text. What is in UTF-16, as XML may be, is made UTF-8; wrong bytes are replaced.
    ///
    /// # Errors
    ///
    /// As [`Container::read`].
    pub(super) fn text(&mut self, entry: &str) -> Result<Option<String>, ReadError> {
        Ok(self.read(entry)?.map(|bytes| {
            let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
            if utf16 {
                return encoding_rs::UTF_16LE.decode(&bytes).0.into_owned();
            }
            let text = String::from_utf8(bytes)
                .unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned());
            match text.strip_prefix('\u{feff}') {
                Some(rest) => rest.to_owned(),
                None => text,
            }
        }))
    }

    /// As [`Container::text`] for an entry without which the file is not what it says.
    ///
    /// # Errors
    ///
    /// As [`Container::read`], and where there is no such entry.
    pub(super) fn required(&mut self, entry: &str) -> Result<String, ReadError> {
        self.text(entry)?.ok_or_else(|| ReadError::Damaged {
            name: self.name.to_owned(),
            what: format!("it lacks the part {entry:?}"),
        })
    }

    /// The names of the entries, in the order of the archive.
    pub(super) fn names(&self) -> impl Iterator<Item = &[u8]> {
        self.archive.file_names_raw()
    }

    fn index(&self, entry: &str) -> Option<usize> {
        self.archive.index_for_name(entry).or_else(|| {
            self.archive
                .file_names_raw()
                .position(|name| name.eq_ignore_ascii_case(entry.as_bytes()))
        })
    }
}

/// How many entries the end of the archive promises, so that a directory of millions is refused
/// before it is read. Looks at the last 64 KiB, where that end lies.
fn promised_entries(bytes: &[u8]) -> Option<usize> {
    let tail = &bytes[bytes.len().saturating_sub((1 << 16) + 22)..];
    let at = tail.windows(4).rposition(|w| w == b"PK\x05\x06")?;
    let count = tail.get(at + 10..at + 12)?;
    Some(usize::from(u16::from_le_bytes([*count.first()?, *count.get(1)?])))
}

fn failed(name: &str, entry: &str, error: &ZipError) -> ReadError {
    let name = name.to_owned();
    let part = if entry.is_empty() { "it".to_owned() } else { format!("its part {entry:?}") };
    match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            ReadError::Locked { name }
        }
        ZipError::InvalidArchive(_) | ZipError::Io(_) if entry.is_empty() => ReadError::Damaged {
            name,
            what: "it is no whole ZIP archive, as if it had been cut off on its way".to_owned(),
        },
        other => ReadError::Damaged { name, what: format!("{part} is broken ({other})") },
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::io::Write;
    use zip::write::SimpleFileOptions;

    /// An archive with these entries, in memory.
    pub(crate) fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in entries {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn said(bytes: &[u8], entry: &str) -> String {
        match Container::open("t.docx", bytes).and_then(|mut c| c.read(entry)) {
            Ok(Some(bytes)) => format!("{} bytes", bytes.len()),
            Ok(None) => "none".to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn entries_are_read_by_name() {
        let bytes = zipped(&[("word/Document.xml", b"salt"), ("b", b"")]);
        assert_eq!(said(&bytes, "word/Document.xml"), "4 bytes");
        assert_eq!(said(&bytes, "word/document.xml"), "4 bytes");
        assert_eq!(said(&bytes, "b"), "0 bytes");
        assert_eq!(said(&bytes, "c"), "none");
        let mut open = Container::open("t", &bytes).unwrap();
        assert!(open.required("c").unwrap_err().to_string().contains("lacks the part \"c\""));
    }

    #[test]
    fn text_is_utf8_or_utf16() {
        let bytes = zipped(&[
            ("8", b"\xEF\xBB\xBFs\xC3\xA9l"),
            ("16", b"\xFF\xFEs\0\xE9\0l\0"),
            ("0", b"s\xE9l"),
        ]);
        let mut open = Container::open("t", &bytes).unwrap();
        assert_eq!(open.text("8").unwrap().unwrap(), "sél");
        assert_eq!(open.text("16").unwrap().unwrap(), "sél");
        assert_eq!(open.text("0").unwrap().unwrap(), "s\u{fffd}l");
    }

    #[test]
    fn bombs_are_refused_and_small_repetition_is_not() {
        let zeros = vec![0; 10 << 20];
        let bytes = zipped(&[("bomb", &zeros), ("table", &zeros[..2 << 20])]);
        assert!(said(&bytes, "bomb").contains("zip bomb"));
        assert_eq!(said(&bytes, "table"), "2097152 bytes");
    }

    #[test]
    fn a_hundred_thousand_entries_are_refused() {
        let mut names = Vec::new();
        let mut directory = Vec::new();
        for n in 0..65_000u32 {
            let name = format!("{n:05}");
            let offset = u32::try_from(names.len()).unwrap();
            names.extend_from_slice(
                b"PK\x03\x04\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0",
            );
            names.extend_from_slice(name.as_bytes());
            directory.extend_from_slice(
                b"PK\x01\x02\x0a\0\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0",
            );
            directory.extend_from_slice(&[0; 12]);
            directory.extend_from_slice(&offset.to_le_bytes());
            directory.extend_from_slice(name.as_bytes());
        }
        let (start, size) = (names.len(), directory.len());
        let mut bytes = names;
        bytes.extend(directory);
        bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        bytes.extend_from_slice(&65_000u16.to_le_bytes());
        bytes.extend_from_slice(&65_000u16.to_le_bytes());
        bytes.extend_from_slice(&u32::try_from(size).unwrap().to_le_bytes());
        bytes.extend_from_slice(&u32::try_from(start).unwrap().to_le_bytes());
        bytes.extend_from_slice(&[0, 0]);
        assert!(said(&bytes, "00001").contains("zip bomb"));
    }

    #[test]
    fn what_is_cut_off_or_changed_is_said() {
        let long: Vec<u8> = (0..60_000u32).flat_map(|n| (n * n % 1021).to_le_bytes()).collect();
        let bytes = zipped(&[("a", &long)]);
        assert!(said(&bytes[..bytes.len() - 9], "a").contains("no whole ZIP archive"));
        assert!(said(b"PK\x03\x04", "a").contains("no whole ZIP archive"));
        let mut changed = bytes;
        for byte in changed.iter_mut().skip(200).step_by(7).take(200) {
            *byte ^= 0x55;
        }
        assert!(said(&changed, "a").contains("is broken"));
    }

    #[test]
    fn a_locked_entry_is_said_to_be_locked() {
        let mut bytes = zipped(&[("a", b"salt")]);
        bytes[6] |= 1;
        let central = bytes.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
        bytes[central + 8] |= 1;
        assert!(said(&bytes, "a").contains("locked with a password"));
    }
}
