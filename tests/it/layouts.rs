//! Random questionnaires and random answers, written as each platform would and read back: the same
//! answers must come out, and a problem where an answer was made wrong, and nowhere else.

use crate::dice::Dice;
use ratio::answers::{
    Codebook, MemoryInput, ReadOptions, Response, Step, answer_to_json, open_responses,
};
use ratio::questionnaire::Questionnaire;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Labels with what trips readers up: separators, quotes, tags, signs, other letters.
const LABELS: [[&str; 2]; 10] = [
    ["Yes, often", "Ja, häufig"],
    ["Hardly; if ever", "Kaum; wenn überhaupt"],
    ["The owner's \"own\" way", "Nach „eigener“ Art"],
    ["1–9 persons", "1–9 Personen"],
    ["R&D (in-house)", "F&E (im Haus)"],
    ["Between 10 % and 50 %", "Zwischen 10 % und 50 %"],
    ["with/without help", "mit/ohne Hilfe"],
    ["Universities - any", "Hochschulen - alle"],
    ["Each week | month", "Jede Woche | jeden Monat"],
    ["Łódź", "Lodz (Łódź)"],
];

const TOPICS: [&str; 8] = [
    "ideas, big or small",
    "partners: who?",
    "money [in thousands]",
    "time - if any",
    "staff; all of them",
    "R&D",
    "\"quality\"",
    "markets/customers",
];

const TEXTS: [&str; 6] = [
    "plain",
    "a; b, c | d",
    "he said \"no\"",
    "two\nlines",
    "Größe <b>",
    "=1+1",
];

#[derive(Clone, Debug, PartialEq)]
enum Answer {
    Nothing,
    Option(usize),
    Options(Vec<usize>),
    Number(f64),
    Day(u32, u32),
    Text(String),
    /// What no question takes.
    Wrong,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Choice,
    Choices,
    Number,
    Date,
    Text,
}

#[derive(Clone, Debug)]
struct Asked {
    id: String,
    kind: Kind,
    text: [String; 2],
    /// Code and labels.
    options: Vec<(String, [String; 2])>,
}

struct Survey {
    asked: Vec<Asked>,
    firms: Vec<Vec<Answer>>,
    /// 0 the questionnaire's own language, 1 the translation.
    language: usize,
}

impl Survey {
    fn random(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let mut asked = vec![Asked {
            id: "firm".to_owned(),
            kind: Kind::Text,
            text: [
                "Name of the firm".to_owned(),
                "Name des Betriebs".to_owned(),
            ],
            options: Vec::new(),
        }];
        for number in 0..2 + dice.below(6) {
            asked.push(question(number, &mut dice));
        }
        let firms = (0..1 + dice.below(5))
            .map(|firm| {
                let name = Answer::Text(format!("F{firm}"));
                let rest = asked[1..].iter().map(|asked| answer(asked, &mut dice));
                std::iter::once(name).chain(rest).collect()
            })
            .collect();
        Survey {
            asked,
            firms,
            language: dice.below(2),
        }
    }

    fn questionnaire(&self) -> Questionnaire {
        let questions: Vec<Value> = self.asked.iter().map(Asked::definition).collect();
        let scored = self
            .asked
            .iter()
            .filter(|asked| asked.kind != Kind::Date && asked.kind != Kind::Text);
        let of: Vec<&str> = scored.map(|asked| asked.id.as_str()).collect();
        let of = if of.is_empty() { vec!["spare"] } else { of };
        let mut questions = questions;
        questions.push(json!({"id": "spare", "type": "choice", "text": "Spare", "options": [
            {"code": "a", "label": "spare a", "points": 0}, {"code": "b", "label": "spare b", "points": 1}]}));
        let definition = json!({
            "format": 1, "id": "random", "version": "1.0.0", "language": "en", "title": "Random",
            "sections": [{"id": "all", "title": "All", "questions": questions}],
            "firm": {"id": "firm"},
            "scores": [{"id": "total", "title": "Total", "of": of}],
            "profile": {"headline": "total", "dimensions": ["total"]},
            "bands": [{"id": "low", "title": "Low", "from": 0}]
        });
        let mut texts = Map::new();
        for asked in &self.asked {
            texts.insert(format!("questions.{}.text", asked.id), json!(asked.text[1]));
            for (code, labels) in &asked.options {
                texts.insert(
                    format!("questions.{}.options.{code}", asked.id),
                    json!(labels[1]),
                );
            }
        }
        let translation =
            json!({"translates": "random", "version": "1.0.0", "language": "de", "texts": texts});
        let mut questionnaire =
            Questionnaire::read("random.json", definition.to_string().as_bytes())
                .unwrap_or_else(|report| panic!("{:?}", report.findings));
        questionnaire
            .add_translation("random.de.json", translation.to_string().as_bytes())
            .unwrap_or_else(|report| panic!("{:?}", report.findings));
        questionnaire
    }

    fn text<'a>(&self, asked: &'a Asked) -> &'a str {
        &asked.text[self.language]
    }

    fn label<'a>(&self, asked: &'a Asked, option: usize) -> &'a str {
        &asked.options[option].1[self.language]
    }

    /// An answer as a cell, options by what `option` calls them, joined by `mark`.
    fn cell(&self, asked: &Asked, answer: &Answer, how: &Cells) -> String {
        let option = |option: &usize| match how.labels {
            true => self.label(asked, *option).to_owned(),
            false => asked.options[*option].0.clone(),
        };
        match answer {
            Answer::Nothing => String::new(),
            Answer::Option(at) => option(at),
            Answer::Options(many) => many.iter().map(option).collect::<Vec<_>>().join(how.mark),
            Answer::Number(value) if how.comma => value.to_string().replace('.', ","),
            Answer::Number(value) => value.to_string(),
            Answer::Day(month, day) => (how.day)(*month, *day),
            Answer::Text(text) => text.clone(),
            Answer::Wrong => "no such thing".to_owned(),
        }
    }
}

/// How a platform writes cells.
struct Cells {
    labels: bool,
    mark: &'static str,
    comma: bool,
    day: fn(u32, u32) -> String,
}

fn iso(month: u32, day: u32) -> String {
    format!("2026-{month:02}-{day:02}")
}

fn slashes(month: u32, day: u32) -> String {
    format!("{day:02}/{month:02}/2026")
}

fn american(month: u32, day: u32) -> String {
    format!("{month}/{day}/2026 6:59:49")
}

impl Asked {
    fn definition(&self) -> Value {
        let kind = match self.kind {
            Kind::Choice => "choice",
            Kind::Choices => "choices",
            Kind::Number => "number",
            Kind::Date => "date",
            Kind::Text => "text",
        };
        let mut definition = json!({"id": self.id, "type": kind, "text": self.text[0]});
        if !self.options.is_empty() {
            let options = self.options.iter().enumerate();
            let options = options.map(
                |(at, (code, labels))| json!({"code": code, "label": labels[0], "points": at + 1}),
            );
            definition["options"] = options.collect();
        }
        if self.kind == Kind::Number {
            definition["points"] = json!([[0, 0], [100, 10]]);
        }
        definition
    }
}

fn question(number: usize, dice: &mut Dice) -> Asked {
    let kinds = [
        Kind::Choice,
        Kind::Choice,
        Kind::Choices,
        Kind::Choices,
        Kind::Number,
        Kind::Date,
        Kind::Text,
    ];
    let kind = kinds[dice.below(kinds.len())];
    let topic = TOPICS[dice.below(TOPICS.len())];
    let count = match kind {
        Kind::Choice | Kind::Choices => 2 + dice.below(4),
        _ => 0,
    };
    let first = dice.below(LABELS.len());
    let coded = dice.one_in(2);
    let options = (0..count).map(|at| {
        let labels = LABELS[(first + at) % LABELS.len()].map(str::to_owned);
        let code = if coded {
            (at + 2).to_string()
        } else {
            format!("opt{at}")
        };
        (code, labels)
    });
    Asked {
        id: format!("q{}{}", number + 1, ["", "_part", "x"][dice.below(3)]),
        kind,
        text: [
            format!("How about the {number}th thing, {topic}?"),
            format!("Wie steht es mit Sache {number}, {topic}?"),
        ],
        options: options.collect(),
    }
}

fn answer(asked: &Asked, dice: &mut Dice) -> Answer {
    if dice.one_in(6) {
        return Answer::Nothing;
    }
    if dice.one_in(12) && asked.kind != Kind::Text {
        return Answer::Wrong;
    }
    match asked.kind {
        Kind::Choice => Answer::Option(dice.below(asked.options.len())),
        Kind::Choices => Answer::Options(dice.some_of(asked.options.len())),
        Kind::Number => Answer::Number(dice.below(400) as f64 / 4.0),
        Kind::Date => Answer::Day(1 + dice.below(12) as u32, 13 + dice.below(15) as u32),
        Kind::Text => Answer::Text(TEXTS[dice.below(TEXTS.len())].to_owned()),
    }
}

/// A survey as a platform's file, and what the platform can't tell.
struct Written {
    platform: &'static str,
    bytes: Vec<u8>,
    /// Whether a set with nothing ticked differs from no answer.
    tells_empty_sets: bool,
    /// Whether a wrong answer can stand in a set, in other questions.
    wrong: [bool; 2],
}

type Grid = Vec<Vec<String>>;

fn delimited(grid: &Grid, delimiter: u8, quote: csv::QuoteStyle) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .quote_style(quote)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in grid {
        writer.write_record(row).expect("memory");
    }
    writer.into_inner().expect("memory")
}

fn workbook(grid: &Grid, sheet: &str, numbers: bool) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    page.set_name(sheet).expect("a name");
    for (row, cells) in grid.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let place = (row as u32, column as u16);
            let written = match cell.parse::<f64>() {
                _ if cell.is_empty() => continue,
                Ok(number) if numbers => page.write_number(place.0, place.1, number),
                _ => page.write_string(place.0, place.1, cell),
            };
            written.expect("a cell");
        }
    }
    book.save_to_buffer().expect("memory")
}

/// One column a question, headed by what `heading` calls it.
fn columns(survey: &Survey, how: &Cells, heading: impl Fn(&Asked) -> String) -> Grid {
    let mut grid = vec![survey.asked.iter().map(heading).collect::<Vec<_>>()];
    for firm in &survey.firms {
        let cells = survey.asked.iter().zip(firm);
        grid.push(
            cells
                .map(|(asked, answer)| survey.cell(asked, answer, how))
                .collect(),
        );
    }
    grid
}

/// Sets spread over a column an option.
fn spread(
    survey: &Survey,
    how: &Cells,
    heading: impl Fn(&Asked, Option<usize>) -> String,
    tick: impl Fn(&Asked, usize, Option<bool>) -> String,
) -> Grid {
    let mut head = Vec::new();
    for asked in &survey.asked {
        match asked.kind {
            Kind::Choices => {
                head.extend((0..asked.options.len()).map(|option| heading(asked, Some(option))))
            }
            _ => head.push(heading(asked, None)),
        }
    }
    let mut grid = vec![head];
    for firm in &survey.firms {
        let mut row = Vec::new();
        for (asked, answer) in survey.asked.iter().zip(firm) {
            if asked.kind != Kind::Choices {
                row.push(survey.cell(asked, answer, how));
                continue;
            }
            let ticked = match answer {
                Answer::Options(ticked) => Some(ticked),
                _ => None,
            };
            row.extend(
                (0..asked.options.len()).map(|option| {
                    tick(asked, option, ticked.map(|ticked| ticked.contains(&option)))
                }),
            );
        }
        grid.push(row);
    }
    grid
}

/// Puts columns of the platform's own in front.
fn with_front(grid: Grid, heads: &[&str], cell: impl Fn(usize, usize) -> String) -> Grid {
    let rows = grid.into_iter().enumerate();
    rows.map(|(row, cells)| {
        let front = (0..heads.len()).map(|column| match row {
            0 => heads[column].to_owned(),
            row => cell(row, column),
        });
        front.chain(cells).collect()
    })
    .collect()
}

const LABELLED: Cells = Cells {
    labels: true,
    mark: ";",
    comma: false,
    day: iso,
};
const CODED: Cells = Cells {
    labels: false,
    mark: ";",
    comma: false,
    day: iso,
};

fn yes(words: [&str; 3]) -> impl Fn(&Asked, usize, Option<bool>) -> String {
    let [yes, no, silent] = words.map(str::to_owned);
    move |_, _, ticked| match ticked {
        Some(true) => yes.clone(),
        Some(false) => no.clone(),
        None => silent.clone(),
    }
}

fn code(asked: &Asked, option: Option<usize>, open: &str, close: &str) -> String {
    match option {
        Some(option) => format!("{}{open}{}{close}", asked.id, asked.options[option].0),
        None => asked.id.clone(),
    }
}

fn all(survey: &Survey) -> Vec<Written> {
    use csv::QuoteStyle::{Always, Necessary};
    let joined = |platform, bytes| Written {
        platform,
        bytes,
        tells_empty_sets: false,
        wrong: [true, true],
    };
    let apart = |platform, bytes, tells_empty_sets| Written {
        platform,
        bytes,
        tells_empty_sets,
        wrong: [false, true],
    };
    let text = |asked: &Asked| survey.text(asked).to_owned();
    let row = |asked: &Asked, option: Option<usize>, open: &str, close: &str| match option {
        Some(option) => format!(
            "{}{open}{}{close}",
            survey.text(asked),
            survey.label(asked, option)
        ),
        None => survey.text(asked).to_owned(),
    };
    let words = ["Yes", "No", "N/A"];
    let mut written = Vec::new();

    let plain = columns(
        survey,
        &Cells {
            comma: true,
            day: slashes,
            ..CODED
        },
        |asked| asked.id.clone(),
    );
    written.push(joined("plain ;", delimited(&plain, b';', Necessary)));
    written.push(joined(
        "plain workbook",
        workbook(&columns(survey, &CODED, text), "Data", true),
    ));

    let lime = spread(
        survey,
        &CODED,
        |asked, option| code(asked, option, "[", "]").replacen('_', "", 1),
        yes(["Y", "", ""]),
    );
    let lime = with_front(
        lime,
        &["id", "submitdate", "lastpage", "startlanguage"],
        |row, _| row.to_string(),
    );
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    bytes.extend(delimited(&lime, b';', Always));
    bytes.extend(b"\r\n");
    written.push(apart("limesurvey codes", bytes, false));
    let lime = spread(
        survey,
        &LABELLED,
        |asked, option| row(asked, option, " [", "]"),
        yes(words),
    );
    let lime = with_front(
        lime,
        &["Antwort ID", "Datum Abgeschickt", "Letzte Seite"],
        |row, _| row.to_string(),
    );
    written.push(apart(
        "limesurvey text",
        delimited(&lime, b'\t', Always),
        true,
    ));

    let eu = columns(survey, &LABELLED, text);
    let eu = with_front(eu, &["Contribution Id"], |row, _| row.to_string());
    let mut sheet = vec![
        vec!["Alias".to_owned(), "random".to_owned()],
        vec!["Export Date".to_owned(), "1".to_owned()],
        vec![],
    ];
    sheet.extend(eu);
    written.push(joined(
        "eusurvey workbook",
        workbook(&sheet, "Content", false),
    ));
    let valued = columns(survey, &LABELLED, |asked| {
        format!("{} ({})", survey.text(asked), asked.id)
    });
    let mut sheet = vec![
        vec!["Alias".to_owned(), "random".to_owned()],
        vec!["Export Date".to_owned(), "1".to_owned()],
        vec![String::new(); 2],
    ];
    sheet.extend(valued);
    let width = sheet[3].len();
    sheet
        .iter_mut()
        .for_each(|row| row.resize(width, String::new()));
    written.push(joined("eusurvey csv", delimited(&sheet, b';', Necessary)));

    let google = columns(
        survey,
        &Cells {
            mark: ", ",
            day: american,
            ..LABELLED
        },
        text,
    );
    let google = with_front(google, &["Timestamp"], |_, _| {
        "6/25/2019 6:59:49".to_owned()
    });
    written.push(joined("google forms", delimited(&google, b',', Necessary)));
    let microsoft = columns(
        survey,
        &Cells {
            mark: ";",
            ..LABELLED
        },
        text,
    );
    let microsoft = with_front(
        microsoft,
        &["ID", "Start time", "Completion time", "Email", "Name"],
        |row, _| row.to_string(),
    );
    written.push(joined(
        "microsoft forms",
        workbook(&microsoft, "Sheet1", true),
    ));

    let codes = spread(
        survey,
        &LABELLED,
        |asked, option| match option {
            Some(option) => format!("Q{}_{}", asked.id, option + 1),
            None => format!("Q{}", asked.id),
        },
        |asked, option, ticked| {
            if ticked == Some(true) {
                survey.label(asked, option).to_owned()
            } else {
                String::new()
            }
        },
    );
    let texts = spread(
        survey,
        &LABELLED,
        |asked, option| row(asked, option, " - Selected Choice - ", ""),
        yes(words),
    );
    let mut qualtrics = vec![
        codes[0].clone(),
        texts[0].clone(),
        codes[0]
            .iter()
            .map(|c| format!("{{\"ImportId\":\"QID{c}\"}}"))
            .collect(),
    ];
    qualtrics.extend(codes[1..].iter().cloned());
    written.push(apart(
        "qualtrics",
        delimited(&qualtrics, b',', Necessary),
        false,
    ));
    let joined_codes = columns(survey, &Cells { mark: ",", ..CODED }, |asked| {
        asked.id.clone()
    });
    let joined_codes = with_front(
        joined_codes,
        &["StartDate", "EndDate", "Finished", "ResponseId"],
        |row, column| match column {
            0 | 1 => "2026-03-10 10:00:00".to_owned(),
            2 => "1".to_owned(),
            _ => format!("R_{row}"),
        },
    );
    let utf16: Vec<u8> = String::from_utf8(delimited(&joined_codes, b'\t', Necessary))
        .expect("text")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    written.push(joined(
        "qualtrics tsv",
        [b"\xFF\xFE".to_vec(), utf16].concat(),
    ));

    let monkey = spread(
        survey,
        &LABELLED,
        |asked, option| match option {
            Some(option) if option > 0 => String::new(),
            _ => survey.text(asked).to_owned(),
        },
        |asked, option, ticked| {
            if ticked == Some(true) {
                survey.label(asked, option).to_owned()
            } else {
                String::new()
            }
        },
    );
    let below = spread(
        survey,
        &LABELLED,
        |asked, option| {
            option.map_or("Response".to_owned(), |option| {
                survey.label(asked, option).to_owned()
            })
        },
        yes(words),
    );
    let mut rows = monkey;
    rows.insert(1, below[0].clone());
    let monkey = with_front(rows, &["Respondent ID", "Collector ID"], |row, _| {
        if row == 1 {
            String::new()
        } else {
            row.to_string()
        }
    });
    written.push(apart(
        "surveymonkey",
        delimited(&monkey, b',', Necessary),
        false,
    ));

    let kobo = spread(
        survey,
        &CODED,
        |asked, option| format!("group/{}", code(asked, option, "/", "")),
        yes(["1", "0", ""]),
    );
    let kobo = with_front(kobo, &["_id", "_uuid", "_submission_time"], |row, _| {
        row.to_string()
    });
    written.push(apart("kobo split", delimited(&kobo, b';', Always), true));
    let kobo = columns(survey, &Cells { mark: " ", ..CODED }, |asked| {
        format!("a/b/{}", asked.id)
    });
    let kobo = with_front(kobo, &["_id", "_uuid", "_submission_time"], |row, _| {
        row.to_string()
    });
    written.push(joined("kobo one cell", delimited(&kobo, b';', Always)));
    let odk = spread(
        survey,
        &CODED,
        |asked, option| format!("group-{}", code(asked, option, "/", "")),
        yes(["1", "0", ""]),
    );
    let odk = with_front(
        odk,
        &["SubmissionDate", "KEY"],
        |row, column| match column {
            0 => "Apr 26, 2018 8:58:20 AM".to_owned(),
            _ => format!("uuid:{row}"),
        },
    );
    written.push(apart("odk", delimited(&odk, b',', Necessary), true));

    let redcap = spread(
        survey,
        &CODED,
        |asked, option| code(asked, option, "___", ""),
        yes(["1", "0", ""]),
    );
    let redcap = with_front(redcap, &["record_id", "redcap_event_name"], |row, _| {
        row.to_string()
    });
    written.push(apart(
        "redcap raw",
        delimited(&redcap, b',', Necessary),
        true,
    ));
    let redcap = spread(
        survey,
        &LABELLED,
        |asked, option| row(asked, option, " (choice=", ")"),
        yes(["Checked", "Unchecked", ""]),
    );
    let redcap = with_front(redcap, &["Record ID", "Event Name"], |row, _| {
        row.to_string()
    });
    written.push(apart(
        "redcap labels",
        delimited(&redcap, b',', Always),
        true,
    ));

    written.push(Written {
        platform: "surveyjs",
        bytes: surveyjs(survey).into_bytes(),
        tells_empty_sets: true,
        wrong: [true, true],
    });
    #[cfg(feature = "sav")]
    written.push(Written {
        platform: "spss",
        bytes: spss::write(survey),
        tells_empty_sets: true,
        wrong: [false, false],
    });
    written
}

fn surveyjs(survey: &Survey) -> String {
    let results = survey.firms.iter().map(|firm| {
        let mut result = Map::new();
        for (asked, answer) in survey.asked.iter().zip(firm) {
            let code = |option: &usize| json!(asked.options[*option].0);
            let value = match answer {
                Answer::Nothing => continue,
                Answer::Option(option) => code(option),
                Answer::Options(many) => many.iter().map(code).collect(),
                Answer::Number(value) => json!(value),
                other => json!(survey.cell(asked, other, &CODED)),
            };
            result.insert(asked.id.clone(), value);
        }
        Value::Object(result)
    });
    results.collect::<Value>().to_string()
}

#[cfg(feature = "sav")]
mod spss {
    use super::{Answer, Asked, CODED, Kind, Survey};
    use ambers::{SpssMetadata, Value};
    use arrow::array::{ArrayRef, Float64Array, RecordBatch, StringArray};
    use arrow::datatypes::{DataType, Field, Schema};
    use std::sync::Arc;

    /// Options are numbers from 1 on with labels; sets are variables of 0 and 1.
    pub fn write(survey: &Survey) -> Vec<u8> {
        let mut fields: Vec<Field> = Vec::new();
        let mut arrays: Vec<ArrayRef> = Vec::new();
        let mut labels: Vec<(String, String)> = Vec::new();
        let mut values: Vec<(String, Vec<String>)> = Vec::new();
        for (at, asked) in survey.asked.iter().enumerate() {
            let answers: Vec<&Answer> = survey.firms.iter().map(|firm| &firm[at]).collect();
            let name = format!("V{at}");
            match asked.kind {
                Kind::Choices => {
                    for option in 0..asked.options.len() {
                        let name = format!("V{at}_{option}");
                        fields.push(Field::new(&name, DataType::Float64, true));
                        arrays.push(numbers(&answers, |answer| match answer {
                            Answer::Options(ticked) => {
                                Some(f64::from(u8::from(ticked.contains(&option))))
                            }
                            _ => None,
                        }));
                        labels.push((
                            name,
                            format!("{} - {}", survey.text(asked), survey.label(asked, option)),
                        ));
                    }
                    continue;
                }
                Kind::Choice => {
                    fields.push(Field::new(&name, DataType::Float64, true));
                    arrays.push(numbers(&answers, |answer| match answer {
                        Answer::Option(option) => Some(*option as f64 + 1.0),
                        _ => None,
                    }));
                    let options = 0..asked.options.len();
                    values.push((
                        name.clone(),
                        options
                            .map(|option| survey.label(asked, option).to_owned())
                            .collect(),
                    ));
                }
                Kind::Number => {
                    fields.push(Field::new(&name, DataType::Float64, true));
                    arrays.push(numbers(&answers, |answer| match answer {
                        Answer::Number(value) => Some(*value),
                        _ => None,
                    }));
                }
                Kind::Date | Kind::Text => {
                    fields.push(Field::new(&name, DataType::Utf8, true));
                    arrays.push(texts(survey, asked, &answers));
                }
            }
            labels.push((name, survey.text(asked).to_owned()));
        }
        let schema = Schema::new(fields);
        let mut metadata = SpssMetadata::from_arrow_schema(&schema);
        metadata.variable_labels = labels.into_iter().collect();
        for (name, labels) in values {
            let labels = labels.into_iter().enumerate();
            let labels = labels.map(|(at, label)| (Value::Numeric(at as f64 + 1.0), label));
            metadata
                .variable_value_labels
                .insert(name, labels.collect());
        }
        let batch = RecordBatch::try_new(Arc::new(schema), arrays).expect("columns of one length");
        let mut bytes = std::io::Cursor::new(Vec::new());
        let compression = ambers::Compression::Bytecode;
        ambers::write_sav_to_writer(&mut bytes, &batch, &metadata, compression, None)
            .expect("memory");
        bytes.into_inner()
    }

    fn numbers(answers: &[&Answer], number: impl Fn(&Answer) -> Option<f64>) -> ArrayRef {
        let numbers = answers.iter().map(|answer| number(answer));
        Arc::new(Float64Array::from_iter(numbers))
    }

    fn texts(survey: &Survey, asked: &Asked, answers: &[&Answer]) -> ArrayRef {
        let texts = answers.iter().map(|answer| match answer {
            Answer::Wrong | Answer::Nothing => None,
            other => Some(survey.cell(asked, other, &CODED)),
        });
        Arc::new(StringArray::from_iter(texts))
    }
}

/// What must come out for an answer, and whether a problem must.
fn expected(asked: &Asked, answer: &Answer, written: &Written) -> (Option<Value>, bool) {
    let code = |option: &usize| json!(asked.options[*option].0);
    let wrong_fits = written.wrong[usize::from(asked.kind != Kind::Choices)];
    match answer {
        Answer::Nothing => (None, false),
        Answer::Wrong => (None, wrong_fits),
        Answer::Option(option) => (Some(code(option)), false),
        Answer::Options(many) if many.is_empty() && !written.tells_empty_sets => (None, false),
        Answer::Options(many) => (Some(many.iter().map(code).collect()), false),
        Answer::Number(value) if value.fract() == 0.0 => (Some(json!(*value as i64)), false),
        Answer::Number(value) => (Some(json!(value)), false),
        Answer::Day(month, day) => (Some(json!(iso(*month, *day))), false),
        Answer::Text(text) => (Some(json!(text.trim())), false),
    }
}

fn check(seed: u64) {
    let survey = Survey::random(seed);
    let questionnaire = survey.questionnaire();
    let codebook = Codebook::new(&questionnaire, None);
    for written in all(&survey) {
        let input = MemoryInput {
            name: format!("{} (seed {seed})", written.platform),
            bytes: written.bytes.clone(),
        };
        let options = ReadOptions {
            questionnaire: "random",
            ..ReadOptions::default()
        };
        let opened = open_responses(&input, &codebook, &options);
        let mut reader = opened.unwrap_or_else(|error| panic!("{}: {error}", input.name));
        let mut response = Response::new(&codebook.layout);
        for firm in &survey.firms {
            let mut problems = Vec::new();
            let step = reader.read(&mut response, &mut problems).expect("memory");
            assert_eq!(step, Step::Read, "{}: {problems:?}", input.name);
            let mut at_fault = BTreeSet::new();
            for (at, (asked, answer)) in survey.asked.iter().zip(firm).enumerate() {
                let (value, problem) = expected(asked, answer, &written);
                let read = answer_to_json(&questionnaire.definition, at, &response);
                assert_eq!(
                    read, value,
                    "{}: {} {answer:?}\n{problems:?}",
                    input.name, asked.id
                );
                if problem {
                    at_fault.insert(asked.id.clone());
                }
            }
            let named = |id: &&String| {
                problems.iter().any(|p| {
                    p.message.contains(&format!("`{id}`")) || p.message.contains("is no day")
                })
            };
            assert_eq!(
                problems.len(),
                at_fault.len(),
                "{}: {problems:?}",
                input.name
            );
            assert_eq!(
                at_fault.iter().filter(named).count(),
                at_fault.len(),
                "{}: {problems:?}",
                input.name
            );
        }
        let mut problems = Vec::new();
        let step = reader.read(&mut response, &mut problems).expect("memory");
        assert_eq!(step, Step::End, "{}", input.name);
    }
}

#[test]
fn what_every_platform_writes_is_read_back() {
    let seeds = std::env::var("LAYOUT_SEEDS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(60);
    for seed in 0..seeds {
        check(seed);
    }
}
