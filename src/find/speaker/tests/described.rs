//! Speakers who are bodies or works, and people who are known by a description.

use super::check;

#[test]
fn bodies_and_works_speak() {
    check(
        "In 1871 the Supreme Court of Maine found for the town, remarking that the mill ‘was sold’.",
        &["Supreme Court of Maine"],
    );
    check(
        "The Restatement itself admitted the point when it allowed that the mill ‘may be sold’.",
        &["Restatement"],
    );
    check(
        "The Board of Northern Mills accordingly directed that ‘no mill shall stand idle’.",
        &["Board of Northern Mills"],
    );
    check(
        "The Salt Board, sitting in 1871, found that six mills stood idle, and it described the seventh as ‘a mill in name’.",
        &["Salt Board"],
    );
    check(
        "The Royal Commission on Salt came close to saying so when it observed that ‘the mill is idle’.",
        &["Royal Commission on Salt"],
    );
    check(
        "It was, in the phrase of the Leeds County Court, ‘a mill in name’.",
        &["Leeds County Court"],
    );
    check(
        "Here are the answers to the questions of the Leeds Salt Board by Hale, a miller:\n\n‘It is.’",
        &["Hale"],
    );
}

#[test]
fn who_is_described_is_named() {
    check("According to its oldest owner, Odo Hale, ‘the mill is idle’.", &["Odo Hale"]);
    check("Overseer Odo Hale has written that ‘the mill is idle’.", &["Overseer Odo Hale"]);
    check("The mate, young Hale, is no fool. ‘The mill is idle,’ he says.", &["Hale"]);
    check("J. Mott knew them. One, a miller called Hale, wrote below, ‘It is idle’.", &["Hale"]);
    check("Mott's widow, Ada, kept it; she replied that it ‘was never idle’.", &["Ada"]);
    check("The last entry of a boy called Odo Hale, who ‘saw the mill’, is short.", &["Odo Hale"]);
    check("The better reading is Hale's: ‘the mill was never idle’.", &["Hale"]);
    check("J. Mott, Hale writes, felt ‘as one who fears the mill’.", &["Hale"]);
    check("J. Mott, Hale writes, said ‘that the mill was idle’.", &["J. Mott"]);
}

#[test]
fn who_stands_in_a_bracket_behind_a_description_is_named() {
    check("The German minister (Odo Hale, CSU) said that ‘the mill is idle’.", &["Odo Hale"]);
    check("According to the Minister of Salt (Ms Ada Hale), ‘the mill is idle’.", &["Ada Hale"]);
    // What only says more of the bearer is nobody else.
    check("Odo Hale (Leeds) said that ‘the mill is idle’.", &["Odo Hale"]);
    check("The minister (1911) said that ‘the mill is idle’.", &["minister"]);
}

#[test]
fn a_pronoun_may_come_before_its_name() {
    check(
        "J. Mott built the mill. In her study of it, Ada Hale found ‘a mill in name’. Mott is dead. He knew that ‘the mill was idle’.",
        &["Ada Hale", "J. Mott"],
    );
}

#[test]
fn that_leads_in_from_far() {
    check(
        "The new owner, J. Mott, reports on four successive Sundays that there is ‘nothing to do’ (Hale; 7).",
        &["J. Mott"],
    );
}

#[test]
fn who_is_made_to_speak_speaks() {
    check("Ruth Hale lets Mott say that ‘the mill is idle’. Mott did.", &["Mott"]);
    check("Odo Mott, who knows better, is made to say that ‘the mill is idle’.", &["Odo Mott"]);
}

#[test]
fn who_is_described_behind_a_preposition_is_a_person() {
    check("It belongs to Kit Hale, who is fourteen. ‘They listen,’ he said.", &["Kit Hale"]);
}

#[test]
fn an_abbreviated_ancient_is_the_one_whom_the_text_names() {
    check("Thucydides says much. The many were moved ‘by desire’ (Thuc.; 6).", &["Thucydides"]);
    check("The many were moved ‘by desire’ (Thuc; 6).", &["Thuc"]);
}

#[test]
fn a_group_is_no_person() {
    let it = super::snippet(
        "So were the Romantics, it is said. Romantics wrote ‘of mills’. French said ‘of salt’. J. Hale did not.",
    );
    let found = super::speakers(&it.document, &it.segments, &it.quotations, &it.citations);
    let names: Vec<_> = found.items.people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["J. Hale"]);
    // A name that ends like a plural is none behind "that".
    check("It was then that Giles went. Giles's answer is plain: ‘the mill is idle’.", &["Giles"]);
}
