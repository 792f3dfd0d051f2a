//! What stands on the cards. Every word of it is the essay's or a label written by hand, but for the
//! few of `theme::say` and the short forms a reader knows from footnotes (p., op. cit.).

use super::plan::{Card, Does, Look, Missing, Row};
use super::theme::say;
use super::wrap;
use crate::analyse::Report;
use crate::export::Text;
use crate::graph::{ClaimNode, DocumentId, QuotationNode, SourceNode};
use crate::model::{Anchor, Because, Citation, CitationForm, Item, Locator, Person};
use crate::text::fold;

/// Columns of a name that is mentioned in passing.
const NAME: usize = 50;
/// Places where a claim is said again that are listed on its card.
const AGAIN: usize = 6;

/// "MAIN CLAIM c14".
pub(super) fn heading(card: &Card<'_>) -> String {
    let kind = match card.look {
        Look::Thesis => "THESIS",
        Look::Main => "MAIN CLAIM",
        Look::Claim => "CLAIM",
        Look::Rebuttal => "REBUTTAL",
        Look::Restatement => "RESTATEMENT",
        Look::Reported => "REPORTED",
        Look::Rejected => "REPORTED, THEN REJECTED",
        Look::Shared => "REPORTED, AND SHARED",
    };
    format!("{kind} {}", card.node.id)
}

/// "¶70 · again ¶4, ¶86"; with the document's id in front where there are several. A paragraph that says
/// it twice is listed once, for that is where one looks.
pub(super) fn locator(node: &ClaimNode, several: bool) -> String {
    let mut out = place(&node.claim.place, several.then_some(node.document));
    let own = node.claim.place.paragraph;
    let mut listed: Vec<u32> = Vec::with_capacity(AGAIN);
    for again in &node.claim.again {
        let paragraph = again.paragraph;
        if paragraph == own || listed.contains(&paragraph) {
            continue;
        }
        match listed.len() {
            0 => out.push_str(" · again "),
            AGAIN => {
                out.push_str(", …");
                break;
            }
            _ => out.push_str(", "),
        }
        out.push_str(&place(again, None));
        listed.push(paragraph);
    }
    out
}

/// "¶70".
fn place(anchor: &Anchor, document: Option<DocumentId>) -> String {
    match document {
        Some(id) => format!("{id} ¶{}", anchor.paragraph),
        None => format!("¶{}", anchor.paragraph),
    }
}

/// The words of a claim as they are shown: its label, or its text with "… " in front where it begins
/// in the middle of a sentence.
pub(super) fn claim(node: &ClaimNode, text: Text) -> String {
    if let Some(label) = node.claim.label.as_ref().filter(|l| !l.trim().is_empty()) {
        return label.clone();
    }
    if text != Text::All {
        return say::WORDS_LEFT_OUT.to_owned();
    }
    let begins_low = node.text.chars().next().is_some_and(char::is_lowercase);
    if begins_low { format!("… {}", node.text) } else { node.text.clone() }
}

/// Whose position a reported claim is.
pub(super) fn holder(node: &ClaimNode) -> Option<String> {
    let name = &node.claim.holder.as_ref()?.name;
    Some(format!("position of {}", wrap::one_line(name, NAME)))
}

/// The words of a quotation in quotation marks; none where they may not be shown: whose they are and
/// where they stand says enough.
pub(super) fn quotation(node: &QuotationNode, text: Text) -> String {
    if text == Text::None { String::new() } else { format!("“{}”", node.text) }
}

/// What a claim lacks, in words.
pub(super) const fn missing(missing: Missing) -> &'static str {
    match missing {
        Missing::Evidence => say::NO_EVIDENCE,
        Missing::Source => say::NO_SOURCE,
        Missing::Thesis => say::FLOATING,
    }
}

/// Who speaks and where it is found, in one line: "Stalin, Works 6, p. 29", "Trotsky, as given in
/// Lenin, CW 32, p. 26", "no citation".
pub(super) fn origin(row: &Row<'_>) -> String {
    let mut out = String::new();
    if row.does == Does::Against {
        out.push_str(say::AGAINST);
        out.push_str(" · ");
    }
    let speaker = row.node.speaker.as_ref().map(|s| s.speaker.name.as_str());
    if row.is_term() && row.source.is_none() {
        return say::TERM.to_owned();
    }
    let Some((source, citation)) = row.source else {
        if let Some(speaker) = speaker {
            out.push_str(&wrap::one_line(speaker, NAME));
            out.push_str(" · ");
        }
        out.push_str(say::NO_CITATION);
        return out;
    };
    let cited = cited(source, citation);
    if citation.form == CitationForm::Repeated {
        let at = citation.antecedent.as_ref().unwrap_or(&citation.place);
        return out + &format!("repeats {} ({cited})", place(at, None));
    }
    if let Some((person, _)) = &citation.original {
        out.push_str(&format!("{}, quoted in ", wrap::one_line(&full(person), NAME)));
    } else if let Some(speaker) = speaker.filter(|s| !is_author(s, source)) {
        out.push_str(&format!("{}, as given in ", wrap::one_line(speaker, NAME)));
    } else if let Some(section) = &citation.section {
        out.push_str(&format!("{}, in ", wrap::one_line(&section.words(), NAME)));
    }
    out.push_str(&cited);
    match citation.form {
        CitationForm::OpCit => out.push_str(" · op. cit."),
        CitationForm::Ibid => out.push_str(" · ibid."),
        _ => {}
    }
    out
}

/// "q12 · ¶26".
pub(super) fn key(row: &Row<'_>, several: bool) -> String {
    let node = row.node;
    format!("{} · {}", node.id, place(&node.quotation.place, several.then_some(node.document)))
}

/// "Stalin, Works 6, p. 29".
fn cited(source: &SourceNode, citation: &Citation<Anchor>) -> String {
    let label = short(&source.label);
    match &citation.locator {
        Some(at) => format!("{label}, {}", page(at)),
        None => label,
    }
}

/// The name of a work in passing: without its subtitle where it is long.
pub(super) fn short(label: &str) -> String {
    let main = [": ", " (", " [", ". "].iter().filter_map(|&mark| label.find(mark)).min();
    match main.and_then(|at| label.get(..at)) {
        Some(main) if wrap::columns(label) > NAME && wrap::columns(main) > 3 => {
            wrap::one_line(main, NAME)
        }
        _ => wrap::one_line(label, NAME),
    }
}

/// "p. 29", "pp. 6–7", "ch. xii".
pub(super) fn page(locator: &Locator) -> String {
    let value = locator.value.replace('-', "–");
    let several = value.contains(['–', ',', '&']);
    match (locator.label, several) {
        ("page", false) => format!("p. {value}"),
        ("page", true) => format!("pp. {value}"),
        ("chapter", _) => format!("ch. {value}"),
        ("line", false) => format!("l. {value}"),
        ("line", true) => format!("ll. {value}"),
        ("section", _) => format!("§ {value}"),
        ("paragraph", _) => format!("¶ {value}"),
        ("note", _) => format!("n. {value}"),
        (label, _) => format!("{label} {value}"),
    }
}

/// Given and family name.
pub(super) fn full(person: &Person) -> String {
    if person.given.is_empty() {
        person.family.clone()
    } else {
        format!("{} {}", person.given, person.family)
    }
}

/// Whether the speaker is the author of the work, as far as the last word of a name tells; of a work
/// without an author, whether the work itself is what speaks.
fn is_author(speaker: &str, source: &SourceNode) -> bool {
    let last = |name: &str| name.split_whitespace().last().map(fold).unwrap_or_default();
    let authors = &source.source.item.authors;
    authors.iter().any(|a| last(&a.family) == last(speaker))
        || authors.is_empty() && fold(&source.label).contains(&fold(speaker))
}

/// What a claim's tooltip says: its place and all its words.
pub(super) fn claim_tooltip(node: &ClaimNode, text: Text) -> String {
    let mut out = format!("{} ({})", node.id, locator(node, false));
    if let Some(holder) = holder(node) {
        out.push('\n');
        out.push_str(&holder);
    }
    let words = if text == Text::All { node.text.clone() } else { claim(node, text) };
    out + "\n" + &words + &because(&node.claim.because)
}

/// What a quotation's tooltip says: who speaks, all the words, the citation as it is written.
pub(super) fn quotation_tooltip(row: &Row<'_>, text: Text) -> String {
    let node = row.node;
    let mut out = format!("{} ({})", node.id, place(&node.quotation.place, None));
    if let Some(speaker) = &node.speaker {
        out.push(' ');
        out.push_str(&speaker.speaker.name);
    }
    let written = match row.source {
        None => origin(row),
        Some((source, citation)) if text == Text::None => cited(source, citation),
        Some((_, citation)) => citation.place.words(),
    };
    out + "\n" + &quotation(node, text) + "\n" + &written
}

/// What a source's tooltip says: the work, and the spellings under which it is cited.
pub(super) fn source_tooltip(node: &SourceNode, text: Text) -> String {
    let item = &node.source.item;
    let parts = [authors(item), work(item)];
    let known: Vec<&str> = parts.iter().map(String::as_str).filter(|p| !p.is_empty()).collect();
    let mut out = format!("{}: {}", node.id, known.join(", "));
    let spellings = if text == Text::None { 0 } else { AGAIN };
    for spelling in node.source.cited_as.iter().take(spellings) {
        out.push_str("\ncited as ");
        out.push_str(&spelling.words());
    }
    out
}

/// What the line from a source to a quotation adds in its tooltip: the citation as written.
pub(super) fn citation_tooltip(citation: &Citation<Anchor>, text: Text) -> String {
    if text == Text::None { String::new() } else { format!("\n{}", citation.place.words()) }
}

/// The rules something was found by.
pub(super) fn because(because: &[Because<Anchor>]) -> String {
    let mut rules: Vec<&str> = because.iter().map(Because::name).collect();
    rules.dedup();
    if rules.is_empty() { String::new() } else { format!("\nfound by: {}", rules.join(", ")) }
}

/// "J. V. Stalin"; the authors of a work, as many as are named.
pub(super) fn authors(item: &Item) -> String {
    item.authors.iter().map(full).collect::<Vec<_>>().join(", ")
}

/// "Works, vol. 6 (Moscow, 1953)".
pub(super) fn work(item: &Item) -> String {
    let mut out = item.title.clone();
    if let Some(volume) = &item.volume {
        out.push_str(if out.is_empty() { "vol. " } else { ", vol. " });
        out.push_str(volume);
    }
    if let Some(container) = &item.container_title {
        out.push_str(if out.is_empty() { "in " } else { ", in " });
        out.push_str(container);
    }
    let printed: Vec<&str> =
        [item.publisher_place.as_deref(), item.year.as_deref()].into_iter().flatten().collect();
    if !printed.is_empty() {
        let printed = printed.join(", ");
        out = if out.is_empty() { printed } else { format!("{out} ({printed})") };
    }
    out
}

/// "s5 Lenin, Collected Works 33 · see ¶14".
pub(super) fn named(node: &SourceNode) -> String {
    let mut out = format!("{} {}", node.id, node.label);
    for (nth, pointer) in node.pointers.iter().take(AGAIN).enumerate() {
        out.push_str(if nth == 0 { " · " } else { ", " });
        out.push_str(&place(&pointer.place, None));
    }
    out
}

/// "13 quotations".
pub(super) fn number(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{} {many}", grouped(count)) }
}

/// Digits with a comma at each thousand, from 10,000 on.
pub(super) fn grouped(count: usize) -> String {
    let digits = count.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// "4690 words · 40 claims · 37 quotations (8 without a citation) · 4 sources quoted, 4 more named."
pub(super) fn counts(report: &Report) -> String {
    let quoted = report.sources.iter().filter(|s| s.quotations + s.repeated > 0).count();
    let named = report.sources.len().saturating_sub(quoted);
    let mut out = format!(
        "{} · {} · {}",
        number(report.words, "word", "words"),
        number(report.claims, "claim", "claims"),
        number(report.quotations, "quotation", "quotations"),
    );
    if !report.uncited.is_empty() {
        out.push_str(&format!(" ({} without a citation)", grouped(report.uncited.len())));
    }
    out.push_str(&format!(" · {} quoted", number(quoted, "source", "sources")));
    if named > 0 {
        out.push_str(&format!(", {} more named", grouped(named)));
    }
    out.push('.');
    out
}

#[cfg(test)]
mod tests {
    use super::{full, grouped, locator, number, origin, page, short};
    use crate::analyse::report;
    use crate::model::{Citation, CitationForm, Locator, Person, QuotationRole, Role};
    use crate::render::plan::plan;
    use crate::render::sample::{Essay, work};
    use crate::text::Span;

    /// What stands under a quotation by `speaker`, cited from Hale, Salt Works 2.
    fn check(
        speaker: Option<&str>,
        form: Option<CitationForm>,
        change: impl FnOnce(&mut Citation),
        expect: &str,
    ) {
        let mut essay = Essay::new("x");
        let quotation = essay.quotation("nine hundred mouths");
        if let Some(name) = speaker {
            essay.speaker(quotation, name);
        }
        let source = essay.source(work("Hale", "Salt Works", "2"));
        if let Some(form) = form {
            change(essay.cite(source, "41-43", form, &[quotation]));
        }
        let graph = essay.graph();
        let plan = plan(&graph, &report(&graph));
        assert_eq!(origin(&plan.loose[0]), expect);
    }

    #[test]
    fn who_speaks_is_not_where_it_is_printed() {
        use CitationForm::{Full, Ibid, OpCit, QuotedIn, Repeated};
        let no = |_: &mut Citation| {};
        check(None, None, no, "no citation");
        check(Some("Moss"), None, no, "Moss · no citation");
        check(None, Some(Full), no, "Hale, Salt Works 2, pp. 41–43");
        check(Some("J. Hale"), Some(Full), no, "Hale, Salt Works 2, pp. 41–43");
        check(Some("Moss"), Some(Full), no, "Moss, as given in Hale, Salt Works 2, pp. 41–43");
        check(None, Some(OpCit), no, "Hale, Salt Works 2, pp. 41–43 · op. cit.");
        check(None, Some(Ibid), no, "Hale, Salt Works 2, pp. 41–43 · ibid.");
        check(None, Some(Repeated), no, "repeats ¶2 (Hale, Salt Works 2, pp. 41–43)");
        let moss = Person { family: "Moss".to_owned(), given: "C.".to_owned() };
        check(
            Some("Moss"),
            Some(QuotedIn),
            |c| c.original = Some((moss, c.place)),
            "C. Moss, quoted in Hale, Salt Works 2, pp. 41–43",
        );
        check(
            None,
            Some(Full),
            |c| c.section = Some(Span::new(c.place.start + 1, c.place.start + 5)),
            "work, in Hale, Salt Works 2, pp. 41–43",
        );
    }

    #[test]
    fn a_paragraph_is_listed_once() {
        let mut essay = Essay::new("x");
        let claim = essay.claim(Role::Thesis, "Salt made the town.");
        essay.again(claim, "The town was made by salt.");
        essay.again(claim, "So salt made it.");
        let graph = essay.graph();
        let mut node = graph.claims().next().unwrap().clone();
        assert_eq!(locator(&node, false), "¶1 · again ¶2, ¶3");
        let (own, first) = (node.claim.place.clone(), node.claim.again[0].clone());
        node.claim.again.extend([own, first]);
        assert_eq!(locator(&node, false), "¶1 · again ¶2, ¶3");
        node.claim.again.drain(..2);
        node.claim.again.pop();
        assert_eq!(locator(&node, true), "d1 ¶1");
    }

    #[test]
    fn a_term_lacks_no_citation() {
        let mut essay = Essay::new("x");
        essay.quotation("white gold");
        essay.role(0, QuotationRole::Term);
        let graph = essay.graph();
        let plan = plan(&graph, &report(&graph));
        assert_eq!(origin(&plan.loose[0]), super::say::TERM);
    }

    #[test]
    fn pages() {
        let check = |label: &'static str, value: &str, expect: &str| {
            let value = value.to_owned();
            assert_eq!(page(&Locator { label, value, span: Span::new(0, 0) }), expect);
        };
        check("page", "29", "p. 29");
        check("page", "6-7", "pp. 6–7");
        check("page", "41f.", "p. 41f.");
        check("chapter", "xii", "ch. xii");
        check("line", "3-4", "ll. 3–4");
        check("section", "2", "§ 2");
    }

    #[test]
    fn names_numbers_and_long_titles() {
        assert_eq!(full(&Person { family: "Moss".into(), given: String::new() }), "Moss");
        assert_eq!((grouped(4690), grouped(12_345_678)), ("4690".into(), "12,345,678".into()));
        assert_eq!(number(1, "claim", "claims"), "1 claim");
        assert_eq!(
            short("The History of the Salt Town and of its Mills (Second Edition, Revised)"),
            "The History of the Salt Town and of its Mills"
        );
        assert_eq!(short("Hale, Salt Works (Old) 2"), "Hale, Salt Works (Old) 2");
    }
}
