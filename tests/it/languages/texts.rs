//! The built-in questionnaire and practices in every language: all translated, labels that tell options apart, and
//! the same answers from a survey in any language.

use super::{examples, foreign};
use crate::support::{records, root};
use ratio::practices::Shelf;
use ratio::questionnaire::{
    BUILT_IN, QuestionType, Questionnaire, Translatable, built_in, text_entries,
};
use std::collections::{BTreeMap, HashMap, HashSet};

fn questionnaire() -> Questionnaire {
    built_in("innovation-capacity")
        .expect("built in")
        .expect("without errors")
}

/// All that come with the program.
fn questionnaires() -> impl Iterator<Item = Questionnaire> {
    BUILT_IN.into_iter().map(|entry| {
        built_in(entry.id)
            .expect("built in")
            .expect("without errors")
    })
}

#[test]
fn all_texts_are_there_in_all_languages() {
    for entry in BUILT_IN {
        let questionnaire = built_in(entry.id).expect("built in").expect("no errors");
        let languages: Vec<&str> = foreign().collect();
        let translations = questionnaire.translations.iter();
        let known: Vec<&str> = translations.map(|t| t.language.as_str()).collect();
        assert_eq!(known, languages, "{}", entry.id);
        for translation in &questionnaire.translations {
            let all = text_entries(&questionnaire.definition).len();
            let done = translation.translated();
            assert_eq!(done, all, "{} in {}", entry.id, translation.language);
        }
    }
    let scene = crate::support::Scene::new();
    let check = scene.run("questionnaire check innovation-capacity edih-dma practices --strict");
    assert_eq!(check.code, 0, "{}{}", check.stdout, check.stderr);
    for language in foreign() {
        for (id, all) in [
            ("innovation-capacity", 767),
            ("edih-dma", 277),
            ("practices", 186),
        ] {
            let line = format!("{id}: {language}: {all} of {all} texts translated (100%)\n");
            assert!(check.stdout.contains(&line), "{}", check.stdout);
        }
    }
}

#[test]
fn a_language_that_the_program_does_not_speak_is_told_of() {
    let scene = crate::support::Scene::village();
    let file = scene.run("questionnaire translate village.json --to fr");
    assert_eq!(file.code, 0, "{}", file.stderr);
    let check = scene.run("questionnaire check village.json");
    assert!(
        check.stdout.contains(
            "fr: 0 of 36 texts translated (0%); what the program says itself comes in English\n"
        ),
        "{}",
        check.stdout
    );
}

#[test]
fn nothing_is_missing_from_the_practices() {
    let shelf = Shelf::built_in().expect("without errors");
    let languages: Vec<&str> = shelf.translations().map(|t| t.language.as_str()).collect();
    assert_eq!(languages, foreign().collect::<Vec<_>>());
    let catalogue = shelf.catalogues().next().expect("the built-in one");
    let all = Translatable::from(catalogue).texts.len();
    for translation in shelf.translations() {
        assert_eq!(translation.translated(), all, "{}", translation.language);
    }
}

/// What comes with the program is read without its checks; they are made here, and find the same texts.
#[test]
fn read_fast_or_with_care_the_texts_are_the_same() {
    let folder = root().join("questionnaires");
    let read = |name: &str| std::fs::read(folder.join(name)).expect("a file");
    for quick in questionnaires() {
        let id = &quick.definition.id;
        let name = format!("{id}.json");
        let mut careful = Questionnaire::read(&name, &read(&name)).expect("no errors");
        for language in foreign() {
            let name = format!("{id}.{language}.json");
            let report = careful.add_translation(&name, &read(&name));
            assert_eq!(report.expect("no errors").findings, [], "{language}");
        }
        assert_eq!(quick.languages(), careful.languages());
        for entry in text_entries(&quick.definition) {
            for (one, other) in quick.translations.iter().zip(&careful.translations) {
                assert_eq!(
                    one.text(&entry.key),
                    other.text(&entry.key),
                    "{}",
                    entry.key
                );
            }
        }
    }
}

/// Texts that are the same in English and another language are few: names, codes, words both have.
#[test]
fn hardly_a_text_is_as_in_english() {
    for questionnaire in questionnaires() {
        let entries = text_entries(&questionnaire.definition);
        for translation in &questionnaire.translations {
            let same: HashSet<&str> = entries
                .iter()
                .filter(|entry| translation.text(&entry.key) == Some(entry.text.as_str()))
                .map(|entry| entry.text.as_str())
                .collect();
            let language = &translation.language;
            assert!(same.len() <= 4, "{language}: {same:?}");
            let words = same.iter().map(|text| text.split_whitespace().count());
            assert!(words.max().unwrap_or(0) <= 1, "{language}: {same:?}");
        }
    }
}

/// No question has two options of the same words in a language, nor the same words in two languages for different ones.
#[test]
fn labels_tell_options_apart() {
    for questionnaire in questionnaires() {
        let definition = &questionnaire.definition;
        for question in definition.questions() {
            let plain = |text: &str| text.to_lowercase().replace(char::is_whitespace, "");
            let options = definition.options_of(question).iter();
            let aliases = options.flat_map(|option| {
                let aliases = option.aliases.iter();
                aliases.map(|alias| (plain(alias), option.code.as_str()))
            });
            let mut known: HashMap<String, &str> = aliases.collect();
            for language in questionnaire.languages() {
                let texts = questionnaire.texts(language);
                for option in definition.options_of(question) {
                    let label = plain(texts.label(question, option));
                    let before = known.insert(label.clone(), &option.code);
                    let is_new = before.is_none_or(|code| code == option.code);
                    assert!(is_new, "{}: `{label}` in {language}", question.id);
                }
            }
        }
    }
}

/// The example survey with its headings and labels in a language, as a platform exports it.
fn in_language(questionnaire: &Questionnaire, language: &str, survey: &str) -> String {
    let definition = &questionnaire.definition;
    let texts = questionnaire.texts(language);
    let english = questionnaire.texts("en");
    let questions: HashMap<&str, _> = definition.questions().map(|q| (q.id.as_str(), q)).collect();
    let mut reader = csv::Reader::from_reader(survey.as_bytes());
    let headings = reader.headers().expect("headings").clone();
    let mut out = csv::Writer::from_writer(Vec::new());
    let heading = |id: &str| match questions.get(id) {
        Some(question) => texts.question(question).to_owned(),
        None => id.to_owned(),
    };
    out.write_record(headings.iter().map(heading))
        .expect("memory");
    for record in reader.records() {
        let record = record.expect("a record");
        let cells = headings.iter().zip(&record).map(|(id, cell)| {
            let Some(question) = questions.get(id) else {
                return cell.to_owned();
            };
            let options = definition.options_of(question);
            let label = |code: &str| {
                let option = options
                    .iter()
                    .find(|option| option.code == code || english.label(question, option) == code);
                option.map(|option| texts.label(question, option).to_owned())
            };
            let parts = cell.split(';').map(str::trim);
            let labels: Option<Vec<String>> = parts.map(label).collect();
            labels.map_or_else(|| cell.to_owned(), |labels| labels.join(";"))
        });
        out.write_record(cells).expect("memory");
    }
    String::from_utf8(out.into_inner().expect("memory")).expect("UTF-8")
}

/// What is compared of a profile: all but the warnings, which quote what was written.
fn figures(csv: &str) -> Vec<BTreeMap<String, String>> {
    records(csv)
}

#[test]
fn a_survey_in_any_language_gives_the_same_figures() {
    let questionnaire = questionnaire();
    let scene = examples(&["survey.csv"]);
    let survey = scene.read("survey.csv");
    let english = scene.run("score survey.csv -f csv --quiet");
    assert_eq!(english.code, 0, "{}", english.stderr);
    let expected = figures(&english.stdout);
    assert_eq!(expected.len(), 240);
    for language in questionnaire.languages() {
        let name = format!("{language}.csv");
        let export = in_language(&questionnaire, language, &survey);
        if language != "en" {
            let texts = questionnaire.texts(language);
            let question = questionnaire.definition.questions().nth(7).expect("one");
            assert!(export.contains(texts.question(question)), "{language}");
        }
        scene.bytes(&name, export.as_bytes());
        let scored = scene.run(&format!("score {name} -f csv --quiet"));
        assert_eq!(scored.code, 0, "{language}: {}", scored.stderr);
        let got = figures(&scored.stdout);
        for (got, expected) in got.iter().zip(&expected) {
            assert_eq!(got, expected, "{language}");
        }
        assert_eq!(got.len(), expected.len(), "{language}");
    }
}

/// Headings of fewer than ten letters are not held against the translations that come with the program.
#[test]
fn every_question_has_ten_letters() {
    for questionnaire in questionnaires() {
        for translation in &questionnaire.translations {
            for question in questionnaire.definition.questions() {
                let text = translation.question(question).expect("a text");
                let letters = text.chars().filter(|letter| letter.is_alphanumeric());
                assert!(letters.count() >= 10, "{text}");
            }
        }
    }
}

/// Whether a label of a set holds what parts several answers in a cell is not asked of the translations that come with the program.
#[test]
fn no_label_holds_what_parts_answers() {
    for questionnaire in questionnaires() {
        let definition = &questionnaire.definition;
        for translation in &questionnaire.translations {
            let questions = definition.questions();
            for question in questions.filter(|question| question.kind == QuestionType::Choices) {
                for option in definition.options_of(question) {
                    let label = translation.label(question, option).expect("a label");
                    assert!(!label.contains([';', '|']), "{label}");
                }
            }
        }
    }
}
