//! `styles.xml`: what a style means, with what it takes over from the style it is based on.

use super::MAIN;
use crate::read::office::xml::{Element, Met, Walk};
use crate::read::office::{Face, Role, role};
use std::collections::BTreeMap;

/// Styles based on one another that are followed; a circle ends here too.
const DEEPEST: usize = 32;

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
}

/// A style as it stands in the file.
#[derive(Debug, Default)]
struct Style {
    name: String,
    parent: Option<String>,
    own: Setting,
}

/// What a style, or a paragraph by itself, sets; `None` where it sets nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct Setting {
    pub(super) role: Option<Role>,
    pub(super) left: Option<i32>,
    pub(super) first: Option<i32>,
    pub(super) moved: Option<bool>,
    /// The list and the level in it; list 0 is none.
    pub(super) list: Option<String>,
    pub(super) level: Option<i32>,
    pub(super) italic: Option<bool>,
    pub(super) bold: Option<bool>,
    pub(super) raised: Option<bool>,
    pub(super) hidden: Option<bool>,
}

impl Setting {
    /// Takes over what it does not set itself.
    pub(super) fn over(&mut self, below: &Self) {
        self.role = self.role.or(below.role);
        self.left = self.left.or(below.left);
        self.first = self.first.or(below.first);
        self.moved = self.moved.or(below.moved);
        self.level = self.level.or(below.level);
        if self.list.is_none() {
            self.list.clone_from(&below.list);
        }
        self.italic = self.italic.or(below.italic);
        self.bold = self.bold.or(below.bold);
        self.raised = self.raised.or(below.raised);
        self.hidden = self.hidden.or(below.hidden);
    }

    /// Learns from a property of a paragraph or of a run.
    pub(super) fn learn(&mut self, element: &Element<'_>) {
        match element.name() {
            "ind" => {
                let of = |names: [&str; 2]| names.iter().find_map(|n| element.number(n));
                self.left = of(["left", "start"]).or(self.left);
                let out = element.number("hanging").map(|n| n.saturating_neg());
                self.first = out.or_else(|| element.number("firstLine")).or(self.first);
            }
            "jc" => {
                let moved =
                    matches!(element.attribute("val").as_deref(), Some("center" | "right" | "end"));
                self.moved = Some(moved);
            }
            "numId" => self.list = element.attribute("val"),
            "ilvl" => self.level = element.number("val"),
            "outlineLvl" => {
                // Level 9 is body text.
                let level = element.number("val").and_then(|n| u8::try_from(n).ok());
                self.role = level.filter(|&n| n < 9).map(|n| Role::Heading((n + 1).min(6)));
            }
            "i" => self.italic = Some(element.is_on()),
            "b" => self.bold = Some(element.is_on()),
            "vanish" | "webHidden" => self.hidden = Some(element.is_on()),
            "vertAlign" => {
                self.raised = Some(element.attribute("val").as_deref() == Some("superscript"));
            }
            _ => {}
        }
    }

    /// How a run with this setting looks.
    pub(super) fn face(&self) -> Face {
        Face {
            italic: self.italic.unwrap_or(false),
            bold: self.bold.unwrap_or(false),
            raised: self.raised.unwrap_or(false),
            hidden: self.hidden.unwrap_or(false),
        }
    }
}

impl Styles {
    /// Reads `styles.xml`.
    pub(super) fn of(xml: &str) -> Self {
        let mut styles = Self::default();
        let mut walk = Walk::new(xml, MAIN);
        let mut open: Option<(String, Style)> = None;
        while let Some(met) = walk.met() {
            match met {
                Met::Open(element) => match (element.name(), &mut open) {
                    ("style", _) => {
                        let id = element.attribute("styleId").unwrap_or_default();
                        let default = element.attribute("default");
                        if element.attribute("type").as_deref() == Some("paragraph")
                            && matches!(default.as_deref(), Some("1" | "true" | "on"))
                        {
                            styles.default = Some(id.clone());
                        }
                        open = Some((id, Style::default()));
                    }
                    ("name", Some((_, style))) => {
                        style.name = element.attribute("val").unwrap_or_default();
                    }
                    ("basedOn", Some((_, style))) => style.parent = element.attribute("val"),
                    ("tblStylePr", _) => walk.skip_unless(false),
                    (_, Some((_, style))) => style.own.learn(&element),
                    _ => {}
                },
                Met::Close(closed) if closed.name() == "style" => {
                    if let Some((id, style)) = open.take() {
                        styles.by_id.insert(id, style);
                    }
                }
                _ => {}
            }
        }
        styles
    }

    /// What the style of that id sets, its parents' settings included. What its name means counts more
    /// than its outline level, its parent's name less.
    pub(super) fn setting(&self, id: Option<&str>) -> Setting {
        let mut setting = Setting::default();
        let mut next = id.or(self.default.as_deref());
        for _ in 0..DEEPEST {
            let Some(here) = next else { break };
            let Some(style) = self.by_id.get(here) else {
                // A style that is named but not defined: Word takes its own of that name.
                setting.role = setting.role.or_else(|| role::of_name(here));
                break;
            };
            let named = || role::of_name(&style.name).or_else(|| role::of_name(here));
            let means = named().or(style.own.role);
            setting.role = setting.role.or(means);
            setting.over(&style.own);
            next = style.parent.as_deref();
        }
        setting
    }
}
