#![no_main]

use ratio::exchange::draft_from;
use ratio::questionnaire::Questionnaire;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(draft) = draft_from(bytes, "draft") else {
        return;
    };
    let read = Questionnaire::read("draft.json", draft.definition.as_bytes());
    // What is wrong with a draft is said.
    assert!(read.is_ok() || draft.remarks.iter().any(|remark| remark.contains("mended")), "{}", draft.definition);
    if let Ok(mut questionnaire) = read {
        for (language, text) in &draft.translations {
            questionnaire
                .add_translation(&format!("draft.{language}.json"), text.as_bytes())
                .unwrap_or_else(|report| panic!("{:?}\n{text}", report.findings));
        }
    }
});
