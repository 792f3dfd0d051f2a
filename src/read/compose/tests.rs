//! What a composer makes of what it is told.

use super::*;

/// The text, its blocks and its inlines.
fn shown(compose: impl FnOnce(&mut Composer)) -> (String, Vec<String>) {
    let mut composer = Composer::new();
    compose(&mut composer);
    let made = composer.finish();
    let mut listed: Vec<String> = Vec::new();
    for b in &made.parts.blocks {
        listed.push(format!("{:?} {:?} {}", b.kind, b.quote, b.span.of(&made.text)));
    }
    for i in &made.parts.inlines {
        listed.push(format!("{:?} {}", i.kind, i.span.of(&made.text)));
    }
    (made.text, listed)
}

#[test]
fn white_space_is_folded_and_breaks_stay() {
    let (text, _) = shown(|c| {
        c.words("  one \n two");
        c.words("fold ");
        c.words(" p.\u{a0}4 \u{a0} ");
        c.line_break();
        c.words(" so\u{ad}ft\u{200b} ");
        c.line_break();
        c.line_break();
        c.line_break();
        c.words("next");
    });
    assert_eq!(text, "one twofold p.\u{a0}4\nsoft\n\nnext");
}

#[test]
fn inlines_reach_over_blocks_and_join_their_like() {
    let (text, listed) = shown(|c| {
        c.open(InlineKind::Emphasis);
        c.words("a ");
        c.block(BlockKind::Item);
        c.words(" b ");
        c.close();
        c.words(" ");
        c.open(InlineKind::Emphasis);
        c.words("c");
        c.close();
        c.open(InlineKind::Strong);
        c.close();
    });
    assert_eq!(text, "a\n\nb c");
    assert_eq!(listed, ["Paragraph None a", "Item None b c", "Emphasis a", "Emphasis b c"]);
}

#[test]
fn labels_of_notes_are_text_and_no_prose() {
    let mut composer = Composer::new();
    composer.words("salt.");
    composer.note_mark("1");
    composer.words(" So");
    composer.note("1");
    composer.words("Hale");
    let made = composer.finish();
    assert_eq!(made.text, "salt.[1] So\n\n[1] Hale");
    assert_eq!(made.parts.prose.as_deref(), Some("salt.    So\n\n    Hale"));
}

#[test]
fn quotations_nest_and_empty_blocks_are_none() {
    let (_, listed) = shown(|c| {
        c.open_quote();
        c.block(BlockKind::Paragraph);
        c.block(BlockKind::Paragraph);
        c.words("a");
        c.open_quote();
        c.words("b");
        c.close_quote();
        c.close_quote();
        c.words("c");
    });
    assert_eq!(listed, ["Paragraph Some(1) a", "Paragraph Some(1) b", "Paragraph None c"]);
}
