//! A graph as two tables of plain values, for the formats that know no more than that: each node and
//! each edge is one row. A quotation that is broken by who says it is one row, from its first word to
//! its last.

use super::wording::{Wording, by, rules};
use crate::graph::{ArgumentGraph, DocumentId, Edge, EdgeKind, Node, NodeId};
use crate::model::{Anchor, Confidence, Form, QuotationRole, Role, Stance};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// A value of a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'g> {
    /// Words.
    Words(Cow<'g, str>),
    /// A whole number.
    Whole(usize),
    /// A share, in whole hundredths.
    Share(u8),
    /// Yes or no.
    Truth(bool),
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words.
    Words,
    /// A whole number.
    Whole,
    /// A number between 0 and 1.
    Share,
    /// Yes or no.
    Truth,
}

/// A column: its name and what it holds.
pub(super) type Column = (&'static str, Kind);

/// The columns of nodes.
pub(super) const NODE: [Column; 20] = [
    ("kind", Kind::Words),
    ("label", Kind::Words),
    ("text", Kind::Words),
    ("role", Kind::Words),
    ("holder", Kind::Words),
    ("stance", Kind::Words),
    ("speaker", Kind::Words),
    ("form", Kind::Words),
    ("author", Kind::Words),
    ("title", Kind::Words),
    ("volume", Kind::Words),
    ("year", Kind::Words),
    ("document", Kind::Words),
    ("start", Kind::Whole),
    ("end", Kind::Whole),
    ("paragraph", Kind::Whole),
    ("line", Kind::Whole),
    ("confidence", Kind::Share),
    ("because", Kind::Words),
    ("by", Kind::Words),
];

/// The columns of edges.
pub(super) const EDGE: [Column; 10] = [
    ("kind", Kind::Words),
    ("weight", Kind::Share),
    ("confidence", Kind::Share),
    ("tree", Kind::Truth),
    ("locator", Kind::Words),
    ("counted", Kind::Words),
    ("citation", Kind::Words),
    ("form", Kind::Words),
    ("because", Kind::Words),
    ("by", Kind::Words),
];

/// A row: what is known, by column.
pub(super) type Row<'g, const N: usize> = [Option<Value<'g>>; N];

/// What is known of a row, with its columns.
pub(super) fn known<'r, 'g, const N: usize>(
    columns: &'static [Column; N],
    row: &'r Row<'g, N>,
) -> impl Iterator<Item = (usize, &'static str, &'r Value<'g>)> {
    let named = columns.iter().zip(row).enumerate();
    named.filter_map(|(at, ((name, _), value))| Some((at, *name, value.as_ref()?)))
}

/// The row of a node.
pub(super) fn node<'g>(node: &'g Node, wording: Wording) -> Row<'g, 20> {
    let mut row: Row<'g, 20> = std::array::from_fn(|_| None);
    let [kind, label, text, role, holder, stance, speaker, form, rest @ ..] = &mut row;
    let [author, title, volume, year, document, start, end, paragraph, line, rest @ ..] = rest;
    let [confidence, because, by_hand] = rest;
    *kind = words(kind_of(node.id()));
    *label = Some(Value::Words(wording.label(node)));
    *text = wording.text(node).and_then(words);
    *confidence = node.confidence().map(share);
    *because = joined(&rules(node.because()), " ");
    *by_hand = joined(&by(node.because()), "; ");
    if let Some(place) = node.place() {
        *document = document_of(place).map(|id| Value::Words(id.into()));
        *start = Some(Value::Whole(place.start));
        *end = Some(Value::Whole(place.end));
        *paragraph = Some(Value::Whole(place.paragraph as usize));
        *line = Some(Value::Whole(place.line));
    }
    match node {
        Node::Claim(node) => {
            *role = words(role_of(node.claim.role));
            *holder = node.claim.holder.as_ref().map(|h| named(wording.name(&h.name)));
            *stance = node.claim.stance.and_then(|s| words(stance_of(s)));
        }
        Node::Quotation(node) => {
            *role =
                (node.quotation.role == QuotationRole::Term).then(|| Value::Words("term".into()));
            *speaker = node.speaker.as_ref().map(|s| named(wording.name(&s.speaker.name)));
            *form = words(form_of(node.quotation.form));
        }
        Node::Source(node) => {
            let item = &node.source.item;
            let authors: Vec<String> = item.authors.iter().map(super::works::written).collect();
            *author = joined(&authors.iter().map(String::as_str).collect::<Vec<_>>(), "; ");
            *title = words(&item.title);
            *volume = item.volume.as_deref().and_then(words);
            *year = item.year.as_deref().and_then(words);
        }
    }
    row
}

/// The row of an edge.
pub(super) fn edge(edge: &Edge, wording: Wording) -> Row<'_, 10> {
    let mut row: Row<'_, 10> = std::array::from_fn(|_| None);
    let [kind, weight, confidence, tree, locator, counted, citation, form, because, by_hand] =
        &mut row;
    *kind = words(edge.kind.name());
    // What a citation says is not weighed; programs that lay out a network take a weight of all or none.
    *weight = Some(share(edge.kind.confidence().unwrap_or(Confidence::FULL)));
    *confidence = edge.kind.confidence().map(share);
    *because = joined(&rules(edge.kind.because()), " ");
    *by_hand = joined(&by(edge.kind.because()), "; ");
    let at = match &edge.kind {
        EdgeKind::SourceOf(cited) => {
            *citation = wording.cited(&cited.place).map(|c| Value::Words(c.into()));
            *form = words(super::works::form(cited.form));
            cited.locator.as_ref()
        }
        EdgeKind::Relation(relation) => {
            *tree = Some(Value::Truth(relation.tree));
            None
        }
        EdgeKind::QuotedIn(at) => at.as_ref(),
        EdgeKind::Offer(_) => None,
    };
    *locator = at.and_then(|at| words(&at.value));
    *counted = at.and_then(|at| words(at.label));
    row
}

/// The nodes and edges that have an end in the graph, which are all.
pub(super) fn nodes<'g>(
    graph: &'g ArgumentGraph,
    wording: Wording,
) -> impl Iterator<Item = (NodeId, Row<'g, 20>)> {
    graph.nodes().map(move |n| (n.id(), node(n, wording)))
}

fn words(words: &str) -> Option<Value<'_>> {
    Some(Value::Words(words.into())).filter(|_| !words.is_empty())
}

fn named(name: Cow<'_, str>) -> Value<'_> {
    Value::Words(name)
}

fn joined<'g>(words: &[&str], between: &str) -> Option<Value<'g>> {
    Some(Value::Words(words.join(between).into())).filter(|_| !words.is_empty())
}

fn share(confidence: Confidence) -> Value<'static> {
    Value::Share(confidence.hundredths())
}

/// What a node is, in one word, as in the JSON.
pub(super) const fn kind_of(id: NodeId) -> &'static str {
    match id {
        NodeId::Claim(_) => "claim",
        NodeId::Quotation(_) => "quotation",
        NodeId::Source(_) => "source",
    }
}

/// The id of the document a place is in.
pub(super) fn document_of(place: &Anchor) -> Option<String> {
    DocumentId::from_number(place.document).map(|id| id.to_string())
}

/// A role, as in the JSON.
pub(super) const fn role_of(role: Role) -> &'static str {
    match role {
        Role::Thesis => "thesis",
        Role::Main => "main",
        Role::Claim => "claim",
        Role::Reported => "reported",
    }
}

/// A stance, as in the JSON.
pub(super) const fn stance_of(stance: Stance) -> &'static str {
    match stance {
        Stance::Endorsed => "endorsed",
        Stance::Opposed => "opposed",
        Stance::Open => "open",
    }
}

/// The form of a quotation, as in the JSON.
const fn form_of(form: Form) -> &'static str {
    match form {
        Form::Display => "display",
        Form::Inline => "inline",
        Form::Block => "block",
        Form::Indented => "indented",
    }
}

/// As text: hundredths as a decimal fraction without zeros at the end, as JSON has them.
impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => f.write_str(words),
            Self::Whole(number) => number.fmt(f),
            Self::Share(hundredths) => (f64::from(*hundredths) / 100.0).fmt(f),
            Self::Truth(truth) => truth.fmt(f),
        }
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Words(words) => serializer.serialize_str(words),
            Self::Whole(number) => serializer.serialize_u64(*number as u64),
            Self::Share(hundredths) => serializer.serialize_f64(f64::from(*hundredths) / 100.0),
            Self::Truth(truth) => serializer.serialize_bool(*truth),
        }
    }
}
