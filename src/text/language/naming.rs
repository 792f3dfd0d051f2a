//! What the names of persons look like in a language, and what its running text joins to words.

/// Word lists for telling names from other capitalised words, folded and sorted.
#[derive(Debug)]
pub struct Naming {
    /// Whether every noun begins with a capital, so that a capital alone makes no name. Then a
    /// capitalised word is none if it is a [common noun](Self::common_nouns), has a [noun's
    /// ending](Self::noun_endings), or stands behind an [article](Self::articles) with nothing but
    /// adjectives between.
    pub capitalised_nouns: bool,
    /// Nouns that are no names, where all nouns are capitalised: frequent ones, and those on the
    /// other lists of the language.
    pub common_nouns: &'static [&'static str],
    /// Endings that only nouns have and no family names ("ung"), in words of more than five letters.
    pub noun_endings: &'static [&'static str],
    /// Words before a common noun ("der", "eine", "seinem").
    pub articles: &'static [&'static str],
    /// Endings of the adjectives between an article and its noun ("der *alte* Müller").
    pub adjective_endings: &'static [&'static str],
    /// Whether a bare "s" is the possessive ending ("Hales Worte").
    pub genitive_s: bool,
    /// Titles that are written with a stop ("Dr."), without it.
    pub stopped_titles: &'static [&'static str],
    /// Titles that are never names: what stands before one is another word ("On Friday Mr Hale").
    pub plain_titles: &'static [&'static str],
    /// The days of the week.
    pub weekdays: &'static [&'static str],
    /// Whether the particles of names ("de", "von") are everyday words as well, so that one belongs to a
    /// name only behind a given name.
    pub particles_are_words: bool,
    /// What an apostrophe cuts off before a vowel, without it: "l" of "l'essai". It is a word of its
    /// own.
    pub elisions: &'static [&'static str],
    /// Pronouns that follow a verb behind a hyphen ("dit-il", "écrit-elle"): words of their own.
    pub clitics: &'static [&'static str],
}
