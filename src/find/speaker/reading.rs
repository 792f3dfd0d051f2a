//! Who is meant by each name, pronoun and description: the centre of attention goes from sentence to
//! sentence, and a pronoun means the centre, not the name that happens to stand nearest.
//!
//! The centre of a sentence is its subject if that is a person, else the last person it names
//! (Grosz, Joshi and Weinstein, *Centering*, 1995: the subject ranks highest).

use super::lexicon::Kinds;
use super::people::{People, Sex, article_before};
use super::tape::{Tape, Token};
use std::collections::HashMap;

/// Sentences after which a person who was neither named nor meant is forgotten.
const MEMORY: usize = 12;
/// People remembered besides the centre.
const RECENT: usize = 6;

/// A person meant at some token, and the token that named the person last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meant {
    pub(super) person: usize,
    pub(super) named_at: usize,
}

/// A tape with its people.
pub(super) struct Reading<'t> {
    pub(super) tape: &'t Tape<'t>,
    pub(super) people: &'t People,
    /// The language's word for "and".
    pub(super) and: &'static str,
    /// Whom the words other than plain names mean ("he", "the Doctor", "the author").
    meant: HashMap<usize, Meant>,
}

impl<'t> Reading<'t> {
    /// Follows the centre through the document. Linear.
    pub(super) fn new(tape: &'t Tape<'t>, people: &'t People, and: &'static str) -> Self {
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
            meant: HashMap::new(),
        };
        let mut sentence = 0;
        let mut subordinate = false;
        for index in 0..tape.places.len() {
            let now = tape.places[index].sentence;
            if now != sentence {
                let runs_on = tape.continues.get(now).copied().unwrap_or(false);
                if !runs_on {
                    follower.finish(sentence);
                }
                sentence = now;
                subordinate = false;
            }
            match tape.token(index) {
                Some(Token::Name(_)) => follower.name(index, sentence, subordinate),
                Some(Token::Word(kinds)) => {
                    subordinate |= kinds.any(Kinds::CLAUSE) && !kinds.any(Kinds::AS);
                    follower.word(index, kinds, sentence);
                }
                Some(Token::Comma | Token::Break) => subordinate = false,
                _ => {}
            }
        }
        Self { tape, people, and, meant: follower.meant }
    }

    /// Whom the token at `index` means.
    pub(super) fn at(&self, index: usize) -> Option<Meant> {
        let named = self.people.at(self.tape, index);
        named
            .map(|person| Meant { person, named_at: index })
            .or_else(|| self.meant.get(&index).copied())
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
    meant: HashMap<usize, Meant>,
}

impl Follower<'_> {
    /// The sentence is over: its centre is the centre now.
    fn finish(&mut self, sentence: usize) {
        if let Some(centre) = self.subject.or(self.aside).or(self.last) {
            self.centre = Some(centre);
            self.centre_sentence = sentence;
        }
        (self.subject, self.aside, self.last) = (None, None, None);
    }

    fn name(&mut self, index: usize, sentence: usize, subordinate: bool) {
        let Some(name) = self.tape.name(index) else { return };
        let meant = match self.people.at(self.tape, index) {
            Some(person) => Meant { person, named_at: index },
            None => {
                let title = crate::text::fold(&name.family);
                let bare = name.given.is_empty() && article_before(self.tape, index);
                let bearer = self.titled.iter().rev().find(|(t, _)| bare && same_title(t, &title));
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

    fn word(&mut self, index: usize, kinds: Kinds, sentence: usize) {
        let sex = if kinds.any(Kinds::HE.or(Kinds::HIS)) {
            Sex::Man
        } else if kinds.any(Kinds::SHE.or(Kinds::HER)) {
            Sex::Woman
        } else if kinds.any(Kinds::PERSON) && self.described(index) {
            Sex::Unknown
        } else {
            return;
        };
        let Some(meant) = self.antecedent(sex, sentence) else { return };
        self.meant.insert(index, meant);
        if self.sexes[meant.person] == Sex::Unknown {
            self.sexes[meant.person] = sex;
        }
        if kinds.any(Kinds::HE.or(Kinds::SHE)) {
            self.subject.get_or_insert(meant);
        }
    }

    /// Whether the noun for a person is a description of somebody known ("the author").
    fn described(&self, index: usize) -> bool {
        let article = index > 0 && self.tape.is(index - 1, Kinds::DEFINITE);
        article && !matches!(self.tape.token(index + 1), Some(Token::Name(_)))
    }

    /// Whom a pronoun means: the subject of this sentence, the centre before it, then whoever was
    /// named last, if the sex fits.
    fn antecedent(&self, sex: Sex, sentence: usize) -> Option<Meant> {
        let fits = |meant: &Meant| {
            let known = self.sexes.get(meant.person).copied().unwrap_or(Sex::Unknown);
            sex == Sex::Unknown || known == Sex::Unknown || known == sex
        };
        let near = |at: usize| sentence.saturating_sub(at) <= MEMORY;
        let centre = self.centre.filter(|_| near(self.centre_sentence));
        let inside = self.subject.or(self.aside);
        [inside, centre, self.last].into_iter().flatten().find(fits).or_else(|| {
            let recent = self.recent.iter().rev().filter(|(_, at)| near(*at));
            recent.map(|(meant, _)| *meant).find(fits)
        })
    }
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
            return true;
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
