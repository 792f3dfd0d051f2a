//! `fix`: making, checking and moving corrections by hand. A file is only ever appended to: what stood in
//! it before stands in it afterwards, byte for byte.

mod add;
mod init;
mod rebase;

use super::arguments::{Corrected, Fix, OfOne, Reading};
use super::exit::{Exit, Failure};
use super::output::{self, Content, Output};
use super::{check, corrections, input, terminal};
use crate::amend::{Corrections, VERBS};
use std::path::{Path, PathBuf};

pub(super) fn run(asked: &Fix) -> Result<Exit, Failure> {
    match asked {
        Fix::Init(asked) => init::run(asked),
        Fix::Add(asked) => add::run(asked),
        Fix::Check(asked) => checked(asked),
        Fix::Rebase(asked) => rebase::run(asked),
        Fix::Verbs => verbs(),
    }
}

/// What is not made is told, and how many are.
fn checked(asked: &OfOne) -> Result<Exit, Failure> {
    let paths = [asked.essay.clone()];
    let documents = input::documents(&paths, &asked.how)?;
    let by_hand = corrections::of(&paths, &asked.how.corrections)?;
    let graph = input::graph_of(&documents, &by_hand, &asked.how);
    for doubt in corrections::unmade(&graph) {
        terminal::print(&check::told(&graph, doubt, &paths))?;
    }
    let account = corrections::account(&by_hand, &graph, "");
    if account.is_empty() {
        let file = corrections::beside(&asked.essay);
        terminal::print(&format!("no corrections: there is no {}\n", file.display()))?;
    }
    terminal::print(&account)?;
    Ok(if corrections::unmade(&graph).next().is_some() { Exit::Findings } else { Exit::Done })
}

fn verbs() -> Result<Exit, Failure> {
    let mut page = String::new();
    for verb in VERBS {
        page.push_str(&format!("\x1b[1m{}\x1b[0m\n  {}\n", verb.name, verb.does));
        for (what, keys) in [("needs", verb.needs), ("may have", verb.may)] {
            if !keys.is_empty() {
                page.push_str(&format!("  {what}: {}\n", keys.join(", ")));
            }
        }
    }
    page.push_str(
        "\nAll may have: why, by, replaces (the line of the [[fix]] that it takes the place of)\n",
    );
    terminal::print(&page)?;
    Ok(Exit::Done)
}

/// The one file that `fix` is about: the one that is named, or the one beside the essay.
fn file(essay: &Path, asked: &Corrected) -> Result<PathBuf, Failure> {
    match asked.files.as_slice() {
        [] if input::is_standard(essay) => {
            Err(Failure::new(Exit::Usage, "standard input has no file of corrections beside it")
                .hint("name one: --fix FILE"))
        }
        [] => Ok(corrections::beside(essay)),
        [one] => Ok(one.clone()),
        _ => {
            Err(Failure::new(Exit::Usage, "there is one file to write to").hint("give --fix once"))
        }
    }
}

/// How a file of corrections begins.
fn head(essay: &Path, file: &Path, sha256: &str) -> String {
    let near = essay.parent() == file.parent();
    let path = if near { essay.file_name().map_or(essay, Path::new) } else { essay };
    let path = crate::amend::toml_text(&path.display().to_string());
    format!(
        "format = \"corrections/1\"\nessay = {{ path = {path}, sha256_when_written = \"{sha256}\" }}\n"
    )
}

/// What stands in a file now; nothing where it is not there yet.
fn present(file: &Path) -> Result<Option<String>, Failure> {
    if file.exists() { corrections::text(file).map(Some) } else { Ok(None) }
}

/// Puts `added` behind what stands in a file, whole or not at all. What stood there when it was read must
/// still stand there.
fn append(file: &Path, before: Option<&str>, added: &str) -> Result<(), Failure> {
    if present(file)?.as_deref() != before {
        let told = format!("{} has changed in the meantime", file.display());
        return Err(Failure::new(Exit::Output, told).hint("do it once more"));
    }
    whole(file, before.unwrap_or(""), added)
}

/// Writes a file of two parts, whole or not at all.
fn whole(file: &Path, first: &str, second: &str) -> Result<(), Failure> {
    let content: Box<Content<'_>> = Box::new(|out| {
        out.write_all(first.as_bytes()).and_then(|()| out.write_all(second.as_bytes()))
    });
    output::write(&[Output { path: file.to_owned(), content }])
}

/// The line break between what stands in a file and what is put behind it.
fn gap(before: &str) -> &'static str {
    match before {
        "" => "",
        before if before.ends_with('\n') => "\n",
        _ => "\n\n",
    }
}

/// The graph of one essay with these corrections.
fn graph(
    document: &crate::model::Document,
    by_hand: &Corrections,
    how: &Reading,
) -> crate::graph::ArgumentGraph {
    input::graph_of(std::slice::from_ref(document), std::slice::from_ref(by_hand), how)
}
