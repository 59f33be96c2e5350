//! Region tables and plans: against R, against attacks, as users run them.

mod attack;
mod beside;
mod estimates;
mod many;
mod plan;
mod tables;
mod vectors;

use crate::support::{Output, Scene, root};
use std::collections::BTreeMap;

/// Figures of a long table: by groups (joined by `|`), score and statistic.
pub(super) type Figures = BTreeMap<(String, String, String), (Option<f64>, String)>;

/// Runs `ratio regions` and reads its long table.
pub(super) fn long(scene: &Scene, arguments: &[&str]) -> Figures {
    let all = format!(
        "regions {} --long --decimals full -f csv",
        arguments.join(" ")
    );
    let output = scene.run(&all);
    assert!([0, 3].contains(&output.code), "{}", output.stderr);
    figures(&output)
}

pub(super) fn figures(output: &Output) -> Figures {
    let mut reader = csv::Reader::from_reader(output.stdout.as_bytes());
    let groups = reader.headers().expect("a heading").len() - 4;
    reader
        .records()
        .map(|record| {
            let record = record.expect("a record");
            let group: Vec<&str> = record.iter().take(groups).collect();
            let cell = |at: usize| record[groups + at].to_owned();
            let value = Some(cell(2)).filter(|text| !text.is_empty());
            let value = value.map(|text| text.parse().expect("a number"));
            ((group.join("|"), cell(0), cell(1)), (value, cell(3)))
        })
        .collect()
}

/// A figure that must be there.
pub(super) fn figure(
    figures: &Figures,
    group: &str,
    score: &str,
    stat: &str,
) -> (Option<f64>, String) {
    let key = (group.to_owned(), score.to_owned(), stat.to_owned());
    figures
        .get(&key)
        .unwrap_or_else(|| panic!("no {key:?}"))
        .clone()
}

/// A scene with a file of the repository.
pub(super) fn scene_with(files: &[&str]) -> Scene {
    let scene = Scene::new();
    for file in files {
        let name = file.rsplit('/').next().expect("a name");
        scene.bytes(
            name,
            &std::fs::read(root().join(file)).expect("a file of the repository"),
        );
    }
    scene
}
