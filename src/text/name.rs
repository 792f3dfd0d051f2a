//! What a person's name looks like in running text: capitalised words with initials, particles and
//! titles. Nothing here knows what the person is named for.

use super::{Language, Span, char_before, fold, is_apostrophe, words};

/// A name as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Where it stands, without a possessive ending.
    pub span: Span,
    /// The last word: "Stalin" of "J. V. Stalin’s".
    pub family: String,
    /// What stands before the family name, as written and without title: "J. V.", "Murray"; empty
    /// where there is nothing.
    pub given: String,
    /// Title before the name as written: "Dr.", "Mr. Justice"; empty where there is none.
    pub title: String,
    /// Whether a possessive ending follows ("Stalin’s").
    pub possessive: bool,
}

impl Name {
    /// The name as a reader writes it: given and family name, one space between the words.
    #[must_use]
    pub fn full(&self) -> String {
        if self.given.is_empty() {
            self.family.clone()
        } else {
            format!("{} {}", self.given, self.family)
        }
    }

    /// The key two spellings of one family name share.
    #[must_use]
    pub fn key(&self) -> String {
        fold(&self.family)
    }
}

/// Names within `within`, in order. A capitalised word that begins a sentence counts unless it is
/// one of the language's function words, so common nouns at a sentence's head are found too: who
/// asks decides. Runs of capitalised words joined by single spaces, initials and particles ("van
/// der") are one name. Linear in the span.
#[must_use]
pub fn names(text: &str, within: Span, language: &Language) -> Vec<Name> {
    let mut found = Vec::new();
    let mut run: Vec<Span> = Vec::new();
    for word in words(text, within) {
        let joined = run.last().is_some_and(|last| joins(text, *last, word));
        if joined && is_weekday(run.first().map_or("", |first| first.of(text))) {
            run.clear();
        }
        if !joined || is_plain_title(word.of(text)) && !ends_title(text, &run, language) {
            close(text, &mut run, language, &mut found);
        }
        let capital = word.of(text).chars().next().is_some_and(char::is_uppercase);
        let particle = !run.is_empty() && joined && is_particle(word.of(text));
        if particle || (capital && !(is_function_word(word.of(text), language) && run.is_empty())) {
            run.push(word);
            if ends_possessive(word.of(text)) {
                close(text, &mut run, language, &mut found);
            }
        } else {
            close(text, &mut run, language, &mut found);
        }
    }
    close(text, &mut run, language, &mut found);
    found
}

/// Whether nothing but a space, or an initial's stop and a space, lies between two words.
fn joins(text: &str, before: Span, after: Span) -> bool {
    let between = Span::new(before.end, after.start).of(text);
    let initial = before.of(text).chars().count() == 1;
    let title = fold(before.of(text));
    let stop_belongs = initial
        || matches!(
            title.as_str(),
            "cllr" | "dr" | "mr" | "mrs" | "ms" | "st" | "prof" | "rev" | "mme"
        );
    let rest = if stop_belongs { between.strip_prefix('.').unwrap_or(between) } else { between };
    rest.chars().all(|c| c == ' ' || c == '\u{a0}' || c == '\n' || c == '\r')
        && rest.matches('\n').count() <= 1
        && (!rest.is_empty() || between.starts_with('.'))
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "du"
            | "des"
            | "la"
            | "le"
            | "van"
            | "von"
            | "der"
            | "den"
            | "ter"
            | "zu"
            | "di"
            | "da"
            | "al"
            | "bin"
            | "ibn"
            | "of"
            | "y"
    ) && word != "of"
}

/// A title that is never a name: what stands before it is another word ("On Friday Mr Hale").
fn is_plain_title(word: &str) -> bool {
    matches!(word, "Cllr" | "Dr" | "Mr" | "Mrs" | "Ms" | "Prof" | "Sir")
}

/// Whether the last collected word is a title too ("Prof. Dr. Hale").
fn ends_title(text: &str, run: &[Span], language: &Language) -> bool {
    run.last().is_some_and(|w| language.titles.binary_search(&fold(w.of(text)).as_str()).is_ok())
}

/// The name of a day is no given name ("on Friday Hale wrote").
fn is_weekday(word: &str) -> bool {
    matches!(
        word,
        "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday"
    )
}

fn is_function_word(word: &str, language: &Language) -> bool {
    word.chars().count() > 1 && language.function_words.binary_search(&fold(word).as_str()).is_ok()
        || matches!(word, "A")
}

fn ends_possessive(word: &str) -> bool {
    let mut back = word.chars().rev();
    back.next() == Some('s') && back.next().is_some_and(is_apostrophe)
}

/// Makes the collected words one name, where a family name is among them.
fn close(text: &str, run: &mut Vec<Span>, language: &Language, found: &mut Vec<Name>) {
    while run.last().is_some_and(|w| is_particle(w.of(text))) {
        run.pop();
    }
    let titles = run
        .iter()
        .take_while(|w| language.titles.binary_search(&fold(w.of(text)).as_str()).is_ok())
        .count();
    let titles = if titles == run.len() { 0 } else { titles };
    if let (Some(&first), Some(&last)) = (run.first(), run.last()) {
        let word = last.of(text);
        let family = if ends_possessive(word) { strip_possessive(word) } else { word };
        let possessive = ends_possessive(word)
            || super::char_after(text, last.end).is_some_and(is_apostrophe) && word.ends_with('s');
        let given = Span::new(run[titles].start, last.start).of(text);
        let quoted_letter = family.chars().count() == 1;
        let inside_word = char_before(text, first.start).is_some_and(char::is_alphanumeric);
        if !quoted_letter && !inside_word {
            found.push(Name {
                span: Span::new(first.start, last.start + family.len()),
                family: family.to_owned(),
                given: given.split_whitespace().collect::<Vec<_>>().join(" "),
                title: Span::new(first.start, run[titles].start)
                    .of(text)
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" "),
                possessive,
            });
        }
    }
    run.clear();
}

fn strip_possessive(word: &str) -> &str {
    let cut = word.char_indices().rev().nth(1).map_or(word.len(), |(at, _)| at);
    &word[..cut]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(&str, &str, &str)]) {
        let found = names(text, Span::new(0, text.len()), Language::of("en"));
        let found: Vec<_> =
            found.iter().map(|n| (n.title.as_str(), n.given.as_str(), n.family.as_str())).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn names_with_initials_titles_particles_and_possessives() {
        check(
            "Then J.V. Stalin’s Works and V. I. Lenin met.",
            &[("", "J.V.", "Stalin"), ("", "", "Works"), ("", "V. I.", "Lenin")],
        );
        check("One of them, Dr. Alfred Blaschko, wrote.", &[("Dr.", "Alfred", "Blaschko")]);
        check("Vincent van Gogh. Lenin said", &[("", "Vincent van", "Gogh"), ("", "", "Lenin")]);
        check("the man said nothing", &[]);
        check(
            "On Friday Mr Hale and on Sunday Ruth Mott left.",
            &[("Mr", "", "Hale"), ("", "Ruth", "Mott")],
        );
        check(
            "Cllr. Hale and Mr. Justice Mott",
            &[("Cllr.", "", "Hale"), ("Mr. Justice", "", "Mott")],
        );
    }
}
