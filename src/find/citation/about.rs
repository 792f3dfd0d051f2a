//! The work that an essay is about: what a page alone means where nothing near it is cited.
//!
//! Its head says so: the title, the headings and first paragraphs name it with its author ("Keeping house
//! in Ruth Hale's *Salt Roads*"). Where no mark sets a title off, the list of works says which words are one;
//! where there is no list either, words in capitals right after a full name in the possessive are a title if
//! the text has them again. Asked only of texts that have a page alone; reads [`HEAD`] blocks.

use super::prose::{Mention, Tie, WINDOW, mentions};
use super::work::Works;
use crate::model::{BlockKind, Document, Reference};
use crate::text::name::names;
use crate::text::{Span, fold, words};

/// How many blocks at the head of a text are looked through.
const HEAD: usize = 4;

/// How many listed works are looked for there.
const LISTED: usize = 64;

/// Longest title that nothing sets off, in words.
const PLAIN: usize = 8;

/// What a text is about.
#[derive(Debug, Clone)]
pub(super) enum About {
    /// No one work that its head names.
    Nothing,
    /// One work.
    One(Primary),
    /// Several, of which a page alone could be.
    Several,
}

/// The work that a text is about.
#[derive(Debug, Clone)]
pub(super) struct Primary {
    /// Its number, where it is listed.
    pub(super) work: Option<usize>,
    /// Its title, as the head gives it, and its author where he stands with it.
    pub(super) said: Reference,
}

/// Reads the head of a text; `works` has the listed works and no others yet.
pub(super) fn about(document: &Document, references: &[Reference], works: &Works) -> About {
    if !references.iter().any(is_page_alone) {
        return About::Nothing;
    }
    let (titles, paragraphs) = heads(document);
    let listed: Vec<Listed> =
        works.list.iter().take(LISTED).enumerate().filter_map(shape).collect();
    // What the title names goes before what the first paragraphs name.
    for windows in [&titles, &paragraphs] {
        let mut found = marked(document, windows, works);
        let known = plain_listed(document, windows, &listed, &titles);
        for primary in known {
            let said_already =
                |p: &Primary| p.work == primary.work || p.said.span.overlaps(primary.said.span);
            if !found.iter().any(said_already) {
                found.push(primary);
            }
        }
        match found.len() {
            0 => {}
            1 => return found.pop().map_or(About::Nothing, About::One),
            _ => return first_owned(found),
        }
    }
    let plain = titles.iter().chain(&paragraphs).find_map(|window| plain(document, *window));
    plain.map_or(About::Nothing, About::One)
}

/// Whether a reference is a page or line and nothing else.
pub(super) fn is_page_alone(reference: &Reference) -> bool {
    reference.locator.is_some()
        && reference.authors.is_empty()
        && reference.title.is_none()
        && reference.back.is_none()
        && reference.note.is_none()
}

/// Of several works that the head names, the one listed work among them; else none is sure.
fn first_owned(found: Vec<Primary>) -> About {
    let mut listed = found.into_iter().filter(|p| p.work.is_some());
    match (listed.next(), listed.next()) {
        (Some(one), None) => About::One(one),
        _ => About::Several,
    }
}

/// Title and headings, and the paragraphs, at the head of a text; each clipped.
fn heads(document: &Document) -> (Vec<Span>, Vec<Span>) {
    let read = |kind: &BlockKind| matches!(kind, BlockKind::Paragraph | BlockKind::Heading(_));
    let blocks = document.blocks.iter().filter(|b| read(&b.kind)).take(HEAD);
    let (headings, paragraphs): (Vec<_>, Vec<_>) =
        blocks.partition(|b| matches!(b.kind, BlockKind::Heading(_)));
    let clip = |span: Span| clipped(document, span, 2 * WINDOW);
    let mut titles: Vec<Span> = document.title.into_iter().map(clip).collect();
    for heading in headings {
        if titles.iter().all(|t| !t.overlaps(heading.span)) {
            titles.push(clip(heading.span));
        }
    }
    (titles, paragraphs.into_iter().map(|b| clip(b.span)).collect())
}

/// The first `most` bytes of a span.
fn clipped(document: &Document, span: Span, most: usize) -> Span {
    let end = document.prose().floor_char_boundary(span.end.min(span.start + most));
    Span::new(span.start, end)
}

/// The works whose title is set off and stands with its author; of each paragraph the first.
fn marked(document: &Document, windows: &[Span], works: &Works) -> Vec<Primary> {
    let owned = |m: &Mention| m.tie == Tie::Owned && !m.reference.authors.is_empty();
    let first =
        windows.iter().find_map(|&window| mentions(document, window).into_iter().find(owned));
    let primary = |m: Mention| {
        let work = match works.fitting(document, &m.reference) {
            super::work::Match::One(work) => Some(work),
            _ => None,
        };
        Primary { work, said: m.reference }
    };
    first.map(primary).into_iter().collect()
}

/// A listed work: its number, the words of its title and the family names of its makers.
struct Listed {
    work: usize,
    title: Vec<String>,
    families: Vec<String>,
}

fn shape((work, known): (usize, &super::work::Work)) -> Option<Listed> {
    let main = known.item.title.split([':', '.', '?']).next().unwrap_or("");
    let title: Vec<String> =
        words(main, Span::new(0, main.len())).map(|w| fold(w.of(main))).collect();
    (!title.is_empty()).then(|| Listed { work, title, families: known.families.clone() })
}

/// The listed works whose title stands in these windows. A title of one word is one only where the
/// text names its author at its head.
fn plain_listed(
    document: &Document,
    windows: &[Span],
    listed: &[Listed],
    titles: &[Span],
) -> Vec<Primary> {
    let prose = document.prose();
    let mut found = Vec::new();
    for &window in windows {
        let here: Vec<(Span, String)> =
            words(prose, window).map(|w| (w, fold(w.of(prose)))).collect();
        let names = |family: &String| {
            let within = |w: &Span| {
                words(prose, *w).any(|w| fold(w.of(prose)).trim_end_matches("'s") == family)
            };
            here.iter().any(|(_, w)| w.trim_end_matches("'s") == family)
                || titles.iter().any(within)
        };
        for work in listed {
            let Some(place) = phrase(&here, &work.title) else { continue };
            let capital =
                place.of(prose).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            let told = work.title.len() > 1 || work.families.iter().any(names);
            if capital && told {
                let said = Reference { span: place, title: Some(place), ..Reference::default() };
                found.push(Primary { work: Some(work.work), said });
            }
        }
    }
    found
}

/// Where these words stand, one after the other.
fn phrase(here: &[(Span, String)], title: &[String]) -> Option<Span> {
    let at = here.windows(title.len()).position(|w| w.iter().map(|(_, w)| w).eq(title))?;
    let (first, last) = (here.get(at)?, here.get(at + title.len() - 1)?);
    Some(first.0.hull(last.0))
}

/// "In Ruth Hale’s Salt Roads": the words in capitals after a full name in the possessive, if the text
/// has them elsewhere too.
fn plain(document: &Document, window: Span) -> Option<Primary> {
    let prose = document.prose();
    let small = document.language.bibliography.title_words;
    for name in names(prose, window, document.language) {
        if !name.possessive || name.given.is_empty() {
            continue;
        }
        let rest = Span::new(name.span.end, window.end);
        let mut title: Option<Span> = None;
        let mut last = name.span.end;
        for word in words(prose, rest).skip_while(|w| w.of(prose) == "s").take(PLAIN) {
            let said = word.of(prose);
            let gap = Span::new(last, word.start).of(prose);
            let gap =
                if title.is_none() { gap.trim_start_matches(['’', '\'', 's']) } else { gap };
            if !gap.chars().all(char::is_whitespace) {
                break;
            }
            last = word.end;
            if said.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
                title = Some(title.map_or(word, |t| t.hull(word)));
            } else if title.is_none() || !small.contains(&fold(said).as_str()) {
                break;
            }
        }
        let Some(title) = title.filter(|t| t.of(prose).contains(' ')) else { continue };
        let again = prose.get(title.end..).unwrap_or("").contains(title.of(prose));
        if again {
            let said = Reference {
                span: title,
                title: Some(title),
                authors: vec![name],
                ..Reference::default()
            };
            return Some(Primary { work: None, said });
        }
    }
    None
}
