//! SPSS files: short names with labels, sets of options as sets of variables.

use super::{Platform, Reading, Recogniser, Sample};
use crate::answers::matching::{Heading, Part};
use crate::answers::source::Variable;

pub(super) struct Spss;

impl Recogniser for Spss {
    fn fits(&self, sample: &Sample<'_>) -> bool {
        sample.variables.is_some()
    }

    fn read(&self, sample: &Sample<'_>) -> Reading {
        let headings = sample
            .variables
            .unwrap_or_default()
            .iter()
            .map(heading)
            .collect();
        let mut reading = Reading::new(Platform::Spss, headings, 0, 0);
        reading.response_id = None;
        reading
    }
}

fn heading(variable: &Variable) -> Heading {
    let mut codes = vec![variable.name.clone()];
    if !variable.label.is_empty() && !variable.label.contains(' ') {
        // KoBoCAT writes the path of the question as the label.
        codes.push(variable.label.clone());
    }
    let label = if variable.label.is_empty() {
        &variable.name
    } else {
        &variable.label
    };
    let mut heading = Heading {
        name: variable.name.clone(),
        texts: vec![label.clone()],
        joined: true,
        part: Part::Answers,
        ..Heading::default()
    };
    match &variable.set {
        Some((name, asked)) if variable.tick => {
            codes.push(format!("{name}/{label}"));
            codes.push(format!("{name}/{}", variable.name));
            heading.pairs.push((asked.clone(), label.clone()));
        }
        Some((name, asked)) => {
            codes.push(name.clone());
            heading.texts.push(asked.clone());
            heading.set = Some(name.clone());
        }
        None => {}
    }
    heading.codes = codes;
    heading
}
