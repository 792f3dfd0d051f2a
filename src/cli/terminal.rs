//! Standard output and standard error: colour only where a person looks.

use super::exit::{Exit, Failure};
use std::io::{self, IsTerminal, Write};

/// Styles of the words before a message, as rustc and clap have them.
const RED: &str = "\x1b[1;31m";
const YELLOW: &str = "\x1b[1;33m";
const CYAN: &str = "\x1b[1;36m";
const PLAIN: &str = "\x1b[0m";

/// Whether a person looks at standard output.
pub(super) fn is_watched() -> bool {
    io::stdout().is_terminal()
}

/// Whether a person looks at standard error.
pub(super) fn errors_are_watched() -> bool {
    io::stderr().is_terminal()
}

/// Data to standard output, byte for byte.
pub(super) fn write(data: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    data(&mut io::stdout().lock()).map_err(unwritten)
}

/// Text for programs to standard output, as it is.
pub(super) fn print_plain(text: &str) -> Result<(), Failure> {
    write(|out| out.write_all(text.as_bytes()))
}

/// Words to standard output; their colours are dropped where no terminal shows them, or where
/// `NO_COLOR` is set.
pub(super) fn print(words: &str) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    out.write_all(words.as_bytes()).and_then(|()| out.flush()).map_err(unwritten)
}

/// A line to standard error. If even that cannot be written, nobody is there to be told.
pub(super) fn remark(words: &str) {
    drop(writeln!(anstream::stderr().lock(), "{words}"));
}

/// Something that does not stop the program, but that a person must know.
pub(super) fn warning(words: &str) {
    remark(&format!("{YELLOW}warning{PLAIN}: {words}"));
}

/// A failure: what happened, what lies behind it, what to do.
pub(super) fn failure(failure: &Failure) {
    let mut words = format!("{RED}error{PLAIN}: {}", failure.error);
    for cause in failure.error.chain().skip(1) {
        words.push_str(&format!(": {cause}"));
    }
    if !failure.hint.is_empty() {
        words.push_str(&format!("\n {CYAN}help{PLAIN}: {}", failure.hint));
    }
    remark(&words);
}

fn unwritten(cause: io::Error) -> Failure {
    Failure::from(Exit::Output, "cannot write to standard output", cause)
}
