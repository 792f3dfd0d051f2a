//! How far two words are apart, and the nearest of those that would have been right.

/// Letters of a word that are compared; no name of ours is longer.
const LONGEST: usize = 64;

/// How many letters must be put in, taken out or changed to make one word of the other
/// (Levenshtein). Costs the product of their lengths, each cut at [`LONGEST`] letters.
#[must_use]
pub fn distance(one: &str, other: &str) -> usize {
    let one: Vec<char> = one.chars().take(LONGEST).collect();
    let other: Vec<char> = other.chars().take(LONGEST).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut left = i + 1;
        let mut diagonal = i;
        for (above, b) in row.iter_mut().skip(1).zip(&other) {
            let changed = diagonal + usize::from(a != b);
            diagonal = *above;
            left = changed.min(left + 1).min(*above + 1);
            *above = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

/// The right spelling that a wrong one is nearest to, where one is near: at most a third of its
/// letters, and always one or two, may be wrong. Of equals the first.
#[must_use]
pub fn nearest<'w>(wrong: &str, right: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let near = right.into_iter().map(|word| (distance(wrong, word), word));
    let (far, word) = near.min_by_key(|&(far, _)| far)?;
    (far <= (wrong.chars().count() / 3).max(2)).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_as_far_apart_as_they_have_letters_to_change() {
        assert_eq!(distance("salt", "salt"), 0);
        assert_eq!(distance("salt", "malts"), 2);
        assert_eq!(distance("", "salt"), 4);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn the_nearest_is_told_only_where_it_is_near() {
        assert_eq!(nearest("set-lable", ["drop", "set-label", "set-role"]), Some("set-label"));
        assert_eq!(nearest("extinguish", ["drop", "note"]), None);
        assert_eq!(nearest("x", []), None);
    }
}
