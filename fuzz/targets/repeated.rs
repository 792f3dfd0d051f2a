//! Texts that nobody writes: a short piece over and over. What looks back, looks ahead or keeps a stack without a
//! bound is quadratic in them, and so many times slower than usual.

use super::{Target, sound};
use claimgraph::pipeline::{self, Options};
use claimgraph::read::{self, Format};

/// How long the text becomes, in bytes; less in the tests, whose programs are not optimised.
fn length() -> usize {
    if std::env::var_os("KNOCK").is_some() { 200_000 } else { 20_000 }
}

/// Longest piece that is repeated.
const PIECE: usize = 512;

pub(crate) const TARGETS: &[Target] = &[Target {
    name: "repeated",
    knock,
    seeds: || SEEDS.iter().map(|seed| seed.as_bytes().to_vec()).collect(),
    words: &[
        "\n",
        "\n\n",
        "(",
        ")",
        "[",
        "]",
        "“",
        "”",
        "‘",
        "’",
        "'",
        "\"",
        "> ",
        "    ",
        "Hale ",
        "(Hale 2014, 41)",
        "(ibid.)",
        "[^1]",
        "**",
        "_",
        "`",
        "<div>",
        "</div>",
        "<b>",
        "<table><tr><td>",
        "<a href=\"#a\">",
        "<p>",
        "{\\b ",
        "}",
        "\\par ",
        "{\\footnote ",
        "{\\field{\\*\\fldinst ",
        "said ",
        "he ",
        "because ",
        "\t",
        "- ",
        "1. ",
        "|",
        "# ",
        "&",
        "<!--",
        "\\",
    ],
}];

/// The first byte says the format; then come, parted by line ends `\x01`, a beginning and the piece.
const SEEDS: [&str; 8] = [
    "p\u{1}The mill fed nine hundred mouths and ",
    "pThe mill closed.\n\n\u{1}Hale writes: “the mill fed nine” (Hale 2014, 41). ",
    "pHale said so.\u{1}He writes, “the mill,” he said, “fed nine.” (ibid.)\n\n",
    "m\u{1}Salt *made* the **town**.[^1] > Hale\n\n[^1]: Hale, _Salt_, p. 4.\n",
    "m# Salt\n\n\u{1}> “The mill fed” \\\n> nine `hundred` [mouths](b).\n\n1. Hale\n",
    "h<body>\u{1}<p>Hale <i>writes</i>: <q>salt</q><sup><a href=\"#f1\">1</a></sup></p><li id=\"f1\">Hale 2014",
    "h<body><table>\u{1}<tr><td>Salt<div><b>made</b></td></tr>",
    "r{\\rtf1\\ansi \u{1}Salt {\\i made} the town.{\\footnote\\chftn Hale, p. 4.}\\par ",
];

fn knock(bytes: &[u8]) -> usize {
    let Some((kind, rest)) = bytes.split_first() else { return length() };
    let mut parts = rest.splitn(2, |byte| *byte == 1);
    let (head, piece) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let piece = &piece[..piece.len().min(PIECE)];
    if piece.is_empty() {
        return length();
    }
    let mut text = head[..head.len().min(4 * PIECE)].to_vec();
    while text.len() < length() {
        text.extend_from_slice(piece);
    }
    let format = match kind {
        b'm' => Format::Markdown,
        b'h' => Format::Html,
        b'r' => Format::Rtf,
        _ => Format::Plain,
    };
    let Ok(document) = read::bytes("input", &text, format) else { return length() };
    sound(&document);
    let work = document.text().len().max(text.len());
    drop(pipeline::build(vec![document], Options::default()));
    work
}
