//! A graph of any size that no essay has, written in any format: for trying out the programs that read
//! them. Its words hold whatever may break a format.
//!
//! `cargo run --example random_graph -- NODES SEED FORMAT > FILE`, with a name of `--format` (for a table of
//! the CSV: nodes, edges, quotations, sources), or `text` for the text that the positions count in.

use claimgraph::export::{self, Format, Text};
use claimgraph::graph::ArgumentGraph;
use claimgraph::model::{
    Attribution, Block, BlockKind, Citation, Claim, Confidence, Document, Findings, Holder, Item,
    ItemKind, Locator, Offer, Person, Polarity, Quotation, QuotationRole, QuotedIn, Relation,
    RelationKind, Role, Source, Stance,
};
use claimgraph::text::Span;
use std::collections::HashSet;
use std::error::Error;
use std::io::{self, BufWriter, Write};

const WORDS: [&str; 16] = [
    "salt", "and", "the", "town", "mill", "fed", "before", "nine", "hundred", "mouths", "ledger",
    "of", "borough", "rope", "winter", "harbour",
];

/// Words that mean something in one format or another, and words beyond the sixteen-bit signs.
const HOSTILE: [&str; 40] = [
    "\"",
    "'",
    "<b>",
    "</node>",
    "]]>",
    "<!--",
    "-->",
    "&amp;",
    "&#0;",
    "--",
    "==",
    "===",
    "[c1]",
    "[x]:",
    "<A>:",
    "{",
    "}",
    "{role: 1}",
    "#tag",
    "#quot;",
    "@[c1]",
    ":smile:",
    "U.S.S.R.",
    "//no",
    "/*",
    "*/",
    "**b**",
    "_i_",
    "`code`",
    "%%",
    "%%{init}",
    "$x$",
    "\\",
    "\\textbf{x}",
    "~",
    "^",
    "|a|b|",
    ";",
    "\u{1F9C2}",
    "end",
];

/// What may stand at the head of the words, where formats look for their own signs.
const HEADS: [&str; 12] =
    ["-", "+", "1.", "12)", "(1)", "#", "* ", "> ", "=cmd()", "---", "TY  - BOOK", "@book{x,"];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [nodes, seed, format] = arguments.as_slice() else {
        return Err("give NODES SEED FORMAT, for example: 2000 1 graphml".into());
    };
    let graph = graph(nodes.parse()?, seed.parse()?);
    let mut out = BufWriter::new(io::stdout().lock());
    if format == "text" {
        for document in graph.documents() {
            out.write_all(document.beginning.whole().as_bytes())?;
        }
        return Ok(out.flush()?);
    }
    let named = Format::ALL.into_iter().find(|known| known.name() == format);
    let format = named.ok_or_else(|| format!("there is no format {format}"))?;
    export::write(&graph, format, Text::All, &mut out)?;
    Ok(out.flush()?)
}

/// A graph of so many nodes: half of them claims in a tree with cross links, the others quotations and
/// sources. The same seed gives the same graph.
#[must_use]
pub(crate) fn graph(nodes: usize, seed: u64) -> ArgumentGraph {
    let mut essay = Essay { dice: Dice(seed), ..Essay::default() };
    let claims = nodes.div_ceil(2);
    let sources = (nodes - claims) / 5;
    let quotations = nodes - claims - sources;
    (0..claims).for_each(|nth| essay.claim(nth));
    (0..sources).for_each(|nth| essay.source(nth));
    (0..quotations).for_each(|nth| essay.quotation(nth, claims, sources));
    for inner in 1..sources / 10 {
        let found = QuotedIn { inner, container: 0, locator: None };
        essay.findings.citations.quoted_in.push(found);
    }
    let mut document = Document::new("random essay.txt".to_owned(), essay.text, None);
    document.blocks = essay.blocks;
    document.sha256 = format!("{seed:064x}");
    let mut graph = ArgumentGraph::new();
    graph.add(&document, essay.findings);
    graph
}

/// An essay in the making: every piece of text is a paragraph of it.
#[derive(Default)]
struct Essay {
    dice: Dice,
    text: String,
    blocks: Vec<Block>,
    findings: Findings,
    joined: HashSet<(usize, usize)>,
}

impl Essay {
    fn paragraph(&mut self) -> Span {
        let words = self.dice.words();
        let start = self.text.len();
        self.text.push_str(&words);
        let span = Span::new(start, self.text.len());
        self.text.push_str("\n\n");
        let number = u32::try_from(self.blocks.len() + 1).unwrap_or(u32::MAX);
        self.blocks.push(Block { span, kind: BlockKind::Paragraph, number, quote: None });
        span
    }

    fn claim(&mut self, nth: usize) {
        let place = self.paragraph();
        let role = match nth {
            0 => Role::Thesis,
            n if n % 30 == 1 => Role::Main,
            n if n % 11 == 5 => Role::Reported,
            _ => Role::Claim,
        };
        let mut claim = Claim::new(place, role);
        claim.confidence = Confidence::percent(self.dice.below(101) as u8);
        if role == Role::Reported {
            claim.holder = Some(Holder { name: self.dice.name(), place });
            claim.stance = Some(Stance::Opposed);
        }
        if nth.is_multiple_of(13) {
            claim.label = Some(self.dice.words());
        }
        self.findings.claims.push(claim);
        if nth > 0 {
            self.relation(nth, nth, true);
        }
        if nth > 1 && nth.is_multiple_of(10) {
            self.relation(nth, nth, false);
        }
    }

    fn relation(&mut self, from: usize, below: usize, tree: bool) {
        let to = self.dice.below(below);
        let kind = match self.dice.below(10) {
            0..=1 => RelationKind::Attacks,
            2 => RelationKind::Restates,
            _ => RelationKind::Supports,
        };
        if self.joined.insert((from, to)) {
            let place = self.findings.claims[from].place;
            let relation = Relation { tree, ..Relation::new(from, kind, to, place) };
            self.findings.argument.relations.push(relation);
        }
    }

    fn source(&mut self, nth: usize) {
        let place = self.paragraph();
        let kinds = [ItemKind::Book, ItemKind::Chapter, ItemKind::Article, ItemKind::Webpage];
        let kind = kinds[nth % kinds.len()];
        let item = Item {
            kind,
            authors: vec![Person { family: self.dice.name(), given: "J. V.".to_owned() }],
            title: format!("{} {nth}", self.dice.words()),
            container_title: (kind != ItemKind::Book).then(|| self.dice.words()),
            year: Some(format!("{}", 1800 + self.dice.below(220))),
            url: (kind == ItemKind::Webpage).then(|| format!("https://example.org/{{{nth}}}")),
            ..Item::default()
        };
        self.findings.citations.sources.push(Source::new(item, place));
    }

    fn quotation(&mut self, nth: usize, claims: usize, sources: usize) {
        let place = self.paragraph();
        let mut quotation = Quotation::new(place);
        if nth.is_multiple_of(17) {
            quotation.role = QuotationRole::Term;
        }
        self.findings.quotations.push(quotation);
        if nth.is_multiple_of(2) {
            let said = Attribution::new(nth, &self.dice.name(), place);
            self.findings.attributions.push(said);
        }
        if claims > 0 && !nth.is_multiple_of(9) {
            let polarity =
                if nth.is_multiple_of(8) { Polarity::Attacks } else { Polarity::Supports };
            let offer = Offer { polarity, ..Offer::new(nth, self.dice.below(claims), place) };
            self.findings.argument.offers.push(offer);
        }
        if sources > 0 && !nth.is_multiple_of(7) {
            let mut citation = Citation::new(place, self.dice.below(sources), vec![nth]);
            let value = self.dice.below(400).to_string();
            citation.locator = Some(Locator { label: "page", value, span: place });
            self.findings.citations.citations.push(citation);
        }
    }
}

/// Chance that is the same every time (a linear congruence with Knuth's constants).
#[derive(Default)]
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % count.max(1)
    }

    fn words(&mut self) -> String {
        let mut words = Vec::new();
        if self.below(8) == 0 {
            words.push(HEADS[self.below(HEADS.len())]);
        }
        for _ in 0..4 + self.below(16) {
            let hostile = self.below(6) == 0;
            words.push(match hostile {
                true => HOSTILE[self.below(HOSTILE.len())],
                false => WORDS[self.below(WORDS.len())],
            });
        }
        words.join(if self.below(20) == 0 { "\n" } else { " " })
    }

    fn name(&mut self) -> String {
        let names =
            ["Hale", "Orme", "Wood", "O'Brien & Sons", "Müller-“Salz”", "{Guild} of #1", "and"];
        names[self.below(names.len())].to_owned()
    }
}
