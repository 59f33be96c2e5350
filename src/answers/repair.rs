//! Rows with too many or too few cells, put right where there is one way to do it.

/// Cells too many that are tried; with more, something else is wrong.
const MOST_SURPLUS: usize = 4;

/// Cells too few that are tried.
const MOST_ABSENT: usize = 2;

/// The one row of `width` cells that a row of another length can be: by joining neighbours that an
/// unquoted delimiter parted, or by putting in empty cells. `understood` says whether a column takes a
/// text. `None` where there is no such row, or more than one.
pub(super) fn repaired(
    cells: &[&str],
    width: usize,
    delimiter: char,
    understood: impl Fn(usize, &str) -> bool,
) -> Option<Vec<String>> {
    if cells.len() > width && cells.len() - width <= MOST_SURPLUS {
        joined(cells, width, delimiter, understood)
    } else if cells.len() < width && width - cells.len() <= MOST_ABSENT {
        filled(cells, width, understood)
    } else {
        None
    }
}

/// The one way to join neighbours.
fn joined(
    cells: &[&str],
    width: usize,
    delimiter: char,
    understood: impl Fn(usize, &str) -> bool,
) -> Option<Vec<String>> {
    let surplus = cells.len() - width;
    // By column and cells joined before it: ways to go on, and how many cells the first of them takes.
    let mut ways = vec![vec![(0_u8, 0_usize); surplus + 1]; width + 1];
    ways[width][surplus] = (1, 0);
    let text = |from: usize, count: usize| cells[from..from + count].join(&delimiter.to_string());
    for column in (0..width).rev() {
        for before in 0..=surplus {
            let from = column + before;
            for more in 0..=surplus - before {
                let after = ways[column + 1][before + more].0;
                let pieces = &cells[from..(from + more + 1).min(cells.len())];
                let whole = more == 0
                    || (pieces.len() == more + 1
                        && pieces.iter().all(|piece| !piece.trim().is_empty()));
                if after > 0 && whole && understood(column, &text(from, more + 1)) {
                    let (known, _) = ways[column][before];
                    ways[column][before] = (known.saturating_add(after).min(2), more + 1);
                }
            }
        }
    }
    if ways[0][0].0 != 1 {
        return None;
    }
    let (mut row, mut from) = (Vec::with_capacity(width), 0);
    for column in 0..width {
        let (_, count) = ways[column][from - column];
        row.push(text(from, count));
        from += count;
    }
    Some(row)
}

/// The one way to put in empty cells. One beside a cell that is empty already makes the same row, so it
/// is only put behind it.
fn filled(
    cells: &[&str],
    width: usize,
    understood: impl Fn(usize, &str) -> bool,
) -> Option<Vec<String>> {
    let absent = width - cells.len();
    // By column, cells put in before it, and whether the last one was.
    let mut ways = vec![vec![[0_u8; 2]; absent + 1]; width + 1];
    ways[width][absent] = [1, 1];
    for column in (0..width).rev() {
        for before in 0..=absent.min(column) {
            for last in 0..2 {
                let put = if before < absent {
                    ways[column + 1][before + 1][1]
                } else {
                    0
                };
                let cell = cells.get(column - before).copied();
                let take = match cell {
                    Some(cell) if last == 1 && cell.trim().is_empty() => 0,
                    Some(cell) if understood(column, cell) => ways[column + 1][before][0],
                    _ => 0,
                };
                ways[column][before][last] = put.saturating_add(take).min(2);
            }
        }
    }
    if ways[0][0][0] != 1 {
        return None;
    }
    let (mut row, mut before) = (Vec::with_capacity(width), 0);
    for column in 0..width {
        let put = if before < absent {
            ways[column + 1][before + 1][1]
        } else {
            0
        };
        if put > 0 {
            row.push(String::new());
            before += 1;
        } else {
            row.push(cells[column - before].to_owned());
        }
    }
    Some(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Columns: a name, a number, a word of two, a number.
    fn understood(column: usize, text: &str) -> bool {
        text.is_empty()
            || match column {
                0 => true,
                2 => matches!(text, "yes, often" | "no"),
                _ => text.parse::<u32>().is_ok(),
            }
    }

    fn repair(row: &str) -> Option<String> {
        let cells: Vec<&str> = row.split(',').collect();
        repaired(&cells, 4, ',', understood).map(|cells| cells.join("|"))
    }

    #[test]
    fn one_way_is_taken() {
        assert_eq!(
            repair("Mill,1,yes, often,2").as_deref(),
            Some("Mill|1|yes, often|2")
        );
        assert_eq!(
            repair("Mill, Ltd,1,no,2").as_deref(),
            Some("Mill, Ltd|1|no|2")
        );
        assert_eq!(
            repair("Mill, Ltd,1,yes, often,2").as_deref(),
            Some("Mill, Ltd|1|yes, often|2")
        );
        assert_eq!(repair("Mill,1,no").as_deref(), Some("Mill|1|no|"));
        assert_eq!(repair("Mill,no,2").as_deref(), Some("Mill||no|2"));
        assert_eq!(repair("Mill,1,2").as_deref(), Some("Mill|1||2"));
    }

    #[test]
    fn more_than_one_way_or_none_is_not() {
        assert_eq!(repair("7,no,2"), None, "the name is absent, or the number");
        assert_eq!(repair("Mill,1,maybe,so,2"), None);
        assert_eq!(repair("Mill"), None);
        assert_eq!(repair("a,b,c,d,e,f,g,h,i"), None);
    }
}
