//! One fuzzing program for all targets: `KNOCK` in the environment names the target, the rest is libFuzzer. With
//! `KNOCK_SEEDS=DIR` it writes the seeds and the dictionary of every target below that folder, and ends.
//!
//! An input is a finding where the program panics, breaks what the target promises, or takes over ten times
//! the usual time a byte.

#![no_main]

#[path = "../targets/mod.rs"]
mod targets;

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::OnceLock;
use targets::{Pace, Target};

/// What is knocked at; nothing where seeds were asked for.
static AIM: OnceLock<Option<(&'static Target, Pace)>> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| {
    let aim = AIM.get_or_init(|| {
        if let Ok(folder) = std::env::var("KNOCK_SEEDS") {
            write(Path::new(&folder)).expect("seeds cannot be written");
            return None;
        }
        let name = std::env::var("KNOCK").unwrap_or_default();
        let target = targets::all().find(|target| target.name == name);
        let target = target.unwrap_or_else(|| panic!("KNOCK names no target: {name:?}"));
        Some((target, Pace::of(target)))
    });
    if let Some(slow) = aim.as_ref().and_then(|(target, pace)| pace.knock(target, bytes)) {
        panic!("slow input: {slow}");
    }
});

/// `DIR/NAME/…` for the seeds, `DIR/NAME.dict` for the words.
fn write(folder: &Path) -> std::io::Result<()> {
    for target in targets::all() {
        let seeds = folder.join(target.name);
        std::fs::create_dir_all(&seeds)?;
        for (n, seed) in (target.seeds)().into_iter().enumerate() {
            std::fs::write(seeds.join(n.to_string()), seed)?;
        }
        let hex = |word: &str| word.bytes().map(|b| format!("\\x{b:02x}")).collect::<String>();
        let words = target.words.iter().map(|word| format!("\"{}\"\n", hex(word)));
        std::fs::write(folder.join(format!("{}.dict", target.name)), words.collect::<String>())?;
    }
    Ok(())
}
