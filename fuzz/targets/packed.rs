//! Readers of formats that are ZIP archives. A mutation inside of one would only break its checksums, so the
//! inputs are the archive's parts as text (`=== NAME` and what stands in it), packed before they are read; and
//! archives as they are.

use super::{Target, files, sound};
use claimgraph::read::{self, Format};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

pub(crate) const TARGETS: &[Target] = &[
    Target {
        name: "docx",
        knock: |bytes| parts(bytes, Format::Docx),
        seeds: || unpacked("docx", &[DOCX]),
        words: &[
            "<w:p>",
            "</w:p>",
            "<w:r>",
            "<w:t>",
            "</w:t>",
            "<w:footnoteReference w:id=\"1\"/>",
            "<w:footnote w:id=\"1\">",
            "<w:pStyle w:val=\"",
            "<w:hyperlink r:id=\"",
            "<w:fldChar w:fldCharType=\"begin\"/>",
            "<w:instrText>",
            "<w:del>",
            "<w:ins>",
            "<w:tbl>",
            "<w:tr>",
            "<w:tc>",
            "<w:numPr>",
            "<w:numId w:val=\"",
            "<w:ilvl w:val=\"",
            "<w:basedOn w:val=\"",
            "<w:br/>",
            "<w:tab/>",
            "<mc:AlternateContent>",
            "<w:sdt>",
            "<w:txbxContent>",
            "=== word/",
            "&#x201c;",
            "<w:ind w:left=\"720\"/>",
            "<w:outlineLvl w:val=\"1\"/>",
        ],
    },
    Target {
        name: "odt",
        knock: |bytes| parts(bytes, Format::Odt),
        seeds: || unpacked("odt", &[ODT]),
        words: &[
            "<text:p>",
            "</text:p>",
            "<text:span text:style-name=\"",
            "<text:note text:note-class=\"footnote\">",
            "<text:note-citation>",
            "<text:note-body>",
            "<text:h text:outline-level=\"1\">",
            "<text:list>",
            "<text:list-item>",
            "<text:a xlink:href=\"",
            "<text:s text:c=\"9\"/>",
            "<text:tab/>",
            "<text:line-break/>",
            "<table:table>",
            "<table:table-row>",
            "<table:table-cell table:number-columns-repeated=\"",
            "<text:tracked-changes>",
            "<draw:frame>",
            "style:parent-style-name=\"",
            "=== content.xml\n",
        ],
    },
    Target {
        name: "epub",
        knock: |bytes| parts(bytes, Format::Epub),
        seeds: || unpacked("epub", &[]),
        words: &[
            "<item id=\"",
            "<itemref idref=\"",
            "href=\"",
            "media-type=\"application/xhtml+xml\"",
            "<spine>",
            "<dc:title>",
            "<p>",
            "<blockquote>",
            "<a epub:type=\"noteref\" href=\"",
            "<aside epub:type=\"footnote\" id=\"",
            "../",
            "%20",
            "#",
            "=== EPUB/",
            "<rootfile full-path=\"",
        ],
    },
    Target {
        name: "archive",
        knock: archive,
        seeds: || files("tests/formats", &["docx", "epub", "odt"]),
        words: &[
            "PK\u{3}\u{4}",
            "PK\u{1}\u{2}",
            "PK\u{5}\u{6}",
            "word/document.xml",
            "mimetype",
            "content.xml",
        ],
    },
];

const DOCX: &str = "=== _rels/.rels\n<Relationships><Relationship Id=\"r\" Type=\"http://x/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>\n\
    === word/document.xml\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Q\"/></w:pPr>\
    <w:r><w:t>Hale writes: “Salt”</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:body></w:document>\n\
    === word/styles.xml\n<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:name w:val=\"Quote\"/></w:style></w:styles>\n\
    === word/footnotes.xml\n<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote w:id=\"1\"><w:p><w:r><w:t>Hale, Salt, p. 4.</w:t></w:r></w:p></w:footnote></w:footnotes>\n";

const ODT: &str = "=== mimetype\napplication/vnd.oasis.opendocument.text\n=== content.xml\n<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:h text:outline-level=\"1\">Salt</text:h><text:p>Hale writes: “Salt”\
    <text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>Hale, p. 4.</text:p></text:note-body></text:note></text:p>\
    </office:text></office:body></office:document>\n";

/// The parts of the archives with that ending, as text.
fn unpacked(ending: &str, more: &[&str]) -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = more.iter().map(|text| text.as_bytes().to_vec()).collect();
    for file in files("tests/formats", &[ending]) {
        let Ok(mut archive) = ZipArchive::new(Cursor::new(file)) else { continue };
        let mut seed = Vec::new();
        for at in 0..archive.len() {
            let Ok(mut entry) = archive.by_index(at) else { continue };
            let name = entry.name().map(|name| name.into_owned()).unwrap_or_default();
            let mut text = String::new();
            if entry.read_to_string(&mut text).is_ok() {
                seed.extend(format!("=== {name}\n{}\n", text.trim_end()).into_bytes());
            }
        }
        seeds.push(seed);
    }
    seeds
}

/// Packs the parts and reads what comes of it.
fn parts(bytes: &[u8], format: Format) -> usize {
    let Some(packed) = packed(bytes) else { return 0 };
    knock(&packed, format)
}

fn packed(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut open = false;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if let Some(name) = line.strip_prefix(b"=== ") {
            let name = String::from_utf8_lossy(name);
            // A name that is there already is no archive that anything writes.
            open = writer.start_file(name.trim(), stored).is_ok();
        } else if open {
            writer.write_all(line).ok()?;
        }
    }
    writer.finish().ok().map(Cursor::into_inner)
}

fn archive(bytes: &[u8]) -> usize {
    let told = Format::told(None, bytes);
    let formats = [Format::Docx, Format::Odt, Format::Epub];
    knock(bytes, if formats.contains(&told) { told } else { Format::Docx })
}

fn knock(bytes: &[u8], format: Format) -> usize {
    match read::bytes("input", bytes, format) {
        Ok(document) => {
            sound(&document);
            document.text().len()
        }
        Err(_) => 0,
    }
}
