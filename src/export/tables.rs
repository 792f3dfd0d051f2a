//! CSV: four tables, for spreadsheets and statistics. Nodes and edges are rows as in the other flat
//! formats; quotations and sources are told once more as what a historian counts: who says what, found
//! where, offered for what.

use super::flat::{self, Column, EDGE, NODE, Row, document_of};
use super::wording::Wording;
use super::works::written;
use crate::analyse::Report;
use crate::graph::{ArgumentGraph, QuotationNode, SourceNode};
use csv::Writer;
use std::io::{self, Write};

/// The tables, by the names of their files without the ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Every node.
    Nodes,
    /// Every edge.
    Edges,
    /// A quotation a row, with its source and the claim it is offered for.
    Quotations,
    /// A source a row, with how often it is used.
    Sources,
}

impl Table {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Nodes, Self::Edges, Self::Quotations, Self::Sources];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nodes => "nodes",
            Self::Edges => "edges",
            Self::Quotations => "quotations",
            Self::Sources => "sources",
        }
    }
}

pub(super) fn write(
    graph: &ArgumentGraph,
    table: Table,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut rows = Writer::from_writer(out);
    match table {
        Table::Nodes => nodes(graph, wording, &mut rows)?,
        Table::Edges => edges(graph, wording, &mut rows)?,
        Table::Quotations => quotations(graph, wording, &mut rows)?,
        Table::Sources => sources(graph, wording, &mut rows)?,
    }
    rows.flush()
}

type Rows<'o> = Writer<&'o mut dyn Write>;

fn nodes(graph: &ArgumentGraph, wording: Wording, rows: &mut Rows<'_>) -> csv::Result<()> {
    rows.write_record(["id"].into_iter().chain(names(&NODE)))?;
    for (id, row) in flat::nodes(graph, wording) {
        rows.write_record([id.to_string()].into_iter().chain(cells(&row)))?;
    }
    Ok(())
}

fn edges(graph: &ArgumentGraph, wording: Wording, rows: &mut Rows<'_>) -> csv::Result<()> {
    rows.write_record(["id", "source", "target"].into_iter().chain(names(&EDGE)))?;
    for (from, edge, to) in graph.edges() {
        let ids = [edge.id.to_string(), from.to_string(), to.to_string()];
        rows.write_record(ids.into_iter().chain(cells(&flat::edge(edge, wording))))?;
    }
    Ok(())
}

fn quotations(graph: &ArgumentGraph, wording: Wording, rows: &mut Rows<'_>) -> csv::Result<()> {
    rows.write_record([
        "id", "document", "line", "words", "speaker", "source", "work", "locator", "citation",
        "claim", "bears", "text",
    ])?;
    for node in graph.quotations() {
        rows.write_record(quotation(graph, node, wording))?;
    }
    Ok(())
}

fn quotation(graph: &ArgumentGraph, node: &QuotationNode, wording: Wording) -> [String; 12] {
    let place = &node.quotation.place;
    let cited = graph.sources_of(node.id);
    let offers = graph.offered_for(node.id);
    let each = |words: &mut dyn Iterator<Item = String>| words.collect::<Vec<_>>().join("; ");
    let locators = cited.iter().filter_map(|(_, c)| c.locator.as_ref());
    let citations = cited.iter().filter_map(|(_, c)| wording.cited(&c.place));
    let speaker = node.speaker.as_ref().map(|s| wording.name(&s.speaker.name).into_owned());
    [
        node.id.to_string(),
        document_of(place).unwrap_or_default(),
        place.line.to_string(),
        node.text.split_whitespace().count().to_string(),
        speaker.unwrap_or_default(),
        each(&mut cited.iter().map(|(source, _)| source.id.to_string())),
        each(&mut cited.iter().map(|(source, _)| source.label.clone())),
        each(&mut locators.map(|at| format!("{} {}", at.label, at.value))),
        each(&mut citations.into_iter()),
        each(&mut offers.iter().map(|(claim, _)| claim.id.to_string())),
        each(&mut offers.iter().map(|(_, offer)| super::polarity(offer.polarity).to_owned())),
        wording.quotation(node).unwrap_or_default().to_owned(),
    ]
}

fn sources(graph: &ArgumentGraph, wording: Wording, rows: &mut Rows<'_>) -> csv::Result<()> {
    rows.write_record([
        "id",
        "label",
        "author",
        "title",
        "container",
        "volume",
        "issue",
        "place",
        "publisher",
        "year",
        "url",
        "quotations",
        "repeated",
        "pointers",
        "cited_as",
    ])?;
    let report = crate::analyse::report(graph);
    for node in graph.sources() {
        rows.write_record(source(node, &report, wording))?;
    }
    Ok(())
}

fn source(node: &SourceNode, report: &Report, wording: Wording) -> [String; 15] {
    let item = &node.source.item;
    let count = report.sources.get(node.id.number() as usize - 1);
    let counted = |number: fn(&crate::analyse::SourceCount) -> usize| {
        count.map_or_else(String::new, |count| number(count).to_string())
    };
    let part = |part: &Option<String>| part.clone().unwrap_or_default();
    let spellings = super::json::spellings(&node.source.cited_as).join("; ");
    [
        node.id.to_string(),
        node.label.clone(),
        item.authors.iter().map(written).collect::<Vec<_>>().join("; "),
        item.title.clone(),
        part(&item.container_title),
        part(&item.volume),
        part(&item.issue),
        part(&item.publisher_place),
        part(&item.publisher),
        part(&item.year),
        part(&item.url),
        counted(|count| count.quotations),
        counted(|count| count.repeated),
        counted(|count| count.pointers),
        if wording.quotations() { spellings } else { String::new() },
    ]
}

fn names(columns: &'static [Column]) -> impl Iterator<Item = &'static str> {
    columns.iter().map(|(name, _)| *name)
}

fn cells<const N: usize>(row: &Row<'_, N>) -> impl Iterator<Item = String> {
    row.iter().map(|value| value.as_ref().map_or_else(String::new, ToString::to_string))
}
