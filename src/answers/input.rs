use std::io::{self, Read};

/// A file that can be read more than once. Opened by the caller's side of the house.
pub trait Input {
    /// Its name as the person gave it.
    fn name(&self) -> &str;

    /// Its bytes from the beginning.
    ///
    /// # Errors
    /// When it can't be opened any more.
    fn open(&self) -> io::Result<Box<dyn Read>>;
}

/// The first bytes of an input, at most `most`.
pub(super) fn beginning(input: &dyn Input, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.open()?.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}
