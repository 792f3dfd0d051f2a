//! A paragraph of its own.

use super::{Case, Weight};
use crate::model::{Form, Rule};

pub(super) static RULE: Rule = Rule {
    name: "set-apart",
    finds: "Words set as a paragraph of their own, by marks, markup or indentation.",
    why: "Every handbook of style keeps the block for another's words (Chicago 12.9, MLA 6.35, APA 8.27); nobody names a thing in a paragraph of its own.",
    example: "Hale noted that\n\n‘…the mill fed nine hundred mouths’.",
    misses: "A motto or a line of dialogue set by itself is taken for evidence.",
};

const BY_MARKS: i16 = 45;
const BY_LAYOUT: i16 = 60;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    match case.passage.form {
        Form::Inline => None,
        Form::Display => Some((case.passage.outer, BY_MARKS)),
        Form::Block | Form::Indented => Some((case.passage.outer, BY_LAYOUT)),
    }
}
