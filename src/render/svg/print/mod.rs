//! PNG and PDF out of a drawing of this program's own.
//!
//! usvg reads the drawing and sets its words in the fonts this program brings along, so that no word
//! depends on the machine. Only where these lack a sign (they hold Latin, Greek and Cyrillic) the fonts
//! of the machine are looked through, once: then a picture may differ between two machines, but no word
//! of it vanishes where any font has it.

mod pdf;
mod png;

pub use pdf::{Sheet, pdf};
pub use png::png;

use crate::render::measure::Face;
use resvg::usvg::fontdb::{Database, FaceInfo, ID, Source, Style, Weight};
use resvg::usvg::{self, Options, Tree};
use std::sync::{Arc, Mutex};

/// Why a drawing could not be made into another format.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// The drawing is no SVG that can be read: one that was made elsewhere.
    #[error("the drawing cannot be read")]
    Unread(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// It is too large to be made of pixels.
    #[error("{width} by {height} points are more than can be made of pixels")]
    TooLarge {
        /// Its width in points.
        width: u32,
        /// Its height in points.
        height: u32,
    },
    /// It could not be written, for a reason of the library that writes the format.
    #[error("the {format} could not be made: {why}")]
    Unwritten {
        /// The format.
        format: &'static str,
        /// What the library says.
        why: String,
    },
}

/// Reads a drawing, with all its words set: where each of them stands can be asked of it.
///
/// # Errors
///
/// If `svg` is no drawing of this program.
pub fn tree(svg: &str) -> Result<Tree, PrintError> {
    let mut options = Options {
        // A point is a point: lengths of the drawing are those of the page.
        dpi: 72.0,
        fontdb: Arc::new(fonts()),
        ..Options::default()
    };
    options.font_resolver.select_font = Box::new(own);
    options.font_resolver.select_fallback = fallback();
    Tree::from_str(svg, &options).map_err(|cause| PrintError::Unread(Box::new(cause)))
}

/// The fonts this program brings along.
fn fonts() -> Database {
    let mut fonts = Database::new();
    for face in Face::ALL {
        fonts.load_font_source(Source::Binary(Arc::new(face.file())));
    }
    fonts
}

/// That one of them which words ask for, whatever fonts of that name the machine has.
fn own(asked: &usvg::Font, fonts: &mut Arc<Database>) -> Option<ID> {
    let serif = asked.families().contains(&usvg::FontFamily::Serif);
    let face = match (serif, asked.weight() >= 600, asked.style()) {
        (true, ..) => Face::Serif,
        (false, true, _) => Face::Bold,
        (false, false, usvg::FontStyle::Normal) => Face::Sans,
        (false, false, _) => Face::Italic,
    };
    fonts.faces().nth(face as usize).map(|face| face.id)
}

/// Fonts for signs that the font of the words lacks.
///
/// Each of the machine's fonts is looked into at most once for each sign it is asked for; the fonts that
/// had such a sign before come first, so that a text in one script costs one search.
fn fallback() -> usvg::FallbackSelectionFn<'static> {
    let served: Mutex<Vec<ID>> = Mutex::new(Vec::new());
    Box::new(move |sign, tried, fonts| {
        if sign.is_control() || sign.is_whitespace() {
            return None;
        }
        let mut served = served.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let fits = |fonts: &Database, id: ID| !tried.contains(&id) && has(fonts, id, sign);
        if let Some(&id) = served.iter().find(|&&id| fits(fonts, id)) {
            return Some(id);
        }
        let own = fonts.faces().take(Face::ALL.len()).find(|f| fits(fonts, f.id));
        if let Some(own) = own {
            return Some(own.id);
        }
        if fonts.len() == Face::ALL.len() {
            Arc::make_mut(fonts).load_system_fonts();
        }
        let plain = |f: &&FaceInfo| f.style == Style::Normal && f.weight == Weight::NORMAL;
        let others = || fonts.faces().skip(Face::ALL.len());
        let found = others().filter(plain).find(|f| fits(fonts, f.id));
        let found = found.or_else(|| others().find(|f| fits(fonts, f.id)))?.id;
        served.push(found);
        Some(found)
    })
}

/// Whether a font has a sign.
fn has(fonts: &Database, id: ID, sign: char) -> bool {
    let glyph = |data: &[u8], nth| {
        ttf_parser::Face::parse(data, nth).is_ok_and(|face| face.glyph_index(sign).is_some())
    };
    fonts.with_face_data(id, glyph).unwrap_or(false)
}

/// All nodes of a drawing that are painted, in the order in which they are.
fn painted<'t>(group: &'t usvg::Group, each: &mut impl FnMut(&'t usvg::Node)) {
    let mut waiting: Vec<&usvg::Node> = group.children().iter().rev().collect();
    while let Some(node) = waiting.pop() {
        match node {
            usvg::Node::Group(group) => waiting.extend(group.children().iter().rev()),
            usvg::Node::Path(_) | usvg::Node::Text(_) | usvg::Node::Image(_) => each(node),
        }
    }
}
