//! `ratio questionnaire`: list, show, check, new, translate, schema.

use crate::support::{Scene, golden, program, root, same};

#[test]
fn a_new_one_can_be_used_at_once() {
    let scene = Scene::new();
    let output = scene.run("questionnaire new first-try.json");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        scene
            .read("first-try.json")
            .contains("\"id\": \"first-try\"")
    );
    let check = scene.run("questionnaire check first-try.json --strict");
    assert_eq!(check.code, 0, "{}", check.stderr);
    let again = scene.run("questionnaire new first-try.json");
    assert_eq!(again.code, 2);
    assert!(
        again.stderr.contains("--force replaces it"),
        "{}",
        again.stderr
    );
    let scene = scene.file(
        "d.csv",
        "firm_id,staff,collect,try_out,together,with\na,3,1,2,0,customers\n",
    );
    assert_eq!(scene.run("score d.csv -q first-try.json").code, 0);
}

#[test]
fn shown_as_to_a_colleague() {
    let scene = Scene::village();
    golden(
        "show-village.md",
        &scene.run("questionnaire show village.json").stdout,
    );
    let german = scene
        .run("questionnaire show village.json --lang de")
        .stdout;
    assert!(german.starts_with("# Dorf-Schnelltest"), "{german}");
    let unknown = scene.run("questionnaire show village.json --lang fr");
    assert_eq!(unknown.code, 2);
    assert!(
        unknown
            .stderr
            .contains("has no texts in `fr`; it has en, de"),
        "{}",
        unknown.stderr
    );
    let json = scene.run("questionnaire show village.json --json").stdout;
    same(&json, &scene.read("village.json"));
}

#[test]
fn a_translation_is_completed_and_nothing_in_it_lost() {
    let scene = Scene::village();
    let output = scene.run("questionnaire translate village.json --to lv");
    assert!(
        output
            .stderr
            .contains("Wrote village.lv.json: 36 texts to translate."),
        "{}",
        output.stderr
    );
    let text = scene
        .read("village.lv.json")
        .replace("\"title\": \"\"", "\"title\": \"Ciema tests\"");
    let text = text.replace(
        "\"questions.collect.text\": \"\"",
        "\"questions.colect.text\": \"Vai?\"",
    );
    scene.bytes("village.lv.json", text.as_bytes());
    let output = scene.run("questionnaire translate village.json --to lv");
    assert!(
        output.stderr.contains("35 texts to translate"),
        "{}",
        output.stderr
    );
    assert!(
        output.stderr.contains("1 key names no text"),
        "{}",
        output.stderr
    );
    let completed = scene.read("village.lv.json");
    for kept in [
        "\"title\": \"Ciema tests\"",
        "\"questions.colect.text\": \"Vai?\"",
        "\"questions.collect.text\": \"\"",
    ] {
        assert!(completed.contains(kept), "{completed}");
    }
    let check = scene.run("questionnaire check village.json");
    assert_eq!(check.code, 1, "a key that names nothing is an error");
    let mended = completed
        .replace("    \"questions.colect.text\": \"Vai?\"\n", "")
        .replace(
            "\"advice.find_partner.text\": \"\",",
            "\"advice.find_partner.text\": \"\"",
        );
    scene.bytes("village.lv.json", mended.as_bytes());
    let check = scene.run("questionnaire check village.json");
    assert!(
        check.stdout.contains("lv: 1 of 36 texts translated (2%)"),
        "{}{}",
        check.stdout,
        check.stderr
    );
    assert_eq!(
        scene
            .run("questionnaire translate village.json --to en")
            .code,
        2
    );
}

#[test]
fn unknown_names_are_answered_with_the_nearest() {
    let output = Scene::new().run("questionnaire show inovation-capacity");
    assert_eq!(output.code, 2);
    assert!(
        output
            .stderr
            .contains("did you mean `innovation-capacity`?"),
        "{}",
        output.stderr
    );
    let output = Scene::new().run("questionaire list");
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("questionnaire"), "{}", output.stderr);
}

#[test]
fn completions_and_the_manual_page_know_every_command() {
    let scene = Scene::new();
    let page = scene.run("man").stdout;
    for word in [
        "RATIO SCORE",
        "RATIO ASSESS",
        "RATIO EXPLAIN",
        "RATIO QUESTIONNAIRE TRANSLATE",
        "problems",
    ] {
        assert!(page.contains(word), "{word} is not in the manual page");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = scene.run(&format!("completions {shell}"));
        assert!(
            output.code == 0 && output.stdout.contains("assess"),
            "{shell}"
        );
    }
}

/// Runs an example of the help, as it stands, in a folder with the examples.
fn works(example: &str) {
    let scene = Scene::new();
    std::fs::create_dir(scene.path().join("examples")).expect("a folder");
    for entry in std::fs::read_dir(root().join("examples")).expect("the examples") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name");
        std::fs::copy(&path, scene.path().join("examples").join(name)).expect("a copy");
    }
    if example.starts_with("score my-firm.json") {
        std::fs::copy(
            root().join("examples/answers.json"),
            scene.path().join("my-firm.json"),
        )
        .expect("a copy");
    }
    if example.contains("--norms norms.json") {
        scene.run("norms examples/survey.csv -o norms.json --quiet");
    }
    let status = std::process::Command::new("sh")
        .args(["-c", &format!("{} {example}", program())])
        .current_dir(scene.path())
        .stdin(std::process::Stdio::null())
        .output()
        .expect("a shell");
    assert!(
        status.status.success(),
        "ratio {example}: {}",
        String::from_utf8_lossy(&status.stderr)
    );
}

#[test]
fn every_command_has_help_with_an_example() {
    let scene = Scene::new();
    for command in [
        "score",
        "assess",
        "explain",
        "man",
        "completions",
        "questionnaire list",
        "questionnaire show",
        "questionnaire check",
        "questionnaire new",
        "questionnaire translate",
        "questionnaire schema",
        "",
    ] {
        let output = scene.run(&format!("{command} --help"));
        assert_eq!(output.code, 0, "{command}");
        assert!(
            output.stdout.contains("Example"),
            "{command}: {}",
            output.stdout
        );
        let examples: Vec<&str> = output
            .stdout
            .lines()
            .filter_map(|line| line.strip_prefix("  ratio "))
            .collect();
        assert!(
            examples.iter().any(|example| example.starts_with(command)),
            "{command}: {}",
            output.stdout
        );
        for example in examples {
            works(example);
        }
    }
}

#[test]
fn a_translation_is_checked_against_the_questionnaire_beside_it() {
    let scene = Scene::village();
    let output = scene.run("questionnaire check village.json village.de.json");
    assert_eq!(output.code, 0, "{}", output.stdout);
    assert!(
        output
            .stdout
            .contains("village.de.json: can be used; 0 errors, 0 warnings"),
        "{}",
        output.stdout
    );
    let wrong = scene
        .read("village.de.json")
        .replace("bands.basic.title", "bands.basis.title");
    scene.bytes("village.de.json", wrong.as_bytes());
    let output = scene.run("questionnaire check village.de.json");
    assert_eq!(output.code, 1);
    assert!(
        output.stdout.contains("did you mean `bands.basic.title`?"),
        "{}",
        output.stdout
    );
}

#[test]
fn translations_go_into_languages() {
    let scene = Scene::village();
    let output = scene.run("questionnaire translate village.json --to Klingon");
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("`Klingon` is not a language tag"),
        "{}",
        output.stderr
    );
    assert_eq!(
        scene.files(),
        ["village.csv", "village.de.json", "village.json"]
    );
}
