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

/// The first bytes of an input, at most `most`, without a byte order mark.
pub(super) fn beginning(input: &dyn Input, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.open()?.take(most as u64).read_to_end(&mut bytes)?;
    Ok(without_mark(&bytes).to_vec())
}

/// An input's bytes without a byte order mark.
pub(super) fn open_without_mark(input: &dyn Input) -> io::Result<Box<dyn Read>> {
    let mut reader = input.open()?;
    let mut first = Vec::new();
    reader.by_ref().take(3).read_to_end(&mut first)?;
    let rest = without_mark(&first).to_vec();
    Ok(Box::new(io::Cursor::new(rest).chain(reader)))
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}
