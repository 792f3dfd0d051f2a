//! claimgraph reads an essay and draws how its argument is built.
//!
//! Text goes in, an [`ArgumentGraph`](graph::ArgumentGraph) comes out: claims, the quotations
//! offered for them and the sources behind those, each anchored to the words it was found in and
//! each with the rule that found it.
//!
//! ```
//! use claimgraph::{pipeline, read};
//!
//! let essay = "Salt made the town. Hale writes: “the mill fed nine hundred mouths” (Hale 2014, 41).";
//! let document = read::plain("salt.txt", essay);
//! let graph = pipeline::build(vec![document], pipeline::Options::default());
//! assert_eq!(graph.documents().len(), 1);
//! ```
//!
//! The modules in reading order, each built on those before it:

pub mod text;
pub mod model;
pub mod read;
pub mod find;
pub mod graph;
pub mod amend;
pub mod analyse;
pub mod verify;
pub mod export;
pub mod render;
pub mod pipeline;
pub mod cli;
