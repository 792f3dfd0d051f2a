//! What a person says of claims: which there are, and what they are.

use super::amendment::{Amendment, State, Step};
use super::target::{Meant, meant};
use super::{At, NewRole, Verb};
use crate::model::{Claim, Code, Confidence, Found, Holder, Role, Stance};
use crate::text::{Span, trim, words};

/// The claims on their way; the places of one are its own and those where it is said again.
struct Slots {
    claims: Vec<Claim>,
    gone: Vec<bool>,
    /// Claims whose part a person wrote when adding them.
    given: Vec<usize>,
}

impl Slots {
    fn meant(&self, at: Span) -> Meant {
        let there =
            self.claims.iter().enumerate().filter(|(i, _)| self.gone.get(*i) != Some(&true));
        let places = there.flat_map(|(i, c)| {
            std::iter::once(c.place).chain(c.again.iter().copied()).map(move |place| (i, place))
        });
        meant(places, at)
    }

    fn push(&mut self, claim: Claim) {
        self.claims.push(claim);
        self.gone.push(false);
    }
}

impl Amendment<'_> {
    /// The claims with the person's word in them, in text order.
    pub fn claims(&mut self, found: Found<Vec<Claim>>) -> Found<Vec<Claim>> {
        if self.steps.is_empty() {
            return found;
        }
        let Found { items: claims, mut diagnostics } = found;
        let mut slots = Slots { gone: vec![false; claims.len()], claims, given: Vec::new() };
        self.add_claims(&mut slots);
        self.split(&mut slots);
        self.merge(&mut slots);
        self.drop_claims(&mut slots);
        self.set_roles(&mut slots);
        self.set_words(&mut slots);
        let mut gone = slots.gone.into_iter();
        let mut claims = slots.claims;
        claims.retain(|_| gone.next() == Some(false));
        claims.sort_by_key(|claim| (claim.place.start, claim.place.end));
        let stated = claims.iter().any(|claim| claim.role == Role::Thesis);
        diagnostics.retain(|d| {
            !((d.code == Code::NoThesis && stated)
                || (d.code == Code::NoClaim && !claims.is_empty()))
        });
        Found { items: claims, diagnostics }
    }

    /// The claim that a fix is about; that there is none is told.
    fn aim(&mut self, number: usize, slots: &Slots, at: Span) -> Option<usize> {
        match slots.meant(at) {
            Meant::One(claim) => return Some(claim),
            Meant::None => self.cannot(
                number,
                "no claim stands at these words",
                "If they are one, add it: do = \"add-claim\".",
            ),
            Meant::Several => self.cannot(
                number,
                "the words reach over several claims",
                "Take words of one of them.",
            ),
        }
        None
    }

    /// Adds claims. One that the finder has found by now, too, is given what is said of it.
    fn add_claims(&mut self, slots: &mut Slots) {
        let text = self.document.text();
        let mut added: Vec<(usize, Span)> = Vec::new();
        for number in self.open() {
            let Some(step) = self.step(number) else { continue };
            let Verb::AddClaim { .. } = step.fix.verb else { continue };
            let place = trim(text, step.at());
            if added.iter().any(|(_, other)| other.overlaps(place)) {
                self.cannot(number, "another fix adds a claim of these words", "Take one out.");
                continue;
            }
            added.push((number, place));
        }
        let places: Vec<Span> = added.iter().map(|(_, place)| *place).collect();
        for (number, place) in added {
            let Some(step) = self.step(number) else { continue };
            let Verb::AddClaim { role, label, holder, stance, .. } = &step.fix.verb else {
                continue;
            };
            // Nothing is added where what it is to bear on is not there.
            let on = step.spans.get(1).copied();
            if on.is_some_and(|on| on.overlaps(place)) {
                let hint = "Take words of the other one for what it bears on.";
                self.cannot(number, "a claim cannot bear on itself", hint);
                continue;
            }
            if let Some(on) = on
                && slots.meant(on).one().is_none()
                && !places.iter().any(|other| *other != place && other.contains(on))
            {
                let hint = "Take words of a claim; `claimgraph explain` shows those there are.";
                self.cannot(number, "no claim stands where it is to bear on", hint);
                continue;
            }
            let known = slots.claims.iter().position(|c| core(text, c.place) == core(text, place));
            let slot = known.unwrap_or(slots.claims.len());
            if known.is_none() {
                slots.push(Claim { because: Vec::new(), ..Claim::new(place, Role::Claim) });
            }
            let holder = holder.as_deref().and_then(|name| self.holder(name, place));
            let Some(claim) = slots.claims.get_mut(slot) else { continue };
            let reported = *role == Some(Role::Reported);
            claim.place = place;
            claim.label = label.clone().or(claim.label.take());
            claim.holder = holder.or(claim.holder.take());
            claim.stance = stance.or(claim.stance).or_else(|| reported.then_some(Stance::Open));
            claim.confidence = Confidence::FULL;
            claim.because.insert(0, step.because());
            // The thesis is set with those of other fixes, and edges when there are some.
            if let Some(role) =
                role.filter(|role| *role != Role::Thesis && claim.role != Role::Thesis)
            {
                claim.role = role;
                slots.given.push(slot);
            }
            if *role != Some(Role::Thesis) && on.is_none() {
                self.set(number, State::Done);
            }
        }
    }

    fn split(&mut self, slots: &mut Slots) {
        for number in self.open() {
            let Some(step) = self.step(number) else { continue };
            let Verb::Split { .. } = step.fix.verb else { continue };
            let Some(claim) = self.aim(number, slots, step.at()) else { continue };
            let text = self.document.text();
            let mut parts: Vec<Span> =
                step.spans.iter().skip(1).map(|part| trim(text, *part)).collect();
            parts.sort_unstable();
            if parts.windows(2).any(|pair| pair[0].overlaps(pair[1])) {
                self.cannot(number, "two of its parts have words in common", "Give each its own.");
                continue;
            }
            let own = |part: &Span| slots.meant(*part) == Meant::One(claim);
            if !parts.iter().all(own) {
                let hint = "Each part has words of the claim that is split, and of no other.";
                self.cannot(number, "a part of it stands elsewhere", hint);
                continue;
            }
            let Some(whole) = slots.claims.get(claim).cloned() else { continue };
            for (nth, &place) in parts.iter().enumerate() {
                let mut because = vec![step.because()];
                because.extend(whole.because.iter().cloned());
                // What is said again, and the thesis, is the first part.
                let first = nth == 0;
                let role =
                    if whole.role == Role::Thesis && !first { Role::Claim } else { whole.role };
                let again = if first { whole.again.clone() } else { Vec::new() };
                let label = whole.label.clone().filter(|_| first);
                slots.push(Claim { place, role, again, label, because, ..whole.clone() });
            }
            if let Some(gone) = slots.gone.get_mut(claim) {
                *gone = true;
            }
            self.set(number, State::Done);
        }
    }

    /// Joins claims; where some go into one another in a circle, none of them does.
    fn merge(&mut self, slots: &mut Slots) {
        let mut wanted = Vec::new();
        for number in self.open() {
            let Some(step) = self.step(number) else { continue };
            let (Verb::Merge { .. }, Some(&into)) = (&step.fix.verb, step.spans.get(1)) else {
                continue;
            };
            if slots.meant(step.at()) == Meant::None {
                self.say_again(number, &step, into, slots);
                continue;
            }
            let Some(from) = self.aim(number, slots, step.at()) else { continue };
            let Some(into) = self.aim(number, slots, into) else { continue };
            if from == into {
                let hint = "It is done already; take it out.";
                self.cannot(number, "both words are of one claim", hint);
            } else {
                wanted.push((number, from, into));
            }
        }
        let wanted = self.agreed("claim to go into", wanted);
        let mut next: Vec<Option<usize>> = vec![None; slots.claims.len()];
        for &(_, from, into) in &wanted {
            if let Some(slot) = next.get_mut(from) {
                *slot = Some(into);
            }
        }
        let follow = |at: usize| next.get(at).copied().flatten();
        for &(number, from, _) in &wanted {
            let mut at = from;
            let mut steps = 0;
            while let Some(into) = follow(at).filter(|_| steps <= wanted.len()) {
                (at, steps) = (into, steps + 1);
            }
            if steps > wanted.len() {
                let hint = "Say of one of them only that the others go into it.";
                self.cannot(number, "claims would go into one another in a circle", hint);
                continue;
            }
            let Some(step) = self.step(number) else { continue };
            let Some(merged) = slots.claims.get(from).cloned() else { continue };
            if let Some(gone) = slots.gone.get_mut(from) {
                *gone = true;
            }
            if let Some(claim) = slots.claims.get_mut(at) {
                claim.again.push(merged.place);
                claim.again.extend(merged.again);
                claim.again.sort_unstable();
                claim.again.dedup();
                let given = slots.given.contains(&at);
                if !given && merged.role != Role::Reported && claim.role != Role::Reported {
                    claim.role = claim.role.min(merged.role);
                }
                claim.notes.extend(merged.notes);
                claim.because.push(step.because());
            }
            self.set(number, State::Done);
        }
    }

    /// Words that are no claim of their own to the finder, and by a person's word say another one again.
    fn say_again(&mut self, number: usize, step: &Step<'_>, into: Span, slots: &mut Slots) {
        let Some(into) = self.aim(number, slots, into) else { return };
        if let Some(claim) = slots.claims.get_mut(into) {
            claim.again.push(trim(self.document.text(), step.at()));
            claim.again.sort_unstable();
            claim.again.dedup();
            claim.because.push(step.because());
        }
        self.set(number, State::Done);
    }

    fn drop_claims(&mut self, slots: &mut Slots) {
        let crowned = self.steps.iter().any(|step| {
            let thesis = matches!(
                step.fix.verb,
                Verb::SetRole { role: NewRole::Claim(Role::Thesis), .. }
                    | Verb::AddClaim { role: Some(Role::Thesis), .. }
            );
            thesis && step.state == State::Open
        });
        for number in self.open() {
            let Some(step) = self.step(number) else { continue };
            let Verb::Drop { at: At { claim: None | Some(true), .. } } = step.fix.verb else {
                continue;
            };
            if slots.meant(step.at()) == Meant::None {
                self.idle(number, "nothing was found at these words, so nothing had to go");
                continue;
            }
            let Some(claim) = self.aim(number, slots, step.at()) else { continue };
            let thesis = slots.claims.get(claim).is_some_and(|c| c.role == Role::Thesis);
            if thesis && !crowned {
                let hint =
                    "Say which claim is the thesis instead: do = \"set-role\", role = \"thesis\".";
                self.cannot(number, "this is the thesis, to which all claims lead", hint);
                continue;
            }
            if let Some(gone) = slots.gone.get_mut(claim) {
                *gone = true;
            }
            self.set(number, State::Done);
        }
    }

    fn set_roles(&mut self, slots: &mut Slots) {
        let mut wanted = Vec::new();
        for number in self.open() {
            let Some(step) = self.step(number) else { continue };
            let (role, holder, stance) = match &step.fix.verb {
                Verb::SetRole { role: NewRole::Claim(role), holder, stance, .. } => {
                    (*role, holder.clone(), *stance)
                }
                Verb::AddClaim { role: Some(Role::Thesis), holder, stance, .. } => {
                    (Role::Thesis, holder.clone(), *stance)
                }
                _ => continue,
            };
            if let Some(claim) = self.aim(number, slots, step.at()) {
                wanted.push((number, claim, (role, holder, stance)));
            }
        }
        let mut wanted = self.agreed("role", wanted);
        let theses: Vec<_> = wanted
            .iter()
            .filter(|(.., (role, ..))| *role == Role::Thesis)
            .map(|w| (w.0, 0, w.1))
            .collect();
        let theses = self.agreed("thesis", theses);
        wanted.retain(|w| w.2.0 != Role::Thesis || theses.iter().any(|thesis| thesis.0 == w.0));
        let old = slots.claims.iter().position(|c| c.role == Role::Thesis);
        let new = theses.first().map(|(number, _, claim)| (*number, *claim));
        for (number, claim, (role, holder, stance)) in wanted {
            if Some(claim) == old && role != Role::Thesis && new.is_none() {
                let hint =
                    "Say which claim is the thesis instead: do = \"set-role\", role = \"thesis\".";
                self.cannot(number, "this is the thesis, to which all claims lead", hint);
                continue;
            }
            let Some(step) = self.step(number) else { continue };
            let place = slots.claims.get(claim).map_or(step.at(), |c| c.place);
            let holder = holder.map(|name| self.holder(&name, place));
            if let Some(claim) = slots.claims.get_mut(claim) {
                give_role(claim, &step, role, holder, stance);
            }
            self.set(number, State::Done);
        }
        if let (Some(old), Some((number, new))) = (old, new)
            && old != new
            && let (Some(step), Some(claim)) = (self.step(number), slots.claims.get_mut(old))
            && claim.role == Role::Thesis
        {
            // What the essay was taken to be for is at least one of its main claims.
            give_role(claim, &step, Role::Main, None, None);
        }
    }

    /// Labels, holders, stances, remarks.
    fn set_words(&mut self, slots: &mut Slots) {
        let (mut labels, mut holders, mut stances) = (Vec::new(), Vec::new(), Vec::new());
        let mut notes = Vec::new();
        for number in self.open() {
            let Some(step) = self.step(number) else { continue };
            if !matches!(
                step.fix.verb,
                Verb::SetLabel { .. }
                    | Verb::SetHolder { .. }
                    | Verb::SetStance { .. }
                    | Verb::Note { .. }
            ) {
                continue;
            }
            let Some(claim) = self.aim(number, slots, step.at()) else { continue };
            match &step.fix.verb {
                Verb::SetLabel { label, .. } => labels.push((number, claim, label.clone())),
                Verb::SetHolder { holder, .. } => holders.push((number, claim, holder.clone())),
                Verb::SetStance { stance, .. } => stances.push((number, claim, *stance)),
                Verb::Note { text, .. } => notes.push((number, claim, text.clone())),
                _ => {}
            }
        }
        let labels = self.agreed("label", labels);
        self.each(slots, labels, |claim, label| claim.label = Some(label.trim().to_owned()));
        let holders = self.agreed("holder", holders);
        let holders = holders.into_iter().map(|(number, claim, name)| {
            let place = slots.claims.get(claim).map_or_else(Span::default, |c| c.place);
            (number, claim, self.holder(&name, place))
        });
        let holders = holders.collect();
        self.each(slots, holders, |claim, holder| claim.holder = holder);
        let stances = self.agreed("stance", stances);
        self.each(slots, stances, |claim, stance| claim.stance = Some(stance));
        self.each(slots, notes, |claim, note| claim.notes.push(note));
    }

    fn each<V>(
        &mut self,
        slots: &mut Slots,
        wanted: Vec<(usize, usize, V)>,
        give: impl Fn(&mut Claim, V),
    ) {
        for (number, claim, value) in wanted {
            let Some(step) = self.step(number) else { continue };
            if let Some(claim) = slots.claims.get_mut(claim) {
                give(claim, value);
                claim.because.push(step.because());
            }
            self.set(number, State::Done);
        }
    }

    /// A holder by this name, with where the essay names him near some words; `None` for the writer.
    fn holder(&self, name: &str, at: Span) -> Option<Holder> {
        let name = name.trim();
        (!name.is_empty()).then(|| Holder {
            name: name.to_owned(),
            place: self.named_near(name, at).unwrap_or(at),
        })
    }
}

/// Gives a claim another part. A position that is another's is open until something else is said of it;
/// a claim of the writer's own has no holder but one that is given.
fn give_role(
    claim: &mut Claim,
    step: &Step<'_>,
    role: Role,
    holder: Option<Option<Holder>>,
    stance: Option<Stance>,
) {
    let was = std::mem::replace(&mut claim.role, role);
    match role {
        Role::Reported => {
            claim.stance = stance.or(claim.stance).or(Some(Stance::Open));
            claim.holder = holder.unwrap_or_else(|| claim.holder.take());
        }
        _ if was == Role::Reported => {
            claim.stance = stance;
            claim.holder = holder.flatten();
        }
        _ => {
            claim.stance = stance.or(claim.stance);
            claim.holder = holder.unwrap_or_else(|| claim.holder.take());
        }
    }
    claim.confidence = Confidence::FULL;
    claim.because.insert(0, step.because());
}

/// A place without what is no word at its ends: two that differ in nothing else are one.
fn core(text: &str, place: Span) -> Span {
    let mut inside = words(text, place);
    let first = inside.next().unwrap_or(place);
    inside.last().map_or(first, |last| first.hull(last))
}
