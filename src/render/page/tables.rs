//! The tables of the page: sources, people, and what is worth checking.

use super::html::Html;
use super::name::{Names, brief};
use super::outline::hue;
use crate::analyse::Report;
use crate::export::Text;
use crate::graph::{ArgumentGraph, NodeId, QuotationId, SourceNode};
use crate::model::{Anchor, CitationForm, Code, Diagnostic, Severity};
use crate::render::words;

/// Nodes that one line of a table links to.
const LISTED: usize = 40;

/// The sources: those quoted most first, then the others in the order in which they are cited.
pub(super) fn sources(html: &mut Html, graph: &ArgumentGraph, report: &Report, names: &Names<'_>) {
    if report.sources.is_empty() {
        html.raw("<p class=\"none\">No source is cited.</p>\n");
        return;
    }
    let most = report.sources.iter().map(|s| s.quotations).max().unwrap_or(0).max(1);
    let sources: Vec<&SourceNode> = graph.sources().collect();
    let weighed = names.by_weight();
    let (mut order, mut listed) = (weighed.to_vec(), vec![false; sources.len()]);
    for &at in weighed {
        if let Some(listed) = listed.get_mut(at) {
            *listed = true;
        }
    }
    order.extend(listed.iter().enumerate().filter(|(_, listed)| !**listed).map(|(at, _)| at));
    html.raw(
        "<table class=\"sources\"><thead><tr><th scope=\"col\"><span class=\"sr\">Chip</span></th>\
         <th scope=\"col\">Source</th><th scope=\"col\" class=\"n\">Quoted</th>\
         <th scope=\"col\"><span class=\"sr\">Share</span></th></tr></thead>\n<tbody>\n",
    );
    for at in order {
        let (Some(node), Some(count)) = (sources.get(at), report.sources.get(at)) else { continue };
        html.raw("<tr id=\"").value(node.id).raw("\" data-row=\"").value(node.id).raw("\"><td>");
        let chip = names.chip(node.id);
        let colour = chip.map_or(0, |chip| hue(chip.hue));
        html.raw("<b class=\"chip h").value(colour).raw("\">");
        html.text(chip.map_or("", |chip| &chip.code)).raw("</b></td><td><a href=\"#");
        html.value(node.id).raw("\">");
        work(html, node);
        html.raw("</a></td><td class=\"n\">");
        match (count.quotations, count.repeated) {
            (0, 0) => html.raw("<span title=\"named, not quoted\">—</span>"),
            (own, 0) => html.value(own),
            (own, again) => html.value(own).raw(" <small>+").value(again).raw("</small>"),
        };
        // A bar of SVG, since the page allows no styles but its own sheet.
        html.raw(
            "</td><td class=\"share\"><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" ",
        );
        html.raw("aria-hidden=\"true\"><rect class=\"h")
            .value(colour)
            .raw("\" height=\"8\" width=\"");
        html.value(count.quotations * 100 / most).raw("\"/></svg></td></tr>\n");
    }
    html.raw("</tbody></table>\n");
    if let Some(carrier) = report.carries_most() {
        html.raw("<p class=\"told\">").value(carrier.quotations).raw(" of ").value(report.cited);
        html.raw(" cited quotations are from ").text(&names.person(&carrier.name)).raw(".</p>\n");
    }
}

fn work(html: &mut Html, node: &SourceNode) {
    let item = &node.source.item;
    let (authors, work) = (words::authors(item), words::work(item));
    match (authors.is_empty(), work.is_empty()) {
        (true, true) => html.text(&node.label),
        (true, false) => html.raw("<i>").text(&work).raw("</i>"),
        (false, true) => html.text(&authors),
        (false, false) => html.text(&authors).raw(", <i>").text(&work).raw("</i>"),
    };
}

/// The people: who speaks, who is cited, who is only named. Most heard first.
pub(super) fn people(html: &mut Html, graph: &ArgumentGraph, names: &Names<'_>) {
    let mut people: Vec<_> = graph.people().iter().collect();
    if people.is_empty() {
        html.raw("<p class=\"none\">Nobody is named.</p>\n");
        return;
    }
    people.sort_by_key(|p| (std::cmp::Reverse((p.quotations.len(), p.mentions())), p.id));
    html.raw(
        "<table class=\"people\"><thead><tr><th scope=\"col\">Person</th>\
         <th scope=\"col\" class=\"n\">Named</th><th scope=\"col\" class=\"n\">Heard</th>\
         <th scope=\"col\">Quotations</th><th scope=\"col\">Works</th></tr></thead>\n<tbody>\n",
    );
    for person in people {
        html.raw("<tr id=\"").value(person.id).raw("\" data-row=\"").value(person.id);
        html.raw("\"><td><a href=\"#").value(person.id).raw("\">");
        html.text(&names.person(&person.name)).raw("</a></td><td class=\"n\">");
        html.value(person.mentions()).raw("</td><td class=\"n\">");
        html.value(person.quotations.len()).raw("</td><td>");
        links(html, person.quotations.iter().map(|&id| id.into()));
        html.raw("</td><td>");
        links(html, person.sources.iter().map(|&id| id.into()));
        html.raw("</td></tr>\n");
    }
    html.raw("</tbody></table>\n");
}

fn links(html: &mut Html, ids: impl Iterator<Item = NodeId>) {
    for (nth, id) in ids.enumerate() {
        if nth == LISTED {
            html.raw(" …");
            break;
        }
        html.raw(if nth == 0 { "" } else { " " });
        html.raw("<a class=\"id\" href=\"#").value(id).raw("\">").value(id).raw("</a>");
    }
}

/// What is worth checking, by kind; first what is missing, then what the program was in doubt of, then
/// what it resolved and may have resolved wrongly.
pub(super) fn checking(html: &mut Html, graph: &ArgumentGraph, names: &Names<'_>) {
    let mut kinds: Vec<(Code, Vec<&Diagnostic<Anchor, NodeId>>)> = Vec::new();
    for told in graph.diagnostics() {
        match kinds.iter_mut().find(|(code, _)| *code == told.code) {
            Some((_, list)) => list.push(told),
            None => kinds.push((told.code, vec![told])),
        }
    }
    let worst = |list: &[&Diagnostic<Anchor, NodeId>]| list.iter().map(|d| d.severity).max();
    kinds.sort_by_key(|(code, list)| (std::cmp::Reverse(worst(list)), *code));
    let resolved = resolved(graph);
    if kinds.is_empty() && resolved.is_empty() {
        html.raw("<p class=\"none\">There is nothing to check.</p>\n");
    }
    for (nth, (code, list)) in kinds.iter().enumerate() {
        html.raw(if nth == 0 { "<details open>" } else { "<details>" });
        html.raw("<summary><b class=\"").raw(match worst(list) {
            Some(Severity::Error) => "error",
            Some(Severity::Warning) => "warning",
            Some(Severity::Note) | None => "note",
        });
        html.raw("\">").text(&code.name().replace('-', " ")).raw("</b> ").value(list.len());
        html.raw("</summary>\n<p class=\"meaning\">").text(code.meaning()).raw("</p>\n<ul>\n");
        for told in list {
            doubt(html, told, names);
        }
        html.raw("</ul></details>\n");
    }
    if !resolved.is_empty() {
        html.raw("<details><summary><b class=\"note\">op. cit. and ibid. resolved</b> ");
        html.value(resolved.len()).raw("</summary>\n<ul>\n");
        for (id, place, source) in resolved {
            html.raw("<li><a href=\"#").value(id).raw("\"><b class=\"id\">").value(id);
            html.raw("</b> ¶").value(place.paragraph).raw(" ");
            if names.text() == Text::All {
                html.text(&brief(&place.words())).raw(" → ");
            }
            html.text(&words::short(&source.label)).raw("</a></li>\n");
        }
        html.raw("</ul></details>\n");
    }
}

fn doubt(html: &mut Html, told: &Diagnostic<Anchor, NodeId>, names: &Names<'_>) {
    html.raw("<li>");
    match (told.subjects.first(), &told.place) {
        (Some(id), _) => html.raw("<a href=\"#").value(id).raw("\">"),
        (None, Some(place)) => html
            .raw("<a href=\"#d")
            .value(place.document)
            .raw("-")
            .value(place.paragraph)
            .raw("\">"),
        (None, None) => html.raw("<span>"),
    };
    for id in told.subjects.iter().take(1) {
        html.raw("<b class=\"id\">").value(id).raw("</b> ");
    }
    if let Some(place) = told.place.as_ref().filter(|place| place.paragraph > 0) {
        html.raw("¶").value(place.paragraph).raw(" ");
    }
    let all = names.text() == Text::All;
    html.text(if all { &told.message } else { told.code.meaning() });
    if let Some(place) = told.place.as_ref().filter(|p| all && !p.exact().is_empty()) {
        html.raw(" <span class=\"words\">").text(&brief(&place.words())).raw("</span>");
    }
    let linked = !told.subjects.is_empty() || told.place.is_some();
    html.raw(if linked { "</a>" } else { "</span>" });
    if told.subjects.len() > 1 {
        html.raw(" ");
        links(html, told.subjects.iter().skip(1).copied());
    }
    if all && !told.hint.is_empty() {
        html.raw(" <small>").text(&told.hint).raw("</small>");
    }
    html.raw("</li>\n");
}

/// The citations that go back to an earlier one, each once.
fn resolved(graph: &ArgumentGraph) -> Vec<(QuotationId, &Anchor, &SourceNode)> {
    let mut found: Vec<(QuotationId, &Anchor, &SourceNode)> = Vec::new();
    for quotation in graph.quotations() {
        for (source, citation) in graph.sources_of(quotation.id) {
            let back = matches!(citation.form, CitationForm::OpCit | CitationForm::Ibid);
            let told = |(_, place, _): &(_, &Anchor, _)| *place == &citation.place;
            if back && !found.last().is_some_and(told) {
                found.push((quotation.id, &citation.place, source));
            }
        }
    }
    found
}
