//! The tables of a batch, where the program can write them: each beside its place until all are whole.

#[cfg(feature = "parquet")]
pub(super) use written::{Rows, Tables, rows};

#[cfg(not(feature = "parquet"))]
pub(super) use missing::{Rows, Tables, rows};

#[cfg(feature = "parquet")]
mod written {
    use super::super::{Exit, Failure};
    use crate::export::parquet::{Table, tables};
    use std::fs::{self, File};
    use std::io::{self, BufWriter};
    use std::path::{Path, PathBuf};

    pub(in crate::cli::batch) use crate::export::parquet::{Rows, rows};

    /// One file for each table.
    pub(in crate::cli::batch) struct Tables(Vec<(Table<BufWriter<File>>, PathBuf)>);

    impl Tables {
        /// Empty ones in a folder, which is made where there is none.
        pub(in crate::cli::batch) fn new(folder: &Path) -> Result<Self, Failure> {
            fs::create_dir_all(folder).map_err(|cause| unwritten(folder, cause))?;
            let table = |(number, name): (usize, &str)| {
                let path = folder.join(format!("{name}.parquet"));
                let begun = File::create(part_of(&path));
                let table = begun.and_then(|file| Table::new(number, BufWriter::new(file)));
                table.map(|table| (table, path.clone())).map_err(|cause| unwritten(&path, cause))
            };
            tables().enumerate().map(table).collect::<Result<_, _>>().map(Self)
        }

        /// Takes the rows of an essay.
        pub(in crate::cli::batch) fn add(&mut self, rows: &mut Rows) -> Result<(), Failure> {
            self.0.iter_mut().try_for_each(|(table, path)| {
                table.add(rows).map_err(|cause| unwritten(path, cause))
            })
        }

        /// Writes what is left, and puts all tables in their places.
        pub(in crate::cli::batch) fn put(self) -> Result<(), Failure> {
            let mut ended = Vec::new();
            for (table, path) in self.0 {
                table.end().map_err(|cause| unwritten(&path, cause))?;
                ended.push(path);
            }
            ended.into_iter().try_for_each(|path| {
                fs::rename(part_of(&path), &path).map_err(|cause| unwritten(&path, cause))
            })
        }
    }

    fn part_of(path: &Path) -> PathBuf {
        path.with_extension("parquet.part")
    }

    fn unwritten(path: &Path, cause: io::Error) -> Failure {
        Failure::from(Exit::Output, format!("cannot write {}", path.display()), cause)
    }
}

#[cfg(not(feature = "parquet"))]
mod missing {
    use super::super::{Exit, Failure};
    use crate::export::Text;
    use crate::graph::ArgumentGraph;
    use std::path::Path;

    /// What a program without Parquet has of an essay for its tables: nothing.
    #[derive(Default)]
    pub(in crate::cli::batch) struct Rows(());

    pub(in crate::cli::batch) fn rows(_: &str, _: &ArgumentGraph, _: Text) -> Rows {
        Rows(())
    }

    /// Tables that cannot be made.
    pub(in crate::cli::batch) enum Tables {}

    impl Tables {
        pub(in crate::cli::batch) fn new(_: &Path) -> Result<Self, Failure> {
            Err(Failure::new(Exit::Usage, "this program was built without Parquet")
                .hint("build it with: cargo build --release --features parquet"))
        }

        pub(in crate::cli::batch) fn add(&mut self, _: &mut Rows) -> Result<(), Failure> {
            match *self {}
        }

        pub(in crate::cli::batch) fn put(self) -> Result<(), Failure> {
            match self {}
        }
    }
}
