//! How many megabytes a second go through what the rest stands on: reading, references, passages,
//! sentences, quotations, citations, speakers; beside a bare scan for quotation marks by `rg`.
//!
//! `cargo bench --bench throughput` measures one essay of each kind (12 kB), 1, 10 and 100 MB (a minute,
//! 3 GB of memory); with `-- quick` at its end 1 and 10 MB; with `-- hard` texts that nobody writes, each
//! at two lengths, the longer one ten times as long. Sizes in MB may be given instead, and paths of other
//! texts. The text
//! is every essay in `examples/essays`, read as plain text, one after the other, over and over: some 6 kB
//! each, long lines and wrapped ones, display and inline quotations, full citations, op. cit. and ibid.,
//! author–date brackets. Their lists of works are left out, since all that follows one would be taken
//! for a part of it. A stage that is linear shows the same figure in every column.
//!
//! One thread; the least of several rounds, by the processor's clock where the system tells it (so that
//! a neighbour on the machine counts for little), else by the clock on the wall. 1 MB is 10⁶ bytes.

// A bench is a program of its own that speaks to whoever started it.
#![allow(clippy::print_stdout, reason = "the figures are what this program is for")]

use claimgraph::{find, read};
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// All that can open or close a quotation, for `rg -c`.
const MARKS: &str = "“|”|‘|’|\"|'";

/// What an essay's list of works stands under.
const WORKS: &str = "\n## References";

const STAGES: [&str; 7] =
    ["read", "references", "passages", "segments", "quotations", "citations", "speakers"];

/// A text of these many bytes is measured so often.
const ROUNDS: [(usize, usize); 4] =
    [(100_000, 200), (2_000_000, 15), (20_000_000, 5), (usize::MAX, 2)];

/// Texts that nobody writes, over and over the same, and how long each gets in MB: whatever looks
/// back, looks ahead or keeps a stack must have its bound here.
const HARD: [(&str, &str); 12] = [
    ("a paragraph without stop", "the mill fed nine hundred mouths and "),
    ("sentences in one line", "The mill closed early. "),
    ("quotations", "“The mill fed.” (Hale 41) "),
    ("names that speak", "Hale said ‘salt’ and Mott, "),
    ("opening brackets", "("),
    ("brackets", "(Hale) [12] "),
    ("digits", "1923"),
    ("opening marks", "“"),
    ("straight marks", "' \" "),
    ("capitals", "HALE MOTT "),
    ("stops", ". "),
    ("lines", "a\n\n"),
];

fn main() -> std::io::Result<()> {
    if std::env::args().any(|a| a == "hard") {
        hard();
        return Ok(());
    }
    let mut sizes: Vec<f64> = std::env::args().filter_map(|a| a.parse().ok()).collect();
    if sizes.is_empty() {
        let quick = std::env::args().any(|a| a == "quick");
        sizes = if quick { vec![1.0, 10.0] } else { vec![0.0, 1.0, 10.0, 100.0] };
    }
    let essays = essays()?;
    println!(
        "{} essays ({} bytes) repeated; MB/s, one core, {}",
        essays.len(),
        essays.iter().map(String::len).sum::<usize>(),
        if processor().is_some() { "processor time" } else { "time on the wall" },
    );
    let measured = sizes.iter().map(|&mb| measure(&repeated(&essays, mb)));
    let measured = measured.collect::<std::io::Result<Vec<Measured>>>()?;
    let row = |name: &str, figure: &dyn Fn(&Measured) -> f64| {
        let figures: Vec<String> =
            measured.iter().map(|m| format!("{:>10.1}", figure(m))).collect();
        println!("{name:<24}{}", figures.concat());
    };
    row("kB", &|m| m.bytes as f64 / 1e3);
    for (index, stage) in STAGES.iter().enumerate() {
        row(stage, &|m| rate(m.bytes, m.stages[index]));
    }
    row("the whole stretch", &Measured::whole);
    row("claims and relations", &|m| rate(m.bytes, m.argument));
    row("milliseconds", &|m| m.bytes as f64 / 1e3 / m.whole());
    row(measured.first().map_or("", |m| m.scanner), &|m| rate(m.bytes, m.scan));
    row("a scan is so much faster", &|m| rate(m.bytes, m.scan) / m.whole());
    // Peaks only grow, so each column tells of its own text as long as the sizes grow.
    row("peak bytes a byte", &|m| m.peak as f64 / m.bytes as f64);
    Ok(())
}

/// MB/s of the whole stretch on each hard text, at 0.2 and 2 MB.
fn hard() {
    println!("{:<26}{:>10}{:>10}", "MB/s of the whole", "0.2 MB", "2 MB");
    for (name, unit) in HARD {
        let rates = [200_000, 2_000_000].map(|bytes| {
            let text = unit.repeat(bytes / unit.len());
            let least = (0..3).map(|_| stretch(&text).0.iter().sum::<Duration>()).min();
            format!("{:>10.1}", rate(text.len(), least.unwrap_or_default()))
        });
        println!("{name:<26}{}", rates.concat());
    }
}

/// What one text showed.
struct Measured {
    bytes: usize,
    stages: [Duration; 7],
    /// Claims and relations, which stand on the stages and are held apart from them.
    argument: Duration,
    scan: Duration,
    scanner: &'static str,
    peak: usize,
}

impl Measured {
    fn whole(&self) -> f64 {
        rate(self.bytes, self.stages.iter().sum())
    }
}

/// Megabytes a second.
fn rate(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64().max(1e-9)
}

/// The texts that are named, or else this project's essays.
fn essays() -> std::io::Result<Vec<String>> {
    let named: Vec<String> = std::env::args().skip(1).filter(|a| Path::new(a).is_file()).collect();
    if !named.is_empty() {
        return named.iter().map(|path| Ok(std::fs::read_to_string(path)? + "\n\n")).collect();
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/essays");
    let paths = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = paths.collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    let texts = paths.iter().map(std::fs::read_to_string);
    texts.map(|text| Ok(text?.split(WORKS).next().unwrap_or("").to_owned() + "\n\n")).collect()
}

/// The essays over and over, at least once and at least so many megabytes.
fn repeated(essays: &[String], megabytes: f64) -> String {
    let all = essays.concat();
    all.repeat((megabytes * 1e6 / all.len() as f64).ceil().max(1.0) as usize)
}

fn measure(text: &str) -> std::io::Result<Measured> {
    let rounds = ROUNDS.iter().find(|(bytes, _)| text.len() < *bytes).map_or(1, |&(_, n)| n);
    let (mut stages, mut argument) = ([Duration::MAX; 7], Duration::MAX);
    for _ in 0..rounds {
        let (now, then) = stretch(text);
        for (least, now) in stages.iter_mut().zip(now) {
            *least = now.min(*least);
        }
        argument = then.min(argument);
    }
    let (scanner, scan) = scan(text)?;
    Ok(Measured { bytes: text.len(), stages, argument, scan, scanner, peak: peak() })
}

/// The time each stage takes, once, and the time of claims and relations.
fn stretch(text: &str) -> ([Duration; 7], Duration) {
    let mut clock = Clock::start();
    let document = read::plain("essays.txt", black_box(text));
    let read = clock.lap();
    let references = find::references(&document);
    let referred = clock.lap();
    let passages = find::passages(&document, &references);
    let passed = clock.lap();
    let segments = find::segments(&document, &references, &passages.items);
    let cut = clock.lap();
    let quotations = find::quotations(&document, &references, &passages.items, &segments);
    let quoted = clock.lap();
    let citations = find::citations(&document, &references, &segments, &quotations.items);
    let cited = clock.lap();
    let speakers = find::speakers(&document, &segments, &quotations.items, &citations.items);
    let spoken = clock.lap();
    let voices = &speakers.items.attributions;
    let claims = find::claims(&document, &segments, &quotations.items, voices);
    let argument = find::relations(&document, &segments, &quotations.items, voices, &claims.items);
    let argued = clock.lap();
    black_box(&argument);
    ([read, referred, passed, cut, quoted, cited, spoken], argued)
}

/// Time since the last lap.
struct Clock {
    processor: Option<Duration>,
    wall: Instant,
}

impl Clock {
    fn start() -> Self {
        Self { processor: processor(), wall: Instant::now() }
    }

    fn lap(&mut self) -> Duration {
        let now = Self::start();
        let passed = match (self.processor, now.processor) {
            (Some(before), Some(after)) => after.saturating_sub(before),
            _ => now.wall - self.wall,
        };
        *self = now;
        passed
    }
}

/// Processor time of this thread, where the system tells it (Linux). The shortest sleep makes it
/// count up to now.
fn processor() -> Option<Duration> {
    std::thread::sleep(Duration::from_nanos(1));
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = told.split_whitespace().next()?.parse().ok()?;
    (nanoseconds > 0).then(|| Duration::from_nanos(nanoseconds))
}

/// Most memory this program has held, in bytes; 0 where the system does not tell.
fn peak() -> usize {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|l| l.trim().trim_end_matches("kB").trim().parse::<usize>().ok());
    kilobytes.unwrap_or(0) * 1024
}

/// A bare scan for quotation marks: by `rg`, start and reading of the file included; where there is
/// none, by a loop over the bytes.
fn scan(text: &str) -> std::io::Result<(&'static str, Duration)> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("throughput.txt");
    std::fs::write(&path, text)?;
    let by_rg = || {
        let begun = Instant::now();
        let out = Command::new("rg").arg("-c").arg(MARKS).arg(&path).output().ok()?;
        out.status.success().then(|| begun.elapsed())
    };
    let least = (0..5).map_while(|_| by_rg()).min();
    std::fs::remove_file(&path)?;
    Ok(least.map_or_else(
        || ("no rg here; own scan", own_scan(text)),
        |least| ("rg -c, all marks", least),
    ))
}

fn own_scan(text: &str) -> Duration {
    let begun = Instant::now();
    let marks = |b: &&u8| matches!(**b, b'"' | b'\'' | 0x98 | 0x99 | 0x9C | 0x9D);
    black_box(black_box(text).as_bytes().iter().filter(marks).count());
    begun.elapsed()
}
