//! Runs the installed Graphviz.

use std::error::Error;
use std::fmt;
use std::io::{self, Write as _};
use std::process::{Command, Stdio};
use std::thread;

/// What `dot` draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Picture {
    /// Scalable vector graphics.
    Svg,
    /// Portable network graphics.
    Png,
    /// Portable document format.
    Pdf,
}

/// A picture, and what `dot` said beside it: that it was scaled down, for one.
#[derive(Debug)]
pub(super) struct Drawn {
    /// The picture's bytes.
    pub(super) bytes: Vec<u8>,
    /// Warnings, without blank lines; mostly empty.
    pub(super) said: String,
}

/// Why there is no picture.
#[derive(Debug)]
pub(super) enum GraphvizError {
    /// There is no `dot` on the path.
    NotInstalled,
    /// It is there and could not be started, or broke off while it was fed.
    NotRun(io::Error),
    /// It ran and drew nothing; what it said.
    Failed(String),
}

impl fmt::Display for GraphvizError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotInstalled => {
                f.write_str("Graphviz is not installed: no program `dot` was found")
            }
            Self::NotRun(_) => f.write_str("Graphviz could not be run"),
            Self::Failed(said) => write!(f, "Graphviz failed: {said}"),
        }
    }
}

impl Error for GraphvizError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        if let Self::NotRun(cause) = self { Some(cause) } else { None }
    }
}

/// Draws a graph. The whole picture is held in memory: a file is written only if it succeeded.
pub(super) fn draw(dot: &str, picture: Picture) -> Result<Drawn, GraphvizError> {
    run("dot", dot, picture)
}

fn run(program: &str, dot: &str, picture: Picture) -> Result<Drawn, GraphvizError> {
    let format = match picture {
        Picture::Svg => "-Tsvg",
        Picture::Png => "-Tpng",
        Picture::Pdf => "-Tpdf",
    };
    let mut child = Command::new(program)
        .arg(format)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => GraphvizError::NotInstalled,
            _ => GraphvizError::NotRun(error),
        })?;
    let input = child.stdin.take();
    // Fed from a thread of its own: a pipe holds little, and `dot` may speak before it has read all.
    let (fed, output) = thread::scope(|scope| {
        let feeder = scope.spawn(move || input.map_or(Ok(()), |mut i| i.write_all(dot.as_bytes())));
        let output = child.wait_with_output();
        (feeder.join().unwrap_or(Ok(())), output)
    });
    let output = output.map_err(GraphvizError::NotRun)?;
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.lines().map(str::trim_end).filter(|l| !l.is_empty()).collect::<Vec<_>>();
    let said = said.join("\n");
    if !output.status.success() || output.stdout.is_empty() {
        let told = if said.is_empty() { output.status.to_string() } else { said };
        return Err(GraphvizError::Failed(told));
    }
    fed.map_err(GraphvizError::NotRun)?;
    Ok(Drawn { bytes: output.stdout, said })
}

#[cfg(test)]
mod tests {
    use super::{GraphvizError, Picture, run};

    #[test]
    fn a_program_that_is_not_there() {
        let told = run("no-such-program-as-this", "digraph {}", Picture::Svg);
        assert!(matches!(told, Err(GraphvizError::NotInstalled)), "{told:?}");
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_draws_nothing() {
        let told = run("false", &"x".repeat(1 << 20), Picture::Svg);
        assert!(matches!(told, Err(GraphvizError::Failed(_))), "{told:?}");
    }
}
