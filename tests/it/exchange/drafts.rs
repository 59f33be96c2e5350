//! Questionnaires drafted from what another system has: what went out comes back, and real files are read.

use super::random::Case;
use super::{handed_over, seeds};
use crate::support::{Scene, golden, root, shared};
use ratio::answers::{Codebook, Response};
use ratio::exchange::{Draft, Target, draft_from};
use ratio::questionnaire::{Alphabet, Question, QuestionType, Questionnaire, portable_names};
use ratio::scoring::{Evaluation, Plan};
use serde_json::{Value, json};
use std::collections::HashMap;

fn read(draft: &Draft, what: &str) -> Questionnaire {
    let mut questionnaire = Questionnaire::read("draft.json", draft.definition.as_bytes())
        .unwrap_or_else(|report| panic!("{what}: {:?}\n{}", report.findings, draft.definition));
    for (language, text) in &draft.translations {
        questionnaire
            .add_translation(&format!("draft.{language}.json"), text.as_bytes())
            .unwrap_or_else(|report| panic!("{what}: {:?}", report.findings));
    }
    questionnaire
}

/// The alphabet that a target writes codes in.
fn alphabet(target: Target, question: &Question) -> Alphabet {
    match (target, question.kind) {
        (Target::SurveyJs, _) => Alphabet::Any,
        (Target::XlsForm, _) => Alphabet::Word,
        (_, QuestionType::Choices) => Alphabet::Twenty,
        _ => Alphabet::Five,
    }
}

/// Texts as they come back: on one line, and with what platforms can't keep.
fn plain(text: &str) -> String {
    let text = text.replace("${", "$ {");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The draft asks what the questionnaire asks: ids, types, texts in both languages, options, ranges.
fn same_questionnaire(
    case: &Case,
    target: Target,
    draft: &Questionnaire,
) -> HashMap<String, String> {
    let what = format!("{}, seed {}", target.name(), case.seed);
    let mut found = HashMap::new();
    let drafted: Vec<&Question> = draft.definition.questions().collect();
    for question in case.questions() {
        let at = case
            .questionnaire
            .definition
            .question_index(&question.id)
            .expect("an id");
        let name = match target {
            Target::LimeSurvey => case.names(Alphabet::Twenty).swap_remove(at),
            _ => case.names(Alphabet::Name).swap_remove(at),
        };
        let known = |other: &&&Question| other.id == name || other.aliases.contains(&name);
        let Some(other) = drafted.iter().find(known) else {
            continue;
        };
        found.insert(question.id.clone(), other.id.clone());
        let kind = match (target, question.kind) {
            (Target::SurveyJs | Target::XlsForm | Target::LimeSurvey, QuestionType::Sector) => {
                QuestionType::Text
            }
            // The tests offer few regions, too few to be told from any other list.
            (Target::SurveyJs | Target::LimeSurvey, QuestionType::Region) => QuestionType::Choice,
            (_, kind) => kind,
        };
        assert_eq!(other.kind, kind, "{what}: {}", question.id);
        assert_eq!(other.required, question.required, "{what}: {}", question.id);
        assert_eq!(
            [other.min, other.max],
            [question.min, question.max],
            "{what}: {}",
            question.id
        );
        for language in ["en", "de"] {
            let texts = [case.questionnaire.texts(language), draft.texts(language)];
            let asked = [texts[0].question(question), texts[1].question(other)].map(plain);
            assert_eq!(asked[0], asked[1], "{what}: {language}");
            let options = case.questionnaire.definition.options_of(question);
            let own = draft.definition.options_of(other);
            if question.kind == QuestionType::Region {
                continue;
            }
            assert_eq!(options.len(), own.len(), "{what}: {}", question.id);
            let codes: Vec<&str> = options.iter().map(|option| option.code.as_str()).collect();
            let names = portable_names(&codes, alphabet(target, question));
            for ((option, name), own) in options.iter().zip(names).zip(own) {
                assert_eq!(own.code, name, "{what}: {}", question.id);
                assert_eq!(own.exclusive, option.exclusive, "{what}: {}", question.id);
                let labels =
                    [texts[0].label(question, option), texts[1].label(other, own)].map(plain);
                assert_eq!(labels[0], labels[1], "{what}: {language}: {}", question.id);
                if target == Target::LimeSurvey && question.kind == QuestionType::Choice {
                    assert_eq!(
                        [own.points, option.points][0],
                        option.points,
                        "{what}: {}",
                        question.id
                    );
                }
            }
        }
    }
    found
}

/// Whether each question of a case is asked by a draft where its firms answer alike.
fn same_conditions(
    case: &Case,
    target: Target,
    draft: &Questionnaire,
    ids: &HashMap<String, String>,
) {
    let plan = Plan::compile(&draft.definition, None).expect("no form");
    let codebook = Codebook::new(draft, None);
    let questions = case.questions();
    let places: Vec<Option<usize>> = questions
        .iter()
        .map(|question| draft.definition.question_index(ids.get(&question.id)?))
        .collect();
    for firm in 0..case.firms.len() {
        let expected = case.expected(firm);
        let mut response = Response::new(&codebook.layout);
        let mut evaluation = Evaluation::new(&plan);
        for (at, answer) in expected.answers.iter().enumerate() {
            let Some(place) = places[at] else {
                assert!(
                    !expected.shown[at],
                    "{}, seed {}: {} is lost",
                    target.name(),
                    case.seed,
                    questions[at].id
                );
                continue;
            };
            plan.evaluate(&response, &mut evaluation);
            let asked = plan.is_asked(place, &response, &evaluation);
            assert_eq!(
                asked,
                expected.shown[at],
                "{}, seed {}, firm {firm}: {}",
                target.name(),
                case.seed,
                questions[at].id
            );
            if let Some(answer) = answer {
                let own: Vec<_> = draft.definition.questions().collect();
                let options = draft.definition.options_of(own[place]);
                let renamed =
                    super::random::renamed(case, at, answer, alphabet(target, questions[at]));
                super::random::put(options, place, &renamed, &mut response);
            }
        }
    }
}

#[test]
fn what_went_out_comes_back() {
    for target in [Target::LimeSurvey, Target::XlsForm, Target::SurveyJs] {
        for case in seeds(150).map(Case::new) {
            let bytes = handed_over(&case, target).bytes;
            let draft = draft_from(&bytes, "draft").unwrap_or_else(|why| panic!("{why}"));
            let what = format!("{}, seed {}", target.name(), case.seed);
            let lost = draft
                .remarks
                .iter()
                .find(|remark| remark.contains("condition") || remark.contains("mended"));
            assert!(lost.is_none(), "{what}: {lost:?}");
            let questionnaire = read(&draft, &what);
            let ids = same_questionnaire(&case, target, &questionnaire);
            same_conditions(&case, target, &questionnaire, &ids);
        }
    }
}

/// What real files say, counted by hand in their platform's own terms.
#[test]
fn real_surveys_are_drafted() {
    for (file, questions, languages, options) in [
        ("limesurvey_structure_db365_de.lss", 135, 1, true),
        ("limesurvey_structure_db630_et_en.lss", 1, 2, false),
        ("limesurvey_structure_en_nl.tsv.txt", 1, 2, true),
        ("xlsform_or_other.xlsx", 2, 1, true),
        ("surveyjs_definition.json", 16, 1, true),
    ] {
        let Some(path) = shared(&format!("samples/{file}")) else {
            continue;
        };
        let bytes = std::fs::read(path).expect("a file");
        let draft = draft_from(&bytes, "draft").unwrap_or_else(|why| panic!("{file}: {why}"));
        let questionnaire = read(&draft, file);
        let asked: Vec<&Question> = questionnaire.definition.questions().collect();
        assert_eq!(asked.len(), questions, "{file}");
        assert_eq!(questionnaire.languages().len(), languages, "{file}");
        let offered = asked
            .iter()
            .any(|question| !questionnaire.definition.options_of(question).is_empty());
        assert_eq!(offered, options, "{file}");
    }
}

/// The results of a real survey are scored with the questionnaire drafted from it.
#[test]
fn a_draft_scores_the_results_of_its_survey() {
    let (Some(definition), Some(results)) = (
        shared("samples/surveyjs_definition.json"),
        shared("samples/surveyjs_results.json"),
    ) else {
        return;
    };
    let scene = Scene::new();
    std::fs::copy(definition, scene.path().join("survey.json")).expect("a file");
    std::fs::copy(results, scene.path().join("results.json")).expect("a file");
    assert_eq!(
        scene
            .run("questionnaire new engagement.json --from survey.json")
            .code,
        0
    );
    let output = scene.run("score results.json -q engagement.json -f csv");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let rows = crate::support::records(&output.stdout);
    assert_eq!(rows.len(), 50);
    assert!(
        rows.iter()
            .all(|row| row["completeness"] == "1.00" && row["problems"] == "0")
    );
    assert_eq!(rows[0]["page_management"], "31.25");
}

#[test]
fn what_is_no_survey_says_so() {
    let scene = Scene::village()
        .file("a.json", "{\"pages\": 3}")
        .file("b.json", "[1, 2]")
        .file("c.lss", "<html><body>no</body></html>")
        .file("d.lss", "<document><questions><rows><row>")
        .file("e.xlsx", "PK\u{3}\u{4} and nothing more")
        .file(
            "f.json",
            "{\"pages\": [{\"elements\": [{\"type\": \"html\", \"name\": \"x\"}]}]}",
        );
    for (file, says) in [
        ("a.json", "neither `pages` nor `elements`"),
        ("b.json", "no LimeSurvey survey"),
        ("c.lss", "no LimeSurvey survey: it has no questions"),
        ("d.lss", "cut off"),
        ("e.xlsx", "workbook"),
        ("f.json", "no question that can be taken over"),
        (
            "village.json",
            "looks like a questionnaire of ratio already",
        ),
        ("village.csv", "no LimeSurvey survey"),
    ] {
        let output = scene.run(&format!("questionnaire new draft.json --from {file}"));
        assert_eq!(output.code, 1, "{file}");
        assert!(output.stderr.contains(says), "{file}: {}", output.stderr);
        assert!(!scene.has("draft.json"), "{file}");
    }
}

#[test]
fn nothing_is_overwritten_by_a_draft() {
    let scene = Scene::village();
    let output =
        scene.run("questionnaire export village.json --to limesurvey --regions DED -o survey.txt");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let output = scene.run("questionnaire new mine.json --from survey.txt");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_eq!(
        scene.files(),
        [
            "mine.de.json",
            "mine.json",
            "survey.txt",
            "village.csv",
            "village.de.json",
            "village.json"
        ]
    );
    std::fs::remove_file(scene.path().join("mine.json")).expect("a file");
    let output = scene.run("questionnaire new mine.json --from survey.txt");
    assert_eq!(output.code, 2, "{}", output.stderr);
    assert!(
        output.stderr.contains("mine.de.json exists"),
        "{}",
        output.stderr
    );
    assert!(!scene.has("mine.json"));
    // What the agency's survey gives is scored with the draft as with the original.
    let output = scene.run("questionnaire new mine.json --from survey.txt --force");
    assert_eq!(output.code, 0, "{}", output.stderr);
}

/// The draft of a file, as the program writes it, with what it says.
fn drafted(file: &str, bytes: &[u8]) -> (String, String) {
    let scene = Scene::new();
    scene.bytes(file, bytes);
    let output = scene.run(&format!("questionnaire new draft.json --from {file}"));
    assert_eq!(output.code, 0, "{}", output.stderr);
    let check = scene.run("questionnaire check draft.json");
    assert_eq!(check.code, 0, "{}", check.stdout);
    (scene.read("draft.json"), output.stderr)
}

#[test]
fn a_limesurvey_survey_of_today() {
    let bytes = std::fs::read(root().join("examples/quickscan.lss")).expect("an example");
    let scene = Scene::new();
    scene.bytes("quickscan.lss", &bytes);
    let output = scene.run("questionnaire new draft.json --from quickscan.lss");
    golden("draft-quickscan.json", &scene.read("draft.json"));
    golden("draft-quickscan.de.json", &scene.read("draft.de.json"));
    golden("draft-quickscan.txt", &output.stderr);
}

/// Versions before 4 have a row a language, and texts in the rows themselves.
#[test]
fn a_limesurvey_survey_of_old() {
    let row = |fields: &[(&str, &str)]| {
        let fields: Vec<String> = fields
            .iter()
            .map(|(name, text)| format!("<{name}><![CDATA[{text}]]></{name}>"))
            .collect();
        format!("<row>{}</row>", fields.concat())
    };
    let question = |qid, kind, title, text, language, relevance| {
        row(&[
            ("qid", qid),
            ("parent_qid", "0"),
            ("gid", "1"),
            ("type", kind),
            ("title", title),
            ("question", text),
            ("language", language),
            ("relevance", relevance),
            ("mandatory", "N"),
            ("other", "N"),
        ])
    };
    let answer = |code, text, points, language| {
        row(&[
            ("qid", "5"),
            ("code", code),
            ("answer", text),
            ("assessment_value", points),
            ("language", language),
            ("scale_id", "0"),
        ])
    };
    let table = |name: &str, rows: &[String]| {
        format!("<{name}><fields/><rows>{}</rows></{name}>", rows.concat())
    };
    let file = [
        "<?xml version=\"1.0\"?><document><languages><language>de</language><language>en</language></languages>".to_owned(),
        table("groups", &[row(&[("gid", "1"), ("group_name", "Ideen"), ("language", "de")]), row(&[("gid", "1"), ("group_name", "Ideas"), ("language", "en")])]),
        table("questions", &[
            question("5", "L", "often", "Wie oft?", "de", "1"), question("5", "L", "often", "How often?", "en", "1"),
            question("6", "T", "how", "Wie?", "de", "((9X1X5.NAOK == \"A2\"))"), question("6", "T", "how", "How?", "en", "1"),
        ]),
        table("answers", &[answer("A1", "Nie", "0", "de"), answer("A2", "Immer", "3", "de"), answer("A1", "Never", "0", "en"), answer("A2", "Always", "3", "en")]),
        table("surveys", &[row(&[("sid", "9"), ("language", "de")])]),
        table("surveys_languagesettings", &[row(&[("surveyls_language", "de"), ("surveyls_title", "Probe")])]),
        table("assessments", &[row(&[("id", "1")])]),
        "</document>".to_owned(),
    ];
    let (draft, said) = drafted("old.lss", file.concat().as_bytes());
    let draft: Value = serde_json::from_str(&draft).expect("JSON");
    assert_eq!(draft["language"], "de");
    let questions = &draft["sections"][0]["questions"];
    assert_eq!(
        questions[0]["options"][1],
        json!({"code": "A2", "label": "Immer", "points": 3})
    );
    assert_eq!(
        questions[1]["ask_if"],
        json!({"question": "often", "is": "A2"})
    );
    assert!(
        said.contains("rules of the assessment were left out"),
        "{said}"
    );
}

#[test]
fn an_xlsform_with_all_that_can_be_taken_over_and_some_that_cannot() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let survey = [
        [
            "type",
            "name",
            "label::English (en)",
            "label::Deutsch (de)",
            "relevant",
            "constraint",
            "required",
        ],
        ["start", "start", "", "", "", "", ""],
        [
            "begin_group",
            "about",
            "The firm",
            "Der Betrieb",
            "",
            "",
            "",
        ],
        ["note", "hello", "Ten minutes.", "Zehn Minuten.", "", "", ""],
        ["text", "firm", "Firm", "Betrieb", "", "", "yes"],
        [
            "integer",
            "staff",
            "Staff",
            "Personal",
            "",
            ". > 0 and . <= 500",
            "",
        ],
        [
            "begin_group",
            "inner",
            "More",
            "Mehr",
            "${staff} > 4",
            "",
            "",
        ],
        [
            "select_one yes_no",
            "export",
            "Do you export?",
            "Exportieren Sie?",
            "",
            "",
            "",
        ],
        [
            "select_multiple who",
            "with",
            "With whom?",
            "Mit wem?",
            "${export} = 'yes' and not(selected(${with}, 'x'))",
            "not(selected(., 'none') and count-selected(.) > 1)",
            "",
        ],
        ["end_group", "", "", "", "", "", ""],
        [
            "date",
            "day",
            "Day",
            "Tag",
            "string-length(${firm}) > 0",
            "",
            "",
        ],
        ["geopoint", "where", "Where?", "Wo?", "", "", ""],
        ["end_group", "", "", "", "", "", ""],
        ["begin_repeat", "site", "Site", "Standort", "", "", ""],
        ["text", "street", "Street", "Straße", "", "", ""],
        ["end_repeat", "", "", "", "", "", ""],
        [
            "select_one yes_no",
            "last",
            "And?",
            "Und?",
            "selected(${with}, 'uni') or ${staff} <= 2",
            "",
            "",
        ],
    ];
    let choices = [
        [
            "list_name",
            "name",
            "label::English (en)",
            "label::Deutsch (de)",
            "points",
        ],
        ["yes_no", "yes", "Yes", "Ja", "1"],
        ["yes_no", "no", "No", "Nein", "0"],
        ["yes_no", "dk", "Don't know", "Weiß nicht", ""],
        ["who", "uni", "University", "Hochschule", ""],
        ["who", "none", "Nobody", "Niemand", ""],
    ];
    let page = book.add_worksheet().set_name("survey").expect("a name");
    for (row, cells) in (0..).zip(survey) {
        for (column, cell) in (0..).zip(cells) {
            page.write_string(row, column, cell).expect("a cell");
        }
    }
    let page = book.add_worksheet().set_name("choices").expect("a name");
    for (row, cells) in (0..).zip(choices) {
        for (column, cell) in (0..).zip(cells) {
            page.write_string(row, column, cell).expect("a cell");
        }
    }
    let (draft, said) = drafted("form.xlsx", &book.save_to_buffer().expect("memory"));
    let draft: Value = serde_json::from_str(&draft).expect("JSON");
    let sections = draft["sections"].as_array().expect("sections");
    let questions: Vec<&Value> = sections
        .iter()
        .flat_map(|section| section["questions"].as_array().expect("questions"))
        .collect();
    let asked = |id: &str| {
        *questions
            .iter()
            .find(|question| question["id"] == id)
            .unwrap_or_else(|| panic!("{id}: {draft}"))
    };
    assert_eq!(sections[0]["text"], "Ten minutes.");
    assert_eq!([&asked("staff")["min"], &asked("staff")["max"]], [1, 500]);
    assert_eq!(asked("firm")["required"], true);
    assert_eq!(
        sections[1]["ask_if"],
        json!({"question": "staff", "at_least": 5})
    );
    assert_eq!(asked("with")["options"][1]["exclusive"], true);
    assert_eq!(
        asked("day")["ask_if"],
        json!({"question": "firm", "answered": true})
    );
    assert_eq!(
        asked("last")["ask_if"],
        json!({"any": [{"question": "with", "is": "uni"}, {"question": "staff", "below": 3}]})
    );
    assert_eq!(
        draft["scales"]["export"][2],
        json!({"code": "dk", "label": "Don't know", "means": "missing"})
    );
    for what in [
        "`where` was left out: it is of the type `geopoint`",
        "`site` was left out: it is a group that repeats",
        "the condition of question `with` could not be taken over",
    ] {
        assert!(said.contains(what), "{what}\n{said}");
    }
    assert!(!draft.to_string().contains("street"));
}

#[test]
fn a_surveyjs_survey_with_grids_ratings_and_panels() {
    let survey = json!({"locale": "de", "title": {"default": "Probe", "en": "Trial"}, "pages": [
        {"name": "p1", "title": "Eins", "elements": [
            {"type": "boolean", "name": "export", "title": "Exportieren Sie?"},
            {"type": "rating", "name": "mood", "title": "Stimmung", "rateMax": 3, "minRateDescription": "mies"},
            {"type": "panel", "name": "more", "visibleIf": "{export} = true", "elements": [
                {"type": "matrix", "name": "grid", "title": "Wie oft", "columns": [{"value": "a", "text": "nie"}, {"value": "b", "text": "oft"}],
                 "rows": [{"value": "r1", "text": "Messen?"}, "r2"], "visibleIf": "{mood} >= 2"}]},
            {"type": "checkbox", "name": "with", "choices": ["x", {"value": "y", "text": "Y"}], "showNoneItem": true, "showOtherItem": true,
             "visibleIf": "{grid.r1} = 'b' and {mood} anyof [1, 2]"},
            {"type": "text", "name": "staff", "inputType": "number", "validators": [{"type": "numeric", "minValue": 1}]},
            {"type": "signaturepad", "name": "sign"},
            {"type": "comment", "name": "why", "visibleIf": "age({born}) > 3"}]}]});
    let (draft, said) = drafted("survey.json", survey.to_string().as_bytes());
    let draft: Value = serde_json::from_str(&draft).expect("JSON");
    assert_eq!([&draft["language"], &draft["title"]], ["de", "Probe"]);
    let sections = draft["sections"].as_array().expect("sections");
    assert_eq!(
        sections[1]["ask_if"],
        json!({"question": "export", "is": "true"})
    );
    let grid = &sections[1]["questions"][0];
    assert_eq!(
        grid["ask_if"],
        json!({"question": "mood", "in": ["2", "3"]})
    );
    assert_eq!(
        [&grid["text"], &grid["aliases"][0]],
        ["Wie oft Messen?", "grid/r1"]
    );
    let with = &sections[2]["questions"][0];
    let codes: Vec<&Value> = with["options"]
        .as_array()
        .expect("options")
        .iter()
        .map(|option| &option["code"])
        .collect();
    assert_eq!(codes, ["x", "y", "none", "other"]);
    assert_eq!(
        with["ask_if"]["all"][1]["any"][0],
        json!({"question": "mood", "is": "1"})
    );
    assert_eq!(sections[2]["questions"][1]["min"], 1);
    for what in [
        "`sign` was left out",
        "the condition of question `why` could not be taken over",
    ] {
        assert!(said.contains(what), "{what}\n{said}");
    }
}
