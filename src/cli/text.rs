//! `text`: the text as it was read, which is what positions count in.

use super::arguments::Read;
use super::exit::{Exit, Failure};
use super::stored::{self, Given};
use super::{input, terminal};
use crate::model::{Document, Whereabouts};
use crate::text::{Positions, Span};

/// Code points shown on either side of a position.
const AROUND: usize = 40;

pub(super) fn run(asked: &Read) -> Result<Exit, Failure> {
    let document = match stored::given(&asked.path, &asked.how)? {
        Given::Essay(bytes) => input::essay(&asked.path, &asked.how, bytes)?,
        Given::Graph(_) => {
            let told =
                format!("{} is a stored graph, which has no text", input::shown(&asked.path));
            return Err(Failure::new(Exit::Usage, told).hint("name the essay it was made of"));
        }
    };
    match asked.at {
        None => terminal::print_plain(document.text())?,
        Some(position) => terminal::print_plain(&shown(&document, position)?)?,
    }
    Ok(Exit::Done)
}

/// The line and column of a position, where in the file it lies, and the words around it.
fn shown(document: &Document, position: usize) -> Result<String, Failure> {
    let text = document.text();
    let Some((at, _)) = text.char_indices().nth(position) else {
        let told = format!("the text ends at position {}", text.chars().count());
        return Err(Failure::new(Exit::Usage, told).hint("name a smaller one after --at"));
    };
    let (line, column) = Positions::new(text).line_column(at);
    let before = text[..at].char_indices().rev().take(AROUND).last().map_or(at, |(start, _)| start);
    let after = text[at..].char_indices().nth(AROUND).map_or(text.len(), |(end, _)| at + end);
    let words = |span| document.words_at(span);
    let place = match whereabouts(&document.whereabouts(at)) {
        place if place.is_empty() => String::new(),
        place => format!(" ({place})"),
    };
    Ok(format!(
        "{}:{line}:{column}{place}\n… {} ▸ {} …\n",
        document.name,
        words(Span::new(before, at)),
        words(Span::new(at, after)),
    ))
}

/// Where a place lies in its file, in words: `page 3, under “Salt”, note 4`; empty where there is
/// nothing to say.
pub(super) fn whereabouts(place: &Whereabouts<'_>) -> String {
    let mut said: Vec<String> = Vec::new();
    said.extend(place.part.map(str::to_owned));
    said.extend(place.page.map(|page| format!("page {page}")));
    said.extend(place.heading.map(|heading| format!("under “{}”", cut(heading))));
    said.extend(place.note.map(|note| format!("note {note}")));
    said.join(", ")
}

/// As much of a heading as tells it from others.
fn cut(heading: &str) -> String {
    const SHOWN: usize = 48;
    match heading.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", heading[..end].trim_end()),
        None => heading.to_owned(),
    }
}
