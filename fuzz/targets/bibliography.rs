//! Bibliographies: BibTeX, CSL-JSON, YAML. The first byte says which.

use super::Target;
use claimgraph::read;

pub(crate) const TARGETS: &[Target] = &[Target {
    name: "bibliography",
    knock,
    seeds: || SEEDS.iter().map(|seed| seed.as_bytes().to_vec()).collect(),
    words: &[
        "@book{",
        "@article{a,",
        "@string{",
        "@comment",
        "author = {",
        " and ",
        "title",
        "year = ",
        "crossref",
        "date = {",
        "\\'e",
        "{\\\"o}",
        "\\ss",
        "#",
        "\"author\": [",
        "\"family\":",
        "\"literal\":",
        "\"issued\": {\"date-parts\": [[",
        "references:\n",
        "- id: ",
        "  title: ",
        "parent:",
        "&a",
        "*a",
        "<<:",
        "|\n",
        ">-\n",
        "!!",
        "editor",
        "volume",
    ],
}];

const SEEDS: [&str; 5] = [
    "b@string{np = {Northern Press}}\n@book{hale, author = {Hale, Ruth and van der Berg, Jan}, title = {Salt {R}oads}, publisher = np, year = 2014}\n\
     @report{board, author = {{Salt Board}}, title = {Caf\\'e}, date = {2011-05-03}}\n@inbook{in, crossref = {hale}, title = {Of Mills}, pages = {3--9}}\n",
    "j[{\"id\": \"a\", \"type\": \"book\", \"title\": \"Salt\", \"author\": [{\"family\": \"Hale\", \"given\": \"R.\"}], \"issued\": {\"date-parts\": [[2014, 5]]}}, {\"id\": \"b\"}]",
    "yhale:\n  type: book\n  title: Salt Roads\n  author: [\"Hale, Ruth\", \"Orme, Tom\"]\n  date: 2014-05\n  parent:\n    type: anthology\n    title: Mills\n",
    "yreferences:\n- id: hale\n  type: book\n  title: Salt Roads\n  author:\n  - family: Hale\n    given: Ruth\n  issued:\n    date-parts:\n    - - 2014\n",
    "m---\ntitle: Salt\nlang: en\nreferences:\n- id: hale\n  title: Salt Roads\n  author:\n  - family: Hale\n---\n\nSalt made the town [@hale, p. 4].\n",
];

fn knock(bytes: &[u8]) -> usize {
    let Some((kind, rest)) = bytes.split_first() else { return 0 };
    // The seeds begin with b, j, y and m.
    let name = match kind % 4 {
        2 if *kind == b'j' => "refs.json",
        2 | 3 => "refs.bib",
        1 if *kind == b'm' => "",
        _ => "refs.yaml",
    };
    if name.is_empty() {
        // In front of a text.
        super::sound(&read::markdown("input", &String::from_utf8_lossy(rest)));
    } else if let Ok(found) = read::bibliography_of(name, rest) {
        for doubt in &found.diagnostics {
            assert!(!doubt.message.is_empty());
        }
    }
    0
}
