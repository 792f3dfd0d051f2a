//! Entries of hayagriva's YAML.

use super::csl::{first_year, people, text};
use crate::model::{Item, ItemKind, Listed, Person};
use serde_json::Value;

/// One entry; `None` where it names neither title nor maker.
pub(super) fn work(key: &str, entry: &Value) -> Option<Listed> {
    let parent = match entry.get("parent") {
        Some(Value::Array(list)) => list.first(),
        other => other,
    };
    let own_or = |field: &str| worded(entry.get(field)).or_else(|| worded(parent?.get(field)));
    let publisher = |of: &Value| {
        let said = of.get("publisher")?;
        Some((
            worded(said.get("name")).or_else(|| worded(Some(said))),
            worded(said.get("location")),
        ))
    };
    let (publisher, place) = publisher(entry).or_else(|| publisher(parent?)).unwrap_or_default();
    let item = Item {
        kind: kind(entry.get("type").and_then(Value::as_str).unwrap_or(""), parent.is_some()),
        authors: people(entry.get("author"), person),
        editors: people(entry.get("editor").or_else(|| parent?.get("editor")), person),
        title: worded(entry.get("title")).unwrap_or_default(),
        volume: own_or("volume"),
        issue: own_or("issue"),
        container_title: parent.and_then(|p| worded(p.get("title"))),
        publisher,
        publisher_place: place.or_else(|| own_or("location")),
        year: own_or("date").map(|date| first_year(&date)),
        url: own_or("url"),
    };
    let says = !item.title.is_empty() || !item.authors.is_empty() || !item.editors.is_empty();
    says.then(|| Listed { key: key.to_owned(), item })
}

/// Words, or an object with them as its `value`.
fn worded(value: Option<&Value>) -> Option<String> {
    let value = value?;
    text(Some(value)).or_else(|| text(value.get("value")))
}

fn kind(name: &str, inside: bool) -> ItemKind {
    match name.to_lowercase().as_str() {
        "article" => ItemKind::Article,
        "chapter" | "entry" | "anthos" => ItemKind::Chapter,
        "web" | "post" | "thread" => ItemKind::Webpage,
        _ if inside => ItemKind::Chapter,
        _ => ItemKind::Book,
    }
}

/// `"Hale, Ruth"` or `{name: Hale, given-name: Ruth, prefix: van}`.
fn person(value: &Value) -> Option<Person> {
    if let Some(said) = text(Some(value)) {
        let (family, given) = said.split_once(',').unwrap_or((said.as_str(), ""));
        return Some(Person { family: family.trim().to_owned(), given: given.trim().to_owned() });
    }
    let prefix = text(value.get("prefix")).map(|p| format!("{p} ")).unwrap_or_default();
    let family = format!("{prefix}{}", text(value.get("name"))?);
    Some(Person { family, given: text(value.get("given-name")).unwrap_or_default() })
}
