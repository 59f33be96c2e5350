//! Cuts JSON text into its objects, one at a time: a single one, one a line, or the elements of an array.

use super::reader::InputError;
use std::io::{BufRead, BufReader, Read};

/// An object longer than this is no response.
const LONGEST: usize = 16 * 1024 * 1024;

/// The objects of a JSON text, in order.
pub(super) struct Elements {
    reader: BufReader<Box<dyn Read + Send>>,
    position: u64,
}

impl Elements {
    pub fn new(reader: Box<dyn Read + Send>) -> Self {
        Elements {
            reader: BufReader::new(reader),
            position: 0,
        }
    }

    /// The text of the next object; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Vec<u8>>, InputError> {
        let Some(first) = self.skip_to_object()? else {
            return Ok(None);
        };
        self.position += 1;
        let mut text = vec![first];
        let (mut depth, mut in_text, mut escaped) = (1_usize, false, false);
        while depth > 0 {
            let Some(byte) = self.byte()? else {
                return Err(self.broken("is cut off: a `}` is missing"));
            };
            text.push(byte);
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_text => escaped = true,
                b'"' => in_text = !in_text,
                b'{' | b'[' if !in_text => depth += 1,
                b'}' | b']' if !in_text => depth -= 1,
                _ => {}
            }
            if text.len() > LONGEST {
                return Err(self.broken("is longer than 16 MB; a response is small"));
            }
        }
        Ok(Some(text))
    }

    /// Position of the last object, counted from 1.
    pub fn position(&self) -> u64 {
        self.position
    }

    fn skip_to_object(&mut self) -> Result<Option<u8>, InputError> {
        loop {
            match self.byte()? {
                None => return Ok(None),
                Some(b'{') => return Ok(Some(b'{')),
                Some(byte) if byte.is_ascii_whitespace() || b"[],".contains(&byte) => {}
                Some(byte) => {
                    let at = self.position + 1;
                    return Err(InputError::Content(format!(
                        "expected the JSON object of response {at}, found `{}`; give an array of objects, or one object a line",
                        byte.escape_ascii()
                    )));
                }
            }
        }
    }

    fn byte(&mut self) -> Result<Option<u8>, InputError> {
        let byte = self.reader.fill_buf()?.first().copied();
        if byte.is_some() {
            self.reader.consume(1);
        }
        Ok(byte)
    }

    fn broken(&self, how: &str) -> InputError {
        InputError::Content(format!(
            "the JSON object of response {} {how}",
            self.position
        ))
    }
}
