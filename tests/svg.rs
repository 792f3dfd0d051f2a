//! The pictures this program draws itself: well-formed whatever the essay holds; no card over another, no line through a
//! card, no word outside of its card; and the same picture in pixels and on paper.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

#[path = "svg/drawing.rs"]
mod drawing;

use claimgraph::graph::ArgumentGraph;
use claimgraph::pipeline::{self, Options};
use claimgraph::read;
use claimgraph::render::svg::{For, Paper, Theme};
use claimgraph::render::{self, Album, Map, Nodes, View};
use drawing::Drawn;
use proptest::prelude::*;
use std::path::Path;

fn graph_of(text: &str) -> ArgumentGraph {
    let document = read::plain("essay.txt", text);
    pipeline::build(vec![document], Options::default())
}

fn examples() -> Vec<ArgumentGraph> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/essays");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 2, "there are too few example essays to look at");
    let read = |path: &std::path::PathBuf| {
        pipeline::build(vec![read::document(path).unwrap()], Options::default())
    };
    paths.iter().map(read).collect()
}

fn maps() -> [Map; 2] {
    [Nodes::Cards, Nodes::Separate].map(|nodes| Map { nodes, ..Map::default() })
}

/// Every view of a graph as it is drawn for this.
fn drawings(graph: &ArgumentGraph, theme: Theme, made_for: For) -> Vec<(String, String)> {
    let mut drawings = Vec::new();
    for map in maps() {
        let album = Album::new(graph, &map);
        let views = match map.nodes {
            Nodes::Separate => vec![View::Map],
            Nodes::Cards => {
                let mut views = album.atlas();
                let focus = views.iter().find_map(|view| match view {
                    View::Line(id) => Some(View::Focus(*id)),
                    _ => None,
                });
                views.extend(focus);
                views.extend([View::Map, View::Reading]);
                views
            }
        };
        for view in views {
            let name = format!("{view:?} of {:?}", map.nodes);
            drawings.push((name, album.svg(view, theme, made_for).text));
        }
    }
    drawings
}

#[test]
fn no_card_lies_over_another_and_no_line_runs_through_one() {
    for graph in examples() {
        let drawings = drawings(&graph, Theme::Light, For::Print);
        assert!(drawings.len() >= 8, "there are too few views to look at");
        for (name, svg) in drawings {
            let drawn = Drawn::of(&svg);
            assert!(drawn.cards.len() > 1 && !drawn.lines.is_empty(), "{name}");
            assert_eq!(drawn.overlaps(), Vec::<String>::new(), "{name}");
            assert_eq!(drawn.crossed(), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn every_card_is_on_one_sheet_of_paper() {
    for graph in examples() {
        let album = Album::new(&graph, &Map::default());
        for (view, paper) in
            [(View::Map, Paper::A4), (View::Map, Paper::A3), (View::Reading, Paper::A4)]
        {
            let whole = Drawn::of(&album.svg(view, Theme::Light, For::Print).text);
            let mut cards: Vec<String> = whole.cards.into_iter().map(|(id, _)| id).collect();
            let sheets = album.sheets(view, Theme::Light, paper);
            assert!(sheets.len() > 1 || paper == Paper::A3, "{view:?} on one sheet shows nothing");
            let mut on_sheets: Vec<String> =
                sheets.iter().flat_map(|sheet| drawing::cards(&sheet.text)).collect();
            cards.sort();
            on_sheets.sort();
            assert_eq!(cards, on_sheets, "{view:?} on {paper:?}");
        }
    }
}

#[test]
fn two_drawings_are_the_same_bytes() {
    for graph in examples() {
        for (theme, made_for) in [(Theme::Auto, For::Screen), (Theme::Dark, For::Print)] {
            let draw = || render::svg(&graph, &Map::default(), theme, made_for).text;
            assert_eq!(draw(), draw());
        }
    }
}

#[test]
fn nodes_lead_to_the_page() {
    let graph = &examples()[0];
    let map = Map { page: Some("a \"b\" & c.html".to_owned()), ..Map::default() };
    let svg = render::svg(graph, &map, Theme::Auto, For::Screen).text;
    let document = roxmltree::Document::parse(&svg).unwrap();
    let links: Vec<_> = document.descendants().filter_map(|n| n.attribute("href")).collect();
    assert!(links.contains(&"a \"b\" & c.html#c1"), "{links:?}");
    assert!(links.iter().any(|link| link.contains("#q1")), "{links:?}");
    let plain = render::svg(graph, &Map::default(), Theme::Auto, For::Screen).text;
    assert!(!plain.contains("<a "), "links lead nowhere");
}

#[test]
fn the_dark_drawing_has_no_light_colour() {
    for graph in examples() {
        let light = drawings(&graph, Theme::Light, For::Print);
        let dark = drawings(&graph, Theme::Dark, For::Print);
        for ((name, light), (_, dark)) in light.iter().zip(&dark) {
            let (light, dark) = (drawing::colours(light), drawing::colours(dark));
            assert!(light.len() >= 6, "{name}: {light:?}");
            // White words stay on coloured tiles.
            let both: Vec<_> = light.intersection(&dark).filter(|&c| c != "#FFFFFE").collect();
            assert!(both.is_empty(), "{both:?} in {name}");
        }
    }
}

/// What an essay must not do to a drawing.
const ODD: [&str; 14] = [
    "</script><script>alert(1)</script>",
    "]]>",
    "<!--",
    "&amp;&#0;",
    "\u{0}\u{1}\u{b}\u{1b}",
    "\u{fffe}\u{ffff}\u{1fffe}\u{fdd0}",
    "\u{202e}\u{2066}",
    "“\"\\N\\G”",
    "(Hale: Works 5; p. 6)",
    "盐税 שלום مرحبا 🧂🏳️‍🌈 e\u{301}\u{301}",
    "\u{85}\u{2028}",
    "The salt made the town because the pans were warm. ",
    "“nine hundred mouths” (J. Hale: Works 5; pp. 6-7). ",
    "\n\n",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_essay_is_drawn_well_formed(
        parts in proptest::collection::vec(proptest::sample::select(&ODD[..]), 0..40),
        noise in any::<String>(),
    ) {
        let graph = graph_of(&format!("{}{noise}", parts.concat()));
        for (name, svg) in drawings(&graph, Theme::Auto, For::Screen) {
            let drawn = Drawn::of(&svg);
            prop_assert_eq!(drawn.overlaps(), Vec::<String>::new(), "{}", name);
            for (id, card) in &drawn.cards {
                prop_assert!(drawn.page.holds(*card, 0.0), "{} is outside of {}", id, name);
            }
        }
        let map = Map { page: Some(noise), ..Map::default() };
        Drawn::of(&render::svg(&graph, &map, Theme::Auto, For::Screen).text);
    }
}

#[test]
fn a_word_of_ten_thousand_letters_stays_on_its_card() {
    let word = "salt".repeat(2_500);
    let graph = graph_of(&format!("The town lived by {word}, because “{word}” is what it had."));
    let svg = render::svg(&graph, &Map::default(), Theme::Auto, For::Screen).text;
    let drawn = Drawn::of(&svg);
    assert!(drawn.page.2 < 1_200.0, "{:?}", drawn.page);
}

#[cfg(feature = "print")]
mod print {
    use super::drawing::{Area, Drawn};
    use super::{drawings, examples, graph_of};
    use claimgraph::read::{self, Format};
    use claimgraph::render::svg::print::{PrintError, Sheet, pdf, png};
    use claimgraph::render::svg::{For, Theme};
    use claimgraph::render::{self, Map};
    use resvg::usvg::{self, Node};

    /// Every text of a drawing, and the room its letters take.
    fn texts(svg: &str) -> Vec<(String, Area)> {
        let tree = render::svg::print::tree(svg).unwrap();
        let mut texts = Vec::new();
        let mut waiting: Vec<&usvg::Group> = vec![tree.root()];
        while let Some(group) = waiting.pop() {
            for node in group.children() {
                match node {
                    Node::Group(group) => waiting.push(group),
                    Node::Text(text) => {
                        let all = text.chunks().iter().map(|chunk| chunk.text()).collect();
                        let b = text.abs_bounding_box();
                        let sides = [b.left(), b.top(), b.right(), b.bottom()].map(f64::from);
                        texts.push((all, Area(sides[0], sides[1], sides[2], sides[3])));
                    }
                    Node::Path(_) | Node::Image(_) => {}
                }
            }
        }
        texts
    }

    #[test]
    fn every_word_is_inside_its_card() {
        for graph in examples() {
            for (name, svg) in drawings(&graph, Theme::Light, For::Print) {
                let (drawn, texts) = (Drawn::of(&svg), texts(&svg));
                let mut on_cards = 0;
                for (words, place) in texts {
                    assert!(drawn.page.holds(place, 0.0), "{words:?} leaves {name}: {place:?}");
                    let under = drawn.cards.iter().find(|(_, card)| card.touches(place));
                    if let Some((id, card)) = under {
                        on_cards += 1;
                        assert!(
                            card.holds(place, 0.3),
                            "{words:?} leaves {id} in {name}: {place:?}, {card:?}"
                        );
                    }
                }
                assert!(on_cards >= drawn.cards.len(), "{name}");
            }
        }
    }

    #[test]
    fn the_paper_says_what_the_drawing_says() {
        let graph = &examples()[0];
        let svg = render::svg(graph, &Map::default(), Theme::Light, For::Print).text;
        let sheet = Sheet { title: "The map", svg: &svg };
        let paper = pdf("An essay", Some("en"), &[sheet, sheet]).unwrap();
        assert_eq!(paper, pdf("An essay", Some("en"), &[sheet, sheet]).unwrap());
        let document = read::bytes("map.pdf", &paper, Format::Pdf).unwrap();
        let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let read = fold(document.text());
        let claim = graph.claims().next().unwrap();
        let words: Vec<&str> = claim.text.split_whitespace().take(4).collect();
        assert!(read.contains(&words.join(" ")), "{words:?} in {read}");
    }

    #[test]
    fn pixels_are_as_many_as_asked_for_but_no_more_than_can_be() {
        let svg = |width: u32, height: u32| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\"/>"
            )
        };
        let size = |png: &[u8]| {
            let at = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            (at(16), at(20))
        };
        assert_eq!(size(&png(&svg(100, 50), 2.0).unwrap()), (200, 100));
        assert_eq!(size(&png(&svg(10_000, 8_000), 2.0).unwrap()).0, 11_181);
        let told = png(&svg(1_000, 400_000), 2.0);
        assert!(
            matches!(told, Err(PrintError::TooLarge { width: 1_000, height: 400_000 })),
            "{told:?}"
        );
        assert!(matches!(png("no drawing", 1.0), Err(PrintError::Unread(_))));
    }

    #[test]
    fn signs_that_no_font_of_ours_has_end_nothing() {
        let graph = graph_of("The tax on 盐税 made the town, because “مرحبا 🧂 नमस्ते” was paid.");
        let svg = render::svg(&graph, &Map::default(), Theme::Light, For::Print).text;
        assert!(png(&svg, 1.0).unwrap().len() > 1_000);
        assert!(pdf("x", None, &[Sheet { title: "x", svg: &svg }]).unwrap().starts_with(b"%PDF"));
    }
}
