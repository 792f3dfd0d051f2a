//! BibTeX and BibLaTeX.

use super::{Bibliography, broken};
use crate::model::{Item, ItemKind, Listed, Person};
use biblatex::{ChunksExt, Entry, EntryType};

/// Most bytes of `@string` definitions that are read again with every entry of a broken file.
const LONGEST_STRINGS: usize = 16_384;

/// The works of a file. It is read whole; where that fails, entry by entry, so that one broken entry
/// costs only itself.
pub(super) fn works(name: &str, text: &str) -> Bibliography {
    let mut found = Bibliography::default();
    if let Ok(all) = biblatex::Bibliography::parse(text) {
        found.works.extend(all.iter().map(work));
        return found;
    }
    let entries = entries(text);
    let mut strings = String::new();
    for (_, entry) in &entries {
        let head = entry.get(..7).unwrap_or("").to_lowercase();
        if head == "@string" && strings.len() + entry.len() <= LONGEST_STRINGS {
            strings.push_str(entry);
        }
    }
    for (line, entry) in entries {
        let head = entry.split(['{', '(']).next().unwrap_or("").trim().to_lowercase();
        if matches!(head.as_str(), "@string" | "@comment" | "@preamble") {
            continue;
        }
        let read = biblatex::Bibliography::parse(entry)
            .or_else(|_| biblatex::Bibliography::parse(&format!("{strings}\n{entry}")));
        match read {
            Ok(all) if !all.is_empty() => found.works.extend(all.iter().map(work)),
            Ok(_) => {}
            Err(error) => {
                let what = format!("is no BibTeX entry ({})", error.kind);
                found.diagnostics.push(broken(name, &format!("line {line}"), &what));
            }
        }
    }
    found
}

/// The entries with the lines that they begin on: each from an `@` at the head of a line to the next.
fn entries(text: &str) -> Vec<(usize, &str)> {
    let mut starts = Vec::new();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let blank = line.len() - line.trim_start().len();
        if line[blank..].starts_with('@') {
            starts.push((number + 1, at + blank));
        }
        at += line.len();
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|s| s.1).chain([text.len()]).collect();
    starts
        .iter()
        .zip(ends)
        .filter_map(|(&(line, from), to)| Some((line, text.get(from..to)?)))
        .collect()
}

fn work(entry: &Entry) -> Listed {
    let field = |name: &str| {
        let said = entry.get(name)?.format_verbatim();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        (!said.is_empty()).then_some(said)
    };
    let first = |names: &[&str]| names.iter().find_map(|name| field(name));
    let editors = entry.editors().unwrap_or_default();
    let title = match (field("title"), field("subtitle")) {
        (Some(title), Some(subtitle)) => format!("{title}: {subtitle}"),
        (title, _) => title.unwrap_or_default(),
    };
    let item = Item {
        kind: kind(&entry.entry_type),
        authors: entry.author().unwrap_or_default().into_iter().map(person).collect(),
        editors: editors.into_iter().flat_map(|(people, _)| people).map(person).collect(),
        title,
        volume: field("volume"),
        issue: first(&["issue", "number"]),
        container_title: first(&["journaltitle", "journal", "booktitle"]),
        publisher: first(&["publisher", "institution", "school", "organization"]),
        publisher_place: first(&["location", "address"]),
        year: first(&["date", "year"]).map(|date| super::csl::first_year(&date)),
        url: field("url"),
    };
    Listed { key: entry.key.clone(), item }
}

fn person(person: biblatex::Person) -> Person {
    let prefix =
        if person.prefix.is_empty() { String::new() } else { format!("{} ", person.prefix) };
    Person { family: format!("{prefix}{}", person.name), given: person.given_name }
}

fn kind(kind: &EntryType) -> ItemKind {
    match kind {
        EntryType::Article => ItemKind::Article,
        EntryType::InBook | EntryType::InCollection | EntryType::InProceedings => ItemKind::Chapter,
        EntryType::Online => ItemKind::Webpage,
        _ => ItemKind::Book,
    }
}
