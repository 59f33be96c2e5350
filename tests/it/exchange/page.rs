//! The page is filled in by a real browser.

use super::random::Case;
use super::{handed_over, same_answers, same_questions, seeds, tools};
use crate::browser::Browser;
use crate::support::{Scene, records};
use ratio::exchange::Target;
use ratio::questionnaire::Alphabet;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Answers every question of the page in turn, if it is shown when its turn comes; returns those shown at last.
const FILL: &str = r#"
const answers = arguments[0];
const fields = [...document.querySelectorAll("[id^='q-']")];
for (const field of fields) {
  const id = field.id.slice(2);
  if (field.hidden || !Object.hasOwn(answers, id)) continue;
  const boxes = [...field.querySelectorAll("input[type=radio], input[type=checkbox]")];
  if (boxes.length) {
    const codes = [].concat(answers[id]);
    const wanted = codes.length ? codes : ["none_of_these"];
    for (const code of wanted) boxes.find((box) => box.value === code).click();
  } else {
    const input = field.querySelector("input");
    input.value = String(answers[id]);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
return fields.filter((field) => !field.hidden).map((field) => field.id.slice(2));
"#;

/// What stands in the fields of the page.
const STATE: &str = r##"
return [...document.querySelectorAll("#page input")].map((input) => input.type === "text" || input.type === "date" ? input.value : input.checked);
"##;

const DRAWN: &str = "return document.querySelector('#page h1') !== null";

const AT_END: &str = "return document.getElementById('save') !== null";

fn browser(folder: &Path) -> Option<Browser> {
    let started = Browser::start(390, 844, folder);
    if started.is_none() {
        tools::skip("the page", "chromedriver");
    }
    started
}

/// The files saved in a folder, once there are so many of them and all are complete.
fn saved(folder: &Path, count: usize) -> Vec<PathBuf> {
    let until = Instant::now() + Duration::from_secs(20);
    loop {
        let entries = std::fs::read_dir(folder).expect("a folder");
        let mut files: Vec<PathBuf> = entries
            .map(|entry| entry.expect("an entry").path())
            .collect();
        let whole = |path: &PathBuf| std::fs::metadata(path).is_ok_and(|file| file.len() > 0);
        files.retain(|path| path.extension().is_some_and(|ending| ending == "json") && whole(path));
        if files.len() >= count || Instant::now() > until {
            files.sort();
            return files;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Loads the page anew, once it says that all is saved.
fn reload(browser: &Browser) {
    wait(
        browser,
        "return document.getElementById('status').textContent !== ''",
    );
    browser.reload();
    wait(browser, DRAWN);
}

/// Until something holds in the page.
fn wait(browser: &Browser, script: &str) {
    let until = Instant::now() + Duration::from_secs(20);
    while browser.run(script, json!(null)) != json!(true) {
        assert!(Instant::now() < until, "waited in vain: {script}");
    }
}

fn open(browser: &Browser, page: &Path) {
    browser.open(page);
    wait(browser, DRAWN);
}

/// Fills an interview in, reloading the page on the way; what was shown.
fn interview(browser: &Browser, answers: &Value, reload_at: usize) -> Vec<String> {
    browser.run("document.getElementById('start').click()", json!(null));
    let mut shown = Vec::new();
    for page in 0.. {
        if browser.run(AT_END, json!(null)) == json!(true) {
            break;
        }
        let seen = browser.run(FILL, answers.clone());
        if page == reload_at {
            let before = browser.run(STATE, json!(null));
            reload(browser);
            // The heading may be drawn before what was kept is read.
            let until = Instant::now() + Duration::from_secs(20);
            while browser.run(STATE, json!(null)) != before && Instant::now() < until {
                std::thread::sleep(Duration::from_millis(20));
            }
            assert_eq!(
                browser.run(STATE, json!(null)),
                before,
                "nothing is lost on reload"
            );
        }
        let seen = seen.as_array().expect("ids").iter();
        shown.extend(seen.filter_map(|id| Some(id.as_str()?.to_owned())));
        browser.run("document.getElementById('next').click()", json!(null));
    }
    shown
}

#[test]
fn the_page_asks_the_same_and_saves_the_same_answers() {
    let downloads = tempfile::tempdir().expect("a temporary folder");
    let Some(browser) = browser(downloads.path()) else {
        return;
    };
    let pages = tempfile::tempdir().expect("a temporary folder");
    for case in seeds(25).map(Case::new) {
        let path = pages.path().join(format!("{}.html", case.seed));
        std::fs::write(&path, handed_over(&case, Target::Html).bytes).expect("a file");
        open(&browser, &path);
        for firm in 0..case.firms.len() {
            let language = ["en", "de"][firm % 2];
            browser.run(
                "const choice = document.getElementById('language'); choice.value = arguments[0]; choice.dispatchEvent(new Event('change'))",
                json!(language),
            );
            let shown = interview(&browser, &case.intents(firm), firm % 3);
            let ids: Vec<String> = case.names(Alphabet::Any);
            let place = |shown: &String| ids.iter().position(|id| id == shown).expect("an id");
            let shown: Vec<usize> = shown.iter().map(place).collect();
            same_questions(&case, firm, "the page", &shown);
            browser.run("document.getElementById('to-start').click()", json!(null));
        }
        browser.run("document.getElementById('save-all').click()", json!(null));
        let files = saved(downloads.path(), 1);
        let all: Value =
            serde_json::from_slice(&std::fs::read(&files[0]).expect("a file")).expect("JSON");
        std::fs::remove_file(&files[0]).expect("a file");
        // The list begins with the interview that was saved last.
        let mut all = all.as_array().expect("a list").clone();
        all.sort_by_key(|file| file["answers"]["firm"].to_string());
        same_answers(&case, "the page", json!(all).to_string().into_bytes());
        let said = browser.console();
        assert!(said.is_empty(), "seed {}: {said:?}", case.seed);
    }
}

/// The village's page, with a person's clicks and keys.
fn village(folder: &Path) -> PathBuf {
    let scene = Scene::village();
    let output =
        scene.run("questionnaire export village.json --to html -o village.html --regions DED,CZ04");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let page = folder.join("village.html");
    std::fs::copy(scene.path().join("village.html"), &page).expect("a file");
    page
}

#[test]
fn an_interview_by_hand_is_kept_and_scored() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let Some(browser) = browser(folder.path()) else {
        return;
    };
    let page = village(folder.path());
    open(&browser, &page);
    browser.click("#start");
    browser.type_into("#firm_id-input", "mill");
    browser.type_into("#nuts3-input", "Leipzig (DED52)");
    browser.type_into("#staff-input", "5");
    browser.click("#next");
    assert_eq!(browser.text("#part"), "Part 2 of 2");
    // The keyboard alone: Tab into the first question, arrows, Tab, space.
    browser.press("\u{e004}\u{e00d}\u{e015}");
    reload(&browser);
    assert_eq!(browser.text("h1"), "Ideas");
    browser.click("label[for='stuck-0']");
    browser.click("label[for='with-0']");
    browser.click("label[for='with-3']");
    browser.click("label[for='with-0']");
    browser.click("label[for='with-2']");
    browser.type_into("#rd_share-input", "200");
    browser.press("\u{e004}");
    assert_eq!(browser.text("#rd_share-error"), "From 0 to 100.");
    reload(&browser);
    assert_eq!(
        browser.text("#rd_share-error"),
        "From 0 to 100.",
        "a draft is kept"
    );
    browser.type_into("#rd_share-input", "\u{e009}a\u{e000}2,0");
    assert_eq!(browser.text("#count"), "7 of 7 answered");
    browser.run("const l = document.getElementById('language'); l.value = 'de'; l.dispatchEvent(new Event('change'))", json!(null));
    assert_eq!(browser.text("h1"), "Ideen");
    browser.click("#next");
    browser.click("#save");
    let files = saved(folder.path(), 1);
    let name = files[0]
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    assert!(name.starts_with("mill-20"), "{name}");
    let text = browser.run("return document.getElementById('text').value", json!(null));
    let file = std::fs::read_to_string(&files[0]).expect("a file");
    assert_eq!(
        text.as_str(),
        Some(file.as_str()),
        "what can be copied is what is saved"
    );
    let scene = Scene::village().file("mill.json", &file);
    let output = scene.run("score mill.json -q village.json -f csv");
    let rows = records(&output.stdout);
    assert_eq!(rows[0]["overall"], "75.00", "{}\n{file}", output.stderr);
    assert_eq!(
        [&rows[0]["region"], &rows[0]["completeness"]],
        ["DED52", "1.00"]
    );
    assert!(browser.console().is_empty());

    // Gone only when asked for.
    browser.click("#to-start");
    assert!(browser.text("ul.kept").contains("mill"));
    browser.click("button.quiet");
    browser.accept();
    assert!(
        browser.text("#page").contains("Noch keine") || browser.text("#page").contains("None yet")
    );
}

#[test]
fn what_the_page_understands_is_what_the_reader_does() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let Some(browser) = browser(folder.path()) else {
        return;
    };
    open(&browser, &village(folder.path()));
    browser.click("#start");
    let typed = |id: &str, text: &str| {
        let script = format!(
            "const input = document.getElementById('{id}-input'); input.value = arguments[0];
             input.dispatchEvent(new Event('change', {{bubbles: true}}));
             return [input.getAttribute('aria-invalid'), document.getElementById('{id}-error').textContent]"
        );
        let state = browser.run(&script, json!(text));
        (
            state[0] == json!("true"),
            state[1].as_str().unwrap_or_default().to_owned(),
        )
    };
    for (text, wrong) in [
        ("5", false),
        ("2,5", false),
        ("1 234,5", false),
        (".5", false),
        ("1,234", true),
        ("about 5", true),
        ("-3", true),
        ("1e3", true),
        ("", false),
    ] {
        let (refused, said) = typed("staff", text);
        assert_eq!(
            (refused, said.is_empty()),
            (wrong, !wrong),
            "{text}: {said}"
        );
    }
    for (text, wrong) in [
        ("DED52", false),
        ("ded52", false),
        ("Leipzig (DED52)", false),
        ("Leipzig", false),
        ("Atlantis", true),
    ] {
        assert_eq!(typed("nuts3", text).0, wrong, "{text}");
    }
}

/// On every size of screen: nothing to scroll sideways, no letters below 16 px, nothing too small for a thumb.
#[test]
fn the_page_fits_phones_and_tablets() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let Some(browser) = browser(folder.path()) else {
        return;
    };
    let scene = Scene::new();
    let output = scene.run("questionnaire export --to html -o page.html");
    assert_eq!(output.code, 0, "{}", output.stderr);
    open(&browser, &scene.path().join("page.html"));
    browser.click("#start");
    let faults = r#"
    const seen = [...document.querySelectorAll("body *")].filter((e) => e.offsetParent !== null);
    const small = seen.filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()) && parseFloat(getComputedStyle(e).fontSize) < 16);
    const tight = seen.filter((e) => e.matches("button, .option, input[type=text], select, summary") && e.getBoundingClientRect().height < 40);
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    return [...small, ...tight].map((e) => e.outerHTML.slice(0, 100)).concat(wide ? ["scrolls sideways"] : []);
    "#;
    let sizes = [(320, 568), (390, 844), (820, 1180), (1280, 800)];
    for page in 0.. {
        for (width, height) in sizes {
            browser.size(width, height);
            assert_eq!(
                browser.run(faults, json!(null)),
                json!([]),
                "page {page}, {width} px"
            );
            browser.picture(&format!("page-{page}-{width}"));
        }
        if browser.run(AT_END, json!(null)) == json!(true) {
            break;
        }
        browser.click("#next");
    }
    let today = browser.run(
        "const day = new Date(); return new Date(day - day.getTimezoneOffset() * 60000).toISOString().slice(0, 10)",
        json!(null),
    );
    let file = browser.run("return document.getElementById('text').value", json!(null));
    let file: Value = serde_json::from_str(file.as_str().unwrap_or_default()).expect("JSON");
    assert_eq!(
        file["answers"]["date"], today,
        "the day of the interview is answered beforehand"
    );
}
