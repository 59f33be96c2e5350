//! Reads the workbook of an XLSForm.

use crate::answers::read_sheets;
use crate::exchange::draft::{Said, Survey, SurveyOption, SurveyQuestion, SurveySection, said};
use crate::exchange::languages::tag_of;
use crate::questionnaire::QuestionType;
use std::collections::BTreeMap;

/// Kinds of rows that ask nothing and need no mention.
const SILENT: [&str; 17] = [
    "start",
    "end",
    "today",
    "deviceid",
    "subscriberid",
    "simserial",
    "phonenumber",
    "username",
    "email",
    "audit",
    "start-geopoint",
    "hidden",
    "calculate",
    "background-audio",
    "xml-external",
    "csv-external",
    "xml",
];

/// What else a question of the format can be made of: kind of row, type.
const KINDS: [(&str, QuestionType); 9] = [
    ("integer", QuestionType::Number),
    ("int", QuestionType::Number),
    ("decimal", QuestionType::Number),
    ("range", QuestionType::Number),
    ("text", QuestionType::Text),
    ("string", QuestionType::Text),
    ("barcode", QuestionType::Text),
    ("date", QuestionType::Date),
    ("datetime", QuestionType::Date),
];

/// Columns of the choices that hold what an option is worth.
const POINTS: [&str; 4] = ["points", "score", "value", "weight"];

/// A row by column.
type Row = BTreeMap<String, String>;

/// A survey from its workbook.
///
/// # Errors
/// When the workbook is damaged, or no XLSForm.
pub(in crate::exchange) fn read(bytes: &[u8]) -> Result<Survey, String> {
    let sheets = read_sheets(bytes).map_err(|error| error.to_string())?;
    let table = |name: &str| {
        let sheet = sheets
            .iter()
            .find(|(known, _)| known.trim().eq_ignore_ascii_case(name));
        sheet.map(|(_, grid)| Table::of(grid))
    };
    let Some(survey) = table("survey") else {
        return Err("the workbook is no XLSForm: it has no sheet `survey`".to_owned());
    };
    let choices = table("choices").unwrap_or_default();
    let settings = table("settings").unwrap_or_default();
    let mut reader = Reader::new(&survey, &choices, settings.rows.first());
    for row in &survey.rows {
        reader.take(row);
    }
    Ok(reader.survey)
}

/// A sheet: its headings in order, and the rows below them by heading.
#[derive(Default)]
struct Table {
    headings: Vec<String>,
    rows: Vec<Row>,
}

impl Table {
    fn of(grid: &[Vec<String>]) -> Self {
        let mut lines = grid.iter();
        let headings = lines.next().into_iter().flatten();
        let headings: Vec<String> = headings.map(|heading| heading_name(heading)).collect();
        let row = |line: &Vec<String>| -> Row {
            let cells = headings.iter().zip(line);
            cells
                .filter(|(name, text)| !name.is_empty() && !text.trim().is_empty())
                .map(|(name, text)| (name.clone(), text.trim().to_owned()))
                .collect()
        };
        Table {
            rows: lines.map(row).collect(),
            headings,
        }
    }
}

/// `Label : English` and `label::English` as `label::English`.
fn heading_name(heading: &str) -> String {
    let (column, language) = match heading.split_once("::").or_else(|| heading.split_once(':')) {
        Some((column, language)) => (column, Some(language.trim())),
        None => (heading, None),
    };
    let column = column.trim().to_lowercase().replace(' ', "_");
    match language {
        Some(language) => format!("{column}::{language}"),
        None => column,
    }
}

fn cell<'r>(row: &'r Row, column: &str) -> &'r str {
    row.get(column).map_or("", String::as_str)
}

struct Reader<'a> {
    choices: &'a [Row],
    own: String,
    /// Languages as the headings name them, with their tags.
    tags: Vec<(String, String)>,
    survey: Survey,
    /// Relevances of the groups that are open, and whether they repeat.
    open: Vec<(String, bool)>,
}

impl<'a> Reader<'a> {
    fn new(survey: &Table, choices: &'a Table, settings: Option<&Row>) -> Self {
        let columns = survey.headings.iter().chain(&choices.headings);
        let mut named: Vec<&str> = Vec::new();
        for (_, name) in columns.filter_map(|column| column.split_once("::")) {
            if !name.is_empty() && !name.contains("::") && !named.contains(&name) {
                named.push(name);
            }
        }
        let mut tags: Vec<(String, String)> = Vec::new();
        let mut remarks = Vec::new();
        for name in named {
            match tag_of(name) {
                Some(tag) => tags.push((name.to_owned(), tag)),
                None if ["image", "audio", "video"].contains(&name) => {}
                None => remarks.push(format!(
                    "texts in `{name}` were left out: put the language's tag behind its name in the headings, for example `label::{name} (en)`"
                )),
            }
        }
        let setting = |name: &str| settings.map_or("", |row| cell(row, name));
        let usual = setting("default_language");
        let own = tag_of(usual)
            .or_else(|| tags.first().map(|(_, tag)| tag.clone()))
            .unwrap_or_else(|| "en".to_owned());
        let mut languages = vec![own.clone()];
        for (_, tag) in &tags {
            if !languages.contains(tag) {
                languages.push(tag.clone());
            }
        }
        Reader {
            choices: &choices.rows,
            survey: Survey {
                languages,
                title: said(&own, setting("form_title")),
                remarks,
                ..Survey::default()
            },
            own,
            tags,
            open: Vec::new(),
        }
    }

    /// A text in all languages: `label`, `label::English (en)`, …
    fn said(&self, row: &Row, column: &str) -> Said {
        let mut found = said(&self.own, cell(row, column));
        for (name, tag) in &self.tags {
            found.extend(said(tag, cell(row, &format!("{column}::{name}"))));
        }
        found
    }

    fn take(&mut self, row: &Row) {
        let kind = cell(row, "type").to_lowercase().replace(['_', ' '], " ");
        let kind = kind.split_whitespace().collect::<Vec<_>>().join(" ");
        match kind.as_str() {
            "" => {}
            "begin group" => self.begin(row, false),
            "begin repeat" => {
                self.leave_out(row, "a group that repeats");
                self.begin(row, true);
            }
            "end group" | "end repeat" => {
                self.open.pop();
                // What follows belongs to the group around it.
                self.new_section(String::new(), Said::new());
            }
            _ if self.open.iter().any(|(_, repeats)| *repeats) => {}
            "note" => self.note(row),
            _ => self.question(row, &kind),
        }
    }

    fn begin(&mut self, row: &Row, repeats: bool) {
        self.open.push((cell(row, "relevant").to_owned(), repeats));
        self.new_section(cell(row, "name").to_owned(), self.said(row, "label"));
    }

    /// Sections do not stand in each other: a group within a group is one of its own, shown under both conditions.
    fn new_section(&mut self, name: String, title: Said) {
        let all = self.open.iter().map(|(relevance, _)| relevance.as_str());
        let all: Vec<String> = all
            .filter(|one| !one.is_empty())
            .map(|one| format!("({one})"))
            .collect();
        self.survey.sections.push(SurveySection {
            name,
            title,
            relevance: all.join(" and "),
            ..SurveySection::default()
        });
    }

    fn section(&mut self) -> &mut SurveySection {
        if self.survey.sections.is_empty() {
            self.new_section(String::new(), Said::new());
        }
        let last = self.survey.sections.len() - 1;
        &mut self.survey.sections[last]
    }

    /// A note before the first question is what the section says.
    fn note(&mut self, row: &Row) {
        let text = self.said(row, "label");
        let section = self.section();
        if section.questions.is_empty()
            && section.text.is_empty()
            && cell(row, "relevant").is_empty()
        {
            section.text = text;
        } else {
            self.leave_out(row, "a note between questions");
        }
    }

    fn leave_out(&mut self, row: &Row, what: &str) {
        let name = cell(row, "name");
        self.survey
            .remarks
            .push(format!("`{name}` was left out: it is {what}"));
    }

    fn question(&mut self, row: &Row, kind: &str) {
        let (word, list) = kind.split_once(' ').unwrap_or((kind, ""));
        let name = cell(row, "name");
        let listed = |rest: &str| rest.trim_start_matches("from ").to_owned();
        let made = match (word, list) {
            ("select", rest) => {
                let (how, rest) = rest.split_once(' ').unwrap_or((rest, ""));
                let kind = match how {
                    "one" | "one_from_file" => QuestionType::Choice,
                    _ => QuestionType::Choices,
                };
                Some(self.select(row, kind, &listed(rest)))
            }
            _ => KINDS
                .iter()
                .find(|(known, _)| *known == kind.replace(' ', "") || *known == word)
                .map(|(known, kind)| {
                    let mut question = SurveyQuestion::new(name, *kind, self.said(row, "label"));
                    question.whole = matches!(*known, "integer" | "int");
                    range(cell(row, "constraint"), &mut question);
                    question
                }),
        };
        let Some(question) = made else {
            if !SILENT.contains(&word) && !SILENT.contains(&kind) {
                self.leave_out(row, &format!("of the type `{}`", cell(row, "type")));
            }
            return;
        };
        let required = cell(row, "required").to_lowercase();
        let question = SurveyQuestion {
            help: self.said(row, "hint"),
            required: required.starts_with("yes") || required.starts_with("true"),
            relevance: cell(row, "relevant").to_owned(),
            ..question
        };
        if !cell(row, "choice_filter").is_empty() {
            self.survey.remarks.push(format!(
                "the filter of the choices of `{name}` was left out"
            ));
        }
        self.section().questions.push(question);
    }

    fn select(&mut self, row: &Row, kind: QuestionType, list: &str) -> SurveyQuestion {
        let (list, other) = match list
            .strip_suffix("or other")
            .or_else(|| list.strip_suffix("or specify other"))
        {
            Some(list) => (list.trim(), true),
            None => (list, false),
        };
        let alone = alone(cell(row, "constraint"));
        // The list's name was made plain with the type; so are those that it is looked for among.
        let plain = |name: &str| name.to_lowercase().replace('_', " ");
        let listed = self.choices.iter().filter(|choice| {
            let name = match cell(choice, "list_name") {
                "" => cell(choice, "list"),
                name => name,
            };
            plain(name) == list
        });
        let mut options: Vec<SurveyOption> = listed
            .map(|choice| {
                let code = match cell(choice, "name") {
                    "" => cell(choice, "value"),
                    name => name,
                };
                let points = POINTS
                    .iter()
                    .filter(|column| !(**column == "value" && cell(choice, "name").is_empty()));
                SurveyOption {
                    points: points
                        .filter_map(|column| cell(choice, column).parse().ok())
                        .next(),
                    exclusive: alone.contains(&code.to_owned()),
                    ..SurveyOption::new(code, self.said(choice, "label"))
                }
            })
            .collect();
        if other {
            options.push(SurveyOption::new("other", said(&self.own, "Other")));
        }
        let name = cell(row, "name");
        let regions = options.len() > 100
            && options
                .iter()
                .all(|option| crate::reference::is_region(&option.code));
        let regions = regions || list == "nuts-regions";
        let kind = if regions { QuestionType::Region } else { kind };
        SurveyQuestion {
            options: if regions { Vec::new() } else { options },
            ..SurveyQuestion::new(name, kind, self.said(row, "label"))
        }
    }
}

/// Takes the range out of a constraint such as `. >= 0 and . <= 100`.
fn range(constraint: &str, question: &mut SurveyQuestion) {
    for test in constraint.split(" and ") {
        let test = test.trim().trim_matches(['(', ')']);
        let Some(rest) = test.strip_prefix('.') else {
            continue;
        };
        let rest = rest.trim();
        let bound = |sign: &str| rest.strip_prefix(sign)?.trim().parse::<f64>().ok();
        if let Some(min) = bound(">=") {
            question.min = Some(min);
        } else if let Some(max) = bound("<=") {
            question.max = Some(max);
        } else if let (true, Some(min)) = (question.whole, bound(">")) {
            question.min = Some(min + 1.0);
        } else if let (true, Some(max)) = (question.whole, bound("<")) {
            question.max = Some(max - 1.0);
        }
    }
}

/// The choices that a constraint lets stand alone only: `not(selected(., 'none') and count-selected(.) > 1)`.
fn alone(constraint: &str) -> Vec<String> {
    let tests = constraint.split("not(").filter(|test| {
        test.contains("count-selected(.) > 1") || test.contains("count-selected(.)>1")
    });
    let choices = tests.filter_map(|test| {
        let (_, rest) = test.split_once("selected(.,")?;
        rest.split(['\'', '"']).nth(1)
    });
    choices.map(str::to_owned).collect()
}
