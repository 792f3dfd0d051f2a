//! YAML as a tree of values.

use saphyr::{LoadableYamlNode, Scalar, Yaml};
use serde_json::{Map, Number, Value};

/// Deepest nesting that is read. A bibliography has five levels; far more would end the stack.
const DEEPEST: usize = 64;

/// The first document of a text, or the line at which it breaks off and why.
pub(super) fn value(text: &str) -> Result<Value, (usize, &'static str)> {
    tame(text)?;
    let mut documents =
        Yaml::load_from_str(text).map_err(|error| (error.marker().line(), "is no YAML"))?;
    if documents.is_empty() { Ok(Value::Null) } else { Ok(of(&documents.swap_remove(0))) }
}

/// Refuses what could grow or nest without bound: anchors, which repeat what they stand for, and deep
/// nesting. One pass.
fn tame(text: &str) -> Result<(), (usize, &'static str)> {
    let mut depth = 0_usize;
    for (number, line) in text.lines().enumerate() {
        let anchored = |mark: &str| {
            line.match_indices(mark).any(|(at, _)| {
                line[at + mark.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_')
            })
        };
        if [": &", "- &", "[&", ", &"].into_iter().any(anchored) {
            return Err((number + 1, "has an anchor, which is not read"));
        }
        let opened = line.matches(['[', '{']).count();
        let closed = line.matches([']', '}']).count();
        depth = (depth + opened).saturating_sub(closed);
        let indented = line.len() - line.trim_start_matches([' ', '-', '?', ':']).len();
        if depth.max(opened) > DEEPEST || indented > 4 * DEEPEST {
            return Err((number + 1, "nests too deeply"));
        }
    }
    Ok(())
}

fn of(yaml: &Yaml) -> Value {
    match yaml {
        Yaml::Value(scalar) => match scalar {
            Scalar::Null => Value::Null,
            Scalar::Boolean(said) => Value::Bool(*said),
            Scalar::Integer(number) => Value::Number(Number::from(*number)),
            Scalar::FloatingPoint(number) => Value::String(number.to_string()),
            Scalar::String(said) => Value::String(said.to_string()),
        },
        Yaml::Representation(said, ..) => Value::String(said.to_string()),
        Yaml::Sequence(list) => Value::Array(list.iter().map(of).collect()),
        Yaml::Mapping(pairs) => {
            let mut map = Map::new();
            for (key, value) in pairs {
                let key = match of(key) {
                    Value::String(key) => key,
                    other => other.to_string(),
                };
                map.insert(key, of(value));
            }
            Value::Object(map)
        }
        Yaml::Tagged(_, inner) => of(inner),
        Yaml::Alias(_) | Yaml::BadValue => Value::Null,
    }
}
