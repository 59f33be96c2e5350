//! A survey as each platform writes it.

use super::survey::{Answer, Asked, Cells, Kind, Survey, american, iso, slashes};
use serde_json::{Map, Value, json};

/// A survey as a platform's file, and what the platform can't tell.
pub(super) struct Written {
    pub(super) platform: &'static str,
    pub(super) bytes: Vec<u8>,
    /// Whether a set with nothing ticked differs from no answer.
    pub(super) tells_empty_sets: bool,
    /// Whether a wrong answer can stand in a set, in other questions.
    pub(super) wrong: [bool; 2],
}

pub(super) type Grid = Vec<Vec<String>>;

pub(super) fn delimited(grid: &Grid, delimiter: u8, quote: csv::QuoteStyle) -> Vec<u8> {
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

pub(super) fn workbook(grid: &Grid, sheet: &str, numbers: bool) -> Vec<u8> {
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
pub(super) fn columns(survey: &Survey, how: &Cells, heading: impl Fn(&Asked) -> String) -> Grid {
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
pub(super) fn spread(
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
pub(super) fn with_front(
    grid: Grid,
    heads: &[&str],
    cell: impl Fn(usize, usize) -> String,
) -> Grid {
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

pub(super) const LABELLED: Cells = Cells {
    labels: true,
    mark: ";",
    comma: false,
    day: iso,
};
pub(super) const CODED: Cells = Cells {
    labels: false,
    mark: ";",
    comma: false,
    day: iso,
};

pub(super) fn yes(words: [&str; 3]) -> impl Fn(&Asked, usize, Option<bool>) -> String {
    let [yes, no, silent] = words.map(str::to_owned);
    move |_, _, ticked| match ticked {
        Some(true) => yes.clone(),
        Some(false) => no.clone(),
        None => silent.clone(),
    }
}

pub(super) fn code(asked: &Asked, option: Option<usize>, open: &str, close: &str) -> String {
    match option {
        Some(option) => format!("{}{open}{}{close}", asked.id, asked.options[option].0),
        None => asked.id.clone(),
    }
}

pub(super) fn all(survey: &Survey) -> Vec<Written> {
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
        bytes: super::spss::write(survey),
        tells_empty_sets: true,
        wrong: [false, false],
    });
    written
}

pub(super) fn surveyjs(survey: &Survey) -> String {
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
