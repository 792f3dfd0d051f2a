//! "‘…’ — Hale": the line under a quotation that says whose words it gives.

use super::lexicon::Kinds;
use super::scene::{Heard, Scene, Who};
use super::tape::{Tape, Token};
use crate::model::Rule;

pub(super) static RULE: Rule = Rule {
    name: "credit-line",
    finds: "The name on the line after the quotation that begins with a dash.",
    why: "A dash and a name on a line of their own are the printer's way to say whose words stand \
          above them, as under an epigraph.",
    example: "‘The mill is the town.’\n— J. Hale",
    misses: "A line without a dash, and one that is a citation: that is read as such.",
};

/// Tokens such a line may have.
const LONGEST: usize = 12;

/// The name on the line under the quotation.
pub(super) fn hear(scene: &Scene<'_, '_>) -> Option<Heard> {
    let tape = scene.reading.tape;
    let token = credited(tape, scene.at)?;
    Some(Heard {
        who: Who::Person(scene.reading.at(token)?),
        place: tape.span(token),
        fired: tape.span(token),
        rule: &RULE,
        confidence: 95,
        straight: true,
    })
}

/// The name with which the line under the quotation at a token begins, if it is such a line: a dash,
/// a name and no sentence.
pub(super) fn credited(tape: &Tape<'_>, quote: usize) -> Option<usize> {
    let (dash, name) = (quote + 1, quote + 2);
    let begins = || {
        let before = tape.text.get(..tape.span(dash).start).unwrap_or_default();
        before.trim_end_matches([' ', '\t', '\u{a0}', '>']).ends_with(['\n', '\r'])
    };
    if tape.token(dash) != Some(Token::Break) || tape.name(name)?.possessive || !begins() {
        return None;
    }
    let (above, block) = (tape.places.get(quote)?.block, tape.places.get(name)?.block);
    let rest = (name + 1..tape.places.len()).take_while(|&i| tape.places[i].block == block);
    let says = Kinds::VERB.or(Kinds::BE).or(Kinds::PRONOUN).or(Kinds::OTHER);
    let mut length = 0;
    for at in rest {
        length += 1;
        let speech = matches!(tape.token(at), Some(Token::Quote(_) | Token::Break));
        if length > LONGEST || speech || tape.is(at, says) {
            return None;
        }
    }
    (block <= above + 1).then_some(name)
}
