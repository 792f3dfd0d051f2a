//! The rules of this finder, one file a rule.

pub(super) mod ibid_previous;
pub(super) mod idem_author;
pub(super) mod op_cit_author;
pub(super) mod op_cit_previous;
pub(super) mod short_form;
pub(super) mod listed_work;
pub(super) mod cited_key;
pub(super) mod note_mark;
pub(super) mod note_number;
pub(super) mod hyperlink;
pub(super) mod named_source;
pub(super) mod named_work;
pub(super) mod about_work;
pub(super) mod after_quotation;
pub(super) mod next_paragraph;
pub(super) mod same_sentence;
pub(super) mod shared_in_paragraph;
pub(super) mod before_quotation;
pub(super) mod repeated_words;

use crate::model::Rule;

/// All of them: first how a citation finds its work, then how it finds its quotation.
pub(super) static RULES: &[&Rule] = &[
    &op_cit_author::RULE,
    &op_cit_previous::RULE,
    &ibid_previous::RULE,
    &idem_author::RULE,
    &short_form::RULE,
    &listed_work::RULE,
    &cited_key::RULE,
    &named_source::RULE,
    &named_work::RULE,
    &about_work::RULE,
    &note_mark::RULE,
    &note_number::RULE,
    &hyperlink::RULE,
    &after_quotation::RULE,
    &next_paragraph::RULE,
    &same_sentence::RULE,
    &shared_in_paragraph::RULE,
    &before_quotation::RULE,
    &repeated_words::RULE,
];
