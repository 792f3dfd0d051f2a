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
    One(Box<Primary>),
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

fn one(primary: Primary) -> About {
    About::One(Box::new(primary))
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
        let known = plain_listed(document, windows, &listed);
        for primary in known {
            let said_already =
                |p: &Primary| p.work == primary.work || p.said.span.overlaps(primary.said.span);
            if !found.iter().any(said_already) {
                found.push(primary);
            }
        }
        match found.len() {
            0 => {}
            1 => return found.pop().map_or(About::Nothing, one),
            _ => return first_owned(found),
        }
    }
    let plain = titles.iter().chain(&paragraphs).find_map(|window| plain(document, *window));
    plain.map_or(About::Nothing, one)
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
        (Some(primary), None) => one(primary),
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

/// The listed works whose title stands in these windows. A title of one word is one only behind its
/// author in the possessive ("Hale's Roads").
fn plain_listed(document: &Document, windows: &[Span], listed: &[Listed]) -> Vec<Primary> {
    let prose = document.prose();
    let mut found = Vec::new();
    for &window in windows {
        let here: Vec<(Span, String)> =
            words(prose, window).map(|w| (w, fold(w.of(prose)))).collect();
        for work in listed {
            let Some(place) = phrase(&here, &work.title) else { continue };
            let capital =
                place.of(prose).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            let told = work.title.len() > 1 || owned(prose, &here, place, &work.families);
            if capital && told {
                let said = Reference { span: place, title: Some(place), ..Reference::default() };
                found.push(Primary { work: Some(work.work), said });
            }
        }
    }
    found
}

/// Whether the word before a place is the family name of one of these, in the possessive.
fn owned(prose: &str, here: &[(Span, String)], place: Span, families: &[String]) -> bool {
    let Some((span, owner)) = here.iter().take_while(|(w, _)| w.end <= place.start).last() else {
        return false;
    };
    let gap = Span::new(span.end, place.start).of(prose);
    let bare = owner.strip_suffix("'s");
    let possessive = bare.is_some() || gap.starts_with(['’', '\'']);
    possessive && families.iter().any(|f| f == bare.unwrap_or(owner))
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

#[cfg(test)]
mod tests {
    use super::super::tests::document;
    use super::super::tests_resolving::lines;

    fn check(text: &str, expect: &[&str]) {
        assert_eq!(lines(&document(text)), expect, "{text}");
    }

    const LISTED: &str = "\n\nWorks Cited\n\nHale, Ruth. The Salt Road. Quarry Press, 1951.\n\nOrme, Tom. Dry Eyes. Tern Press, 1998.";

    #[test]
    fn a_listed_title_that_nothing_sets_off_is_what_the_text_is_about() {
        let text = "Nobody sleeps in Ruth Hale's The Salt Road.\n\nThey walk: “A.” (4) “B,” says her mother (7). Orme calls it “C” (Orme 12). Anna tells him: “D” (9). It ends “E” (11).";
        check(
            &format!("{text}{LISTED}"),
            &[
                "A. <- Hale, The Salt Road, 1951; 4; Short",
                "B, <- Hale, The Salt Road, 1951; 7; Short; (4)",
                "C <- Orme, Dry Eyes, 1998; 12; Short",
                "D <- Hale, The Salt Road, 1951; 9; Short",
                "E <- Hale, The Salt Road, 1951; 11; Short; (9)",
            ],
        );
    }

    #[test]
    fn a_page_in_an_article_that_the_sentence_names_stays_there() {
        let text =
            "Ruth Hale's The Salt Road is long.\n\nIt opens: “A.” (4) As Orme concedes, “B” (15).";
        check(
            &format!("{text}{LISTED}"),
            &["A. <- Hale, The Salt Road, 1951; 4; Short", "B <- Orme, Dry Eyes, 1998; 15; Short"],
        );
    }

    #[test]
    fn of_two_works_at_the_head_neither_is_taken() {
        let text =
            "Ruth Hale's The Salt Road and Tom Orme's Dry Eyes are long.\n\nA road opens: “A” (4).";
        check(
            &format!("{text}{LISTED}"),
            &["! ambiguous-antecedent", "! uncited-entry", "! uncited-entry"],
        );
    }

    #[test]
    fn the_lines_of_a_play_are_in_no_article() {
        let text = "Ruth Hale's The Salt Road is a play.\n\nIt opens: “A” (1.1.4). Orme calls it “B” (Orme 12). She “C” (4.3.104).";
        check(
            &format!("{text}{LISTED}"),
            &[
                "A <- Hale, The Salt Road, 1951; 1.1.4; Short",
                "B <- Orme, Dry Eyes, 1998; 12; Short",
                "C <- Hale, The Salt Road, 1951; 4.3.104; Short",
            ],
        );
    }

    #[test]
    fn without_a_list_a_title_that_comes_again_is_one() {
        check(
            "Ruth Hale's The Salt Road is long.\n\nThe Salt Road opens: “A.” (4) Anna says “B” (7).",
            &["A. <- Hale, The Salt Road; 4; Short", "B <- Hale, The Salt Road; 7; Short"],
        );
        // Once only, it may be anything.
        check("Ruth Hale's Royal Commission sat.\n\nIt heard this: “A.” (4)", &[]);
    }

    #[test]
    fn a_title_of_one_word_needs_its_author() {
        let list = "\n\nWorks Cited\n\nHale, Ruth. Roads. Quarry Press, 1951.\n\nOrme, Tom. Dry Eyes. Tern Press, 1998.";
        check(
            &format!("In Hale's Roads nobody sleeps.\n\nThey walk: “A.” (4){list}"),
            &["A. <- Hale, Roads, 1951; 4; Short", "! uncited-entry"],
        );
        check(
            &format!("Roads were white then.\n\nThey walked: “A.” (4){list}"),
            &["! uncited-entry", "! uncited-entry"],
        );
    }
}
