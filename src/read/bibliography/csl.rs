//! Items of CSL, in JSON or YAML.

use crate::model::{Item, ItemKind, Listed, Person};
use serde_json::Value;

/// One item; `None` where it names neither title nor maker.
pub(super) fn work(value: &Value) -> Option<Listed> {
    let item = Item {
        kind: kind(value.get("type").and_then(Value::as_str).unwrap_or("")),
        authors: people(value.get("author"), person),
        editors: people(value.get("editor"), person),
        title: text(value.get("title")).unwrap_or_default(),
        volume: text(value.get("volume")),
        issue: text(value.get("issue")),
        container_title: text(value.get("container-title")),
        publisher: text(value.get("publisher")),
        publisher_place: text(value.get("publisher-place")),
        year: value.get("issued").and_then(year),
        url: text(value.get("URL")).or_else(|| text(value.get("url"))),
    };
    let says = !item.title.is_empty() || !item.authors.is_empty() || !item.editors.is_empty();
    says.then(|| Listed { key: text(value.get("id")).unwrap_or_default(), item })
}

/// A value as words: a string or a number.
pub(super) fn text(value: Option<&Value>) -> Option<String> {
    let said = match value? {
        Value::String(said) => said.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Number(number) => number.to_string(),
        Value::Array(list) => return text(list.first()),
        _ => return None,
    };
    (!said.is_empty()).then_some(said)
}

fn kind(name: &str) -> ItemKind {
    match name {
        "chapter" | "paper-conference" | "entry-encyclopedia" | "entry-dictionary" => {
            ItemKind::Chapter
        }
        "article" | "article-journal" | "article-magazine" | "article-newspaper" => {
            ItemKind::Article
        }
        "webpage" | "post" | "post-weblog" => ItemKind::Webpage,
        _ => ItemKind::Book,
    }
}

/// One person or a list of them, each read by `person`.
pub(super) fn people(
    value: Option<&Value>,
    person: impl Fn(&Value) -> Option<Person>,
) -> Vec<Person> {
    let list = match value {
        Some(Value::Array(list)) => list.as_slice(),
        Some(one @ (Value::Object(_) | Value::String(_))) => std::slice::from_ref(one),
        _ => return Vec::new(),
    };
    list.iter().filter_map(person).collect()
}

fn person(value: &Value) -> Option<Person> {
    let field = |name: &str| text(value.get(name));
    let particle = field("non-dropping-particle").map(|p| format!("{p} ")).unwrap_or_default();
    let family = field("family").map(|family| format!("{particle}{family}"));
    let family = family.or_else(|| field("literal")).or_else(|| text(Some(value)))?;
    Some(Person { family, given: field("given").unwrap_or_default() })
}

/// `{"date-parts": [[2014]]}`, `{"year": 2014}`, `[{"year": 2014}]`, `"2014-05"`, `2014`.
fn year(value: &Value) -> Option<String> {
    if let Some(parts) = value.get("date-parts") {
        let mut first = parts;
        while let Value::Array(list) = first {
            first = list.first()?;
        }
        return text(Some(first));
    }
    let said = match value {
        Value::Array(list) => return year(list.first()?),
        Value::Object(_) => {
            ["year", "raw", "literal"].into_iter().find_map(|field| text(value.get(field)))?
        }
        _ => text(Some(value))?,
    };
    Some(first_year(&said))
}

/// The year that a date begins with; the whole where it begins with none.
pub(super) fn first_year(said: &str) -> String {
    let digits = said.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 4 { said[..4].to_owned() } else { said.to_owned() }
}
