//! French.

mod quoting;
mod speech;
mod bibliography;
mod connective;
mod discourse;
mod layout;
mod naming;
mod syntax;
mod voice;
mod wording;

use super::Language;

/// The word lists of French.
#[rustfmt::skip] // One word a line would hide what belongs together.
pub(super) static FRENCH: Language = Language {
    code: "fr",
    abbreviations: &[
        "adj", "adv", "al", "alinéa", "app", "append", "apr", "art", "av", "bibl", "boul", "bull",
        "c.-à-d", "ca", "cap", "cf", "ch", "chap", "chr", "cit", "cl", "col", "coll", "comp",
        "coord", "corr", "dest", "dir", "dr", "dép", "dépt", "eds", "env", "et", "etc", "ex",
        "excl", "f", "fasc", "ff", "fig", "fol", "fr", "gal", "gén", "h", "hab", "hist", "i.e",
        "ibid", "id", "in", "incl", "inf", "introd", "inv", "j.-c", "jr", "l", "loc", "lt", "ltd",
        "m", "max", "me", "mgr", "min", "mlle", "mlles", "mm", "mme", "mmes", "mr", "ms", "mss",
        "n", "n.b", "n.d", "n.s", "nb", "no", "nos", "not", "nouv", "nº", "obs", "op", "op.cit",
        "ouvr", "p", "p.ex", "p.s", "par", "pl", "plur", "pp", "prof", "préf", "pseud", "pt",
        "qqch", "qqn", "r", "rapp", "rem", "rev", "réf", "réimpr", "rééd", "s", "s.d", "s.l", "sc",
        "sect", "sing", "sq", "sqq", "st", "ste", "suiv", "suivv", "suppl", "sv", "t", "tabl", "th",
        "tit", "tome", "tr", "trad", "trans", "v", "v.o", "vol", "vols", "vs", "vv", "éd", "édit",
        "éds",
    ],
    syntax: syntax::SYNTAX,
    layout: layout::LAYOUT,
    naming: naming::NAMING,
    titles: &[
        "abbé", "amiral", "archevêque", "baron", "baronne", "camarade", "capitaine", "cardinal",
        "chancelier", "citoyen", "citoyenne", "colonel", "commandant", "comte", "comtesse", "dame",
        "docteur", "don", "dr", "duc", "duchesse", "empereur", "frère", "général", "impératrice",
        "lady", "lieutenant", "lord", "m", "madame", "mademoiselle", "marquis", "marquise",
        "maréchal", "maître", "me", "mesdames", "messieurs", "mgr", "ministre", "mlle", "mlles",
        "mm", "mme", "mmes", "monseigneur", "monsieur", "mr", "mrs", "ms", "mère", "pape",
        "pasteur", "prince", "princesse", "prof", "professeur", "professeure", "président",
        "présidente", "père", "rabbin", "reine", "roi", "saint", "sainte", "sieur", "sir", "soeur",
        "st", "ste", "sénateur", "sénatrice", "sœur", "vicomte", "évêque",
    ],
    months: &[
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
    ],
    function_words: &[
        "afin", "ah", "ai", "aie", "ailleurs", "ainsi", "alors", "après", "assez", "au", "aucun",
        "aucune", "aujourd'hui", "auparavant", "auprès", "auquel", "aussi", "aussitôt", "autant",
        "autour", "autre", "autrefois", "autrement", "autres", "aux", "avaient", "avait", "avant",
        "avec", "avoir", "ayant", "beaucoup", "bien", "bientôt", "bon", "bref", "c'", "car", "ce",
        "ceci", "cela", "celle", "celles", "celui", "cent", "cependant", "certaine", "certainement",
        "certaines", "certains", "certes", "ces", "cet", "cette", "ceux", "chacun", "chacune",
        "chaque", "chez", "ci", "cinq", "combien", "comme", "comment", "concernant", "considérant",
        "contrairement", "contre", "côté", "d'", "d'abord", "d'ailleurs", "dans", "davantage", "de",
        "dedans", "dehors", "demain", "depuis", "derrière", "des", "dessous", "dessus", "deux",
        "deuxième", "devant", "devra", "devrait", "dire", "dit", "dix", "donc", "dont", "du",
        "durant", "dès", "déjà", "désormais", "effectivement", "elle", "elle-même", "elles", "en",
        "encore", "enfin", "ensemble", "ensuite", "entre", "envers", "environ", "est", "et", "eu",
        "eux", "excepté", "faire", "fait", "faut", "fin", "finalement", "font", "fort", "furent",
        "fut", "grâce", "guère", "hier", "hors", "huit", "ici", "il", "ils", "impossible",
        "indépendamment", "j'", "jadis", "jamais", "je", "jusqu'", "jusque", "justement", "l'",
        "la", "laquelle", "le", "lequel", "les", "lesquelles", "lesquels", "leur", "leurs", "loin",
        "longtemps", "lors", "lorsqu'", "lorsque", "lui", "là", "m'", "ma", "maintenant", "mais",
        "malgré", "me", "mes", "mieux", "moi", "moins", "mon", "même", "mêmes", "n'", "naguère",
        "naturellement", "ne", "neuf", "ni", "nombre", "nombreuses", "nombreux", "non", "nos",
        "notamment", "notre", "nous", "nul", "nulle", "néanmoins", "on", "onze", "or", "ou", "oui",
        "outre", "où", "par", "parce", "parfois", "parmi", "partout", "pas", "pendant", "peu",
        "peut", "peut-être", "peuvent", "plupart", "plus", "plusieurs", "plutôt", "point", "pour",
        "pourquoi", "pourtant", "premier", "première", "premièrement", "presque", "près", "puis",
        "puisqu'", "puisque", "qu'", "quand", "quant", "quarante", "quatre", "que", "quel",
        "quelle", "quelles", "quelqu'un", "quelque", "quelques", "quels", "qui", "quiconque",
        "quinze", "quoi", "quoiqu'", "quoique", "rarement", "reste", "rien", "s'", "sa", "sans",
        "sauf", "se", "second", "seconde", "selon", "sept", "sera", "serait", "ses", "seul",
        "seule", "seulement", "seuls", "si", "sinon", "six", "soit", "son", "sont", "sous",
        "souvent", "suivant", "sur", "surtout", "t'", "ta", "tandis", "tant", "tantôt", "tel",
        "telle", "telles", "tels", "tes", "ton", "toujours", "tous", "tout", "toute", "toutefois",
        "toutes", "treize", "trente", "trois", "trop", "très", "tu", "un", "une", "unes", "uns",
        "vers", "vient", "vingt", "voici", "voilà", "voire", "volontiers", "vos", "votre", "vous",
        "vraiment", "vu", "y", "à", "étaient", "était", "étant", "évidemment", "être",
    ],
    reporting_verbs: speech::REPORTING_VERBS,
    bibliography: &bibliography::BIBLIOGRAPHY,
    quoting: &quoting::QUOTING,
    discourse: &discourse::DISCOURSE,
    voice: &voice::VOICE,
    wording: &wording::WORDING,
};
