//! Second reading of a reference: what its stretches are to one another. The order in which the
//! parts stand decides, as in every style: author, part, work, volume, place, year, page.

use super::element::{Element, Range, Text, joined};
use crate::model::{Document, Locator, Reference};
use crate::text::name::{Name, names};
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

/// A text with what follows it at once.
struct Part {
    text: Text,
    /// The sign between this text and the one before, if any.
    before: Option<char>,
    /// Whether a volume or a bare number follows at once or after a mere comma or stop.
    numbered: bool,
    /// Whether a year follows at once or after a comma.
    dated: bool,
}

/// What the stretches come to; the span is left for the caller.
pub(super) fn reading(document: &Document, elements: &[Element]) -> Reference {
    let mut reference = Reference::default();
    let via = elements.iter().rposition(|e| matches!(e, Element::Via(_)));
    let (before, work) = match via {
        Some(at) => (&elements[..at], &elements[at + 1..]),
        None => (&elements[..0], elements),
    };
    original(document, before, &mut reference);
    places(document, work, &mut reference);
    let parts = parts(work);
    works(document, &parts, work, &mut reference);
    numbers(document, work, &mut reference);
    reference
}

/// Whose words they are, before "quoted in".
fn original(document: &Document, before: &[Element], reference: &mut Reference) {
    let mut texts = before.iter().filter_map(|e| match e {
        Element::Text(text) => Some(text.span),
        _ => None,
    });
    let Some(first) = texts.next() else { return };
    reference.original = names(document.prose(), first, document.language).into_iter().next();
    reference.original_title = texts.next();
}

/// Year, place, back reference and the places with a word of their own.
fn places(document: &Document, work: &[Element], reference: &mut Reference) {
    for element in work {
        match element {
            Element::Year(span) if reference.year.is_none() => reference.year = Some(*span),
            Element::Imprint(span) => imprint(document, *span, reference),
            Element::Back(kind, span) if reference.back.is_none() => {
                reference.back = Some((*kind, *span));
            }
            Element::Volume(span) if reference.volume.is_none() => reference.volume = Some(*span),
            Element::Locator(locator) => {
                let page = locator.label == "page";
                match &mut reference.locator {
                    None => reference.locator = Some(locator.clone()),
                    Some(kept) if page && kept.label == "page" => {
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
        if named && !place.is_empty() && reference.place.is_none() {
            reference.place = Some(place);
        }
    }
}

/// The texts of a reference with what stands around them.
fn parts(work: &[Element]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut before = None;
    for (at, element) in work.iter().enumerate() {
        match element {
            Element::Text(text) => {
                let mut rest = work[at + 1..].iter();
                let mut next = rest.next();
                while matches!(next, Some(Element::Stop(',' | '.') | Element::Aside)) {
                    next = rest.next();
                }
                let numbered = matches!(next, Some(Element::Volume(_)))
                    || matches!(work.get(at + 1), Some(Element::Numbers(_)));
                let dated = matches!(next, Some(Element::Year(_)));
                parts.push(Part { text: *text, before, numbered, dated });
                before = None;
            }
            Element::Stop(sign) => before = Some(*sign),
            _ => {}
        }
    }
    parts
}

/// Author, section, title, container, place among the texts.
fn works(document: &Document, parts: &[Part], work: &[Element], reference: &mut Reference) {
    let prose = document.prose();
    let dates = |p: &&Part| !is_date(document, p.text.span);
    let parts: Vec<&Part> = parts.iter().filter(dates).collect();
    let Some((first, mut rest)) = parts.split_first() else { return };
    let mut own: Option<Part> = None;
    if let Some((author, title)) = possessive(document, first.text) {
        reference.authors = vec![author];
        own = title.map(|span| Part {
            text: Text { span, ..first.text },
            before: None,
            numbered: first.numbered,
            dated: first.dated,
        });
    } else if is_author(document, first, rest, work) {
        reference.authors = authors(document, first.text.span);
    } else {
        rest = &parts;
    }
    let mut titles: Vec<&Part> = own.iter().chain(rest.iter().copied()).collect();
    place(prose, &mut titles, reference);
    let Some(main) = titles.iter().position(|p| p.numbered).or((!titles.is_empty()).then_some(0))
    else {
        return;
    };
    if let Some(quoted) = titles[..main].iter().find(|p| p.text.quoted) {
        reference.title = Some(quoted.text.span);
        reference.container = Some(titles[main].text.span);
        return;
    }
    reference.title = Some(titles[main].text.span);
    if main > 0 {
        reference.section = Some(titles[0].text.span.hull(titles[main - 1].text.span));
        return;
    }
    let Some(next) = titles.get(1) else { return };
    if titles[0].text.quoted {
        reference.container = Some(next.text.span);
    } else if next.before == Some(',') && next.text.span.of(prose).starts_with(char::is_lowercase) {
        reference.title = Some(titles[0].text.span.hull(next.text.span));
    }
}

/// Takes the place of publication out of the titles: the text right before the year, where a title
/// is left; "Leeds: Quarry Press, 2014" has the place before the publisher.
fn place(prose: &str, titles: &mut Vec<&Part>, reference: &mut Reference) {
    let Some(dated) = titles.iter().position(|p| p.dated) else { return };
    if dated == 0 {
        return;
    }
    let mut at = dated;
    if titles[at].before == Some(':') && at > 1 {
        at -= 1;
    }
    let short = titles[at].text.span.of(prose).chars().count() <= 4;
    if short && at > 1 && titles[at].before == Some(',') {
        at -= 1;
    }
    if titles[at].text.emphasis || titles[at].text.quoted {
        return;
    }
    reference.place = Some(titles[at].text.span);
    titles.truncate(at);
}

/// `J.V. Stalin’s Works`: the author, and the title after the possessive if there is one.
fn possessive(document: &Document, text: Text) -> Option<(Name, Option<Span>)> {
    if text.emphasis || text.quoted {
        return None;
    }
    let prose = document.prose();
    let name = names(prose, text.span, document.language).into_iter().next()?;
    let leads = name.span.start == text.span.start || !name.title.is_empty();
    if !(name.possessive && leads && name.span.end < text.span.end) {
        return None;
    }
    let rest = Span::new(name.span.end, text.span.end).of(prose);
    let skipped = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let title = trim(prose, Span::new(name.span.end + skipped, text.span.end));
    Some((name, (!title.is_empty()).then_some(title)))
}

/// Whether the first text names the author rather than the work.
fn is_author(document: &Document, first: &Part, rest: &[&Part], work: &[Element]) -> bool {
    let prose = document.prose();
    if first.text.emphasis || first.text.quoted || !is_person_like(document, first.text.span) {
        return false;
    }
    let bibliography = document.language.bibliography;
    let text = first.text.span.of(prose);
    let folded = fold(text);
    let mut several = words(prose, first.text.span).map(|w| fold(w.of(prose)));
    let joined = several.any(|w| bibliography.joining.contains(&w.as_str()) || w == "al")
        || text.contains(['&', '/']);
    let count = words(prose, first.text.span).count();
    if has_initial(prose, first.text.span) || joined {
        return true;
    }
    if bibliography.collected.contains(&folded.as_str()) {
        return false;
    }
    let back = work.iter().any(|e| matches!(e, Element::Back(..)));
    if let Some(next) = rest.first() {
        let imprint = rest.len() == 1 && next.dated && !next.text.emphasis && !next.text.quoted;
        let one = words(prose, next.text.span).count() == 1;
        return !(imprint && (next.before == Some(';') || (count > 1 && one)));
    }
    count == 1 || back || first.dated
}

/// Whether words can name one or more persons (or a body): capitalised throughout, save particles
/// and what joins two names, and not many.
fn is_person_like(document: &Document, span: Span) -> bool {
    let prose = document.prose();
    let bibliography = document.language.bibliography;
    if span.of(prose).contains(['(', '[', '?', '!', '…']) {
        return false;
    }
    let mut capitals = 0;
    for word in words(prose, span) {
        let word = word.of(prose);
        let folded = fold(word);
        let joins = bibliography.joining.contains(&folded.as_str())
            || matches!(
                folded.as_str(),
                "al" | "van"
                    | "von"
                    | "de"
                    | "der"
                    | "du"
                    | "la"
                    | "le"
                    | "di"
                    | "da"
                    | "den"
                    | "ibn"
                    | "al-"
            );
        if word.chars().next().is_some_and(char::is_uppercase) {
            capitals += 1;
            let small =
                bibliography.title_words.contains(&folded.as_str()) && word.chars().count() > 1;
            if small
                || document.language.function_words.binary_search(&folded.as_str()).is_ok()
                    && word.chars().count() > 1
            {
                return false;
            }
        } else if !joins {
            return false;
        }
    }
    (1..=8).contains(&capitals)
}

fn has_initial(prose: &str, span: Span) -> bool {
    words(prose, span).any(|w| {
        w.len() <= 2
            && w.of(prose).chars().count() == 1
            && w.of(prose).chars().all(char::is_uppercase)
            && prose.get(w.end..).is_some_and(|rest| rest.starts_with('.'))
    })
}

/// The persons a text names; the whole of it as one body where no name is seen.
pub(super) fn authors(document: &Document, span: Span) -> Vec<Name> {
    names(document.prose(), span, document.language)
}

/// Whether a text is only a month or a day ("February").
fn is_date(document: &Document, span: Span) -> bool {
    let prose = document.prose();
    let mut named =
        words(prose, span).filter(|w| !w.of(prose).starts_with(|c: char| c.is_ascii_digit()));
    let Some(first) = named.next() else { return true };
    named.next().is_none() && document.language.months.contains(&fold(first.of(prose)).as_str())
}

/// Numbers without a word: the volume where one is wanted, else the page.
fn numbers(document: &Document, work: &[Element], reference: &mut Reference) {
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
