use crate::questionnaire::{Definition, Question, QuestionType};
use std::sync::Arc;

/// What a firm answered to one question. Two words, which are copied as such.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[repr(u64)]
pub enum Cell {
    /// Nothing, or nothing that could be understood.
    #[default]
    Empty,
    /// An option, by its position in the question's list.
    Choice(u32),
    /// A set of options of a question with at most 32, the first in the lowest bit.
    Ticks(u32),
    /// A set of options of a question with more, kept as ticks of the response.
    ManyTicks,
    /// A finite number.
    Number(f64),
    /// A text, kept in the response.
    Text {
        /// First byte.
        start: u32,
        /// Byte after the last.
        end: u32,
    },
}

impl Cell {
    /// Whether it is a set of options, possibly empty.
    pub fn is_set(self) -> bool {
        matches!(self, Cell::Ticks(_) | Cell::ManyTicks)
    }

    /// Its place in a list of nothing and each option, or each set of ticks; whatever else there is has place 1.
    #[inline]
    pub(super) fn place(self) -> u32 {
        let (Cell::Choice(number) | Cell::Ticks(number)) = self else {
            return u32::from(self != Cell::Empty);
        };
        // Places of as many ticks as fit in are not looked up.
        number.wrapping_add(1)
    }
}

/// An answer and its place, see [`Cell::place`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub cell: Cell,
    place: u32,
}

impl Placed {
    /// That of an answer.
    pub fn of(cell: Cell) -> Self {
        Placed {
            place: cell.place(),
            cell,
        }
    }
}

/// Options of a question whose ticks stand in the cell.
const FEW: usize = 32;

/// Options whose ticks fit into a word.
const WORD: usize = 64;

/// What kinds of answers there are in a response, and where the ticks of `choices` questions with many options lie: the same for all
/// responses, which share it.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Whether one option is chosen, by question.
    one: Arc<[bool]>,
    /// First word of a question's ticks, and the number of its words; none where they stand in the cell.
    ticks: Arc<[(usize, usize)]>,
    words: usize,
}

impl Layout {
    /// The layout for a definition.
    pub fn of(definition: &Definition) -> Self {
        let options = |question: &Question| match question.kind {
            QuestionType::Choices => definition.options_of(question).len(),
            _ => 0,
        };
        let one = definition
            .questions()
            .map(|question| question.kind == QuestionType::Choice);
        Layout::for_options(definition.questions().map(options), one.collect())
    }

    /// The layout for questions of which so many options can be ticked, or one chosen.
    fn for_options(options: impl Iterator<Item = usize>, one: Vec<bool>) -> Self {
        let mut words = 0;
        let ticks = options.map(|options| {
            let first = words;
            if options > FEW {
                words += options.div_ceil(WORD);
            }
            (first, words - first)
        });
        Layout {
            ticks: ticks.collect(),
            words,
            one: one.into(),
        }
    }

    /// Number of questions.
    pub fn questions(&self) -> usize {
        self.ticks.len()
    }
}

/// One firm's answers, by question in the order of asking. Reused from row to row.
#[derive(Clone, Debug)]
pub struct Response {
    layout: Layout,
    /// The places of the answers, see [`Cell::place`]: where one option is chosen they say all.
    places: Vec<u32>,
    /// The other answers, where there are any.
    cells: Vec<Cell>,
    ticks: Vec<u64>,
    texts: String,
    /// What was typed under "Other", by question.
    others: Vec<(usize, String)>,
    /// Row of the file, the header being row 1, or position in a JSON file.
    pub row: u64,
    /// Content of the columns asked for with `--keep`.
    pub kept: Vec<String>,
}

impl Response {
    /// A response without answers.
    pub fn new(layout: &Layout) -> Self {
        Response {
            places: vec![0; layout.questions()],
            cells: vec![Cell::Empty; layout.questions()],
            ticks: vec![0; layout.words],
            texts: String::new(),
            others: Vec::new(),
            layout: layout.clone(),
            row: 0,
            kept: Vec::new(),
        }
    }

    /// Forgets all answers.
    pub fn clear(&mut self) {
        self.places.fill(0);
        self.texts.clear();
        self.others.clear();
        self.kept.clear();
    }

    /// The places of the answers, by question: 0 where there is none, then each option, or each set of ticks of up to 32 options;
    /// whatever else there is has place 1.
    #[inline]
    pub fn places(&self) -> &[u32] {
        &self.places
    }

    /// The same, to set options or nothing where one option is chosen.
    #[inline]
    pub(super) fn places_mut(&mut self) -> &mut [u32] {
        &mut self.places
    }

    /// The answer to a question.
    #[inline]
    pub fn cell(&self, question: usize) -> Cell {
        match self.places[question] {
            0 => Cell::Empty,
            place if self.layout.one[question] => Cell::Choice(place - 1),
            _ => self.cells[question],
        }
    }

    /// Sets an option, a number or nothing.
    #[inline]
    pub fn set(&mut self, question: usize, cell: Cell) {
        debug_assert!(
            cell == Cell::Empty || matches!(cell, Cell::Choice(_)) == self.layout.one[question]
        );
        self.set_placed(question, Placed::of(cell));
    }

    /// The same of what is known to the last.
    #[inline]
    pub(super) fn set_placed(&mut self, question: usize, answer: Placed) {
        self.places[question] = answer.place;
        self.cells[question] = answer.cell;
    }

    /// Sets a number.
    #[inline]
    pub(super) fn set_number(&mut self, question: usize, value: f64) {
        self.set_placed(
            question,
            Placed {
                cell: Cell::Number(value),
                place: 1,
            },
        );
    }

    /// Sets a text.
    #[inline]
    pub fn set_text(&mut self, question: usize, text: &str) {
        let start = self.texts.len() as u32;
        self.texts.push_str(text);
        let end = self.texts.len() as u32;
        let cell = Cell::Text { start, end };
        self.set_placed(question, Placed { cell, place: 1 });
    }

    /// Keeps what was typed beside the option for what is not on the list.
    pub fn set_other(&mut self, question: usize, words: &str) {
        if !words.is_empty() {
            self.others.push((question, words.to_owned()));
        }
    }

    /// What was typed beside the option for what is not on the list.
    pub fn other(&self, question: usize) -> Option<&str> {
        let found = self.others.iter().find(|(of, _)| *of == question);
        found.map(|(_, words)| words.as_str())
    }

    /// Sets a set of options, possibly empty.
    pub fn set_choices(&mut self, question: usize, options: impl IntoIterator<Item = u32>) {
        let (first, words) = self.layout.ticks[question];
        if words == 0 {
            let ticks = options
                .into_iter()
                .fold(0, |ticks, option| ticks | 1 << option);
            self.set(question, Cell::Ticks(ticks));
            return;
        }
        self.ticks[first..first + words].fill(0);
        for option in options {
            self.ticks[first + option as usize / WORD] |= 1 << (option as usize % WORD);
        }
        self.set(question, Cell::ManyTicks);
    }

    /// Whether an option of a `choices` question is ticked.
    pub fn is_ticked(&self, question: usize, option: u32) -> bool {
        let (word, bit) = (option as usize / WORD, option as usize % WORD);
        let ticks = self.ticks(question).nth(word);
        ticks.is_some_and(|ticks| ticks >> bit & 1 == 1)
    }

    /// The ticks of a `choices` question that has a set of options, a bit each.
    fn ticks(&self, question: usize) -> impl Iterator<Item = u64> + '_ {
        let (few, many) = match self.cell(question) {
            Cell::Ticks(ticks) => (Some(u64::from(ticks)), &[][..]),
            Cell::ManyTicks => {
                let (first, words) = self.layout.ticks[question];
                (None, &self.ticks[first..first + words])
            }
            _ => (None, &[][..]),
        };
        few.into_iter().chain(many.iter().copied())
    }

    /// The ticked options of a `choices` question, in the order of its list.
    pub fn ticked(&self, question: usize) -> impl Iterator<Item = u32> + '_ {
        (0..)
            .zip(self.ticks(question))
            .flat_map(|(at, word)| ones(word).map(move |bit| 64 * at + bit))
    }

    /// The text of a text, date, region or sector question.
    #[inline]
    pub fn text(&self, question: usize) -> Option<&str> {
        match self.cell(question) {
            Cell::Text { start, end } => self.texts.get(start as usize..end as usize),
            _ => None,
        }
    }
}

/// The positions of the bits that are set.
fn ones(mut bits: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = bits.trailing_zeros();
        bits &= bits.wrapping_sub(1);
        (bit < 64).then_some(bit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Some of so many options.
    fn some(count: usize) -> impl Iterator<Item = u32> {
        (0..count as u32).filter(|option| option % 31 == 0 || *option > 62)
    }

    /// Ticks in the cell, in a word, in several words.
    #[test]
    fn ticks_of_any_number_of_options() {
        let options = [1, 32, 33, 64, 65, 200];
        let mut response = Response::new(&Layout::for_options(options.into_iter(), vec![false; 6]));
        for (question, count) in options.into_iter().enumerate() {
            response.set_choices(question, 0..count as u32);
            response.set_choices(question, some(count));
            assert!(response.cell(question).is_set());
        }
        for (question, count) in options.into_iter().enumerate() {
            let ticked: Vec<u32> = some(count).collect();
            assert_eq!(response.ticked(question).collect::<Vec<_>>(), ticked);
            for option in 0..count as u32 {
                let is_ticked = ticked.contains(&option);
                assert_eq!(response.is_ticked(question, option), is_ticked);
            }
            response.set(question, Cell::Empty);
            assert_eq!(response.ticked(question).count(), 0);
            response.set_choices(question, []);
            assert!(response.cell(question).is_set());
        }
    }
}
