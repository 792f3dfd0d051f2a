//! RTF, in small pieces.

use super::super::tests::listed;
use super::super::{Format, bytes};
use crate::model::{Document, InlineKind};

const HEAD: &str = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204{\*\falt x}Times CYR;}}{\colortbl;\red0;}{\stylesheet{\s0 Normal;}{\s2\i heading 2;}{\*\cs3 no;}{\s5 Quote;}{\s6\outlinelevel0 Mine;}}{\info{\title no}}\uc1 ";

fn read(body: &str) -> Document {
    bytes("t.rtf", format!("{HEAD}{body}}}").as_bytes(), Format::Rtf).unwrap()
}

fn check(body: &str, expect: &[&str]) -> Document {
    let document = read(body);
    assert_eq!(listed(&document), expect);
    document
}

#[test]
fn signs_code_pages_and_unicode() {
    check(
        r"\ldblquote Sa\-lt\rdblquote  is \'84d\'e9ar\'93, {\f1 \'f1\'ee\'eb\'fc} \u8212? \u-10179?\u-8704? a\~b\_c \{x\}\line y\par",
        &["P “Salt” is „déar“, соль — 😀 a b-c {x} y"],
    );
    check(
        "\\uc2 \\u8217\\'81\\'8cs\\uc0 \\u8212 and\\par\nwra\r\npped\\\nNew",
        &["P ’s—and", "P wrapped", "P New"],
    );
}

#[test]
fn styles_indents_and_faces() {
    let document = check(
        r"{\pard\s2 Mill\par}{\pard\s6 Own\par}\pard All of it is as long as {\i Salt}.\par \pard\s5 One.\par Two.\par\pard\li720\fi0 Three.\par\pard\li720\fi-720 Four.\par\pard\intbl a\cell b\cell\row\pard So{\v no}{\deleted no}.{\super 12}\par",
        &[
            "H2 Mill",
            "H1 Own",
            "P All of it is as long as Salt.",
            "P>1 One.",
            "P>1 Two.",
            "P>1 Three.",
            "P Four.",
            "F a b",
            "P So.¹²",
        ],
    );
    assert_eq!(document.inlines[0].kind, InlineKind::Emphasis);
    assert_eq!(document.words_at(document.inlines[0].span), "Salt");
}

#[test]
fn notes_links_lists_and_what_is_not_read() {
    let document = check(
        r#"\pard Salt.{\super\chftn{\footnote\pard\plain\chftn  Hale, {\i Salt}.\par More.}} So.{\super\chftn{\*\footnote\ftnalt\pard\plain\chftn Ames.\par}}{\header no\par}{\*\unknown no}{\field{\*\fldinst{HYPERLINK "http://x.y"}}{\fldrslt{ there}}}{\*\annotation no}\par{\listtext 3.\tab}\ls1 Item.\par"#,
        &["P Salt. So. there", "I Item.", "N1 Hale, Salt.", "N1 More.", "Ni Ames."],
    );
    assert_eq!(
        document.text(),
        "Salt.[1] So.[i] there\n\nItem.\n\n[1] Hale, Salt.\n\nMore.\n\n[i] Ames."
    );
    assert!(document.inlines.iter().any(|i| i.kind == InlineKind::Link("http://x.y".to_owned())));
    assert!(document.diagnostics.iter().any(|d| d.message.contains("1 comment in the margin")));
}

#[test]
fn text_in_shapes_follows_its_paragraph() {
    check(
        r"\pard Before {\shp{\*\shpinst{\sp{\sn no}{\sv no}}{\shptxt \pard Boxed.\par}}{\shprslt no}}after.\par",
        &["P Before after.", "P Boxed."],
    );
}

#[test]
fn broken_files_are_told_and_depth_is_no_danger() {
    let cut = format!("{HEAD}\\pard Salt.\\par {{\\i Mi");
    let document = bytes("t.rtf", cut.as_bytes(), Format::Rtf).unwrap();
    assert_eq!(listed(&document), ["P Salt.", "P Mi"]);
    assert!(document.diagnostics.iter().any(|d| d.message.contains("cut off")));
    check(&format!("{}Salt.{}", "{\\i ".repeat(100_000), "}".repeat(100_000)), &["P Salt."]);
    check("Salt.}}}}}} More.\\par", &["P Salt. More."]);
    let said = bytes("t.rtf", b"Salt.", Format::Rtf).unwrap_err().to_string();
    assert!(said.contains("does not begin as Rich Text"));
    let nested = format!("{}Salt.{}", "{\\footnote ".repeat(50_000), "}".repeat(50_000));
    assert!(!read(&nested).diagnostics.iter().any(|d| d.message.contains("cut off")));
}
