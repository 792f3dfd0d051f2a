//! How much the confidence of an edge says: of the edges in each band, how many are right. Prints a
//! table: `cargo run --example bands -- [SHORT_TEXTS.json] [ESSAY.gold.json TEXT]…`.
//!
//! Relations are found by the rules of the pipeline between claims that are given, so that a missed
//! claim does not count against them: in the essays of `tests/argument` with one reader's picture
//! beside them, and in short texts as `examples/microtexts.rs` reads them. An edge is right where the
//! reader has the same one, on the same claim and of the same kind. With `--errors`, the wrong ones.
//! A second table has the quotations of the essays, each offered for one of the given claims: right where
//! it is the reader's.

#![allow(clippy::print_stdout, reason = "an example prints")]

#[path = "microtexts.rs"]
#[allow(dead_code, reason = "it is an example by itself")]
mod microtexts;

use claimgraph::model::{
    Band, Claim, Confidence, Document, Findings, Holder, Relation, RelationKind, Role, Segments,
    Stance,
};
use claimgraph::text::Span;
use claimgraph::{find, pipeline, read};
use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let (mut errors, mut short, mut pairs) = (false, None, essays()?);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--errors" {
            errors = true;
        } else if argument.ends_with(".json") && short.is_none() {
            short = Some(PathBuf::from(argument));
        } else if argument.ends_with(".json") {
            let text = arguments.next().ok_or("a picture goes with its text")?;
            pairs.push((PathBuf::from(argument), PathBuf::from(text)));
        }
    }
    let (mut tallies, mut offers) = (BTreeMap::new(), BTreeMap::new());
    for (gold, text) in &pairs {
        let gold: Value = serde_json::from_str(&std::fs::read_to_string(gold)?)?;
        let name = text.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let essay = Essay::given(&gold, read::document(text)?);
        let tally = essay.tally(errors.then_some(name.as_str()));
        offers.insert(name.clone(), essay.tally_offers());
        tallies.insert(name, tally);
    }
    if let Some(path) = short {
        let texts: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path)?)?;
        tallies.insert("short texts".to_owned(), short_texts(&texts));
    }
    print("relations in", &tallies);
    println!();
    print("quotations in", &offers);
    Ok(())
}

/// The essays of `tests/argument` with their pictures.
fn essays() -> Result<Vec<(PathBuf, PathBuf)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/argument");
    let mut pairs = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(".gold.json") {
            pairs.push((path.clone(), path.with_file_name(format!("{name}.txt"))));
        }
    }
    pairs.sort();
    Ok(pairs)
}

/// Right edges and all edges, by band.
#[derive(Debug, Default, Clone, Copy)]
struct Tally([(usize, usize); 3]);

impl Tally {
    fn count(&mut self, confidence: Confidence, right: bool) {
        let slot = &mut self.0[confidence.band() as usize];
        slot.0 += usize::from(right);
        slot.1 += 1;
    }

    fn row(&self, name: &str) -> String {
        let all = self.0.iter().fold((0, 0), |sum, b| (sum.0 + b.0, sum.1 + b.1));
        let cell = |(right, all): (usize, usize)| match (right * 100 + all / 2).checked_div(all) {
            Some(share) => format!("{right}/{all} ({share} %)"),
            None => "–".to_owned(),
        };
        let cells: Vec<String> = self.0.iter().copied().chain([all]).map(cell).collect();
        format!("| {name} | {} |", cells.join(" | "))
    }
}

fn print(what: &str, tallies: &BTreeMap<String, Tally>) {
    let names = [Band::Strong, Band::Fair, Band::Weak].map(Band::name);
    println!("| {what} | {} | all |\n|---|--:|--:|--:|--:|", names.join(" | "));
    let mut all = Tally::default();
    for (name, tally) in tallies {
        println!("{}", tally.row(name));
        for (sum, band) in all.0.iter_mut().zip(tally.0) {
            *sum = (sum.0 + band.0, sum.1 + band.1);
        }
    }
    println!("{}", all.row("all"));
}

/// An essay whose claims are given, with what they bear on.
struct Essay {
    document: Document,
    segments: Segments,
    claims: Vec<Claim>,
    /// What each bears on, and how.
    gold: Vec<Option<(usize, RelationKind)>>,
    /// The claim that each quotation of the gold is offered for, with the quotation's place.
    offered: Vec<(Span, usize)>,
}

impl Essay {
    fn given(picture: &Value, document: Document) -> Self {
        let mut listed: Vec<&Value> = picture["claims"].as_array().into_iter().flatten().collect();
        listed.sort_by_key(|c| c["start"].as_u64());
        let bytes: Vec<usize> = document.text().char_indices().map(|(at, _)| at).collect();
        let byte = |v: &Value| {
            let at = v.as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
            bytes.get(at).copied().unwrap_or(document.text().len())
        };
        let span = |v: &Value| Span::new(byte(&v["start"]), byte(&v["end"]));
        let claims: Vec<Claim> = listed.iter().map(|c| claim(c, &span)).collect();
        let root = listed.iter().position(|c| c["role"] == "thesis");
        let number = |id: &Value| listed.iter().position(|c| c["id"] == *id).or(root);
        let gold = listed.iter().map(|c| {
            let kind = match c["relation"]["kind"].as_str()? {
                "attacks" => RelationKind::Attacks,
                _ => RelationKind::Supports,
            };
            Some((number(&c["relation"]["to"])?, kind))
        });
        let gold = gold.collect();
        let quoted = picture["quotations"].as_array().into_iter().flatten();
        let offered = quoted.filter_map(|q| Some((span(q), number(&q["claim"])?))).collect();
        let references = find::references(&document);
        let passages = find::passages(&document, &references);
        let segments = find::segments(&document, &references, &passages.items);
        Self { document, segments, claims, gold, offered }
    }

    /// Counts the edges of the tree; tells the wrong ones, where there is a name to tell them under.
    fn tally(&self, told: Option<&str>) -> Tally {
        let found = find::relations(&self.document, &self.segments, &[], &[], &self.claims).items;
        let mut tally = Tally::default();
        for edge in found.relations.iter().filter(|r| r.tree) {
            let right = self.gold[edge.from] == Some((edge.to, edge.kind));
            tally.count(edge.confidence, right);
            if let Some(name) = told.filter(|_| !right) {
                self.tell(name, edge);
            }
        }
        tally
    }

    /// Counts the quotations that the reader has, too.
    fn tally_offers(&self) -> Tally {
        let Findings { quotations, attributions, .. } = pipeline::findings(&self.document);
        let found = find::relations(
            &self.document,
            &self.segments,
            &quotations,
            &attributions,
            &self.claims,
        );
        let mut tally = Tally::default();
        for offer in found.items.offers {
            let place = quotations[offer.quotation].place;
            let same = |other: Span| place.start.max(other.start) < place.end.min(other.end);
            if let Some(&(_, claim)) = self.offered.iter().find(|(other, _)| same(*other)) {
                tally.count(offer.confidence, offer.claim == claim);
            }
        }
        tally
    }

    fn tell(&self, name: &str, edge: &Relation) {
        let words = |claim: usize| {
            let all = self.document.words_at(self.claims[claim].place);
            all.chars().take(90).collect::<String>()
        };
        let rules: Vec<String> =
            edge.because.iter().map(|b| format!("{} {:+}", b.rule.name, b.weight)).collect();
        println!("{name} {} {:?}: {}", edge.from, self.claims[edge.from].role, words(edge.from));
        println!("    {:?} {} {}: {}", edge.kind, edge.to, words(edge.to), rules.join(", "));
        if let Some((to, kind)) = self.gold[edge.from] {
            println!("    not {kind:?} {to} {}", words(to));
        }
    }
}

fn claim(given: &Value, span: &dyn Fn(&Value) -> Span) -> Claim {
    let place = span(given);
    let stance = match given["stance"].as_str() {
        Some("endorsed") => Some(Stance::Endorsed),
        Some("opposed") => Some(Stance::Opposed),
        Some(_) => Some(Stance::Open),
        // A position that is only reported is one that the writer does not share.
        None => (given["role"] == "reported").then_some(Stance::Opposed),
    };
    Claim {
        place,
        role: match given["role"].as_str() {
            Some("thesis") => Role::Thesis,
            Some("main") => Role::Main,
            Some("reported") => Role::Reported,
            _ => Role::Claim,
        },
        label: None,
        notes: Vec::new(),
        holder: given["holder"].as_str().map(|name| Holder { name: name.to_owned(), place }),
        stance,
        again: given["again"].as_array().into_iter().flatten().map(span).collect(),
        confidence: Confidence::percent(80),
        because: Vec::new(),
    }
}

/// The short texts, each unit of which is a claim.
fn short_texts(texts: &[Value]) -> Tally {
    let mut tally = Tally::default();
    for text in texts {
        for edge in microtexts::relations(text).iter().filter(|r| r.tree) {
            let kind = if edge.kind == RelationKind::Attacks { "attack" } else { "support" };
            let head = text["heads"][edge.from].as_u64().and_then(|h| usize::try_from(h).ok());
            let right = head == Some(edge.to) && text["functions"][edge.from] == kind;
            tally.count(edge.confidence, right);
        }
    }
    tally
}
