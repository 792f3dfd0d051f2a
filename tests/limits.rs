//! The table of limits in the docs is what stands in the sources; and what is written is there whole or not at all, also
//! where the program is killed.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

#[allow(dead_code, reason = "another test needs the rest")]
#[path = "command_line/desk.rs"]
mod desk;

use desk::{Desk, ESSAY};
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// The cells of a row of a table in Markdown.
fn cells(row: &str) -> Vec<&str> {
    row.trim_matches('|').split('|').map(str::trim).collect()
}

#[test]
fn the_table_of_limits_is_what_the_sources_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("docs/reliability.md")).unwrap();
    let section = page.split("\n## Limits\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(rows.len() > 20, "the table was not found");
    for row in rows {
        let [limit, value, _, file] = cells(row)[..] else { panic!("{row}") };
        let name = limit.split('`').nth(1).unwrap();
        let source = fs::read_to_string(root.join("src").join(file.trim_matches('`'))).unwrap();
        let begins = format!("const {name}: ");
        let declared = source.lines().find(|line| line.contains(&begins));
        let declared = declared.unwrap_or_else(|| panic!("{file} has no {name}"));
        let expect = format!("= {};", value.trim_matches('`'));
        assert!(
            declared.ends_with(&expect),
            "docs/reliability.md says {value}: {file}: {declared}"
        );
    }
}

#[test]
fn killed_while_it_writes_the_older_file_is_whole() {
    let desk = Desk::new();
    desk.put("long.txt", ESSAY.repeat(100).as_bytes());
    desk.put("map.json", b"older");
    let mut met = 0;
    for _ in 0..4 {
        let mut run = desk.command(&["build", "long.txt", "-o", "map.json"]);
        let mut child = run.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let begun = Instant::now();
        let parts = || {
            fs::read_dir(desk.folder.path())
                .unwrap()
                .flatten()
                .filter(|entry| entry.file_name().to_string_lossy().ends_with(".part"))
        };
        while parts().count() == 0 && begun.elapsed() < Duration::from_secs(60) {
            if child.try_wait().unwrap().is_some() {
                break;
            }
        }
        drop(child.kill());
        let put = child.wait().unwrap().success();
        met += usize::from(parts().count() > 0);
        let text = desk.text("map.json");
        if put || text != "older" {
            assert!(
                serde_json::from_str::<serde_json::Value>(&text).is_ok(),
                "half a file is called whole"
            );
            desk.put("map.json", b"older");
        }
        parts().for_each(|part| fs::remove_file(part.path()).unwrap());
    }
    assert!(met > 0, "it was never met while it wrote");
}
