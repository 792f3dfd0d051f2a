//! Where the tables of the CSV go: they are four files.

use super::arguments::Format;
use super::build::Wanted;
use super::exit::{Exit, Failure};
use super::input::is_standard;
use crate::export::{self, Table};
use std::path::{Path, PathBuf};

/// The files that `path` means: in a folder, nodes.csv and so on; of a file, FILE-nodes.csv and so on.
pub(super) fn wanted(path: &Path) -> Result<Vec<Wanted>, Failure> {
    if is_standard(path) {
        let told = "CSV is four tables, which do not fit into one stream";
        return Err(Failure::new(Exit::Usage, told).hint("name a folder: -o tables/"));
    }
    let file = |table: Table| match folder(path, Some(Format::Csv)) {
        Some(folder) => folder.join(format!("{}.csv", table.name())),
        None => {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            path.with_file_name(format!("{stem}-{}.csv", table.name()))
        }
    };
    let each =
        |table| Wanted { path: file(table), format: Format::Data(export::Format::Csv(table)) };
    Ok(Table::ALL.into_iter().map(each).collect())
}

/// The folder that a path means: one that ends as a folder does or is one; with `--format csv` also one
/// whose name has no ending of a table.
pub(super) fn folder(path: &Path, named: Option<Format>) -> Option<PathBuf> {
    let told = is_folder(path);
    let meant = named == Some(Format::Csv) && Format::named(path).is_none() && !is_standard(path);
    (told || meant).then(|| path.to_owned())
}

/// Whether a path ends as that of a folder.
pub(super) fn is_folder(path: &Path) -> bool {
    path.to_string_lossy().ends_with(std::path::is_separator)
}
