//! Tables of many graphs for DuckDB, Polars and Spark: documents, nodes, edges, quotations, sources. A row says in `essay`
//! which essay it is of; ids are those of that essay's graph.
//!
//! What stands in a column is what the JSON says at one place, so that both say the same and `--text` holds for both.
//! Rows are held until there are enough for a group of rows, then written: memory does not grow with the
//! batch. The format's own columns are written, without Arrow.

use super::Text;
use super::json::values;
use crate::graph::ArgumentGraph;
use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use serde_json::Value;
use std::io::{self, Write};
use std::sync::Arc;

/// Rows of a group. One of 5,000 long texts has some megabytes; readers like groups no smaller.
const GROUP: usize = 5_000;

/// Where in the JSON a column's value stands.
enum From {
    /// The essay's own id.
    Essay,
    /// Words or a name at a place.
    Text(&'static str),
    /// A whole number at a place.
    Whole(&'static str),
    /// A number at a place.
    Share(&'static str),
    /// Words at a place without case and signs, so that the same words are equal however they are set.
    Folded(&'static str),
    /// The authors' family names.
    Authors,
    /// Authors and title without case and signs: what is equal for the same work.
    Work,
}

/// A table: its name, and its columns with what stands in them.
type Shape = (&'static str, &'static [(&'static str, From)]);

/// All tables, in the order of [`Rows`].
const TABLES: [Shape; 5] = [
    (
        "documents",
        &[
            ("essay", From::Essay),
            ("name", From::Text("/name")),
            ("title", From::Text("/title")),
            ("author", From::Text("/author")),
            ("date", From::Text("/date")),
            ("language", From::Text("/language")),
            ("sha256", From::Text("/sha256")),
            ("characters", From::Whole("/characters")),
            ("words", From::Whole("/words")),
            ("paragraphs", From::Whole("/paragraphs")),
        ],
    ),
    (
        "nodes",
        &[
            ("essay", From::Essay),
            ("id", From::Text("/id")),
            ("kind", From::Text("/kind")),
            ("role", From::Text("/role")),
            ("holder", From::Text("/holder")),
            ("stance", From::Text("/stance")),
            ("text", From::Text("/text")),
            ("label", From::Text("/label")),
            ("start", From::Whole("/anchor/start")),
            ("end", From::Whole("/anchor/end")),
            ("confidence", From::Share("/confidence")),
        ],
    ),
    (
        "edges",
        &[
            ("essay", From::Essay),
            ("id", From::Text("/id")),
            ("source", From::Text("/source")),
            ("target", From::Text("/target")),
            ("kind", From::Text("/kind")),
            ("locator", From::Text("/locator/value")),
            ("confidence", From::Share("/confidence")),
        ],
    ),
    (
        "quotations",
        &[
            ("essay", From::Essay),
            ("id", From::Text("/id")),
            ("text", From::Text("/text")),
            ("words", From::Folded("/text")),
            ("form", From::Text("/form")),
            ("speaker", From::Text("/speaker/name")),
            ("start", From::Whole("/anchor/start")),
            ("end", From::Whole("/anchor/end")),
            ("confidence", From::Share("/confidence")),
        ],
    ),
    (
        "sources",
        &[
            ("essay", From::Essay),
            ("id", From::Text("/id")),
            ("label", From::Text("/label")),
            ("type", From::Text("/csl/type")),
            ("authors", From::Authors),
            ("title", From::Text("/csl/title")),
            ("volume", From::Text("/csl/volume")),
            ("year", From::Whole("/csl/issued/date-parts/0/0")),
            ("work", From::Work),
        ],
    ),
];

/// The names of the tables.
pub fn tables() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|(name, _)| *name)
}

/// What stands in one column of one row.
#[derive(Debug, Clone, PartialEq)]
enum Cell {
    Text(Option<String>),
    Whole(Option<i64>),
    Share(Option<f64>),
}

/// The rows of one essay, for each table.
#[derive(Debug, Default)]
pub struct Rows([Vec<Vec<Cell>>; 5]);

/// The rows of the graph of the essay with that id. Linear in the graph.
#[must_use]
pub fn rows(essay: &str, graph: &ArgumentGraph, text: Text) -> Rows {
    let mut rows = Rows::default();
    let (documents, nodes, edges) = values(graph, text);
    let mut add = |table: usize, value: &Value| {
        if let (Some((_, columns)), Some(rows)) = (TABLES.get(table), rows.0.get_mut(table)) {
            rows.push(columns.iter().map(|(_, from)| from.cell(essay, value)).collect());
        }
    };
    for document in &documents {
        add(0, document);
    }
    for node in &nodes {
        add(1, node);
        match node.get("kind").and_then(Value::as_str) {
            Some("quotation") => add(3, node),
            Some("source") => add(4, node),
            _ => {}
        }
    }
    for edge in &edges {
        add(2, edge);
    }
    rows
}

impl From {
    fn cell(&self, essay: &str, value: &Value) -> Cell {
        let words = |at: &str| value.pointer(at).and_then(Value::as_str);
        match self {
            Self::Essay => Cell::Text(Some(essay.to_owned())),
            Self::Text(at) => Cell::Text(words(at).map(str::to_owned)),
            Self::Folded(at) => Cell::Text(words(at).map(folded)),
            Self::Whole(at) => Cell::Whole(value.pointer(at).and_then(Value::as_i64)),
            Self::Share(at) => Cell::Share(value.pointer(at).and_then(Value::as_f64)),
            Self::Authors => Cell::Text(Some(authors(value)).filter(|names| !names.is_empty())),
            Self::Work => {
                let title = words("/csl/title").or(words("/label")).unwrap_or_default();
                Cell::Text(Some(folded(&format!("{} {title}", authors(value)))))
            }
        }
    }

    /// The column in the language of the format.
    fn declared(&self, name: &str) -> String {
        match self {
            Self::Whole(_) => format!("OPTIONAL INT64 {name};"),
            Self::Share(_) => format!("OPTIONAL DOUBLE {name};"),
            _ => format!("OPTIONAL BYTE_ARRAY {name} (UTF8);"),
        }
    }
}

/// The authors' family names, in their order.
fn authors(source: &Value) -> String {
    let people = source.pointer("/csl/author").and_then(Value::as_array);
    let name = |person: &Value| {
        let name = person.get("family").or(person.get("literal"));
        name.and_then(Value::as_str).map(str::to_owned)
    };
    people.into_iter().flatten().filter_map(name).collect::<Vec<_>>().join("; ")
}

/// Letters and digits in lower case, single spaces between words.
fn folded(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// A table on its way into a file.
pub struct Table<W: Write + Send> {
    number: usize,
    writer: SerializedFileWriter<W>,
    held: Vec<Vec<Cell>>,
}

impl<W: Write + Send> Table<W> {
    /// The table of that number in [`tables`].
    ///
    /// # Errors
    ///
    /// Where there is no such table, or it cannot be written.
    pub fn new(number: usize, out: W) -> io::Result<Self> {
        let (name, columns) = TABLES.get(number).ok_or(io::ErrorKind::InvalidInput)?;
        let columns: String = columns.iter().map(|(name, from)| from.declared(name)).collect();
        let schema =
            parse_message_type(&format!("message {name} {{ {columns} }}")).map_err(broken)?;
        let how = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let writer =
            SerializedFileWriter::new(out, Arc::new(schema), Arc::new(how)).map_err(broken)?;
        Ok(Self { number, writer, held: Vec::new() })
    }

    /// Takes its rows out of those of an essay.
    ///
    /// # Errors
    ///
    /// Where they cannot be written.
    pub fn add(&mut self, rows: &mut Rows) -> io::Result<()> {
        if let Some(rows) = rows.0.get_mut(self.number) {
            self.held.append(rows);
        }
        if self.held.len() >= GROUP { self.flush() } else { Ok(()) }
    }

    /// Writes what is left, and the end of the table.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub fn end(mut self) -> io::Result<()> {
        self.flush()?;
        self.writer.close().map(drop).map_err(broken)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.held.is_empty() {
            return Ok(());
        }
        let width = self.held.first().map_or(0, Vec::len);
        let mut group = self.writer.next_row_group().map_err(broken)?;
        for column in 0..width {
            let cells = self.held.iter().filter_map(|row| row.get(column));
            write(&mut group, cells).map_err(broken)?;
        }
        group.close().map_err(broken)?;
        self.held.clear();
        Ok(())
    }
}

/// Writes the next column of a group. A level of 1 says that there is a value, of 0 that there is none.
fn write<'c, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    cells: impl Iterator<Item = &'c Cell>,
) -> Result<(), ParquetError> {
    let Some(mut column) = group.next_column()? else { return Ok(()) };
    let (mut levels, mut texts, mut wholes, mut shares) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut kind = 0;
    for cell in cells {
        let there = match cell {
            Cell::Text(text) => {
                texts.extend(text.as_deref().map(ByteArray::from));
                text.is_some()
            }
            Cell::Whole(number) => {
                kind = 1;
                wholes.extend(number);
                number.is_some()
            }
            Cell::Share(number) => {
                kind = 2;
                shares.extend(number);
                number.is_some()
            }
        };
        levels.push(i16::from(there));
    }
    match kind {
        0 => drop(column.typed::<ByteArrayType>().write_batch(&texts, Some(&levels), None)?),
        1 => drop(column.typed::<Int64Type>().write_batch(&wholes, Some(&levels), None)?),
        _ => drop(column.typed::<DoubleType>().write_batch(&shares, Some(&levels), None)?),
    }
    column.close()
}

fn broken(error: ParquetError) -> io::Error {
    io::Error::other(error)
}
