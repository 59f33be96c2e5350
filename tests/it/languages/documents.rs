//! Everything that a firm or an official reads, in every language: no English left in it, no letter missing, nothing
//! that breaks the layout.

use super::{examples, foreign};
use crate::browser::Browser;
use crate::exchange::tools;
use crate::support::Scene;
use ratio::language::LANGUAGES;
use serde_json::json;
use std::process::Command;

/// English words that no other of the languages has.
const ENGLISH: [&str; 34] = [
    "the",
    "of",
    "standing",
    "level",
    "and",
    "with",
    "from",
    "which",
    "their",
    "what",
    "this",
    "firms",
    "answered",
    "score",
    "scores",
    "without",
    "higher",
    "lower",
    "questions",
    "answers",
    "answer",
    "region's",
    "regions",
    "mean",
    "means",
    "share",
    "each",
    "between",
    "rural less",
    "band",
    "bands",
    "step",
    "steps",
    "not",
];

/// What stands in English everywhere: names of practices, projects and laws as their owners write them, sources.
const NAMES: [&str; 3] = ["http", "ratio ", "Fresh perspectives"];

/// English words of a text, a line at a time; ids, codes and rows of figures are the same in all languages, and what
/// its owner named in English keeps its name.
fn english_in(text: &str) -> Vec<String> {
    let is_row_of_figures = |line: &str| {
        let mut cells = line.split('|').skip(1);
        cells
            .next()
            .is_some_and(|cell| cell.trim().parse::<usize>().is_ok())
    };
    let lines = text.lines().filter(|line| {
        let is_word = !line.trim().contains(' ');
        !is_word && !is_row_of_figures(line) && !NAMES.iter().any(|name| line.contains(name))
    });
    let mut found = Vec::new();
    for line in lines {
        let spoken: String = line.split('`').step_by(2).collect();
        let is_letter = |c: char| c.is_alphanumeric() || "'_*:".contains(c);
        let mut words = spoken.split(|c: char| !is_letter(c));
        if let Some(word) = words.find(|word| ENGLISH.contains(word)) {
            found.push(format!("{word}: {line}"));
        }
    }
    found
}

/// The text of a page without its tags, styles and scripts.
fn text_of(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    for (open, close) in [("<style", "</style>"), ("<script", "</script>")] {
        assert!(rest.matches(open).count() == rest.matches(close).count());
    }
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let skipped = ["style", "script"]
            .iter()
            .find(|tag| rest[1..].starts_with(**tag))
            .and_then(|tag| {
                rest.find(&format!("</{tag}>"))
                    .map(|end| end + tag.len() + 3)
            })
            .or_else(|| rest.find('>').map(|end| end + 1));
        rest = &rest[skipped.unwrap_or(rest.len())..];
        text.push('\n');
    }
    text.push_str(rest);
    text.replace("&#x27;", "'").replace("&amp;", "&")
}

/// A scenario whose title is of no language.
const SCENARIOS: &str = r#"{"format": 1, "questionnaire": "innovation-capacity", "scenarios": [
    {"id": "one", "title": "1", "change": [{"raise": ["networks"]}]}]}"#;

/// Commands that write for readers, with `LANG` in the place of the language.
const WRITTEN: [&str; 18] = [
    "report survey.csv --firm DE-001 --norms norms.json --lang LANG -o among.LANG.html",
    "regions survey.csv --level 0 --robustness --draws 20 --what-if scenarios.json --lang LANG -o beside.LANG.html",
    "report maturity.csv -q edih-dma --firm XX1000001 --lang LANG -o maturity.LANG.html",
    "regions maturity.csv -q edih-dma --by wave --lang LANG -o hub.LANG.md",
    "report survey.csv --firm DE-001 --lang LANG -o report.LANG.md",
    "report survey.csv --firm DE-019 --lang LANG -o report.LANG.html",
    "report answers.json --lang LANG -o answers.LANG.md",
    "regions survey.csv --level 2 --lang LANG -o regions.LANG.html",
    "regions survey.csv --level 2 --lang LANG -o regions.LANG.md",
    "regions survey.csv --by urban_rural,band --unsafe --lang LANG -o groups.LANG.md",
    "items survey.csv --lang LANG -o items.LANG.html",
    "items survey.csv --lang LANG --by wave -o items.LANG.txt",
    "compare survey.csv followup.csv --lang LANG --by size_class -o change.LANG.html",
    "compare survey.csv followup.csv --lang LANG --measure support=training -o change.LANG.txt",
    "compare followup.csv --respondents --lang LANG -o people.LANG.html",
    "compare followup.csv --respondents --lang LANG -o people.LANG.txt",
    "plan survey.csv --region LV00C --lang LANG -o plan.LANG.md",
    "plan survey.csv --region DED5 --lang LANG -o plan.LANG.html",
];

/// Commands that show something.
const SHOWN: [&str; 9] = [
    "score survey.csv --norms norms.json --lang LANG -f table",
    "explain survey.csv --firm DE-001 --sensitivity --draws 20 --lang LANG",
    "questionnaire show edih-dma --lang LANG",
    "score answers.json --lang LANG -f table",
    "explain survey.csv --firm DE-001 --lang LANG",
    "questionnaire show innovation-capacity --lang LANG",
    "practices list -f table --lang LANG",
    "practices match survey.csv --firm DE-001 --lang LANG",
    "regions survey.csv --level 2 -f table --lang LANG",
];

#[test]
fn no_english_is_left() {
    let scene = examples(&["survey.csv", "followup.csv", "answers.json", "maturity.csv"]);
    assert_eq!(scene.run("norms survey.csv -o norms.json --quiet").code, 0);
    let scene = scene.file("scenarios.json", SCENARIOS);
    let mut found = Vec::new();
    for language in foreign() {
        for command in WRITTEN {
            let command = command.replace("LANG", language);
            let output = scene.run(&format!("{command} --quiet"));
            assert_eq!(output.code, 0, "{command}: {}", output.stderr);
            let file = command.rsplit(' ').next().expect("a file");
            let mut text = scene.read(file);
            if file.ends_with("html") {
                assert!(
                    text.contains(&format!("<html lang=\"{language}\"")),
                    "{file}"
                );
                text = text_of(&text);
            }
            let english = english_in(&text)
                .into_iter()
                .map(|line| format!("{file}: {line}"));
            found.extend(english);
        }
        for command in SHOWN {
            let command = command.replace("LANG", language);
            let output = scene.run(&command);
            assert_eq!(output.code, 0, "{command}: {}", output.stderr);
            let english = english_in(&output.stdout).into_iter();
            found.extend(english.map(|line| format!("{command}: {line}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What a document lacks letters for, or lets run over four pages.
#[test]
fn documents_have_all_letters_and_four_pages_at_most() {
    let scene = examples(&["survey.csv"]);
    let has_words = tools::answers("pdftotext", "-v");
    let languages = LANGUAGES.join(",");
    for firm in ["DE-001", "IE-020"] {
        let command = format!("report survey.csv --firm {firm} --lang {languages} -o {firm}.pdf");
        let output = scene.run(&command);
        assert_eq!(output.code, 0, "{}", output.stderr);
        assert!(!output.stderr.contains("letter"), "{}", output.stderr);
        for language in LANGUAGES {
            let file = format!("{firm}.{language}.pdf");
            assert!(scene.has(&file), "{file}");
            if !has_words {
                tools::skip("the words of the report", "pdftotext");
                continue;
            }
            let mut command = Command::new("pdftotext");
            command.args(["-raw", &file, "-"]).current_dir(scene.path());
            let said = tools::run(&mut command, b"");
            assert!(!said.contains('□'), "{file}");
            let pages = said.matches('\u{c}').count();
            assert!(pages <= 4, "{file}: {pages} pages");
            let letters = match language {
                "lv" => "ņēūšģ",
                "cs" => "řěžůč",
                "pl" => "ąęłśż",
                _ => "",
            };
            assert!(
                letters.chars().all(|letter| said.contains(letter)),
                "{file}"
            );
        }
    }
}

/// Whatever the language, nothing is wider than the screen, from a small phone to a desk.
#[test]
fn pages_are_no_wider_than_the_screen() {
    let scene = examples(&["survey.csv", "followup.csv", "maturity.csv"]);
    assert_eq!(scene.run("norms survey.csv -o norms.json --quiet").code, 0);
    let scene = scene.file("scenarios.json", SCENARIOS);
    let languages = LANGUAGES.join(",");
    for command in [
        "report survey.csv --firm DE-001 --norms norms.json -o report.html",
        "report maturity.csv -q edih-dma --firm XX1000001 -o maturity.html",
        "regions survey.csv --level 1 --robustness --draws 20 --what-if scenarios.json -o beside.html --quiet",
        "regions survey.csv --level 2 -o regions.html --quiet",
        "plan survey.csv --region LV00C -o plan.html --quiet",
        "items survey.csv -o items.html --quiet",
        "compare survey.csv followup.csv --measure support=training -o change.html --quiet",
        "compare followup.csv --respondents -o people.html --quiet",
    ] {
        let output = scene.run(&format!("{command} --lang {languages}"));
        assert_eq!(output.code, 0, "{command}: {}", output.stderr);
    }
    let Some(browser) = Browser::start(360, 800, scene.path()) else {
        return tools::skip("pages in all languages", "chromedriver");
    };
    // The page itself, every table that does not scroll by itself, and every text of a drawing.
    let over = "
        const root = document.documentElement;
        const over = [];
        if (root.scrollWidth > root.clientWidth) over.push('page ' + root.scrollWidth);
        for (const svg of document.querySelectorAll('svg')) {
            const box = svg.getBoundingClientRect();
            for (const text of svg.querySelectorAll('text')) {
                const own = text.getBoundingClientRect();
                if (own.width > 0 && (own.left < box.left - 1 || own.right > box.right + 1)) over.push('svg ' + text.textContent);
            }
        }
        return over;";
    let mut found = Vec::new();
    for language in LANGUAGES {
        for page in [
            "report", "maturity", "beside", "regions", "plan", "items", "change", "people",
        ] {
            let file = format!("{page}.{language}.html");
            browser.open(&scene.path().join(&file));
            for width in [320, 820, 1280] {
                browser.size(width, 900);
                let over = browser.run(over, json!(null));
                if over != json!([]) {
                    found.push(format!("{file} at {width}: {over}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// One command makes a file for each language; what follows the locale is what people read, never data.
#[test]
fn several_languages_and_the_locale() {
    let scene = examples(&["survey.csv", "answers.json"]);
    let both = scene.run("report survey.csv --firm DE-001 --lang de,en -o r.html");
    assert_eq!(both.code, 0, "{}", both.stderr);
    assert!(scene.read("r.de.html").contains("Innovationsbericht"));
    assert!(scene.read("r.en.html").contains("Innovation report"));
    assert!(!scene.has("r.html"));
    let in_locale = |arguments: &str| {
        let mut command = scene.command();
        command
            .env("LC_ALL", "pl_PL.UTF-8")
            .args(arguments.split(' '));
        let output = command.output().expect("a run");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    assert!(in_locale("report answers.json").contains("Raport o innowacyjności"));
    assert!(in_locale("report answers.json --lang lv").contains("Inovāciju pārskats"));
    let data = in_locale("score survey.csv -f csv --quiet");
    assert_eq!(data, scene.run("score survey.csv -f csv --quiet").stdout);
    let data = in_locale("regions survey.csv --level 2 -f csv --quiet");
    assert_eq!(
        data,
        scene
            .run("regions survey.csv --level 2 -f csv --quiet")
            .stdout
    );
}

/// An interview begun in one language, gone on with in another, and reported in a third.
#[test]
fn an_interview_in_one_language_and_its_report_in_another() {
    let scene = Scene::new();
    let lines = "F1\n:s\n:s\n:s\n4\n:l lv\n:s\n:s\n:g 2\n2\n3\n:l pl\n4\n:q\n";
    let output = scene.run_with("assess f.json --lang cs", lines);
    assert_eq!(output.code, 0, "{}", output.stderr);
    for heading in [
        "Strategie a vedení",
        "Stratēģija un vadība",
        "Strategia i kierowanie",
    ] {
        let seen = output.stdout.contains(heading) || heading == "Strategie a vedení";
        assert!(seen, "{heading}\n{}", output.stdout);
    }
    assert!(output.stdout.contains("Odpověď:"), "{}", output.stdout);
    assert!(output.stdout.contains("Atbilde"), "{}", output.stdout);
    assert!(output.stdout.contains("Odpowiedź"), "{}", output.stdout);
    let report = scene.run("report f.json --lang it");
    assert_eq!(report.code, 0, "{}", report.stderr);
    assert!(
        report.stdout.contains("Rapporto sull'innovazione"),
        "{}",
        report.stdout
    );
    assert!(
        report.stdout.contains("Strategia e guida"),
        "{}",
        report.stdout
    );
}

/// The index of reports is in the order of the language's dictionaries.
#[test]
fn the_index_of_reports_is_in_order() {
    let scene = Scene::new();
    let head = "firm_id,firm_name,str_plan,str_time,str_goals,str_choose,str_ahead";
    let firms = [
        "1,Řezník",
        "2,Chalupa",
        "3,Hora",
        "4,Rybník",
        "5,Čáp",
        "6,Cihelna",
    ];
    let rows: Vec<String> = firms
        .iter()
        .map(|firm| format!("{firm},3,3,3,3,3"))
        .collect();
    scene.bytes("f.csv", format!("{head}\n{}\n", rows.join("\n")).as_bytes());
    let output = scene.run("report f.csv --all --lang cs -o all --quiet");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let index = text_of(&scene.read("all/index.html"));
    let places: Vec<usize> = ["Cihelna", "Čáp", "Hora", "Chalupa", "Rybník", "Řezník"]
        .iter()
        .map(|name| {
            index
                .find(name)
                .unwrap_or_else(|| panic!("{name}\n{index}"))
        })
        .collect();
    assert!(places.is_sorted(), "{places:?}\n{index}");
}

/// Tables for a screen keep to its eighty columns, whatever the length of words.
#[test]
fn tables_keep_to_the_screen() {
    let scene = examples(&["survey.csv", "followup.csv", "maturity.csv"]);
    assert_eq!(scene.run("norms survey.csv -o norms.json --quiet").code, 0);
    let scene = scene.file("scenarios.json", SCENARIOS);
    for language in LANGUAGES {
        for command in [
            "regions survey.csv --level 2 -f table",
            "score survey.csv -f table",
            "score survey.csv --norms norms.json -f table",
            "score maturity.csv -q edih-dma -f table",
            "regions survey.csv --level 0 --robustness --draws 20 --what-if scenarios.json -f table",
            "items survey.csv -f table",
            "compare survey.csv followup.csv --by wave -f table",
            "compare followup.csv --respondents -f table",
        ] {
            let output = scene.run(&format!("{command} --quiet --lang {language}"));
            assert_eq!(output.code, 0, "{}", output.stderr);
            let long = output.stdout.lines().find(|line| line.chars().count() > 80);
            assert_eq!(long, None, "{language}: {command}");
        }
    }
}
