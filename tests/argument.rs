//! What is found of an essay's argument stands in `docs/claims.md` as it was measured, and stays.
//!
//! `CLAIMGRAPH_BLESS=1 cargo test --test argument` writes the table anew.

#![allow(clippy::unwrap_used, reason = "a test whose texts cannot be read has failed")]

#[allow(dead_code, reason = "its main is not called here")]
#[path = "../examples/argument.rs"]
mod argument;

#[path = "docs/table.rs"]
mod docs;

/// In hundredths; all of nothing is all.
fn percent(share: argument::Share) -> usize {
    (100 * share.right).checked_div(share.all).unwrap_or(100)
}

#[test]
fn the_table_in_the_docs_is_what_is_measured() {
    let measured = argument::table(&argument::essays(&argument::folder(), None).unwrap()).unwrap();
    docs::table_is("docs/claims.md", "argument", &measured);
}

#[test]
fn the_argument_of_every_genre_is_found_well_enough_to_be_of_use() {
    let essays = argument::essays(&argument::folder(), None).unwrap();
    assert_eq!(essays.len(), 4);
    let theses: usize = essays.values().map(|e| e.thesis.right).sum();
    assert!(theses >= 3, "{theses} theses");
    for (name, essay) in essays {
        assert_eq!(essay.floating, 0, "{name}");
        let found = percent(essay.claims);
        assert!(found >= 40, "{name}: {found} % of the claims\n{:#?}", essay.errors);
        let quoted = percent(essay.quotations);
        assert!(quoted >= 75, "{name}: {quoted} % of the quotations\n{:#?}", essay.errors);
    }
}

#[test]
fn no_gold_is_empty_or_off_its_words() {
    let mut seen = 0;
    for entry in std::fs::read_dir(argument::folder()).unwrap() {
        let path = entry.unwrap().path();
        let Some(name) = path.to_string_lossy().strip_suffix(".gold.json").map(str::to_owned)
        else {
            continue;
        };
        seen += 1;
        let gold: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let essay = std::fs::read_to_string(format!("{name}.txt")).unwrap();
        let essay: Vec<char> = essay.chars().collect();
        let claims = gold["claims"].as_array().unwrap();
        assert_eq!(claims.iter().filter(|c| c["role"] == "thesis").count(), 1, "{name}");
        let known = |id: &serde_json::Value| claims.iter().any(|c| &c["id"] == id);
        for item in claims.iter().chain(gold["quotations"].as_array().unwrap()) {
            let at = |end: &str| usize::try_from(item[end].as_u64().unwrap()).unwrap();
            let (start, end) = (at("start"), at("end"));
            // A place begins and ends with a word or the marks and stops around it, never inside one.
            let inside = |at: usize| {
                at > 0
                    && at < essay.len()
                    && essay[at - 1].is_alphanumeric()
                    && essay[at].is_alphanumeric()
            };
            assert!(start + 3 < end && end <= essay.len(), "{name}: {item}");
            assert!(!inside(start) && !inside(end), "{name}: {item}");
            let to =
                if item["relation"].is_object() { &item["relation"]["to"] } else { &item["claim"] };
            assert!(to.is_null() || known(to), "{name}: {item}");
        }
    }
    assert_eq!(seen, 4);
}
