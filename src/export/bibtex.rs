//! BibTeX: the sources for LaTeX, JabRef and their kin. Only the entry types and fields that the oldest
//! styles know, so that every program reads them.

use super::works::{self, digits, one_line};
use crate::graph::{ArgumentGraph, SourceNode};
use crate::model::{Item, ItemKind, Person};
use std::fmt::{self, Display, Write as _};
use std::io::{self, Write};

pub(super) fn write(graph: &ArgumentGraph, out: &mut dyn Write) -> io::Result<()> {
    let keys = works::keys(graph);
    for (at, (source, key)) in graph.sources().zip(&keys).enumerate() {
        if at > 0 {
            out.write_all(b"\n")?;
        }
        entry(source, key, out)?;
    }
    Ok(())
}

fn entry(source: &SourceNode, key: &str, out: &mut dyn Write) -> io::Result<()> {
    let item = &source.source.item;
    let kind = match item.kind {
        ItemKind::Book => "book",
        ItemKind::Chapter => "incollection",
        ItemKind::Article => "article",
        ItemKind::Webpage | ItemKind::LegalCase | ItemKind::Legislation => "misc",
    };
    writeln!(out, "@{kind}{{{key},")?;
    for (name, people) in [("author", &item.authors), ("editor", &item.editors)] {
        if !people.is_empty() {
            writeln!(out, "  {name} = {{{}}},", names(people))?;
        }
    }
    for (name, value) in fields(item) {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            writeln!(out, "  {name} = {{{}}},", Escaped(&one_line(value)))?;
        }
    }
    if let Some(url) = &item.url {
        writeln!(out, "  url = {{{}}},", address(url))?;
    }
    // No program knows this field, and each leaves it as it is: the way back to the graph.
    writeln!(out, "  claimgraph = {{{}}}\n}}", source.id)
}

fn fields(item: &Item) -> [(&'static str, Option<&str>); 7] {
    let container = if item.kind == ItemKind::Article { "journal" } else { "booktitle" };
    let year = item.year.as_deref().map(|year| match digits(year) {
        "" => year,
        // The letter of "2014a" is the style's to give.
        number if year.len() <= number.len() + 1 => number,
        _ => year,
    });
    [
        ("title", Some(item.title.as_str())),
        (container, item.container_title.as_deref()),
        ("volume", item.volume.as_deref()),
        ("number", item.issue.as_deref()),
        ("publisher", item.publisher.as_deref()),
        ("address", item.publisher_place.as_deref()),
        ("year", year),
    ]
}

fn names(people: &[Person]) -> String {
    people.iter().map(name).collect::<Vec<_>>().join(" and ")
}

/// "Hale, J. V."; a body, and whatever BibTeX would divide, in braces of its own.
fn name(person: &Person) -> String {
    let part = |part: &str| {
        let line = one_line(part);
        let divides = |word: &str| word.eq_ignore_ascii_case("and");
        let guarded = line.contains(',') || line.split(' ').any(divides);
        let words = Escaped(&line);
        if guarded { format!("{{{words}}}") } else { words.to_string() }
    };
    match (person.family.as_str(), person.given.as_str()) {
        ("", given) => part(given),
        (family, "") if works::is_body(person) => format!("{{{}}}", Escaped(&one_line(family))),
        (family, "") => part(family),
        (family, given) => format!("{}, {}", part(family), part(given)),
    }
}

/// An address is no TeX; what would end the field is told in the address's own way.
fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for sign in url.chars() {
        match sign {
            '{' | '}' | '\\' | ' ' => {
                let _ = write!(address, "%{:02X}", sign as u32);
            }
            sign if sign.is_control() => {}
            sign => address.push(sign),
        }
    }
    address
}

/// Words as TeX shows them. A brace is spelt out: one that stands alone would end the field, escaped or not.
struct Escaped<'w>(&'w str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for sign in self.0.chars() {
            match sign {
                '\\' => f.write_str("\\textbackslash{}")?,
                '{' => f.write_str("\\textbraceleft{}")?,
                '}' => f.write_str("\\textbraceright{}")?,
                '~' => f.write_str("\\textasciitilde{}")?,
                '^' => f.write_str("\\textasciicircum{}")?,
                '%' | '&' | '$' | '#' | '_' => write!(f, "\\{sign}")?,
                sign => f.write_char(sign)?,
            }
        }
        Ok(())
    }
}
