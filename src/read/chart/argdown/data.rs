//! The data between braces: as much of YAML as people write there, keys with one value each.

/// One past the brace that closes the one at `at`; braces in quotation marks do not count.
pub(super) fn end(code: &str, at: usize) -> Option<usize> {
    let mut depth = 0usize;
    let mut quote = None;
    let mut signs = code.get(at..)?.char_indices();
    while let Some((offset, sign)) = signs.next() {
        match (quote, sign) {
            (Some('"'), '\\') => {
                signs.next();
            }
            (Some(open), sign) if sign == open => quote = None,
            (Some(_), _) => {}
            (None, '"') => quote = Some('"'),
            (None, '{') => depth += 1,
            (None, '}') => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + offset + 1);
                }
            }
            (None, _) => {}
        }
    }
    None
}

/// The keys with their values. What is nested comes as it is written.
pub(super) fn pairs(data: &str) -> Vec<(String, String)> {
    let inner = data.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(data);
    let pair = |part: &str| {
        let (key, value) = part.split_once(':')?;
        let key = key.trim().trim_matches(['"', '\'']);
        (!key.is_empty()).then(|| (key.to_owned(), scalar(value.trim())))
    };
    parts(inner).into_iter().filter_map(pair).collect()
}

/// Cut at commas and line ends that stand neither in quotation marks nor in brackets.
fn parts(inner: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut depth, mut quoted) = (0, 0usize, false);
    let mut signs = inner.char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' if quoted => {
                signs.next();
            }
            '"' => quoted = !quoted,
            '[' | '{' if !quoted => depth += 1,
            ']' | '}' if !quoted => depth = depth.saturating_sub(1),
            ',' | '\n' if !quoted && depth == 0 => {
                parts.extend(inner.get(from..at));
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.extend(inner.get(from..));
    parts
}

/// A value without its quotation marks and escapes.
fn scalar(value: &str) -> String {
    let single = value.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
    if let Some(inner) = single {
        return inner.replace("''", "'");
    }
    let Some(inner) = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return value.to_owned();
    };
    let mut words = String::with_capacity(inner.len());
    let mut signs = inner.chars();
    while let Some(sign) = signs.next() {
        if sign != '\\' {
            words.push(sign);
            continue;
        }
        match signs.next() {
            Some('u') => {
                let digits: String = signs.by_ref().take(4).collect();
                let code = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
                words.push(code.unwrap_or('\u{FFFD}'));
            }
            Some('n') => words.push('\n'),
            Some('t') => words.push('\t'),
            Some(other) => words.push(other),
            None => {}
        }
    }
    words
}
