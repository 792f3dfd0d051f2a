use crate::render::sample::salt;
use crate::render::{Map, Nodes, dot};

#[test]
fn dump() {
    for (name, nodes) in [("cards", Nodes::Cards), ("nodes", Nodes::Separate)] {
        let drawing = dot(&salt(), &Map { nodes, ..Map::default() });
        std::fs::write(format!("/tmp/dt/{name}.dot"), drawing.text).unwrap();
    }
}
