//! `ratio assess` line by line: the interview through pipes.

use crate::support::{Scene, golden, program};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::process::{ChildStdout, Command, Stdio};

fn answers(scene: &Scene, file: &str) -> Value {
    serde_json::from_str(&scene.read(file)).expect("JSON")
}

#[test]
fn a_whole_interview() {
    let scene = Scene::village();
    let output = scene.run_with(
        "assess m.json -q village.json",
        "Mill\nDED52\n5\n2\n1\ncustomers;university\n2\n\n",
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    golden("interview.txt", &output.stdout);
    let file = answers(&scene, "m.json");
    assert_eq!(
        file["answers"],
        json!({"firm_id": "Mill", "nuts3": "DED52", "staff": 5, "collect": "2", "stuck": "1", "with": ["customers", "university"], "rd_share": 2})
    );
    assert!(file["finished"].is_string());
    assert_eq!(
        scene.files(),
        ["m.json", "village.csv", "village.de.json", "village.json"]
    );
    let scored = scene.run("score m.json -q village.json -f csv");
    assert!(
        scored
            .stdout
            .contains("Mill,DED52,5,75.00,75.00,75.00,advanced,other,1.00,0"),
        "{}",
        scored.stdout
    );
}

#[test]
fn back_skip_take_back_jump_language_help() {
    let scene = Scene::village();
    let lines = "\n:s\nMill\n:b\n\n:l de\n:s\nviele\n12,5\n:s\n3\n:b\n:x\n?\n1\n:g\n:g 2\n2\n:q\n";
    let output = scene.run_with("assess m.json -q village.json", lines);
    golden("interview-moves.txt", &output.stdout);
    let file = answers(&scene, "m.json");
    assert_eq!(
        file["answers"],
        json!({"firm_id": "Mill", "staff": 12.5, "collect": "2", "stuck": "1"})
    );
    assert_eq!(file["language"], "de");
    assert_eq!(file["next"], "stuck");
    assert!(file.get("finished").is_none());
    assert!(
        output
            .stderr
            .contains("Gespeichert. Weiter geht es mit: ratio assess m.json -q village.json"),
        "{}",
        output.stderr
    );
}

#[test]
fn questions_appear_and_vanish_with_earlier_answers() {
    let scene = Scene::village();
    let output = scene.run_with(
        "assess m.json -q village.json",
        "Mill\n:s\n1\n2\n1\nnone\n:q\n",
    );
    assert!(!output.stdout.contains("R&D spending"), "{}", output.stdout);
    assert!(output.stdout.contains("1 of 6."), "{}", output.stdout);
    let output = scene.run_with(
        "assess m.json -q village.json",
        ":g 1\n:s\n:s\n5\n\n\n\n2\n:q\n",
    );
    assert!(
        output.stdout.contains("7 of 7. R&D spending"),
        "{}",
        output.stdout
    );
    // The answer to a question that is ruled out again is kept aside and comes back.
    scene.run_with("assess m.json -q village.json", ":g 1\n:s\n:s\n1\n:q\n");
    let file = answers(&scene, "m.json");
    assert_eq!(file["inactive"], json!({"rd_share": 2}));
    let scored = scene.run("score m.json -q village.json -f csv");
    assert!(
        scored.stdout.ends_with(",0\n"),
        "no problem: {}",
        scored.stdout
    );
    scene.run_with("assess m.json -q village.json", ":g 1\n:s\n:s\n6\n:q\n");
    assert_eq!(answers(&scene, "m.json")["answers"]["rd_share"], 2);
}

#[test]
fn regions_by_name_code_and_old_code() {
    let scene = Scene::village();
    let output = scene.run_with(
        "assess m.json -q village.json",
        "Mill\nleipzig\n2\n:b\nLV008\n1\n:b\nTimbuktu\nded51\n:q\n",
    );
    golden("interview-regions.txt", &output.stdout);
    assert_eq!(answers(&scene, "m.json")["answers"]["nuts3"], "DED51");
}

#[test]
fn dont_know_and_does_not_apply() {
    let scene = Scene::village();
    scene.run_with(
        "assess m.json -q village.json",
        "Mill\n:s\n5\nd\nn\n-\n:q\n",
    );
    let file = answers(&scene, "m.json");
    assert_eq!(
        file["answers"],
        json!({"firm_id": "Mill", "staff": 5, "collect": "dk", "stuck": "na", "with": []})
    );
}

#[test]
fn a_quick_scan_goes_on_to_all_questions() {
    let scene = Scene::village();
    let output = scene.run_with(
        "assess m.json -q village.json --form quick",
        "Mill\nDED52\n2\ncustomers\n\n",
    );
    assert!(output.stdout.contains("--form all"), "{}", output.stdout);
    assert_eq!(answers(&scene, "m.json")["form"], "quick");
    assert!(
        output
            .stdout
            .contains("ratio explain m.json -q village.json --form quick"),
        "{}",
        output.stdout
    );
    let scored = scene.run("score m.json -q village.json -f csv");
    assert!(
        scored
            .stderr
            .contains("note: m.json was answered with the form `quick`"),
        "{}",
        scored.stderr
    );
    let scored = scene.run("score m.json -q village.json -f csv --form quick");
    assert!(!scored.stderr.contains("note"), "{}", scored.stderr);
    let output = scene.run_with("assess m.json -q village.json --form all", "4\n1\n:q\n");
    assert!(
        output
            .stderr
            .contains("Going on with m.json: 4 of 6 questions answered"),
        "{}",
        output.stderr
    );
    let file = answers(&scene, "m.json");
    assert!(file.get("form").is_none());
    assert_eq!(file["answers"]["staff"], 4);
    assert_eq!(file["answers"]["with"], json!(["customers"]));
}

#[test]
fn a_changed_questionnaire_says_what_no_longer_fits_and_keeps_it() {
    let scene = Scene::village();
    scene.run_with(
        "assess m.json -q village.json",
        "Mill\n:s\n5\n3\n1\nsuppliers\n1\n:q\n",
    );
    let changed = scene
        .read("village.json")
        .replace("\"version\": \"1.2.0\"", "\"version\": \"1.3.0\"")
        .replace(
            "{\"code\": \"suppliers\", \"label\": \"Suppliers\"",
            "{\"code\": \"vendors\", \"label\": \"Vendors\"",
        )
        .replace("\"max\": 100", "\"max\": 0.5");
    scene.bytes("village.json", changed.as_bytes());
    std::fs::remove_file(scene.path().join("village.de.json")).expect("a file");
    let output = scene.run_with("assess m.json -q village.json", ":q\n");
    assert!(
        output
            .stderr
            .contains("changed since (version 1.2.0 then, 1.3.0 now)"),
        "{}",
        output.stderr
    );
    assert!(
        output
            .stderr
            .contains("with: answer `suppliers` to `with` is none of its options"),
        "{}",
        output.stderr
    );
    let file = answers(&scene, "m.json");
    assert_eq!(
        file["set_aside"],
        json!({"with": ["suppliers"], "rd_share": 1})
    );
    assert_eq!(
        file["answers"],
        json!({"firm_id": "Mill", "staff": 5, "collect": "3", "stuck": "1"})
    );
    assert_eq!(file["questionnaire"]["version"], "1.3.0");
}

#[test]
fn other_files_stay_as_they_are() {
    let scene = Scene::village()
        .file("notes.json", "{\"mine\": true}")
        .file("a.json", "");
    for file in ["notes.json", "a.json", "village.csv"] {
        let before = scene.read(file);
        let output = scene.run_with(&format!("assess {file} -q village.json"), "Mill\n");
        assert_eq!(output.code, 2, "{}", output.stderr);
        assert!(
            output.stderr.contains("is no answers file"),
            "{}",
            output.stderr
        );
        assert_eq!(scene.read(file), before);
    }
    scene.run_with("assess m.json -q village.json", "Mill\n");
    let output = scene.run("assess m.json -q innovation-capacity");
    assert_eq!(output.code, 2);
    assert!(
        output
            .stderr
            .contains("holds answers to `village-quickscan`, not to `innovation-capacity`"),
        "{}",
        output.stderr
    );
}

/// A child that is held mid-interview, and killed when the test ends.
struct Held(std::process::Child);

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Held {
    /// Begins or resumes an interview and waits for its first question; gives its output too.
    fn start(scene: &Scene) -> (Self, ChildStdout) {
        let mut child = Command::new(program())
            .current_dir(scene.path())
            .args(["assess", "m.json", "-q", "village.json"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut out = child.stdout.take().expect("a pipe");
        read_until_prompt(&mut out, 1);
        (Held(child), out)
    }
}

#[test]
fn killed_at_any_moment_nothing_is_lost() {
    let scene = Scene::village();
    let given = ["Mill", "DED52", "5", "2", "1", "customers;university", "2"];
    let ids = [
        "firm_id", "nuts3", "staff", "collect", "stuck", "with", "rd_share",
    ];
    for (at, answer) in given.iter().enumerate() {
        let (mut child, mut out) = Held::start(&scene);
        writeln!(child.0.stdin.as_mut().expect("a pipe"), "{answer}").expect("the program listens");
        // Once the next question shows, the answer must be on disk.
        read_until_prompt(&mut out, 1);
        child.0.kill().expect("killed");
        child.0.wait().expect("gone");
        let file = answers(&scene, "m.json");
        assert_eq!(
            file["answers"].as_object().expect("answers").len(),
            at + 1,
            "{file}"
        );
        assert!(file["answers"].get(ids[at]).is_some(), "{file}");
        assert_eq!(
            file["next"],
            ids.get(at + 1).map_or(Value::Null, |id| json!(id))
        );
    }
}

fn read_until_prompt(out: &mut impl Read, prompts: usize) {
    let mut seen = String::new();
    let mut byte = [0];
    while seen.matches("Answer").count() < prompts || !seen.ends_with(": ") {
        assert_eq!(
            out.read(&mut byte).expect("the program talks"),
            1,
            "ended early: {seen}"
        );
        seen.push(char::from(byte[0]));
    }
}

#[test]
fn two_interviews_do_not_share_a_file() {
    let scene = Scene::village();
    // Its output is held open: a closed pipe would end the first interview.
    let (_child, _out) = Held::start(&scene);
    let second = scene.run("assess m.json -q village.json");
    assert_eq!(second.code, 1);
    assert!(
        second
            .stderr
            .contains("another interview is going on with m.json"),
        "{}",
        second.stderr
    );
}

#[cfg(unix)]
#[test]
fn interrupted_it_leaves_in_order_and_says_how_to_go_on() {
    let scene = Scene::village();
    let (mut child, _out) = Held::start(&scene);
    // Kept open while waiting: the end of the input would end the interview as well.
    let _stdin = child.0.stdin.take();
    let id = child.0.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &id])
            .status()
            .expect("kill runs")
            .success()
    );
    let status = child.0.wait().expect("gone");
    assert_eq!(status.code(), Some(130));
    let mut said = String::new();
    child
        .0
        .stderr
        .take()
        .expect("a pipe")
        .read_to_string(&mut said)
        .expect("words");
    assert!(
        said.contains("Saved. To go on: ratio assess m.json -q village.json"),
        "{said}"
    );
    assert!(!scene.has("m.json.lock"));
}

#[test]
fn numbers_that_can_be_read_in_two_ways_are_asked_back() {
    let scene = Scene::village();
    let lines = "Mill\n:s\n1.234\n1,5\n:b\n1 234,5\n2\n1\nnone\n1,234\n:q\n";
    let output = scene.run_with("assess m.json -q village.json", lines);
    assert!(
        output
            .stdout
            .contains("`1.234` can be read as 1234 or as 1.234; type 1234 or 1.2340"),
        "{}",
        output.stdout
    );
    let file = answers(&scene, "m.json");
    assert_eq!(file["answers"]["staff"], 1234.5);
    // Of a share of at most 100 only one reading is left.
    assert_eq!(file["answers"]["rd_share"], 1.234);
}

#[test]
fn a_line_in_another_encoding_is_asked_for_again() {
    let scene = Scene::village();
    let (mut child, mut out) = Held::start(&scene);
    let stdin = child.0.stdin.as_mut().expect("a pipe");
    stdin
        .write_all(b"M\xFChle\nMuehle\n:q\n")
        .expect("the program listens");
    let mut said = String::new();
    out.read_to_string(&mut said).expect("UTF-8");
    assert_eq!(child.0.wait().expect("gone").code(), Some(0));
    assert!(
        said.contains("this line is not UTF-8 text; type it again"),
        "{said}"
    );
    assert_eq!(answers(&scene, "m.json")["answers"]["firm_id"], "Muehle");
}
