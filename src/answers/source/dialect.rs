//! How a delimited text is written, from a look at its beginning: delimiter, quotes, escapes.

use csv::{ByteRecord, ReaderBuilder};
use memchr::{memchr, memmem};

/// Delimiters that are tried; the first of equals wins.
const DELIMITERS: [u8; 4] = *b",;\t|";

/// Records looked at.
const SAMPLE: usize = 200;

/// Bytes of them that are read together.
const SAMPLE_BUFFER: usize = 8 * 1024;

/// How quotes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::answers) enum Quoting {
    /// `"a ""word"" here"`
    Doubled,
    /// `"a \"word\" here"`
    Escaped,
    /// `'a word here'`
    Single,
    /// Quotes are letters like others.
    None,
}

const QUOTINGS: [Quoting; 4] = [
    Quoting::Doubled,
    Quoting::Escaped,
    Quoting::Single,
    Quoting::None,
];

/// How a delimited text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::answers) struct Dialect {
    pub delimiter: u8,
    pub quoting: Quoting,
    /// Whether the first line only announces the delimiter, as in `sep=;`.
    pub announced: bool,
}

/// How well a dialect fits.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Fit {
    /// Headings that are known.
    known: usize,
    /// Records of the commonest length.
    same: usize,
    /// These out of all.
    even: f64,
    /// The commonest length.
    cells: usize,
}

impl Dialect {
    /// The dialect under which most headings are `known`, then under which the records agree best on
    /// their length, then the one with the most cells. `delimiter` is the one asked for.
    pub fn of(beginning: &[u8], known: impl Fn(&str) -> bool, delimiter: Option<u8>) -> Self {
        let (announced, beginning) = announcement(beginning);
        let delimiters: Vec<u8> = match delimiter.or(announced) {
            Some(delimiter) => vec![delimiter],
            None => DELIMITERS.to_vec(),
        };
        let mut best: Option<(Fit, Dialect)> = None;
        for quoting in QUOTINGS {
            if !quoting.may_be_in(beginning) {
                continue;
            }
            let dialects = delimiters.iter().map(|delimiter| Dialect {
                delimiter: *delimiter,
                quoting,
                announced: announced.is_some(),
            });
            for (fit, dialect) in Dialect::fits(dialects.collect(), beginning, &known) {
                let beats = |(other, known): (Fit, Dialect)| {
                    let usual = known.quoting == quoting;
                    let whole = quoting != Quoting::None && fit.even == 1.0;
                    fit.beats(other) && (usual || whole || fit.is_clearer(other))
                };
                if best.is_none_or(beats) {
                    best = Some((fit, dialect));
                }
            }
            if best.is_some_and(|(fit, _)| fit.even == 1.0 && fit.cells > 1) {
                break;
            }
        }
        best.map_or(
            Dialect {
                delimiter: delimiters[0],
                quoting: Quoting::Doubled,
                announced: announced.is_some(),
            },
            |(_, dialect)| dialect,
        )
    }

    /// A reader of this dialect.
    pub fn reader(self) -> ReaderBuilder {
        let mut builder = ReaderBuilder::new();
        builder
            .delimiter(self.delimiter)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(256 * 1024);
        match self.quoting {
            Quoting::Doubled => {}
            Quoting::Escaped => {
                builder.double_quote(false).escape(Some(b'\\'));
            }
            Quoting::Single => {
                builder.quote(b'\'');
            }
            Quoting::None => {
                builder.quoting(false);
            }
        }
        builder
    }

    /// What it is called.
    pub fn name(self) -> String {
        let delimiter = match self.delimiter {
            b';' => "semicolons".to_owned(),
            b'\t' => "tabs".to_owned(),
            b'|' => "bars".to_owned(),
            b',' => "commas".to_owned(),
            other => format!("`{}`", char::from(other)),
        };
        match self.quoting {
            Quoting::Doubled => delimiter,
            Quoting::Escaped => format!("{delimiter}, quotes written \\\","),
            Quoting::Single => format!("{delimiter}, quotes '…',"),
            Quoting::None => format!("{delimiter}, without quotes,"),
        }
    }

    /// How well dialects fit, in their order.
    fn fits(
        dialects: Vec<Dialect>,
        beginning: &[u8],
        known: impl Fn(&str) -> bool,
    ) -> Vec<(Fit, Dialect)> {
        let mut fits: Vec<(usize, Fit)> = Vec::new();
        // Where several headings are known, a delimiter that does not occur, and parts nothing, can't be better.
        let occurs = |at: &usize| memchr(dialects[*at].delimiter, beginning).is_some();
        let (present, absent): (Vec<usize>, Vec<usize>) = (0..dialects.len()).partition(occurs);
        for some in [present, absent] {
            if fits.iter().any(|(_, fit)| fit.known > 1) {
                break;
            }
            let mut some: Vec<_> = some
                .into_iter()
                .map(|at| (at, dialects[at].fit(beginning)))
                .collect();
            // Where one has fewer headings than are known under another, none of them is looked at: a line that is not parted is a
            // heading that takes long.
            some.sort_by_key(|(_, (_, headings))| std::cmp::Reverse(headings.len()));
            let mut most = 0;
            for (at, (mut fit, headings)) in some {
                if headings.len() >= most {
                    let texts = headings
                        .iter()
                        .filter_map(|cell| std::str::from_utf8(cell).ok());
                    fit.known = texts.filter(|text| known(text)).count();
                    most = most.max(fit.known);
                }
                fits.push((at, fit));
            }
        }
        fits.sort_by_key(|(at, _)| *at);
        let fits = fits.into_iter();
        fits.map(|(at, fit)| (fit, dialects[at])).collect()
    }

    /// How well it fits, without what headings are known, and the headings.
    fn fit(self, beginning: &[u8]) -> (Fit, ByteRecord) {
        let mut builder = self.reader();
        let mut reader = builder
            .buffer_capacity(SAMPLE_BUFFER)
            .from_reader(beginning);
        let mut record = ByteRecord::new();
        let mut headings = ByteRecord::new();
        let mut lengths: Vec<usize> = Vec::new();
        while lengths.len() < SAMPLE && matches!(reader.read_byte_record(&mut record), Ok(true)) {
            if lengths.is_empty() {
                headings.clone_from(&record);
            }
            if record.iter().any(|cell| !cell.is_empty()) {
                lengths.push(record.len());
            }
        }
        let cells = commonest(&lengths).unwrap_or(0);
        let same = lengths.iter().filter(|length| **length == cells).count();
        let fit = Fit {
            known: 0,
            same,
            even: same as f64 / lengths.len().max(1) as f64,
            cells,
        };
        (fit, headings)
    }
}

/// Unusual quotes are believed from so many more even records on: one stray quote does not change how
/// the others are read.
const TELLING_RECORDS: usize = 2;

impl Fit {
    /// Whether it is so much better that quotes are taken to be written in an unusual way.
    fn is_clearer(self, other: Fit) -> bool {
        self.known > other.known
            || (self.same >= other.same + TELLING_RECORDS && self.even > other.even + 0.1)
            || (self.even == 1.0 && self.cells > 1 && other.cells < 2)
    }

    fn beats(self, other: Fit) -> bool {
        if self.known != other.known {
            return self.known > other.known;
        }
        let tells = |fit: Fit| fit.cells > 1;
        if tells(self) != tells(other) {
            return tells(self);
        }
        if self.even != other.even {
            return self.even > other.even;
        }
        self.cells > other.cells
    }
}

impl Quoting {
    /// Whether a text has what tells this way of quoting from the usual one.
    fn may_be_in(self, text: &[u8]) -> bool {
        let has = |needle: &[u8]| memmem::find(text, needle).is_some();
        match self {
            Quoting::Doubled => true,
            Quoting::Escaped => has(b"\\\""),
            Quoting::Single => text.starts_with(b"'") || has(b"\n'"),
            Quoting::None => has(b"\""),
        }
    }
}

/// The length that most records have; of equals the longest.
fn commonest(lengths: &[usize]) -> Option<usize> {
    let mut sorted = lengths.to_vec();
    sorted.sort_unstable();
    sorted
        .chunk_by(|a, b| a == b)
        .max_by_key(|chunk| chunk.len())
        .and_then(|chunk| chunk.first().copied())
}

/// The delimiter that a first line `sep=;` announces, and the text after that line.
fn announcement(text: &[u8]) -> (Option<u8>, &[u8]) {
    let Some(rest) = text
        .strip_prefix(b"sep=")
        .or_else(|| text.strip_prefix(b"SEP="))
    else {
        return (None, text);
    };
    match rest {
        [delimiter, b'\r', b'\n', rest @ ..] | [delimiter, b'\n', rest @ ..] => {
            (Some(*delimiter), rest)
        }
        _ => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> (char, Quoting) {
        let dialect = Dialect::of(text.as_bytes(), |_| false, None);
        (char::from(dialect.delimiter), dialect.quoting)
    }

    #[test]
    fn the_whole_sample_decides() {
        for (text, delimiter, quoting) in [
            ("a,b\n1,2\n", ',', Quoting::Doubled),
            ("a;b,c,d\n1;2\n3;4\n", ';', Quoting::Doubled),
            ("a, or b; c\n1;2\n3;4\n", ';', Quoting::Doubled),
            ("a\tb\n\"x, y\"\t2\n", '\t', Quoting::Doubled),
            (
                "a,b\n\"say \\\"hi, you\\\"\",2\n\"\\\"hi, you\\\"\",3\n3,4\n",
                ',',
                Quoting::Escaped,
            ),
            ("'a','b'\n'x, y','2'\n'z, y','3'\n", ',', Quoting::Single),
            ("a\tb\n\"x\ty\n3\t4\n5\t6\n", '\t', Quoting::None),
            ("only\n1\n", ',', Quoting::Doubled),
            ("sep=;\na;b\n1;2\n", ';', Quoting::Doubled),
            ("a;b\n\"one\nline, more\";2\n", ';', Quoting::Doubled),
        ] {
            assert_eq!(found(text), (delimiter, quoting), "{text}");
        }
    }

    #[test]
    fn known_headings_outweigh_even_records() {
        let dialect = Dialect::of(b"id;x\n1,5;2\n2,5;3\n", |cell| cell == "id", None);
        assert_eq!(dialect.delimiter, b';');
    }
}
