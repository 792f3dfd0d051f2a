//! Notes without a heading: a run of labelled paragraphs that the text before calls.

use super::super::Draft;
use super::label::{Label, label};
use crate::model::BlockKind;
use crate::text::note::marks;
use crate::text::{Language, fold};
use std::collections::BTreeMap;

/// How many paragraphs a note may have after its first, when another note follows it.
const CONTINUED: usize = 6;

/// Notes without a heading: runs of labelled blocks whose labels the text before calls, and
/// `[Footnote 1: …]` between the paragraphs. Linear.
pub(in super::super) fn loose(text: &str, drafts: &mut [Draft], language: &Language) {
    for draft in drafts.iter_mut().filter(|d| may_be_note(d)) {
        if let Some(label) = named(draft.span.of(text), language) {
            draft.kind = BlockKind::Note(label.to_owned());
            draft.quote = None;
        }
    }
    let labels: Vec<Option<Label>> =
        drafts.iter().map(|d| if may_be_note(d) { label(text, d) } else { None }).collect();
    let mut called: BTreeMap<String, usize> = BTreeMap::new();
    let mut at = 0;
    while at < drafts.len() {
        let run = run(drafts, &labels, &called, at);
        if let Some(end) = run {
            let mut current = String::new();
            for (draft, label) in drafts[at..end].iter_mut().zip(&labels[at..end]) {
                if let Some(label) = label {
                    current.clone_from(&label.text);
                    called.remove(&label.text);
                }
                draft.kind = BlockKind::Note(current.clone());
                draft.quote = None;
            }
            at = end;
            continue;
        }
        if !matches!(drafts[at].kind, BlockKind::Note(_) | BlockKind::Code | BlockKind::Furniture) {
            for mark in marks(text, drafts[at].span, language) {
                for label in mark.labels {
                    *called.entry(label).or_default() += 1;
                }
            }
        }
        at += 1;
    }
}

fn may_be_note(draft: &Draft) -> bool {
    draft.kind.is_running()
}

/// One past the last block of the run of notes that begins at `from`, if one does: labels set in one
/// way that rise by one, at least half of them called before.
fn run(
    drafts: &[Draft],
    labels: &[Option<Label>],
    called: &BTreeMap<String, usize>,
    from: usize,
) -> Option<usize> {
    let first = labels.get(from)?.as_ref()?;
    if from == 0 || !called.contains_key(&first.text) {
        return None;
    }
    let (mut known, mut count) = (1, 1);
    let (mut last, mut end) = (first, from + 1);
    loop {
        // The next label, right after or past the paragraphs that go on with this note; these only
        // where the mark of the next note stands before the run.
        let reach = (end + CONTINUED + 1).min(drafts.len());
        let open = drafts[end..reach].iter().take_while(|d| may_be_note(d)).count();
        let found = (end..end + open).find(|&at| labels[at].is_some());
        let Some(next) = found.and_then(|at| Some((at, labels[at].as_ref()?))) else { break };
        let (at, label) = next;
        let is_called = called.contains_key(&label.text);
        // A sign that comes again begins another run: "*", "†", and "*" below the next paragraph.
        let again =
            label.style == '*' && labels[from..end].iter().flatten().any(|l| l.text == label.text);
        let fits = label.style == first.style && follows(last, label, is_called) && !again;
        if !fits || at > end && !is_called {
            break;
        }
        known += usize::from(is_called);
        count += 1;
        (last, end) = (label, at + 1);
    }
    (known * 2 >= count).then_some(end)
}

/// Whether one label may follow another in a run of notes.
fn follows(before: &Label, label: &Label, called: bool) -> bool {
    match (before.text.parse::<u32>(), label.text.parse::<u32>()) {
        (Ok(before), Ok(number)) => number == before + 1,
        (Err(_), Err(_)) => called && before.text != label.text,
        _ => false,
    }
}

/// "[Footnote 3: …]" gives "3".
fn named<'t>(said: &'t str, language: &Language) -> Option<&'t str> {
    let inner = said.strip_prefix('[')?;
    let word = inner.split(|c: char| !c.is_alphabetic()).next()?;
    let rest = inner[word.len()..].trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let known = language.layout.note_words.contains(&fold(word).as_str());
    (known && (1..=4).contains(&digits)).then(|| &rest[..digits])
}
