//! What is read of every citation style stands in `docs/citations.md` as it was measured, and stays.
//!
//! `CLAIMGRAPH_BLESS=1 cargo test --test styles` writes the table anew.

#![allow(clippy::unwrap_used, reason = "a test whose texts cannot be read has failed")]

#[allow(dead_code, reason = "its main is not called here")]
#[path = "../examples/styles.rs"]
mod styles;

use std::path::{Path, PathBuf};

#[path = "docs/table.rs"]
mod docs;

#[test]
fn the_table_in_the_docs_is_what_is_measured() {
    let measured = styles::table(&styles::styles(&styles::folder(), None).unwrap()).unwrap();
    docs::table_is("docs/citations.md", "styles", &measured);
}

#[test]
fn every_style_is_read_well_enough_to_be_of_use() {
    for (name, style) in styles::styles(&styles::folder(), None).unwrap() {
        assert!(style.texts >= 3, "{name} has only {} texts", style.texts);
        assert!(style.f1() >= 90, "{name}: quotations at {}\n{:#?}", style.f1(), style.errors);
        let linked = 100 * style.linked / style.cited.max(1);
        assert!(linked >= 70 || style.cited == 0, "{name}: {linked} % linked\n{:#?}", style.errors);
        let named = 100 * style.speakers / style.spoken.max(1);
        assert!(named >= 75, "{name}: {named} % of the speakers\n{:#?}", style.errors);
    }
}

#[test]
fn no_gold_is_empty_or_off_its_words() {
    for entry in walk(&styles::folder()) {
        let gold: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(&entry).unwrap()).unwrap();
        let text =
            std::fs::read_to_string(entry.with_file_name(gold["file"].as_str().unwrap())).unwrap();
        let text: Vec<char> = text.chars().collect();
        let quotations = gold["quotations"].as_array().unwrap();
        assert!(!quotations.is_empty(), "{}", entry.display());
        for quotation in quotations {
            let at = |end: &str| usize::try_from(quotation[end].as_u64().unwrap()).unwrap();
            let words: String = text[at("start")..at("end")].iter().collect();
            assert_eq!(quotation["text"], words, "{}", entry.display());
        }
    }
}

/// Every gold file.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let inside = |folder: &Path| -> Vec<PathBuf> {
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect()
    };
    let styles = inside(folder).into_iter().filter(|p| p.is_dir());
    let mut golds: Vec<PathBuf> = styles.flat_map(|style| inside(&style)).collect();
    golds.retain(|p| p.to_string_lossy().ends_with(".gold.json"));
    golds.sort();
    assert!(golds.len() > 50);
    golds
}
