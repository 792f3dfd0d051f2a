//! How long it takes to place the boxes of an argument map and to lead its lines, beside `dot`.
//!
//! `cargo bench --bench layout` draws trees as essays make them (a thesis, main claims, below each
//! some thirty claims up to four deep, one cross link for every ten boxes, boxes of many heights) and
//! then shapes that nobody writes. The installed Graphviz gets the same boxes as empty frames of a
//! fixed size and the same lines, with `splines=spline`, and writes its plainest format (`-Tplain`);
//! its time is that of the whole process, the least of several. Beyond 1,000 boxes it is not asked.
//!
//! The least of several rounds, by the clock on the wall.

// A bench is a program of its own that speaks to whoever started it.
#![allow(clippy::print_stdout, reason = "the figures are what this program is for")]

use claimgraph::render::layout::{
    End, Line, Node, Paper, Placed, Side, Spacing, columns, pages, routes, tree,
};
use claimgraph::render::measure::{Face, wrap};
use std::fmt::Write as _;
use std::hint::black_box;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Boxes, rounds of ours, rounds of `dot`.
const SIZES: [(usize, usize, usize); 5] =
    [(100, 200, 7), (1_000, 50, 3), (10_000, 10, 0), (100_000, 3, 0), (1_000_000, 1, 0)];

fn main() {
    println!("{:>9}{:>12}{:>12}{:>12}{:>14}", "boxes", "ms", "µs a box", "dot ms", "times faster");
    for (count, rounds, dots) in SIZES {
        let map = essay(count);
        let ours = least(rounds, || drawn(&map));
        let each = ours.as_secs_f64() * 1e6 / count as f64;
        print!("{count:>9}{:>12.3}{each:>12.3}", ours.as_secs_f64() * 1e3);
        match graphviz(&map, dots) {
            Some(dot) => println!(
                "{:>12.1}{:>14.0}",
                dot.as_secs_f64() * 1e3,
                dot.as_secs_f64() / ours.as_secs_f64()
            ),
            None => println!("{:>12}{:>14}", "-", "-"),
        }
    }
    println!("\n{:<44}{:>12}", "100,000 boxes, drawn", "ms");
    type Parent = fn(usize) -> Option<usize>;
    let shapes: [(&str, Parent); 4] = [
        ("a chain", |at| at.checked_sub(1)),
        ("one parent of all", |at| (at > 0).then_some(0)),
        ("a comb", |at| at.checked_sub(1).map(|above| above & !1)),
        ("no parents", |_| None),
    ];
    for (name, parent) in shapes {
        let map = Map::of((0..100_000).map(|at| boxed(at, parent(at))).collect(), 0);
        show(name, least(3, || drawn(&map)));
    }
    let stacks: Vec<Node> =
        (0..100_000).map(|at| Node { column: Some(at % 3), ..boxed(at, None) }).collect();
    let joined: Vec<(usize, usize, f64)> =
        (0..100_000).map(|at| (at, at * 7 % 100_000, 1.0)).collect();
    show("three columns", least(3, || columns(&stacks, &joined, &Spacing::default())));
    let map = essay(100_000);
    let placed = tree(&map.nodes, &[], &Spacing::default());
    show("A4 pages", least(3, || pages(&placed, &[], Paper::A4, 0.5)));
    let words = "The town paid for its walls with salt, and the salt was never its own. ".repeat(2);
    let lines = || wrap(black_box(&words), Face::Sans, 11.0, 300.0, 6).len();
    show(
        "texts of 142 letters in lines",
        least(3, || (0..100_000).map(|_| lines()).sum::<usize>()),
    );
}

fn show(name: &str, time: Duration) {
    println!("{name:<44}{:>12.1}", time.as_secs_f64() * 1e3);
}

/// Boxes and the lines between them.
struct Map {
    nodes: Vec<Node>,
    lines: Vec<Line>,
}

impl Map {
    /// A line from every box to its parent, and so many across.
    fn of(nodes: Vec<Node>, across: usize) -> Map {
        let line = |from, to| Line {
            from: End::of(from),
            to: End::of(to),
            width: 1.6,
            side: Side::Facing,
        };
        let parents = nodes.iter().enumerate();
        let mut lines: Vec<Line> =
            parents.filter_map(|(at, node)| Some(line(at, node.parent?))).collect();
        let mut chance = Chance(11);
        for _ in 0..across {
            let from = chance.below(nodes.len());
            // What an essay ties together it says not far apart.
            let to = (from + 1 + chance.below(40)) % nodes.len();
            lines.push(line(from, to));
        }
        Map { nodes, lines }
    }
}

/// The same row of numbers every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

fn boxed(at: usize, parent: Option<usize>) -> Node {
    Node { width: 300.0, height: 40.0 + (at * 37 % 120) as f64, parent, ..Node::default() }
}

/// A map such as essays make.
fn essay(count: usize) -> Map {
    let mut chance = Chance(7);
    let mut nodes = vec![boxed(0, None)];
    let (mut main, mut depths) = (0, vec![0]);
    for at in 1..count {
        let below = at - main;
        let parent = if main == 0 || below > 30 { 0 } else { main + chance.below(below) };
        let parent = if depths[parent] < 4 { parent } else { main };
        if parent == 0 {
            main = at;
        }
        depths.push(depths[parent] + 1);
        nodes.push(boxed(at, Some(parent)));
    }
    Map::of(nodes, count / 10)
}

fn drawn(map: &Map) -> (Placed, usize) {
    let placed = tree(black_box(&map.nodes), &[], &Spacing::default());
    let lines = routes(&placed, &map.lines).len();
    (placed, lines)
}

fn least<T>(rounds: usize, work: impl Fn() -> T) -> Duration {
    let once = || {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    (0..rounds.max(1)).map(|_| once()).min().unwrap_or_default()
}

/// The time of the installed `dot`; none if it is not there or not asked.
fn graphviz(map: &Map, rounds: usize) -> Option<Duration> {
    let mut dot = "digraph { rankdir=RL; splines=spline; nodesep=0.16; ranksep=0.85;\n\
                   node [shape=box, fixedsize=true, label=\"\"]; edge [tailport=w, headport=e];\n"
        .to_owned();
    for (at, node) in map.nodes.iter().enumerate() {
        let (width, height) = (node.width / 72.0, node.height / 72.0);
        writeln!(dot, "n{at} [width={width:.3}, height={height:.3}];").ok()?;
    }
    for (at, line) in map.lines.iter().enumerate() {
        // Cross links have no say in where boxes stand, here as there.
        let free = if map.nodes.get(at + 1).is_some() { "" } else { " [constraint=false]" };
        writeln!(dot, "n{} -> n{}{free};", line.from.node, line.to.node).ok()?;
    }
    dot.push('}');
    let once = || {
        let start = Instant::now();
        let mut child = Command::new("dot")
            .arg("-Tplain")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        child.stdin.take()?.write_all(dot.as_bytes()).ok()?;
        child.wait().ok()?.success().then(|| start.elapsed())
    };
    (0..rounds).filter_map(|_| once()).min()
}
