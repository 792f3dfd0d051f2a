//! From bytes to text: UTF-8, UTF-16 by its mark, and a guess for the rest.
//!
//! A file that is not valid UTF-8 is either UTF-8 with a few broken bytes, or of another encoding.
//! Sequences of several bytes that *are* valid UTF-8 hardly occur in any other encoding, so where
//! they outnumber the broken ones the file is read as UTF-8 and the broken bytes are replaced;
//! otherwise the encoding is guessed by the detector that browsers use.

use crate::model::{Code, Diagnostic, Severity};
use crate::text::Span;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// What stands for bytes that could not be read.
const REPLACEMENT: char = char::REPLACEMENT_CHARACTER;

/// The text of `bytes`, without a byte order mark, and what was odd about it. Linear.
pub(super) fn decode(bytes: &[u8]) -> (String, Vec<Diagnostic>) {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => eight(rest, true),
        [0xFF, 0xFE, rest @ ..] => sixteen(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => sixteen(rest, u16::from_be_bytes),
        _ => eight(bytes, false),
    }
}

fn sixteen(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, Vec<Diagnostic>) {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut broken = Broken::default();
    for decoded in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        let c = decoded.unwrap_or_else(|_| {
            broken.note(text.len());
            REPLACEMENT
        });
        text.push(c);
    }
    if !odd.is_empty() {
        broken.note(text.len());
        text.push(REPLACEMENT);
    }
    (text, broken.diagnostic("UTF-16").into_iter().collect())
}

/// Not UTF-16: UTF-8 if it is valid or `sure`, or mostly valid; else what the detector says.
fn eight(bytes: &[u8], sure: bool) -> (String, Vec<Diagnostic>) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), Vec::new());
    }
    let (mut valid, mut invalid) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    if sure || valid > invalid || cut_off(bytes) {
        return repaired(bytes);
    }
    guessed(bytes)
}

/// Whether the only broken bytes are the beginning of a character at the very end.
fn cut_off(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes)
        .is_err_and(|e| e.error_len().is_none() && bytes.len() - e.valid_up_to() >= 2)
}

fn repaired(bytes: &[u8]) -> (String, Vec<Diagnostic>) {
    let mut text = String::with_capacity(bytes.len());
    let mut broken = Broken::default();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            broken.note(text.len());
            text.push(REPLACEMENT);
        }
    }
    (text, broken.diagnostic("UTF-8").into_iter().collect())
}

fn guessed(bytes: &[u8]) -> (String, Vec<Diagnostic>) {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = western(bytes, detector.guess(None, Utf8Detection::Deny));
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let mut broken = Broken::default();
    for (at, _) in text.match_indices(REPLACEMENT) {
        broken.note(at);
    }
    let mut diagnostics = vec![Diagnostic {
        code: Code::GuessedEncoding,
        severity: Severity::Note,
        message: format!(
            "This is not UTF-8; it was read as {}, which is a guess.",
            encoding.name()
        ),
        hint: "If letters or quotation marks look wrong, save the file as UTF-8.".to_owned(),
        place: None,
        subjects: Vec::new(),
    }];
    diagnostics.extend(broken.diagnostic(encoding.name()));
    (text.into_owned(), diagnostics)
}

/// The detector's guess, or Windows-1252 where it guessed a neighbour of that for a text in a language
/// of western Europe: the detector goes by letters with accents, of which such a text may have none,
/// and in its place a pound sign or a dash that decides nothing.
fn western(bytes: &[u8], guess: &'static Encoding) -> &'static Encoding {
    let neighbours =
        [encoding_rs::WINDOWS_1250, encoding_rs::WINDOWS_1254, encoding_rs::WINDOWS_1257];
    if !neighbours.contains(&guess) {
        return guess;
    }
    let head = bytes.get(..super::language::LOOKED_AT).unwrap_or(bytes);
    let (text, broken) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(head);
    let western = ["en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb"];
    if !broken && western.contains(&super::language::code(&text).as_str()) {
        encoding_rs::WINDOWS_1252
    } else {
        guess
    }
}

/// Where bytes could not be read.
#[derive(Default)]
struct Broken {
    count: usize,
    first: usize,
}

impl Broken {
    fn note(&mut self, at: usize) {
        if self.count == 0 {
            self.first = at;
        }
        self.count += 1;
    }

    /// One diagnostic for all of them, at the first: a broken file may hold thousands.
    fn diagnostic(&self, encoding: &str) -> Option<Diagnostic> {
        let places = match self.count {
            0 => return None,
            1 => "One place holds".to_owned(),
            n => format!("{n} places, of which this is the first, hold"),
        };
        Some(Diagnostic {
            code: Code::InvalidEncoding,
            severity: Severity::Error,
            message: format!("{places} bytes that are no {encoding}; each is shown as \u{fffd}."),
            hint: "Put the right letters there and save the file as UTF-8.".to_owned(),
            place: Some(Span::new(self.first, self.first + REPLACEMENT.len_utf8())),
            subjects: Vec::new(),
        })
    }
}
