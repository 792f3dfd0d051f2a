//! A table in the docs that an example prints, held to what it prints.

use std::path::Path;

/// Holds the table of the example and test `name` on `page` to what was measured; with
/// `CLAIMGRAPH_BLESS` set, writes it anew.
pub(super) fn table_is(page: &str, name: &str, measured: &str) {
    let begin = format!("<!-- begin: cargo run --example {name} -->\n");
    let end = "<!-- end -->";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(&begin).expect("the page says where its table begins");
    let (table, after) = rest.split_once(end).expect("the page says where its table ends");
    if std::env::var_os("CLAIMGRAPH_BLESS").is_some() {
        std::fs::write(&path, format!("{before}{begin}{measured}{end}{after}")).unwrap();
        return;
    }
    assert_eq!(
        table, measured,
        "{page} is out of date; where the new figures are meant: \
         CLAIMGRAPH_BLESS=1 cargo test --test {name}"
    );
}
