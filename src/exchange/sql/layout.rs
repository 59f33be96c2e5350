use crate::questionnaire::{QuestionType, Questionnaire};

/// Where the answers to each question stand in the table.
#[derive(Clone, Debug)]
pub struct Layout {
    places: Vec<Where>,
    /// By question: whether a comma stands in one of its labels, so that it parts no ticks.
    commas: Vec<bool>,
}

/// Where answers to one question stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Where {
    /// The table has no column for it.
    Nowhere,
    /// In a column.
    Column(String),
    /// In a column an option, by the place of the option.
    Spread(Vec<Option<String>>),
}

impl Layout {
    /// A column a question, named by its id; ticks as a list of codes.
    pub fn usual(questionnaire: &Questionnaire) -> Self {
        let questions = questionnaire.definition.questions();
        Layout {
            places: questions
                .map(|question| Where::Column(question.id.clone()))
                .collect(),
            commas: commas(questionnaire),
        }
    }

    /// As the headings of a table say: questions by their ids, ticks in a column of theirs or in columns `id/code`.
    pub fn like(questionnaire: &Questionnaire, headings: &[String]) -> Self {
        let definition = &questionnaire.definition;
        let column = |name: &str| headings.iter().find(|heading| *heading == name).cloned();
        let places = definition.questions().map(|question| {
            if let Some(own) = column(&question.id) {
                return Where::Column(own);
            }
            let options = definition.options_of(question).iter();
            let spread: Vec<Option<String>> = options
                .map(|option| {
                    let (id, code) = (&question.id, &option.code);
                    column(&format!("{id}/{code}"))
                        .or_else(|| column(&format!("{id}.{code}")))
                        .or_else(|| column(&format!("{id}[{code}]")))
                })
                .collect();
            match question.kind == QuestionType::Choices && spread.iter().any(Option::is_some) {
                true => Where::Spread(spread),
                false => Where::Nowhere,
            }
        });
        Layout {
            places: places.collect(),
            commas: commas(questionnaire),
        }
    }

    pub(super) fn place(&self, question: usize) -> &Where {
        &self.places[question]
    }

    pub(super) fn has_commas(&self, question: usize) -> bool {
        self.commas[question]
    }

    /// How many questions have a column.
    pub fn found(&self) -> usize {
        let has = |place: &&Where| **place != Where::Nowhere;
        self.places.iter().filter(has).count()
    }
}

fn commas(questionnaire: &Questionnaire) -> Vec<bool> {
    let definition = &questionnaire.definition;
    let questions = definition.questions();
    let has = questions.map(|question| {
        let options = definition.options_of(question);
        options.iter().any(|option| {
            option.code.contains(',')
                || option.aliases.iter().any(|alias| alias.contains(','))
                || questionnaire.languages().into_iter().any(|language| {
                    questionnaire
                        .texts(language)
                        .label(question, option)
                        .contains(',')
                })
        })
    });
    has.collect()
}
