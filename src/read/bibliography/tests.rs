//! Bibliographies in each format, whole and broken.

use super::*;

/// A line a work: `key: authors; title; container; year`, then what was told.
fn check(text: &str, kind: Kind, expect: &[&str]) {
    let found = of_text("refs", text, kind);
    let lines = found.works.iter().map(|work| {
        let makers = work.item.authors.iter().chain(&work.item.editors);
        let makers: Vec<String> = makers.map(|p| format!("{}/{}", p.family, p.given)).collect();
        let of = |part: &Option<String>| part.clone().unwrap_or_else(|| "-".to_owned());
        let (container, year) = (of(&work.item.container_title), of(&work.item.year));
        format!("{}: {}; {}; {container}; {year}", work.key, makers.join(" + "), work.item.title)
    });
    let told = found.diagnostics.iter().map(|d| format!("! {}", d.message));
    assert_eq!(lines.chain(told).collect::<Vec<_>>(), expect);
}

#[test]
fn bibtex_with_bodies_accents_and_strings() {
    check(
        "@string{np = {Northern Press}}\n@book{hale, author = {Hale, Ruth and van der Berg, Jan}, title = {Salt {R}oads}, publisher = np, year = 2014}\n\
         @report{board, author = {{Salt Board}}, title = {Caf\\'e}, date = {2011-05-03}}\n\
         @article{orme, author = {Tom Orme}, title = {Riots}, journal = {Review}, year = {2009}}",
        Kind::Bib,
        &[
            "hale: Hale/Ruth + van der Berg/Jan; Salt Roads; -; 2014",
            "board: Salt Board/; Café; -; 2011",
            "orme: Orme/Tom; Riots; Review; 2009",
        ],
    );
}

#[test]
fn a_broken_entry_costs_only_itself() {
    check(
        "@book{hale, author = {Hale, Ruth}, title = {Salt}, year = 2014}\n\n@book{orme, author = {Orme,\n  title = \n\n\
         @book{lowe, author = {Lowe, P.}, title = {Bread}}\n",
        Kind::Bib,
        &[
            "hale: Hale/Ruth; Salt; -; 2014",
            "lowe: Lowe/P.; Bread; -; -",
            "! Line 3 of refs could not be read: it is no BibTeX entry (unexpected end of file).",
        ],
    );
    check(
        r#"[{"id": "a", "title": "Salt", "author": [{"family": "Hale", "given": "R."}], "issued": {"date-parts": [[2014, 5]]}}, {"id": "b"}, 4]"#,
        Kind::Json,
        &[
            "a: Hale/R.; Salt; -; 2014",
            "! Item 2 of refs could not be read: it has no title and no author.",
            "! Item 3 of refs could not be read: it has no title and no author.",
        ],
    );
    check("[{\n\"id\": }]", Kind::Json, &["! Nothing of refs could be read: line 2 is no JSON."]);
}

#[test]
fn yaml_of_hayagriva_and_of_csl() {
    check(
        "hale:\n  type: Book\n  title: Salt Roads\n  author: [\"Hale, Ruth\", \"Orme, Tom\"]\n  date: 2014-05\n  publisher:\n    name: Quarry Press\n    location: Leeds\n\
         riots:\n  type: Article\n  title: { value: Riots }\n  author: Lowe, P.\n  parent:\n    type: Periodical\n    title: Review\n    volume: 12\n    date: 2009\n",
        Kind::Yaml,
        &["hale: Hale/Ruth + Orme/Tom; Salt Roads; -; 2014", "riots: Lowe/P.; Riots; Review; 2009"],
    );
    check(
        "references:\n- id: hale2014\n  title: Salt\n  author:\n  - family: Hale\n    given: Ruth\n  issued:\n  - year: 2014\n",
        Kind::Yaml,
        &["hale2014: Hale/Ruth; Salt; -; 2014"],
    );
}

#[test]
fn hostile_yaml_is_refused_and_told() {
    check(
        "a: &a [x, x]\nb: [*a, *a]",
        Kind::Yaml,
        &["! Nothing of refs could be read: line 1 has an anchor, which is not read."],
    );
    let deep = "[".repeat(100_000);
    check(&deep, Kind::Yaml, &["! Nothing of refs could be read: line 1 nests too deeply."]);
    check("a: [b\nc: }", Kind::Yaml, &["! Nothing of refs could be read: line 2 is no YAML."]);
    check(
        "just words",
        Kind::Yaml,
        &["! Nothing of refs could be read: line 1 holds no list of works."],
    );
}

#[test]
fn front_matter_holds_a_bibliography_and_opens_only_what_lies_beside_it() {
    let text = "---\ntitle: Salt\nreferences:\n- id: hale\n  title: Salt\n---\n\nText.";
    assert_eq!(of_front_matter(text, None).works.len(), 1);
    let outside = "---\nbibliography: ../refs.bib\n---\n\nText.";
    let found = of_front_matter(outside, Some(Path::new("essays")));
    assert!(found.works.is_empty() && found.diagnostics.is_empty());
    let missing = "---\nbibliography: no-such-file.bib\n---\n\nText.";
    assert_eq!(of_front_matter(missing, Some(Path::new("no-such-folder"))).diagnostics.len(), 1);
}
