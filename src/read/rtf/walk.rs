//! Groups, destinations and text: from the tokens of RTF to paragraphs.

use super::encoding::of_page;
use super::styles::Tables;
use super::token::Token;
use crate::model::{Code, Diagnostic, Severity};
use crate::read::office::notes::{Kind, Notes};
use crate::read::office::scribe::{Scribe, Written};
use crate::read::office::{Face, Paragraph, Piece, Role};
use crate::read::office::{comments_not_read, field_target};
use encoding_rs::{Encoding, WINDOWS_1252};

/// Where the text of a group goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Destination {
    /// Into the document.
    Text,
    /// Nowhere.
    Nowhere,
    /// Into the table of fonts.
    Fonts,
    /// Into the table of styles.
    Styles,
    /// Into the code of a field.
    Code,
    /// Into the number of an item.
    Number,
}

/// What is done where a group closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closing {
    Nothing,
    /// A note ends, with its last paragraph.
    Note,
    /// The text in a shape ends, with its last paragraph.
    Shape,
    /// A link ends.
    Link,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Layout {
    pub(super) role: Role,
    pub(super) left: i32,
    pub(super) first: i32,
    pub(super) moved: bool,
    pub(super) listed: bool,
    pub(super) in_table: bool,
}

/// What holds inside of a group.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    pub(super) destination: Destination,
    pub(super) face: Face,
    pub(super) layout: Layout,
    /// The encoding of the font, where it has one of its own.
    pub(super) encoding: Option<&'static Encoding>,
    /// Characters after a `\u` that stand in for it.
    pub(super) fallback: usize,
    closing: Closing,
}

/// Walks over the tokens.
pub(super) struct Walk {
    pub(super) tables: Tables,
    scribe: Scribe,
    notes: Notes,
    marks: u32,
    /// Comments in the margin.
    pub(super) comments: usize,
    stack: Vec<Group>,
    pub(super) here: Group,
    /// Groups open inside of one whose text goes nowhere.
    nowhere: usize,
    page: &'static Encoding,
    /// Bytes of the code page that wait for their fellows.
    bytes: Vec<u8>,
    /// Half of a character of UTF-16.
    half: Option<u16>,
    /// Characters to be passed over, since a `\u` before them said what they stand for.
    passed: usize,
    /// A paragraph is begun.
    begun: bool,
    /// A note is begun, of which it is not known yet where it stands.
    pending: Option<Kind>,
    /// `\*` stands before the next word.
    ignorable: bool,
    /// The code of the field read last.
    code: String,
    /// The number of the item that comes next.
    number: String,
    /// Tables so far, and whether the paragraph before stood in one.
    table: u32,
    was_in_table: bool,
}

impl Walk {
    pub(super) fn new() -> Self {
        Self {
            tables: Tables::default(),
            scribe: Scribe::default(),
            notes: Notes::default(),
            marks: 0,
            comments: 0,
            stack: Vec::new(),
            here: Group {
                destination: Destination::Text,
                face: Face::default(),
                layout: Layout::default(),
                encoding: None,
                fallback: 1,
                closing: Closing::Nothing,
            },
            nowhere: 0,
            page: WINDOWS_1252,
            bytes: Vec::new(),
            half: None,
            passed: 0,
            begun: false,
            pending: None,
            ignorable: false,
            code: String::new(),
            number: String::new(),
            table: 0,
            was_in_table: false,
        }
    }

    /// The next token. Costs what it holds.
    pub(super) fn token(&mut self, token: Token<'_>) {
        if self.here.destination == Destination::Nowhere {
            match token {
                Token::Open => self.nowhere += 1,
                Token::Close if self.nowhere > 0 => self.nowhere -= 1,
                Token::Close => self.close(),
                _ => {}
            }
            return;
        }
        match token {
            Token::Text(text) => return self.text(text),
            Token::Byte(byte) => return self.text(&[byte]),
            _ => self.flush(),
        }
        match token {
            Token::Open => {
                self.passed = 0;
                self.stack.push(self.here);
                self.here.closing = Closing::Nothing;
            }
            Token::Close => self.close(),
            Token::Word(word, number) => {
                let ignorable = std::mem::take(&mut self.ignorable);
                self.word(word, number, ignorable);
            }
            Token::Sign(sign) => self.sign(sign),
            Token::Byte(_) | Token::Text(_) => {}
        }
    }

    fn close(&mut self) {
        self.passed = 0;
        self.ignorable = false;
        let closing = self.here.closing;
        if matches!(closing, Closing::Note | Closing::Shape) {
            self.begin_note();
            self.end_paragraph();
        }
        match closing {
            Closing::Note => self.scribe.end_note(),
            Closing::Link => self.scribe.piece(Piece::LinkEnd),
            Closing::Nothing | Closing::Shape => {}
        }
        // The paragraph around a note or shape was begun before it.
        self.begun |= matches!(closing, Closing::Note | Closing::Shape);
        if let Some(outer) = self.stack.pop() {
            self.here = outer;
        }
    }

    fn sign(&mut self, sign: u8) {
        match sign {
            b'*' => self.ignorable = true,
            b'~' => self.put("\u{a0}"),
            b'_' => self.put("-"),
            b'\\' | b'{' | b'}' => self.put(char::from(sign).encode_utf8(&mut [0; 4])),
            b'\r' | b'\n' => self.end_paragraph(),
            // `\-` is a soft hyphen, the rest marks the index.
            _ => {}
        }
    }

    /// Bytes of text.
    fn text(&mut self, bytes: &[u8]) {
        let passed = self.passed.min(bytes.len());
        self.passed -= passed;
        self.bytes.extend_from_slice(bytes.get(passed..).unwrap_or(&[]));
    }

    /// The bytes that wait become text.
    fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let encoding = self.here.encoding.unwrap_or(self.page);
        let (text, _) = encoding.decode_without_bom_handling(&bytes);
        self.put(&text);
        self.bytes = bytes;
        self.bytes.clear();
    }

    /// A unit of UTF-16, as `\u` gives it.
    pub(super) fn unit(&mut self, number: i32) {
        self.passed = self.here.fallback;
        let Ok(unit) = u16::try_from(number & 0xFFFF) else { return };
        let units = [self.half.take(), Some(unit)];
        if (0xD800..0xDC00).contains(&unit) {
            self.half = Some(unit);
            return;
        }
        let signs = char::decode_utf16(units.into_iter().flatten()).flatten();
        for sign in signs {
            self.put(sign.encode_utf8(&mut [0; 4]));
        }
    }

    /// Text, to where the group says.
    pub(super) fn put(&mut self, said: &str) {
        match self.here.destination {
            Destination::Text => {
                self.begin();
                self.scribe.words(said, self.here.face);
            }
            Destination::Styles => self.tables.style_name(said),
            Destination::Code => self.code.push_str(said),
            Destination::Number => self.number.push_str(said),
            Destination::Fonts | Destination::Nowhere => {}
        }
    }

    /// Anything but words.
    pub(super) fn piece(&mut self, piece: Piece) {
        if self.here.destination == Destination::Text {
            self.begin();
            self.scribe.piece(piece);
        }
    }

    fn begin(&mut self) {
        self.begin_note();
        if !self.begun {
            self.scribe.begin(Paragraph::default());
            self.begun = true;
        }
    }

    /// The paragraph ends: now all that is set for it is known.
    pub(super) fn end_paragraph(&mut self) {
        if self.here.destination != Destination::Text || !self.begun {
            return;
        }
        let Layout { role, left, first, moved, listed, in_table } = self.here.layout;
        self.table += u32::from(in_table && !self.was_in_table);
        self.was_in_table = in_table;
        let number = std::mem::take(&mut self.number);
        let number = number.trim().trim_matches(['.', ')', '(']);
        let counted = !number.is_empty() && number.chars().all(char::is_alphanumeric);
        if let Some(paragraph) = self.scribe.paragraph() {
            let pieces = std::mem::take(&mut paragraph.pieces);
            let table = in_table.then_some(self.table);
            let ordinal = counted.then(|| number.to_owned());
            *paragraph = Paragraph { role, listed, ordinal, left, first, moved, table, pieces };
        }
        self.scribe.end();
        self.begun = false;
    }

    /// A footnote opens, or where `\ftnalt` follows, an endnote.
    pub(super) fn open_note(&mut self) {
        self.piece_around();
        self.pending = Some(Kind::Foot);
        self.here.closing = Closing::Note;
    }

    /// The note that was opened last is an endnote.
    pub(super) fn is_endnote(&mut self) {
        self.pending = self.pending.map(|_| Kind::End);
    }

    fn begin_note(&mut self) {
        let Some(kind) = self.pending.take() else { return };
        self.marks += 1;
        let key = self.notes.mark(kind, &self.marks.to_string(), None);
        self.scribe.piece(Piece::Mark(key.clone()));
        self.scribe.begin_note(&key);
    }

    /// Text in a shape opens.
    pub(super) fn open_shape(&mut self) {
        self.piece_around();
        self.here.closing = Closing::Shape;
    }

    /// The paragraph around goes on after the group; inside of it, others begin.
    fn piece_around(&mut self) {
        self.here.destination = Destination::Text;
        self.begin();
        self.begun = false;
        self.here.face = Face::default();
        self.here.layout = Layout::default();
    }

    /// The text of a group goes there.
    pub(super) fn send(&mut self, destination: Destination) {
        self.here.destination = destination;
        match destination {
            Destination::Code => self.code.clear(),
            Destination::Number => self.number.clear(),
            _ => {}
        }
    }

    /// What a field shows begins: a link, where its code says so.
    pub(super) fn open_result(&mut self) {
        let code = std::mem::take(&mut self.code);
        if let Some(target) = field_target(&code) {
            self.piece(Piece::Link(target));
            self.here.closing = Closing::Link;
        }
    }

    /// The code page of the document.
    pub(super) fn code_page(&mut self, page: i32) {
        self.page = of_page(page);
    }

    /// What was collected, and whether the file was cut off.
    pub(super) fn finish(mut self) -> (Written, Vec<Diagnostic>) {
        self.flush();
        let mut told = Vec::new();
        let mut tell = |severity, message: String, hint: &str| {
            told.push(Diagnostic {
                code: Code::LimitReached,
                severity,
                message,
                hint: hint.to_owned(),
                place: None,
                subjects: Vec::new(),
            });
        };
        if self.stack.iter().any(|g| g.destination == Destination::Text) {
            let message = "The file ends in the middle, as if it had been cut off.".to_owned();
            tell(Severity::Error, message, "Save the file anew in your word processor.");
        }
        if self.comments > 0 {
            tell(Severity::Note, comments_not_read(self.comments), "");
        }
        self.end_paragraph();
        let mut written = self.scribe.finish();
        written.label(&self.notes);
        (written, told)
    }
}
