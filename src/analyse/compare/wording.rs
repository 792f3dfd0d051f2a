//! Two wordings of one thing, word by word.

/// A stretch of words of two wordings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// It is in both.
    Same(String),
    /// It is in the old one alone.
    Old(String),
    /// It is in the new one alone.
    New(String),
}

/// Cells of the table in which the longest common run of words is looked for: two sentences of 500 words.
/// What is longer counts as replaced, but for what is the same at its beginning and end.
const CELLS: usize = 250_000;

/// The pieces of two wordings, in order. Costs the product of the numbers of words between the first and
/// the last that differ, with a cap.
#[must_use]
pub fn reworded(old: &str, new: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.split_whitespace().collect(), new.split_whitespace().collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (rest_old, rest_new) = (&old[head..], &new[head..]);
    let tail = rest_old.iter().rev().zip(rest_new.iter().rev()).take_while(|(a, b)| a == b).count();
    let (middle_old, last) = rest_old.split_at(rest_old.len() - tail);
    let middle_new = &rest_new[..rest_new.len() - tail];
    let mut pieces = Vec::new();
    add(&mut pieces, Piece::Same, &old[..head]);
    middle(&mut pieces, middle_old, middle_new);
    add(&mut pieces, Piece::Same, last);
    pieces
}

fn add(pieces: &mut Vec<Piece>, kind: fn(String) -> Piece, words: &[&str]) {
    if words.is_empty() {
        return;
    }
    let words = words.join(" ");
    match (pieces.last_mut(), kind(String::new())) {
        (Some(Piece::Same(last)), Piece::Same(_))
        | (Some(Piece::Old(last)), Piece::Old(_))
        | (Some(Piece::New(last)), Piece::New(_)) => {
            last.push(' ');
            last.push_str(&words);
        }
        _ => pieces.push(kind(words)),
    }
}

fn middle(pieces: &mut Vec<Piece>, old: &[&str], new: &[&str]) {
    let wide = new.len() + 1;
    if old.len().saturating_mul(new.len()) > CELLS {
        add(pieces, Piece::Old, old);
        add(pieces, Piece::New, new);
        return;
    }
    // How many words the rests from each pair of places on have in common.
    let mut common = vec![0_u32; (old.len() + 1) * wide];
    for (a, one) in old.iter().enumerate().rev() {
        for (b, other) in new.iter().enumerate().rev() {
            let best = if one == other {
                common[(a + 1) * wide + b + 1] + 1
            } else {
                common[(a + 1) * wide + b].max(common[a * wide + b + 1])
            };
            common[a * wide + b] = best;
        }
    }
    let (mut a, mut b) = (0, 0);
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a] == new[b] {
            add(pieces, Piece::Same, &old[a..=a]);
            (a, b) = (a + 1, b + 1);
        } else if a < old.len()
            && (b == new.len() || common[(a + 1) * wide + b] >= common[a * wide + b + 1])
        {
            add(pieces, Piece::Old, &old[a..=a]);
            a += 1;
        } else {
            add(pieces, Piece::New, &new[b..=b]);
            b += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(old: &str, new: &str, expect: &str) {
        let shown: Vec<String> = reworded(old, new)
            .into_iter()
            .map(|piece| match piece {
                Piece::Same(words) => words,
                Piece::Old(words) => format!("[-{words}-]"),
                Piece::New(words) => format!("{{+{words}+}}"),
            })
            .collect();
        assert_eq!(shown.join(" "), expect);
    }

    #[test]
    fn what_is_the_same_stays_and_the_rest_is_shown() {
        check(
            "the mill fed nine mouths",
            "the mill fed ten mouths",
            "the mill fed [-nine-] {+ten+} mouths",
        );
        check("a b c d", "b x d", "[-a-] b [-c-] {+x+} d");
        check("", "salt", "{+salt+}");
        check("salt", "salt", "salt");
        check("salt", "", "[-salt-]");
    }

    #[test]
    fn of_very_long_wordings_only_the_ends_are_compared() {
        let long = |word: &str| format!("begin {} end", format!("{word} x ").repeat(600));
        let pieces = reworded(&long("a"), &long("b"));
        assert_eq!(pieces.len(), 4, "{pieces:?}");
    }
}
