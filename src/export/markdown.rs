//! A report in Markdown, for people: the thesis, every claim with what is quoted for it, the sources with
//! their counts, who is heard, and what is missing.

use super::wording::Wording;
use super::works::one_line;
use crate::analyse::{self, Report};
use crate::graph::{ArgumentGraph, ClaimNode, NodeId, QuotationNode};
use crate::model::{Polarity, QuotationRole, RelationKind, Role, Severity};
use std::fmt::{self, Display, Write as _};
use std::io::{self, Write};

pub(super) fn write(
    graph: &ArgumentGraph,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    let report = analyse::report(graph);
    head(graph, &report, wording, out)?;
    for (title, roles) in [
        ("Thesis", &[Role::Thesis][..]),
        ("Main claims", &[Role::Main]),
        ("Further claims", &[Role::Claim]),
        ("Positions of others", &[Role::Reported]),
    ] {
        let mut claims = graph.claims().filter(|c| roles.contains(&c.claim.role)).peekable();
        if claims.peek().is_some() {
            writeln!(out, "\n## {title}")?;
        }
        claims.try_for_each(|node| claim(graph, node, wording, out))?;
    }
    loose(graph, wording, out)?;
    sources(graph, &report, out)?;
    voices(&report, wording, out)?;
    missing(graph, wording, out)
}

fn head(
    graph: &ArgumentGraph,
    report: &Report,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    let titles: Vec<String> = (graph.documents().iter())
        .map(|d| d.title.as_deref().filter(|_| wording.quotations()).unwrap_or(&d.name))
        .map(|title| Escaped(&one_line(title)).to_string())
        .collect();
    writeln!(out, "# {}\n", titles.join("; "))?;
    writeln!(
        out,
        "{}, {}, {}, {}, {}.",
        number(report.words, "word"),
        number(report.claims, "claim"),
        number(report.quotations, "quotation"),
        format_args!("{} cited", report.cited),
        number(report.sources.len(), "source")
    )
}

fn claim(
    graph: &ArgumentGraph,
    node: &ClaimNode,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "\n### {}\n", node.id)?;
    if let Some(label) = &node.claim.label {
        writeln!(out, "**{}**\n", Escaped(&one_line(label)))?;
    }
    if let Some(words) = wording.claim(node) {
        writeln!(out, "{}\n", Escaped(&one_line(words)))?;
    }
    let mut about = vec![format!("line {}", node.claim.place.line)];
    if graph.documents().len() > 1 {
        about.insert(0, node.document.to_string());
    }
    if let Some(holder) = &node.claim.holder {
        about.push(format!("held by {}", Escaped(&one_line(&wording.name(&holder.name)))));
    }
    about.extend(node.claim.stance.map(|stance| super::flat::stance_of(stance).to_owned()));
    about.extend(
        graph
            .claims_above(node.id)
            .iter()
            .map(|(above, relation)| format!("{} {}", relation_name(relation.kind), link(above))),
    );
    writeln!(out, "*{}*", about.join(", "))?;
    let below = graph.claims_below(node.id);
    let mut listed = false;
    for (title, kind) in [("For it", RelationKind::Supports), ("Against it", RelationKind::Attacks)]
    {
        let ids: Vec<_> =
            below.iter().filter(|(_, r)| r.kind == kind).map(|(c, _)| link(c)).collect();
        if !ids.is_empty() {
            writeln!(out, "{}- {title}: {}", if listed { "" } else { "\n" }, ids.join(", "))?;
            listed = true;
        }
    }
    for (quotation, offer) in graph.evidence_for(node.id) {
        let against = if offer.polarity == Polarity::Attacks { "against: " } else { "" };
        let gap = if listed { "" } else { "\n" };
        writeln!(out, "{gap}- {against}{}", evidence(graph, quotation, wording))?;
        listed = true;
    }
    Ok(())
}

/// A quotation in one line: its words, who says them, and where they were found.
fn evidence(graph: &ArgumentGraph, node: &QuotationNode, wording: Wording) -> String {
    let mut line = match wording.quotation(node) {
        Some(words) => format!("“{}”", Escaped(&one_line(words))),
        None => format!("{}, line {}", node.id, node.quotation.place.line),
    };
    if let Some(said) = &node.speaker {
        let name = wording.name(&said.speaker.name);
        let _ = write!(line, " — {}", Escaped(&one_line(&name)));
    }
    for (source, citation) in graph.sources_of(node.id) {
        let _ = write!(line, " [{}", Escaped(&one_line(&source.label)));
        if let Some(at) = &citation.locator {
            let _ = write!(line, ", {} {}", at.label, Escaped(&one_line(&at.value)));
        }
        line.push(']');
    }
    if wording.quotations() {
        let _ = write!(line, " ({}, line {})", node.id, node.quotation.place.line);
    }
    line
}

/// Quotations that are offered for nothing.
fn loose(graph: &ArgumentGraph, wording: Wording, out: &mut dyn Write) -> io::Result<()> {
    let mut loose = (graph.quotations())
        .filter(|node| node.quotation.role == QuotationRole::Evidence)
        .filter(|node| graph.offered_for(node.id).is_empty())
        .peekable();
    if loose.peek().is_some() {
        writeln!(out, "\n## Quotations offered for no claim\n")?;
    }
    loose.try_for_each(|node| writeln!(out, "- {}", evidence(graph, node, wording)))
}

fn sources(graph: &ArgumentGraph, report: &Report, out: &mut dyn Write) -> io::Result<()> {
    if report.sources.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## Sources\n\n| | Source | Quoted | Repeated | Pointed to |")?;
    writeln!(out, "|---|---|--:|--:|--:|")?;
    for (count, node) in report.sources.iter().zip(graph.sources()) {
        writeln!(
            out,
            "| {} | {} | {} | {} | {} |",
            node.id,
            Escaped(&one_line(&node.label)),
            count.quotations,
            count.repeated,
            count.pointers
        )?;
    }
    Ok(())
}

fn voices(report: &Report, wording: Wording, out: &mut dyn Write) -> io::Result<()> {
    if report.voices.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## Voices\n\n| Speaker | Heard | Cited |\n|---|--:|--:|")?;
    report.voices.iter().try_for_each(|voice| {
        let name = wording.name(&voice.name);
        writeln!(out, "| {} | {} | {} |", Escaped(&one_line(&name)), voice.heard, voice.cited)
    })
}

fn missing(graph: &ArgumentGraph, wording: Wording, out: &mut dyn Write) -> io::Result<()> {
    let mut doubts =
        graph.diagnostics().iter().filter(|d| d.severity >= Severity::Warning).peekable();
    if doubts.peek().is_some() {
        writeln!(out, "\n## What is missing or doubtful\n")?;
    }
    doubts.try_for_each(|doubt| {
        let told = if wording.essay() { doubt.message.as_str() } else { doubt.code.meaning() };
        let hint = if wording.essay() { doubt.hint.as_str() } else { "" };
        let words = one_line(&format!("{told} {hint}"));
        let place = doubt.place.as_ref().map(|place| format!("line {}: ", place.line));
        let about: Vec<String> = doubt.subjects.iter().map(NodeId::to_string).collect();
        let about =
            if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
        writeln!(out, "- {}{}{about}", place.unwrap_or_default(), Escaped(&words))
    })
}

const fn relation_name(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Supports => "supports",
        RelationKind::Attacks => "speaks against",
        RelationKind::Restates => "says again",
    }
}

/// The id of a claim, as a link to its heading.
fn link(claim: &ClaimNode) -> String {
    format!("[{0}](#{0})", claim.id)
}

fn number(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// Words as Markdown shows them, wherever they stand in a line.
struct Escaped<'w>(&'w str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.0.bytes().take_while(u8::is_ascii_digit).count();
        for (at, sign) in self.0.char_indices() {
            let everywhere = matches!(
                sign,
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '!'
            );
            // What makes a list or an underline of a line stands at its head.
            let here = at == number && matches!(sign, '.' | ')' | '-' | '+' | '=' | ':');
            if everywhere || here {
                f.write_char('\\')?;
            }
            f.write_char(sign)?;
        }
        Ok(())
    }
}
