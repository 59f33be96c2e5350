//! `ratio explain`: the arithmetic, to be redone by hand.

use crate::support::{Scene, golden};

#[test]
fn the_village_by_hand() {
    let scene = Scene::village();
    let output = scene.run("explain village.csv -q village.json --firm mill");
    assert_eq!(output.code, 0, "{}", output.stderr);
    golden("explain-mill.txt", &output.stdout);
}

#[test]
fn what_was_left_out_and_why() {
    let scene = Scene::village();
    let output = scene.run("explain village.csv -q village.json --firm bakery --lang de");
    golden("explain-bakery.txt", &output.stdout);
    let output = scene.run("explain village.csv -q village.json --firm smithy");
    golden("explain-smithy.txt", &output.stdout);
}

#[test]
fn which_firm() {
    let scene = Scene::village().file("one.csv", "firm_id,collect\nonly,2\n");
    assert!(
        scene
            .run("explain one.csv -q village.json")
            .stdout
            .starts_with("Firm only (one.csv, row 2)")
    );
    let several = scene.run("explain village.csv -q village.json");
    assert_eq!(several.code, 2);
    assert!(
        several.stderr.contains("choose a firm with --firm ID"),
        "{}",
        several.stderr
    );
    let unknown = scene.run("explain village.csv -q village.json --firm smity");
    assert_eq!(unknown.code, 1);
    assert!(
        unknown
            .stderr
            .contains("none of the 3 responses is of firm `smity`; did you mean `smithy`?"),
        "{}",
        unknown.stderr
    );
}
