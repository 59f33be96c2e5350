//! The data that the reference cases are of.

use crate::support::shared;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// Columns of a data file by name; an empty cell is a missing value.
pub struct Columns(HashMap<String, Vec<String>>);

impl Columns {
    pub fn of(name: &str) -> Self {
        Columns::at(&format!("data/{name}"))
    }

    /// What the reference came to, row by row.
    pub fn expected(name: &str) -> Self {
        Columns::at(&format!("expected/{name}"))
    }

    fn at(place: &str) -> Self {
        let path = shared(&format!("vectors/statistics/{place}")).expect("a data file");
        let mut reader = csv::Reader::from_path(path).expect("a file");
        let headings = reader.headers().expect("headings").clone();
        let mut columns: HashMap<String, Vec<String>> = HashMap::new();
        for record in reader.records() {
            let record = record.expect("a record");
            for (heading, cell) in headings.iter().zip(&record) {
                let cells = columns.entry(heading.to_owned()).or_default();
                cells.push(cell.to_owned());
            }
        }
        Columns(columns)
    }

    pub fn texts(&self, name: &str) -> &[String] {
        &self.0[name]
    }

    pub fn numbers(&self, name: &str) -> Vec<Option<f64>> {
        self.0[name].iter().map(|cell| cell.parse().ok()).collect()
    }
}

/// Rows of items; those with `-` before their name are turned about the declared limits.
pub fn rows(names: &[&str], limits: f64, columns: &Columns) -> Vec<Vec<Option<f64>>> {
    let items: Vec<Vec<Option<f64>>> = names
        .iter()
        .map(|name| {
            let values = columns.numbers(name.trim_start_matches('-'));
            match name.starts_with('-') {
                true => values.iter().map(|v| v.map(|v| limits - v)).collect(),
                false => values,
            }
        })
        .collect();
    let n = items[0].len();
    (0..n)
        .map(|row| items.iter().map(|item| item[row]).collect())
        .collect()
}

/// A measure of units before and after.
pub type Pairs = Vec<(Option<f64>, Option<f64>)>;

const ANXIETY: [&str; 20] = [
    "tense",
    "regretful",
    "upset",
    "worrying",
    "anxious",
    "nervous",
    "jittery",
    "high.strung",
    "worried",
    "rattled",
    "-calm",
    "-secure",
    "-at.ease",
    "-rested",
    "-comfortable",
    "-confident",
    "-relaxed",
    "-content",
    "-joyful",
    "-pleasant",
];

/// State anxiety of two occasions: of all, of a study, or one item (`all`, `AGES`, `item_calm`).
pub fn anxiety(of: &str) -> Pairs {
    let columns = Columns::of("sai_part1.csv");
    let item = of.strip_prefix("item_");
    let values: Vec<Option<f64>> = match item {
        Some(item) => columns.numbers(item),
        None => rows(&ANXIETY, 5.0, &columns)
            .iter()
            .map(|row| {
                let answered: Vec<f64> = row.iter().copied().flatten().collect();
                (answered.len() >= 15).then(|| answered.iter().sum::<f64>() / answered.len() as f64)
            })
            .collect(),
    };
    let (study, time, id) = (
        columns.texts("study"),
        columns.texts("time"),
        columns.texts("id"),
    );
    let mut units: BTreeMap<(&str, &str), [Option<f64>; 2]> = BTreeMap::new();
    for row in 0..values.len() {
        if item.is_some() || of == "all" || of == study[row] {
            let occasion = usize::from(time[row] == "2");
            units.entry((&study[row], &id[row])).or_default()[occasion] = values[row];
        }
    }
    units
        .values()
        .map(|[before, after]| (*before, *after))
        .collect()
}

/// The items of the first occasion.
pub fn first_occasion() -> Vec<Vec<Option<f64>>> {
    let columns = Columns::of("sai_part1.csv");
    let rows = rows(&ANXIETY, 5.0, &columns);
    let time = columns.texts("time");
    let first = rows.into_iter().zip(time).filter(|(_, time)| *time == "1");
    first.map(|(row, _)| row).collect()
}

/// A firm of Michigan: whether it had a grant in 1988, and a variable in 1987 and 1988.
pub struct Firm {
    pub treated: bool,
    pub values: [Option<f64>; 2],
}

/// The firms by a variable.
pub fn firms(variable: &str) -> Vec<Firm> {
    let columns = Columns::of("jtrain.csv");
    let (values, grants) = (columns.numbers(variable), columns.numbers("grant"));
    let (year, code) = (columns.texts("year"), columns.texts("fcode"));
    let mut firms: BTreeMap<&str, Firm> = BTreeMap::new();
    for row in 0..values.len() {
        let firm = firms.entry(&code[row]).or_insert(Firm {
            treated: false,
            values: [None, None],
        });
        match year[row].as_str() {
            "1987" => firm.values[0] = values[row],
            "1988" => {
                firm.values[1] = values[row];
                firm.treated = grants[row] == Some(1.0);
            }
            _ => {}
        }
    }
    firms.into_values().collect()
}

/// The pairs of a case by its id, such as `sai1/all/paired_t` or `jtrain_granted/scrap/icc`.
pub fn pairs(id: &str) -> Pairs {
    let parts: Vec<&str> = id.split('/').collect();
    match parts[0] {
        "sai1" => anxiety(parts[1]),
        group => firms(parts[1])
            .iter()
            .filter(|firm| firm.treated == (group == "jtrain_granted"))
            .map(|firm| (firm.values[0], firm.values[1]))
            .collect(),
    }
}

/// Those of which both are known.
pub fn complete(pairs: &Pairs) -> Vec<(f64, f64)> {
    pairs.iter().filter_map(|(a, b)| a.zip(*b)).collect()
}

/// A list of numbers in a case; what is missing is none.
pub fn numbers(value: &Value) -> Vec<Option<f64>> {
    let list = value.as_array().map_or(&[][..], Vec::as_slice);
    list.iter().map(Value::as_f64).collect()
}
