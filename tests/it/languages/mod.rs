//! Every language: messages, formats, documents, and answers given by their labels.

mod documents;
mod formats;
mod messages;
mod texts;

use crate::support::Scene;
use ratio::language::LANGUAGES;

/// The languages beside English.
fn foreign() -> impl Iterator<Item = &'static str> {
    LANGUAGES.into_iter().skip(1)
}

/// A scene with some of the examples.
fn examples(files: &[&str]) -> Scene {
    let scene = Scene::new();
    for file in files {
        let path = crate::support::root().join("examples").join(file);
        scene.bytes(file, &std::fs::read(path).expect("an example"));
    }
    scene
}
