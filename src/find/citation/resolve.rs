//! Which work each reference means. References are taken in the order in which a reader meets
//! them: a note's at the place of its mark.

use std::collections::BTreeMap;

use super::about::{About, about};
use super::history::{Antecedent, Cited, History};
use super::lead_in::LeadIns;
use super::list::List;
use super::naming;
use super::note::Notes;
use super::rule;
use super::work::{Match, Works, item};
use crate::model::{
    BackReference, Because, CitationForm, Code, Diagnostic, Document, Item, Listed, Locator,
    Reference, Severity,
};
use crate::text::Span;
use crate::text::canon::ancient;
use crate::text::name::Name;

/// A reference whose work is known.
pub(super) struct Resolved {
    /// Number of its work.
    pub(super) work: usize,
    pub(super) form: CitationForm,
    pub(super) locator: Option<Locator>,
    pub(super) antecedent: Option<Span>,
    pub(super) because: Vec<Because>,
}

/// What resolving comes to: for each reference its work, if it has one.
pub(super) struct Resolution {
    pub(super) works: Works,
    pub(super) resolved: Vec<Option<Resolved>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Resolves all references. Every look-up is logarithmic in the number of works.
pub(super) fn resolve(
    document: &Document,
    references: &[Reference],
    notes: &Notes,
    lead_ins: &LeadIns,
    list: &List,
) -> Resolution {
    let mut works = Works::default();
    for entry in &list.entries {
        works.enter_listed(entry.item.clone(), Some(entry.span), entry.alias.as_deref());
    }
    for Listed { key, item } in document.library.iter() {
        let work = works.enter_listed(item.clone(), None, None);
        works.give_key(work, key);
    }
    let about = about(document, references, &works);
    let order = notes.reading_order(references);
    for &(met, at) in &order {
        let Some(reference) = references.get(at) else { continue };
        let full = reference.title.is_some() && reference.back.is_none();
        if full && !matches!(works.fitting(document, reference), Match::One(_)) {
            let work = works.enter(item(document, reference));
            // A case has parties, and no author: not the court either that the sentence names.
            let written = reference.authors.is_empty() && reference.kind.is_none();
            if let (true, Some(name)) = (written, lead_ins.author(met)) {
                works.give_author(work, &name);
            }
        }
    }
    let mut resolver = Resolver {
        document,
        references,
        notes,
        lead_ins,
        works,
        history: History::default(),
        by_note: BTreeMap::new(),
        met: 0,
        about,
        diagnostics: Vec::new(),
    };
    let mut resolved: Vec<Option<Resolved>> = references.iter().map(|_| None).collect();
    for &(met, at) in &order {
        resolver.met = met;
        let found = resolver.step(at);
        if let Some(slot) = resolved.get_mut(at) {
            *slot = found;
        }
    }
    Resolution { works: resolver.works, resolved, diagnostics: resolver.diagnostics }
}

pub(super) struct Resolver<'d> {
    pub(super) document: &'d Document,
    pub(super) references: &'d [Reference],
    pub(super) notes: &'d Notes<'d>,
    pub(super) lead_ins: &'d LeadIns<'d>,
    pub(super) works: Works,
    pub(super) history: History,
    /// What each note cites, by its label, for those that name a note's number.
    by_note: BTreeMap<String, Vec<Cited>>,
    /// Where the reference at hand is met.
    pub(super) met: usize,
    /// The work that the text is about.
    pub(super) about: About,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Resolver<'_> {
    fn step(&mut self, at: usize) -> Option<Resolved> {
        let reference = self.references.get(at)?;
        if reference.note.is_some() {
            return None;
        }
        let by_number = self.at_note(reference);
        let found = match reference.back {
            _ if by_number.is_some() => by_number,
            Some((kind, place)) => self.back(reference, kind, place),
            None if reference.key.is_some() => self.keyed(reference),
            None if reference.authors.is_empty() && reference.title.is_none() => {
                self.nameless(reference)
            }
            None => Some(self.named(reference)),
        };
        let Some(found) = found else {
            // A mere page that nothing claims is no citation; any other stands between.
            if reference.back.is_some() || reference.year.is_some() {
                self.history.break_off();
            }
            return None;
        };
        if reference.back.is_none() {
            self.works.spell(self.document, found.work, reference);
        }
        if let Some(work) = self.works.list.get_mut(found.work) {
            work.used = true;
            if work.full.is_none() {
                work.full = Some(reference.span);
            }
        }
        let cited = Cited {
            work: found.work,
            span: reference.span,
            met: self.met,
            locator: found.locator.clone(),
            shared: self.shares(at, found.work),
        };
        if let Some(note) = self.notes.holding(reference.span) {
            self.by_note.entry(note.label.to_owned()).or_default().push(cited.clone());
        }
        self.history.add(cited, &self.works, reference.original.is_some());
        Some(found)
    }

    /// The work that the note with the given number cites: "Hale (n 3) 46", "supra note 3". Of several
    /// works the author's; where that leaves more than one it is ambiguous.
    fn at_note(&mut self, reference: &Reference) -> Option<Resolved> {
        let number = reference.at_note?;
        let cited = self.by_note.get(number.of(self.document.prose()))?;
        let family = reference.authors.first().map(Name::key);
        let by_author = |c: &&Cited| {
            let work = self.works.list.get(c.work);
            family.as_ref().is_none_or(|f| work.is_some_and(|w| w.families.contains(f)))
        };
        let own: Vec<&Cited> = cited.iter().filter(by_author).collect();
        let found = (*own.first().or(cited.first().as_ref())?).clone();
        let several = own.iter().any(|c| c.work != found.work);
        if several {
            self.ambiguous(reference, "The note that it goes back to cites more than one work.");
        }
        let because = vec![Because::new(&rule::note_number::RULE, number)];
        let locator = reference.locator.clone();
        let form = CitationForm::Short;
        Some(Resolved { work: found.work, form, locator, antecedent: Some(found.span), because })
    }

    /// Whether the reference just before stands in the same bracket or note and means another work.
    fn shares(&self, at: usize, work: usize) -> bool {
        let Some(last) = &self.history.last else { return false };
        let before = at.checked_sub(1).and_then(|b| self.references.get(b));
        let here = self.references.get(at).map(|r| r.span).unwrap_or_default();
        let same_place = before.is_some_and(|b| {
            b.span == last.span
                && (self.notes.same_note(b.span, here) || self.same_bracket(b.span, here))
        });
        same_place && (last.work != work || last.shared)
    }

    /// Whether nothing but a ";" lies between two references.
    fn same_bracket(&self, before: Span, after: Span) -> bool {
        let between = Span::new(before.end, after.start).of(self.document.prose());
        between.trim() == ";" && !before.of(self.document.prose()).ends_with([')', ']'])
    }

    /// A reference that names author or work.
    fn named(&mut self, reference: &Reference) -> Resolved {
        let number = self.sought(reference);
        let full = self.works.list.get(number).and_then(|w| w.full);
        let mut because = self.listed(number);
        let written = reference.authors.is_empty() && reference.kind.is_none();
        if let (true, None, Some(name)) = (written, full, self.lead_ins.author(self.met)) {
            self.works.give_author(number, &name);
            if self.works.list.get(number).is_some_and(|w| w.families.first() == Some(&name.key()))
            {
                because.push(Because::new(&rule::named_source::RULE, name.span));
            }
        }
        let by_name = because.iter().any(|b| b.rule == &rule::named_source::RULE);
        let work = self.works.list.get(number);
        let says_all = reference.title.is_some_and(|title| {
            let said = super::names::fold_title(&self.document.words_at(title));
            work.is_none_or(|w| {
                super::names::fold_title(&w.item.title) == said
                    || self
                        .document
                        .language
                        .bibliography
                        .titles
                        .iter()
                        .any(|(s, _)| s.to_lowercase() == said)
            }) && (!reference.authors.is_empty() || work.is_none_or(|w| w.item.authors.is_empty()))
        });
        let form = if reference.original.is_some() && reference.kind.is_none() {
            CitationForm::QuotedIn
        } else if reference.title.is_none()
            && reference.year.is_some()
            && !reference.authors.is_empty()
        {
            CitationForm::AuthorDate
        } else if says_all || by_name && full.is_none() {
            CitationForm::Full
        } else {
            CitationForm::Short
        };
        let antecedent = full.filter(|_| form == CitationForm::Short);
        if antecedent.is_some() {
            because.push(Because::new(&rule::short_form::RULE, reference.span));
        }
        let form = if reference.via.is_some() { CitationForm::QuotedIn } else { form };
        Resolved { work: number, form, locator: reference.locator.clone(), antecedent, because }
    }

    /// The work that a reference names: one that is known, or else a new one.
    pub(super) fn sought(&mut self, reference: &Reference) -> usize {
        let spelled_out = naming::spelled_out(self.document, reference);
        let mut found = self.works.fitting(self.document, reference);
        if let (Match::None, Some(long)) = (found, &spelled_out) {
            found = self.works.fitting(self.document, long);
        }
        let short = reference.title.is_none() && reference.year.is_none();
        let number = match found {
            Match::One(number) => number,
            Match::None => {
                let said = spelled_out.as_ref().unwrap_or(reference);
                self.works.enter(item(self.document, said))
            }
            Match::Several => {
                if short {
                    self.ambiguous(reference, "More than one work before fits this short form.");
                }
                self.works.enter(item(self.document, reference))
            }
        };
        let number = self.volume_of(number, reference);
        if let Some(short) = naming::short_name(self.document.prose(), reference) {
            self.works.give_alias(number, short);
        }
        // "Thuc. 6.24" is asked for as Thucydides, too.
        let ancient = reference.authors.first().and_then(|a| ancient(&a.key()));
        if let Some(full) = ancient {
            self.works.give_alias(number, full);
        }
        if let (Some(_), Some(name)) = (&spelled_out, reference.authors.first()) {
            self.works.give_alias(number, &name.family);
        }
        number
    }

    /// A reference by key. A key that no bibliography has stands for a work of its own.
    fn keyed(&mut self, reference: &Reference) -> Option<Resolved> {
        let place = reference.key?;
        let key = place.of(self.document.prose());
        let work = self.works.of_key(key).unwrap_or_else(|| {
            self.diagnostics.push(Diagnostic {
                code: Code::UnknownKey,
                severity: Severity::Warning,
                message: "No bibliography has this key; the key stands for the work.".to_owned(),
                hint: "Give the bibliography with --bibliography.".to_owned(),
                place: Some(place),
                subjects: Vec::new(),
            });
            let work = self.works.enter(Item { title: key.to_owned(), ..Item::default() });
            self.works.give_key(work, key);
            work
        });
        self.works.spell_as(self.document, work, Span::new(place.start - 1, place.end));
        let form =
            if reference.via.is_some() { CitationForm::QuotedIn } else { CitationForm::Short };
        let because = vec![Because::new(&rule::cited_key::RULE, place)];
        let (locator, antecedent) = (reference.locator.clone(), None);
        Some(Resolved { work, form, locator, antecedent, because })
    }

    /// The entry of a work that the document lists.
    pub(super) fn listed(&self, number: usize) -> Vec<Because> {
        let entry = self.works.list.get(number).and_then(|w| w.entry);
        entry.map(|entry| Because::new(&rule::listed_work::RULE, entry)).into_iter().collect()
    }

    /// op. cit., ibid. and their kin.
    fn back(
        &mut self,
        reference: &Reference,
        kind: BackReference,
        place: Span,
    ) -> Option<Resolved> {
        if kind == BackReference::Idem && (reference.title.is_some() || reference.year.is_some()) {
            return self.idem(reference, place);
        }
        let found = match kind {
            BackReference::Ibid | BackReference::Idem => {
                rule::ibid_previous::antecedent(&self.history)
            }
            _ if !reference.authors.is_empty() => {
                rule::op_cit_author::antecedent(reference, &self.history)
            }
            _ => self.said_before().or_else(|| self.just_before()),
        };
        let Some(Antecedent { cited, rule, doubt }) = found else {
            self.without_antecedent(reference);
            return self.by_name_alone(reference, kind);
        };
        if let Some(doubt) = doubt {
            self.ambiguous(reference, &doubt);
        }
        let work = match reference.volume {
            Some(volume) => {
                let volume = volume.of(self.document.prose()).to_owned();
                self.works.in_volume(cited.work, &volume)
            }
            None => cited.work,
        };
        let inherits = matches!(kind, BackReference::Ibid | BackReference::LocCit);
        let locator = reference.locator.clone().or(cited.locator.filter(|_| inherits));
        let form = match kind {
            BackReference::OpCit | BackReference::LocCit => CitationForm::OpCit,
            BackReference::Ibid | BackReference::Idem => CitationForm::Ibid,
        };
        let because = vec![Because::new(rule, place)];
        Some(Resolved { work, form, locator, antecedent: Some(cited.span), because })
    }

    /// op. cit. with an author of whom nothing was cited: a work of his, whichever.
    fn by_name_alone(&mut self, reference: &Reference, kind: BackReference) -> Option<Resolved> {
        let named = matches!(kind, BackReference::OpCit | BackReference::LocCit);
        if !named || reference.authors.is_empty() {
            return None;
        }
        let work = self.works.enter(item(self.document, reference));
        self.works.spell(self.document, work, reference);
        let locator = reference.locator.clone();
        let because = vec![Because::new(&rule::op_cit_author::RULE, reference.span)];
        Some(Resolved { work, form: CitationForm::OpCit, locator, antecedent: None, because })
    }

    /// The latest work of a cited author to whom the sentence gives the words.
    fn said_before(&self) -> Option<Antecedent> {
        let name = self.lead_ins.speaker(self.met)?;
        let asked = Reference { authors: vec![name], ..Reference::default() };
        rule::op_cit_author::antecedent(&asked, &self.history)
    }

    /// The work cited just before; in doubt where the sentence gives the words to somebody else.
    fn just_before(&self) -> Option<Antecedent> {
        let found = rule::op_cit_previous::antecedent(&self.history)?;
        let doubt = self.lead_ins.stranger(self.met).map(|name| {
            format!(
                "The sentence gives the words to {}, of whom no work is cited before; the work \
                 cited just before was taken.",
                name.full()
            )
        });
        Some(Antecedent { doubt, ..found })
    }

    /// idem before another work of the same author.
    fn idem(&mut self, reference: &Reference, place: Span) -> Option<Resolved> {
        let Some(cited) = rule::idem_author::antecedent(&self.history).cloned() else {
            self.without_antecedent(reference);
            return None;
        };
        let mut item = item(self.document, reference);
        if let Some(work) = self.works.list.get(cited.work) {
            item.authors.clone_from(&work.item.authors);
        }
        let work = self.works.enter(item);
        let because = vec![Because::new(&rule::idem_author::RULE, place)];
        let locator = reference.locator.clone();
        let antecedent = Some(cited.span);
        Some(Resolved { work, form: CitationForm::Ibid, locator, antecedent, because })
    }

    /// The work in the volume that the reference names, if it names one.
    pub(super) fn volume_of(&mut self, work: usize, reference: &Reference) -> usize {
        match reference.volume {
            Some(volume) => {
                let volume = volume.of(self.document.prose()).to_owned();
                self.works.in_volume(work, &volume)
            }
            None => work,
        }
    }

    fn without_antecedent(&mut self, reference: &Reference) {
        let ambiguous =
            self.history.last.as_ref().is_some_and(|c| c.shared) && !self.history.broken;
        if ambiguous {
            self.ambiguous(reference, "The citation before names more than one work.");
            return;
        }
        self.diagnostics.push(Diagnostic {
            code: Code::CitationWithoutAntecedent,
            severity: Severity::Warning,
            message: "This citation goes back to an earlier one, but none is there to go back to."
                .to_owned(),
            hint: "Name author and work.".to_owned(),
            place: Some(reference.span),
            subjects: Vec::new(),
        });
    }

    /// A reading that is likely but not sure, worth a look.
    pub(super) fn doubtful(&mut self, reference: &Reference, message: &str) {
        self.ambiguous(reference, message);
        if let Some(told) = self.diagnostics.last_mut() {
            told.severity = Severity::Note;
        }
    }

    pub(super) fn ambiguous(&mut self, reference: &Reference, message: &str) {
        self.diagnostics.push(Diagnostic {
            code: Code::AmbiguousAntecedent,
            severity: Severity::Warning,
            message: message.to_owned(),
            hint: "Name the work.".to_owned(),
            place: Some(reference.span),
            subjects: Vec::new(),
        });
    }
}
