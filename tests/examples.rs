//! The examples do what they say.

#[allow(dead_code, reason = "its main is not called here")]
#[path = "../examples/build_graph.rs"]
mod build_graph;
#[allow(dead_code, reason = "its main is not called here")]
#[path = "../examples/count_sources.rs"]
mod count_sources;
#[allow(dead_code, reason = "its main is not called here")]
#[path = "../examples/read_essay.rs"]
mod read_essay;

fn check(page: &str, expect: &[&str]) {
    assert_eq!(page.lines().collect::<Vec<_>>(), expect);
}

#[test]
fn a_graph_made_in_code_is_outlined_from_the_thesis_down() {
    check(
        &read_essay::outline(&build_graph::salt()).unwrap(),
        &[
            "c1 Salt made the town.",
            "  + c2 Its pans paid more wages than its harbour.",
            "    “The pans fed nine hundred mouths.” J. Hale [Hale, Pans 2 6] (by-hand)",
        ],
    );
}

#[test]
fn sources_authors_and_speakers_are_counted() {
    check(
        &count_sources::counts(&build_graph::salt()).unwrap(),
        &[
            "1 of 1 quotations cited",
            "",
            "sources",
            "    1  Hale, Pans 2",
            "",
            "authors",
            "    1  J. Hale (works: 1)",
            "",
            "speakers",
            "    1  J. Hale (cited: 1)",
        ],
    );
}
