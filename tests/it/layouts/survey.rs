//! Random surveys: questions with texts that trip readers up, and answers to them.

use crate::dice::Dice;
use ratio::questionnaire::Questionnaire;
use serde_json::{Map, Value, json};

/// Labels with what trips readers up: separators, quotes, tags, signs, other letters.
pub(super) const LABELS: [[&str; 2]; 10] = [
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

pub(super) const TOPICS: [&str; 8] = [
    "ideas, big or small",
    "partners: who?",
    "money [in thousands]",
    "time - if any",
    "staff; all of them",
    "R&D",
    "\"quality\"",
    "markets/customers",
];

pub(super) const TEXTS: [&str; 6] = [
    "plain",
    "a; b, c | d",
    "he said \"no\"",
    "two\nlines",
    "Größe <b>",
    "=1+1",
];

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Answer {
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
pub(super) enum Kind {
    Choice,
    Choices,
    Number,
    Date,
    Text,
}

#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) id: String,
    pub(super) kind: Kind,
    pub(super) text: [String; 2],
    /// Code and labels.
    pub(super) options: Vec<(String, [String; 2])>,
}

pub(super) struct Survey {
    pub(super) asked: Vec<Asked>,
    pub(super) firms: Vec<Vec<Answer>>,
    /// 0 the questionnaire's own language, 1 the translation.
    pub(super) language: usize,
}

impl Survey {
    pub(super) fn random(seed: u64) -> Self {
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

    pub(super) fn questionnaire(&self) -> Questionnaire {
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

    pub(super) fn text<'a>(&self, asked: &'a Asked) -> &'a str {
        &asked.text[self.language]
    }

    pub(super) fn label<'a>(&self, asked: &'a Asked, option: usize) -> &'a str {
        &asked.options[option].1[self.language]
    }

    /// An answer as a cell, options by what `option` calls them, joined by `mark`.
    pub(super) fn cell(&self, asked: &Asked, answer: &Answer, how: &Cells) -> String {
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
pub(super) struct Cells {
    pub(super) labels: bool,
    pub(super) mark: &'static str,
    pub(super) comma: bool,
    pub(super) day: fn(u32, u32) -> String,
}

pub(super) fn iso(month: u32, day: u32) -> String {
    format!("2026-{month:02}-{day:02}")
}

pub(super) fn slashes(month: u32, day: u32) -> String {
    format!("{day:02}/{month:02}/2026")
}

pub(super) fn american(month: u32, day: u32) -> String {
    format!("{month}/{day}/2026 6:59:49")
}

impl Asked {
    pub(super) fn definition(&self) -> Value {
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

pub(super) fn question(number: usize, dice: &mut Dice) -> Asked {
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

pub(super) fn answer(asked: &Asked, dice: &mut Dice) -> Answer {
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
