//! Where results go: stdout, or a file that appears whole or not at all.

use super::failure::Usage;
use super::interrupt;
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;
use tempfile::NamedTempFile;

/// May an existing file be replaced?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Replace {
    Never,
    Allowed,
}

impl From<bool> for Replace {
    fn from(force: bool) -> Self {
        if force {
            Replace::Allowed
        } else {
            Replace::Never
        }
    }
}

/// A place to write to. A file is written beside its name and gets it in [`Sink::commit`].
pub(super) enum Sink {
    Stdout(BufWriter<io::Stdout>),
    /// A device or pipe that has a name, such as `/dev/null`: written to as it is, never replaced by a file.
    Device {
        device: BufWriter<File>,
        path: PathBuf,
    },
    File {
        file: BufWriter<Draft>,
        path: PathBuf,
        replace: Replace,
    },
}

impl Sink {
    /// Opens stdout, or a new file. Fails early where the file exists and may not be replaced.
    pub fn open(path: Option<&Path>, replace: Replace) -> Result<Self> {
        let Some(path) = path.filter(|path| *path != Path::new("-")) else {
            return Ok(Sink::Stdout(BufWriter::new(io::stdout())));
        };
        if path.is_dir() {
            bail!(Usage(format!(
                "{} is a directory; name a file",
                path.display()
            )));
        }
        if is_device(path) {
            let device = File::options().write(true).open(path);
            let device = device.with_context(|| format!("can't write {}", path.display()))?;
            return Ok(Sink::Device {
                device: BufWriter::new(device),
                path: path.to_owned(),
            });
        }
        if replace == Replace::Never && path.exists() {
            bail!(Usage(format!(
                "{} exists; --force replaces it",
                path.display()
            )));
        }
        folder_exists(path)?;
        let file = beside(path).with_context(|| format!("can't write {}", path.display()))?;
        interrupt::remove_on_interrupt(file.path());
        Ok(Sink::File {
            file: BufWriter::new(Draft::new(file)),
            path: path.to_owned(),
            replace,
        })
    }

    /// Writes a whole content and makes it final.
    pub fn write_whole(mut self, content: &[u8]) -> Result<()> {
        let name = match &self {
            Sink::Stdout(_) => "the output".to_owned(),
            Sink::Device { path, .. } | Sink::File { path, .. } => path.display().to_string(),
        };
        let written = self.write_all(content);
        written.with_context(|| format!("can't write {name}"))?;
        self.commit()
    }

    /// Makes what was written final.
    pub fn commit(self) -> Result<()> {
        match self {
            Sink::Stdout(mut out) => out.flush().context("can't write the output"),
            Sink::Device { mut device, path } => device
                .flush()
                .with_context(|| format!("can't write {}", path.display())),
            Sink::File {
                file,
                path,
                replace,
            } => {
                let context = || format!("can't write {}", path.display());
                let file = file
                    .into_inner()
                    .map_err(|e| e.into_error())
                    .with_context(context)?;
                let file = file.finish().with_context(context)?;
                let temporary = file.path().to_owned();
                persist(file, &path, replace).with_context(context)?;
                interrupt::finished(&temporary);
                Ok(())
            }
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Sink::Stdout(out) => out.write(bytes),
            Sink::Device { device, .. } => device.write(bytes),
            Sink::File { file, .. } => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Sink::Stdout(out) => out.flush(),
            Sink::Device { device, .. } => device.flush(),
            Sink::File { file, .. } => file.flush(),
        }
    }
}

/// Bytes of a draft that are brought to the disk together.
const TOGETHER: usize = 16 << 20;

/// Bytes of the stack of the thread that does so.
const STACK: usize = 64 << 10;

/// A file that is written and has no name yet. What was written is brought to the disk while more is written, as it must be there
/// before the file gets its name.
pub(super) struct Draft {
    file: NamedTempFile,
    /// Bytes written since.
    since: usize,
    syncing: Option<JoinHandle<io::Result<()>>>,
}

impl Draft {
    fn new(file: NamedTempFile) -> Self {
        Draft {
            file,
            since: 0,
            syncing: None,
        }
    }

    /// Brings what was written to the disk, unless that is still going on.
    fn sync(&mut self) -> io::Result<()> {
        if self
            .syncing
            .as_ref()
            .is_some_and(|syncing| !syncing.is_finished())
        {
            return Ok(());
        }
        self.synced()?;
        let file = self.file.as_file().try_clone()?;
        // It needs no stack to speak of. Where there is no thread to be had, all is brought there in the end.
        let thread = std::thread::Builder::new().stack_size(STACK);
        self.syncing = thread.spawn(move || file.sync_data()).ok();
        self.since = 0;
        Ok(())
    }

    /// Waits for what is going on. A failure is told once, and must not be lost.
    fn synced(&mut self) -> io::Result<()> {
        let Some(syncing) = self.syncing.take() else {
            return Ok(());
        };
        match syncing.join() {
            Ok(synced) => synced,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }

    /// The file, all of which is written and not all on the disk.
    fn finish(mut self) -> io::Result<NamedTempFile> {
        self.synced()?;
        Ok(self.file)
    }
}

impl Write for Draft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.since += written;
        if self.since >= TOGETHER {
            self.sync()?;
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Writes a whole file at once, so that it holds the old or the new content, whatever happens.
pub(super) fn write_atomically(path: &Path, content: &[u8]) -> io::Result<()> {
    if is_device(path) {
        return File::options().write(true).open(path)?.write_all(content);
    }
    let mut file = beside(path)?;
    let temporary = file.path().to_owned();
    interrupt::remove_on_interrupt(&temporary);
    let written = file
        .write_all(content)
        .and_then(|()| persist(file, path, Replace::Allowed));
    interrupt::finished(&temporary);
    written
}

/// Whether a path names something that is neither a file nor a folder.
fn is_device(path: &Path) -> bool {
    path.metadata()
        .is_ok_and(|there| !there.is_file() && !there.is_dir())
}

/// Fails where the folder of a path does not exist.
pub(super) fn folder_exists(path: &Path) -> Result<()> {
    match path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        Some(folder) if !folder.is_dir() => bail!(Usage(format!(
            "can't write {}: there is no folder {}",
            path.display(),
            folder.display()
        ))),
        _ => Ok(()),
    }
}

/// A temporary file in the folder of a path.
fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    builder.prefix(".ratio-").suffix(".tmp");
    #[cfg(unix)]
    {
        // As an ordinary file would be made; the umask takes away what it should.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder.unwrap_or(Path::new(".")))
}

/// Gives the temporary file its name; one that appeared meanwhile is replaced only if allowed.
fn persist(file: NamedTempFile, path: &Path, replace: Replace) -> io::Result<()> {
    file.as_file().sync_all()?;
    let persisted = match replace {
        Replace::Allowed => file.persist(path),
        Replace::Never => file.persist_noclobber(path),
    };
    persisted.map(drop).map_err(|error| error.error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_file_is_whole() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("large.csv");
        let line: Vec<u8> = (0..=255).cycle().take(100_003).collect();
        let mut sink = Sink::open(Some(&path), Replace::Never)?;
        let lines = 2 * TOGETHER / line.len() + 1;
        for _ in 0..lines {
            sink.write_all(&line)?;
        }
        assert!(!path.exists());
        sink.commit()?;
        let written = std::fs::read(&path)?;
        assert!(written.chunks(line.len()).all(|own| *own == line));
        assert_eq!(written.len(), lines * line.len());
        assert_eq!(std::fs::read_dir(folder.path())?.count(), 1);
        Ok(())
    }
}
