//! `ratio regions` as its users run it.

use super::{figure, figures, long, scene_with};
use crate::support::{Scene, golden, root};

fn example() -> Scene {
    scene_with(&["examples/survey.csv"])
}

#[test]
fn the_table_on_a_screen() {
    let output = example().run("regions survey.csv -f table --quiet");
    assert_eq!(output.code, 0, "{}", output.stderr);
    golden("regions.table.txt", &output.stdout);
}

#[test]
fn documents() {
    let scene = example();
    let run = |arguments: &str| {
        let output = scene.run(&format!(
            "regions survey.csv --by urban_rural --quiet {arguments}"
        ));
        assert_eq!(output.code, 0, "{}", output.stderr);
        output.stdout
    };
    golden(
        "regions.md",
        &run("-f markdown --source Survey --date 2026-06-01 --title Gap"),
    );
    golden("regions.wide.csv", &run("-f csv --scores capacity,place"));
    golden("regions.json", &run("-f json --scores capacity"));
    golden("regions.html", &run("-f html --scores capacity,place"));
}

#[test]
fn the_gap_between_rural_and_urban_is_a_row() {
    let scene = scene_with(&["tests/survey/survey.json"]);
    let questionnaire = scene.read("survey.json").replace(
        r#"{"id": "id", "type": "text", "text": "Firm"}"#,
        r#"{"id": "id", "type": "text", "text": "Firm"}, {"id": "nuts", "type": "region", "text": "Region"}"#,
    );
    let questionnaire = questionnaire.replace(
        r#""firm": {"id": "id"}"#,
        r#""firm": {"id": "id", "region": "nuts"}"#,
    );
    // DED51 is urban, ES242 is rural.
    let scene = scene.file("q.json", &questionnaire).file(
        "s.csv",
        "id,nuts,y,z\n1,DED51,50,1\n2,DED51,60,2\n3,DED51,70,3\n4,ES242,20,1\n5,ES242,30,2\n6,ES242,40,3\n",
    );
    let table = long(&scene, &["s.csv -q q.json --by urban_rural --unsafe"]);
    assert_eq!(
        figure(&table, "rural - urban", "y", "difference").0,
        Some(-30.0)
    );
    let low = figure(&table, "rural - urban", "y", "difference_low")
        .0
        .expect("an end");
    // R: t.test(c(20, 30, 40), c(50, 60, 70))
    assert!((low - -52.66956).abs() < 1e-4, "{low}");
    assert!(!table.contains_key(&(
        "rural - urban".to_owned(),
        "y".to_owned(),
        "mean".to_owned()
    )));
}

#[test]
fn codes_of_2021_that_were_renamed_count_for_their_successors() {
    let scene = scene_with(&["tests/survey/survey.json"]);
    let questionnaire = scene.read("survey.json").replace(
        r#"{"id": "id", "type": "text""#,
        r#"{"id": "nuts", "type": "region", "text": "R"}, {"id": "id", "type": "text""#,
    );
    let questionnaire = questionnaire.replace(
        r#""firm": {"id": "id"}"#,
        r#""firm": {"id": "id", "region": "nuts"}"#,
    );
    let scene = scene.file("q.json", &questionnaire).file(
        "s.csv",
        "id,nuts,y,z\n1,NL332,50,1\n2,NL361,60,2\n3,DEG04,70,3\n4,Vidzeme,20,1\n5,XX,1,1\n",
    );
    let output = scene.run("regions s.csv -q q.json --level 3 --unsafe --long -f csv");
    let table = figures(&output);
    assert_eq!(figure(&table, "NL361", "y", "n").0, Some(2.0));
    assert_eq!(figure(&table, "(not known)", "y", "n").0, Some(3.0));
    for said in [
        "`DEG04` (Suhl, Kreisfreie Stadt) is a NUTS 2021 code that ended without one successor; today perhaps `DEG0S`",
        "`Vidzeme` is no NUTS 2024 code; the region of that name has the code LV00C",
        "`XX` is no NUTS 2024 code, for example DED52",
        "note: 3 responses have no region that is known.",
    ] {
        assert!(output.stderr.contains(said), "{said}\n{}", output.stderr);
    }
}

#[test]
fn regions_of_ones_own() {
    let scene = example().file("mine.csv", "name,code\nLeipzig,DED52 DED53\nAragón,ES24\n");
    let table = long(
        &scene,
        &["survey.csv --regions mine.csv --quiet --unweighted --unsafe"],
    );
    assert_eq!(figure(&table, "Leipzig", "", "firms").0, Some(30.0));
    assert_eq!(figure(&table, "Aragón", "", "firms").0, Some(30.0));
    assert!(table.keys().any(|(group, ..)| group == "(other regions)"));
}

#[test]
fn up_to_three_groupings() {
    let scene = example();
    let output = scene.run("regions survey.csv --level 0 --by wave respondent --unsafe --unweighted --long -f csv --quiet");
    let header = output.stdout.lines().next().expect("a header");
    assert_eq!(header, "group,group2,group3,score,stat,value,flag");
    let table = figures(&output);
    assert_eq!(
        figure(&table, "Total|Total|Total", "", "firms").0,
        Some(240.0)
    );
    let four = scene.run("regions survey.csv --level 0 --by wave respondent sector");
    assert_eq!(four.code, 2);
    assert!(
        four.stderr
            .contains("grouped by 3 things at most, not 4: region, wave, respondent, sector"),
        "{}",
        four.stderr
    );
}

#[test]
fn a_firm_counts_once() {
    let scene = scene_with(&["tests/survey/survey.json"]);
    // Two firms, each with three respondents: six responses, and far too few firms.
    let questionnaire = scene.read("survey.json").replace(
        r#""firm": {"id": "id"}"#,
        r#""firm": {"id": "id", "respondent": "who"}"#,
    );
    let questionnaire = questionnaire.replace(
        r#"{"id": "y_value""#,
        r#"{"id": "who", "type": "text", "text": "Who"}, {"id": "y_value""#,
    );
    let mut survey = "id,who,group,y,z\n".to_owned();
    for firm in 0..2 {
        for who in 0..3 {
            survey.push_str(&format!("f{firm},p{who},a,{},{}\n", 10 * who + firm, who));
        }
    }
    for firm in 10..22 {
        survey.push_str(
            &format!(
                "f{firm},p,b,{},{firm}\nf{firm},p,c,{firm},{firm}\n",
                3 * firm
            )
            .replace(&format!("f{firm},p,c"), &format!("f{firm},q,c")),
        );
    }
    let scene = scene.file("q.json", &questionnaire).file("s.csv", &survey);
    let table = long(&scene, &["s.csv -q q.json --by group"]);
    assert_eq!(figure(&table, "a", "y", "mean"), (None, "c".to_owned()));
    let open = long(&scene, &["s.csv -q q.json --by group --unsafe"]);
    assert_eq!(figure(&open, "a", "", "firms").0, Some(2.0));
    assert_eq!(figure(&open, "a", "", "responses").0, Some(6.0));
    assert_eq!(figure(&open, "Total", "", "firms").0, Some(14.0));
}

#[test]
fn a_firm_that_is_most_of_the_weight_is_not_told_of() {
    let mut survey = "id,group,y,z,w\n".to_owned();
    for firm in 0..20 {
        let weight = if firm == 0 { 100 } else { 1 };
        survey.push_str(&format!(
            "f{firm},{},{},{},{weight}\n",
            if firm < 8 { "a" } else { "b" },
            firm * 3,
            firm
        ));
    }
    let scene = scene_with(&["tests/survey/survey.json"]).file("s.csv", &survey);
    let mean = |arguments: &str| {
        figure(
            &long(
                &scene,
                &[&format!("s.csv -q survey.json --by group {arguments}")],
            ),
            "a",
            "y",
            "mean",
        )
    };
    assert_eq!(mean("--weight w"), (None, "c".to_owned()));
    assert_eq!(mean("--weight w --dominance 1,95").1, "u");
    assert_eq!(mean("").1, "u");
    assert_eq!(mean("--dominance 2,20"), (None, "c".to_owned()));
}

#[test]
fn the_same_for_all_firms_is_told_of_none() {
    let mut survey = "id,group,y,z\n".to_owned();
    for firm in 0..24 {
        let value = if firm < 8 { 40 } else { firm };
        survey.push_str(&format!(
            "f{firm},{},{value},{firm}\n",
            ["a", "b", "c"][firm / 8]
        ));
    }
    let scene = scene_with(&["tests/survey/survey.json"]).file("s.csv", &survey);
    let table = long(&scene, &["s.csv -q survey.json --by group"]);
    assert_eq!(figure(&table, "a", "y", "mean"), (None, "c".to_owned()));
    assert_eq!(figure(&table, "a", "", "firms").0, Some(8.0));
    assert!(
        ["b", "c"]
            .iter()
            .any(|group| figure(&table, group, "y", "mean").0.is_none()),
        "the mean follows from the others"
    );
    // All of c's y are below 50: their band would tell that of each.
    assert_eq!(
        figure(&table, "c", "y", "share:low"),
        (None, "c".to_owned())
    );
}

#[test]
fn unsafe_is_marked_in_every_format() {
    let scene = example();
    for format in ["csv", "json", "markdown", "html", "table"] {
        let output = scene.run(&format!("regions survey.csv --unsafe -f {format}"));
        let said = if format == "csv" {
            &output.stderr
        } else {
            &output.stdout
        };
        assert!(said.contains("NOT FOR PUBLICATION"), "{format}");
    }
}

#[test]
fn every_cell_suppressed() {
    let scene = scene_with(&["tests/survey/survey.json"])
        .file("s.csv", "id,group,y,z\n1,a,1,1\n2,b,2,2\n3,b,3,3\n");
    let output = scene.run("regions s.csv -q survey.json --by group --long -f csv");
    assert_eq!(output.code, 0, "{}", output.stderr);
    for ((group, score, stat), (value, flag)) in figures(&output) {
        assert!(value.is_none(), "{group} {score} {stat}");
        assert!(["c", ":"].contains(&flag.as_str()));
    }
    for format in ["table", "html", "markdown", "json"] {
        let output = scene.run(&format!(
            "regions s.csv -q survey.json --by group -f {format}"
        ));
        assert_eq!(output.code, 0, "{format}: {}", output.stderr);
    }
}

#[test]
fn one_firm_and_none() {
    let scene = scene_with(&["tests/survey/survey.json"])
        .file("one.csv", "id,group,y,z\n1,a,1,1\n")
        .file("none.csv", "id,group,y,z\n");
    let table = long(&scene, &["one.csv -q survey.json --by group --unsafe"]);
    assert_eq!(figure(&table, "a", "y", "mean").0, Some(1.0));
    assert_eq!(figure(&table, "a", "y", "se"), (None, ":".to_owned()));
    let none = scene.run("regions none.csv -q survey.json --by group");
    assert_eq!(none.code, 1);
    assert!(
        none.stderr.contains("there is no response to summarise"),
        "{}",
        none.stderr
    );
}

#[test]
fn no_weights_at_all() {
    let scene = scene_with(&["examples/answers.json"]);
    let output = scene.run("regions answers.json");
    assert_eq!(output.code, 1);
    let said = "there is no response to summarise: 1 left out for want of a weight; --unweighted counts every response the same";
    assert!(output.stderr.contains(said), "{}", output.stderr);
    assert_eq!(scene.run("regions answers.json --unweighted").code, 0);
}

#[test]
fn weights_that_are_none() {
    let survey = "id,group,y,z,w\n1,a,10,1,1\n2,a,20,1,0\n3,a,30,1,-2\n4,a,40,1,\n5,a,50,1,much\n6,a,60,1,3\n";
    let scene = scene_with(&["tests/survey/survey.json"]).file("s.csv", survey);
    let output =
        scene.run("regions s.csv -q survey.json --by group --weight w --unsafe --long -f csv");
    assert_eq!(output.code, 3);
    let table = figures(&output);
    // Rows 1 and 6: (10 + 3 · 60) / 4
    assert_eq!(figure(&table, "a", "y", "mean").0, Some(47.5));
    assert_eq!(figure(&table, "a", "y", "n").0, Some(2.0));
    for said in [
        "s.csv: row 4: the weight `-2` is no number of 0 or more; left out",
        "1 response was left out for want of a weight.",
        "2 responses were left out for want of a weight that is a number of 0 or more.",
        "1 response takes no part in estimates: the weight is 0.",
    ] {
        assert!(output.stderr.contains(said), "{said}\n{}", output.stderr);
    }
}

/// Squares of weights that are no numbers any more must not be told as if they were.
#[test]
fn weights_beyond_all_measure() {
    let survey = "id,group,y,z,w\n1,a,10,1,1\n2,a,20,1,1e200\n3,a,60,1,3\n4,b,10,1,1e-300\n5,b,20,1,1e-300\n";
    let scene = scene_with(&["tests/survey/survey.json"]).file("s.csv", survey);
    let output =
        scene.run("regions s.csv -q survey.json --by group --weight w --unsafe --long -f csv");
    assert_eq!(output.code, 3);
    let said = "s.csv: row 3: the weight `1e200` is too great; left out";
    assert!(output.stderr.contains(said), "{}", output.stderr);
    let table = figures(&output);
    assert_eq!(figure(&table, "a", "y", "mean").0, Some(47.5));
    assert_eq!(figure(&table, "b", "y", "mean").0, Some(15.0));
    assert_eq!(figure(&table, "b", "y", "n_eff").0, None);
}

#[test]
fn margins_that_do_not_fit() {
    let scene = scene_with(&["tests/survey/survey.json", "tests/survey/positive.csv", "tests/survey/margins.csv"])
        .file("absent.csv", "size,n\nsmall,900\nmedium,450\nlarge,200\nhuge,7\n")
        .file("unknown.csv", "size,n\nsmall,900\nmedium,450\n")
        .file("differ.csv", "variable,category,count\nsize,small,900\nsize,medium,450\nsize,large,200\ngroup,a,700\ngroup,b,460\ngroup,c,310\ngroup,d,90\n")
        .file("nothing.csv", "colour,n\nred,900\n");
    let fault = |file: &str| {
        let output = scene.run(&format!(
            "regions positive.csv -q survey.json --by group --margins {file}"
        ));
        assert_ne!(output.code, 0, "{file}");
        output.stderr
    };
    assert!(
        fault("absent.csv").contains("no response stands for the 7 of `size` = `huge`"),
        "{}",
        fault("absent.csv")
    );
    assert!(
        fault("unknown.csv").contains(
            "`size` is `large`, for which the margins have no total; they have `small`, `medium`"
        ),
        "{}",
        fault("unknown.csv")
    );
    assert!(
        fault("differ.csv")
            .contains("the totals of `size` add up to 1550, those of `group` to 1560"),
        "{}",
        fault("differ.csv")
    );
    assert!(
        fault("nothing.csv").contains("there is no column `colour`"),
        "{}",
        fault("nothing.csv")
    );
    let told = scene
        .run("regions positive.csv -q survey.json --by group --margins margins.csv -f markdown");
    assert!(
        told.stdout
            .contains("Weights are raked to known totals of size and group (converged in "),
        "{}",
        told.stdout
    );
}

#[test]
fn strata_that_contradict_themselves() {
    let scene = scene_with(&["tests/survey/survey.json"])
        .file("s.csv", "id,h,n,group,y,z\n1,A,10,a,1,1\n2,A,12,a,2,2\n")
        .file(
            "lonely.csv",
            "id,h,n,group,y,z\n1,A,10,a,1,1\n2,A,10,a,2,2\n3,B,10,a,3,3\n",
        )
        .file(
            "small.csv",
            "id,h,n,group,y,z\n1,A,1,a,1,1\n2,A,1,a,2,2\n3,B,9,a,3,3\n4,B,9,a,4,4\n",
        );
    let fault = |file: &str| {
        scene
            .run(&format!(
                "regions {file} -q survey.json --by group --strata h --fpc n --unsafe"
            ))
            .stderr
    };
    assert!(
        fault("s.csv").contains("the population of stratum `A` is 10 in one row and 12 in row 3"),
        "{}",
        fault("s.csv")
    );
    assert!(
        fault("lonely.csv").contains("a single unit was drawn from stratum `B`"),
        "{}",
        fault("lonely.csv")
    );
    assert!(fault("lonely.csv").contains("--lonely-psu"));
    assert!(
        fault("small.csv")
            .contains("stratum `A` has 2 units in the sample and 1 in the population"),
        "{}",
        fault("small.csv")
    );
}

#[test]
fn names_that_nothing_has() {
    let scene = example();
    let fault = |arguments: &str| {
        let output = scene.run(&format!("regions survey.csv {arguments}"));
        assert_ne!(output.code, 0, "{arguments}");
        output.stderr
    };
    assert!(
        fault("--by wavee").contains("there is no column `wavee`; did you mean `wave`?"),
        "{}",
        fault("--by wavee")
    );
    assert!(fault("--by focus").contains("`focus` can have several answers"));
    assert!(fault("--scores capacty").contains("did you mean `capacity`?"));
    assert!(fault("--level 4").contains("4"));
    assert!(fault("--map-key NUTS_ID -o x.html").contains("--map-key needs --map"));
    let plain = scene_with(&["tests/survey/survey.json", "tests/survey/firms.csv"]);
    let output = plain.run("regions firms.csv -q survey.json");
    assert!(
        output
            .stderr
            .contains("`columns` does not ask for the firm's region"),
        "{}",
        output.stderr
    );
    let no_column = example().file("few.csv", "firm_id,str_plan\nA,2\n");
    let output = no_column.run("regions few.csv");
    assert!(
        output
            .stderr
            .contains("no input has a column for the firm's region"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_map_of_the_users_boundaries() {
    let area = |code: &str, x: u32| {
        format!(
            r#"{{"type":"Feature","properties":{{"NUTS_ID":"{code}"}},"geometry":{{"type":"Polygon","coordinates":[[[{x},50],[{},50],[{},51],[{x},51],[{x},50]]]}}}}"#,
            x + 1,
            x + 1
        )
    };
    let areas = [area("CZ042", 10), area("PL214", 11), area("DED51", 12)].join(",");
    let scene = example()
        .file(
            "map.geojson",
            &format!(r#"{{"type":"FeatureCollection","features":[{areas}]}}"#),
        )
        .file(
            "other.geojson",
            r#"{"type":"FeatureCollection","features":[]}"#,
        );
    let output = scene.run(
        "regions survey.csv --min-firms 6 -o map.html --map map.geojson --map-key NUTS_ID --quiet",
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    let page = scene.read("map.html");
    assert!(page.contains("<title>CZ042 Ústecký kraj: 41.9</title>"));
    assert!(
        page.contains("class=\"area hidden\"")
            && page.contains("<title>PL214 Krakowski: confidential</title>")
    );
    assert!(
        page.contains("class=\"area empty\"") && page.contains("<title>DED51: no firms</title>")
    );
    let fault = |arguments: &str| {
        scene
            .run(&format!("regions survey.csv --force -o x.html {arguments}"))
            .stderr
    };
    assert!(
        fault("--map map.geojson --map-key NAME")
            .contains("no area in it has the property `NAME`; the properties are `NUTS_ID`"),
        "{}",
        fault("--map map.geojson --map-key NAME")
    );
    assert!(fault("--map map.geojson").contains("--map with boundaries needs --map-key"));
    let scored = scene.run("score survey.csv --map map.geojson");
    assert!(scored.stderr.contains("is no mapping"), "{}", scored.stderr);
}

#[test]
fn a_workbook_for_the_ministry() {
    let scene = example();
    let output = scene.run(
        "regions survey.csv --by urban_rural -o t.xlsx --quiet --source Survey --date 2026-06-01",
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    let bytes = std::fs::read(scene.path().join("t.xlsx")).expect("the workbook");
    let sheets = ratio::answers::read_sheets(&bytes).expect("sheets");
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Overview",
            "Scores",
            "Bands",
            "potential",
            "innovation_profile",
            "sme_class",
            "size_class",
            "Intervals",
            "All figures",
            "Notes"
        ]
    );
    let notes: String = sheets
        .last()
        .expect("notes")
        .1
        .iter()
        .flatten()
        .cloned()
        .collect();
    for said in [
        "Survey. 1 June 2026.",
        "innovation-capacity 1.0.0",
        "weights from `weight`",
        "fewer than 5 firms",
    ] {
        assert!(notes.contains(said), "{said}: {notes}");
    }
    // The long sheet holds the figures of the long table.
    let long = figures(
        &scene.run("regions survey.csv --by urban_rural --long --decimals full -f csv --quiet"),
    );
    let all = &sheets[8].1;
    assert!(all.len() > 500);
    for row in &all[1..] {
        let key = (row[0].clone(), row[1].clone(), row[2].clone());
        let (value, flag) = &long[&key];
        let got: Option<f64> = Some(&row[3])
            .filter(|text| !text.is_empty())
            .map(|text| text.parse().expect("a number"));
        assert!(
            got.zip(*value)
                .is_none_or(|(got, value)| (got - value).abs() <= 1e-9 * value.abs().max(1.0)),
            "{key:?}"
        );
        assert_eq!(got.is_some(), value.is_some(), "{key:?}");
        assert_eq!(row.get(4).map_or("", String::as_str), flag, "{key:?}");
    }
    let again = scene.run(
        "regions survey.csv --by urban_rural -o u.xlsx --quiet --source Survey --date 2026-06-01",
    );
    assert_eq!(again.code, 0);
    assert_eq!(
        bytes,
        std::fs::read(scene.path().join("u.xlsx")).expect("the workbook"),
        "the same input gives the same bytes"
    );
}

#[test]
fn the_order_of_rows_changes_nothing_that_is_printed() {
    let text = std::fs::read_to_string(root().join("examples/survey.csv")).expect("the survey");
    let mut lines: Vec<&str> = text.lines().collect();
    lines[1..].reverse();
    let scene = example().file("turned.csv", &(lines.join("\n") + "\n"));
    let run = |file: &str| {
        scene
            .run(&format!(
                "regions {file} --by urban_rural size_class --quiet -f csv --long"
            ))
            .stdout
    };
    assert_eq!(run("survey.csv"), run("turned.csv"));
}

/// Firms are counted as whole numbers; where more has to be kept of each, they are summed one by one.
#[test]
fn counted_as_summed() {
    let mut text = "firm_id,nuts3,staff,collect,stuck,with,rd_share\n".to_owned();
    for at in 0..600 {
        let region = ["DED52", "DED21", "ITG2Z", "LV00B"][at % 7 % 4];
        let (collect, stuck) = (1 + at % 3, 1 + at % 5 % 3);
        let with = ["customers", "none", "customers;university", ""][at % 11 % 4];
        let share = if at % 13 == 0 {
            String::new()
        } else {
            format!("{}.{}", at % 6, at % 10)
        };
        text += &format!(
            "f{at:03},{region},{},{collect},{stuck},{with},{share}\n",
            at % 40
        );
    }
    let scene = Scene::village().file("survey.csv", &text);
    let common = [
        "survey.csv",
        "-q",
        "village.json",
        "--level",
        "2",
        "--scores",
        "all",
    ];
    let counted = long(&scene, &[&common[..], &["--unweighted"]].concat());
    let summed = long(
        &scene,
        &[&common[..], &["--robustness", "--draws", "1"]].concat(),
    );
    let mut compared = 0;
    for (key, (value, _)) in &counted {
        let Some((other, _)) = summed.get(key) else {
            continue;
        };
        compared += usize::from(value.is_some());
        match (value, other) {
            (Some(one), Some(other)) => {
                assert!((one - other).abs() < 1e-9, "{key:?}: {one}, {other}")
            }
            (one, other) => assert_eq!(one.is_some(), other.is_some(), "{key:?}"),
        }
    }
    assert!(compared > 200, "{compared}");
}
