//! The names under which a work is known and asked for, and when two of them agree.

use super::numeral::roman;
use crate::model::{Item, ItemKind, Reference};
use crate::text::{Span, fold, fold_into, words};

/// At how many of its words a title may be cut short and still be known.
const SHORTENED: usize = 6;

/// Family names compare without case.
pub(super) fn fold_name(family: &str) -> String {
    fold(family)
}

/// A title without case, signs and leading article.
pub(super) fn fold_title(title: &str) -> String {
    let mut folded = String::with_capacity(title.len());
    for (number, word) in words(title, Span::new(0, title.len())).enumerate() {
        // An article is left out where another word follows it.
        if number == 1 && matches!(folded.as_str(), "the" | "a" | "an") {
            folded.clear();
        }
        if !folded.is_empty() {
            folded.push(' ');
        }
        fold_into(word.of(title), &mut folded);
    }
    folded
}

/// A volume's number in digits.
pub(super) fn fold_volume(volume: &str) -> String {
    roman(volume).map_or_else(|| fold(volume), |value| value.to_string())
}

/// What two works share exactly when they are one: family names, title and volume, or the year
/// where no title is known.
pub(super) fn key(families: &[String], item: &Item) -> String {
    let volume = item.volume.as_deref().map(fold_volume).unwrap_or_default();
    let title = fold_title(&item.title);
    let year = if title.is_empty() { item.year.clone().unwrap_or_default() } else { String::new() };
    format!("{}|{title}|{volume}|{year}", families.join("+"))
}

/// The names under which a work can be asked for.
pub(super) fn index(families: &[String], item: &Item) -> Vec<String> {
    let title = fold_title(&item.title);
    let head = fold_title(item.title.split(':').next().unwrap_or(""));
    let mut names = Vec::new();
    if !title.is_empty() {
        names.push(format!("t {title}"));
        if head != title {
            names.push(format!("t {head}"));
        }
        let ends = title.match_indices(' ').map(|(at, _)| at).take(SHORTENED);
        names.extend(ends.map(|end| format!("p {}", &title[..end])));
    }
    names.extend(item.year.iter().map(|year| format!("y {}", fold_year(year))));
    if item.kind == ItemKind::LegalCase {
        // "Orme, 12 Qu. 3d at 46": a case by one of its parties.
        let parties = title.split(" v ").flat_map(|p| [Some(p), p.split(' ').next()]);
        let told = parties.flatten().filter(|p| p.len() > 2 && *p != title && *p != head);
        let mut told: Vec<String> = told.map(|p| format!("t {p}")).collect();
        told.sort_unstable();
        told.dedup();
        names.append(&mut told);
    }
    if let Some(family) = families.first() {
        names.push(format!("a {family}"));
        if !title.is_empty() {
            names.push(format!("a {family} t {title}"));
            if head != title {
                names.push(format!("a {family} t {head}"));
            }
            let ends = title.match_indices(' ').map(|(at, _)| at).take(SHORTENED);
            names.extend(ends.map(|end| format!("a {family} p {}", &title[..end])));
        }
        if let Some(volume) = &item.volume {
            names.push(format!("a {family} v {}", fold_volume(volume)));
        }
        if let Some(year) = &item.year {
            let year = fold_year(year);
            let bare = year.trim_end_matches(|c: char| c.is_ascii_lowercase());
            if bare.len() == 4 && bare != year {
                names.push(format!("a {family} y {bare}"));
            }
            names.push(format!("a {family} y {year}"));
        }
    }
    names
}

/// A year without stops and spaces: "n. d." and "n.d." are one.
pub(super) fn fold_year(year: &str) -> String {
    fold(year).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether two years can be one: equal, or one has no letter where the other has.
pub(super) fn agree_year(known: Option<&str>, said: Option<&str>) -> bool {
    let (Some(known), Some(said)) = (known, said) else { return true };
    let (known, said) = (fold_year(known), fold_year(said));
    let (Some(a), Some(b)) = (known.get(4..), said.get(4..)) else { return known == said };
    known.get(..4) == said.get(..4) && (a == b || a.is_empty() || b.is_empty())
}

/// Whether "et al." follows the authors of a reference.
pub(super) fn and_others(prose: &str, reference: &Reference) -> bool {
    let Some(last) = reference.authors.last() else { return false };
    let rest = prose.get(last.span.end..).unwrap_or("").trim_start_matches([' ', ',', '\u{a0}']);
    rest.starts_with("et al") || rest.starts_with("and others") || rest.starts_with("u.a.")
}

/// The names to ask for, the most telling first.
pub(super) fn asked(families: &[String], item: &Item) -> Vec<String> {
    let title = fold_title(&item.title);
    match (families.first(), title.as_str()) {
        (None, "") => Vec::new(),
        (None, title) => {
            let mut names = vec![format!("={}", key(families, item)), format!("t {title}")];
            names.push(format!("p {title}"));
            // A body of several words is not known for an author by its form.
            names.push(item.year.as_ref().map_or_else(
                || format!("a {title}"),
                |year| format!("a {title} y {}", fold_year(year)),
            ));
            names
        }
        (Some(family), "") => match (&item.volume, &item.year) {
            (Some(volume), _) => {
                vec![format!("a {family} v {}", fold_volume(volume)), format!("a {family}")]
            }
            (None, Some(year)) => vec![format!("a {family} y {}", fold_year(year))],
            (None, None) => vec![format!("a {family}")],
        },
        (Some(family), title) => {
            vec![
                format!("={}", key(families, item)),
                format!("a {family} t {title}"),
                format!("a {family} p {title}"),
            ]
        }
    }
}

/// Whether two values of one field can be the same: one is not known, or both are equal.
pub(super) fn agree(known: Option<&str>, said: Option<&str>) -> bool {
    match (known, said) {
        (Some(known), Some(said)) => fold_volume(known) == fold_volume(said),
        _ => true,
    }
}

/// Whether two given names can be one person's: the initials of one begin those of the other.
pub(super) fn given_agree(a: &str, b: &str) -> bool {
    initials(a).zip(initials(b)).all(|(a, b)| a == b)
}

fn initials(given: &str) -> impl Iterator<Item = char> + '_ {
    words(given, Span::new(0, given.len()))
        .filter_map(|w| w.of(given).chars().next())
        .map(|c| c.to_lowercase().next().unwrap_or(c))
}
