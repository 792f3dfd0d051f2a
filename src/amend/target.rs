//! Which finding the words of a person mean.

use crate::text::Span;

/// What is meant by some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    /// This one.
    One(usize),
    /// Nothing stands there.
    None,
    /// The words reach over several.
    Several,
}

impl Meant {
    pub(super) const fn one(self) -> Option<usize> {
        match self {
            Self::One(index) => Some(index),
            Self::None | Self::Several => None,
        }
    }
}

/// The finding that is meant by the words at `at`: the smallest that holds them all; or else the only one
/// that has words in common with them. A finding may have several places. Linear in the findings.
pub(super) fn meant(places: impl Iterator<Item = (usize, Span)>, at: Span) -> Meant {
    let mut around: Option<(usize, usize)> = None;
    let mut touched = Meant::None;
    for (index, place) in places {
        if place.contains(at) && around.is_none_or(|(least, _)| place.len() < least) {
            around = Some((place.len(), index));
        }
        if place.overlaps(at) {
            touched = match touched {
                Meant::None => Meant::One(index),
                Meant::One(other) if other != index => Meant::Several,
                same => same,
            };
        }
    }
    around.map_or(touched, |(_, index)| Meant::One(index))
}

/// Whether one of the places holds all of the words at `at`.
pub(super) fn holds(mut places: impl Iterator<Item = Span>, at: Span) -> bool {
    places.any(|place| place.contains(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_around_or_the_only_one_touched() {
        let places = [(0, 0, 50), (1, 10, 20), (2, 60, 70), (0, 80, 90)];
        let check = |start, end, expect| {
            let places = places.iter().map(|&(i, from, to)| (i, Span::new(from, to)));
            assert_eq!(meant(places, Span::new(start, end)), expect, "{start}..{end}");
        };
        check(12, 15, Meant::One(1));
        check(10, 20, Meant::One(1));
        check(5, 15, Meant::One(0));
        check(82, 85, Meant::One(0));
        check(65, 75, Meant::One(2));
        check(55, 85, Meant::Several);
        check(45, 85, Meant::Several);
        check(51, 59, Meant::None);
    }
}
