//! Files that mean harm, or come to it, end in a message.

use crate::support::Scene;

/// Checks and scores with a file; both must fail with a message and no panic.
fn refuse(name: &str, content: &[u8], says: &str) {
    let scene = Scene::village();
    scene.bytes(name, content);
    let output = scene.run(&format!("questionnaire check {name}"));
    assert_eq!(output.code, 1, "{}", output.stderr);
    let said = output.stdout.clone() + &output.stderr;
    assert!(said.contains(says), "{said}");
    assert!(!output.stderr.contains("panicked"), "{}", output.stderr);
    let output = scene.run(&format!("score village.csv -q ./{name}"));
    assert_ne!(output.code, 0);
    assert!(!output.stderr.contains("panicked"), "{}", output.stderr);
}

#[test]
fn definitions_that_are_none() {
    refuse("a.json", b"", "the file is empty");
    refuse("b.json", "[".repeat(1_000_000).as_bytes(), "nested deeper");
    refuse(
        "c.json",
        "{\"a\":".repeat(100_000).as_bytes(),
        "nested deeper",
    );
    refuse(
        "d.json",
        b"{\"format\": 1, \"id\": \"\xff\xfe\"}",
        "not UTF-8 text: line 1 has the byte 0xFF",
    );
    refuse("e.json", b"{\"format\": NaN}", "not JSON");
    refuse("f.json", b"{\"format\": 1e999}", "whole number");
    refuse("g.json", b"[1, 2]", "expected an object, found a list");
    refuse("h.json", b"null", "expected an object, found null");
    refuse("i.json", b"{\"format\": 1} {}", "not JSON");
    refuse("j.json", b"{\"format\": 1, // no\n}", "not JSON");
    refuse(
        "n.json",
        b"{\"id\": \"a\nb\"}",
        "control character inside a text",
    );
    refuse("k.json", &[b' '; 9 << 20], "questionnaire may have 8 MB");
    refuse("l.json", b"\x00\x01\x02", "not JSON");
    refuse(
        "m.json",
        b"{\"format\": -0, \"sections\": [[[]]], \"scores\": {}}",
        "expected a list",
    );
}

#[test]
fn a_hundred_megabytes_are_not_read() {
    let scene = Scene::new();
    let file = std::fs::File::create(scene.path().join("huge.json")).expect("a file");
    file.set_len(100 << 20).expect("a sparse file");
    let output = scene.run("questionnaire check huge.json");
    assert_eq!(output.code, 1);
    assert!(
        output
            .stderr
            .contains("104 MB; a questionnaire may have 8 MB"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_file_of_nothing_but_errors_is_told_of_in_time() {
    let questions =
        r#"{"idd": 1, "type": "chioce", "text": 5, "scale": "nowhere"},"#.repeat(60_000);
    let one_line = format!(
        r#"{{"format": 1, "sections": [{{"id": "s", "title": "S", "questions": [{questions} 1]}}]}}"#
    );
    let things: Vec<String> = (0..60_000).map(|i| format!("\"nothing{i}\"")).collect();
    let names = format!(
        r#"{{"format": 1, "id": "n", "version": "1.0.0", "language": "en", "title": "N", "sections": [], "scores": [{{"id": "s", "title": "S", "of": [{}]}}]}}"#,
        things.join(",\n")
    );
    for text in [one_line, names] {
        let scene = Scene::new().file("errors.json", &text);
        let output = scene.run("questionnaire check errors.json");
        assert_eq!(output.code, 1);
        assert!(
            output.stdout.contains("findings more are not shown"),
            "{}",
            &output.stdout[..500]
        );
        assert!(output.stdout.lines().count() < 1_100);
    }
}

#[test]
fn a_directory_and_a_missing_file() {
    let scene = Scene::village();
    std::fs::create_dir(scene.path().join("folder.json")).expect("a folder");
    for arguments in [
        "questionnaire check folder.json",
        "score folder.json -q village.json",
        "score village.csv -q ./folder.json",
    ] {
        let output = scene.run(arguments);
        assert_eq!(output.code, 2, "{}", output.stderr);
        assert!(
            output.stderr.contains("is a directory"),
            "{}",
            output.stderr
        );
    }
    let output = scene.run("score nowhere.csv -q village.json");
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("can't open nowhere.csv"),
        "{}",
        output.stderr
    );
}

#[test]
fn tables_that_are_none() {
    for (content, says) in [
        (&b""[..], "the file is empty"),
        (b"\n\n", "the file is empty"),
        (b"PK\x03\x04....", "workbook"),
        (b"\xD0\xCF\x11\xE0....", "old Excel workbook"),
        (b"firm_id\x00", "binary file"),
        (
            b"a,b,c\n1,2,3\n",
            "none of the columns `a`, `b`, `c` is a question",
        ),
        (b"frm_id,x\n1,2\n", "is `frm_id` the question `firm_id`?"),
        (
            b"collect,collect\n1,2\n",
            "both hold the question `collect`",
        ),
        (b"{\"collect\": ", "is cut off"),
        (b"[1]", "expected the JSON object of response 1, found `1`"),
    ] {
        let scene = Scene::village();
        scene.bytes("data", content);
        let output = scene.run("score data -q village.json");
        assert_eq!(output.code, 1, "{}", output.stderr);
        assert!(output.stderr.contains(says), "{}", output.stderr);
        assert!(
            output.stderr.contains("can't read data"),
            "{}",
            output.stderr
        );
    }
}

#[test]
fn rows_that_are_none_are_rejected_and_the_others_scored() {
    let scene = Scene::village();
    scene.bytes("data.csv", b"firm_id,collect,stuck\n\xC3\xA4,2,1\na,2,1\nb,2\nc,2,1,\nd,2,1,9\ne,\xE4,1\n\nf,2,1\n,,\na,3,3\ng,\"2,1\n");
    let output = scene.run("score data.csv -q village.json --problems p.csv");
    assert_eq!(output.code, 3, "{}", output.stderr);
    let ids: Vec<&str> = output
        .stdout
        .lines()
        .skip(1)
        .map(|l| l.split(',').next().unwrap_or(""))
        .collect();
    assert_eq!(ids, ["ä", "a", "c", "f"]);
    let problems = scene.read("p.csv");
    for says in [
        "data.csv,4,,,unreadable,,\"the row has 2 cells, the header 3; rejected\"",
        "data.csv,6,,,unreadable,,\"the row has 4 cells, the header 3; rejected\"",
        "column `collect` is not UTF-8 text",
        "firm `a` stands in an earlier row already; rejected",
        "is a quote opened and never closed?",
    ] {
        assert!(problems.contains(says), "{says}\n{problems}");
    }
    assert!(
        output.stderr.contains("9 responses read, 4 scored"),
        "{}",
        output.stderr
    );
    assert!(output.stderr.contains("5 rejected"), "{}", output.stderr);
    assert!(
        output.stderr.contains("1 blank row was passed over"),
        "{}",
        output.stderr
    );
}

/// A questionnaire with two questions and these scores.
fn with_scores(scores: &[String]) -> String {
    format!(
        r#"{{"format": 1, "id": "deep", "version": "1.0.0", "language": "en", "title": "Deep",
        "sections": [{{"id": "s", "title": "S", "questions": [
          {{"id": "q", "type": "choice", "text": "?", "options": [{{"code": "0", "label": "No", "points": 0}}, {{"code": "1", "label": "Yes", "points": 1}}]}}
        ]}}],
        "scores": [{}], "profile": {{"headline": "s0"}}}}"#,
        scores.join(",\n")
    )
}

#[test]
fn scores_nested_without_end() {
    let chain = |count: usize| -> Vec<String> {
        (0..count)
            .map(|i| {
                let of = if i + 1 == count {
                    "q".to_owned()
                } else {
                    format!("s{}", i + 1)
                };
                format!(r#"{{"id": "s{i}", "title": "S", "of": ["{of}"]}}"#)
            })
            .collect()
    };
    refuse(
        "chain.json",
        with_scores(&chain(20_000)).as_bytes(),
        "nested deeper than 64",
    );
    let mut backwards = chain(20_000);
    backwards.reverse();
    refuse(
        "backwards.json",
        with_scores(&backwards).as_bytes(),
        "nested deeper than 64",
    );
    let scene = Scene::new()
        .file("d.json", &with_scores(&chain(60)))
        .file("d.csv", "q\n1\n");
    assert_eq!(scene.run("score d.csv -q d.json").code, 0);
}

#[test]
fn scores_with_more_ways_through_them_than_could_be_walked() {
    let mut scores = Vec::new();
    for i in 0..60 {
        let next = if i == 59 {
            "q".to_owned()
        } else {
            format!("s{}", i + 1)
        };
        let both = format!(r#""{next}", {{"id": "{next}", "reverse": true}}"#);
        scores.push(format!(r#"{{"id": "s{i}", "title": "S", "of": [{both}]}}"#));
    }
    let scene = Scene::new()
        .file("d.json", &with_scores(&scores))
        .file("d.csv", "q\n1\n");
    let output = scene.run("score d.csv -q d.json -f json");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_eq!(scene.run("questionnaire check d.json").code, 0);
    assert_eq!(scene.run("explain d.csv -q d.json").code, 0);
}

#[test]
fn fifty_thousand_questions_are_checked() {
    let options = r#""options": [{"code": "0", "label": "No", "points": 0}, {"code": "1", "label": "Yes", "points": 1}]"#;
    let questions: Vec<String> = (0..40_000)
        .map(|i| format!(r#"{{"id": "q{i}", "type": "choice", "text": "?", {options}}}"#))
        .collect();
    let names: Vec<String> = (0..40_000).map(|i| format!("\"q{i}\"")).collect();
    let text = format!(
        r#"{{"format": 1, "id": "wide", "version": "1.0.0", "language": "en", "title": "Wide",
        "sections": [{{"id": "s", "title": "S", "questions": [{}]}}],
        "scores": [{{"id": "all", "title": "All", "of": [{}]}}]}}"#,
        questions.join(","),
        names.join(",")
    );
    let scene = Scene::new()
        .file("wide.json", &text)
        .file("d.csv", "q0,q1\n0,1\n");
    let output = scene.run("score d.csv -q wide.json -f csv --quiet");
    assert_eq!(output.code, 0, "{}", output.stderr);
}

mod anything {
    use proptest::prelude::*;
    use ratio::answers::{
        Codebook, Decimals, MemoryInput, QuestionnaireStamp, ReadOptions, Response, Step,
        open_responses,
    };
    use ratio::norms::{Kind, Norms};
    use ratio::output::{
        ReportSource, Typesetter, report, report_html, report_markdown, report_pdf,
    };
    use ratio::practices::{Catalogue, Gap, Shelf, Wish, match_practices};
    use ratio::profile::{Profiler, explain};
    use ratio::questionnaire::Questionnaire;
    use ratio::regions::{ScenarioFile, Scenarios};

    const VILLAGE: &str = include_str!("../../examples/village.json");

    fn village() -> Questionnaire {
        Questionnaire::read("village.json", VILLAGE.as_bytes()).expect("the example is valid")
    }

    /// Reads bytes as answers, and does with every response what the commands do.
    fn read_all(bytes: Vec<u8>) {
        let questionnaire = village();
        let codebook = Codebook::new(&questionnaire, None);
        let profiler = Profiler::new(&questionnaire.definition, None).expect("no form");
        let texts = questionnaire.texts("en");
        let input = MemoryInput {
            name: "bytes".to_owned(),
            bytes,
        };
        let options = ReadOptions {
            questionnaire: "village-quickscan",
            ..ReadOptions::default()
        };
        let Ok(mut reader) = open_responses(&input, &codebook, &options) else {
            return;
        };
        let mut response = Response::new(&codebook.layout);
        let mut problems = Vec::new();
        while let Ok(step) = reader.read(&mut response, &mut problems) {
            match step {
                Step::End => break,
                Step::Rejected => {}
                Step::Read => {
                    profiler.profile(&response);
                    explain(&profiler, &texts, &response);
                }
            }
        }
    }

    /// A cell of a table: what people write, and what nobody would.
    fn cell() -> impl Strategy<Value = String> {
        prop_oneof![
            Just(String::new()),
            "[0-9]{1,4}([.,][0-9]{1,3})?",
            Just("customers;none".to_owned()),
            Just("Sometimes".to_owned()),
            "[a-z;|,\"= ]{0,12}",
            "\\PC{0,6}",
        ]
    }

    const SCENARIOS: &str = r#"{"format": 1, "questionnaire": "village-quickscan", "scenarios": [
        {"id": "up", "title": "Up", "when": {"score": "ideas", "below": 50}, "change": [{"raise": ["ideas"], "steps": 2}, {"set": "collect", "to": "2"}]},
        {"id": "reach", "title": "Reach", "change": [{"reach": ["collect", "rd_share"], "median_of": {"question": "staff", "at_least": 2}}]}]}"#;

    const NORMS: &str = r#"{"norms": 1, "questionnaire": {"id": "village-quickscan", "version": "1.2.0", "hash": "x"}, "firms": 20, "least_firms": 10,
        "percentiles": "", "scores": [{"id": "ideas", "sem": 3.5}], "cells": [
        {"kind": {}, "firms": 20, "scores": {"ideas": {"firms": 20, "mean": 40, "sd": 9, "classes": [[0, 30, 8], [40, 40, 12]]}}},
        {"kind": {"size": "0-9"}, "firms": 12, "scores": {"ideas": {"firms": 12, "mean": 40, "sd": 9, "classes": [[10, 30, 5], [41, 90, 7]]}}}]}"#;

    /// A file with values in the places of others.
    fn changed(text: &str, changes: Vec<(prop::sample::Index, serde_json::Value)>) -> String {
        let mut document: serde_json::Value = serde_json::from_str(text).expect("JSON");
        for (place, value) in changes {
            let mut found = Vec::new();
            pointers(&document, String::new(), &mut found);
            if let Some(target) = document.pointer_mut(&found[place.index(found.len())]) {
                *target = value;
            }
        }
        serde_json::to_string_pretty(&document).expect("JSON")
    }

    const PRACTICES: &str = r#"{"format": 1, "id": "mine", "version": "1.0.0", "language": "en", "title": "Mine",
        "sources": [{"id": "s", "title": "S", "url": "https://s.example"}],
        "types": [{"id": "visit", "title": "Visit", "measures": ["seen"]}],
        "barriers": [{"id": "far", "title": "Far", "shown_by": ["staff"], "sources": ["s"]}],
        "practices": [{"id": "one", "title": "One", "type": "visit", "region": "Here", "nuts": ["LV00C"], "countries": ["LV"],
          "period": "2020", "what": "W", "figures": ["1"], "lesson": "L", "transfer": "T", "project": "P",
          "answers": {"dimensions": ["ideas"], "questions": ["collect"], "conditions": [], "barriers": ["far"]}, "sources": ["s"]}]}"#;

    /// The report of a firm that gave the same answers to whatever is asked, in every format.
    fn report_of(questionnaire: &Questionnaire) {
        let definition = &questionnaire.definition;
        let profiler = Profiler::new(definition, None).expect("no form");
        let codebook = Codebook::new(questionnaire, None);
        let mut response = Response::new(&codebook.layout);
        for (at, _) in definition.questions().enumerate() {
            for answer in ["2", "1", "customers", "Mill", "LV00C"] {
                let read = codebook.read_typed(at, answer, Decimals::Unknown, &mut response);
                if read.is_ok() {
                    break;
                }
            }
        }
        let profile = profiler.profile(&response);
        let shelf = Shelf::built_in().expect("without errors");
        let said = report(&ReportSource {
            profiler: &profiler,
            texts: questionnaire.texts(&definition.language),
            stamp: &QuestionnaireStamp::of(questionnaire),
            response: &response,
            profile: &profile,
            problems: 1,
            before: Some((&profile, Some("before"))),
            peers: None,
            standing: None,
            shelf: &shelf,
            wish: &Wish::default(),
            form: None,
            date: None,
            explain: "ratio explain",
        });
        report_html(&said).expect("a page");
        report_markdown(&said);
        report_pdf(&said, &mut Typesetter::default()).expect("a document");
    }

    /// Every value inside a JSON value, by its pointer.
    fn pointers(value: &serde_json::Value, at: String, found: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(map) => {
                for (key, inner) in map {
                    pointers(
                        inner,
                        format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")),
                        found,
                    );
                }
            }
            serde_json::Value::Array(list) => {
                for (index, inner) in list.iter().enumerate() {
                    pointers(inner, format!("{at}/{index}"), found);
                }
            }
            _ => {}
        }
        found.push(at);
    }

    /// Values of every kind, right and wrong ones.
    fn values() -> impl Strategy<Value = serde_json::Value> {
        use serde_json::json;
        prop_oneof![
            Just(json!(null)),
            Just(json!(true)),
            any::<i8>().prop_map(|n| json!(n)),
            any::<f64>()
                .prop_filter("JSON has no others", |n| n.is_finite())
                .prop_map(|n| json!(n)),
            "[a-z_]{0,8}".prop_map(|text| json!(text)),
            prop::sample::select(vec![
                "ideas", "collect", "overall", "basic", "choice", "1", "staff", "often"
            ])
            .prop_map(|text| json!(text)),
            Just(json!([])),
            Just(json!([1, 2])),
            Just(json!(["collect", "stuck"])),
            Just(json!({})),
            Just(json!({"all": []})),
            Just(json!({"id": "x", "weight": -1})),
            Just(json!({"question": "staff", "at_least": 2})),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn bytes_as_a_table(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let mut table = b"firm_id,nuts3,staff,collect,with,with/none,rd_share\n".to_vec();
            table.extend(bytes);
            read_all(table);
        }

        #[test]
        fn cells_as_a_table(rows in proptest::collection::vec(proptest::collection::vec(cell(), 6), 0..8)) {
            let mut csv = csv::Writer::from_writer(Vec::new());
            csv.write_record(["firm_id", "nuts3", "staff", "collect", "with", "rd_share"]).expect("a Vec");
            for row in rows {
                csv.write_record(&row).expect("a Vec");
            }
            read_all(csv.into_inner().expect("a Vec"));
        }

        #[test]
        fn bytes_as_json(bytes in "[\\[\\]{}\":,a-z0-9 \\\\]{0,200}") {
            read_all(bytes.clone().into_bytes());
            let _ = Questionnaire::read("bytes.json", bytes.as_bytes());
        }

        #[test]
        fn a_definition_with_a_piece_cut_out_or_put_elsewhere(from in 0_usize..3000, length in 1_usize..60, to in 0_usize..3000) {
            let mut bytes = VILLAGE.as_bytes().to_vec();
            let from = from % bytes.len();
            let piece: Vec<u8> = bytes.drain(from..(from + length).min(VILLAGE.len())).collect();
            let _ = Questionnaire::read("cut.json", &bytes);
            let to = to % bytes.len();
            bytes.splice(to..to, piece);
            if let Err(report) = Questionnaire::read("moved.json", &bytes) {
                prop_assert!(report.errors() > 0);
                for finding in &report.findings {
                    prop_assert!(finding.range.is_some() || report.source.text.is_empty(), "{finding:?}");
                }
            }
        }

        #[test]
        fn a_catalogue_with_values_put_in_place_of_others(changes in proptest::collection::vec((any::<prop::sample::Index>(), values()), 1..4)) {
            let text = changed(PRACTICES, changes);
            match Catalogue::read("changed.json", text.as_bytes()) {
                Ok((catalogue, source)) => {
                    catalogue.warnings(&source);
                    let mut shelf = Shelf::default();
                    shelf.add(catalogue, Vec::new());
                    let gap = Gap { id: "collect".to_owned(), title: "?".to_owned(), value: 20.0, parts: Vec::new() };
                    match_practices(&shelf, &[gap], &Wish { region: Some("LV00C".to_owned()), most: 3, ..Wish::default() });
                }
                Err(report) => {
                    prop_assert!(report.errors() > 0, "{text}");
                    prop_assert!(report.findings.iter().all(|finding| finding.range.is_some()));
                    prop_assert!(report.findings.iter().all(|finding| finding.help.is_some()), "{:?}", report.findings);
                    prop_assert!(!report.findings.iter().any(|finding| finding.message.contains('\0')), "{:?}", report.findings);
                }
            }
        }

        #[test]
        fn scenarios_with_values_put_in_place_of_others(changes in proptest::collection::vec((any::<prop::sample::Index>(), values()), 1..4)) {
            let text = changed(SCENARIOS, changes);
            let questionnaire = village();
            let profiler = Profiler::new(&questionnaire.definition, None).expect("no form");
            match ScenarioFile::read("changed.json", text.as_bytes(), &profiler) {
                Ok(file) => {
                    let codebook = Codebook::new(&questionnaire, None);
                    let mut response = Response::new(&codebook.layout);
                    response.set(questionnaire.definition.question_index("collect").expect("a question"), ratio::answers::Cell::Choice(0));
                    let mut evaluation = ratio::scoring::Evaluation::new(&profiler.plan);
                    profiler.plan.evaluate(&response, &mut evaluation);
                    let mut scenarios = Scenarios::compile(&file, &profiler);
                    let (mut looked, mut medians) = (Vec::new(), scenarios.medians());
                    scenarios.look(&profiler, (&response, &evaluation), &mut looked);
                    looked.into_iter().for_each(|looked| medians.add(looked));
                    let _ = scenarios.settle(&medians, 1);
                    let mut desk = scenarios.desk(&profiler, &response);
                    for at in 0..scenarios.count() {
                        let then = scenarios.apply(at, &profiler, (&response, &evaluation), &mut desk);
                        let mut values = then.unwrap_or(&evaluation).values().flatten();
                        prop_assert!(values.all(|value| (0.0..=100.0).contains(&value)), "{text}");
                    }
                }
                Err(report) => {
                    prop_assert!(report.errors() > 0, "{text}");
                    prop_assert!(report.findings.iter().all(|finding| finding.range.is_some()), "{text}: {:?}", report.findings);
                    prop_assert!(report.findings.iter().all(|finding| finding.help.is_some()), "{:?}", report.findings);
                    prop_assert!(!report.findings.iter().any(|finding| finding.message.contains('\0')), "{:?}", report.findings);
                }
            }
        }

        #[test]
        fn norms_with_values_put_in_place_of_others(changes in proptest::collection::vec((any::<prop::sample::Index>(), values()), 1..4), score in 0.0_f64..=100.0) {
            if let Ok(norms) = Norms::read(&changed(NORMS, changes)) {
                let kind = Kind { size: Some("0-9".to_owned()), ..Kind::default() };
                if let Some(standing) = norms.standing(&kind, &[("ideas", Some(score))], Some(0)) {
                    for percentile in standing.percentiles.iter().flatten() {
                        prop_assert!((0.0..=100.0).contains(percentile), "{percentile}");
                    }
                }
            }
        }

        #[test]
        fn a_definition_with_values_put_in_place_of_others(changes in proptest::collection::vec((any::<prop::sample::Index>(), values()), 1..4)) {
            let mut definition: serde_json::Value = serde_json::from_str(VILLAGE).expect("JSON");
            for (place, value) in changes {
                let mut found = Vec::new();
                pointers(&definition, String::new(), &mut found);
                if let Some(target) = definition.pointer_mut(&found[place.index(found.len())]) {
                    *target = value;
                }
            }
            let text = serde_json::to_string_pretty(&definition).expect("JSON");
            match Questionnaire::read("changed.json", text.as_bytes()) {
                Ok(questionnaire) => {
                    // What can be used is used without a panic.
                    questionnaire.warnings();
                    report_of(&questionnaire);
                }
                Err(report) => {
                    prop_assert!(report.errors() > 0, "{text}");
                    prop_assert!(report.findings.iter().all(|finding| finding.range.is_some()));
                    prop_assert!(report.findings.iter().all(|finding| finding.help.is_some()), "{:?}", report.findings);
                    prop_assert!(!report.findings.iter().any(|finding| finding.message.contains('\0')), "{:?}", report.findings);
                }
            }
        }
    }
}

/// A pipe or device is written to; no file takes its place, with --force or without.
#[cfg(unix)]
#[test]
fn what_is_no_file_is_written_to_and_not_replaced() {
    use std::os::unix::fs::FileTypeExt;
    let scene = Scene::village();
    let made = std::process::Command::new("mkfifo")
        .arg(scene.path().join("pipe"))
        .status();
    assert!(made.expect("mkfifo").success());
    for force in ["", "--force"] {
        let pipe = scene.path().join("pipe");
        let reader = std::thread::spawn(move || std::fs::read_to_string(pipe).expect("the pipe"));
        let output = scene.run(&format!(
            "questionnaire export village.json --to csv-template -o pipe {force}"
        ));
        assert_eq!(output.code, 0, "{}", output.stderr);
        assert!(reader.join().expect("a text").starts_with("firm_id,nuts3"));
        let there = std::fs::metadata(scene.path().join("pipe")).expect("the pipe");
        assert!(there.file_type().is_fifo());
    }
}
