//! French connectives, by what they say and by what they join. Our own collection, after the classes
//! of the discourse literature named at [`Sense`](crate::text::cue::Sense).

use crate::text::cue::Joins::*;
use crate::text::cue::Sense::*;
use crate::text::language::discourse::Connectives;

/// In lower case with straight apostrophes and single spaces; a phrase may stand once only.
/// What an apostrophe cuts short is a word of its own ("d' où").
#[rustfmt::skip]
pub(super) static CONNECTIVES: Connectives = &[
    (Reason, Clause, &[
        "parce que", "parce qu'", "puisque", "puisqu'", "étant donné que", "vu que", "attendu que",
        "du fait que", "en raison de", "en raison du", "à cause de", "à cause du", "grâce à",
        "faute de", "dès lors que", "d' autant que", "d' autant plus que", "au motif que",
        "sous prétexte que", "compte tenu de", "à force de",
    ]),
    (Reason, Back, &[
        "car", "en effet", "c' est que", "c' est parce que", "c' est parce qu'", "la raison en est",
        "la raison est", "pour la raison que", "après tout",
    ]),
    (Result, Mobile, &[
        "donc", "par conséquent", "en conséquence", "dès lors", "pour cette raison",
        "pour ces raisons",
    ]),
    (Result, Back, &[
        "ainsi", "aussi", "conséquemment", "partant", "c' est pourquoi", "voilà pourquoi",
        "c' est la raison pour laquelle", "d' où", "de là", "de ce fait", "par suite",
        "il s' ensuit que", "il s' ensuit qu'", "il s' ensuit", "il en résulte que",
        "il en résulte", "il en découle", "il suit de là", "ce qui signifie que",
        "cela signifie que", "cela signifie", "cela veut dire", "ce qui veut dire", "si bien que",
        "de sorte que", "de telle sorte que", "rien d' étonnant", "on ne s' étonnera pas",
        "il n' est pas étonnant", "il n' est guère surprenant", "cela montre", "cela prouve",
        "ceci montre", "ce qui montre", "ce qui prouve", "c' est ainsi que", "c' est ainsi qu'",
        "c' est dire que", "le résultat fut", "le résultat est", "la conséquence en est",
        "en somme",
    ]),
    (Contrast, Clause, &[
        "tandis que", "tandis qu'", "alors que", "alors qu'", "à la différence de",
        "contrairement à", "au lieu de",
    ]),
    (Contrast, Mobile, &[
        "cependant", "toutefois", "pourtant", "néanmoins", "en revanche", "par contre",
        "au contraire",
    ]),
    (Contrast, Back, &[
        "mais", "or", "à l' inverse", "inversement", "d' un autre côté", "d' autre part", "plutôt",
        "reste que", "il reste que", "il n' en reste pas moins", "il n' empêche", "n' empêche que",
        "et pourtant", "malgré cela", "quand même", "tout de même", "à l' opposé",
    ]),
    (Concession, Clause, &[
        "bien que", "bien qu'", "quoique", "quoiqu'", "encore que", "même si", "malgré",
        "en dépit de", "en dépit du",
    ]),
    (Concession, Ahead, &[
        "certes", "sans doute", "assurément", "évidemment", "bien sûr", "il est vrai que",
        "il est vrai qu'", "il est vrai", "c' est vrai", "on peut admettre", "on admettra",
        "admettons", "soit", "il se peut que", "il se peut", "on dira", "on dira que",
        "on objectera", "on pourrait objecter", "on pourrait croire", "on pourrait penser",
        "d' aucuns diront", "à coup sûr", "sans aucun doute", "nul doute", "d' une part",
        "d' un côté", "si l' on veut", "quoi qu' il en soit",
    ]),
    (Instance, Mobile, &[
        "par exemple", "notamment",
    ]),
    (Instance, Back, &[
        "ainsi par exemple", "en particulier", "entre autres", "tel que", "tels que", "telle que",
        "telles que", "à titre d' exemple", "un exemple", "pour prendre un exemple", "témoin",
        "à preuve", "p ex",
    ]),
    (Emphasis, Back, &[
        "en fait", "en réalité", "en vérité", "de fait", "à vrai dire", "au vrai", "certainement",
        "manifestement", "à l' évidence", "il est clair que", "il est évident que",
        "il est certain que", "il va de soi", "nul doute que", "c' est bien", "surtout",
        "avant tout", "le fait est que", "la vérité est que", "vraiment", "décidément",
        "incontestablement",
    ]),
    (Restatement, Back, &[
        "autrement dit", "en d' autres termes", "c' est-à-dire", "bref", "en bref", "en un mot",
        "en clair", "pour le dire autrement", "pour mieux dire", "disons", "disons-le",
        "répétons-le", "je le répète", "comme on l' a vu", "comme nous l' avons vu",
        "comme on l' a dit", "on l' a vu", "plus exactement", "plus précisément",
    ]),
    (Addition, Mobile, &[
        "de plus", "en outre", "par ailleurs",
    ]),
    (Addition, Back, &[
        "d' ailleurs", "du reste", "au surplus", "de surcroît", "qui plus est", "également",
        "de même", "pareillement", "d' abord", "tout d' abord", "ensuite", "premièrement",
        "deuxièmement", "troisièmement", "en premier lieu", "en second lieu", "enfin", "encore",
        "non moins", "à cela s' ajoute", "s' y ajoute", "outre que", "en tout cas",
    ]),
    (Conclusion, Back, &[
        "en conclusion", "pour conclure", "concluons", "en résumé", "pour résumer", "somme toute",
        "au total", "tout compte fait", "en fin de compte", "au bout du compte", "finalement",
        "tout bien considéré", "on peut conclure", "nous pouvons conclure", "on conclura",
        "j' en conclus", "il faut conclure", "la conclusion s' impose", "au terme de", "pour finir",
        "dans l' ensemble",
    ]),
    (Condition, Clause, &[
        "si", "s' il", "pourvu que", "pourvu qu'", "à condition que", "à condition de", "tant que",
        "tant qu'", "au cas où", "à supposer que", "à supposer qu'",
    ]),
    (Exception, Clause, &[
        "à moins que", "à moins qu'", "à moins de", "sauf si", "sauf que", "excepté que",
    ]),
    (Alternative, Back, &[
        "ou", "ou bien", "ou alors", "sinon", "autrement",
    ]),
];
