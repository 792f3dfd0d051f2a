//! Stored graphs on the command line: read back, joined, compared; and what is said where they are none.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

#[allow(dead_code, reason = "another test needs the rest")]
#[path = "command_line/desk.rs"]
mod desk;

use desk::{Desk, ESSAY};
use serde_json::{Value, json};

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A desk with the essay and its graph.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["build", "essay.txt", "-o", "graph.json"]).ends(0, &[]);
    desk
}

#[test]
fn a_stored_graph_is_drawn_checked_and_explained_as_its_essay_is() {
    let desk = desk();
    desk.run(&["build", "graph.json", "-o", "again.json", "-o", "again.svg"]).ends(0, &[]);
    assert_eq!(desk.text("again.json"), desk.text("graph.json"));
    desk.run(&["build", "essay.txt", "-o", "map.svg"]).ends(0, &[]);
    assert_eq!(desk.text("again.svg"), desk.text("map.svg"));
    let [stored, essay] = ["graph.json", "essay.txt"].map(|input| {
        let explained = desk.run(&["explain", "c1", input]).ends(0, &[]).out;
        let checked = desk.run(&["check", input, "--format", "json"]).ends(0, &[]).out;
        [explained, checked]
    });
    assert_eq!(stored, essay);
    let piped = desk.run_with(&["build", "-", "-f", "json"], desk.text("graph.json").as_bytes());
    assert_eq!(piped.ends(0, &[]).out, desk.text("graph.json"));
}

#[test]
fn a_page_of_a_stored_graph_says_that_it_has_no_essay() {
    let desk = desk();
    desk.run(&["build", "graph.json", "-o", "page.html"]).ends(0, &["no essay beside its map"]);
    assert!(desk.text("page.html").contains("<svg"));
}

#[test]
fn what_was_left_out_when_it_was_stored_stays_out() {
    let desk = desk();
    desk.run(&["build", "essay.txt", "--text", "none", "-o", "none.json", "-o", "none.svg"])
        .ends(0, &[]);
    desk.run(&["build", "none.json", "-o", "again.json", "-o", "again.svg"]).ends(0, &[]);
    assert_eq!(desk.text("again.json"), desk.text("none.json"));
    assert_eq!(desk.text("again.svg"), desk.text("none.svg"));
}

#[test]
fn what_is_no_graph_is_refused_and_told_how_to_get_one() {
    let desk = desk();
    desk.put("list.json", b"[{\"id\": \"hale\"}]");
    desk.put("cut.json", &desk.text("graph.json").as_bytes()[..900]);
    let mut wrong = parsed(&desk.text("graph.json"));
    wrong["edges"][0]["target"] = json!("q77");
    desk.put("wrong.json", serde_json::to_string_pretty(&wrong).unwrap().as_bytes());
    wrong["graph"]["version"] = json!(3);
    desk.put("later", wrong.to_string().as_bytes());
    for (file, said) in [
        ("list.json", "no graph of claimgraph"),
        ("cut.json", "cut off"),
        ("wrong.json", "edges[0].target: there is no node q77"),
        ("later", "of version 3"),
    ] {
        desk.run(&["build", file, "-o", "map.svg"]).ends(3, &["cannot read", file, said, "help"]);
    }
    desk.run(&["build", "essay.txt", "--from", "graph"]).ends(3, &["essay.txt"]);
    desk.put("essay.md", b"{\"Salt\" made the town, he said.} The mill came first.\n");
    desk.run(&["build", "essay.md"]).ends(0, &[]);
}

#[test]
fn merge_joins_what_build_reads_together() {
    let desk = desk();
    desk.put(
        "other.txt",
        "Hale writes: “the pans were cold all that winter” (Hale, Salt and Town; p. 9).\n"
            .as_bytes(),
    );
    desk.run(&["build", "other.txt", "-o", "other.json"]).ends(0, &[]);
    let merged = desk.run(&["merge", "graph.json", "other.json"]).ends(0, &[]).out;
    let built = desk.run(&["build", "essay.txt", "other.txt", "-f", "json"]).ends(0, &[]).out;
    assert_eq!(merged, built);
    let mixed = desk.run(&["merge", "graph.json", "other.txt"]).ends(0, &[]).out;
    assert_eq!(mixed, built);
    let sources = parsed(&merged)["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|n| n["kind"] == "source")
        .count();
    assert_eq!(sources, 2, "the source that both cite is one");
    desk.run(&["merge", "graph.json"]).ends(2, &["nothing to join"]);
}

#[test]
fn diff_of_a_draft_with_itself_says_nothing() {
    let desk = desk();
    // Without its words it is known by its places.
    desk.run(&["build", "essay.txt", "--text", "none", "-o", "none.json"]).ends(0, &[]);
    desk.run(&["diff", "none.json", "essay.txt"]).ends(0, &[]);
    for [old, new] in
        [["essay.txt", "essay.txt"], ["graph.json", "essay.txt"], ["essay.txt", "graph.json"]]
    {
        let ended = desk.run(&["diff", old, new]).ends(0, &[]);
        assert_eq!((ended.out.as_str(), ended.err.as_str()), ("", ""), "{old} {new}");
    }
    let data =
        parsed(&desk.run(&["diff", "graph.json", "essay.txt", "-f", "json"]).ends(0, &[]).out);
    for kind in ["claims", "quotations", "sources", "relations"] {
        assert_eq!(data[kind], json!([]), "{kind}");
    }
}

#[test]
fn one_changed_quotation_shows_as_exactly_that() {
    let desk = desk();
    desk.put("draft.txt", ESSAY.replace("nine hundred mouths", "ten hundred mouths").as_bytes());
    let ended = desk
        .run(&["diff", "graph.json", "draft.txt", "-o", "-", "-o", "d.svg", "-o", "d.json"])
        .ends(1, &[]);
    assert!(ended.out.starts_with("Quotations\n~ q1 "), "{}", ended.out);
    assert!(ended.out.contains("the mill fed [-nine-] {+ten+} hundred mouths"), "{}", ended.out);
    assert_eq!(ended.out.lines().count(), 3, "{}", ended.out);
    let data = parsed(&desk.text("d.json"));
    assert_eq!(data["quotations"].as_array().unwrap().len(), 1);
    assert_eq!(data["quotations"][0]["what"][0]["words"][1], json!(["old", "nine"]));
    for kind in ["claims", "sources", "relations"] {
        assert_eq!(data[kind], json!([]), "{kind}");
    }
    let map = desk.text("d.svg");
    assert!(map.contains(">CHANGED") && map.contains("changed: 1"), "{map}");
    let none = desk.run(&["diff", "graph.json", "draft.txt", "--text", "none"]).ends(1, &[]).out;
    assert!(none.contains("words differ") && !none.contains("mouths"), "{none}");
}

#[test]
fn diff_is_told_what_it_cannot_do() {
    let desk = desk();
    desk.run(&["diff", "essay.txt", "nowhere.txt"]).ends(3, &["nowhere.txt"]);
    desk.run(&["diff", "-", "-"]).ends(2, &["only once"]);
    desk.run(&["diff", "essay.txt", "graph.json", "-o", "graph.json"]).ends(2, &["written over"]);
    desk.run(&["diff", "essay.txt", "graph.json", "-o", "what.ever"]).ends(2, &[".svg"]);
}
