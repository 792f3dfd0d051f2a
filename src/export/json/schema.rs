//! The JSON Schema of the contract, made from the wire types so that it cannot drift from them.

use super::wire;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

/// Where the schema says it lives; a name, not a promise that something answers there.
const ID: &str = "urn:claimgraph:schema:1";

/// The JSON Schema (draft 2020-12) of what [`json`](super::json()) writes.
#[must_use]
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let made = settings.into_generator().into_root_schema_for::<wire::Graph<'static>>();
    let mut made = made.to_value();
    if let Some(root) = made.as_object_mut() {
        root.insert("$id".to_owned(), json!(ID));
    }
    made
}
