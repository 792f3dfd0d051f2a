//! What each reading of a mark costs. The unit is "one odd thing a careful typist would not have
//! done": a mark with the wrong neighbour on one side costs a handful, a mark that must be taken
//! for a slip costs [`STRAY`]. Only the differences matter; each constant says what it is weighed
//! against.

use super::mark::{Mark, Side, Sign};
use crate::text::language::{Listed, is_listed};
use crate::text::{Language, Span, char_after, is_apostrophe};

/// A reading that cannot be.
pub(super) const NEVER: u16 = 1000;

/// A mark that fits nothing. Dearer than any reading that makes sense of it, cheaper than two bent
/// readings, so that one slip does not shift the pairs after it.
pub(super) const STRAY: u16 = 9;

/// A paragraph that begins with an opening mark and never closes it: a display quotation whose
/// closing mark was forgotten. Cheaper than a stray mark, dearer than anything that closes it.
pub(super) const UNCLOSED_DISPLAY: u16 = 6;

/// An opening mark after a verb of saying or a colon that is never closed.
pub(super) const UNCLOSED_INTRODUCED: u16 = 8;

/// A paragraph that ends with a closing mark it never opened, and reads as one set apart: led in by
/// the paragraph before, or beginning with an ellipsis.
pub(super) const UNOPENED_DISPLAY: u16 = 6;

/// The same where only a citation after the mark speaks for it.
pub(super) const UNOPENED_CITED: u16 = 8;

/// A quotation runs into the next paragraph, which opens with the mark again. The rule of print,
/// so nearly free; not quite, that a closed paragraph be preferred.
pub(super) const CONTINUED: u16 = 1;

/// The same for a quotation that began with a sentence of its own inside a paragraph. One that
/// began in the middle of a sentence is a word or two, and does not run on.
pub(super) const CONTINUED_FRESH: u16 = 4;

/// A quotation runs into the next paragraph, which does not repeat the mark. Less than one
/// quotation unclosed and another unopened.
pub(super) const CONTINUED_UNMARKED: u16 = 7;

/// Marked words in the middle of a sentence, led in by nothing, that run on into the next one:
/// more likely a closing mark was passed over. Less than a slip.
pub(super) const OVERRUN: u16 = 3;

/// An apostrophe where the mark would close what is open: of two readings, the nearer end. Small,
/// so that the possessive in ‘the workers’ rights’ stays one.
pub(super) const PASSED_OVER: u16 = 2;

/// The mark repeated at the head of a line inside a quotation, as French and old prints set it.
pub(super) const REPEATED: u16 = 1;

/// One closing guillemet for a quotation and for the one it ends with: the rule of the Imprimerie
/// nationale.
pub(super) const CLOSES_BOTH: u16 = 3;

/// A quotation inside another.
pub(super) const NESTED: u16 = 1;

/// A quotation inside another with the same marks.
pub(super) const NESTED_IN_SAME: u16 = 5;

/// A pair of marks of two fashions: “ closed by ".
const MIXED_PAIR: u16 = 3;

/// A sign opens that by rights only closes: ” or ’ (as in Swedish).
const WRONG_WAY: u16 = 5;

/// One sign turned round, as in »German« quotations.
const TURNED: u16 = 1;

/// White space on the inner side of a mark.
const SPACE_INSIDE: u16 = 5;
/// A letter or digit on the outer side of a mark.
const LETTER_OUTSIDE: u16 = 6;
/// A full stop or comma hard before an opening mark.
const STOP_OUTSIDE: u16 = 4;
/// A full stop or comma hard after an opening mark.
const STOP_INSIDE: u16 = 5;
/// A bracket turned the wrong way beside a mark.
const BRACKET_ASTRAY: u16 = 5;
/// A dash where a word would be usual.
const DASH_BESIDE: u16 = 1;
/// The edge of the block where words should be.
const EDGE_INSIDE: u16 = 8;
/// Wrong on both sides: a mark that stands the other way round altogether, and worse than a slip.
const ASTRAY_ON_BOTH: u16 = 6;
/// A digit hard after a closing mark: the number of a note as often as not.
const DIGIT_AFTER: u16 = 2;

/// Plural possessive: s’ before a word ("workers’ rights").
const POSSESSIVE: u16 = 3;
/// Plural possessive before a word that is no noun ("the masters’ of old").
const POSSESSIVE_ELLIPTIC: u16 = 6;
/// s’ before a full stop or bracket: a possessive with nothing possessed.
const POSSESSIVE_BARE: u16 = 7;
/// A letter left out at the end: goin’, o’, th’.
const CLIPPED_END: u16 = 3;
/// A letter left out at the head, in a word that does: ’tis, ’90s.
const CLIPPED_HEAD: u16 = 2;
/// The same set with a sign that only opens: ‘tis.
const CLIPPED_HEAD_TURNED: u16 = 4;
/// An apostrophe between a small letter and a capital: a closing mark with a space lost may be meant.
const APOSTROPHE_BEFORE_CAPITAL: u16 = 1;
/// An opening mark before a year without its century, as in ’68. As a rule it is an
/// apostrophe.
const OPENS_YEAR: u16 = 6;
/// Feet, inches, minutes and seconds after a digit.
const PRIME: u16 = 3;

/// What it costs to read the mark as opening.
pub(super) fn opening(text: &str, mark: &Mark) -> u16 {
    use Sign::{
        Acute, AngleLeft, AngleRight, CornerLeft, CornerRight, Double, Grave, Graves, LowDouble,
        LowSingle, NinesDouble, NinesSingle, Single, SixesDouble, SixesSingle, SmallAngleLeft,
        SmallAngleRight, TwoSingles,
    };
    let sign = match mark.sign {
        Double | Single | SixesDouble | SixesSingle | LowDouble | LowSingle | AngleLeft
        | SmallAngleLeft | Graves | CornerLeft => 0,
        AngleRight | SmallAngleRight | Grave => TURNED,
        NinesDouble | NinesSingle | Acute | TwoSingles => WRONG_WAY,
        CornerRight => return NEVER,
    };
    let outer = match mark.left {
        Side::Edge | Side::Space | Side::Opener | Side::Mark => 0,
        Side::Dash | Side::Other => DASH_BESIDE,
        Side::Stop | Side::Ellipsis => STOP_OUTSIDE,
        Side::Closer => BRACKET_ASTRAY,
        Side::Letter | Side::Digit => LETTER_OUTSIDE,
    };
    let inner = match mark.right {
        Side::Letter | Side::Digit | Side::Opener | Side::Mark | Side::Ellipsis => 0,
        Side::Dash | Side::Other => DASH_BESIDE,
        Side::Space => spaced(mark.sign),
        Side::Stop => STOP_INSIDE,
        Side::Closer => BRACKET_ASTRAY,
        Side::Edge => EDGE_INSIDE,
    };
    let year = if before_year(text, mark) { OPENS_YEAR } else { 0 };
    sign + sides(set_close(mark.sign, outer), inner) + year
}

/// What it costs, by its sides, to read the mark as closing.
pub(super) fn closing(mark: &Mark) -> u16 {
    if matches!(mark.sign, Sign::LowDouble | Sign::LowSingle | Sign::Graves | Sign::CornerLeft) {
        return NEVER;
    }
    let inner = match mark.left {
        Side::Letter | Side::Digit | Side::Stop | Side::Ellipsis | Side::Closer | Side::Mark => 0,
        Side::Dash | Side::Other => DASH_BESIDE,
        Side::Space => spaced(mark.sign),
        Side::Opener => BRACKET_ASTRAY,
        Side::Edge => EDGE_INSIDE,
    };
    let outer = match mark.right {
        Side::Space
        | Side::Edge
        | Side::Stop
        | Side::Ellipsis
        | Side::Closer
        | Side::Mark
        | Side::Opener
        | Side::Dash => 0,
        Side::Other => DASH_BESIDE,
        Side::Digit => DIGIT_AFTER,
        Side::Letter => LETTER_OUTSIDE,
    };
    sides(set_close(mark.sign, outer), inner)
}

/// What it costs that `close` closes what `open` opened; `None` where it cannot.
pub(super) const fn pair(open: Sign, close: Sign) -> Option<u16> {
    use Sign::{
        Acute, AngleLeft, AngleRight, CornerLeft, CornerRight, Double, Grave, Graves, LowDouble,
        LowSingle, NinesDouble, NinesSingle, Single, SixesDouble, SixesSingle, SmallAngleLeft,
        SmallAngleRight, TwoSingles,
    };
    Some(match (open, close) {
        (Double, Double)
        | (Single, Single)
        | (SixesDouble, NinesDouble)
        | (SixesSingle, NinesSingle)
        | (LowDouble, SixesDouble | NinesDouble)
        | (LowSingle, SixesSingle | NinesSingle)
        | (AngleLeft, AngleRight)
        | (AngleRight, AngleLeft)
        | (SmallAngleLeft, SmallAngleRight)
        | (SmallAngleRight, SmallAngleLeft)
        | (NinesDouble, NinesDouble)
        | (NinesSingle, NinesSingle)
        | (Grave, Single | Acute)
        | (Graves, TwoSingles)
        | (CornerLeft, CornerRight)
        | (Acute, Acute) => 0,
        (SixesDouble | LowDouble, Double)
        | (SixesSingle | LowSingle, Single | Acute)
        | (Double, NinesDouble)
        | (Single, NinesSingle | Acute)
        | (Grave, NinesSingle | Grave)
        | (Graves, Double | NinesDouble)
        | (TwoSingles, TwoSingles)
        | (Acute, Single) => MIXED_PAIR,
        (SixesDouble, SixesDouble) | (Double, SixesDouble) => WRONG_WAY,
        // »Finnish and Swedish».
        (AngleRight, AngleRight) | (SmallAngleRight, SmallAngleRight) => MIXED_PAIR,
        _ => return None,
    })
}

/// Whether `sign` repeats `open` at the head of a line or paragraph of the same quotation: the same
/// mark again or, with guillemets, the one that will close it.
pub(super) const fn repeats(open: Sign, sign: Sign) -> bool {
    use Sign::{AngleLeft, AngleRight};
    matches!(
        (open, sign),
        (AngleLeft, AngleLeft | AngleRight) | (AngleRight, AngleRight | AngleLeft)
    )
}

/// What it costs to read the mark as an apostrophe; [`NEVER`] where it can be none.
pub(super) fn apostrophe(text: &str, mark: &Mark, language: &Language) -> u16 {
    if !matches!(mark.sign, Sign::Single | Sign::NinesSingle | Sign::SixesSingle | Sign::Acute) {
        return NEVER;
    }
    let word_before = matches!(mark.left, Side::Letter | Side::Digit);
    let word_after = matches!(mark.right, Side::Letter | Side::Digit);
    match (word_before, word_after) {
        (true, true) => APOSTROPHE_BEFORE_CAPITAL,
        (false, true) => leading(text, mark, language),
        (true, false) => trailing(text, mark, language),
        (false, false) => NEVER,
    }
}

/// Whether the mark stands between two letters as an apostrophe does, so that no other reading
/// need be weighed. "bureaucrats’Trotsky" does not: there a space was lost.
pub(super) fn inside_word(text: &str, mark: &Mark) -> bool {
    let sign = matches!(mark.sign, Sign::Single | Sign::NinesSingle | Sign::SixesSingle);
    if sign && clips_and(text, mark) {
        return true;
    }
    if !sign || mark.left != Side::Letter || mark.right != Side::Letter {
        return false;
    }
    let capital_after = char_after(text, mark.span.end).is_some_and(char::is_uppercase);
    let mut before = text.get(..mark.span.start).unwrap_or("").chars().rev();
    let long_small_word = (0..3).all(|_| before.next().is_some_and(char::is_lowercase));
    !(capital_after && long_small_word)
}

/// Whether the mark is one of the two around a clipped "and": rock ’n’ roll.
fn clips_and(text: &str, mark: &Mark) -> bool {
    let mut after = text.get(mark.span.end..).unwrap_or("").chars();
    let mut before = text.get(..mark.span.start).unwrap_or("").chars().rev();
    after.next() == Some('n') && after.next().is_some_and(is_apostrophe)
        || before.next() == Some('n') && before.next().is_some_and(is_apostrophe)
}

/// An apostrophe at the head of a word.
fn leading(text: &str, mark: &Mark, language: &Language) -> u16 {
    if before_year(text, mark) {
        return 0;
    }
    match mark.sign {
        _ if !clips_head(text, mark.span, language) => NEVER,
        Sign::SixesSingle => CLIPPED_HEAD_TURNED,
        _ => CLIPPED_HEAD,
    }
}

/// Whether a word that leaves out its head follows the sign at `sign`: ’tis.
pub(super) fn clips_head(text: &str, sign: Span, language: &Language) -> bool {
    let rest = text.get(sign.end..).unwrap_or("");
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    // A clipped word is short; folding a long one is wasted work.
    word.len() <= 8 && is_listed(language.quoting.clipped_words, word)
}

/// Whether a year without its century follows: ’90s, ’68.
fn before_year(text: &str, mark: &Mark) -> bool {
    let bytes = text.as_bytes().get(mark.span.end..).unwrap_or_default();
    let digits = bytes.iter().take(3).take_while(|b| b.is_ascii_digit()).count();
    let single = matches!(mark.sign, Sign::Single | Sign::NinesSingle | Sign::SixesSingle);
    single && digits == 2 && bytes.get(2) != Some(&b'%')
}

/// An apostrophe at the end of a word.
fn trailing(text: &str, mark: &Mark, language: &Language) -> u16 {
    let before = text.get(..mark.span.start).unwrap_or("");
    let mut back = before.chars().rev();
    let (last, second) = (back.next(), back.next());
    if matches!(last, Some('s' | 'S' | 'x' | 'z')) {
        return possessive(text, mark, language);
    }
    let going = last == Some('n') && second == Some('i');
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let short = word.len() <= 3
        && matches!(word, "o" | "O" | "th" | "ol" | "an" | "n" | "wi" | "de" | "po");
    if going || short { CLIPPED_END } else { NEVER }
}

/// An apostrophe after a plural or a name in s.
fn possessive(text: &str, mark: &Mark, language: &Language) -> u16 {
    if mark.sign == Sign::SixesSingle {
        return NEVER;
    }
    if mark.right != Side::Space {
        return POSSESSIVE_BARE;
    }
    let rest = text.get(mark.span.end..).unwrap_or("").trim_start();
    let (word, rest) = split_word(rest);
    let noun = word.chars().next().is_some_and(char::is_alphanumeric)
        && !language.listed(word).on(Listed::FUNCTION);
    let shared = language.quoting.conjunctions.contains(&word) && {
        let (other, rest) = split_word(rest.trim_start());
        other.ends_with('s') && rest.starts_with(is_apostrophe)
    };
    if noun || shared { POSSESSIVE } else { POSSESSIVE_ELLIPTIC }
}

/// The word at the head of a text, and what follows it.
fn split_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len()))
}

/// What it costs to read the mark as feet, inches, minutes or seconds.
pub(super) const fn prime(mark: &Mark) -> u16 {
    let sign = matches!(
        mark.sign,
        Sign::Double | Sign::Single | Sign::NinesDouble | Sign::NinesSingle | Sign::TwoSingles
    );
    if sign && matches!(mark.left, Side::Digit) { PRIME } else { NEVER }
}

/// What the two sides of a mark cost together.
const fn sides(outer: u16, inner: u16) -> u16 {
    let both = outer >= STOP_OUTSIDE && inner >= STOP_OUTSIDE;
    outer + inner + if both { ASTRAY_ON_BOTH } else { 0 }
}

/// Guillemets stand off from their words by custom; other marks do not.
const fn spaced(sign: Sign) -> u16 {
    if is_angle(sign) { 0 } else { SPACE_INSIDE }
}

/// Corner brackets stand hard against the words around them: no spaces are set there.
const fn set_close(sign: Sign, cost: u16) -> u16 {
    if matches!(sign, Sign::CornerLeft | Sign::CornerRight) { 0 } else { cost }
}

pub(super) const fn is_angle(sign: Sign) -> bool {
    matches!(
        sign,
        Sign::AngleLeft | Sign::AngleRight | Sign::SmallAngleLeft | Sign::SmallAngleRight
    )
}
