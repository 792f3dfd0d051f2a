//! A page, line or year alone: which work it is of.

use super::about::{About, Primary};
use super::history::Cited;
use super::prose;
use super::resolve::{Resolved, Resolver};
use super::rule;
use super::work::{Match, item};
use crate::model::{Because, CitationForm, Locator, Reference};
use crate::text::Span;
use crate::text::name::Name;

impl Resolver<'_> {
    /// A bare page (and volume): the work cited before in the same sentence, or named in it; else that
    /// of the person whom the sentence names; else the work cited just before in the paragraph; else
    /// the work that the text is about.
    pub(super) fn nameless(&mut self, reference: &Reference) -> Option<Resolved> {
        let previous = rule::op_cit_previous::antecedent(&self.history).map(|a| a.cited);
        let name = self.lead_ins.author(self.met);
        let head = name.as_ref().map_or(self.lead_ins.start(self.met), |n| n.span.start);
        // A year belongs to a name, and not to what was cited before.
        let nearer = |c: &&Cited| c.met >= head && (reference.year.is_none() || name.is_none());
        if let Some(cited) = previous.as_ref().filter(nearer) {
            return Some(self.again(cited.clone(), reference));
        }
        if let Some(found) = self.in_sentence(reference) {
            return Some(found);
        }
        // The people of a novel speak on its pages: only an author is cited by name.
        let about = !matches!(self.about, About::Nothing) && reference.year.is_none();
        let stranger = about && name.as_ref().is_some_and(|n| !self.lead_ins.is_known(n));
        if let Some(name) = name.filter(|_| !stranger) {
            return Some(self.of_named(reference, &name));
        }
        if let Some(work) = self.of_year(reference) {
            let because = vec![Because::new(&rule::short_form::RULE, reference.span)];
            return Some(self.alone(work, reference, because));
        }
        let by_line = |locator: &Option<Locator>| {
            // "4.3.104": act, scene and line have no word.
            let parts = |l: &Locator| {
                matches!(l.label, "line" | "verse" | "act" | "scene") || l.value.contains('.')
            };
            locator.as_ref().is_some_and(parts)
        };
        let same_paragraph = previous.clone().filter(|c| self.lead_ins.follows_on(c.met, self.met));
        // A poem's lines are none of a book that is cited by pages, and nobody in a critic's article
        // speaks as the people of the novel do.
        let one = matches!(self.about, About::One(_));
        let fits = |c: &Cited| {
            !about || by_line(&c.locator) == by_line(&reference.locator) && !(stranger && one)
        };
        if let Some(cited) = same_paragraph.filter(fits) {
            return Some(self.again(cited, reference));
        }
        match self.about.clone() {
            About::One(primary) if about => return Some(self.of_primary(reference, &primary)),
            About::Several if about => {
                self.ambiguous(
                    reference,
                    "The text is about more than one work that this page can be of.",
                );
                return None;
            }
            _ => {}
        }
        let before = previous.filter(|c| self.lead_ins.in_paragraph_before(c.met, self.met))?;
        self.doubtful(
            reference,
            "This page stands alone in its paragraph; the work cited last, in the paragraph before, was taken.",
        );
        Some(self.again(before, reference))
    }

    /// A page of the work that the text is about.
    fn of_primary(&mut self, reference: &Reference, primary: &Primary) -> Resolved {
        let work = primary.work.unwrap_or_else(|| self.sought(&primary.said));
        let work = self.volume_of(work, reference);
        self.works.spell_as(self.document, work, primary.said.span);
        let mut because = self.listed(work);
        because.push(Because::new(&rule::about_work::RULE, primary.said.span));
        self.alone(work, reference, because)
    }

    /// Another place of a work that was cited before.
    fn again(&mut self, cited: Cited, reference: &Reference) -> Resolved {
        let work = self.volume_of(cited.work, reference);
        let because = vec![Because::new(&rule::short_form::RULE, reference.span)];
        Resolved { antecedent: Some(cited.span), ..self.alone(work, reference, because) }
    }

    /// A place of a work, for which nothing cited before is needed.
    fn alone(&self, work: usize, reference: &Reference, because: Vec<Because>) -> Resolved {
        let locator = reference.locator.clone();
        Resolved { work, form: CitationForm::Short, locator, antecedent: None, because }
    }

    /// The work whose title stands with its author, or is known, before a bare page in its sentence.
    fn in_sentence(&mut self, reference: &Reference) -> Option<Resolved> {
        let start = self.lead_ins.start(self.met).max(self.met.saturating_sub(prose::WINDOW));
        let window = Span::new(self.document.prose().ceil_char_boundary(start), self.met);
        let mentions = prose::mentions(self.document, window);
        let mention = mentions.into_iter().rev().find(|m| {
            let one = matches!(self.works.fitting(self.document, &m.reference), Match::One(_));
            one || !m.reference.authors.is_empty()
        })?;
        let mut said = mention.reference;
        said.volume = reference.volume;
        let work = self.sought(&said);
        self.works.spell_as(self.document, work, said.span);
        let mut because = self.listed(work);
        because.push(Because::new(&rule::named_work::RULE, said.span));
        Some(self.alone(work, reference, because))
    }

    /// The only work of the year that a bracket gives without an author.
    fn of_year(&self, reference: &Reference) -> Option<usize> {
        let year = reference.year.filter(|_| reference.locator.is_some())?;
        self.works.of_year(year.of(self.document.prose()))
    }

    /// A bare page of a work of the person whom the sentence names.
    fn of_named(&mut self, reference: &Reference, name: &Name) -> Resolved {
        let authors = vec![name.clone()];
        let (volume, year) = (reference.volume, reference.year);
        let asked = Reference { authors, volume, year, ..Reference::default() };
        let latest = self.history.of_author(&asked).map(|(cited, _)| (cited.work, cited.span));
        let fitting = self.works.fitting(self.document, &asked);
        if fitting == Match::Several && latest.is_none() {
            self.ambiguous(
                reference,
                "More than one work of the author whom the sentence names fits.",
            );
        }
        let (work, antecedent) = match (fitting, latest) {
            (Match::One(work), latest) => {
                (self.volume_of(work, reference), latest.map(|(_, span)| span))
            }
            (_, Some((work, span))) if year.is_none() => {
                (self.volume_of(work, reference), Some(span))
            }
            _ => (self.works.enter(item(self.document, &asked)), None),
        };
        self.works.spell_as(self.document, work, name.span);
        let because = vec![Because::new(&rule::named_source::RULE, name.span)];
        let locator = reference.locator.clone();
        Resolved { work, form: CitationForm::Short, locator, antecedent, because }
    }
}
