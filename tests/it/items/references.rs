//! Reliability against R's psych and lavaan, on real data.

use crate::support::shared;
use ratio::statistics::{Covariances, Deletion, f_quantile};
use serde_json::Value;
use std::collections::HashMap;

/// Columns of a data file by name; an empty cell is a missing value.
fn columns(name: &str) -> Option<HashMap<String, Vec<Option<f64>>>> {
    let path = shared(&format!("vectors/statistics/data/{name}"))?;
    let mut reader = csv::Reader::from_path(path).expect("a file");
    let headings = reader.headers().expect("headings").clone();
    let mut columns: HashMap<String, Vec<Option<f64>>> = HashMap::new();
    for record in reader.records() {
        let record = record.expect("a record");
        for (heading, cell) in headings.iter().zip(&record) {
            let values = columns.entry(heading.to_owned()).or_default();
            values.push(cell.parse().ok());
        }
    }
    Some(columns)
}

/// Rows of the items of a case; those with `-` before their name are turned about the declared limits.
fn rows(
    case: &Value,
    columns: &HashMap<String, Vec<Option<f64>>>,
) -> (Vec<String>, Vec<Vec<Option<f64>>>) {
    let input = &case["input"];
    let limits =
        input["scale_min"].as_f64().unwrap_or(1.0) + input["scale_max"].as_f64().unwrap_or(6.0);
    let names: Vec<&str> = input["items"]
        .as_array()
        .expect("items")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let n = columns[names[0].trim_start_matches('-')].len();
    let rows = (0..n).map(|row| {
        let cell = |name: &&str| {
            let value = columns[name.trim_start_matches('-')][row]?;
            Some(if name.starts_with('-') {
                limits - value
            } else {
                value
            })
        };
        names.iter().map(cell).collect()
    });
    let rows = rows.collect();
    let names = names
        .iter()
        .map(|name| name.trim_start_matches('-').to_owned());
    (names.collect(), rows)
}

fn check(id: &str, what: &str, got: Option<f64>, expected: &Value, tolerance: f64) {
    match (got, expected.as_f64()) {
        (Some(got), Some(expected)) => assert!(
            (got - expected).abs() <= tolerance * expected.abs().max(1.0),
            "{id}: {what} is {got}, not {expected}"
        ),
        (None, None) => {}
        _ => panic!("{id}: {what} is {got:?}, not {expected}"),
    }
}

fn deletion(case: &Value) -> Deletion {
    match case["input"]["missing"].as_str() {
        Some("listwise") => Deletion::Listwise,
        _ => Deletion::Pairwise,
    }
}

/// Every case of a reliability that the tool computes; how many there were.
fn check_file(file: &str, data: &str) -> Option<usize> {
    let columns = columns(data)?;
    let path = shared(&format!("vectors/statistics/expected/{file}"))?;
    let text = std::fs::read_to_string(path).expect("a file");
    let document: Value = serde_json::from_str(&text).expect("JSON");
    let cases = document["cases"]
        .as_array()
        .or(document.as_array())
        .expect("cases");
    let mut checked = 0;
    for case in cases {
        let id = case["id"].as_str().expect("an id");
        let stat = case["stat"].as_str().expect("a statistic");
        let tolerance = case["tol"].as_f64().expect("a tolerance");
        let expected = &case["expected"];
        match stat {
            "cronbach_alpha" => {
                let (names, rows) = rows(case, &columns);
                let covariances = Covariances::of(&rows, deletion(case)).expect("variances");
                let (low, high) = covariances.feldt(0.95).unzip();
                for (what, got) in [
                    ("raw_alpha", covariances.alpha()),
                    ("std_alpha", covariances.standardised_alpha()),
                    ("lambda6_smc", covariances.lambda6()),
                    ("feldt_lo", low),
                    ("feldt_hi", high),
                ] {
                    check(id, what, got, &expected[what], tolerance);
                }
                for (at, name) in names.iter().enumerate() {
                    let rest = covariances.item_rest(at);
                    check(id, name, rest, &expected["item_rest_r"][name], tolerance);
                    let dropped = &expected["alpha_if_dropped"][name];
                    let dropped = if dropped.is_object() {
                        &dropped["raw_alpha"]
                    } else {
                        dropped
                    };
                    if !dropped.is_null() {
                        check(id, name, covariances.alpha_without(at), dropped, tolerance);
                    }
                }
            }
            "omega_total_one_factor" => {
                let (_, rows) = rows(case, &columns);
                let covariances = Covariances::of(&rows, Deletion::Listwise).expect("variances");
                check(
                    id,
                    stat,
                    covariances.omega_total(),
                    &expected["omega_total"],
                    tolerance,
                );
            }
            _ => continue,
        }
        checked += 1;
    }
    Some(checked)
}

#[test]
fn reliability_agrees_with_psych_and_lavaan() {
    let mut checked = 0;
    for (file, data) in [
        ("bfi_scales.json", "bfi.csv"),
        ("attitude_scales.json", "attitude.csv"),
        ("environment_scales.json", "environment.csv"),
    ] {
        match check_file(file, data) {
            Some(cases) => checked += cases,
            None => return eprintln!("skipped: no reference data beside the project"),
        }
    }
    assert!(checked >= 15, "{checked}");
}

/// Quantiles of F against thirty digits.
#[test]
fn quantiles_of_f() {
    let Some(path) = shared("vectors/statistics/expected/distributions.json") else {
        return eprintln!("skipped: no reference data beside the project");
    };
    let text = std::fs::read_to_string(path).expect("a file");
    let document: Value = serde_json::from_str(&text).expect("JSON");
    let cases = document["cases"]
        .as_array()
        .or(document.as_array())
        .expect("cases");
    let mut checked = 0;
    for case in cases.iter().filter(|case| case["stat"] == "dist_f") {
        let expected = &case["expected"];
        let df = |name: &str| expected[name].as_f64().expect("degrees of freedom");
        let (first, second) = (df("df1"), df("df2"));
        let numbers = |name: &str| expected[name].as_array().expect("a list").iter();
        for (p, quantile) in numbers("p").zip(numbers("quantile")) {
            let (Some(p), Some(quantile)) = (p.as_f64(), quantile.as_f64()) else {
                continue;
            };
            let got = f_quantile(p, first, second);
            // The reference's root finder stops at 0 below 1e-11: there F(1, d) is (p √(π/2))².
            let is_near =
                (got - quantile).abs() <= 1e-12 * quantile.abs() || quantile == 0.0 && got < 1e-10;
            assert!(
                is_near,
                "F({first}, {second}) at {p}: {got}, not {quantile}"
            );
            checked += 1;
        }
    }
    assert!(checked > 40, "{checked}");
}
