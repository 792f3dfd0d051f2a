//! What is read: files, and standard input for `-`.

use super::arguments::{Reading, Source};
use super::exit::{Exit, Failure};
use super::stored::{self, Given};
use crate::graph::ArgumentGraph;
use crate::model::Document;
use crate::pipeline::{self, Options, Terms};
use crate::read::{self, Format, Known};
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
}

/// The graph of what is named on the command line: essays, stored graphs, or both.
pub(super) fn read(paths: &[PathBuf], how: &Reading) -> Result<Read, Failure> {
    once_only(paths)?;
    let (mut graphs, mut essays, mut names) = (Vec::new(), Vec::new(), Vec::new());
    let mut waiting: Vec<Document> = Vec::new();
    for path in paths {
        match stored::given(path, how)? {
            Given::Essay(bytes) => {
                waiting.push(essay(path, how, bytes)?);
                names.push(path.clone());
            }
            Given::Graph(graph) => {
                if !waiting.is_empty() {
                    essays.push(std::mem::take(&mut waiting));
                    graphs.push(None);
                }
                names.extend(graph.documents().iter().map(|d| PathBuf::from(&d.name)));
                graphs.push(Some(*graph));
            }
        }
    }
    if !waiting.is_empty() {
        essays.push(waiting);
        graphs.push(None);
    }
    let only_essays = graphs.iter().all(Option::is_none);
    let mut essays = essays.into_iter();
    let mut documents = Vec::new();
    let mut parts = Vec::new();
    for graph in graphs {
        parts.push(match graph {
            Some(graph) => graph,
            None => {
                let mut texts = essays.next().unwrap_or_default();
                give(&mut texts, &how.bibliography)?;
                let graph = graph_of(&texts, how);
                documents.extend(texts);
                graph
            }
        });
    }
    let documents = if only_essays { documents } else { Vec::new() };
    Ok(Read { graph: pipeline::join(parts), documents, names })
}

/// The graph of texts that were read.
pub(super) fn graph_of(documents: &[Document], how: &Reading) -> ArgumentGraph {
    let terms = if how.terms { Terms::Include } else { Terms::Omit };
    pipeline::graph(documents, Options { terms, min_confidence: how.min_confidence })
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
    let mut works = Vec::new();
    for path in bibliographies {
        let read = read::bibliography(path).map_err(|refused| Failure::of(Exit::Input, refused))?;
        works.extend(read.works);
        if let Some(first) = documents.first_mut() {
            first.diagnostics.extend(read.diagnostics);
        }
    }
    if !works.is_empty() {
        for document in documents {
            document.library = works.iter().chain(document.library.iter()).cloned().collect();
        }
    }
    Ok(())
}

/// A path as a person knows it.
pub(super) fn shown(path: &Path) -> String {
    if is_standard(path) { "standard input".to_owned() } else { path.display().to_string() }
}

/// Whether a path means standard input or output.
pub(super) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// One text that is named on the command line; what stood in standard input may have been read already.
pub(super) fn essay(
    path: &Path,
    how: &Reading,
    bytes: Option<Vec<u8>>,
) -> Result<Document, Failure> {
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
        })
    });
    let known = Known { format, language: how.language };
    let read = if let Some(bytes) = bytes {
        read::stream(&shown(path), bytes.as_slice(), known)
    } else if is_standard(path) {
        read::stream(&shown(path), std::io::stdin().lock(), known)
    } else {
        read::document_as(path, known)
    };
    read.map_err(|refused| Failure::of(Exit::Input, refused))
}
