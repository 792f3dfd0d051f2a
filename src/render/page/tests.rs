//! The page as a text: what stands in it, and what must not.

use super::html::Html;
use super::marks::Mark;
use super::{Page, essay, page};
use crate::export::Text;
use crate::graph::{ClaimId, NodeId};
use crate::model::{Document, RelationKind, Role};
use crate::render::sample::Essay;
use crate::text::Span;
use crate::{pipeline, read};

const ESSAY: &str = "# Salt *and* the town\n\nSalt made the town of Marren. The railway did not make it, as \
most writers say.[^1]\n\n- pans\n- mills\n\nHale writes: “the mill fed **nine hundred** mouths before the first train came” \
(Hale, *Salt and Town*; p. 41). Therefore the mill came first.\n\n> there was no mill worth the name\n\n\
[^1]: See [Brandt](https://example.org/b).\n";

fn of(documents: Vec<Document>, text: Text) -> String {
    let graph = pipeline::graph(&documents, pipeline::Options::default());
    page(&graph, &documents, Page { text, live: None })
}

/// What stands between two marks of the page.
fn between<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    let start = page.find(from).unwrap() + from.len();
    &page[start..start + page[start..].find(to).unwrap()]
}

fn article(page: &str) -> &str {
    let start = page.find("<article").unwrap();
    &page[start..page.rfind("</article>").unwrap() + "</article>".len()]
}

/// The words of the essay's side, as a reader sees them.
fn shown(page: &str) -> String {
    let article = article(page);
    let tree = roxmltree::Document::parse(article).unwrap();
    let words = tree.descendants().filter(|n| n.is_text()).filter_map(|n| n.text());
    words.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_essay_stands_as_it_was_written_without_its_markup() {
    let page = of(vec![read::markdown("salt.md", ESSAY)], Text::All);
    let words = shown(&page);
    assert!(words.starts_with("Salt and the town Salt made the town of Marren."), "{words}");
    assert!(words.contains("the mill fed nine hundred mouths") && !words.contains("**"), "{words}");
    let article = article(&page);
    for part in ["<h2 id=\"d1-1\"", "<em>", "<blockquote>", "<ul>\n<li", "<strong>", "class=\"fn\""]
    {
        assert!(article.contains(part), "no {part} in {article}");
    }
    assert!(article.contains("<sup><a class=\"note\" href=\"#d1-"), "{article}");
    assert!(
        article.contains("rel=\"noreferrer noopener\" href=\"https://example.org/b\""),
        "{article}"
    );
}

#[test]
fn every_node_has_its_place_under_its_id() {
    let page = of(vec![read::markdown("salt.md", ESSAY)], Text::All);
    // The drawings have ids of their own; they lie in templates, which are documents apart.
    let (page, _) = page.split_once("<template").unwrap();
    for id in ["q1", "c1", "s1", "o-c1", "o-q1", "p1", "d1-2"] {
        let found = page.matches(&format!(" id=\"{id}\"")).count();
        assert_eq!(found, 1, "{id}");
    }
}

/// Marks that overlap are cut where one begins or ends; each piece has the classes of all.
#[test]
fn overlapping_marks_are_cut_and_keep_both_classes() {
    let check = |spans: &[(usize, usize, &'static str)], expect: &str| {
        let document = read::plain("a.txt", "Salt made the town.");
        let id = |nth: usize| NodeId::Claim(ClaimId::from_number(nth as u32 + 1).unwrap());
        let mut marks: Vec<Mark> = spans
            .iter()
            .enumerate()
            .map(|(nth, &(start, end, class))| Mark {
                span: Span::new(start, end),
                to: id(nth),
                class,
                tag: String::new(),
                after: String::new(),
                home: false,
            })
            .collect();
        marks.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
        let mut html = Html::default();
        essay::essay(&mut html, &document, 1, &marks);
        assert_eq!(between(&html.finish(), "data-a=\"0\">", "</p>"), expect);
    };
    check(
        &[(0, 9, "c"), (5, 13, "q")],
        "<a class=\"m c\" href=\"#c1\" data-m=\"c1\">Salt </a>\
         <a class=\"m c q\" href=\"#c2\" data-m=\"c2 c1\">made</a>\
         <a class=\"m q\" href=\"#c2\" data-m=\"c2\"> the</a> town.",
    );
    check(
        &[(0, 19, "c main"), (5, 9, "q")],
        "<a class=\"m c main\" href=\"#c1\" data-m=\"c1\">Salt </a>\
         <a class=\"m c main q\" href=\"#c2\" data-m=\"c2 c1\">made</a>\
         <a class=\"m c main\" href=\"#c1\" data-m=\"c1\"> the town.</a>",
    );
}

#[test]
fn positions_of_the_page_are_those_of_the_json() {
    let page = of(
        vec![read::markdown(
            "salt.md",
            "Some *it* and **bold** “salt made the town” (Hale 2014, 4).",
        )],
        Text::All,
    );
    let article = article(&page);
    let expect =
        "data-a=\"0\">Some <em><i data-a=\"6\"></i>it</em><i data-a=\"9\"></i> and <strong>";
    assert!(article.contains(expect), "{article}");
}

#[test]
fn hostile_words_stay_words() {
    let hostile = "</script><script>alert(1)</script> <img src=x onerror=alert(1)> ]]> --> <!-- \u{0} \u{b} \" ' \\ & \
javascript:alert(1)";
    let essay = format!(
        "{hostile}\n\nSalt made the town. {hostile} Hale writes: “{hostile} fed nine hundred mouths” ({hostile}; Hale 2014, 41). \
         Therefore {hostile} the mill came first.\n"
    );
    let mut document = read::plain("<b>\"'&.txt", &essay);
    document.name = "<script>alert(2)</script>".to_owned();
    let page = of(vec![document], Text::All);
    let opened = page.matches("<script").count();
    assert_eq!((opened, page.matches("</script").count()), (2, 2), "only the page's own scripts");
    assert!(!page.contains("<img") && !page.contains("<b>\""));
    roxmltree::Document::parse(article(&page)).unwrap();
    let data = between(&page, "id=\"data\">", "</script>");
    assert!(serde_json::from_str::<serde_json::Value>(data).is_ok() && !data.contains('<'));
    let linked = read::markdown(
        "a.md",
        "Salt [made](javascript:alert(1)) and [again](data:text/html,x) the town.",
    );
    assert!(!of(vec![linked], Text::All).contains("href=\"javascript"));
}

#[test]
fn the_policy_names_the_very_bytes_that_run() {
    let page = of(vec![read::markdown("salt.md", ESSAY)], Text::All);
    let policy =
        between(&page, "Content-Security-Policy\" content=\"", "\">").replace("&#39;", "'");
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    let script = between(&page, "<script type=\"module\">", "</script>");
    let style = between(&page, "<style>", "</style>");
    let drawn = between(&page[page.find("<template").unwrap()..], "<style>", "</style>");
    // A browser counts what the entities of the drawing mean.
    let drawn = drawn.replace("&gt;", ">");
    assert!(!drawn.contains('&'), "{drawn}");
    let expect = super::policy::policy(&[script], &[&drawn, style], false);
    assert_eq!(policy, expect);
    let body = &page[page.find("<body").unwrap()..page.find("id=\"data\"").unwrap()];
    for refused in [" style=\"", " onclick=", " src=\"", "<link", "<iframe", "<object"] {
        assert!(!body.contains(refused), "{refused}");
    }
}

#[test]
fn what_may_not_go_out_stays_in() {
    let document = || vec![read::markdown("salt.md", ESSAY)];
    let (quotations, none) = (of(document(), Text::Quotations), of(document(), Text::None));
    for page in [&quotations, &none] {
        for own in ["Salt made the town", "came first", "railway"] {
            assert!(!page.contains(own), "{own}");
        }
    }
    assert!(quotations.contains("nine hundred") && !none.contains("nine hundred"));
    assert!(none.contains("id=\"c1\"") && none.contains("id=\"q1\""));
}

#[test]
fn script_and_style_are_small() {
    let bytes = super::SCRIPTS.iter().map(|part| part.len()).sum::<usize>() + super::STYLE.len();
    assert!(bytes < 120_000, "{bytes}");
    assert!(!super::SCRIPTS.concat().contains("innerHTML"), "text of the essay is never markup");
}

#[test]
fn an_empty_essay_has_a_page() {
    let page = of(vec![read::plain("a.txt", "")], Text::All);
    assert!(page.contains("<article") && page.contains("No source is cited."));
    assert!(of(Vec::new(), Text::All).contains("No essay"));
}

#[test]
fn a_line_of_a_thousand_claims_is_an_outline_browsers_can_nest() {
    let mut essay = Essay::new("x");
    let claims: Vec<usize> = (0..1000)
        .map(|n| {
            let role = if n == 0 { Role::Thesis } else { Role::Claim };
            essay.claim(role, "Salt made the town.")
        })
        .collect();
    for pair in claims.windows(2) {
        essay.relate(pair[1], pair[0], RelationKind::Supports, true);
    }
    let graph = essay.graph();
    let page = page(&graph, &[], Page::default());
    let outline = between(&page, "id=\"outline-pane\">", "</div>").trim();
    let tree = roxmltree::Document::parse(outline).unwrap();
    let items = tree.descendants().filter(|n| n.attribute("role") == Some("treeitem"));
    let depth = items.clone().map(|n| n.ancestors().count()).max().unwrap();
    assert_eq!(items.count(), 1000);
    assert!(depth < 200, "{depth}");
    assert!(outline.contains("aria-level=\"1000\""), "the true depth is told");
}
