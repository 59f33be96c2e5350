//! Practices: the built-in catalogue, an agency's own, and which of them answer a gap.

use crate::support::{Scene, golden, root};
use ratio::practices::{BUILT_IN_PRACTICES, Catalogue, Shelf, unknown_names};
use ratio::questionnaire::built_in;
use serde_json::Value;
use std::collections::BTreeSet;

const OWN: &str = r#"{"format": 1, "id": "our-agency", "version": "1.0.0", "language": "en", "title": "Ours",
  "sources": [{"id": "us", "title": "Our agency", "url": "https://agency.example/visits"}],
  "practices": [
    {"id": "visits", "title": "Visits to neighbours", "type": "demonstration", "region": "Vidzeme", "nuts": ["LV00C"], "countries": ["LV"],
     "what": "Ten firms visit each other, one a month.",
     "answers": {"questions": ["net_sources", "mkt_watch"], "dimensions": ["networks"], "barriers": ["networking"]}, "sources": ["us"]},
    {"id": "usti_voucher", "title": "Voucher, as we know it", "type": "voucher", "sources": ["us"], "answers": {"questions": ["net_science"]}}]}"#;

fn examples() -> Scene {
    let scene = Scene::new();
    for file in ["survey.csv", "answers.json"] {
        let content = std::fs::read(root().join("examples").join(file)).expect("an example");
        scene.bytes(file, &content);
    }
    scene.file("own.json", OWN)
}

fn gaps(output: &str) -> Value {
    serde_json::from_str::<Value>(output).expect("JSON")["gaps"].clone()
}

#[test]
fn the_built_in_catalogue_fits_the_built_in_questionnaire() {
    let (name, json) = BUILT_IN_PRACTICES;
    let (catalogue, source) = Catalogue::read(name, json.as_bytes()).expect("without errors");
    assert!(catalogue.warnings(&source).findings.is_empty());
    let questionnaire = built_in("innovation-capacity")
        .expect("built in")
        .expect("without errors");
    assert_eq!(
        unknown_names(&catalogue, &questionnaire.definition),
        Vec::<&str>::new()
    );
    // Types stand for support that the questionnaire asks about, all but "none".
    let mut questions = questionnaire.definition.questions();
    let support = questions.find(|question| question.id == "support");
    let codes: BTreeSet<&str> = questionnaire
        .definition
        .options_of(support.expect("asked"))
        .iter()
        .map(|option| option.code.as_str())
        .filter(|code| *code != "none")
        .collect();
    let measures: BTreeSet<&str> = catalogue
        .types
        .iter()
        .flat_map(|kind| &kind.measures)
        .map(String::as_str)
        .collect();
    assert_eq!(measures, codes);
    assert!(catalogue.practices.len() >= 38);
    // Every dimension and every condition of the place has a practice.
    let profile = questionnaire
        .definition
        .profile
        .as_ref()
        .expect("a profile");
    for dimension in &profile.dimensions {
        assert!(
            catalogue
                .practices
                .iter()
                .any(|p| p.answers.dimensions.contains(dimension)),
            "{dimension}"
        );
    }
    let place = questionnaire
        .definition
        .sections
        .iter()
        .find(|s| s.id == "place_conditions");
    for question in &place.expect("a section").questions {
        let id = &question.id;
        let direct = catalogue
            .practices
            .iter()
            .any(|p| p.answers.conditions.contains(id));
        let barrier = catalogue.barriers.iter().any(|b| b.shown_by.contains(id));
        assert!(direct || barrier, "{id}");
    }
}

/// The languages of RATIO's partners, every text of each.
#[test]
fn the_built_in_catalogue_is_translated_whole() {
    let scene = Scene::new();
    for entry in std::fs::read_dir(root().join("questionnaires")).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if name.starts_with("practices") {
            scene.bytes(&name, &std::fs::read(&path).expect("a file"));
        }
    }
    let output = scene.run("practices check practices.json --strict");
    assert_eq!(output.code, 0, "{}", output.stdout);
    let shelf = Shelf::built_in().expect("without errors");
    assert_eq!(
        shelf.languages(),
        ["cs", "de", "en", "es", "it", "lv", "pl", "pt"]
    );
    for language in shelf
        .languages()
        .into_iter()
        .filter(|language| *language != "en")
    {
        let line = format!("practices.json: {language}: 186 of 186 texts translated (100%)");
        assert!(output.stdout.contains(&line), "{line}\n{}", output.stdout);
    }
    // Figures are the same in every language.
    let digits = |text: &str| -> Vec<char> {
        let mut digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
        digits.sort_unstable();
        digits
    };
    let english = shelf.texts("en");
    for language in shelf.languages() {
        let texts = shelf.texts(language);
        for (of, practice) in shelf.practices() {
            let pairs = english
                .figures(of, practice)
                .into_iter()
                .zip(texts.figures(of, practice));
            for (own, translated) in pairs {
                assert_eq!(
                    digits(own),
                    digits(translated),
                    "{language}: {}",
                    practice.id
                );
            }
        }
    }
}

#[test]
fn listed_and_shown() {
    let scene = examples();
    let all = scene.run("practices list -f csv");
    let shelf = Shelf::built_in().expect("without errors");
    assert_eq!(
        crate::support::records(&all.stdout).len(),
        shelf.practices().count()
    );
    let bare = scene.run("practices");
    assert_eq!((bare.code, &bare.stdout), (0, &all.stdout));
    let latvian = scene.run("practices list --type voucher --country lv");
    let ids: Vec<String> = crate::support::records(&latvian.stdout)
        .iter()
        .map(|record| record["id"].clone())
        .collect();
    assert_eq!(ids, ["vidzeme_first", "eco_criterion"]);
    let answering = scene.run("practices list --answers plc_roads -f table");
    assert!(answering.stdout.contains("GoRural"), "{}", answering.stdout);
    let data = scene.run("practices list --type loan -f json");
    let data: Value = serde_json::from_str(&data.stdout).expect("JSON");
    assert_eq!(data[0]["id"], "loan_48");
    assert_eq!(data[0]["catalogue"], "ratio-practices");
    let one = scene.run("practices show loan_48 -f json");
    assert_eq!(
        serde_json::from_str::<Value>(&one.stdout).expect("JSON"),
        data[0]
    );
    assert!(
        data[0]["sources"][0]["url"]
            .as_str()
            .expect("an address")
            .starts_with("https://")
    );
    let shown = scene.run("practices show usti_voucher");
    golden("practice-usti.txt", &shown.stdout);
    let own = scene.run("practices show usti_voucher --practices own.json");
    assert!(
        own.stdout.starts_with("Voucher, as we know it\n"),
        "{}",
        own.stdout
    );
    for (arguments, said) in [
        ("show usti_vouchr", "did you mean `usti_voucher`?"),
        (
            "list --type vouchers",
            "there is no type `vouchers`; did you mean `voucher`?",
        ),
        ("list --lang xx", "the practices have no texts in `xx`"),
    ] {
        let output = scene.run(&format!("practices {arguments}"));
        assert_eq!(output.code, 2, "{}", output.stderr);
        assert!(output.stderr.contains(said), "{}", output.stderr);
    }
}

#[test]
fn matched_to_a_firm_with_reasons() {
    let scene = examples();
    let output = scene.run("practices match answers.json");
    assert_eq!(output.code, 0, "{}", output.stderr);
    golden("practices-quinta.txt", &output.stdout);
    let data = scene.run("practices match answers.json -f json");
    for gap in gaps(&data.stdout).as_array().expect("gaps") {
        let practices = gap["practices"].as_array().expect("practices");
        assert!(practices.len() <= 3);
        for practice in practices {
            assert!(!practice["reasons"].as_array().expect("reasons").is_empty());
            assert!(!practice["urls"].as_array().expect("urls").is_empty());
        }
    }
    let several = scene.run("practices match survey.csv");
    assert_eq!(several.code, 2);
    assert!(
        several.stderr.contains("there are several firms"),
        "{}",
        several.stderr
    );
}

/// By hand: of the practices for "networks", those that name the weakest question come first.
#[test]
fn the_agencys_own_come_in_and_elsewhere_goes_first_when_asked() {
    let scene = examples();
    let survey = scene.read("survey.csv");
    let vidzeme = survey
        .lines()
        .find(|line| line.contains(",LV00C,"))
        .and_then(|line| line.split(',').next())
        .expect("a firm of Vidzeme")
        .to_owned();
    let run = |more: &str| {
        let output = scene.run(&format!(
            "practices match survey.csv --firm {vidzeme} -f json {more}"
        ));
        assert_eq!(output.code, 0, "{}", output.stderr);
        gaps(&output.stdout)
    };
    let here = |gaps: &Value| -> Vec<(usize, usize, String)> {
        let mut found = Vec::new();
        for (g, gap) in gaps.as_array().expect("gaps").iter().enumerate() {
            for (p, practice) in gap["practices"]
                .as_array()
                .expect("practices")
                .iter()
                .enumerate()
            {
                if practice["locality"] == "here" {
                    found.push((g, p, practice["id"].as_str().expect("an id").to_owned()));
                }
            }
        }
        found
    };
    let with_own = run("--practices own.json");
    let elsewhere = run("--practices own.json --from-elsewhere");
    // Whatever is from the own region stands last or not at all once others are asked for.
    for (gap, place, id) in here(&elsewhere) {
        let others = elsewhere[gap]["practices"]
            .as_array()
            .expect("practices")
            .len();
        assert_eq!(place, others - 1, "{id}");
    }
    assert!(here(&elsewhere).len() <= here(&with_own).len());
}

/// The file that README and docs name to start from.
#[test]
fn the_example_of_an_agency_is_used_first_in_its_own_region() {
    let scene = examples();
    let agency = std::fs::read(root().join("examples/agency.json")).expect("an example");
    scene.bytes("agency.json", &agency);
    assert_eq!(scene.run("practices check agency.json --strict").code, 0);
    let output = scene.run("practices match answers.json --practices agency.json -f json");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let found = gaps(&output.stdout);
    let money = found
        .as_array()
        .expect("gaps")
        .iter()
        .find(|gap| gap["id"] == "finance");
    let first = &money.expect("a gap")["practices"][0];
    assert_eq!(
        (&first["id"], &first["locality"]),
        (&"numbers_hour".into(), &"here".into())
    );
    let report = scene
        .run("report answers.json --practices agency.json")
        .stdout;
    assert!(
        report.contains("[The hour with your numbers](<https://agency.example/services>)"),
        "{report}"
    );
}

#[test]
fn matched_to_a_region_and_named_in_its_plan() {
    let scene = examples();
    let output = scene.run("practices match survey.csv --region LV00C -f json");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let found = gaps(&output.stdout);
    let plan = scene.run("plan survey.csv --region LV00C").stdout;
    let section = plan
        .split("## 3. Practices that answer them")
        .nth(1)
        .and_then(|rest| rest.split("## 4.").next())
        .expect("a section of practices");
    assert!(!section.contains("*name one*"), "{section}");
    for gap in found.as_array().expect("gaps") {
        for practice in gap["practices"].as_array().expect("practices") {
            let title = practice["title"].as_str().expect("a title");
            assert!(section.contains(title), "{title}\n{section}");
        }
    }
    let own = scene.run("plan survey.csv --region LV00C --practices own.json --from-elsewhere");
    assert_eq!(own.code, 0, "{}", own.stderr);
}

#[test]
fn a_catalogue_of_another_questionnaire_is_told_of() {
    let scene = Scene::village();
    let output = scene.run("practices match village.csv -q village.json --firm smithy");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output
            .stderr
            .contains("the practices of `ratio-practices` name"),
        "{}",
        output.stderr
    );
}

#[test]
fn checked_with_places_and_translated() {
    let scene = examples();
    let output = scene.run("practices check own.json");
    assert_eq!(output.code, 0, "{}", output.stdout);
    let translation = r#"{"translates": "our-agency", "version": "1.0.0", "language": "lv",
        "texts": {"practices.visits.title": "Kaimiņu apmeklējumi"}}"#;
    scene.bytes("own.lv.json", translation.as_bytes());
    let checked = scene.run("practices check own.json");
    assert!(
        checked.stdout.contains("own.json: lv: 1 of "),
        "{}",
        checked.stdout
    );
    let shown =
        scene.run("practices list --practices own.json --answers mkt_watch --lang lv -f csv");
    assert!(
        shown.stdout.contains("Kaimiņu apmeklējumi"),
        "{}",
        shown.stdout
    );
    let wrong = translation.replace("practices.visits.title", "practices.visit.title");
    scene.bytes("own.lv.json", wrong.as_bytes());
    let checked = scene.run("practices check own.json");
    assert_eq!(checked.code, 1);
    assert!(
        checked
            .stdout
            .contains("did you mean `practices.visits.title`?"),
        "{}",
        checked.stdout
    );
    let used = scene.run("practices list --practices own.json");
    assert_eq!(used.code, 1, "{}", used.stderr);
}
