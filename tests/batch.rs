//! Many essays in one run: their order, what becomes of broken ones, and going on after a kill in the middle.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

#[path = "command_line/desk.rs"]
mod desk;

use desk::{Desk, ESSAY};
use serde_json::{Value, json};
use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// A desk with `essays.jsonl`: so many essays, no two the same, some without a graph.
fn lines(many: usize) -> Desk {
    let desk = Desk::new();
    let line = |n: usize| match n % 10 {
        3 => "{\"id\": 3, \"text\": ".to_owned(),
        7 => json!({"id": n, "path": "nothing.txt"}).to_string(),
        8 => json!({"path": "essay.txt"}).to_string(),
        _ => json!({"id": format!("e{n}"), "text": format!("Number {n}\n\n{ESSAY}")}).to_string(),
    };
    let lines: String = (0..many).map(|n| line(n) + "\n").collect();
    desk.put("essays.jsonl", lines.as_bytes());
    desk
}

fn records(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn every_essay_has_its_line_and_an_error_is_a_record() {
    let desk = lines(10);
    let said = ["2 of 10 essays have no graph"];
    desk.run(&["batch", "essays.jsonl", "-o", "out.jsonl"]).ends(0, &said);
    desk.holds(&["essay.txt", "essays.jsonl", "out.jsonl"]);
    let records = records(&desk.text("out.jsonl"));
    let ids: Vec<String> = records.iter().map(|r| r["id"].to_string()).collect();
    let expect = [
        "\"e0\"",
        "\"e1\"",
        "\"e2\"",
        "\"line 4\"",
        "\"e4\"",
        "\"e5\"",
        "\"e6\"",
        "7",
        "\"essay.txt\"",
        "\"e9\"",
    ];
    assert_eq!(ids, expect);
    for (n, record) in records.iter().enumerate() {
        let (graph, error) = (&record["graph"], &record["error"]);
        assert_eq!(graph.is_null(), [3, 7].contains(&n), "{record}");
        assert_eq!(error["message"].is_string(), [3, 7].contains(&n), "{record}");
    }
    // The graph is that of `build`.
    let built = desk.run(&["build", "essay.txt", "-f", "json"]).ends(0, &[]);
    assert_eq!(serde_json::from_str::<Value>(&built.out).unwrap(), records[8]["graph"]);
    desk.run(&["batch", "essays.jsonl", "-o", "out.jsonl", "--strict", "-q"]).ends(1, &[]);
}

#[test]
fn the_bytes_are_the_same_for_any_number_of_jobs_and_any_way_in_and_out() {
    let desk = lines(60);
    let one = desk.run(&["batch", "essays.jsonl", "--jobs", "1", "-q"]).ends(0, &[]).out;
    assert_eq!(one.lines().count(), 60);
    let many = desk.run(&["batch", "essays.jsonl", "--jobs", "5", "-q"]).ends(0, &[]).out;
    assert_eq!(one, many);
    let piped =
        desk.run_with(&["batch", "-", "-q", "-o", "-"], desk.text("essays.jsonl").as_bytes());
    assert_eq!(one, piped.ends(0, &[]).out);
}

#[test]
fn reading_options_are_those_of_build() {
    let desk = lines(1);
    desk.put(
        "refs.bib",
        b"@book{hale, author = {Hale, Ruth}, title = {Salt and Town}, year = 1911}\n@book{x,\n",
    );
    let options = ["--text", "none", "--terms", "--min-confidence", "0.8", "--language", "de"];
    let more = ["--bibliography", "refs.bib"];
    let batch = [&["batch", "essays.jsonl", "-q"][..], &options, &more].concat();
    let out = desk.run(&batch).ends(0, &[]).out;
    desk.put("one.txt", format!("Number 0\n\n{ESSAY}").as_bytes());
    let build = [&["build", "one.txt", "-f", "json", "-q"][..], &options, &more].concat();
    let built: Value = serde_json::from_str(&desk.run(&build).ends(0, &[]).out).unwrap();
    let graph = &records(&out)[0]["graph"];
    assert_eq!((&graph["nodes"], &graph["edges"]), (&built["nodes"], &built["edges"]));
    assert_eq!(graph["graph"]["documents"][0]["language"], "de");
    assert!(out.contains("1911") && !out.contains("nine hundred mouths"), "{out}");
    let loud = [&["batch", "essays.jsonl"][..], &more].concat();
    desk.run(&loud).ends(0, &["Line 2 of refs.bib could not be read"]);
}

#[test]
fn a_folder_is_read_in_the_order_of_its_names() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path("in/deep")).unwrap();
    for name in ["b.md", "a.txt", "deep/c.txt", "picture.png", ".hidden.txt"] {
        desk.put(&format!("in/{name}"), ESSAY.as_bytes());
    }
    desk.put("in/broken.docx", b"PK\x03\x04");
    let out = desk.run(&["batch", "in"]).ends(0, &["1 of 4 essays have no graph"]).out;
    let ids: Vec<Value> = records(&out).into_iter().map(|r| r["id"].clone()).collect();
    assert_eq!(ids, ["a.txt", "b.md", "broken.docx", "deep/c.txt"]);
}

#[test]
fn a_line_and_a_file_beyond_max_input_are_records() {
    let desk = lines(2);
    let long = json!({"id": "long", "text": "salt ".repeat(1000)}).to_string();
    let file = json!({"id": "file", "path": "long.txt"}).to_string();
    desk.put("long.txt", &[b'a'; 4000]);
    desk.put(
        "essays.jsonl",
        format!("{long}\n{file}\n{{\"id\":\"b\",\"text\":\"Salt.\"}}").as_bytes(),
    );
    let out = desk.run(&["batch", "essays.jsonl", "--max-input", "3K", "-q"]).ends(0, &[]).out;
    let records = records(&out);
    assert!(
        records[0]["error"]["message"].as_str().unwrap().contains("longer than 3072 bytes"),
        "{out}"
    );
    assert!(
        records[1]["error"]["message"].as_str().unwrap().contains("larger than 3072 bytes"),
        "{out}"
    );
    assert!(records[2]["graph"].is_object());
    desk.run(&["build", "long.txt", "--max-input", "3999"]).ends(3, &["larger than 3999 bytes"]);
    desk.run(&["build", "long.txt", "--max-input", "4000"]).ends(0, &[]);
    desk.run(&["build", "long.txt", "--max-input", "much"]).ends(2, &["a size such as"]);
}

#[test]
fn killed_in_the_middle_and_resumed_the_output_is_whole_and_equal() {
    let desk = lines(400);
    desk.run(&["batch", "essays.jsonl", "-o", "whole.jsonl", "-q"]).ends(0, &[]);
    let whole = desk.text("whole.jsonl");
    let mut killed = 0;
    let part = || fs::read(desk.path("out.jsonl.part")).unwrap_or_default();
    for _ in 0..40 {
        let before = part().len();
        let mut run =
            desk.command(&["batch", "essays.jsonl", "-o", "out.jsonl", "--resume", "-j", "2"]);
        let mut child = run.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // Until it has written more, and somewhat longer, so that it is met at any place.
        let begun = Instant::now();
        while part().len() <= before && begun.elapsed() < Duration::from_secs(60) {
            if child.try_wait().unwrap().is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        if desk.path("out.jsonl").exists() {
            assert!(child.wait().unwrap().success());
            break;
        }
        killed += usize::from(child.kill().is_ok());
        child.wait().unwrap();
        assert!(whole.as_bytes().starts_with(&part()), "what is there is a beginning of the whole");
    }
    desk.run(&["batch", "essays.jsonl", "-o", "out.jsonl", "--resume", "-q"]).ends(0, &[]);
    assert!(killed > 1, "it was killed {killed} times");
    assert!(desk.text("out.jsonl") == whole, "resumed, it is another output");
    desk.holds(&["essay.txt", "essays.jsonl", "out.jsonl", "whole.jsonl"]);
    desk.run(&["batch", "essays.jsonl", "-o", "out.jsonl", "--resume"])
        .ends(0, &["out.jsonl is whole"]);
}

#[test]
fn a_part_is_cut_at_its_last_whole_line_and_nothing_strange_is_joined() {
    let desk = lines(30);
    desk.run(&["batch", "essays.jsonl", "-o", "whole.jsonl", "-q"]).ends(0, &[]);
    let whole = desk.text("whole.jsonl");
    let resume = ["batch", "essays.jsonl", "-o", "out.jsonl", "--resume", "-q"];
    for cut in [0, 1, 9, whole.len() / 3, whole.len() - 1, whole.len()] {
        desk.put("out.jsonl.part", &whole.as_bytes()[..cut]);
        desk.run(&resume).ends(0, &[]);
        assert!(desk.text("out.jsonl") == whole, "cut at {cut}");
    }
    let third = whole.split_inclusive('\n').take(3).collect::<String>();
    let refused = |part: &str, options: &[&str], said: &str| {
        desk.put("out.jsonl.part", part.as_bytes());
        desk.run(&[&resume[..], options].concat()).ends(3, &[said, "without --resume"]);
        assert_eq!(desk.text("out.jsonl.part"), part, "what is refused is left as it was");
    };
    refused(&third.replace("\"e1\"", "\"e9\""), &[], "line 2, the essay there is e1 now");
    refused(&third, &["--text", "none"], "line 3, the text, an option or the program is not");
    refused(&format!("{whole}{third}"), &[], "line 31, there is no such essay");
}

#[test]
fn what_makes_no_sense_is_refused_before_anything_is_written() {
    let desk = lines(2);
    desk.run(&["batch", "essays.jsonl", "-o", "essays.jsonl"]).ends(2, &["is the input"]);
    desk.run(&["batch", "nowhere", "-o", "out.jsonl"]).ends(3, &["cannot read nowhere"]);
    desk.run(&["batch", "essays.jsonl", "--resume"]).ends(2, &["--output"]);
    desk.run(&["batch", "essays.jsonl", "--jobs", "0"]).ends(2, &["jobs"]);
    desk.run(&["batch", "essays.jsonl", "-o", "not/there.jsonl"]).ends(4, &["cannot write"]);
    desk.run(&["batch", "essays.jsonl", "-o", "."]).ends(4, &["it is a folder"]);
    desk.holds(&["essay.txt", "essays.jsonl"]);
}
