//! Knocks at every target of `fuzz/targets` without libFuzzer: its seeds, what fuzzing has found, and for
//! `CLAIMGRAPH_KNOCKS` seconds a target (otherwise a few inputs) mutations of the seeds by the target's own words. The
//! mutations are the same each time, so that what fails here fails again.

#![allow(clippy::unwrap_used, reason = "a test may end the program, and says where")]

#[path = "../fuzz/targets/mod.rs"]
mod targets;

use claimgraph::pipeline::{self, Options};
use claimgraph::read::{self, Format};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};
use targets::{Pace, Target};

/// Inputs a target where no time is given.
const FEW: u64 = 12;

/// Largest input that is made.
const LARGEST: usize = 20_000;

/// What fuzzing has found: the target, and the input that once broke it.
const FOUND: &[(&str, &[u8])] = &[
    // The place of a letter that is none pointed into the page, not into the text made of it.
    ("html", b"\x03\xef\xbb"),
];

/// What was quadratic: a beginning, and what came after it over and over.
const SLOW: &[(&str, &[u8], &str)] = &[
    // For the short name of a body, the text was searched to its end, once for each reference.
    ("short names", b"", "Salt *made* the **town**.[^1] > Hale\n\n[^1]: Hale, _Salt_, p. 4.\n"),
    // For the close of a mark that nothing closes, the paragraph was searched to its end, once for each mark. The
    // byte that is no UTF-8 makes letters of the marks' bytes, some of them marks again.
    ("marks without close", b"# Salt\n\xce", "> “The mille\n"),
    // For a blank line as Unix has it, the rest of a text was searched whose lines end as Windows has it.
    ("blank lines of Windows", b"", "a\r\n\r\n"),
];

/// Numbers that look like chance: xorshift.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % below.max(1)
    }
}

/// A few changes to an input: a word put in, a stretch taken out, doubled or put elsewhere, a byte changed.
fn mutated(seed: &[u8], target: &Target, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.roll(6) {
        let from = dice.roll(bytes.len() + 1);
        let to = (from + 1 + dice.roll(60)).min(bytes.len());
        let piece = bytes[from.min(to)..to].to_vec();
        match dice.roll(5) {
            0 if from < bytes.len() => bytes[from] = u8::try_from(dice.roll(256)).unwrap(),
            1 => drop(bytes.drain(from.min(to)..to)),
            2 => {
                let at = dice.roll(bytes.len() + 1);
                bytes.splice(at..at, piece);
            }
            _ => {
                let word = target.words[dice.roll(target.words.len())].as_bytes();
                bytes.splice(from..from, word.repeat(1 + dice.roll(3)));
            }
        }
    }
    bytes.truncate(LARGEST);
    bytes
}

#[test]
fn every_target_bears_its_seeds_what_was_found_and_mutations() {
    let given = std::env::var("CLAIMGRAPH_KNOCKS").ok();
    let seconds =
        given.map(|s| Duration::from_secs(s.parse().expect("CLAIMGRAPH_KNOCKS is a number")));
    for target in targets::all() {
        let pace = Pace::of(target);
        let seeds = (target.seeds)();
        assert!(
            !seeds.is_empty() && !target.words.is_empty(),
            "{} has nothing to begin with",
            target.name
        );
        let knock = |bytes: &[u8]| {
            let ended = catch_unwind(AssertUnwindSafe(|| pace.knock(target, bytes)));
            let broken = ended.unwrap_or_else(|_| Some("it panicked".to_owned()));
            assert_eq!(broken, None, "{}: {}", target.name, bytes.escape_ascii());
        };
        for (_, found) in FOUND.iter().filter(|(name, _)| *name == target.name) {
            knock(found);
        }
        let (begun, mut dice, mut knocks) = (Instant::now(), Dice(0x9e37_79b9_7f4a_7c15), 0);
        while seconds.map_or(knocks < FEW, |most| begun.elapsed() < most) {
            let seed = &seeds[dice.roll(seeds.len())];
            knock(&mutated(seed, target, &mut dice));
            knocks += 1;
        }
        println!("{:<14} {:>5} s {knocks:>8} inputs", target.name, begun.elapsed().as_secs());
    }
}

/// Least time of three for the whole way of a text of so many pieces.
fn time(head: &[u8], piece: &str, bytes: usize) -> f64 {
    let text = [head, piece.repeat(bytes / piece.len()).as_bytes()].concat();
    let rounds = (0..3).map(|_| {
        let begun = Instant::now();
        let document = read::bytes("input", &text, Format::Markdown).unwrap();
        drop(pipeline::build(vec![document], Options::default()));
        begun.elapsed().as_secs_f64()
    });
    rounds.fold(f64::INFINITY, f64::min)
}

#[test]
fn what_was_quadratic_is_linear() {
    for (name, head, piece) in SLOW {
        // Four times the text takes four times as long, or sixteen times; a neighbour on the machine may double it.
        let grown = (0..3).map(|_| time(head, piece, 96_000) / time(head, piece, 24_000));
        let least = grown.fold(f64::INFINITY, f64::min);
        assert!(least < 9.0, "{name}: four times the text takes {least:.1} times as long");
    }
}
