//! `numbering.xml`: the number that stands before an item.

use super::MAIN;
use crate::read::office::figures::{letter, roman};
use crate::read::office::xml::{Met, Walk};
use std::collections::BTreeMap;

/// Levels that Word knows.
const LEVELS: usize = 9;

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The pattern of a list, by the list.
    patterns: BTreeMap<String, String>,
    /// Lists that begin anew at a number, with the level.
    anew: BTreeMap<(String, usize), i32>,
    /// How a level counts, by pattern and level: from which number on, in what figures.
    levels: BTreeMap<(String, usize), (i32, Figures)>,
    /// The last number given, by pattern.
    counted: BTreeMap<String, [Option<i32>; LEVELS]>,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Figures {
    Arabic,
    Roman,
    Letter,
    /// A bullet or nothing.
    None,
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub(super) fn of(xml: &str) -> Self {
        let mut numbering = Self::default();
        let mut walk = Walk::new(xml, MAIN);
        let (mut pattern, mut list, mut level) = (String::new(), String::new(), 0);
        while let Some(met) = walk.met() {
            let Met::Open(element) = met else { continue };
            let value = || element.attribute("val").unwrap_or_default();
            match element.name() {
                "abstractNum" => {
                    pattern = element.attribute("abstractNumId").unwrap_or_default();
                    list.clear();
                }
                "num" => list = element.attribute("numId").unwrap_or_default(),
                "abstractNumId" => {
                    numbering.patterns.insert(list.clone(), value());
                }
                "lvl" | "lvlOverride" => {
                    let said = element.number("ilvl").and_then(|n| usize::try_from(n).ok());
                    level = said.unwrap_or(0).min(LEVELS - 1);
                }
                "startOverride" => {
                    let start = element.number("val").unwrap_or(1);
                    numbering.anew.insert((list.clone(), level), start);
                }
                "start" if list.is_empty() => {
                    let start = element.number("val").unwrap_or(1);
                    numbering.level(&pattern, level).0 = start;
                }
                "numFmt" if list.is_empty() => {
                    numbering.level(&pattern, level).1 = match value().as_str() {
                        "bullet" | "none" => Figures::None,
                        "lowerRoman" | "upperRoman" => Figures::Roman,
                        "lowerLetter" | "upperLetter" => Figures::Letter,
                        _ => Figures::Arabic,
                    };
                }
                _ => {}
            }
        }
        numbering
    }

    fn level(&mut self, pattern: &str, level: usize) -> &mut (i32, Figures) {
        self.levels.entry((pattern.to_owned(), level)).or_insert((1, Figures::Arabic))
    }

    /// The number of the next item of a list; `None` for a bullet.
    pub(super) fn next(&mut self, list: &str, level: i32) -> Option<String> {
        let level = usize::try_from(level).unwrap_or(0).min(LEVELS - 1);
        let pattern = self.patterns.get(list)?.clone();
        let (start, figures) =
            self.levels.get(&(pattern.clone(), level)).copied().unwrap_or((1, Figures::Arabic));
        let counted = self.counted.entry(pattern).or_default();
        let anew = self.anew.remove(&(list.to_owned(), level));
        let slot = counted.get_mut(level)?;
        let number = match (anew, *slot) {
            (Some(start), _) => start,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => start,
        };
        *slot = Some(number);
        counted.iter_mut().skip(level + 1).for_each(|deeper| *deeper = None);
        match figures {
            Figures::None => None,
            Figures::Arabic => Some(number.to_string()),
            Figures::Roman => Some(roman(number)),
            Figures::Letter => Some(letter(number)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_count_by_level_and_begin_anew() {
        let mut numbering = Numbering::of(
            "<w:numbering xmlns:w=\"x/wordprocessingml/2006/main\">\
             <w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/></w:lvl>\
             <w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/></w:lvl><w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>\
             <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
             <w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>\
             </w:numbering>",
        );
        let mut next = |list: &str, level| numbering.next(list, level).unwrap_or("-".to_owned());
        let given =
            [next("1", 0), next("1", 1), next("1", 1), next("1", 0), next("1", 1), next("1", 2)];
        assert_eq!(given, ["3", "a", "b", "4", "a", "-"]);
        assert_eq!([next("2", 0), next("1", 0), next("9", 0)], ["1", "2", "-"]);
    }
}
