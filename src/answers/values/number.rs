//! Numbers as people write them: decimal point or comma, thousands with blanks, points or commas.

use crate::answers::source::Window;
use std::io::Write;

/// What a text says as a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumberText {
    /// A number, whatever the column's other cells are.
    Sure(f64, Decimals),
    /// `1.234`: a decimal point, unless the column writes decimal commas.
    PointOrThousands(f64),
    /// `1,234`: a decimal comma or thousands; the value as decimals.
    CommaOrThousands(f64),
    /// No number.
    Not,
}

/// How a column writes decimals, as far as its cells show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimals {
    /// No cell shows it.
    #[default]
    Unknown,
    /// With a point.
    Point,
    /// With a comma.
    Comma,
    /// Some cells with a point, some with a comma.
    Mixed,
}

impl Decimals {
    /// What two cells show together.
    pub fn and(self, other: Decimals) -> Decimals {
        match (self, other) {
            (Decimals::Unknown, known) | (known, Decimals::Unknown) => known,
            (one, two) if one == two => one,
            _ => Decimals::Mixed,
        }
    }
}

impl NumberText {
    /// The number, given how its column writes decimals; `None` when it can't be told.
    pub fn value(self, column: Decimals) -> Option<f64> {
        match (self, column) {
            (NumberText::Sure(value, _), _) => Some(value),
            (NumberText::PointOrThousands(_), Decimals::Comma) => None,
            (NumberText::PointOrThousands(value), _) => Some(value),
            (NumberText::CommaOrThousands(value), Decimals::Comma) => Some(value),
            (NumberText::CommaOrThousands(value), Decimals::Point) => {
                Some((value * 1000.0).round())
            }
            _ => None,
        }
    }

    /// What this cell shows about its column.
    pub fn shows(self) -> Decimals {
        match self {
            NumberText::Sure(_, decimals) => decimals,
            _ => Decimals::Unknown,
        }
    }
}

/// Reads a number. Takes a sign, thousands blanks (`1 234,5`), European (`1.234,5`) and English
/// (`1,234.5`) thousands, and exponents; refuses everything that is not finite.
pub fn read_number(text: &str) -> NumberText {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.bytes().all(|b| b.is_ascii_digit()) && !digits.is_empty() && digits.len() < 16 {
        let value = digits
            .bytes()
            .fold(0.0, |n, b| n * 10.0 + f64::from(b - b'0'));
        return NumberText::Sure(if negative { -value } else { value }, Decimals::Unknown);
    }
    let read = read_unsigned(digits);
    if negative { negate(read) } else { read }
}

/// Powers of ten, as far as plain numbers have decimals.
const TENS: [f64; 3] = [1.0, 10.0, 100.0];

/// The value of a number written in the plainest way: up to nine digits, and a point or comma with one or two more after
/// it. What else is a number [`read_number`] tells; what is read here it reads to the same.
pub(in crate::answers) fn read_plain_number(text: &[u8]) -> Option<f64> {
    let (mut digits, mut decimals) = (0_u32, None);
    for byte in text {
        match byte {
            b'0'..=b'9' if text.len() <= 9 => {
                digits = digits * 10 + u32::from(byte - b'0');
                decimals = decimals.map(|count| count + 1);
            }
            b'.' | b',' if decimals.is_none() && text[0] != *byte => decimals = Some(0_usize),
            _ => return None,
        }
    }
    // Both are whole, so that the quotient is the double nearest to what is written.
    match decimals {
        _ if text.is_empty() => None,
        None => Some(f64::from(digits)),
        Some(count @ 1..=2) => Some(f64::from(digits) / TENS[count]),
        Some(_) => None,
    }
}

/// The same for a text of 1 to 8 bytes that stands at the beginning of a window: all digits at once, and where the point stands decides
/// by how much to shift, not which way to go, as processors can't guess it.
#[inline]
pub(in crate::answers) fn read_plain_first(window: Window) -> Option<f64> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    /// The lowest so many bytes.
    const UPTO: [u64; 16] = {
        let mut upto = [u64::MAX; 16];
        let mut bytes = 0;
        while bytes < 8 {
            upto[bytes] = (1 << (8 * bytes)) - 1;
            bytes += 1;
        }
        upto
    };
    let upto = |bytes: usize| UPTO[bytes % UPTO.len()];
    let length = window.length;
    let text = window.bytes as u64 & upto(length);
    // The high bit of each byte that is a point or a comma, which are told apart by one bit.
    let rest = (text & !(2 * ONES)) ^ (0x2C * ONES);
    let points = !((rest & !HIGH).wrapping_add(!HIGH) | rest) & HIGH;
    let has_point = points != 0;
    let at = (points.trailing_zeros() as usize / 8).min(length);
    let count = length - usize::from(has_point);
    let decimals = count - at;
    // What stands after the point moves to its place; the digits then move up, with zeros before them.
    let digits = (text & upto(at)) | (text >> 8 & !upto(at) & upto(count));
    let up = 64_u32.wrapping_sub(8 * count as u32);
    let values = digits.wrapping_shl(up) ^ (0x30 * ONES).wrapping_shl(up);
    let is_digits = (values.wrapping_add(0x76 * ONES) | values) & HIGH == 0;
    // Nothing stood before a point where there are no digits at all.
    if at == 0 || decimals > 2 || has_point != (decimals > 0) || !is_digits {
        return None;
    }
    // Pairs of digits, then fours, then all eight.
    let pairs = values.wrapping_mul(10 << 8 | 1) >> 8 & 0x00FF_00FF_00FF_00FF;
    let fours = pairs.wrapping_mul(100 << 16 | 1) >> 16 & 0x0000_FFFF_0000_FFFF;
    let all = fours.wrapping_mul(10_000 << 32 | 1) >> 32;
    Some(f64::from(all as u32) / TENS[decimals])
}

/// Writes a number as `{}` does, the shortest text that reads back to it; faster for those with up to two decimals.
pub(crate) fn write_number(value: f64, out: &mut Vec<u8>) {
    // Up to here hundredths are whole numbers that doubles tell apart.
    const MOST: f64 = 1e13;
    if value.abs() < MOST && value != 0.0 {
        for (decimals, ten) in TENS.iter().enumerate() {
            let scaled = value * ten;
            // The nearest whole number: halves are none of those that it may be.
            let whole = (scaled + 0.5_f64.copysign(scaled)) as i64;
            if whole as f64 / ten == value {
                return write_decimal(whole, decimals, out);
            }
        }
    }
    // Writing to memory does not fail.
    let _ = write!(out, "{value}");
}

/// The same, appended to a text.
pub(in crate::answers) fn push_number(value: f64, text: &mut String) {
    let mut bytes = Vec::with_capacity(24);
    write_number(value, &mut bytes);
    // Digits, a point and a sign.
    text.push_str(std::str::from_utf8(&bytes).unwrap_or_default());
}

/// Writes a whole number of tenths or hundredths, with the last digit not 0.
fn write_decimal(whole: i64, decimals: usize, out: &mut Vec<u8>) {
    let mut digits = [b'0'; 24];
    let mut at = digits.len();
    let mut rest = whole.unsigned_abs();
    while rest > 0 || digits.len() - at <= decimals + usize::from(decimals > 0) {
        if decimals > 0 && digits.len() - at == decimals {
            at -= 1;
            digits[at] = b'.';
        }
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    if whole < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    out.extend_from_slice(&digits[at..]);
}

fn negate(read: NumberText) -> NumberText {
    match read {
        NumberText::Sure(value, decimals) => NumberText::Sure(-value, decimals),
        NumberText::PointOrThousands(value) => NumberText::PointOrThousands(-value),
        NumberText::CommaOrThousands(value) => NumberText::CommaOrThousands(-value),
        NumberText::Not => NumberText::Not,
    }
}

fn read_unsigned(text: &str) -> NumberText {
    if !text.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',') {
        return NumberText::Not;
    }
    if let Some(value) = read_exponent(text) {
        return value;
    }
    let decimal_at = text.rfind([',', '.']);
    let points = text.matches('.').count();
    let commas = text.matches(',').count();
    match (points, commas, decimal_at) {
        (0, 0, _) => sure(text, None, ' ', Decimals::Unknown),
        (1, 0, at) => single(text, at, '.'),
        (0, 1, at) => single(text, at, ','),
        (_, 0, _) => sure(text, None, '.', Decimals::Comma),
        (0, _, _) => sure(text, None, ',', Decimals::Point),
        (_, 1, Some(at)) if text[at..].starts_with(',') => {
            sure(text, Some(at), '.', Decimals::Comma)
        }
        (1, _, Some(at)) if text[at..].starts_with('.') => {
            sure(text, Some(at), ',', Decimals::Point)
        }
        _ => NumberText::Not,
    }
}

/// One separator only: decimals, unless it could be thousands.
fn single(text: &str, at: Option<usize>, mark: char) -> NumberText {
    let decimals = if mark == ',' {
        Decimals::Comma
    } else {
        Decimals::Point
    };
    let read = sure(text, at, ' ', decimals);
    let NumberText::Sure(value, _) = read else {
        return read;
    };
    let at = at.unwrap_or(0);
    let thousands = text.len() - at == 4
        && (1..=3).contains(&at)
        && !text.starts_with('0')
        && text[..at].bytes().all(|b| b.is_ascii_digit());
    match (thousands, mark) {
        (false, _) => read,
        (true, ',') => NumberText::CommaOrThousands(value),
        (true, _) => NumberText::PointOrThousands(value),
    }
}

/// A number whose decimal mark and thousands mark are known.
fn sure(text: &str, decimal_at: Option<usize>, thousands: char, decimals: Decimals) -> NumberText {
    let (whole, fraction) = match decimal_at {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, ""),
    };
    let Some(whole) = join_groups(whole, thousands) else {
        return NumberText::Not;
    };
    if !fraction.bytes().all(|b| b.is_ascii_digit()) || whole.len() + fraction.len() == 0 {
        return NumberText::Not;
    }
    match format!("{whole}.{fraction}0").parse::<f64>() {
        Ok(value) if value.is_finite() => NumberText::Sure(value, decimals),
        _ => NumberText::Not,
    }
}

/// Digits without their thousands marks; `None` when the groups are not of three.
fn join_groups(whole: &str, mark: char) -> Option<String> {
    let is_mark = |c: char| c == mark || (mark == ' ' && is_thousands_blank(c));
    let groups: Vec<&str> = whole.split(is_mark).collect();
    let digits = groups.iter().all(|g| g.bytes().all(|b| b.is_ascii_digit()));
    let first_fits = groups.len() == 1 || (1..=3).contains(&groups[0].len());
    let rest_fit = groups.iter().skip(1).all(|g| g.len() == 3);
    (digits && first_fits && rest_fit).then(|| groups.concat())
}

fn is_thousands_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn read_exponent(text: &str) -> Option<NumberText> {
    let at = text.find(['e', 'E'])?;
    let (mantissa, exponent) = (&text[..at], &text[at + 1..]);
    let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    let mantissa_fits = mantissa.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if !mantissa_fits || !digits(exponent) {
        return Some(NumberText::Not);
    }
    Some(match text.parse::<f64>() {
        Ok(value) if value.is_finite() => NumberText::Sure(value, Decimals::Unknown),
        _ => NumberText::Not,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(text: &str, column: Decimals) -> Option<f64> {
        read_number(text).value(column)
    }

    #[test]
    fn as_people_write_them() {
        for (text, expected) in [
            ("5", 5.0),
            (" 12,5 ", 12.5),
            ("12.5", 12.5),
            ("1 234,5", 1234.5),
            ("1\u{a0}234", 1234.0),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1.234.567", 1_234_567.0),
            ("1,234,567", 1_234_567.0),
            ("-3,5", -3.5),
            ("\u{2212}3", -3.0),
            ("+4", 4.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("0,123", 0.123),
            ("0.123", 0.123),
            ("1.234", 1.234),
            ("1234,567", 1234.567),
            ("1e3", 1000.0),
            ("3.0", 3.0),
            ("1 234.567", 1234.567),
        ] {
            assert_eq!(value(text, Decimals::Unknown), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_number() {
        for text in [
            "",
            "a",
            "12a",
            "1,2,3",
            "1..2",
            "12 34",
            "inf",
            "nan",
            "1e999",
            "--3",
            ",",
            ".",
            "1,2345,678",
            "0x10",
            "1e",
            "½",
            "1.2,3.4",
        ] {
            assert_eq!(value(text, Decimals::Unknown), None, "{text}");
        }
    }

    #[test]
    fn the_column_decides_what_could_be_both() {
        assert_eq!(value("1,234", Decimals::Unknown), None);
        assert_eq!(value("1,234", Decimals::Mixed), None);
        assert_eq!(value("1,234", Decimals::Comma), Some(1.234));
        assert_eq!(value("1,234", Decimals::Point), Some(1234.0));
        assert_eq!(value("-1,234", Decimals::Point), Some(-1234.0));
        assert_eq!(value("1.234", Decimals::Point), Some(1.234));
        assert_eq!(value("1.234", Decimals::Comma), None);
    }

    proptest! {
        /// Plain numbers are read as all numbers are.
        #[test]
        fn plain_numbers(text in "[0-9]{0,10}[.,]?[0-9]{0,4}") {
            if let Some(value) = read_plain_number(text.as_bytes()) {
                prop_assert!(matches!(read_number(&text), NumberText::Sure(other, _) if other.to_bits() == value.to_bits()), "{}", text);
            }
        }

        /// All at once or one after the other, whatever follows.
        #[test]
        fn plain_numbers_at_once(text in prop_oneof!["[0-9]{0,5}[.,]?[0-9]{0,3}", "[0-9.,a /:-]{1,8}"], after in any::<[u8; 16]>()) {
            let length = text.len();
            if (1..=8).contains(&length) {
                let mut bytes = after;
                bytes[..length].copy_from_slice(text.as_bytes());
                let bits = |value: Option<f64>| value.map(f64::to_bits);
                let window = Window { bytes: u128::from_le_bytes(bytes), length };
                prop_assert_eq!(bits(read_plain_first(window)), bits(read_plain_number(text.as_bytes())), "{}", text);
            }
        }

        #[test]
        fn numbers_are_written_as_elsewhere(value in prop_oneof![
            any::<f64>(), (-1e6_f64..1e6), (-100_000_000_i64..100_000_000).prop_map(|n| n as f64 / 100.0),
            (-10_000_i64..10_000).prop_map(|n| n as f64 / 10.0), (0_i64..1000).prop_map(|n| n as f64),
        ]) {
            let mut text = String::new();
            push_number(value, &mut text);
            prop_assert_eq!(text, value.to_string());
        }

        #[test]
        fn shortest_texts_read_back(value in -1e15_f64..1e15) {
            let text = value.to_string();
            prop_assert_eq!(read_number(&text).value(Decimals::Point), Some(value));
            let comma = text.replace('.', ",");
            prop_assert_eq!(read_number(&comma).value(Decimals::Comma), Some(value));
        }

        #[test]
        fn anything_ends_well(text in "\\PC*") {
            read_number(&text);
        }
    }
}
