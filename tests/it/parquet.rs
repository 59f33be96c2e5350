//! Parquet: answers read from it score as those of a CSV do, and scores written to it are those of the CSV.

use crate::support::{Scene, root};
use arrow::array::{
    Array, ArrayRef, AsArray, BooleanArray, Date32Array, Float64Array, Int32Array, ListArray,
    RecordBatch, StringArray,
};
use arrow::datatypes::{DataType, Float64Type, Int32Type, Int64Type};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use std::fs::File;
use std::sync::Arc;

/// A file with these columns.
fn written(scene: &Scene, name: &str, columns: Vec<(&str, ArrayRef)>) {
    let batch = RecordBatch::try_from_iter(columns).expect("a batch");
    let file = File::create(scene.path().join(name)).expect("a file");
    let mut writer = ArrowWriter::try_new(file, batch.schema(), None).expect("a writer");
    writer.write(&batch).expect("written");
    writer.close().expect("closed");
}

/// The plain table of the example survey.
fn plain() -> (Scene, csv::StringRecord, Vec<csv::StringRecord>) {
    let scene = Scene::new();
    let survey = root().join("examples/survey.csv");
    let run = scene.run(&format!(
        "answers {} -o plain.csv --quiet",
        survey.display()
    ));
    assert_eq!(run.code, 0, "{}", run.stderr);
    let mut reader = csv::Reader::from_path(scene.path().join("plain.csv")).expect("a table");
    let headings = reader.headers().expect("headings").clone();
    let rows = reader.records().map(|row| row.expect("a row")).collect();
    (scene, headings, rows)
}

#[test]
fn answers_score_as_those_of_a_csv() {
    let (scene, headings, rows) = plain();
    let cells = |at: usize| {
        rows.iter()
            .map(move |row| Some(&row[at]).filter(|cell| !cell.is_empty()))
    };
    let texts = headings.iter().enumerate().map(|(at, name)| {
        let column: ArrayRef = Arc::new(cells(at).collect::<StringArray>());
        (name, column)
    });
    written(&scene, "texts.parquet", texts.collect());
    // The same with types of their own: ticks are booleans, answers numbers. Facts stay texts, as a CSV has them.
    let facts = ["firm_id", "region", "sector", "wave", "date"];
    let typed = headings.iter().enumerate().map(|(at, name)| {
        let whole: Option<Vec<Option<i32>>> = cells(at)
            .map(|cell| cell.map_or(Some(None), |cell| cell.parse().ok().map(Some)))
            .collect();
        let numbers: Option<Vec<Option<f64>>> = cells(at)
            .map(|cell| cell.map_or(Some(None), |cell| cell.parse().ok().map(Some)))
            .collect();
        let column: ArrayRef = match (whole, numbers) {
            _ if facts.contains(&name) => Arc::new(cells(at).collect::<StringArray>()),
            (Some(whole), _) if name.contains('/') => Arc::new(
                whole
                    .into_iter()
                    .map(|tick| tick.map(|tick| tick == 1))
                    .collect::<BooleanArray>(),
            ),
            (Some(whole), _) => Arc::new(Int32Array::from(whole)),
            (None, Some(numbers)) => Arc::new(Float64Array::from(numbers)),
            _ => Arc::new(cells(at).collect::<StringArray>()),
        };
        (name, column)
    });
    written(&scene, "typed.parquet", typed.collect());
    let scores = |file: &str| {
        let run = scene.run(&format!("score {file} -f csv --decimals full --quiet"));
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stdout
    };
    let expected = scores("plain.csv");
    for file in ["texts.parquet", "typed.parquet"] {
        let told = scores(file);
        assert_eq!(told.lines().count(), 241);
        for (told, expected) in told.lines().zip(expected.lines()) {
            assert_eq!(told, expected, "{file}");
        }
        let bytes = std::fs::read(scene.path().join(file)).expect("a file");
        let piped = scene.run_with("score - -f csv --decimals full --quiet", bytes);
        assert_eq!((piped.code, piped.stdout), (0, told), "{}", piped.stderr);
    }
}

/// More rows than are decoded at a time, by any number of threads: in their order, each problem with its row.
#[test]
fn many_rows_are_shared_among_threads() {
    const TIMES: usize = 14;
    let (scene, headings, rows) = plain();
    // With waves or several people of a firm, regions read one row after the other.
    let once = |name: &str| !["wave", "respondent"].contains(&name);
    let kept: Vec<bool> = headings.iter().map(once).collect();
    let kept = |row: &csv::StringRecord| -> csv::StringRecord {
        let cells = row.iter().zip(&kept);
        cells
            .filter(|(_, kept)| **kept)
            .map(|(cell, _)| cell)
            .collect()
    };
    let headings = kept(&headings);
    let rows: Vec<csv::StringRecord> = rows.iter().map(kept).collect();
    let at = |name: &str| headings.iter().position(|heading| heading == name);
    let (id, answer) = (
        at("firm_id").expect("ids"),
        at("str_plan").expect("answers"),
    );
    let copies = (0..TIMES).flat_map(|copy| rows.iter().map(move |row| (copy, row)));
    let copies = copies.enumerate().map(|(number, (copy, row))| {
        let mut cells: Vec<String> = row.iter().map(str::to_owned).collect();
        // Every thousandth firm is the same, every seven hundredth says what is no answer.
        cells[id] = match number % 1000 {
            999 => "again".to_owned(),
            _ => format!("{copy}-{}", cells[id]),
        };
        if number % 700 == 0 {
            cells[answer] = "perhaps not".to_owned();
        }
        cells
    });
    let rows: Vec<Vec<String>> = copies.collect();
    let mut table = csv::Writer::from_path(scene.path().join("many.csv")).expect("a file");
    table.write_record(&headings).expect("headings");
    rows.iter()
        .for_each(|row| table.write_record(row).expect("a row"));
    table.flush().expect("written");
    let columns = headings.iter().enumerate().map(|(at, name)| {
        let cells = rows
            .iter()
            .map(|row| Some(row[at].as_str()).filter(|cell| !cell.is_empty()));
        let column: ArrayRef = Arc::new(cells.collect::<StringArray>());
        (name, column)
    });
    written(&scene, "many.parquet", columns.collect());
    let told = |file: &str, threads: usize| {
        let run = scene.run(&format!(
            "score {file} -f csv --quiet --threads {threads} --problems problems.csv --force"
        ));
        // Two firms are rejected.
        assert_eq!(run.code, 3, "{}", run.stderr);
        let problems = csv::Reader::from_path(scene.path().join("problems.csv"));
        let problems: Vec<(u64, String)> = problems
            .expect("problems")
            .records()
            .map(|row| {
                let row = row.expect("a row");
                (row[1].parse().expect("a number"), row[2].to_owned())
            })
            .collect();
        let regions = scene.run(&format!(
            "regions {file} --by region --level 0 --unweighted -f csv --quiet --threads {threads}"
        ));
        assert_eq!(regions.code, 3, "{}", regions.stderr);
        (run.stdout, problems, regions.stdout)
    };
    let (scores, mut problems, regions) = told("many.csv", 1);
    assert_eq!(scores.lines().count(), 1 + 240 * TIMES - 2);
    assert!(problems.len() >= 5, "{problems:?}");
    // A text begins with its headings, in row 1.
    problems.iter_mut().for_each(|(row, _)| *row -= 1);
    for threads in [1, 2, 5] {
        let (own_scores, own_problems, own_regions) = told("many.parquet", threads);
        assert!(own_scores == scores, "{threads} threads");
        assert_eq!(own_problems, problems);
        assert!(own_regions == regions, "{threads} threads");
    }
}

#[test]
fn lists_are_ticks_and_days_are_days() {
    let scene = Scene::village();
    let ticks = ListArray::from_iter_primitive::<Int32Type, _, _>([Some(vec![Some(1)])]);
    assert!(matches!(ticks.data_type(), DataType::List(_)));
    let mut with = arrow::array::ListBuilder::new(arrow::array::StringBuilder::new());
    with.append_value([Some("customers"), Some("university")]);
    written(
        &scene,
        "firm.parquet",
        vec![
            (
                "firm_id",
                Arc::new(StringArray::from(vec!["mill"])) as ArrayRef,
            ),
            ("staff", Arc::new(Int32Array::from(vec![5]))),
            ("collect", Arc::new(Float64Array::from(vec![2.0]))),
            ("stuck", Arc::new(Int32Array::from(vec![1]))),
            ("with", Arc::new(with.finish())),
            ("rd_share", Arc::new(Float64Array::from(vec![2.0]))),
            ("day", Arc::new(Date32Array::from(vec![20_513]))),
        ],
    );
    let run = scene.run("score firm.parquet -q village.json -f csv --keep day");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let rows = crate::support::records(&run.stdout);
    assert_eq!(rows[0]["overall"], "75.00");
    assert_eq!(rows[0]["day"], "2026-03-01");
}

#[test]
fn scores_are_written_in_full() {
    let scene = Scene::new();
    let survey = root().join("examples/survey.csv");
    let all = format!("score {} --quiet", survey.display());
    assert_eq!(scene.run(&format!("{all} -o scores.parquet")).code, 0);
    assert_eq!(scene.run(&format!("{all} -o again.parquet")).code, 0);
    let bytes = |name: &str| std::fs::read(scene.path().join(name)).expect("a file");
    assert_eq!(bytes("scores.parquet"), bytes("again.parquet"));
    let csv = scene.run(&format!("{all} -f csv --decimals full --raw-text"));
    let mut expected = csv::Reader::from_reader(csv.stdout.as_bytes());
    let headings = expected.headers().expect("headings").clone();
    let file = File::open(scene.path().join("scores.parquet")).expect("a file");
    let reader = ParquetRecordBatchReaderBuilder::try_new(file).expect("Parquet");
    let batches: Vec<RecordBatch> = reader
        .build()
        .expect("a reader")
        .map(|batch| batch.expect("a batch"))
        .collect();
    let batch = arrow::compute::concat_batches(&batches[0].schema(), &batches).expect("one batch");
    let names: Vec<String> = batch
        .schema()
        .fields()
        .iter()
        .map(|f| f.name().clone())
        .collect();
    assert_eq!(names, headings.iter().collect::<Vec<_>>());
    let mut rows = 0;
    for (at, record) in expected.records().enumerate() {
        let record = record.expect("a record");
        for (column, wanted) in batch.columns().iter().zip(&record) {
            let got = match column.data_type() {
                _ if column.is_null(at) => String::new(),
                DataType::Float64 => column.as_primitive::<Float64Type>().value(at).to_string(),
                DataType::Int64 => column.as_primitive::<Int64Type>().value(at).to_string(),
                _ => column.as_string::<i32>().value(at).to_owned(),
            };
            assert_eq!(got, wanted);
        }
        rows += 1;
    }
    assert_eq!((rows, batch.num_rows()), (240, 240));
}

#[test]
fn damaged_files_are_told_of() {
    let (scene, headings, rows) = plain();
    let column: ArrayRef = Arc::new(
        rows.iter()
            .map(|row| Some(&row[0]))
            .collect::<StringArray>(),
    );
    written(&scene, "whole.parquet", vec![(&headings[0], column)]);
    let whole = std::fs::read(scene.path().join("whole.parquet")).expect("a file");
    for from in (0..whole.len()).step_by(whole.len() / 40 + 1) {
        let mut bytes = whole.clone();
        let to = (from + 16).min(bytes.len());
        bytes[from..to].fill(0xFF);
        scene.bytes("damaged.parquet", &bytes);
        let run = scene.run("score damaged.parquet -f csv");
        assert!(
            run.code <= 3 && !run.stderr.contains("panicked"),
            "{from}: {}",
            run.stderr
        );
    }
    scene.bytes("cut.parquet", &whole[..whole.len() / 2]);
    let run = scene.run("score cut.parquet");
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("the Parquet file can't be read"),
        "{}",
        run.stderr
    );
}
