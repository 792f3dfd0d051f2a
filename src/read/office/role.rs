//! What the style of a paragraph says about it, by the style's name.

/// What a paragraph is, as its style says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::read) enum Role {
    /// A paragraph of running text, as far as the style says.
    #[default]
    Body,
    /// The document's title.
    Title,
    /// A line of the title block that is neither title nor writer nor date.
    Subtitle,
    /// The writer.
    Author,
    /// The date.
    Date,
    /// A heading of this level, 1 to 6.
    Heading(u8),
    /// A block quotation.
    Quote,
    /// Code.
    Code,
    /// No prose of the essay: a table of contents, an index, a caption.
    Furniture,
}

/// Names of styles, without spaces and in lower case, and what they mean. Word and LibreOffice keep the
/// names of their own styles in English whatever language they speak, or show them in their user's;
/// so both stand here.
const EXACT: &[(&str, Role)] = &[
    ("title", Role::Title),
    ("titel", Role::Title),
    ("titre", Role::Title),
    ("titreprincipal", Role::Title),
    ("subtitle", Role::Subtitle),
    ("untertitel", Role::Subtitle),
    ("soustitre", Role::Subtitle),
    ("author", Role::Author),
    ("autor", Role::Author),
    ("auteur", Role::Author),
    ("byline", Role::Author),
    ("date", Role::Date),
    ("datum", Role::Date),
    ("caption", Role::Furniture),
    ("beschriftung", Role::Furniture),
    ("légende", Role::Furniture),
    ("tableoffigures", Role::Furniture),
    ("blocktext", Role::Quote),
    ("extract", Role::Quote),
    ("citation", Role::Quote),
    ("citationintense", Role::Quote),
    ("cita", Role::Quote),
    ("citazione", Role::Quote),
    ("citaat", Role::Quote),
    ("htmlpreformatted", Role::Code),
    ("preformattedtext", Role::Code),
    ("sourcecode", Role::Code),
];

/// Beginnings of such names.
const BEGINNINGS: &[(&str, Role)] = &[
    ("toc", Role::Furniture),
    ("contents", Role::Furniture),
    ("inhaltsverzeichnis", Role::Furniture),
    ("verzeichnis", Role::Furniture),
    ("index", Role::Furniture),
    ("quot", Role::Quote),
    ("blockquot", Role::Quote),
    ("blockcit", Role::Quote),
    ("blockzitat", Role::Quote),
    ("intensequot", Role::Quote),
    ("intensivzitat", Role::Quote),
    ("intensiveszitat", Role::Quote),
    ("intensesquot", Role::Quote),
    ("longquot", Role::Quote),
    ("langeszitat", Role::Quote),
    ("zitat", Role::Quote),
];

/// Headings by name, in the languages whose word processors name their styles so.
const HEADINGS: &[&str] =
    &["heading", "überschrift", "titre", "título", "titolo", "rubrik", "kop", "overskrift"];

/// What the name of a style means; `None` for a name that says nothing, whose parent is to be asked.
pub(in crate::read) fn of_name(name: &str) -> Option<Role> {
    let name: String = name
        .replace("_20_", " ")
        .chars()
        .filter(|c| !matches!(c, ' ' | '-' | '_' | '\u{a0}'))
        .flat_map(char::to_lowercase)
        .collect();
    let heading = HEADINGS.iter().find_map(|h| name.strip_prefix(h)).and_then(|rest| {
        let level = rest.parse::<u8>().ok()?;
        (1..=9).contains(&level).then_some(Role::Heading(level.min(6)))
    });
    heading
        .or_else(|| EXACT.iter().find(|(n, _)| *n == name).map(|(_, role)| *role))
        .or_else(|| BEGINNINGS.iter().find(|(n, _)| name.starts_with(n)).map(|(_, role)| *role))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_styles() {
        let check = |name: &str, role: Option<Role>| assert_eq!(of_name(name), role, "{name}");
        check("heading 2", Some(Role::Heading(2)));
        check("Heading_20_9", Some(Role::Heading(6)));
        check("Überschrift 1", Some(Role::Heading(1)));
        check("Titre", Some(Role::Title));
        check("Titre 3", Some(Role::Heading(3)));
        check("Intense Quote", Some(Role::Quote));
        check("Block Quotation", Some(Role::Quote));
        check("Block Text", Some(Role::Quote));
        check("Quotations", Some(Role::Quote));
        check("Citation", Some(Role::Quote));
        check("Intensives Zitat", Some(Role::Quote));
        check("TOC Heading", Some(Role::Furniture));
        check("Normal", None);
        check("Bibliography 1", None);
        check("heading", None);
    }
}
