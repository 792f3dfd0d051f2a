//! How the picture looks: colours, sizes, and the few words it adds to the essay's own.
//!
//! The palette is closed, so that a style sheet can turn every colour of a picture into its dark
//! counterpart. Contrasts are computed after WCAG 2.2: text at least 4.5 to 1 on its ground, lines
//! that carry meaning at least 3 to 1. No two kinds of edge differ by colour alone: dash, head and
//! width differ too, so that the picture survives a grey print and a colour-blind reader.

/// A colour as `#RRGGBB`.
pub(super) type Colour = &'static str;

/// Words in general.
pub(super) const INK: Colour = "#1B2330";
/// Words of lesser weight.
pub(super) const MUTED: Colour = "#566070";
/// The page, and the ground of claims.
pub(super) const PAGE: Colour = "#FFFFFF";
/// White words on dark ground; not [`PAGE`], for it stays white on a dark page.
pub(super) const WHITE: Colour = "#FFFFFE";
/// The thesis.
pub(super) const THESIS: Colour = "#14324F";
/// Lesser words on the thesis.
pub(super) const THESIS_MUTED: Colour = "#C9DAEA";
/// Support, and the writer's own claims.
pub(super) const SUPPORT: Colour = "#0B6390";
/// Attack, and positions that are not the writer's.
pub(super) const ATTACK: Colour = "#B23A0E";
/// The ground of a reported position.
pub(super) const REPORTED: Colour = "#FFF3EE";
/// The border of a claim: decoration, its bar carries the meaning.
pub(super) const BORDER: Colour = "#C3CAD4";
/// The ground of the claim that a view is about.
pub(super) const FOCUS: Colour = "#E8F1F8";
/// The ground of a quotation.
pub(super) const QUOTATION: Colour = "#FFF9E8";
/// The border of a quotation.
pub(super) const QUOTATION_BORDER: Colour = "#A8873A";
/// The words of a quotation.
pub(super) const QUOTATION_INK: Colour = "#3A2E12";
/// Where a quotation is from.
pub(super) const QUOTATION_MUTED: Colour = "#6B5A2A";
/// The line from a quotation to its claim.
pub(super) const EVIDENCE: Colour = "#7A6A3A";
/// The ground of a warning.
pub(super) const WARNING: Colour = "#FFE9B8";
/// The border of a warning.
pub(super) const WARNING_BORDER: Colour = "#9A6700";
/// The words of a warning.
pub(super) const WARNING_INK: Colour = "#6B4200";
/// The border of what a newer draft has and the older has not.
pub(super) const ADDED: Colour = "#1A7F37";
/// The border of what an older draft had and the newer has not.
pub(super) const REMOVED: Colour = "#CF222E";
/// The ground of a source.
pub(super) const SOURCE: Colour = "#F1F3F6";
/// The border of a source that is not quoted itself.
pub(super) const SOURCE_BORDER: Colour = "#7B8594";
/// The line between two sources.
pub(super) const QUOTED_IN: Colour = "#8A93A0";
/// Chips of the five sources with most quotations: indigo, wine, teal, ochre, near-black.
pub(super) const HUES: [Colour; 5] = ["#332288", "#882255", "#006D77", "#8A6008", "#1F1F1F"];
/// Chips of all other sources: slate.
pub(super) const SLATE: Colour = "#4A5563";

/// Points of the letters, by what they say.
pub(super) mod size {
    pub(in crate::render) const TITLE: f64 = 22.0;
    pub(in crate::render) const SUBTITLE: f64 = 11.0;
    pub(in crate::render) const LEGEND: f64 = 9.0;
    pub(in crate::render) const META: f64 = 8.0;
}

/// Columns a title is wrapped at.
pub(super) const TITLE_COLUMNS: usize = 72;

/// How a view is laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Measures {
    /// Columns a claim is wrapped at.
    pub(super) claim_columns: usize,
    /// Lines of a claim that are shown.
    pub(super) claim_lines: usize,
    /// Columns a quotation is wrapped at.
    pub(super) quotation_columns: usize,
    /// Lines of a quotation that are shown.
    pub(super) quotation_lines: usize,
    /// Columns the thesis is wrapped at.
    pub(super) thesis_columns: usize,
    /// Lines of a thesis that are shown.
    pub(super) thesis_lines: usize,
}

/// Claims and quotations from which on a map shows one line of each quotation.
const CROWDED: usize = 150;
/// Claims and quotations from which on a map is too large to be looked at.
pub(super) const TOO_LARGE: usize = 1_000;

impl Measures {
    /// For cards that hold their quotations, `nodes` claims and quotations in all.
    pub(super) const fn cards(nodes: usize) -> Self {
        let crowded = nodes > CROWDED;
        Self {
            claim_columns: if crowded { 44 } else { 56 },
            claim_lines: 6,
            quotation_columns: if crowded { 46 } else { 54 },
            quotation_lines: if crowded { 1 } else { 3 },
            thesis_columns: 30,
            thesis_lines: 12,
        }
    }

    /// For thesis and main claims.
    pub(super) const fn overview() -> Self {
        Self { claim_columns: 46, claim_lines: 4, thesis_columns: 28, ..Self::separate() }
    }

    /// For main claims beside the sources.
    pub(super) const fn sources() -> Self {
        Self { claim_columns: 42, claim_lines: 3, thesis_lines: 5, ..Self::separate() }
    }

    /// For one claim and what is around it: nothing is cut.
    pub(super) const fn focus() -> Self {
        Self {
            claim_columns: 42,
            claim_lines: usize::MAX,
            quotation_columns: 52,
            quotation_lines: usize::MAX,
            thesis_columns: 26,
            thesis_lines: usize::MAX,
        }
    }

    /// For the essay in its own order.
    pub(super) const fn reading() -> Self {
        Self {
            claim_columns: 48,
            claim_lines: 6,
            quotation_columns: 54,
            quotation_lines: 4,
            thesis_columns: 38,
            thesis_lines: 8,
        }
    }

    /// For quotations and sources as nodes of their own.
    pub(super) const fn separate() -> Self {
        Self {
            claim_columns: 38,
            claim_lines: 5,
            quotation_columns: 46,
            quotation_lines: 4,
            thesis_columns: 30,
            thesis_lines: 12,
        }
    }
}

/// The words the picture adds to those of the essay.
pub(super) mod say {
    pub(in crate::render) const CARDS: &str = "How the essay is built: claims with their evidence";
    pub(in crate::render) const SEPARATE: &str = "How the essay is built: the full map";
    pub(in crate::render) const OVERVIEW: &str = "The argument at a glance";
    pub(in crate::render) const SOURCES: &str = "Which source carries the argument";
    pub(in crate::render) const ORDER: &str = "The essay in reading order";
    pub(in crate::render) const READING: &str = "Read from left to right.";
    pub(in crate::render) const SIDES: &str = "Left: what the essay claims. Right: whom it quotes.";
    pub(in crate::render) const UNIT: &str = "One tile a quotation.";
    pub(in crate::render) const WIDTHS: &str = "The wider a line, the more quotations.";
    pub(in crate::render) const NO_AUTHOR: &str = "[no author named]";
    pub(in crate::render) const UNCITED: &str = "Quoted without a citation";
    pub(in crate::render) const UNCITED_WHAT: &str = "words in quotation marks, no source named";
    pub(in crate::render) const ALL_FLOATING: &str = "LEADING TO NO THESIS";
    pub(in crate::render) const SILENT: &str = "WITHOUT A QUOTATION";
    pub(in crate::render) const ALL_LOOSE: &str = "QUOTED FOR NO CLAIM THAT WAS FOUND";
    pub(in crate::render) const EMPTY: &str = "Nothing was claimed";
    pub(in crate::render) const FOLDED: &str = "folded, since the whole would be too large";
    pub(in crate::render) const IN_PART: &str =
        "What there is no room for is folded into dashed cards.";
    pub(in crate::render) const NO_CITATION: &str = "no citation";
    pub(in crate::render) const NO_EVIDENCE: &str = "! no evidence quoted";
    pub(in crate::render) const NO_SOURCE: &str = "! no source given for this position";
    pub(in crate::render) const FLOATING: &str = "! leads to no thesis";
    pub(in crate::render) const LOOSE: &str = "! offered for no claim that was found";
    pub(in crate::render) const WORDS_LEFT_OUT: &str = "(words left out)";
    pub(in crate::render) const TERM: &str = "named, not quoted as evidence";
    pub(in crate::render) const AGAINST: &str = "speaks against this";
    pub(in crate::render) const SECOND_HAND: &str = "found in another work";
    pub(in crate::render) const NAMED: &str = "NAMED, NOT QUOTED";
}
