//! Ids of a file and the places they come to: nodes and edges go in the order of their numbers, however
//! the file has them.

use super::fault::{Sound, Under, fault, missing};
use super::raw::Words;
use super::value::shown;
use std::str::FromStr;

/// The number of an id, and which piece of the whole it is: `q3.2` is the second of 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Number {
    pub(super) whole: u32,
    pub(super) piece: u32,
}

/// Ids of one kind with their places in the file, in order.
#[derive(Debug, Default)]
pub(super) struct Order {
    /// Number, and place in the file.
    pub(super) entries: Vec<(Number, usize)>,
    /// The numbers of the wholes, each once, ascending.
    wholes: Vec<u32>,
}

/// The letter of an id, and its number.
pub(super) fn parsed(id: &str) -> Option<(char, Number)> {
    let letter = id.chars().next()?;
    let rest = id.get(letter.len_utf8()..)?;
    let (whole, piece) = rest.split_once('.').map_or((rest, None), |(w, p)| (w, Some(p)));
    let piece = match piece {
        None => 1,
        Some(piece) => number(piece).filter(|&nth| nth > 1)?,
    };
    Some((letter, Number { whole: number(whole)?, piece }))
}

fn number(digits: &str) -> Option<u32> {
    let plain = digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
    u32::from_str(digits).ok().filter(|&number| plain && number > 0)
}

impl Order {
    /// Takes the id of the thing at a place of the file.
    pub(super) fn enter(
        &mut self,
        id: Option<&Words<'_>>,
        (letter, what): (char, &str),
        pieces: bool,
        at: usize,
    ) -> Sound<()> {
        let id = id.ok_or_else(|| missing("id"))?.as_str();
        let found = parsed(id).filter(|(l, n)| *l == letter && (pieces || n.piece == 1));
        let Some((_, number)) = found else {
            let told = format!("`{}` is no id of {what}, as {letter}1 is", shown(id));
            return Err(fault(told)).under("id");
        };
        self.entries.push((number, at));
        Ok(())
    }

    /// Puts them in order; the place of the second of two that have one id is wrong.
    pub(super) fn sort(&mut self) -> Result<(), usize> {
        self.entries.sort_unstable();
        if let Some(twice) = self.entries.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(twice[0].1.max(twice[1].1));
        }
        self.wholes = self.entries.iter().map(|(number, _)| number.whole).collect();
        self.wholes.dedup();
        Ok(())
    }

    /// Where a whole lies in the list of its kind.
    pub(super) fn slot(&self, whole: u32) -> Option<usize> {
        let guess = usize::try_from(whole.checked_sub(1)?).ok()?;
        if self.wholes.get(guess) == Some(&whole) {
            return Some(guess);
        }
        self.wholes.binary_search(&whole).ok()
    }

    /// Whether numbers are missing, so that things get others than they had.
    pub(super) fn has_gaps(&self) -> bool {
        self.wholes.last().is_some_and(|&last| last as usize != self.wholes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_letter_a_number_and_maybe_a_piece() {
        let check = |id: &str, expect: Option<(char, u32, u32)>| {
            assert_eq!(parsed(id).map(|(l, n)| (l, n.whole, n.piece)), expect, "{id}");
        };
        check("c7", Some(('c', 7, 1)));
        check("q3.2", Some(('q', 3, 2)));
        for wrong in
            ["", "c", "7", "c0", "c07", "q3.1", "q3.", "q3.0", "q.2", "c99999999999", "q3.2.1", "é"]
        {
            check(wrong, None);
        }
    }
}
