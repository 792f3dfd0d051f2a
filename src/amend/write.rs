//! A fix as a table of a file, for those that are appended.

use super::amendment::places;
use super::quote::{table as quoted, text};
use super::{At, Cited, Fix, NewRole, Verb, Which};
use crate::model::{RelationKind, Role, Stance};

/// The table of a fix: the places that are given in the order of [`places`], the others as they were, and
/// the line of the fix that it replaces.
pub(super) fn table(fix: &Fix, given: &[Option<String>], replaces: usize) -> String {
    let mut ats = places(&fix.verb)
        .into_iter()
        .enumerate()
        .map(|(nth, at)| given.get(nth).cloned().flatten().unwrap_or_else(|| place(at)));
    let mut next = || ats.next().unwrap_or_default();
    let mut pairs: Vec<(&str, String)> = vec![("do", text(fix.verb.name()))];
    match &fix.verb {
        Verb::AddEdge { edge, .. } | Verb::RejectEdge { edge } => {
            pairs.extend(edge.kind.map(|kind| ("kind", text(kind_name(kind)))));
            pairs.push(("from", next()));
            pairs.push(("to", next()));
            if let Verb::AddEdge { instead: true, .. } = fix.verb {
                pairs.push(("instead", "true".to_owned()));
            }
        }
        verb => {
            pairs.push(("at", next()));
            said(verb, &mut pairs, &mut next);
        }
    }
    pairs.extend(fix.why.as_ref().map(|why| ("why", text(why))));
    pairs.extend(fix.by.as_ref().map(|by| ("by", text(by))));
    pairs.push(("replaces", replaces.to_string()));
    let lines: Vec<String> =
        pairs.iter().map(|(key, value)| format!("{key} = {value}\n")).collect();
    format!("[[fix]]\n{}", lines.concat())
}

/// What a verb says of its place.
fn said(verb: &Verb, pairs: &mut Vec<(&str, String)>, next: &mut impl FnMut() -> String) {
    let stance = |s: Option<Stance>| s.map(|s| ("stance", text(stance_name(s))));
    let words = |key, words: &Option<String>| words.as_ref().map(|w| (key, text(w)));
    match verb {
        Verb::SetRole { role, holder, stance: s, .. } => {
            pairs.push(("role", text(new_role_name(*role))));
            pairs.extend(words("holder", holder));
            pairs.extend(stance(*s));
        }
        Verb::SetLabel { label, .. } => pairs.push(("label", text(label))),
        Verb::SetHolder { holder, .. } => pairs.push(("holder", text(holder))),
        Verb::SetStance { stance: s, .. } => pairs.extend(stance(Some(*s))),
        Verb::SetSpeaker { speaker, .. } => pairs.push(("speaker", text(speaker))),
        Verb::SetSource { cited: c, .. } => cited(c, pairs),
        Verb::SetQuote { words: place, speaker, cited: c, .. } => {
            pairs.extend(place.as_ref().map(|_| ("words", next())));
            pairs.extend(words("speaker", speaker));
            c.iter().for_each(|c| cited(c, pairs));
        }
        Verb::AddClaim { role, label, holder, stance: s, bears, .. } => {
            pairs.extend(role.map(|role| ("role", text(role_name(role)))));
            pairs.extend(words("label", label));
            pairs.extend(words("holder", holder));
            pairs.extend(stance(*s));
            pairs.extend(bears.as_ref().map(|(kind, _)| (kind_name(*kind), next())));
        }
        Verb::AddQuote { speaker, cited: c, .. } => {
            pairs.extend(words("speaker", speaker));
            c.iter().for_each(|c| cited(c, pairs));
        }
        Verb::Merge { .. } => pairs.push(("into", next())),
        Verb::Split { parts, .. } => {
            let parts: Vec<String> = parts.iter().map(|_| next()).collect();
            pairs.push(("parts", format!("[{}]", parts.join(", "))));
        }
        Verb::Note { text: note, .. } => pairs.push(("text", text(note))),
        Verb::Drop { .. } | Verb::AddEdge { .. } | Verb::RejectEdge { .. } => {}
    }
}

fn cited(cited: &Cited, pairs: &mut Vec<(&str, String)>) {
    pairs.extend(cited.source.as_ref().map(|id| ("source", text(id))));
    pairs.extend(cited.via.as_ref().map(|id| ("via", text(id))));
    pairs.extend(cited.locator.as_ref().map(|(label, value)| (*label, text(value))));
}

fn place(at: &At) -> String {
    let node = match at.claim {
        Some(true) => ", node = \"claim\" }",
        Some(false) => ", node = \"quotation\" }",
        None => " }",
    };
    let inside = match &at.words {
        Which::Words(quote) => quoted(quote),
        Which::Range(from, to) => format!("{{ from = {}, to = {} }}", quoted(from), quoted(to)),
    };
    format!("{}{node}", inside.strip_suffix(" }").unwrap_or(&inside))
}

const fn new_role_name(role: NewRole) -> &'static str {
    match role {
        NewRole::Claim(role) => role_name(role),
        NewRole::Evidence => "evidence",
        NewRole::Term => "term",
    }
}

const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Thesis => "thesis",
        Role::Main => "main",
        Role::Claim => "claim",
        Role::Reported => "reported",
    }
}

const fn stance_name(stance: Stance) -> &'static str {
    match stance {
        Stance::Endorsed => "endorsed",
        Stance::Opposed => "opposed",
        Stance::Open => "open",
    }
}

const fn kind_name(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Supports => "supports",
        RelationKind::Attacks => "attacks",
        RelationKind::Restates => "restates",
    }
}
