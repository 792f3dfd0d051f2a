//! A link.

use crate::model::Rule;

/// See [`Rule::finds`].
pub(in super::super) static RULE: Rule = Rule {
    name: "hyperlink",
    finds: "The page that the quotation's sentence links to, where its words name somebody or a work.",
    why: "On the web the link is the citation: it leads to where the words stand.",
    example: "[Ruth Hale’s report](https://example.org/salt) calls it “a tax on bread”.",
    misses: "Links in another sentence than the quotation, and links to other pages of the same site \
             given without their address.",
};
