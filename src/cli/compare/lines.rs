//! What changed, in lines: `+` was added, `-` removed, `~` is another.

use super::Drafts;
use crate::analyse::{Change, Difference, Piece, reworded};
use crate::export::Text;
use crate::graph::{ArgumentGraph, EdgeId, NodeId};
use crate::model::Anchor;

const GREEN: &str = "\x1b[32m";
const RED: &str = "\x1b[31m";
const AMBER: &str = "\x1b[33m";
const BOLD: &str = "\x1b[1m";
const PLAIN: &str = "\x1b[0m";

/// Characters of a thing's words in its first line.
const SHOWN: usize = 160;

/// All changes with colours, a head for each kind that has any.
pub(super) fn lines(drafts: &Drafts) -> String {
    let comparison = &drafts.comparison;
    let mut out = String::new();
    section(drafts, &mut out, "Claims", &comparison.claims, node);
    section(drafts, &mut out, "Quotations", &comparison.quotations, node);
    section(drafts, &mut out, "Sources", &comparison.sources, node);
    section(drafts, &mut out, "Relations", &comparison.relations, edge);
    out
}

fn section<I: Copy>(
    drafts: &Drafts,
    out: &mut String,
    head: &str,
    changes: &[Change<I>],
    told: impl Fn(&Drafts, usize, I) -> String,
) {
    if changes.is_empty() {
        return;
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(&format!("{BOLD}{head}{PLAIN}\n"));
    for change in changes {
        match change {
            Change::Added(id) => {
                out.push_str(&format!("{GREEN}+ {}{PLAIN}\n", told(drafts, 1, *id)));
            }
            Change::Removed(id) => {
                out.push_str(&format!("{RED}- {}{PLAIN}\n", told(drafts, 0, *id)));
            }
            Change::Changed { old, new, what } => {
                let now = told(drafts, 1, *new);
                let was = told(drafts, 0, *old);
                let was = was.split(' ').next().unwrap_or("");
                let renamed = !now.starts_with(&format!("{was} "));
                let was = if renamed { format!(" (was {was})") } else { String::new() };
                out.push_str(&format!("{AMBER}~ {now}{was}{PLAIN}\n"));
                what.iter().for_each(|what| out.push_str(&difference(drafts, what)));
            }
        }
    }
}

fn difference(drafts: &Drafts, what: &Difference) -> String {
    match what {
        Difference::Words { .. } if drafts.text == Text::None => "    words differ\n".to_owned(),
        Difference::Words { old, new } => {
            let pieces: Vec<String> = reworded(old, new)
                .into_iter()
                .map(|piece| match piece {
                    Piece::Same(words) => plain(&words),
                    Piece::Old(words) => format!("{RED}[-{}-]{PLAIN}", plain(&words)),
                    Piece::New(words) => format!("{GREEN}{{+{}+}}{PLAIN}", plain(&words)),
                })
                .collect();
            format!("    {}\n", pieces.join(" "))
        }
        Difference::Trait { name, old, new } => {
            let [old, new] = [old, new].map(|words| match words.as_str() {
                "" => "none".to_owned(),
                words => plain(words),
            });
            format!("    {name}: {old} → {new}\n")
        }
        Difference::Moved { old, new } => format!("    moved: paragraph {old} → {new}\n"),
    }
}

/// `c7 claim, supports c1: “the words” (essay.txt:7:1)`.
fn node(drafts: &Drafts, side: usize, id: impl Into<NodeId>) -> String {
    let id = id.into();
    let graph = graph(drafts, side);
    let Some(found) = graph.node(id) else { return id.to_string() };
    let hidden = match id {
        NodeId::Claim(_) => drafts.text < Text::All,
        NodeId::Quotation(_) => drafts.text < Text::Quotations,
        NodeId::Source(_) => false,
    };
    let words = if hidden { String::new() } else { format!(" “{}”", cut(found.words())) };
    let bears = bears(graph, id);
    let place = match id {
        NodeId::Source(_) => None,
        NodeId::Claim(_) | NodeId::Quotation(_) => found.place(),
    };
    let place = place.map_or_else(String::new, |at| format!(" ({})", at_line(drafts, side, at)));
    format!("{id}{bears}{words}{place}")
}

/// What a node does first: " supports c1,".
fn bears(graph: &ArgumentGraph, id: NodeId) -> String {
    let edges = graph.edges_at(id);
    let first =
        edges.into_iter().find(|(from, ..)| *from == id && !matches!(id, NodeId::Source(_)));
    first.map_or_else(String::new, |(_, edge, to)| format!(" {} {to}:", edge.kind.name()))
}

/// `e4 q2 supports c1`.
fn edge(drafts: &Drafts, side: usize, id: EdgeId) -> String {
    let found = graph(drafts, side).edge(id);
    found.map_or_else(
        || id.to_string(),
        |(from, edge, to)| format!("{id} {from} {} {to}", edge.kind.name()),
    )
}

const fn graph(drafts: &Drafts, side: usize) -> &ArgumentGraph {
    if side == 0 { &drafts.old } else { &drafts.new }
}

fn at_line(drafts: &Drafts, side: usize, place: &Anchor) -> String {
    let names = drafts.names.get(side);
    let number = (place.document as usize).checked_sub(1);
    let name = names.zip(number).and_then(|(names, number)| names.get(number));
    let name = name.map_or_else(String::new, |name| crate::cli::input::shown(name));
    format!("{name}:{}:{}", place.line, place.column)
}

fn cut(words: &str) -> String {
    let words = plain(words);
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or("").trim_end()),
        None => words,
    }
}

/// Without signs that would speak to the terminal.
fn plain(words: &str) -> String {
    words.chars().filter(|c| !c.is_control()).collect()
}
