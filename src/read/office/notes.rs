//! The marks of footnotes and endnotes, and the labels they show.

use super::figures::roman;
use std::collections::BTreeMap;

/// Where a note stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::read) enum Kind {
    /// At the foot of its page.
    Foot,
    /// At the end.
    End,
}

/// The marks met so far.
#[derive(Debug, Default)]
pub(in crate::read) struct Notes {
    /// By the note: its place among the marks, and the mark that the writer chose, if he did.
    met: BTreeMap<(Kind, String), (usize, Option<String>)>,
}

impl Notes {
    /// A mark of the note with that id; gives the key that stands for its label until all are known.
    pub(in crate::read) fn mark(&mut self, kind: Kind, id: &str, own: Option<String>) -> String {
        let place = self.met.len();
        self.met.entry((kind, id.to_owned())).or_insert((place, own));
        key(kind, id)
    }

    /// Whether there are marks of that kind.
    pub(in crate::read) fn has(&self, kind: Kind) -> bool {
        self.met.keys().any(|(k, _)| *k == kind)
    }

    /// The label of each note, and its place among the marks, by its key. Endnotes are counted in
    /// Roman figures where there are footnotes too, so that no two labels are alike.
    pub(in crate::read) fn labels(&self) -> BTreeMap<String, (usize, String)> {
        let both = self.has(Kind::Foot) && self.has(Kind::End);
        let mut in_order: Vec<_> = self.met.iter().collect();
        in_order.sort_by_key(|(_, (place, _))| *place);
        let (mut foot, mut end) = (0, 0);
        let mut labels = BTreeMap::new();
        for ((kind, id), (place, own)) in in_order {
            let label = own.clone().unwrap_or_else(|| match kind {
                Kind::End if both => {
                    end += 1;
                    roman(end)
                }
                _ => {
                    foot += 1;
                    foot.to_string()
                }
            });
            labels.insert(key(*kind, id), (*place, label));
        }
        labels
    }
}

/// What stands for a note's label until all marks are known.
pub(in crate::read) fn key(kind: Kind, id: &str) -> String {
    match kind {
        Kind::Foot => format!("foot {id}"),
        Kind::End => format!("end {id}"),
    }
}
