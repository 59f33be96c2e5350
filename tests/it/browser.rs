//! A headless Chromium driven through chromedriver's own protocol, WebDriver.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use ureq::Agent;

/// A browser with one window, closed when dropped.
pub struct Browser {
    driver: Child,
    agent: Agent,
    session: String,
}

impl Browser {
    /// Starts a browser that saves files into a folder; `None` when there is none on this machine.
    pub fn start(width: u32, height: u32, downloads: &Path) -> Option<Browser> {
        let mut driver = Command::new("chromedriver")
            .args(["--port=0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut lines = BufReader::new(driver.stdout.take()?).lines();
        let said = lines.find_map(|line| {
            let line = line.ok()?;
            let (_, port) = line.split_once("started successfully on port ")?;
            Some(port.trim_end_matches('.').to_owned())
        });
        let port = said.expect("chromedriver says its port");
        // What it says later must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        let config = Agent::config_builder().http_status_as_error(false);
        let mut browser = Browser {
            driver,
            agent: config.build().new_agent(),
            session: format!("http://127.0.0.1:{port}/session"),
        };
        let options = json!({
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en",
                     "--hide-scrollbars", format!("--window-size={width},{height}")],
            "prefs": {"download.default_directory": downloads, "profile.default_content_setting_values.automatic_downloads": 1},
        });
        let wanted = json!({"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}});
        let made = browser.post("", json!({"capabilities": {"alwaysMatch": wanted}}));
        let id = made["sessionId"].as_str().expect("a session").to_owned();
        browser.session = format!("{}/{id}", browser.session);
        browser.size(width, height);
        Some(browser)
    }

    /// The size of the page that is seen, as a phone of that width shows it.
    pub fn size(&self, width: u32, height: u32) {
        let command = json!({"cmd": "Emulation.setDeviceMetricsOverride",
            "params": {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": true}});
        self.post("/goog/cdp/execute", command);
    }

    fn answer(response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Value {
        let mut response = response.expect("chromedriver answers");
        let answer: Value = response.body_mut().read_json().expect("JSON");
        let value = &answer["value"];
        assert!(value.get("error").is_none(), "{value}");
        value.clone()
    }

    fn post(&self, path: &str, body: Value) -> Value {
        Self::answer(
            self.agent
                .post(format!("{}{path}", self.session))
                .send_json(body),
        )
    }

    fn get(&self, path: &str) -> Value {
        Self::answer(self.agent.get(format!("{}{path}", self.session)).call())
    }

    pub fn open(&self, file: &Path) {
        self.post("/url", json!({"url": format!("file://{}", file.display())}));
    }

    pub fn reload(&self) {
        self.post("/refresh", json!({}));
    }

    /// Runs a script in the page; its arguments are in `arguments`.
    pub fn run(&self, script: &str, arguments: Value) -> Value {
        self.post(
            "/execute/sync",
            json!({"script": script, "args": [arguments]}),
        )
    }

    fn element(&self, css: &str) -> String {
        let found = self.post("/element", json!({"using": "css selector", "value": css}));
        let id = found
            .as_object()
            .and_then(|found| found.values().next()?.as_str());
        id.unwrap_or_else(|| panic!("no element {css}")).to_owned()
    }

    /// Clicks as a person would: what is covered or out of sight can't be clicked.
    pub fn click(&self, css: &str) {
        let middle = "document.querySelector(arguments[0])?.scrollIntoView({block: 'center'})";
        self.run(middle, json!(css));
        let element = self.element(css);
        self.post(&format!("/element/{element}/click"), json!({}));
    }

    /// Types into an element.
    pub fn type_into(&self, css: &str, text: &str) {
        let element = self.element(css);
        self.post(&format!("/element/{element}/value"), json!({"text": text}));
    }

    /// Presses keys, wherever the focus is.
    pub fn press(&self, keys: &str) {
        let keys = keys.chars().flat_map(|key| {
            ["keyDown", "keyUp"].map(|kind| json!({"type": kind, "value": key.to_string()}))
        });
        let keys: Vec<Value> = keys.collect();
        self.post(
            "/actions",
            json!({"actions": [{"type": "key", "id": "keys", "actions": keys}]}),
        );
    }

    /// The text of an element, as it is seen.
    pub fn text(&self, css: &str) -> String {
        let element = self.element(css);
        let text = self.get(&format!("/element/{element}/text"));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Accepts the question that the page asks.
    pub fn accept(&self) {
        self.post("/alert/accept", json!({}));
    }

    /// What the page wrote to the console, errors of its security policy included.
    pub fn console(&self) -> Vec<String> {
        let log = self.post("/se/log", json!({"type": "browser"}));
        let lines = log.as_array().cloned().unwrap_or_default();
        lines
            .iter()
            .map(|line| line["message"].to_string())
            .collect()
    }

    /// Leaves a picture of the window in `target/pictures`, to be looked at.
    pub fn picture(&self, name: &str) {
        let picture = self.get("/screenshot");
        let picture = STANDARD.decode(picture.as_str().unwrap_or_default());
        let folder = crate::support::root().join("target/pictures");
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join(format!("{name}.png")), picture.expect("base64"))
            .expect("a file");
    }

    /// The page as printed: a PDF.
    pub fn print(&self) -> Vec<u8> {
        let pdf = self.post("/print", json!({"page": {"width": 21.0, "height": 29.7}, "margin": {"top": 0, "bottom": 0, "left": 0, "right": 0}}));
        STANDARD
            .decode(pdf.as_str().unwrap_or_default())
            .expect("base64")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.agent.delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
