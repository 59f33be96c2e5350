//! The report a firm keeps: what it says, how it looks, and that nothing in an answer breaks out of it.

use crate::browser::Browser;
use crate::exchange::tools;
use crate::support::{Scene, golden, root};
use ratio::answers::{Codebook, Decimals, Response};
use ratio::profile::Profiler;
use ratio::questionnaire::{Questionnaire, built_in};
use serde_json::json;
use std::path::Path;
use std::process::Command;

/// Names that mean something to a page, to Markdown, to a document's maker, to a shell or a file system.
const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "#import \"x\"",
    "![x](javascript:alert(1)) [y](http://evil.test)",
    "{{ 7 * 7 }} {% raw %}",
    "../../etc/passwd",
    "=1+1|cmd",
    "\\] *a* _b_ `c` </title></style>",
    "R&D “ž” 日本 \u{202e}dlog",
];

fn copy_examples(scene: &Scene, files: &[&str]) {
    for file in files {
        let content = std::fs::read(root().join("examples").join(file)).expect("an example");
        scene.bytes(file, &content);
    }
}

/// The village survey with one firm of a name of the test's choosing.
fn firm_named(name: &str) -> Scene {
    let scene = Scene::village();
    let mut table = csv::Writer::from_writer(Vec::new());
    table
        .write_record([
            "firm_id", "nuts3", "staff", "collect", "stuck", "with", "rd_share",
        ])
        .expect("memory");
    table
        .write_record([name, "LV00C", "5", "2", "1", "customers", "2"])
        .expect("memory");
    scene.bytes("one.csv", &table.into_inner().expect("memory"));
    scene
}

/// The words of a PDF file.
fn words(scene: &Scene, file: &str) -> String {
    tools::run(
        Command::new("pdftotext")
            .args(["-raw", file, "-"])
            .current_dir(scene.path()),
        b"",
    )
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_same_report_in_markdown_and_as_a_page() {
    let scene = Scene::village();
    let output = scene.run("report village.csv -q village.json --firm mill");
    assert_eq!(output.code, 0, "{}", output.stderr);
    golden("report-mill.md", &output.stdout);
    let output = scene.run("report village.csv -q village.json --firm mill -o mill.html");
    assert_eq!(output.code, 0, "{}", output.stderr);
    golden("report-mill.html", &scene.read("mill.html"));
    let german = scene.run("report village.csv -q village.json --firm mill --lang de");
    assert!(german.stdout.contains("Ideen"), "{}", german.stdout);
}

#[test]
fn the_built_in_questionnaire_makes_a_report_of_four_pages_at_most() {
    let scene = Scene::new();
    copy_examples(&scene, &["answers.json"]);
    let output = scene.run("report answers.json");
    golden("report-quinta.md", &output.stdout);
    let output = scene.run("report answers.json -o quinta.pdf");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let pdf = std::fs::read(scene.path().join("quinta.pdf")).expect("a file");
    assert!(pdf.starts_with(b"%PDF-1.7"));
    let again = scene.run("report answers.json -o again.pdf");
    assert_eq!(again.code, 0);
    let second = std::fs::read(scene.path().join("again.pdf")).expect("a file");
    assert!(pdf == second, "the same answers give the same bytes");
    if !tools::answers("pdftotext", "-v") {
        return tools::skip("the words of the report", "pdftotext");
    }
    let said = words(&scene, "quinta.pdf");
    assert!(said.contains("4 of 4"), "{said}");
    let said = flat(&said);
    let questionnaire = built_in("innovation-capacity")
        .expect("built in")
        .expect("without errors");
    let definition = &questionnaire.definition;
    let profile = definition.profile.as_ref().expect("a profile");
    for score in &definition.scores {
        let shown = profile.dimensions.contains(&score.id) || score.id == "place";
        assert!(
            !shown || said.contains(&score.title),
            "{}\n{said}",
            score.title
        );
    }
    let info = tools::run(
        Command::new("pdfinfo")
            .arg("quinta.pdf")
            .current_dir(scene.path()),
        b"",
    );
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(
        info.contains("Quinta do Vale: Innovation capacity"),
        "{info}"
    );
    let fonts = tools::run(
        Command::new("pdffonts")
            .arg("quinta.pdf")
            .current_dir(scene.path()),
        b"",
    );
    let embedded = fonts
        .lines()
        .skip(2)
        .filter(|line| line.contains(" yes yes yes "));
    assert_eq!(embedded.count(), 2, "{fonts}");
}

/// Every question with its answer stands in the document in the order of the page.
#[test]
fn questions_answers_and_steps_are_all_in_the_document() {
    if !tools::answers("pdftotext", "-v") {
        return tools::skip("the words of the report", "pdftotext");
    }
    let scene = Scene::new();
    copy_examples(&scene, &["answers.json"]);
    scene.run("report answers.json -o quinta.pdf");
    let said = flat(&words(&scene, "quinta.pdf")).replace(' ', "");
    let page = scene.run("report answers.json --quiet").stdout;
    let mut rows = 0;
    for row in page
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains(" of 5)"))
    {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let today = cells[1]
            .rsplit_once(" (")
            .map_or(cells[1], |(text, _)| text);
        for text in [cells[0], today, cells[2]]
            .into_iter()
            .chain(cells.get(3).copied())
        {
            let text = text.replace(['\\', ' '], "");
            assert!(said.contains(&text), "`{text}` is not in the document");
        }
        rows += 1;
    }
    assert_eq!(rows, 49);
}

#[test]
fn names_from_answers_stay_names_in_every_format() {
    let with_pdf = tools::answers("pdftotext", "-v");
    for name in HOSTILE {
        let scene = firm_named(name);
        for file in ["one.html", "one.md", "one.pdf"] {
            let output = scene.run(&format!("report one.csv -q village.json -o {file}"));
            assert_eq!(output.code, 0, "{name}: {}", output.stderr);
        }
        let html = scene.read("one.html");
        assert!(!html.contains("<script"), "{name}");
        assert!(!html.contains("</title></style>"), "{name}");
        assert!(!html.contains("49 "), "{name}: a template ran");
        assert_eq!(html.matches("<h1>").count(), 1);
        let page = scene.read("one.md");
        let mut shown = String::new();
        pulldown_cmark::html::push_html(&mut shown, pulldown_cmark::Parser::new(&page));
        for tag in [
            "<script",
            "href=\"javascript",
            "href=\"http://evil",
            "<img",
            "<em>a</em>",
            "</style>",
        ] {
            assert!(!shown.contains(tag), "{name}: {tag}\n{shown}");
        }
        if with_pdf {
            let said = flat(&words(&scene, "one.pdf"));
            let shown: String = name
                .chars()
                .map(|c| if "日本".contains(c) { '□' } else { c })
                .filter(|c| *c != '\u{202e}')
                .collect();
            assert!(said.contains(&flat(&shown)), "{shown}\n{said}");
        }
    }
    let scene = firm_named(HOSTILE[7]);
    let output = scene.run("report one.csv -q village.json -o one.pdf");
    assert!(
        output.stderr.contains("fonts don't have 日本"),
        "{}",
        output.stderr
    );
}

#[test]
fn the_wave_before_and_the_other_firms_are_shown_where_they_are_known() {
    let mut table = "firm_id,nuts3,staff,collect,stuck,with,rd_share,wave\n".to_owned();
    for firm in 0..12 {
        table.push_str(&format!("F{firm},LV00C,5,2,1,customers,2,T0\n"));
    }
    table.push_str("F3,LV00C,5,3,1,customers;university,5,T1\n");
    let scene = Scene::village();
    let text = scene.read("village.json");
    let text = text.replace(
        "{\"id\": \"staff\"",
        "{\"id\": \"wave\", \"type\": \"choice\", \"text\": \"Wave\", \"options\": [{\"code\": \"T0\", \"label\": \"Start\"}, {\"code\": \"T1\", \"label\": \"A year on\"}]}, {\"id\": \"staff\"",
    );
    let text = text.replace(
        "\"employees\": \"staff\"",
        "\"employees\": \"staff\", \"wave\": \"wave\"",
    );
    assert!(text.contains("\"wave\": \"wave\""));
    scene.bytes("waves.json", text.as_bytes());
    scene.bytes("waves.csv", table.as_bytes());
    let latest = scene.run("report waves.csv -q waves.json --firm F3").stdout;
    assert!(latest.contains("since T0 ("), "{latest}");
    assert!(
        latest.contains("mean of the 12 firms of this survey"),
        "{latest}"
    );
    assert!(latest.contains("Wave: A year on"), "{latest}");
    let first = scene
        .run("report waves.csv -q waves.json --firm F3 --wave T0 --alone")
        .stdout;
    assert!(
        !first.contains("since") && !first.contains("mean of the"),
        "{first}"
    );
    let page = scene.run("report waves.csv -q waves.json --firm F3 -o f3.html");
    assert_eq!(page.code, 0);
    assert!(scene.read("f3.html").contains("class=\"hollow\""));
    // The order of rows says nothing: waves do.
    let mut rows: Vec<&str> = table.lines().collect();
    rows[1..].reverse();
    scene.bytes("turned.csv", rows.join("\n").as_bytes());
    let turned = scene
        .run("report turned.csv -q waves.json --firm F3")
        .stdout;
    assert_eq!(turned.replace("turned.csv", "waves.csv"), latest);
    // Nine firms are too few to be peers.
    let few: Vec<&str> = table.lines().take(10).collect();
    scene.bytes("few.csv", few.join("\n").as_bytes());
    let alone = scene.run("report few.csv -q waves.json --firm F3").stdout;
    assert!(!alone.contains("mean of the"), "{alone}");
}

#[test]
fn all_firms_get_a_report_in_a_folder_with_an_index() {
    let scene = Scene::village();
    let mut table = csv::Writer::from_writer(Vec::new());
    table
        .write_record(["firm_id", "nuts3", "collect"])
        .expect("memory");
    let names = ["A/B", "a-b", "CON", "Žlutý", "", "x", "x"];
    for name in names {
        table.write_record([name, "LV00C", "2"]).expect("memory");
    }
    scene.bytes("many.csv", &table.into_inner().expect("memory"));
    let output = scene.run("report many.csv -q village.json --all -o out");
    assert_eq!(
        output.code, 3,
        "the second x is rejected: {}",
        output.stderr
    );
    assert!(
        output
            .stderr
            .contains("Wrote 6 reports and index.html to out."),
        "{}",
        output.stderr
    );
    let mut files: Vec<String> = std::fs::read_dir(scene.path().join("out"))
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    files.sort();
    assert_eq!(
        files,
        [
            "a-b-2.html",
            "a-b.html",
            "firm-con.html",
            "index.html",
            "row-6.html",
            "x.html",
            "zluty.html"
        ]
    );
    let index = scene.read("out/index.html");
    for file in files.iter().filter(|file| *file != "index.html") {
        assert!(
            index.contains(&format!("href=\"{file}\"")),
            "{file}\n{index}"
        );
    }
    let before = scene.read("out/x.html");
    let again = scene.run("report many.csv -q village.json --all -o out --date later");
    assert_eq!(again.code, 2);
    assert!(
        again.stderr.contains("out has `a-b.html`"),
        "{}",
        again.stderr
    );
    assert_eq!(scene.read("out/x.html"), before);
    let forced =
        scene.run("report many.csv -q village.json --all -o out --date later --force --quiet");
    assert_eq!((forced.code, forced.stderr.as_str()), (3, ""));
    assert!(scene.read("out/x.html").contains("later"));
    let mail = scene.run("report many.csv -q village.json --all -o mail -f md");
    assert_eq!(mail.code, 3, "{}", mail.stderr);
    assert!(scene.read("mail/index.md").contains("[Žlutý](<zluty.md>)"));
    let pdf = scene.run("report many.csv -q village.json --all -o pdf -f pdf");
    assert_eq!(pdf.code, 3, "{}", pdf.stderr);
    assert!(scene.read("pdf/index.html").contains("href=\"zluty.pdf\""));
}

#[test]
fn what_can_be_wrong_is_said() {
    let scene = Scene::village();
    for (arguments, code, said) in [
        (
            "village.csv -q village.json",
            2,
            "there are 3 firms; choose one with --firm ID",
        ),
        (
            "village.csv -q village.json --firm mil",
            1,
            "no response is of firm `mil`; did you mean `mill`?",
        ),
        (
            "village.csv -q village.json --firm mill -o mill.doc",
            2,
            "mill.doc does not end in html, pdf or md",
        ),
        (
            "village.csv -q village.json --firm mill -o village.json",
            2,
            "does not end in html, pdf or md",
        ),
        ("village.csv -q village.json --all", 2, "--output"),
        (
            "village.csv -q village.json --all -o village.csv",
            2,
            "village.csv is a file; --all writes a folder",
        ),
        (
            "village.csv -q village.json --firm mill --wave T9",
            1,
            "no response is of wave `T9`; the input says no wave",
        ),
        (
            "village.csv -q village.json --firm mill -o no/mill.pdf",
            2,
            "there is no folder no",
        ),
        ("nothing.csv", 1, "can't open nothing.csv"),
    ] {
        let output = scene.run(&format!("report {arguments}"));
        assert_eq!(output.code, code, "{arguments}: {}", output.stderr);
        assert!(
            output.stderr.contains(said),
            "{arguments}: {}",
            output.stderr
        );
    }
    assert_eq!(
        scene.files(),
        ["village.csv", "village.de.json", "village.json"]
    );
}

#[test]
fn several_people_of_a_firm_are_kept_apart() {
    let scene = Scene::new();
    copy_examples(&scene, &["survey.csv"]);
    let survey = scene.read("survey.csv");
    let mut lines = survey.lines();
    let header = lines.next().expect("a header");
    let owner = lines.next().expect("a firm");
    assert!(owner.contains(",owner,"));
    let staff = owner.replace(",owner,", ",staff,");
    scene.bytes(
        "two.csv",
        format!("{header}\n{owner}\n{staff}\n").as_bytes(),
    );
    let output = scene.run("report two.csv");
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains(
            "`DE-001` was answered for by `owner`, `staff`; choose one with --respondent"
        ),
        "{}",
        output.stderr
    );
    let output = scene.run("report two.csv --respondent staff");
    assert!(
        output.stdout.contains("Answered by: Someone of the staff"),
        "{}",
        output.stdout
    );
    let output = scene.run("report two.csv --all -o both");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(scene.has("both/de-001-owner.html") && scene.has("both/de-001-staff.html"));
}

#[test]
fn what_was_read_how_and_what_was_not_understood_is_said() {
    let scene = Scene::village();
    copy_examples(&scene, &["limesurvey.csv", "survey.csv"]);
    let output = scene.run("report limesurvey.csv -q village.json --firm mill");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output.stderr.contains("was read as a LimeSurvey export"),
        "{}",
        output.stderr
    );
    let output = scene.run("report survey.csv --firm DE-018");
    assert!(
        output
            .stderr
            .contains("note: 1 answer of the firm could not be understood"),
        "{}",
        output.stderr
    );
    assert!(
        output.stdout.contains("1 answer could not be understood"),
        "{}",
        output.stdout
    );
    let silent = scene.run("report survey.csv --firm DE-018 --quiet");
    assert_eq!(silent.stderr, "");
}

/// The learning path of random answers keeps its promises.
#[test]
fn the_learning_path_is_short_and_leads_where_it_says() {
    let questionnaire: Questionnaire = built_in("innovation-capacity")
        .expect("built in")
        .expect("without errors");
    let definition = &questionnaire.definition;
    let profiler = Profiler::new(definition, None).expect("no form");
    let codebook = Codebook::new(&questionnaire, None);
    let mut dice = crate::dice::Dice::new(7);
    for round in 0..60 {
        let mut response = Response::new(&codebook.layout);
        for (at, question) in definition.questions().enumerate() {
            let options = definition.options_of(question);
            if options.is_empty() || question.id == "support" {
                continue;
            }
            let option = &options[dice.below(options.len())];
            codebook
                .read_typed(at, &option.code, Decimals::Unknown, &mut response)
                .expect("an option");
        }
        let profile = profiler.profile(&response);
        let path = profiler.learning_path(&response, &profile);
        assert!(path.soon.len() <= 5 && path.year.len() <= 5);
        assert!(path.soon.iter().all(|step| step.effort <= 2));
        for stretch in [&path.soon, &path.year] {
            assert!(stretch.iter().all(|step| step.gain > 0.0));
            let focus = stretch.iter().map(|step| step.in_focus);
            assert!(
                focus.is_sorted_by(|a, b| a >= b),
                "focus comes first, round {round}"
            );
            for dimension in &profiler.dimensions {
                let of_one = stretch
                    .iter()
                    .filter(|step| !step.in_focus)
                    .filter(|step| profiler.dimension_of(step.question) == Some(*dimension))
                    .count();
                assert!(of_one <= 2, "round {round}");
            }
        }
        assert!(path.year.iter().all(|step| !path.soon.contains(step)));
        // Where it leads is what scoring the changed answers gives.
        let mut changed = response.clone();
        for (steps, then) in [(&path.soon, path.after_soon), (&path.year, path.after_year)] {
            for step in steps {
                changed.set(step.question, ratio::answers::Cell::Choice(step.to));
            }
            let headline = profiler.headline.expect("a headline");
            let again = profiler
                .profile(&changed)
                .evaluation
                .score(headline)
                .value();
            assert_eq!(again, then, "round {round}");
        }
    }
}

/// As a browser shows it: no script, no network, nothing wider than a phone, nothing cut off on paper.
#[test]
fn the_page_fits_phones_and_paper() {
    let scene = Scene::new();
    copy_examples(&scene, &["survey.csv"]);
    let output = scene.run("report survey.csv --firm DE-001 -o report.html");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let Some(browser) = Browser::start(360, 800, scene.path()) else {
        return tools::skip("the page of a report", "chromedriver");
    };
    let path = scene.path().join("report.html");
    browser.open(Path::new(&path));
    for width in [320, 390, 820, 1280] {
        browser.size(width, 900);
        let wide =
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        assert_eq!(browser.run(wide, json!(null)), json!(false), "{width}");
    }
    let headings = "return [...document.querySelectorAll('h1,h2,h3')].map(h => +h.tagName[1]).every((level, at, all) => at === 0 ? level === 1 : level <= all[at - 1] + 1)";
    assert_eq!(
        browser.run(headings, json!(null)),
        json!(true),
        "headings skip no level"
    );
    let named = "return [...document.querySelectorAll('svg')].every(svg => document.getElementById(svg.getAttribute('aria-labelledby').split(' ')[1]).textContent.length > 20)";
    assert_eq!(
        browser.run(named, json!(null)),
        json!(true),
        "drawings are told in words"
    );
    let pdf = browser.print();
    scene.bytes("print.pdf", &pdf);
    if !tools::answers("pdfinfo", "-v") {
        return tools::skip("the print of a report", "pdfinfo");
    }
    let info = tools::run(
        Command::new("pdfinfo")
            .arg("print.pdf")
            .current_dir(scene.path()),
        b"",
    );
    let pages = info
        .lines()
        .find(|line| line.starts_with("Pages:"))
        .expect("pages");
    assert!(pages.ends_with(" 4") || pages.ends_with(" 3"), "{info}");
}

/// What axe finds wrong with a page for people who see, hear or point otherwise; nothing that it is sure of.
#[test]
fn pages_are_open_to_everyone() {
    let scene = Scene::new();
    copy_examples(&scene, &["survey.csv"]);
    let few: Vec<String> = scene
        .read("survey.csv")
        .lines()
        .take(14)
        .map(str::to_owned)
        .collect();
    scene.bytes("few.csv", few.join("\n").as_bytes());
    for command in [
        "report survey.csv --firm DE-001 -o report.html",
        "report few.csv --all -o all --quiet",
        "plan survey.csv --region LV00C -o plan.html --quiet",
        "regions survey.csv --level 2 -o regions.html --quiet",
    ] {
        let output = scene.run(command);
        assert_eq!(output.code, 0, "{command}: {}", output.stderr);
    }
    let Some(axe) = tools::installed("node_modules/axe-core/axe.min.js") else {
        return tools::skip("pages for everyone", "axe-core");
    };
    let Some(browser) = Browser::start(1000, 900, scene.path()) else {
        return tools::skip("pages for everyone", "chromedriver");
    };
    let axe = std::fs::read_to_string(axe).expect("a script");
    let script = format!(
        "{axe}; return axe.run().then(found => found.violations.map(v => v.id + ': ' + v.nodes[0].html))"
    );
    for page in ["report.html", "all/index.html", "plan.html", "regions.html"] {
        browser.open(&scene.path().join(page));
        assert_eq!(browser.run(&script, json!(null)), json!([]), "{page}");
    }
}

#[test]
fn an_interview_ends_with_the_report_where_it_is_asked_for() {
    let scene = Scene::village();
    let answers = "Mill\nDED52\n5\n2\n1\ncustomers;university\n2\n\n";
    let output = scene.run_with("assess m.json -q village.json --report m.pdf", answers);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output.stderr.contains("The report is in m.pdf."),
        "{}",
        output.stderr
    );
    let pdf = std::fs::read(scene.path().join("m.pdf")).expect("a file");
    assert!(pdf.starts_with(b"%PDF"));
    let again = scene.run_with("assess n.json -q village.json --report m.pdf", "");
    assert_eq!(again.code, 2);
    assert!(
        again.stderr.contains("m.pdf exists; name another"),
        "{}",
        again.stderr
    );
    assert!(!scene.has("n.json"), "said before the interview");
}
