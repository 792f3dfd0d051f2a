//! What stands in the place of an essay whose wording may not go out: its paragraphs by number, and in
//! each what was found there.

use super::html::Html;
use super::name::Names;
use crate::export::Text;
use crate::graph::{ArgumentGraph, DocumentId, NodeId};
use crate::render::theme::say;
use crate::render::words;

/// Writes the paragraphs of a document in which something was found.
pub(super) fn skeleton(
    html: &mut Html,
    graph: &ArgumentGraph,
    document: DocumentId,
    names: &Names<'_>,
) {
    html.raw("<p class=\"left-out\">").raw(match names.text() {
        Text::None => "The words of the essay and of its quotations are left out of this page.",
        Text::Quotations | Text::All => "The essay’s own words are left out of this page.",
    });
    html.raw("</p>\n");
    let mut paragraph = None;
    for (number, id, class, words) in places(graph, document, names) {
        if paragraph != Some(number) {
            if paragraph.is_some() {
                html.raw("</p>\n");
            }
            html.raw("<p id=\"d").value(document.number()).raw("-").value(number);
            html.raw("\" data-n=\"").value(number).raw("\">");
            paragraph = Some(number);
        }
        html.raw("<i class=\"at\" id=\"").value(id).raw("\"></i><a class=\"m ").raw(class);
        html.raw("\" href=\"#").value(id).raw("\" data-m=\"").value(id).raw("\" data-tag=\"");
        html.value(id).raw("\">").text(&words).raw("</a> ");
    }
    if paragraph.is_some() {
        html.raw("</p>\n");
    }
}

/// What was found, in text order: paragraph, id, class and words.
fn places(
    graph: &ArgumentGraph,
    document: DocumentId,
    names: &Names<'_>,
) -> Vec<(u32, NodeId, &'static str, String)> {
    let claims = graph.claims().filter(|claim| claim.document == document).map(|claim| {
        let place = &claim.claim.place;
        (place.start, (place.paragraph, claim.id.into(), "c", words::claim(claim, names.text())))
    });
    let quotations = graph.quotations().filter(|quotation| quotation.document == document);
    let quotations = quotations.map(|quotation| {
        let place = &quotation.quotation.place;
        let words = match names.text() {
            Text::None => say::WORDS_LEFT_OUT.to_owned(),
            text => words::quotation(quotation, text),
        };
        (place.start, (place.paragraph, quotation.id.into(), "q", words))
    });
    let mut places: Vec<_> = claims.chain(quotations).collect();
    places.sort_by_key(|(start, _)| *start);
    places.into_iter().map(|(_, place)| place).collect()
}
