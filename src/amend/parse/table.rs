//! A TOML table that is read key by key; what does not fit is told with its place.

use crate::text::spelling::nearest;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What is wrong, each at a byte of the file.
#[derive(Debug, Default)]
pub(super) struct Mistakes(Vec<(usize, String)>);

impl Mistakes {
    pub(super) fn tell(&mut self, at: usize, message: String) {
        self.0.push((at, message));
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// By their places.
    pub(super) fn in_order(mut self) -> Vec<(usize, String)> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}

/// A table, and where mistakes in it go.
pub(super) struct Table<'t, 'm> {
    table: &'t DeTable<'t>,
    at: usize,
    what: &'static str,
    mistakes: &'m mut Mistakes,
}

impl<'t, 'm> Table<'t, 'm> {
    /// The table at the byte `at`, which `what` names in mistakes: "a `[[fix]]`".
    pub(super) const fn new(
        table: &'t DeTable<'t>,
        at: usize,
        what: &'static str,
        mistakes: &'m mut Mistakes,
    ) -> Self {
        Self { table, at, what, mistakes }
    }

    /// Where it begins.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    pub(super) fn tell(&mut self, at: usize, message: String) {
        self.mistakes.tell(at, message);
    }

    /// Tells every key that is none of `keys`.
    pub(super) fn only(&mut self, keys: &[&str]) {
        for key in self.table.keys() {
            let word = key.get_ref().as_ref();
            if keys.contains(&word) {
                continue;
            }
            let hint = match nearest(word, keys.iter().copied()) {
                Some(near) => format!("is it `{near}`?"),
                None => format!("there are {}", listed(keys)),
            };
            let message = format!("{} has no key `{word}`; {hint}", self.what);
            self.mistakes.tell(key.span().start, message);
        }
    }

    /// Whether it has the key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    fn value(&self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.table.get(key)
    }

    /// Where the value of a key stands, or else the table.
    pub(super) fn at_key(&self, key: &str) -> usize {
        self.value(key).map_or(self.at, |value| value.span().start)
    }

    fn wrong(&mut self, key: &str, value: &Spanned<DeValue<'_>>, right: &str) {
        let message = format!("`{key}` is {right}, not {}", kind(value.get_ref()));
        self.mistakes.tell(value.span().start, message);
    }

    /// A text.
    pub(super) fn text(&mut self, key: &str) -> Option<String> {
        let value = self.value(key)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong(key, value, "a text in quotation marks");
        }
        text.map(str::to_owned)
    }

    /// A text, or a number as a text: `page = 46`.
    pub(super) fn text_or_number(&mut self, key: &str) -> Option<String> {
        let value = self.value(key)?;
        match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str().to_owned()),
            _ => self.text(key),
        }
    }

    /// A text that must be there, and hold more than white space.
    pub(super) fn needed(&mut self, key: &str) -> Option<String> {
        if !self.has(key) {
            let message = format!("{} needs `{key}`", self.what);
            self.mistakes.tell(self.at, message);
            return None;
        }
        let text = self.text(key)?;
        if text.trim().is_empty() {
            self.mistakes.tell(self.at_key(key), format!("`{key}` is empty"));
            return None;
        }
        Some(text)
    }

    /// A whole number from 0 up.
    pub(super) fn number(&mut self, key: &str) -> Option<i64> {
        let value = self.value(key)?;
        let number = value.get_ref().as_integer();
        let number = number.and_then(|n| i64::from_str_radix(n.as_str(), n.radix()).ok());
        if number.is_none_or(|n| n < 0) {
            self.wrong(key, value, "a whole number");
            return None;
        }
        number
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, key: &str) -> Option<bool> {
        let value = self.value(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong(key, value, "`true` or `false`");
        }
        flag
    }

    /// A text, or several.
    pub(super) fn texts(&mut self, key: &str) -> Vec<String> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            return self.text(key).into_iter().collect();
        };
        let mut texts = Vec::new();
        for item in array.iter() {
            match item.get_ref().as_str() {
                Some(text) => texts.push(text.to_owned()),
                None => self.wrong(key, item, "a list of texts"),
            }
        }
        texts
    }

    /// One of some words, each with what it means.
    pub(super) fn word<T: Copy>(&mut self, key: &str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, meant)| *meant);
        if found.is_none() {
            let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let hint = match nearest(&text, names.iter().copied()) {
                Some(near) => format!("is it `{near}`?"),
                None => format!("there are {}", listed(&names)),
            };
            self.mistakes.tell(self.at_key(key), format!("`{text}` is no {key}; {hint}"));
        }
        found
    }

    /// The table of a key.
    pub(super) fn table(&mut self, key: &str, what: &'static str) -> Option<Table<'t, '_>> {
        let value = self.value(key)?;
        match value.get_ref().as_table() {
            Some(table) => Some(Table::new(table, value.span().start, what, self.mistakes)),
            None => {
                self.wrong(key, value, "a table");
                None
            }
        }
    }

    /// The value of a key, be it a table or something else, with where it stands.
    pub(super) fn either(&self, key: &str) -> Option<(&'t DeValue<'t>, usize)> {
        self.value(key).map(|value| (value.get_ref(), value.span().start))
    }

    /// Where mistakes go.
    pub(super) const fn mistakes(&mut self) -> &mut Mistakes {
        self.mistakes
    }

    /// The tables of a key, one after the other: `[[fix]]`.
    pub(super) fn tables(&mut self, key: &str, what: &'static str) -> Tables<'t, '_> {
        let mut found = Vec::new();
        if let Some(value) = self.value(key) {
            match value.get_ref().as_array() {
                Some(array) => found.extend(array.iter()),
                None => self.wrong(key, value, "a list of tables, each under its own [[…]]"),
            }
        }
        found.reverse();
        Tables { left: found, what, mistakes: self.mistakes }
    }
}

/// Tables of one key; see [`Table::tables`].
pub(super) struct Tables<'t, 'm> {
    left: Vec<&'t Spanned<DeValue<'t>>>,
    what: &'static str,
    mistakes: &'m mut Mistakes,
}

impl<'t> Tables<'t, '_> {
    /// The next one.
    pub(super) fn next(&mut self) -> Option<Table<'t, '_>> {
        while let Some(value) = self.left.pop() {
            match value.get_ref().as_table() {
                Some(table) => {
                    let at = value.span().start;
                    return Some(Table::new(table, at, self.what, self.mistakes));
                }
                None => {
                    let message =
                        format!("{} is a table, not {}", self.what, kind(value.get_ref()));
                    self.mistakes.tell(value.span().start, message);
                }
            }
        }
        None
    }
}

/// A kind of value, as a person calls it.
fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with a point",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// `a`, `b` and `c`.
pub(super) fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} and {last}", first.join(", ")),
        None => String::new(),
    }
}
