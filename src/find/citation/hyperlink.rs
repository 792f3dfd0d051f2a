//! Links as citations: "[Hale’s report](https://…) calls the tax “a burden”".
//!
//! In journalism and on the web a link is the citation. A link to another site counts where a quotation
//! that nothing else is cited for stands in its sentence, and the words of the link name somebody or a
//! work, say that somebody says something, hold the quotation itself, or stand in brackets right after
//! it. Where the link leads in ("In [a piece for the *Courier*](https://…), Foley quotes ten."), the quotation
//! may be in the next sentence, if that one names nobody. Author is whom the link names, else who is said
//! to speak in its sentence. Whom somebody tells something ("told [a magazine](https://…)") is no source, and
//! any other link is no citation. Linear in links and quotations, save for searches in sorted lists.

use super::lead_in::LeadIns;
use super::work::{person, with_markup};
use crate::model::{
    Document, Inline, InlineKind, Item, ItemKind, Person, Quotation, QuotationRole, Segments,
};
use crate::text::name::names;
use crate::text::{Span, fold, trim, words};

/// How many quotations of a link's sentence are its own at most.
const MOST: usize = 8;

/// How far back the word before a link is looked for, in bytes.
const NEAR: usize = 40;

/// Among how many words after a link the verb stands that says that somebody speaks there.
const SAYS: usize = 8;

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
    lead_ins: &LeadIns,
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
        let mut own: Vec<usize> = (from..quotations.len())
            .take_while(|&at| quotations[at].place.start < sentence.end)
            .take(MOST)
            .filter(|&at| quotations[at].role == QuotationRole::Evidence && !taken[at])
            .filter(|&at| cites(document, place, quotations[at].place))
            .collect();
        let next = from + quotations[from..].partition_point(|q| q.place.start < sentence.end);
        if own.is_empty() && next == from && leads_on(document, segments, number, place) {
            let free = |at: &usize| {
                let quotation = quotations.get(*at).map(|q| (q.role, q.place));
                let own = |(role, place)| {
                    role == QuotationRole::Evidence
                        && unnamed(document, segments, number + 1, place)
                };
                quotation.is_some_and(own) && taken.get(*at) == Some(&false)
            };
            own.extend(Some(next).filter(free));
        }
        let Some(first) = own.first().and_then(|&at| quotations.get(at)) else { continue };
        for &at in &own {
            taken[at] = true;
        }
        let holds = own.iter().any(|&at| inline.span.overlaps(quotations[at].place));
        let mut item = item(document, place, url, holds);
        if item.authors.is_empty() && !holds {
            let writer = lead_ins.sayer(first.place.start).or_else(|| lead_ins.sayer(sentence.end));
            item.authors = writer.iter().map(person).collect();
        }
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
    let named = !names(prose, link, language).is_empty();
    if after && !named && told(document, link) {
        return false;
    }
    let said = |w: Span| {
        let word = fold(w.of(prose));
        language.reporting_verbs.binary_search(&word.as_str()).is_ok()
            || language.quoting.works.binary_search(&word.as_str()).is_ok()
    };
    named || words(prose, link).any(said)
}

/// Whether a verb of saying stands right before the link: it is what is said, or to whom.
fn told(document: &Document, link: Span) -> bool {
    let prose = document.prose();
    let from = prose.ceil_char_boundary(link.start.saturating_sub(NEAR));
    let before = words(prose, Span::new(from, link.start)).last();
    before.is_some_and(|w| document.language.reports(w.of(prose)))
}

/// Whether the sentence of a link, by its number, tells of what somebody says in the linked work, and
/// goes on in the same paragraph.
fn leads_on(document: &Document, segments: &Segments, number: usize, link: Span) -> bool {
    let prose = document.prose();
    let (Some(here), Some(next)) =
        (segments.sentences.get(number), segments.sentences.get(number + 1))
    else {
        return false;
    };
    let block = |at: usize| document.block_at(at).map(|b| b.number);
    let works = document.language.quoting.works;
    let work = |w: Span| works.binary_search(&fold(w.of(prose)).as_str()).is_ok();
    let set = |i: &Inline| matches!(i.kind, InlineKind::Emphasis) && link.overlaps(i.span);
    let first = document.inlines.partition_point(|i| i.span.start < link.start);
    let titled = document.inlines[first..].iter().take(MOST).any(set);
    let rest = Span::new(link.end.min(here.span.end), here.span.end);
    block(here.span.start) == block(next.span.start)
        && (titled || words(prose, link).any(work))
        && words(prose, rest).take(SAYS).any(|w| document.language.reports(w.of(prose)))
}

/// Whether a quotation stands in the sentence of that number, which names nobody.
fn unnamed(document: &Document, segments: &Segments, number: usize, quotation: Span) -> bool {
    let Some(sentence) = segments.sentences.get(number).map(|s| s.span) else { return false };
    if quotation.start < sentence.start || quotation.start >= sentence.end {
        return false;
    }
    let around = [
        Span::new(sentence.start, quotation.start),
        Span::new(quotation.end.min(sentence.end), sentence.end),
    ];
    around.iter().all(|w| names(document.prose(), *w, document.language).is_empty())
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
