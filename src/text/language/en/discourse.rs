//! English cue phrases, organised by what they say, and light words. Our own collection, after the
//! classes of the discourse literature named at [`Sense`].

use super::connective;
use crate::text::cue::Sense::{self, *};
use crate::text::language::discourse::Discourse;

/// How English statements are joined, judged and reported.
pub(super) static DISCOURSE: Discourse = Discourse {
    light_words: LIGHT_WORDS,
    bare_connectives: &[
        "and",
        "but",
        "consequently",
        "hence",
        "indeed",
        "so",
        "that is why",
        "that's why",
        "that was why",
        "therefore",
        "this is why",
        "this was why",
        "thus",
        "yet",
    ],
    clause_reasons: &["as", "for"],
    clause_results: &["so"],
    coordinators: &["and"],
    demands: &["must", "need", "needs", "ought", "should", "shouldn't"],
    connective_tails: &["because", "that", "then"],
    before_verbs: BEFORE_VERBS,
    pronouns: &["he", "she", "they"],
    possessives: &["her", "him", "his", "its", "their", "them"],
    negations: &["cannot", "neither", "never", "no", "nor", "not", "nothing"],
    demonstratives: &["it", "such", "that", "these", "this", "those"],
    impersonal: &["it"],
    holder_prefixes: &["according to", "for"],
    complementisers: &["how", "that", "whether"],
    time_prepositions: &[
        "after", "before", "between", "by", "during", "from", "in", "on", "since", "till", "until",
    ],
    connectives: connective::CONNECTIVES,
    cues: CUES,
};

/// Words that carry no matter of their own: auxiliaries, pronouns, and the commonest verbs and
/// adverbs that are not function words at a sentence's head. Sorted.
#[rustfmt::skip]
static LIGHT_WORDS: &[&str] = &[
    "am", "around", "away", "back", "be", "became", "become", "been", "being", "came", "can't",
    "cannot", "come", "could", "didn't", "do", "doesn't", "doing", "don't", "done", "down", "else",
    "ever", "far", "gave", "get", "give", "given", "go", "got", "herself", "him", "himself", "i'm",
    "isn't", "it's", "itself", "least", "less", "let", "likely", "made", "make", "makes", "me",
    "might", "mine", "must", "off", "onto", "ought", "ours", "out", "own", "quite", "same", "shall",
    "should", "something", "take", "taken", "that's", "theirs", "themselves", "therein", "thing",
    "things", "towards", "up", "us", "very", "was", "way", "well", "went", "were", "will", "won't",
];

/// Words that may stand between a holder and his verb. Sorted.
#[rustfmt::skip]
static BEFORE_VERBS: &[&str] = &[
    "again", "all", "also", "always", "had", "has", "have", "himself", "however", "indeed", "later",
    "never", "now", "often", "once", "only", "rightly", "still", "then", "therefore", "thus",
    "today", "too", "who",
];

/// Cue phrases by sense. In lower case with straight apostrophes and single spaces; a phrase may
/// stand once only.
#[rustfmt::skip]
static CUES: &[(Sense, &[&str])] = &[
    (Gist, &[
        "the essence of", "in essence", "essentially", "the significance of", "the importance of",
        "the basis of", "at bottom", "the root of", "the heart of", "the crux of", "the core of",
        "the meaning of", "the point is", "the main point", "the lesson of", "the lesson is",
        "the moral is", "what emerges", "it must be said", "it can be said", "can be regarded as",
        "may be regarded as", "must be regarded as", "can be seen as", "must be seen as",
        "can be said to", "amounts to", "amounted to", "the real question", "the real issue",
        "the real cause", "the key to", "the secret of", "the nature of", 
        "the cause of", "the true cause", "the problem is", "fundamentally", "in the last analysis",
        "in the final analysis",
    ]),
    (Purpose, &[
        "this essay argues", "this essay will argue", "this essay shows", "this essay maintains",
        "this essay contends", "this article argues", "this paper argues", "this chapter argues",
        "this study argues", "i argue", "i will argue", "i shall argue", "i contend", "i maintain",
        "i want to argue", "i shall show", "i will show", "i shall try to show", "we argue",
        "we shall argue", "we will argue", "we shall show", "we will show", "my argument is",
        "my thesis is", "our argument is", "the thesis of this", "the argument of this",
        "my claim is", "it will be argued", "it will be shown", "it is argued here",
        "i propose that", "i hold that", "i believe that", "in my view", "in my opinion",
    ]),
    (Plan, &[
        "this essay looks", "this essay examines", "this essay considers", "this essay discusses",
        "this essay explores", "this essay deals with", "in this essay", "in this chapter",
        "in this paper", "in this article", "in this section", "the aim of this essay",
        "the purpose of this essay",         "let us look", "let us now",
        "let us turn", "we now turn", "we shall now", "we will now", "we have now to", "i turn now",
        "i now turn", "i shall now", "first i will",             ]),
    (Background, &[
        "some background", "background information", "the story is", "it happened that",
        "once upon a time", "by way of background",
    ]),
    (Necessity, &[
        "must", "must not", "should", "should not", "ought to", "ought not", "need to", "needs to",
        "needed to", "have to", "has to", "cannot", "can never", "can not", "can't", "imperative",
        "necessary", "indispensable", "essential", "impossible", "inevitable", "inevitably",
        "required to", "shouldn't", "is bound to", "was bound to", "necessarily", "the only",
        "no one can", "nobody can", "would have",
    ]),
    (Approval, &[
        "correct", "correctly", "rightly", "right to", "justly", "justified", "justifiably",
        "sound", "for good reason", "with good reason", "valuable", "unsurpassed", "admirable",
        "wise", "wisely", "profound", "brilliant", "excellent", "backed up by", "confirmed by",
        "borne out by", "is right", "was right", "are right", "convincing", "convincingly", "truly",
        "noble", "beneficial", "defended", "upheld", "upholds", "important contribution",
        "clear exposition", "vindicated", "better", "best", "fair", "fairer", "sensible", "reasonable",
        "desirable", "appropriate", "legitimate", "acceptable", "worthwhile", "makes sense", "advisable",
    ]),
    (Disapproval, &[
        "mistake", "mistakes", "mistaken", "mistakenly", "error", "errors", "wrong", "wrongly",
        "false", "falsely", "failed to", "fails to", "failed", "fails", "failure", "unprincipled",
        "dangerous", "absurd", "absurdity", "nonsense", "nonsensical", "foolish", "unjust",
        "unjustified", "confusion", "confused", "one-sided", "one-sidedly", "ignored", "ignores",
        "neglect", "neglected", "misleading", "untenable", "superficial", "hypocrisy",
        "hypocritical", "contempt", "ploy", "smear", "posing as", "pose of", "mask of", "pretence",
        "pretext", "manoeuvre", "indefensible", "fallacy", "fallacious", "anti-democratic",
        "cannot be", "far from", "refused to", "discredited", "disastrous", "harmful", "unfounded",
        "denounced", "exposed", "erroneous", "worthless", "ignorant", "ignorance",
        "flawed", "threatened", "evil", "worse", "worst", "unfair", "unacceptable", "unreasonable",
        "inappropriate", "makes no sense", "inadvisable", "undesirable",
    ]),
    (Denial, &[
        "a false picture", "false picture", "the myth", "the myths", "a myth", "the illusion",
        "an illusion", "the fiction", "the legend", "is not the case", "was not the case",
        "is not true", "was not true", "nothing of the kind", "nothing of the sort",
        "quite the contrary", "it is not easy to reconcile", "is to say the least", "never was",
        "simply not", "it is quite amazing", "it was quite amazing", "quite amazing",
        "could not be further", "cannot be maintained", "does not follow", "no evidence",
        "the assumption that", "there is no", "was nothing but", "is nothing but",
    ]),
    (Distinction, &[
        "not only", "not simply", "not merely", "not just", "rather than", "more than",
        "no less than", "not so much", "nothing but", "different from", "differ from", "opposed to",
        "none other than", "never",
    ]),
    (Reveals, &[
        "noted", "notes", "pointed out", "points out", "point out", "showed",
        "shows", "has shown", "revealed", "reveals", "demonstrated", "demonstrates", "explained",
        "explains", "recognised", "recognized", "recognises", "recognizes", "reminded", "reminds",
        "proved", "proves", "observed", "observes", "remarked", "remarks", "saw that", "realised",
        "realized", "understood", "made it clear", "makes clear", "discovered", "established",
        "found that", "warned", "warns", "relates", "related that", "recorded", "admitted",
        "admits", "acknowledged", "acknowledges", "means here",
    ]),
    (Says, &[
        "argued", "argues", "argue", "said", "says", "say", "wrote", "writes", "write", "held",
        "holds", "hold", "maintained", "maintains", "maintain", "stated", "states", "declared",
        "declares", "believed", "believes", "believe", "thought", "thinks", "think", "insisted",
        "insists", "insist", "asserted", "asserts", "assert", "proposed", "proposes", "suggested",
        "suggests", "suggest", "concluded", "concludes", "contended", "contends", "contend",
        "regarded", "regards", "told", "taught", "teaches", 
        "considered", "considers", "defended the", "tells us", "tell us",
        "assures", "assured", "assure us",
    ]),
    (Alleges, &[
        "claimed", "claims that", "claim that", "claims to", "alleged", "alleges", "allege",
        "pretended", "pretends", "pretend", "imagined", "imagines", "imagine", "supposed",
        "suppose that", "assumed", "assumes", "assume", "portrayed", "portrays", "portray",
        "depicted", "depicts", "depict", "present the", "like to present", "likes to present",
        "like to think", "likes to think", "like to portray", "like to say",
        "would have us believe", "try to prove", "trying to prove", "accused", "protested",
        "fancied", "fancies", "surmised", "is often said", "is often argued", "is often claimed",
        "is commonly believed", "is generally believed", "is sometimes said", "is sometimes argued",
        "is widely believed", "has been argued", "has been said", "has been claimed",
        "has often been said", "is usually said", "is often assumed",
    ]),
    (Holder, &[
        "critics", "opponents", "some", "many", "others", "most people", "some people",
        "many people", "people", "historians", "many historians", "some historians", "scholars",
        "some scholars", "economists", "scientists", "philosophers", "reformers", "moralists",
        "politicians", "supporters", "defenders", "followers", "apologists", "conservatives",
        "liberals", "socialists", "anarchists", "marxists", "most anarchists", "commentators",
        "writers", "teachers", "experts", "researchers", "capitalists", "the government",
        "the opposition", "the church", "the press",
    ]),
    (Causation, &[
        "led to", "leads to", "lead to", "leading to", "gave rise to", "gives rise to", "brought about",
        "brings about", "caused", "causes", "resulted in", "results in", "produced", "produces",
        "created", "creates", "contributed to", "contributes to", "made possible", "makes possible",
        "is responsible for", "was responsible for", "are responsible for", "explains why",
        "undermined", "undermines", "depends on", "depended on", "facilitated", "provoked",
        "the product of", "the result of", "the outcome of", "the effect of", "rooted in",
        "made it possible", "makes it possible", "turned into", "destroys", "destroyed", "serves to",
        "stems from", "arises from", "arose from",
    ]),
    (Equation, &[
        "is a", "is an", "is the", "is not a", "is not an", "is not the", "is but", "was a", "was an",
        "was the", "was not a", "was not an", "was not the", "are the", "are a", "were the",
        "were a", "remains a", "remains the", "remained a",
        "remained the", "has been the", "has been a", "have been the", 
        "means", "meant",
    ]),
    (Boost, &[
        "utterly", "completely", "entirely", "fundamental", "wholly", "decisive", "decisively", "crucial",
        "pivotal", "serious", "seriously", "immensely", "bitter", "bitterly", "real", "really",
        "always", "increasingly", "overwhelming", "absolutely", "profoundly", "remarkable", "remarkably",
        "striking", "immense", "by far", "every", "all", "no other", "greatest", "chief", "main", "principal",
    ]),
    (Pointer, &[
        "in section", "section", "see section", "in chapter", "see chapter", "the next section",
        "the next chapter", "the following section", "the following chapter", "the preceding chapter",
        "the preceding chapters", "the last chapter", "as discussed below", "for more on",
        "for more details", "for details", "appendix",
    ]),
    (Existence, &[
        "there is", "there is a", "there is an", "there was", "there was a", "there was an",
        "there are", "there were", "there has been", "there have been",
    ]),
];
