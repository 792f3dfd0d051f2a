//! `diff`: what changed between two drafts, in lines, as data, or as a map.

mod lines;

use super::arguments::{Compare, Difference};
use super::exit::{Exit, Failure};
use super::output::{self, Output};
use super::{build, input, terminal};
use crate::analyse::{self, Comparison};
use crate::export::{self, Text};
use crate::graph::ArgumentGraph;
use crate::render;
use anstream::adapter::strip_str;
use std::path::{Path, PathBuf};

/// Two drafts and what lies between them.
struct Drafts {
    old: ArgumentGraph,
    new: ArgumentGraph,
    names: [Vec<PathBuf>; 2],
    comparison: Comparison,
    text: Text,
}

pub(super) fn run(asked: &Compare) -> Result<Exit, Failure> {
    let wanted: Vec<(&PathBuf, Difference)> = asked
        .outputs
        .iter()
        .map(|path| Ok((path, format_of(path, asked)?)))
        .collect::<Result<_, _>>()?;
    let both = [asked.old.clone(), asked.new.clone()];
    if both.iter().all(|path| input::is_standard(path)) {
        return Err(Failure::new(Exit::Usage, "standard input can be read only once")
            .hint("give `-` one time"));
    }
    if let Some((path, _)) =
        wanted.iter().find(|(path, _)| both.iter().any(|i| output::same_file(path, i)))
    {
        let told = format!("{} is an input; it would be written over", path.display());
        return Err(Failure::new(Exit::Usage, told).hint("name another file after -o"));
    }
    let [old, new] = both.map(|path| input::read(&[path], &asked.how));
    let (old, new) = (old?, new?);
    let text = build::wording(asked.text);
    let text = text.min(export::held(&old.graph)).min(export::held(&new.graph));
    let comparison = analyse::compare(&old.graph, &new.graph);
    let names = [old.names, new.names];
    let drafts = Drafts { old: old.graph, new: new.graph, names, comparison, text };
    let outputs: Vec<Output<'_>> = wanted
        .into_iter()
        .map(|(path, format)| {
            let drafts = &drafts;
            Output {
                path: path.clone(),
                content: Box::new(move |out| out.write_all(plain(drafts, format).as_bytes())),
            }
        })
        .collect();
    output::write(&outputs)?;
    if outputs.is_empty() {
        match asked.format {
            Difference::Text => terminal::print(&lines::lines(&drafts))?,
            other => terminal::print_plain(&plain(&drafts, other))?,
        }
    }
    if drafts.comparison.is_empty() {
        if terminal::errors_are_watched() {
            terminal::remark("Nothing changed.");
        }
        return Ok(Exit::Done);
    }
    Ok(Exit::Findings)
}

/// What goes into a file or a pipe: no colours of a terminal.
fn plain(drafts: &Drafts, format: Difference) -> String {
    let Drafts { old, new, comparison, text, .. } = drafts;
    match format {
        Difference::Text => strip_str(&lines::lines(drafts)).to_string(),
        Difference::Json => export::difference(comparison, [old, new], *text),
        Difference::Svg => render::difference(comparison, [old, new], *text).text,
    }
}

/// The format of a file: its ending says it.
fn format_of(path: &Path, asked: &Compare) -> Result<Difference, Failure> {
    if input::is_standard(path) {
        return Ok(asked.format);
    }
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    match ending.as_str() {
        "svg" => Ok(Difference::Svg),
        "json" => Ok(Difference::Json),
        "txt" | "diff" => Ok(Difference::Text),
        _ => {
            let told = format!("cannot tell the format of {} from its name", path.display());
            Err(Failure::new(Exit::Usage, told).hint("end it in .txt, .json or .svg"))
        }
    }
}
