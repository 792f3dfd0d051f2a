//! The JSON contract: a small graph made by hand that has one of everything, exported at each level
//! of wording. The files in `tests/contract` are the contract by example; set `BLESS=1` to write them
//! anew, and read the difference before it is committed.

mod contract {
    pub(crate) mod essay;
}

use claimgraph::export::{self, Text};
use contract::essay::{ESSAY, QUOTED, TITLE, graph};
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashSet};
use std::path::Path;

const LEVELS: [(Text, &str); 3] =
    [(Text::All, "all"), (Text::Quotations, "quotations"), (Text::None, "none")];

#[test]
fn the_export_is_the_contract_byte_for_byte() {
    let graph = graph();
    for (text, name) in LEVELS {
        let path = Path::new("tests/contract").join(name).with_extension("json");
        let made = export::json(&graph, text);
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &made).unwrap();
        }
        let expected = std::fs::read_to_string(&path).unwrap();
        assert_eq!(made, expected, "{} differs; see the head of this test", path.display());
    }
}

#[test]
fn every_level_validates_and_wrong_documents_do_not() {
    let schema = export::schema();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let export = |text| -> Value { serde_json::from_str(&export::json(&graph(), text)).unwrap() };
    for (text, name) in LEVELS {
        let errors: Vec<String> = validator
            .iter_errors(&export(text))
            .map(|e| format!("{}: {e}", e.instance_path()))
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
    }
    let breaks: [(&str, Value); 9] = [
        ("/graph/version", json!(2)),
        ("/graph/documents/0/id", json!("c1")),
        ("/nodes/0/kind", json!("thesis")),
        ("/nodes/0/confidence", json!(1.5)),
        ("/nodes/0/anchor/start", json!(-1)),
        ("/nodes/0/again", Value::Null),
        ("/edges/0/target", json!("c1")),
        ("/edges/0/citation/form", json!("loc-cit")),
        ("/directed", json!(false)),
    ];
    for (place, wrong) in breaks {
        let mut document = export(Text::All);
        *document.pointer_mut(place).unwrap() = wrong;
        assert!(!validator.is_valid(&document), "{place}");
    }
}

#[test]
fn anchors_count_code_points_and_hold_the_words_that_stand_there() {
    let text: Vec<char> = ESSAY.chars().collect();
    let document: Value = serde_json::from_str(&export::json(&graph(), Text::All)).unwrap();
    let mut seen = 0;
    each_object(&document, &mut |object| {
        if let (Some(exact), Some(start), Some(end)) =
            (object.get("exact"), number(object, "start"), number(object, "end"))
        {
            seen += 1;
            assert_eq!(exact.as_str().unwrap(), text[start..end].iter().collect::<String>());
        }
    });
    assert!(seen > 20, "only {seen} anchors");
}

#[test]
fn without_text_no_four_words_of_the_essay_in_a_row_get_out() {
    for (text, quoted) in [(Text::None, false), (Text::Quotations, true)] {
        let export: Value = serde_json::from_str(&export::json(&graph(), text)).unwrap();
        let mut out = HashSet::new();
        each_string(&export, &mut |string| out.extend(runs(string)));
        let sources = QUOTED.iter().chain(quoted.then_some(&TITLE));
        let own = sources.fold(ESSAY.to_owned(), |essay, words| essay.replace(words, "\n"));
        let kept: BTreeSet<_> =
            own.lines().flat_map(runs).filter(|run| out.contains(run)).collect();
        assert_eq!(kept, BTreeSet::new(), "{text:?}");
        let quoted_out = runs(QUOTED[0]).iter().any(|run| out.contains(run));
        assert_eq!(quoted_out, quoted, "{text:?}");
    }
}

/// All runs of four words, in lower case.
fn runs(text: &str) -> Vec<String> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.windows(4).map(|run| run.join(" ")).collect()
}

fn each_object(value: &Value, visit: &mut impl FnMut(&serde_json::Map<String, Value>)) {
    match value {
        Value::Array(parts) => parts.iter().for_each(|part| each_object(part, visit)),
        Value::Object(object) => {
            visit(object);
            object.values().for_each(|part| each_object(part, visit));
        }
        _ => {}
    }
}

fn each_string(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::String(string) => visit(string),
        Value::Array(parts) => parts.iter().for_each(|part| each_string(part, visit)),
        Value::Object(object) => object.values().for_each(|part| each_string(part, visit)),
        _ => {}
    }
}

fn number(object: &serde_json::Map<String, Value>, key: &str) -> Option<usize> {
    object.get(key)?.as_u64().and_then(|n| usize::try_from(n).ok())
}
