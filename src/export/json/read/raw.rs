//! What is read of the JSON before anything of it is believed: every key may be missing or null, words
//! are borrowed from the file, and keys that this version does not know are passed over.
//!
//! A node is read into one type with the keys of all kinds, and so is an edge: the key that says which
//! kind it is may stand anywhere, and a file of a gigabyte is not to be read twice for it.

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use std::borrow::Cow;
use std::fmt;

/// Words, borrowed from the file where no escape stands in them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Words<'a>(pub(super) Cow<'a, str>);

impl<'a> Words<'a> {
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn into_owned(self) -> String {
        self.0.into_owned()
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Words<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader { numbers: false }).map(Words)
    }
}

/// Words, or a number that stands for them: other tools write the volume "5" as 5.
#[derive(Debug, Clone)]
pub(super) struct Loose<'a>(pub(super) Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Loose<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader { numbers: true }).map(Loose)
    }
}

struct Reader {
    numbers: bool,
}

impl<'de> Visitor<'de> for Reader {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.numbers { "a string or a number" } else { "a string" })
    }

    fn visit_borrowed_str<E: Error>(self, words: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(words))
    }

    fn visit_str<E: Error>(self, words: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(words.to_owned()))
    }

    fn visit_string<E: Error>(self, words: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(words))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Cow::Owned(number.to_string()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Cow::Owned(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Cow::Owned(number.to_string()))
    }
}

/// A whole number from 0 on; 12.0 is one too, as tools write it that know no other numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Count(pub(super) usize);

/// Up to here a number with a point is exact.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Counting;
        impl Visitor<'_> for Counting {
            type Value = Count;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number from 0 on")
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Count, E> {
                usize::try_from(number).map(Count).map_err(E::custom)
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Count, E> {
                usize::try_from(number)
                    .map(Count)
                    .map_err(|_| E::invalid_value(serde::de::Unexpected::Signed(number), &self))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Count, E> {
                let whole = (0.0..=EXACT).contains(&number) && number.fract() == 0.0;
                whole
                    .then_some(Count(number as usize))
                    .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Float(number), &self))
            }
        }
        deserializer.deserialize_any(Counting)
    }
}

/// The whole file.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Graph<'a> {
    #[serde(borrow, default)]
    pub(super) graph: Option<About<'a>>,
    #[serde(default)]
    pub(super) nodes: Option<Vec<Node<'a>>>,
    #[serde(default)]
    pub(super) edges: Option<Vec<Edge<'a>>>,
    /// What NetworkX called the edges before its version 3.4.
    #[serde(default)]
    pub(super) links: Option<Vec<Edge<'a>>>,
}

/// What concerns the graph as a whole.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct About<'a> {
    #[serde(borrow)]
    pub(super) format: Option<Words<'a>>,
    pub(super) version: Option<f64>,
    pub(super) documents: Option<Vec<Document<'a>>>,
    pub(super) diagnostics: Option<Vec<Diagnostic<'a>>>,
    pub(super) people: Option<Vec<Person<'a>>>,
}

/// A document.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Document<'a> {
    #[serde(borrow)]
    pub(super) id: Option<Words<'a>>,
    pub(super) name: Option<Words<'a>>,
    pub(super) title: Option<Words<'a>>,
    pub(super) language: Option<Words<'a>>,
    pub(super) sha256: Option<Words<'a>>,
    pub(super) characters: Option<Count>,
    pub(super) words: Option<Count>,
    pub(super) paragraphs: Option<Count>,
    pub(super) author: Option<Words<'a>>,
    pub(super) date: Option<Loose<'a>>,
}

/// Something worth a look.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Diagnostic<'a> {
    #[serde(borrow)]
    pub(super) code: Option<Words<'a>>,
    pub(super) severity: Option<Words<'a>>,
    pub(super) message: Option<Words<'a>>,
    pub(super) hint: Option<Words<'a>>,
    pub(super) document: Option<Words<'a>>,
    pub(super) anchor: Option<Anchor<'a>>,
    pub(super) nodes: Option<Vec<Words<'a>>>,
}

/// A person.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Person<'a> {
    #[serde(borrow)]
    pub(super) name: Option<Words<'a>>,
    pub(super) gender: Option<Words<'a>>,
    pub(super) spellings: Option<Vec<Spelling<'a>>>,
    pub(super) quotations: Option<Vec<Words<'a>>>,
    pub(super) sources: Option<Vec<Words<'a>>>,
}

/// A spelling of a name.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Spelling<'a> {
    #[serde(borrow)]
    pub(super) name: Option<Words<'a>>,
    pub(super) count: Option<Count>,
    pub(super) document: Option<Words<'a>>,
    pub(super) anchor: Option<Anchor<'a>>,
}

/// A place.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Anchor<'a> {
    pub(super) start: Option<Count>,
    pub(super) end: Option<Count>,
    pub(super) paragraph: Option<Count>,
    pub(super) line: Option<Count>,
    pub(super) column: Option<Count>,
    #[serde(borrow)]
    pub(super) exact: Option<Words<'a>>,
    pub(super) prefix: Option<Words<'a>>,
    pub(super) suffix: Option<Words<'a>>,
    pub(super) within: Option<Within<'a>>,
}

/// Where in its file a place is.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Within<'a> {
    #[serde(borrow)]
    pub(super) part: Option<Words<'a>>,
    pub(super) page: Option<Loose<'a>>,
    pub(super) heading: Option<Words<'a>>,
    pub(super) note: Option<Loose<'a>>,
}

/// A reason.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Because<'a> {
    #[serde(borrow)]
    pub(super) rule: Option<Words<'a>>,
    pub(super) anchor: Option<Anchor<'a>>,
    pub(super) weight: Option<f64>,
    pub(super) by: Option<Words<'a>>,
}

/// A node of any kind.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Node<'a> {
    #[serde(borrow)]
    pub(super) id: Option<Words<'a>>,
    pub(super) kind: Option<Words<'a>>,
    pub(super) document: Option<Words<'a>>,
    pub(super) role: Option<Words<'a>>,
    pub(super) text: Option<Words<'a>>,
    pub(super) label: Option<Words<'a>>,
    pub(super) anchor: Option<Anchor<'a>>,
    pub(super) confidence: Option<f64>,
    pub(super) because: Option<Vec<Because<'a>>>,
    pub(super) holder: Option<Words<'a>>,
    pub(super) stance: Option<Words<'a>>,
    pub(super) again: Option<Vec<Anchor<'a>>>,
    pub(super) holder_anchor: Option<Anchor<'a>>,
    pub(super) continues: Option<Words<'a>>,
    pub(super) form: Option<Words<'a>>,
    pub(super) marks: Option<Vec<Option<Words<'a>>>>,
    pub(super) speaker: Option<Speaker<'a>>,
    pub(super) csl: Option<Csl<'a>>,
    pub(super) cited_as: Option<Vec<Words<'a>>>,
    pub(super) entry: Option<Anchor<'a>>,
    pub(super) pointers: Option<Vec<Pointer<'a>>>,
    pub(super) notes: Option<Vec<Words<'a>>>,
}

/// Who speaks.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Speaker<'a> {
    #[serde(borrow)]
    pub(super) name: Option<Words<'a>>,
    pub(super) from: Option<Words<'a>>,
    pub(super) anchor: Option<Anchor<'a>>,
    pub(super) confidence: Option<f64>,
    pub(super) because: Option<Vec<Because<'a>>>,
}

/// A work as CSL-JSON has it.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Csl<'a> {
    #[serde(rename = "type", borrow)]
    pub(super) kind: Option<Words<'a>>,
    pub(super) author: Option<Vec<Name<'a>>>,
    pub(super) editor: Option<Vec<Name<'a>>>,
    pub(super) title: Option<Loose<'a>>,
    pub(super) volume: Option<Loose<'a>>,
    #[serde(rename = "container-title")]
    pub(super) container_title: Option<Words<'a>>,
    pub(super) issue: Option<Loose<'a>>,
    #[serde(rename = "publisher-place")]
    pub(super) publisher_place: Option<Words<'a>>,
    pub(super) publisher: Option<Words<'a>>,
    pub(super) issued: Option<Issued<'a>>,
    #[serde(rename = "year-suffix")]
    pub(super) year_suffix: Option<Words<'a>>,
    #[serde(rename = "URL")]
    pub(super) url: Option<Words<'a>>,
}

/// A name as CSL-JSON has it.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Name<'a> {
    #[serde(borrow)]
    pub(super) family: Option<Words<'a>>,
    pub(super) given: Option<Words<'a>>,
    pub(super) literal: Option<Words<'a>>,
}

/// A date as CSL-JSON has it.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Issued<'a> {
    #[serde(rename = "date-parts", borrow)]
    pub(super) date_parts: Option<Vec<Vec<Loose<'a>>>>,
    pub(super) literal: Option<Loose<'a>>,
}

/// A citation that points.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Pointer<'a> {
    #[serde(borrow)]
    pub(super) document: Option<Words<'a>>,
    pub(super) locator: Option<Locator<'a>>,
    pub(super) citation: Option<Citation<'a>>,
    pub(super) because: Option<Vec<Because<'a>>>,
}

/// A place in a source.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Locator<'a> {
    #[serde(borrow)]
    pub(super) label: Option<Words<'a>>,
    pub(super) value: Option<Loose<'a>>,
}

/// A citation.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Citation<'a> {
    #[serde(borrow)]
    pub(super) text: Option<Words<'a>>,
    pub(super) anchor: Option<Anchor<'a>>,
    pub(super) form: Option<Words<'a>>,
    pub(super) antecedent: Option<Anchor<'a>>,
    pub(super) section: Option<Anchor<'a>>,
    pub(super) original: Option<Original<'a>>,
}

/// Whose words they are.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Original<'a> {
    #[serde(borrow)]
    pub(super) name: Option<Name<'a>>,
    pub(super) anchor: Option<Anchor<'a>>,
}

/// An edge of any kind.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Edge<'a> {
    #[serde(borrow)]
    pub(super) id: Option<Words<'a>>,
    pub(super) source: Option<Words<'a>>,
    pub(super) target: Option<Words<'a>>,
    pub(super) kind: Option<Words<'a>>,
    pub(super) confidence: Option<f64>,
    pub(super) because: Option<Vec<Because<'a>>>,
    pub(super) tree: Option<bool>,
    pub(super) runner_up: Option<RunnerUp<'a>>,
    pub(super) locator: Option<Locator<'a>>,
    pub(super) citation: Option<Citation<'a>>,
}

/// The choice that came second.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct RunnerUp<'a> {
    #[serde(borrow)]
    pub(super) anchor: Option<Anchor<'a>>,
    pub(super) kind: Option<Words<'a>>,
    pub(super) behind: Option<f64>,
}

/// What tells whether a file is one of ours, where the rest of it may have any shape.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Head<'a> {
    #[serde(borrow, default)]
    pub(super) graph: Option<HeadAbout<'a>>,
}

/// The same of its graph.
#[derive(Debug, serde::Deserialize)]
pub(super) struct HeadAbout<'a> {
    #[serde(borrow, default)]
    format: Option<Words<'a>>,
    #[serde(default)]
    version: Option<f64>,
}

impl<'a> From<HeadAbout<'a>> for About<'a> {
    fn from(head: HeadAbout<'a>) -> Self {
        Self { format: head.format, version: head.version, ..Self::default() }
    }
}
