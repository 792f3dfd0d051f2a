//! What is read: files, and standard input for `-`.

use super::exit::{Exit, Failure};
use crate::graph::ArgumentGraph;
use crate::model::Document;
use crate::pipeline::{self, Options, Terms};
use crate::read;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The graph of what is named on the command line. Document number n is the n-th path.
pub(super) fn graph(paths: &[PathBuf], terms: bool) -> Result<ArgumentGraph, Failure> {
    let terms = if terms { Terms::Include } else { Terms::Omit };
    Ok(pipeline::build(documents(paths)?, Options { terms }))
}

/// A path as a person knows it.
pub(super) fn shown(path: &Path) -> String {
    if is_standard(path) { "standard input".to_owned() } else { path.display().to_string() }
}

/// The documents at `paths`, in that order.
fn documents(paths: &[PathBuf]) -> Result<Vec<Document>, Failure> {
    if paths.iter().filter(|path| is_standard(path)).count() > 1 {
        return Err(Failure::new(Exit::Usage, "standard input can be read only once")
            .hint("give `-` one time"));
    }
    paths.iter().map(|path| document(path)).collect()
}

/// Whether a path means standard input or output.
pub(super) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn document(path: &Path) -> Result<Document, Failure> {
    let bytes = if is_standard(path) {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    let bytes = bytes.map_err(|cause| {
        Failure::from(Exit::Input, format!("cannot read {}", path.display()), cause)
    })?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(read::plain(&name, &String::from_utf8_lossy(&bytes)))
}
