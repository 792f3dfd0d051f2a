//! What is read: files, and standard input for `-`.

use super::arguments::{Reading, Source};
use super::corrections;
use super::exit::{Exit, Failure};
use super::stored::{self, Given};
use crate::amend::Corrections;
use crate::graph::ArgumentGraph;
use crate::model::{Document, Listed};
use crate::pipeline::{self, Options, Terms};
use crate::read::{self, Bibliography, Format, Known};
use std::path::{Path, PathBuf};

/// What the command line named, read.
pub(super) struct Read {
    /// The graph of all of it.
    pub(super) graph: ArgumentGraph,
    /// The essays, in the order of the graph's documents; none where a part of it was stored, for a
    /// stored graph has no essay.
    pub(super) documents: Vec<Document>,
    /// What each document is called on the terminal: its path, or the name it was stored under.
    pub(super) names: Vec<PathBuf>,
    /// The corrections of each essay, in the order of the essays.
    pub(super) corrections: Vec<Corrections>,
}

/// Neighbours on the command line that are of one kind.
enum Part {
    Essays(usize),
    Graph(Box<ArgumentGraph>),
}

/// The graph of what is named on the command line: essays, stored graphs, or both.
pub(super) fn read(paths: &[PathBuf], how: &Reading) -> Result<Read, Failure> {
    once_only(paths)?;
    let (mut parts, mut names, mut essays) = (Vec::new(), Vec::new(), Vec::new());
    let mut documents = Vec::new();
    for path in paths {
        match stored::given(path, how)? {
            Given::Essay(bytes) => {
                documents.push(essay(path, how, bytes)?);
                essays.push(path.clone());
                names.push(path.clone());
                match parts.last_mut() {
                    Some(Part::Essays(count)) => *count += 1,
                    _ => parts.push(Part::Essays(1)),
                }
            }
            Given::Graph(graph) => {
                names.extend(graph.documents().iter().map(|d| PathBuf::from(&d.name)));
                parts.push(Part::Graph(graph));
            }
        }
    }
    give(&mut documents, &how.bibliography)?;
    let corrections = corrections::of(&essays, &how.corrections)?;
    let (mut texts, mut amended) = (documents.as_slice(), corrections.as_slice());
    let graphs = parts.into_iter().map(|part| match part {
        Part::Graph(graph) => *graph,
        Part::Essays(count) => {
            let (now, later) = texts.split_at(count.min(texts.len()));
            let (of_now, of_later) = amended.split_at(count.min(amended.len()));
            (texts, amended) = (later, of_later);
            graph_of(now, of_now, how)
        }
    });
    let graph = pipeline::join(graphs.collect());
    // The n-th text must be the n-th document of the graph.
    let documents = if names.len() == documents.len() { documents } else { Vec::new() };
    Ok(Read { graph, documents, names, corrections })
}

/// The texts that are named on the command line, with the works of the bibliographies; a stored graph is
/// no text.
pub(super) fn documents(paths: &[PathBuf], how: &Reading) -> Result<Vec<Document>, Failure> {
    once_only(paths)?;
    let mut documents = Vec::new();
    for path in paths {
        match stored::given(path, how)? {
            Given::Essay(bytes) => documents.push(essay(path, how, bytes)?),
            Given::Graph(_) => {
                let told = format!("{} is a stored graph, and no essay", shown(path));
                return Err(Failure::new(Exit::Input, told).hint("name the essay it was made of"));
            }
        }
    }
    give(&mut documents, &how.bibliography)?;
    Ok(documents)
}

/// The graph of texts that were read, with the corrections of each.
pub(super) fn graph_of(
    documents: &[Document],
    corrections: &[Corrections],
    how: &Reading,
) -> ArgumentGraph {
    let terms = if how.terms { Terms::Include } else { Terms::Omit };
    let options = Options { terms, min_confidence: how.min_confidence };
    pipeline::corrected(documents, corrections, options)
}

/// Standard input ends once.
fn once_only(paths: &[PathBuf]) -> Result<(), Failure> {
    if paths.iter().filter(|path| is_standard(path)).count() > 1 {
        return Err(Failure::new(Exit::Usage, "standard input can be read only once")
            .hint("give `-` one time"));
    }
    Ok(())
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
    let format = how.from.and_then(|source| {
        Some(match source {
            Source::Graph => return None,
            Source::Plain => Format::Plain,
            Source::Markdown => Format::Markdown,
            Source::Html => Format::Html,
            Source::Epub => Format::Epub,
            Source::Docx => Format::Docx,
            Source::Odt => Format::Odt,
            Source::Rtf => Format::Rtf,
            Source::Pdf => Format::Pdf,
            Source::Argdown => Format::Argdown,
            Source::Aif => Format::Aif,
        })
    });
    Known { format, language: how.language, largest: how.max_input }
}

/// One text that is named on the command line; what stood in standard input may have been read already.
pub(super) fn essay(
    path: &Path,
    how: &Reading,
    bytes: Option<Vec<u8>>,
) -> Result<Document, Failure> {
    let known = known(how);
    let read = if let Some(bytes) = bytes {
        read::stream(&shown(path), bytes.as_slice(), known)
    } else if is_standard(path) {
        read::stream(&shown(path), std::io::stdin().lock(), known)
    } else {
        read::document_as(path, known)
    };
    read.map_err(|refused| Failure::of(Exit::Input, refused))
}
