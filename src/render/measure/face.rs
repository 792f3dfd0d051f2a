//! The fonts, and how wide their letters are.

use std::sync::OnceLock;
use unicode_width::UnicodeWidthChar;

/// A font that pictures are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Upright, without serifs.
    Sans,
    /// The same, bold.
    Bold,
    /// The same, slanted.
    Italic,
    /// Italic with serifs, for words that are quoted.
    Serif,
}

impl Face {
    /// All of them.
    pub const ALL: [Face; 4] = [Face::Sans, Face::Bold, Face::Italic, Face::Serif];

    /// The font as a TrueType file.
    pub fn file(self) -> &'static [u8] {
        match self {
            Face::Sans => include_bytes!("../fonts/Sans-Regular.ttf"),
            Face::Bold => include_bytes!("../fonts/Sans-Bold.ttf"),
            Face::Italic => include_bytes!("../fonts/Sans-Italic.ttf"),
            Face::Serif => include_bytes!("../fonts/Serif-Italic.ttf"),
        }
    }

    /// The family's name in the file.
    pub fn family(self) -> &'static str {
        match self {
            Face::Sans | Face::Bold | Face::Italic => "Claimgraph Sans",
            Face::Serif => "Claimgraph Serif",
        }
    }

    /// How far letters reach above their line, for a size of 1.
    pub fn ascent(self) -> f64 {
        if self == Face::Serif { 0.891 } else { 0.905 }
    }

    /// How far letters reach below their line, for a size of 1.
    pub fn descent(self) -> f64 {
        if self == Face::Serif { 0.216 } else { 0.212 }
    }

    /// Its letters' widths, read once.
    pub(super) fn letters(self) -> &'static Letters {
        static LETTERS: [OnceLock<Letters>; 4] = [const { OnceLock::new() }; 4];
        LETTERS[self as usize].get_or_init(|| Letters::of(self.file()))
    }
}

/// How wide the letters of a font are.
pub(super) struct Letters {
    /// Those that most texts are made of, by their number: the alphabets of Europe.
    common: Vec<f32>,
    /// Dashes, quotation marks, dots, from U+2000.
    marks: Vec<f32>,
    /// The font itself, for all others. `None` cannot be, a test reads them all.
    font: Option<ttf_parser::Face<'static>>,
}

const COMMON: u32 = 0x530;
const MARKS: u32 = 0x2000;
const MARKS_END: u32 = 0x2070;

impl Letters {
    fn of(file: &'static [u8]) -> Letters {
        let font = ttf_parser::Face::parse(file, 0).ok();
        let width = |n| char::from_u32(n).map_or(0.0, |c| looked_up(font.as_ref(), c) as f32);
        Letters {
            common: (0..COMMON).map(width).collect(),
            marks: (MARKS..MARKS_END).map(width).collect(),
            font,
        }
    }

    /// The width of a letter for a size of 1.
    pub(super) fn advance(&self, c: char) -> f64 {
        let number = u32::from(c);
        let from = |table: &[f32], first: u32| {
            table.get(number.checked_sub(first)? as usize).copied().map(f64::from)
        };
        from(&self.common, 0)
            .or_else(|| from(&self.marks, MARKS))
            .unwrap_or_else(|| looked_up(self.font.as_ref(), c))
    }
}

fn looked_up(font: Option<&ttf_parser::Face<'_>>, c: char) -> f64 {
    let columns = c.width().unwrap_or(0);
    if columns == 0 {
        return 0.0;
    }
    let known = font.and_then(|font| {
        let glyph = font.glyph_index(c)?;
        let advance = font.glyph_hor_advance(glyph)?;
        Some(f64::from(advance) / f64::from(font.units_per_em()))
    });
    known.unwrap_or_else(|| unknown(c, columns))
}

/// How wide a letter is that the font does not have: what fonts for its writing give it, rather more
/// than less.
fn unknown(c: char, columns: usize) -> f64 {
    /// Pictures are drawn larger than letters: Noto Color Emoji has 1.17 to 1.28.
    const EMOJI: f64 = 1.3;
    /// Chinese, Japanese and Korean letters fill a square.
    const SQUARE: f64 = 1.0;
    /// Arabic letters as they are joined.
    const JOINED: f64 = 0.6;
    /// The broadest common letters of Devanagari and its like.
    const OTHER: f64 = 0.75;
    match (columns, u32::from(c)) {
        (_, 0x600..0x900) => JOINED,
        (2.., 0x2300..0x2C00 | 0x1F000..0x20000) => EMOJI,
        (2.., _) => SQUARE,
        _ => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::{Face, Letters, looked_up};

    #[test]
    fn every_font_can_be_read_and_says_who_it_is() {
        for face in Face::ALL {
            let font = ttf_parser::Face::parse(face.file(), 0).unwrap();
            let family = font.names().into_iter().find(|name| name.name_id == 1).unwrap();
            assert_eq!(family.to_string().as_deref(), Some(face.family()));
            let of = |n: i16| f64::from(n) / f64::from(font.units_per_em());
            assert!((of(font.ascender()) - face.ascent()).abs() < 1e-3, "{face:?}");
            assert!((of(font.descender()) + face.descent()).abs() < 1e-3, "{face:?}");
            for c in "¶·–—“”„‘’►●○┤…₤→ÄßčőŁΩжĄא".chars() {
                assert!(font.glyph_index(c).is_some(), "{face:?} has no {c}");
            }
        }
    }

    #[test]
    fn tables_say_what_the_font_says() {
        let letters = Letters::of(Face::Serif.file());
        for c in (0..0x3000).filter_map(char::from_u32) {
            let font = looked_up(letters.font.as_ref(), c);
            assert!((letters.advance(c) - font).abs() < 1e-6, "{c:?}");
        }
    }
}
