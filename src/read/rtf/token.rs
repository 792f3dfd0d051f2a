//! The bytes of RTF as groups, control words and text.

/// A piece of RTF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'b> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\word`, with the number after it.
    Word(&'b str, Option<i32>),
    /// `\*`, `\~` and the like.
    Sign(u8),
    /// `\'hh`
    Byte(u8),
    /// Bytes of text in some code page.
    Text(&'b [u8]),
}

/// The tokens of a file, in its order.
pub(super) struct Tokens<'b> {
    rest: &'b [u8],
}

impl<'b> Tokens<'b> {
    pub(super) const fn new(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Takes the bytes for which `test` holds.
    fn take(&mut self, test: impl Fn(u8) -> bool) -> &'b [u8] {
        let end = self.rest.iter().position(|&b| !test(b)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn control(&mut self) -> Option<Token<'b>> {
        let (&sign, rest) = self.rest.split_first()?;
        if !sign.is_ascii_alphabetic() {
            self.rest = rest;
            return Some(if sign == b'\'' { self.byte() } else { Token::Sign(sign) });
        }
        let word = std::str::from_utf8(self.take(|b| b.is_ascii_alphabetic())).unwrap_or("");
        let negative =
            self.rest.first() == Some(&b'-') && self.rest.get(1).is_some_and(u8::is_ascii_digit);
        if negative {
            self.rest = self.rest.get(1..).unwrap_or(&[]);
        }
        let digits = std::str::from_utf8(self.take(|b| b.is_ascii_digit())).unwrap_or("");
        let number =
            digits.parse::<i32>().ok().map(|n| if negative { n.saturating_neg() } else { n });
        if self.rest.first() == Some(&b' ') {
            self.rest = self.rest.get(1..).unwrap_or(&[]);
        }
        if word == "bin" {
            // Raw bytes, which may look like anything.
            let length = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
            self.rest = self.rest.get(length..).unwrap_or(&[]);
        }
        Some(Token::Word(word, number))
    }

    fn byte(&mut self) -> Token<'b> {
        let hex = |b: &u8| char::from(*b).to_digit(16).and_then(|d| u8::try_from(d).ok());
        match (self.rest.first().and_then(hex), self.rest.get(1).and_then(hex)) {
            (Some(high), Some(low)) => {
                self.rest = self.rest.get(2..).unwrap_or(&[]);
                Token::Byte(high * 16 + low)
            }
            _ => Token::Sign(b'\''),
        }
    }
}

impl<'b> Iterator for Tokens<'b> {
    type Item = Token<'b>;

    fn next(&mut self) -> Option<Token<'b>> {
        loop {
            let (&first, rest) = self.rest.split_first()?;
            match first {
                b'{' | b'}' => {
                    self.rest = rest;
                    return Some(if first == b'{' { Token::Open } else { Token::Close });
                }
                b'\\' => {
                    self.rest = rest;
                    return self.control();
                }
                // Line ends say nothing, so that any program may wrap the file.
                b'\r' | b'\n' | 0 => self.rest = rest,
                _ => {
                    let text = |b| !matches!(b, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0);
                    return Some(Token::Text(self.take(text)));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens() {
        let found: Vec<_> =
            Tokens::new(b"{\\b0 a\r\nb\\'e9\\*\\li-12\\bin3 }}}x\\'zz\\u8217?\\").collect();
        let expect = [
            Token::Open,
            Token::Word("b", Some(0)),
            Token::Text(b"a"),
            Token::Text(b"b"),
            Token::Byte(0xE9),
            Token::Sign(b'*'),
            Token::Word("li", Some(-12)),
            Token::Word("bin", Some(3)),
            Token::Text(b"x"),
            Token::Sign(b'\''),
            Token::Text(b"zz"),
            Token::Word("u", Some(8217)),
            Token::Text(b"?"),
        ];
        assert_eq!(found, expect);
    }
}
