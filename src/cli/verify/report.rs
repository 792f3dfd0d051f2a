//! The answers for a person: each quotation with its words, place and frame.

use crate::cli::input;
use crate::graph::{ArgumentGraph, QuotationId};
use crate::verify::{
    Checked, Cut, CutBy, Difference, Library, Place, Stretch, Turn, Unknown, Verified, Words,
};
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
        format!("{BOLD}{id}{PLAIN} {path}:{}  {colour}{}{PLAIN}\n", anchor.line, words(checked));
    let shown =
        if checked.stretches.is_empty() { node.text.clone() } else { diff(&checked.stretches) };
    let _ = writeln!(told, "   “{shown}”");
    let name =
        checked.text.and_then(|text| library.texts.get(text)).map_or("", |index| index.name());
    if let Some(place) = place(&checked.place, name) {
        let _ = writeln!(told, "   place  {place}");
    }
    if let Some(frame) = checked.frame.as_ref().filter(|frame| !frame.turns.is_empty()) {
        let turns: Vec<String> = frame.turns.iter().map(turn).collect();
        let _ = writeln!(told, "   frame  {YELLOW}{}{PLAIN}", turns.join("; "));
        let _ = writeln!(told, "          {DIM}… {} ‹…› {} …{PLAIN}", frame.before, frame.after);
    }
    told
}

/// The verdict on the words, with what it is about.
fn words(checked: &Checked) -> String {
    let mut told = checked.words.name().to_owned();
    let mut classes: Vec<&str> = Vec::new();
    let mut differences: Vec<&Difference> = checked.differences().collect();
    differences.sort_by_key(|difference| difference.class);
    for difference in differences {
        if !classes.contains(&difference.class.name()) {
            classes.push(difference.class.name());
        }
    }
    let prints = checked.prints.names();
    if !classes.is_empty() {
        let _ = write!(told, ": {}", classes.join(", "));
    } else if checked.words == Words::Normalised {
        let _ = write!(told, ": {} apart", prints.join(", "));
    }
    if checked.words == Words::TooShort {
        let _ = write!(told, ": {} words, and not there word for word", checked.length);
    } else if checked.count > 1 {
        let _ = write!(told, ", in {} places", checked.count);
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

fn place(place: &Place, name: &str) -> Option<String> {
    Some(match place {
        Place::Right { found } => format!("p. {found} of {name}, as cited"),
        Place::Spans { cited, found } => {
            format!("{YELLOW}p. {cited} is cited, the words run over pp. {found}{PLAIN} of {name}")
        }
        Place::Off { cited, found } => {
            format!("{YELLOW}p. {cited} is cited, the words stand on p. {found}{PLAIN} of {name}")
        }
        Place::Several { cited, found } => {
            let cited =
                cited.as_ref().map_or_else(String::new, |cited| format!("p. {cited} is cited, "));
            format!("{cited}the words stand on pp. {} of {name}", found.join(", "))
        }
        Place::Another { found, cited_was_searched } => {
            let page = found.as_ref().map_or_else(String::new, |page| format!("p. {page} of "));
            let of =
                if *cited_was_searched { "not in the source that is cited, but in " } else { "" };
            format!("{of}{page}{name}")
        }
        Place::Uncited { found } => format!("p. {found} of {name}; no page is cited"),
        Place::Unknown(why) => {
            let why = match why {
                Unknown::NoPages => "its pages are not marked",
                Unknown::OutsidePages => "outside of the pages that are marked",
                Unknown::NoPageCited => "what is cited is no page",
            };
            format!("in {name}; {why}")
        }
        Place::Nowhere => return None,
    })
}

fn turn(turn: &Turn) -> String {
    match turn {
        Turn::Before(words) => format!("“{words}” before the words"),
        Turn::After(words) => format!("“{words}” after the words"),
        Turn::Reported(verb) => format!("the source reports them (“{verb}”)"),
        Turn::Quoted => "the source quotes them itself".to_owned(),
    }
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
