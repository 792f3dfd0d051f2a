//! How fast the pipeline is, stage by stage and as a whole, in bytes of text a second.
//!
//! `cargo bench` runs it; `cargo bench -- whole` the whole way only. The text is an essay of the
//! project, once, 10 and 100 times over: a stage that is linear shows the same MB/s in all three.

use claimgraph::model::{
    Citations, Claim, Document, Found, Passage, Quotation, Reference, Segments, Speakers,
};
use claimgraph::pipeline::{self, Options};
use claimgraph::{analyse, export, find, graph, read, render};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use std::path::Path;

/// Read when the project's essay is not there: a short text with everything a stage looks for.
const COMPOSED: &str = "Salt made the town, and salt unmade it.\n\n\
    Most writers hold that the railway did it. Hale writes: “the mill fed nine hundred mouths \
    before the first train came” (Hale, Salt and Town; p. 41). Therefore the mill came first.\n\n\
    But Brandt denies this: ‘There was no mill worth the name in that year’ (A. Brandt: Letters 2; \
    pp. 6-7). He says elsewhere that ‘the pans were cold’ (op. cit., p. 9), which is not so, \
    because the salt books list every pan by name.\n\n";

const TIMES: [usize; 3] = [1, 10, 100];

fn main() {
    divan::main();
}

/// The essay so many times over.
fn essay(times: usize) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("examples/essays/the-war-that-was-not-there.txt");
    let once = std::fs::read_to_string(path).unwrap_or_else(|_| COMPOSED.repeat(8));
    format!("{once}\n\n").repeat(times)
}

fn document(times: usize) -> Document {
    read::plain("essay.txt", &essay(times))
}

/// What every stage takes from those before it.
struct Stages {
    document: Document,
    references: Vec<Reference>,
    passages: Found<Vec<Passage>>,
    segments: Segments,
    quotations: Found<Vec<Quotation>>,
    citations: Found<Citations>,
    speakers: Found<Speakers>,
    claims: Found<Vec<Claim>>,
}

impl Stages {
    fn of(times: usize) -> Self {
        let document = document(times);
        let references = find::references(&document);
        let passages = find::passages(&document, &references);
        let segments = find::segments(&document, &references, &passages.items);
        let quotations = find::quotations(&document, &references, &passages.items, &segments);
        let citations = find::citations(&document, &references, &segments, &quotations.items);
        let speakers = find::speakers(&document, &segments, &quotations.items, &citations.items);
        let claims =
            find::claims(&document, &segments, &quotations.items, &speakers.items.attributions);
        Self { document, references, passages, segments, quotations, citations, speakers, claims }
    }

    fn bytes(&self) -> BytesCount {
        BytesCount::of_str(self.document.text())
    }
}

#[divan::bench(args = TIMES)]
fn a_read(bencher: Bencher<'_, '_>, times: usize) {
    let text = essay(times);
    bencher.counter(BytesCount::of_str(&text)).bench(|| read::plain("essay.txt", black_box(&text)));
}

macro_rules! stage {
    ($name:ident, |$stages:ident| $run:expr) => {
        #[divan::bench(args = TIMES)]
        fn $name(bencher: Bencher<'_, '_>, times: usize) {
            let $stages = Stages::of(times);
            bencher.counter($stages.bytes()).bench(|| black_box($run));
        }
    };
}

stage!(b_references, |s| find::references(&s.document));
stage!(c_passages, |s| find::passages(&s.document, &s.references));
stage!(d_segments, |s| find::segments(&s.document, &s.references, &s.passages.items));
stage!(e_quotations, |s| {
    find::quotations(&s.document, &s.references, &s.passages.items, &s.segments)
});
stage!(f_citations, |s| {
    find::citations(&s.document, &s.references, &s.segments, &s.quotations.items)
});
stage!(g_speakers, |s| {
    find::speakers(&s.document, &s.segments, &s.quotations.items, &s.citations.items)
});
stage!(h_claims, |s| {
    find::claims(&s.document, &s.segments, &s.quotations.items, &s.speakers.items.attributions)
});
stage!(i_relations, |s| {
    let (speakers, claims) = (&s.speakers.items.attributions, &s.claims.items);
    find::relations(&s.document, &s.segments, &s.quotations.items, speakers, claims)
});

#[divan::bench(args = TIMES)]
fn j_graph(bencher: Bencher<'_, '_>, times: usize) {
    let document = document(times);
    let findings = pipeline::findings(&document);
    bencher
        .counter(BytesCount::of_str(document.text()))
        .with_inputs(|| graph::without_terms(findings.clone()))
        .bench_values(|findings| {
            let mut graph = graph::ArgumentGraph::new();
            graph.add(&document, findings);
            let noticed = analyse::diagnostics(&graph);
            graph.extend_diagnostics(noticed);
            graph
        });
}

#[divan::bench(args = TIMES)]
fn k_json(bencher: Bencher<'_, '_>, times: usize) {
    let document = document(times);
    let bytes = BytesCount::of_str(document.text());
    let graph = pipeline::build(vec![document], Options::default());
    bencher.counter(bytes).bench(|| export::json(&graph, export::Text::All));
}

#[divan::bench(args = TIMES)]
fn l_dot(bencher: Bencher<'_, '_>, times: usize) {
    let document = document(times);
    let bytes = BytesCount::of_str(document.text());
    let graph = pipeline::build(vec![document], Options::default());
    bencher.counter(bytes).bench(|| render::dot(&graph, &render::Map::default()));
}

#[divan::bench(args = TIMES)]
fn whole(bencher: Bencher<'_, '_>, times: usize) {
    let text = essay(times);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let document = read::plain("essay.txt", black_box(&text));
        let graph = pipeline::build(vec![document], Options::default());
        render::dot(&graph, &render::Map::default())
    });
}
