//! Finds the tree of short texts whose argument units are given, by the rules of the pipeline:
//! `cargo run --example microtexts < texts.json > trees.json`.
//!
//! In: `[{"id": …, "segments": ["…", …]}, …]`; other fields are passed over. Out, for each text, the
//! unit that each unit bears on (−1 for the central claim) and how: `[{"id": …, "heads": [4, 0, −1],
//! "functions": ["attack", "support", "central"]}, …]`.

use claimgraph::find;
use claimgraph::model::{
    Block, BlockKind, Claim, Confidence, Document, Relation, RelationKind, Role, Segments, Sentence,
};
use claimgraph::text::Span;
use serde_json::{Value, json};
use std::io::{Read, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let texts: Vec<Value> = serde_json::from_str(&input)?;
    let trees: Vec<Value> = texts.iter().map(tree).collect();
    writeln!(std::io::stdout(), "{}", serde_json::to_string(&trees)?)?;
    Ok(())
}

/// The tree of one text.
fn tree(text: &Value) -> Value {
    let count = text["segments"].as_array().map_or(0, Vec::len);
    let mut heads = vec![-1_i64; count];
    let mut functions = vec!["central"; count];
    for relation in relations(text).iter().filter(|r| r.tree) {
        heads[relation.from] = i64::try_from(relation.to).unwrap_or(-1);
        functions[relation.from] =
            if relation.kind == RelationKind::Attacks { "attack" } else { "support" };
    }
    json!({ "id": text["id"], "heads": heads, "functions": functions })
}

/// What the units of one text have to do with one another; each of them is a claim.
pub(crate) fn relations(text: &Value) -> Vec<Relation> {
    let units: Vec<&str> =
        text["segments"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let (document, segments) = document(&units);
    let central = find::central(&document, &segments, &[]).unwrap_or(0);
    let claims: Vec<Claim> = segments
        .sentences
        .iter()
        .enumerate()
        .map(|(at, sentence)| Claim {
            place: sentence.span,
            role: if at == central { Role::Thesis } else { Role::Claim },
            label: None,
            notes: Vec::new(),
            holder: None,
            stance: None,
            again: Vec::new(),
            confidence: Confidence::percent(50),
            because: Vec::new(),
        })
        .collect();
    find::relations(&document, &segments, &[], &[], &claims).items.relations
}

/// One paragraph in which every unit is a sentence.
fn document(units: &[&str]) -> (Document, Segments) {
    let text = units.join(" ");
    let mut at = 0;
    let sentences = units
        .iter()
        .map(|unit| {
            let span = Span::new(at, at + unit.len());
            at = span.end + 1;
            Sentence { span, block: 0, clauses: vec![span], continues: false }
        })
        .collect();
    let span = Span::new(0, text.len());
    let mut document = Document::new("units".to_owned(), text, None);
    document.blocks.push(Block { span, kind: BlockKind::Paragraph, number: 1, quote: None });
    (document, Segments { sentences })
}
