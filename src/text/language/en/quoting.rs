//! English words around marked words.

use crate::text::language::quoting::Quoting;

/// The lists of English.
#[rustfmt::skip] // One word a line would hide what belongs together.
pub(super) static QUOTING: Quoting = Quoting {
    clipped_words: &[
        "bout", "cause", "cos", "em", "ere", "gainst", "im", "n", "neath", "nuff", "pon", "round",
        "scuse", "til", "till", "tis", "twas", "tween", "twere", "twill", "twixt", "twould", "un",
    ],
    conjunctions: &["and", "nor", "or"],
    subjunctions: &["how", "that", "what", "whether", "why"],
    naming: &[
        "aka", "alias", "catchphrase", "catchword", "concept", "doctrine", "epithet",
        "expression", "idiom", "label", "motto", "name", "names", "nickname", "notion", "phrase",
        "phrases", "policy", "rubric", "slogan", "slogans", "so-called", "soi-disant",
        "soubriquet", "style", "tag", "term", "terms", "title", "titles", "watchword", "word",
    ],
    called: &[
        "baptised", "baptized", "called", "christened", "dubbed", "known", "labeled", "labelled",
        "named", "nicknamed", "styled", "termed",
    ],
    before_called: &[
        "are", "be", "been", "being", "colloquially", "commonly", "formerly", "generally", "is",
        "later", "now", "often", "popularly", "sometimes", "the", "then", "usually", "was", "were",
    ],
    fillers: &["a", "an", "as", "for", "his", "its", "of", "the", "their"],
    works: &[
        "article", "articles", "ballad", "book", "booklet", "books", "brochure", "chapter",
        "chapters", "column", "documentary", "editorial", "essay", "essays", "film", "hymn",
        "journal", "leaflet", "lecture", "magazine", "manifesto", "monograph", "newspaper",
        "novel", "novella", "opera", "pamphlet", "pamphlets", "paper", "play", "poem", "poems",
        "report", "review", "section", "series", "sermon", "song", "speech", "story", "study",
        "symphony", "tract", "treatise", "volume", "work",
    ],
    titled: &[
        "captioned", "entitled", "headed", "headlined", "subtitled", "titled",
    ],
    pieces: &[
        "adjective", "adverb", "claim", "clause", "expression", "formula", "line", "noun",
        "phrase", "preposition", "pronoun", "proposition", "question", "sentence", "statement",
        "term", "thought", "utterance", "verb", "word",
    ],
    from_text: &["by", "from", "in", "with"],
    meaning: &["denotes", "meaning", "means", "signifies", "signifying", "translates"],
    languages: &[
        "arabic", "aramaic", "chinese", "czech", "danish", "dutch", "english", "finnish", "french",
        "gaelic", "german", "greek", "hebrew", "hungarian", "irish", "italian", "japanese",
        "latin", "norse", "norwegian", "persian", "polish", "portuguese", "russian", "sanskrit",
        "spanish", "swedish", "turkish", "welsh", "yiddish",
    ],
    common_sayings: &[
        "adage", "adages", "banner", "chant", "cliché", "clichés", "maxim", "motto", "placard",
        "proverb", "proverbs", "refrain", "saying", "sayings", "slogan", "slogans", "truism",
        "watchword",
    ],
    possible: &["might"],
    conditional: &["can", "could", "may", "must", "shall", "should", "will", "would"],
    supposing: &["if", "imagine", "suppose", "supposing", "whenever"],
    anybody: &[
        "a", "an", "any", "anybody", "anyone", "everybody", "everyone", "nobody", "one", "people",
        "somebody", "someone", "they", "whoever", "you",
    ],
    call: &["call", "calling", "label", "name", "style", "term"],
    first_persons: &["i", "we"],
    inner_tags: false,
    tag_objects: &[],
    finite: &[
        "am", "are", "can", "cannot", "could", "did", "do", "does", "had", "has", "have", "is",
        "may", "might", "must", "shall", "should", "was", "were", "will", "would",
    ],
};
