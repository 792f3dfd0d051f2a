//! The manual of the rules.

use super::page::Page;
use crate::find;
use crate::model::{Code, Rule};

/// All rules, in the order in which they work, each in a line or two.
pub(super) fn all() -> Page {
    let mut page = Page::new(&[]);
    page.head("Rules, in the order in which they work (claimgraph explain NAME has more)");
    for rule in find::rules() {
        page.line(1, rule.name);
        page.line(3, rule.finds);
    }
    page
}

/// One rule in full.
pub(super) fn entry(rule: &Rule) -> Page {
    let mut page = Page::new(&[]);
    page.head(rule.name);
    page.line(1, rule.finds);
    for (head, words) in
        [("Why it counts", rule.why), ("Example", rule.example), ("What it misses", rule.misses)]
    {
        page.head(head);
        page.line(1, words);
    }
    page
}

/// What a kind of diagnostic means.
pub(super) fn diagnostic(code: Code) -> Page {
    let mut page = Page::new(&[]);
    page.head(code.name());
    page.line(1, code.meaning());
    page
}
