use super::columns::{ATTRIBUTES, COLUMNS};
use super::expression::ExpressionScript;
use super::names::{NONE, Names};
use crate::diagnostic::count;
use crate::exchange::hints::hints;
use crate::exchange::notation;
use crate::exchange::outline::{Asked, Outline, Part};
use crate::exchange::regions::label;
use crate::questionnaire::{Lexicon, QuestionType, none_of_these};
use crate::reference::Region;
use crate::scoring::Condition;

/// More options than this are offered in a list that opens.
const MOST_BUTTONS: usize = 15;

/// A heading of a group longer than this is cut off by older versions.
const LONGEST_HEADING: usize = 100;

/// LimeSurvey's number for days written as 2026-11-24.
const ISO_DAYS: &str = "6";

/// NACE codes as the reader takes them, as far as a pattern can say it.
const SECTOR: &str = r"/^\s*([A-Va-v]|[A-Va-v]?\.?[0-9]{2}(\.?[0-9]{1,2})?)\s*$/";

type Row = Vec<(&'static str, String)>;

/// The structure as a tab-separated text.
pub(in crate::exchange) fn write(
    outline: &Outline<'_>,
    regions: &[&Region],
    remarks: &mut Vec<String>,
) -> Vec<u8> {
    let names = Names::of(outline);
    let writer = Writer {
        outline,
        regions,
        names: &names,
    };
    remarks.extend(writer.remarks());
    let mut rows = writer.settings();
    for language in &outline.languages {
        let texts = outline.questionnaire.texts(language);
        for (number, part) in (1..).zip(&outline.sections) {
            rows.push(writer.group(number, part, texts));
            for asked in &part.questions {
                writer.question(asked, texts, &mut rows);
            }
        }
    }
    table(&rows)
}

fn table(rows: &[Row]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b'\t')
        .from_writer(Vec::new());
    // Memory takes everything.
    let columns = || COLUMNS.iter().chain(&ATTRIBUTES);
    let _ = writer.write_record(columns());
    for row in rows {
        let cell = |column: &&str| row.iter().find(|(name, _)| name == column);
        let cells = columns().map(|column| cell(column).map_or("", |(_, text)| text));
        let _ = writer.write_record(cells);
    }
    writer.into_inner().unwrap_or_default()
}

/// A text for LimeSurvey, which takes it for HTML, and what stands in braces for expressions.
fn html(text: &str) -> String {
    let safe = html_escape::encode_text(text);
    safe.replace('{', "&#123;")
        .replace('}', "&#125;")
        .replace('\n', "<br />")
}

struct Writer<'a> {
    outline: &'a Outline<'a>,
    regions: &'a [&'a Region],
    names: &'a Names,
}

impl Writer<'_> {
    fn settings(&self) -> Vec<Row> {
        let outline = self.outline;
        let others: Vec<&str> = outline.languages.iter().skip(1).copied().collect();
        let setting = |name: &str, value: &str| {
            vec![
                ("class", "S".to_owned()),
                ("name", name.to_owned()),
                ("text", value.to_owned()),
            ]
        };
        let mut rows = vec![
            setting("language", outline.language()),
            setting("additional_languages", &others.join(" ")),
            setting("format", "G"),
            setting("allowprev", "Y"),
            setting("allowsave", "Y"),
            setting("datestamp", "Y"),
            setting("showprogress", "Y"),
        ];
        for language in &outline.languages {
            let texts = outline.questionnaire.texts(language);
            let mut said = |name: &str, value: String| {
                rows.push(vec![
                    ("class", "SL".to_owned()),
                    ("name", name.to_owned()),
                    ("text", value),
                    ("language", (*language).to_owned()),
                ]);
            };
            said("surveyls_title", html(&outline.title(texts)));
            said(
                "surveyls_description",
                html(outline.description(texts).unwrap_or("")),
            );
            said("surveyls_dateformat", ISO_DAYS.to_owned());
            said("surveyls_numberformat", number_format(language).to_owned());
        }
        rows
    }

    fn relevance(&self, condition: Option<&Condition>) -> String {
        let notation = ExpressionScript(self.names);
        condition.map_or("1".to_owned(), |condition| {
            notation::write(condition, self.outline, &notation)
        })
    }

    fn group(&self, number: usize, part: &Part<'_>, texts: Lexicon<'_>) -> Row {
        vec![
            ("class", "G".to_owned()),
            ("type/scale", number.to_string()),
            ("name", html(texts.section(part.section))),
            ("relevance", self.relevance(part.shown_if.as_ref())),
            ("text", html(texts.section_text(part.section).unwrap_or(""))),
            ("language", texts.language().to_owned()),
        ]
    }

    fn question(&self, asked: &Asked<'_>, texts: Lexicon<'_>, rows: &mut Vec<Row>) {
        let question = asked.question;
        let number = |value: Option<f64>| value.map(|v| v.to_string()).unwrap_or_default();
        let language = texts.language();
        let mut row = vec![
            ("class", "Q".to_owned()),
            ("type/scale", kind(asked).to_owned()),
            ("name", self.names.question(asked).to_owned()),
            ("relevance", self.relevance(asked.shown_if.as_ref())),
            ("text", html(texts.question(question))),
            ("help", html(&hints(asked, texts).join("\n"))),
            ("language", language.to_owned()),
            (
                "mandatory",
                if question.required { "Y" } else { "N" }.to_owned(),
            ),
            ("other", "N".to_owned()),
        ];
        match question.kind {
            QuestionType::Number => {
                row.push(("min_num_value_n", number(question.min)));
                row.push(("max_num_value_n", number(question.max)));
                row.push(("suffix", html(texts.unit(question).unwrap_or(""))));
            }
            QuestionType::Date => row.push(("date_format", "yyyy-mm-dd".to_owned())),
            QuestionType::Sector => row.push(("validation", SECTOR.to_owned())),
            QuestionType::Choices => row.push(("exclude_all_others", alone(asked).join(";"))),
            _ => {}
        }
        rows.push(row);
        self.options(asked, texts, rows);
    }

    fn options(&self, asked: &Asked<'_>, texts: Lexicon<'_>, rows: &mut Vec<Row>) {
        let class = match asked.question.kind {
            QuestionType::Choices => "SQ",
            _ => "A",
        };
        let option = |name: &str, text: String| -> Row {
            vec![
                ("class", class.to_owned()),
                ("type/scale", "0".to_owned()),
                ("name", name.to_owned()),
                ("text", text),
                ("language", texts.language().to_owned()),
            ]
        };
        for (given, name) in asked.options.iter().zip(Names::options(asked)) {
            let mut row = option(&name, html(texts.label(asked.question, given)));
            match (class, whole_points(given.points)) {
                // Older versions look for it in the one, newer ones in the other.
                ("A", Some(points)) => {
                    row.push(("relevance", points.clone()));
                    row.push(("assessment_value", points));
                }
                ("A", None) => {}
                _ => row.push(("relevance", "1".to_owned())),
            }
            rows.push(row);
        }
        if asked.offers_none() {
            rows.push(option(NONE, html(none_of_these(texts.language()))));
        }
        if asked.question.kind == QuestionType::Region {
            let regions = self.regions.iter();
            rows.extend(regions.map(|region| option(region.code, html(&label(region)))));
        }
    }

    /// What LimeSurvey can't do as the questionnaire says it.
    fn remarks(&self) -> Vec<String> {
        let mut remarks = Vec::new();
        let renamed = self.outline.questions().filter(|asked| {
            let options = asked.options.iter().zip(Names::options(asked));
            self.names.question(asked) != asked.question.id
                || options
                    .into_iter()
                    .any(|(option, name)| option.code != name)
        });
        let renamed = renamed.count();
        if renamed > 0 {
            remarks.push(format!(
                "LimeSurvey takes letters and digits alone, and five for an answer: {} or their options have shorter codes there, which `ratio score` knows",
                count(renamed, "question", "questions")
            ));
        }
        let odd = |points: Option<f64>| points.is_some() && whole_points(points).is_none();
        if self
            .outline
            .questions()
            .filter(|asked| asked.question.kind == QuestionType::Choice)
            .any(|asked| asked.options.iter().any(|option| odd(option.points)))
        {
            remarks.push("points that are no whole numbers can't be assessment values and are left out; `ratio score` does not need them".to_owned());
        }
        let long = self.outline.sections.iter().filter(|part| {
            let said = self
                .outline
                .said(|texts| texts.section(part.section).chars().count());
            said.iter().any(|(_, length)| *length > LONGEST_HEADING)
        });
        let long: Vec<&str> = long.map(|part| part.section.id.as_str()).collect();
        if !long.is_empty() {
            remarks.push(format!(
                "LimeSurvey may cut headings of more than {LONGEST_HEADING} letters: {}",
                crate::diagnostic::list_in_backticks(long.iter().copied(), 6)
            ));
        }
        remarks
    }
}

/// LimeSurvey's letter for a type of question.
fn kind(asked: &Asked<'_>) -> &'static str {
    match asked.question.kind {
        QuestionType::Choice if asked.options.len() > MOST_BUTTONS => "!",
        QuestionType::Choice => "L",
        QuestionType::Choices => "M",
        QuestionType::Region => "!",
        QuestionType::Number => "N",
        QuestionType::Date => "D",
        QuestionType::Text | QuestionType::Sector => "S",
    }
}

/// Codes of the options that can only stand alone.
fn alone(asked: &Asked<'_>) -> Vec<String> {
    let own = asked.options.iter().zip(Names::options(asked));
    let own = own.filter(|(option, _)| option.exclusive);
    let none = asked.offers_none().then(|| NONE.to_owned());
    own.map(|(_, name)| name).chain(none).collect()
}

/// Points as an assessment value, which is a whole number.
fn whole_points(points: Option<f64>) -> Option<String> {
    let points = points.filter(|points| points.fract() == 0.0)?;
    Some(points.to_string())
}

/// LimeSurvey's number for how decimals are typed: 0 with a point, 1 with a comma.
fn number_format(language: &str) -> &'static str {
    let primary = language.split('-').next().unwrap_or(language);
    match primary {
        "en" | "ga" | "mt" => "0",
        _ => "1",
    }
}
