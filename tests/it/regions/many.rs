//! Tables of more scores than there are bits in a word.

use crate::support::Scene;

/// Where every response is a firm of its own each score is counted for itself; where firms may stand in several, the last ones together,
/// and that is said.
#[test]
fn scores_beyond_a_word_are_counted_together_only_where_firms_are_told_apart() {
    let scores: Vec<String> = (0..70)
        .map(|at| format!(r#"{{"id": "s{at}", "title": "S", "of": ["q{}"]}}"#, at % 2))
        .collect();
    let questions: Vec<String> = (0..2)
        .map(|at| {
            format!(
                r#"{{"id": "q{at}", "type": "number", "text": "Q", "points": [[0, 0], [10, 100]]}}"#
            )
        })
        .collect();
    let questionnaire = format!(
        r#"{{"format": 1, "id": "many", "version": "1.0.0", "language": "en", "title": "Many", "sections": [{{"id": "s", "title": "S",
        "questions": [{{"id": "firm", "type": "text", "text": "Firm"}}, {{"id": "place", "type": "text", "text": "Place"}},
        {{"id": "wave", "type": "text", "text": "Wave"}}, {}]}}],
        "firm": {{"id": "firm", "wave": "wave"}}, "scores": [{}], "bands": [{{"id": "b", "title": "B", "from": 0}}]}}"#,
        questions.join(","),
        scores.join(",")
    );
    let rows = |with: &str, cell: &str| {
        (0..12).fold(format!("firm,place,q0,q1{with}\n"), |text, at| {
            format!("{text}f{at},here,{},{}{cell}\n", at % 7, at % 5)
        })
    };
    let scene = Scene::new()
        .file("q.json", &questionnaire)
        .file("once.csv", &rows("", ""))
        .file("waves.csv", &rows(",wave", ",T0"));
    let notes = |file: &str| {
        let run = scene.run(&format!(
            "regions {file} -q q.json --by place --scores all --unsafe -f json --quiet"
        ));
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stdout.contains("first 63 scores")
    };
    assert!(!notes("once.csv"));
    assert!(notes("waves.csv"));
}
