//! The verbs and their keys, as one table: for reading, for help, and for the test of the docs.

/// A verb, its keys, and what it does.
#[derive(Debug, Clone, Copy)]
pub struct VerbKeys {
    /// As it stands after `do =`.
    pub name: &'static str,
    /// Keys it must have.
    pub needs: &'static [&'static str],
    /// Keys it may have.
    pub may: &'static [&'static str],
    /// What it does, in one sentence.
    pub does: &'static str,
}

/// Keys that every verb may have.
pub(super) const ALWAYS: &[&str] = &["do", "why", "by", "replaces"];

/// Keys of a place in a work, by their CSL labels.
pub(super) const LOCATORS: &[&str] = &["page", "chapter", "section", "line", "paragraph", "note"];

/// Every verb.
pub const VERBS: &[VerbKeys] = &[
    VerbKeys {
        name: "set-role",
        needs: &["at", "role"],
        may: &["holder", "stance"],
        does: "Gives a claim another part (thesis, main, claim, reported), or says that marked words are \
               evidence or a mere term.",
    },
    VerbKeys {
        name: "set-label",
        needs: &["at", "label"],
        may: &[],
        does: "Shows a claim by a short form of your own.",
    },
    VerbKeys {
        name: "set-holder",
        needs: &["at", "holder"],
        may: &[],
        does: "Says whose position a claim is; \"\" for the writer's own.",
    },
    VerbKeys {
        name: "set-stance",
        needs: &["at", "stance"],
        may: &[],
        does: "Says how the writer stands to another's position: endorsed, opposed or open.",
    },
    VerbKeys {
        name: "set-speaker",
        needs: &["at", "speaker"],
        may: &[],
        does: "Says whose words a quotation gives; \"\" where nobody knows.",
    },
    VerbKeys {
        name: "set-source",
        needs: &["at"],
        may: &["source", "via", "page", "chapter", "section", "line", "paragraph", "note"],
        does: "Says which work a citation means, or a quotation is from, and on which page.",
    },
    VerbKeys {
        name: "set-quote",
        needs: &["at"],
        may: &[
            "speaker",
            "source",
            "via",
            "words",
            "from",
            "to",
            "page",
            "chapter",
            "section",
            "line",
            "paragraph",
            "note",
        ],
        does: "Says several things of one quotation: its words, its speaker, its work.",
    },
    VerbKeys {
        name: "add-claim",
        needs: &[],
        may: &[
            "at", "from", "to", "role", "label", "holder", "stance", "supports", "attacks",
            "restates",
        ],
        does: "Adds a claim that was not found.",
    },
    VerbKeys {
        name: "add-quote",
        needs: &[],
        may: &[
            "at",
            "from",
            "to",
            "speaker",
            "source",
            "via",
            "page",
            "chapter",
            "section",
            "line",
            "paragraph",
            "note",
        ],
        does: "Adds a quotation that was not found; its words are given without their marks.",
    },
    VerbKeys {
        name: "drop",
        needs: &["at"],
        may: &[],
        does: "Says that a claim, a quotation or a citation is none.",
    },
    VerbKeys {
        name: "merge",
        needs: &["at", "into"],
        may: &[],
        does: "Says that a claim only says again what another says.",
    },
    VerbKeys {
        name: "split",
        needs: &["at", "parts"],
        may: &[],
        does: "Makes several claims of one.",
    },
    VerbKeys {
        name: "add-edge",
        needs: &["kind", "from", "to"],
        may: &["instead"],
        does: "Says that one bears on another: supports, attacks or restates.",
    },
    VerbKeys {
        name: "reject-edge",
        needs: &["from", "to"],
        may: &["kind"],
        does: "Says that one does not bear on another; it stays so.",
    },
    VerbKeys {
        name: "note",
        needs: &["at", "text"],
        may: &[],
        does: "Adds a remark of your own to a claim or a quotation.",
    },
];
