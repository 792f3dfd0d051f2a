//! What stands above the picture: title, counts, and a legend of the kinds that occur in it.

use super::chip::Chips;
use super::picture::{Card, Line, Part, Shows, Tile};
use super::plan::{Does, Look, Plan, Row};
use super::scene::Scene;
use super::style::{CardStyle, LineStyle};
use super::theme::{self, Colour, TITLE_COLUMNS, say};
use super::wrap::{one_line, wrap};
use super::{Map, words};
use crate::export::Text;
use crate::graph::ArgumentGraph;
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
    /// A line, and how strongly it is drawn, of 255.
    Line(LineStyle, u8),
    /// A chip: code and colour.
    Chip(String, Colour),
    /// The chip of what has no citation.
    Missing,
    /// Words alone.
    None,
}

/// What a view is called, and what is said of it in a sentence.
pub(super) struct Titles {
    /// What the view is.
    pub(super) view: String,
    /// What is to be seen in it.
    pub(super) sentence: String,
}

/// The caption of a picture of these cards and lines: only what occurs among them is explained.
pub(super) fn caption(
    scene: &Scene<'_>,
    shows: Shows,
    titles: Titles,
    cards: &[Card],
    lines: &[Line],
) -> Caption {
    let (title, mut below) = self::titles(scene.graph, &scene.map, titles.view);
    below.push(titles.sentence);
    let mut rows = Vec::new();
    if !matches!(shows, Shows::Sources | Shows::Overview) {
        rows.push(self::cards(cards));
    }
    rows.push(self::lines(lines));
    if !matches!(shows, Shows::Sources | Shows::Focus) {
        rows.extend(sources(scene));
    }
    if matches!(shows, Shows::Map | Shows::Reading) {
        rows.extend(named(scene.graph, &scene.chips));
    }
    rows.retain(|row| !row.is_empty());
    Caption { title, below, rows }
}

/// The essay's title, or what the view is if it has none; whose essay, and what the view is. Where
/// none of the essay's wording goes out, its title stays in too.
fn titles(graph: &ArgumentGraph, map: &Map, view: String) -> (Vec<String>, Vec<String>) {
    let told = |title: &Option<String>| {
        title.clone().filter(|t| map.text != Text::None && !t.trim().is_empty())
    };
    let by = |author: &Option<String>| author.as_ref().map_or(String::new(), |a| format!(", {a}"));
    match graph.documents() {
        [one] => match told(&one.title) {
            Some(title) => {
                let author = one.author.as_ref().map(|a| one_line(a, 2 * TITLE_COLUMNS));
                let below = author.into_iter().chain([view]).collect();
                (wrap(&title, TITLE_COLUMNS, 3), below)
            }
            None => (vec![view], Vec::new()),
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
            (vec![view], below)
        }
    }
}

fn cards(cards: &[Card]) -> Vec<Entry> {
    let any = |class: &str| cards.iter().any(|card| card.class.has(class));
    let look = |look: Look, means: &str| {
        let style = CardStyle::of(look);
        Entry { mark: Mark::Card(style.fill, style.border), means: means.to_owned() }
    };
    let is = |card: &&Card, class: &str| card.class.has(class);
    let of_another = || cards.iter().filter(|card| is(card, "reported") && !is(card, "shared"));
    let mut row = Vec::new();
    if any("thesis") {
        row.push(look(Look::Thesis, "thesis"));
    }
    if cards.iter().any(|c| is(&c, "claim") && !is(&c, "thesis") && !is(&c, "reported")) {
        row.push(look(Look::Main, "claim"));
    }
    // Rejected or not, both have the same colours; what became of a position stands on its card.
    if of_another().next().is_some() {
        let all = of_another().all(|card| is(&card, "rejected"));
        let means = if all { "position reported, then rejected" } else { "position reported" };
        row.push(look(Look::Rejected, means));
    }
    if any("shared") {
        row.push(look(Look::Shared, "position reported, and shared"));
    }
    let parts = || cards.iter().flat_map(|card| &card.parts);
    if parts().any(|part| matches!(part, Part::Evidence(_) | Part::Origin { .. })) {
        let mark = Mark::Card(theme::QUOTATION, theme::QUOTATION_BORDER);
        row.push(Entry { mark, means: "quotation".to_owned() });
    }
    if parts().any(lacks) {
        let mark = Mark::Card(theme::WARNING, theme::WARNING_BORDER);
        row.push(Entry { mark, means: "! something is missing".to_owned() });
    }
    row
}

/// Whether a part of a card says that something is missing.
fn lacks(part: &Part) -> bool {
    match part {
        Part::Warning(_) => true,
        Part::Meta { missing, .. } => missing.is_some(),
        Part::Evidence(of) => of.tile == Tile::missing(),
        Part::Origin { tile, .. } => *tile == Tile::missing(),
        _ => false,
    }
}

fn lines(lines: &[Line]) -> Vec<Entry> {
    let against = LineStyle::of_quotation(Does::Against);
    let styles = [
        (LineStyle::of_relation(RelationKind::Supports), "supports"),
        (LineStyle::of_relation(RelationKind::Attacks), "attacks, rebuts"),
        (LineStyle::of_relation(RelationKind::Restates), "says again"),
        (LineStyle::of_quotation(Does::Evidence), "is quoted as evidence for"),
        (LineStyle::of_quotation(Does::States), "states the reported position"),
        (against, "is quoted against"),
        (LineStyle::CITES, "is the source of"),
        (LineStyle::QUOTED_IN, "is quoted in"),
    ];
    // What is drawn by the same class is told apart by what it says.
    let same = |line: &&Line, style: &LineStyle| {
        line.class.has(style.class) && line.style.verb == style.verb
    };
    let mut row: Vec<Entry> = styles
        .into_iter()
        .filter(|(style, _)| lines.iter().any(|line| same(&line, style)))
        .map(|(style, means)| Entry { mark: Mark::Line(style, u8::MAX), means: means.to_owned() })
        .collect();
    if let Some(weak) = lines.iter().find(|line| line.class.has("weak")) {
        let mark = Mark::Line(LineStyle::of_relation(RelationKind::Supports), weak.alpha);
        row.push(Entry { mark, means: "paler: weak, may well be otherwise".to_owned() });
    }
    row
}

/// All quotations that are drawn.
fn all_rows<'p, 'g>(plan: &'p Plan<'g>) -> impl Iterator<Item = &'p Row<'g>> {
    plan.cards.iter().flat_map(|c| &c.evidence).chain(&plan.loose)
}

/// Sources by weight, then what has none.
fn sources(scene: &Scene<'_>) -> Vec<Vec<Entry>> {
    let Scene { graph, plan, chips, .. } = scene;
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
