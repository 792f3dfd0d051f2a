//! The program as a person meets it: what it writes where, what it says, and how it ends, on small
//! texts written for this and on input that is no essay at all.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

#[path = "command_line/desk.rs"]
mod desk;

use desk::{Desk, ESSAY, Ended};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

// --- Writing ----------------------------------------------------------------------------------

#[test]
fn a_pipe_gets_dot_and_nothing_is_said_beside() {
    let ended = Desk::new().run(&["build", "essay.txt"]).ends(0, &[]);
    assert!(ended.out.contains("digraph"), "{}", ended.out);
    assert_eq!(ended.err, "");
    assert!(!ended.out.contains('\x1b'), "colours in a pipe");
}

#[test]
fn several_outputs_in_one_run() {
    let desk = Desk::new();
    let run = ["build", "essay.txt", "-o", "map.dot", "-o", "map.json", "-o", "data", "-f", "json"];
    let ended = desk.run(&run).ends(0, &[]);
    assert_eq!((ended.out.as_str(), ended.err.as_str()), ("", ""));
    assert!(desk.text("map.dot").contains("digraph"));
    assert_eq!(desk.text("map.json"), desk.text("data"));
    let graph = json(&desk.text("map.json"));
    assert_eq!(graph["graph"]["format"], "claimgraph");
    assert_eq!(graph["graph"]["documents"][0]["name"], "essay.txt");
    desk.holds(&["data", "essay.txt", "map.dot", "map.json"]);
}

#[test]
fn standard_input_and_output() {
    let ended = Desk::new().run_with(&["build", "-", "-o", "-", "-f", "json"], ESSAY.as_bytes());
    let ended = ended.ends(0, &[]);
    assert_eq!(json(&ended.out)["graph"]["documents"][0]["name"], "standard input");
}

#[test]
fn several_inputs_make_one_graph() {
    let desk = Desk::new();
    desk.put("other.md", b"# Other\n\nHale writes: \"the pans were cold that whole winter\".\n");
    let ended = desk.run(&["build", "essay.txt", "other.md", "-f", "json"]).ends(0, &[]);
    assert_eq!(json(&ended.out)["graph"]["documents"].as_array().unwrap().len(), 2);
}

#[test]
fn a_bibliography_is_joined_and_what_is_broken_in_it_is_told() {
    let desk = Desk::new();
    desk.put(
        "keys.md",
        "Somebody wrote: “the pans were cold all winter” [@hale, p. 4].\n".as_bytes(),
    );
    desk.put(
        "refs.bib",
        b"@book{hale, author = {Hale, Ruth}, title = {Cold Pans}, year = 1911}\n@book{x,\n",
    );
    let run = ["build", "keys.md", "--bibliography", "refs.bib", "-f", "json"];
    let graph = json(&desk.run(&run).ends(0, &["Line 2 of refs.bib could not be read"]).out);
    let nodes = graph["nodes"].as_array().unwrap();
    let source = nodes.iter().find(|n| n["kind"] == "source").unwrap();
    assert_eq!(source["csl"]["author"][0]["family"], "Hale");
    assert_eq!(source["csl"]["title"], "Cold Pans");
    let run = ["build", "keys.md", "--bibliography", "none.bib"];
    desk.run(&run).ends(3, &["none.bib"]);
}

#[test]
fn two_runs_give_the_same_bytes() {
    let desk = Desk::new();
    for format in ["dot", "svg", "json"] {
        let run = || desk.run(&["build", "essay.txt", "-f", format]).ends(0, &[]).out;
        assert_eq!(run(), run());
    }
}

#[test]
fn what_was_found_is_said_when_asked_for() {
    let desk = Desk::new();
    let run = ["build", "essay.txt", "-v", "-o", "map.json"];
    desk.run(&run).ends(0, &["quotation", "cited", "source"]);
    desk.run(&["build", "essay.txt", "-v", "-q"]).ends(2, &["--quiet"]);
}

#[test]
fn no_wording_goes_out_where_none_shall() {
    let desk = Desk::new();
    for format in ["dot", "svg", "json"] {
        let run = ["build", "essay.txt", "--text", "none", "-f", format];
        let ended = desk.run(&run).ends(0, &[]);
        assert!(!ended.out.contains("nine hundred"), "{format}: {}", ended.out);
        assert!(!ended.out.contains("made the town"), "{format}: {}", ended.out);
    }
}

/// Runs with nothing else installed.
fn alone(desk: &Desk, run: &[&str]) -> Ended {
    Ended::of(desk.command(run).env("PATH", "").output().unwrap())
}

#[test]
fn a_picture_needs_nothing_installed() {
    let desk = Desk::new();
    alone(&desk, &["build", "essay.txt", "-o", "map.svg", "--theme", "dark"]).ends(0, &[]);
    assert!(desk.text("map.svg").starts_with("<svg"));
    desk.holds(&["essay.txt", "map.svg"]);
    if cfg!(feature = "print") {
        let run = ["build", "essay.txt", "-o", "map.png", "-o", "map.pdf", "--scale", "1"];
        alone(&desk, &run).ends(0, &[]);
        let begins = |name: &str, with: &[u8]| {
            assert!(fs::read(desk.path(name)).unwrap().starts_with(with), "{name}");
        };
        begins("map.png", b"\x89PNG");
        begins("map.pdf", b"%PDF");
    } else {
        let told = ["map.svg was written instead", "feature `print`"];
        alone(&desk, &["build", "essay.txt", "-o", "map.png"]).ends(5, &told);
    }
    desk.run(&["build", "essay.txt", "-o", "map.png", "--scale", "99"]).ends(2, &["0.1 to 10"]);
}

#[test]
fn graphviz_or_the_dot_instead_of_it() {
    let desk = Desk::new();
    let run = ["build", "essay.txt", "--engine", "dot", "-o", "map.svg"];
    let told = [
        "map.svg was not drawn",
        "map.dot was written instead",
        "leave out --engine dot",
        "install Graphviz",
    ];
    alone(&desk, &run).ends(5, &told);
    assert!(desk.text("map.dot").contains("digraph"));
    desk.holds(&["essay.txt", "map.dot"]);
    if Command::new("dot").arg("-V").output().is_ok() {
        desk.run(&run).ends(0, &[]);
        assert!(desk.text("map.svg").contains("Generated by graphviz"));
    } else {
        assert_ne!(
            std::env::var("CLAIMGRAPH_GRAPHVIZ").as_deref(),
            Ok("required"),
            "Graphviz is required here and not installed"
        );
    }
}

#[test]
fn dot_written_instead_spares_a_file_of_that_name() {
    let desk = Desk::new();
    desk.put("map.dot", b"mine");
    let run = ["build", "essay.txt", "--engine", "dot", "-o", "map.svg"];
    alone(&desk, &run).ends(5, &["map.svg.dot was written instead"]);
    assert_eq!(desk.text("map.dot"), "mine");
}

// --- Not writing ------------------------------------------------------------------------------

#[test]
fn views_and_atlas() {
    let desk = Desk::new();
    for view in ["map", "overview", "sources", "reading", "focus:c1", "line:C1", "focus:q1"] {
        let ended = desk.run(&["build", "essay.txt", "--view", view, "-f", "dot"]).ends(0, &[]);
        assert!(ended.out.starts_with("digraph "), "{view}");
    }
    desk.run(&["build", "essay.txt", "-o", "a.dot", "--atlas"]).ends(0, &[]);
    let pages = fs::read_dir(desk.folder.path()).unwrap().map(|e| e.unwrap().file_name());
    let mut pages: Vec<String> = pages.map(|name| name.into_string().unwrap()).collect();
    pages.sort();
    assert_eq!(pages[..2], ["a-1-overview.dot", "a-2-sources.dot"], "{pages:?}");
    assert!(pages[2].starts_with("a-3-c"), "{pages:?}");
    let all = desk.run(&["build", "essay.txt", "--atlas", "-f", "dot"]).ends(0, &[]).out;
    assert_eq!(all.matches("digraph ").count(), pages.len() - 1);
    for (view, told) in [
        ("focus:c99", "its claims are c1 to"),
        ("focus:s1", "--view sources"),
        ("focus", "focus:c7"),
        ("overview:c1", "takes no id"),
        ("plan", "overview, sources, focus:ID"),
    ] {
        desk.run(&["build", "essay.txt", "--view", view, "-f", "dot"]).ends(2, &[told]);
    }
    desk.run(&["build", "essay.txt", "--atlas", "-f", "png"]).ends(2, &["many pages"]);
}

#[test]
fn an_input_is_never_written_over() {
    let desk = Desk::new();
    desk.run(&["build", "essay.txt", "-o", "./essay.txt", "-f", "dot"]).ends(2, &["written over"]);
    assert_eq!(desk.text("essay.txt"), ESSAY);
}

#[test]
fn a_place_that_cannot_be_written_leaves_all_as_it_was() {
    let desk = Desk::new();
    desk.put("map.json", b"old");
    fs::create_dir(desk.path("folder")).unwrap();
    let build = |place: &str| desk.run(&["build", "essay.txt", "-o", "map.json", "-o", place]);
    build("nowhere/map.dot").ends(4, &["there is no folder nowhere", "mkdir -p nowhere"]);
    let run = ["build", "essay.txt", "-o", "map.json", "-o", "folder", "-f", "dot"];
    desk.run(&run).ends(4, &["it is a folder", "map.dot"]);
    assert_eq!(desk.text("map.json"), "old");
    desk.holds(&["essay.txt", "folder", "map.json"]);
}

#[cfg(unix)]
#[test]
fn permissions_links_and_devices_are_respected() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new();
    let mode = |name: &str| fs::metadata(desk.path(name)).unwrap().permissions().mode() & 0o777;
    let chmod = |name: &str, mode| {
        fs::set_permissions(desk.path(name), fs::Permissions::from_mode(mode)).unwrap();
    };
    desk.put("map.json", b"old");
    chmod("map.json", 0o640);
    symlink("map.json", desk.path("link.json")).unwrap();
    desk.run(&["build", "essay.txt", "-o", "link.json"]).ends(0, &[]);
    assert!(fs::symlink_metadata(desk.path("link.json")).unwrap().is_symlink());
    assert!(desk.text("map.json").contains("claimgraph"));
    assert_eq!(mode("map.json"), 0o640);

    desk.put("kept.json", b"old");
    chmod("kept.json", 0o444);
    desk.run(&["build", "essay.txt", "-o", "kept.json"]).ends(4, &["write-protected"]);
    assert_eq!(desk.text("kept.json"), "old");

    let ended = desk.run(&["build", "essay.txt", "-o", "/dev/stdout", "-f", "json"]).ends(0, &[]);
    assert_eq!(json(&ended.out)["graph"]["version"], 1);
    if Path::new("/dev/full").exists() {
        desk.run(&["build", "essay.txt", "-o", "/dev/full", "-f", "json"]).ends(4, &["/dev/full"]);
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let desk = Desk::new();
    desk.put("long.txt", ESSAY.repeat(300).as_bytes());
    for run in [&["build", "long.txt", "-f", "json"][..], &["check", "long.txt"], &["man"]] {
        let mut command = desk.command(run);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        Ended::of(child.wait_with_output().unwrap()).ends(0, &[]);
    }
}

#[test]
fn a_command_line_that_makes_no_sense() {
    let desk = Desk::new();
    desk.run(&["build"]).ends(2, &["INPUT"]);
    desk.run(&["build", "-", "-"]).ends(2, &["only once"]);
    desk.run(&["build", "essay.txt", "-o", "map.xyz"]).ends(2, &["map.xyz", ".svg", "--format"]);
    desk.run(&["build", "essay.txt", "-o", "a.dot", "-o", "a.dot"]).ends(2, &["twice"]);
    desk.run(&["explain", "q1"]).ends(2, &["of which text", "essay.txt"]);
    desk.run(&["explain", "q999", "essay.txt"]).ends(2, &["no q999", "q1"]);
    desk.run(&["explain", "nonsense"]).ends(2, &["no id, no rule and no diagnostic", "--rules"]);
}

// --- Reading ----------------------------------------------------------------------------------

#[test]
fn an_input_that_cannot_be_read() {
    let desk = Desk::new();
    desk.put("map.json", b"old");
    desk.put("binary.txt", &[0, 159, 146, 150, 0, 1, 2, 3]);
    fs::create_dir(desk.path("folder")).unwrap();
    let build = |input: &str| desk.run(&["build", input, "-o", "map.json"]);
    build("missing.txt").ends(3, &["no file", "missing.txt"]);
    build("folder").ends(3, &["folder", "directory"]);
    build("binary.txt").ends(3, &["binary.txt", "no text"]);
    assert_eq!(desk.text("map.json"), "old");
}

/// A text that is no essay becomes a graph all the same, in time.
fn survives(name: &str, text: &[u8], expect: &[&str]) {
    let desk = Desk::new();
    desk.put("odd.txt", text);
    let begun = Instant::now();
    desk.run(&["build", "odd.txt", "-o", "map.json", "-o", "map.dot"]).ends(0, &[]);
    let checked = desk.run(&["check", "odd.txt"]).ends(0, &[]);
    // Far more than any of them takes, far less than quadratic time would.
    assert!(begun.elapsed() < Duration::from_secs(60), "{name} took {:?}", begun.elapsed());
    let graph = json(&desk.text("map.json"));
    let codes: Vec<&str> = graph["graph"]["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|diagnostic| diagnostic["code"].as_str().unwrap())
        .collect();
    for code in expect {
        assert!(codes.contains(code), "{name}: {code} is not among {codes:?}");
    }
    assert!(checked.out.lines().all(|line| line.chars().count() < 400), "{name}: a long line");
}

#[test]
fn texts_that_are_no_essays() {
    survives("empty", b"", &["empty-text"]);
    survives("blank", b" \n\n\t\r\n", &["empty-text"]);
    survives("no quotation", b"The mill closed. So the town died.", &["no-quotation"]);
    survives(
        "only quotations",
        "“The mill fed nine hundred mouths.”\n\n".repeat(9).as_bytes(),
        &[],
    );
    survives("invalid UTF-8", b"The caf\xc3 fed \xff\xfe\x80 many.", &[]);
    let mut surrogate = vec![0xff, 0xfe];
    surrogate.extend("the mill ".encode_utf16().chain([0xd800, 0x20]).flat_map(u16::to_le_bytes));
    survives("a lone surrogate", &surrogate, &["invalid-encoding"]);
}

#[test]
fn texts_that_are_too_much() {
    survives("10,000 unmatched marks", "‘salt ".repeat(10_000).as_bytes(), &[]);
    survives("a line of a megabyte", "The mill closed early. ".repeat(45_000).as_bytes(), &[]);
    let endless = "the mill “fed nine hundred mouths” and 'so it \"went on".repeat(2_000);
    survives("one sentence of 100 KB full of marks", endless.as_bytes(), &[]);
    let nested = format!("Salt {}a{}", "(".repeat(100_000), ")".repeat(100_000));
    survives("100,000 nested brackets", nested.as_bytes(), &[]);
}

// --- Explaining -------------------------------------------------------------------------------

#[test]
fn check_shows_the_words_with_their_place() {
    let desk = Desk::new();
    desk.put(
        "bare.txt",
        "Hale writes: “the mill fed nine hundred mouths”. So it was.\n".as_bytes(),
    );
    let ended = desk.run(&["check", "bare.txt"]).ends(0, &[]);
    assert!(ended.out.contains("quotation-without-citation"), "{}", ended.out);
    assert!(ended.out.contains("bare.txt:1:15"), "{}", ended.out);
    assert!(ended.out.contains("^^^^"), "{}", ended.out);
    assert!(ended.out.trim_end().lines().last().unwrap().contains("warning"), "{}", ended.out);
    assert!(ended.out.contains("People\n  Hale  1 quotation, “Hale” 1\n"), "{}", ended.out);
    assert!(!ended.out.contains('\x1b'), "colours in a pipe");
    desk.run(&["check", "bare.txt", "--strict"]).ends(1, &[]);
    let told = desk.run(&["check", "bare.txt", "--format", "json"]).ends(0, &[]);
    assert!(json(&told.out)["diagnostics"].as_array().is_some_and(|d| !d.is_empty()));
}

#[test]
fn explain_names_words_rules_and_neighbours() {
    let desk = Desk::new();
    let graph = json(&desk.run(&["build", "essay.txt", "-f", "json"]).ends(0, &[]).out);
    let elements =
        graph["nodes"].as_array().unwrap().iter().chain(graph["edges"].as_array().unwrap());
    let mut kinds = 0;
    for element in elements {
        let id = element["id"].as_str().unwrap();
        let page = desk.run(&["explain", id, "essay.txt"]).ends(0, &[]).out;
        assert!(page.starts_with(&format!("{id}  ")), "{page}");
        for reason in element["because"].as_array().into_iter().flatten() {
            assert!(page.contains(reason["rule"].as_str().unwrap()), "{id}: {page}");
        }
        kinds += 1;
    }
    assert!(kinds >= 4, "{graph:#}");
    let page = desk.run(&["explain", "q1", "essay.txt"]).ends(0, &[]).out;
    assert!(page.contains("nine hundred mouths") && page.contains("essay.txt:5:15"), "{page}");
}

#[test]
fn explain_adds_up_the_parts_of_an_edge_and_says_what_came_second() {
    let desk = Desk::new();
    desk.put("essay.txt", include_bytes!("../examples/essays/the-war-that-was-not-there.txt"));
    let graph = json(&desk.run(&["build", "essay.txt", "-f", "json"]).ends(0, &[]).out);
    let mut seen = std::collections::BTreeSet::new();
    for edge in graph["edges"].as_array().unwrap() {
        let page =
            desk.run(&["explain", edge["id"].as_str().unwrap(), "essay.txt"]).ends(0, &[]).out;
        let reasons = edge["because"].as_array().map_or(&[][..], Vec::as_slice);
        if reasons.is_empty() {
            continue;
        }
        let from = &edge["source"].as_str().unwrap()[..1];
        seen.insert(from.to_owned());
        assert!(
            page.contains("What came second") && page.contains("What the rules mean"),
            "{page}"
        );
        if from == "s" {
            assert!(
                page.contains("decides") && page.contains("Nothing else was weighed"),
                "{page}"
            );
            continue;
        }
        // The weights stand under one another, and their sum below them.
        let parts = page.lines().skip_while(|l| *l != "Because").skip(1);
        let parts: Vec<&str> = parts.take_while(|l| !l.is_empty()).collect();
        let weights: Vec<f64> =
            parts.iter().filter_map(|l| l.split_whitespace().nth(1)?.parse().ok()).collect();
        let (sum, weights) = weights.split_last().unwrap();
        assert!((weights.iter().sum::<f64>() - sum).abs() < 0.005, "{page}");
        assert!(parts.last().unwrap().trim_start().starts_with("together"), "{page}");
        let band = page.lines().next().unwrap();
        assert!(["strong", "fair", "weak"].iter().any(|b| band.ends_with(b)), "{page}");
    }
    assert_eq!(seen.into_iter().collect::<String>(), "cqs");
}

#[test]
fn what_is_not_sure_enough_is_left_out_and_that_is_said() {
    let desk = Desk::new();
    let sure = ["build", "essay.txt", "-f", "json", "--min-confidence"];
    let graph = |least: &str| {
        let ended = desk.run(&[&sure[..], &[least]].concat()).ends(0, &[]);
        (json(&ended.out), ended.err)
    };
    let (all, silent) = graph("0");
    let (some, told) = graph("0.7");
    assert!(!silent.contains("Left out") && told.contains("Left out because less sure than 0.70"));
    let count = |graph: &serde_json::Value, what: &str| graph[what].as_array().unwrap().len();
    assert!(count(&some, "edges") < count(&all, "edges"));
    for kind in ["nodes", "edges"] {
        for element in some[kind].as_array().unwrap() {
            assert!(element["confidence"].as_f64().is_none_or(|c| c >= 0.7), "{element:#}");
        }
    }
    let checked = desk.run(&["check", "essay.txt", "--min-confidence", "0.7"]).ends(0, &[]).out;
    assert!(checked.contains("Left out"), "{checked}");
    desk.run(&["build", "essay.txt", "--min-confidence", "2"]).ends(2, &["from 0 to 1"]);
}

#[test]
fn every_rule_has_its_entry() {
    let desk = Desk::new();
    let all = desk.run(&["explain", "--rules"]).ends(0, &[]).out;
    for rule in claimgraph::find::rules() {
        assert!(all.contains(rule.name), "{} is not listed", rule.name);
    }
    let rule = claimgraph::find::rules().next().unwrap();
    let entry = desk.run(&["explain", rule.name]).ends(0, &[]).out;
    assert!(entry.starts_with(rule.name) && entry.contains("What it misses"), "{entry}");
}

#[test]
fn the_program_describes_itself() {
    let desk = Desk::new();
    let schema = json(&desk.run(&["schema"]).ends(0, &[]).out);
    assert_eq!(schema["title"], "claimgraph");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(desk.run(&["completions", shell]).ends(0, &[]).out.contains("claimgraph"));
    }
    assert!(desk.run(&["man"]).ends(0, &[]).out.starts_with(".ie"));
    for command in ["build", "check", "explain", "schema", "completions", "man"] {
        let help = desk.run(&[command, "--help"]).ends(0, &[]).out;
        assert!(help.contains("Usage"), "{help}");
        assert!(desk.run(&["man", command]).ends(0, &[]).out.contains(".TH"));
    }
    let help = desk.run(&["--help"]).ends(0, &[]).out;
    assert!(help.contains("Exit codes") && help.contains("Examples"), "{help}");
}
