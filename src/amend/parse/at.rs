//! Places: `at = "words"`, `{ exact, prefix, suffix }`, or `{ from, to }`.

use super::table::Table;
use crate::amend::{At, Quote, Which};
use toml::de::DeValue;

/// The place under a key; a missing one is told.
pub(super) fn place(table: &mut Table<'_, '_>, key: &str) -> Option<At> {
    let (value, offset) = table.either(key)?;
    of(table, value, offset, key)
}

/// The places of a list under a key.
pub(super) fn places(table: &mut Table<'_, '_>, key: &str) -> Option<Vec<At>> {
    let (value, offset) = table.either(key)?;
    let Some(list) = value.as_array() else {
        table.tell(offset, format!("`{key}` is a list of places: [{{ exact = \"…\" }}, …]"));
        return None;
    };
    let items = list.iter().map(|item| of(table, item.get_ref(), item.span().start, key));
    items.collect()
}

/// The place that the table itself gives by its keys `from` and `to`, or else by `at`.
pub(super) fn own(table: &mut Table<'_, '_>) -> Option<At> {
    let offset = table.at();
    match (table.has("at"), table.has("from") || table.has("to")) {
        (true, false) => place(table, "at"),
        (false, true) => range(table, offset),
        (true, true) => {
            table
                .tell(offset, "it has both `at` and `from`; one of them says the place".to_owned());
            None
        }
        (false, false) => {
            table.tell(offset, "it needs `at = { exact = \"…\" }`, or `from` and `to`".to_owned());
            None
        }
    }
}

/// The place that the keys `from` and `to` of a table give.
pub(super) fn range(table: &mut Table<'_, '_>, offset: usize) -> Option<At> {
    let (from, to) = (end(table, "from"), end(table, "to"));
    Some(At { words: Which::Range(from?, to?), claim: None, offset })
}

fn end(table: &mut Table<'_, '_>, key: &str) -> Option<Quote> {
    if !table.has(key) {
        let at = table.at();
        table.tell(at, format!("it needs both `from` and `to`; `{key}` is missing"));
        return None;
    }
    match place(table, key)?.words {
        Which::Words(quote) => Some(quote),
        Which::Range(..) => {
            let at = table.at_key(key);
            table.tell(at, format!("`{key}` is words: {{ exact = \"…\" }}"));
            None
        }
    }
}

fn of(table: &mut Table<'_, '_>, value: &DeValue<'_>, offset: usize, key: &str) -> Option<At> {
    let what = "a place";
    if let Some(words) = value.as_str() {
        let quote = Quote { exact: words.to_owned(), ..Quote::default() };
        return some_words(table, quote, offset).map(|words| At { words, claim: None, offset });
    }
    let Some(inner) = value.as_table() else {
        table.tell(offset, format!("`{key}` is a place: {{ exact = \"…\" }}"));
        return None;
    };
    let mut inner = Table::new(inner, offset, what, table.mistakes());
    inner.only(&["exact", "prefix", "suffix", "from", "to", "node"]);
    let claim = inner.word("node", &[("claim", true), ("quotation", false)]);
    if inner.has("from") || inner.has("to") {
        for key in ["exact", "prefix", "suffix"] {
            if !inner.has(key) {
                continue;
            }
            let at = inner.at_key(key);
            inner.tell(at, format!("a place has `from` and `to`, or `{key}`, not both"));
        }
        return range(&mut inner, offset).map(|at| At { claim, ..at });
    }
    let exact = inner.needed("exact")?;
    let prefix = inner.text("prefix").unwrap_or_default();
    let suffix = inner.text("suffix").unwrap_or_default();
    let words = some_words(&mut inner, Quote { exact, prefix, suffix }, offset)?;
    Some(At { words, claim, offset })
}

fn some_words(table: &mut Table<'_, '_>, quote: Quote, offset: usize) -> Option<Which> {
    if quote.exact.trim().is_empty() {
        table.tell(offset, "a place without words".to_owned());
        return None;
    }
    Some(Which::Words(quote))
}
