//! Files and stdin as inputs that can be read more than once.

use super::failure::Usage;
use crate::answers::{Input, RandomAccess};
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

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

    fn anywhere(&self) -> io::Result<Option<Arc<dyn RandomAccess>>> {
        let file = File::open(&self.path)?;
        // What is no file on a disk has no end that could be looked at first.
        let is_file = file.metadata()?.is_file();
        Ok(is_file.then(|| Arc::new(Mutex::new(file)) as _))
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

    fn anywhere(&self) -> io::Result<Option<Arc<dyn RandomAccess>>> {
        Ok(Some(self.spool.clone()))
    }
}

/// Reads the spool from a position of its own, so that several readers don't disturb each other.
struct SpoolReader {
    spool: Arc<Mutex<File>>,
    position: u64,
}

impl Read for SpoolReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.spool.read_at(self.position, buffer)?;
        self.position += count as u64;
        Ok(count)
    }
}

impl RandomAccess for Mutex<File> {
    fn length(&self) -> io::Result<u64> {
        Ok(locked(self)?.metadata()?.len())
    }

    fn read_at(&self, position: u64, buffer: &mut [u8]) -> io::Result<usize> {
        let mut file = locked(self)?;
        file.seek(SeekFrom::Start(position))?;
        file.read(buffer)
    }
}

fn locked(file: &Mutex<File>) -> io::Result<MutexGuard<'_, File>> {
    file.lock()
        .map_err(|_| io::Error::other("the file is gone"))
}
