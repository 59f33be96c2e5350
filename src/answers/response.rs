use crate::questionnaire::{Definition, QuestionType};

/// What a firm answered to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing, or nothing that could be understood.
    #[default]
    Empty,
    /// An option, by its position in the question's list.
    Choice(u32),
    /// A set of options, kept as ticks of the response.
    Choices,
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

/// Where the ticks of each `choices` question lie in a response.
#[derive(Clone, Debug)]
pub struct Layout {
    /// First word of a question's ticks, and the number of its options.
    ticks: Vec<(usize, usize)>,
    words: usize,
}

impl Layout {
    /// The layout for a definition.
    pub fn of(definition: &Definition) -> Self {
        let mut words = 0;
        let ticks = definition
            .questions()
            .map(|question| {
                let options = match question.kind {
                    QuestionType::Choices => definition.options_of(question).len(),
                    _ => 0,
                };
                let first = words;
                words += options.div_ceil(64);
                (first, options)
            })
            .collect();
        Layout { ticks, words }
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
        self.cells.fill(Cell::Empty);
        self.ticks.fill(0);
        self.texts.clear();
        self.others.clear();
        self.kept.clear();
    }

    /// The answer to a question.
    pub fn cell(&self, question: usize) -> Cell {
        self.cells[question]
    }

    /// Sets an option, a number or nothing.
    pub fn set(&mut self, question: usize, cell: Cell) {
        self.cells[question] = cell;
    }

    /// Sets a text.
    pub fn set_text(&mut self, question: usize, text: &str) {
        let start = self.texts.len() as u32;
        self.texts.push_str(text);
        let end = self.texts.len() as u32;
        self.cells[question] = Cell::Text { start, end };
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
        let (first, count) = self.layout.ticks[question];
        self.ticks[first..first + count.div_ceil(64)].fill(0);
        for option in options {
            self.ticks[first + option as usize / 64] |= 1 << (option % 64);
        }
        self.cells[question] = Cell::Choices;
    }

    /// The ticks of a `choices` question of at most 64 options, the first in the lowest bit.
    pub fn few_ticks(&self, question: usize) -> Option<u64> {
        let (first, count) = self.layout.ticks[question];
        (self.cells[question] == Cell::Choices && (1..=64).contains(&count))
            .then(|| self.ticks[first])
    }

    /// The answer's place in a list of none and each option.
    #[inline]
    pub fn place_of_option(&self, question: usize) -> usize {
        let option = match self.cells[question] {
            Cell::Choice(option) => Some(option),
            _ => None,
        };
        let place = option.unwrap_or(0) as usize + 1;
        std::hint::select_unpredictable(option.is_some(), place, 0)
    }

    /// The answer's place in a list of none and each set of ticks, of a question with few options.
    #[inline]
    pub fn place_of_ticks(&self, question: usize) -> usize {
        let (first, _) = self.layout.ticks[question];
        let is_answered = self.cells[question] == Cell::Choices;
        usize::from(is_answered) * (self.ticks[first] as usize + 1)
    }

    /// Sets such ticks.
    pub fn set_few_ticks(&mut self, question: usize, ticks: u64) {
        let (first, _) = self.layout.ticks[question];
        self.ticks[first] = ticks;
        self.cells[question] = Cell::Choices;
    }

    /// Whether an option of a `choices` question is ticked.
    pub fn is_ticked(&self, question: usize, option: u32) -> bool {
        let (first, _) = self.layout.ticks[question];
        self.cells[question] == Cell::Choices
            && self.ticks[first + option as usize / 64] >> (option % 64) & 1 == 1
    }

    /// The ticked options of a `choices` question, in the order of its list.
    pub fn ticked(&self, question: usize) -> impl Iterator<Item = u32> + '_ {
        let (first, count) = self.layout.ticks[question];
        let words = match self.cells[question] {
            Cell::Choices => &self.ticks[first..first + count.div_ceil(64)],
            _ => &[],
        };
        (0..)
            .zip(words)
            .flat_map(|(at, word)| ones(*word).map(move |bit| 64 * at + bit))
    }

    /// The text of a text, date, region or sector question.
    pub fn text(&self, question: usize) -> Option<&str> {
        match self.cells[question] {
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
