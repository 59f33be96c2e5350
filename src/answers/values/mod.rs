//! What the texts in cells mean: options, sets of options, numbers, days, codes of regions and sectors.

pub(super) mod codebook;
pub(super) mod coding;
pub(super) mod day;
pub(super) mod fold;
pub(super) mod number;
pub(super) mod sets;
pub(super) mod ticks;
mod wording;
pub(super) mod words;

use day::DayOrder;
use number::Decimals;

/// How a platform writes answers into cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Style {
    /// What it puts between the options of one cell; empty for a plain table's rules.
    pub separators: &'static [char],
    /// Whether what a respondent typed under "Other" stands among the options.
    pub free_text: bool,
    /// Whether an option's code may follow its label in brackets, and a rating its maximum.
    pub codes_in_brackets: bool,
}

impl Style {
    /// As a plain table writes them.
    pub const PLAIN: Style = Style {
        separators: &[],
        free_text: false,
        codes_in_brackets: false,
    };

    /// Options joined by one of these.
    pub const fn joined(separators: &'static [char]) -> Style {
        Style {
            separators,
            free_text: false,
            codes_in_brackets: false,
        }
    }
}

/// What is known of how a cell is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Habits {
    /// How its column writes decimals.
    pub decimals: Decimals,
    /// In which order its column writes day and month.
    pub days: DayOrder,
    /// How its platform writes answers.
    pub style: Style,
}

impl Habits {
    /// Nothing is known.
    pub const UNKNOWN: Habits = Habits {
        decimals: Decimals::Unknown,
        days: DayOrder::Unknown,
        style: Style::PLAIN,
    };

    /// What two cells of one column show together.
    pub fn and(self, other: Habits) -> Habits {
        Habits {
            decimals: self.decimals.and(other.decimals),
            days: self.days.and(other.days),
            style: self.style,
        }
    }
}
