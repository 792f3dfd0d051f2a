//! `claimgraph fix`: files are made, added to and moved to new drafts, and never written over.

use super::desk::Desk;

const FILE: &str = "essay.corrections.toml";

#[test]
fn a_first_file_can_be_read_and_is_never_written_over() {
    let desk = Desk::new();
    let ended = desk.run(&["fix", "init", "essay.txt"]).ends(0, &[]);
    assert!(ended.out.contains(FILE), "{}", ended.out);
    let text = desk.text(FILE);
    assert!(text.contains("# [[source]]") && text.contains("# do = \"set-label\""), "{text}");
    desk.run(&["fix", "check", "essay.txt"]).ends(0, &[]);
    desk.run(&["fix", "init", "essay.txt"]).ends(2, &["is there already", "fix add"]);
    assert_eq!(desk.text(FILE), text);
    // With the signs of comments gone, every table is one.
    let bare: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("# ")).collect();
    let tables = bare
        .iter()
        .skip_while(|line| !line.starts_with("[["))
        .filter(|line| line.starts_with("[[") || (line.contains(" = ") && !line.contains("----")));
    let tables: Vec<&str> = tables.copied().collect();
    desk.put(FILE, tables.join("\n").as_bytes());
    desk.run(&["check", "essay.txt"]).ends(0, &[]);
    desk.holds(&[FILE, "essay.txt"]);
}

#[test]
fn a_correction_is_appended_with_words_that_stand_once() {
    let desk = Desk::new();
    let add = ["fix", "add", "set-label", "essay.txt", "--at", "Salt  made the town", "--label"];
    let run = |label: &str, more: &[&str]| desk.run(&[&add[..], &[label], more].concat());
    let ended = run("Salt \"first\"", &["--why", "shorter"]).ends(0, &[]);
    assert!(ended.out.contains("at = { exact = \"Salt made the town\" }"), "{}", ended.out);
    let first = desk.text(FILE);
    assert!(
        first.starts_with("format = \"corrections/1\"\nessay = { path = \"essay.txt\""),
        "{first}"
    );
    // It would contradict the first one, and so neither would count.
    run("The salt", &[]).ends(2, &["nothing was added"]);
    assert_eq!(desk.text(FILE), first);
    let line = first.lines().position(|line| line == "[[fix]]").unwrap() + 1;
    run("The salt", &["--replaces", &line.to_string()]).ends(0, &[]);
    assert!(desk.text(FILE).starts_with(&first));
    let edge = ["fix", "add", "add-edge", "essay.txt", "--kind", "attacks"];
    let ends = ["--from", "there was no mill", "--to", "Salt made the town"];
    desk.run(&[&edge[..], &ends].concat()).ends(0, &[]);
    desk.run(&["fix", "check", "essay.txt"]).ends(0, &[]);
    desk.holds(&[FILE, "essay.txt"]);
}

#[test]
fn what_could_not_be_made_is_not_added() {
    let desk = Desk::new();
    for (run, told) in [
        (
            &["set-label", "--at", "mill", "--label", "x"][..],
            "stand 3 times: line 5, line 5, line 7",
        ),
        (&["set-label", "--at", "mill", "--nth", "9", "--label", "x"], "--nth goes from 1 to 3"),
        (
            &["set-label", "--at", "Salt make the town of", "--label", "x"],
            "is it “Salt made the town of",
        ),
        (&["set-label", "--at", "zinc", "--label", "x"], "do not stand in the essay"),
        (&["set-label", "--at", " ", "--label", "x"], "has no words"),
        (&["set-lable", "--at", "Salt made", "--label", "x"], "is it `set-label`?"),
        (&["set-label", "--at", "Salt made"], "needs `label`"),
        (&["set-role", "--at", "Salt made", "--role", "boss"], "is no role"),
        (
            &["set-source", "--at", "(Hale, Salt and Town; p. 41)", "--source", "x"],
            "nothing was added",
        ),
        (&["drop", "--at", "Salt made the town"], "nothing was added"),
    ] {
        desk.run(&[&["fix", "add", run[0], "essay.txt"], &run[1..]].concat()).ends(2, &[told]);
    }
    desk.holds(&["essay.txt"]);
}

#[test]
fn corrections_follow_a_new_draft() {
    let desk = Desk::new();
    for (at, label) in [("Salt made the town", "Salt"), ("the mill came first", "Mill")] {
        let verb = if label == "Mill" { "add-claim" } else { "set-label" };
        desk.run(&["fix", "add", verb, "essay.txt", "--at", at, "--label", label]).ends(0, &[]);
    }
    let old = desk.text(FILE);
    let draft = desk
        .text("essay.txt")
        .replace("Therefore the mill came first.", "Therefore the great mill came first of all.");
    desk.put("second.txt", draft.as_bytes());
    let ended = desk.run(&["fix", "rebase", "essay.txt", "second.txt"]).ends(0, &[]);
    for told in
        ["- the mill came first", "+ the great mill came first", "1 as they were, 1 moved, 0 lost"]
    {
        assert!(ended.out.contains(told), "{told}: {}", ended.out);
    }
    assert_eq!(desk.text(FILE), old);
    let new = desk.text("second.corrections.toml");
    assert!(new.starts_with(&old) && new.contains("replaces = "), "{new}");
    desk.run(&["fix", "check", "second.txt"]).ends(0, &[]);
    desk.run(&["build", "second.txt", "-o", "map.json", "--strict"]).ends(0, &[]);
    assert!(desk.text("map.json").contains("\"Mill\""));
    // Nothing is left to be moved.
    let ended = desk.run(&["fix", "rebase", "essay.txt", "second.txt"]);
    assert!(ended.out.contains("0 moved"), "{ended:?}");
    assert_eq!(desk.text("second.corrections.toml"), new);
    desk.put("third.txt", b"Bread made the village. Nobody knows why.\n");
    let ended = desk.run(&["fix", "rebase", "essay.txt", "third.txt"]).ends(1, &[]);
    assert!(ended.out.contains("2 lost"), "{}", ended.out);
    desk.put("a.txt", b"Bread.\n");
    desk.put("b.txt", b"Bread.\n");
    desk.run(&["fix", "rebase", "a.txt", "b.txt"]).ends(3, &["there are no corrections"]);
}

#[test]
fn the_verbs_are_listed() {
    let ended = Desk::new().run(&["fix", "verbs"]).ends(0, &[]);
    for verb in claimgraph::amend::VERBS {
        assert!(ended.out.contains(verb.name) && ended.out.contains(verb.does), "{}", ended.out);
    }
}
