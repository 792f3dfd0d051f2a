//! What is read: files, and standard input for `-`.

use super::arguments::{Reading, Source};
use super::exit::{Exit, Failure};
use crate::graph::ArgumentGraph;
use crate::model::{Document, Listed};
use crate::pipeline::{self, Options, Terms};
use crate::read::{self, Bibliography, Format, Known};
use std::path::{Path, PathBuf};

/// The graph of what is named on the command line. Document number n is the n-th path.
pub(super) fn graph(paths: &[PathBuf], how: &Reading) -> Result<ArgumentGraph, Failure> {
    documents(paths, how).map(|documents| graph_of(&documents, how))
}

/// The graph of texts that were read.
pub(super) fn graph_of(documents: &[Document], how: &Reading) -> ArgumentGraph {
    let terms = if how.terms { Terms::Include } else { Terms::Omit };
    pipeline::graph(documents, Options { terms, min_confidence: how.min_confidence })
}

/// The texts that are named on the command line, with the works of the bibliographies.
pub(super) fn documents(paths: &[PathBuf], how: &Reading) -> Result<Vec<Document>, Failure> {
    if paths.iter().filter(|path| is_standard(path)).count() > 1 {
        return Err(Failure::new(Exit::Usage, "standard input can be read only once")
            .hint("give `-` one time"));
    }
    let mut documents: Vec<Document> =
        paths.iter().map(|path| document(path, how)).collect::<Result<_, _>>()?;
    give(&mut documents, &how.bibliography)?;
    Ok(documents)
}

/// Gives every text the works of the bibliographies; what is broken in them is told once, at the first.
fn give(documents: &mut [Document], bibliographies: &[PathBuf]) -> Result<(), Failure> {
    let read = works(bibliographies)?;
    if let Some(first) = documents.first_mut() {
        first.diagnostics.extend(read.diagnostics);
    }
    for document in documents {
        add(document, &read.works);
    }
    Ok(())
}

/// The works of the bibliographies, one after the other.
pub(super) fn works(bibliographies: &[PathBuf]) -> Result<Bibliography, Failure> {
    let mut all = Bibliography::default();
    for path in bibliographies {
        let read = read::bibliography(path).map_err(|refused| Failure::of(Exit::Input, refused))?;
        all.works.extend(read.works);
        all.diagnostics.extend(read.diagnostics);
    }
    Ok(all)
}

/// Gives a text these works before its own.
pub(super) fn add(document: &mut Document, works: &[Listed]) {
    if !works.is_empty() {
        document.library = works.iter().chain(document.library.iter()).cloned().collect();
    }
}

/// A path as a person knows it.
pub(super) fn shown(path: &Path) -> String {
    if is_standard(path) { "standard input".to_owned() } else { path.display().to_string() }
}

/// Whether a path means standard input or output.
pub(super) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// What is known of the inputs beforehand.
pub(super) fn known(how: &Reading) -> Known {
    let format = how.from.map(|source| match source {
        Source::Plain => Format::Plain,
        Source::Markdown => Format::Markdown,
        Source::Html => Format::Html,
        Source::Epub => Format::Epub,
        Source::Docx => Format::Docx,
        Source::Odt => Format::Odt,
        Source::Rtf => Format::Rtf,
        Source::Pdf => Format::Pdf,
    });
    Known { format, language: how.language, largest: how.max_input }
}

/// One text that is named on the command line.
pub(super) fn document(path: &Path, how: &Reading) -> Result<Document, Failure> {
    let known = known(how);
    let read = if is_standard(path) {
        read::stream(&shown(path), std::io::stdin().lock(), known)
    } else {
        read::document_as(path, known)
    };
    read.map_err(|refused| Failure::of(Exit::Input, refused))
}
