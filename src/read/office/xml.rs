//! XML as a row of events. No tree is built and nothing recurs, so depth costs nothing but a name a level.
//!
//! Entities are not expanded, but for the five of XML itself and characters by number: a document type
//! is passed over, and with it everything an attacker could define in it or point to. Where the XML is
//! broken the walk ends, and says so; what came before is kept.

use crate::model::{Code, Diagnostic, Severity};
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesEnd, BytesStart, Event};
use quick_xml::reader::Reader;
use std::borrow::Cow;

/// What a walk over XML meets.
pub(in crate::read) enum Met<'x> {
    /// An element opens. One without content closes at once.
    Open(Element<'x>),
    /// The element opened last closes.
    Close(Closed<'x>),
    /// Words.
    Words(Cow<'x, str>),
}

/// An element that opens: its name and attributes.
pub(in crate::read) struct Element<'x> {
    start: BytesStart<'x>,
    /// Length of the prefix that is left off, with its colon.
    own: usize,
}

impl Element<'_> {
    /// The name with its prefix; without it where that is the prefix of the walk.
    pub(in crate::read) fn name(&self) -> &str {
        self.start.name().0.get(self.own..).unwrap_or("")
    }

    /// The value of the attribute of that name, its prefix left aside.
    pub(in crate::read) fn attribute(&self, local: &str) -> Option<String> {
        let mut all = self.start.attributes();
        let found = all.with_checks(false).flatten().find(|a| {
            let key = a.key.0;
            key == local || key.split_once(':').is_some_and(|(_, k)| k == local)
        })?;
        match found.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) => Some(value.into_owned()),
            Err(_) => Some(found.value.into_owned()),
        }
    }

    /// The attribute as a whole number.
    pub(in crate::read) fn number(&self, local: &str) -> Option<i32> {
        self.attribute(local)?.trim().parse().ok()
    }

    /// Whether a setting that is on by being there is on: `<w:i/>`, but not `<w:i w:val="0"/>`.
    pub(in crate::read) fn is_on(&self) -> bool {
        !matches!(self.attribute("val").as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// An element that closes.
pub(in crate::read) struct Closed<'x> {
    end: BytesEnd<'x>,
    own: usize,
}

impl Closed<'_> {
    /// The name as [`Element::name`] gives it.
    pub(in crate::read) fn name(&self) -> &str {
        self.end.name().0.get(self.own..).unwrap_or("")
    }
}

/// A walk over XML.
pub(in crate::read) struct Walk<'x> {
    reader: Reader<&'x [u8]>,
    prefix: Option<String>,
    namespace: Option<&'static str>,
    rooted: bool,
    /// What is wrong with the XML, where something is.
    broken: Option<String>,
    /// Elements open inside of one that is passed over.
    skipped: usize,
}

impl<'x> Walk<'x> {
    /// A walk over `xml`. The prefix bound to a namespace with the word `namespace` in it that ends in
    /// `/main` or in that word is left off names; in other namespaces, and where none is given, names keep theirs.
    pub(in crate::read) fn new(xml: &'x str, namespace: Option<&'static str>) -> Self {
        let mut reader = Reader::from_str(xml);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Self { reader, prefix: None, namespace, rooted: false, broken: None, skipped: 0 }
    }

    /// Passes over the element opened last, with all that it holds, unless it is to be walked over.
    pub(in crate::read) fn skip_unless(&mut self, walked: bool) {
        if !walked {
            self.skipped = self.skipped.max(1);
        }
    }

    /// What comes next; `None` at the end, and where the XML is broken.
    pub(in crate::read) fn met(&mut self) -> Option<Met<'x>> {
        loop {
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => {
                    self.broken = Some(error.to_string());
                    return None;
                }
            };
            match event {
                Event::Eof => return None,
                Event::Start(_) if self.skipped > 0 => self.skipped += 1,
                Event::End(end) => {
                    self.skipped = self.skipped.saturating_sub(1);
                    if self.skipped == 0 {
                        let own = self.own(end.name().0);
                        return Some(Met::Close(Closed { end, own }));
                    }
                }
                _ if self.skipped > 0 => {}
                Event::Start(start) => {
                    self.root(&start);
                    let own = self.own(start.name().0);
                    return Some(Met::Open(Element { start, own }));
                }
                Event::Text(text) => return Some(Met::Words(text.xml10_content())),
                Event::CData(data) => return Some(Met::Words(data.into_inner())),
                Event::GeneralRef(entity) => {
                    if let Ok(Some(sign)) = entity.resolve_char_ref() {
                        return Some(Met::Words(Cow::Owned(sign.to_string())));
                    }
                    if let Some(meant) = resolve_predefined_entity(&entity) {
                        return Some(Met::Words(Cow::Borrowed(meant)));
                    }
                }
                _ => {}
            }
        }
    }

    /// What was wrong, as a diagnostic for the file's part `part`.
    pub(in crate::read) fn told(self, part: &str) -> Option<Diagnostic> {
        self.broken.map(|what| Diagnostic {
            code: Code::LimitReached,
            severity: Severity::Error,
            message: format!("The part {part:?} of the file is broken ({what}); what comes after the break is not read."),
            hint: "Save the file anew in your word processor.".to_owned(),
            place: None,
            subjects: Vec::new(),
        })
    }

    /// Learns the prefix of the namespace from the first element, where it is declared.
    fn root(&mut self, start: &BytesStart<'_>) {
        if std::mem::replace(&mut self.rooted, true) {
            return;
        }
        let Some(word) = self.namespace else { return };
        let mut all = start.attributes();
        let bound = all.with_checks(false).flatten().find(|a| {
            a.value.contains(word) && (a.value.ends_with("/main") || a.value.ends_with(word))
        });
        self.prefix = bound.and_then(|a| {
            a.key.0.strip_prefix("xmlns").map(|p| p.trim_start_matches(':').to_owned())
        });
    }

    fn own(&self, name: &str) -> usize {
        let Some(prefix) = &self.prefix else { return 0 };
        let bound = name.strip_prefix(prefix.as_str()).is_some_and(|rest| rest.starts_with(':'));
        if bound { prefix.len() + 1 } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The events, written shortly.
    fn met(xml: &str) -> (String, bool) {
        let mut walk = Walk::new(xml, Some("salt"));
        let mut said = String::new();
        while let Some(met) = walk.met() {
            match met {
                Met::Open(e) if e.name() == "skip" => walk.skip_unless(false),
                Met::Open(e) => said.push_str(&format!("<{} {:?}>", e.name(), e.attribute("v"))),
                Met::Close(e) => said.push_str(&format!("</{}>", e.name())),
                Met::Words(words) => said.push_str(&words),
            }
        }
        (said, walk.told("p").is_some())
    }

    #[test]
    fn prefixes_entities_and_what_is_passed_over() {
        let xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"boom\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>\
            <q:a xmlns:q=\"http://x/salt/2006/main\"><q:b q:v=\"1&amp;2\"/><c>s&amp;&#233;&x;&f;l<![CDATA[<t>]]></c>\
            <skip><skip><q:b>no</q:b></skip>no</skip></q:a>";
        let expect = "<a None><b Some(\"1&2\")></b><c None>s&él<t></c></skip></a>";
        assert_eq!(met(xml), (expect.to_owned(), false));
    }

    #[test]
    fn what_is_broken_ends_the_walk_and_is_told() {
        assert_eq!(met("<a>salt<b></a>"), ("<a None>salt<b None>".to_owned(), true));
        assert_eq!(met("<a>salt<b"), ("<a None>salt".to_owned(), true));
    }

    #[test]
    fn depth_is_no_danger() {
        let deep = 100_000;
        let xml = format!("{}salt{}", "<a>".repeat(deep), "</a>".repeat(deep));
        let (said, broken) = met(&xml);
        assert!(said.contains("salt") && !broken);
    }
}
