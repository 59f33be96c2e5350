//! Writes the example survey: 240 fictional firms in the eight partner regions of RATIO; and, a year later, those that
//! answered again.
//!
//! Synthetic: no answer comes from a real firm. Made by a seeded generator (ChaCha8), so that anybody
//! gets the same bytes: `cargo run --example generate_survey > examples/survey.csv`, and
//! `cargo run --example generate_survey followup > examples/followup.csv`.
//! It has the dirt of real surveys: missing answers, "don't know", labels in place of codes, decimal
//! commas, impossible values, an answer to a question that was not to be asked, regions of an old list.
//! In the follow-up all firms stand a little higher, those that had subsidised training more so, and those that had a
//! loan no more than the others; of one firm in five a second person answered.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use ratio::questionnaire::{Definition, Question, QuestionType, Questionnaire, built_in};
use std::error::Error;
use std::io::Write;

const SEED: u64 = 2026;
const FIRMS_PER_REGION: usize = 30;

/// Country prefix, NUTS 3 regions, mean capacity and mean place conditions of the fictional firms (0 … 4).
const REGIONS: [(&str, &[&str], f64, f64); 8] = [
    ("DE", &["DED52", "DED53"], 2.1, 2.5),
    ("CZ", &["CZ042"], 1.8, 2.2),
    ("ES", &["ES241", "ES242", "ES243"], 1.7, 1.7),
    ("PL", &["PL214", "PL217", "PL218", "PL219"], 1.6, 2.0),
    ("LV", &["LV00C"], 1.7, 1.8),
    ("PT", &["PT11B"], 1.4, 1.5),
    ("IT", &["ITI41", "ITI42", "ITI44"], 1.6, 2.0),
    ("IE", &["IE053"], 2.0, 2.3),
];

const SECTORS: [&str; 14] = [
    "01.41", "10.51", "10.71", "16.23", "25.62", "28.30", "31.09", "43.32", "47.11", "49.41",
    "55.20", "56.10", "62.10", "96.21",
];

const ADVISORS: [&str; 4] = ["Novak", "Silva", "Ozola", "Murphy"];

struct Dice(ChaCha8Rng);

impl Dice {
    /// A number in 0 … 1.
    fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn chance(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.unit() * bound as f64) as usize
    }

    /// Roughly normal with mean 0 and standard deviation 1: the sum of twelve uniform numbers, less 6.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// What drives a fictional firm's answers.
#[derive(Clone)]
struct Firm {
    staff: f64,
    capacity: f64,
    place: f64,
    by_section: Vec<f64>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let questionnaire = built_in("innovation-capacity")
        .ok_or("no such questionnaire")?
        .map_err(|_| "it has errors")?;
    let definition = &questionnaire.definition;
    let mut out = csv::Writer::from_writer(std::io::stdout().lock());
    let header = definition.questions().map(|q| q.id.as_str());
    let firms = survey(&questionnaire);
    match std::env::args().nth(1).as_deref() {
        None => {
            out.write_record(header.chain(["advisor"]))?;
            for (_, row, advisor) in firms {
                out.write_record(row.iter().map(String::as_str).chain([advisor]))?;
            }
        }
        Some("followup") => {
            out.write_record(header)?;
            follow_up(definition, &firms, &mut out)?;
        }
        Some(other) => return Err(format!("`{other}` is nothing that can be written").into()),
    }
    out.flush()?;
    Ok(())
}

/// Each firm with its answers and its advisor.
fn survey(questionnaire: &Questionnaire) -> Vec<(Firm, Vec<String>, &'static str)> {
    let definition = &questionnaire.definition;
    let mut firms = Vec::new();
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(SEED));
    for (country, regions, capacity, place) in REGIONS {
        for number in 1..=FIRMS_PER_REGION {
            let firm = Firm {
                staff: (2.0 * (0.9 * dice.normal() + 1.6).exp2()).round().max(1.0),
                capacity: capacity + 0.7 * dice.normal(),
                place: place + 0.5 * dice.normal(),
                by_section: definition
                    .sections
                    .iter()
                    .map(|_| 0.5 * dice.normal())
                    .collect(),
            };
            let row = answers(
                definition,
                &firm,
                (country, number, dice.pick(regions)),
                &mut dice,
            );
            let advisor = dice.pick(&ADVISORS);
            firms.push((firm, row, advisor));
        }
    }
    firms
}

/// A year later: three firms of four, some of them by two people, and a few that are new.
fn follow_up(
    definition: &Definition,
    firms: &[(Firm, Vec<String>, &str)],
    out: &mut csv::Writer<impl Write>,
) -> Result<(), csv::Error> {
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(SEED + 1));
    let position = |id: &str| definition.question_index(id).unwrap_or(0);
    let (id, support) = (position("firm_id"), position("support"));
    let facts = [
        "firm_name",
        "region",
        "sector",
        "staff",
        "turnover",
        "balance_sheet",
    ]
    .map(position);
    let mut new = 0;
    for (firm, before, _) in firms {
        let mut row = before.clone();
        if dice.chance(0.25) {
            // It is gone; now and then another one takes its place.
            if !dice.chance(0.15) {
                continue;
            }
            new += 1;
            row[id] = format!("{}-{}", &before[id][..2], 900 + new);
            row[facts[0]] = format!("Firm {} {}", &before[id][..2], 900 + new);
        }
        row[support] = received(&mut dice);
        let mut later = firm.clone();
        later.capacity += 0.1 + 0.1 * dice.normal();
        if row[support].contains("training") {
            later.capacity += 0.35;
        }
        write_again(definition, &later, &row, "owner", out, &mut dice)?;
        if dice.chance(0.2) {
            later.capacity -= 0.15;
            write_again(definition, &later, &row, "staff", out, &mut dice)?;
        }
    }
    Ok(())
}

/// Support since the survey, whatever the firm is like.
fn received(dice: &mut Dice) -> String {
    let mut codes = Vec::new();
    for (code, share) in [("voucher", 0.15), ("training", 0.3), ("loan", 0.2)] {
        if dice.chance(share) {
            codes.push(code);
        }
    }
    match codes.is_empty() {
        true => "none".to_owned(),
        false => codes.join(";"),
    }
}

/// The facts of a row with new answers of one person.
fn write_again(
    definition: &Definition,
    firm: &Firm,
    facts: &[String],
    respondent: &str,
    out: &mut csv::Writer<impl Write>,
    dice: &mut Dice,
) -> Result<(), csv::Error> {
    let mut row = Vec::new();
    for (section, questions) in definition.sections.iter().enumerate() {
        for question in &questions.questions {
            row.push(match question.id.as_str() {
                "focus" => String::new(),
                "date" => format!("2027-{:02}-{:02}", 2 + dice.below(4), 1 + dice.below(28)),
                "wave" => "T1".to_owned(),
                "respondent" => respondent.to_owned(),
                _ if question.kind == QuestionType::Choice => {
                    closed(definition, question, firm, section, dice)
                }
                _ => facts[row.len()].clone(),
            });
        }
    }
    not_to_be_asked(definition, &mut row, dice);
    out.write_record(&row)
}

fn answers(
    definition: &Definition,
    firm: &Firm,
    (country, number, region): (&str, usize, &str),
    dice: &mut Dice,
) -> Vec<String> {
    let mut row: Vec<String> = Vec::new();
    // A firm that breaks off leaves everything after a point empty.
    let breaks_off = dice.chance(0.04).then(|| 20 + dice.below(30));
    for (section, questions) in definition.sections.iter().enumerate() {
        for question in &questions.questions {
            let at = row.len();
            let cell = match question.id.as_str() {
                "firm_id" => format!("{country}-{number:03}"),
                "firm_name" => format!("Firm {country} {number}"),
                "region" => old_region(region, dice),
                "sector" => dice.pick(&SECTORS).to_owned(),
                "staff" => staff(firm, dice),
                "turnover" => money(firm.staff * (45_000.0 + 90_000.0 * dice.unit()), dice),
                "balance_sheet" => money(firm.staff * (20_000.0 + 60_000.0 * dice.unit()), dice),
                "focus" => focus(question, dice),
                "support" => support(question, firm, dice),
                "date" => format!("2026-{:02}-{:02}", 2 + dice.below(4), 1 + dice.below(28)),
                "wave" => "T0".to_owned(),
                "respondent" => dice
                    .pick(&["owner", "owner", "owner", "manager", "staff"])
                    .to_owned(),
                "weight" => format!("{:.1}", 4.0 + 20.0 * dice.unit()),
                _ => closed(definition, question, firm, section, dice),
            };
            row.push(match breaks_off {
                Some(last) if at > last => String::new(),
                _ => cell,
            });
        }
    }
    not_to_be_asked(definition, &mut row, dice);
    row
}

/// Now and then a region of an old list.
fn old_region(region: &str, dice: &mut Dice) -> String {
    match region {
        "LV00C" if dice.chance(0.1) => "LV008".to_owned(),
        _ => region.to_owned(),
    }
}

fn staff(firm: &Firm, dice: &mut Dice) -> String {
    match dice.below(60) {
        0 => "about 10".to_owned(),
        1 => "-4".to_owned(),
        2..=8 => format!("{},5", firm.staff),
        _ => firm.staff.to_string(),
    }
}

fn money(amount: f64, dice: &mut Dice) -> String {
    let amount = (amount / 1000.0).round() * 1000.0;
    match dice.below(10) {
        0..=1 => String::new(),
        2 => grouped(amount as u64),
        _ => amount.to_string(),
    }
}

/// Thousands set off with blanks, as many offices write them.
fn grouped(amount: u64) -> String {
    let digits = amount.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

fn focus(question: &Question, dice: &mut Dice) -> String {
    let options = question.options.iter().flatten().filter(|o| !o.exclusive);
    let chosen: Vec<&str> = options
        .filter(|_| dice.chance(0.25))
        .map(|o| o.code.as_str())
        .collect();
    match (chosen.is_empty(), dice.below(30)) {
        (true, _) => "none".to_owned(),
        (false, 0) => format!("none;{}", chosen.join(";")),
        _ => chosen.join(";"),
    }
}

fn support(question: &Question, firm: &Firm, dice: &mut Dice) -> String {
    let share = (0.05 + 0.05 * firm.capacity).clamp(0.02, 0.4);
    let options = question.options.iter().flatten().filter(|o| !o.exclusive);
    let received: Vec<&str> = options
        .filter(|_| dice.chance(share))
        .map(|o| o.code.as_str())
        .collect();
    if received.is_empty() {
        "none".to_owned()
    } else {
        received.join(";")
    }
}

fn closed(
    definition: &Definition,
    question: &Question,
    firm: &Firm,
    section: usize,
    dice: &mut Dice,
) -> String {
    if question.kind != QuestionType::Choice {
        return String::new();
    }
    if question.scale.as_deref() == Some("yes_no") {
        let share = (0.15 + 0.15 * firm.capacity).clamp(0.05, 0.9);
        return if dice.chance(share) { "yes" } else { "no" }.to_owned();
    }
    let base = if definition.sections[section].id == "place_conditions" {
        firm.place
    } else {
        firm.capacity + firm.by_section[section]
    };
    let level = (base + 0.8 * dice.normal()).round().clamp(0.0, 4.0) as usize;
    let options = definition.options_of(question);
    match dice.below(200) {
        0..=7 => String::new(),
        8..=11 => "NA".to_owned(),
        12..=15 => "dk".to_owned(),
        16..=17 if options.iter().any(|o| o.code == "na") => "na".to_owned(),
        18..=21 => options[level].label.clone(),
        22..=23 => format!("{}.0", options[level].code),
        24 => "6".to_owned(),
        _ => options[level].code.clone(),
    }
}

/// What follows from a "no" is mostly left empty, as the form would, but not always.
fn not_to_be_asked(definition: &Definition, row: &mut [String], dice: &mut Dice) {
    let position = |id: &str| definition.question_index(id).unwrap_or(0);
    let (product, process, ongoing) = (
        position("new_product"),
        position("new_process"),
        position("ongoing"),
    );
    let follow_ups = [
        ("new_to_market", product),
        ("own_product", product),
        ("own_process", process),
    ];
    for (id, gate) in follow_ups {
        if row[gate] != "yes" && !dice.chance(0.02) {
            row[position(id)].clear();
        }
    }
    if [product, process, ongoing]
        .iter()
        .any(|gate| row[*gate] == "yes")
    {
        row[position("considered")].clear();
    }
}
