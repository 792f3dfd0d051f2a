//! Corrections by hand: which files there are, and which essay each is for.

use super::arguments::Corrected;
use super::exit::{Exit, Failure};
use super::input;
use crate::amend::{self, Corrections};
use crate::graph::{ArgumentGraph, NodeId};
use crate::model::{Anchor, Code, Diagnostic, Severity};
use std::path::{Path, PathBuf};

/// Largest file of corrections that is read: some hundred thousand of them.
const LARGEST: u64 = 32 << 20;

/// The file beside an essay: `essay.corrections.toml` for `essay.txt`.
pub(super) fn beside(essay: &Path) -> PathBuf {
    let stem = essay.file_stem().unwrap_or_default().to_string_lossy();
    essay.with_file_name(format!("{stem}.corrections.toml"))
}

/// The files of corrections that count, with the number of the essay each is for where its place says so.
fn files(essays: &[PathBuf], asked: &Corrected) -> Vec<(PathBuf, Option<usize>)> {
    if !asked.files.is_empty() {
        return asked.files.iter().map(|file| (file.clone(), None)).collect();
    }
    if asked.no_fix {
        return Vec::new();
    }
    let found = essays.iter().enumerate().filter(|(_, path)| !input::is_standard(path));
    let found = found.map(|(at, path)| (beside(path), Some(at)));
    let mut files: Vec<(PathBuf, Option<usize>)> = Vec::new();
    for (file, essay) in found.filter(|(file, _)| file.is_file()) {
        // essay.txt and essay.md have one file between them, which then says whose it is.
        match files.iter_mut().find(|(known, _)| *known == file) {
            Some((_, whose)) => *whose = None,
            None => files.push((file, essay)),
        }
    }
    files
}

/// The files that are there, or may come to be: for watching.
pub(super) fn watched(essays: &[PathBuf], asked: &Corrected) -> Vec<PathBuf> {
    if !asked.files.is_empty() || asked.no_fix {
        return asked.files.clone();
    }
    essays.iter().filter(|path| !input::is_standard(path)).map(|path| beside(path)).collect()
}

/// The corrections of each essay, in the order of the essays.
pub(super) fn of(essays: &[PathBuf], asked: &Corrected) -> Result<Vec<Corrections>, Failure> {
    let mut all = vec![Corrections::default(); essays.len()];
    for (file, whose) in files(essays, asked) {
        let corrections = read(&file)?;
        let whose = match whose {
            Some(whose) => whose,
            None => essay_of(&file, &corrections, essays)?,
        };
        if let Some(own) = all.get_mut(whose) {
            own.join(corrections);
        }
    }
    Ok(all)
}

/// One file.
pub(super) fn read(file: &Path) -> Result<Corrections, Failure> {
    parse(file, &text(file)?)
}

/// What stands in one file.
pub(super) fn text(file: &Path) -> Result<String, Failure> {
    let shown = file.display();
    let unread = |cause| Failure::from(Exit::Input, format!("cannot read {shown}"), cause);
    let size = std::fs::metadata(file).map_err(unread)?.len();
    if size > LARGEST {
        let told = format!("{shown} is too large for corrections: {size} bytes");
        return Err(Failure::new(Exit::Input, told).hint("is it the right file?"));
    }
    let bytes = std::fs::read(file).map_err(unread)?;
    String::from_utf8(bytes).map_err(|_| {
        Failure::new(Exit::Input, format!("{shown} is not in UTF-8"))
            .hint("save it in UTF-8, which TOML asks for")
    })
}

pub(super) fn parse(file: &Path, text: &str) -> Result<Corrections, Failure> {
    amend::parse(&file.display().to_string(), text).map_err(|broken| {
        Failure::of(Exit::Input, broken).hint("nothing of the file counts until it can be read")
    })
}

/// The essay that a file is for: the one it names, the one it lies beside, or the only one.
fn essay_of(file: &Path, corrections: &Corrections, essays: &[PathBuf]) -> Result<usize, Failure> {
    if let [_] = essays {
        return Ok(0);
    }
    if let Some(named) = &corrections.essay {
        let path = file.with_file_name("").join(&named.path);
        let is = |essay: &PathBuf| super::output::same_file(essay, &path);
        let name = |essay: &PathBuf| essay.file_name() == Path::new(&named.path).file_name();
        let found = essays.iter().position(is).or_else(|| essays.iter().position(name));
        return found.ok_or_else(|| {
            let told = format!("{} is for {}, which is not read", file.display(), named.path);
            Failure::new(Exit::Usage, told).hint("name that essay, too, or leave this file out")
        });
    }
    let is =
        |essay: &PathBuf| beside(essay) == file || super::output::same_file(&beside(essay), file);
    essays.iter().position(is).ok_or_else(|| {
        let told = format!("{} does not say which essay it is for", file.display());
        Failure::new(Exit::Usage, told).hint("write into it: essay = { path = \"essay.txt\" }")
    })
}

/// What a graph says of corrections that were not made.
pub(super) fn unmade(graph: &ArgumentGraph) -> impl Iterator<Item = &Diagnostic<Anchor, NodeId>> {
    let of_corrections =
        [Code::CorrectionWithoutPlace, Code::AmbiguousCorrection, Code::CorrectionNotMade];
    let all = graph.diagnostics().iter();
    all.filter(move |d| d.severity >= Severity::Warning && of_corrections.contains(&d.code))
}

/// How many corrections of which files count: `12 corrections of essay.corrections.toml, 1 of them not
/// made`, in a line after `before`; nothing where there are none.
pub(super) fn account(corrections: &[Corrections], graph: &ArgumentGraph, before: &str) -> String {
    let fixes = corrections.iter().flat_map(|c| &c.fixes).map(|fix| &fix.origin);
    let works = corrections.iter().flat_map(|c| &c.works).map(|work| &work.origin);
    let mut files: Vec<&str> = Vec::new();
    let mut count = 0;
    for origin in fixes.chain(works) {
        let file = origin.rsplit_once(':').map_or(&**origin, |(file, _)| file);
        if !files.contains(&file) {
            files.push(file);
        }
        count += 1;
    }
    let unmade = unmade(graph).count();
    let not = if unmade == 0 { String::new() } else { format!(", {unmade} of them not made") };
    match count {
        0 => String::new(),
        1 => format!("{before}1 correction of {}{not}\n", files.join(", ")),
        n => format!("{before}{n} corrections of {}{not}\n", files.join(", ")),
    }
}
