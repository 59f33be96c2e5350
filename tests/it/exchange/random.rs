//! Random questionnaires of every type and condition, and firms that answer them.

use crate::dice::Dice;
use ratio::answers::{Cell, Codebook, Response, answer_to_json};
use ratio::questionnaire::{Alphabet, AnswerOption, QuestionType, Questionnaire, portable_names};
use ratio::scoring::{Evaluation, Plan};
use serde_json::{Map, Value, json};

/// Codes that trip platforms up: too long, with signs, alike but for case or as numbers.
const CODES: [&str; 26] = [
    "1",
    "2",
    "3",
    "0",
    "01",
    "1.0",
    "-1",
    "A",
    "a",
    "AB",
    "yes",
    "no",
    "other",
    "none",
    "time",
    "customers",
    "universities_and_colleges",
    "A B",
    "x,y",
    "p/q",
    "it's",
    "\"so\"",
    "b\\s",
    "é",
    "10+",
    "{n}",
];

const LABELS: [[&str; 2]; 14] = [
    ["Yes, often", "Ja, häufig"],
    ["Hardly; if ever", "Kaum; wenn überhaupt"],
    ["The owner's \"own\" way", "Nach \"eigener\" Art"],
    ["1 to 9 persons", "1 bis 9 Personen"],
    ["R&D <in-house>", "F&E <im Haus>"],
    ["Between 10 % and 50 %", "Zwischen 10 % und 50 %"],
    ["with/without help", "mit/ohne Hilfe"],
    ["Universities - any", "Hochschulen - alle"],
    ["Each week | month", "Jede Woche | jeden Monat"],
    ["Łódź", "Lodz (Łódź)"],
    ["{curly} braces", "{geschweifte} Klammern"],
    ["A tab is no blank", "Ein Tab ist kein Leerzeichen"],
    ["Costs: $ {or} €", "Kosten: $ {oder} €"],
    ["#1 *star* _under_", "#1 *Stern* _unter_"],
];

const TEXTS: [&str; 7] = [
    "plain",
    "a; b, c | d",
    "he said \"no\"",
    "it's",
    "Größe <b>&amp;",
    "=1+1",
    "back\\slash",
];

const ODD_IDS: [&str; 10] = [
    "data",
    "meta",
    "locale",
    "self",
    "id",
    "token",
    "pageno",
    "constructor",
    "time",
    "length",
];

/// Few, so that bounds are met exactly; within every range.
const NUMBERS: [f64; 7] = [0.0, 0.5, 1.0, 2.0, 2.5, 7.25, 20.0];

const REGIONS: [&str; 4] = ["DED51", "CZ042", "LV00C", "PL911"];
const SECTORS: [&str; 4] = ["10.71", "C", "62", "01.1"];

/// A questionnaire with what firms would say to each of its questions, were they all asked.
pub struct Case {
    pub seed: u64,
    pub questionnaire: Questionnaire,
    pub form: Option<String>,
    /// By firm and question, as answers files have them.
    pub firms: Vec<Vec<Option<Value>>>,
}

/// What comes out where only what is to be asked is asked.
pub struct Expected {
    pub shown: Vec<bool>,
    pub answers: Vec<Option<Value>>,
    pub evaluation: Evaluation,
}

impl Case {
    pub fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let mut definition = definition(&mut dice);
        definition["id"] = json!(format!("random-{seed}"));
        let translation = translation(&definition, &mut dice);
        let text = serde_json::to_string_pretty(&definition).expect("JSON");
        let mut questionnaire = Questionnaire::read("random.json", text.as_bytes())
            .unwrap_or_else(|report| panic!("seed {seed}: {:?}\n{text}", report.findings));
        questionnaire
            .add_translation("random.de.json", translation.to_string().as_bytes())
            .unwrap_or_else(|report| panic!("seed {seed}: {:?}", report.findings));
        let firms = 2 + dice.below(5);
        let firms = (0..firms).map(|firm| {
            let questions = questionnaire.definition.questions().collect::<Vec<_>>();
            let answers = questions.iter().map(|question| {
                if question.id == "firm" {
                    return Some(json!(format!("F{firm}")));
                }
                answer(&questionnaire, question, &mut dice)
            });
            answers.collect()
        });
        let firms = firms.collect();
        let form = dice.one_in(3).then(|| "some".to_owned());
        Case {
            seed,
            questionnaire,
            form,
            firms,
        }
    }

    pub fn plan(&self) -> Plan {
        Plan::compile(&self.questionnaire.definition, self.form.as_deref()).expect("the form")
    }

    /// What the questions are called on a platform.
    pub fn names(&self, alphabet: Alphabet) -> Vec<String> {
        let ids = self.questionnaire.definition.questions();
        portable_names(
            &ids.map(|question| question.id.as_str()).collect::<Vec<_>>(),
            alphabet,
        )
    }

    /// Walks through the questionnaire with a firm.
    pub fn expected(&self, firm: usize) -> Expected {
        let plan = self.plan();
        let codebook = Codebook::new(&self.questionnaire, None);
        let mut response = Response::new(&codebook.layout);
        let mut evaluation = Evaluation::new(&plan);
        let definition = &self.questionnaire.definition;
        let questions = self.questions();
        let mut shown = Vec::new();
        for (at, answer) in self.firms[firm].iter().enumerate() {
            plan.evaluate(&response, &mut evaluation);
            shown.push(plan.is_asked(at, &response, &evaluation));
            if let (true, Some(answer)) = (shown[at], answer) {
                let options = definition.options_of(questions[at]);
                put(options, at, answer, &mut response);
            }
        }
        plan.evaluate(&response, &mut evaluation);
        let answers = (0..shown.len()).map(|at| answer_to_json(definition, at, &response));
        Expected {
            shown,
            answers: answers.collect(),
            evaluation,
        }
    }

    pub fn questions(&self) -> Vec<&ratio::questionnaire::Question> {
        self.questionnaire.definition.questions().collect()
    }

    /// The answers as a platform would be told them: JSON by question.
    pub fn intents(&self, firm: usize) -> Value {
        let questions = self.questions();
        let known = questions.iter().zip(&self.firms[firm]);
        let known =
            known.filter_map(|(question, answer)| Some((question.id.clone(), answer.clone()?)));
        Value::Object(known.collect::<Map<_, _>>())
    }
}

/// An answer with the names that its codes have in an alphabet.
pub fn renamed(case: &Case, at: usize, answer: &Value, alphabet: Alphabet) -> Value {
    let question = case.questions()[at];
    let options = case.questionnaire.definition.options_of(question);
    let codes: Vec<&str> = options.iter().map(|option| option.code.as_str()).collect();
    let names = portable_names(&codes, alphabet);
    let name = |code: &Value| {
        let at = codes.iter().position(|known| Some(*known) == code.as_str());
        json!(names[at.expect("a code")])
    };
    match answer {
        Value::Array(codes) => codes.iter().map(name).collect(),
        Value::String(_) if !options.is_empty() => name(answer),
        other => other.clone(),
    }
}

/// Puts an answer in as it is, past everything that reads texts.
pub fn put(options: &[AnswerOption], question: usize, answer: &Value, response: &mut Response) {
    let option = |code: &Value| {
        let found = options
            .iter()
            .position(|option| Some(option.code.as_str()) == code.as_str());
        found.expect("a code") as u32
    };
    match answer {
        Value::Array(codes) => response.set_choices(question, codes.iter().map(option)),
        Value::String(text) if options.is_empty() => response.set_text(question, text),
        Value::Number(number) => {
            response.set(question, Cell::Number(number.as_f64().expect("a number")))
        }
        code => response.set(question, Cell::Choice(option(code))),
    }
}

/// Questions a condition may look at: id, type, codes.
#[derive(Clone)]
struct Seen {
    id: String,
    kind: &'static str,
    codes: Vec<String>,
}

fn definition(dice: &mut Dice) -> Value {
    let mut seen = Vec::new();
    let mut scales = Map::new();
    scales.insert("often".to_owned(), json!(options(dice, false)));
    let mut sections = vec![json!({"id": "about", "title": "The firm", "questions": [
        {"id": "firm", "type": "text", "text": "Name of the firm", "required": true}]})];
    let mut number = 0;
    for at in 0..1 + dice.below(3) {
        let id = ["s_one", "s_two", "q1"][at];
        let mut section = json!({"id": id, "title": format!("Part {at} & more")});
        if dice.one_in(2) {
            section["text"] = json!("Please think of the last three years, and of \"all\" sites.");
        }
        if at > 0 && dice.one_in(2) {
            section["ask_if"] = condition(&seen, 2, dice);
        }
        let mut questions = Vec::new();
        for _ in 0..1 + dice.below(5) {
            number += 1;
            questions.push(question(number, &scales, &mut seen, dice));
        }
        section["questions"] = json!(questions);
        sections.push(section);
    }
    let spare = json!({"id": "spare", "title": "Spare", "questions": [
        {"id": "spare_one", "type": "choice", "text": "Spare", "options": [
            {"code": "a", "label": "spare a", "points": 0}, {"code": "b", "label": "spare b", "points": 1}]}]});
    sections.push(spare);
    let asked: Vec<Value> = sections
        .iter()
        .flat_map(|section| section["questions"].as_array().cloned().unwrap_or_default())
        .collect();
    let scored = asked
        .iter()
        .filter(|q| ["choice", "choices", "number"].contains(&q["type"].as_str().unwrap_or("")));
    let of: Vec<&Value> = scored.map(|q| &q["id"]).collect();
    let in_form: Vec<&Value> = asked
        .iter()
        .filter(|q| q["id"] == "firm" || q["id"] == "spare_one" || dice.below(3) > 0)
        .map(|q| &q["id"])
        .collect();
    json!({
        "format": 1, "id": "random", "version": "1.0.0", "language": "en", "title": "Random & <odd>",
        "description": "To be filled in by \"anyone\".",
        "scales": scales, "sections": sections, "firm": {"id": "firm"},
        "scores": [{"id": "total", "title": "Total", "of": of, "min_answered": 0.2}],
        "profile": {"headline": "total", "dimensions": ["total"]},
        "bands": [{"id": "low", "title": "Low", "from": 0}],
        "forms": [{"id": "some", "title": "Some", "questions": in_form}]
    })
}

fn question(
    number: usize,
    scales: &Map<String, Value>,
    seen: &mut Vec<Seen>,
    dice: &mut Dice,
) -> Value {
    let kinds = [
        "choice", "choice", "choices", "choices", "number", "number", "text", "date", "region",
        "sector",
    ];
    let kind = *dice.pick(&kinds);
    let tail = ["", "_part", "x", "_with_a_very_long_name_indeed"][dice.below(4)];
    // Ids that mean something else to some platform.
    let odd = ODD_IDS[number % ODD_IDS.len()];
    let free = seen.iter().all(|asked| asked.id != odd);
    let id = match free && dice.one_in(6) {
        true => odd.to_owned(),
        false => format!("q{number}{tail}"),
    };
    let label = LABELS[dice.below(LABELS.len())][0];
    let mut question =
        json!({"id": id, "type": kind, "text": format!("Question {number}: {label}?")});
    if dice.one_in(3) && !seen.is_empty() {
        question["ask_if"] = condition(seen, 3, dice);
    }
    if dice.one_in(4) {
        question["help"] = json!("Ask to see it & count.");
    }
    let mut codes = Vec::new();
    match kind {
        "choice" if dice.one_in(3) => {
            question["scale"] = json!("often");
            codes = codes_of(&scales["often"]);
        }
        "choice" | "choices" => {
            let options = options(dice, kind == "choices");
            codes = codes_of(&options);
            question["options"] = options;
            if kind == "choices" && dice.one_in(3) {
                question["cap"] = json!(2);
            }
        }
        "number" => {
            question["points"] = json!([[0, 0], [2.5, 50], [10, 100]]);
            if dice.one_in(2) {
                question["min"] = json!(0);
            }
            if dice.one_in(2) {
                question["max"] = json!(20);
                question["unit"] = json!("FTE");
            }
        }
        _ => {}
    }
    seen.push(Seen { id, kind, codes });
    question
}

fn codes_of(options: &Value) -> Vec<String> {
    let options = options.as_array().expect("options");
    options
        .iter()
        .map(|option| option["code"].as_str().expect("a code").to_owned())
        .collect()
}

fn options(dice: &mut Dice, several: bool) -> Value {
    let count = 2 + dice.below(4);
    let (code, label) = (dice.below(CODES.len()), dice.below(LABELS.len()));
    let step = 1 + 2 * dice.below(3);
    let options = (0..count).map(|at| {
        let code = CODES[(code + at * step) % CODES.len()];
        json!({"code": code, "label": LABELS[(label + at) % LABELS.len()][0], "points": at + 1})
    });
    let mut options: Vec<Value> = options.collect();
    if several && dice.one_in(3) {
        options.push(
            json!({"code": "nobody", "label": "Nobody at all", "points": 0, "exclusive": true}),
        );
    }
    if dice.one_in(2) {
        options.push(json!({"code": "dk", "label": "Don't know", "means": "missing"}));
    }
    if dice.one_in(3) {
        options.push(json!({"code": "na", "label": "Does not apply to us", "means": "not_applicable", "exclusive": several}));
    }
    if dice.one_in(4) {
        options[0]["help"] = json!("Once is enough.");
    }
    json!(options)
}

fn condition(seen: &[Seen], depth: usize, dice: &mut Dice) -> Value {
    let deeper = depth > 0 && dice.one_in(2);
    if deeper || seen.is_empty() {
        let parts = |dice: &mut Dice| -> Vec<Value> {
            let count = if seen.is_empty() { 0 } else { dice.below(4) };
            (0..count)
                .map(|_| condition(seen, depth - 1, dice))
                .collect()
        };
        return match dice.below(3) {
            0 => json!({"all": parts(dice)}),
            1 => json!({"any": parts(dice)}),
            _ if seen.is_empty() => json!({"not": {"any": []}}),
            _ => json!({"not": condition(seen, depth - 1, dice)}),
        };
    }
    let at = dice.below(seen.len());
    let Seen { id, kind, codes } = &seen[at];
    if dice.one_in(4) {
        return json!({"question": id, "answered": dice.one_in(2)});
    }
    match *kind {
        "choice" | "choices" if dice.one_in(2) => json!({"question": id, "is": dice.pick(codes)}),
        "choice" | "choices" => {
            let some: Vec<&String> = dice
                .some_of(codes.len())
                .into_iter()
                .map(|at| &codes[at])
                .collect();
            let some = if some.is_empty() {
                vec![&codes[0]]
            } else {
                some
            };
            json!({"question": id, "in": some})
        }
        "number" => {
            let bound = *dice.pick(&NUMBERS);
            match dice.one_in(2) {
                true => json!({"question": id, "at_least": bound}),
                false => json!({"question": id, "below": bound}),
            }
        }
        "text" => json!({"question": id, "is": dice.pick(&TEXTS)}),
        "region" => json!({"question": id, "is": dice.pick(&REGIONS)}),
        "sector" => json!({"question": id, "is": dice.pick(&SECTORS)}),
        _ => json!({"question": id, "answered": true}),
    }
}

/// The other language, with a text missing here and there.
fn translation(definition: &Value, dice: &mut Dice) -> Value {
    let german = |text: &str| {
        let found = LABELS.iter().find(|[own, _]| *own == text);
        found.map_or(format!("de: {text}"), |[_, german]| (*german).to_owned())
    };
    let text = definition.to_string();
    let questionnaire =
        Questionnaire::read("random.json", text.as_bytes()).expect("a valid definition");
    let entries = ratio::questionnaire::text_entries(&questionnaire.definition);
    let said = entries.into_iter().filter(|_| dice.below(8) > 0);
    let texts: Map<String, Value> = said
        .map(|entry| (entry.key, json!(german(&entry.text))))
        .collect();
    json!({"translates": definition["id"], "version": "1.0.0", "language": "de", "texts": texts})
}

fn answer(
    questionnaire: &Questionnaire,
    question: &ratio::questionnaire::Question,
    dice: &mut Dice,
) -> Option<Value> {
    if dice.one_in(6) {
        return None;
    }
    let options = questionnaire.definition.options_of(question);
    let code = |at: usize| options[at].code.clone();
    Some(match question.kind {
        QuestionType::Choice => json!(code(dice.below(options.len()))),
        QuestionType::Choices => {
            let alone: Vec<usize> = (0..options.len())
                .filter(|at| options[*at].exclusive)
                .collect();
            let mut ticked: Vec<usize> = dice.some_of(options.len());
            ticked.retain(|at| !options[*at].exclusive);
            if ticked.is_empty() && !alone.is_empty() {
                ticked = vec![*dice.pick(&alone)];
            }
            json!(ticked.into_iter().map(code).collect::<Vec<_>>())
        }
        QuestionType::Number => {
            let value = *dice.pick(&NUMBERS);
            match value.fract() == 0.0 {
                true => json!(value as i64),
                false => json!(value),
            }
        }
        QuestionType::Text => json!(dice.pick(&TEXTS)),
        QuestionType::Date => json!(format!(
            "2026-{:02}-{:02}",
            1 + dice.below(12),
            1 + dice.below(28)
        )),
        QuestionType::Region => json!(dice.pick(&REGIONS)),
        QuestionType::Sector => json!(dice.pick(&SECTORS)),
    })
}
