//! What a person's name looks like in running text: capitalised words with initials, particles and
//! titles. Nothing here knows what the person is named for.

use super::language::{Listed, is_listed};
use super::{Language, Span, char_before, fold, is_apostrophe};

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
    /// What follows the family name as part of the name: "Jr.", "XIII"; empty where nothing does.
    pub suffix: String,
    /// Whether a possessive ending follows ("Stalin’s").
    pub possessive: bool,
}

impl Name {
    /// The name as a reader writes it: given and family name and what follows, one space between the
    /// words.
    #[must_use]
    pub fn full(&self) -> String {
        joined(&[&self.given, &self.family, &self.suffix])
    }

    /// Whether it is a family name and nothing else.
    #[must_use]
    pub const fn is_bare(&self) -> bool {
        self.given.is_empty() && self.title.is_empty() && self.suffix.is_empty()
    }

    /// The key two spellings of one family name share.
    #[must_use]
    pub fn key(&self) -> String {
        fold(&self.family)
    }
}

/// The parts of a name that are not empty, a space between them; none behind an elided particle ("Jean
/// d'Orme").
#[must_use]
pub fn joined(parts: &[&str]) -> String {
    let mut name = String::new();
    for part in parts.iter().filter(|p| !p.is_empty()) {
        if !name.is_empty() && !name.ends_with(is_apostrophe) {
            name.push(' ');
        }
        name.push_str(part);
    }
    name
}

/// Whether two spellings of given names can be one person's: one is missing, or the initials of one
/// begin those of the other and words written out are not different words.
#[must_use]
pub fn agree(one: &str, other: &str) -> bool {
    if one.is_empty() || other.is_empty() {
        return true;
    }
    let parts = |given: &str| -> Vec<String> {
        let parts = given.split([' ', '.', '-']);
        // Particles are written with a bare family name too ("de Gaulle").
        parts.filter(|p| !p.is_empty() && !p.starts_with(char::is_lowercase)).map(fold).collect()
    };
    let (one, other) = (parts(one), parts(other));
    one.iter().zip(&other).all(|(a, b)| {
        let initial = a.chars().count() == 1 || b.chars().count() == 1;
        if initial { a.chars().next() == b.chars().next() } else { a == b }
    })
}

/// Names within `within`, in order. A capitalised word that begins a sentence counts unless it is
/// one of the language's function words, so common nouns at a sentence's head are found too: who
/// asks decides. Runs of capitalised words joined by single spaces, initials and particles ("van
/// der") are one name. Where every noun is capitalised, the language's [`Naming`] tells the nouns
/// among them. Linear in the span.
///
/// [`Naming`]: super::language::naming::Naming
#[must_use]
pub fn names(text: &str, within: Span, language: &Language) -> Vec<Name> {
    names_among(text, language.words(text, within), within.start, language)
}

/// The same among the words that `words` gives, in order; `start` is where the first may begin.
pub fn names_among(
    text: &str,
    words: impl Iterator<Item = Span>,
    start: usize,
    language: &Language,
) -> Vec<Name> {
    let mut runs =
        Runs { text, language, run: Vec::new(), behind: Behind::Nothing, found: Vec::new() };
    let mut behind = Behind::Nothing;
    let mut last = start;
    // Most words neither begin nor end anything, which their first letters tell.
    let plain = !language.naming.capitalised_nouns;
    for word in words {
        let spelled = word.of(text);
        if plain && runs.run.is_empty() && is_everyday(spelled) {
            continue;
        }
        let listed = language.listed(spelled);
        let joined = runs.run.last().is_some_and(|last| joins(text, *last, word, language));
        if joined
            && runs.run.first().is_some_and(|w| language.listed(w.of(text)).on(Listed::WEEKDAY))
        {
            runs.run.clear();
        }
        if !joined || listed.on(Listed::PLAIN_TITLE) && !runs.ends_title() {
            runs.close();
        }
        let capital = is_capital(spelled);
        let opening = || runs.run.is_empty() && is_opening(spelled, language);
        let particle = joined && is_particle(spelled) && runs.takes_particle() || opening();
        let begins =
            capital && (!runs.run.is_empty() || !is_function_word(spelled, listed, language));
        let noun = language.naming.capitalised_nouns
            && begins
            && language.is_common_noun(spelled)
            && !listed.on(Listed::TITLE);
        if (particle || begins) && !noun {
            if runs.run.is_empty() {
                runs.behind = behind;
            }
            runs.run.push(word);
            if ends_possessive(spelled) {
                runs.close();
            }
        } else {
            runs.close();
        }
        if language.naming.capitalised_nouns {
            let apart = !Span::new(last, word.start).of(text).trim().is_empty();
            behind = if apart { Behind::Nothing } else { behind }.then(spelled, language);
            last = word.end;
        }
    }
    runs.close();
    runs.found
}

/// What stands before a capitalised word, where every noun is capitalised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// Nothing that makes it a noun.
    Nothing,
    /// An article, or one and adjectives.
    Article,
    /// An article and an adjective that stands before names too ("der junge Hale").
    Epithet,
}

impl Behind {
    /// What stands before the word after `word`.
    fn then(self, word: &str, language: &Language) -> Self {
        let naming = &language.naming;
        if is_listed(naming.articles, word) {
            return Self::Article;
        }
        let adjective = word.starts_with(char::is_lowercase)
            && naming.adjective_endings.iter().any(|e| word.ends_with(e));
        let epithet = || language.voice.epithets.split_ascii_whitespace().any(|e| e == word);
        match self {
            Self::Nothing => Self::Nothing,
            _ if adjective && epithet() => Self::Epithet,
            _ if adjective => Self::Article,
            _ => Self::Nothing,
        }
    }
}

/// The words of a name, as they are collected.
struct Runs<'t> {
    text: &'t str,
    language: &'t Language,
    run: Vec<Span>,
    /// What stands before the first of them.
    behind: Behind,
    found: Vec<Name>,
}

impl Runs<'_> {
    fn close(&mut self) {
        if self.language.naming.capitalised_nouns && self.run.len() > 2 {
            self.begin_at_given();
        }
        if !self.run.is_empty() && self.behind != Behind::Nothing {
            self.drop_nouns();
        }
        close(self.text, &mut self.run, self.language, &mut self.found);
        self.behind = Behind::Nothing;
    }

    /// Takes away what is a noun because an article stands before it: a word alone, unless its
    /// adjective is one of those that names have; of several the first, unless it is a title, an
    /// initial or a given name ("der Müller Hale" is Hale).
    fn drop_nouns(&mut self) {
        let Some(first) = self.run.first().map(|w| w.of(self.text)) else { return };
        if self.language.listed(first).on(Listed::TITLE) {
            return;
        }
        if self.run.len() > 1 {
            if first.chars().count() > 1 && !self.is_given(first) {
                self.run.remove(0);
            }
        } else if self.behind == Behind::Article {
            self.run.clear();
        }
    }

    /// Takes away the nouns before a given name ("Stadträtin Ruth Hale").
    fn begin_at_given(&mut self) {
        let known = |w: &Span| {
            let word = w.of(self.text);
            word.chars().count() == 1
                || is_listed(self.language.titles, word)
                || is_listed(self.language.naming.stopped_titles, word)
                || self.is_given(word)
        };
        let inner = self.run.len() - 1;
        let given = self.run.iter().take(inner).position(known);
        self.run.drain(..given.unwrap_or(0));
    }

    /// Whether the last collected word is a title too ("Prof. Dr. Hale").
    fn ends_title(&self) -> bool {
        self.run.last().is_some_and(|w| self.language.listed(w.of(self.text)).on(Listed::TITLE))
    }

    /// Whether a particle may go on with the name. In a language whose particles are everyday words
    /// it may only behind a given name, an initial or a title ("Jean de Hale", not "Leeds de").
    fn takes_particle(&self) -> bool {
        let Some(first) = self.run.first().map(|w| w.of(self.text)) else { return false };
        !self.language.naming.particles_are_words
            || first.chars().count() == 1
            || self.language.listed(first).on(Listed::TITLE)
            || self.is_given(first)
    }

    fn is_given(&self, word: &str) -> bool {
        let voice = self.language.voice;
        let word = fold(word);
        let mut all =
            voice.men.split_ascii_whitespace().chain(voice.women.split_ascii_whitespace());
        all.any(|given| given == word)
    }
}

/// Whether nothing but a space, or an initial's stop and a space, lies between two words.
fn joins(text: &str, before: Span, after: Span, language: &Language) -> bool {
    let between = Span::new(before.end, after.start).of(text);
    let spelled = before.of(text);
    if between.is_empty() {
        return spelled.ends_with(is_apostrophe);
    }
    let stop_belongs = between.starts_with('.')
        && (spelled.chars().count() == 1 || is_listed(language.naming.stopped_titles, spelled));
    let rest = if stop_belongs { between.strip_prefix('.').unwrap_or(between) } else { between };
    rest.chars().all(|c| c == ' ' || c == '\u{a0}' || c == '\n' || c == '\r')
        && rest.matches('\n').count() <= 1
        && (!rest.is_empty() || between.starts_with('.'))
}

/// Whether a word is of small plain letters without joint and no particle: no name begins with it.
fn is_everyday(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.first().is_some_and(u8::is_ascii_lowercase)
        && bytes.iter().take(4).all(u8::is_ascii_alphanumeric)
        && !is_particle(word)
}

/// Small words inside of names. Names cross languages, so they are the same for all.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "du"
            | "des"
            | "d'"
            | "d’"
            | "la"
            | "le"
            | "van"
            | "von"
            | "vom"
            | "der"
            | "den"
            | "ter"
            | "zu"
            | "di"
            | "da"
            | "al"
            | "bin"
            | "ibn"
            | "y"
            | "del"
            | "della"
            | "dos"
            | "el"
    )
}

/// Whether a word begins as names do: with a capital, behind a particle that is written with the name
/// ("al-Rashid", "d'Alembert") or not, or in a script that has no capitals.
fn is_capital(word: &str) -> bool {
    let Some(first) = word.chars().next() else { return false };
    if !first.is_lowercase() {
        return first.is_alphabetic();
    }
    let joint = |c: char| c == '-' || is_apostrophe(c);
    word.char_indices().take(4).find(|&(_, c)| joint(c)).is_some_and(|(at, c)| {
        let (prefix, rest) = (&word[..at], &word[at + c.len_utf8()..]);
        let known = is_particle(prefix) || matches!(prefix, "as" | "ash");
        (known || is_apostrophe(c) && at == 1) && rest.starts_with(char::is_uppercase)
    })
}

/// Whether a name may begin with the word ("said de Gaulle"): a particle that is no everyday word of
/// the language.
fn is_opening(word: &str, language: &Language) -> bool {
    matches!(
        word,
        "de" | "du" | "van" | "von" | "di" | "da" | "del" | "della" | "ibn" | "bin" | "zu"
    ) && !language.naming.particles_are_words
        && !language.voice.prepositions.split_ascii_whitespace().any(|w| w == word)
}

/// A number of a king, or "Jr": it follows the name and is none.
fn is_suffix(word: &str) -> bool {
    matches!(word, "Jr" | "Sr" | "Jun" | "Esq" | "Jnr" | "Snr")
        || word.len() < 6 && word != "I" && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

fn is_function_word(word: &str, listed: Listed, language: &Language) -> bool {
    // "I'm", "That's", "Don't"
    let plain = word.bytes().all(|b| b.is_ascii_alphanumeric());
    if !plain && let Some((at, mark)) = word.char_indices().find(|&(_, c)| is_apostrophe(c)) {
        let (base, ending) = (&word[..at], &word[at + mark.len_utf8()..]);
        return is_listed(language.function_words, word)
            || ending == "t"
            || at > 0 && !ending.is_empty() && is_listed(language.function_words, base);
    }
    listed.on(Listed::FUNCTION) && word.chars().count() > 1 || matches!(word, "A" | "À")
}

fn ends_possessive(word: &str) -> bool {
    let mut back = word.chars().rev();
    back.next() == Some('s') && back.next().is_some_and(is_apostrophe)
}

/// Makes the collected words one name, where a family name is among them.
fn close(text: &str, run: &mut Vec<Span>, language: &Language, found: &mut Vec<Name>) {
    if run.is_empty() {
        return;
    }
    while run.last().is_some_and(|w| is_particle(w.of(text))) {
        run.pop();
    }
    let whole = run.last().copied();
    if run.len() > 1 && whole.is_some_and(|w| is_suffix(w.of(text))) {
        run.pop();
    }
    let titles = run.iter().take_while(|w| language.listed(w.of(text)).on(Listed::TITLE)).count();
    let titles = if titles == run.len() { 0 } else { titles };
    if let (Some(&first), Some(&last)) = (run.first(), run.last()) {
        let word = last.of(text);
        let family = if ends_possessive(word) { strip_possessive(word) } else { word };
        let possessive = ends_possessive(word)
            || super::char_after(text, last.end).is_some_and(is_apostrophe) && word.ends_with('s');
        let given = Span::new(run[titles].start, last.start).of(text);
        let quoted_letter = family.chars().count() == 1;
        let inside_word = char_before(text, first.start).is_some_and(char::is_alphanumeric);
        let suffix = whole.filter(|w| w.start > last.start).map(|w| {
            let stop = text.get(w.end..).is_some_and(|t| t.starts_with('.'));
            let stop = stop && w.of(text).bytes().any(|b| b.is_ascii_lowercase());
            Span::new(w.start, w.end + usize::from(stop))
        });
        if !quoted_letter && !inside_word {
            let end = suffix.map_or(last.start + family.len(), |s| s.end);
            found.push(Name {
                span: Span::new(first.start, end),
                suffix: suffix.map_or_else(String::new, |s| s.of(text).to_owned()),
                family: family.to_owned(),
                given: squeezed(given),
                title: squeezed(Span::new(first.start, run[titles].start).of(text)),
                possessive,
            });
        }
    }
    run.clear();
}

/// The words with one space between them; nothing is copied where there are none.
fn squeezed(words: &str) -> String {
    let mut squeezed = String::new();
    for word in words.split_whitespace() {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed
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
        check(
            "said de Gaulle of Lena van der Berg, d'Alembert and Hassan al-Rashid",
            &[
                ("", "de", "Gaulle"),
                ("", "Lena van der", "Berg"),
                ("", "", "d'Alembert"),
                ("", "Hassan", "al-Rashid"),
            ],
        );
        check("Pope Leo XIII met T. Mott Jr. there", &[("Pope", "", "Leo"), ("", "T.", "Mott")]);
        check("de facto von nothing. I'm here, Don't", &[]);
        check("Иванов, 魯迅", &[("", "", "Иванов"), ("", "", "魯迅")]);
    }
}
