//! Days as platforms write them.

use jiff::civil::Date;

/// In which order a column writes day and month where both are numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::answers) enum DayOrder {
    /// No cell shows it.
    #[default]
    Unknown,
    /// `31/12/2026`
    DayFirst,
    /// `12/31/2026`
    MonthFirst,
    /// Some cells one way, some the other.
    Mixed,
}

impl DayOrder {
    /// What two cells show together.
    pub fn and(self, other: DayOrder) -> DayOrder {
        match (self, other) {
            (DayOrder::Unknown, known) | (known, DayOrder::Unknown) => known,
            (one, two) if one == two => one,
            _ => DayOrder::Mixed,
        }
    }
}

/// What a text says as a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::answers) enum DayText {
    /// A day, whatever the column's other cells are; with the order it shows.
    Sure(Date, DayOrder),
    /// `03/04/2026`: the day if the day comes first, and if the month does.
    Either(Date, Date),
    /// No day.
    Not,
}

impl DayText {
    /// The day, given the order of its column; `None` when it can't be told.
    pub fn value(self, column: DayOrder) -> Option<Date> {
        match (self, column) {
            (DayText::Sure(date, _), _) => Some(date),
            (DayText::Either(date, _), DayOrder::DayFirst) => Some(date),
            (DayText::Either(_, date), DayOrder::MonthFirst) => Some(date),
            (DayText::Either(one, other), _) if one == other => Some(one),
            _ => None,
        }
    }

    /// What this cell shows about its column.
    pub fn shows(self) -> DayOrder {
        match self {
            DayText::Sure(_, order) => order,
            _ => DayOrder::Unknown,
        }
    }
}

/// Names of months, the first three letters, in English as the platforms' servers write them.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Reads a day, whatever time of day and zone follow it: ISO (`2026-03-14T10:00:00-05:00`),
/// `2026/03/14`, `31.12.2026`, `12/31/26`, `Apr 26, 2018 8:58:20 AM`, `26 April 2018`.
pub(in crate::answers) fn read_day(text: &str) -> DayText {
    let text = text.trim();
    // Most are plain ISO days.
    if let [_, _, _, _, b'-', _, _, b'-', _, _] = text.as_bytes()
        && let Ok(date) = text.parse()
    {
        return DayText::Sure(date, DayOrder::Unknown);
    }
    let pieces: Vec<&str> = text
        .split(|c: char| {
            c.is_whitespace()
                || matches!(c, '-' | '/' | '.' | ',' | 'T' | '_') && !is_name_letter(text, c)
        })
        .filter(|piece| !piece.is_empty())
        .collect();
    let [first, second, third, ..] = pieces[..] else {
        return DayText::Not;
    };
    if !only_time_after(&pieces[3..]) {
        return DayText::Not;
    }
    match (month(first), month(second)) {
        (Some(month), _) => sure(third, month, second, DayOrder::Unknown),
        (_, Some(month)) => sure(third, month, first, DayOrder::Unknown),
        _ if first.len() == 4 => match second.parse() {
            Ok(month) => sure(first, month, third, DayOrder::Unknown),
            Err(_) => DayText::Not,
        },
        _ => numbers(text, first, second, third),
    }
}

/// `T` parts day and time only between digits; in `Oct` it is a letter.
fn is_name_letter(text: &str, c: char) -> bool {
    c == 'T'
        && !text
            .bytes()
            .zip(text.bytes().skip(1))
            .any(|(a, b)| a.is_ascii_digit() && b == b'T')
}

/// Whether what follows a day is a time of day and a zone.
fn only_time_after(pieces: &[&str]) -> bool {
    pieces.iter().all(|piece| {
        let clock = piece.starts_with(|c: char| c.is_ascii_digit());
        let mark = piece.len() <= 5
            && piece
                .chars()
                .all(|c| c.is_ascii_alphabetic() || c == '+' || c == ':' || c.is_ascii_digit());
        (clock
            && piece
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, ':' | '+' | 'Z' | 'z')))
            || mark
    })
}

fn month(piece: &str) -> Option<i8> {
    let start = piece.get(..3)?.to_lowercase();
    if !piece.chars().all(char::is_alphabetic) {
        return None;
    }
    let at = MONTHS.iter().position(|month| *month == start)?;
    Some(at as i8 + 1)
}

fn numbers(text: &str, first: &str, second: &str, year: &str) -> DayText {
    let (Ok(one), Ok(two)) = (first.parse::<i8>(), second.parse::<i8>()) else {
        return DayText::Not;
    };
    let day_first = date(year, two, one);
    let month_first = date(year, one, two);
    // Points between the numbers are European: the day comes first.
    let points = text.contains('.') && !text.contains('/');
    match (day_first, month_first) {
        (Some(date), _) if points => DayText::Sure(date, DayOrder::DayFirst),
        (Some(date), None) => DayText::Sure(date, DayOrder::DayFirst),
        (None, Some(date)) => DayText::Sure(date, DayOrder::MonthFirst),
        (Some(one), Some(other)) => DayText::Either(one, other),
        (None, None) => DayText::Not,
    }
}

fn sure(year: &str, month: i8, day: &str, order: DayOrder) -> DayText {
    let day = day.parse().ok();
    match day.and_then(|day| date(year, month, day)) {
        Some(date) => DayText::Sure(date, order),
        None => DayText::Not,
    }
}

fn date(year: &str, month: i8, day: i8) -> Option<Date> {
    let digits = year.bytes().all(|b| b.is_ascii_digit());
    let year = match (year.len(), year.parse::<i16>()) {
        (4, Ok(year)) if digits => year,
        // Surveys are of this century; owners may be born in the last.
        (2, Ok(year)) if digits => year + if year < 70 { 2000 } else { 1900 },
        _ => return None,
    };
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str, order: DayOrder) -> Option<String> {
        read_day(text).value(order).map(|date| date.to_string())
    }

    #[test]
    fn as_the_platforms_write_them() {
        for text in [
            "2018-04-26",
            "2018-04-26 08:58:20",
            "2018-04-26T08:58:20.123-05:00",
            "2018-04-26T08:58:20Z",
            "2018/04/26 8:58:20 AM EST",
            "26/04/2018",
            "04/26/2018 08:58",
            "4/26/18 8:58",
            "26.04.2018",
            "26.4.2018 8:58",
            "26. 4. 2018",
            "2018.04.26.",
            "Apr 26, 2018 8:58:20 AM",
            "26 April 2018",
            "26-Apr-2018",
            "2018-04-26_08-58-20",
        ] {
            assert_eq!(
                day(text, DayOrder::Unknown).as_deref(),
                Some("2018-04-26"),
                "{text}"
            );
        }
    }

    #[test]
    fn the_column_decides_between_day_and_month() {
        assert_eq!(day("03/04/2026", DayOrder::Unknown), None);
        assert_eq!(day("03/04/2026", DayOrder::Mixed), None);
        assert_eq!(
            day("03/04/2026", DayOrder::DayFirst).as_deref(),
            Some("2026-04-03")
        );
        assert_eq!(
            day("03/04/2026", DayOrder::MonthFirst).as_deref(),
            Some("2026-03-04")
        );
        assert_eq!(
            day("03.04.2026", DayOrder::Unknown).as_deref(),
            Some("2026-04-03")
        );
        assert_eq!(
            day("05/05/2026", DayOrder::Unknown).as_deref(),
            Some("2026-05-05")
        );
        assert_eq!(read_day("26/04/2018").shows(), DayOrder::DayFirst);
        assert_eq!(read_day("04/26/2018").shows(), DayOrder::MonthFirst);
    }

    #[test]
    fn what_is_no_day() {
        for text in [
            "",
            "soon",
            "2026",
            "2026-13-01",
            "31/02/2026",
            "2026-03",
            "12 persons in 3 rooms",
            "1-2-3",
        ] {
            assert_eq!(day(text, DayOrder::DayFirst), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn anything_ends_well(text in "\\PC*") {
            read_day(&text);
        }
    }
}
