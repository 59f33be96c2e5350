use std::io::{self, Read};
use std::sync::Arc;

/// A file that can be read more than once. Opened by the caller's side of the house.
pub trait Input: Sync {
    /// Its name as the person gave it.
    fn name(&self) -> &str;

    /// Its bytes from the beginning.
    ///
    /// # Errors
    /// When it can't be opened any more.
    fn open(&self) -> io::Result<Box<dyn Read + Send>>;

    /// Its bytes from anywhere, where they can be had so.
    ///
    /// # Errors
    /// When it can't be opened any more.
    fn anywhere(&self) -> io::Result<Option<Arc<dyn RandomAccess>>> {
        Ok(None)
    }
}

/// Bytes that can be read from anywhere.
pub trait RandomAccess: Send + Sync {
    /// How many there are.
    ///
    /// # Errors
    /// When that can't be told any more.
    fn length(&self) -> io::Result<u64>;

    /// Reads some from a position on; how many, 0 at the end.
    ///
    /// # Errors
    /// When they can't be read.
    fn read_at(&self, position: u64, buffer: &mut [u8]) -> io::Result<usize>;
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
