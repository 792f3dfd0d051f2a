//! How French sentences end and fall into clauses.

use crate::text::language::syntax::Syntax;

/// The lists of French.
#[rustfmt::skip] // One word a line would hide what belongs together.
pub(super) const SYNTAX: Syntax = Syntax {
    open_abbreviations: &[
        "c.-à-d", "ca", "cf", "dr", "env", "i.e", "m", "me", "mgr", "mlle", "mlles", "mm", "mme",
        "mmes", "mr", "p.ex", "prof", "st", "ste", "v", "vs",
    ],
    final_abbreviations: &["etc", "h", "j.-c", "jr", "ltd", "min", "qqch", "qqn", "suiv"],
    numbered_words: &[
        "al", "app", "art", "ch", "cl", "col", "ex", "fig", "no", "nos", "nº", "par", "pl", "rem",
        "sect", "tabl",
    ],
    clause_openers: &[
        "afin qu'", "afin que", "alors même que", "alors qu'", "alors que", "bien qu'", "bien que",
        "c'est pourquoi", "ce qui signifie que", "d'autant plus que", "d'autant qu'",
        "d'autant que", "de crainte que", "de façon que", "de manière que", "de sorte qu'",
        "de sorte que", "dès lors que", "encore que", "lorsqu'", "lorsque", "même si", "parce qu'",
        "parce que", "pourvu que", "puisqu'", "puisque", "quoiqu'", "quoique", "sans qu'",
        "sans que", "si bien qu'", "si bien que", "sous prétexte que", "tandis qu'", "tandis que",
        "vu que", "à condition que", "à moins qu'", "à moins que", "étant donné que",
    ],
    clause_openers_after_comma: &[
        "ainsi", "alors", "auquel", "avant que", "avec laquelle", "avec lequel", "c'est-à-dire",
        "car", "ce dont", "ce qu'", "ce que", "ce qui", "cependant", "dans laquelle", "dans lequel",
        "de laquelle", "donc", "dont", "duquel", "dès lors", "en effet", "et donc", "et dont",
        "et pourtant", "et que", "et qui", "laquelle", "lequel", "lesquelles", "lesquels", "mais",
        "mais aussi", "mais encore", "ni", "non parce que", "non pas parce que", "néanmoins", "or",
        "ou bien", "où", "par conséquent", "par laquelle", "par lequel", "par où", "pour laquelle",
        "pour lequel", "pourtant", "qu'", "que", "qui", "sans laquelle", "sinon", "sur laquelle",
        "sur lequel", "toutefois", "à laquelle", "à qui", "à quoi",
    ],
    clause_openers_before_subject: &[
        "ainsi que", "après que", "avant qu'", "comme", "depuis que", "dès que", "et",
        "jusqu'à ce que", "ou", "pendant que", "quand", "s'", "si",
    ],
    subordinators: &[
        "afin", "alors", "après", "avant", "bien", "comme", "depuis", "dès", "encore", "jusqu'",
        "lorsqu'", "lorsque", "même", "parce", "pendant", "pourvu", "puisqu'", "puisque", "quand",
        "quoiqu'", "quoique", "s'", "sans", "si", "tandis", "tant", "vu", "étant",
    ],
    and: "et",
    subject_openers: &[
        "aucun", "aucune", "autre", "beaucoup", "c'", "ce", "cela", "celle", "celles", "celui",
        "certaines", "certains", "ces", "cet", "cette", "ceux", "chacun", "chaque", "d'",
        "d'autres", "elle", "elles", "en", "il", "ils", "j'", "je", "l'", "la", "le", "les", "leur",
        "leurs", "lui", "ma", "mes", "mon", "n'", "ne", "nos", "notre", "nous", "nul", "on",
        "personne", "plusieurs", "quelques", "qui", "rien", "s'", "sa", "se", "ses", "son", "tel",
        "telle", "tous", "tout", "toute", "toutes", "tu", "un", "une", "vous", "y",
    ],
    auxiliaries: &[
        "a", "ai", "ait", "alla", "allait", "auraient", "aurait", "avaient", "avait", "avons",
        "cherche", "conduisit", "conduit", "connaît", "connut", "croit", "demeure", "devaient",
        "devait", "devient", "devint", "devra", "devraient", "devrait", "dit", "doit", "doivent",
        "donne", "est", "eurent", "eut", "exige", "faisait", "fait", "fallait", "fallut", "faut",
        "font", "furent", "fut", "met", "mit", "montre", "naquit", "naît", "ont", "paraît", "parut",
        "perd", "perdit", "permet", "permit", "peut", "peuvent", "pourra", "pourraient", "pourrait",
        "pouvaient", "pouvait", "prend", "prit", "produit", "put", "relève", "rend", "rendit",
        "repose", "reste", "sait", "savait", "semble", "sera", "seraient", "serait", "seront",
        "sert", "servit", "signifie", "soient", "soit", "sont", "suffit", "suit", "suppose", "tend",
        "tient", "tint", "va", "vaut", "veulent", "veut", "vient", "vint", "vit", "voit", "vont",
        "voulait", "voulut", "écrit", "étaient", "était",
    ],
    verb_endings: &["aient", "ait", "erait", "eront", "irent", "èrent"],
    ordinal_stops: false,
    verb_second: false,
};
