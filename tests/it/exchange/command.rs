//! The command itself: what it writes, in which languages, and what it says of wishes that can't be met.

use crate::support::{Scene, golden};

#[test]
fn the_village_goes_out_as_it_was_read_by_eye() {
    let scene = Scene::village();
    for (target, name) in [
        ("limesurvey", "village.limesurvey.txt"),
        ("surveyjs", "village.surveyjs.json"),
        ("paper", "village.paper.html"),
        ("csv-template", "village.template.csv"),
    ] {
        let output = scene.run(&format!(
            "questionnaire export village.json --to {target} --regions DED5"
        ));
        assert_eq!(output.code, 0, "{}", output.stderr);
        golden(name, &output.stdout);
    }
}

#[test]
fn one_language_or_all() {
    let scene = Scene::village();
    for target in ["limesurvey", "surveyjs", "html", "paper"] {
        let run = |languages: &str| {
            let output = scene.run(&format!(
                "questionnaire export village.json --to {target} --regions DED5 {languages}"
            ));
            assert_eq!(output.code, 0, "{}", output.stderr);
            ["Never", "Nie"].map(|label| output.stdout.contains(label))
        };
        assert_eq!(run("--lang de"), [false, true], "{target}");
        assert_eq!(run("--lang en"), [true, false], "{target}");
        assert_eq!(run("--all-languages"), [true, true], "{target}");
        assert_eq!(run(""), [true, target != "paper"], "{target}");
    }
}

/// The same questionnaire gives the same bytes, workbooks included.
#[test]
fn exports_do_not_depend_on_when_they_are_made() {
    let scene = Scene::village();
    for target in ["xlsform", "html"] {
        for file in ["one", "two"] {
            let output = scene.run(&format!(
                "questionnaire export village.json --to {target} -o {file}.{target}"
            ));
            assert_eq!(output.code, 0, "{}", output.stderr);
        }
        let read = |file: &str| {
            std::fs::read(scene.path().join(format!("{file}.{target}"))).expect("a file")
        };
        assert_eq!(read("one"), read("two"), "{target}");
    }
}

#[test]
fn what_nobody_would_be_asked_is_left_out_and_said() {
    let scene = Scene::village().file(
        "form.json",
        &Scene::village().read("village.json").replace(
            "[\"firm_id\", \"nuts3\", \"collect\", \"with\"]",
            "[\"firm_id\", \"collect\", \"rd_share\"]",
        ),
    );
    let output = scene.run("questionnaire export form.json --to csv-template --form quick");
    assert_eq!(output.stdout, "firm_id,collect\n");
    assert!(
        output
            .stderr
            .contains("left out, since nobody would be asked: `rd_share`"),
        "{}",
        output.stderr
    );
}

#[test]
fn wishes_that_cannot_be_met() {
    let scene = Scene::village().file("taken.html", "mine");
    for (wish, says) in [
        (
            "--to html --regions XX",
            "no NUTS 3 region has a code that begins with `XX`",
        ),
        ("--to html --form quik", "did you mean `quick`?"),
        ("--to html --lang fr", "has no texts in `fr`; it has en, de"),
        ("--to html --lang de --all-languages", "cannot be used with"),
        (
            "--to docx",
            "xlsform, limesurvey, surveyjs, html, paper, csv-template",
        ),
        (
            "--to html -o taken.html",
            "taken.html exists; --force replaces it",
        ),
        ("--to html -o nowhere/x.html", "there is no folder nowhere"),
    ] {
        let output = scene.run(&format!("questionnaire export village.json {wish}"));
        assert_eq!(output.code, 2, "{wish}: {}", output.stderr);
        assert!(output.stderr.contains(says), "{wish}: {}", output.stderr);
    }
    assert_eq!(scene.read("taken.html"), "mine");
}
