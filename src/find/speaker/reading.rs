//! Who is meant by each name, pronoun and description: the centre of attention goes from sentence to
//! sentence, and a pronoun means the centre, not the name that happens to stand nearest.
//!
//! The centre of a sentence is its subject if that is a person, else the last person it names
//! (Grosz, Joshi and Weinstein, *Centering*, 1995: the subject ranks highest).

use super::description::{Described, Headed, headed};
use super::lexicon::{Kinds, Lexicon};
use super::people::{People, Sex, article_before};
use super::tape::{Tape, Token};
use crate::text::quick::QuickMap;

/// Sentences after which a person who was neither named nor meant is forgotten.
const MEMORY: usize = 12;
/// Sentences after which somebody who was only described is forgotten.
const NEAR: usize = 2;
/// Tokens that the opening phrase of a sentence has at most.
const OPENING: usize = 12;
/// People remembered besides the centre.
const RECENT: usize = 6;

/// A person meant at some token, and the token that named the person last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meant {
    pub(super) person: usize,
    pub(super) named_at: usize,
    /// Whether somebody named together with this person is meant too ("they").
    pub(super) both: bool,
}

/// Somebody who is only described: first word and head of the noun phrase.
#[derive(Debug, Clone, Copy)]
struct Noun {
    first: usize,
    head: usize,
    sex: Sex,
    sentence: usize,
}

/// A tape with its people.
pub(super) struct Reading<'t> {
    pub(super) tape: &'t Tape<'t>,
    pub(super) people: &'t People,
    lexicon: &'t Lexicon,
    /// What the text says of the sex of each person.
    pub(super) sexes: Vec<Sex>,
    /// The language's word for "and".
    pub(super) and: &'static str,
    /// Whom the words other than plain names mean ("he", "the Doctor", "the author").
    meant: QuickMap<usize, Meant>,
    /// The noun phrases that other pronouns mean: first word and head.
    nouns: QuickMap<usize, (usize, usize)>,
}

impl<'t> Reading<'t> {
    /// Follows the centre through the document. Linear.
    pub(super) fn new(
        tape: &'t Tape<'t>,
        people: &'t People,
        lexicon: &'t Lexicon,
        and: &'static str,
    ) -> Self {
        let mut follower = Follower {
            tape,
            people,
            sexes: people.list.iter().map(|p| p.sex).collect(),
            centre: None,
            centre_sentence: 0,
            subject: None,
            aside: None,
            last: None,
            recent: Vec::new(),
            titled: Vec::new(),
            described: Described::default(),
            writes: people.list.iter().map(|p| p.cited).collect(),
            writer: None,
            noun: None,
            object: None,
            noun_centre: None,
            group: None,
            pair: None,
            meant: QuickMap::default(),
            nouns: QuickMap::default(),
        };
        let mut sentence = 0;
        let mut subordinate = false;
        for (index, place) in tape.places.iter().enumerate() {
            let now = place.sentence as usize;
            if now != sentence {
                let runs_on = tape.continues.get(now).copied().unwrap_or(false);
                if !runs_on {
                    follower.finish(sentence);
                }
                sentence = now;
                subordinate = false;
            }
            match place.token() {
                Token::Name(_) => follower.name(index, sentence, subordinate),
                Token::Word(kinds) => {
                    subordinate |= kinds.any(Kinds::CLAUSE) && !kinds.any(Kinds::AS);
                    follower.word(index, kinds, sentence);
                }
                Token::Comma | Token::Break => subordinate = false,
                Token::Colon | Token::Quote(_) => {}
            }
        }
        Self {
            tape,
            people,
            lexicon,
            and,
            sexes: follower.sexes,
            meant: follower.meant,
            nouns: follower.nouns,
        }
    }

    /// What kinds of word a word is, wherever it stands.
    pub(super) fn kinds(&self, word: &str) -> Kinds {
        self.lexicon.kinds(word, &mut String::new())
    }

    /// Whom the token at `index` means.
    pub(super) fn at(&self, index: usize) -> Option<Meant> {
        let named = self.people.at(self.tape, index);
        named
            .map(|person| Meant { person, named_at: index, both: false })
            .or_else(|| self.meant.get(&index).copied())
    }

    /// The noun phrase that the pronoun at `index` means: first word and head.
    pub(super) fn noun_at(&self, index: usize) -> Option<(usize, usize)> {
        self.nouns.get(&index).copied()
    }
}

struct Follower<'t> {
    tape: &'t Tape<'t>,
    people: &'t People,
    sexes: Vec<Sex>,
    centre: Option<Meant>,
    centre_sentence: usize,
    /// Subject of the main clause of this sentence.
    subject: Option<Meant>,
    /// Subject of a subordinate clause of this sentence.
    aside: Option<Meant>,
    last: Option<Meant>,
    /// The people named lately with the sentence they were named in, latest last.
    recent: Vec<(Meant, usize)>,
    /// Who bore each title last.
    titled: Vec<(String, Meant)>,
    /// Who was described by each noun last.
    described: Described<'t>,
    /// Who is known to have written something.
    writes: Vec<bool>,
    /// The one of them who was named last.
    writer: Option<Meant>,
    /// Who is only described, as the subject of this sentence or as its object.
    noun: Option<Noun>,
    object: Option<Noun>,
    /// The subject of a sentence that had no person for one.
    noun_centre: Option<Noun>,
    /// The last several who were only described, and the last two named together.
    group: Option<Noun>,
    pair: Option<(Meant, usize)>,
    nouns: QuickMap<usize, (usize, usize)>,
    meant: QuickMap<usize, Meant>,
}

impl Follower<'_> {
    /// The sentence is over: its centre is the centre now.
    fn finish(&mut self, sentence: usize) {
        let person = self.subject.or(self.aside);
        let noun = self.noun.or(self.object.filter(|_| self.last.is_none()));
        if person.is_some() || noun.is_some() {
            self.noun_centre = noun.filter(|_| person.is_none());
        }
        if let Some(centre) = person.or(self.last) {
            self.centre = Some(centre);
            self.centre_sentence = sentence;
        }
        (self.noun, self.object) = (None, None);
        (self.subject, self.aside, self.last) = (None, None, None);
    }

    fn name(&mut self, index: usize, sentence: usize, subordinate: bool) {
        let Some(name) = self.tape.name(index) else { return };
        let meant = match self.people.at(self.tape, index) {
            Some(person) => Meant { person, named_at: index, both: false },
            None => {
                if self.titled.is_empty()
                    || !name.given.is_empty()
                    || !article_before(self.tape, index)
                {
                    return;
                }
                let title = crate::text::fold(&name.family);
                let bearer = self.titled.iter().rev().find(|(t, _)| same_title(t, &title));
                let Some(&(_, bearer)) = bearer else { return };
                self.meant.insert(index, bearer);
                bearer
            }
        };
        if !name.title.is_empty() {
            let title = crate::text::fold(name.title.trim_end_matches('.'));
            self.titled.retain(|(known, _)| *known != title);
            self.titled.push((title, meant));
        }
        let sex = self.described.learn(self.tape, index, meant);
        if self.sexes[meant.person] == Sex::Unknown {
            self.sexes[meant.person] = sex;
        }
        let owns = name.possessive && (index + 1..index + 3).any(|i| self.tape.is(i, Kinds::WORK));
        self.writes[meant.person] |= owns;
        if self.writes[meant.person] {
            self.writer = Some(meant);
        }
        self.coordinate(index, sentence);
        self.last = Some(meant);
        self.recent.retain(|(known, _)| known.person != meant.person);
        self.recent.push((meant, sentence));
        if self.recent.len() > RECENT {
            self.recent.remove(0);
        }
        if !name.possessive && !governed(self.tape, index) {
            let slot = if subordinate { &mut self.aside } else { &mut self.subject };
            slot.get_or_insert(meant);
        }
    }

    /// "Hale and Mott": two who may be meant by "they".
    fn coordinate(&mut self, index: usize, sentence: usize) {
        let Some(first) = index.checked_sub(2) else { return };
        let plain = |i: usize| self.tape.name(i).is_some_and(|n| !n.possessive);
        if plain(first) && plain(index) && self.tape.is(index - 1, Kinds::AND) {
            self.pair = self
                .people
                .at(self.tape, first)
                .map(|person| (Meant { person, named_at: first, both: true }, sentence));
        }
    }

    fn word(&mut self, index: usize, kinds: Kinds, sentence: usize) {
        // "Son" and "sa" go with what is owned and tell nothing of the owner.
        let sex = if kinds.any(Kinds::HIS) && kinds.any(Kinds::HER) {
            Sex::Unknown
        } else if kinds.any(Kinds::HE.or(Kinds::HIS)) {
            Sex::Man
        } else if kinds.any(Kinds::SHE.or(Kinds::HER)) {
            Sex::Woman
        } else if kinds.any(Kinds::THEY) {
            return self.several(index, sentence);
        } else {
            return self.noun(index, kinds, sentence);
        };
        if let Some(meant) = self.named_next(index, kinds) {
            self.meant.insert(index, meant);
            return;
        }
        let meant = match self.antecedent(sex, sentence) {
            Some(Antecedent::Person(meant)) => meant,
            Some(Antecedent::Noun(noun)) => {
                self.nouns.insert(index, (noun.first, noun.head));
                return;
            }
            None => return,
        };
        self.meant.insert(index, meant);
        let things = self.tape.language.voice.pronouns_for_things;
        if self.sexes[meant.person] == Sex::Unknown && !things {
            self.sexes[meant.person] = sex;
        }
        if kinds.any(Kinds::HE.or(Kinds::SHE)) {
            self.subject.get_or_insert(meant);
        }
    }

    /// "In her study of the mill, Ada Hale found": the owner whom the sentence names only after its opening
    /// phrase. Looks at [`OPENING`] tokens.
    fn named_next(&self, index: usize, kinds: Kinds) -> Option<Meant> {
        let owns = kinds.any(Kinds::HIS.or(Kinds::HER)) && !kinds.any(Kinds::HE.or(Kinds::SHE));
        let before = index.checked_sub(1)?;
        let opens = self.tape.is(before, Kinds::PREPOSITION) && !self.tape.preceded(before);
        if !(owns && opens) {
            return None;
        }
        let sentence = self.tape.places.get(index)?.sentence;
        let mut inner = (index + 1..self.tape.places.len())
            .take(OPENING)
            .take_while(|&i| self.tape.places[i].sentence == sentence);
        let named_at = inner.find(|&i| self.tape.token(i) == Some(Token::Comma))? + 1;
        let plain = self.tape.name(named_at).is_some_and(|n| !n.possessive && !n.given.is_empty());
        let person = self.people.at(self.tape, named_at).filter(|_| plain)?;
        Some(Meant { person, named_at, both: false })
    }

    /// Whom "they" means: the two named together or the several described last.
    fn several(&mut self, index: usize, sentence: usize) {
        let near = |at: usize| sentence.saturating_sub(at) <= NEAR;
        let pair = self.pair.filter(|(_, at)| near(*at));
        let group = self.group.filter(|g| near(g.sentence));
        match (pair, group) {
            (Some((meant, _)), group) if group.is_none_or(|g| g.head < meant.named_at) => {
                self.meant.insert(index, meant);
            }
            (_, Some(group)) => {
                self.nouns.insert(index, (group.first, group.head));
            }
            _ => {}
        }
    }

    /// A noun that may describe somebody known ("the minister", "the author"), or brings in somebody
    /// whom nobody names.
    fn noun(&mut self, index: usize, kinds: Kinds, sentence: usize) {
        let one = kinds.any(Kinds::PERSON.or(Kinds::MALE).or(Kinds::FEMALE));
        let several = kinds.any(Kinds::GROUP);
        let Some(word) = (index > 0 || several).then(|| self.tape.span(index).of(self.tape.text))
        else {
            return;
        };
        let known = self.described.get(word);
        if !(one || several || known.is_some()) {
            return;
        }
        let Some(Headed { first, opening, definite }) = headed(self.tape, index) else { return };
        let plain = !governed(self.tape, opening);
        let writer = || {
            let centre = self.centre.filter(|c| self.writes[c.person]);
            centre.or(self.writer).or_else(|| match self.antecedent(Sex::Unknown, sentence) {
                Some(Antecedent::Person(meant)) => Some(meant),
                _ => None,
            })
        };
        let known = known.or_else(|| if kinds.any(Kinds::WRITER) { writer() } else { None });
        if let Some(meant) = known.filter(|_| definite) {
            self.meant.insert(index, meant);
            if plain {
                self.subject.get_or_insert(meant);
            }
            return;
        }
        let sex = match (kinds.any(Kinds::MALE), kinds.any(Kinds::FEMALE)) {
            (true, _) => Sex::Man,
            (_, true) => Sex::Woman,
            _ => Sex::Unknown,
        };
        let object = opening > 0
            && matches!(self.tape.token(opening - 1), Some(Token::Word(k)) if k.any(Kinds::VERB));
        let noun = Noun { first, head: index, sex, sentence };
        match (several, plain, object) {
            (true, true, _) => self.group = Some(noun),
            (false, true, false) => self.noun = self.noun.or(Some(noun)),
            (false, true, true) => self.object = Some(noun),
            _ => {}
        }
    }

    /// Whom a pronoun means: the subject of this sentence, the centre before it, then whoever was
    /// named last, if the sex fits. Of those whose sex nobody tells, one whose bare name tells
    /// against it comes last.
    fn antecedent(&self, sex: Sex, sentence: usize) -> Option<Antecedent> {
        let near = |at: usize| sentence.saturating_sub(at) <= MEMORY;
        let centre = self.centre.filter(|_| near(self.centre_sentence));
        let inside = self.subject.or(self.aside);
        let noun = self.noun_centre.filter(|n| {
            sentence.saturating_sub(n.sentence) <= NEAR && n.sentence >= self.centre_sentence
        });
        let noun = noun.filter(|n| n.sex == sex || n.sex == Sex::Unknown || sex == Sex::Unknown);
        let recent = self.recent.iter().rev().filter(|(_, at)| near(*at)).map(|(meant, _)| *meant);
        for strict in [true, false] {
            let fits = |meant: &Meant| {
                let known = self.sexes.get(meant.person).copied().unwrap_or(Sex::Unknown);
                let lean = self.people.list.get(meant.person).map_or(Sex::Unknown, |p| p.lean);
                let leans = strict && lean != Sex::Unknown && lean != sex;
                sex == Sex::Unknown || known == sex || known == Sex::Unknown && !leans
            };
            if let Some(meant) = inside.filter(fits) {
                return Some(Antecedent::Person(meant));
            }
            if let Some(noun) = noun {
                return Some(Antecedent::Noun(noun));
            }
            let named = [centre, self.last].into_iter().flatten().find(fits);
            if let Some(meant) = named.or_else(|| recent.clone().find(fits)) {
                return Some(Antecedent::Person(meant));
            }
        }
        let here = self.noun.or(self.object);
        here.filter(|n| n.sex == sex || n.sex == Sex::Unknown).map(Antecedent::Noun)
    }
}

/// What a pronoun goes back to.
enum Antecedent {
    Person(Meant),
    Noun(Noun),
}

/// Whether two spellings are of one title: "dr" is the first and last letter of "doctor", "prof" its
/// beginning.
fn same_title(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let ends = |word: &str| (word.chars().next(), word.chars().next_back());
    !short.is_empty() && (long.starts_with(short) || short.len() == 2 && ends(short) == ends(long))
}

/// Whether a preposition stands before the name at `index`, so that it is no subject.
pub(super) fn governed(tape: &Tape<'_>, index: usize) -> bool {
    let mut at = index;
    for _ in 0..4 {
        let Some(before) = at.checked_sub(1).filter(|_| tape.preceded(at)) else { return false };
        let kinds = tape.kinds(before);
        if kinds.any(Kinds::PREPOSITION.or(Kinds::TO)) {
            // "La marquise d'Orme": the preposition belongs to the title.
            let title = before.checked_sub(1).is_some_and(|t| tape.is(t, Kinds::TITLE));
            return !(title && kinds.any(Kinds::SOURCE));
        }
        let joined = kinds.any(Kinds::AND)
            && before.checked_sub(1).is_some_and(|b| matches!(tape.token(b), Some(Token::Name(_))));
        if joined {
            at = before - 1;
        } else if kinds.any(Kinds::DETERMINER.or(Kinds::PERSON).or(Kinds::TITLE)) {
            at = before;
        } else {
            return false;
        }
    }
    false
}
