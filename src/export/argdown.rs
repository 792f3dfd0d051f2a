//! Argdown: claims and quotations as statements, what bears on them indented below. Works stand in the data
//! of the quotations, since Argdown knows no relation that a work could have.
//!
//! A claim that says another again supports it here, and names it under `restates`.

use super::flat::{kind_of, role_of, stance_of};
use super::wording::{Wording, is_said, label};
use super::works::one_line;
use crate::graph::{ArgumentGraph, EdgeKind, Node, QuotationNode};
use crate::model::{Confidence, Polarity, QuotationRole, RelationKind};
use std::collections::HashSet;
use std::fmt::{self, Display, Write as _};
use std::io::{self, Write};

pub(super) fn write(
    graph: &ArgumentGraph,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    front_matter(graph, wording, out)?;
    for node in graph.nodes().filter(|node| is_said(node.id())) {
        statement(graph, node, wording, out)?;
        let mut told = HashSet::new();
        for (from, edge, to) in graph.edges_at(node.id()) {
            let Some(sign) = sign(&edge.kind).filter(|_| to == node.id()) else { continue };
            if let Some(below) = graph.node(from).filter(|_| told.insert((from, sign))) {
                writeln!(out, "  {sign} [{}]", Title(below))?;
            }
        }
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn front_matter(graph: &ArgumentGraph, wording: Wording, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "===")?;
    let mut put = |key: &str, value: Option<&str>| {
        value.map_or(Ok(()), |value| writeln!(out, "{key}: {}", Quoted(value)))
    };
    let (title, author) = match graph.documents() {
        [one] => (one.title.as_deref(), one.author.as_deref()),
        _ => (None, None),
    };
    put("title", title.filter(|_| wording.quotations()))?;
    put("author", author)?;
    for document in graph.documents() {
        put(&document.id.to_string(), Some(&document.name))?;
    }
    put("generator", Some(super::GENERATOR))?;
    out.write_all(b"===\n\n")
}

fn statement(
    graph: &ArgumentGraph,
    node: &Node,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    let words = wording.text(node).map(one_line).filter(|words| !words.is_empty());
    write!(out, "[{}]", Title(node))?;
    if let Some(words) = &words {
        write!(out, ": {}", Escaped(words))?;
    }
    write!(out, " #{}", kind_of(node.id()))?;
    let mut data = Data(Vec::new());
    match node {
        Node::Claim(node) => {
            let role = role_of(node.claim.role);
            if role != "claim" {
                write!(out, " #{role}")?;
            }
            data.put("role", role);
            data.put("id", &node.id.to_string());
            if let Some(holder) = &node.claim.holder {
                data.put("holder", &wording.name(&holder.name));
            }
            if let Some(stance) = node.claim.stance {
                data.put("stance", stance_of(stance));
            }
            let again = graph.claims_above(node.id);
            let again = again.iter().filter(|(_, r)| r.kind == RelationKind::Restates);
            let again: Vec<String> = again.map(|(claim, _)| claim.id.to_string()).collect();
            if !again.is_empty() {
                data.put("restates", &again.join(" "));
            }
        }
        Node::Quotation(node) => quotation(graph, node, wording, &mut data),
        Node::Source(_) => {}
    }
    if let Some(place) = node.place() {
        if graph.documents().len() > 1 {
            data.put("document", &super::flat::document_of(place).unwrap_or_default());
        }
        data.0.push(("line", place.line.to_string()));
    }
    if let Some(confidence) = node.confidence().filter(|&sure| sure != Confidence::FULL) {
        let value = super::flat::Value::Share(confidence.hundredths());
        data.0.push(("confidence", value.to_string()));
    }
    writeln!(out, " {data}")
}

fn quotation(graph: &ArgumentGraph, node: &QuotationNode, wording: Wording, data: &mut Data) {
    if node.quotation.role == QuotationRole::Term {
        data.put("role", "term");
    }
    if let Some(said) = &node.speaker {
        data.put("speaker", &wording.name(&said.speaker.name));
    }
    // More than one work is seldom, and data has one value a key.
    if let Some((source, citation)) = graph.sources_of(node.id).first() {
        data.put("source", &source.label);
        if let Some(at) = &citation.locator {
            data.put(at.label, &at.value);
        }
        if let Some(cited) = wording.cited(&citation.place) {
            data.put("citation", &cited);
        }
    }
}

/// The sign of a relation, seen from what is below.
fn sign(kind: &EdgeKind) -> Option<char> {
    Some(match kind {
        EdgeKind::Offer(offer) => match offer.polarity {
            Polarity::Supports => '+',
            Polarity::Attacks => '-',
        },
        EdgeKind::Relation(relation) => match relation.kind {
            RelationKind::Supports | RelationKind::Restates => '+',
            RelationKind::Attacks => '-',
        },
        EdgeKind::SourceOf(_) | EdgeKind::QuotedIn(_) => return None,
    })
}

/// What a statement is called: its id, and its label by hand. No sign of a title can be escaped, so that
/// brackets become round.
struct Title<'g>(&'g Node);

impl Display for Title<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.id())?;
        let Some(label) = label(self.0).map(one_line).filter(|label| !label.is_empty()) else {
            return Ok(());
        };
        f.write_char(' ')?;
        label.chars().try_for_each(|sign| {
            f.write_char(match sign {
                '[' => '(',
                ']' => ')',
                sign => sign,
            })
        })
    }
}

/// Words with a backslash before every sign that Argdown would take for one of its own. None of them
/// stands at the head of a line, where more signs would count.
struct Escaped<'w>(&'w str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, sign) in self.0.char_indices() {
            let rest = self.0.get(at + sign.len_utf8()..).unwrap_or_default();
            let next = rest.chars().next();
            let special = match sign {
                '\\' | '#' | '*' | '_' | '[' | ']' | '<' | '{' | '}' | '=' | '@' => true,
                // ":x:" and ".x." are signs of Argdown's own. A word of such length is none of anybody's.
                ':' | '.' => {
                    let word = rest.chars().take(WORD).take_while(|c| !c.is_whitespace());
                    word.skip(1).any(|c| c == sign)
                        || rest.chars().take(WORD).count() == WORD
                            && !rest.chars().take(WORD).any(char::is_whitespace)
                }
                '/' => matches!(next, Some('/' | '*')),
                _ => false,
            };
            if special {
                f.write_char('\\')?;
            }
            f.write_char(sign)?;
        }
        Ok(())
    }
}

/// Code points of a word that are looked at for the other end of a sign.
const WORD: usize = 64;

/// YAML between braces.
struct Data(Vec<(&'static str, String)>);

impl Data {
    fn put(&mut self, key: &'static str, value: &str) {
        self.0.push((key, Quoted(value).to_string()));
    }
}

impl Display for Data {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries: Vec<String> =
            self.0.iter().map(|(key, value)| format!("{key}: {value}")).collect();
        write!(f, "{{{}}}", entries.join(", "))
    }
}

/// A string of YAML, in which no sign stands that would end the data or the front matter around it.
struct Quoted<'w>(&'w str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for sign in self.0.chars() {
            match sign {
                '"' => f.write_str("\\\"")?,
                '\\' => f.write_str("\\\\")?,
                '{' | '}' | '=' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => {
                    write!(f, "\\u{:04x}", u32::from(sign))?;
                }
                sign if sign.is_control() => write!(f, "\\u{:04x}", u32::from(sign))?,
                sign => f.write_char(sign)?,
            }
        }
        f.write_char('"')
    }
}
