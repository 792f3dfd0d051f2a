//! `[[fix]]` tables.

use super::at::{own, place, places, range};
use super::table::{Table, listed};
use super::verbs::{ALWAYS, LOCATORS, VERBS};
use crate::amend::{At, Cited, EdgeVerb, Fix, NewRole, Verb};
use crate::model::{RelationKind, Role, Stance};
use crate::text::spelling::nearest;
use std::sync::Arc;

const ROLES: &[(&str, NewRole)] = &[
    ("thesis", NewRole::Claim(Role::Thesis)),
    ("main", NewRole::Claim(Role::Main)),
    ("claim", NewRole::Claim(Role::Claim)),
    ("reported", NewRole::Claim(Role::Reported)),
    ("evidence", NewRole::Evidence),
    ("term", NewRole::Term),
];

const CLAIM_ROLES: &[(&str, Role)] = &[
    ("thesis", Role::Thesis),
    ("main", Role::Main),
    ("claim", Role::Claim),
    ("reported", Role::Reported),
];

const STANCES: &[(&str, Stance)] =
    &[("endorsed", Stance::Endorsed), ("opposed", Stance::Opposed), ("open", Stance::Open)];

const KINDS: &[(&str, RelationKind)] = &[
    ("supports", RelationKind::Supports),
    ("attacks", RelationKind::Attacks),
    ("restates", RelationKind::Restates),
];

/// A fix, and the line it replaces with where that stands. Its own line is not known here.
pub(super) fn fix(mut table: Table<'_, '_>) -> Option<(Fix, Option<(usize, usize)>)> {
    let word = table.needed("do")?;
    let Some(keys) = VERBS.iter().find(|verb| verb.name == word) else {
        let names: Vec<&str> = VERBS.iter().map(|verb| verb.name).collect();
        let hint = match nearest(&word, names.iter().copied()) {
            Some(near) => format!("is it `{near}`?"),
            None => format!("there are {}", listed(&names)),
        };
        let at = table.at_key("do");
        table.tell(at, format!("`{word}` is no verb; {hint}"));
        return None;
    };
    let allowed = [ALWAYS, keys.needs, keys.may].concat();
    table.only(&allowed);
    let mut whole = true;
    for key in keys.needs {
        if table.has(key) {
            continue;
        }
        let at = table.at();
        table.tell(at, format!("`{word}` needs `{key}`"));
        whole = false;
    }
    let why = table.text("why");
    let by = table.text("by");
    let at = table.at_key("replaces");
    let replaces = table.number("replaces").map(|line| (usize::try_from(line).unwrap_or(0), at));
    let verb = verb(&mut table, keys.name).filter(|_| whole)?;
    Some((Fix { verb, why, by, origin: Arc::from(""), line: 0 }, replaces))
}

fn verb(table: &mut Table<'_, '_>, name: &str) -> Option<Verb> {
    Some(match name {
        "set-role" => {
            let (holder, stance) = (table.text("holder"), table.word("stance", STANCES));
            let role = table.word("role", ROLES);
            Verb::SetRole { at: place(table, "at")?, role: role?, holder, stance }
        }
        "set-label" => {
            let label = table.needed("label");
            Verb::SetLabel { at: place(table, "at")?, label: label? }
        }
        "set-holder" => {
            let holder = table.text("holder");
            Verb::SetHolder { at: place(table, "at")?, holder: holder? }
        }
        "set-stance" => {
            let stance = table.word("stance", STANCES);
            Verb::SetStance { at: place(table, "at")?, stance: stance? }
        }
        "set-speaker" => {
            let speaker = table.text("speaker");
            Verb::SetSpeaker { at: place(table, "at")?, speaker: speaker? }
        }
        "set-source" => {
            let cited = cited(table);
            if cited.is_none() {
                let at = table.at();
                table.tell(at, "`set-source` needs `source`, `via` or a page".to_owned());
            }
            Verb::SetSource { at: place(table, "at")?, cited: cited? }
        }
        "set-quote" => set_quote(table)?,
        "add-claim" => add_claim(table)?,
        "add-quote" => {
            let (speaker, cited) = (table.text("speaker"), of_a_work(table));
            Verb::AddQuote { at: own(table)?, speaker, cited }
        }
        "drop" => Verb::Drop { at: place(table, "at")? },
        "merge" => {
            let at = place(table, "at");
            Verb::Merge { into: place(table, "into")?, at: at? }
        }
        "split" => split(table)?,
        "add-edge" => {
            let instead = table.flag("instead").unwrap_or(false);
            Verb::AddEdge { edge: edge(table)?, instead }
        }
        "reject-edge" => Verb::RejectEdge { edge: edge(table)? },
        "note" => {
            let text = table.needed("text");
            Verb::Note { at: place(table, "at")?, text: text? }
        }
        _ => return None,
    })
}

fn set_quote(table: &mut Table<'_, '_>) -> Option<Verb> {
    let speaker = table.text("speaker");
    let cited = of_a_work(table);
    let offset = table.at();
    let words = match (table.has("words"), table.has("from") || table.has("to")) {
        (true, _) => Some(place(table, "words")?),
        (false, true) => Some(range(table, offset)?),
        (false, false) => None,
    };
    if speaker.is_none() && cited.is_none() && words.is_none() {
        table.tell(
            offset,
            "`set-quote` says nothing; give `speaker`, `source`, `via`, `page`, or `from` and `to`"
                .to_owned(),
        );
        return None;
    }
    Some(Verb::SetQuote { at: place(table, "at")?, words, speaker, cited })
}

fn add_claim(table: &mut Table<'_, '_>) -> Option<Verb> {
    let role = if table.has("role") { Some(table.word("role", CLAIM_ROLES)?) } else { None };
    let label = if table.has("label") { Some(table.needed("label")?) } else { None };
    let holder = table.text("holder");
    let stance = table.word("stance", STANCES);
    let bears = bears(table);
    Some(Verb::AddClaim { at: own(table)?, role, label, holder, stance, bears })
}

fn split(table: &mut Table<'_, '_>) -> Option<Verb> {
    let parts = places(table, "parts");
    let at = place(table, "at");
    let parts = parts?;
    if parts.len() < 2 {
        let offset = table.at_key("parts");
        table.tell(offset, "`split` needs two parts or more".to_owned());
        return None;
    }
    Some(Verb::Split { at: at?, parts })
}

/// What something bears on: `supports = { … }`.
fn bears(table: &mut Table<'_, '_>) -> Option<(RelationKind, At)> {
    let given: Vec<_> = KINDS.iter().filter(|(key, _)| table.has(key)).collect();
    if let [_, (key, _), ..] = given.as_slice() {
        let at = table.at_key(key);
        table.tell(at, "it bears on one thing here; give the others an `add-edge`".to_owned());
    }
    let (key, kind) = given.first()?;
    place(table, key).map(|at| (*kind, at))
}

/// The same, where a place in a work says of which.
fn of_a_work(table: &mut Table<'_, '_>) -> Option<Cited> {
    let cited = cited(table);
    if let Some(Cited { source: None, via: None, .. }) = cited {
        let at = table.at();
        let told = "a page needs its `source` here; `set-source` changes the page of a citation";
        table.tell(at, told.to_owned());
    }
    cited
}

/// A work and a place in it; `None` where none of their keys is there.
fn cited(table: &mut Table<'_, '_>) -> Option<Cited> {
    let id = |table: &mut Table<'_, '_>, key: &str| {
        if table.has(key) { table.needed(key) } else { None }
    };
    let (source, via) = (id(table, "source"), id(table, "via"));
    let given: Vec<&'static str> =
        LOCATORS.iter().copied().filter(|label| table.has(label)).collect();
    if let [_, second, ..] = given.as_slice() {
        let at = table.at_key(second);
        table.tell(at, format!("one place in a work, please: `{}` or `{second}`", given[0]));
    }
    let locator =
        given.first().and_then(|label| table.text_or_number(label).map(|value| (*label, value)));
    let cited = Cited { source, via, locator };
    (cited != Cited::default()).then_some(cited)
}

fn edge(table: &mut Table<'_, '_>) -> Option<EdgeVerb> {
    let kind = if table.has("kind") { Some(table.word("kind", KINDS)?) } else { None };
    let from = place(table, "from");
    let to = place(table, "to");
    Some(EdgeVerb { kind, from: from?, to: to? })
}
