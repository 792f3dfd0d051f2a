//! Readers of formats that are one stretch of bytes: plain text, Markdown, HTML, RTF, PDF.

use super::{Target, essays, files, sound};
use claimgraph::read::{self, Format};

pub(crate) const TARGETS: &[Target] = &[
    Target {
        name: "plain",
        knock: |bytes| knock(bytes, Format::Plain),
        seeds: essays,
        words: &[
            "\r\n",
            "\n\n",
            "    ",
            "[1]",
            "1. ",
            "\u{feff}",
            "\u{2028}",
            "\t",
            "Works Cited\n",
        ],
    },
    Target {
        name: "markdown",
        knock: |bytes| knock(bytes, Format::Markdown),
        seeds: essays,
        words: &[
            "[^1]",
            "[^1]: ",
            "> ",
            "# ",
            "**",
            "_",
            "`",
            "```",
            "---\n",
            "bibliography: ",
            "references:\n",
            "](",
            "<!--",
            "-->",
            "| ",
            "&amp;",
            "\\",
            "<blockquote>",
        ],
    },
    Target {
        name: "html",
        knock: |bytes| knock(bytes, Format::Html),
        seeds: || files("tests/formats", &["html"]),
        words: &[
            "<p>",
            "</p>",
            "<div ",
            "<blockquote>",
            "<q>",
            "<sup>",
            "<a href=\"#fn1\">",
            "<a id=\"fn1\">",
            "<ol>",
            "<li>",
            "<table>",
            "<tr>",
            "<td>",
            "<article>",
            "<main>",
            "<nav>",
            "<br>",
            "<i>",
            "<em>",
            "<b>",
            "<h1>",
            "<title>",
            "<meta charset=",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "&nbsp;",
            "&#x201c;",
            "class=\"",
            "lang=\"",
            "<pre>",
            "<template>",
            "<select>",
            "<svg>",
            "<math>",
        ],
    },
    Target {
        name: "rtf",
        knock: |bytes| knock(bytes, Format::Rtf),
        seeds: || files("tests/formats", &["rtf"]),
        words: &[
            "{\\rtf1",
            "\\par",
            "\\pard",
            "{\\footnote",
            "\\chftn",
            "\\u8220?",
            "\\uc0",
            "\\uc2",
            "\\'93",
            "\\b",
            "\\i",
            "\\i0",
            "{\\field",
            "{\\*\\fldinst HYPERLINK",
            "{\\fldrslt",
            "\\bin9",
            "{\\stylesheet",
            "\\s1",
            "\\outlinelevel0",
            "\\cell",
            "\\row",
            "{\\*\\",
            "\\ansicpg1252",
            "\\li720",
            "\\tab",
            "{\\fonttbl",
            "\\page",
        ],
    },
    Target {
        name: "pdf",
        knock: |bytes| knock(bytes, Format::Pdf),
        seeds: pdfs,
        words: &[
            "obj",
            "endobj",
            "stream\n",
            "endstream",
            "/Type",
            "/Page",
            "/Pages",
            "/Kids",
            "/Count",
            "/Contents",
            "/Font",
            "/Length",
            "/Filter",
            "/FlateDecode",
            "/ToUnicode",
            "BT",
            "ET",
            "Tj",
            "TJ",
            "Tf",
            "Td",
            "Tm",
            "/MediaBox",
            "xref",
            "trailer",
            "startxref",
            "/Root",
            "/Size",
            "<<",
            ">>",
            "/Rotate",
            "/Resources",
            "/XObject",
            "Do",
            "/ObjStm",
        ],
    },
];

fn knock(bytes: &[u8], format: Format) -> usize {
    match read::bytes("input", bytes, format) {
        Ok(document) => {
            sound(&document);
            document.text().len()
        }
        Err(_) => 0,
    }
}

/// A PDF with its parts in the open, so that they can be turned over, and one as LibreOffice writes it.
fn pdfs() -> Vec<Vec<u8>> {
    let small = "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n\
        3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj\n\
        4 0 obj <</Length 170>> stream\nBT /F1 12 Tf 72 770 Td (Salt made the town. Hale writes: \\223the mill fed) Tj 0 -14 Td (nine hundred mouths\\224 \\(Hale 2014, 41\\).) Tj \
        0 -40 Td [(It clo) -20 (sed.)] TJ ET\nendstream endobj\n\
        5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>> endobj\ntrailer <</Root 1 0 R /Size 6>>\n%%EOF\n";
    let mut seeds = files("tests/formats", &["pdf"]);
    seeds.push(small.as_bytes().to_vec());
    seeds
}
