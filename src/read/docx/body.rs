//! `document.xml`, `footnotes.xml`, `endnotes.xml`: paragraphs, runs, and what stands in them.

use super::MAIN;
use super::field::Fields;
use super::numbering::Numbering;
use super::styles::{Setting, Styles};
use crate::model::Diagnostic;
use crate::read::office::notes::{Kind, Notes, key};
use crate::read::office::scribe::{Scribe, Written};
use crate::read::office::xml::{Element, Met, Walk};
use crate::read::office::{Face, Paragraph, Piece, Role, field_target};
use std::collections::BTreeMap;

/// A part of the container with text.
pub(super) struct Part<'p> {
    /// Its name.
    pub(super) file: &'p str,
    /// The targets of its hyperlinks, by their ids.
    pub(super) links: BTreeMap<String, String>,
}

/// What the walk is inside of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// Nothing that matters.
    Nothing,
    /// The properties of a paragraph.
    Paragraph,
    /// In these, those of its end.
    End,
    /// The properties of a run.
    Run,
    /// The properties of a block of contents.
    Contents,
    /// A run's words.
    Words,
    /// The code of a field.
    Code,
}

/// Walks over the parts with text, and collects what they hold.
pub(super) struct Body<'s> {
    styles: &'s Styles,
    numbering: &'s mut Numbering,
    scribe: Scribe,
    /// The marks of notes.
    pub(super) notes: Notes,
    /// The kind of notes that the part holds; none in the main part.
    pub(super) inside: Option<Kind>,
    /// Comments in the margin.
    pub(super) comments: usize,
    place: Inside,
    /// The style that a paragraph or run names, and what it sets itself.
    style: Option<String>,
    setting: Setting,
    face: Face,
    in_run: bool,
    fields: Fields,
    /// For each choice of contents that is open, whether one was taken.
    choices: Vec<bool>,
    /// The contents that come next only hold a place, or are a table of contents.
    placeholder: bool,
    depth: usize,
    table: u32,
    pages: Option<Pages>,
    /// A mark of a note that the writer chose himself comes next.
    own_mark: Option<(Kind, String)>,
}

/// Counts pages. A break that was set and the place where Word broke the page are one.
#[derive(Debug)]
struct Pages {
    number: u32,
    /// No words yet on this page.
    fresh: bool,
}

impl<'s> Body<'s> {
    pub(super) fn new(styles: &'s Styles, numbering: &'s mut Numbering, paged: bool) -> Self {
        Self {
            styles,
            numbering,
            scribe: Scribe::default(),
            notes: Notes::default(),
            inside: None,
            comments: 0,
            place: Inside::Nothing,
            style: None,
            setting: Setting::default(),
            face: Face::default(),
            in_run: false,
            fields: Fields::default(),
            choices: Vec::new(),
            placeholder: false,
            depth: 0,
            table: 0,
            pages: paged.then_some(Pages { number: 0, fresh: false }),
            own_mark: None,
        }
    }

    /// Walks over one part. Linear.
    pub(super) fn walk(&mut self, xml: &str, part: &Part<'_>) -> Option<Diagnostic> {
        self.fields = Fields::default();
        self.choices.clear();
        self.pages = self.pages.take().filter(|_| self.inside.is_none());
        let mut walk = Walk::new(xml, MAIN);
        while let Some(met) = walk.met() {
            match met {
                Met::Open(element) => walk.skip_unless(self.open(&element, part)),
                Met::Close(closed) => self.close(closed.name()),
                Met::Words(words) => match self.place {
                    Inside::Words => self.words(&words),
                    Inside::Code => self.fields.code(&words),
                    _ => {}
                },
            }
        }
        walk.told(part.file)
    }

    /// An element opens; gives whether it is to be walked over.
    fn open(&mut self, element: &Element<'_>, part: &Part<'_>) -> bool {
        match self.place {
            Inside::Paragraph | Inside::Run => return self.property(element),
            Inside::End => {
                if matches!(element.name(), "del" | "moveFrom") {
                    self.scribe.join_next();
                }
                return true;
            }
            Inside::Contents => {
                let catalogue = element.name() == "docPartGallery"
                    && element.attribute("val").as_deref() == Some("Table of Contents");
                self.placeholder |=
                    catalogue || element.name() == "showingPlcHdr" && element.is_on();
                return true;
            }
            Inside::Nothing | Inside::Words | Inside::Code => {}
        }
        match element.name() {
            "p" => self.begin(),
            "pPr" => self.place = Inside::Paragraph,
            "r" => {
                self.in_run = true;
                self.style = None;
                self.setting = Setting::default();
                self.face = Face::default();
            }
            "rPr" if self.in_run => self.place = Inside::Run,
            "t" | "m:t" => self.place = Inside::Words,
            "instrText" => self.place = Inside::Code,
            "tbl" => {
                self.table += u32::from(self.depth == 0);
                self.depth += 1;
            }
            "sdtPr" => {
                self.placeholder = false;
                self.place = Inside::Contents;
            }
            "sdtContent" => return !std::mem::take(&mut self.placeholder),
            "del" | "moveFrom" | "sdtEndPr" | "tblPr" | "trPr" | "tcPr" | "tblGrid" | "rt"
            | "sectPr" => {
                return false;
            }
            "footnote" | "endnote" => return self.note(element),
            other => return self.piece(other, element, part),
        }
        true
    }

    /// Something in a paragraph besides its words.
    fn piece(&mut self, name: &str, element: &Element<'_>, part: &Part<'_>) -> bool {
        match name {
            "tab" | "ptab" if self.in_run => self.scribe.piece(Piece::Tab),
            "br" if element.attribute("type").as_deref() == Some("page") => self.page(),
            "br" | "cr" if self.in_run => self.scribe.piece(Piece::Break),
            "lastRenderedPageBreak" => self.page(),
            "noBreakHyphen" => self.words("-"),
            "sym" => self.symbol(element),
            "hyperlink" => {
                let by_id = element.attribute("id").and_then(|id| part.links.get(&id).cloned());
                let target = by_id.or_else(|| element.attribute("anchor").map(|a| format!("#{a}")));
                self.link(target);
            }
            "fldSimple" => self.link(element.attribute("instr").as_deref().and_then(field_target)),
            "fldChar" => match element.attribute("fldCharType").as_deref() {
                Some("begin") => self.fields.begin(),
                Some("separate") => {
                    let target = self.fields.separate();
                    self.link(target);
                }
                Some("end") if self.fields.end() => self.scribe.piece(Piece::LinkEnd),
                _ => {}
            },
            "footnoteReference" => self.mark(Kind::Foot, element),
            "endnoteReference" => self.mark(Kind::End, element),
            "commentReference" => self.comments += 1,
            _ => return self.choice(name),
        }
        true
    }

    /// Of alternative contents, the first is read.
    fn choice(&mut self, name: &str) -> bool {
        match name.rsplit(':').next() {
            Some("AlternateContent") => self.choices.push(false),
            Some("Choice") => {
                if let Some(taken) = self.choices.last_mut() {
                    return !std::mem::replace(taken, true);
                }
            }
            Some("Fallback") => return !self.choices.last().copied().unwrap_or(false),
            _ => {}
        }
        true
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" => {
                self.scribe.end();
                self.place = Inside::Nothing;
            }
            "pPr" if self.place == Inside::Paragraph => {
                self.set_paragraph();
                self.place = Inside::Nothing;
            }
            "rPr" if self.place == Inside::End => self.place = Inside::Paragraph,
            "rPr" if self.place == Inside::Run => {
                self.set_run();
                self.place = Inside::Nothing;
            }
            "t" | "m:t" | "instrText" | "sdtPr" => self.place = Inside::Nothing,
            "r" => {
                self.in_run = false;
                self.own_mark = None;
            }
            "tbl" => self.depth = self.depth.saturating_sub(1),
            "hyperlink" | "fldSimple" => self.scribe.piece(Piece::LinkEnd),
            "footnote" | "endnote" if self.inside.is_some() => self.scribe.end_note(),
            _ if name.ends_with(":AlternateContent") => drop(self.choices.pop()),
            _ => {}
        }
    }

    /// A property of a paragraph or run; gives whether it is to be walked over.
    fn property(&mut self, element: &Element<'_>) -> bool {
        match element.name() {
            "pPrChange" | "rPrChange" | "sectPr" | "sectPrChange" | "framePr" | "pBdr" | "tabs" => {
                false
            }
            "rPr" if self.place == Inside::Paragraph => {
                self.place = Inside::End;
                true
            }
            "pStyle" | "rStyle" => {
                self.style = element.attribute("val");
                true
            }
            _ => {
                self.setting.learn(element);
                true
            }
        }
    }

    fn begin(&mut self) {
        self.style = None;
        self.setting = Setting::default();
        self.place = Inside::Nothing;
        self.scribe.begin(Paragraph::default());
        self.set_paragraph();
        if self.pages.as_ref().is_some_and(|p| p.number == 0) {
            self.page();
        }
    }

    /// The properties of the paragraph are known.
    fn set_paragraph(&mut self) {
        let mut setting = std::mem::take(&mut self.setting);
        let named = self.style.take();
        setting.over(&self.styles.setting(named.as_deref()));
        let list = setting.list.as_deref().filter(|list| *list != "0");
        let ordinal = list.and_then(|list| self.numbering.next(list, setting.level.unwrap_or(0)));
        let Some(paragraph) = self.scribe.paragraph() else { return };
        paragraph.role = setting.role.unwrap_or(Role::Body);
        paragraph.listed = list.is_some();
        paragraph.ordinal = ordinal;
        paragraph.left = setting.left.unwrap_or(0);
        paragraph.first = setting.first.unwrap_or(0);
        paragraph.moved = setting.moved.unwrap_or(false);
        paragraph.table = (self.depth > 0).then_some(self.table);
    }

    /// The properties of the run are known. A style of characters sets what the run does not.
    fn set_run(&mut self) {
        let mut setting = std::mem::take(&mut self.setting);
        if let Some(named) = self.style.take() {
            setting.over(&self.styles.setting(Some(&named)));
        }
        self.face = setting.face();
    }

    fn words(&mut self, said: &str) {
        if self.fields.hide() {
            return;
        }
        if let Some((kind, id)) = self.own_mark.take() {
            let own = said.trim();
            let key = self.notes.mark(kind, &id, (!own.is_empty()).then(|| own.to_owned()));
            self.scribe.piece(Piece::Mark(key));
            return;
        }
        if let Some(pages) = &mut self.pages {
            pages.fresh &= said.trim().is_empty();
        }
        self.scribe.words(said, self.face);
    }

    fn link(&mut self, target: Option<String>) {
        if let Some(target) = target {
            self.scribe.piece(Piece::Link(target));
        }
    }

    fn page(&mut self) {
        if let Some(pages) = self.pages.as_mut().filter(|p| !p.fresh) {
            pages.number += 1;
            pages.fresh = true;
            let name = pages.number.to_string();
            self.scribe.piece(Piece::Page(name));
        } else if self.pages.is_none() {
            self.scribe.piece(Piece::Break);
        }
    }

    fn mark(&mut self, kind: Kind, element: &Element<'_>) {
        let Some(id) = element.attribute("id") else { return };
        let own = element.attribute("customMarkFollows");
        if matches!(own.as_deref(), Some("1" | "true" | "on")) {
            self.own_mark = Some((kind, id));
        } else {
            let key = self.notes.mark(kind, &id, None);
            self.scribe.piece(Piece::Mark(key));
        }
    }

    /// A note begins, unless it is one of the lines that Word draws between text and notes.
    fn note(&mut self, element: &Element<'_>) -> bool {
        let kind = element.attribute("type");
        let Some(inside) = self.inside else { return false };
        if !matches!(kind.as_deref(), None | Some("normal")) {
            return false;
        }
        self.scribe.begin_note(&key(inside, &element.attribute("id").unwrap_or_default()));
        true
    }

    /// A sign from a font of signs: only those that stand for a sign of text are known.
    fn symbol(&mut self, element: &Element<'_>) {
        let code = element.attribute("char").and_then(|c| u32::from_str_radix(&c, 16).ok());
        let font = element.attribute("font").unwrap_or_default();
        let sign = match code {
            Some(code @ 0xF000..=0xF0FF) if font == "Symbol" => match code - 0xF000 {
                0x2D => Some('−'),
                0xA2 => Some('′'),
                0xB2 => Some('″'),
                0xB7 => Some('•'),
                0xBC => Some('…'),
                plain @ 0x20..=0x3F => char::from_u32(plain),
                _ => None,
            },
            Some(0xF000..=0xF0FF) | None => None,
            Some(code) => char::from_u32(code),
        };
        if let Some(sign) = sign {
            self.words(sign.encode_utf8(&mut [0; 4]));
        }
    }

    /// What was collected, its notes labelled.
    pub(super) fn finish(self) -> Written {
        let mut written = self.scribe.finish();
        written.label(&self.notes);
        written
    }
}
