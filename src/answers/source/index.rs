use super::masks::{Letters, Masks, Scan, WIDTH, last};

/// The end before a text: the first cell begins after it.
const BEFORE: u32 = u32::MAX;

/// Where the cells and rows of a text end. Room that is used again.
#[derive(Debug, Default)]
pub(in crate::answers) struct Index {
    /// The byte after each cell, one cell after the other; before the first stands one before the text, so that every cell begins
    /// after the one before. Only the first `count` say something.
    pub ends: Vec<u32>,
    count: usize,
    /// Which of them end rows; the one before the text does.
    pub rows: Vec<u32>,
    /// Quotes that stand for themselves within quotes.
    pub doubled: Vec<u32>,
}

impl Index {
    /// Texts from this many bytes on are too long.
    pub const LONGEST: usize = 1 << 30;

    /// Finds the ends in a text, which `has_quotes` that mean something or not, and says what was seen of these.
    pub(super) fn fill(&mut self, text: &[u8], letters: Letters, has_quotes: bool) -> Scan {
        // As many ends as bytes, one before and one after, and room for a whole mask.
        let most = text.len() + 2 + WIDTH;
        if self.ends.len() < most {
            self.ends.resize(most, 0);
        }
        self.ends[0] = BEFORE;
        self.count = 1;
        self.rows.clear();
        self.rows.push(0);
        self.doubled.clear();
        let mut scan = Scan::new(letters);
        let (blocks, rest) = text.as_chunks::<WIDTH>();
        let mut base = 0;
        for block in blocks {
            let masks = match has_quotes {
                true => scan.next(block),
                false => scan.plain(block),
            };
            self.note(base, masks);
            base += WIDTH as u32;
        }
        if !rest.is_empty() {
            let mut end = last(rest);
            // A quote may close here.
            end[rest.len()..].fill(b'\n');
            let masks = match has_quotes {
                true => scan.next(&end),
                false => scan.plain(&end),
            };
            self.note(base, masks.first(rest.len()));
        }
        // The last row may do without an end.
        let length = text.len() as u32;
        let last = self.count as u32 - 1;
        let is_within = self.rows.last() != Some(&last);
        if is_within || self.ends[self.count - 1].wrapping_add(1) < length {
            self.rows.push(last + 1);
            self.ends[self.count] = length;
            self.count += 1;
        }
        scan
    }

    /// Notes what stands in the bytes from `base` on.
    #[inline]
    fn note(&mut self, base: u32, masks: Masks) {
        let mut parts = masks.ends | masks.delimiters;
        let mut ends = masks.ends;
        while ends != 0 {
            let below = parts & (ends & ends.wrapping_neg()).wrapping_sub(1);
            self.rows.push(self.count as u32 + below.count_ones());
            ends &= ends - 1;
        }
        let mut doubled = masks.doubled;
        while doubled != 0 {
            self.doubled.push(base + doubled.trailing_zeros());
            doubled &= doubled - 1;
        }
        let count = parts.count_ones() as usize;
        // Eight at a time, the last of which may be none: there is room for a whole mask, and how many there are can't be guessed.
        let (eights, _) = self.ends[self.count..].as_chunks_mut::<8>();
        for eight in eights.iter_mut().take(WIDTH / 8) {
            if parts == 0 {
                break;
            }
            for end in eight {
                *end = base + parts.trailing_zeros();
                parts &= parts.wrapping_sub(1);
            }
        }
        self.count += count;
    }

    /// Cuts a text of so many bytes after the last ended row of at least so many cells: forgets what stands behind it, and says where
    /// that is.
    pub fn cut(&mut self, length: usize, cells: usize) -> Option<usize> {
        let is_good = |row: &[u32]| {
            let [from, to] = [row[0] as usize, row[1] as usize];
            to - from >= cells && (self.ends[to] as usize) < length
        };
        let last = self.rows.windows(2).rposition(is_good)? + 1;
        self.rows.truncate(last + 1);
        let to = self.rows[last] as usize;
        self.count = to + 1;
        let end = self.ends[to];
        self.doubled
            .truncate(self.doubled.partition_point(|at| *at < end));
        Some(end as usize + 1)
    }
}
