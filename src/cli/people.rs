//! The people of the texts as a table: who is named, how, and for what.

use crate::graph::{ArgumentGraph, PersonInfo};
use crate::model::Gender;

/// How many people are shown; of long texts those who are quoted or cited go first.
const SHOWN: usize = 24;

/// How many spellings of one person are shown.
const SPELLINGS: usize = 4;

/// How much of a name is shown, in code points.
const LONGEST: usize = 40;

/// A line a person: name, pronoun, quotations, sources, spellings with how often each stands there. Those who
/// are quoted or cited come first, each kind in the order of the text; empty where nobody is named.
pub(super) fn table(graph: &ArgumentGraph) -> String {
    let people = graph.people();
    if people.is_empty() {
        return String::new();
    }
    let has_part = |p: &&PersonInfo| !(p.quotations.is_empty() && p.sources.is_empty());
    let first = people.iter().filter(has_part);
    let others = people.iter().filter(|p| !has_part(p));
    let shown: Vec<&PersonInfo> = first.chain(others).take(SHOWN).collect();
    let names: Vec<String> = shown.iter().map(|p| cut(&p.name)).collect();
    let width = names.iter().map(|n| n.chars().count()).max().unwrap_or(0);
    let mut table = "People\n".to_owned();
    for (person, name) in shown.iter().zip(&names) {
        let parts: Vec<String> = [
            Some(gender(person.gender)),
            some(person.quotations.len(), "quotation"),
            some(person.sources.len(), "source"),
            spellings(person),
        ]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
        table.push_str(&format!("  {name:width$}  {}\n", parts.join(", ")));
    }
    if people.len() > shown.len() {
        table.push_str(&format!(
            "  and {} more: build -f json lists them all\n",
            people.len() - shown.len()
        ));
    }
    table
}

fn gender(gender: Option<Gender>) -> String {
    match gender {
        Some(Gender::Masculine) => "he".to_owned(),
        Some(Gender::Feminine) => "she".to_owned(),
        None => String::new(),
    }
}

fn some(count: usize, what: &str) -> Option<String> {
    (count > 0).then(|| format!("{count} {what}{}", if count == 1 { "" } else { "s" }))
}

/// `“Hale” 12, “Ruth Hale” 1`, where the name is written in more than one way or more than once.
fn spellings(person: &PersonInfo) -> Option<String> {
    let told: Vec<String> = person
        .spellings
        .iter()
        .take(SPELLINGS)
        .map(|s| {
            let words: Vec<&str> = s.place.exact().split_whitespace().collect();
            format!("“{}” {}", cut(&words.join(" ")), s.count)
        })
        .collect();
    let more = person.spellings.len().saturating_sub(SPELLINGS);
    let more = if more > 0 { format!(" and {more} more spellings") } else { String::new() };
    (!told.is_empty()).then(|| format!("{}{more}", told.join(", ")))
}

/// As much of a name as tells it from others.
fn cut(name: &str) -> String {
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.to_owned(),
    }
}
