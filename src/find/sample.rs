//! Short essays for the tests of finders that stand on other finders: one sentence a line, a blank
//! line between paragraphs, a title after `# `, evidence between “ and ”, its speaker in braces
//! before it: `{Hale}“…”`, clauses parted by `| `.

use crate::model::{
    Attribution, Block, BlockKind, Confidence, Document, Form, Marks, Quotation, QuotationRole,
    Segments, Sentence, Speaker, SpeakerFrom,
};
use crate::text::{Span, trim};

/// A short essay with everything that earlier finders would say of it.
pub(super) struct Sample {
    pub(super) document: Document,
    pub(super) segments: Segments,
    pub(super) quotations: Vec<Quotation>,
    pub(super) attributions: Vec<Attribution>,
}

impl Sample {
    pub(super) fn new(essay: &str) -> Self {
        let mut text = String::new();
        let (mut segments, mut blocks) = (Segments::default(), Vec::new());
        let (mut quotations, mut attributions) = (Vec::new(), Vec::new());
        let (mut opened, mut named, mut title) = (None, None, None);
        let mut ended = true;
        for line in essay.lines().map(str::trim) {
            let start = text.len();
            let heading = line.starts_with("# ");
            let mut cuts = Vec::new();
            for letter in line.trim_start_matches("# ").chars() {
                match letter {
                    '{' => named = Some(text.len()),
                    '}' => {
                        let name = text.split_off(named.unwrap());
                        attributions.push((quotations.len(), name));
                    }
                    '|' => cuts.push(text.len()),
                    // The space behind a cut is the one before it.
                    ' ' if cuts.last() == Some(&text.len()) => {}
                    _ => text.push(letter),
                }
                if letter == '“' {
                    opened = Some(text.len());
                } else if letter == '”' {
                    quotations.push(Span::new(opened.unwrap(), text.len() - letter.len_utf8()));
                }
            }
            let span = trim(&text, Span::new(start, text.len()));
            text.push('\n');
            if span.is_empty() {
                ended = true;
                continue;
            }
            if heading {
                title = Some(span);
            }
            if ended || heading {
                let number = u32::try_from(blocks.len() + 1).unwrap();
                let kind = if heading { BlockKind::Heading(1) } else { BlockKind::Paragraph };
                blocks.push(Block { span, kind, number, quote: None });
            }
            let block = blocks.len() - 1;
            blocks[block].span.end = span.end;
            ended = heading;
            let starts = [span.start].into_iter().chain(cuts.iter().copied());
            let ends = cuts.iter().copied().chain([span.end]);
            let clauses = starts.zip(ends).map(|(from, to)| Span::new(from, to)).collect();
            segments.sentences.push(Sentence { span, block, clauses, continues: false });
        }
        let mut document = Document::new("sample".to_owned(), text, None);
        document.title = title;
        document.blocks = blocks;
        let confidence = Confidence::percent(90);
        Self {
            attributions: attributions
                .into_iter()
                .map(|(quotation, name): (usize, String)| Attribution {
                    quotation,
                    speaker: Speaker {
                        name,
                        from: SpeakerFrom::Text,
                        place: quotations[quotation],
                    },
                    confidence,
                    because: Vec::new(),
                })
                .collect(),
            quotations: quotations
                .into_iter()
                .map(|place| Quotation {
                    place,
                    pieces: Vec::new(),
                    role: QuotationRole::Evidence,
                    form: Form::Inline,
                    marks: Marks { open: Some('“'), close: Some('”') },
                    notes: Vec::new(),
                    confidence,
                    because: Vec::new(),
                })
                .collect(),
            document,
            segments,
        }
    }
}
