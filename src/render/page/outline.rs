//! The argument as a list of lists: every claim with what is quoted for it, and the claims that bear on
//! it, as deep as they go. It is what a screen reader is led through, what the page shows where no
//! picture can be shown, and what is searched.
//!
//! It is written in preorder without recursion. Lists deeper than [`DEEPEST`] are not nested further,
//! since browsers do not nest without end; `aria-level` tells the true depth.

use super::html::Html;
use super::name::Names;
use crate::graph::NodeId;
use crate::model::RelationKind;
use crate::render::plan::{Card, Does, Link, Look, Plan, Row};
use crate::render::words;

/// Lists inside of lists; each is two elements deep, and browsers stop at about 500.
const DEEPEST: usize = 60;

/// Writes the outline of what is planned.
pub(super) fn outline(html: &mut Html, plan: &Plan<'_>, names: &Names<'_>, several: bool) {
    let writer = &mut Writer { html, names, several, joins: joins(plan) };
    writer.html.raw("<ul role=\"tree\" id=\"outline\" aria-label=\"Claims and evidence\">\n");
    // What is open: for each, whether a list of children was begun.
    let mut open: Vec<bool> = Vec::new();
    let mut root = 0;
    for (at, card) in plan.cards.iter().enumerate() {
        root = if card.apart { card.column } else { root.min(card.column) };
        let depth = card.column - root;
        while open.len() > depth.min(DEEPEST) {
            writer.close(open.pop());
        }
        if let Some(began @ false) = open.last_mut() {
            *began = true;
            writer.html.raw("<ul role=\"group\">\n");
        }
        let more = plan.cards.get(at + 1).is_some_and(|n| !n.apart && n.column > card.column);
        open.push(writer.claim(at, card, depth, more));
    }
    while let Some(began) = open.pop() {
        writer.close(Some(began));
    }
    for row in &plan.loose {
        writer.quotation(row, 1, true);
    }
    writer.html.raw("</ul>\n");
}

/// How each card bears on the one it stands under.
fn joins(plan: &Plan<'_>) -> Vec<Option<RelationKind>> {
    let mut joins = vec![None; plan.cards.len()];
    for Link { from, relation, .. } in plan.links.iter().filter(|link| link.tree) {
        if let Some(slot) = joins.get_mut(*from) {
            *slot = Some(relation.kind);
        }
    }
    joins
}

struct Writer<'w, 'g> {
    html: &'w mut Html,
    names: &'w Names<'g>,
    several: bool,
    joins: Vec<Option<RelationKind>>,
}

impl Writer<'_, '_> {
    /// A claim with its evidence. Its element stays open for the claims below it; whether a list is
    /// open in it already comes back.
    fn claim(&mut self, at: usize, card: &Card<'_>, depth: usize, more: bool) -> bool {
        let inner = more || !card.evidence.is_empty();
        self.item(card.node.id.into(), depth + 1, inner);
        self.html.raw("<span class=\"row\"><b class=\"kind ").raw(class(card.look)).raw("\">");
        self.html.text(&kind(card)).raw("</b> ");
        let how = match self.joins.get(at).copied().flatten() {
            Some(RelationKind::Attacks) => "<span class=\"how\">against it</span> ",
            Some(RelationKind::Restates) => "<span class=\"how\">says it again</span> ",
            Some(RelationKind::Supports) | None => "",
        };
        self.html.raw(how).raw("<span class=\"words\">");
        self.html.text(&words::claim(card.node, self.names.text())).raw("</span>");
        if let Some(holder) = &card.node.claim.holder {
            let name = self.names.person(&holder.name);
            self.html.raw(" <span class=\"meta\">position of ").text(&name).raw("</span>");
        }
        self.html.raw(" <span class=\"meta\">");
        self.html.text(&words::locator(card.node, self.several)).raw("</span>");
        for &missing in &card.missing {
            self.html.raw(" <span class=\"lack\">").text(words::missing(missing)).raw("</span>");
        }
        self.html.raw("</span>");
        if card.evidence.is_empty() {
            return false;
        }
        self.html.raw("<ul role=\"group\">\n");
        for row in &card.evidence {
            self.quotation(row, depth + 2, !row.seen);
        }
        true
    }

    fn quotation(&mut self, row: &Row<'_>, level: usize, home: bool) {
        let id = NodeId::Quotation(row.node.id);
        if home {
            self.item(id, level, false);
        } else {
            self.html.raw("<li role=\"treeitem\" tabindex=\"-1\" aria-level=\"").value(level);
            self.html.raw("\" data-o=\"").value(id).raw("\">");
        }
        self.html.raw("<span class=\"row\">");
        let chip = row.source.and_then(|(source, _)| self.names.chip(source.id));
        match chip {
            Some(chip) => {
                self.html.raw("<b class=\"chip h").value(hue(chip.hue)).raw("\">");
                self.html.text(&chip.code).raw("</b> ");
            }
            None if row.is_term() => {}
            None => {
                self.html.raw("<b class=\"chip miss\">?</b> ");
            }
        }
        self.html.raw(match row.does {
            Does::Evidence => "",
            Does::States => "<span class=\"how\">states it</span> ",
            Does::Against => "<span class=\"how\">against it</span> ",
        });
        let words = words::quotation(row.node, self.names.text());
        if !words.is_empty() {
            let bare = words.trim_matches(['“', '”']);
            self.html.raw("<q class=\"words\">").text(bare).raw("</q> ");
        }
        self.html.raw("<span class=\"meta\">");
        self.html.text(&words::origin(row)).raw(" · ");
        self.html.text(&words::key(row, self.several)).raw("</span></span></li>\n");
    }

    fn item(&mut self, id: NodeId, level: usize, expands: bool) {
        self.html.raw("<li role=\"treeitem\" tabindex=\"-1\" aria-level=\"").value(level);
        self.html.raw("\" id=\"o-").value(id).raw("\" data-o=\"").value(id);
        self.html.raw(if expands { "\" aria-expanded=\"true\">" } else { "\">" });
    }

    fn close(&mut self, began: Option<bool>) {
        self.html.raw(if began == Some(true) { "</ul></li>\n" } else { "</li>\n" });
    }
}

/// "Main claim c7".
pub(super) fn kind(card: &Card<'_>) -> String {
    let heading = words::heading(card).to_lowercase();
    let mut letters = heading.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The class of a claim, as in the drawings.
pub(super) const fn class(look: Look) -> &'static str {
    match look {
        Look::Thesis => "thesis",
        Look::Main => "main",
        Look::Claim | Look::Restatement => "claim",
        Look::Rebuttal => "rebuttal",
        Look::Reported | Look::Rejected => "reported",
        Look::Shared => "shared",
    }
}

/// Which of the colours of chips it is; 0 is slate.
pub(super) fn hue(hue: crate::render::theme::Colour) -> usize {
    crate::render::theme::HUES.iter().position(|&known| known == hue).map_or(0, |at| at + 1)
}
