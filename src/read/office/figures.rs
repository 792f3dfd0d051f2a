//! Numbers as word processors write them before items and notes.

/// The number in small Roman figures; beyond what they count, in Arabic ones.
pub(in crate::read) fn roman(number: i32) -> String {
    const FIGURES: [(i32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let (mut rest, mut said) = (number, String::new());
    for (value, figure) in FIGURES {
        while rest >= value {
            said.push_str(figure);
            rest -= value;
        }
    }
    said
}

/// 1 is a, 26 is z, 27 is aa, as Word counts.
pub(in crate::read) fn letter(number: i32) -> String {
    let Some(index) = usize::try_from(number).ok().and_then(|n| n.checked_sub(1)) else {
        return number.to_string();
    };
    let sign = char::from(b'a' + u8::try_from(index % 26).unwrap_or(0));
    std::iter::repeat_n(sign, index.min(500) / 26 + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures() {
        let said = [roman(14), roman(1999), roman(0), letter(1), letter(27), letter(-1)];
        assert_eq!(said, ["xiv", "mcmxcix", "0", "a", "aa", "-1"]);
    }
}
