//! The built-in questionnaires and the files that go with them.

use crate::support::{Scene, records, root, same};
use ratio::questionnaire::{BUILT_IN, QuestionType, Questionnaire, SCHEMA_FILE, built_in};

fn load(id: &str) -> Questionnaire {
    built_in(id)
        .expect("a built-in questionnaire")
        .expect("no errors")
}

#[test]
fn the_list_says_what_the_files_say() {
    for entry in BUILT_IN {
        let questionnaire = load(entry.id);
        let definition = &questionnaire.definition;
        assert_eq!(definition.id, entry.id);
        assert_eq!(definition.title, entry.title);
        assert_eq!(definition.version, entry.version);
        assert_eq!(definition.questions().count(), entry.questions);
        assert_eq!(questionnaire.languages(), entry.languages);
    }
    let files = std::fs::read_dir(root().join("questionnaires")).expect("a folder");
    let names: Vec<String> = files
        .map(|f| {
            f.expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    for entry in BUILT_IN {
        assert!(names.contains(&format!("{}.json", entry.id)));
    }
}

#[test]
fn none_has_a_finding() {
    for entry in BUILT_IN {
        assert_eq!(load(entry.id).warnings().findings, [], "{}", entry.id);
    }
}

#[test]
fn the_schema_accepts_every_file_and_refuses_bad_ones() {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA_FILE).expect("JSON");
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    let mut compiler = boon::Compiler::new();
    compiler
        .add_resource("schema.json", schema)
        .expect("a resource");
    let mut schemas = boon::Schemas::new();
    let index = compiler
        .compile("schema.json", &mut schemas)
        .expect("a schema");
    let accepts = |path: &std::path::Path| {
        let text = std::fs::read_to_string(path).expect("a file");
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        schemas.validate(&value, index).map_err(|e| e.to_string())
    };
    for entry in BUILT_IN {
        accepts(&root().join(format!("questionnaires/{}.json", entry.id))).expect("accepted");
    }
    accepts(&root().join("examples/village.json")).expect("accepted");
    accepts(&root().join("src/questionnaire/draft.json")).expect("accepted");
    for bad in [
        "Q002-unknown-key",
        "Q002-unknown-test",
        "Q003-missing-key",
        "Q004-wrong-type",
        "Q004-unknown-word",
        "Q010-bad-id",
        "Q014-effort",
        "Q025-no-test",
        "Q027-role",
    ] {
        let path = root().join("tests/findings").join(bad).join("bad.json");
        assert!(accepts(&path).is_err(), "{bad}");
    }
}

#[test]
fn nine_dimensions_forty_one_items_each_with_answers_of_its_own() {
    let questionnaire = load("innovation-capacity");
    let definition = &questionnaire.definition;
    let profile = definition.profile.as_ref().expect("a profile");
    assert_eq!(profile.dimensions.len(), 9);
    let mut labels = std::collections::HashSet::new();
    let mut items = 0;
    for dimension in &profile.dimensions {
        let score = definition
            .scores
            .iter()
            .find(|s| s.id == *dimension)
            .expect("a score");
        for thing in &score.of {
            let question = definition
                .questions()
                .find(|q| q.id == thing.id())
                .expect("a question");
            items += 1;
            assert_eq!(question.kind, QuestionType::Choice);
            let options = definition.options_of(question);
            let answers: Vec<_> = options.iter().filter(|o| o.means.is_none()).collect();
            let points: Vec<f64> = answers.iter().filter_map(|o| o.points).collect();
            assert_eq!(points, [0.0, 1.0, 2.0, 3.0, 4.0], "{}", question.id);
            for answer in &answers {
                let words: Vec<String> = answer
                    .label
                    .to_lowercase()
                    .split(|c: char| !c.is_alphanumeric())
                    .map(str::to_owned)
                    .collect();
                assert!(
                    !words
                        .iter()
                        .any(|w| ["agree", "disagree", "strongly"].contains(&w.as_str())),
                    "{}",
                    answer.label
                );
            }
            let own: Vec<&str> = answers.iter().map(|o| o.label.as_str()).collect();
            assert!(
                labels.insert(own.concat()),
                "{} shares its answers",
                question.id
            );
            assert!(options.iter().any(|o| o.code == "dk"), "{}", question.id);
            assert_eq!(question.steps.len(), 4, "{}", question.id);
            assert!(
                question.help.is_some() && question.effort.is_some() && question.source.is_some(),
                "{}",
                question.id
            );
        }
    }
    assert_eq!(items, 41);
    let quick = definition
        .forms
        .iter()
        .find(|f| f.id == "quick")
        .expect("the quick scan");
    let scored = |id: &String| {
        definition
            .scores
            .iter()
            .any(|s| s.of.iter().any(|t| t.id() == id))
    };
    assert_eq!(quick.questions.iter().filter(|id| scored(id)).count(), 14);
}

/// Classes of a firm with these answers, by classification.
fn classes(answers: &str) -> std::collections::BTreeMap<String, String> {
    let (header, row): (Vec<&str>, Vec<&str>) = answers
        .split_whitespace()
        .filter_map(|pair| pair.split_once('='))
        .unzip();
    let table = format!("firm_id,{}\nx,{}\n", header.join(","), row.join(","));
    let scene = Scene::new().file("d.csv", &table);
    let output = scene.run("score d.csv -f csv --quiet");
    assert_eq!(output.code, 0, "{}", output.stderr);
    records(&output.stdout).remove(0)
}

#[test]
fn sme_classes_of_recommendation_2003_361() {
    for (answers, class) in [
        ("staff=6 turnover=480000", "micro"),
        ("staff=9.9 turnover=2000000 balance_sheet=9000000", "micro"),
        ("staff=8 turnover=3000000 balance_sheet=2500000", "small"),
        ("staff=8 turnover=3000000", ""),
        ("staff=8 turnover=3000000 balance_sheet=2000000", "micro"),
        ("staff=10 turnover=500000", "small"),
        (
            "staff=49 turnover=11000000 balance_sheet=11000000",
            "medium",
        ),
        ("staff=50 turnover=1000000", "medium"),
        (
            "staff=249 turnover=50000000 balance_sheet=90000000",
            "medium",
        ),
        (
            "staff=249 turnover=60000000 balance_sheet=44000000",
            "large",
        ),
        ("staff=250 turnover=1", "large"),
        ("turnover=100", ""),
    ] {
        assert_eq!(classes(answers)["sme_class"], class, "{answers}");
    }
}

#[test]
fn size_classes_of_official_statistics() {
    for (staff, class) in [
        ("0", "p0_9"),
        ("9.5", "p0_9"),
        ("10", "p10_49"),
        ("49", "p10_49"),
        ("50", "p50_249"),
        ("250", "p250"),
    ] {
        assert_eq!(classes(&format!("staff={staff}"))["size_class"], class);
    }
}

#[test]
fn innovation_profiles_of_eurostat() {
    for (answers, class) in [
        (
            "new_product=yes new_to_market=yes own_product=yes new_process=no own_research=yes",
            "i_a",
        ),
        (
            "new_product=yes new_to_market=yes own_product=yes new_process=yes own_process=yes own_research=no",
            "i_b",
        ),
        (
            "new_product=yes new_to_market=no own_product=yes new_process=no own_research=yes",
            "ii_a",
        ),
        (
            "new_product=no new_process=yes own_process=yes own_research=no",
            "iii_b",
        ),
        (
            "new_product=yes own_product=no new_process=yes own_process=yes own_research=yes",
            "iii_a",
        ),
        (
            "new_product=yes own_product=no new_process=no own_research=no",
            "iv_b",
        ),
        (
            "new_product=no new_process=yes own_process=no own_research=yes",
            "iv_a",
        ),
        (
            "new_product=no new_process=no ongoing=yes own_research=yes",
            "v_a",
        ),
        (
            "new_product=no new_process=no ongoing=no considered=yes",
            "vi",
        ),
        (
            "new_product=no new_process=no ongoing=no considered=no",
            "vii",
        ),
        ("new_product=no", ""),
        // What was not answered is not guessed.
        (
            "new_product=yes new_to_market=yes new_process=no own_research=yes",
            "",
        ),
        ("new_product=yes own_product=yes new_to_market=yes", ""),
        ("new_process=yes own_process=yes own_research=yes", ""),
    ] {
        assert_eq!(classes(answers)["innovation_profile"], class, "{answers}");
    }
}

#[test]
fn place_is_never_part_of_capacity() {
    let questionnaire = load("innovation-capacity");
    let definition = &questionnaire.definition;
    let plan = ratio::scoring::Plan::compile(definition, None).expect("a plan");
    let index = |id: &str| {
        definition
            .scores
            .iter()
            .position(|s| s.id == id)
            .expect("a score")
    };
    let capacity = plan.questions_under(index("capacity"));
    let place = plan.questions_under(index("place"));
    assert_eq!((capacity.len(), place.len()), (41, 8));
    assert!(place.iter().all(|question| !capacity.contains(question)));
}

#[test]
fn the_example_surveys_are_what_the_generator_writes() {
    let program = std::path::Path::new(crate::support::program());
    let generator = |name: &str| {
        program
            .with_file_name("examples")
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    };
    for (name, arguments, file) in [
        ("generate_survey", &[][..], "survey.csv"),
        ("generate_survey", &["followup"], "followup.csv"),
        ("generate_maturity", &[], "maturity.csv"),
    ] {
        let output = std::process::Command::new(generator(name))
            .args(arguments)
            .output()
            .expect("the generator, which `cargo test` builds, and `cargo test --test it` alone does not");
        let written = String::from_utf8(output.stdout).expect("UTF-8");
        let kept = std::fs::read_to_string(root().join("examples").join(file));
        same(&written, &kept.expect("the example"));
    }
}

#[test]
fn the_example_survey_and_answers_can_be_scored() {
    let scene = Scene::new();
    let survey = root().join("examples/survey.csv").display().to_string();
    let output = scene.run(&format!("score {survey} -f csv"));
    assert_eq!(output.code, 0, "{}", output.stderr);
    let rows = records(&output.stdout);
    assert_eq!(rows.len(), 240);
    let regions: std::collections::BTreeSet<&str> = rows.iter().map(|r| &r["id"][..2]).collect();
    assert_eq!(regions.len(), 8);
    let answers = root().join("examples/answers.json").display().to_string();
    let output = scene.run(&format!("explain {answers}"));
    assert_eq!(output.code, 0, "{}", output.stderr);
}
