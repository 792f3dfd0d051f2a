//! Works: when two references mean the same one.

use std::collections::BTreeMap;

use super::names::{
    agree, agree_year, and_others, asked, fold_name, fold_title, fold_year, given_agree, index, key,
};
use crate::model::{Document, Item, ItemKind, Person, Reference, Source};
use crate::text::canon::canon;
use crate::text::name::Name;
use crate::text::{Span, fold};

/// How many works of one kind are looked through for one that fits; past this a short form is
/// ambiguous in any case.
const LOOKED_THROUGH: usize = 8;

/// A work as far as it is known.
pub(super) struct Work {
    pub(super) item: Item,
    /// Folded family names of its authors.
    pub(super) families: Vec<String>,
    key: String,
    /// Spellings, with their words.
    cited_as: Vec<Span>,
    spelled: std::collections::BTreeSet<String>,
    /// The first reference that names it in full.
    pub(super) full: Option<Span>,
    /// Its entry in the document's list of works.
    pub(super) entry: Option<Span>,
    /// Whether any citation leads to it.
    pub(super) used: bool,
}

/// All works of a document. Looked up by what a reference says of them, in logarithmic time.
#[derive(Default)]
pub(super) struct Works {
    pub(super) list: Vec<Work>,
    by: BTreeMap<String, Vec<usize>>,
}

/// What a look-up comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// No work fits.
    None,
    /// One fits.
    One(usize),
    /// More than one fits.
    Several,
}

impl Works {
    /// The work with just this key, made where there is none.
    pub(super) fn enter(&mut self, item: Item) -> usize {
        let families = families(&item);
        let key = key(&families, &item);
        if let Some(&found) = self.by.get(&format!("={key}")).and_then(|found| found.first()) {
            self.learn(found, item);
            return found;
        }
        self.make(item, families, key)
    }

    fn make(&mut self, item: Item, families: Vec<String>, key: String) -> usize {
        let number = self.list.len();
        for name in index(&families, &item) {
            self.by.entry(name).or_default().push(number);
        }
        self.by.insert(format!("={key}"), vec![number]);
        self.list.push(Work {
            item,
            families,
            key,
            cited_as: Vec::new(),
            spelled: std::collections::BTreeSet::new(),
            full: None,
            entry: None,
            used: false,
        });
        number
    }

    /// Enters a work of a list: what is found under its author, title or year later is it.
    /// Works of one author and title that differ in year are two.
    pub(super) fn enter_listed(
        &mut self,
        item: Item,
        entry: Option<Span>,
        alias: Option<&str>,
    ) -> usize {
        let families = families(&item);
        let mut key = key(&families, &item);
        if let Some(&known) = self.by.get(&format!("={key}")).and_then(|found| found.first())
            && let Some(work) = self.list.get_mut(known)
        {
            if agree(work.item.year.as_deref(), item.year.as_deref()) {
                work.entry = work.entry.or(entry);
                return known;
            }
            key.push_str(item.year.as_deref().unwrap_or(""));
        }
        let number = self.make(item, families, key);
        if let Some(work) = self.list.get_mut(number) {
            work.entry = entry;
        }
        if let Some(alias) = alias {
            self.give_alias(number, alias);
        }
        number
    }

    /// Says that the body which made a work goes by a short name too.
    pub(super) fn give_alias(&mut self, number: usize, alias: &str) {
        let Some(work) = self.list.get(number) else { return };
        let alias = vec![fold(alias)];
        if work.families == alias {
            return;
        }
        for name in index(&alias, &work.item).into_iter().filter(|n| n.starts_with("a ")) {
            let known = self.by.entry(name).or_default();
            if known.len() <= LOOKED_THROUGH && !known.contains(&number) {
                known.push(number);
            }
        }
    }

    /// Fills what was not known of a work.
    fn learn(&mut self, number: usize, item: Item) {
        let Some(work) = self.list.get_mut(number) else { return };
        let known = &mut work.item;
        known.year = known.year.take().or(item.year);
        known.publisher_place = known.publisher_place.take().or(item.publisher_place);
        known.container_title = known.container_title.take().or(item.container_title);
        for (known, more) in known.authors.iter_mut().zip(item.authors) {
            if letters(&more.given) > letters(&known.given) {
                known.given = more.given;
            }
        }
    }

    /// Gives a work that was cited by its title alone the author that the text names.
    pub(super) fn give_author(&mut self, number: usize, author: &Name) {
        let Some(work) = self.list.get_mut(number) else { return };
        if !work.item.authors.is_empty() {
            return;
        }
        work.item.authors = vec![person(author)];
        work.families = vec![fold_name(&author.family)];
        work.key = key(&work.families, &work.item);
        // Under its title it stands already.
        for name in index(&work.families, &work.item).into_iter().filter(|n| n.starts_with("a ")) {
            self.by.entry(name).or_default().push(number);
        }
    }

    /// The one work that fits what a reference says: author and title, year or volume where they
    /// are given; author alone; title alone.
    pub(super) fn fitting(&self, document: &Document, reference: &Reference) -> Match {
        let item = item(document, reference);
        let families = families(&item);
        let more = and_others(document.prose(), reference);
        let mut best = Match::None;
        for name in asked(&families, &item) {
            best = self.only(&name, &item, &families, more);
            if best != Match::None {
                break;
            }
        }
        if best == Match::None {
            best = self.with_title_inside(&families, &item);
        }
        if best == Match::None { self.with_title_for_author(&item) } else { best }
    }

    /// The one listed work without an author whose title begins with the word that stands where an author
    /// might: "(Regulations 12)".
    fn with_title_for_author(&self, item: &Item) -> Match {
        let [author] = item.authors.as_slice() else { return Match::None };
        if !(author.given.is_empty() && item.title.is_empty()) {
            return Match::None;
        }
        let title = fold_title(&author.family);
        let known = [format!("t {title}"), format!("p {title}")];
        let found = known.iter().filter_map(|name| self.by.get(name)).flatten();
        let listed = |number: &&usize| {
            self.list.get(**number).is_some_and(|work| {
                work.entry.is_some()
                    && work.item.authors.is_empty()
                    && agree_year(work.item.year.as_deref(), item.year.as_deref())
            })
        };
        let mut fits = found.take(LOOKED_THROUGH).filter(listed);
        match (fits.next(), fits.next()) {
            (Some(&one), None) => Match::One(one),
            (Some(a), Some(b)) if a != b => Match::Several,
            (Some(&one), _) => Match::One(one),
            _ => Match::None,
        }
    }

    /// The one listed work of an author whose title holds the title that is asked for: shortened from its
    /// middle or end ("Roads" for "Salt Roads").
    fn with_title_inside(&self, families: &[String], item: &Item) -> Match {
        let title = fold_title(&item.title);
        let Some(family) = families.first().filter(|_| !title.is_empty()) else {
            return Match::None;
        };
        let Some(found) = self.by.get(&format!("a {family}")) else { return Match::None };
        let whole = format!(" {title} ");
        let mut fits = found.iter().take(LOOKED_THROUGH).filter(|number| {
            self.list.get(**number).is_some_and(|work| {
                work.entry.is_some()
                    && format!(" {} ", fold_title(&work.item.title)).contains(&whole)
                    && agree_year(work.item.year.as_deref(), item.year.as_deref())
            })
        });
        match (fits.next(), fits.next()) {
            (Some(&one), None) => Match::One(one),
            (Some(_), Some(_)) => Match::Several,
            _ => Match::None,
        }
    }

    /// The only work of a year.
    pub(super) fn of_year(&self, year: &str) -> Option<usize> {
        match self.by.get(&format!("y {}", fold_year(year)))?.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// The work of a key.
    pub(super) fn of_key(&self, key: &str) -> Option<usize> {
        self.by.get(&format!("k {key}"))?.first().copied()
    }

    /// Says that a work is cited by a key.
    pub(super) fn give_key(&mut self, number: usize, key: &str) {
        self.by.entry(format!("k {key}")).or_insert_with(|| vec![number]);
    }

    fn only(&self, name: &str, item: &Item, families: &[String], more: bool) -> Match {
        let Some(found) = self.by.get(name) else { return Match::None };
        if found.len() > LOOKED_THROUGH {
            return Match::Several;
        }
        let fits = |number: &&usize| {
            self.list.get(**number).is_some_and(|work| {
                let same = families.len() <= 1 || work.families.as_slice() == families;
                let named = match (work.item.authors.first(), item.authors.first()) {
                    (Some(a), Some(b)) => given_agree(&a.given, &b.given),
                    _ => true,
                };
                same && named
                    && (agree(work.item.volume.as_deref(), item.volume.as_deref())
                        || work.entry.is_some() && !name.contains(" v "))
                    && agree_year(work.item.year.as_deref(), item.year.as_deref())
            })
        };
        let found: Vec<usize> = found.iter().filter(fits).copied().collect();
        if let [] | [_] = found.as_slice() {
            return found.first().map_or(Match::None, |&one| Match::One(one));
        }
        // "Hale" alone is rather the book that Hale wrote alone; "Hale et al." rather one of several.
        let alike = |number: &&usize| {
            self.list.get(**number).is_some_and(|work| {
                if more { work.families.len() > 2 } else { work.families.len() == families.len() }
            })
        };
        let mut alike = found.iter().filter(alike);
        match (alike.next(), alike.next()) {
            (Some(&one), None) => Match::One(one),
            _ => Match::Several,
        }
    }

    /// Notes the spelling under which a reference names a work.
    pub(super) fn spell(&mut self, document: &Document, number: usize, reference: &Reference) {
        if let Some(span) = wording(document.prose(), reference) {
            self.spell_as(document, number, span);
        }
    }

    /// Notes one more spelling of a work, unless these very words were noted before.
    pub(super) fn spell_as(&mut self, document: &Document, number: usize, span: Span) {
        let span = with_markup(document, span);
        if let Some(work) = self.list.get_mut(number)
            && work.spelled.insert(document.words_at(span))
        {
            work.cited_as.push(span);
        }
    }

    /// The same work in another volume.
    pub(super) fn in_volume(&mut self, number: usize, volume: &str) -> usize {
        let Some(work) = self.list.get(number) else { return number };
        if agree(work.item.volume.as_deref(), Some(volume)) && work.item.volume.is_some() {
            return number;
        }
        let entry = work.entry;
        let item = Item { volume: Some(volume.to_owned()), ..work.item.clone() };
        let entered = self.enter(item);
        if let Some(work) = self.list.get_mut(entered) {
            work.entry = work.entry.or(entry);
        }
        entered
    }

    /// The works that are cited, as sources, and where each work went.
    pub(super) fn sources(self, order: &[usize]) -> (Vec<Source>, Vec<Option<usize>>) {
        let mut place = vec![None; self.list.len()];
        let mut wanted: Vec<Option<Work>> = self.list.into_iter().map(Some).collect();
        let mut sources = Vec::new();
        for &number in order {
            let Some(work) = wanted.get_mut(number).and_then(Option::take) else { continue };
            if let Some(slot) = place.get_mut(number) {
                *slot = Some(sources.len());
            }
            let mut cited_as = work.cited_as;
            cited_as.sort();
            sources.push(Source {
                item: work.item,
                key: work.key,
                cited_as,
                entry: work.entry,
                because: Vec::new(),
            });
        }
        (sources, place)
    }
}

/// What a reference says of its work.
pub(super) fn item(document: &Document, reference: &Reference) -> Item {
    let prose = document.prose();
    let of = |span: Span| document.words_at(span);
    let title = reference.title.map(of).unwrap_or_default();
    let listed = document.language.bibliography.titles.iter().find(|(short, _)| *short == title);
    let title = listed.map_or(title, |(_, long)| (*long).to_owned());
    let parted = reference.locator.as_ref().is_some_and(|l| matches!(l.label, "verse" | "act"));
    let asked = parted && document.language.code == "en";
    let full = if asked { canon(&fold(&title)) } else { None };
    let title = full.map_or(title, |(full, _)| full.to_owned());
    let quoted = reference.container.is_some();
    Item {
        kind: reference.kind.unwrap_or(if quoted { ItemKind::Article } else { ItemKind::Book }),
        authors: reference.authors.iter().map(person).collect(),
        title,
        volume: reference.volume.map(|v| v.of(prose).to_owned()),
        container_title: reference.container.map(of),
        publisher_place: reference.place.map(of),
        year: reference.year.map(|y| y.of(prose).to_owned()),
        url: reference.url.map(|u| u.of(prose).to_owned()),
        ..Item::default()
    }
}

/// A name as a person.
pub(super) fn person(name: &Name) -> Person {
    Person { family: name.family.clone(), given: name.given.clone() }
}

/// The words that name author and work, without brackets and place in it. An author whom only the
/// running text names before the bracket stands for the whole.
fn wording(prose: &str, reference: &Reference) -> Option<Span> {
    let names = reference.authors.iter().map(|a| a.span);
    let work = [reference.title, reference.container, reference.volume];
    let imprint = [reference.place, reference.year];
    let core = names.chain(work.into_iter().flatten());
    let (inside, outside): (Vec<Span>, Vec<Span>) = core.partition(|s| reference.span.contains(*s));
    let Some(core) = inside.into_iter().reduce(Span::hull) else {
        return outside.into_iter().reduce(Span::hull);
    };
    let whole = imprint
        .into_iter()
        .flatten()
        .filter(|s| reference.span.contains(*s))
        .fold(core, Span::hull);
    // An imprint in brackets of its own is left out, for its bracket would stay open.
    let open =
        |s: Span| s.of(prose).matches(['(', '[']).count() > s.of(prose).matches([')', ']']).count();
    Some(if open(whole) { core } else { whole })
}

/// The span with the markup that touches it: `*Salt Roads*`, not `Salt Roads*`.
pub(super) fn with_markup(document: &Document, span: Span) -> Span {
    let (text, prose) = (document.text().as_bytes(), document.prose().as_bytes());
    let blanked = |at: usize| {
        prose.get(at) == Some(&b' ') && text.get(at).is_some_and(|b| b.is_ascii_punctuation())
    };
    let mut wide = span;
    while wide.start > 0 && blanked(wide.start - 1) {
        wide.start -= 1;
    }
    while blanked(wide.end) {
        wide.end += 1;
    }
    wide
}

/// What two works share exactly when they are one, also across documents.
#[must_use]
pub fn work_key(item: &Item) -> String {
    key(&families(item), item)
}

/// The folded family names of those who made a work: its authors, or else its editors.
fn families(item: &Item) -> Vec<String> {
    let makers = if item.authors.is_empty() { &item.editors } else { &item.authors };
    makers.iter().map(|a| fold_name(&a.family)).collect()
}

fn letters(given: &str) -> usize {
    given.chars().filter(|c| c.is_alphabetic()).count()
}
