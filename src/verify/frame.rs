//! What stands around words in their source: a quotation may be exact and say the opposite of what its
//! source says, if that takes it back, makes it a condition, or only reports it.

use super::index::{Index, Run};
use crate::text::language::is_listed;
use crate::text::{Language, Span, fold, words};

/// The neighbourhood of words in their source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// The words before, of the same paragraph, white space folded.
    pub before: String,
    /// The words after.
    pub after: String,
    /// What in them may turn the sense.
    pub turns: Vec<Turn>,
}

/// Something around words that may turn their sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// A phrase before them that takes them back or makes them a condition ("it is not true that").
    Before(String),
    /// A phrase right after them that takes them back or narrows them ("but", "unless").
    After(String),
    /// A verb by which the source gives them as another's ("says").
    Reported(String),
    /// In the source, too, they stand in quotation marks.
    Quoted,
}

impl Turn {
    /// Its name in reports.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Before(_) => "turned-before",
            Self::After(_) => "turned-after",
            Self::Reported(_) => "reported",
            Self::Quoted => "quoted-in-source",
        }
    }
}

/// Words that are shown on either side.
const SHOWN: usize = 14;

/// Bytes on either side that are looked at.
const REACH: usize = 2_000;

/// Words between a reporting verb and what it reports.
const NEAR: usize = 4;

/// What stands around a run of words. Looks at a bounded stretch of the text.
pub(super) fn frame(index: &Index, run: &Run) -> Frame {
    let span = index.span(run);
    let before = index.slice(Span::new(span.start.saturating_sub(REACH), span.start));
    let after = index.slice(Span::new(span.end, span.end + REACH));
    let (before, after) = (last_paragraph(before), first_paragraph(after));
    let language = index.language();
    let mut turns = Vec::new();
    turns.extend(turned_before(language, before));
    turns.extend(turned_after(language, after));
    turns.extend(reported(language, before, after));
    if is_within_marks(before) {
        turns.push(Turn::Quoted);
    }
    Frame { before: ending(before), after: beginning(after), turns }
}

/// Where a paragraph ends: a line without words.
fn blank_lines(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut last_line_end: Option<usize> = None;
    text.char_indices().filter_map(move |(at, c)| {
        let blank = last_line_end.filter(|_| c == '\n').map(|start| (start, at + 1));
        if c == '\n' {
            last_line_end = Some(at);
        } else if !c.is_whitespace() {
            last_line_end = None;
        }
        blank
    })
}

fn last_paragraph(text: &str) -> &str {
    text.get(blank_lines(text).last().map_or(0, |(_, end)| end)..).unwrap_or_default()
}

fn first_paragraph(text: &str) -> &str {
    text.get(..blank_lines(text).next().map_or(text.len(), |(start, _)| start)).unwrap_or_default()
}

fn ending(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.get(words.len().saturating_sub(SHOWN)..).unwrap_or_default().join(" ")
}

fn beginning(text: &str) -> String {
    text.split_whitespace().take(SHOWN).collect::<Vec<_>>().join(" ")
}

/// The sentence that the words stand in, as far as it goes before them.
fn same_sentence(before: &str) -> &str {
    let mut stops = before.char_indices().filter(|(at, c)| {
        let next = before.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        matches!(c, '.' | '!' | '?')
            && next.is_none_or(|c| c.is_whitespace() || "”’\"'".contains(c))
    });
    before.get(stops.next_back().map_or(0, |(at, c)| at + c.len_utf8())..).unwrap_or_default()
}

/// Folded words parted by single spaces, with a space at both ends.
fn plain(text: &str) -> String {
    let all = words(text, Span::new(0, text.len()));
    all.fold(" ".to_owned(), |mut line, word| {
        line.push_str(&fold(word.of(text)));
        line.push(' ');
        line
    })
}

fn turned_before(language: &Language, before: &str) -> Option<Turn> {
    let line = plain(same_sentence(before));
    let holds = |phrase: &str| line.contains(&format!(" {} ", phrase.replace(',', "")));
    let phrases = language.wording.turns_before.iter().filter(|phrase| holds(phrase));
    let longest = phrases.max_by_key(|phrase| phrase.len()).map(|phrase| (*phrase).to_owned());
    let mut last = line.split_whitespace().rev().take(NEAR - 1);
    let negation =
        || last.find(|word| is_listed(language.wording.negations, word)).map(str::to_owned);
    longest.or_else(negation).map(Turn::Before)
}

fn turned_after(language: &Language, after: &str) -> Option<Turn> {
    let line = plain(&beginning(after));
    let begins = |phrase: &&&str| line.starts_with(&format!(" {phrase} "));
    let longest = language.wording.turns_after.iter().filter(begins).max_by_key(|p| p.len());
    longest.map(|phrase| Turn::After((*phrase).to_owned()))
}

/// A reporting verb close before the words with something that leads on to them, or close after a closing
/// mark behind them.
fn reported(language: &Language, before: &str, after: &str) -> Option<Turn> {
    let sentence = same_sentence(before);
    let line = plain(sentence);
    let lead = sentence.trim_end().trim_end_matches(['“', '‘', '"', '\'', '«', '„']).trim_end();
    let leads = lead.ends_with([':', ','])
        || line
            .split_whitespace()
            .next_back()
            .is_some_and(|word| is_listed(language.discourse.complementisers, word));
    let verb = line.split_whitespace().rev().take(NEAR).find(|word| language.reports(word));
    if let Some(verb) = verb.filter(|_| leads) {
        return Some(Turn::Reported(verb.to_owned()));
    }
    let closes =
        after.trim_start_matches([',', '.', '!', '?', ' ']).starts_with(['”', '’', '"', '»']);
    let line = plain(&beginning(after));
    let verb = line.split_whitespace().take(NEAR).find(|word| language.reports(word));
    verb.filter(|_| closes).map(|verb| Turn::Reported(verb.to_owned()))
}

/// Whether a quotation mark was opened in the paragraph and not closed before its end.
fn is_within_marks(before: &str) -> bool {
    let (mut curly, mut straight) = (0i32, false);
    for c in before.chars() {
        match c {
            '“' | '«' => curly = 1,
            '”' | '»' => curly = 0,
            '"' => straight = !straight,
            _ => {}
        }
    }
    curly > 0 || straight
}

#[cfg(test)]
mod tests {
    use super::super::SourceText;
    use super::*;
    use crate::text::Language;

    /// The text has the quoted words between bars.
    fn check(text: &str, expect: &[&str]) {
        let quoted: usize = text.split('|').nth(1).unwrap().split_whitespace().count();
        let ahead = plain(text.split('|').next().unwrap()).split_whitespace().count();
        let source = SourceText {
            name: String::new(),
            stamp: String::new(),
            title: String::new(),
            author: String::new(),
            cited_as: Vec::new(),
            language: Language::of("en"),
            text: text.replace('|', ""),
            pages: Vec::new(),
        };
        let frame = frame(&Index::build(&source), &(ahead..ahead + quoted));
        let turns: Vec<String> = frame
            .turns
            .iter()
            .map(|turn| match turn {
                Turn::Before(words) | Turn::After(words) | Turn::Reported(words) => {
                    format!("{}: {words}", turn.name())
                }
                Turn::Quoted => turn.name().to_owned(),
            })
            .collect();
        assert_eq!(turns, expect, "{text}");
    }

    #[test]
    fn words_around_that_turn_the_sense() {
        check("It is not true that |the mill fed nine|.", &["turned-before: it is not true that"]);
        check("Unless |the mill feeds them|, they go.", &["turned-before: unless"]);
        check("They did not say |the mill fed them|.", &["turned-before: not"]);
        check("|The mill fed nine|, but only once.", &["turned-after: but"]);
        check("|The mill fed nine|. But it burned.", &["turned-after: but"]);
        check("Hale says that |the mill fed nine|.", &["reported: says"]);
        check(
            "He writes: “|the mill fed nine| mouths.”",
            &["reported: writes", "quoted-in-source"],
        );
        check("“|The mill fed nine|,” said Hale.", &["reported: said", "quoted-in-source"]);
    }

    #[test]
    fn words_farther_off_do_not() {
        check("It was not so. |The mill fed nine| mouths, and more.", &[]);
        check("Hale says no.\n\n|The mill fed nine|.\n\nBut it burned.", &[]);
        check("“Salt,” he said. |The mill fed nine|.", &[]);
    }

    #[test]
    fn the_words_shown_are_of_the_paragraph() {
        assert_eq!(last_paragraph("a\n\nb\n c"), "b\n c");
        assert_eq!(first_paragraph("a\n b\n \n\nc"), "a\n b");
        assert_eq!((last_paragraph("a"), first_paragraph("")), ("a", ""));
    }
}
