//! Reads `.lss`, the XML of LimeSurvey's tables: those of version 4 and later, with texts in tables of their
//! own, and the older ones, with a row a language.

use super::survey::{Asked, Group, Item, LimeSurvey};
use crate::exchange::draft::{Said, said_in_html};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeMap;

/// A row of a table by field.
type Row = BTreeMap<String, String>;

/// The tables by name.
type Tables = BTreeMap<String, Vec<Row>>;

/// Elements within each other: document, table, rows, row, field.
const DEEPEST: usize = 8;

pub(super) fn read(bytes: &[u8]) -> Result<LimeSurvey, String> {
    let tables = tables(bytes)?;
    if !tables.contains_key("questions") && !tables.contains_key("groups") {
        return Err("it is XML, and no LimeSurvey survey: it has no questions".to_owned());
    }
    Ok(Reading { tables: &tables }.survey())
}

fn tables(bytes: &[u8]) -> Result<Tables, String> {
    let damaged = |why: String| format!("the .lss file is damaged: {why}");
    let text = std::str::from_utf8(bytes).map_err(|error| damaged(error.to_string()))?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut path: Vec<String> = Vec::new();
    let mut tables = Tables::new();
    let mut content = String::new();
    loop {
        let event = reader
            .read_event()
            .map_err(|error| damaged(error.to_string()))?;
        match event {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                path.push(name);
                if path.len() > DEEPEST {
                    return Err(damaged("elements stand too deep in each other".to_owned()));
                }
                content.clear();
                if let [_, table, rows, row] = path.as_slice()
                    && rows == "rows"
                    && row == "row"
                {
                    tables.entry(table.clone()).or_default().push(Row::new());
                }
            }
            Event::Text(text) => content.push_str(&text),
            Event::CData(data) => content.push_str(&data),
            Event::GeneralRef(reference) => {
                let name: &str = &reference;
                content.push_str(&html_escape::decode_html_entities(&format!("&{name};")));
            }
            Event::End(_) => {
                end(&path, &content, &mut tables);
                path.pop();
                content.clear();
            }
            Event::Eof if path.is_empty() => return Ok(tables),
            Event::Eof => return Err(damaged("it is cut off".to_owned())),
            _ => {}
        }
    }
}

/// Takes what stood in an element: a field of a row, or a language of the survey.
fn end(path: &[String], content: &str, tables: &mut Tables) {
    match path {
        [_, table, rows, row, field] if rows == "rows" && row == "row" => {
            if let Some(row) = tables.get_mut(table).and_then(|rows| rows.last_mut()) {
                row.insert(field.clone(), content.to_owned());
            }
        }
        [_, languages, language] if languages == "languages" && language == "language" => {
            let row = Row::from([("language".to_owned(), content.to_owned())]);
            tables.entry("languages".to_owned()).or_default().push(row);
        }
        _ => {}
    }
}

struct Reading<'a> {
    tables: &'a Tables,
}

fn cell<'r>(row: &'r Row, field: &str) -> &'r str {
    row.get(field).map_or("", String::as_str)
}

impl<'a> Reading<'a> {
    fn table(&self, name: &str) -> &'a [Row] {
        self.tables.get(name).map_or(&[], Vec::as_slice)
    }

    /// Rows of a table whose field is this.
    fn rows(&self, table: &str, field: &'a str, is: &'a str) -> impl Iterator<Item = &'a Row> {
        self.table(table)
            .iter()
            .filter(move |row| cell(row, field) == is)
    }

    /// A text from its row, or from the table of texts.
    fn said(&self, rows: &[&Row], texts: &str, key: &'a str, field: &str) -> Said {
        let mut found = Said::new();
        for row in rows {
            let own = [*row].into_iter();
            for place in own.chain(self.rows(texts, key, cell(row, key))) {
                let language = cell(place, "language");
                if !language.is_empty() {
                    found.extend(said_in_html(language, cell(place, field)));
                }
            }
        }
        found
    }

    fn survey(&self) -> LimeSurvey {
        let survey = self.table("surveys").first();
        let setting = |name: &str| survey.map_or("", |row| cell(row, name));
        let own = Some(setting("language")).filter(|language| !language.is_empty());
        let listed = self
            .table("languages")
            .iter()
            .map(|row| cell(row, "language"));
        let mut languages: Vec<String> = Vec::new();
        for language in own.into_iter().chain(listed) {
            if !languages.iter().any(|known| known == language) {
                languages.push(language.to_owned());
            }
        }
        let mut made = LimeSurvey {
            sid: setting("sid").to_owned(),
            languages,
            ..LimeSurvey::default()
        };
        for row in self.table("surveys_languagesettings") {
            let language = cell(row, "surveyls_language");
            made.title
                .extend(said_in_html(language, cell(row, "surveyls_title")));
            made.description
                .extend(said_in_html(language, cell(row, "surveyls_description")));
        }
        if !self.table("assessments").is_empty() {
            made.remarks
                .push("rules of the assessment were left out: write them as `bands`".to_owned());
        }
        if !self.table("quota").is_empty() {
            made.remarks.push("quotas were left out".to_owned());
        }
        made.groups = self.groups();
        made
    }

    /// The rows of a table that are of one thing, in the order of the things.
    fn things(&self, rows: Vec<&'a Row>, id: &str, order: &str) -> Vec<Vec<&'a Row>> {
        let mut things: Vec<Vec<&Row>> = Vec::new();
        for row in rows {
            match things
                .iter_mut()
                .find(|thing| cell(thing[0], id) == cell(row, id))
            {
                Some(thing) => thing.push(row),
                None => things.push(vec![row]),
            }
        }
        things.sort_by_key(|thing| cell(thing[0], order).parse::<i64>().unwrap_or(0));
        things
    }

    fn groups(&self) -> Vec<Group> {
        let groups = self.table("groups").iter().collect();
        let groups = self.things(groups, "gid", "group_order");
        groups
            .into_iter()
            .map(|rows| {
                let gid = cell(rows[0], "gid");
                let questions = self.rows("questions", "gid", gid);
                let questions = questions.filter(|row| matches!(cell(row, "parent_qid"), "" | "0"));
                let questions = self.things(questions.collect(), "qid", "question_order");
                Group {
                    gid: gid.to_owned(),
                    title: self.said(&rows, "group_l10ns", "gid", "group_name"),
                    description: self.said(&rows, "group_l10ns", "gid", "description"),
                    relevance: cell(rows[0], "grelevance").to_owned(),
                    questions: questions.iter().map(|rows| self.question(rows)).collect(),
                }
            })
            .collect()
    }

    fn question(&self, rows: &[&'a Row]) -> Asked {
        let row = rows[0];
        let qid = cell(row, "qid");
        let mut attributes: BTreeMap<String, Said> = BTreeMap::new();
        for attribute in self.rows("question_attributes", "qid", qid) {
            let values = attributes
                .entry(cell(attribute, "attribute").to_owned())
                .or_default();
            let value = cell(attribute, "value").to_owned();
            values.insert(cell(attribute, "language").to_owned(), value);
        }
        let below = self.rows("subquestions", "parent_qid", qid).collect();
        let below = self.things(below, "qid", "question_order");
        let subquestions = below.iter().map(|rows| Item {
            code: cell(rows[0], "title").to_owned(),
            text: self.said(rows, "question_l10ns", "qid", "question"),
            scale: cell(rows[0], "scale_id").to_owned(),
            points: None,
        });
        Asked {
            qid: qid.to_owned(),
            kind: cell(row, "type").to_owned(),
            title: cell(row, "title").to_owned(),
            text: self.said(rows, "question_l10ns", "qid", "question"),
            help: self.said(rows, "question_l10ns", "qid", "help"),
            mandatory: cell(row, "mandatory") == "Y",
            other: cell(row, "other") == "Y",
            relevance: cell(row, "relevance").to_owned(),
            attributes,
            subquestions: subquestions.collect(),
            answers: self.answers(qid),
        }
    }

    fn answers(&self, qid: &'a str) -> Vec<Item> {
        let mut answers: Vec<(i64, Item)> = Vec::new();
        for row in self.rows("answers", "qid", qid) {
            let mut text = said_in_html(cell(row, "language"), cell(row, "answer"));
            if let Some(aid) = row.get("aid") {
                let texts = self.rows("answer_l10ns", "aid", aid);
                for place in texts {
                    text.extend(said_in_html(cell(place, "language"), cell(place, "answer")));
                }
            }
            let (code, scale) = (cell(row, "code"), cell(row, "scale_id"));
            let known = answers
                .iter_mut()
                .find(|(_, item)| item.code == code && item.scale == scale);
            match known {
                Some((_, item)) => item.text.extend(text),
                None => answers.push((
                    cell(row, "sortorder").parse().unwrap_or(0),
                    Item {
                        code: code.to_owned(),
                        text,
                        scale: scale.to_owned(),
                        points: cell(row, "assessment_value").parse().ok(),
                    },
                )),
            }
        }
        answers.sort_by_key(|(order, _)| *order);
        answers.into_iter().map(|(_, item)| item).collect()
    }
}
