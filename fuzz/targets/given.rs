//! What people and other programs give: corrections, stored graphs, maps made by hand.

use super::Target;
use claimgraph::amend;
use claimgraph::export::{self, Text};
use claimgraph::pipeline::{self, Options};
use claimgraph::read::{self, Format, Known};

pub(crate) const TARGETS: &[Target] = &[
    Target {
        name: "corrections",
        knock: corrections,
        seeds: || vec![FIXES.as_bytes().to_vec()],
        words: &[
            "[[fix]]\n",
            "[[source]]\n",
            "do = \"",
            "set-role",
            "set-label",
            "set-source",
            "merge",
            "split",
            "drop",
            "add-claim",
            "add-edge",
            "reject-edge",
            "at = ",
            "into = ",
            "{ exact = \"",
            "prefix = \"",
            "from = ",
            "to = ",
            "replaces = 1\n",
            "Salt made the town",
            "role = \"thesis\"\n",
        ],
    },
    Target {
        name: "stored",
        knock: stored,
        seeds: || vec![stored_seed()],
        words: &[
            "\"nodes\": [",
            "\"edges\": [",
            "\"links\": [",
            "\"anchor\": {",
            "\"start\": ",
            "\"q1\"",
            "\"c1\"",
            "\"s1\"",
            "\"supports\"",
            "\"because\": [",
            "null",
            "-1",
            "1e99",
            "\"version\": 2",
            "\\ud800",
        ],
    },
    Target {
        name: "argdown",
        knock: |bytes| map(bytes, Format::Argdown),
        seeds: || vec![ARGDOWN.as_bytes().to_vec()],
        words: &[
            "[A]: ",
            "<B>: ",
            "\n  + ",
            "\n  - ",
            "\n  _ ",
            "\n  >< ",
            "{role: \"main\"}",
            "===\n",
            "\n\n(1) ",
            "\n----\n",
            "# Head\n",
            "\\u007d",
            "//",
            "/* ",
            " */",
            "#tag",
        ],
    },
    Target {
        name: "aif",
        knock: |bytes| map(bytes, Format::Aif),
        seeds: || vec![AIF.as_bytes().to_vec()],
        words: &[
            "\"nodeID\": \"",
            "\"type\": \"",
            "\"I\"",
            "\"RA\"",
            "\"CA\"",
            "\"YA\"",
            "\"L\"",
            "\"fromID\": \"",
            "\"toID\": \"",
            "\"edges\": [",
            "{\"AIF\": ",
            "\"locutions\": [",
            "null",
        ],
    },
];

const ESSAY: &str = "# Salt\n\nSalt made the town. Hale writes: “the mill fed nine hundred mouths” (Hale 2014, 41). \
                     Orme denied it.\n\nSo the mill came first, because the road did. Salt made the town.\n";

const FIXES: &str = "essay = { path = \"salt.txt\" }\n\n[[source]]\nid = \"hale\"\ntitle = \"Salt Roads\"\n\
                     match = [\"Hale 2014\"]\n\n[[fix]]\ndo = \"set-role\"\nat = { exact = \"the mill came first\" }\n\
                     role = \"thesis\"\n\n[[fix]]\ndo = \"add-edge\"\nkind = \"attacks\"\nfrom = \"Orme denied it\"\n\
                     to = \"the mill came first\"\n\n[[fix]]\ndo = \"drop\"\nat = { exact = \"Salt made the town\", \
                     prefix = \"did. \" }\n";

const ARGDOWN: &str = "===\ntitle: Salt\n===\n\n[T]: The mill came first. {role: \"thesis\"}\n  + [A]: The road did.\n  \
                       - <B>: Orme denied it.\n    - [A]\n";

const AIF: &str = "{\"nodes\": [{\"nodeID\": \"1\", \"text\": \"The mill came first.\", \"type\": \"I\"}, {\"nodeID\": \"2\", \
                   \"text\": \"The road did.\", \"type\": \"I\"}, {\"nodeID\": \"3\", \"text\": \"Default Inference\", \
                   \"type\": \"RA\"}], \"edges\": [{\"edgeID\": \"1\", \"fromID\": \"2\", \"toID\": \"3\"}, {\"edgeID\": \"2\", \
                   \"fromID\": \"3\", \"toID\": \"1\"}], \"locutions\": []}";

fn stored_seed() -> Vec<u8> {
    let graph = pipeline::build(vec![read::markdown("salt.md", ESSAY)], Options::default());
    export::json(&graph, Text::All).into_bytes()
}

/// Whatever is written, the essay keeps its graph.
fn corrections(bytes: &[u8]) -> usize {
    let Ok(corrections) = amend::parse("salt.corrections.toml", &String::from_utf8_lossy(bytes))
    else {
        return 0;
    };
    let document = read::markdown("salt.md", ESSAY);
    let graph = pipeline::corrected(&[document], &[corrections], Options::default());
    assert_eq!(graph.documents().len(), 1);
    ESSAY.len()
}

/// What can be read is written, read and written again, the same.
fn stored(bytes: &[u8]) -> usize {
    if let Ok(stored) = export::read_json(bytes) {
        let written = export::json(&stored.graph, Text::All);
        let again = export::read_json(written.as_bytes());
        assert!(again.is_ok(), "what was written is not read: {:?}", again.err());
        if let Ok(again) = again {
            assert_eq!(export::json(&again.graph, Text::All), written);
        }
    }
    0
}

/// A map is drawn or refused.
fn map(bytes: &[u8], format: Format) -> usize {
    let known = Known { format: Some(format), ..Known::default() };
    if let Ok(document) = read::stream("map", bytes, known) {
        super::sound(&document);
        let graph = pipeline::build(vec![document], Options::default());
        assert!(!export::json(&graph, Text::All).is_empty());
    }
    0
}
