//! `ratio score`: tables in, results out.

use crate::support::{Scene, golden, records, same};

/// Scores a table with the village questionnaire, full precision.
fn score(table: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let scene = Scene::village().file("data.csv", table);
    let output = scene.run("score data.csv -q village.json --decimals full -f csv");
    assert_eq!(output.code, 0, "{}", output.stderr);
    records(&output.stdout)
}

/// Problems found in a table, without the file's name.
fn problems(table: &str) -> Vec<String> {
    let scene = Scene::village().file("data.csv", table);
    let output = scene.run("score data.csv -q village.json --problems p.json");
    assert!(output.code == 0 || output.code == 3, "{}", output.stderr);
    let problems: serde_json::Value = serde_json::from_str(&scene.read("p.json")).expect("JSON");
    let list = problems.as_array().expect("an array");
    list.iter()
        .map(|p| {
            format!(
                "{} {}: {}",
                p["row"],
                p["column"].as_str().unwrap_or(""),
                p["message"].as_str().unwrap_or("")
            )
        })
        .collect()
}

fn number(text: &str) -> f64 {
    text.parse().expect("a number")
}

/// The village with a score of nothing but the share of turnover.
fn share_alone() -> Scene {
    let scene = Scene::village();
    let text = scene.read("village.json");
    let alone = text.replace(
        "[\"with\", {\"id\": \"rd_share\", \"weight\": 2}]",
        "[\"rd_share\"]",
    );
    assert_ne!(text, alone);
    scene.bytes("village.json", alone.as_bytes());
    scene
}

#[test]
fn the_hand_worked_example() {
    let rows = score(
        "firm_id,staff,collect,stuck,with,rd_share\nall,5,2,1,customers;university,2\nno_share,5,2,1,customers;university,\nalone,1,2,1,customers;university,\n",
    );
    assert_eq!([&rows[0]["ideas"], &rows[0]["openness"]], ["75", "75"]);
    assert!((number(&rows[0]["overall"]) - 75.0).abs() < 1e-12);
    assert_eq!(rows[0]["band"], "advanced");
    assert_eq!(rows[0]["completeness"], "1");
    assert_eq!(rows[1]["openness"], "");
    assert_eq!(number(&rows[1]["overall"]), 75.0);
    assert_eq!(rows[2]["openness"], "100");
    assert!((number(&rows[2]["overall"]) - 86.602_540_378_443_86).abs() < 1e-12);
}

#[test]
fn columns_stand_in_the_order_of_the_contract() {
    let scene = Scene::village();
    let output = scene.run("score village.csv -q village.json --keep collect");
    same(
        output.stdout.lines().next().unwrap_or(""),
        "id,region,employees,collect,ideas,openness,overall,band,potential,completeness,problems",
    );
}

#[test]
fn every_delimiter_byte_order_mark_and_line_end_gives_the_same() {
    let plain = score("firm_id,collect,stuck,with\nm,2,1,customers|university\n");
    for table in [
        "firm_id;collect;stuck;with\nm;2;1;customers|university\n",
        "firm_id\tcollect\tstuck\twith\nm\t2\t1\tcustomers;university\n",
        "\u{feff}firm_id,collect,stuck,with\r\nm,2,1,customers;university\r\n",
        "firm_id,collect,stuck,with\rm,2,1,customers;university",
        "firm_id,collect,stuck,with,note\nm,2,1,\"customers,university\",\"two\nlines, \"\"quoted\"\"\"\n",
        "firm_id,collect,stuck,with/customers,with/suppliers,with/university,with/none\nm,2,1,1,0,x,\n",
        "firm_id,collect,stuck,with.customers,with.university\nm,2,1,yes,TRUE\n",
        "firm_id,collect,stuck,with[customers],with[university]\nm,2,1,Y,University\n",
        "firm_id,collect,stuck,with\nm, Sometimes ,NEVER,Kundschaft; hochschule\n",
        "firm_id,collect,stuck,with\nm,2.0,\"1,0\",customers;university\n",
        "stuck,firm_id,with,collect\n1,m,university;customers,manchmal\n",
    ] {
        let rows = score(table);
        for column in ["id", "ideas", "openness", "overall", "problems"] {
            assert_eq!(rows[0][column], plain[0][column], "{column} of {table}");
        }
    }
}

#[test]
fn not_answered_comes_in_several_spellings() {
    for missing in [
        "",
        "NA",
        "N/A",
        "n/a",
        "-99",
        ".",
        "  ",
        "dk",
        "Don't know",
        "weiß nicht",
    ] {
        let rows = score(&format!("firm_id,collect,stuck\nm,\"{missing}\",1\n"));
        assert_eq!(rows[0]["ideas"], "100", "{missing}");
        assert_eq!(rows[0]["problems"], "0", "{missing}");
        let share: f64 = rows[0]["completeness"].parse().expect("a number");
        assert!(
            (share - 1.0 / 3.0).abs() < 1e-12,
            "{missing}: 1 of collect, stuck, with: {share}"
        );
    }
    let scene = Scene::village().file("data.csv", "firm_id,collect,stuck\nm,nix,2\n");
    let output = scene.run("score data.csv -q village.json --missing nix,2 -f csv");
    assert_eq!(records(&output.stdout)[0]["completeness"], "0.00");
}

#[test]
fn does_not_apply_leaves_the_denominator() {
    let rows = score("firm_id,collect,stuck,with\nm,na,1,none\n");
    assert_eq!(rows[0]["ideas"], "100");
    assert_eq!(rows[0]["completeness"], "1");
}

#[test]
fn nothing_ticked_is_an_answer_where_someone_said_so() {
    let rows = score("firm_id,with/customers,with/university\nticked_none,0,\nsilent,,\n");
    assert_eq!(rows[0]["openness"], "0");
    assert_eq!(rows[1]["openness"], "");
}

#[test]
fn numbers_are_read_as_their_column_is_written() {
    let share = |cells: [&str; 2]| {
        let [a, b] = cells;
        let scene = share_alone().file(
            "d.csv",
            &format!("firm_id,staff,rd_share\na,5,\"{a}\"\nb,5,\"{b}\"\n"),
        );
        let output = scene.run("score d.csv -q village.json --decimals full -f csv --quiet");
        let rows = records(&output.stdout);
        (rows[0]["openness"].clone(), rows[0]["problems"].clone())
    };
    // 1 % is 50 points, 5 % are 100: 1.234 % are 52.925.
    assert_eq!(
        share(["1,234", "2,5"]),
        ("52.925".to_owned(), "0".to_owned())
    );
    assert_eq!(share(["1,234", "2.5"]).1, "1", "1234 % is out of range");
    assert_eq!(share(["1,234", "3"]).1, "1", "nothing tells");
    assert_eq!(share(["1.234", "3"]), ("52.925".to_owned(), "0".to_owned()));
    let told = problems("firm_id,staff,rd_share\na,5,\"1,234\"\nb,5,2\n");
    assert_eq!(
        told,
        [
            "2 rd_share: answer `1,234` to `rd_share` can be read as thousands or as decimals, and the column's other cells don't tell; write 1234 or 1.2340; counted as not answered"
        ]
    );
}

#[test]
fn problems_say_where_what_and_what_would_do() {
    let table = "firm_id,nuts3,staff,collect,stuck,with,rd_share\n\
        a,DED52,5,7,1,customers,2\n\
        b,XX,many,2,1,none;customers,200\n\
        c,LV008,1,2,1,customers;nobody else,3\n";
    let told = problems(table);
    for (at, start) in [
        "2 collect: answer `7` to `collect` is none of its options `1`, `2`, `3`, `dk`, `na`; counted as not answered",
        "3 nuts3: `XX` is no NUTS 2024 code, for example DED52",
        "3 staff: answer `many` to `staff` is not a number",
        "3 with: `none` of `with` can only stand alone, here it stands with `customers`",
        "3 rd_share: answer `200` to `rd_share` must be from 0 to 100",
        "4 nuts3: `LV008` (Vidzeme) is a NUTS 2021 code that ended without one successor; today perhaps `LV00C`",
        "4 with: answer `nobody else` to `with` is none of its options",
        "4 rd_share: answer `3` to `rd_share`, which was not to be asked of this firm; left unused",
    ]
    .iter()
    .enumerate()
    {
        assert!(told[at].starts_with(start), "{}\n{start}", told[at]);
    }
    assert_eq!(told.len(), 8, "{told:?}");
}

#[test]
fn a_response_is_one_firm_in_one_wave_by_one_respondent() {
    let questionnaire = Scene::village().read("village.json").replace(
        "{\"id\": \"staff\"",
        "{\"id\": \"wave\", \"type\": \"text\", \"text\": \"Wave\"}, {\"id\": \"staff\"",
    );
    let questionnaire = questionnaire.replace(
        "\"employees\": \"staff\"",
        "\"employees\": \"staff\", \"wave\": \"wave\"",
    );
    let scene = Scene::new()
        .file("q.json", &questionnaire)
        .file(
            "one.csv",
            "firm_id,wave,collect\nm,T0,1\nm,T1,2\n,T0,1\n,T0,1\n",
        )
        .file("two.csv", "firm_id,wave,collect\nm,T1,3\nn,T0,3\n");
    let output = scene.run("score one.csv two.csv -q q.json -f csv");
    assert_eq!(output.code, 3);
    assert_eq!(records(&output.stdout).len(), 5);
    assert!(output.stderr.contains("two.csv: row 2, firm `m`: firm `m`, wave `T1` stands in an earlier row already; rejected"), "{}", output.stderr);
}

#[test]
fn formulas_are_defused_in_csv_alone() {
    let table = "firm_id,collect,note\n=1+1,2,@x\n-5,2,+49 341 123456\n";
    let scene = Scene::village().file("data.csv", table);
    let output = scene.run("score data.csv -q village.json --keep note -f csv");
    assert!(output.stdout.contains("\n'=1+1,'@x,"), "{}", output.stdout);
    assert!(
        output.stdout.contains("\n-5,'+49 341 123456,"),
        "{}",
        output.stdout
    );
    let raw = scene.run("score data.csv -q village.json --keep note -f csv --raw-text");
    assert!(raw.stdout.contains("\n=1+1,@x,"), "{}", raw.stdout);
    let json = scene.run("score data.csv -q village.json --keep note -f jsonl");
    assert!(json.stdout.contains("\"id\":\"=1+1\""), "{}", json.stdout);
    assert!(json.stdout.contains("\"note\":\"@x\""), "{}", json.stdout);
}

#[test]
fn a_form_leaves_the_rest_out() {
    let scene = Scene::village();
    let output = scene.run("score village.csv -q village.json --form quick -f jsonl");
    let first: serde_json::Value =
        serde_json::from_str(output.stdout.lines().next().unwrap_or("")).expect("JSON");
    assert_eq!(first["scores"]["ideas"]["applicable"], 1);
    assert_eq!(first["scores"]["openness"]["value"], 100.0);
    assert_eq!(first["problems"], serde_json::json!([]));
    let wrong = scene.run("score village.csv -q village.json --form quik");
    assert_eq!(wrong.code, 2);
    assert!(
        wrong
            .stderr
            .contains("has no form `quik`; did you mean `quick`?"),
        "{}",
        wrong.stderr
    );
}

#[test]
fn every_format_of_the_village() {
    let scene = Scene::village();
    for (format, name) in [
        ("csv", "village.csv"),
        ("json", "village.results.json"),
        ("jsonl", "village.results.jsonl"),
        ("markdown", "village.md"),
        ("table", "village.txt"),
    ] {
        let output = scene.run(&format!(
            "score village.csv -q village.json -f {format} --quiet"
        ));
        same(&output.stderr, "");
        golden(name, &output.stdout);
    }
}

#[test]
fn the_format_follows_the_ending_and_files_are_not_overwritten() {
    let scene = Scene::village();
    for (file, begins) in [
        ("r.csv", "id,"),
        ("r.json", "[\n{"),
        ("r.jsonl", "{\""),
        ("r.md", "| id"),
        ("r.txt", "id "),
    ] {
        let output = scene.run(&format!("score village.csv -q village.json -o {file}"));
        assert_eq!(output.code, 0, "{}", output.stderr);
        assert!(scene.read(file).starts_with(begins), "{file}");
        let again = scene.run(&format!("score village.csv -q village.json -o {file}"));
        assert_eq!(again.code, 2);
        assert!(
            again.stderr.contains("exists; --force replaces it"),
            "{}",
            again.stderr
        );
    }
    assert_eq!(
        scene
            .run("score village.csv -q village.json -o r.csv --force")
            .code,
        0
    );
    let unknown = scene.run("score village.csv -q village.json -o r.pdf");
    assert_eq!(unknown.code, 2);
    assert!(
        unknown
            .stderr
            .contains("does not end in csv, json, jsonl, md, txt or parquet"),
        "{}",
        unknown.stderr
    );
    assert!(
        scene.files().iter().all(|file| !file.contains("tmp")),
        "{:?}",
        scene.files()
    );
}

#[test]
fn strict_writes_nothing_when_there_is_a_problem() {
    let scene = Scene::village().file("bad.csv", "firm_id,collect\na,7\n");
    let output = scene.run("score bad.csv -q village.json --strict -o r.csv");
    assert_eq!(output.code, 1);
    assert!(!scene.has("r.csv"));
    assert!(
        output.stderr.contains("nothing was written"),
        "{}",
        output.stderr
    );
    let output = scene.run("score bad.csv -q village.json --strict");
    same(&output.stdout, "");
    let fine = scene.run("score village.csv -q village.json --strict -o r.csv");
    assert_eq!(fine.code, 0, "{}", fine.stderr);
}

#[test]
fn stdin_and_several_inputs() {
    let scene = Scene::village();
    let table = scene.read("village.csv");
    let from_stdin = scene.run_with("score - -q village.json --quiet", &table);
    let from_file = scene.run("score village.csv -q village.json --quiet");
    same(&from_stdin.stdout, &from_file.stdout);
    let scene = scene.file("more.csv", "firm_id,collect,stuck\nlast,1,3\n");
    let both = scene.run("score village.csv more.csv -q village.json --quiet");
    assert_eq!(records(&both.stdout).len(), 4);
    assert!(records(&both.stdout)[3]["region"].is_empty());
}

#[test]
fn json_responses_of_every_layout() {
    let scene = Scene::village()
        .file("a.json", r#"[{"firm_id": "m", "staff": 5, "collect": "2", "stuck": 1, "with": ["customers", "university"], "rd_share": 2.0, "more": true}]"#)
        .file("b.jsonl", "{\"firm_id\": \"n\", \"collect\": \"manchmal\", \"stuck\": null}\n{\"firm_id\": \"o\", \"collect\": {}, \"with\": \"customers\"}\n");
    let output = scene.run("score a.json b.jsonl -q village.json -f csv --keep more");
    let rows = records(&output.stdout);
    assert_eq!(rows[0]["overall"], "75.00");
    assert_eq!(rows[0]["more"], "true");
    assert_eq!(rows[1]["ideas"], "50.00");
    assert_eq!(rows[2]["problems"], "1");
    assert!(output.stderr.contains("b.jsonl: row 2, column `collect`, firm `o`: the `choice` question `collect` does not take an object"), "{}", output.stderr);
}

#[test]
fn columns_nobody_knows_are_named() {
    let scene = Scene::village();
    let output = scene.run("score village.csv -q village.json --keep stuk");
    assert_eq!(output.code, 1);
    assert!(
        output
            .stderr
            .contains("there is no column `stuk`; did you mean `stuck`?"),
        "{}",
        output.stderr
    );
    let scene = scene.file("few.csv", "firm_id,collect\na,2\n");
    let output = scene.run("score few.csv -q village.json");
    assert!(output.stderr.contains("note: few.csv has no column for 3 scored questions, which count as not answered: `stuck`, `with`, `rd_share`"), "{}", output.stderr);
}

#[test]
fn decimals_as_asked() {
    let scene = share_alone().file("d.csv", "firm_id,staff,rd_share\na,5,1.97\n");
    for (decimals, text) in [
        ("0", "62"),
        ("2", "62.13"),
        ("3", "62.125"),
        ("full", "62.125"),
    ] {
        let output = scene.run(&format!(
            "score d.csv -q village.json -f csv --decimals {decimals}"
        ));
        assert_eq!(records(&output.stdout)[0]["openness"], text);
    }
    let wrong = scene.run("score d.csv -q village.json --decimals many");
    assert_eq!(wrong.code, 2);
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    use std::process::Stdio;
    let scene = Scene::village();
    let mut table = String::from("firm_id,collect\n");
    for firm in 0..50_000 {
        table.push_str(&format!("f{firm},2\n"));
    }
    scene.bytes("long.csv", table.as_bytes());
    let mut child = scene
        .command()
        .args(["score", "long.csv", "-q", "village.json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn a_language_without_texts_is_refused() {
    let scene = Scene::village();
    for command in ["score village.csv", "explain village.csv --firm mill"] {
        let output = scene.run(&format!("{command} -q village.json --lang fr"));
        assert_eq!(output.code, 2);
        assert!(
            output
                .stderr
                .contains("has no texts in `fr`; it has en, de"),
            "{}",
            output.stderr
        );
    }
    let german = scene.run("score village.csv -q village.json --lang de -f table");
    assert!(
        german.stdout.contains("fortgeschritten"),
        "{}",
        german.stdout
    );
}

#[test]
fn old_encodings_are_told_from_the_bytes() {
    let text = "firm_id;collect;stuck;with\nMüller & Söhne;Manchmal;Nie;Kundschaft\nBäckerei;weiß nicht;Nie;\n";
    let (latin, ..) = encoding_rs::WINDOWS_1252.encode(text);
    let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, name) in [(&latin[..], "windows-1252"), (&utf_16, "UTF-16LE")] {
        let scene = Scene::village();
        scene.bytes("data.csv", bytes);
        let output = scene.run("score data.csv -q village.json -f csv");
        assert_eq!(output.code, 0, "{}", output.stderr);
        assert!(
            output.stderr.contains(&format!(
                "data.csv was read as a table with semicolons in {name}"
            )),
            "{}",
            output.stderr
        );
        let rows = records(&output.stdout);
        assert_eq!(rows[0]["id"], "Müller & Söhne");
        assert_eq!(rows[0]["ideas"], "75.00");
        assert_eq!(rows[1]["problems"], "0");
        let forced = scene.run("score data.csv -q village.json -f csv --encoding iso-8859-15");
        assert_eq!(
            forced.code == 0,
            name == "windows-1252",
            "{}",
            forced.stderr
        );
    }
    let wrong = Scene::village().run("score village.csv -q village.json --encoding klingon");
    assert_eq!(wrong.code, 2);
    assert!(
        wrong.stderr.contains("name one such as utf-8"),
        "{}",
        wrong.stderr
    );
}

#[test]
fn results_and_problems_never_share_a_file() {
    let scene = Scene::village();
    let output = scene.run("score village.csv -q village.json -o r.csv --problems r.csv --force");
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("need a file each"),
        "{}",
        output.stderr
    );
    assert!(!scene.has("r.csv"));
    let output = scene.run("score village.csv -q village.json -o nowhere/r.csv");
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("there is no folder nowhere"),
        "{}",
        output.stderr
    );
    let output = scene.run_with("score - - -q village.json", "firm_id,collect\nm,1\n");
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("stdin can be read once"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_rejected_row_is_one_problem() {
    let told = problems("firm_id,collect\nm,1\nm,9\n");
    assert_eq!(
        told,
        ["3 : firm `m` stands in an earlier row already; rejected"]
    );
}

/// What could not be written, and why, whether it is written as it comes or as a whole.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named() {
    for command in [
        "score examples/survey.csv -f csv --quiet",
        "regions examples/survey.csv --level 0 -f csv --quiet",
    ] {
        let full = std::fs::File::create("/dev/full").expect("a device");
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_ratio"))
            .args(command.split(' '))
            .current_dir(crate::support::root())
            .stdout(full)
            .output()
            .expect("the program runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{command}: {said}");
        assert!(said.contains("can't write the "), "{command}: {said}");
        assert!(said.contains("No space left"), "{command}: {said}");
    }
}
