//! Numbers as references write them: ranges, elided ranges, roman numerals, years.

/// The value of a roman numeral in its usual form, of one case; `None` for any other word.
pub(super) fn roman(word: &str) -> Option<u32> {
    if word.is_empty() || word.len() > 12 {
        return None;
    }
    let lower = word.bytes().all(|b| b.is_ascii_lowercase());
    if !lower && !word.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let digit = |b: u8| match b.to_ascii_lowercase() {
        b'i' => Some(1_u32),
        b'v' => Some(5),
        b'x' => Some(10),
        b'l' => Some(50),
        b'c' => Some(100),
        b'd' => Some(500),
        b'm' => Some(1000),
        _ => None,
    };
    let mut value = 0_i64;
    let mut after = 0;
    for byte in word.bytes().rev() {
        let digit = digit(byte)?;
        value += if digit < after { -i64::from(digit) } else { i64::from(digit) };
        after = digit;
    }
    let value = u32::try_from(value).ok()?;
    (spelled(value).eq_ignore_ascii_case(word)).then_some(value)
}

/// The usual roman form of a number, in capitals.
fn spelled(mut value: u32) -> String {
    const PARTS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut word = String::new();
    for (worth, letters) in PARTS {
        while value >= worth && word.len() < 16 {
            word.push_str(letters);
            value -= worth;
        }
    }
    word
}

/// The last number of a range with its elided digits filled in: 141 and 3 give 143, 1199 and 202
/// give 1202. `None` where the range falls even then.
pub(super) fn fill_out(first: &str, last: &str) -> Option<String> {
    let kept = first.len().saturating_sub(last.len());
    let full = format!("{}{last}", first.get(..kept)?);
    let falls = (full.len(), full.as_str()) < (first.len(), first);
    (!falls).then_some(full)
}

/// Whether four digits can be a year of publication.
pub(super) fn is_year(digits: &str) -> bool {
    digits.len() == 4 && ("1400"..="2099").contains(&digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals_in_their_usual_form_only() {
        for (word, value) in [("i", 1), ("IV", 4), ("xii", 12), ("XIV", 14), ("MCMXC", 1990)] {
            assert_eq!(roman(word), Some(value), "{word}");
        }
        for word in ["", "iiii", "Iv", "ivory", "did", "ic", "civil", "vx", "mmmmmmmmmmmmm"] {
            assert_eq!(roman(word), None, "{word}");
        }
    }

    #[test]
    fn elided_ranges_are_filled_out_and_falling_ones_rejected() {
        let cases = [
            ("141", "3", Some("143")),
            ("141", "43", Some("143")),
            ("1199", "202", Some("1202")),
            ("1199", "1202", Some("1202")),
            ("44", "46", Some("46")),
            ("9", "12", Some("12")),
            ("141", "39", None),
            ("41", "7", Some("47")),
            ("47", "1", None),
        ];
        for (first, last, expect) in cases {
            assert_eq!(fill_out(first, last).as_deref(), expect, "{first}-{last}");
        }
    }
}
