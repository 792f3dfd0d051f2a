//! How long it takes to draw a graph that is there: SVG beside what the installed Graphviz needs for the
//! DOT of the same map.
//!
//! `cargo bench --bench pictures` draws maps of so many claims (a thesis, main claims, below each some
//! thirty claims up to four deep, every other with a quotation of one of forty sources, one cross link for
//! every ten claims), unfolded. The time of `dot` is that of the whole process with `-Tsvg`, the least of
//! several; beyond 1,000 claims it is not asked. The least of several rounds, by the clock on the wall.

// A bench is a program of its own that speaks to whoever started it.
#![allow(clippy::print_stdout, reason = "the figures are what this program is for")]

use claimgraph::graph::ArgumentGraph;
use claimgraph::model::{
    Block, BlockKind, Citation, CitationForm, Claim, Confidence, Document, Findings, Form, Item,
    Marks, Offer, Person, Polarity, Quotation, QuotationRole, Relation, RelationKind, Role, Source,
};
use claimgraph::render::svg::{For, Theme};
use claimgraph::render::{self, Map};
use claimgraph::text::Span;
use std::hint::black_box;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Claims, rounds of ours, rounds of `dot`.
const SIZES: [(usize, usize, usize); 4] =
    [(100, 50, 5), (1_000, 10, 2), (10_000, 5, 0), (100_000, 2, 0)];

const WORDS: [&str; 4] = [
    "Salt, and not silver, made the town and kept it.",
    "The mill fed nine hundred mouths before the first train came, and no ledger of the borough says otherwise.",
    "No shaft was sunk before the fire.",
    "What the rolls call a market was a yard behind the church, where three carts a week were unloaded in the years before the bridge.",
];

fn main() {
    println!(
        "{:>9}{:>12}{:>12}{:>10}{:>12}{:>14}",
        "claims", "SVG ms", "µs a claim", "MB", "dot ms", "times faster"
    );
    for (count, rounds, dots) in SIZES {
        let graph = graph(count);
        let map = Map { unfold: true, ..Map::default() };
        let draw = || render::svg(black_box(&graph), &map, Theme::Auto, For::Screen);
        let ours = least(rounds, draw);
        let each = ours.as_secs_f64() * 1e6 / count as f64;
        let bytes = draw().text.len() as f64 / 1e6;
        print!("{count:>9}{:>12.2}{each:>12.2}{bytes:>10.2}", ours.as_secs_f64() * 1e3);
        let dot = (dots > 0).then(|| render::dot(&graph, &map).text);
        match dot.and_then(|dot| graphviz(&dot, dots)) {
            Some(dot) => println!(
                "{:>12.1}{:>14.0}",
                dot.as_secs_f64() * 1e3,
                dot.as_secs_f64() / ours.as_secs_f64()
            ),
            None => println!("{:>12}{:>14}", "-", "-"),
        }
    }
}

/// The least time of so many rounds.
fn least<T>(rounds: usize, mut work: impl FnMut() -> T) -> Duration {
    let mut least = Duration::MAX;
    for _ in 0..rounds {
        let begun = Instant::now();
        black_box(work());
        least = least.min(begun.elapsed());
    }
    least
}

/// The least time Graphviz takes; `None` where it is not installed.
fn graphviz(dot: &str, rounds: usize) -> Option<Duration> {
    let mut least = None;
    for _ in 0..rounds {
        let begun = Instant::now();
        let mut child = Command::new("dot")
            .arg("-Tsvg")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        child.stdin.take()?.write_all(dot.as_bytes()).ok()?;
        child.wait().ok()?;
        let took = begun.elapsed();
        least = Some(least.map_or(took, |least: Duration| least.min(took)));
    }
    least
}

/// An essay in the making: every word is a paragraph of it.
#[derive(Default)]
struct Essay {
    text: String,
    blocks: Vec<Block>,
    findings: Findings,
}

impl Essay {
    fn paragraph(&mut self, words: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(words);
        let span = Span::new(start, self.text.len());
        self.text.push_str("\n\n");
        let number = u32::try_from(self.blocks.len() + 1).unwrap_or(u32::MAX);
        self.blocks.push(Block { span, kind: BlockKind::Paragraph, number, quote: None });
        span
    }

    fn claim(&mut self, nth: usize) {
        let place = self.paragraph(WORDS[nth % WORDS.len()]);
        let role = match nth {
            0 => Role::Thesis,
            n if n % 30 == 1 => Role::Main,
            n if n % 11 == 5 => Role::Reported,
            _ => Role::Claim,
        };
        self.findings.claims.push(Claim {
            place,
            role,
            label: None,
            holder: None,
            notes: Vec::new(),
            stance: None,
            again: Vec::new(),
            confidence: Confidence::percent(80),
            because: Vec::new(),
        });
        // Main claims hang on the thesis; the others on one of their line, no deeper than four.
        let above = match nth % 30 {
            1 => 0,
            place => nth - nth % 30 + place / 3,
        };
        if nth > 0 && above < nth {
            self.relate(
                nth,
                above,
                if nth % 11 == 5 { RelationKind::Attacks } else { RelationKind::Supports },
                true,
            );
        }
        if nth % 10 == 9 {
            self.relate(nth, nth * 7 / 9, RelationKind::Supports, false);
        }
        if nth % 2 == 1 {
            self.quotation(nth);
        }
    }

    fn relate(&mut self, from: usize, to: usize, kind: RelationKind, tree: bool) {
        self.findings.argument.relations.push(Relation {
            from,
            to,
            kind,
            tree,
            confidence: Confidence::percent(70),
            because: Vec::new(),
            runner_up: None,
        });
    }

    fn quotation(&mut self, claim: usize) {
        let place = self.paragraph("bread to every door, and salt in every pan of the quarter");
        let quotation = self.findings.quotations.len();
        self.findings.quotations.push(Quotation {
            place,
            pieces: Vec::new(),
            role: QuotationRole::Evidence,
            form: Form::Display,
            marks: Marks { open: Some('“'), close: Some('”') },
            notes: Vec::new(),
            confidence: Confidence::percent(99),
            because: Vec::new(),
        });
        self.findings.argument.offers.push(Offer {
            quotation,
            claim,
            polarity: Polarity::Supports,
            confidence: Confidence::percent(90),
            because: Vec::new(),
            runner_up: None,
        });
        let place = self.paragraph("(Hale, Salt Works; p. 41)");
        self.findings.citations.citations.push(Citation {
            place,
            source: quotation % 40,
            form: CitationForm::Full,
            locator: None,
            section: None,
            antecedent: None,
            original: None,
            pointer: false,
            quotations: vec![quotation],
            because: Vec::new(),
        });
    }
}

fn graph(claims: usize) -> ArgumentGraph {
    let mut essay = Essay::default();
    for nth in 0..40 {
        let author = Person { family: "Hale".to_owned(), given: String::new() };
        let item = Item {
            authors: vec![author],
            title: "Salt Works".to_owned(),
            volume: Some(nth.to_string()),
            ..Item::default()
        };
        let key = format!("hale-{nth}");
        let source = Source { item, key, cited_as: Vec::new(), entry: None, because: Vec::new() };
        essay.findings.citations.sources.push(source);
    }
    for nth in 0..claims {
        essay.claim(nth);
    }
    let mut document = Document::new("essay.txt".to_owned(), essay.text, None);
    document.blocks = essay.blocks;
    let mut graph = ArgumentGraph::new();
    graph.add(&document, essay.findings);
    graph
}
