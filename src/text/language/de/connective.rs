//! German connectives, by what they say and by what they join. Our own collection, after the classes
//! of the discourse literature named at [`Sense`](crate::text::cue::Sense).

use crate::text::cue::Joins::*;
use crate::text::cue::Sense::*;
use crate::text::language::discourse::Connectives;

/// In lower case with straight apostrophes and single spaces; a phrase may stand once only.
#[rustfmt::skip]
pub(super) static CONNECTIVES: Connectives = &[
    (Reason, Clause, &[
        "weil", "zumal", "insofern als", "angesichts", "aufgrund", "auf grund", "wegen", "infolge",
        "dank", "umso mehr als", "um so mehr als", "vor dem hintergrund",
    ]),
    (Reason, Back, &[
        "denn", "deshalb weil", "aus dem grund", "aus dem grunde", "der grund ist",
        "der grund dafür ist", "der grund war", "der grund dafür war", "der grund liegt",
        "grund dafür ist", "schließlich", "nämlich", "das liegt daran", "das lag daran",
        "dies liegt daran", "es liegt daran", "liegt es daran",
    ]),
    (Result, Mobile, &[
        "also", "daher", "darum", "deshalb", "deswegen", "demnach", "demzufolge", "demgemäß",
        "folglich", "infolgedessen", "mithin", "somit", "aus diesem grund", "aus diesem grunde",
        "aus diesen gründen",
    ]),
    (Result, Back, &[
        "so kommt es", "so kam es", "daraus folgt", "hieraus folgt", "daraus ergibt sich",
        "hieraus ergibt sich", "es folgt daraus", "daraus lässt sich schließen", "das bedeutet",
        "dies bedeutet", "das heißt", "das hieß", "kein wunder", "es ist kein wunder",
        "so ist es kein wunder", "nicht verwunderlich", "es überrascht nicht", "wenig überraschend",
        "im ergebnis", "das ergebnis ist", "das ergebnis war", "die folge war", "die folge ist",
        "die folge davon", "die folgen waren", "so dass", "sodass", "weshalb", "weswegen",
        "das zeigt", "dies zeigt", "das beweist", "dies beweist", "das belegt", "dies belegt",
        "damit ist", "damit war", "insofern", "dementsprechend", "entsprechend", "wodurch", "womit",
    ]),
    (Contrast, Clause, &[
        "während", "wohingegen", "im gegensatz zu", "im unterschied zu", "anders als",
    ]),
    (Contrast, Mobile, &[
        "aber", "jedoch", "dagegen", "hingegen", "demgegenüber", "dennoch", "gleichwohl",
        "trotzdem", "indes", "indessen", "vielmehr", "stattdessen", "im gegenteil", "andererseits",
        "umgekehrt", "nichtsdestoweniger", "nichtsdestotrotz",
    ]),
    (Contrast, Back, &[
        "doch", "allein", "statt dessen", "im gegensatz dazu", "auf der anderen seite", "und doch",
        "sondern", "dabei", "nur",
    ]),
    (Concession, Clause, &[
        "obwohl", "obgleich", "obschon", "wenngleich", "wenn auch", "auch wenn", "selbst wenn",
        "trotz", "ungeachtet", "bei aller", "bei allem",
    ]),
    (Concession, Ahead, &[
        "zwar", "freilich", "allerdings", "gewiss", "gewiß", "natürlich", "selbstverständlich",
        "sicherlich", "sicher", "zugegeben", "zugegebenermaßen", "wohl", "immerhin", "unbestritten",
        "es stimmt", "es ist wahr", "es trifft zu", "es mag sein", "mag sein", "das mag", "man mag",
        "man könnte", "man kann einwenden", "man könnte einwenden", "man könnte meinen",
        "ohne zweifel", "zweifellos", "einerseits",
    ]),
    (Instance, Mobile, &[
        "zum beispiel", "beispielsweise",
    ]),
    (Instance, Back, &[
        "etwa", "so etwa", "insbesondere", "namentlich", "ein beispiel", "ein beispiel dafür",
        "um ein beispiel zu nennen", "als beispiel", "z b", "exemplarisch",
    ]),
    (Emphasis, Back, &[
        "tatsächlich", "in der tat", "in wahrheit", "in wirklichkeit", "wirklich", "vor allem",
        "offensichtlich", "offenkundig", "offenbar", "eindeutig", "ja", "sogar", "gerade", "eben",
        "bekanntlich", "es ist klar", "es ist offensichtlich", "es liegt auf der hand",
        "fest steht", "fest steht dass", "sicher ist", "klar ist", "tatsache ist", "fakt ist",
        "es zeigt sich",
    ]),
    (Restatement, Back, &[
        "mit anderen worten", "anders gesagt", "anders ausgedrückt", "kurz", "kurzum",
        "kurz gesagt", "kurz und gut", "das heißt also", "sprich", "noch einmal", "wie gesagt",
        "wie gezeigt", "wie bereits gezeigt", "wie oben gezeigt", "wie schon gesagt",
        "wie wir gesehen haben", "genauer gesagt", "genauer", "besser gesagt",
        "um es zu wiederholen",
    ]),
    (Addition, Mobile, &[
        "außerdem", "zudem", "ferner", "überdies", "darüber hinaus",
    ]),
    (Addition, Back, &[
        "auch", "des weiteren", "weiterhin", "hinzu kommt", "dazu kommt", "ebenso", "ebenfalls",
        "gleichfalls", "erstens", "zweitens", "drittens", "zum einen", "zum anderen",
        "nicht zuletzt", "obendrein", "zusätzlich", "ebensowenig", "ohnehin", "jedenfalls",
        "im übrigen", "übrigens",
    ]),
    (Conclusion, Back, &[
        "abschließend", "zum schluss", "zusammenfassend", "zusammenfassend lässt sich",
        "alles in allem", "insgesamt", "im ganzen", "summa summarum", "fazit", "als fazit",
        "das fazit", "unterm strich", "am ende", "schlussendlich", "zu guter letzt",
        "festzuhalten bleibt", "festzuhalten ist", "es bleibt festzuhalten", "bleibt festzuhalten",
        "als ergebnis", "wir können schließen", "man kann schließen", "der schluss liegt nahe",
        "es lässt sich schließen",
    ]),
    (Condition, Clause, &[
        "wenn", "falls", "sofern", "solange", "nur wenn", "unter der bedingung", "vorausgesetzt",
        "im falle",
    ]),
    (Exception, Clause, &[
        "es sei denn", "außer wenn", "außer dass", "ausgenommen",
    ]),
    (Alternative, Back, &[
        "oder", "oder aber", "andernfalls", "ansonsten", "sonst", "beziehungsweise",
    ]),
];
