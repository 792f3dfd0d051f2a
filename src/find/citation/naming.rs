//! Author, work and place among the texts of a reference.

use super::element::{Element, Text, is_acronym};
use crate::model::{Document, Reference};
use crate::text::language::{Listed, is_among};
use crate::text::name::{Name, names};
use crate::text::{Span, folded, trim, words};

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
pub(super) fn works(document: &Document, work: &[Element], reference: &mut Reference) {
    let prose = document.prose();
    let all = parts(work);
    let dates = |p: &&Part| !is_date(document, p.text.span);
    let parts: Vec<&Part> = all.iter().filter(dates).collect();
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
    by_author(document, &mut titles, reference);
    place(document, &mut titles, reference);
    title(prose, &with_subtitles(&titles), reference);
}

/// "Salt Roads, by R. Hale": the author after the title.
fn by_author(document: &Document, titles: &mut Vec<&Part>, reference: &mut Reference) {
    let prose = document.prose();
    let openers = document.language.layout.byline_openers;
    let at = titles.iter().skip(1).position(|p| {
        let first = words(prose, p.text.span).next();
        first.is_some_and(|w| is_among(openers, w.of(prose)))
    });
    if let (Some(at), true) = (at, reference.authors.is_empty()) {
        let part = titles.remove(at + 1);
        reference.authors = authors(document, part.text.span);
    }
}

/// Joins "Salt Roads: A History" after a comma; after "Hale:" a colon parts author and title.
fn with_subtitles(titles: &[&Part]) -> Vec<Part> {
    let mut joined: Vec<Part> = Vec::new();
    for part in titles {
        match joined.last_mut() {
            Some(last)
                if part.before == Some(':')
                    && matches!(last.before, Some(',' | '.') | None)
                    && !last.text.quoted
                    && !part.text.quoted =>
            {
                last.text.span = last.text.span.hull(part.text.span);
                last.numbered |= part.numbered;
            }
            _ => joined.push(Part { ..**part }),
        }
    }
    joined
}

/// Section, title and container: the work is what a volume or number follows, else what comes
/// first; words in quotation marks stand in what is named after them.
fn title(prose: &str, titles: &[Part], reference: &mut Reference) {
    let numbered = titles.iter().position(|p| p.numbered);
    let Some(main) = numbered.or((!titles.is_empty()).then_some(0)) else { return };
    if let Some(quoted) = titles[..main].iter().find(|p| p.text.quoted) {
        reference.title = Some(quoted.text.span);
        reference.container = Some(without_in(prose, titles[main].text.span));
        return;
    }
    reference.title = Some(titles[main].text.span);
    if main > 0 {
        reference.section = Some(titles[0].text.span.hull(titles[main - 1].text.span));
        return;
    }
    let Some(next) = titles.get(1) else { return };
    if titles[0].text.quoted {
        reference.container = Some(without_in(prose, next.text.span));
    } else if next.before == Some(',') && next.text.span.of(prose).starts_with(char::is_lowercase) {
        reference.title = Some(titles[0].text.span.hull(next.text.span));
    }
}

/// What the word "in" leads to.
fn without_in(prose: &str, span: Span) -> Span {
    let bare = span.of(prose).strip_prefix("in ").map_or(span.len(), str::len);
    trim(prose, Span::new(span.end - bare, span.end))
}

/// Takes the place of publication out of the titles: the text right before the year, where a title
/// is left; "Leeds: Quarry Press, 2014" has the place before the publisher.
fn place(document: &Document, titles: &mut Vec<&Part>, reference: &mut Reference) {
    let prose = document.prose();
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
    let words = words(prose, titles[at].text.span);
    let publishers = document.language.bibliography.publishers;
    let publisher = words.last().is_some_and(|w| is_among(publishers, w.of(prose)));
    reference.place = (!publisher).then_some(titles[at].text.span);
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
    let mut several = words(prose, first.text.span).map(|w| w.of(prose));
    let joined = several.any(|w| is_among(bibliography.joining, w) || w.eq_ignore_ascii_case("al"))
        || text.contains(['&', '/']);
    let capital = |w: &Span| w.of(prose).starts_with(char::is_uppercase);
    if has_initial(prose, first.text.span) || joined {
        return true;
    }
    let count = words(prose, first.text.span).filter(capital).count();
    if is_among(bibliography.collected, text) {
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
        let joins = || {
            is_among(bibliography.joining, word)
                || matches!(
                    &*folded(word),
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
                )
        };
        if word.chars().next().is_some_and(char::is_uppercase) {
            capitals += 1;
            let small = is_among(bibliography.title_words, word)
                || document.language.listed(word).on(Listed::FUNCTION);
            if small && word.chars().count() > 1
                || document.language.is_common_noun(word) && !is_among(bibliography.bodies, word)
            {
                return false;
            }
        } else if !joins() {
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

/// The persons and bodies that a text names.
pub(super) fn authors(document: &Document, span: Span) -> Vec<Name> {
    let mut found = names(document.prose(), span, document.language);
    for name in &mut found {
        if is_among(document.language.bibliography.bodies, &name.family) {
            // A body has no given name: "Salt Board".
            name.family = name.full();
            name.given.clear();
        }
    }
    found
}

/// Most bytes of a short name in brackets.
const LONGEST_GROUP: usize = 12;

/// The short name of a body that stands in brackets after the long one: "World Salt Organization \[WSO\]".
pub(super) fn short_name<'t>(prose: &'t str, reference: &Reference) -> Option<&'t str> {
    let named = match reference.authors.as_slice() {
        [] => reference.title?,
        [author] => author.span,
        _ => return None,
    };
    let rest = prose.get(named.end..)?.trim_start();
    // No more than such a group may have is looked at: the next bracket may be at the end of the text.
    let end = rest.bytes().take(LONGEST_GROUP).position(|b| matches!(b, b')' | b']'))?;
    let group = rest.get(..=end).filter(|g| g.starts_with(['(', '[']))?;
    is_acronym(group).then(|| group.trim_matches(['(', ')', '[', ']']))
}

/// A reference by the short name of a body whose long one stands before the bracket, with the long
/// one: "World Salt Organization (WSO, 2011)". The capitals of the words before must be the short name's.
pub(super) fn spelled_out(document: &Document, reference: &Reference) -> Option<Reference> {
    let prose = document.prose();
    let [author] = reference.authors.as_slice() else { return None };
    let short = author.family.as_str();
    if !author.given.is_empty()
        || !is_acronym(short)
        || author.span.start > reference.span.start + 2
    {
        return None;
    }
    let from = prose.ceil_char_boundary(reference.span.start.saturating_sub(120));
    let before: Vec<Span> = words(prose, Span::new(from, reference.span.start)).collect();
    let mut letters = short.chars().rev().peekable();
    let mut first = None;
    for word in before.iter().rev() {
        let Some(letter) = letters.peek() else { break };
        let said = word.of(prose);
        if said.starts_with(*letter) {
            first = Some(*word);
            letters.next();
        } else if !said.starts_with(char::is_lowercase) || said.len() > 4 {
            break;
        }
    }
    let span = Span::new(first?.start, before.last()?.end);
    let long = Name { span, family: document.words_at(span), ..author.clone() };
    letters.peek().is_none().then(|| Reference { authors: vec![long], ..reference.clone() })
}

/// Whether a text is only a month or a day ("February").
pub(super) fn is_date(document: &Document, span: Span) -> bool {
    let prose = document.prose();
    let mut named =
        words(prose, span).filter(|w| !w.of(prose).starts_with(|c: char| c.is_ascii_digit()));
    let Some(first) = named.next() else { return true };
    named.next().is_none() && is_among(document.language.months, first.of(prose))
}
