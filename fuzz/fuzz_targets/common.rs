//! What the targets share: bytes as an input, read to the end against a questionnaire of all types.

use ratio::answers::{
    Codebook, Mapping, MemoryInput, ReadOptions, Response, Step, open_responses, propose_mapping,
};
use ratio::questionnaire::Questionnaire;
use std::sync::LazyLock;

static VILLAGE: LazyLock<Codebook> = LazyLock::new(|| {
    let definition = include_bytes!("../../examples/village.json");
    let german = include_bytes!("../../examples/village.de.json");
    let mut questionnaire =
        Questionnaire::read("village.json", definition).expect("a questionnaire");
    questionnaire
        .add_translation("village.de.json", german)
        .expect("a translation");
    Codebook::new(&questionnaire, None)
});

/// Reads bytes as answers: nothing may panic, hang or take more memory than a small file warrants.
pub fn read(bytes: &[u8], mapping: Option<&Mapping>) {
    let input = MemoryInput {
        name: "input".to_owned(),
        bytes: bytes.to_vec(),
    };
    let options = ReadOptions {
        questionnaire: "village-quickscan",
        mapping,
        ..ReadOptions::default()
    };
    if mapping.is_none() {
        let _ = propose_mapping(&input, &VILLAGE, &options);
    }
    let Ok(mut reader) = open_responses(&input, &VILLAGE, &options) else {
        return;
    };
    let mut response = Response::new(&VILLAGE.layout);
    let mut problems = Vec::new();
    while let Ok(step) = reader.read(&mut response, &mut problems) {
        problems.clear();
        if step == Step::End {
            break;
        }
    }
}
