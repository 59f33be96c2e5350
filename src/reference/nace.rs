/// Divisions of NACE Rev. 2 (Regulation 1893/2006) and Rev. 2.1 (Delegated Regulation 2023/137):
/// the numbers from 01 to 99 that neither uses.
const UNUSED_DIVISIONS: [u8; 11] = [4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89];

/// The divisions of both revisions, as two digits.
pub fn sector_divisions() -> impl Iterator<Item = String> {
    let used = (1..100).filter(|number| !UNUSED_DIVISIONS.contains(number));
    used.map(|number: u8| format!("{number:02}"))
}

/// The usual form of a NACE code: `C`, `10`, `10.7`, `10.71`; `None` when it is none.
///
/// Takes a section letter before the number (`C10.71`), blanks, and four digits without a point.
/// Both revisions are accepted; a bare letter is kept as it is, though its meaning depends on the revision.
pub fn sector_code(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect();
    let digits = match plain.strip_prefix(|c: char| ('A'..='V').contains(&c)) {
        Some("") => return Some(plain),
        Some(rest) => rest.trim_start_matches('.'),
        None => plain.as_str(),
    };
    let bare: String = digits.chars().filter(|c| *c != '.').collect();
    let (division, rest) = bare.split_at_checked(2)?;
    let number: u8 = division.parse().ok()?;
    let well_formed = rest.len() <= 2
        && bare.bytes().all(|b| b.is_ascii_digit())
        && (digits.find('.').is_none_or(|at| at == 2))
        && number >= 1
        && !UNUSED_DIVISIONS.contains(&number);
    well_formed.then(|| {
        if rest.is_empty() {
            division.to_owned()
        } else {
            format!("{division}.{rest}")
        }
    })
}

/// The broad branch of a NACE code, as national accounts group them (A*10 of ESA 2010, Regulation 549/2013), in letters
/// of Rev. 2: `A`, `B-E`, `F`, `G-I`, `J`, `K`, `L`, `M-N`, `O-Q`, `R-U`. Told by the division, whose number both
/// revisions share; of a bare letter from J on it is the letter, as its meaning depends on the revision. `None` for what is no code.
pub fn sector_group(text: &str) -> Option<String> {
    let code = sector_code(text)?;
    let Some(division) = code.get(..2).and_then(|number| number.parse::<u8>().ok()) else {
        let broad = match code.as_str() {
            "A" | "F" => code.as_str(),
            "B" | "C" | "D" | "E" => "B-E",
            "G" | "H" | "I" => "G-I",
            letter => letter,
        };
        return Some(broad.to_owned());
    };
    let broad = match division {
        ..=3 => "A",
        4..=39 => "B-E",
        40..=43 => "F",
        44..=56 => "G-I",
        57..=63 => "J",
        64..=66 => "K",
        67..=68 => "L",
        69..=82 => "M-N",
        83..=88 => "O-Q",
        _ => "R-U",
    };
    Some(broad.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broad_branches() {
        for (given, broad) in [
            ("01.41", "A"),
            ("C10.71", "B-E"),
            ("C", "B-E"),
            ("43.32", "F"),
            ("56", "G-I"),
            ("62.01", "J"),
            ("K", "K"),
            ("68.2", "L"),
            ("71.12", "M-N"),
            ("86", "O-Q"),
            ("96.02", "R-U"),
        ] {
            assert_eq!(sector_group(given).as_deref(), Some(broad), "{given}");
        }
        assert_eq!(sector_group("bakery"), None);
    }

    #[test]
    fn the_usual_spellings() {
        for (given, code) in [
            ("10.71", "10.71"),
            ("c10.71", "10.71"),
            ("C 10", "10"),
            ("1071", "10.71"),
            ("C", "C"),
            ("01.1", "01.1"),
        ] {
            assert_eq!(sector_code(given).as_deref(), Some(code), "{given}");
        }
        for wrong in ["", "bakery", "1.1", "04", "10.711", "W", "00"] {
            assert_eq!(sector_code(wrong), None, "{wrong}");
        }
    }
}
