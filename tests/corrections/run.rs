//! The program with a file of corrections.

use super::desk::Desk;

const LABEL: &str = "[[fix]]\ndo = \"set-label\"\nat = { exact = \"Salt made the town\" }\nlabel = \"Salt first\"\n";

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

fn labels(graph: &str) -> Vec<String> {
    let graph = json(graph);
    let nodes = graph["nodes"].as_array().unwrap().iter();
    nodes
        .filter(|n| n["kind"] == "claim")
        .filter_map(|n| Some(n["label"].as_str()?.to_owned()))
        .collect()
}

#[test]
fn the_file_beside_the_essay_is_found_and_can_be_left() {
    let desk = Desk::new();
    desk.put("essay.corrections.toml", LABEL.as_bytes());
    let ended = desk.run(&["build", "essay.txt", "-f", "json", "-v"]);
    let ended = ended.ends(0, &["1 correction of essay.corrections.toml"]);
    assert_eq!(labels(&ended.out), ["Salt first"]);
    let graph = json(&ended.out);
    let claim = graph["nodes"].as_array().unwrap().iter().find(|n| n["label"] == "Salt first");
    let because = claim.unwrap()["because"].as_array().unwrap().last().unwrap();
    assert_eq!(because["rule"], "by-hand");
    assert_eq!(because["by"], "essay.corrections.toml:1");
    let left = desk.run(&["build", "essay.txt", "-f", "json", "--no-fix"]).ends(0, &[]);
    assert_eq!(labels(&left.out), [""; 0]);
    let page = desk.run(&["explain", "c1", "essay.txt"]).ends(0, &[]).out;
    assert!(page.contains("written in essay.corrections.toml:1"), "{page}");
    assert!(page.contains("Salt made the town of Marren"), "the essay's own words: {page}");
}

#[test]
fn files_can_be_named_and_each_goes_to_its_essay() {
    let desk = Desk::new();
    desk.put("other.md", desk.text("essay.txt").replace("Salt made", "Bread made").as_bytes());
    desk.put("a.toml", format!("essay = {{ path = \"essay.txt\" }}\n{LABEL}").as_bytes());
    let bread = LABEL.replace("Salt", "Bread");
    desk.put("b.toml", format!("essay = {{ path = \"other.md\" }}\n{bread}").as_bytes());
    let run =
        ["build", "other.md", "essay.txt", "--fix", "a.toml", "--fix", "b.toml", "-f", "json"];
    assert_eq!(labels(&desk.run(&run).ends(0, &[]).out), ["Bread first", "Salt first"]);
    desk.put("c.toml", LABEL.as_bytes());
    let run = ["build", "other.md", "essay.txt", "--fix", "c.toml"];
    desk.run(&run).ends(2, &["does not say which essay it is for", "essay = { path"]);
    desk.put("d.toml", format!("essay = {{ path = \"third.txt\" }}\n{LABEL}").as_bytes());
    let run = ["build", "other.md", "essay.txt", "--fix", "d.toml"];
    desk.run(&run).ends(2, &["is for third.txt, which is not read"]);
}

#[test]
fn a_broken_file_is_told_whole_and_counts_for_nothing() {
    let desk = Desk::new();
    let broken = "[[fix]]\ndo = \"set-lable\"\nat = \"Salt\"\n\n[[fix]]\ndo = \"set-role\"\nat = \"Salt\"\n\
                  rolle = \"main\"\n\n[[fix]]\ndo = \"set-role\"\nat = 7\nrole = \"boss\"\n";
    desk.put("essay.corrections.toml", broken.as_bytes());
    let told = [
        "essay.corrections.toml:2:6: `set-lable` is no verb; is it `set-label`?",
        "essay.corrections.toml:8:1: a [[fix]] has no key `rolle`; is it `role`?",
        "essay.corrections.toml:5:1: `set-role` needs `role`",
        "essay.corrections.toml:12:6:",
        "essay.corrections.toml:13:8: `boss` is no role",
        "nothing of the file counts",
    ];
    for run in [&["build", "essay.txt", "-o", "map.json"][..], &["check", "essay.txt"]] {
        desk.run(run).ends(3, &told);
    }
    desk.holds(&["essay.corrections.toml", "essay.txt"]);
    for (text, told) in [
        ("[[fix]\n", ":1:"),
        ("format = \"corrections/9\"\n", "corrections/9"),
        ("[[fix]]\n", "needs `do`"),
        ("[[fix]]\ndo = \"drop\"\nat = \"\"\n", "without words"),
        ("[[fix]]\ndo = \"drop\"\nat = { exact = \"a\", from = \"b\", to = \"c\" }\n", "not both"),
        ("[[fix]]\ndo = \"split\"\nat = \"a\"\nparts = [\"b\"]\n", "two parts"),
        ("[[fix]]\ndo = \"drop\"\nat = \"a\"\nreplaces = 7\n", "no [[fix]] begins on line 7"),
        ("[[source]]\nid = \"a\"\n[[source]]\nid = \"a\"\n", "have the id `a`"),
        ("[[source]]\ntitle = \"a\"\n", "needs `id`"),
        ("fix = 3\n", "list of tables"),
        ("<<<<<<< HEAD\n[[fix]]\n=======\n>>>>>>> other\n", ":1:1: two versions"),
    ] {
        desk.put("essay.corrections.toml", text.as_bytes());
        desk.run(&["check", "essay.txt"]).ends(3, &[told]);
    }
    desk.put("essay.corrections.toml", b"\xFF\xFE\x00");
    desk.run(&["check", "essay.txt"]).ends(3, &["UTF-8"]);
    desk.run(&["check", "essay.txt", "--fix", "none.toml"]).ends(3, &["cannot read none.toml"]);
}

#[test]
fn a_correction_that_cannot_be_made_is_told_and_fails_where_that_is_asked_for() {
    let desk = Desk::new();
    for (fix, told) in [
        (
            LABEL.replace("made the town", "makes the town"),
            "at = { exact = \\\"Salt made the town\\\" }",
        ),
        (LABEL.replace("Salt made the town", "mill"), "stands"),
        (
            LABEL.replace("Salt made the town", "Therefore the mill came first. Brandt"),
            "two paragraphs",
        ),
        (LABEL.replace("Salt made the town", "zinc and copper"), "nor anything like it"),
    ] {
        desk.put("essay.corrections.toml", fix.as_bytes());
        let ended = desk.run(&["check", "essay.txt", "--strict", "-f", "json"]).ends(1, &[]);
        assert!(ended.out.contains(told), "{told}: {}", ended.out);
        desk.run(&["build", "essay.txt", "-o", "map.json"]).ends(0, &["set-label` is not made"]);
        desk.run(&["build", "essay.txt", "-o", "map.json", "--strict"]).ends(1, &["is not made"]);
        assert_eq!(labels(&desk.text("map.json")), [""; 0]);
    }
}

#[test]
fn fixes_that_contradict_one_another_are_all_left_out_until_one_replaces_the_other() {
    let desk = Desk::new();
    let second = LABEL.replace("Salt first", "The salt");
    desk.put("essay.corrections.toml", format!("{LABEL}\n{second}").as_bytes());
    let told = [
        "toml:1: `set-label` is not made: essay.corrections.toml:6 gives the same words another label",
        "toml:6: `set-label` is not made: essay.corrections.toml:1 gives",
        "replaces = 1",
    ];
    desk.run(&["build", "essay.txt", "-o", "map.json", "--strict"]).ends(1, &told);
    assert_eq!(labels(&desk.text("map.json")), [""; 0]);
    desk.put("essay.corrections.toml", format!("{LABEL}\n{second}replaces = 1\n").as_bytes());
    desk.run(&["build", "essay.txt", "-o", "map.json", "--strict"]).ends(0, &[]);
    assert_eq!(labels(&desk.text("map.json")), ["The salt"]);
}
