//! How each kind of card and line looks. Numbers are points.

use super::plan::{Does, Look};
use super::theme::{self, Colour};
use crate::model::RelationKind;

/// How a claim's card looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct CardStyle {
    /// Class of the node in a drawing.
    pub(super) class: &'static str,
    /// Ground.
    pub(super) fill: Colour,
    /// Border.
    pub(super) border: Colour,
    /// Width of the border.
    pub(super) pen: f64,
    /// Whether the border is dashed.
    pub(super) dashed: bool,
    /// Bar on the left.
    pub(super) bar: Colour,
    /// Its width.
    pub(super) bar_width: usize,
    /// Heading.
    pub(super) heading: Colour,
    /// Locator and the like.
    pub(super) meta: Colour,
    /// The claim's words.
    pub(super) ink: Colour,
    /// Their size.
    pub(super) points: f64,
    /// Whether they are bold.
    pub(super) bold: bool,
    /// Whether they are in italics.
    pub(super) italic: bool,
}

impl CardStyle {
    pub(super) const fn of(look: Look) -> Self {
        let plain = Self {
            class: class(look),
            fill: theme::PAGE,
            border: theme::BORDER,
            pen: 0.8,
            dashed: false,
            bar: theme::SUPPORT,
            bar_width: 5,
            heading: theme::SUPPORT,
            meta: theme::MUTED,
            ink: theme::INK,
            points: 11.0,
            bold: false,
            italic: false,
        };
        let reported = Self { dashed: true, pen: 1.2, bar_width: 8, italic: true, ..plain };
        match look {
            Look::Thesis => Self {
                fill: theme::THESIS,
                border: theme::THESIS,
                pen: 1.0,
                bar_width: 8,
                heading: theme::THESIS_MUTED,
                meta: theme::THESIS_MUTED,
                ink: theme::WHITE,
                points: 14.0,
                bold: true,
                ..plain
            },
            Look::Main => Self {
                border: theme::SUPPORT,
                pen: 1.6,
                bar_width: 8,
                points: 12.0,
                bold: true,
                ..plain
            },
            Look::Claim => plain,
            Look::Restatement => Self { bar: theme::MUTED, ..plain },
            Look::Rebuttal => Self { bar: theme::ATTACK, heading: theme::ATTACK, ..plain },
            Look::Reported | Look::Rejected => Self {
                fill: theme::REPORTED,
                border: theme::ATTACK,
                bar: theme::ATTACK,
                heading: theme::ATTACK,
                ..reported
            },
            Look::Shared => Self { border: theme::SUPPORT, ..reported },
        }
    }
}

/// What a claim is, for style sheets.
const fn class(look: Look) -> &'static str {
    match look {
        Look::Thesis => "claim thesis",
        Look::Main => "claim main",
        Look::Claim => "claim",
        Look::Rebuttal => "claim rebuttal",
        Look::Restatement => "claim restatement",
        Look::Reported => "claim reported",
        Look::Rejected => "claim reported rejected",
        Look::Shared => "claim reported shared",
    }
}

/// How a line looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct LineStyle {
    /// Class of the edge in a drawing.
    pub(super) class: &'static str,
    /// What it says, between the ids of its ends.
    pub(super) verb: &'static str,
    /// Colour.
    pub(super) colour: Colour,
    /// Width.
    pub(super) pen: f64,
    /// How it is broken.
    pub(super) dash: Dash,
    /// Its head.
    pub(super) head: Head,
}

/// How a line is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dash {
    Solid,
    Dashed,
    Dotted,
}

/// The head of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// A filled arrow.
    Arrow,
    /// A bar across: it stops there.
    Tee,
    /// A small disc.
    Dot,
    /// A small ring.
    Ring,
    /// An open arrow.
    Vee,
    /// Nothing.
    None,
}

impl LineStyle {
    /// Between claims.
    pub(super) const fn of_relation(kind: RelationKind) -> Self {
        match kind {
            RelationKind::Supports => Self {
                class: "supports",
                verb: "supports",
                colour: theme::SUPPORT,
                pen: 1.6,
                dash: Dash::Solid,
                head: Head::Arrow,
            },
            RelationKind::Attacks => Self {
                class: "attacks",
                verb: "speaks against",
                colour: theme::ATTACK,
                pen: 1.8,
                dash: Dash::Dashed,
                head: Head::Tee,
            },
            RelationKind::Restates => Self {
                class: "restates",
                verb: "says again",
                colour: theme::MUTED,
                pen: 1.2,
                dash: Dash::Dotted,
                head: Head::None,
            },
        }
    }

    /// From a quotation to a claim.
    pub(super) const fn of_quotation(does: Does) -> Self {
        match does {
            Does::Evidence => Self {
                class: "evidence",
                verb: "is quoted for",
                colour: theme::EVIDENCE,
                pen: 1.0,
                dash: Dash::Solid,
                head: Head::Dot,
            },
            Does::States => Self {
                class: "states",
                verb: "states the reported position",
                colour: theme::ATTACK,
                pen: 1.0,
                dash: Dash::Solid,
                head: Head::Ring,
            },
            Does::Against => Self {
                class: "attacks",
                verb: "is quoted against",
                colour: theme::ATTACK,
                pen: 1.2,
                dash: Dash::Dashed,
                head: Head::Tee,
            },
        }
    }

    /// From a source to a quotation; takes the colour of the source.
    pub(super) const CITES: Self = Self {
        class: "cites",
        verb: "is the source of",
        colour: theme::QUOTED_IN,
        pen: 0.8,
        dash: Dash::Solid,
        head: Head::None,
    };

    /// From a source to a claim that its quotations are offered for; takes the colour of the source,
    /// and its width from their number.
    pub(super) const CARRIES: Self =
        Self { class: "carries", verb: "is quoted for", ..Self::CITES };

    /// From what is folded to what it belongs to.
    pub(super) const FOLDED: Self = Self {
        class: "folded",
        verb: "stands below",
        colour: theme::QUOTED_IN,
        pen: 1.0,
        dash: Dash::Dashed,
        head: Head::None,
    };

    /// From what stands in a paragraph to its place in the essay.
    pub(super) const PLACE: Self = Self {
        class: "place",
        verb: "stands in",
        colour: theme::BORDER,
        pen: 1.0,
        dash: Dash::Solid,
        head: Head::None,
    };

    /// From a paragraph to the next.
    pub(super) const SPINE: Self =
        Self { class: "spine", verb: "is followed by", pen: 3.0, ..Self::PLACE };

    /// From a source to the one it was found in.
    pub(super) const QUOTED_IN: Self = Self {
        class: "quoted-in",
        verb: "is quoted in",
        colour: theme::QUOTED_IN,
        pen: 1.0,
        dash: Dash::Dotted,
        head: Head::Vee,
    };
}
