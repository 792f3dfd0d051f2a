//! A file of corrections, from its words to [`Corrections`].
//!
//! TOML is read with the place of every key and value ([`table`]); every mistake of a file is told, not
//! only the first, with line, column and the nearest right spelling. A file with a mistake gives
//! nothing at all. Linear in the file.

mod at;
mod fix;
mod table;
mod verbs;
mod work;

use super::{Corrections, Essay, Fix};
use crate::text::{Positions, Span};
use std::fmt;
use std::sync::Arc;
use table::{Mistakes, Table};
use toml::de::DeTable;

pub use verbs::{VERBS, VerbKeys};

/// What is wrong in a file of corrections.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct CorrectionsError {
    /// The file, as the person knows it.
    pub file: String,
    /// Every mistake, in the order of the file.
    pub mistakes: Vec<Mistake>,
}

/// One mistake, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Line, from 1.
    pub line: usize,
    /// Column in code points, from 1.
    pub column: usize,
    /// What is wrong, and what would be right.
    pub message: String,
}

/// Mistakes that are told of one file, and those among them that make it no TOML.
const TOLD: usize = 20;
const SLIPS: usize = 3;

impl fmt::Display for CorrectionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, Mistake { line, column, message }) in self.mistakes.iter().take(TOLD).enumerate() {
            let between = if at == 0 { "" } else { "\n" };
            write!(f, "{between}{}:{line}:{column}: {message}", self.file)?;
        }
        match self.mistakes.len().saturating_sub(TOLD) {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

/// Keys at the top of a file.
const TOP: &[&str] = &["format", "essay", "source", "fix"];

/// The format, as the first line of a file says it.
const FORMAT: &str = "corrections/1";

/// Reads what stands in the file that a person knows as `file`. Linear.
///
/// # Errors
///
/// Every mistake: TOML that is none, verbs and keys that there are not, values of another kind, a
/// `replaces` that names no fix. Then nothing of the file counts.
pub fn parse(file: &str, text: &str) -> Result<Corrections, CorrectionsError> {
    let positions = Positions::new(text);
    let mut mistakes = Mistakes::default();
    let (root, broken) = DeTable::parse_recoverable(text);
    let conflict = Span::first(text, "<<<<<<< ")
        .filter(|at| at.start == 0 || text.as_bytes().get(at.start - 1) == Some(&b'\n'));
    if let Some(at) = conflict {
        let told = "two versions of the file were merged here and do not agree; settle it by hand";
        mistakes.tell(at.start, told.to_owned());
    }
    // What follows a slip in the marks of TOML is mostly told because of it.
    for error in broken.into_iter().take(if conflict.is_some() { 0 } else { SLIPS }) {
        let at = error.span().map_or(text.len(), |span| span.start);
        mistakes.tell(at, error.message().to_owned());
    }
    let name = name(file);
    let origin =
        |at: usize| -> Arc<str> { format!("{name}:{}", positions.line_column(at).0).into() };
    let line = |at: usize| positions.line_column(at).0;
    let mut corrections = Corrections::default();
    if mistakes.is_empty() {
        let mut top = Table::new(root.get_ref(), 0, "a file of corrections", &mut mistakes);
        top.only(TOP);
        format(&mut top);
        corrections.essay = top.table("essay", "essay").and_then(|mut essay| {
            essay.only(&["path", "sha256_when_written"]);
            let sha256 = essay.text("sha256_when_written").filter(|sum| sum != "auto");
            Some(Essay { path: essay.needed("path")?, sha256 })
        });
        corrections.works = work::works(top.tables("source", "a [[source]]"), &origin);
        let mut written = Vec::new();
        let mut fixes = top.tables("fix", "a [[fix]]");
        while let Some(table) = fixes.next() {
            let at = table.at();
            if let Some((verb, replaces)) = fix::fix(table) {
                let fix = Fix { origin: origin(at), line: line(at), ..verb };
                written.push((fix, replaces));
            }
        }
        same_ids(&corrections, &mut mistakes);
        corrections.fixes = replaced(written, &mut mistakes);
    }
    let mistakes: Vec<Mistake> = mistakes
        .in_order()
        .into_iter()
        .map(|(at, message)| {
            let (line, column) = positions.line_column(at);
            Mistake { line, column, message }
        })
        .collect();
    if mistakes.is_empty() {
        Ok(corrections)
    } else {
        Err(CorrectionsError { file: file.to_owned(), mistakes })
    }
}

/// The last part of a path.
fn name(file: &str) -> &str {
    file.rsplit(['/', '\\']).next().unwrap_or(file)
}

/// Only the format of this program is read.
fn format(top: &mut Table<'_, '_>) {
    let at = top.at_key("format");
    if let Some(format) = top.text("format")
        && format != FORMAT
    {
        top.tell(at, format!("the format `{format}` is not known; this program reads `{FORMAT}`"));
    }
}

/// Two works of one id.
fn same_ids(corrections: &Corrections, mistakes: &mut Mistakes) {
    let mut ids: Vec<&str> = corrections.works.iter().map(|w| w.id.as_str()).collect();
    ids.sort_unstable();
    if let Some(pair) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
        mistakes.tell(0, format!("two [[source]] tables have the id `{}`", pair[0]));
    }
}

/// A fix, and the line it replaces with the byte where that is said.
type Written = (Fix, Option<(usize, usize)>);

/// The fixes that no later one replaces.
fn replaced(written: Vec<Written>, mistakes: &mut Mistakes) -> Vec<Fix> {
    let mut gone = vec![false; written.len()];
    for (number, (fix, replaces)) in written.iter().enumerate() {
        let Some((line, at)) = *replaces else { continue };
        let before = written.get(..number).unwrap_or(&[]);
        match before.binary_search_by_key(&line, |(fix, _)| fix.line) {
            Ok(old) if before[old].0.verb.name() == fix.verb.name() => gone[old] = true,
            Ok(old) => mistakes.tell(
                at,
                format!(
                    "line {line} is a `{}`, which a `{}` cannot replace; use `do = \"{0}\"`, or \
                     look for the right line",
                    before[old].0.verb.name(),
                    fix.verb.name()
                ),
            ),
            Err(_) => mistakes.tell(
                at,
                format!("no [[fix]] begins on line {line}, above; `replaces` needs such a line"),
            ),
        }
    }
    let kept = written.into_iter().zip(gone).filter(|(_, gone)| !gone);
    kept.map(|((fix, _), _)| fix).collect()
}
