//! Single values: words of a list, confidences, numbers of code points.

use super::fault::{Sound, fault, missing};
use super::raw::{Loose, Words};
use crate::model::Confidence;
use std::borrow::Cow;

/// The value that a word stands for; `otherwise` where there is no word.
pub(super) fn one_of<T: Copy>(
    word: Option<&Words<'_>>,
    known: &[(&str, T)],
    otherwise: Option<T>,
) -> Sound<T> {
    let Some(word) = word else { return otherwise.ok_or_else(|| fault("it is missing")) };
    let found = known.iter().find(|(name, _)| *name == word.as_str());
    found.map(|&(_, value)| value).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        fault(format!("`{}` is none of {}", shown(word.as_str()), names.join(", ")))
    })
}

/// From 0 to 1, to the hundredth; whole where nothing is said.
pub(super) fn confidence(number: Option<f64>) -> Sound<Confidence> {
    let Some(number) = number else { return Ok(Confidence::FULL) };
    if (0.0..=1.0).contains(&number) {
        return Ok(Confidence::percent((number * 100.0).round() as u8));
    }
    Err(fault(format!("{number} is no confidence, which is a number from 0 to 1")))
}

/// A weight, in hundredths.
pub(super) fn hundredths(number: Option<f64>) -> Sound<i16> {
    let hundredths = (number.unwrap_or(0.0) * 100.0).round();
    if (f64::from(i16::MIN)..=f64::from(i16::MAX)).contains(&hundredths) {
        return Ok(hundredths as i16);
    }
    Err(fault(format!("{} is no weight, which is a small number", hundredths / 100.0)))
}

/// Words that must be there.
pub(super) fn said<'a>(word: Option<Words<'a>>, key: &str) -> Sound<Cow<'a, str>> {
    word.map(|word| word.0).ok_or_else(|| missing(key))
}

/// Words that may be absent, as the model has them.
pub(super) fn owned(word: Option<Words<'_>>) -> Option<String> {
    word.map(Words::into_owned)
}

/// The same of what may be written as a number.
pub(super) fn loose(word: Option<Loose<'_>>) -> Option<String> {
    word.map(|word| word.0.into_owned())
}

/// The beginning of what a file says, for a message.
pub(super) fn shown(words: &str) -> String {
    const SHOWN: usize = 40;
    let mut cut: String = words.chars().take(SHOWN).filter(|c| !c.is_control()).collect();
    if words.chars().nth(SHOWN).is_some() {
        cut.push('…');
    }
    cut
}
