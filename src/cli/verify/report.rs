//! The answers for a person: each quotation with its words, place and frame.

use crate::cli::input;
use crate::graph::{ArgumentGraph, QuotationId};
use crate::verify::{Checked, Cut, CutBy, Difference, Library, Stretch, Turn, Verified, Words};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const RED: &str = "\x1b[31m";
const GREEN: &str = "\x1b[32m";
const YELLOW: &str = "\x1b[33m";
const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";
const PLAIN: &str = "\x1b[0m";

/// The whole report.
pub(super) fn text(
    graph: &ArgumentGraph,
    library: &Library,
    verified: &Verified,
    paths: &[PathBuf],
) -> String {
    let mut told = sources(graph, library, verified);
    for (id, checked) in &verified.quotations {
        told.push('\n');
        told.push_str(&quotation(graph, library, *id, checked, paths));
    }
    if !verified.quotations.is_empty() {
        told.push('\n');
    }
    told.push_str(&verdict(verified));
    told
}

/// Which text was taken for which source.
fn sources(graph: &ArgumentGraph, library: &Library, verified: &Verified) -> String {
    let mut told = String::new();
    for (id, pairings) in &verified.sources {
        let label = graph.source(*id).map_or("", |node| node.label.as_str());
        let texts: Vec<String> = pairings
            .iter()
            .filter_map(|pairing| {
                let name = library.texts.get(pairing.text)?.name();
                Some(format!("{name} ({})", pairing.why))
            })
            .collect();
        let texts = if texts.is_empty() { "no text".to_owned() } else { texts.join(", ") };
        // Writing to a string does not fail.
        let _ = writeln!(told, "{DIM}{id} {label}: {texts}{PLAIN}");
    }
    told
}

fn quotation(
    graph: &ArgumentGraph,
    library: &Library,
    id: QuotationId,
    checked: &Checked,
    paths: &[PathBuf],
) -> String {
    let Some(node) = graph.quotation(id) else { return String::new() };
    let anchor = &node.quotation.place;
    let number = (anchor.document as usize).saturating_sub(1);
    let path = paths.get(number).map_or_else(String::new, |path| input::shown(Path::new(path)));
    let colour = if checked.words == Words::NoText {
        DIM
    } else if checked.needs_a_look() {
        YELLOW
    } else {
        GREEN
    };
    let mut told =
        format!("{BOLD}{id}{PLAIN} {path}:{}  {colour}{}{PLAIN}\n", anchor.line, checked.said());
    let shown =
        if checked.stretches.is_empty() { node.text.clone() } else { diff(&checked.stretches) };
    let _ = writeln!(told, "   “{shown}”");
    let name =
        checked.text.and_then(|text| library.texts.get(text)).map_or("", |index| index.name());
    if let Some(place) = checked.place.said(name) {
        let colour = if checked.place.contradicts() { YELLOW } else { "" };
        let _ = writeln!(told, "   place  {colour}{place}{PLAIN}");
    }
    if let Some(frame) = checked.frame.as_ref().filter(|frame| !frame.turns.is_empty()) {
        let turns: Vec<String> = frame.turns.iter().map(Turn::said).collect();
        let _ = writeln!(told, "   frame  {YELLOW}{}{PLAIN}", turns.join("; "));
        let _ = writeln!(told, "          {DIM}… {} ‹…› {} …{PLAIN}", frame.before, frame.after);
    }
    told
}

/// The quotation beside its source: `[-words of the source-]{+words of the essay+}`.
fn diff(stretches: &[Stretch]) -> String {
    let shown = stretches.iter().map(|stretch| match stretch {
        Stretch::Same(words) => words.clone(),
        Stretch::Changed(Difference { quoted, source, .. }) => {
            let mut shown = String::new();
            if !source.is_empty() {
                let _ = write!(shown, "{RED}[-{source}-]{PLAIN}");
            }
            if !quoted.is_empty() {
                let _ = write!(shown, "{GREEN}{{+{quoted}+}}{PLAIN}");
            }
            shown
        }
        Stretch::Cut(Cut { source, words, negates, by }) => {
            let mark = if *by == CutBy::Interruption { "//" } else { "…" };
            let warning = if *negates { ", a negation among them" } else { "" };
            format!("{mark} {DIM}[{words} cut{warning}: {source}]{PLAIN}")
        }
        Stretch::Jump => format!("{RED}[from another place:]{PLAIN}"),
        Stretch::Missing(words) => format!("{RED}{{?{words}?}}{PLAIN}"),
    });
    shown.collect::<Vec<_>>().join(" ")
}

/// One line: how many of what.
fn verdict(verified: &Verified) -> String {
    let all = &verified.quotations;
    let counts = Words::ALL.iter().filter_map(|words| {
        let count = all.iter().filter(|(_, checked)| checked.words == *words).count();
        (count > 0).then(|| format!("{count} {}", words.name()))
    });
    let counts: Vec<String> = counts.collect();
    let look = all.iter().filter(|(_, checked)| checked.needs_a_look()).count();
    let noun = if all.len() == 1 { "quotation" } else { "quotations" };
    let counts = if counts.is_empty() { String::new() } else { format!(": {}", counts.join(", ")) };
    format!("{} {noun}{counts}; {look} to look at\n", all.len())
}
