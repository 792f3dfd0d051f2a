//! How much of an essay's argument is found: prints a table of thesis, claims, quotations and relations
//! for the essays of `tests/argument`, which have one reader's picture of each beside them.
//!
//! `cargo run --example argument` prints the table, `cargo run --example argument -- --errors history`
//! also what was missed in one essay, or in all. What counts as found stands in
//! `tests/argument/README.md`.

#![allow(clippy::print_stdout, reason = "an example prints")]

use claimgraph::export::{self, Text};
use claimgraph::{pipeline, read};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Characters between a quotation and a claim that stands beside the gold's on the same side of it, which
/// another careful reader might have taken.
const BESIDE: usize = 400;

fn main() -> Result<()> {
    let asked: Vec<String> = std::env::args().skip(1).filter(|a| !Path::new(a).is_file()).collect();
    let errors = asked.iter().any(|a| a == "--errors");
    let only = asked.iter().find(|a| !a.starts_with("--"));
    let essays = essays(&folder(), only.map(String::as_str))?;
    print!("{}", table(&essays)?);
    if errors {
        for (name, essay) in &essays {
            essay.errors.iter().for_each(|e| println!("{name}: {e}"));
        }
    }
    Ok(())
}

/// Where the essays lie.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/argument")
}

/// A number of things and how many of them are right.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Share {
    pub(crate) right: usize,
    pub(crate) all: usize,
}

impl Share {
    fn count(&mut self, right: bool) {
        self.all += 1;
        self.right += usize::from(right);
    }

    fn add(&mut self, other: Self) {
        self.all += other.all;
        self.right += other.right;
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.right, self.all)
    }
}

/// What was found in an essay, in numbers.
#[derive(Debug, Default, Clone)]
pub(crate) struct Essay {
    /// Whether the thesis is the gold's.
    pub(crate) thesis: Share,
    /// Places where the gold says the thesis again, and those known as such.
    pub(crate) again: Share,
    /// The gold's claims, and those found.
    pub(crate) claims: Share,
    /// The claims found, and those that are the gold's.
    pub(crate) predicted: Share,
    /// Claims found that have the gold's role.
    pub(crate) roles: Share,
    /// Positions found that are somebody's in the gold, and those with his name and the writer's stance.
    pub(crate) holders: Share,
    /// Sentences that only narrate, and those that are no claim.
    pub(crate) narration: Share,
    /// Quotations of the gold, and those offered for its claim or one beside it.
    pub(crate) quotations: Share,
    /// The latter, and those with the gold's polarity.
    pub(crate) polarity: Share,
    /// Relations between claims that were found, and those found.
    pub(crate) relations: Share,
    /// Claims from which no way leads to the thesis.
    pub(crate) floating: usize,
    pub(crate) errors: Vec<String>,
}

impl Essay {
    fn add(&mut self, other: &Self) {
        self.thesis.add(other.thesis);
        self.again.add(other.again);
        self.claims.add(other.claims);
        self.predicted.add(other.predicted);
        self.roles.add(other.roles);
        self.holders.add(other.holders);
        self.narration.add(other.narration);
        self.quotations.add(other.quotations);
        self.polarity.add(other.polarity);
        self.relations.add(other.relations);
        self.floating += other.floating;
        self.errors.extend(other.errors.iter().cloned());
    }
}

/// Figures of each essay, in the order of their names.
pub(crate) fn essays(folder: &Path, only: Option<&str>) -> Result<BTreeMap<String, Essay>> {
    let mut essays = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(name) = file.strip_suffix(".gold.json") else { continue };
        if only.is_none_or(|o| o == name) {
            essays.insert(name.to_owned(), score(&path)?);
        }
    }
    Ok(essays)
}

/// The table as Markdown.
pub(crate) fn table(essays: &BTreeMap<String, Essay>) -> Result<String> {
    let mut page = String::from(
        "| essay | thesis | again | claims | predicted | roles | holders | narration | quotations | polarity | \
         relations | floating |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    let mut total = Essay::default();
    let row = |page: &mut String, name: &str, e: &Essay| {
        writeln!(
            page,
            "| {name} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
            e.thesis,
            e.again,
            e.claims,
            e.predicted,
            e.roles,
            e.holders,
            e.narration,
            e.quotations,
            e.polarity,
            e.relations,
            e.floating
        )
    };
    for (name, essay) in essays {
        row(&mut page, name, essay)?;
        total.add(essay);
    }
    row(&mut page, "all", &total)?;
    Ok(page)
}

/// A stretch of text in code points.
type Place = (usize, usize);

fn place(value: &Value) -> Place {
    (number(&value["start"]), number(&value["end"]))
}

/// Whether two places share at least half of the shorter one.
fn same(a: Place, b: Place) -> bool {
    let shared = a.1.min(b.1).saturating_sub(a.0.max(b.0));
    let shorter = (a.1.saturating_sub(a.0)).min(b.1.saturating_sub(b.0));
    shorter > 0 && 2 * shared >= shorter
}

/// A claim of the graph.
struct Found<'g> {
    node: &'g Value,
    id: &'g str,
    /// Where it is made, for the first time and again.
    places: Vec<Place>,
}

/// A graph with its claims and the edges that leave each node.
struct Graph<'g> {
    nodes: &'g [Value],
    claims: Vec<Found<'g>>,
    edges: BTreeMap<&'g str, Vec<(&'g str, &'g str)>>,
}

impl<'g> Graph<'g> {
    fn of(graph: &'g Value) -> Self {
        let nodes = graph["nodes"].as_array().map_or(&[][..], Vec::as_slice);
        let found = |node: &'g Value| {
            let again = node["again"].as_array().into_iter().flatten().map(place);
            let places = std::iter::once(place(&node["anchor"])).chain(again).collect();
            Found { node, id: text(&node["id"]), places }
        };
        let mut edges: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
        for edge in graph["edges"].as_array().into_iter().flatten() {
            let kind = text(&edge["kind"]);
            if matches!(kind, "supports" | "attacks" | "restates") {
                edges.entry(text(&edge["source"])).or_default().push((text(&edge["target"]), kind));
            }
        }
        let claims = nodes.iter().filter(|n| n["kind"] == "claim").map(found).collect();
        Self { nodes, claims, edges }
    }

    /// Numbers of the claims made at a place.
    fn at(&self, gold: Place) -> BTreeSet<usize> {
        let hit = |c: &Found| c.places.iter().any(|&p| same(gold, p));
        (0..self.claims.len()).filter(|&c| hit(&self.claims[c])).collect()
    }

    fn role(&self, claim: usize) -> &str {
        text(&self.claims[claim].node["role"])
    }

    fn number(&self, id: &str) -> Option<usize> {
        self.claims.iter().position(|c| c.id == id)
    }

    /// The claims that a node bears on, and how.
    fn out(&self, id: &str) -> impl Iterator<Item = (usize, &'g str)> {
        let edges = self.edges.get(id).into_iter().flatten();
        edges.filter_map(|&(to, kind)| Some((self.number(to)?, kind)))
    }

    /// Whether a claim bears on one of the goals in the way of `kind`, at once or by one between them.
    fn bears(&self, from: usize, goals: &BTreeSet<usize>, kind: &str) -> bool {
        let attacks = kind == "attacks";
        self.out(self.claims[from].id).any(|(to, first)| {
            let at_once = goals.contains(&to) && (first == kind || first == "restates");
            at_once
                || self.out(self.claims[to].id).any(|(end, second)| {
                    goals.contains(&end) && (first == "attacks" || second == "attacks") == attacks
                })
        })
    }

    /// Claims from which no way leads to a thesis.
    fn floating(&self) -> usize {
        let mut tied: BTreeSet<usize> =
            (0..self.claims.len()).filter(|&c| self.role(c) == "thesis").collect();
        loop {
            let more: Vec<usize> = (0..self.claims.len())
                .filter(|c| !tied.contains(c))
                .filter(|&c| self.out(self.claims[c].id).any(|(to, _)| tied.contains(&to)))
                .collect();
            if more.is_empty() {
                return self.claims.len() - tied.len();
            }
            tied.extend(more);
        }
    }
}

/// Figures of one essay.
fn score(path: &Path) -> Result<Essay> {
    let gold: Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().replace(".gold.json", ".txt");
    let document = read::document(&path.with_file_name(name))?;
    let words: Vec<char> = document.text().chars().collect();
    let graph = pipeline::build(vec![document], pipeline::Options::default());
    let graph: Value = serde_json::from_str(&export::json(&graph, Text::All))?;
    let graph = Graph::of(&graph);
    let said = |place: Place| words[place.0..place.1].iter().collect::<String>();
    let mut essay = Essay { floating: graph.floating(), ..Essay::default() };
    let claims = list(&gold["claims"]);
    let hits: BTreeMap<&str, BTreeSet<usize>> =
        claims.iter().map(|c| (text(&c["id"]), graph.at(place(c)))).collect();
    for claim in claims {
        tally_claim(&mut essay, &graph, claim, &hits[text(&claim["id"])], &said);
    }
    for found in 0..graph.claims.len() {
        let right = hits.values().any(|h| h.contains(&found))
            || again(claims).any(|p| graph.at(p).contains(&found));
        essay.predicted.count(right);
        if !right {
            let words = said(graph.claims[found].places[0]);
            essay.errors.push(format!("no claim of the gold: {words}"));
        }
    }
    for told in list(&gold["narration"]) {
        let claim = !graph.at(place(told)).is_empty();
        essay.narration.count(!claim);
        if claim {
            essay.errors.push(format!("narration as a claim: {}", said(place(told))));
        }
    }
    for quotation in list(&gold["quotations"]) {
        tally_quotation(&mut essay, &graph, quotation, claims, &hits);
    }
    tally_relations(&mut essay, &graph, claims, &hits);
    Ok(essay)
}

/// Where the gold says the thesis again.
fn again(claims: &[Value]) -> impl Iterator<Item = Place> {
    claims.iter().flat_map(|c| list(&c["again"])).map(place)
}

/// Counts one claim of the gold.
fn tally_claim(
    essay: &mut Essay,
    graph: &Graph<'_>,
    claim: &Value,
    hits: &BTreeSet<usize>,
    said: &dyn Fn(Place) -> String,
) {
    let (id, role) = (text(&claim["id"]), text(&claim["role"]));
    essay.claims.count(!hits.is_empty());
    if hits.is_empty() {
        essay.errors.push(format!("missed {id} ({role}): {}", said(place(claim))));
    }
    if role == "thesis" {
        let places: Vec<Place> = list(&claim["again"]).iter().map(place).collect();
        let theses: BTreeSet<usize> =
            (0..graph.claims.len()).filter(|&c| graph.role(c) == "thesis").collect();
        let of = |p: Place| graph.at(p).intersection(&theses).count() > 0;
        essay.thesis.count(of(place(claim)) || places.iter().any(|&p| of(p)));
        for &p in &places {
            essay.again.count(of(p));
            if !of(p) {
                essay.errors.push(format!("thesis not known again: {}", said(p)));
            }
        }
    }
    if hits.is_empty() {
        return;
    }
    // A main claim taken for a claim is a matter of degree.
    let simple = |role: &str| if role == "main" { "claim".to_owned() } else { role.to_owned() };
    let right = hits.iter().any(|&c| simple(graph.role(c)) == simple(role));
    essay.roles.count(right);
    if !right {
        let got: Vec<&str> = hits.iter().map(|&c| graph.role(c)).collect();
        essay.errors.push(format!("role of {id} is {role}: {got:?}"));
    }
    if claim["holder"].is_string() {
        let agrees = |&c: &usize| {
            let node = graph.claims[c].node;
            last_name(text(&node["holder"])) == last_name(text(&claim["holder"]))
                && node["stance"] == claim["stance"]
        };
        let right = hits.iter().any(agrees);
        essay.holders.count(right);
        if !right {
            let node = graph.claims[*hits.iter().next().unwrap_or(&0)].node;
            let (holder, stance) = (&node["holder"], &node["stance"]);
            essay.errors.push(format!("holder of {id}: {holder} {stance}"));
        }
    }
}

/// Counts one quotation of the gold.
fn tally_quotation(
    essay: &mut Essay,
    graph: &Graph<'_>,
    quotation: &Value,
    claims: &[Value],
    hits: &BTreeMap<&str, BTreeSet<usize>>,
) {
    let (here, id) = (place(quotation), text(&quotation["claim"]));
    let gold = claims.iter().find(|c| c["id"] == id).map(place).unwrap_or_default();
    let node =
        graph.nodes.iter().find(|n| n["kind"] == "quotation" && same(here, place(&n["anchor"])));
    let beside = |p: &Place| {
        (p.0 < here.0) == (gold.0 < here.0)
            && here.0.abs_diff(p.1).min(p.0.abs_diff(here.1)) <= BESIDE
    };
    let accepted = |c: usize| {
        hits.get(id).is_some_and(|h| h.contains(&c)) || graph.claims[c].places.iter().any(beside)
    };
    let offered = node.and_then(|n| graph.out(text(&n["id"])).find(|&(c, _)| accepted(c)));
    essay.quotations.count(offered.is_some());
    let name = text(&quotation["quotation"]);
    let Some((claim, kind)) = offered else {
        essay.errors.push(format!("quotation {name} is not offered for {id} or beside it"));
        return;
    };
    let states = kind == "attacks" || graph.role(claim) == "reported";
    let right = states == (quotation["polarity"] == "states");
    essay.polarity.count(right);
    if !right {
        let (role, wanted) = (graph.role(claim), &quotation["polarity"]);
        essay.errors.push(format!("polarity of {name} is {wanted}: {kind} a {role} claim"));
    }
}

/// Counts the gold's relations between claims that were found.
fn tally_relations(
    essay: &mut Essay,
    graph: &Graph<'_>,
    claims: &[Value],
    hits: &BTreeMap<&str, BTreeSet<usize>>,
) {
    for claim in claims.iter().filter(|c| c["relation"].is_object()) {
        let (from, to) = (text(&claim["id"]), text(&claim["relation"]["to"]));
        let kind = text(&claim["relation"]["kind"]);
        let (Some(from_hits), Some(to_hits)) = (hits.get(from), hits.get(to)) else { continue };
        if from_hits.is_empty() || to_hits.is_empty() {
            continue;
        }
        let right = from_hits.iter().any(|&c| graph.bears(c, to_hits, kind));
        essay.relations.count(right);
        if !right {
            essay.errors.push(format!("not found: {from} {kind} {to}"));
        }
    }
}

/// Last word of a name, in lower case.
fn last_name(name: &str) -> String {
    name.split_whitespace().next_back().unwrap_or_default().to_lowercase()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn number(value: &Value) -> usize {
    value.as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0)
}
