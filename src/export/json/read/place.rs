//! The line of a place in a JSON file that is told by its path. Only looked for where something is
//! wrong: one pass over the file, without recursion.

/// A step of a path: a key, or a number in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(&'static str),
    Number(usize),
}

impl From<&'static str> for Step {
    fn from(key: &'static str) -> Self {
        Self::Key(key)
    }
}

impl From<usize> for Step {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

/// A path as jq writes it, without the first dot: `edges[12].target`.
pub(super) fn written(path: &[Step]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Key(key) if out.is_empty() => out.push_str(key),
            Step::Key(key) => {
                out.push('.');
                out.push_str(key);
            }
            Step::Number(number) => out.push_str(&format!("[{number}]")),
        }
    }
    out
}

/// Line and column, from 1, of what lies at a path of a well-formed file; of the last part of it that is
/// there. Columns count code points.
pub(super) fn line_column(json: &str, path: &[Step]) -> (usize, usize) {
    let mut walk = Walk { bytes: json.as_bytes(), at: 0 };
    walk.space();
    let mut found = walk.at;
    for step in path {
        let there = match step {
            Step::Key(key) => walk.enter_key(key),
            Step::Number(number) => walk.enter_number(*number),
        };
        if !there {
            break;
        }
        found = walk.at;
    }
    let before = json.get(..found).unwrap_or(json);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
    (line, before.get(line_start..).unwrap_or("").chars().count() + 1)
}

struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Walk<'_> {
    fn here(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while self.here().is_some_and(|b| b.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// Into the object that begins here, before the value of a key.
    fn enter_key(&mut self, key: &str) -> bool {
        if self.here() != Some(b'{') {
            return false;
        }
        self.at += 1;
        loop {
            self.space();
            let start = self.at + 1;
            if self.here() != Some(b'"') {
                return false;
            }
            self.string();
            let found = self.bytes.get(start..self.at.saturating_sub(1)) == Some(key.as_bytes());
            self.space();
            self.at += 1;
            self.space();
            if found {
                return true;
            }
            if !self.next() {
                return false;
            }
        }
    }

    /// Into the list that begins here, before its item of a number.
    fn enter_number(&mut self, number: usize) -> bool {
        if self.here() != Some(b'[') {
            return false;
        }
        self.at += 1;
        self.space();
        for _ in 0..number {
            if !self.next() {
                return false;
            }
            self.space();
        }
        self.here().is_some_and(|b| b != b']')
    }

    /// Past a value and the comma behind it.
    fn next(&mut self) -> bool {
        self.value();
        self.space();
        let more = self.here() == Some(b',');
        self.at += 1;
        more
    }

    fn string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.here() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return;
            }
        }
    }

    fn value(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.here() {
            match byte {
                b'"' => self.string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' | b',' if depth == 0 => return,
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "{\n \"a,]\": [1, {\"x\\\"\": \"}\"}],\n \"é\": 0, \"nodes\": [{\"id\": 1},\n  \
                        {\"k\": [[], [7]], \"id\": 2}]}";

    fn check(path: &[Step], expect: (usize, usize), shown: &str) {
        assert_eq!((line_column(FILE, path), written(path)), (expect, shown.to_owned()));
    }

    #[test]
    fn a_path_leads_to_its_line_or_as_near_as_there_is_something() {
        check(&[], (1, 1), "");
        check(&["nodes".into(), 1.into(), "id".into()], (4, 26), "nodes[1].id");
        let deep: [Step; 5] = ["nodes".into(), 1.into(), "k".into(), 1.into(), 0.into()];
        check(&deep, (4, 15), "nodes[1].k[1][0]");
        check(&["nodes".into(), 2.into()], (3, 19), "nodes[2]");
        check(&["nodes".into(), 0.into(), "no".into()], (3, 20), "nodes[0].no");
        assert_eq!(line_column("", &["nodes".into()]), (1, 1));
    }
}
