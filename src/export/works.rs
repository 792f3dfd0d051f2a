//! What the formats of bibliographies share: names, kinds and keys of works.

use crate::graph::ArgumentGraph;
use crate::model::{CitationForm, Item, Person};
use std::collections::HashMap;

/// A person in one string: "Hale, J. V.", or the whole name of a body.
pub(super) fn written(person: &Person) -> String {
    match (person.family.as_str(), person.given.as_str()) {
        (family, "") => family.to_owned(),
        ("", given) => given.to_owned(),
        (family, given) => format!("{family}, {given}"),
    }
}

/// Whether a name is a body's, or is otherwise not to be divided: no given names, and more than one
/// capitalised word.
pub(super) fn is_body(person: &Person) -> bool {
    let capitals = person.family.split_whitespace().filter(|w| w.starts_with(char::is_uppercase));
    person.given.is_empty() && capitals.count() > 1
}

/// How a citation names its source, as in the JSON.
pub(super) const fn form(form: CitationForm) -> &'static str {
    match form {
        CitationForm::Full => "full",
        CitationForm::Short => "short",
        CitationForm::AuthorDate => "author-date",
        CitationForm::OpCit => "op-cit",
        CitationForm::Ibid => "ibid",
        CitationForm::Note => "note",
        CitationForm::QuotedIn => "quoted-in",
        CitationForm::Repeated => "repeated",
    }
}

/// The digits of a year: of "2014a", 2014; nothing of what does not begin with digits.
pub(super) fn digits(year: &str) -> &str {
    let end = year.find(|c: char| !c.is_ascii_digit()).unwrap_or(year.len());
    year.get(..end).unwrap_or_default()
}

/// A key for every source, by which a text may cite it: `hale2014`. Where two would share one, each
/// has the source's id after it: `hale2014-s3`. Linear.
pub(super) fn keys(graph: &ArgumentGraph) -> Vec<String> {
    let plain: Vec<String> = graph.sources().map(|source| key(&source.source.item)).collect();
    let mut counts = HashMap::<&str, usize>::new();
    for key in &plain {
        *counts.entry(key).or_default() += 1;
    }
    let with_id = |key: &str, id: String| match counts.get(key) {
        _ if key.is_empty() => id,
        Some(1) => key.to_owned(),
        _ => format!("{key}-{id}"),
    };
    plain.iter().zip(graph.sources()).map(|(key, s)| with_id(key, s.id.to_string())).collect()
}

fn key(item: &Item) -> String {
    let named = item.authors.first().or(item.editors.first()).map(|person| person.family.as_str());
    let name = named.or_else(|| item.title.split_whitespace().find(|word| word.len() > 3));
    let letters = |c: char| c.to_lowercase().next().filter(char::is_ascii_alphanumeric);
    let name: String = name.unwrap_or_default().chars().filter_map(letters).collect();
    let year = digits(item.year.as_deref().unwrap_or_default());
    // Keys of the form s1 are the sources' own ids.
    if name.len() < 2 { String::new() } else { format!("{name}{year}") }
}

/// One line: white space and control characters are single spaces.
pub(super) fn one_line(words: &str) -> String {
    let parts = words.split(|c: char| c.is_whitespace() || c.is_control());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
