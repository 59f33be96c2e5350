//! Files and stdin as inputs that can be read more than once.

use super::failure::Usage;
use crate::answers::Input;
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// The input of a path; `-` is stdin.
pub(super) fn input(path: &Path) -> Result<Box<dyn Input>> {
    if path == Path::new("-") {
        return Ok(Box::new(StdinInput::spool().context("can't read stdin")?));
    }
    let metadata =
        std::fs::metadata(path).with_context(|| format!("can't open {}", path.display()))?;
    if metadata.is_dir() {
        bail!(Usage(format!(
            "{} is a directory; name the files in it",
            path.display()
        )));
    }
    Ok(Box::new(FileInput {
        name: path.display().to_string(),
        path: path.to_owned(),
    }))
}

struct FileInput {
    name: String,
    path: PathBuf,
}

impl Input for FileInput {
    fn name(&self) -> &str {
        &self.name
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(File::open(&self.path)?))
    }

    fn file(&self) -> io::Result<Option<File>> {
        // What is no file on a disk has no end to be looked at first.
        let file = File::open(&self.path)?;
        Ok(file.metadata()?.is_file().then_some(file))
    }
}

/// Stdin, kept in a temporary file that has no name and is gone with the program.
struct StdinInput {
    spool: Arc<Mutex<File>>,
}

impl StdinInput {
    fn spool() -> io::Result<Self> {
        let mut file = tempfile::tempfile()?;
        io::copy(&mut io::stdin().lock(), &mut file)?;
        Ok(StdinInput {
            spool: Arc::new(Mutex::new(file)),
        })
    }
}

impl Input for StdinInput {
    fn name(&self) -> &str {
        "stdin"
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(SpoolReader {
            spool: self.spool.clone(),
            position: 0,
        }))
    }

    fn file(&self) -> io::Result<Option<File>> {
        let spool = self.spool.lock().map_err(|_| gone())?;
        spool.try_clone().map(Some)
    }
}

fn gone() -> io::Error {
    io::Error::other("the spool is gone")
}

/// Reads the spool from a position of its own, so that several readers don't disturb each other.
struct SpoolReader {
    spool: Arc<Mutex<File>>,
    position: u64,
}

impl Read for SpoolReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut file = self.spool.lock().map_err(|_| gone())?;
        file.seek(SeekFrom::Start(self.position))?;
        let count = file.read(buffer)?;
        self.position += count as u64;
        Ok(count)
    }
}
