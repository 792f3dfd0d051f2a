//! For machines: one format, one small file.
