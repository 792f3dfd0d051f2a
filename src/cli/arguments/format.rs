//! What a graph is written as: the names for `--format`, and the endings of files that tell it.

use crate::export;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use std::path::Path;

/// What a graph is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Format {
    /// A map in the language of Graphviz.
    Dot,
    /// A page to explore.
    Html,
    /// A picture that can be made larger without end.
    Svg,
    /// A picture in pixels.
    Png,
    /// A picture to print.
    Pdf,
    /// Four tables, which are four files.
    Csv,
    /// A file of data.
    Data(export::Format),
}

use export::Format as Data;

/// Every format: its name, what it is, and the endings of its files.
const FORMATS: [(Format, &str, &str, &[&str]); 22] = [
    (Format::Dot, "dot", "A map in the language of Graphviz", &["dot", "gv"]),
    (Format::Data(Data::Json), "json", "Node-link JSON, as NetworkX reads it", &["json"]),
    (
        Format::Html,
        "html",
        "One page to explore, offline: the essay beside its argument",
        &["html", "htm"],
    ),
    (Format::Svg, "svg", "A picture that can be searched, and made larger without end", &["svg"]),
    (Format::Png, "png", "A picture in pixels", &["png"]),
    (Format::Pdf, "pdf", "A picture to print", &["pdf"]),
    (
        Format::Data(Data::Markdown),
        "markdown",
        "A report to read: thesis, claims with their evidence, sources, what is missing",
        &["md", "markdown"],
    ),
    (
        Format::Csv,
        "csv",
        "Tables of nodes, edges, quotations and sources: four files, in FOLDER/ or FILE-nodes.csv and so on",
        &["csv"],
    ),
    (Format::Data(Data::Jsonl), "jsonl", "The JSON, a record a line", &["jsonl", "ndjson"]),
    (
        Format::Data(Data::Graphml),
        "graphml",
        "GraphML, for NetworkX, igraph, yEd, Gephi",
        &["graphml"],
    ),
    (Format::Data(Data::Gexf), "gexf", "GEXF 1.3, for Gephi", &["gexf"]),
    (
        Format::Data(Data::Cytoscape),
        "cytoscape",
        "JSON for Cytoscape and Cytoscape.js",
        &["cyjs", "cytoscape.json"],
    ),
    (Format::Data(Data::Jgf), "jgf", "JSON Graph Format 2", &["jgf", "jgf.json"]),
    (
        Format::Data(Data::Mermaid),
        "mermaid",
        "A flow chart for pages in Markdown",
        &["mmd", "mermaid"],
    ),
    (Format::Data(Data::Argdown), "argdown", "Argdown", &["argdown", "ad"]),
    (Format::Data(Data::Aif), "aif", "AIF, as AIFdb has it in JSON", &["aif", "aif.json"]),
    (Format::Data(Data::Xaif), "xaif", "xAIF, for OVA and argument mining", &["xaif", "xaif.json"]),
    (
        Format::Data(Data::Arguebuf),
        "arguebuf",
        "Arguebuf JSON, with offsets and speakers",
        &["arguebuf", "arguebuf.json"],
    ),
    (
        Format::Data(Data::Annotations),
        "annotations",
        "W3C Web Annotations, for tools that mark words in a text",
        &["jsonld", "annotations.json"],
    ),
    (
        Format::Data(Data::CslJson),
        "csl-json",
        "The sources, for Zotero, Pandoc and citeproc",
        &["csl.json"],
    ),
    (Format::Data(Data::Bibtex), "bibtex", "The sources, for LaTeX", &["bib"]),
    (Format::Data(Data::Ris), "ris", "The sources, for EndNote and Zotero", &["ris"]),
];

impl Format {
    /// The format that the name of a file tells: by its last ending, or its last two (`map.aif.json`).
    pub(in crate::cli) fn named(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_string_lossy().to_lowercase();
        let (stem, last) = name.rsplit_once('.')?;
        let two = stem.rsplit_once('.').map(|(_, first)| format!("{first}.{last}"));
        let of = |ending: &str| FORMATS.iter().find(|(.., known)| known.contains(&ending));
        two.as_deref().and_then(of).or_else(|| of(last)).map(|(format, ..)| *format)
    }

    /// Whether it holds bytes that a terminal cannot show.
    pub(in crate::cli) const fn is_binary(self) -> bool {
        matches!(self, Self::Png | Self::Pdf)
    }
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [Format; FORMATS.len()] = {
            let mut all = [Format::Dot; FORMATS.len()];
            let mut at = 0;
            while at < all.len() {
                all[at] = FORMATS[at].0;
                at += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (_, name, what, endings) = FORMATS.iter().find(|(format, ..)| format == self)?;
        let endings: Vec<String> = endings.iter().map(|ending| format!(".{ending}")).collect();
        Some(PossibleValue::new(*name).help(format!("{what} ({})", endings.join(", "))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_by_its_last_ending_or_its_last_two() {
        let check = |name: &str, expect: Option<&str>| {
            let found = Format::named(Path::new(name)).and_then(|f| f.to_possible_value());
            assert_eq!(found.as_ref().map(PossibleValue::get_name), expect, "{name}");
        };
        check("map.json", Some("json"));
        check("a/map.AIF.json", Some("aif"));
        check("my.essay.graphml", Some("graphml"));
        check("refs.csl.json", Some("csl-json"));
        check("tables.csv", Some("csv"));
        check("map.doc", None);
        check("map", None);
    }

    #[test]
    fn every_format_of_the_library_has_a_name() {
        for format in export::Format::ALL {
            let is_named = FORMATS.iter().any(|(known, name, ..)| match format {
                Data::Csv(_) => *known == Format::Csv,
                _ => *known == Format::Data(format) && *name == format.name(),
            });
            assert!(is_named, "{}", format.name());
        }
    }
}
