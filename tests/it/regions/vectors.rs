//! R's `survey` on the data of California's schools: reference vectors that are not part of the repository.

use super::{Figures, figure, long};
use crate::support::{Scene, shared};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Column, its score, and the value that scores 100.
const COLUMNS: [(&str, &str, f64); 3] = [
    ("api00", "api00", 1000.0),
    ("enroll", "enroll", 4000.0),
    ("acs.k3", "acs_k3", 40.0),
];

fn questionnaire() -> String {
    let questions: Vec<Value> = COLUMNS
        .iter()
        .map(|(column, id, most)| {
            json!({"id": format!("{id}_value"), "type": "number", "text": column, "aliases": [column], "points": [[0, 0], [most, 100]]})
        })
        .chain([json!({"id": "cds", "type": "text", "text": "School"})])
        .collect();
    let scores: Vec<Value> = COLUMNS
        .iter()
        .map(|(_, id, _)| json!({"id": id, "title": id, "of": [format!("{id}_value")]}))
        .collect();
    json!({
        "format": 1, "id": "schools", "version": "1.0.0", "language": "en", "title": "Schools",
        "sections": [{"id": "s", "title": "s", "questions": questions}],
        "firm": {"id": "cds"}, "scores": scores,
        "bands": [{"id": "low", "title": "Low", "from": 0}, {"id": "high", "title": "High", "from": 70.05}]
    })
    .to_string()
}

/// File and arguments of a design.
fn design(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "apistrat" => ("apistrat", "--weight pw --strata stype --fpc fpc"),
        "apistrat_nofpc" => ("apistrat", "--weight pw --strata stype"),
        "apistrat_weights_only" => ("apistrat", "--weight pw"),
        "apiclus1" => ("apiclus1", "--weight pw --cluster dnum --fpc fpc"),
        "apisrs" => ("apisrs", "--weight pw --fpc fpc"),
        "apisrs_strata_cname" => ("apisrs", "--weight pw --strata cname"),
        _ => return None,
    })
}

struct Held {
    scene: Scene,
    tables: BTreeMap<String, Figures>,
    checked: usize,
}

impl Held {
    fn table(&mut self, name: &str, more: &str) -> &Figures {
        let (file, arguments) = design(name).expect("a design");
        let line = format!("{file}.csv -q schools.json --unsafe --quiet {arguments} {more}");
        let scene = &self.scene;
        self.tables
            .entry(line.clone())
            .or_insert_with(|| long(scene, &[&line]))
    }

    fn hold(
        &mut self,
        (name, more): (&str, &str),
        key: (&str, &str, &str),
        expected: &Value,
        scale: f64,
    ) {
        let (group, score, stat) = key;
        let got = figure(self.table(name, more), group, score, stat).0;
        let expected = expected.as_f64();
        let place = format!("{name} {more} {key:?}");
        match (got, expected) {
            (Some(got), Some(expected)) => {
                let got = got * scale;
                assert!(
                    (got - expected).abs() <= 1e-8 * expected.abs().max(1.0),
                    "{place}: {got}, R says {expected}"
                );
                self.checked += 1;
            }
            (got, expected) => assert_eq!(got, expected, "{place}"),
        }
    }
}

/// What multiplies a score so that it is its column again.
fn scale(id: &str) -> f64 {
    COLUMNS
        .iter()
        .find(|(_, score, _)| *score == id)
        .map_or(1.0, |(.., most)| most / 100.0)
}

fn hold_case(held: &mut Held, case: &Value) {
    let id = case["id"].as_str().expect("an id");
    let parts: Vec<&str> = id.split('/').collect();
    let name = parts[0];
    let expected = &case["expected"];
    if design(name).is_none() {
        return;
    }
    let last = parts[parts.len() - 1].replace('.', "_");
    let by = |group: &str| format!("--by {group}");
    let total = |stat: &'static str| ("Total", stat);
    match case["stat"].as_str().expect("a statistic") {
        "survey_mean_total" => {
            let size = scale(&last);
            for (key, stat) in [
                ("mean", "mean"),
                ("se", "se"),
                ("t_lo", "ci_low"),
                ("t_hi", "ci_high"),
            ] {
                held.hold(
                    (name, "--by stype"),
                    (total(stat).0, &last, stat),
                    &expected[key],
                    size,
                );
            }
            held.hold(
                (name, "--by stype"),
                ("Total", &last, "df"),
                &expected["df"],
                1.0,
            );
            held.hold(
                (name, "--by stype"),
                ("Total", &last, "deff"),
                &expected["deff_wor"],
                1.0,
            );
            let sd = json!(expected["variance"].as_f64().expect("a variance").sqrt());
            held.hold((name, "--by stype"), ("Total", &last, "sd"), &sd, size);
        }
        "survey_quantile_rules" => {
            for rule in ["math", "school"] {
                let more = format!("--by stype --quantiles {rule}");
                for (at, stat) in [(1, "q25"), (2, "median"), (3, "q75")] {
                    held.hold(
                        (name, &more),
                        ("Total", &last, stat),
                        &expected[rule][at],
                        scale(&last),
                    );
                }
            }
        }
        "survey_domain_mean" => hold_domains(held, name, &parts, expected),
        "survey_domain_median" => {
            let group = &parts[1][3..];
            let levels = expected[group].as_array().expect("levels");
            for (at, level) in levels.iter().enumerate() {
                let key = (level.as_str().expect("a level"), "api00", "median");
                held.hold(
                    (name, &by(group)),
                    key,
                    &expected["api00"][at],
                    scale("api00"),
                );
            }
        }
        "survey_t_test" => {
            let (score, group) = parts[2].split_once("_by_").expect("a score and a group");
            for (key, stat) in [
                ("diff", "difference"),
                ("lo", "difference_low"),
                ("hi", "difference_high"),
            ] {
                held.hold(
                    (name, &by(group)),
                    ("Yes", score, stat),
                    &expected[key],
                    scale(score),
                );
            }
        }
        "survey_proportion_ci" if id.contains("ciprop_wilson/api00 > 700") => {
            for (key, stat) in [
                ("p", "share:high"),
                ("lo", "share_low:high"),
                ("hi", "share_high:high"),
            ] {
                held.hold(
                    (name, "--by stype"),
                    ("Total", "api00", stat),
                    &expected[key],
                    1.0,
                );
            }
        }
        "survey_design_info" => {
            held.hold(
                (name, "--by stype"),
                ("Total", "api00", "n_eff"),
                &expected["n_eff"],
                1.0,
            );
            held.hold(
                (name, "--by stype"),
                ("Total", "api00", "weight_sum"),
                &expected["sum_w"],
                1.0,
            );
        }
        "calibration" if case["input"]["stype"].is_object() => {
            let file = format!("{last}.json");
            held.scene
                .bytes(&file, case["input"].to_string().as_bytes());
            let more = format!("--by stype --margins {file}");
            for score in ["api00", "enroll"] {
                let means = &expected["means"][score];
                held.hold(
                    (name, &more),
                    ("Total", score, "mean"),
                    &means["mean"],
                    scale(score),
                );
                held.hold(
                    (name, &more),
                    ("Total", score, "se"),
                    &means["se"],
                    scale(score),
                );
            }
            held.hold(
                (name, &more),
                ("Total", "api00", "n_eff"),
                &expected["n_eff"],
                1.0,
            );
            held.hold(
                (name, &more),
                ("Total", "api00", "weight_sum"),
                &expected["sum_w"],
                1.0,
            );
        }
        "lonely_psu" => {
            let how = parts[1]
                .trim_start_matches("lonely_psu_")
                .replace("remove", "certainty");
            let more = format!("--by stype --lonely-psu {how}");
            held.hold(
                (name, &more),
                ("Total", "api00", "se"),
                &expected["se"],
                scale("api00"),
            );
        }
        _ => {}
    }
}

fn hold_domains(held: &mut Held, name: &str, parts: &[&str], expected: &Value) {
    let group = &parts[1][3..];
    let score = parts[2].trim_start_matches("mean_").replace('.', "_");
    let (own, whole) = (format!("--by {group}"), format!("--by {group} --df design"));
    for (at, level) in expected["level"]
        .as_array()
        .expect("levels")
        .iter()
        .enumerate()
    {
        let level = level.as_str().expect("a level");
        let size = scale(&score);
        held.hold((name, &own), (level, &score, "n"), &expected["n"][at], 1.0);
        held.hold(
            (name, &own),
            (level, &score, "mean"),
            &expected["mean"][at],
            size,
        );
        // R gives an error of 0 where there is one unit: that is not estimable.
        let error = expected["se"][at].as_f64().filter(|error| *error > 0.0);
        if expected["n"][at].as_u64() > Some(1) && error.is_some() {
            held.hold(
                (name, &own),
                (level, &score, "se"),
                &expected["se"][at],
                size,
            );
            held.hold(
                (name, &whole),
                (level, &score, "ci_low"),
                &expected["t_lo_df_design"][at],
                size,
            );
            if expected["df_domain"][at].as_f64() > Some(0.0) {
                held.hold(
                    (name, &own),
                    (level, &score, "df"),
                    &expected["df_domain"][at],
                    1.0,
                );
            }
        } else {
            assert_eq!(
                figure(held.table(name, &own), level, &score, "se"),
                (None, ":".to_owned())
            );
        }
    }
}

#[test]
fn schools() {
    let Some(folder) = shared("vectors/statistics") else {
        return;
    };
    let scene = Scene::new().file("schools.json", &questionnaire());
    for file in ["apistrat.csv", "apiclus1.csv", "apisrs.csv"] {
        scene.bytes(
            file,
            &std::fs::read(folder.join("data").join(file)).expect("data"),
        );
    }
    let mut held = Held {
        scene,
        tables: BTreeMap::new(),
        checked: 0,
    };
    for file in ["survey_apistrat", "survey_apiclus1", "survey_apisrs"] {
        let text = std::fs::read_to_string(folder.join("expected").join(format!("{file}.json")))
            .expect("expectations");
        let vectors: Value = serde_json::from_str(&text).expect("expectations");
        for case in vectors["cases"].as_array().expect("cases") {
            hold_case(&mut held, case);
        }
    }
    assert!(held.checked > 800, "{} figures were checked", held.checked);
}
