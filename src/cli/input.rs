//! What is read: files, and standard input for `-`.

use super::arguments::{Markup, Reading};
use super::exit::{Exit, Failure};
use crate::graph::ArgumentGraph;
use crate::model::Document;
use crate::pipeline::{self, Options, Terms};
use crate::read::{self, Format};
use std::path::{Path, PathBuf};

/// The graph of what is named on the command line. Document number n is the n-th path.
pub(super) fn graph(paths: &[PathBuf], how: Reading) -> Result<ArgumentGraph, Failure> {
    if paths.iter().filter(|path| is_standard(path)).count() > 1 {
        return Err(Failure::new(Exit::Usage, "standard input can be read only once")
            .hint("give `-` one time"));
    }
    let documents = paths.iter().map(|path| document(path, how)).collect::<Result<_, _>>()?;
    let terms = if how.terms { Terms::Include } else { Terms::Omit };
    Ok(pipeline::build(documents, Options { terms }))
}

/// A path as a person knows it.
pub(super) fn shown(path: &Path) -> String {
    if is_standard(path) { "standard input".to_owned() } else { path.display().to_string() }
}

/// Whether a path means standard input or output.
pub(super) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn document(path: &Path, how: Reading) -> Result<Document, Failure> {
    let format = how.from.map(|markup| match markup {
        Markup::Plain => Format::Plain,
        Markup::Markdown => Format::Markdown,
    });
    let read = if is_standard(path) {
        read::stream(&shown(path), std::io::stdin().lock(), format.unwrap_or_default())
    } else {
        read::document_as(path, format.unwrap_or_else(|| Format::of(path)))
    };
    read.map_err(|refused| Failure::of(Exit::Input, refused))
}
