//! A line of a batch: an essay as JSON, `{"id": …, "text": …}` or `{"id": …, "path": …}`.
//!
//! What is wrong with a line is said of that line; its id is kept where it can be read, so that whoever made the
//! lines finds it again. Linear in the line.

use serde_json::Value;
use std::fmt;
use std::path::PathBuf;

/// An essay of a batch, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is called; `None` where the line says nothing of the kind.
    pub id: Option<EntryId>,
    /// Where its words are; otherwise what is wrong with the line, in one sentence.
    pub body: Result<Body, String>,
}

/// What an essay of a batch is called: a string or a number of JSON, and written again as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryId {
    json: String,
    plain: String,
}

impl EntryId {
    /// The name of an essay that has none of its own: of a file, or of a place in the input.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self { json: Value::from(name).to_string(), plain: name.to_owned() }
    }

    /// As JSON.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain)
    }
}

/// Where an essay's words are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// In the line itself.
    Text(String),
    /// In a file.
    Path(PathBuf),
}

/// Reads one line of a batch. Keys that mean nothing here are passed over.
#[must_use]
pub fn entry(line: &[u8]) -> Entry {
    let refused = |why: String| Entry { id: None, body: Err(why) };
    let mut object = match serde_json::from_slice(line) {
        Ok(Value::Object(object)) => object,
        Ok(_) => return refused("The line is JSON, but no object with text or path.".to_owned()),
        Err(error) => {
            let column = error.column();
            return refused(format!("The line is no JSON (at its byte {column})."));
        }
    };
    let id = match object.remove("id") {
        Some(Value::String(plain)) => Some(EntryId::named(&plain)),
        Some(Value::Number(number)) => {
            Some(EntryId { json: number.to_string(), plain: number.to_string() })
        }
        None | Some(Value::Null) => None,
        Some(_) => return refused("The id is neither a string nor a number.".to_owned()),
    };
    let body = match (object.remove("text"), object.remove("path")) {
        (Some(Value::String(text)), None | Some(Value::Null)) => Ok(Body::Text(text)),
        (None | Some(Value::Null), Some(Value::String(path))) => {
            Ok(Body::Path(PathBuf::from(path)))
        }
        (None | Some(Value::Null), None | Some(Value::Null)) => {
            Err("The line has neither text nor path.".to_owned())
        }
        (Some(_), Some(_)) => Err("The line has both text and path.".to_owned()),
        (Some(_), None) => Err("The text is no string.".to_owned()),
        (None, Some(_)) => Err("The path is no string.".to_owned()),
    };
    let id = id.or_else(|| match &body {
        Ok(Body::Path(path)) => Some(EntryId::named(&path.to_string_lossy())),
        _ => None,
    });
    Entry { id, body }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, id: &str, body: &str) {
        let Entry { id: found, body: read } = entry(line.as_bytes());
        assert_eq!(found.as_ref().map_or("-", EntryId::json), id, "{line}");
        let read = match read {
            Ok(Body::Text(text)) => format!("text {text}"),
            Ok(Body::Path(path)) => format!("path {}", path.display()),
            Err(why) => why,
        };
        assert_eq!(read, body, "{line}");
    }

    #[test]
    fn a_line_has_an_id_and_text_or_path() {
        check(r#"{"id": "a\"b", "text": "Salt.", "year": 1921}"#, r#""a\"b""#, "text Salt.");
        check(r#"{"id": 7, "path": "a/b.md"}"#, "7", "path a/b.md");
        check(r#"{"path": "a/b.md", "text": null}"#, r#""a/b.md""#, "path a/b.md");
        check(r#"{"text": "Salt."}"#, "-", "text Salt.");
    }

    #[test]
    fn what_is_wrong_is_said_and_the_id_kept() {
        check(r#"{"id": "a"}"#, r#""a""#, "The line has neither text nor path.");
        check(r#"{"id": "a", "text": 4}"#, r#""a""#, "The text is no string.");
        check(r#"{"id": "a", "path": []}"#, r#""a""#, "The path is no string.");
        check(
            r#"{"id": "a", "text": "x", "path": "y"}"#,
            r#""a""#,
            "The line has both text and path.",
        );
        check(r#"{"id": [1], "text": "x"}"#, "-", "The id is neither a string nor a number.");
        check("[1]", "-", "The line is JSON, but no object with text or path.");
        check("{\"id\": \"a\", ", "-", "The line is no JSON (at its byte 12).");
        assert!(entry(b"\xff{}").body.is_err());
        let deep = "[".repeat(100_000);
        assert!(entry(deep.as_bytes()).body.is_err(), "depth is bounded by the reader of JSON");
    }
}
