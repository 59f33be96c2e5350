//! Writes a large survey to measure speed with: a questionnaire of 40 questions, and any number of fictional responses to it.
//!
//! `cargo run --release --example generate_large -- ROWS FOLDER [quoted]` writes `large.json` and `plain.csv` (45 columns, some
//! 140 bytes a row) or, with `quoted`, `quoted.csv`: semicolons, every text in quotes, line breaks and quotes within texts in one row of ten.
//! 5 % of the cells are empty, 2 % are `NA`, 0.02 % are no answer at all, 1 % are labels, and 3 % of the firms break off.
//!
//! Synthetic: no answer comes from a real firm. Made by a seeded generator (ChaCha8), so that anybody gets the same bytes.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use serde_json::{Value, json};
use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

const SEED: u64 = 2026;
/// One choice each, codes 1 to 5.
const CHOICES: usize = 30;
/// Several choices each, codes a to f.
const TICKS: usize = 6;
/// Numbers each, with one decimal.
const NUMBERS: usize = 4;
const LEVELS: [&str; 5] = ["Never", "Rarely", "Sometimes", "Often", "Always"];

fn choice(at: usize) -> String {
    format!("q{:02}", at + 1)
}

fn ticks(at: usize) -> String {
    format!("m{:02}", CHOICES + at + 1)
}

fn number(at: usize) -> String {
    format!("n{:02}", CHOICES + TICKS + at + 1)
}

/// Six scores of questions, three of scores, one of all; weights from 1 to 3.
fn questionnaire() -> Value {
    let levels: Vec<Value> = (0..5)
        .map(|at| json!({"code": (at + 1).to_string(), "label": LEVELS[at], "points": at}))
        .collect();
    let partners: Vec<Value> = ["a", "b", "c", "d", "e", "f"]
        .iter()
        .map(|code| json!({"code": code, "label": format!("Partner {code}"), "points": 1}))
        .collect();
    let facts = [
        json!({"id": "firm_id", "type": "text", "text": "Firm"}),
        json!({"id": "region", "type": "region", "text": "Region"}),
        json!({"id": "sector", "type": "text", "text": "Trade"}),
        json!({"id": "staff", "type": "number", "text": "People employed", "min": 0}),
        json!({"id": "weight", "type": "number", "text": "Survey weight", "min": 0}),
    ];
    let asked = (0..CHOICES)
        .map(|at| json!({"id": choice(at), "type": "choice", "text": format!("How often do you do thing {}?", at + 1), "scale": "often"}))
        .chain((0..TICKS).map(|at| json!({"id": ticks(at), "type": "choices", "text": format!("With whom, for purpose {}?", at + 1), "scale": "partners", "cap": 4})))
        .chain((0..NUMBERS).map(|at| json!({"id": number(at), "type": "number", "text": format!("Share {} of turnover, %", at + 1), "min": 0, "max": 100, "points": [[0, 0], [5, 40], [20, 80], [60, 100]]})));
    let asked: Vec<Value> = asked.collect();
    let ids: Vec<String> = (0..CHOICES)
        .map(choice)
        .chain((0..TICKS).map(ticks))
        .chain((0..NUMBERS).map(number))
        .collect();
    let leaves = (0..6).map(|leaf| {
        let of: Vec<Value> = ids
            .iter()
            .skip(leaf)
            .step_by(6)
            .enumerate()
            .map(|(at, id)| json!({"id": id, "weight": 1 + at % 3}))
            .collect();
        json!({"id": format!("leaf{}", leaf + 1), "title": format!("Leaf {}", leaf + 1), "of": of})
    });
    let pillars = (0..3).map(|pillar| {
        let of = [
            format!("leaf{}", 2 * pillar + 1),
            format!("leaf{}", 2 * pillar + 2),
        ];
        json!({"id": format!("pillar{}", pillar + 1), "title": format!("Pillar {}", pillar + 1), "of": of})
    });
    let whole =
        json!({"id": "overall", "title": "Overall", "of": ["pillar1", "pillar2", "pillar3"]});
    let scores: Vec<Value> = leaves.chain(pillars).chain([whole]).collect();
    json!({
        "format": 1, "id": "large", "version": "1.0.0", "language": "en", "title": "A large survey",
        "licence": "CC0-1.0",
        "scales": {"often": levels, "partners": partners},
        "sections": [
            {"id": "firm", "title": "The firm", "questions": facts},
            {"id": "asked", "title": "What it does", "questions": asked},
        ],
        "firm": {"id": "firm_id", "region": "region", "sector": "sector", "employees": "staff", "weight": "weight"},
        "scores": scores,
        "profile": {"headline": "overall", "dimensions": ["leaf1", "leaf2", "leaf3", "leaf4", "leaf5", "leaf6"]},
        "bands": [
            {"id": "basic", "title": "Basic", "from": 0}, {"id": "average", "title": "Average", "from": 25},
            {"id": "moderate", "title": "Moderate", "from": 50}, {"id": "advanced", "title": "Advanced", "from": 75},
        ],
    })
}

struct Dice(ChaCha8Rng);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        ((u128::from(self.0.next_u64()) * most as u128) >> 64) as usize
    }

    fn chance(&mut self, of_ten_thousand: usize) -> bool {
        self.below(10_000) < of_ten_thousand
    }

    /// What stands in a cell in place of an answer, if anything does.
    fn instead(&mut self) -> Option<&'static str> {
        match self.below(10_000) {
            0..500 => Some(""),
            500..700 => Some("NA"),
            700..702 => Some("?!"),
            _ => None,
        }
    }
}

/// Writes the cells of one response one after the other.
fn response(
    at: usize,
    regions: &[&str],
    quoted: bool,
    dice: &mut Dice,
    mut cell: impl FnMut(&str, bool),
) {
    cell(&format!("f{at:08}"), true);
    cell(regions[dice.below(regions.len())], true);
    let trade = if quoted && dice.chance(1_000) {
        "mill \"at the\r\nriver\"; saws"
    } else {
        ["mill", "saws", "cheese", "tools", "beds", "herbs"][dice.below(6)]
    };
    cell(trade, true);
    cell(&(1 + dice.below(240)).to_string(), false);
    cell(
        &format!("{}.{}", 1 + dice.below(9), 1 + dice.below(9)),
        false,
    );
    let able = dice.below(5);
    let breaks_off = if dice.chance(300) { dice.below(40) } else { 40 };
    let mut text = String::new();
    for question in 0..40 {
        let instead = if question < breaks_off {
            dice.instead()
        } else {
            Some("")
        };
        if let Some(instead) = instead {
            cell(instead, false);
            continue;
        }
        text.clear();
        if question < CHOICES {
            let level = (able + dice.below(5)) / 2;
            match dice.chance(100) {
                true => text.push_str(LEVELS[level]),
                false => text.push(char::from(b'1' + level as u8)),
            }
        } else if question < CHOICES + TICKS {
            let ticked = 1 + dice.below(62);
            for option in (0..6).filter(|option| ticked >> option & 1 == 1) {
                if !text.is_empty() {
                    text.push(if quoted { '|' } else { ';' });
                }
                text.push(char::from(b'a' + option));
            }
        } else {
            text = format!("{}.{}", dice.below(70), 1 + dice.below(9));
        }
        cell(&text, true);
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (rows, folder, quoted) = match arguments.as_slice() {
        [rows, folder] => (rows, folder, false),
        [rows, folder, quoted] if quoted == "quoted" => (rows, folder, true),
        _ => return Err("usage: generate_large ROWS FOLDER [quoted]".into()),
    };
    let folder = Path::new(folder);
    let mut file = File::create(folder.join("large.json"))?;
    serde_json::to_writer_pretty(&mut file, &questionnaire())?;
    let name = if quoted { "quoted.csv" } else { "plain.csv" };
    let mut out = BufWriter::with_capacity(1 << 20, File::create(folder.join(name))?);
    let delimiter = if quoted { ';' } else { ',' };
    let headings: Vec<String> = ["firm_id", "region", "sector", "staff", "weight"]
        .into_iter()
        .map(str::to_owned)
        .chain((0..CHOICES).map(choice))
        .chain((0..TICKS).map(ticks))
        .chain((0..NUMBERS).map(number))
        .collect();
    writeln!(out, "{}", headings.join(&delimiter.to_string()))?;
    // The regions of level 2, as authorities run programmes for them.
    let regions: Vec<&str> = ratio::reference::regions()
        .map(|region| region.code)
        .filter(|code| code.len() == 4)
        .collect();
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(SEED));
    let mut line = String::new();
    for at in 0..rows.parse()? {
        line.clear();
        response(at, &regions, quoted, &mut dice, |cell, is_text| {
            if !line.is_empty() {
                line.push(delimiter);
            }
            if quoted && is_text && !cell.is_empty() {
                line.push('"');
                line.push_str(&cell.replace('"', "\"\""));
                line.push('"');
            } else {
                line.push_str(cell);
            }
        });
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(())
}
