//! Who is heard, and who wrote what is quoted: two different questions.

use super::report::{evidence, uses};
use crate::graph::{ArgumentGraph, SourceId};
use crate::model::Person;
use std::collections::{HashMap, HashSet};

/// An author (or a work that names none), and how much of the evidence comes from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carrier {
    /// The author's name in its fullest spelling, or the label of a work that names no author.
    pub name: String,
    /// Works of that author that are quoted, in the order in which they are first cited.
    pub sources: Vec<SourceId>,
    /// Quotations with a citation of one of them.
    pub quotations: usize,
}

/// A speaker, and how often the essay lets that speaker be heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The speaker's name.
    pub name: String,
    /// Number of quotations of that speaker's words.
    pub heard: usize,
    /// How many of them have a source.
    pub cited: usize,
}

/// Who wrote what is quoted; most quoted first, then in the order of citation. A work of two authors
/// counts for both.
pub(super) fn carriers(graph: &ArgumentGraph) -> Vec<Carrier> {
    let mut carriers: Vec<Carrier> = Vec::new();
    let mut by_key: HashMap<Key, usize> = HashMap::new();
    let initials = initials(graph);
    let mut of_source: HashMap<SourceId, Vec<usize>> = HashMap::new();
    for source in graph.sources() {
        let authors = &source.source.item.authors;
        let named = authors.iter().map(|author| (key(author, &initials), full_name(author)));
        let named =
            named.chain(authors.is_empty().then(|| (Key::Work(source.id), source.label.clone())));
        for (key, name) in named {
            let next = carriers.len();
            let slot = *by_key.entry(key).or_insert(next);
            if slot == next {
                carriers.push(Carrier { name, sources: Vec::new(), quotations: 0 });
            } else if let Some(known) = carriers.get_mut(slot)
                && name.chars().count() > known.name.chars().count()
            {
                known.name = name;
            }
            of_source.entry(source.id).or_default().push(slot);
        }
    }
    let mut quoted: HashSet<(usize, SourceId)> = HashSet::new();
    for quotation in evidence(graph) {
        let mut counted = Vec::new();
        for (source, _) in uses(graph, quotation.id).into_iter().filter(|&(_, own)| own) {
            for &slot in of_source.get(&source).into_iter().flatten() {
                let Some(carrier) = carriers.get_mut(slot) else { continue };
                if quoted.insert((slot, source)) {
                    carrier.sources.push(source);
                }
                if !counted.contains(&slot) {
                    counted.push(slot);
                    carrier.quotations += 1;
                }
            }
        }
    }
    carriers.retain(|c| c.quotations > 0);
    carriers.iter_mut().for_each(|c| c.sources.sort_unstable());
    carriers.sort_by_key(|c| std::cmp::Reverse(c.quotations));
    carriers
}

/// Who is heard; most heard first, then in text order.
pub(super) fn voices(graph: &ArgumentGraph) -> Vec<Voice> {
    let mut voices: Vec<Voice> = Vec::new();
    let mut by_name: HashMap<&str, usize> = HashMap::new();
    for quotation in evidence(graph) {
        let Some(said) = &quotation.speaker else { continue };
        let next = voices.len();
        let slot = *by_name.entry(&said.speaker.name).or_insert(next);
        if slot == next {
            voices.push(Voice { name: said.speaker.name.clone(), heard: 0, cited: 0 });
        }
        if let Some(voice) = voices.get_mut(slot) {
            voice.heard += 1;
            voice.cited += usize::from(!graph.sources_of(quotation.id).is_empty());
        }
    }
    voices.sort_by_key(|v| std::cmp::Reverse(v.heard));
    voices
}

/// What makes two names one author: family name and first initial. Sidney and Beatrice Webb are two;
/// "Webb" alone is Sidney where no other Webb is cited.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Author(String, Option<char>),
    Work(SourceId),
}

/// The initials under which each family name is cited; `None` where there are several.
fn initials(graph: &ArgumentGraph) -> HashMap<String, Option<char>> {
    let mut initials: HashMap<String, Option<char>> = HashMap::new();
    for author in graph.sources().flat_map(|s| &s.source.item.authors) {
        if let Some(initial) = initial(author) {
            let known = initials.entry(author.family.to_lowercase()).or_insert(Some(initial));
            if *known != Some(initial) {
                *known = None;
            }
        }
    }
    initials
}

fn initial(author: &Person) -> Option<char> {
    author.given.chars().find(|c| c.is_alphabetic()).and_then(|c| c.to_lowercase().next())
}

fn key(author: &Person, initials: &HashMap<String, Option<char>>) -> Key {
    let family = author.family.to_lowercase();
    let only = || initials.get(&family).copied().flatten();
    let initial = initial(author).or_else(only);
    Key::Author(family, initial)
}

fn full_name(author: &Person) -> String {
    if author.given.is_empty() {
        author.family.clone()
    } else {
        format!("{} {}", author.given, author.family)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::graph;
    use super::*;

    fn check(sketch: &str, written: &[&str], heard: &[&str]) {
        let graph = graph(sketch);
        let carriers: Vec<String> = carriers(&graph)
            .iter()
            .map(|c| format!("{} {} in {}", c.name, c.quotations, c.sources.len()))
            .collect();
        let voices: Vec<String> = voices(&graph)
            .iter()
            .map(|v| format!("{} {}, cited {}", v.name, v.heard, v.cited))
            .collect();
        assert_eq!((carriers, voices), (owned(written), owned(heard)), "{sketch}");
    }

    fn owned(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|&line| line.to_owned()).collect()
    }

    #[test]
    fn who_wrote_it_and_who_speaks_are_counted_apart() {
        check(
            "source J. Hale Salt; quotation Wood; quotation Wood; quotation Hale; quotation -; \
             s1 cites q1; s1 cites q3",
            &["J. Hale 2 in 1"],
            &["Wood 2, cited 1", "Hale 1, cited 1"],
        );
    }

    #[test]
    fn one_family_name_may_be_two_authors() {
        check(
            "source S. Webb A; source B. Webb B; source Webb C; source J. Hale D; source Hale E; \
             quotation -; quotation -; quotation -; quotation -; quotation -; \
             s1 cites q1; s2 cites q2; s3 cites q3; s4 cites q4; s5 cites q5",
            &["J. Hale 2 in 2", "S. Webb 1 in 1", "B. Webb 1 in 1", "Webb 1 in 1"],
            &[],
        );
    }
}
