//! Which encoding a text file is in, decided from its bytes, and the file as UTF-8.

use super::input::Input;
use crate::answers::values::coding::foreign_words;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use encoding_rs_io::DecodeReaderBytesBuilder;
use std::io::{self, Read};

/// Bytes read at a time.
const CHUNK: usize = 64 * 1024;

/// Bytes that a guess between old encodings is based on.
const GUESSED_FROM: usize = 4 * 1024 * 1024;

/// Bytes in which known words are looked for.
const LOOKED_AT: u64 = 256 * 1024;

/// Share of zero bytes in every other place that tells UTF-16 without a mark: survey files are mostly ASCII.
const ZEROS_OF_UTF_16: f64 = 0.4;

/// An input whose bytes are UTF-8 without a byte order mark, whatever the file's are.
#[derive(Clone, Copy)]
pub(in crate::answers) struct Decoded<'a> {
    input: &'a dyn Input,
    pub encoding: &'static Encoding,
}

impl<'a> Decoded<'a> {
    /// The input in an encoding: the one asked for, else the one its bytes tell.
    pub fn new(input: &'a dyn Input, asked_for: Option<&'static Encoding>) -> io::Result<Self> {
        let encoding = match asked_for {
            Some(encoding) => encoding,
            None => encoding_of(input)?,
        };
        Ok(Decoded { input, encoding })
    }
}

/// Encodings of old survey files in the partner regions' languages.
const OLD: [&Encoding; 8] = [
    encoding_rs::WINDOWS_1252,
    encoding_rs::WINDOWS_1250,
    encoding_rs::WINDOWS_1257,
    encoding_rs::ISO_8859_2,
    encoding_rs::ISO_8859_13,
    encoding_rs::ISO_8859_4,
    encoding_rs::ISO_8859_15,
    encoding_rs::MACINTOSH,
];

impl Decoded<'_> {
    /// The old encoding under which most words are known; a file of few letters tells its own badly.
    /// Leaves UTF-8 and UTF-16 as they are.
    pub fn settled_by(mut self, known: impl Fn(&str) -> bool) -> io::Result<Self> {
        if [UTF_8, UTF_16LE, UTF_16BE].contains(&self.encoding) {
            return Ok(self);
        }
        let mut bytes = Vec::new();
        self.input.open()?.take(LOOKED_AT).read_to_end(&mut bytes)?;
        let words = |encoding: &'static Encoding| {
            let (text, _) = encoding.decode_without_bom_handling(&bytes);
            foreign_words(&text).filter(|word| known(word)).count()
        };
        let mut most = words(self.encoding);
        for encoding in OLD {
            let count = words(encoding);
            if count > most {
                (most, self.encoding) = (count, encoding);
            }
        }
        Ok(self)
    }
}

impl Input for Decoded<'_> {
    fn name(&self) -> &str {
        self.input.name()
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        let mut reader = self.input.open()?;
        if self.encoding != UTF_8 {
            let decoder = DecodeReaderBytesBuilder::new()
                .encoding(Some(self.encoding))
                .build(reader);
            return Ok(Box::new(decoder));
        }
        // Passed on as it is: what is no UTF-8 is to be told with its place, not replaced.
        let mut first = Vec::new();
        reader.by_ref().take(3).read_to_end(&mut first)?;
        let rest = first
            .strip_prefix(b"\xEF\xBB\xBF")
            .unwrap_or(&first)
            .to_vec();
        Ok(Box::new(io::Cursor::new(rest).chain(reader)))
    }
}

/// The encoding of a file: by its byte order mark; UTF-16 by its zero bytes; UTF-8 unless more of its
/// letters beyond ASCII are broken than whole; else the old encoding that makes the most of them.
fn encoding_of(input: &dyn Input) -> io::Result<&'static Encoding> {
    let mut start = Vec::new();
    input.open()?.take(CHUNK as u64).read_to_end(&mut start)?;
    if let Some((encoding, _)) = Encoding::for_bom(&start) {
        return Ok(encoding);
    }
    if let Some(encoding) = utf_16_without_mark(&start) {
        return Ok(encoding);
    }
    let letters = count_letters(input.open()?)?;
    if letters.broken <= letters.whole {
        return Ok(UTF_8);
    }
    guess(input.open()?)
}

fn utf_16_without_mark(start: &[u8]) -> Option<&'static Encoding> {
    let pairs = start.len() / 2;
    let zeros = |offset: usize| {
        start
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let many = |count: usize| pairs >= 4 && count as f64 > ZEROS_OF_UTF_16 * pairs as f64;
    match (many(zeros(0)), many(zeros(1))) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

/// Letters beyond ASCII, read as UTF-8.
#[derive(Default)]
struct Letters {
    whole: u64,
    broken: u64,
}

fn count_letters(mut reader: Box<dyn Read + Send>) -> io::Result<Letters> {
    let mut letters = Letters::default();
    let mut buffer = vec![0; CHUNK];
    let mut kept = 0;
    loop {
        let read = reader.read(&mut buffer[kept..])?;
        let end = kept + read;
        let cut = letters.count(&buffer[..end], read == 0);
        if read == 0 {
            return Ok(letters);
        }
        buffer.copy_within(cut..end, 0);
        kept = end - cut;
    }
}

impl Letters {
    /// Counts, and gives the byte from which a letter goes on in the next chunk.
    fn count(&mut self, bytes: &[u8], last: bool) -> usize {
        if bytes.is_ascii() {
            return bytes.len();
        }
        let mut at = 0;
        loop {
            let error = match std::str::from_utf8(&bytes[at..]) {
                Ok(text) => {
                    self.add(text.as_bytes());
                    return bytes.len();
                }
                Err(error) => error,
            };
            let valid = at + error.valid_up_to();
            self.add(&bytes[at..valid]);
            match error.error_len() {
                Some(length) => {
                    self.broken += 1;
                    at = valid + length;
                }
                None => {
                    self.broken += u64::from(last);
                    return valid;
                }
            }
        }
    }

    fn add(&mut self, valid: &[u8]) {
        self.whole += valid.iter().filter(|byte| **byte >= 0xC0).count() as u64;
    }
}

fn guess(mut reader: Box<dyn Read + Send>) -> io::Result<&'static Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut buffer = vec![0; CHUNK];
    let mut fed = 0;
    while fed < GUESSED_FROM {
        let read = reader.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        detector.feed(&buffer[..read], false);
        fed += read;
    }
    detector.feed(&[], true);
    Ok(detector.guess(None, Utf8Detection::Deny))
}

#[cfg(test)]
mod tests {
    use super::super::input::MemoryInput;
    use super::*;

    /// The encoding found for bytes, and the text they make.
    fn read(bytes: &[u8]) -> (&'static str, String) {
        let input = MemoryInput {
            name: "bytes".to_owned(),
            bytes: bytes.to_vec(),
        };
        let decoded = Decoded::new(&input, None).expect("bytes can be read");
        let mut text = Vec::new();
        decoded
            .open()
            .expect("bytes")
            .read_to_end(&mut text)
            .expect("bytes");
        (
            decoded.encoding.name(),
            String::from_utf8_lossy(&text).into_owned(),
        )
    }

    const GERMAN: &str = "firm_id;Größe;Straße\nBäckerei Müller;übersichtlich;Hauptstraße\n";

    fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn what_survey_files_come_in() {
        let (latin, ..) = encoding_rs::WINDOWS_1252.encode(GERMAN);
        let polish = "firma;miejscowość\nPiekarnia Żółć;Kraków, ulica Świętej Łucji\n";
        let (central, ..) = encoding_rs::WINDOWS_1250.encode(polish);
        let little = utf_16(GERMAN, u16::to_le_bytes);
        let marked = [b"\xFF\xFE", little.as_slice()].concat();
        for (bytes, encoding, text) in [
            (GERMAN.as_bytes(), "UTF-8", GERMAN),
            (
                [b"\xEF\xBB\xBF", GERMAN.as_bytes()].concat().as_slice(),
                "UTF-8",
                GERMAN,
            ),
            (&latin, "windows-1252", GERMAN),
            (&central, "windows-1250", polish),
            (&little, "UTF-16LE", GERMAN),
            (&marked, "UTF-16LE", GERMAN),
            (&utf_16(GERMAN, u16::to_be_bytes), "UTF-16BE", GERMAN),
            (b"", "UTF-8", ""),
            (b"a,b\n1,2\n", "UTF-8", "a,b\n1,2\n"),
        ] {
            assert_eq!(read(bytes), (encoding, text.to_owned()));
        }
    }

    #[test]
    fn one_broken_letter_does_not_change_the_whole_file() {
        let mut bytes = GERMAN.as_bytes().to_vec();
        bytes.extend(b"M\xFCller\n");
        assert_eq!(read(&bytes).0, "UTF-8");
    }

    #[test]
    fn a_letter_on_the_edge_of_two_chunks_is_whole() {
        for shift in 0..4 {
            let mut text = "x".repeat(CHUNK - 2 + shift);
            text.push_str("é€😀");
            assert_eq!(read(text.as_bytes()), ("UTF-8", text));
        }
    }

    #[test]
    fn the_first_old_letter_far_down_is_seen() {
        let mut bytes = "a;b\n".repeat(100_000).into_bytes();
        bytes.extend(b"M\xFCller;Stra\xDFe\n");
        assert_eq!(read(&bytes).0, "windows-1252");
    }
}
