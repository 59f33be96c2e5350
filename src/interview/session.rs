use crate::answers::{
    AnswersFile, Cell, Codebook, Decimals, NumberText, ProblemKind, QuestionnaireStamp, Refusal,
    Response, answer_to_json, read_number,
};
use crate::diagnostic::shorten;
use crate::language::{Words, say};
use crate::profile::{Profile, Profiler};
use crate::questionnaire::{
    AnswerOption, Lexicon, Means, OrderedMap, Question, QuestionType, Questionnaire, Section,
};
use crate::reference::{NutsMatch, Region, find_regions, region};
use crate::scoring::Evaluation;
use serde_json::Value;

/// Regions offered for a name.
const MOST_OFFERED: usize = 8;

/// What became of something typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// It was an answer.
    Answer,
    /// It could be one of these regions.
    Offer(Vec<&'static Region>),
    /// It was none: what would have been.
    Not(String),
}

/// How far an interview is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Position of the question among those to be asked, counted from 1.
    pub position: usize,
    /// Questions to be asked, as far as known today.
    pub total: usize,
    /// Of these: answered.
    pub answered: usize,
}

/// One interview: the answers, and which question is next. `None` after the last one.
#[derive(Clone, Debug)]
pub struct Session<'a> {
    questionnaire: &'a Questionnaire,
    profiler: &'a Profiler<'a>,
    codebook: &'a Codebook,
    response: Response,
    evaluation: Evaluation,
    at: Option<usize>,
    language: String,
    form: Option<String>,
    started: String,
    finished: Option<String>,
    set_aside: OrderedMap<Value>,
    today: String,
    stamp: QuestionnaireStamp,
}

impl<'a> Session<'a> {
    /// A session without answers, at the first question.
    pub fn new(
        questionnaire: &'a Questionnaire,
        profiler: &'a Profiler<'a>,
        codebook: &'a Codebook,
        form: Option<&str>,
        language: &str,
        now: &str,
    ) -> Self {
        let mut session = Session {
            questionnaire,
            profiler,
            codebook,
            response: Response::new(&codebook.layout),
            evaluation: Evaluation::new(&profiler.plan),
            at: None,
            language: language.to_owned(),
            form: form.map(str::to_owned),
            started: now.to_owned(),
            finished: None,
            set_aside: OrderedMap::default(),
            today: now.get(..10).unwrap_or_default().to_owned(),
            stamp: QuestionnaireStamp::of(questionnaire),
        };
        session.evaluate();
        session.at = session.asked().first().copied();
        session
    }

    /// Takes over the answers of a file, at the question where it stopped.
    ///
    /// Returns what no longer fits, with the reason; it is set aside and kept.
    pub fn take_over(&mut self, file: &AnswersFile) -> Vec<String> {
        let (response, misfits) = file.response(self.codebook);
        self.response = response;
        self.started = file.started.clone();
        self.finished = file.finished.clone();
        self.set_aside = file.set_aside.clone();
        let mut told = Vec::new();
        for (id, message) in misfits {
            let answer = file.answer(&id).cloned().unwrap_or(Value::Null);
            told.push(format!("{id}: {message}"));
            self.set_aside.insert(&id, answer);
        }
        self.evaluate();
        let next = file
            .next
            .as_deref()
            .and_then(|id| self.definition().question_index(id));
        let asked = self.asked();
        self.at = match next {
            Some(next) if asked.contains(&next) => Some(next),
            _ => self.first_unanswered(),
        };
        told
    }

    /// What to keep on disk.
    pub fn to_file(&self, now: &str) -> AnswersFile {
        let definition = self.definition();
        let mut answers = OrderedMap::default();
        let mut inactive = OrderedMap::default();
        for (index, question) in definition.questions().enumerate() {
            let Some(answer) = answer_to_json(definition, index, &self.response) else {
                continue;
            };
            let asked = self
                .profiler
                .plan
                .is_asked(index, &self.response, &self.evaluation);
            let map = if asked { &mut answers } else { &mut inactive };
            map.insert(&question.id, answer);
        }
        AnswersFile {
            ratio_answers: 1,
            questionnaire: self.stamp.clone(),
            form: self.form.clone(),
            language: self.language.clone(),
            started: self.started.clone(),
            saved: now.to_owned(),
            finished: self.finished.clone(),
            next: self.at.map(|at| self.question_at(at).id.clone()),
            answers,
            inactive,
            set_aside: self.set_aside.clone(),
        }
    }

    fn definition(&self) -> &'a crate::questionnaire::Definition {
        &self.questionnaire.definition
    }

    fn question_at(&self, index: usize) -> &'a Question {
        self.section_and_question(index).1
    }

    fn section_and_question(&self, index: usize) -> (&'a Section, &'a Question) {
        let mut pairs = self.definition().sections.iter().flat_map(|section| {
            section
                .questions
                .iter()
                .map(move |question| (section, question))
        });
        // Indices come from this very list.
        pairs.nth(index).expect("a question of the definition")
    }

    fn evaluate(&mut self) {
        self.profiler
            .plan
            .evaluate(&self.response, &mut self.evaluation);
    }

    /// Questions to be asked, given the answers so far.
    fn asked(&self) -> Vec<usize> {
        (0..self.profiler.plan.items.len())
            .filter(|q| {
                self.profiler
                    .plan
                    .is_asked(*q, &self.response, &self.evaluation)
            })
            .collect()
    }

    fn is_answered(&self, question: usize) -> bool {
        self.response.cell(question) != Cell::Empty
    }

    fn first_unanswered(&self) -> Option<usize> {
        self.asked()
            .into_iter()
            .find(|question| !self.is_answered(*question))
    }

    /// The texts in the language of the moment.
    pub fn texts(&self) -> Lexicon<'a> {
        self.questionnaire.texts(&self.language)
    }

    /// The question to be asked now, with its section; `None` at the end.
    pub fn current(&self) -> Option<(&'a Section, &'a Question)> {
        self.at.map(|at| self.section_and_question(at))
    }

    /// The options of the question of now.
    pub fn options(&self) -> &'a [AnswerOption] {
        match self.current() {
            Some((_, question)) => self.definition().options_of(question),
            None => &[],
        }
    }

    /// Position of the option chosen before, for a `choice` question.
    pub fn chosen(&self) -> Option<usize> {
        match self.response.cell(self.at?) {
            Cell::Choice(option) => Some(option as usize),
            _ => None,
        }
    }

    /// Options ticked before, for a `choices` question.
    pub fn ticked(&self) -> Vec<usize> {
        let at = self.at.unwrap_or(0);
        self.response
            .ticked(at)
            .map(|option| option as usize)
            .collect()
    }

    /// The answer given before as text: codes, number or text; empty when there is none.
    pub fn given(&self) -> String {
        self.at.map_or_else(String::new, |at| {
            crate::answers::fact_text(self.definition(), at, &self.response)
        })
    }

    /// What is offered as the answer to the question of now: today, where the day of the answers is asked.
    pub fn suggestion(&self) -> Option<&str> {
        let (_, question) = self.current()?;
        let is_day = self.definition().role("date") == Some(question.id.as_str())
            && question.kind == QuestionType::Date;
        (is_day && !self.has_answer()).then_some(self.today.as_str())
    }

    /// Whether the question of now has an answer.
    pub fn has_answer(&self) -> bool {
        self.at.is_some_and(|at| self.is_answered(at))
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        let asked = self.asked();
        let position = self.at.and_then(|at| asked.iter().position(|q| *q == at));
        Progress {
            position: position.map_or(asked.len(), |p| p + 1),
            answered: asked.iter().filter(|q| self.is_answered(**q)).count(),
            total: asked.len(),
        }
    }

    /// Takes what was typed as the answer to the question of now.
    pub fn hear(&mut self, text: &str) -> Heard {
        let Some(at) = self.at else {
            return Heard::Not(say!(self.words(), "hear-all-asked"));
        };
        let text = text.trim();
        let question = self.question_at(at);
        if question.kind == QuestionType::Region {
            return self.hear_region(at, text);
        }
        if question.kind == QuestionType::Number
            && let Some(heard) = self.hear_either(at, text)
        {
            return heard;
        }
        let before = self.response.clone();
        match self
            .codebook
            .read_typed(at, text, Decimals::Comma, &mut self.response)
        {
            Ok(()) if self.response.cell(at) == Cell::Empty && !text.is_empty() => {
                self.response = before;
                Heard::Not(say!(self.words(), "hear-means-nothing", text = text))
            }
            Ok(()) => {
                self.evaluate();
                Heard::Answer
            }
            Err(refusal) => {
                self.response = before;
                Heard::Not(self.objection(question, text, &refusal))
            }
        }
    }

    /// Takes a number that could be thousands or decimals where its range leaves one reading only;
    /// `None` for all other texts.
    fn hear_either(&mut self, at: usize, text: &str) -> Option<Heard> {
        let (NumberText::PointOrThousands(decimals) | NumberText::CommaOrThousands(decimals)) =
            read_number(text)
        else {
            return None;
        };
        let thousands = (decimals * 1000.0).round();
        let mut trial = self.response.clone();
        let fits = [decimals, thousands]
            .map(|value| self.codebook.set_number(at, value, &mut trial).is_ok());
        let value = match fits {
            [true, true] => {
                let words = self.words();
                return Some(Heard::Not(say!(
                    words,
                    "hear-two-numbers",
                    text = text,
                    thousands = thousands.to_string(),
                    decimals = words.number(&decimals.to_string()),
                    longer = words.number(&format!("{decimals}0"))
                )));
            }
            [false, true] => thousands,
            _ => decimals,
        };
        Some(
            match self.codebook.set_number(at, value, &mut self.response) {
                Ok(()) => {
                    self.evaluate();
                    Heard::Answer
                }
                Err(refusal) => Heard::Not(self.objection(self.question_at(at), text, &refusal)),
            },
        )
    }

    fn hear_region(&mut self, at: usize, text: &str) -> Heard {
        if let NutsMatch::Current(found) = region(text) {
            return self.take_region(at, found.code);
        }
        let found = match region(text) {
            NutsMatch::Recoded(region) => vec![region],
            NutsMatch::Ended(name) => find_regions(name, MOST_OFFERED),
            _ => find_regions(text, MOST_OFFERED),
        };
        match found.as_slice() {
            [] => Heard::Not(say!(self.words(), "hear-no-region", text = text)),
            _ => Heard::Offer(found),
        }
    }

    fn take_region(&mut self, at: usize, code: &str) -> Heard {
        self.response.set_text(at, code);
        self.evaluate();
        Heard::Answer
    }

    /// Takes an option by its position.
    pub fn choose(&mut self, option: usize) -> Heard {
        let Some(at) = self.at else {
            return Heard::Not(String::new());
        };
        match self.question_at(at).kind {
            QuestionType::Choices => self.tick(vec![option]),
            _ => {
                self.response.set(at, Cell::Choice(option as u32));
                self.evaluate();
                Heard::Answer
            }
        }
    }

    /// Takes a set of options by their positions.
    pub fn tick(&mut self, options: Vec<usize>) -> Heard {
        let Some(at) = self.at else {
            return Heard::Not(String::new());
        };
        let options = options.into_iter().map(|option| option as u32).collect();
        match self.codebook.set_choices(at, options, &mut self.response) {
            Ok(()) => {
                self.evaluate();
                Heard::Answer
            }
            Err(refusal) => Heard::Not(self.objection(self.question_at(at), "", &refusal)),
        }
    }

    /// Why an answer can't be taken, in the language of the interview.
    fn objection(&self, question: &Question, text: &str, refusal: &Refusal) -> String {
        let words = self.words();
        let text = shorten(text, 60);
        let options = self.definition().options_of(question);
        let bound = |bound: Option<f64>| words.number(&bound.unwrap_or_default().to_string());
        match refusal.kind {
            ProblemKind::UnknownOption => {
                let codes: Vec<&str> = options.iter().map(|o| o.code.as_str()).collect();
                say!(
                    words,
                    "hear-no-option",
                    text = text,
                    codes = codes.join(", ")
                )
            }
            ProblemKind::Contradiction => {
                let alone = options.iter().find(|option| option.exclusive);
                let code = alone.map_or("", |option| option.code.as_str());
                say!(words, "hear-contradiction", code = code)
            }
            ProblemKind::NotANumber => say!(words, "hear-not-a-number", text = text),
            ProblemKind::OutOfRange => match (question.min, question.max) {
                (Some(_), Some(_)) => say!(
                    words,
                    "hear-from-to",
                    least = bound(question.min),
                    most = bound(question.max)
                ),
                (Some(_), None) => say!(words, "hear-at-least", least = bound(question.min)),
                (None, _) => say!(words, "hear-at-most", most = bound(question.max)),
            },
            ProblemKind::NotADate => say!(words, "hear-not-a-day", text = text),
            ProblemKind::UnknownSector => say!(words, "hear-no-sector", text = text),
            // The others are no answers of a person at the prompt.
            _ => refusal.message.clone(),
        }
    }

    /// The option that stands for "don't know", or for "does not apply", if there is one.
    pub fn option_meaning(&self, means: Means) -> Option<usize> {
        self.options()
            .iter()
            .position(|option| option.means == Some(means))
    }

    /// Goes on to the next question to be asked.
    pub fn forward(&mut self) {
        let at = self.at;
        self.at = self
            .asked()
            .into_iter()
            .find(|question| at.is_some_and(|at| *question > at));
    }

    /// Goes back to the question before; stays at the first.
    pub fn back(&mut self) {
        let before = match self.at {
            Some(at) => self.asked().into_iter().rfind(|question| *question < at),
            None => self.asked().last().copied(),
        };
        self.at = before.or(self.at);
    }

    /// Goes on from the question of now; an answer given before stays.
    ///
    /// # Errors
    /// What to do when the question needs an answer and has none.
    pub fn skip(&mut self) -> Result<(), String> {
        let Some(at) = self.at else { return Ok(()) };
        if self.question_at(at).required && !self.is_answered(at) {
            return Err(say!(self.words(), "hear-needed"));
        }
        self.forward();
        Ok(())
    }

    /// Takes back the answer to the question of now.
    pub fn clear(&mut self) {
        if let Some(at) = self.at {
            self.response.set(at, Cell::Empty);
            self.evaluate();
        }
    }

    /// Sections that have a question to be asked: title, questions answered, questions to be asked.
    pub fn sections(&self) -> Vec<(&'a Section, usize, usize)> {
        let asked = self.asked();
        let mut sections = Vec::new();
        let mut first = 0;
        for section in &self.definition().sections {
            let range = first..first + section.questions.len();
            first = range.end;
            let here: Vec<&usize> = asked.iter().filter(|q| range.contains(q)).collect();
            let answered = here.iter().filter(|q| self.is_answered(***q)).count();
            if !here.is_empty() {
                sections.push((section, answered, here.len()));
            }
        }
        sections
    }

    /// Goes to the first question of a section that is to be asked, by its position in [`Session::sections`].
    pub fn go_to_section(&mut self, position: usize) {
        let Some((section, ..)) = self.sections().get(position).copied() else {
            return;
        };
        let target = self
            .asked()
            .into_iter()
            .find(|q| std::ptr::eq(self.section_and_question(*q).0, section));
        self.at = target.or(self.at);
    }

    /// Goes to the first question without an answer, or to the end.
    pub fn go_to_open(&mut self) {
        self.at = self.first_unanswered();
    }

    /// Required questions without an answer; while there is one, the interview can't be finished.
    pub fn first_required_open(&self) -> Option<usize> {
        self.asked()
            .into_iter()
            .find(|q| self.question_at(*q).required && !self.is_answered(*q))
    }

    /// Goes to a question by its index.
    pub fn go_to(&mut self, question: usize) {
        self.at = Some(question);
    }

    /// The form, if not every question is asked.
    pub fn form(&self) -> Option<&str> {
        self.form.as_deref()
    }

    /// The language of the moment.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Changes to a language; `false` when the questionnaire has no texts in it.
    pub fn set_language(&mut self, language: &str) -> bool {
        let known = self.questionnaire.languages().contains(&language);
        if known {
            language.clone_into(&mut self.language);
        }
        known
    }

    /// Changes to the next language of the questionnaire.
    pub fn next_language(&mut self) {
        let languages = self.questionnaire.languages();
        let at = languages
            .iter()
            .position(|l| *l == self.language)
            .unwrap_or(0);
        self.language = languages[(at + 1) % languages.len()].to_owned();
    }

    /// What the program says by itself, in the language of now.
    pub fn words(&self) -> Words {
        self.texts().words()
    }

    /// Languages of the questionnaire.
    pub fn languages(&self) -> Vec<&'a str> {
        self.questionnaire.languages()
    }

    /// Notes that everything was asked.
    pub fn finish(&mut self, now: &str) {
        self.finished = Some(now.to_owned());
    }

    /// The answers given so far.
    pub fn response(&self) -> &Response {
        &self.response
    }

    /// The profile so far.
    pub fn profile(&self) -> Profile {
        // Answers to questions that are not to be asked have no effect: the plan passes over them.
        self.profiler.profile(&self.response)
    }
}
