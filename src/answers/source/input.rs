use std::fs::File;
use std::io::{self, Read};

/// A file that can be read more than once. Opened by the caller's side of the house.
pub trait Input: Sync {
    /// Its name as the person gave it.
    fn name(&self) -> &str;

    /// Its bytes from the beginning.
    ///
    /// # Errors
    /// When it can't be opened any more.
    fn open(&self) -> io::Result<Box<dyn Read + Send>>;

    /// The file that its bytes are in from the beginning to the end, where it is one. Nothing else reads it at the same time.
    ///
    /// # Errors
    /// When it can't be opened any more.
    fn file(&self) -> io::Result<Option<File>> {
        Ok(None)
    }
}

/// Bytes in memory as an input.
#[derive(Clone, Debug)]
pub struct MemoryInput {
    /// What messages call it.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Input for MemoryInput {
    fn name(&self) -> &str {
        &self.name
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(io::Cursor::new(self.bytes.clone())))
    }
}

/// The first bytes of an input, at most `most`.
pub(in crate::answers) fn beginning(input: &dyn Input, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.open()?.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}
