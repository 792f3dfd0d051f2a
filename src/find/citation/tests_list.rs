//! Lists of works: entries in every style, and the short forms that are joined to them.

use super::list::list;
use super::tests::document;
use super::tests_resolving::lines;
use crate::model::Person;

fn people(people: &[Person]) -> String {
    let whole = |p: &Person| [p.family.as_str(), p.given.as_str()].join("/");
    people.iter().map(whole).collect::<Vec<_>>().join(" + ")
}

/// `authors; title; container; volume; issue; place; publisher; year`, empty parts as "-".
fn shown(entry: &str) -> String {
    let document = document(&format!("Works Cited\n\n{entry}"));
    let list = list(&document);
    let Some(item) = list.entries.last().map(|e| &e.item) else { return "nothing".to_owned() };
    let or = |s: &str| if s.is_empty() { "-".to_owned() } else { s.to_owned() };
    let of = |s: &Option<String>| s.clone().unwrap_or_else(|| "-".to_owned());
    let editors = if item.editors.is_empty() {
        String::new()
    } else {
        format!("ed {}", people(&item.editors))
    };
    [
        or(&format!("{}{editors}", people(&item.authors))),
        or(&item.title),
        of(&item.container_title),
        of(&item.volume),
        of(&item.issue),
        of(&item.publisher_place),
        of(&item.publisher),
        of(&item.year),
    ]
    .join("; ")
}

fn check_entry(entry: &str, expect: &str) {
    assert_eq!(shown(entry), expect, "{entry}");
}

#[test]
fn books_in_every_style() {
    let book = "Hale/Ruth; Salt Roads: A History; -; -; -; Leeds; Quarry Press; 2014";
    check_entry("Hale, Ruth. *Salt Roads: A History*. Leeds: Quarry Press, 2014.", book);
    check_entry("Hale, Ruth. 2014. *Salt Roads: A History*. Leeds: Quarry Press.", book);
    check_entry("Ruth Hale, *Salt Roads: A History* (Leeds: Quarry Press, 2014).", book);
    check_entry(
        "Hale, Ruth, The Salt Roads (Quarry Press, 2014).",
        "Hale/Ruth; The Salt Roads; -; -; -; -; Quarry Press; 2014",
    );
    let initial = "Hale/R.; Salt roads; -; -; -; -; Quarry Press; 2014";
    check_entry("Hale, R. (2014). *Salt roads*. Quarry Press.", initial);
    check_entry("Hale, R. (2014) Salt roads. Quarry Press.", initial);
    check_entry("- Hale, R. 2014. _Salt roads_. Quarry Press.", initial);
    check_entry("[3] R. Hale, *Salt roads*. Quarry Press, 2014.", initial);
    check_entry(
        "3. Hale R. Salt roads. Leeds: Quarry; 2014.",
        "Hale/R; Salt roads; -; -; -; Leeds; Quarry; 2014",
    );
    check_entry(
        "*Salt Handbook*. Leeds: Board, 1939.",
        "-; Salt Handbook; -; -; -; Leeds; Board; 1939",
    );
    check_entry("Short Salt Handbook. Leeds, 1939.", "-; Short Salt Handbook; -; -; -; -; -; 1939");
    check_entry("Hale, Ruth: Salzwege. Leeds 2014.", "Hale/Ruth; Salzwege; -; -; -; -; -; 2014");
    check_entry("Ada Hale. Life of a Mill.", "Hale/Ada; Life of a Mill; -; -; -; -; -; -");
}

#[test]
fn articles_and_chapters() {
    let article = "Orme/Tom; Grain Riots; Northern Review; 12; 3; -; -; 2009";
    check_entry(
        "Orme, Tom. “Grain Riots.” *Northern Review*, vol. 12, no. 3, 2009, pp. 7–19.",
        article,
    );
    check_entry("Orme, Tom. 2009. “Grain Riots.” *Northern Review* 12 (3): 7–19.", article);
    check_entry("Orme, Tom. “Grain Riots.” Northern Review 12, no. 3 (2009): 7–19.", article);
    check_entry("Orme, Tom. (2009). Grain Riots. *Northern Review, 12*(3), 7–19.", article);
    check_entry("Orme, Tom (2009) ‘Grain Riots’, *Northern Review*, 12(3), pp. 7–19.", article);
    check_entry(
        "Orme T. Grain riots. North Rev. 2009;12(3):7-19.",
        "Orme/T; Grain riots; North Rev.; 12; 3; -; -; 2009",
    );
    check_entry(
        "Orme, T. (2009). Songs. In P. Lowe (Ed.), *Mills* (pp. 1–20). Quarry Press.",
        "Orme/T.; Songs; Mills; -; -; -; Quarry Press; 2009",
    );
}

#[test]
fn who_made_a_work() {
    let of = |head: &str| {
        let shown = shown(&format!("{head} *Salt*. 2014."));
        shown.split("; ").next().unwrap_or("").to_owned()
    };
    for (head, expect) in [
        ("Hale, Ruth, and Tom Orme.", "Hale/Ruth + Orme/Tom"),
        ("Hale, Ruth, Tom Orme, and Peter Lowe.", "Hale/Ruth + Orme/Tom + Lowe/Peter"),
        ("Hale, Ruth, et al.", "Hale/Ruth"),
        ("Hale, R., & Orme, T. A. (2014).", "Hale/R. + Orme/T. A."),
        ("Hale, R. T., Orme, T., & Lowe, P. (2014).", "Hale/R. T. + Orme/T. + Lowe/P."),
        ("Hale RT, Orme T.", "Hale/RT + Orme/T"),
        ("Hale, Ruth; Orme, Tom.", "Hale/Ruth + Orme/Tom"),
        ("R. Hale, T. Orme, and P. Lowe,", "Hale/R. + Orme/T. + Lowe/P."),
        ("van der Berg, Jan.", "van der Berg/Jan"),
        ("Jan van der Berg,", "van der Berg/Jan"),
        ("Moya Rey, Gil.", "Moya Rey/Gil"),
        ("Salt Board.", "Salt Board/"),
        ("Ministry of Salt. (2014).", "Ministry of Salt/"),
        ("Lowe, Peter, editor.", "ed Lowe/Peter"),
        ("Lowe, P., & Hale, R. (Eds.). (2014).", "ed Lowe/P. + Hale/R."),
    ] {
        assert_eq!(of(head), expect, "{head}");
    }
}

#[test]
fn dashes_repeat_the_author_and_lines_are_entries() {
    let text = "Works Cited\n\nHale, Ruth. *Salt*. Leeds, 2014.\n---. *Tides*. Leeds, 2018.\n———. *Pans*,\n    a book. Leeds, 2019.\n\nOrme, Tom. *Bread*. Leeds,\n    2001.\nTarn, Olga. *Mills*. 1999.";
    let document = document(text);
    let list = list(&document);
    let found: Vec<String> = list
        .entries
        .iter()
        .map(|e| format!("{} {}", people(&e.item.authors), e.item.title))
        .collect();
    let expect = [
        "Hale/Ruth Salt",
        "Hale/Ruth Tides",
        "Hale/Ruth Pans",
        "Orme/Tom Bread",
        "Tarn/Olga Mills",
    ];
    assert_eq!(found, expect);
}

#[test]
fn broken_entries_are_told_and_the_rest_is_read() {
    let text = "Works Cited\n\n---. *Tides*. 2018.\n\nHale, R. (2014).\n\n????\n\nOrme, Tom. *Bread*. 2001.";
    let document = document(text);
    let list = list(&document);
    assert_eq!(list.diagnostics.len(), 3);
    assert_eq!(list.entries.last().map(|e| e.item.title.as_str()), Some("Bread"));
}

const WORKS: &str = "\n\nWorks Cited\n\nHale, Ruth. *Salt Roads: A History*. Quarry Press, 2014.\n\n\
    ---. *Late Salt*. Quarry Press, 2018a.\n\nHale, Ruth, and Tom Orme. *Kings*. Quarry Press, 1999.\n\n\
    Lowe, Peter. “Grain Riots.” *Northern Review*, vol. 12, 2009, pp. 7–19.\n\n\
    Lowe, Jane. *Bread*. 2001.\n\nWorld Salt Organization (WSO). *Pans*. 2011.\n\n\
    *The Short Salt Handbook*. Leeds, 1939.\n\nMott, Ada. *Tides*. Quarry Press, 1971. 2 vols.";

/// Where each citation before the list leads, in order, without its first words.
fn check(text: &str, expect: &[&str]) {
    let found = lines(&document(&format!("{text}{WORKS}")));
    let quiet = |l: &&String| !l.starts_with("! uncited-entry");
    let led = |l: &String| {
        l.split(" <- ").last().unwrap_or("").split("; (").next().unwrap_or("").to_owned()
    };
    let found: Vec<String> = found.iter().filter(quiet).map(led).collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn short_forms_are_joined_to_entries() {
    check("“A.” (Hale, *Salt Roads* 41)", &["Hale, Salt Roads: A History, 2014; 41; Short"]);
    check("“A.” (Hale, *Late* 41)", &["Hale, Late Salt, 2018a; 41; Short"]);
    check("“A.” (Hale, *Roads* 41)", &["Hale, Salt Roads: A History, 2014; 41; Short"]);
    check("“A.” (*Late Salt* 41)", &["Hale, Late Salt, 2018a; 41; Short"]);
    check(
        "“A.” (“Grain Riots” 9)",
        &["Lowe, Grain Riots, Northern Review, vol 12, 2009; 9; Short"],
    );
    check("“A.” (*Short Salt* 9)", &["The Short Salt Handbook, 1939; 9; Short"]);
    check("“A.” (Hale 2014: 41)", &["Hale, Salt Roads: A History, 2014; 41; AuthorDate"]);
    check("“A.” (Hale 2018, 41)", &["Hale, Late Salt, 2018a; 41; AuthorDate"]);
    check("“A.” (Hale and Orme 41)", &["Hale+Orme, Kings, 1999; 41; Short"]);
    check("“A.” (P. Lowe 9)", &["Lowe, Grain Riots, Northern Review, vol 12, 2009; 9; Short"]);
    check("“A.” (WSO 2011, 4)", &["World Salt Organization, Pans, 2011; 4; AuthorDate"]);
    check("“A.” (Mott 2: 41)", &["Mott, Tides, vol 2, 1971; 41; Short"]);
    check("Mott grants that “no road is old” (ch. 3).", &["Mott, Tides, 1971; 3; Short"]);
}

#[test]
fn what_fits_two_entries_is_reported_and_what_fits_none_too() {
    check("“A.” (Lowe 41)", &["Lowe; 41; Short", "! ambiguous-antecedent"]);
    check("“A.” (Hale 41)", &["Hale; 41; Short", "! ambiguous-antecedent"]);
    check("“A.” (Tarn 41)", &["Tarn; 41; Short", "! unlisted-work"]);
    check("“A.” (Hale 2011, 41)", &["Hale, 2011; 41; AuthorDate", "! unlisted-work"]);
}

#[test]
fn a_body_goes_by_the_short_name_that_the_text_gives() {
    let text = "“A.” (Mill Board of Trade Council [MBTC], 2014, p. 3) “B.” (MBTC, 2014, p. 4)\n\nThe Pan Workers Union (PWU, 2009, p. 1) says: “C.” And “D.” (PWU, 2009, p. 7)";
    let found = lines(&document(text));
    let led: Vec<&str> =
        found.iter().filter_map(|l| l.split(" <- ").nth(1)?.split(';').next()).collect();
    assert_eq!(
        led,
        [
            "Mill Board of Trade Council, 2014",
            "Mill Board of Trade Council, 2014",
            "Pan Workers Union, 2009",
            "Pan Workers Union, 2009"
        ]
    );
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_as_entries(text in "([A-Z][a-z]{0,5}|[.,:;&()\\[\\]—*“”‘’\n-]|[0-9]{1,4}| |é|in |In |ed\\. |http://){0,40}") {
        let document = document(&format!("Works Cited\n\n{text}"));
        for entry in list(&document).entries {
            assert!(text.len() >= entry.item.title.len());
        }
    }
}
