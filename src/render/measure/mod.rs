//! How much room a text takes, in points: as wide as its letters are in the fonts that the pictures
//! bring, in lines that break where its language lets them.
//!
//! The fonts are Liberation Sans and Serif under names of their own (`fonts/make.py` says how they
//! were made). They are as wide, letter by letter, as Arial and Times, Helvetica and Times New Roman,
//! so that a text fits its box whichever of them draws it. They know Latin, Greek, Cyrillic and
//! Hebrew; letters they do not know are taken to be as wide as they are in most fonts. Texts that run
//! from right to left are as wide as any.

mod face;
mod lines;

pub use face::Face;
pub use lines::{one_line, wrap};

/// Width of a text on one line at `points`. Control characters take no room.
pub fn width(text: &str, face: Face, points: f64) -> f64 {
    let letters = face.letters();
    let thousandths: f64 = text.chars().map(|c| letters.advance(c)).sum();
    thousandths * points
}
