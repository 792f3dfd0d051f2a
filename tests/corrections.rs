//! Corrections by hand: that they stay on their words when the essay is edited, that they never move in
//! silence, and what the program does with a file of them.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

#[path = "command_line/desk.rs"]
#[expect(dead_code, reason = "not all of the desk is needed here")]
mod desk;
#[path = "corrections/any.rs"]
mod any;
#[path = "corrections/edits.rs"]
mod edits;
#[path = "corrections/docs.rs"]
mod docs;
#[path = "corrections/fixing.rs"]
mod fixing;
#[path = "corrections/run.rs"]
mod run;
