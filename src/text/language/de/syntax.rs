//! How German sentences end and fall into clauses.

use crate::text::language::syntax::Syntax;

/// The lists of German.
#[rustfmt::skip] // One word a line would hide what belongs together.
pub(super) const SYNTAX: Syntax = Syntax {
    open_abbreviations: &[
        "a.a.o", "bes", "bspw", "bzgl", "bzw", "ca", "cf", "d", "d.h", "d.i", "dr", "evtl", "fr",
        "frhr", "frl", "ggf", "hl", "hr", "hrn", "i", "i.d.r", "i.e", "insb", "nr", "o", "o.g",
        "prof", "resp", "s", "s.a", "s.o", "s.u", "sog", "u", "u.a", "v", "vgl", "vs", "z", "z.b",
        "z.t", "zit",
    ],
    final_abbreviations: &[
        "a", "b", "chr", "dgl", "etc", "h", "j", "jr", "jun", "m", "n.chr", "o.ä", "sen", "t",
        "u.ä", "usf", "usw", "v.chr", "ä",
    ],
    numbered_words: &[
        "abb", "abs", "abschn", "anm", "art", "bd", "bde", "bl", "fig", "fn", "fol", "kap", "nrn",
        "p", "pp", "sp", "str", "tab", "taf", "ziff", "§",
    ],
    clause_openers: &[
        "als dass", "als ob", "anstatt dass", "auch wenn", "bevor", "da", "damit", "dass", "daß",
        "denn", "es sei denn", "indem", "je nachdem", "nachdem", "obgleich", "obschon", "obwohl",
        "obzwar", "ohne dass", "selbst wenn", "so dass", "sobald", "sodass", "sofern", "solange",
        "statt dass", "umso mehr als", "vorausgesetzt dass", "weil", "wenn auch", "wenngleich",
        "wie wenn", "wohingegen", "während", "zumal",
    ],
    clause_openers_after_comma: &[
        "aber", "aber auch", "also", "andererseits", "auf dem", "auf den", "aus dem", "aus der",
        "bei dem", "bei der", "dadurch", "dagegen", "daher", "darum", "das heißt", "dem", "den",
        "denen", "dennoch", "deren", "deshalb", "dessen", "deswegen", "doch", "durch das",
        "durch den", "durch die", "ehe", "folglich", "für das", "für den", "für die", "hingegen",
        "in dem", "in denen", "in der", "indes", "indessen", "jedoch", "mit anderen worten",
        "mit dem", "mit denen", "mit der", "mithin", "nämlich", "ob", "somit", "sondern",
        "sondern auch", "um so", "und daher", "und damit", "und dass", "und deshalb", "und doch",
        "und somit", "und zwar", "unter dem", "vielmehr", "von dem", "von denen", "von der",
        "warum", "was", "weder", "welche", "welchem", "welchen", "welcher", "welches", "wer",
        "weshalb", "wie", "wo", "wobei", "wodurch", "wofür", "wogegen", "womit", "worauf", "woraus",
        "worin", "worüber", "wovon", "wozu", "zu dem", "zu der", "zwar",
    ],
    clause_openers_before_subject: &[
        "als", "bis", "das", "der", "die", "falls", "oder", "seit", "seitdem", "so", "und", "wenn",
    ],
    subordinators: &[
        "als", "auch", "bevor", "bis", "da", "damit", "dass", "daß", "ehe", "falls", "gesetzt",
        "indem", "nachdem", "ob", "obgleich", "obschon", "obwohl", "seit", "seitdem", "selbst",
        "sobald", "sofern", "solange", "weil", "wenn", "wenngleich", "wer", "wie", "wo", "während",
    ],
    and: "und",
    subject_openers: &[
        "alle", "alles", "andere", "auch", "auf", "bei", "beide", "dabei", "dadurch", "dafür",
        "dagegen", "damit", "danach", "dann", "daran", "darauf", "daraus", "darin", "darüber",
        "das", "dass", "dem", "den", "der", "deren", "des", "dessen", "die", "dies", "diese",
        "dieser", "dieses", "dort", "du", "ein", "eine", "einem", "einen", "einer", "eines",
        "einige", "er", "es", "etwas", "hier", "ich", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem",
        "ihren", "ihrer", "im", "in", "jede", "jeder", "jedes", "jene", "jener", "jenes", "kein",
        "keine", "keiner", "man", "manche", "mancher", "mein", "meine", "mit", "nach", "nicht",
        "nichts", "niemand", "nur", "sein", "seine", "seinem", "seinen", "sich", "sie", "so",
        "solche", "unser", "unsere", "viele", "vieles", "vom", "von", "was", "weder", "welche",
        "welcher", "wenige", "wer", "wir", "zu", "zum", "zur",
    ],
    auxiliaries: &[
        "bedeutet", "bedeutete", "bildet", "bildete", "bin", "bist", "bleiben", "bleibt", "blieb",
        "blieben", "brachte", "braucht", "brauchte", "bringt", "darf", "dient", "diente", "durfte",
        "durften", "dürfen", "dürfte", "entstand", "entsteht", "fand", "fanden", "fiel", "folgt",
        "folgte", "fällt", "führt", "führte", "gab", "gaben", "galt", "geht", "gewann", "gewinnt",
        "gibt", "gilt", "ging", "gingen", "glaubt", "glaubte", "habe", "haben", "half", "hat",
        "hatte", "hatten", "heißt", "hielt", "hieß", "hilft", "hält", "hätte", "hätten", "ist",
        "kam", "kamen", "kann", "kennt", "kommt", "konnte", "konnten", "können", "könnte",
        "könnten", "lag", "lagen", "liegt", "ließ", "ließen", "lässt", "läßt", "macht", "machte",
        "machten", "mag", "meint", "meinte", "mochte", "muss", "musste", "mussten", "muß", "mußte",
        "möchte", "mögen", "müsse", "müssen", "müsste", "nahm", "nahmen", "nannte", "nennt",
        "nimmt", "sagt", "sagte", "sah", "sahen", "scheint", "schien", "schreibt", "schrieb", "sei",
        "seien", "setzt", "setzte", "sieht", "sind", "soll", "sollen", "sollte", "sollten",
        "sprach", "spricht", "stand", "standen", "steht", "stellt", "stellte", "trug", "trugen",
        "verliert", "verlor", "war", "waren", "weiß", "werde", "werden", "will", "wird", "wollen",
        "wollte", "wollten", "worden", "wurde", "wurden", "wusste", "wäre", "wären", "würde",
        "würden", "zeigt", "zeigte", "zog",
    ],
    verb_endings: &["iert", "te", "ten"],
    ordinal_stops: true,
    verb_second: true,
};
