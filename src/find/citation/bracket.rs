//! Bracketed groups, found in one pass.

use crate::text::{Span, scan::find};

/// Longest bracket, in bytes, that is read as a citation. The longest in ten styles that were
/// looked through has 240; past this a bracket is a remark.
pub(super) const LONGEST: usize = 600;

/// Deepest nesting inside a bracket that is read as a citation: "(… RCP (B \[Bolsheviks\]) …)".
/// With it a byte belongs to at most three brackets that are read, which keeps reading linear.
pub(super) const DEEPEST: u8 = 3;

/// A pair of brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bracket {
    /// Both brackets included.
    pub(super) span: Span,
    /// 1 where no bracket stands inside, one more than the highest inside otherwise.
    pub(super) height: u8,
}

/// The pairs of ( ) and [ ] within `within`, in the order of their opening brackets. A bracket
/// without its fellow is passed over. One pass with a stack on the heap; linear.
pub(super) fn brackets(text: &str, within: Span) -> Vec<Bracket> {
    let mut open: Vec<(u8, usize, u8)> = Vec::new();
    let (mut round, mut square) = (0_usize, 0_usize);
    let mut found = Vec::new();
    let bytes = within.of(text).as_bytes();
    let mut next = 0;
    // Brackets are single bytes that stand in no other character.
    while let Some(step) = bytes.get(next..).and_then(|rest| find(rest, is_bracket)) {
        let sign = bytes[next + step];
        let at = within.start + next + step;
        next += step + 1;
        if matches!(sign, b'(' | b'[') {
            *if sign == b'(' { &mut round } else { &mut square } += 1;
            open.push((sign, at, 0));
            continue;
        }
        let fellow = if sign == b')' { b'(' } else { b'[' };
        if (if sign == b')' { round } else { square }) == 0 {
            continue;
        }
        let mut inside = 0;
        while let Some((opening, start, height)) = open.pop() {
            *if opening == b'(' { &mut round } else { &mut square } -= 1;
            inside = inside.max(height);
            if opening == fellow {
                let height = inside.saturating_add(1);
                found.push(Bracket { span: Span::new(start, at + 1), height });
                if let Some(outer) = open.last_mut() {
                    outer.2 = outer.2.max(height);
                }
                break;
            }
        }
    }
    found.sort_by_key(|b| b.span);
    found
}

const fn is_bracket(byte: u8) -> bool {
    (byte == b'(') | (byte == b'[') | (byte == b')') | (byte == b']')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(&str, u8)]) {
        let found = brackets(text, Span::new(0, text.len()));
        let found: Vec<_> = found.iter().map(|b| (b.span.of(text), b.height)).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn pairs_nest_and_strays_are_passed_over() {
        check("a (b [c] d) e", &[("(b [c] d)", 2), ("[c]", 1)]);
        check("1) a (b", &[]);
        check("(a [b) c] (d)", &[("(a [b)", 1), ("(d)", 1)]);
    }

    #[test]
    fn deep_nesting_needs_no_stack() {
        let text = "(".repeat(100_000) + &")".repeat(100_000);
        assert_eq!(brackets(&text, Span::new(0, text.len())).len(), 100_000);
    }
}
