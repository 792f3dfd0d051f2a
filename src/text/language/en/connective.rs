//! English connectives, by what they say and by what they join. Our own collection, after the classes
//! of the discourse literature named at [`Sense`](crate::text::cue::Sense).

use crate::text::cue::Joins::*;
use crate::text::cue::Sense::*;
use crate::text::language::discourse::Connectives;

/// In lower case with straight apostrophes and single spaces; a phrase may stand once only.
#[rustfmt::skip]
pub(super) static CONNECTIVES: Connectives = &[
    (Reason, Clause, &[
        "because", "since", "for the reason that", "given that", "inasmuch as", "seeing that",
        "in view of", "owing to", "due to", "on the grounds that", "now that", "considering that",
        "thanks to", "for fear that", "in that",
    ]),
    (Reason, Back, &[
        "this was because", "this is because", "that is because", "the reason is",
        "the reason for this", "the reason was", "after all", "for this reason alone",
        "that's because", "the reason being",
    ]),
    (Result, Mobile, &[
        "therefore", "thus", "hence", "consequently", "accordingly", "as a result",
        "as a consequence", "in consequence", "for this reason", "for these reasons",
        "for that reason",
    ]),
    (Result, Back, &[
        "it follows that", "it follows", "this was why", "this is why", "that is why", "that's why",
        "that was why", "this meant", "this means", "this means that", "which means that",
        "what this means", "it is no wonder", "it was no wonder", "no wonder", "it is no surprise",
        "it was no surprise", "not surprisingly", "unsurprisingly", "so it is that", "so that",
        "the result was", "the result is", "the result of this", "which is why", "which was why",
        "then it", "this shows", "this proves", "this suggests", "this implies",
        "this demonstrates", "this indicates", "as such", "wherefore", "thereby", "and so", "and thus",
        "and therefore", "and hence", "then surely",
    ]),
    (Contrast, Clause, &[
        "whereas", "unlike", "contrary to", "in contrast to",
    ]),
    (Contrast, Mobile, &[
        "however", "nevertheless", "nonetheless", "on the other hand", "by contrast", "in contrast",
        "on the contrary", "conversely", "all the same",
    ]),
    (Contrast, Back, &[
        "but", "instead", "rather", "yet", "still", "even so", "and yet", "but then", "that said",
        "having said that", "then again", "be that as it may", "despite this", "despite that",
        "in spite of this", "in spite of that", "regardless", "in any event", "at the same time",
        "mind you",
    ]),
    (Concession, Clause, &[
        "although", "though", "even though", "even if", "despite", "in spite of", "notwithstanding",
        "while it is true", "albeit", "much as",
    ]),
    (Concession, Ahead, &[
        "admittedly", "of course", "granted", "granted that", "sure", "may think", "may say",
        "may argue", "may find", "may want", "may believe", "may have", "may well", "might think",
        "might say", "might argue", "some may", "some might", "some say", "one might", "one could",
        "one may", "could argue", "so far", "to be sure",
        "it is true that", "it is true", "true", "certainly", "no doubt", "undoubtedly",
        "it may be", "it may be that", "it might be", "one may object", "yes", "naturally",
        "it cannot be denied", "there is no denying", "there is no doubt", "undeniably", "perhaps",
        "maybe", "on the one hand", "in theory", "at first glance", "at first sight",
    ]),
    (Instance, Mobile, &[
        "for instance", "for example",
    ]),
    (Instance, Back, &[
        "such as", "in particular", "to take one", "to illustrate", "one example", "an example",
        "a case in point", "witness", "as when", "thus when",
    ]),
    (Emphasis, Back, &[
        "indeed", "in fact", "in truth", "in reality", "actually", "as a matter of fact",
        "above all", "obviously", "evidently", "clearly", "plainly", "surely", "in effect",
        "it is clear that", "it is evident that", "it is obvious that", "it is certain that",
        "what is certain", "what is clear", "the fact is", "the truth is", "especially",
        "particularly", "most of all",
    ]),
    (Restatement, Back, &[
        "in other words", "that is to say", "in short", "in sum", "in brief", "to put it",
        "put simply", "to repeat", "as already shown", "as we have pointed out", "as has been said",
        "once again", "as we have seen",
    ]),
    (Addition, Mobile, &[
        "moreover", "furthermore", "in addition", "besides", "likewise", "similarly",
    ]),
    (Addition, Back, &[
        "also", "nor", "what is more", "plus", "on top of that", "apart from that", "in any case",
        "anyway", "firstly", "secondly", "thirdly", "first of all", "for one thing", "again",
        "not least", "additionally", "equally", "too", "as well", "finally", "lastly",
        "to make matters worse", "apart from this", "aside from that", "on top of this",
        "not to mention", "and so on", "and so forth",
    ]),
    (Conclusion, Back, &[
        "in conclusion", "to conclude", "to sum up", "summing up", "to summarise", "to summarize",
        "in summary", "all in all", "on the whole", "taken together", "we may conclude",
        "we can conclude", "i conclude", "the conclusion is", "it may be concluded", "finally then",
        "ultimately", "what then", "overall",
    ]),
    (Condition, Clause, &[
        "if", "provided that", "provided", "as long as", "so long as", "only if",
        "on condition that", "in case", "assuming that", "supposing that",
    ]),
    (Exception, Clause, &[
        "unless", "except that", "except when", "except where", "save that", "save where",
    ]),
    (Alternative, Back, &[
        "or", "or else", "otherwise", "alternatively", "failing that",
    ]),
];
