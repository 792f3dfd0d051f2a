//! The works that a person describes, joined to those that were found.

use super::amendment::Amendment;
use super::field::folded;
use super::{Verb, Work};
use crate::model::{Because, Citations, Code, Diagnostic, Item, Severity, Source};
use crate::text::Span;
use crate::text::spelling::nearest;
use std::collections::{BTreeMap, BTreeSet};

impl Amendment<'_> {
    /// Joins the works that were found under one of a described work's spellings, and gives them what is
    /// said of it. Answers with the number of the source of each described work that there is one of.
    pub(super) fn join_works(&mut self, citations: &mut Citations) -> BTreeMap<String, usize> {
        let mut ids = BTreeMap::new();
        let mut into: Vec<usize> = (0..citations.sources.len()).collect();
        for work in self.works {
            let numbers = self.spelled(work, citations, &into);
            let Some((&first, others)) = numbers.split_first() else {
                self.tell_unspelled(work, &citations.sources);
                continue;
            };
            for &other in others {
                let spelled = citations
                    .sources
                    .get_mut(other)
                    .map(|source| std::mem::take(&mut source.cited_as));
                if let Some(source) = citations.sources.get_mut(first) {
                    source.cited_as.extend(spelled.unwrap_or_default());
                    source.cited_as.sort_unstable();
                }
                for slot in into.iter_mut().filter(|slot| **slot == other) {
                    *slot = first;
                }
            }
            if let Some(source) = citations.sources.get_mut(first) {
                describe(&mut source.item, work);
                let place = source.cited_as.first().copied().unwrap_or_default();
                source.because.push(Because::written(place, work.origin.clone()));
            }
            ids.insert(work.id.clone(), first);
        }
        let renumber = |number: &mut usize| {
            *number = into.get(*number).copied().unwrap_or(*number);
        };
        citations.citations.iter_mut().for_each(|c| renumber(&mut c.source));
        for link in &mut citations.quoted_in {
            renumber(&mut link.inner);
            renumber(&mut link.container);
        }
        citations.quoted_in.retain(|link| link.inner != link.container);
        ids
    }

    /// The sources that are cited under one of a work's spellings and belong to no other yet.
    fn spelled(&self, work: &Work, citations: &Citations, into: &[usize]) -> Vec<usize> {
        let wanted: Vec<String> = work.spellings.iter().map(|s| plain(s)).collect();
        let is = |spelled: &str| {
            wanted.iter().any(|wanted| {
                spelled.strip_prefix(wanted.as_str()).is_some_and(|rest| {
                    rest.is_empty() || rest.trim_start().starts_with([';', ',', '('])
                })
            })
        };
        let own = |place: &Span| is(&plain(&self.document.words_at(*place)));
        // A bracket may begin with more of a name than the finder took for the spelling of the work.
        let bracketed: BTreeSet<usize> = if wanted.is_empty() {
            BTreeSet::new()
        } else {
            citations.citations.iter().filter(|c| own(&c.place)).map(|c| c.source).collect()
        };
        let numbers = citations.sources.iter().enumerate().filter(|(number, source)| {
            into.get(*number) == Some(number)
                && (source.cited_as.iter().any(own)
                    || source.entry.as_ref().is_some_and(own)
                    || bracketed.contains(number))
        });
        numbers.map(|(number, _)| number).collect()
    }

    /// A work none of whose spellings the essay has, and that no fix speaks of, is told.
    fn tell_unspelled(&mut self, work: &Work, sources: &[Source]) {
        let used = self.steps.iter().any(|step| match &step.fix.verb {
            Verb::SetSource { cited, .. } => cited.names(&work.id),
            Verb::SetQuote { cited, .. } | Verb::AddQuote { cited, .. } => {
                cited.as_ref().is_some_and(|cited| cited.names(&work.id))
            }
            _ => false,
        });
        let named = !work.item.title.is_empty() || !work.item.authors.is_empty();
        if (used && named) || work.spellings.is_empty() {
            return;
        }
        let spelled: Vec<String> = sources
            .iter()
            .flat_map(|source| &source.cited_as)
            .map(|place| self.document.words_at(*place))
            .collect();
        let near =
            work.spellings.iter().find_map(|s| nearest(s, spelled.iter().map(String::as_str)));
        self.told.push(Diagnostic {
            code: Code::CorrectionWithoutPlace,
            severity: Severity::Warning,
            message: format!(
                "{}: the essay cites no work by one of the spellings of `{}`.",
                work.origin, work.id
            ),
            hint: near.map_or_else(String::new, |near| {
                format!("It has: match = [{}]", super::quote::text(near))
            }),
            place: None,
            subjects: Vec::new(),
        });
    }

    /// The source of a described work; made where the essay cites it by no spelling of its own.
    pub(super) fn source_of(
        &self,
        id: &str,
        ids: &mut BTreeMap<String, usize>,
        citations: &mut Citations,
        place: Span,
    ) -> Option<usize> {
        if let Some(&number) = ids.get(id) {
            return Some(number);
        }
        let work = self.works.iter().find(|work| work.id == id)?;
        let mut item = Item::default();
        describe(&mut item, work);
        let mut source = Source::new(item, place);
        if source.key.trim_matches('|').is_empty() {
            source.key = format!("id:{id}");
        }
        source.because.push(Because::written(place, work.origin.clone()));
        let number = citations.sources.len();
        citations.sources.push(source);
        ids.insert(id.to_owned(), number);
        Some(number)
    }
}

/// Gives an item what is said of it.
fn describe(item: &mut Item, work: &Work) {
    let said = work.item.clone();
    if work.kind_given {
        item.kind = said.kind;
    }
    if !said.authors.is_empty() {
        item.authors = said.authors;
    }
    if !said.editors.is_empty() {
        item.editors = said.editors;
    }
    if !said.title.is_empty() {
        item.title = said.title;
        // A title that names its volume, "Works, vol. 6", shall not be followed by it again.
        if said.volume.is_none()
            && item.volume.as_ref().is_some_and(|v| names_volume(&item.title, v))
        {
            item.volume = None;
        }
    }
    let fields = [
        (&mut item.volume, said.volume),
        (&mut item.container_title, said.container_title),
        (&mut item.issue, said.issue),
        (&mut item.publisher_place, said.publisher_place),
        (&mut item.publisher, said.publisher),
        (&mut item.year, said.year),
        (&mut item.url, said.url),
    ];
    for (field, said) in fields {
        if said.is_some() {
            *field = said;
        }
    }
}

fn names_volume(title: &str, volume: &str) -> bool {
    title.rsplit(|c: char| !c.is_alphanumeric()).next() == Some(volume)
}

/// A spelling without brackets and points around it, its white space folded.
fn plain(spelling: &str) -> String {
    let around =
        |c: char| matches!(c, '(' | ')' | '[' | ']' | '.' | ',' | ';' | ':') || c.is_whitespace();
    // A bracket that closes one inside belongs to the words.
    let words = folded(spelling);
    let cut = words.trim_matches(around);
    let open = cut.matches(['(', '[']).count();
    if open > cut.matches([')', ']']).count() {
        words.trim_start_matches(around).to_owned()
    } else {
        cut.to_owned()
    }
}
