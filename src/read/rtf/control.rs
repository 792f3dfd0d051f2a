//! The control words of RTF that say something about the text.

use super::styles::outline;
use super::walk::{Destination, Walk};
use crate::read::office::{Face, Piece, Role};

/// Destinations whose text is none of the essay's. Those written with `\*` that are not known are
/// passed over without being listed, as the format asks.
const NOWHERE: &[&str] = &[
    "aftncn",
    "aftnsep",
    "aftnsepc",
    "colortbl",
    "filetbl",
    "fldtype",
    "footer",
    "footerf",
    "footerl",
    "footerr",
    "ftncn",
    "ftnsep",
    "ftnsepc",
    "header",
    "headerf",
    "headerl",
    "headerr",
    "info",
    "nonshppict",
    "pict",
    "private",
    "rxe",
    "shprslt",
    "sp",
    "tc",
    "tcn",
    "txe",
    "xe",
];

impl Walk {
    /// A control word.
    pub(super) fn word(&mut self, word: &str, number: Option<i32>, ignorable: bool) {
        if ignorable && !matches!(word, "fldinst" | "footnote" | "shpinst" | "shptxt") {
            self.comments += usize::from(word == "annotation");
            return self.send(Destination::Nowhere);
        }
        if NOWHERE.contains(&word) {
            return self.send(Destination::Nowhere);
        }
        match self.here.destination {
            Destination::Fonts => self.tables.font_word(word, number),
            Destination::Styles => self.tables.style_word(word, number),
            _ => {}
        }
        let on = number != Some(0);
        match word {
            "u" => self.unit(number.unwrap_or(0)),
            "uc" => self.here.fallback = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(16),
            "i" => self.here.face.italic = on,
            "b" => self.here.face.bold = on,
            "v" | "deleted" => self.here.face.hidden = on,
            "super" => self.here.face.raised = on,
            "up" => self.here.face.raised = number.unwrap_or(6) > 0,
            "sub" | "nosupersub" => self.here.face.raised = false,
            "plain" => {
                self.here.face = Face::default();
                self.here.encoding = None;
            }
            "f" => self.here.encoding = self.tables.encoding(number.unwrap_or(0)),
            "ansicpg" => self.code_page(number.unwrap_or(1252)),
            "mac" => self.code_page(10_000),
            "fonttbl" => self.send(Destination::Fonts),
            "stylesheet" => self.send(Destination::Styles),
            "fldinst" => self.send(Destination::Code),
            "listtext" | "pntext" => self.send(Destination::Number),
            "fldrslt" => self.open_result(),
            "footnote" => self.open_note(),
            "ftnalt" => self.is_endnote(),
            "shptxt" => self.open_shape(),
            _ if !self.layout(word, number) => self.sign_word(word),
            _ => {}
        }
    }

    /// How a paragraph is set; gives whether the word says that.
    fn layout(&mut self, word: &str, number: Option<i32>) -> bool {
        let role = number.and_then(|n| self.tables.role(n));
        let layout = &mut self.here.layout;
        match word {
            "pard" => *layout = super::walk::Layout::default(),
            "s" => layout.role = role.unwrap_or(Role::Body),
            "outlinelevel" => {
                if layout.role == Role::Body {
                    layout.role = number.and_then(outline).unwrap_or(Role::Body);
                }
            }
            "li" => layout.left = number.unwrap_or(0),
            "fi" => layout.first = number.unwrap_or(0),
            "qc" | "qr" => layout.moved = true,
            "ql" | "qj" => layout.moved = false,
            "ls" => layout.listed = number.unwrap_or(0) > 0,
            "intbl" => layout.in_table = true,
            "itap" => layout.in_table = number.unwrap_or(0) > 0,
            _ => return false,
        }
        true
    }

    /// Words that stand for a sign or an end.
    fn sign_word(&mut self, word: &str) {
        let sign = match word {
            "par" | "sect" | "cell" | "nestcell" => return self.end_paragraph(),
            "line" | "lbr" => return self.piece(Piece::Break),
            "tab" => return self.piece(Piece::Tab),
            "emdash" => "—",
            "endash" => "–",
            "lquote" => "‘",
            "rquote" => "’",
            "ldblquote" => "“",
            "rdblquote" => "”",
            "bullet" => "•",
            "emspace" | "enspace" | "qmspace" => " ",
            _ => return,
        };
        self.put(sign);
    }
}
