//! The tables at the head of RTF: fonts with their character sets, styles with their names.

use super::encoding::of_charset;
use crate::read::office::{Role, role};
use encoding_rs::Encoding;
use std::collections::BTreeMap;

/// What the tables say.
#[derive(Debug, Default)]
pub(super) struct Tables {
    fonts: BTreeMap<i32, &'static Encoding>,
    styles: BTreeMap<i32, Style>,
    /// The style whose entry is being read.
    open: Style,
    number: i32,
    font: i32,
}

/// A style: its name as far as read, and the outline level it sets.
#[derive(Debug, Default)]
struct Style {
    name: String,
    level: Option<i32>,
}

impl Tables {
    /// A control word in the table of fonts.
    pub(super) fn font_word(&mut self, word: &str, number: Option<i32>) {
        match (word, number) {
            ("f", Some(font)) => self.font = font,
            ("fcharset", Some(charset)) => {
                if let Some(encoding) = of_charset(charset) {
                    self.fonts.insert(self.font, encoding);
                }
            }
            _ => {}
        }
    }

    /// The encoding of a font, where it has one of its own.
    pub(super) fn encoding(&self, font: i32) -> Option<&'static Encoding> {
        self.fonts.get(&font).copied()
    }

    /// A control word in the table of styles.
    pub(super) fn style_word(&mut self, word: &str, number: Option<i32>) {
        match (word, number) {
            ("s", Some(style)) => self.number = style,
            ("outlinelevel", level) => self.open.level = level,
            _ => {}
        }
    }

    /// Words in the table of styles: names, each ended by a semicolon.
    pub(super) fn style_name(&mut self, said: &str) {
        for (index, part) in said.split(';').enumerate() {
            if index > 0 {
                let done = std::mem::take(&mut self.open);
                self.styles.entry(self.number).or_insert(done);
                self.number = 0;
            }
            self.open.name.push_str(part);
        }
    }

    /// What the style of that number means.
    pub(super) fn role(&self, style: i32) -> Option<Role> {
        let style = self.styles.get(&style)?;
        role::of_name(style.name.trim()).or_else(|| outline(style.level?))
    }
}

/// The heading of an outline level, from 0.
pub(super) fn outline(level: i32) -> Option<Role> {
    let level = u8::try_from(level).ok().filter(|&l| l < 9)?;
    Some(Role::Heading((level + 1).min(6)))
}
