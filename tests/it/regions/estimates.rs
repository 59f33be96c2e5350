//! Estimates against R's `survey` on a made-up sample: `tests/survey/make.R` makes both.

use super::{figure, long, scene_with};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Expected {
    design: String,
    score: String,
    group: String,
    stat: String,
    value: Option<f64>,
}

/// Closed formulas: nothing but rounding may differ.
const TOLERANCE: f64 = 1e-9;

#[test]
fn agree_with_r() {
    let scene = scene_with(&[
        "tests/survey/firms.csv",
        "tests/survey/positive.csv",
        "tests/survey/survey.json",
        "tests/survey/margins.csv",
        "tests/survey/sizes.csv",
        "tests/survey/expected.json",
    ]);
    let stratified = ["--weight", "w", "--strata", "stratum"];
    let designs: BTreeMap<&str, (&str, Vec<&str>)> = [
        (
            "stratified",
            ("firms.csv", [&stratified[..], &["--fpc", "fpc"]].concat()),
        ),
        ("weighted", ("firms.csv", vec!["--weight", "w"])),
        (
            "clustered",
            (
                "firms.csv",
                [&stratified[..], &["--cluster", "cluster"]].concat(),
            ),
        ),
        (
            "poststratified",
            (
                "positive.csv",
                [&stratified[..], &["--margins", "sizes.csv"]].concat(),
            ),
        ),
        (
            "raked",
            (
                "positive.csv",
                [&stratified[..], &["--margins", "margins.csv"]].concat(),
            ),
        ),
    ]
    .into();
    let expected: Vec<Expected> =
        serde_json::from_str(&scene.read("expected.json")).expect("expectations");
    let mut tables = BTreeMap::new();
    let mut checked = 0;
    for Expected {
        design,
        score,
        group,
        stat,
        value,
    } in &expected
    {
        let table = tables.entry(design).or_insert_with(|| {
            let (file, arguments) = &designs[design.as_str()];
            let mut all = vec![
                *file,
                "-q",
                "survey.json",
                "--by",
                "group",
                "--unsafe",
                "--quiet",
            ];
            all.extend(arguments);
            long(&scene, &all)
        });
        let got = figure(table, group, score, stat).0;
        let place = format!("{design} {group} {score} {stat}");
        match (got, value) {
            (Some(got), Some(value)) => {
                assert!(
                    (got - value).abs() <= TOLERANCE * value.abs().max(1.0),
                    "{place}: {got}, R says {value}"
                );
                checked += 1;
            }
            (got, value) => assert_eq!(got, *value, "{place}"),
        }
    }
    assert!(checked > 700, "{checked} figures were checked");
}

#[test]
fn without_a_design_every_group_is_a_sample_of_its_own() {
    let scene = scene_with(&["tests/survey/survey.json"]).file(
        "few.csv",
        "id,group,y,z\n1,a,10,1\n2,a,20,1\n3,a,60,1\n4,b,30,1\n5,b,50,1\n6,c,40,1\n",
    );
    let table = long(
        &scene,
        &["few.csv", "-q", "survey.json", "--by", "group", "--unsafe"],
    );
    let near = |group: &str, stat: &str, expected: f64| {
        let got = figure(&table, group, "y", stat).0.expect("a figure");
        assert!(
            (got - expected).abs() < 1e-9,
            "{group} {stat}: {got} is not {expected}"
        );
    };
    // R: t.test(c(10, 20, 60)), quantile(c(10, 20, 60)), t.test(c(10, 20, 60), c(30, 50, 40))
    near("a", "mean", 30.0);
    near("a", "se", 15.275252316519467);
    near("a", "ci_low", -35.724106077284276);
    near("a", "q25", 15.0);
    near("a", "median", 20.0);
    near("a", "difference", -10.0);
    near("a", "difference_low", -67.406_563_892_746_87);
    // R: prop.test(1, 3, correct = FALSE)
    near("a", "share:high", 1.0 / 3.0);
    near("a", "share_low:high", 0.061_491_944_720_396_29);
    near("b", "df", 1.0);
    // One firm says nothing of how firms differ.
    for stat in ["se", "df", "ci_low", "ci_high", "sd", "difference_low"] {
        assert_eq!(
            figure(&table, "c", "y", stat),
            (None, ":".to_owned()),
            "{stat}"
        );
    }
    assert_eq!(figure(&table, "c", "y", "mean").0, Some(40.0));
    // All the same: an interval without width, which is said.
    assert_eq!(figure(&table, "a", "z", "se").0, Some(0.0));
}
