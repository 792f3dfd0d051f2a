//! AIF, as AIFdb has it in JSON, and xAIF, which has it under the key `AIF`. I-nodes are statements; an RA, a
//! PA, a CA or an MA between them is what bears on what. A locution (L) tells who holds the statement that it
//! asserts. What attacks a step of inference attacks its conclusion here.

use super::{Bearing, Broken, Chart, Statement, meant};
use crate::model::RelationKind;
use crate::text::Span;
use serde_json::Value;
use std::collections::HashMap;

/// Types of nodes. Those from L on are told of dialogues.
const TYPES: [&str; 10] = ["I", "RA", "CA", "MA", "PA", "L", "YA", "TA", "RPA", "EN"];

/// Most pairs that one scheme may make of what leads to it and what it leads to; none of a person's has more.
const MOST_PAIRS: usize = 10_000;

/// A node.
struct Node<'j> {
    id: String,
    text: &'j str,
    kind: &'j str,
    label: Option<&'j str>,
    /// Nodes with an edge to this one, and nodes it has one to.
    before: Vec<usize>,
    after: Vec<usize>,
    /// The statement it is.
    statement: Option<usize>,
}

pub(super) fn chart(name: &str, json: &str) -> Result<Chart, Broken> {
    let data: Value = serde_json::from_str(json).map_err(|error| Broken {
        line: error.line(),
        what: format!("this is no JSON: {error}"),
    })?;
    let aif = data.get("AIF").unwrap_or(&data);
    let mut nodes = nodes(json, aif)?;
    let by_id: HashMap<String, usize> =
        nodes.iter().enumerate().map(|(at, node)| (node.id.clone(), at)).collect();
    edges(json, aif, &by_id, &mut nodes)?;
    let mut chart = Chart::default();
    for node in nodes.iter_mut().filter(|node| node.kind == "I") {
        let start = chart.text.len();
        chart.text.push_str(node.text.trim());
        let place = Span::new(start, chart.text.len());
        chart.text.push_str("\n\n");
        node.statement = Some(chart.statements.len());
        let label = node.label.map(str::to_owned);
        let origin = format!("{name}, node {}", node.id);
        chart.statements.push(Statement { place, label, origin, ..Statement::default() });
    }
    holders(aif, &by_id, &nodes, &mut chart);
    for scheme in &nodes {
        let kind = match scheme.kind {
            "RA" | "PA" => RelationKind::Supports,
            "CA" => RelationKind::Attacks,
            "MA" => RelationKind::Restates,
            _ => continue,
        };
        let from = ends(&nodes, &scheme.before, false);
        let to = ends(&nodes, &scheme.after, true);
        if from.len().saturating_mul(to.len()) > MOST_PAIRS {
            let what =
                format!("the scheme {:?} joins more nodes than any argument does", scheme.id);
            return Err(Broken { line: line_of(json, &scheme.id), what });
        }
        for &from in &from {
            let place = chart.statements.get(from).map(|s| s.place).unwrap_or_default();
            chart.bearings.extend(to.iter().map(|&to| Bearing { from, to, kind, place }));
        }
    }
    Ok(chart)
}

fn nodes<'j>(json: &str, aif: &'j Value) -> Result<Vec<Node<'j>>, Broken> {
    let Some(listed) = aif.get("nodes").and_then(Value::as_array) else {
        let what =
            "this is no AIF: it has no list \"nodes\"; AIF is {\"nodes\": […], \"edges\": […]}";
        return Err(Broken { line: 1, what: what.to_owned() });
    };
    let mut nodes = Vec::with_capacity(listed.len());
    let mut known = HashMap::new();
    for (nth, node) in (1usize..).zip(listed) {
        let id = id_of(node, "nodeID", &format!("node {nth}"))?;
        let text = |key: &str| node.get(key).and_then(Value::as_str);
        let kind = text("type").unwrap_or_default();
        if !TYPES.contains(&kind) {
            let what = format!("node {id:?} has the type {kind:?}; {}", meant(kind, &TYPES));
            return Err(Broken { line: line_of(json, &id), what });
        }
        let words = text("text").unwrap_or_default();
        if kind == "I" && words.trim().is_empty() {
            let what = format!("node {id:?} has no \"text\", which an I-node is there for");
            return Err(Broken { line: line_of(json, &id), what });
        }
        if known.insert(id.clone(), nth).is_some() {
            let what = format!("there are two nodes {id:?}; give one of them another \"nodeID\"");
            return Err(Broken { line: line_of(json, &id), what });
        }
        nodes.push(Node {
            id,
            text: words,
            kind,
            label: text("label"),
            before: Vec::new(),
            after: Vec::new(),
            statement: None,
        });
    }
    Ok(nodes)
}

fn edges(
    json: &str,
    aif: &Value,
    by_id: &HashMap<String, usize>,
    nodes: &mut [Node<'_>],
) -> Result<(), Broken> {
    let listed = aif.get("edges").and_then(Value::as_array);
    for (nth, edge) in (1usize..).zip(listed.into_iter().flatten()) {
        let end = |key: &str| {
            let id = id_of(edge, key, &format!("edge {nth}"))?;
            by_id.get(&id).copied().ok_or_else(|| {
                let what = format!("edge {nth} names the node {id:?}, which is not there");
                Broken { line: line_of(json, &id), what }
            })
        };
        let (from, to) = (end("fromID")?, end("toID")?);
        let both = [from, to].map(|at| nodes.get(at).map(|node| (node.kind, node.id.clone())));
        if let [Some(("I", from)), Some(("I", to))] = &both {
            let what = format!(
                "edge {nth} leads from {from:?} to {to:?}, both of type I; put a node of type RA, CA or MA between"
            );
            return Err(Broken { line: line_of(json, from), what });
        }
        if let Some(node) = nodes.get_mut(from) {
            node.after.push(to);
        }
        if let Some(node) = nodes.get_mut(to) {
            node.before.push(from);
        }
    }
    Ok(())
}

/// An id, which some programs write as a string and some as a number.
fn id_of(value: &Value, key: &str, what: &str) -> Result<String, Broken> {
    match value.get(key) {
        Some(Value::String(id)) => Ok(id.clone()),
        Some(Value::Number(id)) => Ok(id.to_string()),
        _ => {
            let keys = value.as_object().into_iter().flat_map(|object| object.keys());
            let near = keys.map(String::as_str).find(|known| known.eq_ignore_ascii_case(key));
            let instead = near.map_or(String::new(), |near| format!("; it has {near:?}"));
            Err(Broken { line: 1, what: format!("{what} has no {key:?}{instead}") })
        }
    }
}

/// The statements at one end of a scheme; through another scheme, those at the further end of that.
fn ends(nodes: &[Node<'_>], near: &[usize], onward: bool) -> Vec<usize> {
    let mut found = Vec::new();
    for node in near.iter().filter_map(|&at| nodes.get(at)) {
        match node.kind {
            "I" => found.extend(node.statement),
            "RA" | "CA" | "MA" | "PA" if onward => {
                let further = node.after.iter().filter_map(|&at| nodes.get(at)?.statement);
                found.extend(further);
            }
            _ => {}
        }
    }
    found
}

/// Who asserts a statement, by the locution that leads to it; the name is the participant's, else what
/// stands before the colon.
fn holders(aif: &Value, by_id: &HashMap<String, usize>, nodes: &[Node<'_>], chart: &mut Chart) {
    let list = |key: &str| aif.get(key).and_then(Value::as_array).into_iter().flatten();
    let text = |value: &Value, key: &str| {
        value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let id = |value: &Value, key: &str| id_of(value, key, "").ok();
    let people: HashMap<String, String> = list("participants")
        .filter_map(|person| {
            let name = format!("{} {}", text(person, "firstname"), text(person, "surname"));
            Some((id(person, "participantID")?, name.trim().to_owned()))
        })
        .collect();
    let mut said_by = HashMap::new();
    for locution in list("locutions") {
        let person = id(locution, "personID").and_then(|person| people.get(&person));
        let node = id(locution, "nodeID").and_then(|node| by_id.get(&node));
        if let (Some(person), Some(&node)) = (person, node) {
            said_by.insert(node, person.clone());
        }
    }
    for (at, node) in nodes.iter().enumerate().filter(|(_, node)| node.kind == "L") {
        let before_colon = || node.text.split_once(':').map(|(name, _)| name.trim().to_owned());
        let name = said_by.remove(&at).or_else(before_colon).filter(|name| !name.is_empty());
        let acts = node.after.iter().filter_map(|&at| nodes.get(at)).filter(|n| n.kind == "YA");
        let said = acts.flat_map(|act| &act.after).filter_map(|&at| nodes.get(at)?.statement);
        for statement in said {
            if let (Some(name), Some(statement)) = (&name, chart.statements.get_mut(statement)) {
                statement.data.push(("holder".to_owned(), name.clone()));
                statement.data_place = statement.place;
            }
        }
    }
}

/// The line on which an id first stands; read only where something is broken.
fn line_of(json: &str, id: &str) -> usize {
    let quoted = json.find(&format!("\"{id}\"")).or_else(|| json.find(&format!(": {id}")));
    json.get(..quoted.unwrap_or(0)).map_or(1, |before| before.matches('\n').count() + 1)
}
