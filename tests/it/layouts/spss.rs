//! A survey as SPSS keeps it.

use super::survey::{Answer, Asked, Kind, Survey};
use super::writers::CODED;
use ambers::{SpssMetadata, Value};
use arrow::array::{ArrayRef, Float64Array, RecordBatch, StringArray};
use arrow::datatypes::{DataType, Field, Schema};
use std::sync::Arc;

/// Options are numbers from 1 on with labels; sets are variables of 0 and 1.
pub(super) fn write(survey: &Survey) -> Vec<u8> {
    let mut fields: Vec<Field> = Vec::new();
    let mut arrays: Vec<ArrayRef> = Vec::new();
    let mut labels: Vec<(String, String)> = Vec::new();
    let mut values: Vec<(String, Vec<String>)> = Vec::new();
    for (at, asked) in survey.asked.iter().enumerate() {
        let answers: Vec<&Answer> = survey.firms.iter().map(|firm| &firm[at]).collect();
        let name = format!("V{at}");
        match asked.kind {
            Kind::Choices => {
                for option in 0..asked.options.len() {
                    let name = format!("V{at}_{option}");
                    fields.push(Field::new(&name, DataType::Float64, true));
                    arrays.push(numbers(&answers, |answer| match answer {
                        Answer::Options(ticked) => {
                            Some(f64::from(u8::from(ticked.contains(&option))))
                        }
                        _ => None,
                    }));
                    labels.push((
                        name,
                        format!("{} - {}", survey.text(asked), survey.label(asked, option)),
                    ));
                }
                continue;
            }
            Kind::Choice => {
                fields.push(Field::new(&name, DataType::Float64, true));
                arrays.push(numbers(&answers, |answer| match answer {
                    Answer::Option(option) => Some(*option as f64 + 1.0),
                    _ => None,
                }));
                let options = 0..asked.options.len();
                values.push((
                    name.clone(),
                    options
                        .map(|option| survey.label(asked, option).to_owned())
                        .collect(),
                ));
            }
            Kind::Number => {
                fields.push(Field::new(&name, DataType::Float64, true));
                arrays.push(numbers(&answers, |answer| match answer {
                    Answer::Number(value) => Some(*value),
                    _ => None,
                }));
            }
            Kind::Date | Kind::Text => {
                fields.push(Field::new(&name, DataType::Utf8, true));
                arrays.push(texts(survey, asked, &answers));
            }
        }
        labels.push((name, survey.text(asked).to_owned()));
    }
    let schema = Schema::new(fields);
    let mut metadata = SpssMetadata::from_arrow_schema(&schema);
    metadata.variable_labels = labels.into_iter().collect();
    for (name, labels) in values {
        let labels = labels.into_iter().enumerate();
        let labels = labels.map(|(at, label)| (Value::Numeric(at as f64 + 1.0), label));
        metadata
            .variable_value_labels
            .insert(name, labels.collect());
    }
    let batch = RecordBatch::try_new(Arc::new(schema), arrays).expect("columns of one length");
    let mut bytes = std::io::Cursor::new(Vec::new());
    let compression = ambers::Compression::Bytecode;
    ambers::write_sav_to_writer(&mut bytes, &batch, &metadata, compression, None).expect("memory");
    bytes.into_inner()
}

fn numbers(answers: &[&Answer], number: impl Fn(&Answer) -> Option<f64>) -> ArrayRef {
    let numbers = answers.iter().map(|answer| number(answer));
    Arc::new(Float64Array::from_iter(numbers))
}

fn texts(survey: &Survey, asked: &Asked, answers: &[&Answer]) -> ArrayRef {
    let texts = answers.iter().map(|answer| match answer {
        Answer::Wrong | Answer::Nothing => None,
        other => Some(survey.cell(asked, other, &CODED)),
    });
    Arc::new(StringArray::from_iter(texts))
}
