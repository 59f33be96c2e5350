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
        use std::fmt::Write;
        let written = match self {
            Decimals::Full => write!(text, "{value}"),
            Decimals::Fixed(decimals) => {
                let decimals = u32::from(decimals.min(9));
                // Scores and shares stay below 1e9, so that their nano-units fit.
                let nano = (value.abs() * 1e9).round() as u64;
                let unit = 10_u64.pow(9 - decimals);
                let shown = (nano + unit / 2) / unit;
                let sign = if value < 0.0 && shown > 0 { "-" } else { "" };
                let (whole, fraction) =
                    (shown / 10_u64.pow(decimals), shown % 10_u64.pow(decimals));
                match decimals {
                    0 => write!(text, "{sign}{whole}"),
                    width => write!(
                        text,
                        "{sign}{whole}.{fraction:0width$}",
                        width = width as usize
                    ),
                }
            }
        };
        debug_assert!(written.is_ok(), "writing to a String does not fail");
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
