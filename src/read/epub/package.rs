//! The package of an e-book: what it says of itself, and which files its text is in.

use super::super::container::Container;
use super::super::error::ReadError;
use super::super::html::note::joined;
use super::super::office::xml::{Met, Walk};
use std::collections::{BTreeMap, BTreeSet};

/// Where every e-book says where its package is.
const CONTAINER: &str = "META-INF/container.xml";

/// Where it says which of its files are locked.
const ENCRYPTION: &str = "META-INF/encryption.xml";

/// What an e-book says of itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Package {
    pub(super) title: Option<String>,
    pub(super) authors: Vec<String>,
    /// As it is written: `en-GB`.
    pub(super) language: Option<String>,
    /// The files of its text, in the order of reading, by their names in the archive.
    pub(super) chapters: Vec<String>,
    /// Those that are a cover, a list of contents or what the printer says.
    pub(super) furniture: BTreeSet<String>,
}

/// Reads the package of an open archive.
///
/// # Errors
///
/// Where there is none, it names no chapter, or what it names is locked.
pub(super) fn package(name: &str, archive: &mut Container<'_>) -> Result<Package, ReadError> {
    let damaged = |what: &str| ReadError::Damaged { name: name.to_owned(), what: what.to_owned() };
    let path = match archive.text(CONTAINER)? {
        Some(container) => rootfile(&container),
        None => None,
    };
    let listed = || {
        let ends = |n: &&[u8]| n.to_ascii_lowercase().ends_with(b".opf");
        archive.names().find(ends).map(|n| String::from_utf8_lossy(n).into_owned())
    };
    let path = path
        .or_else(listed)
        .ok_or_else(|| damaged("it has no package (.opf) that lists its chapters"))?;
    let package = parsed(&path, &archive.required(&path)?);
    if package.chapters.is_empty() {
        return Err(damaged(
            "its package names no chapter, neither in its spine nor in its list of files",
        ));
    }
    if let Some(encryption) = archive.text(ENCRYPTION)? {
        let locked = locked(&encryption);
        if package.chapters.iter().any(|chapter| locked.contains(chapter)) {
            return Err(ReadError::Locked { name: name.to_owned() });
        }
    }
    Ok(package)
}

/// The name of the package's file.
fn rootfile(container: &str) -> Option<String> {
    let mut walk = Walk::new(container, None);
    while let Some(met) = walk.met() {
        if let Met::Open(element) = met
            && local(element.name()) == "rootfile"
        {
            return element.attribute("full-path");
        }
    }
    None
}

/// Names of the files that are locked. Fonts are locked often, and nobody needs them here.
fn locked(encryption: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut walk = Walk::new(encryption, None);
    while let Some(met) = walk.met() {
        if let Met::Open(element) = met
            && local(element.name()) == "CipherReference"
        {
            found.extend(element.attribute("URI").map(|uri| joined("", &uri)));
        }
    }
    found
}

/// What the package in the file `path` says. Linear but for sorted look-ups.
fn parsed(path: &str, xml: &str) -> Package {
    let mut package = Package::default();
    // Files of the text by their ids, and in their order.
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    let mut spine: Vec<String> = Vec::new();
    let mut said: Option<(String, String)> = None;
    let mut walk = Walk::new(xml, None);
    while let Some(met) = walk.met() {
        match met {
            Met::Open(element) => match local(element.name()) {
                name @ ("title" | "creator" | "language") => {
                    said = Some((name.to_owned(), String::new()));
                }
                "item" => {
                    let (Some(id), Some(href)) =
                        (element.attribute("id"), element.attribute("href"))
                    else {
                        continue;
                    };
                    let kind = element.attribute("media-type").unwrap_or_default();
                    let properties = element.attribute("properties").unwrap_or_default();
                    if kind.contains("html") || kind.is_empty() && href.contains("htm") {
                        let file = joined(path, &href);
                        if properties.split_whitespace().any(|p| p == "nav") {
                            package.furniture.insert(file.clone());
                        }
                        order.push(file.clone());
                        files.insert(id, file);
                    }
                }
                "itemref" => spine.extend(element.attribute("idref")),
                "reference" => {
                    let kind = element.attribute("type").unwrap_or_default();
                    if ["cover", "toc", "title-page", "copyright-page", "colophon", "index"]
                        .contains(&kind.as_str())
                        && let Some(href) = element.attribute("href")
                    {
                        package
                            .furniture
                            .insert(joined(path, href.split('#').next().unwrap_or("")));
                    }
                }
                _ => {}
            },
            Met::Words(words) => {
                if let Some((_, known)) = &mut said {
                    known.push_str(&words);
                }
            }
            Met::Close(_) => told(&mut package, said.take()),
        }
    }
    package.chapters = spine.iter().filter_map(|id| files.get(id).cloned()).collect();
    if package.chapters.is_empty() {
        package.chapters = order;
    }
    package
}

fn told(package: &mut Package, said: Option<(String, String)>) {
    let Some((name, words)) = said else { return };
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return;
    }
    match name.as_str() {
        "title" if package.title.is_none() => package.title = Some(words),
        "language" if package.language.is_none() => package.language = Some(words),
        "creator" if !package.authors.contains(&words) => package.authors.push(words),
        _ => {}
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_says_title_writers_and_the_order_of_chapters() {
        let found = parsed(
            "OEBPS/book.opf",
            "<package xmlns:dc='x'><metadata><dc:title> The  Mill </dc:title><dc:creator>A. Hale</dc:creator>\
             <dc:creator>J. Reed</dc:creator><dc:language>en-GB</dc:language></metadata><manifest>\
             <item id='b' href='text/b%201.xhtml' media-type='application/xhtml+xml'/>\
             <item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>\
             <item id='n' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>\
             <item id='c' href='c.css' media-type='text/css'/></manifest>\
             <spine><itemref idref='a'/><itemref idref='b'/><itemref idref='x'/></spine>\
             <guide><reference type='cover' href='a.xhtml#x'/></guide></package>",
        );
        assert_eq!(found.title.as_deref(), Some("The Mill"));
        assert_eq!(found.authors, ["A. Hale", "J. Reed"]);
        assert_eq!(found.language.as_deref(), Some("en-GB"));
        assert_eq!(found.chapters, ["OEBPS/a.xhtml", "OEBPS/text/b 1.xhtml"]);
        let furniture: Vec<_> = found.furniture.iter().collect();
        assert_eq!(furniture, ["OEBPS/a.xhtml", "OEBPS/nav.xhtml"]);
    }
}
