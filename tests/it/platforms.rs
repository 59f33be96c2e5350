//! Exports of every platform, each with the answers of the same five firms to the village quick scan: the
//! same scores must come out of all. `tests/platforms/NAME/` holds the export and what is said of it.

use crate::support::{Scene, records, root, same};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use std::fs;
use std::path::{Path, PathBuf};

fn folders() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("tests/platforms")).expect("a folder");
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn export(folder: &Path) -> PathBuf {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut files = entries.map(|entry| entry.expect("an entry").path());
    files
        .find(|path| path.file_stem().is_some_and(|stem| stem == "export"))
        .expect("an export")
}

/// The export of a folder in a scene with the quick scan, and its name there.
fn scene(folder: &Path) -> (Scene, String) {
    let file = export(folder);
    let ending = file
        .extension()
        .and_then(|e| e.to_str())
        .expect("an ending");
    let scene = Scene::village();
    let name = format!("export.{ending}");
    scene.bytes(&name, &fs::read(&file).expect("an export"));
    (scene, name)
}

fn name(folder: &Path) -> String {
    folder
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned()
}

/// Builds without the feature `sav` read no SPSS files.
fn is_readable(folder: &Path) -> bool {
    cfg!(feature = "sav") || !name(folder).starts_with("spss")
}

/// By hand: mill as in FORMAT.md; the bakery is not asked for research; the smithy leaves it out; the
/// dairy's dimension "ideas" has no answer that counts; the inn ticked nobody.
const EXPECTED: [(&str, &str, &str, &str, &str); 5] = [
    ("mill", "75.00", "75.00", "75.00", "1.00"),
    (
        "Bäckerei \"Zur Mühle\", Inh. Müller",
        "75.00",
        "100.00",
        "86.60",
        "1.00",
    ),
    ("smithy", "75.00", "", "75.00", "0.75"),
    ("Kraków; mleczarnia", "", "27.78", "27.78", "0.67"),
    ("inn", "50.00", "66.67", "57.74", "1.00"),
];

fn check_scores(folder: &str, csv: &str) {
    let rows = records(csv);
    assert_eq!(rows.len(), EXPECTED.len(), "{folder}: {csv}");
    for (row, (id, ideas, openness, overall, completeness)) in rows.iter().zip(EXPECTED) {
        for (column, expected) in [
            ("id", id),
            ("ideas", ideas),
            ("openness", openness),
            ("overall", overall),
            ("completeness", completeness),
            ("problems", "0"),
        ] {
            assert_eq!(row[column], expected, "{folder}: {column} of {id}");
        }
    }
}

#[test]
fn every_export_gives_the_same_scores_and_says_what_it_is() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for folder in folders().iter().filter(|folder| is_readable(folder)) {
        let (scene, file) = scene(folder);
        let output = scene.run(&format!("score {file} -q village.json -f csv"));
        assert_eq!(output.code, 0, "{}: {}", name(folder), output.stderr);
        check_scores(&name(folder), &output.stdout);
        let said = folder.join("said.txt");
        if update {
            fs::write(&said, &output.stderr).expect("a writable folder");
        }
        same(
            &output.stderr,
            &fs::read_to_string(&said).expect("what is said"),
        );
    }
}

#[test]
fn every_platform_has_an_export_and_a_page() {
    for platform in ratio::answers::Platform::ALL {
        let stem = match platform.name() {
            "table" => "plain",
            "kobo" => "kobo",
            other => other,
        };
        let has = folders()
            .iter()
            .any(|folder| name(folder).starts_with(stem));
        assert!(has, "no export of {platform}");
        let page = root().join(format!("docs/platforms/{platform}.md"));
        let page =
            fs::read_to_string(&page).unwrap_or_else(|_| panic!("no page {}", page.display()));
        assert!(
            page.contains("ratio score"),
            "the page of {platform} does not say what to type"
        );
    }
}

#[test]
fn a_mapping_as_proposed_changes_nothing() {
    for folder in folders().iter().filter(|folder| is_readable(folder)) {
        let (scene, file) = scene(folder);
        let proposed = scene.run(&format!("map {file} -q village.json -o map.json"));
        assert_eq!(proposed.code, 0, "{}: {}", name(folder), proposed.stderr);
        let output = scene.run(&format!(
            "score {file} -q village.json -f csv --map map.json"
        ));
        if scene.read("map.json").contains("\"option\": \"*\"") {
            continue;
        }
        assert!(output.code == 0, "{}: {}", name(folder), output.stderr);
        let rows = records(&output.stdout);
        for (row, (_, _, _, overall, _)) in rows.iter().zip(EXPECTED) {
            assert_eq!(row["overall"], overall, "{}", name(folder));
        }
    }
}

#[test]
fn the_number_of_the_response_names_firms_that_have_no_other_name() {
    let table = "StartDate,EndDate,Finished,ResponseId,Q1\nStart,End,Finished,Response ID,Do you collect ideas from staff?\n2026-03-10 10:00:00,2026-03-10 10:09:00,1,R_1,Always\n";
    let scene = Scene::village().file("x.csv", table);
    let plain = scene.run("score x.csv -q village.json -f csv");
    assert_eq!(records(&plain.stdout)[0]["id"], "R_1", "{}", plain.stderr);
    let says = "no column holds the firm's id; firms are called by the export's `ResponseId`";
    assert!(plain.stderr.contains(says), "{}", plain.stderr);
    assert_eq!(scene.run("map x.csv -q village.json -o map.json").code, 0);
    let mapped = scene.run("score x.csv -q village.json -f csv --map map.json");
    same(&mapped.stdout, &plain.stdout);
}

#[test]
fn a_platform_can_be_named() {
    for folder in folders().iter().filter(|folder| is_readable(folder)) {
        let (scene, file) = scene(folder);
        let proposed = scene.run(&format!("map {file} -q village.json"));
        let map: serde_json::Value = serde_json::from_str(&proposed.stdout).expect("a mapping");
        let from = map["from"].as_str().expect("a platform");
        let output = scene.run(&format!(
            "score {file} -q village.json -f csv --from {from}"
        ));
        check_scores(&format!("{} as {from}", name(folder)), &output.stdout);
    }
}

#[test]
fn what_is_known_by_a_part_of_the_heading_is_said() {
    let table = "Timestamp,Firm,Tell us: [Do you collect ideas from staff?]\n2026/06/05 11:34:01 AM EST,mill,Always\n";
    let scene = Scene::village().file("x.csv", table);
    let output = scene.run("score x.csv -q village.json -f csv");
    assert_eq!(records(&output.stdout)[0]["ideas"], "100.00");
    let says = "1 column was known by a part of the heading alone";
    assert!(output.stderr.contains(says), "{}", output.stderr);
}

/// A project with several events has the same record several times.
#[test]
fn records_of_several_events_are_several_responses() {
    let table = "record_id,redcap_event_name,collect,stuck,scan_complete\n1,t0_arm_1,1,1,2\n1,t1_arm_1,2,1,2\n2,t0_arm_1,3,1,2\n";
    let scene = Scene::village().file("x.csv", table);
    let output = scene.run("score x.csv -q village.json -f csv");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let rows = records(&output.stdout);
    let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str()).collect();
    assert_eq!(ids, ["1 t0_arm_1", "1 t1_arm_1", "2 t0_arm_1"]);
}

/// Whatever a table was taken for, what the format says of cells holds.
#[test]
fn the_formats_own_separators_are_understood_everywhere() {
    let scene = Scene::village();
    for (file, front) in [
        ("kobo.csv", "_uuid,_submission_time"),
        ("google.csv", "Timestamp,x"),
        ("qualtrics.csv", "StartDate,EndDate,Finished,ResponseId"),
    ] {
        let blanks = front.replace(|c: char| c != ',', "");
        let cells = "customers;university";
        let table = format!(
            "{front},firm_id,with\n{blanks},mill,{cells}\n{blanks},inn,customers|suppliers\n"
        );
        scene.bytes(file, table.as_bytes());
        let output = scene.run(&format!("score {file} -q village.json -f csv"));
        let rows = records(&output.stdout);
        assert_eq!(rows[0]["openness"], "100.00", "{file}: {}", output.stderr);
        assert_eq!(rows[1]["openness"], "66.67", "{file}: {}", output.stderr);
    }
}

/// What the fuzz targets do for hours, here for a moment and the same each time: exports with bytes changed,
/// cut out and doubled.
#[test]
fn damaged_exports_end_well() {
    let mut dice = ChaCha8Rng::seed_from_u64(1);
    let mut below = |most: usize| dice.next_u32() as usize % most.max(1);
    for folder in folders() {
        let whole = fs::read(export(&folder)).expect("an export");
        for _ in 0..25 {
            let mut bytes = whole.clone();
            for _ in 0..1 + below(6) {
                let (at, length) = (below(bytes.len()), 1 + below(60));
                let end = (at + length).min(bytes.len());
                match below(4) {
                    0 => bytes.truncate(at.max(8)),
                    1 => drop(bytes.drain(at..end)),
                    2 => bytes.extend_from_within(at..end),
                    _ => bytes[at] ^= 1 << below(8),
                }
            }
            crate::fuzz::read(&bytes, None);
        }
    }
}

#[test]
fn unfinished_responses_and_trials_can_be_left_out() {
    for (folder, left, says) in [
        (
            "limesurvey-codes",
            4,
            "1 response was not finished: left out",
        ),
        (
            "qualtrics-text",
            3,
            "1 response is a preview or test: left out",
        ),
    ] {
        let (scene, file) = scene(&root().join("tests/platforms").join(folder));
        let output = scene.run(&format!(
            "score {file} -q village.json -f csv --incomplete drop"
        ));
        assert_eq!(output.code, 0, "{}", output.stderr);
        assert_eq!(records(&output.stdout).len(), left);
        assert!(output.stderr.contains(says), "{}", output.stderr);
    }
}

/// A file of one answer tells its encoding badly; the words of the questionnaire tell it well.
#[test]
fn old_encodings_are_told_by_the_questionnaires_words() {
    let definition = Scene::village().read("village.json");
    for (label, encodings) in [
        (
            "Dažreiz, šķiet",
            &["windows-1257", "iso-8859-13", "iso-8859-4"][..],
        ),
        ("Często, świetnie", &["windows-1250", "iso-8859-2"]),
        ("Většinou, když žádají", &["windows-1250", "iso-8859-2"]),
        ("Às vezes, não sei", &["windows-1252", "macintosh"]),
    ] {
        let definition = definition.replace("\"Sometimes\"", &format!("\"{label}\""));
        for name in encodings {
            let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).expect("a name");
            let table = format!("firm_id;collect;stuck\nmill;{label};1\n");
            let (bytes, _, lossy) = encoding.encode(&table);
            assert!(!lossy, "{label} in {name}");
            let scene = Scene::village().file("own.json", &definition);
            scene.bytes("x.csv", &bytes);
            let output = scene.run("score x.csv -q own.json -f csv");
            let rows = records(&output.stdout);
            assert_eq!(
                rows[0]["ideas"], "75.00",
                "{label} in {name}: {}",
                output.stderr
            );
        }
    }
}

#[test]
fn what_was_typed_under_other_is_kept() {
    let scene = Scene::village();
    let definition = scene.read("village.json").replace(
        "\"code\": \"none\",",
        "\"code\": \"other\", \"label\": \"Other\", \"points\": 1},\n        {\"code\": \"none\",",
    );
    let scene = scene.file("other.json", &definition);
    for (file, content) in [
        (
            "google.csv",
            "Timestamp,Firm,Who did you work with?\n2026/06/05 11:34:01 AM EST,mill,\"Customers, my aunt, she knows\"\n",
        ),
        (
            "lime.csv",
            "id;submitdate;lastpage;firm_id;with[customers];with[other]\n1;2026-01-01 10:00:00;2;mill;Y;my aunt, she knows\n",
        ),
        (
            "kobo.csv",
            "firm_id;with;with/customers;with/other;with_other;_uuid\nmill;customers other;1;1;my aunt, she knows;u\n",
        ),
        (
            "plain.csv",
            "firm_id;with\nmill;customers|Other: my aunt, she knows\n",
        ),
        (
            "surveyjs.json",
            "[{\"firm_id\": \"mill\", \"with\": [\"customers\", \"other\"], \"with-Comment\": \"my aunt, she knows\"}]",
        ),
    ] {
        scene.bytes(file, content.as_bytes());
        // KoboToolbox has a column of its own for what was typed.
        let column = if file == "kobo.csv" {
            "with_other"
        } else {
            "with/other"
        };
        let output = scene.run(&format!(
            "score {file} -q other.json -f csv --keep {column}"
        ));
        let rows = records(&output.stdout);
        assert_eq!(
            rows[0][column], "my aunt, she knows",
            "{file}: {}",
            output.stderr
        );
        assert_eq!(rows[0]["openness"], "66.67", "{file}");
        assert_eq!(rows[0]["problems"], "0", "{file}: {}", output.stderr);
    }
}

#[test]
fn what_fits_in_two_ways_is_an_error_with_its_choices() {
    for (header, says) in [
        (
            "Firm,Do you collect ideas from staff?,do you collect ideas from staff",
            "columns 2 `Do you collect ideas from staff?` and 3 `do you collect ideas from staff` both hold the question `collect`",
        ),
        (
            "collect,g1/staff,g2/staff",
            "columns 2 `g1/staff` and 3 `g2/staff` both hold the question `staff`",
        ),
    ] {
        let scene = Scene::village().file("x.csv", &format!("{header}\na,2,2\n"));
        let output = scene.run("score x.csv -q village.json");
        if header.starts_with("Firm") {
            // The surer column is taken where one is surer.
            assert_eq!(output.code, 0, "{}", output.stderr);
            continue;
        }
        assert_eq!(output.code, 1);
        assert!(output.stderr.contains(says), "{}", output.stderr);
        assert!(output.stderr.contains("ratio map"), "{}", output.stderr);
    }
}

/// Every key of a mapping, on one table.
#[test]
fn a_mapping_does_what_it_says() {
    let table = "No;Name of the firm;Size and place;A;B;A;Remarks\n1;mill;5 / DED52;gut;nie;-1;fine\n2;inn;3 / LV00C;schlecht;999;x;\n";
    let map = r#"{"ratio_map": 1, "questionnaire": "village-quickscan", "unlisted": "ignore",
        "constants": {"wave": "T1", "rd_share": 2},
        "columns": [
            {"column": "Name of the firm", "fact": "id"},
            {"column": "Size and place", "split": {"at": "/", "questions": ["staff", "nuts3"]}},
            {"column": "A", "position": 4, "question": "collect", "recode": {"gut": "2", "schlecht": "1"}},
            {"column": "A", "position": 6, "question": "with", "option": "university", "recode": {"-1": "yes"}},
            {"column": "B", "question": "stuck", "missing": ["999"]},
            {"column": "Remarks", "fact": "remark"}]}"#;
    let scene = Scene::village().file("x.csv", table).file("map.json", map);
    let output = scene.run("score x.csv -q village.json -f csv --map map.json --keep remark wave");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let rows = records(&output.stdout);
    let row = |at: usize, column: &str| rows[at][column].clone();
    assert_eq!(
        [row(0, "id"), row(0, "region"), row(0, "employees")],
        ["mill", "DED52", "5"]
    );
    assert_eq!(
        [row(0, "ideas"), row(0, "remark"), row(0, "wave")],
        ["75.00", "fine", "T1"]
    );
    assert_eq!(row(0, "openness"), "63.89", "(100 * 2/3 + 62.5 * 2) / 3");
    assert_eq!([row(1, "ideas"), row(1, "employees")], ["0.00", "3"]);
}

/// The same keys on objects, and two places for one answer.
#[test]
fn a_mapping_does_the_same_for_objects() {
    let results = r#"[{"n": "mill", "a": "gut", "p": {"uni": "ja!", "cust": 1}, "s": 1},
        {"n": "inn", "a": "2", "b": "2", "s": 1}, {"n": "farm", "a": "2", "b": "3"}]"#;
    let map = r#"{"ratio_map": 1, "questionnaire": "village-quickscan", "constants": {"staff": 5, "rd_share": 2, "nuts3": "DED52"}, "columns": [
        {"column": "n", "fact": "id"}, {"column": "s", "question": "stuck"},
        {"column": "a", "question": "collect", "recode": {"gut": "2"}}, {"column": "b", "question": "collect"},
        {"column": "p/uni", "question": "with", "option": "university", "recode": {"ja!": "yes"}},
        {"column": "p/cust", "question": "with", "option": "customers"}]}"#;
    let scene = Scene::village()
        .file("x.json", results)
        .file("map.json", map);
    let output = scene.run("score x.json -q village.json -f csv --map map.json --keep p/uni");
    let rows = records(&output.stdout);
    let row = |at: usize, column: &str| rows[at][column].clone();
    assert_eq!(
        [row(0, "ideas"), row(0, "region"), row(0, "p/uni")],
        ["75.00", "DED52", "yes"]
    );
    assert_eq!([row(1, "ideas"), row(1, "problems")], ["75.00", "0"]);
    assert_eq!([row(2, "ideas"), row(2, "problems")], ["", "1"]);
    assert!(
        output.stderr.contains("hold two answers, `2` and `3`"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_constant_for_a_question_with_a_column_is_refused() {
    let map = r#"{"ratio_map": 1, "questionnaire": "village-quickscan", "constants": {"collect": "2"}, "columns": []}"#;
    let scene = Scene::village().file("map.json", map);
    let output = scene.run("score village.csv -q village.json --map map.json");
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("gives `collect` as a constant"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_mapping_that_does_not_fit_says_all_that_is_wrong() {
    let scene = Scene::village().file(
        "map.json",
        r#"{"ratio_map": 1, "questionnaire": "village-quickscan", "columns": [
        {"column": "colect", "question": "collect"},
        {"column": "stuck", "question": "stuk"},
        {"column": "with", "question": "with", "option": "nobody else"},
        {"column": "staff", "question": "staff", "fact": "employees"}]}"#,
    );
    let output = scene.run("score village.csv -q village.json --map map.json");
    assert_eq!(output.code, 1);
    for says in [
        "has no column `colect`; did you mean `collect`?",
        "there is no question `stuk`; did you mean `stuck`?",
        "`with` has no option `nobody else` to tick; its options are `customers`",
        "column `staff` has more than one of `question`, `fact` and `split`",
    ] {
        assert!(output.stderr.contains(says), "{says}\n{}", output.stderr);
    }
    for (content, says) in [
        ("{", "map.json is no mapping"),
        (
            "{\"ratio_map\": 2, \"questionnaire\": \"x\", \"columns\": []}",
            "this program reads 1",
        ),
        (
            "{\"ratio_map\": 1, \"questionnaire\": \"x\", \"columns\": []}",
            "the mapping is for the questionnaire `x`",
        ),
        (
            "{\"ratio_map\": 1, \"questionnaire\": \"x\", \"colums\": []}",
            "unknown field `colums`",
        ),
    ] {
        let scene = Scene::village().file("map.json", content);
        let output = scene.run("score village.csv -q village.json --map map.json");
        assert_eq!(output.code, 1);
        assert!(output.stderr.contains(says), "{says}\n{}", output.stderr);
    }
}

#[test]
fn a_proposal_names_the_nearest_questions() {
    let scene = Scene::village().file(
        "x.csv",
        "Firm,Do you collect any ideas from your staff?,zzz\nmill,2,3\n",
    );
    let output = scene.run("map x.csv -q village.json");
    let map: serde_json::Value = serde_json::from_str(&output.stdout).expect("a mapping");
    let columns = map["columns"].as_array().expect("columns");
    assert_eq!(columns[0]["question"], "firm_id");
    assert_eq!(columns[0]["sure"], "sure");
    assert!(columns[1]["question"].is_null());
    assert_eq!(columns[1]["candidates"][0]["question"], "collect");
    assert!(columns[2].get("candidates").is_none());
    assert!(
        output.stderr.contains("1 of 3 columns hold answers"),
        "{}",
        output.stderr
    );
}

#[test]
fn rows_that_can_be_put_right_in_one_way_are() {
    let scene = Scene::village().file("x.csv", "firm_id,nuts3,staff,collect\nMill, Ltd,DED52,5,2\ninn,DED52,5\nbig\nmill,DED52,7,1\nfine,LV00C,1,3\n");
    let output = scene.run("score x.csv -q village.json -f csv --problems p.csv");
    let ids: Vec<String> = records(&output.stdout)
        .iter()
        .map(|row| row["id"].clone())
        .collect();
    assert_eq!(ids[0], "Mill, Ltd");
    let problems = scene.read("p.csv");
    assert!(problems.contains("repaired"), "{problems}");
    assert!(ids.contains(&"fine".to_owned()));
}

#[test]
fn days_come_as_their_column_is_written() {
    let definition = Scene::village()
        .read("village.json")
        .replace(
            "{\"id\": \"staff\",",
            "{\"id\": \"day\", \"type\": \"date\", \"text\": \"Day\"},\n      {\"id\": \"staff\",",
        )
        .replace("\"firm\": {", "\"firm\": {\"date\": \"day\", ");
    for (cells, expected) in [
        (["03/04/2026", "26/04/2026"], ["2026-04-03", "2026-04-26"]),
        (["03/04/2026", "04/26/2026"], ["2026-03-04", "2026-04-26"]),
        (["03/04/2026", "05/06/2026"], ["", ""]),
        (
            ["Apr 26, 2018 8:58:20 AM", "2026-03-10T10:01:27.000+01:00"],
            ["2018-04-26", "2026-03-10"],
        ),
    ] {
        let scene = Scene::village().file("dated.json", &definition);
        let table = format!("firm_id;day;collect\na;{};2\nb;{};2\n", cells[0], cells[1]);
        let scene = scene.file("x.csv", &table);
        let output = scene.run("score x.csv -q dated.json -f csv");
        let rows = records(&output.stdout);
        let days: Vec<&str> = rows.iter().map(|row| row["date"].as_str()).collect();
        assert_eq!(days, expected, "{}", output.stderr);
        let doubtful = output.stderr.contains("can be 2026-04-03 or 2026-03-04");
        assert_eq!(doubtful, expected[0].is_empty(), "{}", output.stderr);
    }
}
