use crate::answers::{Cell, Response};
use crate::profile::Profiler;
use crate::questionnaire::{Means, QuestionType};
use crate::scoring::{Evaluation, QuestionState};

/// Questions of one choice that a response must have answered before answering all alike says anything.
const FEW: usize = 8;

/// What a response has for one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Seen {
    /// Not asked of this firm, or it said that it does not apply.
    NotApplicable,
    /// No answer, or none that was understood.
    Missing,
    /// "Don't know", or another option that is no answer.
    DontKnow,
    /// Answered, with the question's score, 0 … 100, where the answer has one.
    Answered(Option<f64>),
}

impl Seen {
    pub fn score(self) -> Option<f64> {
        match self {
            Seen::Answered(score) => score,
            _ => None,
        }
    }
}

/// A response, as far as item analysis looks at it.
#[derive(Clone, Debug)]
pub(super) struct Record {
    /// The group it is in, by position.
    pub group: usize,
    /// By question that counts, in the order of [`Collection::questions`].
    pub seen: Vec<Seen>,
    /// Options ticked, one such question after the other: positions among its options.
    ticked: Vec<u32>,
    /// By such question, where its ticks end among these.
    ends: Vec<u32>,
    /// By score.
    pub scores: Vec<Option<f64>>,
}

impl Record {
    /// Options ticked of a question, by its place.
    pub fn ticked(&self, place: usize) -> &[u32] {
        let begin = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.ticked[begin as usize..self.ends[place] as usize]
    }
}

/// Why a response should be looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Why {
    /// Every question of one choice has the option of the same position.
    Alike {
        /// How many such questions were answered.
        answers: usize,
    },
    /// It took less time than reading takes.
    Hasty {
        /// Seconds for the whole.
        seconds: f64,
        /// Questions answered, of all kinds.
        answers: usize,
    },
}

/// A response that should be looked at before it is believed. None is left out for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Suspect {
    /// The firm's id; empty where none is given.
    pub firm: String,
    /// File, and row in it.
    pub place: (String, u64),
    /// Why.
    pub why: Why,
}

/// Responses kept for item analysis.
#[derive(Clone, Debug)]
pub struct Collection {
    /// Questions that take part in some score, by their position among all.
    pub(super) questions: Vec<usize>,
    pub(super) groups: Vec<String>,
    pub(super) records: Vec<Record>,
    /// Responses to be looked at, in the order of the file.
    pub suspects: Vec<Suspect>,
    /// Seconds a question answered must have taken for the response to be believed.
    seconds: f64,
}

impl Collection {
    /// For the questions that count in a questionnaire. Responses whose `seconds` are fewer than so many a question
    /// answered are listed.
    pub fn new(profiler: &Profiler<'_>, seconds: f64) -> Self {
        let items = profiler.plan.items.iter().enumerate();
        Collection {
            questions: items
                .filter(|(at, item)| item.scored && profiler.plan.in_form[*at])
                .map(|(at, _)| at)
                .collect(),
            groups: Vec::new(),
            records: Vec::new(),
            suspects: Vec::new(),
            seconds,
        }
    }

    /// Responses so far.
    pub fn responses(&self) -> usize {
        self.records.len()
    }

    /// Adds a response of a firm from a place, in a group, which took so many seconds.
    pub fn add(
        &mut self,
        profiler: &Profiler<'_>,
        (firm, file): (&str, &str),
        (response, evaluation): (&Response, &Evaluation),
        (group, seconds): (&str, Option<f64>),
    ) {
        let known = self.groups.iter().position(|known| known == group);
        let group = known.unwrap_or_else(|| {
            self.groups.push(group.to_owned());
            self.groups.len() - 1
        });
        let questions = profiler.definition.questions().collect::<Vec<_>>();
        let mut record = Record {
            group,
            seen: Vec::with_capacity(self.questions.len()),
            ticked: Vec::with_capacity(self.questions.len()),
            ends: Vec::with_capacity(self.questions.len()),
            scores: evaluation.values().collect(),
        };
        let mut alike: Option<u32> = None;
        let (mut are_alike, mut choices, mut answers) = (true, 0, 0);
        for at in &self.questions {
            let cell = response.cell(*at);
            let begin = record.ticked.len();
            match cell {
                Cell::Choice(option) => record.ticked.push(option),
                Cell::Ticks(_) | Cell::ManyTicks => record.ticked.extend(response.ticked(*at)),
                _ => {}
            }
            let first = record.ticked.get(begin).copied();
            let means = first
                .and_then(|option| profiler.plan.items[*at].means.get(option as usize))
                .copied()
                .flatten();
            let seen = match evaluation.question(*at) {
                QuestionState::NotApplicable => Seen::NotApplicable,
                QuestionState::Missing if means == Some(Means::Missing) => Seen::DontKnow,
                QuestionState::Missing => Seen::Missing,
                QuestionState::Answered(score) => Seen::Answered(score),
            };
            if let Seen::Answered(_) = seen {
                answers += 1;
                if let (QuestionType::Choice, Some(option)) = (questions[*at].kind, first) {
                    choices += 1;
                    are_alike &= *alike.get_or_insert(option) == option;
                }
            }
            record.seen.push(seen);
            record.ends.push(record.ticked.len() as u32);
        }
        let suspect = |why| Suspect {
            firm: firm.to_owned(),
            place: (file.to_owned(), response.row),
            why,
        };
        if are_alike && choices >= FEW {
            let answers = choices;
            self.suspects.push(suspect(Why::Alike { answers }));
        }
        if let Some(seconds) = seconds
            && answers > 0
            && seconds < self.seconds * answers as f64
        {
            self.suspects.push(suspect(Why::Hasty { seconds, answers }));
        }
        record.ticked.shrink_to_fit();
        self.records.push(record);
    }
}
