/// A value rounded to 9 decimals: both sides of every comparison of scores go through it,
/// so that 74.99999999999997 is 75.
pub fn round9(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

/// How scores are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimals {
    /// The shortest text that reads back to the same double.
    Full,
    /// This many decimals, at most 9: rounded to 9 decimals, then half up.
    Fixed(u8),
}

impl Decimals {
    /// The value as text.
    pub fn print(self, value: f64) -> String {
        let mut text = String::new();
        self.print_into(value, &mut text);
        text
    }

    /// The value appended to a text.
    pub fn print_into(self, value: f64, text: &mut String) {
        let mut bytes = Vec::with_capacity(24);
        self.print_bytes(value, &mut bytes);
        // Digits, points and signs.
        text.push_str(std::str::from_utf8(&bytes).unwrap_or_default());
    }

    /// The value appended to the bytes of a text.
    pub fn print_bytes(self, value: f64, out: &mut Vec<u8>) {
        match self {
            Decimals::Full => {
                use std::io::Write;
                let written = write!(out, "{value}");
                debug_assert!(written.is_ok(), "writing to memory does not fail");
            }
            Decimals::Fixed(2) => print_fixed::<2>(value, out),
            Decimals::Fixed(0) => print_fixed::<0>(value, out),
            Decimals::Fixed(1) => print_fixed::<1>(value, out),
            Decimals::Fixed(3) => print_fixed::<3>(value, out),
            Decimals::Fixed(4) => print_fixed::<4>(value, out),
            Decimals::Fixed(5) => print_fixed::<5>(value, out),
            Decimals::Fixed(6) => print_fixed::<6>(value, out),
            Decimals::Fixed(7) => print_fixed::<7>(value, out),
            Decimals::Fixed(8) => print_fixed::<8>(value, out),
            Decimals::Fixed(_) => print_fixed::<9>(value, out),
        }
    }

    /// As many decimals, but at most so many; for words, where more would bury what is said.
    pub fn at_most(self, most: u8) -> Self {
        match self {
            Decimals::Full => Decimals::Fixed(most),
            Decimals::Fixed(decimals) => Decimals::Fixed(decimals.min(most)),
        }
    }

    /// As many decimals, but at least so many; for shares, where 0.9 says too little.
    pub fn at_least(self, least: u8) -> Self {
        match self {
            Decimals::Full => Decimals::Full,
            Decimals::Fixed(decimals) => Decimals::Fixed(decimals.max(least)),
        }
    }
}

/// A value from 0 to 9e9 in units of 1e-9, as both sides of a comparison are rounded to: half up.
#[inline]
pub fn nano(value: f64) -> u64 {
    let scaled = value * 1e9;
    let whole = scaled as i64;
    (whole + i64::from(scaled - whole as f64 >= 0.5)).cast_unsigned()
}

/// The two digits of every number below 100.
const PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[0; 2]; 100];
    let mut at = 0;
    while at < 100 {
        pairs[at] = [b'0' + (at / 10) as u8, b'0' + (at % 10) as u8];
        at += 1;
    }
    pairs
};

/// Writes hundredths below 1000.00, as nearly all that is printed is: a fixed number of bytes, cut to those that count.
fn print_score(hundredths: usize, out: &mut Vec<u8>) {
    let (whole, fraction) = (hundredths / 100, PAIRS[hundredths % 100]);
    let [tens, ones] = PAIRS[whole % 100];
    let end = out.len();
    let digits = match whole {
        100.. => {
            let hundreds = b'0' + (whole / 100) as u8;
            out.extend_from_slice(&[hundreds, tens, ones, b'.', fraction[0], fraction[1]]);
            6
        }
        10.. => {
            out.extend_from_slice(&[tens, ones, b'.', fraction[0], fraction[1], 0]);
            5
        }
        _ => {
            out.extend_from_slice(&[ones, b'.', fraction[0], fraction[1], 0, 0]);
            4
        }
    };
    out.truncate(end + digits);
}

/// Rounds to 9 decimals, then half up to fewer, and writes the digits.
fn print_fixed<const DECIMALS: usize>(value: f64, out: &mut Vec<u8>) {
    const MOST: usize = 24;
    // Scores and shares stay below 1e9, so that their nano-units fit.
    let nano = nano(value.abs());
    let unit = 10_u64.pow(9 - DECIMALS as u32);
    let mut rest = (nano + unit / 2) / unit;
    if value < 0.0 && rest > 0 {
        out.push(b'-');
    }
    if DECIMALS == 2 && rest < 100_000 {
        return print_score(rest as usize, out);
    }
    let mut digits = [b'0'; MOST];
    let mut at = MOST;
    for _ in 0..DECIMALS {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    if DECIMALS > 0 {
        at -= 1;
        digits[at] = b'.';
    }
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ties_go_up_as_by_hand() {
        let two = Decimals::Fixed(2);
        for (value, text) in [
            (62.125, "62.13"),
            (0.005, "0.01"),
            (1.005, "1.01"),
            (74.99999999999997, "75.00"),
            (0.0, "0.00"),
            (100.0, "100.00"),
            (-0.001, "0.00"),
            (-1.5, "-1.50"),
        ] {
            assert_eq!(two.print(value), text);
        }
        assert_eq!(Decimals::Fixed(0).print(62.5), "63");
        assert_eq!(Decimals::Full.print(75.0), "75");
        assert_eq!(Decimals::Full.print(0.1 + 0.2), "0.30000000000000004");
    }

    proptest! {
        #[test]
        fn exact_ties_of_any_size(hundredths in 0_u32..10_000) {
            let tie = f64::from(hundredths) / 100.0 + 0.005;
            let up = f64::from(hundredths + 1) / 100.0;
            prop_assert_eq!(Decimals::Fixed(2).print(tie), format!("{up:.2}"));
        }

        #[test]
        fn full_text_reads_back(value in 0.0_f64..=100.0) {
            prop_assert_eq!(Decimals::Full.print(value).parse::<f64>().unwrap(), value);
        }
    }
}
