//! Which font a stretch is shown in, where its glyphs do not tell: the fonts of LaTeX (Type 1) and those
//! that a PDF need not bring.
//!
//! The page's own commands are read beside what is drawn: each stretch that is shown has the codes of its
//! signs, and so has each run of glyphs. Runs out of forms inside of the page find nothing here.

use hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro_interpret::hayro_syntax::object::{Dict, Name, Object};
use hayro_interpret::hayro_syntax::page::Page;
use std::collections::{BTreeMap, VecDeque};

/// Stretches that are passed over in search of a run: some are shown and not drawn.
const AHEAD: usize = 16;

/// States of the page that may be kept.
const KEPT: usize = 256;

/// Bits of a font's flags.
const ITALIC: i32 = 1 << 6;
const FORCED_BOLD: i32 = 1 << 18;

/// How a font looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Face {
    pub(super) italic: bool,
    pub(super) bold: bool,
}

impl Face {
    /// What a font's name says: "Times-Italic", "CMBX10".
    pub(super) fn named(name: &str) -> Self {
        let name = name.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|w| name.contains(w));
        // Computer Modern, Latin Modern and the Adobe fonts of LaTeX have short names.
        let italic = [
            "italic", "oblique", "kursiv", "slant", "cmti", "cmsl", "cmmi", "sfti", "-ital",
            "reguital", "mediital",
        ];
        let bold = ["bold", "black", "heavy", "cmbx", "cmb1", "sfbx", "-medi", "demi"];
        Self { italic: says(&italic), bold: says(&bold) }
    }
}

/// The stretches that a page shows, with their faces, in order.
#[derive(Debug, Default)]
pub(super) struct Shown {
    stretches: VecDeque<(Vec<u8>, Face)>,
}

impl Shown {
    /// Reads the page's commands. Linear.
    pub(super) fn of(page: &Page<'_>) -> Self {
        let mut shown = Self::default();
        let mut known: BTreeMap<Vec<u8>, Face> = BTreeMap::new();
        let (mut face, mut kept) = (Face::default(), Vec::new());
        let mut commands = page.typed_operations();
        while let Some(command) = commands.next() {
            match command {
                TypedInstruction::SaveState(_) if kept.len() < KEPT => kept.push(face),
                TypedInstruction::RestoreState(_) => face = kept.pop().unwrap_or(face),
                TypedInstruction::TextFont(font) => {
                    let name: &[u8] = font.0;
                    let look =
                        || page.resources().get_font(font.0).map(|f| looks(&f)).unwrap_or_default();
                    face = *known.entry(name.to_vec()).or_insert_with(look);
                }
                TypedInstruction::ShowText(s) => shown.put(s.0.as_bytes().to_vec(), face),
                TypedInstruction::NextLineAndShowText(s) => {
                    shown.put(s.0.as_bytes().to_vec(), face)
                }
                TypedInstruction::ShowTextWithParameters(s) => {
                    shown.put(s.2.as_bytes().to_vec(), face)
                }
                TypedInstruction::ShowTexts(s) => {
                    let codes = s.0.iter::<Object<'_>>();
                    let mut all = Vec::new();
                    for object in codes {
                        if let Object::String(codes) = object {
                            all.extend_from_slice(codes.as_bytes());
                        }
                    }
                    shown.put(all, face);
                }
                _ => {}
            }
        }
        shown
    }

    fn put(&mut self, codes: Vec<u8>, face: Face) {
        if !codes.is_empty() {
            self.stretches.push_back((codes, face));
        }
    }

    /// The face of the run whose signs have these codes.
    pub(super) fn face(&mut self, codes: &[u32]) -> Option<Face> {
        let alike = |bytes: &[u8]| {
            let single = bytes.len() == codes.len()
                && bytes.iter().zip(codes).all(|(&b, &c)| u32::from(b) == c);
            let pair = |p: &[u8]| p.iter().fold(0u32, |n, &b| n << 8 | u32::from(b));
            single
                || bytes.len() == codes.len() * 2
                    && bytes.chunks(2).zip(codes).all(|(p, &c)| pair(p) == c)
        };
        let at = self.stretches.iter().take(AHEAD).position(|(bytes, _)| alike(bytes))?;
        self.stretches.drain(..at);
        self.stretches.pop_front().map(|(_, face)| face)
    }
}

/// How a font looks, by its name and what describes it.
fn looks(font: &Dict<'_>) -> Face {
    let name = font.get::<Name<'_>>("BaseFont").map(|n| n.as_str().to_owned()).unwrap_or_default();
    let mut face = Face::named(&name);
    if let Some(about) = font.get::<Dict<'_>>("FontDescriptor") {
        let flags = about.get::<i32>("Flags").unwrap_or(0);
        face.italic |=
            flags & ITALIC != 0 || about.get::<f32>("ItalicAngle").is_some_and(|a| a != 0.0);
        face.bold |= flags & FORCED_BOLD != 0;
    }
    face
}
