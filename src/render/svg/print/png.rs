//! PNG: the drawing in pixels.

use super::{PrintError, tree};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use std::io;

/// Pixels of the widest and tallest picture that is made, and of the largest: 400 MB while it is drawn.
const SIDE: f64 = 60_000.0;
const PIXELS: f64 = 100e6;
/// Pixels a point below which words of 8 points can no longer be read.
const LEAST: f64 = 0.75;

/// A PNG of a drawing in `scale` pixels a point; fewer where it would be too large, but never so few
/// that its smallest words cannot be read. The same drawing gives the same bytes where the fonts of this
/// program hold all its signs.
///
/// # Errors
///
/// If the picture would be too large, or `svg` is no drawing of this program.
pub fn png(svg: &str, scale: f64) -> Result<Vec<u8>, PrintError> {
    let tree = tree(svg)?;
    let (width, height) = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    let fits = (SIDE / width.max(height)).min((PIXELS / (width * height)).sqrt());
    let scale = if scale.is_finite() { scale.clamp(0.1, 10.0) } else { 1.0 };
    let too_large =
        || PrintError::TooLarge { width: width.round() as u32, height: height.round() as u32 };
    if fits < LEAST.min(scale) {
        return Err(too_large());
    }
    let scale = scale.min(fits);
    let pixels = |points: f64| (points * scale).ceil().max(1.0) as u32;
    let mut pixmap = Pixmap::new(pixels(width), pixels(height)).ok_or_else(too_large)?;
    pixmap.fill(Color::WHITE);
    let transform = Transform::from_scale(scale as f32, scale as f32);
    resvg::render(&tree, transform, &mut pixmap.as_mut());
    encode(&pixmap, scale)
        .map_err(|cause| PrintError::Unwritten { format: "PNG", why: cause.to_string() })
}

/// The pixels, which are all opaque, packed as well as takes no longer than drawing them.
fn encode(pixmap: &Pixmap, scale: f64) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    // How large it is on paper: 72 points are an inch.
    let a_metre = (scale * 72.0 / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: a_metre,
        yppu: a_metre,
        unit: png::Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    let rgb: Vec<u8> =
        pixmap.data().chunks_exact(4).flat_map(|pixel| pixel.iter().take(3).copied()).collect();
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(out)
}
