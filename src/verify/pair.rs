//! Which text is the text of which source: told by a person, or by the words of both names.

use super::index::Index;
use crate::model::Item;
use crate::text::{fold, quick::QuickSet};

/// A text that is taken for a source's, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairing {
    /// Number of the text in the library.
    pub text: usize,
    /// Why, in words: "author and volume 6 in the name".
    pub why: String,
}

/// What an essay says of a source.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<'g> {
    /// Its id in the graph: `s3`.
    pub(super) id: &'g str,
    /// Author and title in short.
    pub(super) label: &'g str,
    /// Bibliographic data.
    pub(super) item: &'g Item,
    /// Its citations, as written.
    pub(super) cited_as: &'g [&'g str],
}

/// Words at the head of a text that may hold its title and author, where the file says nothing.
const HEAD: usize = 120;

/// What agreement is worth. Title and author together, or the title with a volume, must be there.
const AUTHOR: u32 = 3;
const TITLE: u32 = 4;
const VOLUME: u32 = 2;
const YEAR: u32 = 1;
const LEAST: u32 = 5;

/// The texts of a source, the surest first: all that are as sure as the first. Linear in the names of all
/// texts.
pub(super) fn pairings(texts: &[Index], source: &Named<'_>) -> Vec<Pairing> {
    let told = |index: &&Index| -> bool {
        index.cited_as().any(|said| {
            let said = settled(said);
            let mut spellings = source.cited_as.iter().chain([&source.label, &source.id]);
            !said.is_empty() && spellings.any(|spelling| settled(spelling).contains(&said))
        })
    };
    let by_hand: Vec<Pairing> = (0..)
        .zip(texts)
        .filter(|(_, index)| told(index))
        .map(|(text, _)| Pairing { text, why: "said by hand".to_owned() })
        .collect();
    if !by_hand.is_empty() {
        return by_hand;
    }
    // A text that a person gave to a source is no other source's by its name.
    let scored = (0..).zip(texts).filter(|(_, index)| index.cited_as().next().is_none());
    let scored: Vec<(u32, Pairing)> = scored
        .filter_map(|(text, index)| {
            let (score, why) = score(index, source)?;
            Some((score, Pairing { text, why }))
        })
        .collect();
    let best = scored.iter().map(|(score, _)| *score).max().unwrap_or(0);
    scored.into_iter().filter(|(score, _)| *score == best).map(|(_, pairing)| pairing).collect()
}

/// Letters and digits alone, folded.
fn settled(words: &str) -> String {
    tokens(words).join(" ")
}

/// Runs of letters and runs of digits, folded, digits without leading zeros: "stalin-works06.txt" gives
/// "stalin", "works", "6", "txt".
fn tokens(name: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut kind = None;
    for c in name.chars() {
        let here = if c.is_alphabetic() {
            Some(false)
        } else if c.is_ascii_digit() {
            Some(true)
        } else {
            None
        };
        match tokens.last_mut().filter(|_| here.is_some() && here == kind) {
            Some(last) => last.push(c),
            None if here.is_some() => tokens.push(c.to_string()),
            None => {}
        }
        kind = here;
    }
    let plain = |token: String| {
        let digits = token.trim_start_matches('0');
        if token.starts_with('0') && !digits.is_empty() { digits.to_owned() } else { fold(&token) }
    };
    tokens.into_iter().map(plain).collect()
}

/// Small words that every title has.
fn is_telling(word: &str) -> bool {
    let small =
        ["the", "and", "for", "der", "die", "das", "und", "les", "des", "vol", "volume", "band"];
    (word.chars().count() > 2 || word.bytes().all(|b| b.is_ascii_digit())) && !small.contains(&word)
}

fn is_year(token: &str) -> bool {
    token.len() == 4 && token.bytes().all(|b| b.is_ascii_digit())
}

/// How well a text's names fit what an essay says of a source, and why; `None` where they do not.
fn score(index: &Index, source: &Named<'_>) -> Option<(u32, String)> {
    let stem = index.name().rsplit_once('.').map_or(index.name(), |(stem, _)| stem);
    let in_name: QuickSet<String> = tokens(stem)
        .into_iter()
        .chain(tokens(index.title()))
        .chain(tokens(index.author()))
        .collect();
    let head: QuickSet<String> =
        (0..index.len().min(HEAD)).flat_map(|at| tokens(index.key(index.words().at(at)))).collect();
    let item = source.item;
    let (mut score, mut why) = (0, Vec::new());
    if let Some(volume) = item.volume.as_deref().map(tokens).and_then(|mut all| all.pop()) {
        let numbers = || in_name.iter();
        if in_name.contains(&volume) {
            score += VOLUME;
            why.push(format!("volume {volume}"));
        } else if numbers().any(|t| t.bytes().all(|b| b.is_ascii_digit()) && !is_year(t)) {
            // Another volume of the same work.
            return None;
        }
    }
    if let Some(year) = item.year.as_deref().and_then(|year| tokens(year).into_iter().next()) {
        if in_name.contains(&year) {
            score += YEAR;
            why.push(format!("year {year}"));
        } else if in_name.iter().any(|token| is_year(token)) && item.title.is_empty() {
            return None;
        }
    }
    let people: Vec<String> = item
        .authors
        .iter()
        .chain(&item.editors)
        .filter_map(|person| tokens(&person.family).pop())
        .collect();
    let author = people.iter().find(|name| in_name.contains(*name) || head.contains(*name));
    if let Some(author) = author {
        score += AUTHOR;
        why.push(format!("author {author}"));
    }
    let title: Vec<String> =
        tokens(&item.title).into_iter().filter(|word| is_telling(word)).collect();
    let held = |word: &&String| in_name.contains(*word) || head.contains(*word);
    let share = title.iter().filter(held).count() * 100 / title.len().max(1);
    if share >= 50 {
        score += TITLE * u32::try_from(share).unwrap_or(100) / 100;
        why.push("title".to_owned());
    }
    // An author and a year, where that is all that an essay says, are as much as it can say.
    let bare = title.is_empty() && author.is_some() && in_name.iter().any(|t| people.contains(t));
    let alone = people.is_empty() && share == 100 && title.len() > 1;
    (score >= LEAST || bare || alone).then(|| (score, why.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::super::SourceText;
    use super::*;
    use crate::model::Person;
    use crate::text::Language;

    fn text(name: &str, cited_as: &[&str], text: &str) -> Index {
        Index::build(&SourceText {
            name: name.to_owned(),
            stamp: String::new(),
            title: String::new(),
            author: String::new(),
            cited_as: cited_as.iter().map(|said| (*said).to_owned()).collect(),
            language: Language::of("en"),
            text: text.to_owned(),
            pages: Vec::new(),
        })
    }

    /// Author, title, volume and year, and the names of the texts that are taken.
    fn check(source: [&str; 4], expect: &[&str]) {
        let [author, title, volume, year] = source;
        let given = |word: &str| Some(word.to_owned()).filter(|word| !word.is_empty());
        let person = Person { family: author.to_owned(), given: String::new() };
        let item = Item {
            authors: if author.is_empty() { Vec::new() } else { vec![person] },
            title: title.to_owned(),
            volume: given(volume),
            year: given(year),
            ..Item::default()
        };
        let texts = [
            text("hale-letters-05.txt", &[], "Salt."),
            text("hale_letters_6.txt", &[], "Salt."),
            text("brandt2014.pdf", &[], "Salt."),
            text("pg1234.txt", &[], "SALT AND TOWN\n\nby Ruth Hale\n\nThe mill fed nine."),
            text("notes.txt", &["Orme: Works"], "The pans."),
        ];
        let cited = format!("{author}: {title}");
        let named = Named { id: "s1", label: &cited, item: &item, cited_as: &[&cited] };
        let found = pairings(&texts, &named);
        let names: Vec<&str> = found.iter().map(|pairing| texts[pairing.text].name()).collect();
        assert_eq!(names, expect, "{source:?} {found:?}");
    }

    #[test]
    fn names_tell_which_text_is_a_sources() {
        check(["Hale", "Letters", "6", ""], &["hale_letters_6.txt"]);
        check(["Hale", "Letters", "05", ""], &["hale-letters-05.txt"]);
        check(["Hale", "Letters", "7", ""], &[]);
        check(["Hale", "Letters", "", ""], &["hale-letters-05.txt", "hale_letters_6.txt"]);
        check(["Hale", "Salt and Town", "", ""], &["pg1234.txt"]);
        check(["Brandt", "", "", "2014"], &["brandt2014.pdf"]);
        check(["Brandt", "", "", "2015"], &[]);
        check(["Orme", "Works", "", ""], &["notes.txt"]);
        check(["Weir", "Pans", "", ""], &[]);
        check(["", "", "", ""], &[]);
    }
}
