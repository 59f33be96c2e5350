//! What of a questionnaire is handed over: the sections and questions of a form, in some of its languages.

use super::folding::{Folded, fold};
use crate::questionnaire::{
    Alphabet, AnswerOption, Form, Lexicon, Question, QuestionType, Questionnaire, Section,
    portable_names,
};
use crate::scoring::{Condition, Plan};
use std::collections::BTreeMap;

/// The questions to hand over, with when each is asked.
#[derive(Clone, Debug)]
pub(super) struct Outline<'a> {
    pub questionnaire: &'a Questionnaire,
    /// Languages to hand it over in, the first being the one shown first.
    pub languages: Vec<&'a str>,
    pub form: Option<&'a Form>,
    pub sections: Vec<Part<'a>>,
    /// Ids of questions that nobody would ever be asked.
    pub never_asked: Vec<&'a str>,
}

/// A section with those of its questions that are asked.
#[derive(Clone, Debug)]
pub(super) struct Part<'a> {
    pub section: &'a Section,
    /// When it is asked at all; `None` for always.
    pub shown_if: Option<Condition>,
    pub questions: Vec<Asked<'a>>,
}

/// A question to be asked.
#[derive(Clone, Debug)]
pub(super) struct Asked<'a> {
    /// Its place among all questions of the questionnaire.
    pub index: usize,
    pub question: &'a Question,
    pub options: &'a [AnswerOption],
    /// When it is asked, its section being shown; `None` for always.
    pub shown_if: Option<Condition>,
}

impl Asked<'_> {
    /// The names that stand for the options in an alphabet.
    pub fn names(&self, alphabet: Alphabet) -> Vec<String> {
        let codes = self.options.iter().map(|option| option.code.as_str());
        portable_names(&codes.collect::<Vec<_>>(), alphabet)
    }

    /// Whether "none of these" has to be offered: nothing else says that nothing was ticked.
    pub fn offers_none(&self) -> bool {
        self.question.kind == QuestionType::Choices
            && !self.options.iter().any(|option| option.exclusive)
    }
}

impl<'a> Outline<'a> {
    /// The outline of a questionnaire or of one of its forms. A form that it does not have counts as none.
    pub fn new(
        questionnaire: &'a Questionnaire,
        form: Option<&str>,
        languages: &[&'a str],
    ) -> Outline<'a> {
        let definition = &questionnaire.definition;
        let form = form.and_then(|id| definition.forms.iter().find(|form| form.id == id));
        let in_form = |question: &Question| form.is_none_or(|f| f.questions.contains(&question.id));
        let compiled = |condition: &crate::questionnaire::Condition| {
            Plan::compile_condition(definition, condition)
        };
        let mut outline = Outline {
            questionnaire,
            languages: languages.to_vec(),
            form,
            sections: Vec::new(),
            never_asked: Vec::new(),
        };
        let mut asked: BTreeMap<usize, Asked<'a>> = BTreeMap::new();
        let mut index = 0;
        for section in &definition.sections {
            let section_if = folded(section.ask_if.as_ref().map(compiled), &asked);
            let mut part = Part {
                section,
                shown_if: section_if.condition(),
                questions: Vec::new(),
            };
            for question in &section.questions {
                let question_if = folded(question.ask_if.as_ref().map(compiled), &asked);
                let never = section_if == Folded::Never || question_if == Folded::Never;
                if in_form(question) && never {
                    outline.never_asked.push(&question.id);
                } else if in_form(question) {
                    let entry = Asked {
                        index,
                        question,
                        options: definition.options_of(question),
                        shown_if: question_if.condition(),
                    };
                    part.questions.push(entry.clone());
                    asked.insert(index, entry);
                }
                index += 1;
            }
            if !part.questions.is_empty() {
                outline.sections.push(part);
            }
        }
        outline
    }

    /// The names of all questions of the questionnaire in an alphabet, by their place.
    pub fn names(&self, alphabet: Alphabet) -> Vec<String> {
        let questions = self.questionnaire.definition.questions();
        let ids: Vec<&str> = questions.map(|question| question.id.as_str()).collect();
        portable_names(&ids, alphabet)
    }

    /// All questions in the order of asking.
    pub fn questions(&self) -> impl Iterator<Item = &Asked<'a>> {
        self.sections.iter().flat_map(|part| &part.questions)
    }

    /// The question at a place among all questions.
    ///
    /// # Panics
    /// When it is not asked; conditions look at asked questions only.
    pub fn asked(&self, index: usize) -> &Asked<'a> {
        let found = self.questions().find(|asked| asked.index == index);
        found.expect("conditions look at questions that are asked")
    }

    /// What it is called, the form included.
    pub fn title(&self, texts: Lexicon<'a>) -> String {
        match self.form {
            Some(form) => format!("{}: {}", texts.title(), texts.form(form)),
            None => texts.title().to_owned(),
        }
    }

    /// What it is for: the form, where it says so.
    pub fn description(&self, texts: Lexicon<'a>) -> Option<&'a str> {
        let of_form = self.form.and_then(|form| texts.form_text(form));
        of_form.or_else(|| texts.description())
    }

    /// The language shown first.
    pub fn language(&self) -> &'a str {
        let own = self.questionnaire.definition.language.as_str();
        self.languages.first().copied().unwrap_or(own)
    }

    /// A text in each language.
    pub fn said<T>(&self, text: impl Fn(Lexicon<'a>) -> T) -> Vec<(&'a str, T)> {
        let languages = self.languages.iter();
        languages
            .map(|language| (*language, text(self.questionnaire.texts(language))))
            .collect()
    }

    /// Whether some question takes an answer of a type.
    pub fn has(&self, kind: QuestionType) -> bool {
        self.questions().any(|asked| asked.question.kind == kind)
    }
}

fn folded(condition: Option<Condition>, asked: &BTreeMap<usize, Asked<'_>>) -> Folded {
    match condition {
        Some(condition) => fold(&condition, asked),
        None => Folded::Always,
    }
}
