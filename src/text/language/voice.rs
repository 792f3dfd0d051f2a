//! The words by which a language says who speaks.

/// Word lists for finding speakers. Each is one string of folded words with white space between
/// them: they are read once into a table that knows all lists a word is on.
#[derive(Debug)]
pub struct Voice {
    /// Verbs that are no reporting verbs by themselves but carry the words of a quotation that they
    /// lead up to ("outlined", "points"), in all their forms.
    pub verbs: &'static str,
    /// Past forms of reporting verbs that look like the bare verb ("put", "read").
    pub bare_pasts: &'static str,
    /// Infinitives among the verbs, where their endings do not tell them.
    pub infinitives: &'static str,
    /// Endings of present participles ("ing").
    pub gerund_endings: &'static [&'static str],
    /// What the bare verb takes in the third person ("s", "es"); a verb whose form with one of these is
    /// listed too is the bare one. Empty where no form looks like the bare verb.
    pub third_person: &'static [&'static str],
    /// Endings of adverbs that say how ("ly").
    pub manner_endings: &'static [&'static str],
    /// Words before a noun phrase that make it no subject ("of", "with").
    pub prepositions: &'static str,
    /// Those of them that stand before places sooner than before people ("in").
    pub places: &'static str,
    /// Words that open a noun phrase ("the", "this", "some").
    pub determiners: &'static str,
    /// Words that make a noun mean somebody known ("the").
    pub definite: &'static str,
    /// Possessive pronouns of the third person, masculine.
    pub his: &'static str,
    /// Possessive pronouns of the third person, feminine.
    pub her: &'static str,
    /// Object pronouns before a verb that look like articles ("comme *l'* écrit Hale").
    pub objects: &'static str,
    /// Whether the pronouns below mean things as well, so that one says nothing of a person's sex.
    pub pronouns_for_things: bool,
    /// Subject pronouns, masculine.
    pub he: &'static str,
    /// Subject pronouns, feminine.
    pub she: &'static str,
    /// Subject pronouns of the third person plural.
    pub they: &'static str,
    /// Subject pronouns that name nobody else ("i", "we", "it", "one").
    pub others: &'static str,
    /// Subject pronouns for what is no person, which may yet be a body or a work ("it").
    pub it: &'static str,
    /// Verbs of what goes on in somebody unspoken ("felt"), which who tells of it puts into words.
    pub inner: &'static str,
    /// Pronouns that mean the essay's writer, alone or with the reader ("i", "we").
    pub ours: &'static str,
    /// Relative pronouns for persons.
    pub who: &'static str,
    /// Adjectives that stand before the bare name of a person ("the late Hale").
    pub epithets: &'static str,
    /// Relative pronouns of the owner.
    pub whose: &'static str,
    /// Forms of "to be": before a past form they make it passive.
    pub be: &'static str,
    /// Other auxiliaries: before a bare verb they make it finite.
    pub auxiliaries: &'static str,
    /// Words that may stand between subject and verb without changing either ("also", "himself").
    pub between: &'static str,
    /// Verbs whose object speaks ("quotes").
    pub quoting: &'static str,
    /// Words that open a clause ("that", "because").
    pub clause: &'static str,
    /// Words that join equals ("and").
    pub and: &'static str,
    /// "that", "whether", "how": what comes after is what is said.
    pub that: &'static str,
    /// The preposition of the agent ("by").
    pub by: &'static str,
    /// Prepositions of the source ("of", "by", "from").
    pub source: &'static str,
    /// Words that make a person the measure of what follows ("for").
    pub for_: &'static str,
    /// Words before "to" that name whose word it is ("according").
    pub according: &'static str,
    /// What "according" is followed by.
    pub to: &'static str,
    /// Prepositions that make a person the source of the sentence by themselves ("laut", "selon").
    pub per: &'static str,
    /// Those of them that stand behind the person ("Hale zufolge").
    pub postposed: &'static str,
    /// Words that with a name alone say whose words these are ("so Hale").
    pub so: &'static str,
    /// Words that join a person to what is said ("with Marx").
    pub with: &'static str,
    /// Nouns for what somebody says or thinks ("view", "words").
    pub sayings: &'static str,
    /// Nouns for what somebody writes ("essay", "letter").
    pub works: &'static str,
    /// Nouns for one who writes or speaks, which a name may follow ("historian").
    pub persons: &'static str,
    /// Nouns that in a text about a book mean whoever wrote it ("author", "poet").
    pub writers: &'static str,
    /// Nouns for relatives and others who are men ("father").
    pub male: &'static str,
    /// Nouns for relatives and others who are women ("aunt").
    pub female: &'static str,
    /// Nouns for what cannot speak, though verbs of saying follow them ("the fact suggests").
    pub things: &'static str,
    /// Endings of nouns for what cannot speak ("-ness").
    pub thing_endings: &'static [&'static str],
    /// Participles between a noun and the name of who it describes ("a weaver *named* Hale").
    pub named: &'static str,
    /// Verbs whose object does what the bare verb behind it says ("*lets* Hale say").
    pub lets: &'static str,
    /// Titles that the head of a house bears and his namesakes do not ("squire").
    pub heads: &'static str,
    /// Endings of the plurals of nouns for people.
    pub plural_endings: &'static [&'static str],
    /// Plural nouns for people whom nobody names ("critics").
    pub groups: &'static str,
    /// Nouns that end names of places and bodies ("bay", "committee"), which are no persons.
    pub bodies: &'static str,
    /// "as".
    pub as_: &'static str,
    /// Given names of men, titles of men.
    pub men: &'static str,
    /// Given names of women, titles of women.
    pub women: &'static str,
}
