//! What maps made by hand say, and how broken ones are told of.

use crate::model::{Document, Findings, RelationKind, Role};
use crate::read::{self, Format, ReadError};

fn read(text: &str, format: Format) -> Result<Document, ReadError> {
    read::bytes("map", text.as_bytes(), format)
}

/// The findings in short: claims with a sign for their role and their words, quotations, what bears on what.
fn listed(document: &Document) -> String {
    let findings: &Findings = document.given.as_deref().unwrap();
    let mut told = Vec::new();
    for (at, claim) in findings.claims.iter().enumerate() {
        let role = match claim.role {
            Role::Thesis => "T",
            Role::Main => "M",
            Role::Claim => "C",
            Role::Reported => "R",
        };
        let label = claim.label.as_ref().map_or(String::new(), |label| format!("[{label}] "));
        let holder = claim.holder.as_ref().map_or(String::new(), |h| format!(" ({})", h.name));
        told.push(format!("{role}{at} {label}{}{holder}", document.words_at(claim.place)));
    }
    for (at, quotation) in findings.quotations.iter().enumerate() {
        told.push(format!("Q{at} {}", document.words_at(quotation.place)));
    }
    for relation in &findings.argument.relations {
        let sign = match relation.kind {
            RelationKind::Supports => '+',
            RelationKind::Attacks => '-',
            RelationKind::Restates => '=',
        };
        told.push(format!("{}{sign}{}", relation.from, relation.to));
    }
    let offers = findings.argument.offers.iter();
    told.extend(offers.map(|offer| format!("Q{}+{}", offer.quotation, offer.claim)));
    told.join("; ")
}

fn check(text: &str, expect: &str) {
    assert_eq!(listed(&read(text, Format::Argdown).unwrap()), expect, "{text}");
}

fn check_aif(text: &str, expect: &str) {
    assert_eq!(listed(&read(text, Format::Aif).unwrap()), expect, "{text}");
}

fn fails(text: &str, format: Format, expect: &[&str]) {
    let told = read(text, format).map(|d| listed(&d)).unwrap_err().to_string();
    assert!(expect.iter().all(|words| told.contains(words)), "{told}: {expect:?}");
}

#[test]
fn what_is_indented_bears_on_what_stands_above_it() {
    check(
        "[Salt]: Salt made the town.\n  + It paid wages.\n    - Not in winter.\n  - [Rope]\n\n[Rope]: Rope made it.\n",
        "T0 [Salt] Salt made the town.; M1 It paid wages.; C2 Not in winter.; M3 [Rope] Rope made it.; 1+0; 2-1; 3-0",
    );
    check(
        "[A]: One.\n  +> [B]: Two.\n  -> [C]: Three.\n",
        "M0 [A] One.; T1 [B] Two.; C2 [C] Three.; 0+1; 0-2",
    );
    check("[A]: One.\n  >< [B]: Two.\n", "C0 [A] One.; C1 [B] Two.; 1-0; 0-1");
    check("A line\ngoes on.\n  <+ B\n", "T0 A line goes on.; M1 B; 1+0");
}

#[test]
fn comments_headings_tags_data_and_emphasis_are_no_words() {
    check(
        "===\ntitle: Salt\n===\n\n# Heading\n\n// nothing\n[A]: *Salt* made /* but */ it. #thesis {role: \"thesis\"} <!-- no -->\n",
        "T0 [A] Salt made it.",
    );
    check(
        "[A]: See https://example.org/a \\#b \\[c].\n",
        "C0 [A] See https://example.org/a #b [c].",
    );
    check("[A]: One. {\n  role: main\n  note: x\n}\n  + B\n", "M0 [A] One.; C1 B; 1+0");
}

#[test]
fn premises_bear_on_their_conclusion_which_stands_for_the_argument() {
    check(
        "[T]: It fell.\n  + <A>\n\n<A>: By wages.\n\n(1) They were low.\n(2) Low wages fell it.\n----\n(3) So it fell, says the roll.\n",
        "T0 [T] It fell.; C1 They were low.; C2 Low wages fell it.; M3 So it fell, says the roll.; 3+0; 1+3; 2+3",
    );
    check(
        "(1) A\n-- Modus ponens {uses: [1]} --\n(2) B\n--\nrule\n--\n(3) C\n",
        "C0 A; C1 B; C2 C; 0+1; 1+2".replace("C2", "T2").replace("C1", "M1").as_str(),
    );
}

#[test]
fn quotations_have_speakers_and_sources_and_a_position_its_holder() {
    let text = "[A]: Salt fed it.\n  + [q1]: Nine hundred mouths. #quotation {speaker: \"Hale\", source: \"Pans\", page: \"6\"}\n\n[B]: Rope did. {holder: \"Orme\", stance: \"opposed\"}\n";
    check(text, "T0 [A] Salt fed it.; R1 [B] Rope did. (Orme); Q0 Nine hundred mouths.; Q0+0");
    let document = read(text, Format::Argdown).unwrap();
    let given = document.given.as_deref().unwrap();
    assert_eq!(given.citations.sources[0].item.title, "Pans");
    assert_eq!(given.citations.citations[0].locator.as_ref().unwrap().value, "6");
    assert_eq!(given.attributions[0].speaker.name, "Hale");
    assert_eq!(given.claims[1].because[0].note.as_deref(), Some("map:4"));
}

#[test]
fn aif_in_both_forms() {
    let aif = r#"{"nodes": [{"nodeID": "1", "text": "Salt fed it.", "type": "I"}, {"nodeID": "2", "text": "It paid.", "type": "I"},
        {"nodeID": "3", "text": "Default Inference", "type": "RA"}, {"nodeID": "4", "text": "Not all.", "type": "I"},
        {"nodeID": "5", "text": "", "type": "CA"}, {"nodeID": "6", "text": "Orme : Not all.", "type": "L"}, {"nodeID": "7", "text": "", "type": "YA"}],
        "edges": [{"fromID": "2", "toID": "3"}, {"fromID": "3", "toID": "1"}, {"fromID": "4", "toID": "5"}, {"fromID": "5", "toID": "3"},
        {"fromID": "6", "toID": "7"}, {"fromID": "7", "toID": "4"}]}"#;
    let expect = "T0 Salt fed it.; M1 It paid.; R2 Not all. (Orme); 1+0; 2-0";
    check_aif(aif, expect);
    let numbered: String = aif.replace("\"1\"", "1").replace("\"2\"", "2").replace("\"3\"", "3");
    check_aif(&format!("{{\"AIF\": {numbered}, \"text\": \"\"}}"), expect);
}

#[test]
fn broken_maps_are_told_with_their_line_and_what_would_be_right() {
    let argdown = |text: &str, expect: &[&str]| fails(text, Format::Argdown, expect);
    argdown(
        "[A]: One. {role: \"thesys\"}\n",
        &["map:1:", "\"thesys\"", "did you mean \"thesis\"?"],
    );
    argdown("\n[A]: One.\n\n  + [B]\n", &["map:4:", "nothing above it"]);
    argdown("[A: One.\n", &["map:1:", "never closed", "`]`"]);
    argdown("One.\n\n[A]: Two. {role: main\n", &["map:3:", "`}`"]);
    argdown("===\ntitle: x\n\n[A]: One.\n", &["map:1:", "==="]);
    argdown("A /* b\n", &["map:1:", "*/"]);
    argdown("[A]: One.\n  +\n", &["map:2:", "[Title]"]);
    argdown("(1) A\n----\n\nB\n", &["map:2:", "(3)"]);
    argdown("----\n(1) A\n", &["map:1:", "premises"]);
    argdown("(1) A\n-- rule\n(2) B\n", &["map:2:", "never closed"]);
    let aif = |text: &str, expect: &[&str]| fails(text, Format::Aif, expect);
    aif("{\n\"nodes\": [,]}", &["map:2:", "no JSON"]);
    aif("{\"edges\": []}", &["map:1:", "\"nodes\""]);
    aif(
        "{\"nodes\": [\n{\"nodeID\": \"7\", \"type\": \"AR\"}]}",
        &["map:2:", "did you mean \"RA\"?"],
    );
    aif(
        "{\"nodes\": [{\"nodeId\": \"7\", \"type\": \"I\"}]}",
        &["node 1 has no \"nodeID\"", "\"nodeId\""],
    );
    aif("{\"nodes\": [{\"nodeID\": 1, \"type\": \"I\", \"text\": \" \"}]}", &["has no \"text\""]);
    aif(
        "{\"nodes\": [{\"nodeID\": 1, \"type\": \"I\", \"text\": \"A\"}], \"edges\": [{\"fromID\": 1, \"toID\": 2}]}",
        &["edge 1", "\"2\"", "not there"],
    );
}
