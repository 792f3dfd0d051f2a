//! RIS: the sources for EndNote, Zotero, Mendeley and library catalogues. A value is one line, so nothing
//! needs to be escaped.

use super::works::{self, digits, one_line, written};
use crate::graph::ArgumentGraph;
use crate::model::ItemKind;
use std::io::{self, Write};

pub(super) fn write(graph: &ArgumentGraph, out: &mut dyn Write) -> io::Result<()> {
    let keys = works::keys(graph);
    for (source, key) in graph.sources().zip(&keys) {
        let item = &source.source.item;
        let kind = match item.kind {
            ItemKind::Book => "BOOK",
            ItemKind::Chapter => "CHAP",
            ItemKind::Article => "JOUR",
            ItemKind::Webpage => "ELEC",
            ItemKind::LegalCase => "CASE",
            ItemKind::Legislation => "STAT",
        };
        let mut put = |tag: &str, value: &str| match one_line(value) {
            value if value.is_empty() => Ok(()),
            value => writeln!(out, "{tag}  - {value}"),
        };
        put("TY", kind)?;
        put("ID", key)?;
        item.authors.iter().try_for_each(|person| put("AU", &written(person)))?;
        item.editors.iter().try_for_each(|person| put("ED", &written(person)))?;
        put("TI", &item.title)?;
        let year = item.year.as_deref().unwrap_or_default();
        let year = Some(digits(year)).filter(|digits| !digits.is_empty()).unwrap_or(year);
        let parts = [
            ("T2", &item.container_title),
            ("VL", &item.volume),
            ("IS", &item.issue),
            ("PB", &item.publisher),
            ("CY", &item.publisher_place),
        ];
        for (tag, value) in parts {
            put(tag, value.as_deref().unwrap_or_default())?;
        }
        put("PY", year)?;
        put("UR", item.url.as_deref().unwrap_or_default())?;
        put("N1", &format!("claimgraph {}", source.id))?;
        out.write_all(b"ER  - \n\n")?;
    }
    Ok(())
}
