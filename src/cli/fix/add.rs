//! `fix add`: one correction, with words that stand nowhere else.

use super::super::arguments::Add;
use super::super::exit::{Exit, Failure};
use super::super::{check, corrections, input, terminal};
use super::{append, file, gap, graph, head, present};
use crate::amend::{standing, toml_text, written};
use crate::model::Document;
use crate::text::{Positions, Span};

pub(super) fn run(asked: &Add) -> Result<Exit, Failure> {
    let essay = &asked.essay;
    let how = asked.how();
    let path = file(essay, &how.corrections)?;
    let document = input::documents(std::slice::from_ref(essay), &how)?.remove(0);
    let table = table(asked, &document)?;
    let before = present(&path)?;
    let start = match &before {
        Some(before) => gap(before).to_owned(),
        None => format!("{}\n", head(essay, &path, &document.sha256)),
    };
    let added = format!("{start}{table}");
    let all = format!("{}{added}", before.as_deref().unwrap_or(""));
    if let Some(before) = &before {
        // A mistake that was there is not this table's.
        corrections::parse(&path, before)?;
    }
    let by_hand = corrections::parse(&path, &all)
        .map_err(|failure| Failure { exit: Exit::Usage, ..failure })?;
    let origin = by_hand.fixes.last().map(|fix| format!("{}:", fix.origin)).unwrap_or_default();
    let graph = graph(&document, &by_hand, &how);
    let new = |message: &str| message.starts_with(&format!("{origin} "));
    if let Some(doubt) = corrections::unmade(&graph).find(|d| new(&d.message)) {
        terminal::print(&check::told(&graph, doubt, std::slice::from_ref(essay)))?;
        return Err(Failure::new(
            Exit::Usage,
            "nothing was added: the correction could not be made",
        ));
    }
    append(&path, before.as_deref(), &added)?;
    terminal::print(&format!("{}\n{table}", path.display()))?;
    Ok(Exit::Done)
}

/// The table, as it will stand in the file.
fn table(asked: &Add, document: &Document) -> Result<String, Failure> {
    let mut lines = vec![format!("do = {}", toml_text(&asked.verb))];
    let places = [
        ("at", &asked.at),
        ("from", &asked.from),
        ("to", &asked.to),
        ("into", &asked.into),
        ("supports", &asked.supports),
        ("attacks", &asked.attacks),
        ("restates", &asked.restates),
    ];
    for (key, words) in places {
        let nth = asked.nth.filter(|_| key == "at");
        if let Some(words) = words {
            lines.push(format!("{key} = {}", place(document, key, words, nth)?));
        }
    }
    if !asked.parts.is_empty() {
        let parts: Result<Vec<String>, Failure> =
            asked.parts.iter().map(|words| place(document, "part", words, None)).collect();
        lines.push(format!("parts = [{}]", parts?.join(", ")));
    }
    let texts = [
        ("kind", &asked.kind),
        ("role", &asked.role),
        ("label", &asked.label),
        ("holder", &asked.holder),
        ("stance", &asked.stance),
        ("speaker", &asked.speaker),
        ("source", &asked.source),
        ("via", &asked.via),
        ("page", &asked.page),
        ("text", &asked.text),
        ("why", &asked.why),
        ("by", &asked.by),
    ];
    for (key, text) in texts {
        lines.extend(text.as_ref().map(|text| format!("{key} = {}", toml_text(text))));
    }
    if asked.instead {
        lines.push("instead = true".to_owned());
    }
    lines.extend(asked.replaces.map(|line| format!("replaces = {line}")));
    Ok(format!("[[fix]]\n{}\n", lines.join("\n")))
}

/// Words of an essay as a place of a file: with as much around them as tells them from others.
fn place(
    document: &Document,
    key: &str,
    words: &str,
    nth: Option<usize>,
) -> Result<String, Failure> {
    let refused = |told: String, hint: String| Failure::new(Exit::Usage, told).hint(hint);
    if words.trim().is_empty() {
        return Err(refused(format!("--{key} has no words"), "give words of the essay".to_owned()));
    }
    let (places, count, near) = standing(document, words);
    let span = match (places.as_slice(), nth) {
        ([], _) => {
            let hint = match near {
                Some(near) => format!("is it “{}”?", document.words_at(near)),
                None => "copy them out of the essay; only white space may differ".to_owned(),
            };
            return Err(refused(format!("the words of --{key} do not stand in the essay"), hint));
        }
        ([one], None | Some(1)) => *one,
        (places, Some(nth)) => match nth.checked_sub(1).and_then(|at| places.get(at)) {
            Some(place) => *place,
            None => {
                let hint = format!("--nth goes from 1 to {}", places.len());
                return Err(refused(format!("the words of --{key} stand {count} times"), hint));
            }
        },
        (places, None) => {
            let told =
                format!("the words of --{key} stand {count} times: {}", lines(document, places));
            let hint = if key == "at" { "give more words, or --nth N" } else { "give more words" };
            return Err(refused(told, hint.to_owned()));
        }
    };
    written(document, span).ok_or_else(|| {
        let told = format!("nothing tells the words of --{key} from the same words elsewhere");
        refused(told, "their paragraph stands twice; give words of another".to_owned())
    })
}

/// `line 3, line 9`.
fn lines(document: &Document, places: &[Span]) -> String {
    let positions = Positions::new(document.text());
    let line = |place: &Span| format!("line {}", positions.line_column(place.start).0);
    places.iter().map(line).collect::<Vec<_>>().join(", ")
}
