//! `fix rebase`: the corrections of an old draft for a new one.

use super::super::arguments::Rebase;
use super::super::exit::{Exit, Failure};
use super::super::{corrections, input, terminal};
use super::{append, file, gap, present, whole};
use crate::amend::{Moved, rebased};
use crate::model::Document;
use crate::text::Positions;
use std::path::Path;

pub(super) fn run(asked: &Rebase) -> Result<Exit, Failure> {
    let beside_new = file(&asked.new, &asked.how.corrections)?;
    let from = if beside_new.exists() {
        beside_new.clone()
    } else {
        file(&asked.old, &asked.how.corrections)?
    };
    let Some(before) = present(&from)? else {
        let told = format!("there are no corrections: neither {} nor ", beside_new.display());
        return Err(Failure::new(Exit::Input, format!("{told}{}", from.display()))
            .hint("name the file: --fix FILE"));
    };
    let by_hand = corrections::parse(&from, &before)?;
    let paths = [asked.old.clone(), asked.new.clone()];
    let documents = input::documents(&paths, &asked.how)?;
    let [old, new] = documents.as_slice() else {
        return Err(Failure::new(Exit::Input, "two drafts are needed"));
    };
    let moved = rebased(old, new, &by_hand);
    for moved in &moved {
        tell(moved, old, new, &asked.new)?;
    }
    let tables: Vec<&str> = moved.iter().filter_map(|moved| moved.table.as_deref()).collect();
    let lost = moved.len() - tables.len();
    let start = if tables.is_empty() { "" } else { gap(&before) };
    let added = format!("{start}{}", tables.join("\n"));
    let to = asked.output.clone().unwrap_or(beside_new);
    corrections::parse(&to, &format!("{before}{added}"))?;
    if to != from && to.exists() {
        let told = format!("{} is there already; it is not written over", to.display());
        return Err(Failure::new(Exit::Usage, told).hint("name another file: -o FILE"));
    }
    if to != from {
        whole(&to, &before, &added)?;
    } else if !added.is_empty() {
        append(&to, Some(&before), &added)?;
    }
    let (kept, moved) = (by_hand.fixes.len() - moved.len(), tables.len());
    let told = format!("{kept} as they were, {moved} moved, {lost} lost");
    terminal::print(&format!("{}: {told}\n", to.display()))?;
    Ok(if lost == 0 { Exit::Done } else { Exit::Findings })
}

/// What becomes of the words of one fix.
fn tell(moved: &Moved, old: &Document, new: &Document, path: &Path) -> Result<(), Failure> {
    let positions = Positions::new(new.text());
    let mut page = format!("{} {}\n", moved.origin, moved.verb);
    for (was, is) in &moved.places {
        let (line, column) = positions.line_column(is.start);
        let place = format!("{}:{line}:{column}", input::shown(path));
        let (was, is) = (old.words_at(*was), new.words_at(*is));
        page.push_str(&format!("  - {was}\n  + {is} ({place})\n"));
    }
    if moved.table.is_none() {
        page.push_str(
            "  not all of its words are in the new draft; it stays as it is, and is reported\n",
        );
    }
    terminal::print(&page)
}
