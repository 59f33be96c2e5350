use super::sheet::{Sheet, workbook};
use super::xpath::{XPath, choice_names};
use crate::exchange::hints::hints;
use crate::exchange::languages::name_and_tag;
use crate::exchange::notation;
use crate::exchange::outline::{Asked, Outline, Part};
use crate::exchange::regions::label;
use crate::exchange::words::range;
use crate::language::say;
use crate::questionnaire::{Alphabet, Lexicon, NONE_OF_THESE, QuestionType, none_of_these};
use crate::reference::Region;
use crate::scoring::Condition;
use std::collections::BTreeSet;

/// What the form itself is called in it, and what it keeps of itself.
const FORM: [&str; 2] = ["data", "meta"];

/// The list of regions; no question or scale can have this name.
const REGIONS: &str = "nuts-regions";

/// NACE codes as the reader takes them, as far as a pattern can say it.
const SECTOR: &str = "^([A-Va-v]|[A-Va-v]?[0-9][0-9]([.]?[0-9][0-9]?)?)$";

/// The workbook: what is asked, choices, settings.
///
/// # Errors
/// When a text is longer than a cell can hold.
pub(in crate::exchange) fn write(
    outline: &Outline<'_>,
    regions: &[&Region],
) -> Result<Vec<u8>, String> {
    let names = outline.names(Alphabet::Name);
    let mut writer = Writer {
        outline,
        regions,
        survey: Sheet::new("survey"),
        choices: Sheet::new("choices"),
        lists: BTreeSet::new(),
        taken: names
            .iter()
            .cloned()
            .chain(FORM.map(str::to_owned))
            .collect(),
        names: &names,
    };
    for part in &outline.sections {
        writer.section(part);
    }
    let settings = writer.settings();
    workbook(&[writer.survey, writer.choices, settings]).map_err(|error| {
        format!("a text does not fit into a cell of a workbook ({error}); shorten it, or leave out a language")
    })
}

struct Writer<'a> {
    outline: &'a Outline<'a>,
    regions: &'a [&'a Region],
    survey: Sheet,
    choices: Sheet,
    /// Lists that stand in `choices` already.
    lists: BTreeSet<String>,
    /// What the questions are called, by their place.
    names: &'a [String],
    /// Names that stand in `survey`, or mean something else.
    taken: BTreeSet<String>,
}

type Cells = Vec<(String, String)>;

fn cell(column: &str, text: impl Into<String>) -> (String, String) {
    (column.to_owned(), text.into())
}

impl Writer<'_> {
    /// A text in a column a language.
    fn said(&self, column: &str, text: impl Fn(Lexicon<'_>) -> Option<String>) -> Cells {
        let languages = self.outline.languages.iter();
        let said = languages.filter_map(|language| {
            let text = text(self.outline.questionnaire.texts(language))?;
            // A `${` would be taken for the name of a question.
            let text = text.replace("${", "$ {");
            Some((format!("{column}::{}", name_and_tag(language)), text))
        });
        said.collect()
    }

    /// A name that nothing else in the form has.
    fn free_name(&mut self, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        while !self.taken.insert(name.clone()) {
            name.push_str("_part");
        }
        name
    }

    fn relevant(&self, condition: Option<&Condition>) -> (String, String) {
        let condition = condition.map(|c| notation::write(c, self.outline, &XPath(self.names)));
        cell("relevant", condition.unwrap_or_default())
    }

    fn section(&mut self, part: &Part<'_>) {
        let section = part.section;
        let name = self.free_name(&section.id);
        let mut group = vec![cell("type", "begin_group"), cell("name", &name)];
        group.extend(self.said("label", |texts| Some(texts.section(section).to_owned())));
        group.push(self.relevant(part.shown_if.as_ref()));
        self.survey.add(group);
        if section.text.is_some() {
            let name = self.free_name(&format!("{}_text", section.id));
            let mut note = vec![cell("type", "note"), cell("name", name)];
            note.extend(self.said("label", |texts| {
                texts.section_text(section).map(str::to_owned)
            }));
            self.survey.add(note);
        }
        for asked in &part.questions {
            self.question(asked);
        }
        self.survey.add(vec![cell("type", "end_group")]);
    }

    fn question(&mut self, asked: &Asked<'_>) {
        let question = asked.question;
        let kind = self.kind(asked);
        let mut row = vec![cell("type", kind), cell("name", &self.names[asked.index])];
        row.extend(self.said("label", |texts| Some(texts.question(question).to_owned())));
        row.extend(self.said("hint", |texts| Some(hints(asked, texts).join("\n"))));
        row.push(cell("required", if question.required { "yes" } else { "" }));
        row.push(self.relevant(asked.shown_if.as_ref()));
        if let Some(constraint) = constraint(asked) {
            row.push(cell("constraint", constraint));
            row.extend(self.said("constraint_message", |texts| message(asked, texts)));
        }
        if question.kind == QuestionType::Region {
            row.push(cell("appearance", "autocomplete"));
        }
        self.survey.add(row);
    }

    /// The type, with the list it chooses from, which is written on the way.
    fn kind(&mut self, asked: &Asked<'_>) -> String {
        match asked.question.kind {
            QuestionType::Choice => format!("select_one {}", self.list(asked)),
            QuestionType::Choices => format!("select_multiple {}", self.list(asked)),
            QuestionType::Number => "decimal".to_owned(),
            QuestionType::Date => "date".to_owned(),
            QuestionType::Region => {
                self.region_list();
                format!("select_one {REGIONS}")
            }
            QuestionType::Text | QuestionType::Sector => "text".to_owned(),
        }
    }

    fn list(&mut self, asked: &Asked<'_>) -> String {
        let question = asked.question;
        let shared = question.scale.as_ref().filter(|_| !asked.offers_none());
        let list = match shared {
            Some(scale) if question.options.is_none() => format!("scale-{scale}"),
            _ => question.id.clone(),
        };
        if self.lists.insert(list.clone()) {
            for (option, name) in asked.options.iter().zip(choice_names(asked)) {
                let mut row = vec![cell("list_name", &list), cell("name", name)];
                row.extend(self.said("label", |texts| {
                    Some(texts.label(question, option).to_owned())
                }));
                self.choices.add(row);
            }
            if asked.offers_none() {
                let mut row = vec![cell("list_name", &list), cell("name", NONE_OF_THESE)];
                row.extend(self.said("label", |texts| {
                    Some(none_of_these(texts.language()).to_owned())
                }));
                self.choices.add(row);
            }
        }
        list
    }

    fn region_list(&mut self) {
        if !self.lists.insert(REGIONS.to_owned()) {
            return;
        }
        for region in self.regions {
            let mut row = vec![cell("list_name", REGIONS), cell("name", region.code)];
            row.extend(self.said("label", |_| Some(label(region))));
            self.choices.add(row);
        }
    }

    fn settings(&self) -> Sheet {
        let definition = &self.outline.questionnaire.definition;
        let texts = self.outline.questionnaire.texts(self.outline.language());
        let id = match self.outline.form {
            Some(form) => format!("{}-{}", definition.id, form.id),
            None => definition.id.clone(),
        };
        let firm = definition.role("id").or(definition.role("name"));
        let mut asked = self.outline.questions();
        let asked = asked.find(|asked| Some(asked.question.id.as_str()) == firm);
        let name = asked.map(|asked| format!("${{{}}}", self.names[asked.index]));
        let mut settings = Sheet::new("settings");
        settings.add(vec![
            cell("form_title", self.outline.title(texts)),
            cell("form_id", id),
            cell("version", &definition.version),
            cell("default_language", name_and_tag(self.outline.language())),
            cell("instance_name", name.unwrap_or_default()),
        ]);
        settings
    }
}

/// What an answer must fulfil.
fn constraint(asked: &Asked<'_>) -> Option<String> {
    let question = asked.question;
    let tests: Vec<String> = match question.kind {
        QuestionType::Number => {
            let least = question.min.map(|min| format!(". >= {min}"));
            let most = question.max.map(|max| format!(". <= {max}"));
            least.into_iter().chain(most).collect()
        }
        QuestionType::Sector => vec![format!("regex(., '{SECTOR}')")],
        QuestionType::Choices => alone(asked)
            .iter()
            .map(|name| format!("not(selected(., '{name}') and count-selected(.) > 1)"))
            .collect(),
        _ => Vec::new(),
    };
    (!tests.is_empty()).then(|| tests.join(" and "))
}

/// Names of the options that can only stand alone.
fn alone(asked: &Asked<'_>) -> Vec<String> {
    let names = choice_names(asked);
    let own = asked.options.iter().zip(names);
    let own = own.filter(|(option, _)| option.exclusive);
    let none = asked.offers_none().then(|| NONE_OF_THESE.to_owned());
    own.map(|(_, name)| name).chain(none).collect()
}

/// What to say where it is not fulfilled.
fn message(asked: &Asked<'_>, texts: Lexicon<'_>) -> Option<String> {
    let question = asked.question;
    let words = texts.words();
    match question.kind {
        QuestionType::Number => range(words, question.min, question.max),
        QuestionType::Sector => Some(say!(words, "form-sector-wrong")),
        QuestionType::Choices => {
            let own = asked.options.iter().filter(|option| option.exclusive);
            let own = own.map(|option| texts.label(question, option));
            let none = asked.offers_none().then(|| none_of_these(texts.language()));
            let labels: Vec<&str> = own.chain(none).collect();
            let labels = labels.join(" / ");
            Some(say!(words, "form-stands-alone", option = labels))
        }
        _ => None,
    }
}
