//! What a short stretch of text looks like: a heading, a date, a byline, a rule, an item.

use crate::text::language::is_listed;
use crate::text::{Language, Span, fold, folded, name, words};

/// A heading is no longer than this, in characters; a line of print holds some 70.
const LONGEST_HEADING: usize = 100;

/// Nor has it more words than this.
const MOST_HEADING_WORDS: usize = 14;

/// Whether words end where a sentence ends, closing marks and brackets aside.
pub(super) fn ends_in_stop(words: &str) -> bool {
    words
        .trim_end_matches(|c: char| {
            c.is_whitespace() || matches!(c, '’' | '”' | '"' | '\'' | '»' | ')' | ']' | '*' | '_')
        })
        .ends_with(['.', '!', '?', '…', '。'])
}

/// How surely a stretch is set as a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Heading {
    /// Not at all.
    No,
    /// Short, without a stop, beginning with a capital: it may be.
    Plain,
    /// In Title Case, or numbered.
    Title,
    /// In capitals, or "Chapter 3".
    Capitals,
}

/// How surely `stretch` is set as a heading. It says nothing about what stands around it.
pub(super) fn heading(stretch: &str, language: &Language) -> Heading {
    let line = stretch.trim();
    let first = line.chars().next();
    if line.len() > 4 * LONGEST_HEADING
        || line.chars().count() > LONGEST_HEADING
        || first.is_none_or(|c| {
            c.is_lowercase() || matches!(c, '‘' | '“' | '"' | '\'' | '…' | '«' | '(' | '[')
        })
        || line.ends_with([',', ';', '…', '-', '—', '–'])
    {
        return Heading::No;
    }
    let (number, rest) = strip_number(line, language);
    let found: Vec<&str> = words(rest, Span::new(0, rest.len())).map(|w| w.of(rest)).collect();
    if found.is_empty() {
        return if number { Heading::Title } else { Heading::No };
    }
    if found.len() > MOST_HEADING_WORDS {
        return Heading::No;
    }
    let part = found.first().is_some_and(|w| is_listed(language.layout.part_words, w))
        && found.len() >= 2
        && found.get(1).is_some_and(|w| is_number(w, language));
    let letters = || rest.chars().filter(|c| c.is_alphabetic());
    let capitals = letters().count() >= 2 && !letters().any(char::is_lowercase);
    if rest.ends_with('.') && !capitals || rest.ends_with(':') && !is_matter(rest, language) {
        return Heading::No;
    }
    if part || capitals && !rest.ends_with('!') {
        return Heading::Capitals;
    }
    let small = |w: &&str| is_listed(language.function_words, w);
    let raised = |w: &&str| w.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let titled = found.iter().all(|w| raised(w) || small(w)) && found.iter().any(|w| !small(w));
    if titled { Heading::Title } else { Heading::Plain }
}

/// Whether a heading says that notes or a bibliography follow.
fn is_matter(heading: &str, language: &Language) -> bool {
    matter(heading, language) != Matter::Text
}

/// What a heading says that follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Matter {
    /// Text of the essay.
    Text,
    /// Notes.
    Notes,
    /// Works the essay uses.
    Bibliography,
}

/// What follows under `heading`.
pub(super) fn matter(heading: &str, language: &Language) -> Matter {
    let (_, rest) = strip_number(heading.trim(), language);
    let head = Span::new(0, rest.len().min(80));
    let Some(first) = words(rest, head).next().map(|w| w.of(rest)) else { return Matter::Text };
    let lists = [language.layout.notes_headings, language.layout.bibliography_headings];
    // Nearly every paragraph is told apart by its first word.
    if !lists.into_iter().flatten().any(|known| begins_with(known, first)) {
        return Matter::Text;
    }
    let found: Vec<String> = words(rest, head).map(|w| fold(w.of(rest))).collect();
    let said = found.join(" ");
    // "Notes to chapter 1".
    let numbers = |w: &String| is_listed(language.layout.part_words, w);
    let of_part = found.len() <= 5
        && found.first().is_some_and(|w| language.layout.notes_headings.contains(&w.as_str()))
        && found.iter().any(numbers);
    if of_part || language.layout.notes_headings.contains(&said.as_str()) {
        Matter::Notes
    } else if language.layout.bibliography_headings.contains(&said.as_str()) {
        Matter::Bibliography
    } else {
        Matter::Text
    }
}

/// Whether a folded phrase begins with a word in any case.
fn begins_with(phrase: &str, word: &str) -> bool {
    if word.is_ascii() {
        phrase.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
    } else {
        phrase.starts_with(&*folded(word))
    }
}

/// Whether a heading is only the number of a part: "CHAPTER III", "2", "IV.".
pub(super) fn is_part_label(heading: &str, language: &Language) -> bool {
    let found: Vec<&str> =
        words(heading, Span::new(0, heading.len())).map(|w| w.of(heading)).collect();
    match found.as_slice() {
        [one] => is_number(one, language),
        [part, number] => {
            is_listed(language.layout.part_words, part) && is_number(number, language)
        }
        _ => false,
    }
}

fn is_number(word: &str, language: &Language) -> bool {
    let arabic = word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    let roman = word.len() <= 7 && word.bytes().all(|b| b"IVXLC".contains(&b));
    !word.is_empty() && (arabic || roman || language.layout.numbers.contains(&fold(word).as_str()))
}

/// "2.1 The Mill" gives `true` and "The Mill".
fn strip_number<'t>(line: &'t str, language: &Language) -> (bool, &'t str) {
    let number = line.split_whitespace().next().unwrap_or("");
    let bare = number.trim_start_matches('§').trim_end_matches(['.', ')', ':']);
    let marked = number.len() > bare.len() || bare.contains('.') || bare.len() == line.trim().len();
    let counted = !bare.is_empty() && bare.split('.').all(|part| is_number(part, language));
    if marked && counted { (true, line[number.len()..].trim_start()) } else { (false, line) }
}

/// Whether a line is a rule: "***", "* * *", "-----", "=====".
pub(super) fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| !c.is_whitespace());
    let Some(first) = signs.next() else { return false };
    if !matches!(first, '*' | '-' | '=' | '_' | '~' | '#' | '•' | '—' | '–' | '+' | '·') {
        return false;
    }
    let mut more = 0;
    signs.inspect(|_| more += 1).all(|c| c == first)
        && (more >= 2 || matches!(first, '—' | '*' | '#'))
}

/// The mark of an item or note that a line begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ItemMark<'t> {
    /// How the number is set: `[` for `[1]`, `(` for "(1)", `.` for "1.", `)` for "1)", `-` for a
    /// bullet.
    pub(super) style: char,
    /// The number or sign.
    pub(super) label: &'t str,
}

/// The mark of an item or note that `line` begins with.
pub(super) fn item_mark(line: &str) -> Option<ItemMark<'_>> {
    let line = line.trim_start();
    let first = line.chars().next()?;
    let spaced = |rest: &str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    if matches!(first, '•' | '-' | '*' | '–' | '+') {
        return spaced(&line[first.len_utf8()..])
            .then_some(ItemMark { style: '-', label: &line[..first.len_utf8()] });
    }
    let (style, inner) = match first {
        '[' => ('[', &line[1..]),
        '(' => ('(', &line[1..]),
        '^' => ('^', &line[1..]),
        _ => ('.', line),
    };
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let label = inner.get(..digits).filter(|l| (1..=4).contains(&l.len()))?;
    let rest = &inner[digits..];
    match (style, rest.chars().next()) {
        ('[', Some(']')) | ('(', Some(')')) => Some(ItemMark { style, label }),
        ('^', _) if spaced(rest) => Some(ItemMark { style, label }),
        ('.', Some(mark @ ('.' | ')'))) if spaced(&rest[1..]) => {
            Some(ItemMark { style: mark, label })
        }
        _ => None,
    }
}

/// Whether a stretch is a date and nothing else, with a place before it or none: "14 November 2001",
/// "London, May 3rd, 1871", "1924".
pub(super) fn is_date(stretch: &str, language: &Language) -> bool {
    if stretch.len() > 60 {
        return false;
    }
    let (mut year, mut month, mut other) = (false, false, 0);
    for word in words(stretch, Span::new(0, stretch.len())) {
        let word = fold(word.of(stretch));
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let known_month = language.months.iter().any(|m| {
            *m == word
                || (word.len() >= 3 && m.starts_with(&word))
                || (word == "sept" && *m == "september")
        });
        let full_year = |w: &str| {
            w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit()) && w.starts_with(['1', '2'])
        };
        if full_year(&word) || word.split('-').count() == 3 && word.split('-').any(full_year) {
            year = true;
        } else if known_month {
            month = true;
        } else if digits > 0
            && digits <= 2
            && (word.len() == digits || language.layout.day_endings.contains(&&word[digits..]))
        {
            // The day.
        } else {
            other += 1;
        }
    }
    let place_first = other == 0 || (other <= 2 && month && stretch.contains(','));
    let plain = !stretch.contains(['(', ')', '!', '?', '"', ';']);
    year && place_first && plain && (month || stretch.trim().len() <= 10)
}

/// The writer's name in a byline: "by A. Hale", "— A. Hale", "A. Hale". Only a line that is nothing
/// else counts, and without "by" or a dash only a name with an initial.
pub(super) fn byline(text: &str, line: Span, language: &Language) -> Option<Span> {
    let said = line.of(text);
    if said.len() > 120 {
        return None;
    }
    let lead = said.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '—' | '–' | '-' | '*' | '_')
    });
    let dashed = said.trim_start().starts_with(['—', '–', '-']);
    let first = lead.split_whitespace().next().unwrap_or("");
    let by = language.layout.byline_openers.contains(&fold(first.trim_end_matches(':')).as_str());
    let rest = if by { &lead[first.len()..] } else { lead };
    // Both were cut from the line's beginning only, so what is gone tells where `rest` begins.
    let cut = said.len() - rest.len();
    let trimmed = rest.trim().trim_end_matches(['.', ',', '*', '_']).trim_end();
    if trimmed.is_empty() {
        return None;
    }
    let start = line.start + cut + (rest.len() - rest.trim_start().len());
    let span = Span::new(start, start + trimmed.len());
    let found = name::names(text, span, language);
    let [only] = found.as_slice() else {
        return (by && !found.is_empty() && is_listing(trimmed, language)).then_some(span);
    };
    let whole =
        only.span.end == span.end && (only.span.start == span.start || !only.title.is_empty());
    let initial = only.given.split_whitespace().any(|g| g.ends_with('.') || g.chars().count() == 1);
    (whole && (by || (dashed || initial) && !only.given.is_empty())).then_some(span)
}

/// Names with commas and "and" between them.
fn is_listing(stretch: &str, language: &Language) -> bool {
    words(stretch, Span::new(0, stretch.len())).all(|w| {
        let word = w.of(stretch);
        word.chars().next().is_some_and(char::is_uppercase) || fold(word) == language.syntax.and
    })
}
