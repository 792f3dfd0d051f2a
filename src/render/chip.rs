//! Chips: a short code and a colour by which a source is known on the map. The code carries the
//! meaning; the colour only helps the eye.

use super::measure;
use super::measure::Face;
use super::theme::{self, Colour, size};
use super::wrap::columns;
use crate::graph::{ArgumentGraph, SourceId, SourceNode};
use std::collections::{HashMap, HashSet};

/// Letters of a title that a code takes.
const INITIALS: usize = 3;
/// Columns beyond which a volume is left out of a code.
const VOLUME: usize = 4;

/// The chip of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chip {
    /// `S5`: the author's initial and the volume.
    pub(super) code: String,
    /// Its colour.
    pub(super) hue: Colour,
    /// How many quotations are from it.
    pub(super) quotations: usize,
}

/// The chips of all sources of a graph.
#[derive(Debug)]
pub(super) struct Chips {
    chips: Vec<Chip>,
    /// Sources that are quoted, those with most quotations first.
    pub(super) by_weight: Vec<usize>,
    /// The place of each source among those, by source.
    ranks: Vec<usize>,
    /// Width that holds every code, in points.
    pub(super) width: usize,
}

impl Chips {
    /// Gives every source its chip. Linear but for the sorting of the sources by weight.
    pub(super) fn new(graph: &ArgumentGraph) -> Self {
        let (mut taken, mut clashes) = (HashSet::new(), HashMap::new());
        let mut chips: Vec<Chip> = graph
            .sources()
            .map(|source| {
                let code = distinct(code(source), &mut taken, &mut clashes);
                let quotations = graph.quotations_from(source.id).len();
                Chip { code, hue: theme::SLATE, quotations }
            })
            .collect();
        let mut by_weight: Vec<usize> =
            (0..chips.len()).filter(|&at| chips[at].quotations > 0).collect();
        by_weight.sort_by_key(|&at| std::cmp::Reverse(chips[at].quotations));
        for (&at, &hue) in by_weight.iter().zip(&theme::HUES) {
            chips[at].hue = hue;
        }
        let widest = chips
            .iter()
            .map(|c| measure::width(&c.code, Face::Bold, size::META))
            .fold(16.0, f64::max);
        let mut ranks = vec![usize::MAX; chips.len()];
        for (rank, &at) in by_weight.iter().enumerate() {
            ranks[at] = rank;
        }
        Self { chips, by_weight, ranks, width: widest.ceil() as usize + 8 }
    }

    /// The chip of a source.
    pub(super) fn of(&self, id: SourceId) -> Option<&Chip> {
        self.at((id.number() as usize).checked_sub(1)?)
    }

    /// The place of a source among those that are quoted, by weight; the last where it is not quoted.
    pub(super) fn rank(&self, id: SourceId) -> usize {
        let at = (id.number() as usize).checked_sub(1);
        at.and_then(|at| self.ranks.get(at)).copied().unwrap_or(usize::MAX)
    }

    /// The chip of the source that was cited as the `at`th.
    pub(super) fn at(&self, at: usize) -> Option<&Chip> {
        self.chips.get(at)
    }
}

/// Author's initial and volume; without a volume, the title's initials; without a title, the year.
fn code(source: &SourceNode) -> String {
    let item = &source.source.item;
    let author = item.authors.first().and_then(|a| initial(&a.family)).unwrap_or_default();
    let volume: String =
        item.volume.iter().flat_map(|v| v.chars()).filter(|&c| is_fit(c)).collect();
    if !volume.is_empty() && columns(&volume) <= VOLUME {
        return author + &volume;
    }
    let titled: Vec<String> = item
        .title
        .split_whitespace()
        .filter(|w| w.starts_with(|c: char| c.is_uppercase() || !c.is_lowercase() && is_fit(c)))
        .filter_map(initial)
        .take(INITIALS)
        .collect();
    let year = || item.year.iter().flat_map(|y| y.chars()).filter(|&c| is_fit(c)).skip(2);
    let code = match (author.as_str(), titled.as_slice()) {
        ("", []) => String::new(),
        ("", [_, ..]) => titled.concat(),
        (_, []) => author.chars().chain(year()).take(VOLUME + 1).collect(),
        (_, [_, ..]) => titled.concat(),
    };
    if code.is_empty() { source.id.to_string() } else { code }
}

/// The first letter of a word as a capital.
fn initial(word: &str) -> Option<String> {
    let first = word.chars().find(|&c| is_fit(c))?;
    Some(first.to_uppercase().filter(|&c| is_fit(c)).collect())
}

/// Letters and digits that stand alone; a mark that joins another letter, or a sign, does not.
fn is_fit(c: char) -> bool {
    c.is_alphanumeric() && columns(c.encode_utf8(&mut [0; 4])) > 0
}

/// The code, with a letter (after "z" a number) behind it where an earlier source has it.
fn distinct(
    code: String,
    taken: &mut HashSet<String>,
    clashes: &mut HashMap<String, u32>,
) -> String {
    if taken.insert(code.clone()) {
        return code;
    }
    loop {
        let nth = clashes.entry(code.clone()).and_modify(|n| *n += 1).or_insert(2);
        let longer = match u8::try_from(*nth) {
            Ok(nth @ ..=26) => format!("{code}{}", char::from(b'a' + nth - 1)),
            _ => format!("{code}-{nth}"),
        };
        if taken.insert(longer.clone()) {
            return longer;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Chips;
    use crate::render::sample::{Essay, work};

    fn check(works: &[(&str, &str, &str)], expect: &[&str]) {
        let mut essay = Essay::new("x");
        for &(author, title, volume) in works {
            essay.source(work(author, title, volume));
        }
        let chips = Chips::new(&essay.graph());
        let codes: Vec<_> = chips.chips.iter().map(|c| c.code.as_str()).collect();
        assert_eq!(codes, expect, "{works:?}");
    }

    #[test]
    fn initial_and_volume() {
        check(&[("Hale", "Works", "5"), ("Hale", "Works", "6")], &["H5", "H6"]);
        check(&[("Hale", "Works", "5"), ("Hume", "Essays", "5")], &["H5", "H5b"]);
    }

    #[test]
    fn title_without_a_volume() {
        check(&[("", "History of the Salt Town", "")], &["HST"]);
        check(&[("Hale", "Salt Road", "")], &["SR"]);
    }

    #[test]
    fn nothing_to_take_a_letter_from() {
        check(&[("", "", ""), ("", "…", "")], &["s1", "s2"]);
        check(&[("", "盐税", "")], &["盐"]);
    }
}
