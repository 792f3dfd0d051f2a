//! For any text whatever: the pipeline ends, every anchor holds the words that stand at its place,
//! every edge has its ends, two runs give the same bytes, and the JSON keeps its schema.
//!
//! Texts come in two kinds: any string, and strings of the things the finders look for (marks, brackets,
//! citations, lead-ins, blank lines, block quotations), put together at random: those get deep into the
//! finders, where the first kind seldom comes.

use claimgraph::analyse;
use claimgraph::export::{self, Text};
use claimgraph::graph::ArgumentGraph;
use claimgraph::model::Document;
use claimgraph::pipeline::{self, Options, Terms};
use claimgraph::read;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Cases a property; with all of them the file takes some seconds without optimisation.
const CASES: u32 = 96;

/// How many pieces a text has at most.
const PIECES: usize = 60;

static SCHEMA: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::validator_for(&export::schema()).expect("the schema is one"));

/// What the finders look for, and what may lead them astray.
const PARTS: [&str; 76] = [
    "‘",
    "’",
    "“",
    "”",
    "\"",
    "'",
    "«",
    "»",
    "„",
    "``",
    "''",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    "*",
    "_",
    "**",
    "(J. Hale: Works 5; pp. 6-7)",
    "(Hale: Vol.32; p.26)",
    "(Hale, op. cit.; p. 41)",
    "(Op. cit.; p.41.)",
    "(ibid.)",
    "(Ibid., pp. 141-3)",
    "(S. Orme, quoted in: J. Hale’s Works 6; p. 46)",
    "(See Hale: Works)",
    "(Hale 2014a, 41)",
    "(Guild of Salters (B): Reports; Harle, 1921; p. xii)",
    "[^1]",
    "[^1]: Hale, Works, p. 4.\n",
    "¹",
    "p. 4",
    "vol. 2",
    "Hale",
    "J. V. Orme",
    "Dr. Wood",
    "Hale’s",
    "the salters’",
    "don't",
    "writes:",
    "said Orme",
    "Hale argues that",
    "according to Orme,",
    "he",
    "because",
    "therefore",
    "but",
    "however,",
    "So",
    "not",
    "This essay argues that",
    "in my view",
    "salt made the town",
    "The mill fed nine hundred mouths",
    ".",
    ".",
    ",",
    ";",
    ":",
    "…",
    ". . .",
    "—",
    "?",
    "!",
    "\n",
    "\n\n",
    "\n\n> ",
    "\n\n    ",
    "\n# ",
    "\r\n",
    "\t",
    " ",
    " ",
    "1921",
];

/// Characters that break what counts bytes, UTF-16 units or columns.
const EXOTIC: [&str; 16] = [
    "\u{feff}",
    "\0",
    "\u{b}",
    "\u{85}",
    "\u{2028}",
    "\u{200d}",
    "e\u{301}",
    "👩\u{200d}🔬",
    "🜔",
    "ﬁ",
    "İ",
    "ß",
    "\u{202e}",
    "漢字",
    "\u{fffd}",
    "\u{10ffff}",
];

fn essays() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => select(&PARTS[..]).prop_map(str::to_owned),
        2 => "[a-z]{1,9}",
        1 => select(&EXOTIC[..]).prop_map(str::to_owned),
    ];
    let glue = prop_oneof![4 => Just(" "), 1 => Just("")];
    prop::collection::vec((piece, glue), 0..PIECES).prop_map(|pieces| {
        pieces.into_iter().flat_map(|(piece, glue)| [piece, glue.to_owned()]).collect()
    })
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![1 => any::<String>(), 4 => essays()]
}

/// The ways in which a text becomes a document.
fn documents(text: &str) -> [Document; 2] {
    [read::plain("plain", text), read::markdown("markdown", text)]
}

fn graph(document: Document, terms: Terms) -> ArgumentGraph {
    pipeline::build(vec![document], Options { terms, ..Options::default() })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_export_is_sound(text in texts()) {
        for document in documents(&text) {
            let read = document.text().to_owned();
            let graph = graph(document.clone(), Terms::Include);
            let bytes = export::json(&graph, Text::All);
            let value: Value = serde_json::from_str(&bytes).unwrap();
            sound(&value, &read)?;
            prop_assert_eq!(&bytes, &export::json(&self::graph(document, Terms::Include), Text::All));
        }
    }

    #[test]
    fn without_text_every_export_keeps_the_schema(text in essays()) {
        for document in documents(&text) {
            let graph = graph(document, Terms::Omit);
            for level in [Text::None, Text::Quotations] {
                let value: Value = serde_json::from_str(&export::json(&graph, level)).unwrap();
                valid(&value)?;
            }
        }
    }

    /// What is stored is the same when it is read back, differs in nothing from itself, and is joined as
    /// the texts are that are read together.
    #[test]
    fn a_stored_graph_is_the_same_graph(one in texts(), two in essays()) {
        let ([plain, _], [_, markdown]) = (documents(&one), documents(&two));
        let texts = vec![plain, markdown];
        let both: Vec<ArgumentGraph> =
            texts.iter().map(|text| graph(text.clone(), Terms::Include)).collect();
        let back = |graph: &ArgumentGraph, text| {
            export::read_json(export::json(graph, text).as_bytes()).map(|stored| stored.graph)
        };
        for text in [Text::All, Text::Quotations, Text::None] {
            for graph in &both {
                let again = back(graph, text).map_err(|e| TestCaseError::fail(e.to_string()))?;
                prop_assert_eq!(export::json(&again, Text::All), export::json(graph, text));
                prop_assert!(text != Text::All || analyse::compare(graph, &again).is_empty());
                prop_assert!(analyse::compare(&again, &again).is_empty());
            }
        }
        let changed = analyse::compare(&both[0], &both[1]);
        let union = analyse::Union::of(&changed, [&both[0], &both[1]]).graph;
        prop_assert!(union.nodes().count() >= both[1].nodes().count());
        let together = pipeline::build(texts, Options { terms: Terms::Include, ..Options::default() });
        let joined = both.iter().map(|graph| back(graph, Text::All)).collect::<Result<_, _>>();
        let joined = pipeline::join(joined.map_err(|e| TestCaseError::fail(e.to_string()))?);
        prop_assert_eq!(export::json(&joined, Text::All), export::json(&together, Text::All));
    }

    #[test]
    fn several_documents_share_no_ids_but_those_of_sources(texts in prop::collection::vec(essays(), 0..4)) {
        let documents = texts.iter().map(|text| read::plain("essay", text)).collect();
        let graph = pipeline::build(documents, Options::default());
        let value: Value = serde_json::from_str(&export::json(&graph, Text::All)).unwrap();
        valid(&value)?;
        ends(&value)?;
    }
}

/// All that must be true of any export of one document.
fn sound(value: &Value, text: &str) -> Result<(), TestCaseError> {
    valid(value)?;
    ends(value)?;
    let characters: Vec<char> = text.chars().collect();
    let mut wrong = Vec::new();
    each_anchor(value, &mut |anchor| {
        let number = |key: &str| anchor[key].as_u64().map_or(usize::MAX, |n| n as usize);
        let words = characters.get(number("start")..number("end"));
        if words.map(|words| words.iter().collect::<String>()).as_deref()
            != anchor["exact"].as_str()
        {
            wrong.push(format!("{anchor:?}"));
        }
    });
    prop_assert_eq!(wrong, Vec::<String>::new());
    Ok(())
}

fn valid(value: &Value) -> Result<(), TestCaseError> {
    let errors: Vec<String> =
        SCHEMA.iter_errors(value).map(|e| format!("{}: {e}", e.instance_path())).collect();
    prop_assert_eq!(errors, Vec::<String>::new());
    Ok(())
}

/// Every edge joins nodes that are there; no two things have the same id.
fn ends(value: &Value) -> Result<(), TestCaseError> {
    let list = |key: &str| value[key].as_array().cloned().unwrap_or_default();
    let (nodes, edges) = (list("nodes"), list("edges"));
    let ids: HashSet<&str> = nodes.iter().chain(&edges).filter_map(|n| n["id"].as_str()).collect();
    prop_assert_eq!(ids.len(), nodes.len() + edges.len());
    for edge in &edges {
        for end in ["source", "target"] {
            prop_assert!(edge[end].as_str().is_some_and(|id| ids.contains(id)), "{edge}");
        }
    }
    Ok(())
}

fn each_anchor(value: &Value, visit: &mut impl FnMut(&Map<String, Value>)) {
    match value {
        Value::Array(parts) => parts.iter().for_each(|part| each_anchor(part, visit)),
        Value::Object(object) => {
            if object.contains_key("exact") {
                visit(object);
            }
            object.values().for_each(|part| each_anchor(part, visit));
        }
        _ => {}
    }
}
