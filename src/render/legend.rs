//! What stands above the picture: title, counts, and a legend of the kinds that occur in it.

use super::chip::Chips;
use super::plan::{Card, Does, Look, Plan, Row};
use super::scene::Scene;
use super::style::{CardStyle, LineStyle};
use super::theme::{self, Colour, TITLE_COLUMNS, say};
use super::wrap::{one_line, wrap};
use super::{Map, Nodes, words};
use crate::export::Text;
use crate::graph::{ArgumentGraph, EdgeKind};
use crate::model::RelationKind;

/// Sources in one row of the legend, and rows of them.
const SOURCES_A_ROW: usize = 5;
const SOURCE_ROWS: usize = 5;
/// Columns of a source's name in the legend.
const SOURCE: usize = 52;
/// Documents whose titles are listed.
const TITLES: usize = 12;

/// Title, counts and legend.
#[derive(Debug)]
pub(super) struct Caption {
    /// The title in lines.
    pub(super) title: Vec<String>,
    /// Smaller lines below it.
    pub(super) below: Vec<String>,
    /// Rows of the legend.
    pub(super) rows: Vec<Vec<Entry>>,
}

/// A mark and what it means.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) mark: Mark,
    pub(super) means: String,
}

/// A mark of the legend.
#[derive(Debug)]
pub(super) enum Mark {
    /// A card: ground and border.
    Card(Colour, Colour),
    /// A line.
    Line(LineStyle),
    /// A chip: code and colour.
    Chip(String, Colour),
    /// The chip of what has no citation.
    Missing,
    /// Words alone.
    None,
}

pub(super) fn caption(scene: &Scene<'_>) -> Caption {
    let Scene { graph, map, report, plan, chips, .. } = scene;
    let nodes = map.nodes;
    let (title, mut below) = titles(graph, map);
    below.push(format!("{} {}", words::counts(report), say::READING));
    let mut rows = vec![cards(plan), lines(graph, plan, nodes)];
    rows.extend(sources(graph, plan, chips, nodes));
    rows.retain(|row| !row.is_empty());
    Caption { title, below, rows }
}

/// The essay's title, or what the view is if it has none; whose essay, and what the view is. Where
/// none of the essay's wording goes out, its title stays in too.
fn titles(graph: &ArgumentGraph, map: &Map) -> (Vec<String>, Vec<String>) {
    let view = if map.nodes == Nodes::Cards { say::CARDS } else { say::SEPARATE };
    let told = |title: &Option<String>| {
        title.clone().filter(|t| map.text != Text::None && !t.trim().is_empty())
    };
    let by = |author: &Option<String>| author.as_ref().map_or(String::new(), |a| format!(", {a}"));
    match graph.documents() {
        [one] => match told(&one.title) {
            Some(title) => {
                let author = one.author.as_ref().map(|a| one_line(a, 2 * TITLE_COLUMNS));
                let below = author.into_iter().chain([view.to_owned()]).collect();
                (wrap(&title, TITLE_COLUMNS, 3), below)
            }
            None => (vec![view.to_owned()], Vec::new()),
        },
        several => {
            let mut below: Vec<String> = several
                .iter()
                .take(TITLES)
                .map(|d| {
                    let title = told(&d.title).unwrap_or_else(|| d.name.clone());
                    one_line(&format!("{} {title}{}", d.id, by(&d.author)), 2 * TITLE_COLUMNS)
                })
                .collect();
            if several.len() > TITLES {
                below.push(format!("… and {} more", several.len() - TITLES));
            }
            (vec![view.to_owned()], below)
        }
    }
}

fn cards(plan: &Plan<'_>) -> Vec<Entry> {
    let has = |looks: &[Look]| plan.cards.iter().any(|c| looks.contains(&c.look));
    let card = |look: Look, means: &str| {
        let style = CardStyle::of(look);
        Entry { mark: Mark::Card(style.fill, style.border), means: means.to_owned() }
    };
    let mut row = Vec::new();
    // Both have the same colours; what became of a position stands on its card.
    let reported = if has(&[Look::Reported]) {
        "position reported"
    } else {
        "position reported, then rejected"
    };
    for (looks, means) in [
        (&[Look::Thesis][..], "thesis"),
        (&[Look::Main, Look::Claim, Look::Rebuttal, Look::Restatement][..], "claim"),
        (&[Look::Rejected, Look::Reported][..], reported),
        (&[Look::Shared][..], "position reported, and shared"),
    ] {
        if let Some(&look) = looks.first().filter(|_| has(looks)) {
            row.push(card(look, means));
        }
    }
    if !plan.loose.is_empty() || plan.cards.iter().any(|c| !c.evidence.is_empty()) {
        let mark = Mark::Card(theme::QUOTATION, theme::QUOTATION_BORDER);
        row.push(Entry { mark, means: "quotation".to_owned() });
    }
    let uncited = all_rows(plan).any(Row::is_uncited);
    if uncited || plan.cards.iter().any(|c| !c.missing.is_empty()) {
        let mark = Mark::Card(theme::WARNING, theme::WARNING_BORDER);
        row.push(Entry { mark, means: "! something is missing".to_owned() });
    }
    row
}

/// All quotations that are drawn.
fn all_rows<'p, 'g>(plan: &'p Plan<'g>) -> impl Iterator<Item = &'p Row<'g>> {
    plan.cards.iter().flat_map(|c| &c.evidence).chain(&plan.loose)
}

fn lines(graph: &ArgumentGraph, plan: &Plan<'_>, nodes: Nodes) -> Vec<Entry> {
    let line =
        |style: LineStyle, means: &str| Entry { mark: Mark::Line(style), means: means.to_owned() };
    let mut row = Vec::new();
    for (kind, means) in [
        (RelationKind::Supports, "supports"),
        (RelationKind::Attacks, "attacks, rebuts"),
        (RelationKind::Restates, "says again"),
    ] {
        if plan.links.iter().any(|l| l.relation.kind == kind) {
            row.push(line(LineStyle::of_relation(kind), means));
        }
    }
    if nodes == Nodes::Cards {
        return row;
    }
    let any = |does: Does| {
        let is = |card: &Card<'_>| card.evidence.iter().any(|r| r.does == does);
        plan.cards.iter().any(is)
    };
    for (does, means) in [
        (Does::Evidence, "is quoted as evidence for"),
        (Does::States, "states the reported position"),
        (Does::Against, "is quoted against"),
    ] {
        if any(does) {
            row.push(line(LineStyle::of_quotation(does), means));
        }
    }
    if graph.quotations().any(|q| !graph.sources_of(q.id).is_empty()) {
        row.push(line(LineStyle::CITES, "is the source of"));
    }
    if graph.edges().any(|(_, edge, _)| matches!(edge.kind, EdgeKind::QuotedIn(_))) {
        row.push(line(LineStyle::QUOTED_IN, "is quoted in"));
    }
    row
}

/// Sources by weight, then what has none, then (where they have no card) the works that are named.
fn sources(graph: &ArgumentGraph, plan: &Plan<'_>, chips: &Chips, nodes: Nodes) -> Vec<Vec<Entry>> {
    let all: Vec<_> = graph.sources().collect();
    let shown = SOURCES_A_ROW * SOURCE_ROWS;
    let mut entries: Vec<Entry> = Vec::new();
    for &at in chips.by_weight.iter().take(shown) {
        if let (Some(source), Some(chip)) = (all.get(at), chips.at(at)) {
            let means =
                format!("{} ({})", one_line(&words::short(&source.label), SOURCE), chip.quotations);
            entries.push(Entry { mark: Mark::Chip(chip.code.clone(), chip.hue), means });
        }
    }
    if let Some(more) = chips.by_weight.len().checked_sub(shown).filter(|&m| m > 0) {
        let means = format!("… and {}", words::number(more, "source more", "sources more"));
        entries.push(Entry { mark: Mark::None, means });
    }
    let uncited = all_rows(plan).filter(|r| r.is_uncited() && !r.seen).count();
    if uncited > 0 {
        let means = format!("{} ({uncited})", say::NO_CITATION);
        entries.push(Entry { mark: Mark::Missing, means });
    }
    let mut lines: Vec<Vec<Entry>> = Vec::new();
    for entry in entries {
        match lines.last_mut().filter(|row| row.len() < SOURCES_A_ROW) {
            Some(row) => row.push(entry),
            None => lines.push(vec![entry]),
        }
    }
    if nodes == Nodes::Cards {
        lines.extend(named(graph, chips));
    }
    lines
}

/// "Named, not quoted: …" in lines.
fn named(graph: &ArgumentGraph, chips: &Chips) -> Vec<Vec<Entry>> {
    let unquoted: Vec<&str> = graph
        .sources()
        .filter(|s| chips.of(s.id).is_none_or(|c| c.quotations == 0))
        .map(|s| s.label.as_str())
        .collect();
    if unquoted.is_empty() {
        return Vec::new();
    }
    let text = format!("Named, not quoted: {}", unquoted.join(" · "));
    let line = |means| vec![Entry { mark: Mark::None, means }];
    wrap(&text, 2 * TITLE_COLUMNS, SOURCE_ROWS).into_iter().map(line).collect()
}
