//! Files that are no graphs, or cannot be: each is refused with its place, and nothing panics.

use super::*;
use crate::export;
use crate::model::{Argument, Citations, Offer, Person, Relation, RelationKind, Role};
use crate::model::{Citation, Claim, Code, Findings, Item, Quotation, Source};
use crate::text::Span;
use proptest::prelude::*;
use serde_json::{Value, json};

const ESSAY: &str =
    "Salt made the town. The mill fed it. Hale writes: “nine hundred mouths” (Hale, 41).";

/// Two claims, a quotation of two pieces, a source; each kind of edge but one between sources.
fn graph() -> ArgumentGraph {
    let at = |words: &str| Span::first(ESSAY, words).unwrap();
    let broken = Quotation {
        pieces: vec![at("nine"), at("mouths")],
        ..Quotation::new(at("nine hundred mouths"))
    };
    let hale = Item {
        authors: vec![Person { family: "Hale".into(), given: "J.".into() }],
        ..Item::default()
    };
    let cited = at("(Hale, 41)");
    let mut graph = ArgumentGraph::new();
    graph.add(
        &crate::model::Document::new("essay.txt".to_owned(), ESSAY.to_owned(), None),
        Findings {
            claims: vec![
                Claim::new(at("Salt made the town."), Role::Thesis),
                Claim::new(at("The mill fed it."), Role::Main),
            ],
            quotations: vec![broken],
            citations: Citations {
                sources: vec![Source::new(hale, at("Hale, 41"))],
                citations: vec![Citation::new(cited, 0, vec![0])],
                quoted_in: Vec::new(),
            },
            argument: Argument {
                relations: vec![Relation::new(1, RelationKind::Supports, 0, at("fed"))],
                offers: vec![Offer::new(0, 1, at("writes"))],
            },
            ..Findings::default()
        },
    );
    graph
}

fn file() -> Value {
    serde_json::from_str(&export::json(&graph(), Text::All)).unwrap()
}

fn read(value: &Value) -> Result<Stored, JsonError> {
    read_json(serde_json::to_string_pretty(value).unwrap().as_bytes())
}

/// With something else at a place, the file is refused, and the message holds these words.
fn check(place: &str, wrong: Value, expect: &[&str]) {
    let mut value = file();
    *value.pointer_mut(place).unwrap_or_else(|| panic!("no {place}")) = wrong;
    refused(&value, expect);
}

fn refused(value: &Value, expect: &[&str]) {
    let error = read(value).unwrap_err();
    let told = format!("{error}; {}", error.remedy());
    for words in expect {
        assert!(told.contains(words), "`{words}` is not in: {told}");
    }
}

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    check(
        "/edges/0/target",
        json!("q9"),
        &["edges[0].target", "there is no node q9", "take the edge out"],
    );
    check("/edges/4/source", json!("s1"), &["edges[4]", "no edge `supports` runs from s1 to c1"]);
    check(
        "/edges/0/kind",
        json!("proves"),
        &["edges[0].kind", "`proves` is none of source-of, supports"],
    );
    check("/edges/0/id", json!("e3"), &["edges[4].id", "another edge has the id e3"]);
    check("/nodes/1/id", json!("c1"), &["nodes[1].id", "another node has the id c1"]);
    check("/nodes/1/id", json!("q4"), &["nodes[1].id", "`q4` is no id of a claim, as c1 is"]);
    check("/nodes/0/kind", json!("premise"), &["nodes[0].kind", "claim, quotation and source"]);
    check("/nodes/0/role", json!("chief"), &["nodes[0].role", "thesis, main, claim, reported"]);
    check("/nodes/0/anchor/end", json!(4000), &["nodes[0].anchor.end", "past the end of d1"]);
    check("/nodes/0/anchor/start", json!(30), &["nodes[0].anchor.end", "before the start"]);
    check("/nodes/0/anchor/start", Value::Null, &["nodes[0].anchor", "`start` is missing"]);
    check("/nodes/0/anchor", Value::Null, &["nodes[0]", "`anchor` is missing"]);
    check("/nodes/0/document", json!("d2"), &["nodes[0].document", "there is no document d2"]);
    check("/nodes/0/confidence", json!(1.5), &["nodes[0].confidence", "from 0 to 1"]);
    check("/nodes/0/because/0/anchor/end", json!(4000), &["nodes[0].because[0].anchor.end"]);
    check("/nodes/2/marks", json!(["«»", null]), &["nodes[2].marks[0]", "one sign"]);
    check(
        "/graph/documents/0/characters",
        Value::Null,
        &["documents[0]", "`characters` is missing"],
    );
    check(
        "/graph/documents/0/id",
        json!("x"),
        &["graph.documents[0].id", "`x` is no id of a document"],
    );
    check("/edges/0/citation", Value::Null, &["edges[0]", "`citation` is missing"]);
}

#[test]
fn the_line_is_that_of_the_place() {
    let text =
        export::json(&graph(), Text::All).replacen("\"target\": \"c1\"", "\"target\": \"c7\"", 1);
    let line = text.lines().position(|line| line.contains("\"c7\"")).unwrap() + 1;
    let told = read_json(text.as_bytes()).unwrap_err().to_string();
    assert!(told.starts_with(&format!("line {line}: edges[")), "{told}");
}

#[test]
fn a_file_of_another_format_or_version_is_named_as_such() {
    check("/graph/version", json!(2), &["version 2", "reads version 1", "newer one"]);
    check("/graph/format", json!("argdown"), &["no graph of claimgraph"]);
    refused(&json!({}), &["no graph of claimgraph"]);
    refused(&json!([]), &["no graph of claimgraph"]);
    refused(&json!({ "graph": { "format": "claimgraph", "version": 1 } }), &["`nodes` is missing"]);
    let mut later = file();
    later["graph"]["version"] = json!(2);
    later["nodes"] = json!({ "c1": {} });
    refused(&later, &["version 2"]);
}

#[test]
fn what_is_no_json_is_refused_with_line_and_column() {
    let whole = export::json(&graph(), Text::All);
    let told = |bytes: &[u8]| {
        let error = read_json(bytes).unwrap_err();
        format!("{error}; {}", error.remedy())
    };
    assert!(told(&whole.as_bytes()[..whole.len() / 2]).contains("cut off"));
    assert!(told(b"").contains("line 1"));
    assert!(told(b"Salt made the town.").contains("line 1, column 1"));
    assert!(told(b"{\"a\": \"\xff\"}").contains("UTF-8"));
    let nan = whole.replacen("\"confidence\": 1.0", "\"confidence\": NaN", 1);
    assert!(told(nan.as_bytes()).contains("NaN"), "{}", told(nan.as_bytes()));
    let infinite = whole.replacen("\"confidence\": 1.0", "\"confidence\": 1e999", 1);
    assert!(told(infinite.as_bytes()).contains("number out of range"));
    let nested = format!("{{\"x\": {}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(told(format!("{nested}}}").as_bytes()).contains("no graph of claimgraph"));
    assert!(read_json(whole.replacen('{', &format!("{nested},"), 1).as_bytes()).is_ok());
    let known = format!("{{\"nodes\": {}", "[".repeat(100_000));
    assert!(read_json(known.as_bytes()).is_err());
    let wrong = whole.replacen("\"nodes\": [", "\"nodes\": [7, ", 1);
    assert!(told(wrong.as_bytes()).contains("invalid type"), "{}", told(wrong.as_bytes()));
}

#[test]
fn ids_that_are_missing_are_counted_anew_and_that_is_told() {
    let mut value = file();
    value["nodes"].as_array_mut().unwrap().retain(|node| node["id"] != "c1");
    value["edges"].as_array_mut().unwrap().retain(|edge| edge["target"] != "c1");
    let stored = read(&value).unwrap();
    let ids: Vec<String> = stored.graph.nodes().map(|node| node.id().to_string()).collect();
    assert_eq!(ids, ["c1", "q1", "s1"]);
    assert!(stored.remarks[0].contains("counted anew"), "{:?}", stored.remarks);
    let high = |mut value: Value| {
        value["nodes"][0]["id"] = json!("c4000000000");
        value["edges"].as_array_mut().unwrap().retain(|edge| edge["target"] != "c1");
        read(&value).unwrap().graph.claims().count()
    };
    assert_eq!(high(file()), 2);
}

#[test]
fn what_a_later_version_adds_is_passed_over_and_rules_keep_their_names() {
    let mut value = file();
    value["nodes"][0]["because"][0]["rule"] = json!("thesis-by-oracle");
    value["nodes"][0]["because"][0]["by"] = json!("salt.toml:3");
    value["graph"]["diagnostics"] = json!([
        { "code": "of-later", "severity": "note", "message": "…", "nodes": [] },
        { "code": "no-claim", "severity": "note", "message": "…", "nodes": ["c1", "c99"] },
    ]);
    let stored = read(&value).unwrap();
    assert!(stored.remarks[0].contains("of-later"), "{:?}", stored.remarks);
    assert_eq!(stored.graph.diagnostics()[0].code, Code::NoClaim);
    assert_eq!(stored.graph.diagnostics()[0].subjects.len(), 1);
    let again: Value = serde_json::from_str(&export::json(&stored.graph, Text::All)).unwrap();
    assert_eq!(again["nodes"][0]["because"], value["nodes"][0]["because"]);
}

#[test]
fn a_quotation_in_pieces_is_one_again() {
    let stored = read(&file()).unwrap();
    let quotation = stored.graph.quotations().next().unwrap();
    assert_eq!((quotation.text.as_str(), quotation.quotation.parts().len()), ("nine mouths", 2));
    assert_eq!(stored.graph.quotations().count(), 1);
    assert_eq!(stored.graph.edges().count(), graph().edges().count());
    assert_eq!(
        quotation.quotation.place.end,
        graph().quotations().next().unwrap().quotation.place.end
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// Anything at any place is either read or refused; what is read can be written and drawn.
    #[test]
    fn no_value_at_any_place_brings_it_down(at in any::<prop::sample::Index>(), pick in 0_usize..12) {
        let mut value = file();
        let places = places(&value);
        let place = at.get(&places);
        let strange = [
            json!(null), json!(-1), json!(1e300), json!("x"), json!([]), json!({}), json!(true),
            json!("c1"), json!(18_446_744_073_709_551_615_u64), json!("\u{0}"), json!([[null]]), json!(0.5),
        ];
        *value.pointer_mut(place).unwrap() = strange[pick].clone();
        if let Ok(stored) = read(&value) {
            for text in [Text::All, Text::None] {
                let written = export::json(&stored.graph, text);
                let again = read_json(written.as_bytes()).unwrap().graph;
                prop_assert_eq!(export::json(&again, text), written);
            }
        }
    }

    /// A file that is cut anywhere is refused, and so are bytes that are none.
    #[test]
    fn a_file_cut_anywhere_is_refused(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let whole = export::json(&graph(), Text::All).into_bytes();
        let cut = at.index(whole.len() - 2);
        prop_assert!(read_json(&whole[..cut]).is_err());
        let mut changed = whole;
        changed[cut] = byte;
        drop(read_json(&changed));
    }
}

/// Pointers to all values of a file.
fn places(value: &Value) -> Vec<String> {
    let (mut found, mut open) = (Vec::new(), vec![(String::new(), value)]);
    while let Some((place, value)) = open.pop() {
        match value {
            Value::Object(object) => {
                open.extend(object.iter().map(|(key, value)| (format!("{place}/{key}"), value)));
            }
            Value::Array(list) => {
                open.extend(
                    list.iter().enumerate().map(|(n, value)| (format!("{place}/{n}"), value)),
                );
            }
            _ => {}
        }
        found.push(place);
    }
    found
}
