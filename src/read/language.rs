//! Which language a text is written in.
//!
//! Each paragraph has a voice, as loud as it has words, and the loudest language wins: a block quotation
//! or a few paragraphs in another language do not turn an essay, and neither does what stands between
//! quotation marks, which is not heard. A paragraph in one of the languages that have word lists is
//! known by its function words: they are half of its words there, and less than a third in any
//! language beside ("la", "un" and "si" are Italian too). Only a paragraph that is in none of them is
//! shown to the detector, which errs on short stretches and is believed where it is sure.

use crate::text::language::Listed;
use crate::text::{Language, Span};
use std::collections::BTreeMap;
use whatlang::Lang;

/// How much of a text is looked at, in bytes: more does not change the answer.
pub(super) const LOOKED_AT: usize = 100 * 1024;

/// Words of a paragraph that has a voice; titles and notes are full of names and foreign words.
const SPOKEN: usize = 12;

/// How many of a hundred words must be function words of a language.
const OWN: usize = 33;

/// The same where the whole text is too short for paragraphs with a voice.
const OWN_OF_SHORT: usize = 28;

/// The ISO 639-1 code of the text's language; `en` where it cannot be told for sure. Looks at a
/// fixed number of bytes.
pub(super) fn code(text: &str) -> String {
    let end = text.floor_char_boundary(text.len().min(LOOKED_AT));
    let text = &text[..end];
    let mut voices: BTreeMap<&'static str, usize> = BTreeMap::new();
    for paragraph in paragraphs(text) {
        let said = unquoted(paragraph);
        let count = crate::text::words(&said, Span::new(0, said.len())).count();
        if count >= SPOKEN
            && let Some(code) = by_function_words(&said, OWN).or_else(|| detected(&said))
        {
            *voices.entry(code).or_default() += count;
        }
    }
    let loudest = voices.into_iter().max_by_key(|&(_, words)| words).map(|(code, _)| code);
    let whole = || {
        let sure = by_function_words(text, OWN).or_else(|| detected(text));
        sure.or_else(|| by_function_words(text, OWN_OF_SHORT))
    };
    loudest.or_else(whole).unwrap_or("en").to_owned()
}

/// Stretches between blank lines without what is set as a quotation by `>`.
fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let blank = rest.match_indices('\n').map(|(at, _)| at + 1).find(|at| {
            rest.get(*at..)
                .is_some_and(|after| after.starts_with('\n') || after.starts_with("\r\n"))
        });
        let (one, after) = rest.split_at(blank.unwrap_or(rest.len()));
        rest = after.trim_start_matches(['\r', '\n']);
        Some(one)
    })
    .filter(|p| !p.trim_start().starts_with('>'))
}

/// A paragraph without what stands between quotation marks that cannot be apostrophes, where such a mark
/// is closed.
fn unquoted(paragraph: &str) -> String {
    let mut kept = String::with_capacity(paragraph.len());
    let mut rest = paragraph;
    // Marks that nothing closes any more: looked for once, or a paragraph of nothing else would take quadratic time.
    let mut unclosed: Vec<char> = Vec::new();
    while let Some(at) = rest.find(['“', '„', '«', '»', '"']) {
        let (before, quoted) = rest.split_at(at);
        kept.push_str(before);
        let mark = quoted.chars().next().unwrap_or('"');
        let closing: &[char] = match mark {
            '“' => &['”'],
            '„' => &['“', '”'],
            '«' => &['»'],
            '»' => &['«'],
            _ => &['"'],
        };
        let inner = &quoted[mark.len_utf8()..];
        let closed = if unclosed.contains(&mark) { None } else { inner.find(closing) };
        rest = match closed {
            Some(end) => inner[end..].strip_prefix(closing).unwrap_or_default(),
            None => inner,
        };
        if closed.is_none() && !unclosed.contains(&mark) {
            unclosed.push(mark);
        }
    }
    kept.push_str(rest);
    kept
}

/// The language with lists whose function words make up `least` of a hundred words, and twice as many
/// as those of any other.
fn by_function_words(said: &str, least: usize) -> Option<&'static str> {
    let mut best = (0, None);
    let mut second = 0;
    for code in Language::known() {
        let language = Language::of(code);
        let (mut all, mut own) = (0, 0);
        for word in language.words(said, Span::new(0, said.len())) {
            all += 1;
            own += usize::from(language.listed(word.of(said)).on(Listed::FUNCTION));
        }
        let share = own * 100 / all.max(1);
        if share > best.0 {
            second = best.0;
            best = (share, Some(code));
        } else {
            second = second.max(share);
        }
    }
    best.1.filter(|_| best.0 >= least && best.0 >= 2 * second)
}

/// What the detector says, where it is sure.
fn detected(said: &str) -> Option<&'static str> {
    let sure = whatlang::detect(said).filter(whatlang::Info::is_reliable);
    sure.map(|info| two_letters(info.lang()))
}

/// ISO 639-1 for the detector's ISO 639-3.
fn two_letters(lang: Lang) -> &'static str {
    CODES.iter().find(|(known, _)| *known == lang).map_or("en", |&(_, code)| code)
}

/// All languages that the detector knows.
const CODES: [(Lang, &str); 70] = [
    (Lang::Epo, "eo"),
    (Lang::Eng, "en"),
    (Lang::Rus, "ru"),
    (Lang::Cmn, "zh"),
    (Lang::Spa, "es"),
    (Lang::Por, "pt"),
    (Lang::Ita, "it"),
    (Lang::Ben, "bn"),
    (Lang::Fra, "fr"),
    (Lang::Deu, "de"),
    (Lang::Ukr, "uk"),
    (Lang::Kat, "ka"),
    (Lang::Ara, "ar"),
    (Lang::Hin, "hi"),
    (Lang::Jpn, "ja"),
    (Lang::Heb, "he"),
    (Lang::Yid, "yi"),
    (Lang::Pol, "pl"),
    (Lang::Amh, "am"),
    (Lang::Jav, "jv"),
    (Lang::Kor, "ko"),
    (Lang::Nob, "nb"),
    (Lang::Dan, "da"),
    (Lang::Swe, "sv"),
    (Lang::Fin, "fi"),
    (Lang::Tur, "tr"),
    (Lang::Nld, "nl"),
    (Lang::Hun, "hu"),
    (Lang::Ces, "cs"),
    (Lang::Ell, "el"),
    (Lang::Bul, "bg"),
    (Lang::Bel, "be"),
    (Lang::Mar, "mr"),
    (Lang::Kan, "kn"),
    (Lang::Ron, "ro"),
    (Lang::Slv, "sl"),
    (Lang::Hrv, "hr"),
    (Lang::Srp, "sr"),
    (Lang::Mkd, "mk"),
    (Lang::Lit, "lt"),
    (Lang::Lav, "lv"),
    (Lang::Est, "et"),
    (Lang::Tam, "ta"),
    (Lang::Vie, "vi"),
    (Lang::Urd, "ur"),
    (Lang::Tha, "th"),
    (Lang::Guj, "gu"),
    (Lang::Uzb, "uz"),
    (Lang::Pan, "pa"),
    (Lang::Aze, "az"),
    (Lang::Ind, "id"),
    (Lang::Tel, "te"),
    (Lang::Pes, "fa"),
    (Lang::Mal, "ml"),
    (Lang::Ori, "or"),
    (Lang::Mya, "my"),
    (Lang::Nep, "ne"),
    (Lang::Sin, "si"),
    (Lang::Khm, "km"),
    (Lang::Tuk, "tk"),
    (Lang::Aka, "ak"),
    (Lang::Zul, "zu"),
    (Lang::Sna, "sn"),
    (Lang::Afr, "af"),
    (Lang::Lat, "la"),
    (Lang::Slk, "sk"),
    (Lang::Cat, "ca"),
    (Lang::Tgl, "tl"),
    (Lang::Hye, "hy"),
    (Lang::Cym, "cy"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        assert_eq!(code(text), expect, "{text}");
    }

    #[test]
    fn short_texts_are_told() {
        check("The mill was idle, and nobody knew why.", "en");
        check("Die Mühle stand still, und niemand wusste warum.", "de");
        check("Le moulin était à l’arrêt, et personne ne savait pourquoi.", "fr");
        check(
            "Il mulino era fermo e nessuno in città sapeva perché. Tutti ne parlavano, ma chi lo aveva \
             costruito non c’era più da anni, e gli altri non avevano mai saputo come funzionasse.",
            "it",
        );
        check("", "en");
        check("Hale 1911", "en");
    }

    #[test]
    fn quotations_in_another_language_do_not_turn_an_essay() {
        check(
            "Hale says of the mill: “Die Mühle stand still, und niemand wusste, warum sie nicht mehr \
             ging und wer daran schuld war.” This is not what the books of the town say of it.",
            "en",
        );
        check(
            "Die Mühle stand still, und niemand wusste warum.\n\n> The mill was idle, and nobody knew why \
             it was so, and nobody asked, and then it was too late to ask any of them.\n\nSo steht es in \
             einem Buch, das ich nicht mehr finde, aber noch gut kenne.",
            "de",
        );
    }

    #[test]
    fn the_paragraphs_of_most_words_decide() {
        check(
            "Le moulin était à l’arrêt, et personne ne savait pourquoi il ne tournait plus.\n\n\
             The mill was idle, and nobody knew why it did not turn.\n\n\
             Or c’est là ce que nous voulons comprendre, et ce que les livres de la ville ne disent pas.",
            "fr",
        );
    }

    #[test]
    fn every_language_of_the_detector_has_its_code() {
        for lang in Lang::all() {
            assert!(CODES.iter().any(|(known, _)| known == lang), "{lang:?}");
        }
    }
}
