//! Waves compared: against references, by hand, and as its users run it.

mod coverage;
mod effects;
mod laws;
mod panels;
mod program;
mod respondents;

use crate::support::Scene;
use serde_json::Value;

/// Two questions of a score, a wave, measures, and what firms are compared by.
const PANEL: &str = r#"{
  "format": 1, "id": "panel", "version": "1.0.0", "language": "en", "title": "A panel",
  "sections": [{"id": "s", "title": "S", "questions": [
    {"id": "firm_id", "type": "text", "text": "Firm"},
    {"id": "wave", "type": "choice", "text": "Wave", "options": [
      {"code": "T0", "label": "First"}, {"code": "T1", "label": "Second"}, {"code": "T2", "label": "Third"}]},
    {"id": "who", "type": "choice", "text": "Who", "options": [
      {"code": "owner", "label": "The owner"}, {"code": "staff", "label": "Staff"}, {"code": "advisor", "label": "Advisor"}]},
    {"id": "a", "type": "number", "text": "A", "points": [[0, 0], [100, 100]]},
    {"id": "b", "type": "number", "text": "B", "points": [[0, 0], [100, 100]]},
    {"id": "c", "type": "choice", "text": "C", "options": [
      {"code": "1", "label": "Never", "points": 0}, {"code": "2", "label": "Seldom", "points": 1},
      {"code": "3", "label": "Often", "points": 2}, {"code": "4", "label": "Always", "points": 3},
      {"code": "dk", "label": "Don't know", "means": "missing"}]},
    {"id": "staff", "type": "number", "text": "People", "min": 0, "max": 100000},
    {"id": "support", "type": "choices", "text": "Support", "options": [
      {"code": "voucher", "label": "A voucher"}, {"code": "coach", "label": "A coach"},
      {"code": "none", "label": "None", "exclusive": true}]}]}],
  "firm": {"id": "firm_id", "wave": "wave", "respondent": "who", "employees": "staff", "measures": "support"},
  "scores": [
    {"id": "both", "title": "Both", "of": ["a", "b"]},
    {"id": "one", "title": "One", "of": ["a"]},
    {"id": "level", "title": "Level", "of": ["c"]}],
  "profile": {"headline": "both", "dimensions": ["one", "level"]}
}"#;

fn panel() -> Scene {
    Scene::new().file("q.json", PANEL)
}

/// What `ratio compare` finds, as JSON.
fn compared(scene: &Scene, arguments: &str) -> Value {
    let output = scene.run(&format!("compare -q q.json -f json --quiet {arguments}"));
    assert_eq!(output.code, 0, "{}", output.stderr);
    serde_json::from_str(&output.stdout).expect("JSON")
}

fn near(got: &Value, expected: f64) {
    let found = got.as_f64().unwrap_or(f64::NAN);
    let is_near = (found - expected).abs() <= 1e-9 * expected.abs().max(1.0);
    assert!(is_near, "{got} is not {expected}");
}
