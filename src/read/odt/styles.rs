//! The styles of `styles.xml` and of the text itself, with what each takes over from its parent.

use crate::read::office::xml::{Element, Met, Walk};
use crate::read::office::{Face, Role, role};
use std::collections::{BTreeMap, BTreeSet};

/// Styles based on one another that are followed; a circle ends here too.
const DEEPEST: usize = 32;

/// The styles of a document, by family and name.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<(Family, String), Style>,
    /// For each style of lists, the levels that are numbered, from 1.
    numbered: BTreeMap<String, BTreeSet<usize>>,
}

/// What a style is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    /// Paragraphs.
    Paragraph,
    /// Words.
    Words,
}

/// What a style sets; `None` where it sets nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    shown: Option<String>,
    parent: Option<String>,
    pub(super) role: Option<Role>,
    pub(super) left: Option<i32>,
    pub(super) first: Option<i32>,
    pub(super) moved: Option<bool>,
    /// A new page begins before it.
    pub(super) page: Option<bool>,
    italic: Option<bool>,
    bold: Option<bool>,
    raised: Option<bool>,
    hidden: Option<bool>,
}

impl Style {
    fn over(&mut self, below: &Self) {
        self.role = self.role.or(below.role);
        self.left = self.left.or(below.left);
        self.first = self.first.or(below.first);
        self.moved = self.moved.or(below.moved);
        self.page = self.page.or(below.page);
        self.italic = self.italic.or(below.italic);
        self.bold = self.bold.or(below.bold);
        self.raised = self.raised.or(below.raised);
        self.hidden = self.hidden.or(below.hidden);
    }

    fn learn(&mut self, element: &Element<'_>) {
        let said = |name: &str| element.attribute(name);
        match element.name() {
            "style:paragraph-properties" => {
                self.left = said("margin-left").as_deref().and_then(twips).or(self.left);
                self.first = said("text-indent").as_deref().and_then(twips).or(self.first);
                self.moved = said("text-align")
                    .map(|a| matches!(a.as_str(), "center" | "end" | "right"))
                    .or(self.moved);
                self.page = said("break-before").map(|b| b == "page").or(self.page);
            }
            "style:text-properties" => {
                self.italic = said("font-style").map(|s| s != "normal").or(self.italic);
                self.bold = said("font-weight").map(|w| is_bold(&w)).or(self.bold);
                self.hidden = said("display").map(|d| d == "none").or(self.hidden);
                self.raised = said("text-position").map(|p| is_raised(&p)).or(self.raised);
            }
            _ => {}
        }
    }

    /// How words of this style look, beside others of a face.
    pub(super) fn face(&self, around: Face) -> Face {
        Face {
            italic: self.italic.unwrap_or(around.italic),
            bold: self.bold.unwrap_or(around.bold),
            raised: self.raised.unwrap_or(around.raised),
            hidden: self.hidden.unwrap_or(around.hidden),
        }
    }
}

impl Styles {
    /// Learns the styles of one part. Linear.
    pub(super) fn learn(&mut self, xml: &str) {
        let mut walk = Walk::new(xml, None);
        let mut open: Option<((Family, String), Style)> = None;
        let mut list = String::new();
        while let Some(met) = walk.met() {
            match met {
                Met::Open(element) => match element.name() {
                    // Nothing after the styles of the text is one.
                    "office:body" => break,
                    "style:style" => open = begun(&element),
                    "text:list-style" => list = element.attribute("name").unwrap_or_default(),
                    "text:list-level-style-number" => self.numbered(&list, &element),
                    _ => {
                        if let Some((_, style)) = &mut open {
                            style.learn(&element);
                        }
                    }
                },
                Met::Close(closed) if closed.name() == "style:style" => {
                    self.styles.extend(open.take())
                }
                _ => {}
            }
        }
        // A part broken inside of a style leaves it out, and the text is walked all the same.
    }

    fn numbered(&mut self, list: &str, element: &Element<'_>) {
        let level = element.attribute("level").and_then(|l| l.parse::<usize>().ok());
        let figures = element.attribute("num-format").is_some_and(|f| !f.is_empty());
        self.numbered.entry(list.to_owned()).or_default().extend(level.filter(|_| figures));
    }

    /// Whether lists of that style number their items at that level, from 1.
    pub(super) fn is_numbered(&self, list: &str, level: usize) -> bool {
        self.numbered.get(list).is_some_and(|levels| levels.contains(&level))
    }

    /// What the style of that name sets, its parents' settings included.
    pub(super) fn style(&self, family: Family, name: &str) -> Style {
        let mut style = Style::default();
        let mut next = Some(name);
        for _ in 0..DEEPEST {
            let Some(here) = next else { break };
            let known = self.styles.get(&(family, here.to_owned()));
            let shown = known.and_then(|s| s.shown.as_deref()).unwrap_or(here);
            style.role =
                style.role.or_else(|| role::of_name(shown)).or_else(|| role::of_name(here));
            let Some(known) = known else { break };
            style.over(known);
            next = known.parent.as_deref();
        }
        style
    }
}

fn begun(element: &Element<'_>) -> Option<((Family, String), Style)> {
    let family = match element.attribute("family").as_deref() {
        Some("paragraph") => Family::Paragraph,
        Some("text") => Family::Words,
        _ => return None,
    };
    let style = Style {
        shown: element.attribute("display-name"),
        parent: element.attribute("parent-style-name"),
        ..Style::default()
    };
    Some(((family, element.attribute("name")?), style))
}

fn is_bold(weight: &str) -> bool {
    weight == "bold" || weight.parse::<u32>().is_ok_and(|w| w >= 600)
}

fn is_raised(position: &str) -> bool {
    let first = position.split_whitespace().next().unwrap_or("");
    first == "super" || first.trim_end_matches('%').parse::<f64>().is_ok_and(|p| p > 0.0)
}

/// A length in twentieths of a point: "1.27cm", "0.5in", "36pt".
fn twips(length: &str) -> Option<i32> {
    let unit =
        length.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
    let number: f64 = length.get(..length.len() - unit.len())?.parse().ok()?;
    let points = match unit.trim() {
        "cm" => 72.0 / 2.54,
        "mm" => 7.2 / 2.54,
        "in" | "inch" => 72.0,
        "pt" => 1.0,
        "pc" => 12.0,
        "px" => 0.75,
        _ => return None,
    };
    let twips = (number * points * 20.0).round();
    #[expect(clippy::cast_possible_truncation, reason = "it is clamped to what fits")]
    let whole = twips.clamp(-1e6, 1e6) as i32;
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        let check =
            |length: &str, expect: Option<i32>| assert_eq!(twips(length), expect, "{length}");
        check("1.27cm", Some(720));
        check("0.5in", Some(720));
        check("-36pt", Some(-720));
        check("12.7mm", Some(720));
        check("50%", None);
        check("", None);
        check("cm", None);
    }
}
