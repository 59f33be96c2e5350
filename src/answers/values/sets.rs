//! Several options in one cell, joined by something that may stand in their labels too.

/// Pieces that a cell is cut into at most; no question has more options.
const MOST_PIECES: usize = 400;

/// Labels span at most so many separators.
const LONGEST_RUN: usize = 40;

/// What a cell of several options says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Segmented {
    /// It can be read in one way.
    Options(Vec<u32>),
    /// It can be read in several ways.
    Ambiguous,
    /// Some piece is no option: those that are, and the first stretch that is none.
    Unknown(Vec<u32>, String),
}

/// Reads a text as options joined by any of `separators`, each of which may also stand inside a label.
pub(super) fn segment(
    text: &str,
    separators: &[char],
    option: impl Fn(&str) -> Option<u32>,
) -> Segmented {
    let pieces = pieces(text, separators);
    let run = |from: usize, to: usize| text[pieces[from].0..pieces[to].1].trim();
    let mut found: Vec<Vec<(usize, u32)>> = Vec::with_capacity(pieces.len());
    for from in 0..pieces.len() {
        let last = pieces.len().min(from + LONGEST_RUN);
        let ends = (from..last).filter_map(|to| Some((to + 1, option(run(from, to))?)));
        found.push(ends.collect());
    }
    let blank = |at: usize| run(at, at).is_empty();
    // Ways to read the text from a piece on: none, one, or more (2).
    let mut ways = vec![0_u8; pieces.len() + 1];
    ways[pieces.len()] = 1;
    for from in (0..pieces.len()).rev() {
        let through: u8 = found[from]
            .iter()
            .map(|(to, _)| ways[*to])
            .fold(0, u8::saturating_add);
        let skipped = if blank(from) { ways[from + 1] } else { 0 };
        ways[from] = through.saturating_add(skipped).min(2);
    }
    match ways[0] {
        0 => with_unknown(&pieces, &found, text),
        1 => Segmented::Options(follow(&found, &ways)),
        _ => Segmented::Ambiguous,
    }
}

/// Where the pieces of a text begin and end.
fn pieces(text: &str, separators: &[char]) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(separators) {
        if pieces.len() + 1 == MOST_PIECES {
            break;
        }
        pieces.push((start, at));
        start = at + mark.len();
    }
    pieces.push((start, text.len()));
    pieces
}

fn follow(found: &[Vec<(usize, u32)>], ways: &[u8]) -> Vec<u32> {
    let mut options = Vec::new();
    let mut at = 0;
    while at < found.len() {
        match found[at].iter().find(|(to, _)| ways[*to] == 1) {
            Some((to, option)) => {
                options.push(*option);
                at = *to;
            }
            None => at += 1,
        }
    }
    options
}

/// The longest options from left to right, and the first stretch between them that is none.
fn with_unknown(pieces: &[(usize, usize)], found: &[Vec<(usize, u32)>], text: &str) -> Segmented {
    let mut options = Vec::new();
    let mut unknown: Option<(usize, usize)> = None;
    let mut closed = false;
    let mut at = 0;
    while at < pieces.len() {
        if let Some((to, option)) = found[at].last() {
            options.push(*option);
            closed = unknown.is_some();
            at = *to;
            continue;
        }
        let (start, end) = pieces[at];
        unknown = match unknown {
            None if text[start..end].trim().is_empty() => None,
            None => Some((start, end)),
            Some((first, _)) if !closed => Some((first, end)),
            known => known,
        };
        at += 1;
    }
    let piece = unknown.map_or("", |(start, end)| text[start..end].trim());
    Segmented::Unknown(options, piece.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPTIONS: [&str; 5] = [
        "Customers",
        "Suppliers, or dealers",
        "Suppliers",
        "take away",
        "traditional",
    ];

    fn read(text: &str, separators: &[char]) -> Segmented {
        segment(text, separators, |piece| {
            OPTIONS
                .iter()
                .position(|option| *option == piece)
                .map(|at| at as u32)
        })
    }

    #[test]
    fn labels_may_hold_the_separator() {
        assert_eq!(
            read("Customers, Suppliers, or dealers", &[',']),
            Segmented::Options(vec![0, 1])
        );
        assert_eq!(
            read("Customers;Suppliers;", &[';']),
            Segmented::Options(vec![0, 2])
        );
        assert_eq!(
            read("take away traditional", &[' ']),
            Segmented::Options(vec![3, 4])
        );
        assert_eq!(read("", &[',']), Segmented::Options(vec![]));
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_not_read() {
        let ambiguous = segment("A, B", &[','], |piece| {
            ["A", "B", "A, B"]
                .iter()
                .position(|o| *o == piece)
                .map(|at| at as u32)
        });
        assert_eq!(ambiguous, Segmented::Ambiguous);
    }

    #[test]
    fn what_is_no_option_is_told() {
        assert_eq!(
            read("Customers, my aunt, she knows, Suppliers", &[',']),
            Segmented::Unknown(vec![0, 2], "my aunt, she knows".to_owned())
        );
    }
}
