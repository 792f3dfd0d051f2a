//! How long it takes to write a graph that is there in each format, and to read a map back.
//!
//! `cargo bench --bench interchange` takes the random graphs of `examples/random_graph.rs` with 1,000, 10,000 and
//! 100,000 nodes. The least of several rounds, by the clock on the wall; nothing goes to a disk.

// A bench is a program of its own that speaks to whoever started it.
#![allow(clippy::print_stdout, reason = "the figures are what this program is for")]

#[path = "../examples/random_graph.rs"]
#[allow(dead_code, reason = "its main is not called here")]
mod random_graph;

use claimgraph::export::{self, Format, Text};
use claimgraph::{pipeline, read};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Nodes, and rounds.
const SIZES: [(usize, usize); 3] = [(1_000, 5), (10_000, 3), (100_000, 2)];

fn main() {
    println!("{:<14}{:>10}{:>12}{:>12}{:>10}", "format", "nodes", "ms", "µs a node", "MB");
    for (nodes, rounds) in SIZES {
        let graph = random_graph::graph(nodes, 1);
        for format in Format::ALL {
            let mut bytes = Vec::new();
            let took = least(rounds, || {
                bytes.clear();
                export::write(&graph, format, Text::All, &mut bytes).is_ok()
            });
            row(format.name(), nodes, took, bytes.len());
            let from = match format {
                Format::Argdown => read::Format::Argdown,
                Format::Aif => read::Format::Aif,
                _ => continue,
            };
            let took = least(rounds, || {
                let document = read::bytes("map", &bytes, from);
                document.map(|document| pipeline::findings(&document).claims.len()).is_ok()
            });
            row(&format!("{} back", format.name()), nodes, took, bytes.len());
        }
    }
}

fn row(name: &str, nodes: usize, took: Duration, bytes: usize) {
    let (ms, each) = (took.as_secs_f64() * 1e3, took.as_secs_f64() * 1e6 / nodes as f64);
    println!("{name:<14}{nodes:>10}{ms:>12.1}{each:>12.2}{:>10.1}", bytes as f64 / 1e6);
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
