//! What is found in German and French, finder by finder: the same breadth as in English, with the whole
//! way behind each snippet.

use super::findings;
use crate::model::{Findings, QuotationRole, RelationKind, Role, Stance};
use crate::read::{self, Format, Known};
use crate::text::Language;

fn found(code: &str, text: &str) -> (crate::model::Document, Findings) {
    let known = Known {
        format: Some(Format::Markdown),
        language: Some(Language::of(code)),
        ..Known::default()
    };
    let document = read::stream("test.md", text.as_bytes(), known).unwrap();
    let found = findings(&document);
    (document, found)
}

/// The marked words of a text, `+` before evidence and `-` before a term, its pieces with ` … ` between.
fn quoted(code: &str, text: &str, expect: &[&str]) {
    let (document, found) = found(code, text);
    let shown = found.quotations.iter().map(|q| {
        let sign = if q.role == QuotationRole::Evidence { '+' } else { '-' };
        let parts: Vec<_> = q.parts().iter().map(|p| p.of(document.text())).collect();
        format!("{sign}{}", parts.join(" … "))
    });
    assert_eq!(shown.collect::<Vec<_>>(), expect, "{text}");
}

/// Who speaks the quotations that are evidence, `-` for nobody; once where one goes on.
fn speaks(code: &str, text: &str, expect: &[&str]) {
    let (_, found) = found(code, text);
    let evidence = (0..found.quotations.len())
        .filter(|&q| found.quotations[q].role == QuotationRole::Evidence);
    let name = |q: usize| {
        let said = found.attributions.iter().find(|a| a.quotation == q);
        said.map_or("-".to_owned(), |a| a.speaker.name.clone())
    };
    let mut names: Vec<_> = evidence.map(name).collect();
    // The pieces of one speech.
    names.dedup();
    assert_eq!(names, expect, "{text}");
}

/// `author, title, volume, place` of each quotation's citation, what is not known left out.
fn cites(code: &str, text: &str, expect: &[&str]) {
    let (_, found) = found(code, text);
    let cited = found.citations.citations.iter().filter(|c| !c.quotations.is_empty());
    let shown = cited.map(|c| {
        let item = &found.citations.sources[c.source].item;
        let author = item.authors.first().map(|a| a.family.clone());
        let locator = c.locator.as_ref().map(|l| l.value.clone());
        let parts = [
            author,
            Some(item.title.clone()).filter(|t| !t.is_empty()),
            item.volume.clone(),
            locator,
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    assert_eq!(shown.collect::<Vec<_>>(), expect, "{text}");
}

/// The claims, with the letter of their role (T, M, C, R), the holder and the sign of the stance.
fn claims(code: &str, text: &str, expect: &[&str]) {
    let (document, found) = found(code, text);
    let shown = found.claims.iter().map(|claim| {
        let role = match claim.role {
            Role::Thesis => "T",
            Role::Main => "M",
            Role::Claim => "C",
            Role::Reported => "R",
        };
        let stance = match claim.stance {
            Some(Stance::Endorsed) => " +",
            Some(Stance::Opposed) => " -",
            Some(Stance::Open) => " ?",
            None => "",
        };
        let holder = claim.holder.as_ref().map_or(String::new(), |h| format!(" {}", h.name));
        format!("{role}{holder}{stance}: {}", document.words_at(claim.place))
    });
    assert_eq!(shown.collect::<Vec<_>>(), expect, "{text}");
}

/// Whether the claim that begins with `from` bears on another in the given way.
fn bears(code: &str, text: &str, from: &str, kind: RelationKind) {
    let (document, found) = found(code, text);
    let begins = |claim: usize| document.words_at(found.claims[claim].place).starts_with(from);
    let fits = found.argument.relations.iter().any(|r| r.kind == kind && begins(r.from));
    assert!(fits, "{text}: {:?}", found.argument.relations);
}

#[test]
fn german_quotations_and_terms() {
    quoted(
        "de",
        "Hale schrieb: „Die Mühle stand drei Jahre still.“",
        &["+Die Mühle stand drei Jahre still."],
    );
    quoted(
        "de",
        "Hale schrieb: »Die Mühle stand drei Jahre still.«",
        &["+Die Mühle stand drei Jahre still."],
    );
    quoted(
        "de",
        "Der Begriff „Salz“ und die sogenannte „Mühlenfrage“ sind alt.",
        &["-Salz", "-Mühlenfrage"],
    );
    quoted(
        "de",
        "In dem Roman „Die Kinder der Mühle“ kommt kein Salz vor.",
        &["-Die Kinder der Mühle"],
    );
    quoted(
        "de",
        "Es gab, so Hale, „kein Salz mehr in der Stadt“.",
        &["+kein Salz mehr in der Stadt"],
    );
}

#[test]
fn french_quotations_and_terms() {
    quoted(
        "fr",
        "Hale écrivit : « Le moulin resta trois ans à l’arrêt. »",
        &["+Le moulin resta trois ans à l’arrêt."],
    );
    quoted(
        "fr",
        "Le mot « sel » et la prétendue « question du moulin » sont anciens.",
        &["-sel", "-question du moulin"],
    );
    quoted(
        "fr",
        "« Le sel manque, dit Hale, et le pain avec lui. »",
        &["+Le sel manque … et le pain avec lui."],
    );
    quoted(
        "fr",
        "Hale dit qu’« il n’y avait plus de sel dans la ville ».",
        &["+il n’y avait plus de sel dans la ville"],
    );
}

#[test]
fn german_speakers() {
    let speaks = |text: &str, expect: &str| speaks("de", text, &[expect]);
    speaks("Ruth Hale schreibt: „Die Mühle stand still und niemand fragte.“", "Ruth Hale");
    speaks(
        "In ihrem Buch schreibt Ruth Hale: „Die Mühle stand still und niemand fragte.“",
        "Ruth Hale",
    );
    speaks("„Die Mühle stand still und niemand fragte“, sagte Hale.", "Hale");
    speaks("„Die Mühle stand still“, so Hale, „und niemand fragte.“", "Hale");
    speaks("Laut Ruth Hale war die Mühle „der einzige Mund, der nie schwieg“.", "Ruth Hale");
    speaks("Nach Ansicht von Ruth Hale war die Mühle „der einzige Mund der Stadt“.", "Ruth Hale");
    speaks("Ruth Hale zufolge war die Mühle „der einzige Mund der Stadt“.", "Ruth Hale");
    speaks(
        "Wie Ruth Hale in ihrem Buch feststellt, war die Mühle „der einzige Mund der Stadt“.",
        "Ruth Hale",
    );
    speaks("Die Mühle war, hat Hale gesagt, „der einzige Mund der Stadt“.", "Hale");
    speaks(
        "Der Historiker Emil Hale stellt fest: „Die Mühle war der Mund der Stadt.“",
        "Emil Hale",
    );
    speaks(
        "Ruth Hale kam 1911. Hales Urteil war hart: „Die Mühle war der Mund der Stadt.“",
        "Ruth Hale",
    );
    speaks("Ruth Hale kam 1911. Sie schrieb: „Die Mühle war der Mund der Stadt.“", "Ruth Hale");
    speaks("Dr. Hale, der die Mühle kannte, meinte: „Sie war der Mund der Stadt.“", "Dr. Hale");
    speaks("„Die Mühle“, fügte Frau Hale hinzu, „war der Mund der Stadt.“", "Frau Hale");
}

#[test]
fn french_speakers() {
    let speaks = |text: &str, expect: &str| speaks("fr", text, &[expect]);
    speaks(
        "Ruth Hale écrit : « Le moulin s’arrêta et personne ne demanda pourquoi. »",
        "Ruth Hale",
    );
    speaks("« Le moulin s’arrêta », dit Hale, « et personne ne demanda pourquoi. »", "Hale");
    speaks(
        "« Le moulin s’arrêta, soupire Mme Hale, et personne ne demanda pourquoi. »",
        "Mme Hale",
    );
    speaks("Selon Jeanne Hale, le moulin était « la seule bouche de la ville ».", "Jeanne Hale");
    speaks("D’après Jeanne Hale, « le moulin était la bouche de la ville ».", "Jeanne Hale");
    speaks("Comme l’écrit Jeanne Hale, « le moulin était la bouche de la ville ».", "Jeanne Hale");
    speaks(
        "Jeanne Hale partit en mai. « Le moulin, écrit-elle, était la bouche de la ville. »",
        "Jeanne Hale",
    );
    speaks(
        "L’historien Luc Hale répond que « le moulin était la bouche de la ville ».",
        "Luc Hale",
    );
    speaks(
        "« Le moulin était la bouche de la ville », a tranché le maire, Gilles Hale.",
        "Gilles Hale",
    );
    speaks("La marquise d’Orme affirmait que « le moulin était la bouche de la ville ».", "Orme");
    speaks("M. Hale prétend que « le moulin était la bouche de la ville ».", "M. Hale");
}

#[test]
fn german_citations() {
    let cites = |text: &str, expect: &[&str]| cites("de", text, expect);
    cites(
        "Hale schrieb: „Die Mühle stand still.“ (Ruth Hale: Salzwege, Bd. 2, S. 41)",
        &["Hale, Salzwege, 2, 41"],
    );
    cites("Sie war „der Mund der Stadt“ (Hale 1911, S. 41 f.).", &["Hale, 41 f."]);
    cites(
        "Sie war „der Mund der Stadt“ (Hale 1911, S. 41). Sie war „das Ohr der Stadt“ (ebd., S. 43).",
        &["Hale, 41", "Hale, 43"],
    );
    cites(
        "Sie war „der Mund der Stadt“.[^1] Sie war „das Ohr der ganzen Stadt“.[^2]\n\n\
         [^1]: Ruth Hale, *Salzwege. Eine Geschichte*, 2. Aufl., Berlin 1911, S. 41.\n\
         [^2]: Dies., a. a. O., S. 43, Anm. 2.",
        &["Hale, Salzwege. Eine Geschichte, 41", "Hale, Salzwege. Eine Geschichte, 43"],
    );
}

#[test]
fn french_citations() {
    let cites = |text: &str, expect: &[&str]| cites("fr", text, expect);
    cites("Il était « la bouche de la ville » (Hale, 1911, p. 41).", &["Hale, 41"]);
    cites("Il était « la bouche de la ville » (cité par Hale, 1911, p. 41).", &["Hale, 41"]);
    cites(
        "Il était « la bouche de la ville »[^1]. Il était « l’oreille de toute la ville »[^2].\n\n\
         [^1]: Jeanne Hale, *Les Chemins du sel*, t. 2, Paris, Lormel, 1911, p. 41.\n\
         [^2]: Hale, *op. cit.*, p. 43 et suiv.",
        &["Hale, Les Chemins du sel, 2, 41", "Hale, Les Chemins du sel, 2, 43 suiv"],
    );
    cites(
        "Il était « la bouche de la ville »[^1].\n\n\
         [^1]: Jeanne Hale, « Le sel et la route », *Annales du Val*, n° 12, 1983, p. 9.",
        &["Hale, Le sel et la route, 9"],
    );
}

#[test]
fn an_english_essay_cites_in_german_and_french() {
    cites(
        "en",
        "It was “the mouth of the whole town” (Hale, Werke, Bd. 23, S. 49).",
        &["Hale, Werke, 23, 49"],
    );
    cites(
        "en",
        "It was “the mouth of the whole town” (cité dans Hale 1911, p. 41).",
        &["Hale, 41"],
    );
}

#[test]
fn german_claims_and_what_bears_on_what() {
    let essay = "Ich möchte zeigen, dass das Salz die Stadt gemacht hat.\n\n\
                 Die Kritiker behaupten, das Salz habe der Stadt nur geschadet. Das ist jedoch ein Irrtum.\n\n\
                 Denn ohne das Salz gab es keinen Hafen. Also hat das Salz die Stadt gemacht.";
    claims(
        "de",
        essay,
        &[
            "T: Ich möchte zeigen, dass das Salz die Stadt gemacht hat.",
            "R Die Kritiker -: Die Kritiker behaupten, das Salz habe der Stadt nur geschadet.",
            "C: Das ist jedoch ein Irrtum.",
            "M: Denn ohne das Salz gab es keinen Hafen.",
        ],
    );
    bears("de", essay, "Das ist jedoch", RelationKind::Attacks);
    bears("de", essay, "Denn ohne", RelationKind::Supports);
}

#[test]
fn french_claims_and_what_bears_on_what() {
    let essay = "Je voudrais montrer que le sel a fait la ville.\n\n\
                 Les historiens prétendent que le sel n'a fait que nuire à la ville. C'est pourtant une erreur.\n\n\
                 Car sans le sel il n'y avait pas de port. C'est donc le sel qui a fait la ville.";
    claims(
        "fr",
        essay,
        &[
            "T: Je voudrais montrer que le sel a fait la ville.",
            "R Les historiens -: Les historiens prétendent que le sel n'a fait que nuire à la ville.",
            "C: C'est pourtant une erreur.",
            "C: Car sans le sel il n'y avait pas de port.",
            "M: C'est donc le sel qui a fait la ville.",
        ],
    );
    bears("fr", essay, "C'est pourtant", RelationKind::Attacks);
    bears("fr", essay, "Car sans", RelationKind::Supports);
}
