//! The page as a text: what stands in it, and what must not.
