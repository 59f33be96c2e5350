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
        let mut bytes = Vec::with_capacity(24);
        self.print_bytes(value, &mut bytes);
        // Digits, points and signs.
        String::from_utf8(bytes).unwrap_or_default()
    }

    /// The value appended to the bytes of a text.
    #[inline]
    pub fn print_bytes(self, value: f64, out: &mut Vec<u8>) {
        match self {
            Decimals::Fixed(2) if (0.0..1000.0).contains(&value) => print_score(value, out),
            _ => self.print_any(value, out),
        }
    }

    #[inline(never)]
    fn print_any(self, value: f64, out: &mut Vec<u8>) {
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
    if scaled >= MOST_WHOLE {
        return scaled as u64;
    }
    let nearest = nearest(scaled);
    // Of two whole numbers as near the even one was taken.
    nearest + u64::from(scaled - nearest as f64 >= 0.5)
}

/// From here on doubles have no halves.
const MOST_WHOLE: f64 = (1_u64 << 52) as f64;

/// The nearest whole number of a value from 0 to below 2^52, the even one of two: what is left of it beside so large a number.
#[inline]
pub fn nearest(value: f64) -> u64 {
    (value + MOST_WHOLE).to_bits() - MOST_WHOLE.to_bits()
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

/// Whole numbers below 1000 with a point after them, as text, its first letter lowest.
const WHOLES: [u32; 1000] = {
    let mut wholes = [0; 1000];
    let mut at = 0;
    while at < wholes.len() {
        let digits = [at / 100, at / 10 % 10, at % 10];
        let mut text = b'.' as u32;
        let mut digit = 3;
        while digit > 0 {
            digit -= 1;
            let is_within = digit == 2 || at >= 100 || (digit == 1 && at >= 10);
            if is_within {
                text = text << 8 | (b'0' as usize + digits[digit]) as u32;
            }
        }
        wholes[at] = text;
        at += 1;
    }
    wholes
};

/// Rounds a value below 1000 to 9 decimals, then half up to two, and writes it: nearly all that is printed. How many digits there are
/// before the point can't be guessed, so that this decides by how much to shift.
#[inline(never)]
fn print_score(value: f64, out: &mut Vec<u8>) {
    let hundredths = hundredths(value);
    let (whole, fraction) = (hundredths / 100, hundredths % 100);
    let Some(before) = WHOLES.get(whole as usize) else {
        return Decimals::Fixed(2).print_any(value, out);
    };
    let length = 2 + usize::from(whole >= 10) + usize::from(whole >= 100);
    let after = u64::from(u16::from_le_bytes(PAIRS[fraction as usize]));
    let text = u64::from(*before) | after << (8 * length);
    let end = out.len() + length + 2;
    out.extend_from_slice(&text.to_le_bytes());
    out.truncate(end);
}

/// A value from 0 to 1000 rounded to 9 decimals, then half up to hundredths, in these.
#[inline]
fn hundredths(value: f64) -> u32 {
    /// Farther than this from a half, rounding to 9 decimals first changes nothing: it is 20 times what that can.
    const CLEAR: f64 = 0.5 - 1e-6;
    let scaled = value * 100.0;
    let nearest = scaled + MOST_WHOLE;
    if (scaled - (nearest - MOST_WHOLE)).abs() < CLEAR {
        return (nearest.to_bits() - MOST_WHOLE.to_bits()) as u32;
    }
    ((nano(value) + 5_000_000) / 10_000_000) as u32
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
            (9.995, "10.00"),
            (99.995, "100.00"),
            (999.994, "999.99"),
            (999.995, "1000.00"),
            (1234.5, "1234.50"),
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
        fn nano_is_half_up(value in prop_oneof![0.0_f64..=100.0, 0.0_f64..9e9, (0_u64..1 << 40).prop_map(|n| n as f64 / 4096.0)]) {
            let scaled = value * 1e9;
            let whole = scaled as u64;
            prop_assert_eq!(nano(value), whole + u64::from(scaled - whole as f64 >= 0.5));
        }

        /// Right on halves of hundredths, beside them, and anywhere.
        #[test]
        fn hundredths_are_of_nine_decimals(
            halves in 0_u32..200_000,
            off in prop_oneof![Just(0.0), -3e-8..3e-8, -1e-9..1e-9, -1.0..1.0],
        ) {
            let value = (f64::from(halves) * 0.005 + off).clamp(0.0, 999.0);
            prop_assert_eq!(u64::from(hundredths(value)), (nano(value) + 5_000_000) / 10_000_000);
        }

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
