//! How inputs are read: the options that every command which reads essays has.

use super::Corrected;
use crate::model::Confidence;
use crate::text::Language;
use clap::{Args, ValueEnum, ValueHint};
use std::path::PathBuf;

/// How they are read.
#[derive(Debug, Clone, Args)]
pub(in crate::cli) struct Reading {
    /// Read the inputs so, whatever their names and first bytes say
    #[arg(long, value_name = "FORMAT")]
    pub(in crate::cli) from: Option<Source>,
    /// The language the inputs are written in; without it, their words tell
    #[arg(long, value_name = "CODE", value_parser = language)]
    pub(in crate::cli) language: Option<&'static Language>,
    /// Take names of things, slogans and scare quotes as quotations too
    #[arg(long)]
    pub(in crate::cli) terms: bool,
    /// Leave out claims, quotations and edges that are less sure than this, from 0 to 1; how many
    /// is told. Below 0.50 an edge is weak, from 0.70 on strong
    #[arg(long, value_name = "N", default_value = "0", value_parser = confidence, hide_default_value = true)]
    pub(in crate::cli) min_confidence: Confidence,
    /// Join citations to the works of this bibliography: BibTeX (.bib), CSL-JSON (.json), or YAML of
    /// hayagriva or CSL (.yaml); may be given several times
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) bibliography: Vec<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) corrections: Corrected,
    /// Refuse an input, or a line of a batch, that is larger than this: bytes, or with K, M or G.
    /// Without it, 1G for a file and 64M for a line
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub(in crate::cli) max_input: Option<u64>,
}

/// `--language`.
fn language(code: &str) -> Result<&'static Language, String> {
    let known = || Language::known();
    let found = known().find(|known| code.eq_ignore_ascii_case(known)).map(Language::of);
    found.ok_or_else(|| {
        format!("there are word lists for {}", known().collect::<Vec<_>>().join(", "))
    })
}

/// `--min-confidence`: hundredths at most, as confidences are told.
fn confidence(number: &str) -> Result<Confidence, String> {
    let share: Option<f64> = number.parse().ok().filter(|share| (0.0..=1.0).contains(share));
    let hundredths = share.map(|share| (share * 100.0).round() as u8);
    hundredths
        .map(Confidence::percent)
        .ok_or_else(|| "a number from 0 to 1, such as 0.5".to_owned())
}

/// `--from`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Source {
    /// Plain text, its structure told by blank lines and indentation
    Plain,
    /// CommonMark with footnotes
    Markdown,
    /// The main text of a page
    Html,
    /// An e-book
    Epub,
    /// A Word document
    Docx,
    /// An OpenDocument text
    Odt,
    /// Rich Text Format
    Rtf,
    /// A PDF that holds text, not pictures of it
    Pdf,
    /// A graph that this program stored as JSON
    Graph,
    /// A map of an argument in Argdown, to draw as it is
    Argdown,
    /// A map of an argument in AIF or xAIF (JSON), to draw as it is
    Aif,
}

/// `--max-input`: bytes, or mebibytes and their kin.
fn size(written: &str) -> Result<u64, String> {
    let digits = written.trim_end_matches(|c: char| !c.is_ascii_digit());
    let unit = match written.get(digits.len()..).unwrap_or_default().to_ascii_uppercase().as_str() {
        "" => Some(1),
        "K" | "KB" | "KIB" => Some(1 << 10),
        "M" | "MB" | "MIB" => Some(1 << 20),
        "G" | "GB" | "GIB" => Some(1 << 30),
        _ => None,
    };
    let number: Option<u64> = digits.parse().ok();
    let bytes = number.zip(unit).and_then(|(number, unit): (u64, u64)| number.checked_mul(unit));
    bytes.filter(|bytes| *bytes > 0).ok_or_else(|| "a size such as 500000, 64M or 2G".to_owned())
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_bytes_or_have_a_unit() {
        assert_eq!(size("500000"), Ok(500_000));
        assert_eq!(size("64M"), Ok(64 << 20));
        assert_eq!(size("2gib"), Ok(2 << 30));
        for wrong in ["", "M", "0", "-1", "1.5G", "64X", "99999999999G"] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
    }
}
