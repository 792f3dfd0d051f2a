//! How well quotations, citations and speakers are read in each citation style: prints a table of what
//! was found, missed and false in the texts of `tests/styles`, which have their gold beside them.
//!
//! `cargo run --example styles` prints the table, `cargo run --example styles -- --errors mla` what was
//! missed and what was false in one style, or in all. What the gold counts as evidence, and how it is
//! compared, stands in `tests/styles/README.md`.

#![allow(clippy::print_stdout, reason = "an example prints")]

use claimgraph::export::{self, Text};
use claimgraph::{pipeline, read};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let asked: Vec<String> = std::env::args().skip(1).filter(|a| !Path::new(a).is_file()).collect();
    let errors = asked.iter().any(|a| a == "--errors");
    let only = asked.iter().find(|a| !a.starts_with("--"));
    let styles = styles(&folder(), only.map(String::as_str))?;
    print!("{}", table(&styles)?);
    if errors {
        for (name, style) in &styles {
            style.errors.iter().for_each(|e| println!("{name}/{e}"));
        }
    }
    Ok(())
}

/// Where the texts lie.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/styles")
}

/// What was found in the texts of a style, in numbers.
#[derive(Debug, Default, Clone)]
pub(crate) struct Style {
    pub(crate) texts: usize,
    /// Quotations of the gold, those found, those found to the letter, and false ones.
    pub(crate) gold: usize,
    pub(crate) found: usize,
    pub(crate) exact: usize,
    pub(crate) false_quotations: usize,
    /// Quotations with a citation, those linked to the right work and page, those linked wrongly.
    pub(crate) cited: usize,
    pub(crate) linked: usize,
    pub(crate) false_links: usize,
    /// Quotations with a speaker, and those given the right one.
    pub(crate) spoken: usize,
    pub(crate) speakers: usize,
    pub(crate) errors: Vec<String>,
}

impl Style {
    fn add(&mut self, other: &Self) {
        self.texts += other.texts;
        self.gold += other.gold;
        self.found += other.found;
        self.exact += other.exact;
        self.false_quotations += other.false_quotations;
        self.cited += other.cited;
        self.linked += other.linked;
        self.false_links += other.false_links;
        self.spoken += other.spoken;
        self.speakers += other.speakers;
        self.errors.extend(other.errors.iter().cloned());
    }

    /// Harmonic mean of the shares that were found and that are right, in hundredths.
    pub(crate) fn f1(&self) -> usize {
        let wrong = self.gold - self.found + self.false_quotations;
        (200 * self.found).checked_div(2 * self.found + wrong).unwrap_or(0)
    }
}

/// Figures of each style, in the order of their names.
pub(crate) fn styles(folder: &Path, only: Option<&str>) -> Result<BTreeMap<String, Style>> {
    let mut styles = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !path.is_dir() || only.is_some_and(|o| o != name) {
            continue;
        }
        let mut golds: Vec<PathBuf> =
            std::fs::read_dir(&path)?.map(|e| Ok(e?.path())).collect::<Result<_>>()?;
        golds.retain(|p| p.to_string_lossy().ends_with(".gold.json"));
        golds.sort();
        let mut sum = Style::default();
        for gold in &golds {
            sum.add(&score(gold)?);
        }
        styles.insert(name, sum);
    }
    Ok(styles)
}

/// The table as Markdown.
pub(crate) fn table(styles: &BTreeMap<String, Style>) -> Result<String> {
    let mut page = String::from(
        "| style | texts | quotations found | false | to the letter | F1 | citations linked | false | speakers |\n\
         |---|--:|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    let mut total = Style::default();
    let row = |page: &mut String, name: &str, s: &Style| {
        writeln!(
            page,
            "| {name} | {} | {}/{} | {} | {} | {}.{:02} | {}/{} | {} | {}/{} |",
            s.texts,
            s.found,
            s.gold,
            s.false_quotations,
            s.exact,
            s.f1() / 100,
            s.f1() % 100,
            s.linked,
            s.cited,
            s.false_links,
            s.speakers,
            s.spoken
        )
    };
    for (name, style) in styles {
        row(&mut page, name, style)?;
        total.add(style);
    }
    row(&mut page, "all", &total)?;
    Ok(page)
}

/// A stretch of words with what is said of it, in the gold or in the graph.
#[derive(Debug)]
struct Words {
    /// Places of its letters and digits, in code points.
    letters: BTreeSet<usize>,
    /// Its node or gold entry.
    about: Value,
}

/// Figures of one text.
fn score(path: &Path) -> Result<Style> {
    let gold: Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let file = path.with_file_name(gold["file"].as_str().unwrap_or_default());
    let document = read::document(&file)?;
    let text: Vec<char> = document.text().chars().collect();
    let graph = pipeline::build(vec![document], pipeline::Options::default());
    let graph: Value = serde_json::from_str(&export::json(&graph, Text::All))?;
    // Where a reader makes the text out of markup, the gold's places are found by its words.
    let same = std::fs::read_to_string(&file).is_ok_and(|raw| raw.chars().eq(text.iter().copied()));
    let (wanted, optional) = wanted(&gold, &text, same);
    let found = found(&graph, &text, &wanted);
    let mut style = Style { texts: 1, gold: wanted.len(), ..Style::default() };
    let pairs = pair(&wanted, &found);
    let name = gold["name"].as_str().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    for (number, want) in wanted.iter().enumerate() {
        let got = pairs.iter().find(|p| p.0 == number);
        tally(&mut style, name, want, got.map(|p| (&found[p.1], p.2)));
    }
    for (number, got) in found.iter().enumerate() {
        let meant =
            |o: &Words| 2 * o.letters.intersection(&got.letters).count() >= got.letters.len();
        if !pairs.iter().any(|p| p.1 == number) && !optional.iter().any(meant) {
            style.false_quotations += 1;
            style.errors.push(format!("{name}: no evidence: {}", got.about["text"]));
        }
    }
    Ok(style)
}

/// The gold's quotations: those that must be found, and those that may.
fn wanted(gold: &Value, text: &[char], same: bool) -> (Vec<Words>, Vec<Words>) {
    let empty = Vec::new();
    let mut from = 0;
    let mut all = Vec::new();
    for about in gold["quotations"].as_array().unwrap_or(&empty) {
        let (mut start, mut end) = (number(&about["start"]), number(&about["end"]));
        if !same {
            let words: Vec<char> = about["text"].as_str().unwrap_or_default().chars().collect();
            let at = text[from..].windows(words.len().max(1)).position(|w| w == words);
            start = at.map_or(from, |at| from + at);
            end = at.map_or(from, |_| start + words.len());
            from = end;
        }
        all.push(Words { letters: letters(text, start, end), about: about.clone() });
    }
    all.into_iter().partition(|w| w.about["optional"] != true)
}

/// The graph's quotations, without the letters of citations that lie in them.
fn found(graph: &Value, text: &[char], wanted: &[Words]) -> Vec<Words> {
    let empty = Vec::new();
    let nodes = graph["nodes"].as_array().unwrap_or(&empty);
    let edges = graph["edges"].as_array().unwrap_or(&empty);
    let citations: BTreeSet<usize> = wanted
        .iter()
        .map(|w| &w.about["citation"])
        .filter(|c| c.is_object())
        .flat_map(|c| number(&c["start"])..number(&c["end"]))
        .collect();
    let mut found = Vec::new();
    for node in nodes.iter().filter(|n| n["kind"] == "quotation" && n["role"] != "term") {
        let (start, end) = (number(&node["anchor"]["start"]), number(&node["anchor"]["end"]));
        let mut about = node.clone();
        let edge = edges.iter().find(|e| e["kind"] == "source-of" && e["target"] == node["id"]);
        if let Some(edge) = edge {
            let source = nodes.iter().find(|n| n["id"] == edge["source"]);
            about["csl"] = source.map_or(Value::Null, |s| s["csl"].clone());
            about["pages"] = edge["locator"]["value"].clone();
        }
        let letters = letters(text, start, end).difference(&citations).copied().collect();
        found.push(Words { letters, about });
    }
    found
}

/// Which found words are which gold's, and whether to the letter. All pieces of a broken quotation may be
/// found as one.
fn pair(wanted: &[Words], found: &[Words]) -> Vec<(usize, usize, bool)> {
    let mut pairs: Vec<(usize, usize, bool)> = Vec::new();
    let mut close = Vec::new();
    for (w, want) in wanted.iter().enumerate() {
        for (f, got) in found.iter().enumerate() {
            if alike(&want.letters, &got.letters) {
                close.push((want.letters != got.letters, w, f));
            }
        }
    }
    close.sort_unstable();
    for (inexact, w, f) in close {
        if !pairs.iter().any(|p| p.0 == w || p.1 == f) {
            pairs.push((w, f, !inexact));
        }
    }
    let groups: BTreeSet<&str> = wanted.iter().filter_map(|w| w.about["group"].as_str()).collect();
    for group in groups {
        let members: Vec<usize> =
            (0..wanted.len()).filter(|&w| wanted[w].about["group"] == group).collect();
        let union: BTreeSet<usize> =
            members.iter().flat_map(|&w| &wanted[w].letters).copied().collect();
        let whole = |got: &Words| {
            let ends = union.first().zip(union.last());
            // The words between the pieces are no part of either.
            let kept = got.letters.intersection(&union).count();
            ends.is_some_and(|(a, b)| got.letters.iter().all(|l| a <= l && l <= b))
                && 5 * kept >= 4 * union.len()
        };
        if members.iter().any(|w| pairs.iter().any(|p| p.0 == *w)) {
            continue;
        }
        if let Some(f) = (0..found.len()).find(|&f| whole(&found[f])) {
            let exact = union.is_subset(&found[f].letters);
            pairs.extend(members.into_iter().map(|w| (w, f, exact)));
        }
    }
    pairs
}

/// Counts one quotation of the gold.
fn tally(style: &mut Style, name: &str, want: &Words, got: Option<(&Words, bool)>) {
    let (citation, speaker) = (&want.about["citation"], &want.about["speaker"]);
    let words = &want.about["text"];
    let cited = citation.is_object() && citation["uncertain"] != true;
    style.cited += usize::from(cited);
    style.spoken += usize::from(speaker.is_string());
    let Some((got, exact)) = got else {
        style.errors.push(format!("{name}: missed: {words}"));
        return;
    };
    style.found += 1;
    style.exact += usize::from(exact);
    let linked = got.about.get("csl").is_some_and(|csl| !csl.is_null());
    let right = linked && same_work(citation, &got.about);
    if cited && right {
        style.linked += 1;
    } else if cited {
        let to = brief(&got.about);
        style.errors.push(format!("{name}: citation {}: {to} at {words}", citation["text"]));
    }
    if linked && !right && (cited || citation.is_null()) {
        style.false_links += 1;
        if !cited {
            style.errors.push(format!("{name}: no citation: {} at {words}", brief(&got.about)));
        }
    }
    let said = got.about["speaker"]["name"].as_str().unwrap_or_default();
    if speaker.is_string() {
        if last_name(said) == last_name(speaker.as_str().unwrap_or_default()) {
            style.speakers += 1;
        } else {
            style.errors.push(format!("{name}: speaker {speaker}: {said:?} at {words}"));
        }
    }
}

/// What was linked, on a line.
fn brief(about: &Value) -> String {
    let csl = &about["csl"];
    format!("{} {} {} {}", csl["author"], csl["title"], csl["volume"], about["pages"])
}

/// Whether author, volume, pages and year of the gold's citation agree with what was linked.
fn same_work(gold: &Value, got: &Value) -> bool {
    let csl = &got["csl"];
    let names =
        format!("{} {} {} {}", csl["author"], csl["editor"], csl["title"], csl["container-title"])
            .to_lowercase();
    let empty = Vec::new();
    let keys = gold["author_keys"].as_array().unwrap_or(&empty);
    let author = keys.iter().filter_map(Value::as_str).any(|k| names.contains(&k.to_lowercase()));
    let volume = gold["volume"].is_null() || gold["volume"] == csl["volume"];
    let (wanted, given) = (numbers(&gold["pages"]), numbers(&got["pages"]));
    if !author || !volume {
        return false;
    }
    if !wanted.is_empty() {
        return !given.is_empty() && given.is_subset(&wanted);
    }
    let year = csl["issued"]["date-parts"][0][0].to_string();
    gold["year"].is_null() || year == "null" || gold["year"].as_str() == Some(&year)
}

/// The numbers of pages, ranges written out: `14-5` is 14 and 15, `93f` 93 and 94.
fn numbers(pages: &Value) -> BTreeSet<u32> {
    let text = pages.as_str().unwrap_or_default().replace(['–', '—'], "-");
    let mut numbers = BTreeSet::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (first, after) = digits(&rest[at..]);
        let Ok(from) = first.parse::<u32>() else { break };
        numbers.insert(from);
        rest = after;
        let onward = after.trim_start();
        if let Some(range) = onward.strip_prefix('-').map(str::trim_start) {
            let (last, after) = digits(range);
            let kept = first.len().saturating_sub(last.len());
            if let Ok(to) = format!("{}{last}", &first[..kept]).parse::<u32>() {
                numbers.extend(from..=to.min(from + 400));
                rest = after;
            }
        } else if onward.starts_with('f') {
            numbers.insert(from + 1);
        }
    }
    numbers
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

/// Last word of a name, in lower case.
fn last_name(name: &str) -> String {
    let name = name.trim_end_matches("’s").trim_end_matches("'s").to_lowercase();
    let word = |c: char| !(c.is_alphanumeric() || c == '-');
    name.split(word).rfind(|w| !w.is_empty()).unwrap_or_default().to_owned()
}

fn letters(text: &[char], start: usize, end: usize) -> BTreeSet<usize> {
    (start..end.min(text.len())).filter(|&at| text[at].is_alphanumeric()).collect()
}

/// Whether two sets share four fifths of what either holds.
fn alike(a: &BTreeSet<usize>, b: &BTreeSet<usize>) -> bool {
    let both = a.intersection(b).count();
    both > 0 && 5 * both >= 4 * (a.len() + b.len() - both)
}

fn number(value: &Value) -> usize {
    value.as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0)
}
