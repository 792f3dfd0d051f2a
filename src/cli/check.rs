//! `check`: what should be looked at, each under the words it speaks of.

use super::arguments::{Check, Report};
use super::exit::{Exit, Failure};
use super::text::whereabouts;
use super::underline::{self, Note};
use super::{input, people, summary, terminal};
use crate::export::{self, Text};
use crate::graph::{ArgumentGraph, NodeId};
use crate::model::{Anchor, Diagnostic, Severity};
use std::path::{Path, PathBuf};

pub(super) fn run(asked: &Check) -> Result<Exit, Failure> {
    let input::Read { graph, names, .. } = input::read(&asked.inputs.paths, &asked.inputs.how)?;
    match asked.format {
        Report::Json => terminal::print_plain(&export::about(&graph, Text::All))?,
        Report::Text => {
            for diagnostic in graph.diagnostics() {
                terminal::print(&told(&graph, diagnostic, &names))?;
            }
            let people = people::table(&graph);
            if !people.is_empty() {
                terminal::print(&format!("{people}\n"))?;
            }
            terminal::print(&format!("{}\n", summary::verdict(&graph, &asked.inputs.paths)))?;
        }
    }
    let strict = asked.strict && has_warning(&graph);
    Ok(if strict { Exit::Findings } else { Exit::Done })
}

fn has_warning(graph: &ArgumentGraph) -> bool {
    graph.diagnostics().iter().any(|d| d.severity >= Severity::Warning)
}

/// One diagnostic with the words it speaks of, as the terminal shows it.
pub(super) fn told(
    graph: &ArgumentGraph,
    diagnostic: &Diagnostic<Anchor, NodeId>,
    paths: &[PathBuf],
) -> String {
    let ids = named(&diagnostic.subjects);
    let place = diagnostic.place.as_ref();
    let inside = place.map_or_else(String::new, |p| whereabouts(&graph.whereabouts(p)));
    let note = Note {
        severity: diagnostic.severity,
        code: diagnostic.code.name(),
        message: &diagnostic.message,
        label: &ids,
        hint: &diagnostic.hint,
        inside: &inside,
    };
    let place = diagnostic.place.as_ref().map(|anchor| {
        let number = (anchor.document as usize).saturating_sub(1);
        let path = paths.get(number).map_or_else(String::new, |path| input::shown(Path::new(path)));
        (path, anchor)
    });
    underline::note(&note, place)
}

/// `q1, q2`, and how many more where they would fill the line.
fn named(subjects: &[NodeId]) -> String {
    const SHOWN: usize = 8;
    let ids: Vec<String> = subjects.iter().take(SHOWN).map(NodeId::to_string).collect();
    match subjects.len().saturating_sub(SHOWN) {
        0 => ids.join(", "),
        more => format!("{} and {more} more", ids.join(", ")),
    }
}
