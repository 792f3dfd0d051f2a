//! The people of a document: everybody the text shows to be a person, with all spellings.
//!
//! A capitalised word alone is no person. It becomes one when it acts as one somewhere in the
//! document: it is cited as an author, carries a title, initials or a given name, is the subject of a
//! reporting verb, owns a view, or is followed by "who". After that every bare surname counts.

use super::acting::{acts, apposed, attributed, names_one};
use super::credit_line::credited;
use super::family::{Families, Marked};
use super::hint::Hints;
use super::lexicon::{Kinds, Lexicon};
use super::tape::{Tape, Token};
use crate::model::Citations;
use crate::text::canon::ancient;
use crate::text::{
    fold,
    name::{Name, agree, joined},
};

/// How many people of one surname are kept apart by their given names.
const NAMESAKES: usize = 16;

/// What is known of a person's sex, for pronouns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sex {
    Man,
    Woman,
    Unknown,
}

/// A person with the fullest spelling of the name.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) family: String,
    pub(super) given: String,
    title: String,
    suffix: String,
    /// Every title the person bears, folded.
    titles: Vec<String>,
    /// Whether one of them is that of the head of a house.
    head: bool,
    pub(super) sex: Sex,
    /// What a bare name says of the sex, if it is a given name ("Dorothea"): a surname may be one too.
    pub(super) lean: Sex,
    /// Whether a work of this person is cited.
    pub(super) cited: bool,
}

impl Person {
    /// The fullest spelling: with given names, else with the title.
    pub(super) fn name(&self) -> String {
        let first = if self.given.is_empty() { &self.title } else { &self.given };
        joined(&[first, &self.family, &self.suffix])
    }
}

/// Everybody, in the order of their first mention, and who is meant by each name of the tape.
pub(super) struct People {
    pub(super) list: Vec<Person>,
    /// For each name of the tape, the person it means.
    pub(super) meant: Vec<Option<usize>>,
    families: Families,
    /// For each family name the people who have it, the one named last at the end.
    by_family: Vec<Vec<usize>>,
    /// For each name of the tape, whether it is a bare surname that two people have.
    doubtful: Vec<bool>,
}

impl People {
    /// Reads the tape twice: who is a person, then who is meant where. Linear.
    pub(super) fn new(tape: &Tape<'_>, citations: &Citations, lexicon: &Lexicon) -> Self {
        let meant = vec![None; tape.names.len()];
        let mut people = Self {
            list: Vec::new(),
            meant,
            families: Families::default(),
            by_family: Vec::new(),
            doubtful: vec![false; tape.names.len()],
        };
        let keys = people.families.of_names(tape);
        let cited = cited_families(citations, &mut people.families);
        let known = with_ancients(&cited, citations, &mut people.families);
        let mut acting = acting(tape, &keys, known, lexicon);
        groups(tape, &keys, lexicon).for_each(|group| {
            if !cited.has(group) {
                acting.remove(group);
            }
        });
        let mut buffer = String::new();
        for index in tape.named() {
            let (Some(name), Some(family)) = (tape.name(index), tape.key(index, &keys)) else {
                continue;
            };
            let bare = name.given.is_empty();
            let article = || article_before(tape, index);
            let person = acting.has(family)
                && (bare || personal(&name.given, lexicon, &mut buffer) || !article());
            let meant = person.then(|| people.mention(family, name, lexicon));
            if let Some(Token::Name(at)) = tape.token(index) {
                people.meant[at] = meant;
                people.doubtful[at] = bare && person && people.shared(family, name, lexicon);
            }
        }
        people.add_cited(citations, lexicon);
        people
    }

    /// The person of a family name as a citation gives it.
    pub(super) fn cited(&self, family: &str, given: &str) -> Option<usize> {
        let known = self.of_family(self.known(family)?);
        let fits = |&&person: &&usize| agree(&self.list[person].given, given);
        known.iter().find(fits).or_else(|| known.first()).copied()
    }

    /// The people who have a family name.
    fn of_family(&self, family: u32) -> &[usize] {
        self.by_family.get(family as usize).map_or(&[], Vec::as_slice)
    }

    /// The number under which a cited author stands: "Thuc." under Thucydides, where the text names
    /// him.
    fn known(&self, family: &str) -> Option<u32> {
        let full = ancient(fold(family).trim_end_matches('.'))
            .and_then(|full| self.families.known(full))
            .filter(|&full| !self.of_family(full).is_empty());
        full.or_else(|| self.families.known(family))
    }

    /// Whether two people have a name: both could be meant by it.
    fn shared(&self, family: u32, name: &Name, lexicon: &Lexicon) -> bool {
        let known = self.of_family(family);
        if known.len() < 2 {
            return false;
        }
        let said = sex(&name.given, &name.title, lexicon);
        let fits = |&&person: &&usize| {
            let known = self.list[person].sex;
            said == Sex::Unknown || known == Sex::Unknown || known == said
        };
        known.iter().take(NAMESAKES).filter(fits).count() > 1
    }

    /// Whether the name at a token of the tape is a bare surname that two people have.
    pub(super) fn doubtful(&self, tape: &Tape<'_>, index: usize) -> bool {
        matches!(tape.token(index), Some(Token::Name(at)) if self.doubtful.get(at) == Some(&true))
    }

    /// The person whom the name at a token of the tape means.
    pub(super) fn at(&self, tape: &Tape<'_>, index: usize) -> Option<usize> {
        match tape.token(index) {
            Some(Token::Name(name)) => self.meant.get(name).copied().flatten(),
            _ => None,
        }
    }

    /// The latest person with this family name whose given name agrees; a new one if there is none.
    fn mention(&mut self, family: u32, name: &Name, lexicon: &Lexicon) -> usize {
        let at = family as usize;
        if at >= self.by_family.len() {
            self.by_family.resize_with(at + 1, Vec::new);
        }
        let known = &mut self.by_family[at];
        // Most names are a bare surname, which fits whoever was named last by it.
        if let (Some(&person), true) = (known.last(), name.is_bare()) {
            self.list[person].learn_family(&name.family);
            return person;
        }
        let said = sex(&name.given, &name.title, lexicon);
        let title = folded_title(&name.title);
        // "Squire Brown" is not the Tom Brown whose father he is.
        let head = title.split(' ').any(|t| lexicon.kinds(t, &mut String::new()).any(Kinds::HEAD));
        let fits = |&&person: &&usize| {
            let known = &self.list[person];
            let one_sex = said == known.sex || said == Sex::Unknown || known.sex == Sex::Unknown;
            let one_head = title.is_empty() && name.given.is_empty() || head == known.head;
            // "Mrs. Hale" is the wife of Dr. Hale sooner than Dr. Hale herself.
            let wife = said == Sex::Unknown && known.sex == Sex::Woman && known.given.is_empty();
            let one_title = title.is_empty() || known.titles.contains(&title);
            one_sex && one_head && (one_title || !wife) && agree(&known.given, &name.given)
        };
        // Of two the one who bears the title, of those the one named last.
        let titled = |person: &&usize| fits(person) && self.list[**person].titles.contains(&title);
        let latest = || known.iter().rev().take(NAMESAKES);
        let found = if title.is_empty() { None } else { latest().find(titled) };
        if let Some(&person) = found.or_else(|| latest().find(fits)) {
            self.list[person].learn(name, lexicon);
            // The one just named is who the bare surname means from here on.
            if !name.given.is_empty() && known.last() != Some(&person) && known.len() <= NAMESAKES {
                known.retain(|&p| p != person);
                known.push(person);
            }
            return person;
        }
        let mut person = Person {
            family: name.family.clone(),
            given: String::new(),
            title: String::new(),
            suffix: String::new(),
            titles: Vec::new(),
            head,
            sex: Sex::Unknown,
            lean: sex(&name.family, "", lexicon),
            cited: false,
        };
        person.learn(name, lexicon);
        self.list.push(person);
        known.push(self.list.len() - 1);
        self.list.len() - 1
    }

    /// Authors who are named in citations only, and fuller spellings of the others.
    fn add_cited(&mut self, citations: &Citations, lexicon: &Lexicon) {
        for author in cited_people(citations) {
            if author.family.is_empty() {
                continue;
            }
            let key = self.known(&author.family);
            let key = key.unwrap_or_else(|| self.families.number(&author.family));
            let known = self.of_family(key);
            let fits = |&&person: &&usize| agree(&self.list[person].given, &author.given);
            let name = Name {
                span: crate::text::Span::default(),
                family: author.family.clone(),
                given: author.given.clone(),
                title: String::new(),
                suffix: String::new(),
                possessive: false,
            };
            let person = known.iter().take(NAMESAKES).find(fits).copied();
            let person = person.unwrap_or_else(|| self.mention(key, &name, lexicon));
            self.list[person].learn(&name, lexicon);
            self.list[person].cited = true;
        }
    }
}

impl Person {
    /// Takes over a fuller spelling, and what it says of the sex.
    fn learn(&mut self, name: &Name, lexicon: &Lexicon) {
        if fullness(&name.given) > fullness(&self.given) {
            name.given.clone_into(&mut self.given);
        }
        let title = folded_title(&name.title);
        if !title.is_empty() && !self.titles.contains(&title) && self.titles.len() < NAMESAKES {
            self.titles.push(title);
        }
        if name.title.len() > self.title.len() {
            name.title.clone_into(&mut self.title);
        }
        if self.suffix.is_empty() {
            name.suffix.clone_into(&mut self.suffix);
        }
        self.learn_family(&name.family);
        if self.sex == Sex::Unknown {
            self.sex = sex(&name.given, &name.title, lexicon);
        }
    }

    /// Takes over a family name that is not in capitals: "HALE" stands for Hale where that is written
    /// anywhere.
    fn learn_family(&mut self, family: &str) {
        let shouted = |family: &str| !family.chars().any(char::is_lowercase);
        if shouted(&self.family) && !shouted(family) {
            family.clone_into(&mut self.family);
        }
    }
}

/// A title for comparing: "dr", "mr justice".
fn folded_title(title: &str) -> String {
    let words = title.split([' ', '.']).filter(|w| !w.is_empty());
    words.map(fold).collect::<Vec<_>>().join(" ")
}

/// How much of a given name is written out: its letters, then its spaces ("J. V." before "J.V.").
fn fullness(given: &str) -> (usize, usize) {
    let letters = given.chars().filter(|c| c.is_alphabetic()).count();
    (letters, given.chars().filter(|c| *c == ' ').count())
}

/// What titles and given names say.
fn sex(given: &str, title: &str, lexicon: &Lexicon) -> Sex {
    let mut buffer = String::new();
    for word in title.split([' ', '.']).chain(given.split([' ', '.'])).filter(|w| !w.is_empty()) {
        let kinds = lexicon.kinds(word, &mut buffer);
        if kinds.any(Kinds::MAN) {
            return Sex::Man;
        }
        if kinds.any(Kinds::WOMAN) {
            return Sex::Woman;
        }
    }
    Sex::Unknown
}

/// The family names of everybody who acts as a person somewhere, with those who are `cited`; `keys` are
/// the numbers of the tape's names. Linear.
fn acting(tape: &Tape<'_>, keys: &[u32], cited: Marked, lexicon: &Lexicon) -> Marked {
    let mut acting = cited;
    let mut hints = Hints::default();
    for (index, place) in tape.places.iter().enumerate() {
        let found = match place.token() {
            Token::Name(at) => {
                let (Some(name), Some(&key)) = (tape.names.get(at), keys.get(at)) else {
                    continue;
                };
                if acting.has(key) {
                    hints.acted(tape, index);
                } else if acts(tape, index, name, lexicon) {
                    acting.insert(key);
                    hints.acted(tape, index);
                } else {
                    hints.named(tape, index, key, lexicon);
                }
                None
            }
            Token::Word(kinds) => {
                if kinds.any(Kinds::HE.or(Kinds::SHE)) {
                    hints.hint(tape, index);
                }
                // Both begin with a verb of saying.
                if kinds.any(Kinds::REPORTING) {
                    apposed(tape, index).or_else(|| attributed(tape, index))
                } else {
                    None
                }
            }
            Token::Colon => {
                hints.hint(tape, index);
                None
            }
            Token::Quote(_) => credited(tape, index),
            Token::Comma | Token::Break => None,
        };
        if let Some(token) = found
            && let (Some(name), Some(key)) = (tape.name(token), tape.key(token, keys))
            && names_one(name, lexicon)
        {
            acting.insert(key);
        }
    }
    hints.people().for_each(|family| acting.insert(family));
    acting
}

/// Everybody who is cited: authors, and those who are quoted in another's work.
fn cited_people(citations: &Citations) -> impl Iterator<Item = &crate::model::Person> {
    let authors = citations.sources.iter().flat_map(|s| &s.item.authors);
    let originals = citations.citations.iter().filter_map(|c| c.original.as_ref().map(|o| &o.0));
    authors.chain(originals)
}

/// Family names of everybody who is cited.
fn cited_families(citations: &Citations, families: &mut Families) -> Marked {
    let mut cited = Marked::default();
    cited_people(citations).for_each(|person| cited.insert(families.number(&person.family)));
    cited
}

/// Those who are cited, and the full names of ancients who are cited by an abbreviation.
fn with_ancients(cited: &Marked, citations: &Citations, families: &mut Families) -> Marked {
    let mut known = cited.clone();
    for person in cited_people(citations) {
        if let Some(full) = ancient(fold(&person.family).trim_end_matches('.')) {
            known.insert(families.number(full));
        }
    }
    known
}

/// Bare plurals that stand behind an article ("the Romantics"), and are not part of a longer name
/// anywhere: groups of people. Linear in the tape.
fn groups(tape: &Tape<'_>, keys: &[u32], lexicon: &Lexicon) -> impl Iterator<Item = u32> {
    let (mut groups, mut borne) = (Marked::default(), Marked::default());
    for index in tape.named() {
        let (Some(name), Some(key)) = (tape.name(index), tape.key(index, keys)) else { continue };
        if !(name.given.is_empty() && name.title.is_empty()) {
            borne.insert(key);
            continue;
        }
        let plural = !name.possessive && lexicon.is_plural(&name.family);
        let alone = !matches!(tape.token(index + 1), Some(Token::Word(k)) if k == Kinds::default());
        // "That Giles went" makes no group of him.
        let that = index > 0 && tape.is(index - 1, Kinds::THAT);
        if plural && alone && !that && article_before(tape, index) {
            groups.insert(key);
        }
    }
    groups.iter().filter(|group| !borne.has(*group)).collect::<Vec<_>>().into_iter()
}

/// Whether given names are such: initials or names that people bear.
pub(super) fn personal(given: &str, lexicon: &Lexicon, buffer: &mut String) -> bool {
    if given.is_empty() {
        return false;
    }
    let initials = given.contains('.') && !given.starts_with("U.");
    initials
        || given
            .split(' ')
            .next()
            .is_some_and(|first| lexicon.kinds(first, buffer).any(Kinds::MAN.or(Kinds::WOMAN)))
}

/// Whether "the" or its like stands before the name: then it names a thing or a body.
pub(super) fn article_before(tape: &Tape<'_>, index: usize) -> bool {
    tape.preceded(index)
        && tape.is(index - 1, Kinds::DETERMINER)
        && tape.name(index).is_some_and(|n| n.title.is_empty())
}
