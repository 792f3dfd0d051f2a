//! Bibliographies beside a text: BibTeX and BibLaTeX (`.bib`), CSL-JSON (`.json`), and YAML, that of
//! hayagriva or of CSL (`.yaml`, `.yml`); and the front matter of a Markdown text, which may hold one
//! (`references:`) or name one (`bibliography: refs.bib`).
//!
//! What is broken is told with its line, and the rest is read. Linear in the file.

mod bib;
mod csl;
mod hayagriva;
mod yaml;
#[cfg(test)]
mod tests;

use super::{LARGEST, ReadError, encoding, fetch, refuse_binary};
use crate::model::{Code, Diagnostic, Listed, Severity};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What a bibliography holds, and what of it could not be read.
#[derive(Debug, Clone, Default)]
pub struct Bibliography {
    /// Its works, in their order.
    pub works: Vec<Listed>,
    /// What could not be read, each with its file and line.
    pub diagnostics: Vec<Diagnostic>,
}

/// How a bibliography is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bib,
    Json,
    Yaml,
}

/// Reads a bibliography, in the format that its name promises; what promises none is BibTeX.
///
/// # Errors
///
/// Where the file cannot be read, is no text, or is larger than [`LARGEST`].
pub fn bibliography(path: &Path) -> Result<Bibliography, ReadError> {
    let name = path.display().to_string();
    let file = std::fs::File::open(path).map_err(|error| ReadError::of_io(&name, error))?;
    let bytes = fetch(&name, file, LARGEST)?;
    bibliography_of(&name, &bytes)
}

/// A bibliography from the bytes of a file of that name.
///
/// # Errors
///
/// Where they are no text.
pub fn bibliography_of(name: &str, bytes: &[u8]) -> Result<Bibliography, ReadError> {
    refuse_binary(name, bytes)?;
    let (text, _) = encoding::decode(bytes);
    let ending = Path::new(name).extension().and_then(|e| e.to_str()).unwrap_or("").to_lowercase();
    let kind = match ending.as_str() {
        "json" => Kind::Json,
        "yaml" | "yml" => Kind::Yaml,
        _ => Kind::Bib,
    };
    Ok(of_text(name, &text, kind))
}

fn of_text(name: &str, text: &str, kind: Kind) -> Bibliography {
    let mut found = match kind {
        Kind::Bib => bib::works(name, text),
        Kind::Json => match serde_json::from_str(text) {
            Ok(value) => of_value(name, &value),
            Err(error) => broken_file(name, error.line(), "is no JSON"),
        },
        Kind::Yaml => match yaml::value(text) {
            Ok(value) => of_value(name, &value),
            Err((line, what)) => broken_file(name, line, what),
        },
    };
    let mut seen = std::collections::BTreeSet::new();
    found.works.retain(|work| work.key.is_empty() || seen.insert(work.key.clone()));
    found
}

/// A list of CSL items, or `references:` or `items:` with one, or hayagriva's entries by key.
fn of_value(name: &str, value: &Value) -> Bibliography {
    let list = value.as_array().or_else(|| {
        ["references", "items"].into_iter().find_map(|field| value.get(field)?.as_array())
    });
    let mut found = Bibliography::default();
    if let Some(list) = list {
        for (at, item) in list.iter().enumerate() {
            match csl::work(item) {
                Some(work) => found.works.push(work),
                None => found.diagnostics.push(broken(
                    name,
                    &format!("item {}", at + 1),
                    "has no title and no author",
                )),
            }
        }
    } else if let Some(entries) = value.as_object() {
        for (key, entry) in entries {
            match hayagriva::work(key, entry) {
                Some(work) => found.works.push(work),
                None => found.diagnostics.push(broken(
                    name,
                    &format!("entry `{key}`"),
                    "has no title and no author",
                )),
            }
        }
    } else {
        return broken_file(name, 1, "holds no list of works");
    }
    found
}

/// The works of the front matter of a Markdown text, and those of the files that it names, which lie
/// beside it in `folder`. Without a folder nothing is opened.
pub(super) fn of_front_matter(text: &str, folder: Option<&Path>) -> Bibliography {
    let mut found = Bibliography::default();
    let Some(matter) = front_matter(text) else { return found };
    let asks = |field: &str| matter.lines().any(|line| line.starts_with(field));
    if !asks("references:") && !asks("bibliography:") {
        return found;
    }
    let name = "the front matter";
    let value = match yaml::value(matter) {
        Ok(value) => value,
        Err((line, what)) => return broken_file(name, line + 1, what),
    };
    if value.get("references").is_some_and(Value::is_array) {
        found = of_value(name, &value);
    }
    let named = match value.get("bibliography") {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(several)) => {
            several.iter().filter_map(|v| v.as_str().map(str::to_owned)).collect()
        }
        _ => Vec::new(),
    };
    for file in named {
        let Some(path) = folder.and_then(|folder| beside(folder, &file)) else { continue };
        match bibliography(&path) {
            Ok(more) => {
                found.works.extend(more.works);
                found.diagnostics.extend(more.diagnostics);
            }
            Err(error) => {
                let message =
                    format!("The bibliography of the front matter cannot be read: {error}");
                found.diagnostics.push(told(
                    Severity::Warning,
                    message,
                    "Name a file that lies beside the text.",
                ));
            }
        }
    }
    found
}

/// A file in the folder of a text or below it: a text may not open what lies elsewhere.
fn beside(folder: &Path, file: &str) -> Option<PathBuf> {
    let path = Path::new(file);
    let plain = path
        .components()
        .all(|c| matches!(c, std::path::Component::Normal(_) | std::path::Component::CurDir));
    plain.then(|| folder.join(path))
}

/// What stands between `---` lines at the head.
fn front_matter(text: &str) -> Option<&str> {
    let first = text.split('\n').next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let start = first.len() + 1;
    let mut at = start;
    for line in text.get(start..)?.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return text.get(start..at);
        }
        at += line.len();
    }
    None
}

/// One entry that could not be read.
fn broken(name: &str, place: &str, what: &str) -> Diagnostic {
    let message = format!("{place} of {name} could not be read: it {what}.");
    let mut letters = message.chars();
    let message =
        letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect());
    told(Severity::Warning, message, "Mend the entry; the others were read.")
}

/// A file of which nothing could be read.
fn broken_file(name: &str, line: usize, what: &str) -> Bibliography {
    let message = format!("Nothing of {name} could be read: line {line} {what}.");
    let hint = "A bibliography is BibTeX (.bib), CSL-JSON (.json) or YAML (.yaml).";
    Bibliography { works: Vec::new(), diagnostics: vec![told(Severity::Error, message, hint)] }
}

fn told(severity: Severity, message: String, hint: &str) -> Diagnostic {
    let (code, hint) = (Code::BrokenEntry, hint.to_owned());
    Diagnostic { code, severity, message, hint, place: None, subjects: Vec::new() }
}
