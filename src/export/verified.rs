//! What `verify` says, as data: JSON of its own, and SARIF for what should be looked at.

use crate::graph::{ArgumentGraph, QuotationNode};
use crate::verify::{Checked, CutBy, Library, Place, Stretch, Turn, Unknown, Verified, Words};
use serde_json::{Value, json};

/// Version of the JSON.
const VERSION: u32 = 1;

/// The answers for all quotations, pretty-printed, with a line break at the end.
#[must_use]
pub fn verified(graph: &ArgumentGraph, library: &Library, verified: &Verified) -> String {
    let name = |text: usize| library.texts.get(text).map(|index| index.name());
    let texts = library.texts.iter().map(
        |index| json!({ "name": index.name(), "words": index.len(), "pages": index.has_pages() }),
    );
    let sources = verified.sources.iter().map(|(id, pairings)| {
        let label = graph.source(*id).map(|node| node.label.as_str());
        let texts: Vec<Value> = pairings
            .iter()
            .map(|pairing| json!({ "name": name(pairing.text), "why": pairing.why }))
            .collect();
        json!({ "id": id.to_string(), "label": label, "texts": texts })
    });
    let quotations = verified.quotations.iter().filter_map(|(id, checked)| {
        let node = graph.quotation(*id)?;
        Some(quotation(graph, node, checked, checked.text.and_then(name)))
    });
    let whole = json!({
        "format": "claimgraph-verify",
        "version": VERSION,
        "generator": concat!("claimgraph ", env!("CARGO_PKG_VERSION")),
        "texts": texts.collect::<Vec<_>>(),
        "sources": sources.collect::<Vec<_>>(),
        "quotations": quotations.collect::<Vec<_>>(),
    });
    printed(&whole)
}

fn printed(value: &Value) -> String {
    // A value has nothing that JSON cannot say.
    let mut printed = serde_json::to_string_pretty(value).unwrap_or_default();
    printed.push('\n');
    printed
}

fn quotation(
    graph: &ArgumentGraph,
    node: &QuotationNode,
    checked: &Checked,
    text: Option<&str>,
) -> Value {
    let anchor = &node.quotation.place;
    let document = graph.document(node.document).map(|document| document.name.as_str());
    json!({
        "id": node.id.to_string(),
        "document": document,
        "line": anchor.line,
        "column": anchor.column,
        "text": node.text,
        "words": {
            "verdict": checked.words.name(),
            "as_quoted": checked.words.are_as_quoted(),
            "prints": checked.prints.names(),
            "length": checked.length,
            "places": checked.count,
            "found_in": text,
            "diff": checked.stretches.iter().map(stretch).collect::<Vec<_>>(),
        },
        "place": place(&checked.place),
        "frame": checked.frame.as_ref().map(|frame| json!({
            "before": frame.before,
            "after": frame.after,
            "turns": frame.turns.iter().map(turn).collect::<Vec<_>>(),
        })),
        "look": checked.needs_a_look(),
    })
}

fn stretch(stretch: &Stretch) -> Value {
    match stretch {
        Stretch::Same(words) => json!({ "same": words }),
        Stretch::Changed(change) => json!({
            "quoted": change.quoted,
            "source": change.source,
            "class": change.class.name(),
            "marked": change.marked,
        }),
        Stretch::Cut(cut) => json!({
            "cut": cut.source,
            "words": cut.words,
            "negates": cut.negates,
            "by": match cut.by {
                CutBy::Omission => "omission",
                CutBy::Interruption => "interruption",
                CutBy::Nothing => "nothing",
            },
        }),
        Stretch::Jump => json!({ "jump": true }),
        Stretch::Missing(words) => json!({ "missing": words }),
    }
}

fn place(place: &Place) -> Value {
    let (cited, found, why) = match place {
        Place::Spans { cited, found } | Place::Off { cited, found } => {
            (Some(cited.clone()), vec![found.clone()], None)
        }
        Place::Right { found } | Place::Uncited { found } => (None, vec![found.clone()], None),
        Place::Several { cited, found } => (cited.clone(), found.clone(), None),
        Place::Another { found, .. } => (None, found.iter().cloned().collect(), None),
        Place::Unknown(why) => (None, Vec::new(), Some(*why)),
        Place::Nowhere => (None, Vec::new(), None),
    };
    let why = why.map(|why| match why {
        Unknown::NoPages => "no-pages",
        Unknown::OutsidePages => "outside-pages",
        Unknown::NoPageCited => "no-page-cited",
    });
    json!({
        "verdict": place.name(),
        "contradicts": place.contradicts(),
        "cited": cited,
        "found": found,
        "why": why,
    })
}

fn turn(turn: &Turn) -> Value {
    let words = match turn {
        Turn::Before(words) | Turn::After(words) | Turn::Reported(words) => Some(words),
        Turn::Quoted => None,
    };
    json!({ "turn": turn.name(), "words": words })
}

/// What should be looked at, as SARIF 2.1.0; `paths` are those of the essays, in their order.
#[must_use]
pub fn verified_sarif(
    graph: &ArgumentGraph,
    library: &Library,
    verified: &Verified,
    paths: &[String],
) -> String {
    let results = verified.quotations.iter().filter(|(_, checked)| checked.needs_a_look());
    let results = results.filter_map(|(id, checked)| {
        let node = graph.quotation(*id)?;
        let anchor = &node.quotation.place;
        let path = paths.get((anchor.document as usize).saturating_sub(1))?;
        let text = checked.text.and_then(|text| library.texts.get(text)).map(|index| index.name());
        Some(json!({
            "ruleId": rule(checked),
            "level": "warning",
            "message": { "text": message(checked, text) },
            "locations": [{ "physicalLocation": {
                "artifactLocation": { "uri": path.replace('\\', "/").replace(' ', "%20") },
                "region": { "startLine": anchor.line, "startColumn": anchor.column },
            }}],
        }))
    });
    let rules = Words::ALL.iter().filter(|words| !words.are_as_quoted()).map(|words| words.name());
    let rules = rules.chain(["off", "spans", "several", "another-source"]);
    let whole = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "claimgraph",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.map(|rule| json!({ "id": rule })).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results.collect::<Vec<_>>(),
        }],
    });
    printed(&whole)
}

/// What is gravest: the words before the place.
fn rule(checked: &Checked) -> &'static str {
    if checked.words.are_as_quoted() { checked.place.name() } else { checked.words.name() }
}

fn message(checked: &Checked, text: Option<&str>) -> String {
    let mut told = format!("Words: {}", checked.words.name());
    for change in checked.differences() {
        let or = |words: &str| {
            if words.is_empty() { "nothing".to_owned() } else { format!("“{words}”") }
        };
        told.push_str(&format!(
            "; {} for {} of the source ({})",
            or(&change.quoted),
            or(&change.source),
            change.class.name()
        ));
    }
    let place = place(&checked.place);
    told.push_str(&format!(". Place: {}", checked.place.name()));
    if let Some(cited) = place["cited"].as_str() {
        told.push_str(&format!(", cited {cited}"));
    }
    let found: Vec<&str> =
        place["found"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if !found.is_empty() {
        told.push_str(&format!(", found on {}", found.join(", ")));
    }
    if let Some(text) = text {
        told.push_str(&format!(" in {text}"));
    }
    told.push('.');
    told
}
