//! Dialogue that is told.

use super::{Case, Weight};
use crate::model::Rule;
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    name: "dialogue",
    finds: "A turn of a dialogue set by dashes that nothing leads in.",
    why: "A writer who lets people talk tells a story; he quotes where he says who speaks and where.",
    example: "La nuit tombait.\n\n— Où est donc le sel de la maison ?\n\n— Dans la cave, sous la vieille porte.",
    misses: "Dialogue between quotation marks counts as words given as another's, told or quoted.",
};

const WEIGHT: i16 = -110;

/// Whether a dash and nothing else stands before the words in their paragraph.
pub(super) fn is_turn(case: &Case<'_>) -> bool {
    let start = case.block.map_or(case.passage.span.start, |b| b.span.start);
    let before = Span::new(start.min(case.passage.span.start), case.passage.span.start);
    matches!(before.of(case.prose).trim(), "—" | "―" | "–")
}

pub(super) fn weight(case: &Case<'_>) -> Weight {
    let turn = is_turn(case);
    let led = case.before.of(case.prose).trim_end().ends_with(':');
    (turn && !led).then_some((case.passage.outer, WEIGHT))
}
