//! Mermaid: a flow chart for pages in Markdown. It reads from below: what gives support stands under what
//! it supports.
//!
//! Mermaid draws no more than 500 edges and 50,000 signs unless the page that shows it allows more, and no
//! diagram can allow that itself.

use super::wording::{Wording, label, shortened};
use super::works::one_line;
use crate::graph::{ArgumentGraph, Edge, EdgeKind, Node, NodeId};
use crate::model::{Polarity, RelationKind, Role};
use std::borrow::Cow;
use std::fmt::{self, Display, Write as _};
use std::io::{self, Write};

/// Code points of a node's words: some ten lines of a box.
const WORDS: usize = 240;

const CLASSES: &str = "  classDef thesis fill:#1f3a5f,stroke:#1f3a5f,color:#fff
  classDef main fill:#d6e4f5,stroke:#1f3a5f,color:#111
  classDef plain fill:#fff,stroke:#5a6b7f,color:#111
  classDef reported fill:#f4f0e6,stroke:#8a7a50,color:#111,stroke-dasharray:4 3
  classDef quotation fill:#fdf8ec,stroke:#c9b88a,color:#111
  classDef source fill:#eee,stroke:#999,color:#111
";

pub(super) fn write(
    graph: &ArgumentGraph,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    out.write_all(b"flowchart BT\n")?;
    for node in graph.nodes() {
        let words = label(node).map_or_else(|| wording.shown(node), Cow::Borrowed);
        let words = shortened(Cow::Owned(one_line(&words)), WORDS);
        let (open, close) = match node {
            Node::Claim(_) => ("[", "]"),
            Node::Quotation(_) => ("(", ")"),
            Node::Source(_) => ("[(", ")]"),
        };
        let by = speaker(node, wording).map(|name| format!(" — {}", one_line(&name)));
        writeln!(
            out,
            "  {}{open}\"{}{}\"{close}:::{}",
            node.id(),
            Escaped(&words),
            Escaped(&by.unwrap_or_default()),
            class(node)
        )?;
    }
    for (from, edge, to) in graph.edges() {
        writeln!(out, "  {from} {} {to}", arrow(edge))?;
    }
    out.write_all(CLASSES.as_bytes())
}

fn speaker<'g>(node: &'g Node, wording: Wording) -> Option<Cow<'g, str>> {
    match node {
        Node::Claim(node) => node.claim.holder.as_ref().map(|h| wording.name(&h.name)),
        Node::Quotation(node) => node.speaker.as_ref().map(|s| wording.name(&s.speaker.name)),
        Node::Source(_) => None,
    }
}

fn class(node: &Node) -> &'static str {
    match (node, node.id()) {
        (Node::Claim(node), _) => match node.claim.role {
            Role::Thesis => "thesis",
            Role::Main => "main",
            Role::Claim => "plain",
            Role::Reported => "reported",
        },
        (_, NodeId::Quotation(_)) => "quotation",
        _ => "source",
    }
}

fn arrow(edge: &Edge) -> &'static str {
    match &edge.kind {
        EdgeKind::Offer(offer) if offer.polarity == Polarity::Attacks => "--x|against|",
        EdgeKind::Relation(relation) => match relation.kind {
            RelationKind::Supports => "-->",
            RelationKind::Attacks => "--x|against|",
            RelationKind::Restates => "-.->|again|",
        },
        EdgeKind::Offer(_) => "-->",
        EdgeKind::SourceOf(_) => "-.-",
        EdgeKind::QuotedIn(_) => "-.->|quoted in|",
    }
}

/// Words inside of a label in quotation marks: every sign that Mermaid, or Markdown in its labels, may take
/// for one of its own goes by its number.
struct Escaped<'w>(&'w str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, sign) in self.0.char_indices() {
            // "1." and "-" at the head of a label make a list of it, which labels cannot hold.
            let heads_list = at < LIST_MARK && matches!(sign, '-' | '.' | ')' | '+');
            let harmless =
                matches!(sign, ' ' | ',' | '\'' | '(' | ')' | '?' | '!' | '-' | '.' | '/' | '+');
            if sign.is_ascii_alphanumeric() || !sign.is_ascii() || (harmless && !heads_list) {
                f.write_char(sign)?;
            } else {
                write!(f, "#{};", u32::from(sign))?;
            }
        }
        Ok(())
    }
}

/// Bytes at the head of a label in which the number and sign of a list may stand.
const LIST_MARK: usize = 11;
