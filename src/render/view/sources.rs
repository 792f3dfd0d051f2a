//! The sources: which work serves which line of argument, and how much of all evidence comes from it.

use super::head::{Head, Heads};
use super::overview::{lines_of, rest, summary};
use super::source;
use crate::graph::{NodeId, QuotationId, SourceId, SourceNode};
use crate::model::{Anchor, Citation};
use crate::render::legend::{self, Titles};
use crate::render::picture::Face;
use crate::render::picture::{
    Arrangement, Card, Class, Frame, Id, Letters, Line, Part, Picture, Shows, Tile, Words,
};
use crate::render::plan::{Look, Row};
use crate::render::scene::Scene;
use crate::render::style::{Dash, LineStyle};
use crate::render::theme::{self, Measures, say};
use crate::render::words;
use crate::text::fold;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

/// Sources with a card of their own.
const SOURCES: usize = 40;
/// Width of their cards, and columns of what is known of them.
const WIDTH: usize = 250;
const COLUMNS: usize = 38;
/// Columns of pages, in smaller letters.
const PAGES: usize = 46;
/// Width of the line of one quotation, what each further one adds, and the widest line.
const PEN: (f64, f64, f64) = (1.2, 1.5, 16.0);

/// Where a quotation comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum From {
    /// The source of this rank.
    Source(usize),
    /// A source without a card of its own.
    More,
    /// Nowhere.
    Missing,
}

/// The sources of a graph, beside the lines of argument.
pub(super) fn picture(scene: &Scene<'_>) -> Picture {
    let heads = Heads::of(scene);
    let mut cards: Vec<Card> = Vec::new();
    let mut flows: BTreeMap<(From, usize), usize> = BTreeMap::new();
    let mut silent: Vec<Range<usize>> = Vec::new();
    for head in &heads.heads {
        match heard(scene, head) {
            Heard::Yes => {
                flow(scene, &mut flows, cards.len(), std::slice::from_ref(&head.range), &[]);
                let mut card = summary(scene, head, &Measures::sources(), 0);
                // What is missing is the overview's to say.
                card.parts.retain(|part| !matches!(part, Part::Meta { .. } | Part::Warning(_)));
                cards.push(Card { column: 0, parent: None, ..card });
            }
            Heard::No => silent.push(head.range.clone()),
            Heard::Thesis => {}
        }
    }
    let width = cards.iter().map(|card| card.width).max().unwrap_or(0);
    cards.iter_mut().for_each(|card| card.width = width);
    for rest in rest(scene, &heads, 0) {
        flow(scene, &mut flows, cards.len(), rest.ranges, rest.loose);
        cards.push(Card { width, ..rest.card });
    }
    let quiet = lines_of(scene, "silent", say::SILENT.to_owned(), &silent, &[], 0);
    cards.extend(quiet.map(|card| Card { width, ..card }));
    let mut places: BTreeMap<From, usize> = BTreeMap::new();
    for (from, card) in sources(scene, &flows) {
        places.extend(from.map(|from| (from, cards.len())));
        cards.push(card);
    }
    let lines: Vec<Line> = flows
        .iter()
        .filter_map(|(&(from, to), &count)| {
            line(scene, &cards, (from, *places.get(&from)?), to, count)
        })
        .collect();
    let sentence = format!("{} {}", sentence(scene), say::WIDTHS);
    let titles = Titles { view: say::SOURCES.to_owned(), sentence };
    Picture {
        shows: Shows::Sources,
        caption: legend::caption(scene, Shows::Sources, titles, &cards, &lines),
        arrangement: Arrangement::Columns,
        cards,
        lines,
        evidence: None,
        tile: scene.chips.width,
        note: None,
    }
}

/// Whether a line of argument has quotations.
enum Heard {
    Yes,
    No,
    /// It has none, but it is the thesis: those of the whole essay are for it.
    Thesis,
}

fn heard(scene: &Scene<'_>, head: &Head) -> Heard {
    let cards = scene.plan.cards.get(head.range.clone()).unwrap_or_default();
    let thesis = cards.first().is_some_and(|card| card.look == Look::Thesis);
    let any = cards.iter().flat_map(|card| &card.evidence).any(|row| !row.is_term());
    match (any, thesis) {
        (true, _) => Heard::Yes,
        (false, true) => Heard::Thesis,
        (false, false) => Heard::No,
    }
}

/// Counts for one card of the first column where the quotations of these claims come from.
fn flow(
    scene: &Scene<'_>,
    flows: &mut BTreeMap<(From, usize), usize>,
    to: usize,
    ranges: &[Range<usize>],
    loose: &[Row<'_>],
) {
    let mut met: HashSet<QuotationId> = HashSet::new();
    let cards = ranges.iter().filter_map(|range| scene.plan.cards.get(range.clone())).flatten();
    for row in cards.flat_map(|card| &card.evidence).chain(loose) {
        if row.is_term() || !met.insert(row.node.id) {
            continue;
        }
        let mut sources: Vec<SourceId> =
            scene.graph.sources_of(row.node.id).into_iter().map(|(source, _)| source.id).collect();
        sources.dedup();
        let froms: Vec<From> = match sources.as_slice() {
            [] => vec![From::Missing],
            some => some.iter().map(|&id| of_rank(scene.chips.rank(id))).collect(),
        };
        for from in froms {
            *flows.entry((from, to)).or_default() += 1;
        }
    }
}

fn of_rank(rank: usize) -> From {
    if rank < SOURCES { From::Source(rank) } else { From::More }
}

/// The second column: sources by weight, what has none, and works that are only named.
fn sources(scene: &Scene<'_>, flows: &BTreeMap<(From, usize), usize>) -> Vec<(Option<From>, Card)> {
    let all: Vec<&SourceNode> = scene.graph.sources().collect();
    let by_weight = &scene.chips.by_weight;
    let total = |from: From| {
        flows.iter().filter(|((own, _), _)| *own == from).map(|(_, count)| count).sum::<usize>()
    };
    let largest = by_weight.first().and_then(|&at| scene.chips.at(at)).map_or(0, |c| c.quotations);
    let largest = largest.max(total(From::Missing)).max(total(From::More));
    let mut cards = Vec::new();
    for (rank, &at) in by_weight.iter().take(SOURCES).enumerate() {
        if let Some(node) = all.get(at) {
            cards.push((Some(From::Source(rank)), card(scene, node, largest)));
        }
    }
    let more = by_weight.len().saturating_sub(SOURCES);
    if more > 0 {
        let name = format!("… and {}", words::number(more, "source more", "sources more"));
        let tile = Tile::of("…", theme::SLATE);
        let card = made(Id::made("more_sources"), tile, name, "", (total(From::More), largest));
        cards.push((Some(From::More), card));
    }
    if total(From::Missing) > 0 {
        let (name, what) = (say::UNCITED.to_owned(), say::UNCITED_WHAT);
        let share = (total(From::Missing), largest);
        let card = made(Id::made("missing"), Tile::missing(), name, what, share);
        let frame = Frame { dashed: true, ..card.frame };
        cards.push((Some(From::Missing), Card { frame, ..card }));
    }
    let quoted: HashSet<usize> = by_weight.iter().copied().collect();
    let unquoted = all.iter().enumerate().filter(|(at, _)| !quoted.contains(at));
    let named: Vec<&SourceNode> = unquoted.map(|(_, &node)| node).collect();
    if !named.is_empty() {
        let card = source::named(scene, &named, 1);
        cards.push((None, Card { apart: true, width: WIDTH, ..card }));
    }
    cards
}

/// The card of a source: what it is, where it is opened, whom it quotes, its share.
fn card(scene: &Scene<'_>, node: &SourceNode, largest: usize) -> Card {
    let chip = scene.chips.of(node.id);
    let (hue, count) = chip.map_or((theme::SLATE, 0), |c| (c.hue, c.quotations));
    let citations: Vec<&Citation<Anchor>> =
        scene.graph.quotations_from(node.id).into_iter().map(|(_, citation)| citation).collect();
    let mut known = source::work(node, 11.0, COLUMNS);
    if words::authors(&node.source.item).is_empty() {
        known.insert(0, bold(say::NO_AUTHOR.to_owned()));
    }
    let plain = |text: String| Words { columns: PAGES, ..source::small(text, 9.0) };
    known.extend(pages(&citations).map(plain));
    known.extend(told("quotes: ", originals(&citations)).map(plain));
    known.extend(told("contains: ", sections(scene, &citations)).map(plain));
    let tile = Tile::of(chip.map_or("", |c| &c.code), hue);
    let id = Id::node(NodeId::Source(node.id));
    Card {
        link: Some(id.clone()),
        class: Class::of("source"),
        tooltip: words::source_tooltip(node, scene.map.text),
        ..box_of(
            id,
            hue,
            vec![Part::Source { tile, known }, Part::Share { of: count, largest, colour: hue }],
        )
    }
}

/// A card of the second column that is no source of the graph.
fn made(id: Id, tile: Tile, name: String, what: &str, (of, largest): (usize, usize)) -> Card {
    let colour = tile.edge;
    let mut known = vec![bold(name)];
    if !what.is_empty() {
        known.push(source::small(what.to_owned(), 9.0));
    }
    let parts = vec![Part::Source { tile, known }, Part::Share { of, largest, colour }];
    box_of(id, colour, parts)
}

fn box_of(id: Id, border: theme::Colour, parts: Vec<Part>) -> Card {
    let class = Class::of("source missing");
    Card {
        id,
        class,
        tooltip: say::UNCITED.to_owned(),
        link: None,
        frame: Frame { fill: theme::PAGE, border, pen: 1.2, dashed: false, round: false },
        bar: None,
        width: WIDTH,
        column: 1,
        row: 0,
        parent: None,
        group: 0,
        apart: false,
        parts,
    }
}

fn bold(text: String) -> Words {
    let letters = Letters { points: 11.0, ink: theme::INK, face: Face::Bold, serif: false };
    Words { text, letters, columns: COLUMNS, lines: 2 }
}

/// "pp. 4, 5, 6–7": the pages a work is opened at, each once, in their order.
fn pages(citations: &[&Citation<Anchor>]) -> Option<String> {
    let mut pages: Vec<(u64, String)> = citations
        .iter()
        .filter_map(|citation| citation.locator.as_ref())
        .map(|locator| {
            let page = words::page(locator);
            let digits: String = page
                .chars()
                .skip_while(|c| !c.is_ascii_digit())
                .take_while(char::is_ascii_digit)
                .take(18)
                .collect();
            (digits.parse().unwrap_or(0), page)
        })
        .collect();
    pages.sort();
    pages.dedup();
    let bare = |page: &str| page.trim_start_matches("pp. ").trim_start_matches("p. ").to_owned();
    let only = pages.iter().all(|(_, page)| page.starts_with("p. ") || page.starts_with("pp. "));
    let text = match pages.as_slice() {
        [] => return None,
        [(_, one)] => one.clone(),
        some if only => {
            let bare: Vec<String> = some.iter().map(|(_, page)| bare(page)).collect();
            format!("pp. {}", bare.join(", "))
        }
        some => some.iter().map(|(_, page)| page.clone()).collect::<Vec<_>>().join(", "),
    };
    Some(text)
}

/// Whose words are quoted out of a work that is not theirs: "Ivanovich, p. 46".
fn originals(citations: &[&Citation<Anchor>]) -> Vec<String> {
    let original = |citation: &&Citation<Anchor>| {
        citation.original.as_ref().map(|(person, _)| at(person.family.clone(), citation))
    };
    citations.iter().filter_map(original).collect()
}

/// The parts of a work that are named: "13th Conference, p. 29".
fn sections(scene: &Scene<'_>, citations: &[&Citation<Anchor>]) -> Vec<String> {
    if scene.map.text == crate::export::Text::None {
        return Vec::new();
    }
    let section = |citation: &&Citation<Anchor>| {
        citation.section.as_ref().map(|section| at(section.words(), citation))
    };
    citations.iter().filter_map(section).collect()
}

fn at(name: String, citation: &Citation<Anchor>) -> String {
    match &citation.locator {
        Some(locator) => format!("{name}, {}", words::page(locator)),
        None => name,
    }
}

/// A list with what it is in front, each once.
fn told(what: &str, mut list: Vec<String>) -> Option<String> {
    list.sort();
    list.dedup();
    (!list.is_empty()).then(|| format!("{what}{}", list.join("; ")))
}

/// The line from a source to a line of argument, as wide as it carries quotations.
fn line(
    scene: &Scene<'_>,
    cards: &[Card],
    (from, source): (From, usize),
    to: usize,
    count: usize,
) -> Option<Line> {
    let (tail, head) = (cards.get(source)?, cards.get(to)?);
    let colour = match from {
        From::Source(rank) => {
            scene.chips.at(*scene.chips.by_weight.get(rank)?).map_or(theme::SLATE, |c| c.hue)
        }
        From::More => theme::SLATE,
        From::Missing => theme::WARNING_BORDER,
    };
    let (one, each, most) = PEN;
    let pen = (one + each * count as f64).min(most);
    let dash = if from == From::Missing { Dash::Dashed } else { Dash::Solid };
    let style = LineStyle { colour, pen, dash, ..LineStyle::CARRIES };
    let quotations = words::number(count, "quotation", "quotations");
    Some(Line {
        id: Some(tail.id.at(&head.id)),
        from: source,
        to,
        class: Class::of(style.class).with("uncited", from == From::Missing),
        tooltip: format!("{}: {quotations} for {}", tail.id, head.id),
        style,
        alpha: 0xB0,
        pull: count.min(16),
    })
}

/// "21 of 29 cited quotations (72%) come from J. V. Stalin; 4 works carry all that is cited. Trotsky is
/// heard 8 times, once with a citation."
fn sentence(scene: &Scene<'_>) -> String {
    let report = &scene.report;
    let mut told = match report.carriers.first() {
        Some(first) if report.cited > 0 => {
            let share = (100 * first.quotations + report.cited / 2) / report.cited;
            let works = report.sources_quoted();
            let carry = if works == 1 { "work carries" } else { "works carry" };
            let cited = words::number(report.cited, "cited quotation", "cited quotations");
            let most = match first.quotations {
                1 if report.cited == 1 => "The one cited quotation comes".to_owned(),
                all if all == report.cited => format!("All {cited} come"),
                1 => format!("1 of {cited} ({share}%) comes"),
                some => format!("{} of {cited} ({share}%) come", words::grouped(some)),
            };
            format!("{most} from {}; {works} {carry} all that is cited.", first.name)
        }
        _ if report.quotations > 0 => "No quotation has a citation.".to_owned(),
        _ => "Nothing is quoted.".to_owned(),
    };
    if let Some((name, heard, cited)) = attacked(scene) {
        let times = |count: usize| match count {
            0 => "never".to_owned(),
            1 => "once".to_owned(),
            2 => "twice".to_owned(),
            more => format!("{} times", words::grouped(more)),
        };
        told.push_str(&format!(" {name} is heard {}", times(heard)));
        if heard == cited && heard > 0 {
            told.push_str(", always with a citation.");
        } else {
            told.push_str(&format!(", {} with a citation.", times(cited)));
        }
    }
    told
}

/// The person whose positions are spoken against most, if there is one such and the essay lets that
/// person be heard: the name, how often it is heard, and how often with a citation.
fn attacked(scene: &Scene<'_>) -> Option<(String, usize, usize)> {
    let mut targets: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    for (card, answers) in scene.plan.cards.iter().zip(&scene.tree.answers) {
        let Some(holder) = card.node.claim.holder.as_ref() else { continue };
        let count = answers.len().max(usize::from(card.look == Look::Rejected));
        targets.entry(fold(&holder.name)).or_insert((0, &holder.name)).0 += count;
    }
    let most = targets.values().map(|&(count, _)| count).max().filter(|&most| most > 0)?;
    let mut first = targets.iter().filter(|(_, (count, _))| *count == most);
    let (Some((key, _)), None) = (first.next(), first.next()) else { return None };
    let called = |spelling: &str| fold(spelling) == *key;
    let graph = scene.graph;
    let mut people = graph.people().iter().filter(|person| {
        called(&person.name) || person.spellings.iter().any(|s| called(&s.place.words()))
    });
    let (Some(person), None) = (people.next(), people.next()) else { return None };
    let cited = person.quotations.iter().filter(|&&q| !graph.sources_of(q).is_empty()).count();
    let heard = person.quotations.len();
    (heard > 0).then(|| (person.name.clone(), heard, cited))
}
