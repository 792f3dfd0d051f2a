//! Light and dark. The palette is closed, so every colour has its counterpart, and a drawing that
//! follows the machine carries one rule for each of them.

use crate::render::theme::{self, Colour};
use std::fmt::Write as _;

/// The colours of a drawing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As whoever looks at it has set the machine: light, with the rules for dark in the drawing.
    #[default]
    Auto,
    /// Dark on white, as on paper.
    Light,
    /// Light on near-black.
    Dark,
}

/// The dark page, below the cards.
const DARK_PAGE: Colour = "#14181F";
/// Words on the dark thesis, which is a light card, and the lesser ones.
const DARK_ON_THESIS: Colour = "#10202E";
const DARK_ON_THESIS_MUTED: Colour = "#2C4A63";

/// Every colour of the light palette and its dark counterpart. White words on tiles stay white.
const COUNTERPARTS: &[(Colour, Colour)] = &[
    (theme::INK, "#E8ECF1"),
    (theme::MUTED, "#A9B4C2"),
    (theme::PAGE, "#1D232C"),
    (theme::THESIS, "#CFE4F5"),
    (theme::SUPPORT, "#62B0DE"),
    (theme::ATTACK, "#FF9A6B"),
    (theme::REPORTED, "#33201A"),
    (theme::BORDER, "#4A5462"),
    (theme::FOCUS, "#17324A"),
    (theme::QUOTATION, "#2A2517"),
    (theme::QUOTATION_BORDER, "#8F7A45"),
    (theme::QUOTATION_INK, "#F3E6C2"),
    (theme::QUOTATION_MUTED, "#CDBB8C"),
    (theme::EVIDENCE, "#C4B27C"),
    (theme::WARNING, "#4A3606"),
    (theme::WARNING_BORDER, "#C8962A"),
    (theme::WARNING_INK, "#FFD98A"),
    (theme::SOURCE, "#232A35"),
    (theme::SOURCE_BORDER, "#8793A3"),
    (theme::QUOTED_IN, "#7F8A99"),
    ("#332288", "#6C5FC7"),
    ("#882255", "#B8437F"),
    ("#006D77", "#0F7F8A"),
    ("#8A6008", "#927016"),
    ("#1F1F1F", "#6E7681"),
    (theme::SLATE, "#5B6878"),
];

impl Theme {
    /// A colour as it is written into the drawing; with `on_thesis`, as it is on the thesis.
    pub(super) fn colour(self, light: Colour, on_thesis: bool) -> Colour {
        match self {
            Self::Auto | Self::Light => light,
            Self::Dark => dark(light, on_thesis),
        }
    }

    /// The colour of the page.
    pub(super) fn page(self) -> Colour {
        if self == Self::Dark { DARK_PAGE } else { theme::PAGE }
    }
}

fn dark(light: Colour, on_thesis: bool) -> Colour {
    match light {
        theme::WHITE if on_thesis => DARK_ON_THESIS,
        theme::THESIS_MUTED => DARK_ON_THESIS_MUTED,
        _ => COUNTERPARTS.iter().find(|(own, _)| *own == light).map_or(light, |(_, dark)| dark),
    }
}

/// Rules that turn everything under `root` (a selector) from light to dark.
pub(in crate::render) fn dark_rules(root: &str) -> String {
    let mut out = String::new();
    for (light, dark) in
        COUNTERPARTS.iter().copied().chain([(theme::THESIS_MUTED, DARK_ON_THESIS_MUTED)])
    {
        let _ = write!(out, "{root} [fill=\"{light}\"]{{fill:{dark}}}");
        let _ = write!(out, "{root} [stroke=\"{light}\"]{{stroke:{dark}}}");
    }
    // What stands on the thesis itself; the tiles of its quotations keep their white.
    for on in ["", "a:not([class])>"] {
        let white = theme::WHITE;
        let _ = write!(out, "{root} .thesis>{on}[fill=\"{white}\"]{{fill:{DARK_ON_THESIS}}}");
    }
    let _ = write!(out, "{root} .page{{fill:{DARK_PAGE}}}");
    out
}

#[cfg(test)]
mod tests {
    use super::{COUNTERPARTS, DARK_ON_THESIS, DARK_ON_THESIS_MUTED, DARK_PAGE};
    use crate::render::theme;

    /// Relative luminance after WCAG 2.2.
    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let value = u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn dark(light: &str) -> &'static str {
        COUNTERPARTS.iter().find(|(own, _)| *own == light).unwrap().1
    }

    #[test]
    fn words_can_be_read_on_the_dark_page_too() {
        let card = dark(theme::PAGE);
        for (ink, ground) in [
            (dark(theme::INK), DARK_PAGE),
            (dark(theme::MUTED), DARK_PAGE),
            (dark(theme::INK), card),
            (dark(theme::MUTED), card),
            (dark(theme::SUPPORT), card),
            (dark(theme::ATTACK), card),
            (dark(theme::ATTACK), dark(theme::REPORTED)),
            (dark(theme::INK), dark(theme::REPORTED)),
            (dark(theme::INK), dark(theme::FOCUS)),
            (dark(theme::SUPPORT), dark(theme::FOCUS)),
            (dark(theme::MUTED), dark(theme::FOCUS)),
            (dark(theme::QUOTATION_INK), dark(theme::QUOTATION)),
            (dark(theme::QUOTATION_MUTED), dark(theme::QUOTATION)),
            (dark(theme::WARNING_INK), card),
            (dark(theme::WARNING_INK), dark(theme::WARNING)),
            (dark(theme::MUTED), dark(theme::SOURCE)),
            (DARK_ON_THESIS, dark(theme::THESIS)),
            (DARK_ON_THESIS_MUTED, dark(theme::THESIS)),
        ] {
            assert!(contrast(ink, ground) >= 4.5, "{ink} on {ground}: {}", contrast(ink, ground));
        }
        for hue in theme::HUES.into_iter().chain([theme::SLATE]) {
            assert!(contrast(theme::WHITE, dark(hue)) >= 4.5, "{hue}");
        }
        for line in [theme::SUPPORT, theme::ATTACK, theme::EVIDENCE, theme::QUOTED_IN] {
            assert!(contrast(dark(line), DARK_PAGE) >= 3.0, "{line}");
        }
    }
}
