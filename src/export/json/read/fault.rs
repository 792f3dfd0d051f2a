//! What is wrong in a file, and where: a path that grows from the inside out on its way up.

use super::place::Step;

/// Something wrong.
#[derive(Debug)]
pub(super) struct Fault {
    /// Where, the innermost step first.
    pub(super) steps: Vec<Step>,
    /// What.
    pub(super) what: String,
    /// What to do about it.
    pub(super) remedy: &'static str,
}

/// What is read, or what is wrong with it.
pub(super) type Sound<T> = Result<T, Box<Fault>>;

/// What to do where nothing better is known.
const REMEDY: &str =
    "mend it there, or make the file anew: claimgraph build essay.txt -o graph.json";

/// Something wrong right here.
pub(super) fn fault(what: impl Into<String>) -> Box<Fault> {
    Box::new(Fault { steps: Vec::new(), what: what.into(), remedy: REMEDY })
}

/// What is not there and must be.
pub(super) fn missing(key: &str) -> Box<Fault> {
    fault(format!("`{key}` is missing"))
}

impl Fault {
    /// The same, with something better to do about it.
    pub(super) fn remedy(mut self: Box<Self>, remedy: &'static str) -> Box<Self> {
        self.remedy = remedy;
        self
    }
}

/// Says where something is wrong.
pub(super) trait Under {
    /// It lies under this key, or is the item of this number.
    fn under(self, step: impl Into<Step>) -> Self;
}

impl<T> Under for Sound<T> {
    fn under(self, step: impl Into<Step>) -> Self {
        self.map_err(|mut fault| {
            fault.steps.push(step.into());
            fault
        })
    }
}
