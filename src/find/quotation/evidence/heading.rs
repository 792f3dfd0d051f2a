//! Headings say what a part is about.

use super::{Case, Weight};
use crate::model::{BlockKind, Rule};

pub(super) static RULE: Rule = Rule {
    name: "in-a-heading",
    finds: "Marked words in a heading.",
    why: "A heading names; if it quotes, the text below it says so with its source.",
    example: "# “Bread for nine hundred mouths”\n\nThe mill was large.",
    misses: "A citation right in the heading.",
};

const WEIGHT: i16 = -80;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    let block = case.block?;
    matches!(block.kind, BlockKind::Heading(_)).then_some((case.passage.outer, WEIGHT))
}
