//! What is knocked at. A target takes any bytes, does its work with them and says how much work that was;
//! it panics where what it promises is not so. The same targets are driven by libFuzzer (`fuzz/`) and, without it,
//! by mutations of their own seeds (`tests/knocks.rs`).
//!
//! A new target is one file here with a `TARGETS` of its own, and its line in [`all`].

mod bibliography;
mod given;
mod marks;
mod pace;
mod packed;
mod readers;
mod repeated;
mod whole;

pub(crate) use pace::Pace;

use claimgraph::model::Document;
use claimgraph::text::Span;
use std::path::{Path, PathBuf};

/// Something to knock at.
pub(crate) struct Target {
    /// Its name, also that of its folder of inputs.
    pub(crate) name: &'static str,
    /// Does the work and gives its size in bytes: of the input, or of the text made of it, whichever is larger.
    pub(crate) knock: fn(&[u8]) -> usize,
    /// Inputs to begin with: what is usual, and what its time is compared with.
    pub(crate) seeds: fn() -> Vec<Vec<u8>>,
    /// What means something in its inputs.
    pub(crate) words: &'static [&'static str],
}

/// All targets.
pub(crate) fn all() -> impl Iterator<Item = &'static Target> {
    [
        readers::TARGETS,
        packed::TARGETS,
        bibliography::TARGETS,
        given::TARGETS,
        marks::TARGETS,
        repeated::TARGETS,
        whole::TARGETS,
    ]
    .into_iter()
    .flatten()
}

/// The project's own folder, from the tests and from `fuzz`.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let above = here.parent().filter(|above| above.join("examples/essays").is_dir());
    above.unwrap_or(here).to_owned()
}

/// The files of a folder of the project with one of these endings, in the order of their names.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(root().join(folder)).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| endings.iter().any(|of| e == *of)));
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read(path).ok()).collect()
}

/// Essays as text.
pub(crate) fn essays() -> Vec<Vec<u8>> {
    let folders = ["examples/essays", "tests/formats", "tests/argument"];
    folders.iter().flat_map(|folder| files(folder, &["txt", "md"])).collect()
}

/// A span lies in the text and cuts no character.
pub(crate) fn within(text: &str, span: Span) {
    assert!(text.get(span.start..span.end).is_some(), "{span:?} is no place in the text");
}

/// What is true of every document.
pub(crate) fn sound(document: &Document) {
    let text = document.text();
    assert_eq!(text.len(), document.prose().len());
    let mut before = 0;
    for block in &document.blocks {
        within(text, block.span);
        assert!(before <= block.span.start, "blocks overlap at {:?}", block.span);
        before = block.span.end;
    }
    for inline in &document.inlines {
        within(text, inline.span);
    }
    for span in [document.title, document.author, document.date].into_iter().flatten() {
        within(text, span);
    }
    for place in document.diagnostics.iter().filter_map(|doubt| doubt.place) {
        within(text, place);
    }
}
