//! Numbers, days, lists and the order of words, as Unicode's CLDR has them (ICU4X).

use super::words::{Words, say};
use fixed_decimal::Decimal;
use icu_calendar::{Date, Gregorian};
use icu_casemap::CaseMapper;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_list::ListFormatter;
use icu_locale_core::{LanguageIdentifier, Locale};
use std::cmp::Ordering;

/// Writes numbers. The data come with the program, so that making it can't fail but for a locale unknown.
pub(super) struct Numerals(DecimalFormatter);

impl Numerals {
    fn new(locale: &Locale) -> Option<Self> {
        let made = DecimalFormatter::try_new(locale.into(), Default::default());
        made.ok().map(Numerals)
    }

    /// A number in plain decimals (`-1234.50`) as the language writes it; what is none stays as it is.
    pub fn write(&self, plain: &str) -> String {
        match Decimal::try_from_str(plain) {
            Ok(number) => self.0.format(&number).to_string(),
            Err(_) => plain.to_owned(),
        }
    }
}

impl intl_memoizer::Memoizable for Numerals {
    type Args = ();
    type Error = ();

    fn construct(language: unic_langid::LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale = language.to_string().parse().map_err(|_| ())?;
        Numerals::new(&locale).ok_or(())
    }
}

/// The formats of one language.
pub(super) struct Formats {
    language: LanguageIdentifier,
    numerals: Option<Numerals>,
    day: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    all_of: Option<ListFormatter>,
    one_of: Option<ListFormatter>,
    order: Option<CollatorBorrowed<'static>>,
}

impl Formats {
    pub fn new(locale: &str) -> Self {
        let locale: Locale = locale.parse().unwrap_or(Locale::UNKNOWN);
        let mut order: CollatorPreferences = (&locale).into();
        // Firm 9 comes before firm 10.
        order.numeric_ordering = Some(CollationNumericOrdering::True);
        Formats {
            language: locale.id.clone(),
            numerals: Numerals::new(&locale),
            day: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            all_of: ListFormatter::try_new_and((&locale).into(), Default::default()).ok(),
            one_of: ListFormatter::try_new_or((&locale).into(), Default::default()).ok(),
            order: Collator::try_new(order, Default::default()).ok(),
        }
    }
}

impl Words {
    /// A number in plain decimals (`1234.50`) as the language writes it; what is none stays as it is.
    pub fn number(self, plain: &str) -> String {
        let numerals = self.formats().numerals.as_ref();
        numerals.map_or_else(|| plain.to_owned(), |numerals| numerals.write(plain))
    }

    /// A whole number.
    pub fn count(self, number: usize) -> String {
        self.number(&number.to_string())
    }

    /// A percentage, given in plain decimals (`12.5` for 12.5 %).
    pub fn percent(self, plain: &str) -> String {
        say!(self, "percent", number = self.number(plain))
    }

    /// A day in full (`14 April 2026`), given as ISO 8601 has it; what is none stays as it is.
    pub fn day(self, iso: &str) -> String {
        let day = iso_day(iso).zip(self.formats().day.as_ref());
        day.map_or_else(
            || iso.to_owned(),
            |(day, format)| format.format(&day).to_string(),
        )
    }

    /// Things of which all are meant: `A, B and C`.
    pub fn all_of<T: AsRef<str>>(self, things: &[T]) -> String {
        joined(self.formats().all_of.as_ref(), things)
    }

    /// Things of which one is meant: `A, B or C`.
    pub fn one_of<T: AsRef<str>>(self, things: &[T]) -> String {
        joined(self.formats().one_of.as_ref(), things)
    }

    /// Which of two texts a reader of the language looks for first.
    pub fn order(self, a: &str, b: &str) -> Ordering {
        let order = self.formats().order.as_ref();
        order
            .map_or(Ordering::Equal, |order| order.compare(a, b))
            .then_with(|| a.cmp(b))
    }

    /// A text in capital letters.
    pub fn capitals(self, text: &str) -> String {
        let language = &self.formats().language;
        CaseMapper::new()
            .uppercase_to_string(text, language)
            .into_owned()
    }

    /// A text with a capital letter at its beginning.
    pub fn capitalised(self, text: &str) -> String {
        let first = text.chars().next().map_or(0, char::len_utf8);
        self.capitals(&text[..first]) + &text[first..]
    }
}

fn iso_day(text: &str) -> Option<Date<Gregorian>> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let has_shape = (year.len(), month.len(), day.len()) == (4, 2, 2) && parts.next().is_none();
    if !has_shape {
        return None;
    }
    Date::try_new_gregorian(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn joined<T: AsRef<str>>(format: Option<&ListFormatter>, things: &[T]) -> String {
    let things = things.iter().map(AsRef::as_ref);
    match format {
        Some(format) => format.format(things).to_string(),
        None => things.collect::<Vec<_>>().join(", "),
    }
}
