//! From LimeSurvey's types of questions to those of the format.

use super::survey::{Asked, Group, Item, LimeSurvey};
use crate::exchange::draft::{Said, Survey, SurveyOption, SurveyQuestion, SurveySection, joined};
use crate::questionnaire::QuestionType;

/// Answers that LimeSurvey brings along: code and English label.
const YES_NO: [(&str, &str); 2] = [("Y", "Yes"), ("N", "No")];
const YES_UNSURE_NO: [(&str, &str); 3] = [("Y", "Yes"), ("U", "Uncertain"), ("N", "No")];
const GENDER: [(&str, &str); 2] = [("F", "Female"), ("M", "Male")];
const CHANGE: [(&str, &str); 3] = [("I", "Increase"), ("S", "Same"), ("D", "Decrease")];

pub(super) fn convert(from: LimeSurvey) -> Survey {
    let mut converter = Converter {
        sid: &from.sid,
        own: from.languages.first().map_or("en", String::as_str),
        remarks: from.remarks.clone(),
    };
    let sections = from.groups.iter().map(|group| converter.section(group));
    let sections = sections.collect();
    Survey {
        sections,
        remarks: converter.remarks,
        languages: from.languages,
        title: from.title,
        description: from.description,
    }
}

struct Converter<'a> {
    sid: &'a str,
    /// The survey's own language.
    own: &'a str,
    remarks: Vec<String>,
}

impl Converter<'_> {
    fn section(&mut self, group: &Group) -> SurveySection {
        let title = group
            .title
            .get(self.own)
            .or_else(|| group.title.values().next());
        SurveySection {
            name: title.cloned().unwrap_or_else(|| "part".to_owned()),
            title: group.title.clone(),
            text: group.description.clone(),
            relevance: group.relevance.clone(),
            questions: group
                .questions
                .iter()
                .flat_map(|asked| self.questions(asked, &group.gid))
                .collect(),
        }
    }

    /// The one or several questions that a question of LimeSurvey is.
    fn questions(&mut self, asked: &Asked, gid: &str) -> Vec<SurveyQuestion> {
        let made = match asked.kind.as_str() {
            "L" | "!" | "O" => vec![self.choice(asked, &asked.answers)],
            "Y" => vec![self.fixed(asked, &YES_NO)],
            "G" => vec![self.fixed(asked, &GENDER)],
            "5" => vec![self.points(asked, 5)],
            "M" | "P" => vec![self.set(asked, gid)],
            "N" => vec![self.number(asked)],
            "D" => vec![self.plain(asked, QuestionType::Date)],
            "S" | "T" | "U" => vec![self.plain(asked, QuestionType::Text)],
            "Q" => self.rows(asked, |asked, _| {
                SurveyQuestion::new("", QuestionType::Text, asked.text.clone())
            }),
            "K" => self.rows(asked, |asked, _| {
                SurveyQuestion::new("", QuestionType::Number, asked.text.clone())
            }),
            "F" | "H" => self.rows(asked, |asked, this| this.choice(asked, &asked.answers)),
            "A" => self.rows(asked, |asked, this| this.points(asked, 5)),
            "B" => self.rows(asked, |asked, this| this.points(asked, 10)),
            "C" => self.rows(asked, |asked, this| this.fixed(asked, &YES_UNSURE_NO)),
            "E" => self.rows(asked, |asked, this| this.fixed(asked, &CHANGE)),
            "1" => self.two_scales(asked),
            ":" => self.grid(asked, QuestionType::Number),
            ";" => self.grid(asked, QuestionType::Text),
            "X" => {
                self.leave_out(asked, "a text without a question");
                Vec::new()
            }
            kind => {
                let what = match kind {
                    "R" => "a ranking",
                    "|" => "an upload of files",
                    "*" => "an equation",
                    "I" => "a switch of languages",
                    _ => "of a type that is not known",
                };
                self.leave_out(asked, what);
                Vec::new()
            }
        };
        if matches!(asked.kind.as_str(), "O" | "P") {
            self.remarks.push(format!(
                "the comments beside the answers of `{}` were left out",
                asked.title
            ));
        }
        if asked.attribute("array_filter").is_some() {
            self.remarks.push(format!(
                "the filter of the rows of `{}` was left out",
                asked.title
            ));
        }
        let reference = format!("{}X{gid}X{}", self.sid, asked.qid);
        made.into_iter()
            .map(|question| SurveyQuestion {
                help: asked.help.clone(),
                required: asked.mandatory,
                relevance: asked.relevance.clone(),
                references: question
                    .references
                    .iter()
                    .cloned()
                    .chain([reference.clone()])
                    .collect(),
                ..question
            })
            .collect()
    }

    fn leave_out(&mut self, asked: &Asked, what: &str) {
        self.remarks
            .push(format!("`{}` was left out: it is {what}", asked.title));
    }

    fn plain(&self, asked: &Asked, kind: QuestionType) -> SurveyQuestion {
        SurveyQuestion::new(&asked.title, kind, asked.text.clone())
    }

    fn number(&self, asked: &Asked) -> SurveyQuestion {
        let bound = |name: &str| asked.attribute(name).and_then(|text| text.parse().ok());
        let suffix = asked.attributes.get("suffix").cloned().unwrap_or_default();
        let suffix = suffix.into_iter().map(|(language, text)| {
            let language = if language.is_empty() {
                self.own.to_owned()
            } else {
                language
            };
            (
                language,
                crate::answers::plain_text(&text).trim().to_owned(),
            )
        });
        SurveyQuestion {
            min: bound("min_num_value_n"),
            max: bound("max_num_value_n"),
            whole: asked.attribute("num_value_int_only") == Some("1"),
            unit: suffix.filter(|(_, text)| !text.is_empty()).collect(),
            ..self.plain(asked, QuestionType::Number)
        }
    }

    fn choice(&mut self, asked: &Asked, answers: &[Item]) -> SurveyQuestion {
        let options = answers.iter().map(|answer| SurveyOption {
            points: answer.points,
            ..SurveyOption::new(&answer.code, answer.text.clone())
        });
        let mut options: Vec<SurveyOption> = options.collect();
        self.add_other(asked, &mut options);
        SurveyQuestion {
            options,
            ..self.plain(asked, QuestionType::Choice)
        }
    }

    /// The option for what is not on the list.
    fn add_other(&mut self, asked: &Asked, options: &mut Vec<SurveyOption>) {
        if !asked.other {
            return;
        }
        let label = asked
            .attributes
            .get("other_replace_text")
            .cloned()
            .unwrap_or_default();
        let label: Said = label
            .into_iter()
            .filter(|(language, text)| !language.is_empty() && !text.is_empty())
            .collect();
        let label = match label.is_empty() {
            true => Said::from([(self.own.to_owned(), "Other".to_owned())]),
            false => label,
        };
        let scored = options.iter().any(|option| option.points.is_some());
        options.push(SurveyOption {
            points: scored.then_some(0.0),
            references: vec![format!("{}_other", asked.title)],
            ..SurveyOption::new("other", label)
        });
    }

    fn fixed(&self, asked: &Asked, answers: &[(&str, &str)]) -> SurveyQuestion {
        let options = answers.iter().map(|(code, label)| {
            SurveyOption::new(
                code,
                Said::from([(self.own.to_owned(), (*label).to_owned())]),
            )
        });
        SurveyQuestion {
            options: options.collect(),
            ..self.plain(asked, QuestionType::Choice)
        }
    }

    /// Answers 1, 2, 3, …, each worth itself.
    fn points(&self, asked: &Asked, most: u8) -> SurveyQuestion {
        let options = (1..=most).map(|point| SurveyOption {
            points: Some(f64::from(point)),
            ..SurveyOption::new(
                &point.to_string(),
                Said::from([(self.own.to_owned(), point.to_string())]),
            )
        });
        SurveyQuestion {
            options: options.collect(),
            ..self.plain(asked, QuestionType::Choice)
        }
    }

    fn set(&mut self, asked: &Asked, gid: &str) -> SurveyQuestion {
        let alone = asked.attribute("exclude_all_others").unwrap_or("");
        let alone: Vec<&str> = alone.split([';', ',']).map(str::trim).collect();
        let options = asked.subquestions.iter().map(|item| SurveyOption {
            exclusive: alone.contains(&item.code.as_str()),
            references: vec![
                format!("{}_{}", asked.title, item.code),
                format!("{}X{gid}X{}{}", self.sid, asked.qid, item.code),
            ],
            ..SurveyOption::new(&item.code, item.text.clone())
        });
        let mut options: Vec<SurveyOption> = options.collect();
        self.add_other(asked, &mut options);
        SurveyQuestion {
            options,
            ..self.plain(asked, QuestionType::Choices)
        }
    }

    /// A question a row, each named as the columns of exports are.
    fn rows(
        &mut self,
        asked: &Asked,
        make: impl Fn(&Asked, &mut Self) -> SurveyQuestion,
    ) -> Vec<SurveyQuestion> {
        let rows = asked.subquestions.iter().filter(|row| row.scale != "1");
        let rows = rows.map(|row| {
            let question = make(asked, self);
            let name = format!("{}_{}", asked.title, row.code);
            SurveyQuestion {
                aliases: vec![format!("{}[{}]", asked.title, row.code)],
                references: vec![name.clone()],
                text: joined(&asked.text, &row.text),
                name,
                ..question
            }
        });
        rows.collect()
    }

    /// An array with two scales: two questions a row.
    fn two_scales(&mut self, asked: &Asked) -> Vec<SurveyQuestion> {
        let mut made = Vec::new();
        for scale in ["0", "1"] {
            let answers: Vec<Item> = asked
                .answers
                .iter()
                .filter(|a| a.scale == scale)
                .cloned()
                .collect();
            for question in self.rows(asked, |asked, this| this.choice(asked, &answers)) {
                let column = question.aliases[0].clone();
                let number = if scale == "0" { 1 } else { 2 };
                made.push(SurveyQuestion {
                    aliases: vec![
                        format!("{column}[{number}]"),
                        column.replace(']', &format!("#{scale}]")),
                    ],
                    references: vec![format!("{}_{scale}", question.name)],
                    name: format!("{}_{scale}", question.name),
                    ..question
                });
            }
        }
        made
    }

    /// An array of fields: a question a field.
    fn grid(&mut self, asked: &Asked, kind: QuestionType) -> Vec<SurveyQuestion> {
        let (rows, columns): (Vec<&Item>, Vec<&Item>) = asked
            .subquestions
            .iter()
            .partition(|item| item.scale != "1");
        let fields = rows
            .iter()
            .flat_map(|row| columns.iter().map(move |column| (row, column)));
        let fields = fields.map(|(row, column)| {
            let name = format!("{}_{}_{}", asked.title, row.code, column.code);
            let text = joined(&joined(&asked.text, &row.text), &column.text);
            SurveyQuestion {
                aliases: vec![format!("{}[{}_{}]", asked.title, row.code, column.code)],
                references: vec![name.clone()],
                ..SurveyQuestion::new(&name, kind, text)
            }
        });
        fields.collect()
    }
}
