//! The JSON Schema of the contract, made from the wire types so that it cannot drift from them.

use super::wire;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// Where the schema says it lives: a name, not a promise that something answers there.
const ID: &str = "urn:claimgraph:schema:1";

/// Keys that a reader wants to see first.
const HEAD: [&str; 4] = ["$schema", "$id", "title", "description"];

/// The JSON Schema (draft 2020-12) of what [`json`](super::json()) writes.
///
/// A key that is not required is absent where it says nothing, never null; the keys that may be null
/// are always there. Keys the schema does not name are allowed: later versions of the program may add some.
#[must_use]
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let made = settings.into_generator().into_root_schema_for::<wire::Graph<'static>>();
    let mut made = made.to_value();
    tidy(&mut made);
    let Value::Object(mut made) = made else { return made };
    made.insert("$id".to_owned(), json!(ID));
    let mut ordered = Map::new();
    for key in HEAD {
        ordered.extend(made.remove_entry(key));
    }
    ordered.extend(made);
    Value::Object(ordered)
}

/// Takes "or null" from keys that may be absent, and the names of Rust's number types, which no
/// validator knows, from everything.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Array(parts) => parts.iter_mut().for_each(tidy),
        Value::Object(object) => {
            if object.get("format").is_some_and(Value::is_string) {
                object.remove("format");
            }
            let required = object.get("required").and_then(Value::as_array).cloned();
            if let Some(Value::Object(properties)) = object.get_mut("properties") {
                for (key, property) in properties.iter_mut() {
                    if !required.as_ref().is_some_and(|list| list.contains(&json!(key))) {
                        without_null(property);
                    }
                }
            }
            object.values_mut().for_each(tidy);
        }
        _ => {}
    }
}

/// `["string", "null"]` becomes `"string"`, and "this or null" becomes this.
fn without_null(property: &mut Value) {
    let Some(object) = property.as_object_mut() else { return };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            object.insert("type".to_owned(), one);
        }
    }
    if let Some(Value::Array(choices)) = object.get_mut("anyOf") {
        choices.retain(|choice| choice != &json!({ "type": "null" }));
        if let [Value::Object(one)] = choices.as_slice() {
            let one = one.clone();
            object.remove("anyOf");
            object.extend(one);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_absent_is_never_null_and_what_is_required_keeps_its_null() {
        let schema = schema();
        let claim = &schema["$defs"]["Claim"]["properties"];
        assert_eq!(claim["label"]["type"], "string");
        assert_eq!(claim["holder_anchor"]["$ref"], "#/$defs/Anchor");
        assert_eq!(claim["holder"]["type"], json!(["string", "null"]));
        assert!(!schema.to_string().contains("uint"), "a name of a Rust type");
    }

    #[test]
    fn every_key_is_described() {
        let schema = schema();
        let definitions = schema["$defs"].as_object().unwrap();
        for (name, definition) in definitions.iter().chain([(&"the root".to_owned(), &schema)]) {
            assert!(definition["description"].is_string(), "{name}");
            let properties = definition.get("properties").and_then(Value::as_object);
            for (key, property) in properties.into_iter().flatten() {
                assert!(property["description"].is_string(), "{name}.{key}");
            }
        }
    }
}
