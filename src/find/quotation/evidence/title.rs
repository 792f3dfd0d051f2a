//! Titles of works.

use super::{Case, Weight, broken, own_citation};
use crate::model::Rule;
use crate::text::language::{Listed, Quotes};
use crate::text::{Span, words};

pub(super) static RULE: Rule = Rule {
    name: "title",
    finds: "Marked words capitalised as a title, or named right after a kind of work (the article “…”).",
    why: "Titles of articles and chapters stand in quotation marks (Chicago 8.163, MLA 5.4); they name a work and quote nothing from it.",
    example: "Hale set this out in the pamphlet ‘The Tasks of the Salt Towns’.",
    misses: "Sentence-case titles without a word for the work; cries and slogans in capitals.",
};

const CAPITALS: i16 = -45;
/// The same of four words and more, which are hardly ever capitalised but in a title.
const MANY_CAPITALS: i16 = -70;
const AFTER_WORK: i16 = -35;
/// The same where nothing stands between and the words begin with a capital: "the essay “How …”".
const HARD_AFTER_WORK: i16 = -60;
/// A work is named behind the marks: “How …”, an essay by Hale.
const BEFORE_WORK: i16 = -50;
/// A title that the work's citation follows, without a page: nothing in it is quoted.
const CITED_WHOLE: i16 = -60;

/// A sentence-case title is no longer than this.
const LONGEST: usize = 9;

/// Words of fewer letters stay small in a title.
const SMALL: usize = 4;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    let capitals = in_capitals(case);
    let work = after_work(case, capitals);
    // ‘The Mill,’ said Hale, ‘is gone’: no title, and German writes every noun with a capital.
    let spoken = work.is_none() && broken::weight(case).is_some();
    let capitals =
        capitals && !spoken && !case.language.naming.capitalised_nouns && !case.speaks_unlisted;
    let raised = case.passage.span.of(case.prose).starts_with(|c: char| !c.is_lowercase());
    let capitals = match (capitals, case.count) {
        (true, 4..) => MANY_CAPITALS,
        (true, _) => CAPITALS,
        (false, _) => 0,
    };
    let named = if capitals < 0 || case.count <= LONGEST || raised { work } else { None };
    let hard = named.is_some_and(|word| case.gap_after(word).is_empty()) && raised;
    let behind = if raised && named.is_none() { before_work(case) } else { None };
    let work = match (named, behind) {
        (Some(_), _) if hard => HARD_AFTER_WORK,
        (Some(_), _) => AFTER_WORK,
        (None, Some(_)) => BEFORE_WORK,
        (None, None) => 0,
    };
    let whole = if capitals + work < 0 && raised && cited_whole(case) { CITED_WHOLE } else { 0 };
    let place = named.or(behind).unwrap_or(case.passage.span);
    (capitals + work < 0).then_some((place, capitals + work + whole))
}

/// Whether a citation without a page follows.
fn cited_whole(case: &Case<'_>) -> bool {
    let Some(place) = own_citation::cited(case) else { return false };
    case.reference_from(place.start).is_some_and(|r| {
        r.span.start == place.start && r.locator.is_none() && r.note.is_none() && r.back.is_none()
    })
}

/// The word for a work in an apposition behind the marks: “…”, a long essay by Hale.
fn before_work(case: &Case<'_>) -> Option<Span> {
    /// An article and an adjective or two stand before the word.
    const WITHIN: usize = 4;
    let after = case.after.of(case.prose).trim_start();
    if !(after.starts_with(',') || case.passage.span.of(case.prose).ends_with(',')) {
        return None;
    }
    let mut end = case.after.start;
    let mut next = case.words_after().take(WITHIN).enumerate().take_while(|(at, w)| {
        let gap = Span::new(end, w.start).of(case.prose).trim();
        end = w.end;
        gap.is_empty() || *at == 0 && gap == ","
    });
    let (_, first) = next.next()?;
    let article = first.of(case.prose);
    let article = case.language.quotes(article).on(Quotes::FILLERS)
        || case.language.listed(article).on(Listed::FUNCTION);
    let work = next.find(|(_, w)| case.language.quotes(w.of(case.prose)).on(Quotes::WORKS));
    work.filter(|_| article).map(|(_, w)| w)
}

/// Whether all words but the small ones begin with a capital, and nothing ends a sentence.
fn in_capitals(case: &Case<'_>) -> bool {
    let text = case.passage.span.of(case.prose);
    if case.count < 2 || text.ends_with(['.', '…']) {
        return false;
    }
    let capital = |w: &Span| !w.of(case.prose).starts_with(char::is_lowercase);
    let mut all = words(case.prose, case.passage.span);
    let first = all.next().is_some_and(|w| capital(&w));
    let mut capitals = 0;
    let fits = all.all(|w| {
        capitals += usize::from(capital(&w));
        capital(&w)
            || w.of(case.prose).chars().count() < SMALL
            || case.language.listed(w.of(case.prose)).on(Listed::FUNCTION)
    });
    first && fits && capitals > 0
}

/// The word for a work, or "entitled", right before the marks. A comma may stand between only before
/// a title in capitals: "in a speech, ‘we shall …’" gives words.
fn after_work(case: &Case<'_>, capitals: bool) -> Option<Span> {
    let word = case.words_before().next()?;
    let gap = case.gap_after(word);
    let titled = case.language.quotes(word.of(case.prose)).on(Quotes::TITLED);
    let work = case.language.quotes(word.of(case.prose)).on(Quotes::WORKS);
    let hard = gap.is_empty() || gap == "," && (capitals || titled);
    (hard && (titled || work)).then_some(word)
}
