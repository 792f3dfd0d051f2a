//! Front matter: YAML between `---` lines or TOML between `+++` lines at the head of the file.
//!
//! Only `title`, `author` (or `authors`), `date` and `lang` are read, and only where the value stands on
//! one line or as the first item of a list; a reader of all of YAML would find no more of use.

use super::super::{Draft, Parts};
use crate::model::BlockKind;
use crate::text::{Span, trim};

/// Takes title, writer and date from the front matter, and gives back where the text proper begins.
/// Linear in the front matter; where its end is missing, there is none.
pub(super) fn matter(text: &str, parts: &mut Parts) -> usize {
    let Some(fence) = ["---", "+++"].into_iter().find(|f| first_line(text) == *f) else { return 0 };
    let mut end = 0;
    let mut fields: Vec<Span> = Vec::new();
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let span = Span::new(end, end + line.len());
        end = span.end;
        let closes = line.trim_end() == fence || (fence == "---" && line.trim_end() == "...");
        if index > 0 && closes {
            read(text, &fields, parts);
            let span = trim(text, Span::new(0, end));
            let (kind, quote, ordinal) = (BlockKind::Furniture, None, None);
            parts.blocks.push(Draft { span, kind, quote, ordinal });
            return end;
        }
        fields.push(span);
    }
    0
}

/// The language that the front matter names (`lang: de-AT`). Linear in the front matter.
pub(in crate::read) fn language(text: &str) -> Option<&str> {
    let fence = ["---", "+++"].into_iter().find(|f| first_line(text) == *f)?;
    let fields = text.lines().skip(1).take_while(|line| line.trim_end() != fence);
    let mut said = fields.filter_map(|line| line.split_once([':', '=']));
    let (_, value) = said.find(|(name, _)| matches!(name.trim(), "lang" | "language"))?;
    Some(value.trim().trim_matches(['"', '\'']))
}

fn first_line(text: &str) -> &str {
    text.split('\n').next().unwrap_or("").trim_end()
}

fn read(text: &str, fields: &[Span], parts: &mut Parts) {
    for (index, &field) in fields.iter().enumerate().skip(1) {
        let line = field.of(text);
        let Some(sign) = line.find([':', '=']) else { continue };
        let (name, value) = (line[..sign].trim_end(), Span::new(field.start + sign + 1, field.end));
        let slot = match name {
            "title" => &mut parts.title,
            "author" | "authors" => &mut parts.author,
            "date" => &mut parts.date,
            _ => continue,
        };
        let below = || fields.get(index + 1).map(|&next| trim(text, next));
        let item = || below().filter(|b| b.of(text).starts_with("- "));
        let found = value_of(text, value)
            .or_else(|| item().and_then(|b| value_of(text, Span::new(b.start + 1, b.end))));
        *slot = slot.or(found);
    }
}

/// A value without quotation marks, brackets and a name before it (`- name: Ada Hale`).
fn value_of(text: &str, value: Span) -> Option<Span> {
    let mut span = trim(text, value);
    if let Some(rest) = span.of(text).strip_prefix("name:") {
        span = trim(text, Span::new(span.end - rest.len(), span.end));
    }
    for (open, close) in [('[', ']'), ('"', '"'), ('\'', '\'')] {
        let said = span.of(text);
        if said.len() >= 2 && said.starts_with(open) && said.ends_with(close) {
            span = trim(text, Span::new(span.start + 1, span.end - 1));
        }
    }
    let plain = !span.of(text).starts_with(['|', '>', '{']);
    (!span.is_empty() && plain).then_some(span)
}
