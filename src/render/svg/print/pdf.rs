//! PDF: every drawing a page, with its words as words.
//!
//! Letters that follow one another on a line are written as one run, so that a reader of the file finds
//! words and not letters. Fonts are embedded with the signs that occur.

use super::{PrintError, painted, tree};
use krilla::Document;
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use resvg::tiny_skia::PathSegment;
use resvg::usvg::fontdb::{Database, ID};
use resvg::usvg::{self, Node, Opacity, Paint};

/// The longest side of a page in points that every reader of PDF shows: 200 inches.
const SIDE: f32 = 14_400.0;

/// One page of a PDF.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// What it is called in the outline.
    pub title: &'a str,
    /// The drawing.
    pub svg: &'a str,
}

/// A PDF of some drawings, each on a page of its own size. What is longer than PDF allows is drawn
/// smaller. The same drawings give the same bytes where the fonts of this program hold all their signs.
///
/// # Errors
///
/// If one of them is no drawing of this program.
pub fn pdf(
    title: &str,
    language: Option<&str>,
    sheets: &[Sheet<'_>],
) -> Result<Vec<u8>, PrintError> {
    let mut document = Document::new();
    let metadata = Metadata::new()
        .title(title.to_owned())
        .creator(concat!("claimgraph ", env!("CARGO_PKG_VERSION")).to_owned());
    let metadata = match language {
        Some(language) => metadata.language(language.to_owned()),
        None => metadata,
    };
    document.set_metadata(metadata);
    let mut outline = Outline::new();
    for (nth, sheet) in sheets.iter().enumerate() {
        page(&mut document, &tree(sheet.svg)?)?;
        let top = XyzDestination::new(nth, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(sheet.title.to_owned(), top));
    }
    if sheets.len() > 1 {
        document.set_outline(outline);
    }
    document.finish().map_err(|why| unwritten(&format!("{why:?}")))
}

fn unwritten(why: &str) -> PrintError {
    PrintError::Unwritten { format: "PDF", why: why.to_owned() }
}

fn page(document: &mut Document, tree: &usvg::Tree) -> Result<(), PrintError> {
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = (SIDE / width.max(height)).min(1.0);
    let settings = PageSettings::from_wh(width * scale, height * scale)
        .ok_or_else(|| unwritten("a page without a size"))?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    surface.push_transform(&Transform::from_scale(scale, scale));
    let mut fonts = Fonts { known: Vec::new(), all: tree.fontdb() };
    painted(tree.root(), &mut |node| match node {
        Node::Path(path) => draw_path(&mut surface, path),
        Node::Text(text) => draw_text(&mut surface, &mut fonts, text),
        Node::Group(_) | Node::Image(_) => {}
    });
    surface.pop();
    surface.finish();
    page.finish();
    Ok(())
}

fn draw_path(surface: &mut Surface<'_>, path: &usvg::Path) {
    let Some(outline) = outline(path.data()) else { return };
    if !path.is_visible() {
        return;
    }
    surface.set_fill(path.fill().and_then(|f| fill(f.paint(), f.opacity())));
    surface.set_stroke(path.stroke().and_then(stroke));
    surface.push_transform(&transform(path.abs_transform()));
    surface.draw_path(&outline);
    surface.pop();
}

fn outline(path: &resvg::tiny_skia::Path) -> Option<Path> {
    let mut out = PathBuilder::new();
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => out.move_to(to.x, to.y),
            PathSegment::LineTo(to) => out.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => out.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(a, b, to) => out.cubic_to(a.x, a.y, b.x, b.y, to.x, to.y),
            PathSegment::Close => out.close(),
        }
    }
    out.finish()
}

/// The drawings have plain colours only.
fn colour(paint: &Paint) -> Option<krilla::paint::Paint> {
    match paint {
        Paint::Color(c) => Some(rgb::Color::new(c.red, c.green, c.blue).into()),
        Paint::LinearGradient(_) | Paint::RadialGradient(_) | Paint::Pattern(_) => None,
    }
}

fn opacity(opacity: Opacity) -> NormalizedF32 {
    NormalizedF32::new(opacity.get()).unwrap_or(NormalizedF32::ONE)
}

fn fill(paint: &Paint, opaque: Opacity) -> Option<Fill> {
    Some(Fill { paint: colour(paint)?, opacity: opacity(opaque), rule: FillRule::NonZero })
}

fn stroke(of: &usvg::Stroke) -> Option<Stroke> {
    Some(Stroke {
        paint: colour(of.paint())?,
        width: of.width().get(),
        miter_limit: of.miterlimit().get(),
        line_cap: match of.linecap() {
            usvg::LineCap::Butt => LineCap::Butt,
            usvg::LineCap::Round => LineCap::Round,
            usvg::LineCap::Square => LineCap::Square,
        },
        line_join: match of.linejoin() {
            usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
            usvg::LineJoin::Round => LineJoin::Round,
            usvg::LineJoin::Bevel => LineJoin::Bevel,
        },
        opacity: opacity(of.opacity()),
        dash: of
            .dasharray()
            .map(|array| StrokeDash { array: array.to_vec(), offset: of.dashoffset() }),
    })
}

fn transform(t: usvg::Transform) -> Transform {
    Transform::from_row(t.sx, t.ky, t.kx, t.sy, t.tx, t.ty)
}

/// The fonts of a drawing as krilla has them.
struct Fonts<'t> {
    known: Vec<(ID, Option<Font>)>,
    all: &'t Database,
}

impl Fonts<'_> {
    fn of(&mut self, id: ID) -> Option<Font> {
        if let Some((_, font)) = self.known.iter().find(|(known, _)| *known == id) {
            return font.clone();
        }
        let read = |data: &[u8], nth| Font::new(data.to_vec().into(), nth);
        let font = self.all.with_face_data(id, read).flatten();
        self.known.push((id, font.clone()));
        font
    }
}

/// Letters on one line, in one font and size, each where the one before it ends.
struct Run {
    font: ID,
    points: f32,
    /// Where it begins and how it is turned: without the size.
    place: usvg::Transform,
    /// Where the last letter begins.
    last: f32,
    glyphs: Vec<KrillaGlyph>,
    text: String,
}

fn draw_text(surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, text: &usvg::Text) {
    surface.push_transform(&transform(text.abs_transform()));
    for span in text.layouted().iter().filter(|span| span.visible) {
        surface.set_stroke(None);
        surface.set_fill(span.fill.as_ref().and_then(|f| fill(f.paint(), f.opacity())));
        let mut run: Option<Run> = None;
        for glyph in &span.positioned_glyphs {
            let Some(font) = fonts.of(glyph.font) else { continue };
            let points = glyph.font_size();
            let inside = font.units_per_em() / points;
            let place = glyph.transform().pre_scale(inside, inside);
            if run.as_ref().is_some_and(|run| !run.goes_on(glyph.font, points, place)) {
                flush(surface, fonts, run.take());
            }
            let run = run.get_or_insert_with(|| Run {
                font: glyph.font,
                points,
                place,
                last: place.tx,
                glyphs: Vec::new(),
                text: String::new(),
            });
            run.push(glyph, place.tx);
        }
        flush(surface, fonts, run);
    }
    surface.pop();
}

impl Run {
    /// Whether a letter belongs to it: upright, in the same font and size, on the line, further right.
    fn goes_on(&self, font: ID, points: f32, at: usvg::Transform) -> bool {
        let near = |one: f32, other: f32| (one - other).abs() < 1e-3;
        self.font == font
            && near(self.points, points)
            && near(self.place.sx, at.sx)
            && near(self.place.sy, at.sy)
            && at.kx == 0.0
            && at.ky == 0.0
            && near(self.place.ty, at.ty)
            && at.tx >= self.last
    }

    fn push(&mut self, glyph: &usvg::layout::PositionedGlyph, x: f32) {
        if let Some(before) = self.glyphs.last_mut() {
            before.x_advance = (x - self.last) / self.points / self.place.sx;
        }
        self.last = x;
        let start = self.text.len();
        self.text.push_str(&glyph.text);
        self.glyphs.push(KrillaGlyph::new(
            GlyphId::new(u32::from(glyph.id.0)),
            0.0,
            0.0,
            0.0,
            0.0,
            start..self.text.len(),
            None,
        ));
    }
}

fn flush(surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, run: Option<Run>) {
    let Some(run) = run else { return };
    let Some(font) = fonts.of(run.font) else { return };
    surface.push_transform(&transform(run.place));
    let start = Point::from_xy(0.0, 0.0);
    surface.draw_glyphs(start, &run.glyphs, font, &run.text, run.points, false);
    surface.pop();
}
