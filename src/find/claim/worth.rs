//! What speaks for a sentence being a claim, and what against: a table of weighed rules.
//!
//! The weights are in hundredths and set by hand: a sentence that only states starts at
//! [`STATEMENT`], one clear sign of argument carries it over [`ENOUGH`], narration holds it below.

use super::sight::{FEWEST_BEFORE_EVIDENCE, FEWEST_WORDS, Sight};
use crate::model::{Because, Rule};
use crate::text::cue::{Cue, Sense};
use crate::text::key::Keyed;
use crate::text::language::is_one_of;
use crate::text::{Span, fold};

/// Score of a sentence of which nothing is known.
pub(super) const STATEMENT: i32 = 25;
/// Score from which on a sentence is a claim.
pub(super) const ENOUGH: i32 = 40;

rules! {
    DRAWS = "claim-by-consequence",
        "A claim that a connective of consequence introduces.",
        "Consequence connectives mark what is argued for (Stab and Gurevych 2017; PDTB: Contingency.Cause.Result).",
        "Thus the tax fell on the poor.",
        "\"Thus\" and \"so\" that only tell what happened next.";
    GIST = "claim-by-gist",
        "A claim that says what something comes to: \"the essence of\", \"the point is\".",
        "Formulas of summary announce a writer's own reading (Hyland 2005, code glosses and boosters).",
        "The essence of the quarrel was power.",
        "\"The nature of\" as a mere topic.";
    PURPOSE = "claim-by-purpose",
        "A claim that the writer announces: \"this essay argues that\".",
        "Statements of purpose name the central claim outright (Swales 1990; Hyland 2005, frame markers).",
        "I shall argue that rent is theft.",
        "Announcements in other words.";
    CONCLUDES = "claim-by-conclusion",
        "A claim that the writer marks as his conclusion.",
        "Conclusion markers stand before restated major claims (Stab and Gurevych 2017).",
        "In conclusion, the law was a failure.",
        "\"Finally\" at the end of a story.";
    NECESSITY = "claim-by-necessity",
        "A claim about what must, should or cannot be.",
        "Modals of obligation and necessity mark claims of policy and inference (Toulmin 1958; Park and Cardie 2014).",
        "The schools must be free.",
        "Duties that are only told (\"he had to leave\").";
    JUDGES = "claim-by-judgement",
        "A claim that judges: \"mistake\", \"correct\", \"failed to\".",
        "Evaluation is a writer's commitment and can be disputed (Hunston and Thompson 2000).",
        "The treaty was a mistake.",
        "Judgements in words that are not on the list; takes \"failed\" of a machine.";
    DENIES = "claim-by-denial",
        "A claim that denies a picture of things.",
        "Denial presupposes a position that is answered (Martin and White 2005).",
        "This is a false picture.",
        "Irony.";
    REASONS = "claim-by-reason",
        "A claim that comes with its reason in the same sentence, or is given as one.",
        "Causal connectives join a claim to its ground (PDTB: Contingency.Cause.Reason).",
        "The strike failed because the funds ran out.",
        "\"Since\" in time.";
    DISTINGUISHES = "claim-by-distinction",
        "A claim that is set off from what it is not: \"not only\", \"rather than\", \"unlike\".",
        "Contrast with an alternative is how a disputable reading is stated (PDTB: Comparison, Expansion.Substitution).",
        "It was a struggle rather than a debate.",
        "Plain comparisons of size.";
    DISCLAIMS = "claim-by-negation",
        "A claim that says what is not so.",
        "Negation brings in the opposite position in order to reject it (Martin and White 2005, disclaim: deny; Horn 1989).",
        "The tax did not ruin the port.",
        "Negations that only tell (\"he did not come\").";
    AVOWS = "claim-by-avowal",
        "A claim that the writer makes in his own person: \"I deny that\", \"it seems to me\".",
        "Self-mention with a verb of thinking commits the writer to what follows (Hyland 2005).",
        "It seems to me that salt made the town.",
        "Memories; the narrator of a story.";
    REPLIES = "claim-by-reply",
        "A statement that answers a question the essay has just asked.",
        "A question that the writer asks and answers himself introduces what he maintains (Hyland 2005, engagement: questions).",
        "Why did the town grow? Salt was dear.",
        "Questions left open.";
    ANNOUNCED = "claim-by-announcement",
        "A statement that the one before announces in the writer's own person, without saying more.",
        "An announcement without content is a frame for what follows (Hyland 2005, frame markers; Swales 1990).",
        "I want to suggest something else. Salt made the town.",
        "Announcements of a quotation or an anecdote.";
    RETORTS = "claim-by-retort",
        "A statement that turns against a position just reported, denies or judges it.",
        "A reported position is set up to be answered; the answer is the writer's (Peldszus and Stede 2013).",
        "They say wool made the town. But wool was sold at a loss.",
        "Answers that come a paragraph later.";
    GENERAL = "claim-by-generality",
        "A statement in the present tense about things in general.",
        "Generic statements are no events: they can be disputed and carry arguments (Smith 2003, generalizing statives; Carlson and Pelletier 1995).",
        "Men who starve do not begin with an oath.",
        "The historic present; an essay that is told in the present throughout.";
    CONDITIONAL = "claim-by-condition",
        "A claim under a condition, or against one that did not hold.",
        "Conditionals are inferences written out; counterfactual ones argue from what did not happen (Toulmin 1958, warrants; Walton 2008).",
        "If they had wanted bread, they would have asked for it.",
        "Conditions of time (\"if it rained, they stayed\").";
    COUNTS = "claim-by-enumeration",
        "A claim that is counted off: \"first\", \"secondly\".",
        "Enumerated items are reasons or proposals for one point (Knott and Dale 1994; Hyland 2005, frame markers).",
        "First, the harbour must be dredged. Secondly, the quay must be built.",
        "Steps of a story.";
    INSISTS = "claim-by-emphasis",
        "A claim that is driven home: \"indeed\", \"in fact\".",
        "Boosters mark commitment (Hyland 2005).",
        "Indeed, the mill owners gained.",
        "Fillers.";
    CAUSES = "claim-by-causation",
        "A claim that one thing brought about another.",
        "Causal statements explain and can be disputed (Walton 2008, argument from cause to effect).",
        "The tax led to the fall of the port.",
        "Causes that everybody grants.";
    EQUATES = "claim-by-equation",
        "A claim that says what something is.",
        "Predication of a kind or quality is the plainest form of a claim (Toulmin 1958); narration has verbs of action.",
        "The tax was a burden.",
        "Mere descriptions.";
    BOOSTS = "claim-by-booster",
        "A claim said with all force: \"utterly\", \"decisive\".",
        "Boosters mark what a writer commits himself to (Hyland 2005).",
        "The tax utterly ruined the port.",
        "Forceful narration.";
    NAMES = "claim-by-named-words",
        "A claim that sets words in marks without quoting them: slogans, scare quotes.",
        "Words held at a distance show that a position is being characterised (Martin and White 2005).",
        "The ‘reform’ of the port ruined it.",
        "Titles and nicknames.";
    REPORTS = "claim-by-report",
        "A position that the essay ascribes to somebody.",
        "Attributed positions are the other side of the argument (Peldszus and Stede 2013: the opponent's voice).",
        "The ministry claims that rents are low.",
        "Reports of plain facts.";
    OPENS = "claim-by-topic-sentence",
        "The first sentence of a paragraph.",
        "Topic sentences open paragraphs (Braddock 1974 found them in fewer than half; hence the small weight).",
        "Coal made the valley rich. In 1880 there were forty pits.",
        "Paragraphs that begin with an event.";
    CLOSES = "claim-by-closing-sentence",
        "The last sentence of a paragraph of several.",
        "Paragraphs of argument often end with what follows from them (Stab and Gurevych 2017).",
        "In 1880 there were forty pits. Coal had made the valley rich.",
        "Paragraphs that end with a quotation.";
    BACKED = "claim-by-evidence",
        "A claim that evidence is quoted for: the statement a quotation follows.",
        "What a writer documents is what he expects to be doubted (Toulmin 1958: data answer a challenge).",
        "The mill was the town. Hale writes: “it fed nine hundred mouths”.",
        "Quotations that only decorate.";
    THEME = "claim-by-theme",
        "A claim about what the whole essay is about: it holds the words that open and close it.",
        "Lexical chains run through what matters in a text (Morris and Hirst 1991; Barzilay and Elhadad 1997).",
        "Salt made the town.",
        "Essays that change their words.";
    RECURS = "claim-by-recurrence",
        "A claim that the essay makes more than once.",
        "Restatement is the surest sign of what a writer wants to be remembered.",
        "Salt made the town. … It was salt that made the town.",
        "Refrains.";
    NARRATES = "not-a-claim-by-date",
        "A sentence with a date and no judgement: narration.",
        "Dated events are grounds at most; narration is no argument (Smith 2003, modes of discourse).",
        "In 1880 there were forty pits.",
        "Narration without dates; a disputable dating.";
    TELLS = "not-a-claim-by-event",
        "A sentence that only says what happened: in the past tense with no sign of argument, or with words for when it happened next (\"three days later\").",
        "Events in their order are told, not argued (Labov and Waletzky 1967; Smith 2003, narrative mode).",
        "Three weeks later the company gave way.",
        "Verbs whose past does not show (\"the price rose\" is known, \"the bells rang\" is not).";
    SATELLITE = "not-a-claim-by-subordination",
        "A clause that a connective makes a part of another one.",
        "The subordinate clause is most often the satellite, what it belongs to the nucleus (Mann and Thompson 1988).",
        "Although the ministers doubted it, salt made the town.",
        "Reasons that are the point.";
    ASKS = "not-a-claim-by-question",
        "A question.",
        "A question asserts nothing; rhetorical ones are answered in their own sentence.",
        "Who paid for it?",
        "Rhetorical questions.";
    PLANS = "not-a-claim-by-plan",
        "A statement of the essay's plan or course.",
        "Frame markers speak of the text, not of the matter (Hyland 2005).",
        "This essay looks at the salt trade.",
        "A plan that states the thesis as well.";
    BACKGROUND = "not-a-claim-by-background",
        "A sentence that announces background.",
        "Background serves understanding, not proof (Mann and Thompson 1988).",
        "Some background information is necessary.",
        "Background without the word.";
    DEFINES = "not-a-claim-by-definition",
        "A definition of how a word is used: \"by X I mean\".",
        "Stipulative definitions are neither true nor false; they serve the argument without being a step of it (Walton 2008).",
        "By salt I mean what the pans yield.",
        "Persuasive definitions, which are claims.";
    TITLES = "not-a-claim-by-title",
        "A few words by themselves without a stop: a title set as a paragraph.",
        "A title names what follows and asserts nothing.",
        "2. What the pans yielded",
        "Statements whose stop was forgotten.";
    LEADS_IN = "not-a-claim-by-lead-in",
        "Words that only lead into a quotation: \"Hale noted that\".",
        "Attribution belongs to the quotation, not to the argument.",
        "Hale noted that “the mill fed nine hundred mouths”.",
        "A lead-in that makes a statement of its own before its verb.";
    POINTS_BACK = "not-a-claim-by-pronoun",
        "A sentence whose subject is only a pronoun.",
        "A claim that cannot be read alone makes a poor node; its neighbour says more.",
        "He left the room.",
        "Claims about a \"he\" who is clear to everybody.";
    LENGTHY = "not-a-claim-by-overlength",
        "A statement of more than thirty words.",
        "What is to be disputed is put briefly; a long period tells, and no reader of a map takes it in (Williams 1990).",
        "The pans, which had been dug by the abbot's men in the year of the great flood and …, were sold.",
        "Writers of long periods.";
    BRIEF = "not-a-claim-by-length",
        "A sentence of very few words.",
        "Too short to state and ground anything.",
        "So it was.",
        "Maxims.";
}

/// What the words of a sentence say for and against it; `completed` is the quotation that completes it.
pub(super) fn weigh(sight: &Sight<'_>, completed: Option<Span>) -> Vec<Because> {
    let mut because = Vec::new();
    let mut add = |rule: &'static Rule, cue: Option<Span>, weight: i16| {
        because.extend(cue.map(|place| Because::weighed(rule, place, weight)));
    };
    let cue = |sense: Sense| sight.cue(sense).map(|c: &Cue| c.span);
    let opening = sight.opening().map(|c| c.sense);
    add(&DRAWS, cue(Sense::Result), if opening == Some(Sense::Result) { 22 } else { 14 });
    add(&GIST, cue(Sense::Gist), 25);
    let elsewhere = cue(Sense::Pointer);
    let purpose = cue(Sense::Purpose).filter(|_| elsewhere.is_none());
    add(&PURPOSE, purpose, 40);
    add(&CONCLUDES, cue(Sense::Conclusion), 20);
    add(&NECESSITY, cue(Sense::Necessity), 14);
    add(&JUDGES, cue(Sense::Disapproval).or_else(|| cue(Sense::Approval)), 14);
    add(&DENIES, cue(Sense::Denial), 18);
    let joined = |wanted: &[Sense]| {
        sight.unit.joined.filter(|(sense, _)| wanted.contains(sense)).map(|(_, place)| place)
    };
    // "Ever since" at the end gives no reason.
    let reason = sight.cues.iter().find(|c| {
        c.sense == Sense::Reason && c.word + c.words + FEWEST_OF_REASON <= sight.words.len()
    });
    add(&COUNTS, counted(sight), 12);
    add(&REASONS, reason.map(|c| c.span).or_else(|| joined(&[Sense::Reason])), 12);
    let set_off = joined(&[Sense::Contrast, Sense::Concession]);
    let distinct = cue(Sense::Distinction).or_else(|| cue(Sense::Contrast)).or(set_off);
    add(&DISTINGUISHES, distinct, 10);
    add(&DISCLAIMS, negation(sight).filter(|_| distinct.is_none()), 12);
    add(&AVOWS, cue(Sense::Avowal), 14);
    add(&CONDITIONAL, condition(sight), 6);
    add(&CAUSES, cue(Sense::Causation), 12);
    add(&EQUATES, cue(Sense::Equation), 8);
    add(&BOOSTS, cue(Sense::Boost), 6);
    add(&NAMES, sight.named, 6);
    add(&INSISTS, cue(Sense::Emphasis), 6);
    weigh_against(sight, completed, &mut because);
    because
}

/// What they say against it, after what they say for it; that it is general is said here, too, since it
/// is the other side of telling what happened.
fn weigh_against(sight: &Sight<'_>, completed: Option<Span>, because: &mut Vec<Because>) {
    let cue = |sense: Sense| sight.cue(sense).map(|c: &Cue| c.span);
    let elsewhere = cue(Sense::Pointer);
    let purpose = cue(Sense::Purpose).is_some() && elsewhere.is_none();
    let told = tense(sight) == Some(Tense::Past);
    let timed = date(sight).or_else(|| narrative_time(sight).filter(|_| told));
    let argued = because.iter().any(|b| b.weight >= 14);
    let dated = date(sight).filter(|_| !argued);
    let general =
        tense(sight) == Some(Tense::Present) && timed.is_none() && pronoun_subject(sight).is_none();
    if general {
        because.push(Because::weighed(&GENERAL, sight.place, 6));
    }
    abate(because);
    let unargued = !because.iter().any(|b| b.weight >= 10);
    let bare = (told && because.is_empty()).then_some(sight.place);
    let event = timed.or(bare).filter(|_| dated.is_none() && unargued);
    let mut against = |rule: &'static Rule, place: Option<Span>, weight: i16| {
        because.extend(place.map(|place| Because::weighed(rule, place, weight)));
    };
    against(&NARRATES, dated, -18);
    against(&TELLS, event, -6);
    let satellite =
        sight.unit.subordinate && sight.opening().is_none_or(|c| c.sense != Sense::Result);
    against(&SATELLITE, satellite.then_some(sight.whole), -12);
    let over = sight.length().saturating_sub(READ_AT_ONCE) * 3 / 4;
    let over = i16::try_from(over).unwrap_or(i16::MAX).min(MOST_FOR_LENGTH);
    against(&LENGTHY, (over > 0).then_some(sight.place), -over);
    against(&ASKS, sight.place.of(sight.text).ends_with('?').then_some(sight.place), -70);
    let plan = elsewhere.or_else(|| cue(Sense::Plan)).filter(|_| !purpose);
    against(&PLANS, plan, -45);
    against(&DEFINES, cue(Sense::Definition), -20);
    against(&TITLES, sight.title.then_some(sight.place), -80);
    against(&BACKGROUND, cue(Sense::Background), -60);
    against(&LEADS_IN, lead_in(sight).filter(|_| completed.is_none()), -80);
    against(&POINTS_BACK, pronoun_subject(sight), -12);
    let fewest = if sight.before_evidence { FEWEST_BEFORE_EVIDENCE } else { FEWEST_WORDS };
    against(&BRIEF, (sight.length() < fewest && completed.is_none()).then_some(sight.place), -80);
}

/// Words that are read at one glance, and the most that a longer statement loses for them.
const READ_AT_ONCE: usize = 30;
const MOST_FOR_LENGTH: i16 = 20;

/// Fewest words of a reason.
const FEWEST_OF_REASON: usize = 2;

/// The word at the head by which a statement is counted off.
fn counted(sight: &Sight<'_>) -> Option<Span> {
    let first = sight.words.first()?.span;
    let next = crate::text::char_after(sight.text, first.end);
    (next == Some(',') && is_one_of(sight.language.discourse.ordinals, first.of(sight.text)))
        .then_some(first)
}

/// Signs that count in full; the others count half. A long sentence holds more cues than a short one
/// without being more of a claim, and what two cues say is mostly the same.
const FULL: usize = 2;

/// Halves the weights of all but the strongest signs.
fn abate(because: &mut [Because]) {
    let mut ranked: Vec<usize> = (0..because.len()).collect();
    ranked.sort_by_key(|&at| (i16::MAX - because[at].weight, at));
    for &at in ranked.iter().skip(FULL) {
        because[at].weight = (because[at].weight + 1) / 2;
    }
}

/// The first word that denies.
fn negation(sight: &Sight<'_>) -> Option<Span> {
    let denies = |w: &Span| {
        !sight.named.is_some_and(|n| n.contains(*w))
            && is_one_of(sight.language.discourse.negations, w.of(sight.text))
    };
    sight.words.iter().map(|w| w.span).find(denies)
}

/// The word that puts a statement under a condition, at its head.
fn condition(sight: &Sight<'_>) -> Option<Span> {
    let head = sight.cues.iter().find(|c| c.sense == Sense::Condition)?;
    (head.word <= 1 || sight.cue(Sense::Necessity).is_some()).then_some(head.span)
}

/// When what a statement says is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tense {
    Present,
    Past,
}

/// The tense of the first verb that can be known by its form.
fn tense(sight: &Sight<'_>) -> Option<Tense> {
    let discourse = sight.language.discourse;
    sight.words.iter().find_map(|w| {
        let word = w.span.of(sight.text);
        if is_one_of(discourse.present_verbs, word) {
            Some(Tense::Present)
        } else if is_one_of(discourse.past_verbs, word) || ends_as_past(sight, word) {
            Some(Tense::Past)
        } else {
            None
        }
    })
}

/// Whether a word has an ending of verbs in the past, and is long enough for one.
fn ends_as_past(sight: &Sight<'_>, word: &str) -> bool {
    /// "red", "need" and "bed" are none.
    const SHORTEST: usize = 5;
    let ends = |e: &&str| word.ends_with(e);
    word.len() >= SHORTEST
        && word.starts_with(char::is_lowercase)
        && sight.language.syntax.verb_endings.iter().any(ends)
}

/// A word that says when the next thing happened.
fn narrative_time(sight: &Sight<'_>) -> Option<Span> {
    let next = |w: &Span| is_one_of(sight.language.discourse.narrative_times, w.of(sight.text));
    sight.words.iter().map(|w| w.span).find(next)
}

/// A year in digits or the name of a month that says when something happened.
fn date(sight: &Sight<'_>) -> Option<Span> {
    /// Words from the preposition to the date: "in the summer of 1880".
    const REACH: usize = 4;
    let mut since = usize::MAX;
    sight.words.iter().map(|w| w.span).find(|w| {
        let word = w.of(sight.text);
        let year = word.get(..4).is_some_and(|y| {
            y.bytes().all(|b| b.is_ascii_digit()) && (y.starts_with('1') || y.starts_with("20"))
        });
        let capital = word.starts_with(char::is_uppercase);
        let month = capital && word.len() > 3 && is_one_of(sight.language.months, word);
        since = since.saturating_add(1);
        if is_one_of(sight.language.discourse.time_prepositions, word) {
            since = 0;
        }
        (year || month) && since <= REACH
    })
}

/// The words of a mere lead-in: what stands before evidence, ending in a verb of saying (and
/// "that"), or in a word that asks to be completed.
fn lead_in(sight: &Sight<'_>) -> Option<Span> {
    let says = |c: &&Cue| matches!(c.sense, Sense::Says | Sense::Reveals | Sense::Alleges);
    if let Some(cue) = sight.opening().filter(says) {
        return Some(cue.span);
    }
    if !sight.before_evidence {
        return None;
    }
    let last = sight.words.last()?;
    let spelled = fold(last.span.of(sight.text));
    let open = sight.language.function_words.binary_search(&spelled.as_str()).is_ok()
        || sight.language.discourse.light_words.binary_search(&spelled.as_str()).is_ok();
    let verb = sight.cues.iter().rfind(says);
    /// Words between the verb and the quotation: "that", "of them", "in his letters that".
    const TAIL: usize = 4;
    /// Words between "that" and the quotation that completes its clause.
    const CLAUSE: usize = 4;
    let from = sight.words.len().saturating_sub(CLAUSE);
    let that =
        |w: &&Keyed| is_one_of(sight.language.discourse.complementisers, w.span.of(sight.text));
    let asks = sight.words[from..].iter().find(that).or_else(|| {
        let last = sight.words.iter().rposition(|w| that(&w))?;
        (!has_verb(sight, &sight.words[last..])).then(|| &sight.words[last])
    });
    if let Some(asks) = asks.filter(|_| sight.runs_into_evidence) {
        return Some(asks.span);
    }
    let fragment = sight.runs_into_evidence
        && !has_verb(sight, sight.words)
        && !sight.words.iter().any(|w| w.span.of(sight.text).ends_with('s'));
    if fragment {
        return Some(sight.place);
    }
    let near = verb.is_some_and(|c| c.word + c.words + TAIL >= sight.words.len());
    if near {
        return verb.map(|c| c.span);
    }
    (open && sight.runs_into_evidence).then_some(last.span)
}

/// Whether a verb that can be known by its form is among the words.
fn has_verb(sight: &Sight<'_>, words: &[Keyed]) -> bool {
    words
        .iter()
        .map(|w| w.span.of(sight.text))
        .any(|word| is_one_of(sight.language.syntax.auxiliaries, word) || ends_as_past(sight, word))
}

fn pronoun_subject(sight: &Sight<'_>) -> Option<Span> {
    let first = sight.words.iter().find(|w| sight.place.contains(w.span))?;
    is_one_of(sight.language.discourse.pronouns, first.span.of(sight.text)).then_some(first.span)
}
