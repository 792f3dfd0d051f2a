//! The signs on the pages, collected into pieces of one face on one line.

use super::fonts::{Face, Shown};
use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::kurbo::{Affine, BezPath, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};

/// Signs that are read from one file: some thousand full pages.
pub(super) const SIGNS: usize = 20_000_000;

/// A gap as wide as this part of the type's size is a space between words; spaces are a quarter to
/// a third wide, and stretched or narrowed to fill a line.
const SPACE: f64 = 0.15;

/// A gap wider than this many sizes of the type ends a piece.
const WIDE: f64 = 3.0;

/// What is drawn on the pages of a file.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    pub(super) pages: Vec<Page>,
    /// Signs drawn, and those of them that have no letter.
    pub(super) signs: usize,
    pub(super) unknown: usize,
    /// There is more than what was read.
    pub(super) cut: bool,
    /// The stretches that the page shows, for their fonts.
    shown: Shown,
}

/// A page: its pieces of text in the order in which they are drawn. Lengths are in points, from the
/// top left.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) pieces: Vec<Piece>,
    images: usize,
}

impl Page {
    /// Whether it holds a picture and no text.
    pub(super) fn is_picture(&self) -> bool {
        self.pieces.is_empty() && self.images > 0
    }
}

/// Signs of one face beside one another.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    /// The line it stands on.
    pub(super) base: f64,
    /// The size of its type.
    pub(super) size: f64,
    pub(super) italic: bool,
    pub(super) bold: bool,
}

/// What is drawn on at most so many pages.
pub(super) fn drawn(pdf: &Pdf, most: usize) -> Drawn {
    let cache = InterpreterCache::new();
    let mut drawn = Drawn::default();
    for page in pdf.pages().iter() {
        if drawn.pages.len() == most || drawn.signs > SIGNS {
            drawn.cut = true;
            break;
        }
        drawn.pages.push(Page::default());
        drawn.shown = Shown::of(page);
        let transform = page.initial_transform(true).to_kurbo();
        let bounds = Rect::new(0.0, 0.0, 1.0, 1.0);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(transform, bounds, &cache, pdf.xref(), settings);
        interpret_page(page, &mut context, &mut drawn);
    }
    drawn
}

impl Device<'_> for Drawn {
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, mode: &DrawMode) {
        let Some(page) = self.pages.last_mut() else { return };
        let before = page.pieces.len();
        let codes: Vec<u32> = run.glyphs().iter().map(|g| g.char_code()).collect();
        let named = self.shown.face(&codes).unwrap_or_default();
        let own = run.glyphs().first().map(|g| face(g)).unwrap_or_default();
        let face = Face { italic: named.italic || own.italic, bold: named.bold || own.bold };
        for glyph in run.glyphs() {
            self.signs += 1;
            if self.signs > SIGNS {
                return;
            }
            let said = match glyph.as_unicode() {
                Some(BfString::Char(sign)) => sign.to_string(),
                Some(BfString::String(signs)) => signs,
                None => {
                    self.unknown += 1;
                    "\u{fffd}".to_owned()
                }
            };
            put(&mut page.pieces, &said, props.transform * glyph.transform(), glyph, face);
        }
        // Bold type is imitated by drawing the same words again, as outlines.
        if matches!(mode, DrawMode::Stroke(_))
            && let [.., first, second] = page.pieces.as_slice()
            && page.pieces.len() == before + 1
            && first.text == second.text
            && (first.left - second.left).abs() < 1.0
            && (first.base - second.base).abs() < 1.0
        {
            page.pieces.pop();
        }
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        if let Some(page) = self.pages.last_mut() {
            page.images += 1;
        }
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}

/// How a glyph's font looks, as far as it says so itself.
fn face(glyph: &Glyph<'_>) -> Face {
    let Glyph::Outline(outline) = glyph else { return Face::default() };
    let Some(font) = outline.font_data() else { return Face::default() };
    let named = Face::named(&font.postscript_name.unwrap_or_default());
    let heavy = font.weight.is_some_and(|w| w >= 600);
    Face { italic: named.italic || font.is_italic, bold: named.bold || heavy }
}

/// Puts signs beside the last piece, or begins another. What is set upright or on its side is left
/// where it is: only its place counts.
fn put(pieces: &mut Vec<Piece>, said: &str, at: Affine, glyph: &Glyph<'_>, face: Face) {
    let [a, b, c, d, left, base] = at.as_coeffs();
    let size = (c.hypot(d) * 1000.0).max(0.1);
    let advance = match glyph {
        Glyph::Outline(outline) => outline.advance_width(),
        Glyph::Type3(drawn) => drawn.advance_width(),
    };
    let right = left + f64::from(advance.unwrap_or(500.0)) * a.hypot(b).max(0.0);
    if ![size, left, right, base].iter().all(|n| n.is_finite()) {
        return;
    }
    if let Some(last) = pieces.last_mut()
        && (last.base - base).abs() < size * 0.02
        && (last.size - size).abs() < size * 0.03
        && (last.italic, last.bold) == (face.italic, face.bold)
        && left > last.right - size * 0.4
        && left < last.right + size * WIDE
    {
        let gap = left - last.right > size * SPACE;
        if gap
            && !last.text.ends_with(char::is_whitespace)
            && !said.starts_with(char::is_whitespace)
        {
            last.text.push(' ');
        }
        letters(&mut last.text, said);
        last.right = last.right.max(right);
        return;
    }
    let mut piece = Piece {
        text: String::new(),
        left,
        right,
        base,
        size,
        italic: face.italic,
        bold: face.bold,
    };
    letters(&mut piece.text, said);
    pieces.push(piece);
}

/// Ligatures become their letters.
fn letters(text: &mut String, said: &str) {
    for sign in said.chars() {
        match sign {
            '\u{fb00}' => text.push_str("ff"),
            '\u{fb01}' => text.push_str("fi"),
            '\u{fb02}' => text.push_str("fl"),
            '\u{fb03}' => text.push_str("ffi"),
            '\u{fb04}' => text.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => text.push_str("st"),
            // The sign that leads from a note of a page of the web back to its mark.
            '\u{21a9}' | '\u{fe0e}' => {}
            sign if sign.is_control() => text.push(' '),
            sign => text.push(sign),
        }
    }
}
