//! Graphs that were stored as JSON, among the inputs.

use super::arguments::{Reading, Source};
use super::exit::{Exit, Failure};
use super::{input, terminal};
use crate::export::{self, JsonError};
use crate::graph::ArgumentGraph;
use crate::read::{Format, LARGEST};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// How much of a file is looked at to see whether it is JSON.
const LOOK: u64 = 1024;

/// What one input is.
pub(super) enum Given {
    /// A stored graph.
    Graph(Box<ArgumentGraph>),
    /// An essay; what stood in standard input is in the bytes.
    Essay(Option<Vec<u8>>),
}

/// What an input is, by its content: JSON is a stored graph, unless somebody says or its name and words
/// make plain that it is an essay.
pub(super) fn given(path: &Path, how: &Reading) -> Result<Given, Failure> {
    let asked = how.from == Some(Source::Graph);
    if how.from.is_some() && !asked {
        return Ok(Given::Essay(None));
    }
    let most = how.max_input.unwrap_or(LARGEST);
    let standard = input::is_standard(path);
    let named = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let failed =
        |error| Failure::from(Exit::Input, format!("cannot read {}", input::shown(path)), error);
    // A map in AIF is JSON as well.
    let is_map = |head: &[u8]| {
        let path = Some(path).filter(|_| !standard);
        !asked && matches!(Format::told(path, head), Format::Aif | Format::Argdown)
    };
    let bytes = if standard {
        fetched(std::io::stdin().lock(), most + 1).map_err(failed)?
    } else {
        // What cannot be opened is told in the words of those who read essays.
        let Ok(file) = File::open(path) else { return Ok(Given::Essay(None)) };
        let is_file = file.metadata().is_ok_and(|about| about.is_file());
        let head = fetched(&file, LOOK).unwrap_or_default();
        if !is_file || is_map(&head) || !(asked || named || export::is_json(&head)) {
            return Ok(Given::Essay(None));
        }
        fetched(File::open(path).map_err(failed)?, most + 1).map_err(failed)?
    };
    if bytes.len() as u64 > most {
        let told = format!("{} is larger than {most} bytes", input::shown(path));
        return Err(Failure::new(Exit::Input, told).hint("store its essays one by one"));
    }
    if standard && !asked && (is_map(&bytes) || !export::is_json(&bytes)) {
        return Ok(Given::Essay(Some(bytes)));
    }
    match export::read_json(&bytes) {
        Ok(stored) => {
            for remark in &stored.remarks {
                terminal::warning(&format!("{}: {remark}", input::shown(path)));
            }
            about_options(how);
            Ok(Given::Graph(Box::new(stored.graph)))
        }
        // Words in braces may be an essay, if nothing says that they were meant as data.
        Err(JsonError::Malformed { .. }) if !(asked || named || names_us(&bytes)) => {
            Ok(Given::Essay(standard.then_some(bytes)))
        }
        Err(error) => {
            let hint = error.remedy();
            let told = format!("cannot read {} as a graph", input::shown(path));
            Err(Failure::from(Exit::Input, told, error).hint(hint))
        }
    }
}

fn fetched(input: impl Read, most: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn names_us(bytes: &[u8]) -> bool {
    bytes.windows(12).any(|window| window == b"\"claimgraph\"")
}

/// What was chosen when a graph was stored is not chosen again.
fn about_options(how: &Reading) {
    if how.terms || how.min_confidence.hundredths() > 0 {
        terminal::warning(
            "--terms and --min-confidence choose what becomes of an essay; a stored graph stays as it is",
        );
    }
}
