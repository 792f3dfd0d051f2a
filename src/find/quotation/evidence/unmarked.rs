//! Paragraphs that are quoted without any mark.

use super::{Case, Weight, dialogue};
use crate::model::{Form, Rule};

pub(super) static RULE: Rule = Rule {
    name: "unmarked-display",
    finds: "A paragraph without marks that a colon leads in, with a citation behind its last stop, alone in \
            the next paragraph, or a verb of saying before the colon.",
    why: "A citation stands behind the stop only after block quotations (MLA 6.35, APA 8.27): this is one \
          that lost its indentation.",
    example: "Orme saw it coming:\n\nThe mill was never sold. It was given to the town for nothing at all. (Orme, Salt Roads, p. 41)",
    misses: "A paragraph of the writer’s own after a colon, whose citation went behind the stop by mistake.",
};

const WEIGHT: i16 = 20;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    let marks = case.passage.marks;
    let bare = marks.open.is_none() && marks.close.is_none();
    (bare && case.passage.form == Form::Display && !dialogue::is_turn(case))
        .then_some((case.before, WEIGHT))
}
