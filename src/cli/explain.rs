//! `explain`: why a node or an edge is there, and what a rule means.

mod edge;
mod manual;
mod node;
mod page;

use super::arguments::Explain;
use super::exit::{Exit, Failure};
use super::{input, terminal};
use crate::find;
use crate::graph::{ArgumentGraph, ElementId, NodeId};
use crate::model::{Code, Rule};
use crate::text::spelling::distance;
use page::Page;

pub(super) fn run(asked: &Explain) -> Result<Exit, Failure> {
    let page = match asked.what.as_deref() {
        None => manual::all(),
        Some(what) => match whole(what).parse::<ElementId>() {
            Ok(id) => element(asked, id)?,
            Err(_) => match Code::ALL.into_iter().find(|code| code.name() == what.to_lowercase()) {
                Some(code) => manual::diagnostic(code),
                None => manual::entry(rule(what)?),
            },
        },
    };
    terminal::print(&page.finished())?;
    Ok(Exit::Done)
}

fn element(asked: &Explain, id: ElementId) -> Result<Page, Failure> {
    if asked.inputs.is_empty() {
        return Err(Failure::new(Exit::Usage, format!("{id} of which text?"))
            .hint(format!("name it too: claimgraph explain {id} essay.txt")));
    }
    let input::Read { graph, names, .. } = input::read(&asked.inputs, &asked.how)?;
    let mut page = Page::new(&names);
    let found = match id {
        ElementId::Node(id) => node::explain(&graph, id, &mut page),
        ElementId::Edge(id) => edge::explain(&graph, id, &mut page),
    };
    found.map(|()| page).ok_or_else(|| {
        Failure::new(Exit::Usage, format!("there is no {id} in this graph")).hint(near(&graph, id))
    })
}

/// What there is instead of an id that is not there.
fn near(graph: &ArgumentGraph, id: ElementId) -> String {
    let (what, letter, count) = match id {
        ElementId::Node(NodeId::Claim(_)) => ("claims", 'c', graph.claims().count()),
        ElementId::Node(NodeId::Quotation(_)) => ("quotations", 'q', graph.quotations().count()),
        ElementId::Node(NodeId::Source(_)) => ("sources", 's', graph.sources().count()),
        ElementId::Edge(_) => ("edges", 'e', graph.edges().count()),
    };
    match count {
        0 => format!("it has no {what}"),
        1 => format!("of {what} it has only {letter}1"),
        _ => format!("its {what} are {letter}1 to {letter}{count}"),
    }
}

/// The rule of a name, or those that are nearest to it.
fn rule(name: &str) -> Result<&'static Rule, Failure> {
    let asked = name.to_lowercase();
    if let Some(rule) = find::rules().find(|rule| rule.name == asked) {
        return Ok(rule);
    }
    let mut near: Vec<(usize, &str)> = find::rules()
        .map(|rule| {
            (if rule.name.contains(&asked) { 0 } else { distance(&asked, rule.name) }, rule.name)
        })
        .filter(|&(far, _)| far <= asked.len() / 3)
        .collect();
    near.sort_unstable();
    let near: Vec<&str> = near.into_iter().take(3).map(|(_, name)| name).collect();
    let hint = if near.is_empty() {
        "ids look like c7, q2, s1, e4; `claimgraph explain --rules` lists the rules".to_owned()
    } else {
        format!("is it {}?", near.join(" or "))
    };
    Err(Failure::new(Exit::Usage, format!("`{name}` is no id, no rule and no diagnostic"))
        .hint(hint))
}

/// The id of the whole for that of a piece: the JSON names the second piece of q3 `q3.2`.
fn whole(id: &str) -> &str {
    id.split_once('.').filter(|(_, nth)| nth.parse::<u32>().is_ok()).map_or(id, |(whole, _)| whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_diagnostic_can_be_explained() {
        let names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        let mut once = names.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), names.len());
        assert!(names.iter().all(|name| rule(name).is_err()), "a rule has a diagnostic's name");
    }

    #[test]
    fn a_name_that_is_no_rule_is_refused_with_a_hint() {
        let failure = rule("no-such-rule-anywhere").unwrap_err();
        assert_eq!(failure.exit, Exit::Usage);
        assert!(failure.hint.contains("--rules"), "{}", failure.hint);
    }
}
