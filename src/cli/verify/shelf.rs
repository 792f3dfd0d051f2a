//! The texts of sources: found in folders, read, and kept as indexes beside them.
//!
//! A folder's index is one file, `.claimgraph-index`, of one block a text. A block is taken where its text has
//! the same size and time of change as when it was made, and was read with the same marks of pages; else the
//! text is read anew. A block that is broken or of another version is not taken, nor is what follows it. The
//! file is written beside its place and put there in one step, so that a run that is stopped leaves the old one.

use crate::amend::Work;
use crate::cli::exit::{Exit, Failure};
use crate::cli::output::{Output, same_file, write};
use crate::cli::terminal;
use crate::read;
use crate::verify::{Index, LARGEST, Library, Marking, SourceText};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

/// The file that a folder's index is kept in.
const KEPT: &str = ".claimgraph-index";

/// Endings of the files that are read.
const READ: &[&str] =
    &["txt", "text", "md", "markdown", "html", "htm", "xhtml", "epub", "docx", "odt", "rtf", "pdf"];

/// Files of one folder that are looked at, and folders below one another.
const MOST_FILES: usize = 10_000;
const DEEPEST: usize = 12;

/// A text that is wanted.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    /// Where it lies.
    pub(super) path: PathBuf,
    /// The folder in whose index it is kept.
    pub(super) folder: PathBuf,
    /// Its name below the folder.
    pub(super) name: String,
    /// Citations that mean it, where a person said so.
    pub(super) cited_as: Vec<String>,
    /// How its pages are marked.
    pub(super) marking: Marking,
}

/// The texts in folders, in the order of their names, without the essays themselves.
pub(super) fn wanted(
    sources: &[PathBuf],
    essays: &[PathBuf],
    marking: &Marking,
) -> Result<Vec<Wanted>, Failure> {
    let mut wanted = Vec::new();
    for source in sources {
        let about = fs::metadata(source).map_err(|cause| {
            Failure::from(Exit::Input, format!("cannot read {}", source.display()), cause)
                .hint("--sources names the folder with the texts of the books that are quoted")
        })?;
        let mut paths = Vec::new();
        if about.is_dir() {
            below(source, 0, &mut paths)?;
        } else {
            paths.push(source.clone());
        }
        paths.sort();
        let folder =
            if about.is_dir() { source.as_path() } else { source.parent().unwrap_or(source) };
        for path in paths {
            if essays.iter().any(|essay| same_file(essay, &path)) {
                continue;
            }
            let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned();
            let (folder, marking) = (folder.to_owned(), marking.clone());
            wanted.push(Wanted { path, folder, name, cited_as: Vec::new(), marking });
        }
    }
    Ok(wanted)
}

/// The texts that a person gave to works, in the corrections of the essays: each is wanted under the
/// spellings of its work, whatever it is called. Paths count from the folder of the file they stand in.
pub(super) fn add_written<'w>(
    wanted: &mut Vec<Wanted>,
    works: impl Iterator<Item = &'w Work>,
    marking: &Marking,
) -> Result<(), Failure> {
    for work in works {
        let Some(text) = &work.text else { continue };
        let file = work.origin.rsplit_once(':').map_or(&*work.origin, |(file, _)| file);
        let path = Path::new(file).with_file_name("").join(text);
        let refused = |told: String| {
            Failure::new(Exit::Input, format!("{}: {told}", work.origin))
                .hint("text = \"…\" is the path of the work's text from the folder of this file")
        };
        if !path.is_file() {
            return Err(refused(format!("there is no text {}", path.display())));
        }
        let marking = match &work.pages {
            None => marking.clone(),
            Some(pages) => Marking {
                pattern: Some(pages.marker.parse().map_err(|error| {
                    refused(format!("the marker of pages is no regular expression: {error}"))
                })?),
                first: pages.first.and_then(|first| u32::try_from(first).ok()),
                side: marking.side,
            },
        };
        let cited_as: Vec<String> =
            [&work.id].into_iter().chain(&work.spellings).cloned().collect();
        match wanted.iter_mut().find(|known| same_file(&known.path, &path)) {
            Some(known) => (known.cited_as, known.marking) = (cited_as, marking),
            None => {
                let folder = path.parent().unwrap_or(Path::new("")).to_owned();
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                wanted.push(Wanted { path, folder, name, cited_as, marking });
            }
        }
    }
    Ok(())
}

fn below(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let failed = |cause| {
        Failure::from(Exit::Input, format!("cannot read the folder {}", folder.display()), cause)
    };
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        if hidden {
            continue;
        }
        if path.is_dir() {
            if depth < DEEPEST {
                below(&path, depth + 1, found)?;
            }
        } else if ending.is_some_and(|ending| READ.contains(&ending.as_str())) {
            found.push(path);
        }
        if found.len() > MOST_FILES {
            let told = format!("there are more than {MOST_FILES} texts in {}", folder.display());
            return Err(Failure::new(Exit::Input, told).hint("name the folder of these books only"));
        }
    }
    Ok(())
}

/// The indexes of all texts; those that are kept and still good are taken, the others made, and kept if
/// `keep` says so. A text that cannot be read is told and left out.
pub(super) fn library(
    sources: &[PathBuf],
    wanted: &[Wanted],
    keep: bool,
) -> Result<Library, Failure> {
    let mut library = Library::default();
    let mut folders: BTreeMap<&Path, Vec<&Wanted>> = BTreeMap::new();
    for text in wanted {
        folders.entry(&text.folder).or_default().push(text);
    }
    for (folder, texts) in folders {
        let mut kept = if keep { kept(folder) } else { BTreeMap::new() };
        let (before, mut made) = (kept.len(), 0);
        let first = library.texts.len();
        for text in texts {
            let stamp = stamp(text);
            let good = kept.remove(&text.name).filter(|index| index.stamp() == stamp);
            if let Some(index) = good {
                library.texts.push(index);
            } else if let Some(index) = index(text, stamp) {
                made += 1;
                library.texts.push(index);
            }
        }
        let taken = library.texts.get(first..).unwrap_or_default();
        if keep && (made > 0 || taken.len() != before) {
            put(folder, taken);
        }
    }
    if library.texts.is_empty() {
        let named: Vec<String> = sources.iter().map(|path| path.display().to_string()).collect();
        let told = format!("there is no text with words in {}", named.join(", "));
        return Err(Failure::new(Exit::Input, told)
            .hint(format!("files that end in .{} are read", READ.join(", ."))));
    }
    Ok(library)
}

/// What tells whether a text is as it was when it was indexed.
fn stamp(text: &Wanted) -> String {
    let about = fs::metadata(&text.path).ok();
    let size = about.as_ref().map_or(0, fs::Metadata::len);
    let changed = about.and_then(|about| about.modified().ok());
    let changed = changed.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let nanoseconds = changed.map_or(0, |since| since.as_nanos());
    format!("{size} {nanoseconds} {:?} {:?}", text.marking, text.cited_as)
}

fn index(text: &Wanted, stamp: String) -> Option<Index> {
    let shown = text.path.display();
    let document = match read::document(&text.path) {
        Ok(document) => document,
        Err(refused) => {
            terminal::warning(&format!("{refused}; it is left out"));
            return None;
        }
    };
    if document.text().len() > LARGEST {
        let most = LARGEST >> 20;
        terminal::warning(&format!(
            "{shown} has more than {most} MiB of text and is left out; cut it into volumes"
        ));
        return None;
    }
    let mut source = SourceText::of(&document, &text.marking);
    source.name.clone_from(&text.name);
    source.stamp = stamp;
    source.cited_as.clone_from(&text.cited_as);
    let index = Index::build(&source);
    if index.is_empty() {
        terminal::warning(&format!("{shown} has no words and is left out"));
        return None;
    }
    if text.marking.pattern.is_some() && !index.has_pages() {
        terminal::warning(&format!(
            "--page-marker matches nothing in {shown}; its pages are unknown"
        ));
    }
    Some(index)
}

/// The blocks of a folder's index that can be read, by name.
fn kept(folder: &Path) -> BTreeMap<String, Index> {
    let mut kept = BTreeMap::new();
    let Ok(bytes) = fs::read(folder.join(KEPT)) else { return kept };
    let bytes = Arc::new(bytes);
    let mut at = 0;
    while let Some((index, end)) = Index::open(&bytes, at) {
        kept.insert(index.name().to_owned(), index);
        at = end;
    }
    kept
}

/// Keeps indexes; where that is not allowed, they are made anew the next time.
fn put(folder: &Path, indexes: &[Index]) {
    let path = folder.join(KEPT);
    let content = Box::new(|out: &mut dyn std::io::Write| {
        indexes.iter().try_for_each(|index| out.write_all(index.bytes()))
    });
    if let Err(failure) = write(&[Output { path, content }]) {
        terminal::warning(&format!("{}; the texts will be read anew each time", failure.told()));
    }
}
