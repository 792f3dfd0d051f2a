//! `[[source]]` tables.

use super::table::Table;
use super::table::Tables;
use crate::amend::{Pages, Work};
use crate::model::{Item, ItemKind, Person};
use std::sync::Arc;

const KEYS: &[&str] = &[
    "id",
    "type",
    "title",
    "author",
    "editor",
    "volume",
    "issue",
    "container",
    "place",
    "publisher",
    "date",
    "year",
    "url",
    "match",
    "text",
    "pages",
];

/// Kinds of work, as CSL names them.
const KINDS: &[(&str, ItemKind)] = &[
    ("book", ItemKind::Book),
    ("chapter", ItemKind::Chapter),
    ("article-journal", ItemKind::Article),
    ("webpage", ItemKind::Webpage),
    ("legal_case", ItemKind::LegalCase),
    ("legislation", ItemKind::Legislation),
];

/// The works of all tables.
pub(super) fn works(mut tables: Tables<'_, '_>, origin: &dyn Fn(usize) -> Arc<str>) -> Vec<Work> {
    let mut works = Vec::new();
    while let Some(table) = tables.next() {
        works.extend(work(table, origin));
    }
    works
}

fn work(mut table: Table<'_, '_>, origin: &dyn Fn(usize) -> Arc<str>) -> Option<Work> {
    table.only(KEYS);
    let origin = origin(table.at());
    let kind = table.word("type", KINDS);
    let item = Item {
        kind: kind.unwrap_or_default(),
        authors: table.texts("author").iter().map(|name| person(name)).collect(),
        editors: table.texts("editor").iter().map(|name| person(name)).collect(),
        title: table.text("title").unwrap_or_default(),
        volume: table.text_or_number("volume"),
        container_title: table.text("container"),
        issue: table.text_or_number("issue"),
        publisher_place: table.text("place"),
        publisher: table.text("publisher"),
        year: year(&mut table),
        url: table.text("url"),
    };
    let spellings = table.texts("match");
    let text = table.text("text");
    let pages = table.table("pages", "pages").and_then(|mut pages| {
        pages.only(&["marker", "first"]);
        let first = pages.number("first");
        Some(Pages { marker: pages.needed("marker")?, first })
    });
    let id = table.needed("id")?;
    Some(Work { id, item, kind_given: kind.is_some(), spellings, text, pages, origin })
}

fn year(table: &mut Table<'_, '_>) -> Option<String> {
    let key = if table.has("date") { "date" } else { "year" };
    table.text_or_number(key)
}

/// "J. V. Stalin", or "Stalin, J. V."; one word alone is a family name or a body.
fn person(name: &str) -> Person {
    let name = name.trim();
    let (family, given) = match name.split_once(',') {
        Some((family, given)) => (family, given),
        None => match name.rsplit_once(char::is_whitespace) {
            Some((given, family)) => (family, given),
            None => (name, ""),
        },
    };
    Person { family: family.trim().to_owned(), given: given.trim().to_owned() }
}
