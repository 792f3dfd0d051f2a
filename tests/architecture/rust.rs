//! Rust, read as far as the rules of the house need it: words and signs without comments and
//! literals, paths made absolute, and where functions and test code begin and end.

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) word: String,
    pub(super) line: usize,
}

/// Words and signs without comments and literals: identifiers whole, `::` as one, all else a
/// character each. A literal stands as `"`.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut at, mut line) = (Vec::new(), 0, 1);
    while at < chars.len() {
        let end = token_end(&chars, at);
        let word: String = chars[at..end].iter().collect();
        let skipped = word.starts_with(char::is_whitespace)
            || word.starts_with("//")
            || word.starts_with("/*");
        if word.len() > 1 && !skipped && word.ends_with(['"', '\'', '#']) {
            found.push(Token { word: "\"".to_owned(), line });
        } else if !skipped {
            found.push(Token { word: word.clone(), line });
        }
        line += word.matches('\n').count();
        at = end;
    }
    found
}

/// Where the token, comment or run of white space that begins at `at` ends.
fn token_end(chars: &[char], at: usize) -> usize {
    let peek = |n: usize| chars.get(at + n).copied().unwrap_or('\0');
    let until = |from: usize, stop: &dyn Fn(usize) -> bool| {
        (from..chars.len()).find(|&i| stop(i)).unwrap_or(chars.len())
    };
    let word = |i: usize| chars[i].is_alphanumeric() || chars[i] == '_';
    match (peek(0), peek(1)) {
        ('/', '/') => until(at, &|i| chars[i] == '\n'),
        ('/', '*') => block_comment_end(chars, at),
        ('"', _) => string_end(chars, at + 1),
        ('b' | 'c', '"') => string_end(chars, at + 2),
        ('r', '"' | '#') if raw_string_end(chars, at + 1).is_some() => {
            raw_string_end(chars, at + 1).unwrap()
        }
        ('b' | 'c', 'r') if raw_string_end(chars, at + 2).is_some() => {
            raw_string_end(chars, at + 2).unwrap()
        }
        ('\'', '\\') => until(at + 3, &|i| chars[i] == '\'') + 1,
        ('\'', _) if peek(2) == '\'' => at + 3,
        (':', ':') => at + 2,
        (c, _) if c.is_whitespace() => until(at, &|i| !chars[i].is_whitespace()),
        (c, _) if c.is_alphanumeric() || c == '_' => until(at, &|i| !word(i)),
        _ => at + 1,
    }
}

fn block_comment_end(chars: &[char], at: usize) -> usize {
    let (mut depth, mut i) = (0, at);
    while i < chars.len() {
        match (chars[i], chars.get(i + 1)) {
            ('/', Some('*')) => (depth, i) = (depth + 1, i + 2),
            ('*', Some('/')) if depth == 1 => return i + 2,
            ('*', Some('/')) => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
    }
    chars.len()
}

fn string_end(chars: &[char], mut i: usize) -> usize {
    while i < chars.len() {
        match chars[i] {
            '\\' => i += 2,
            '"' => return i + 1,
            _ => i += 1,
        }
    }
    chars.len()
}

/// The end of `#"…"#` or `"…"` that begins at `at`, if a raw string begins there.
fn raw_string_end(chars: &[char], at: usize) -> Option<usize> {
    let hashes = chars[at..].iter().take_while(|&&c| c == '#').count();
    if chars.get(at + hashes) != Some(&'"') {
        return None;
    }
    let closing: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let body = at + hashes + 1;
    let end = chars[body..].windows(closing.len()).position(|w| w == closing)?;
    Some(body + end + closing.len())
}

/// Index of the bracket that closes the one at `open`.
fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (i, token) in tokens.iter().enumerate().skip(open) {
        match token.word.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return i;
        }
    }
    tokens.len() - 1
}

pub(super) fn words_at<const N: usize>(tokens: &[Token], at: usize, words: [&str; N]) -> bool {
    words.iter().enumerate().all(|(n, word)| tokens.get(at + n).is_some_and(|t| t.word == *word))
}

/// The tokens without the items behind `#[cfg(test)]`, and the names of the files declared so.
pub(super) fn without_tests(tokens: &[Token]) -> (Vec<Token>, Vec<String>) {
    let (mut kept, mut files, mut at) = (Vec::new(), Vec::new(), 0);
    while at < tokens.len() {
        if words_at(tokens, at, ["#", "[", "cfg", "(", "test", ")", "]"]) {
            let mut end = at + 7;
            while end < tokens.len() && tokens[end].word != ";" && tokens[end].word != "{" {
                // Signatures and further attributes may hold braces or semicolons in brackets.
                end = if tokens[end].word == "(" || tokens[end].word == "[" {
                    closing(tokens, end) + 1
                } else {
                    end + 1
                };
            }
            if words_at(tokens, end, [";"]) && tokens[end - 2].word == "mod" {
                files.push(tokens[end - 1].word.clone());
            }
            at = if words_at(tokens, end, ["{"]) { closing(tokens, end) } else { end } + 1;
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    (kept, files)
}

/// Every path that is named from a root (`crate`, `super`, `self`, or another word followed by
/// `::`), made absolute, groups spelled out; with its line.
pub(super) fn paths(tokens: &[Token], module: &[String]) -> Vec<(Vec<String>, usize)> {
    let (mut found, mut inline, mut depth) = (Vec::new(), Vec::new(), 0);
    for (at, token) in tokens.iter().enumerate() {
        match token.word.as_str() {
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                inline.retain(|&(_, opened)| opened <= depth);
            }
            "mod" if words_at(tokens, at + 2, ["{"]) => {
                inline.push((tokens[at + 1].word.clone(), depth + 1));
            }
            _ => {}
        }
        let begins = at == 0 || tokens[at - 1].word != "::";
        let used = at > 0 && tokens[at - 1].word == "use";
        if begins && (words_at(tokens, at + 1, ["::"]) || used) {
            let mut here = module.to_vec();
            here.extend(inline.iter().map(|(name, _)| name.clone()));
            tree(tokens, at, &mut Vec::new(), &here, &mut found);
        }
    }
    found
}

/// Reads one use tree or path from `at`; answers with the index after it.
fn tree(
    tokens: &[Token],
    mut at: usize,
    prefix: &mut Vec<String>,
    here: &[String],
    found: &mut Vec<(Vec<String>, usize)>,
) -> usize {
    let (length, line) = (prefix.len(), tokens[at].line);
    while let Some(token) = tokens.get(at) {
        match token.word.as_str() {
            "{" => {
                let end = closing(tokens, at);
                at += 1;
                while at < end {
                    at = tree(tokens, at, prefix, here, found) + 1;
                }
                prefix.truncate(length);
                return end + 1;
            }
            "crate" => *prefix = vec!["crate".to_owned()],
            "self" if prefix.is_empty() => *prefix = rooted(here),
            "super" => {
                if prefix.is_empty() {
                    *prefix = rooted(here);
                }
                prefix.pop();
            }
            word => prefix.push(word.to_owned()),
        }
        at += 1;
        if !words_at(tokens, at, ["::"]) {
            break;
        }
        at += 1;
    }
    found.push((prefix.clone(), line));
    prefix.truncate(length);
    while words_at(tokens, at, ["as"]) {
        at += 2;
    }
    at
}

fn rooted(module: &[String]) -> Vec<String> {
    std::iter::once("crate".to_owned()).chain(module.iter().cloned()).collect()
}

/// The functions that have a body: line, name, and length from `fn` to the closing brace.
pub(super) fn functions(tokens: &[Token]) -> Vec<(usize, String, usize)> {
    let mut found = Vec::new();
    for at in 0..tokens.len().saturating_sub(1) {
        let (token, name) = (&tokens[at], &tokens[at + 1]);
        if token.word != "fn" || !name.word.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            continue;
        }
        let mut end = at + 2;
        while end < tokens.len() && tokens[end].word != ";" && tokens[end].word != "{" {
            let bracket = matches!(tokens[end].word.as_str(), "(" | "[");
            end = if bracket { closing(tokens, end) + 1 } else { end + 1 };
        }
        if words_at(tokens, end, ["{"]) {
            let length = tokens[closing(tokens, end)].line - token.line + 1;
            found.push((token.line, name.word.clone(), length));
        }
    }
    found
}
