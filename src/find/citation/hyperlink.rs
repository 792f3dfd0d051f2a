//! Links as citations: "[Hale’s report](https://…) calls the tax “a burden”".
//!
//! In journalism and on the web a link is the citation. A link to another site counts where a quotation
//! that nothing else is cited for stands in its sentence, and the words of the link name somebody or a
//! work, say that somebody says something, hold the quotation itself, or stand in brackets right after
//! it. Any other link is no citation. Linear in links and quotations, save for searches in sorted lists.

use super::work::with_markup;
use crate::model::{
    Document, InlineKind, Item, ItemKind, Person, Quotation, QuotationRole, Segments,
};
use crate::text::name::names;
use crate::text::{Span, fold, trim, words};

/// How many quotations of a link's sentence are its own at most.
const MOST: usize = 8;

/// A link that cites.
pub(super) struct Cited {
    /// The words of the link.
    pub(super) place: Span,
    pub(super) item: Item,
    /// Indices of its quotations.
    pub(super) quotations: Vec<usize>,
}

/// The links that are citations of quotations for which `free` says that nothing else is cited.
pub(super) fn citations(
    document: &Document,
    segments: &Segments,
    quotations: &[Quotation],
    free: &[bool],
) -> Vec<Cited> {
    let prose = document.prose();
    let mut taken: Vec<bool> = free.iter().map(|f| !f).collect();
    let mut found = Vec::new();
    for inline in &document.inlines {
        let InlineKind::Link(url) = &inline.kind else { continue };
        if !(url.starts_with("http://") || url.starts_with("https://")) {
            continue;
        }
        let place = said(document, inline.span);
        let Some(number) = segments.at(place.start) else { continue };
        let Some(sentence) = segments.sentences.get(number).map(|s| s.span) else { continue };
        let from = quotations.partition_point(|q| q.place.end <= sentence.start);
        let own: Vec<usize> = (from..quotations.len())
            .take_while(|&at| quotations[at].place.start < sentence.end)
            .take(MOST)
            .filter(|&at| quotations[at].role == QuotationRole::Evidence && !taken[at])
            .filter(|&at| cites(document, place, quotations[at].place))
            .collect();
        if own.is_empty() {
            continue;
        }
        for &at in &own {
            taken[at] = true;
        }
        let holds = own.iter().any(|&at| inline.span.overlaps(quotations[at].place));
        let item = item(document, place, url, holds);
        let place = if place.of(prose).trim().is_empty() { inline.span } else { place };
        found.push(Cited { place: with_markup(document, place), item, quotations: own });
    }
    found
}

/// The words of a link, without its address and brackets.
fn said(document: &Document, link: Span) -> Span {
    let bare = trim(document.prose(), link);
    if bare.is_empty() { link } else { bare }
}

/// Whether the link can be the citation of the quotation.
fn cites(document: &Document, link: Span, quotation: Span) -> bool {
    let prose = document.prose();
    if link.overlaps(quotation) {
        return true;
    }
    let between = if link.start >= quotation.end {
        Span::new(quotation.end, link.start).of(prose)
    } else {
        Span::new(link.end, quotation.start).of(prose)
    };
    let after = link.start >= quotation.end;
    if after && between.trim_end().ends_with(['(', '[']) {
        return true;
    }
    let language = document.language;
    let said = |w: Span| {
        let word = fold(w.of(prose));
        language.reporting_verbs.binary_search(&word.as_str()).is_ok()
            || language.quoting.works.binary_search(&word.as_str()).is_ok()
    };
    !names(prose, link, language).is_empty() || words(prose, link).any(said)
}

/// What a link says of its work.
fn item(document: &Document, link: Span, url: &str, holds: bool) -> Item {
    let prose = document.prose();
    let person = names(prose, link, document.language)
        .into_iter()
        .find(|n| n.possessive || !n.given.is_empty());
    let authors = person.filter(|_| !holds).map(|n| Person { family: n.family, given: n.given });
    let title = if holds { url.to_owned() } else { document.words_at(link) };
    Item {
        kind: ItemKind::Webpage,
        authors: authors.into_iter().collect(),
        title,
        url: Some(url.to_owned()),
        ..Item::default()
    }
}
