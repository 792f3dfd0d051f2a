//! Two drafts compared.
