//! Letters that are printed in more than one way.

/// Whether a sign is a mark over or under the letter before it.
#[must_use]
pub const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether a sign joins two parts of a word.
#[must_use]
pub const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Letters with marks, under their mark: the letters without it, and with it, in the same order.
const COMPOSED: &[(char, &str, &str)] = &[
    ('\u{300}', "aeiou", "àèìòù"),
    ('\u{301}', "aeiouycnsz", "áéíóúýćńśź"),
    ('\u{302}', "aeiou", "âêîôû"),
    ('\u{303}', "ano", "ãñõ"),
    ('\u{308}', "aeiouyı", "äëïöüÿï"),
    ('\u{30a}', "au", "åů"),
    ('\u{30c}', "cszren", "čšžřěň"),
    ('\u{327}', "c", "ç"),
];

/// Joins a mark to the last letter of `key`; one that no letter is known with is left out.
pub fn compose(key: &mut String, mark: char) {
    let Some(letter) = key.chars().next_back() else { return };
    let list = COMPOSED.iter().find(|(known, _, _)| *known == mark);
    let whole = list
        .and_then(|(_, bare, marked)| bare.chars().zip(marked.chars()).find(|(b, _)| *b == letter));
    if let Some((_, whole)) = whole {
        key.pop();
        key.push(whole);
    }
}

/// Puts a letter into `key` as it is compared: small, ligatures apart, the long s round.
pub fn fold(c: char, key: &mut String) {
    match c {
        'ﬀ' => key.push_str("ff"),
        'ﬁ' => key.push_str("fi"),
        'ﬂ' => key.push_str("fl"),
        'ﬃ' => key.push_str("ffi"),
        'ﬄ' => key.push_str("ffl"),
        'ﬅ' | 'ﬆ' => key.push_str("st"),
        'æ' | 'Æ' => key.push_str("ae"),
        'œ' | 'Œ' => key.push_str("oe"),
        'ß' | 'ẞ' => key.push_str("ss"),
        'ſ' => key.push('s'),
        _ => key.extend(c.to_lowercase()),
    }
}

/// The letter without its mark ("ô" is "o"); any other sign as it is.
#[must_use]
pub fn bare(c: char) -> char {
    COMPOSED
        .iter()
        .flat_map(|(_, bare, marked)| bare.chars().zip(marked.chars()))
        .find(|(_, marked)| *marked == c)
        .map_or(c, |(bare, _)| if bare == 'ı' { 'i' } else { bare })
}
