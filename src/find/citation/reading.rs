//! Second reading of a reference: what its stretches are to one another. The order in which the
//! parts stand decides, as in every style: author, part, work, volume, place, year, page.

use super::element::{Element, Range, joined};
use super::naming;
use crate::model::{BackReference, Document, Locator, Reference};
use crate::text::language::is_listed;
use crate::text::{Span, fold, trim, words};

/// How sure it is that a bracket is a citation at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// It has nothing of a citation.
    None,
    /// It may be one where the text around it speaks for it: `(Hale 41)`, `(p. 41)`, `(Hale 2014)`.
    Weak,
    /// Its own words say so.
    Firm,
}

/// What the stretches come to; the span is left for the caller.
pub(super) fn reading(document: &Document, elements: &[Element]) -> Reference {
    let mut reference = Reference::default();
    let via = elements.iter().rposition(|e| matches!(e, Element::Via(_)));
    let (before, work) = match via {
        Some(at) => (&elements[..at], &elements[at + 1..]),
        None => (&elements[..0], elements),
    };
    if let Some(Element::Via(span)) = via.and_then(|at| elements.get(at)) {
        reference.via = Some(*span);
    }
    original(document, before, &mut reference);
    places(document, work, &mut reference);
    naming::works(document, work, &mut reference);
    numbers(document, work, &mut reference);
    reference
}

/// Whose words they are, before "quoted in".
fn original(document: &Document, before: &[Element], reference: &mut Reference) {
    let mut texts = before.iter().filter_map(|e| match e {
        Element::Text(text) if !naming::is_date(document, text.span) => Some(text.span),
        _ => None,
    });
    let Some(first) = texts.next() else { return };
    // "Letter of Hale": the kind of work is nobody.
    let works = document.language.quoting.works;
    let person = |n: &crate::text::name::Name| !is_listed(works, &n.family);
    reference.original = naming::authors(document, first).into_iter().find(person);
    reference.original_title = texts.next();
}

/// Year, place, back reference and the places with a word of their own.
fn places(document: &Document, work: &[Element], reference: &mut Reference) {
    let mut another = false;
    for element in work {
        match element {
            // "“Labour,” pp. 65-78, *Essays*, p. 68": first where it stands in the book, then the page.
            Element::Text(_) => another = true,
            Element::Year(span) if reference.year.is_none() => reference.year = Some(*span),
            // "Ders., a.a.O.": the same author's work, which is the one just cited.
            Element::Back(kind, span)
                if reference.back.is_none_or(|(known, _)| known == BackReference::Idem) =>
            {
                reference.back = Some((*kind, *span));
            }
            Element::AtNote(number) => reference.at_note = Some(*number),
            Element::Volume(span) if reference.volume.is_none() => reference.volume = Some(*span),
            Element::Locator(locator) => {
                let page = locator.label == "page";
                let extent = std::mem::take(&mut another);
                match &mut reference.locator {
                    None => reference.locator = Some(locator.clone()),
                    Some(kept) if page && kept.label == "page" && !extent => {
                        kept.value = format!("{}, {}", kept.value, locator.value);
                        kept.span = kept.span.hull(locator.span);
                    }
                    Some(kept) if page => *kept = locator.clone(),
                    Some(_) => {}
                }
            }
            _ => {}
        }
    }
    // A year of its own goes before one in brackets: "Hale [1911] 2014".
    for element in work {
        if let Element::Imprint(span) = element {
            imprint(document, *span, reference);
        }
    }
}

/// `(Leeds: Quarry Press, 2014)` inside a reference.
fn imprint(document: &Document, span: Span, reference: &mut Reference) {
    let prose = document.prose();
    let inner = Span::new(span.start + 1, span.end - 1);
    let year = words(prose, inner).find(|w| super::numeral::is_year(w.of(prose)));
    if reference.year.is_none() {
        reference.year = year;
    }
    let end = inner.of(prose).find([':', ',', ';']).map(|at| inner.start + at);
    if let Some(end) = end {
        let place = trim(prose, Span::new(inner.start, end));
        let named = place.of(prose).chars().all(|c| !c.is_ascii_digit());
        let volume =
            |w: Span| document.language.bibliography.volumes.contains(&fold(w.of(prose)).as_str());
        // "(Northern Review, vol. 3, 2009)" is where it appeared.
        if words(prose, inner).any(volume) {
            if reference.container.is_none() {
                reference.container = Some(place);
            }
            return;
        }
        if named && !place.is_empty() && reference.place.is_none() {
            reference.place = Some(place);
        }
    }
}

/// Numbers without a word: the volume where one is wanted, else the page.
fn numbers(document: &Document, work: &[Element], reference: &mut Reference) {
    if journal(work, reference) {
        return;
    }
    let mut loose: Vec<&Range> = Vec::new();
    let mut volume_first = false;
    for (at, element) in work.iter().enumerate() {
        let Element::Numbers(ranges) = element else { continue };
        let title = match at.checked_sub(1).and_then(|before| work.get(before)) {
            Some(Element::Text(text)) => reference
                .title
                .or(reference.container)
                .filter(|t| text.span.contains(*t) || reference.container == Some(text.span)),
            _ => None,
        };
        let collected = title.is_some_and(|t| is_collected(document, t));
        let another = reference.locator.is_some()
            || work[at + 1..].iter().any(|e| matches!(e, Element::Numbers(_)));
        let colon = matches!(work.get(at + 1), Some(Element::Stop(':')))
            && matches!(work.get(at + 2), Some(Element::Numbers(_)));
        if loose.is_empty()
            && (another && (title.is_some() || colon)
                || collected && (ranges.len() > 1 || reference.locator.is_some()))
        {
            volume_first = ranges.first().is_some_and(|r| r.single) && reference.volume.is_none();
        }
        loose.extend(ranges);
    }
    let mut loose = loose.as_slice();
    if let (true, Some((first, rest))) = (volume_first, loose.split_first()) {
        reference.volume = Some(first.span);
        loose = rest;
    }
    if let (None, Some(first), Some(last)) = (&reference.locator, loose.first(), loose.last()) {
        let pages: Vec<Range> = loose.iter().map(|r| (*r).clone()).collect();
        reference.locator = Some(Locator {
            label: "page",
            value: joined(&pages),
            span: first.span.hull(last.span),
        });
    }
}

/// "(1963) 79 LQR 10, 14": volume, journal, where the article begins, and the page that is meant.
fn journal(work: &[Element], reference: &mut Reference) -> bool {
    let shape = |w: &[Element]| match w {
        [
            Element::Imprint(_),
            Element::Numbers(volume),
            Element::Text(journal),
            Element::Numbers(pages),
        ] => match (volume.as_slice(), pages.as_slice()) {
            ([volume], [first, pins @ ..]) if volume.single && !journal.quoted => {
                let pins = if pins.is_empty() { std::slice::from_ref(first) } else { pins };
                Some((volume.span, journal.span, pins.to_vec()))
            }
            _ => None,
        },
        _ => None,
    };
    let Some((volume, container, pins)) = work.windows(4).find_map(shape) else { return false };
    reference.volume = reference.volume.or(Some(volume));
    reference.container = reference.container.or(Some(container));
    if let (None, Some(first), Some(last)) = (&reference.locator, pins.first(), pins.last()) {
        let span = first.span.hull(last.span);
        reference.locator = Some(Locator { label: "page", value: joined(&pins), span });
    }
    true
}

fn is_collected(document: &Document, title: Span) -> bool {
    let prose = document.prose();
    words(prose, title).last().is_some_and(|w| {
        document.language.bibliography.collected.contains(&fold(w.of(prose)).as_str())
    })
}

/// How sure it is that these words are a citation.
pub(super) fn strength(reference: &Reference, elements: &[Element]) -> Strength {
    let labelled = elements.iter().any(|e| matches!(e, Element::Locator(_)));
    let named = !reference.authors.is_empty() || reference.title.is_some();
    let page = reference.locator.is_some();
    let dated = reference.year.is_some();
    let firm = reference.back.is_some()
        || reference.at_note.is_some()
        || labelled && (named || reference.volume.is_some() || reference.original.is_some())
        || named && page && (reference.volume.is_some() || dated)
        || reference.title.is_some() && dated && (reference.place.is_some() || page)
        || reference.original.is_some() && named;
    let weak = page || dated;
    match (firm, weak) {
        (true, _) => Strength::Firm,
        (false, true) => Strength::Weak,
        (false, false) => Strength::None,
    }
}
