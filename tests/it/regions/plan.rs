//! The plan's figures are those of the table, and nothing that the table withholds.

use super::{figures, scene_with};

#[test]
fn every_figure_has_its_row() {
    let scene = scene_with(&["examples/survey.csv"]).file("one.csv", "name,code\nAragón,ES24\n");
    let plan = scene.run("plan survey.csv --region ES24 --unsafe --quiet");
    assert_eq!(plan.code, 0, "{}", plan.stderr);
    assert!(plan.stdout.starts_with("# Action plan: Aragón (ES24)\n"));
    let rows: Vec<Vec<&str>> = plan
        .stdout
        .lines()
        .skip_while(|line| *line != "## Rows of the table")
        .filter(|line| line.starts_with("| ") && line.contains('×'))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    assert!(rows.len() > 20, "{}", plan.stdout);
    for (at, row) in rows.iter().enumerate() {
        assert_eq!(row[0], (at + 1).to_string());
        let mentioned = format!("\\[{}\\]", at + 1);
        assert!(
            plan.stdout.contains(&mentioned),
            "nothing mentions row {}",
            at + 1
        );
    }
    // The same figures come from the table itself.
    let table =
        figures(&scene.run("regions survey.csv --regions one.csv --unsafe --long -f csv --quiet"));
    for row in &rows {
        let (group, other) = row[1].split_once(" × ").expect("two groups");
        if other == "Total" && group == "ES24" && ["mean", "firms"].contains(&row[3]) {
            let key = ("Aragón".to_owned(), row[2].to_owned(), row[3].to_owned());
            let Some((value, _)) = table.get(&key) else {
                continue;
            };
            let said: f64 = row[4].parse().expect("a number");
            assert!(
                (value.expect("a figure") - said).abs() < 0.006,
                "{key:?}: {value:?} and {said}"
            );
        }
    }
}

#[test]
fn what_the_table_withholds_the_plan_does() {
    let scene = scene_with(&["examples/survey.csv"]);
    let table = scene.run("regions survey.csv --min-firms 6 -f csv --long --quiet");
    assert!(table.stdout.contains("PL214,,firms,,c"), "{}", table.stdout);
    let plan = scene.run("plan survey.csv --min-firms 6 --region Krakowski --quiet");
    assert!(
        plan.stdout
            .contains("- confidential \\[1\\] firms answered"),
        "{}",
        plan.stdout
    );
    for line in plan
        .stdout
        .lines()
        .filter(|line| line.contains("| PL214 ×"))
    {
        assert!(line.contains("|  | c |"), "{line}");
    }
}

#[test]
fn pages_and_words_that_mean_nothing_to_them() {
    let survey = std::fs::read_to_string(crate::support::root().join("examples/survey.csv"))
        .expect("the survey");
    let scene = scene_with(&[]).file("a<b>.csv", &survey);
    let scene = scene.file("mine.csv", "name,code\n<script>alert(1)</script>,ES24\n");
    let name = "<script>alert(1)</script>";
    let output = scene.run(&format!(
        "plan a<b>.csv --regions mine.csv --region {name} -o plan.html --quiet"
    ));
    assert_eq!(output.code, 0, "{}", output.stderr);
    let page = scene.read("plan.html");
    assert!(!page.contains("<script"), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(page.contains("<table>"));
}

#[test]
fn regions_there_are_none_of() {
    let scene = scene_with(&["examples/survey.csv"]);
    let fault = |arguments: &str| {
        let output = scene.run(&format!("plan survey.csv {arguments}"));
        assert_ne!(output.code, 0);
        output.stderr
    };
    assert!(
        fault("--region XX --quiet").contains("`XX` is no NUTS 2024 code and no region's name")
    );
    assert!(fault("--region FRK2 --quiet").contains("no firm of the region `FRK2` answered"));
    assert!(fault("--region ES24 -o plan.doc").contains("plan.doc does not end in md or html"));
}
