//! The same essay in every format: `tests/formats/essay.md` is the master, and every other `essay.*`
//! beside it must give the same quotations, sources, speakers and claims. Files made by other programs
//! are made anew by `.ci/formats`, which compares those too (`CLAIMGRAPH_FORMATS` names the folder).
//! The files `page-*` are the same essay as pages of the web have it, made by hand.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

use claimgraph::graph::ArgumentGraph;
use claimgraph::model::{Form, Severity};
use claimgraph::pipeline::{self, Options};
use claimgraph::read::{self, Format};
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats");

fn folder() -> PathBuf {
    std::env::var_os("CLAIMGRAPH_FORMATS").map_or_else(|| FOLDER.into(), PathBuf::from)
}

fn graph(path: &Path) -> ArgumentGraph {
    let document = read::document(path).unwrap();
    pipeline::build(vec![document], Options::default())
}

/// Title, writer and date.
fn front(graph: &ArgumentGraph) -> [Option<&str>; 3] {
    let about = &graph.documents()[0];
    [about.title.as_deref(), about.author.as_deref(), about.date.as_deref()]
}

/// What is found, a line each: quotations with speaker and source, claims with their roles.
fn findings(graph: &ArgumentGraph) -> Vec<String> {
    let mut found = Vec::new();
    for node in graph.quotations() {
        let quotation = &node.quotation;
        // A block is a block, whether markup or a margin sets it apart.
        let form = match quotation.form {
            Form::Inline => "inline",
            Form::Display | Form::Block | Form::Indented => "block",
        };
        let speaker = node.speaker.as_ref().map_or("nobody", |s| s.speaker.name.as_str());
        found.push(format!("{}: {form} {:?}, says {speaker}", node.id, node.text));
        for (source, citation) in graph.sources_of(node.id) {
            let at = citation.locator.as_ref().map_or("", |l| l.value.as_str());
            let year = source.source.item.year.as_deref().unwrap_or("");
            found.push(format!("  {}: {} ({year}), {at}", source.id, source.label));
        }
    }
    for node in graph.claims() {
        found.push(format!("{}: {:?} {:?}", node.id, node.claim.role, node.text));
    }
    found
}

#[test]
fn every_format_gives_what_the_master_gives() {
    let master = graph(&Path::new(FOLDER).join("essay.md"));
    let expected = findings(&master);
    assert!(expected.len() > 20, "{expected:#?}");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut compared = 0;
    for file in &files {
        compared += 1;
        let graph = graph(file);
        let found = findings(&graph);
        let differ = |a: &[String], b: &[String]| -> Vec<String> {
            a.iter().filter(|line| !b.contains(line)).cloned().collect()
        };
        let (missing, more) = (differ(&expected, &found), differ(&found, &expected));
        assert_eq!((&missing, &more), (&vec![], &vec![]), "missing, more in {}", file.display());
        assert_eq!(found, expected, "the order in {}", file.display());
        // RTF as it is written by pandoc does not say which line is the title.
        if file.extension().is_some_and(|ending| ending != "rtf") {
            assert_eq!(front(&graph), front(&master), "{}", file.display());
        }
        let errors = graph.diagnostics().iter().filter(|d| d.severity == Severity::Error);
        assert_eq!(errors.count(), 0, "{}", file.display());
    }
    assert!(compared >= 5, "{compared} files in {}", folder().display());
}

#[test]
fn a_place_in_a_file_can_be_named() {
    let document = read::document(&Path::new(FOLDER).join("essay.epub")).unwrap();
    let at = |words: &str| document.whereabouts(document.text().find(words).unwrap());
    let asked = at("asked for the moon");
    assert_eq!(asked.heading, Some("What the men wanted"));
    assert!(asked.part.unwrap().ends_with(".xhtml") && asked.note.is_none());
    assert_eq!(at("Ibid").note, Some("5"));
}

#[test]
fn formats_are_told_without_a_name() {
    for (file, format) in [
        ("essay.html", Format::Html),
        ("essay.epub", Format::Epub),
        ("essay.docx", Format::Docx),
        ("essay.odt", Format::Odt),
        ("essay.rtf", Format::Rtf),
    ] {
        let bytes = fs::read(Path::new(FOLDER).join(file)).unwrap();
        assert_eq!(Format::told(None, &bytes), format, "{file}");
    }
}
