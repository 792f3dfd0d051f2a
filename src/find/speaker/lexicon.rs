//! What kinds of word a word can be, for finding speakers: one look-up for all lists of a language.

use crate::text::language::voice::Voice;
use crate::text::table::Table;
use crate::text::{Language, fold};
use std::collections::HashSet;
use std::sync::OnceLock;

/// The kinds a word can be at once, as a set of bits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Kinds(u64);

macro_rules! kinds {
    ($($name:ident = $bit:literal),* $(,)?) => {
        impl Kinds {
            $(pub(super) const $name: Self = Self(1 << $bit);)*
        }
    };
}

kinds! {
    BARE = 0, PRESENT = 1, PAST = 2, PARTICIPLE = 3,
    PREPOSITION = 4, DETERMINER = 5, HIS = 6, HER = 7,
    HE = 8, SHE = 9, THEY = 10, OTHER = 11, WHO = 12,
    BE = 13, AUXILIARY = 14, BETWEEN = 15, CLAUSE = 16, AND = 17, THAT = 18, BY = 19, SOURCE = 20,
    FOR = 21, ACCORDING = 22, TO = 23, SAYING = 24, WORK = 25, PERSON = 26, GROUP = 27, AS = 28,
    MAN = 29, WOMAN = 30, TITLE = 31, MONTH = 32, FUNCTION = 33, WITH = 34, LISTED = 35,
    REPORTING = 36, QUOTING = 37, DEFINITE = 38, BODY = 39, WHOSE = 40, EPITHET = 41,
    PER = 42, POSTPOSED = 43, SO = 44,
    WRITER = 45, MALE = 46, FEMALE = 47, THING = 48, OURS = 49, PLACE = 50, OBJECT = 51,
    NAMED = 52, LETS = 53, HEAD = 54, IT = 55, INNER = 56,
}

impl Kinds {
    /// The set as a number below 2⁶⁰.
    pub(super) const fn bits(self) -> u64 {
        self.0
    }

    /// The set of a number.
    pub(super) const fn of_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// Any form of a reporting verb.
    pub(super) const VERB: Self =
        Self(Self::BARE.0 | Self::PRESENT.0 | Self::PAST.0 | Self::PARTICIPLE.0);
    /// What a surname may be besides: "Miller", "Price", "Young".
    pub(super) const SURNAME: Self = Self(
        Self::PERSON.0
            | Self::WRITER.0
            | Self::MALE.0
            | Self::FEMALE.0
            | Self::THING.0
            | Self::EPITHET.0,
    );
    /// Any subject pronoun.
    pub(super) const PRONOUN: Self = Self(Self::HE.0 | Self::SHE.0 | Self::THEY.0);

    /// Whether it is of any of these kinds.
    pub(super) const fn any(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// Whether it is of no other kinds than these.
    pub(super) const fn only(self, kinds: Self) -> bool {
        self.0 & !kinds.0 == 0
    }

    /// Both sets together.
    pub(super) const fn or(self, kinds: Self) -> Self {
        Self(self.0 | kinds.0)
    }
}

/// All lists of one language in one table.
pub(super) struct Lexicon {
    words: Table<Kinds>,
    /// The last bytes of all the endings below: most words end in none of them.
    last: [bool; 256],
    manner: &'static [&'static str],
    thing_endings: &'static [&'static str],
    plural: &'static [&'static str],
}

impl Lexicon {
    /// That of a language. The lists never change, so it is made once a run, in a time that they bound.
    pub(super) fn of(language: &'static Language) -> &'static Self {
        static MADE: [OnceLock<Lexicon>; Language::LISTED] =
            [const { OnceLock::new() }; Language::LISTED];
        MADE[language.number()].get_or_init(|| Self::new(language))
    }

    /// Reads the lists.
    fn new(language: &'static Language) -> Self {
        let voice = language.voice;
        let mut words: Table<Kinds> = Table::for_words(3000);
        let mut add = |word: &'static str, kind: Kinds| {
            let known = words.entry(word);
            *known = known.or(kind);
        };
        for (list, kind) in lists(voice) {
            list.split_ascii_whitespace().for_each(|word| add(word, kind));
        }
        language.titles.iter().for_each(|word| add(word, Kinds::TITLE));
        language.reporting_verbs.iter().for_each(|word| add(word, Kinds::REPORTING));
        language.months.iter().for_each(|word| add(word, Kinds::MONTH));
        language.function_words.iter().for_each(|word| add(word, Kinds::FUNCTION));
        let verbs = || {
            let own = voice.verbs.split_ascii_whitespace();
            language.reporting_verbs.iter().copied().chain(own)
        };
        verbs().for_each(|word| add(word, Kinds::LISTED));
        let infinitives: HashSet<_> = voice.infinitives.split_ascii_whitespace().collect();
        let form =
            |word| if infinitives.contains(word) { Kinds::BARE } else { form(word, &words, voice) };
        let forms: Vec<_> = verbs().map(|word| (word, form(word))).collect();
        for (word, kind) in forms {
            let known = words.entry(word);
            *known = known.or(kind);
        }
        let mut last = [false; 256];
        let endings = [voice.manner_endings, voice.thing_endings, voice.plural_endings];
        for ending in endings.into_iter().flatten() {
            match ending.bytes().next_back() {
                Some(byte) => last[usize::from(byte)] = true,
                None => last = [true; 256],
            }
        }
        Self {
            words,
            last,
            manner: voice.manner_endings,
            thing_endings: voice.thing_endings,
            plural: voice.plural_endings,
        }
    }

    /// The kinds of a word as written. `buffer` is only room to fold it in. One look-up for most words.
    pub(super) fn kinds(&self, word: &str, buffer: &mut String) -> Kinds {
        let kinds = self.words.of(word).unwrap_or_default();
        if kinds != Kinds::default() {
            return kinds;
        }
        let folded = if word.bytes().all(|b| b.is_ascii_lowercase()) {
            word
        } else {
            buffer.clear();
            if word.is_ascii() {
                buffer.push_str(word);
                buffer.make_ascii_lowercase();
            } else {
                buffer.push_str(&fold(word));
            }
            buffer.as_str()
        };
        let open = || folded.bytes().next_back().is_some_and(|b| self.last[usize::from(b)]);
        if folded.len() >= 5 && open() { self.by_ending(folded) } else { kinds }
    }

    /// What the ending of a folded word that is on no list tells.
    fn by_ending(&self, word: &str) -> Kinds {
        let ends = |endings: &[&str]| endings.iter().any(|e| word.ends_with(e));
        let mut singular = self.plural.iter().filter_map(|e| word.strip_suffix(e));
        if singular.any(|one| self.is_person(one)) {
            Kinds::GROUP
        } else if ends(self.manner) {
            Kinds::BETWEEN
        } else if word.len() > 6 && ends(self.thing_endings) {
            Kinds::THING
        } else {
            Kinds::default()
        }
    }

    /// Whether a word ends as a plural does.
    pub(super) fn is_plural(&self, word: &str) -> bool {
        self.plural.iter().any(|e| word.ends_with(e))
    }

    fn is_person(&self, word: &str) -> bool {
        self.words.of_folded(word).is_some_and(|kinds| kinds.any(Kinds::PERSON))
    }
}

/// The lists that are one string each, with what a word on them is.
fn lists(voice: &Voice) -> [(&'static str, Kinds); 49] {
    [
        (voice.prepositions, Kinds::PREPOSITION),
        (voice.determiners, Kinds::DETERMINER),
        (voice.definite, Kinds::DEFINITE),
        (voice.his, Kinds::HIS),
        (voice.her, Kinds::HER),
        (voice.he, Kinds::HE),
        (voice.she, Kinds::SHE),
        (voice.they, Kinds::THEY),
        (voice.others, Kinds::OTHER),
        (voice.who, Kinds::WHO),
        (voice.ours, Kinds::OURS),
        (voice.it, Kinds::IT),
        (voice.inner, Kinds::INNER),
        (voice.named, Kinds::NAMED),
        (voice.lets, Kinds::LETS),
        (voice.heads, Kinds::HEAD),
        (voice.places, Kinds::PLACE),
        (voice.writers, Kinds::WRITER),
        (voice.male, Kinds::MALE),
        (voice.female, Kinds::FEMALE),
        (voice.things, Kinds::THING),
        (voice.epithets, Kinds::EPITHET),
        (voice.whose, Kinds::WHOSE),
        (voice.be, Kinds::BE),
        (voice.auxiliaries, Kinds::AUXILIARY),
        (voice.between, Kinds::BETWEEN),
        (voice.quoting, Kinds::QUOTING),
        (voice.clause, Kinds::CLAUSE),
        (voice.and, Kinds::AND),
        (voice.that, Kinds::THAT),
        (voice.by, Kinds::BY),
        (voice.source, Kinds::SOURCE),
        (voice.for_, Kinds::FOR),
        (voice.according, Kinds::ACCORDING),
        (voice.to, Kinds::TO),
        (voice.with, Kinds::WITH),
        (voice.objects, Kinds::OBJECT),
        (voice.per, Kinds::PER),
        (voice.postposed, Kinds::POSTPOSED),
        (voice.so, Kinds::SO),
        (voice.sayings, Kinds::SAYING),
        (voice.works, Kinds::WORK),
        (voice.persons, Kinds::PERSON),
        (voice.groups, Kinds::GROUP),
        (voice.bodies, Kinds::BODY),
        (voice.as_, Kinds::AS),
        (voice.men, Kinds::MAN),
        (voice.women, Kinds::WOMAN),
        (voice.bare_pasts, Kinds::PAST),
    ]
}

/// Which form of its verb a word is, by its ending and by whether the list has what would be its
/// third person.
fn form(word: &str, words: &Table<Kinds>, voice: &Voice) -> Kinds {
    let listed = |form: &str| words.of_folded(form).is_some_and(|k| k.any(Kinds::LISTED));
    let thirds = voice.third_person;
    let soft = word.strip_suffix('y').map(|stem| format!("{stem}i"));
    let third = |end: &&str| {
        listed(&format!("{word}{end}"))
            || soft.as_ref().is_some_and(|s| listed(&format!("{s}{end}")))
    };
    if voice.gerund_endings.iter().any(|e| word.ends_with(e)) && word.len() > 5 {
        Kinds::PARTICIPLE
    } else if thirds.is_empty() {
        Kinds::PRESENT.or(Kinds::PAST)
    } else if thirds.iter().any(third) {
        Kinds::BARE
    } else if thirds.iter().any(|e| word.ends_with(e)) && !word.ends_with("ss") {
        Kinds::PRESENT
    } else {
        Kinds::PAST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, expect: Kinds) {
        let kinds = Lexicon::new(Language::of("en")).kinds(word, &mut String::new());
        assert!(kinds.any(expect), "{word}: {kinds:?}");
    }

    #[test]
    fn a_verb_is_known_with_its_form() {
        check("Says", Kinds::PRESENT);
        check("said", Kinds::PAST);
        check("replies", Kinds::PRESENT);
        check("reply", Kinds::BARE);
        check("put", Kinds::PAST);
        check("arguing", Kinds::PARTICIPLE);
        check("bluntly", Kinds::BETWEEN);
    }
}
