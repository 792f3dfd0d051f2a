//! Why a node is there.

use super::edge::{citation, named};
use super::page::{Page, long, short, sure};
use crate::graph::{
    ArgumentGraph, ClaimNode, EdgeKind, Node, NodeId, QuotationId, QuotationNode, SourceNode,
};
use crate::model::{Form, QuotationRole, Repair, Role, SpeakerFrom, Stance};

/// Writes all about a node; `None` where there is none with this id.
pub(super) fn explain(graph: &ArgumentGraph, id: NodeId, page: &mut Page) -> Option<()> {
    let node = graph.node(id)?;
    opening(node, page);
    match node {
        Node::Claim(node) => claim(graph, node, page),
        Node::Quotation(node) => quotation(graph, node, page),
        Node::Source(node) => source(graph, node, page),
    }
    let notes = match node {
        Node::Claim(node) => node.claim.notes.as_slice(),
        Node::Quotation(node) => node.quotation.notes.as_slice(),
        Node::Source(_) => &[],
    };
    if !notes.is_empty() {
        page.head("Notes by hand");
    }
    for note in notes {
        page.line(1, note);
    }
    if !node.because().is_empty() {
        page.head("Because");
        page.because(node.because());
    }
    page.meanings();
    Some(())
}

/// `c7  main claim · essay.txt:12:1, paragraph 5 · confidence 0.83`, and the words in full.
fn opening(node: &Node, page: &mut Page) {
    let what = kind(node);
    let mut head = format!("{}  {what}", node.id());
    if let Some(place) = node.place() {
        head.push_str(&format!(" · {}, paragraph {}", page.place(place), place.paragraph));
    }
    if let Some(confidence) = node.confidence() {
        head.push_str(&format!(" · {}", sure(confidence)));
    }
    page.head(&head);
    page.line(1, &long(node.words()));
    if let Node::Claim(claim) = node
        && claim.claim.label.is_some()
    {
        page.line(1, &format!("label by hand; in the essay: “{}”", long(&claim.text)));
    }
}

fn kind(node: &Node) -> &'static str {
    match node {
        Node::Claim(node) => match node.claim.role {
            Role::Thesis => "thesis",
            Role::Main => "main claim",
            Role::Claim => "claim",
            Role::Reported => "reported position",
        },
        Node::Quotation(node) => match node.quotation.role {
            QuotationRole::Evidence => "quotation",
            QuotationRole::Term => "words only named, no evidence",
        },
        Node::Source(_) => "source",
    }
}

fn claim(graph: &ArgumentGraph, node: &ClaimNode, page: &mut Page) {
    let claim = &node.claim;
    if let Some(stance) = claim.stance {
        let stance = match stance {
            Stance::Endorsed => "shared by the writer",
            Stance::Opposed => "rejected by the writer",
            Stance::Open => "left open by the writer",
        };
        let line = match &claim.holder {
            Some(holder) => {
                let named = page.words_at(&holder.place);
                format!("a position of {}, {stance}; named here: {named}", holder.name)
            }
            None => format!("a position that nobody is named for, {stance}"),
        };
        page.line(1, &line);
    }
    for again in &claim.again {
        page.line(1, &format!("said again: {}", page.words_at(again)));
    }
    let (mut above, mut below, mut evidence) = (Vec::new(), Vec::new(), Vec::new());
    for (from, edge, to) in graph.edges_at(NodeId::Claim(node.id)) {
        let kind = edge.kind.name();
        match edge.kind {
            EdgeKind::Offer(_) => evidence.push((from, edge.id, kind)),
            EdgeKind::Relation(_) if from == NodeId::Claim(node.id) => {
                above.push((to, edge.id, kind))
            }
            EdgeKind::Relation(_) => below.push((from, edge.id, kind)),
            EdgeKind::SourceOf(_) | EdgeKind::QuotedIn(_) => {}
        }
    }
    for (head, list) in
        [("It bears on", above), ("What bears on it", below), ("Evidence", evidence)]
    {
        if !list.is_empty() {
            page.head(head);
        }
        for (id, edge, kind) in list {
            let from =
                if let NodeId::Quotation(id) = id { credit(graph, id) } else { String::new() };
            page.line(1, &format!("{edge} {kind}: {}{from}", named(graph, id)));
        }
    }
}

/// Who speaks in a quotation, and where it is printed: ` — J. Hale; Hale, Salt and Town, page 41`.
fn credit(graph: &ArgumentGraph, id: QuotationId) -> String {
    let speaker = graph.quotation(id).and_then(|node| node.speaker.as_ref());
    let mut parts: Vec<String> = speaker.map(|s| s.speaker.name.clone()).into_iter().collect();
    for (source, cited) in graph.sources_of(id) {
        let at = cited.locator.as_ref();
        let at = at.map_or_else(String::new, |l| format!(", {} {}", l.label, l.value));
        parts.push(format!("{} {}{at}", source.id, source.label));
    }
    if parts.is_empty() {
        " — no citation".to_owned()
    } else {
        format!(" — {}", parts.join("; "))
    }
}

fn quotation(graph: &ArgumentGraph, node: &QuotationNode, page: &mut Page) {
    let quotation = &node.quotation;
    let form = match quotation.form {
        Form::Display => "a paragraph of its own",
        Form::Inline => "inside a sentence",
        Form::Block => "a block quotation by markup",
        Form::Indented => "a block quotation by indentation",
    };
    page.line(1, &format!("set as {form}{}", marks(node)));
    if let Some(attribution) = &node.speaker {
        let speaker = &attribution.speaker;
        let from = match speaker.from {
            SpeakerFrom::Text => "read in the text",
            SpeakerFrom::Citation => "read in the citation",
            SpeakerFrom::Hand => "written by hand",
        };
        page.head(&format!("Speaker: {}", speaker.name));
        let place = page.words_at(&speaker.place);
        page.line(1, &format!("{from}: {place} · {}", sure(attribution.confidence)));
        page.because(&attribution.because);
    }
    for (source, cited) in graph.sources_of(node.id) {
        page.head(&format!("Source: {} {}", source.id, source.label));
        citation(cited, page);
        page.because(&cited.because);
    }
    let offered = graph.edges_at(NodeId::Quotation(node.id));
    let mut offered =
        offered.iter().filter(|(_, e, _)| matches!(e.kind, EdgeKind::Offer(_))).peekable();
    if offered.peek().is_some() {
        page.head("Offered for");
    }
    for (_, edge, to) in offered {
        page.line(1, &format!("{} {}: {}", edge.id, edge.kind.name(), named(graph, *to)));
    }
}

/// Which marks a quotation has, and which was missing.
fn marks(node: &QuotationNode) -> String {
    let marks = node.quotation.marks;
    let missing = match (marks.open, marks.close) {
        (Some(_), None) => Some(Repair::Closing),
        (None, Some(_)) => Some(Repair::Opening),
        _ => None,
    };
    let shown = |mark: Option<char>| mark.map_or_else(String::new, String::from);
    match missing {
        Some(Repair::Opening) => {
            format!(", its opening mark missing before {}", shown(marks.close))
        }
        Some(Repair::Closing) => format!(", its closing mark missing after {}", shown(marks.open)),
        None if marks.open.is_none() => String::new(),
        None => format!(", between {} and {}", shown(marks.open), shown(marks.close)),
    }
}

fn source(graph: &ArgumentGraph, node: &SourceNode, page: &mut Page) {
    page.head("Cited as");
    for place in &node.source.cited_as {
        page.line(1, &page.words_at(place));
    }
    let quotations = graph.quotations_from(node.id);
    if !quotations.is_empty() {
        page.head("Quoted");
    }
    for (quotation, cited) in quotations {
        let at = cited
            .locator
            .as_ref()
            .map_or_else(String::new, |l| format!("{} {}: ", l.label, l.value));
        page.line(1, &format!("{at}{} “{}”", quotation.id, short(&quotation.text)));
    }
    if !node.pointers.is_empty() {
        page.head("Pointed to, without a quotation");
    }
    for pointer in &node.pointers {
        citation(pointer, page);
    }
    for (from, edge, to) in graph.edges_at(NodeId::Source(node.id)) {
        if matches!(edge.kind, EdgeKind::QuotedIn(_)) {
            let words =
                format!("{} {}: {} in {}", edge.id, edge.kind.name(), from, named(graph, to));
            page.head("Known through another");
            page.line(1, &words);
        }
    }
}
