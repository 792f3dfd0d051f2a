//! How wide a text is in points, near enough to line things up.

use unicode_width::UnicodeWidthChar;

/// Widths of the letters from U+0020 to U+007E in Arial, in thousandths of the size; Liberation Sans
/// and Helvetica share them.
const ARIAL: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// Width of a text in Arial at `points`.
pub(super) fn width(text: &str, points: f64) -> f64 {
    let thousandths: u32 = text
        .chars()
        .map(|c| {
            let ascii = (c as usize).checked_sub(0x20).and_then(|at| ARIAL.get(at)).copied();
            ascii.map_or(1000 * c.width().unwrap_or(0).min(1) as u32, u32::from)
        })
        .sum();
    f64::from(thousandths) * points / 1000.0
}

/// Width of a text in bold Arial at `points`: no narrower than its letters, whatever they are.
pub(super) fn bold(text: &str, points: f64) -> f64 {
    width(text, points) * 1.12
}

#[cfg(test)]
mod tests {
    use super::width;

    #[test]
    fn narrow_and_wide_letters() {
        assert!((width("AI", 10.0) - 9.45).abs() < 1e-9);
        assert!(width("盐", 10.0) >= 10.0);
        assert!(width("", 10.0).abs() < 1e-9);
    }
}
