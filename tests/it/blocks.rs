//! What is read in blocks, by several threads, is what is read row by row.

use crate::support::{Scene, root};
use proptest::prelude::*;
use ratio::answers::{
    Codebook, Input, InputError, MemoryInput, Opened, Problem, ReadOptions, Response, RowBlock,
    Step, open_responses,
};
use ratio::questionnaire::Questionnaire;
use std::collections::HashSet;
use std::io::{self, Read};

/// A row as it was read: number, answers, what was carried along; or that it was rejected.
type Told = (u64, Option<Vec<String>>, Vec<Problem>);

/// Bytes that are read a few at a time.
struct Trickle(Vec<u8>, usize);

impl Input for Trickle {
    fn name(&self) -> &str {
        "trickle.csv"
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        let reader = TrickleReader(io::Cursor::new(self.0.clone()), self.1);
        Ok(Box::new(reader))
    }
}

struct TrickleReader(io::Cursor<Vec<u8>>, usize);

impl Read for TrickleReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = buffer.len().min(self.1);
        self.0.read(&mut buffer[..most])
    }
}

struct Desk {
    codebook: Codebook,
    questions: usize,
}

impl Desk {
    fn new() -> Self {
        let text = include_str!("../../examples/village.json");
        let read = Questionnaire::read("village.json", text.as_bytes());
        let questionnaire = read.expect("a questionnaire");
        Desk {
            codebook: Codebook::new(&questionnaire, None),
            questions: questionnaire.definition.questions().count(),
        }
    }

    fn response(&self) -> Response {
        Response::new(&self.codebook.layout)
    }

    fn told(&self, step: Step, response: &Response, problems: &[Problem]) -> Told {
        let answers = (step == Step::Read).then(|| {
            (0..self.questions)
                .map(|at| {
                    format!(
                        "{:?} {:?} {:?} {:?}",
                        match response.text(at) {
                            Some(text) => text.to_owned(),
                            None => format!("{:?}", response.cell(at)),
                        },
                        response.ticked(at).collect::<Vec<_>>(),
                        response.other(at),
                        response.kept
                    )
                })
                .collect()
        });
        (response.row, answers, problems.to_vec())
    }

    /// All rows, one after the other.
    fn by_rows(
        &self,
        input: &dyn Input,
        options: &ReadOptions<'_>,
    ) -> Result<Vec<Told>, InputError> {
        let mut reader = open_responses(input, &self.codebook, options)?;
        let (mut response, mut told) = (self.response(), Vec::new());
        loop {
            let mut problems = Vec::new();
            match reader.read(&mut response, &mut problems)? {
                Step::End => return Ok(told),
                step => told.push(self.told(step, &response, &problems)),
            }
        }
    }

    /// All rows of blocks of so many bytes, read by two readers in turn.
    fn by_blocks(
        &self,
        input: &dyn Input,
        options: &ReadOptions<'_>,
        size: usize,
    ) -> Result<Vec<Told>, InputError> {
        let reader = open_responses(input, &self.codebook, options)?;
        let Opened::Blocks(table) = reader.in_blocks()? else {
            panic!("a text is read in blocks");
        };
        table.cut_to(size);
        let mut readers = [table.reader(), table.reader()];
        let (mut block, mut response, mut told) =
            (RowBlock::default(), self.response(), Vec::new());
        let mut base = table.above;
        while let Some(at) = table.next(&mut block)? {
            let mut problems = Vec::new();
            let rows = readers[at % 2].read(
                &mut block,
                &mut response,
                &mut problems,
                |step, response, problems| {
                    let mut row = self.told(step, response, problems);
                    row.0 += base;
                    row.2.iter_mut().for_each(|problem| problem.row += base);
                    told.push(row);
                },
            )?;
            base += rows;
        }
        Ok(told)
    }

    #[track_caller]
    fn check(&self, bytes: &[u8], size: usize) {
        let keep = ["firm_id".to_owned()];
        let options = ReadOptions {
            questionnaire: "village-quickscan",
            keep: &keep,
            lacking_is_empty: true,
            ..ReadOptions::default()
        };
        let input = Trickle(bytes.to_vec(), 1 + size % 7);
        let whole = MemoryInput {
            name: "trickle.csv".to_owned(),
            bytes: bytes.to_vec(),
        };
        match self.by_rows(&whole, &options) {
            Ok(expected) => {
                let told = self.by_blocks(&input, &options, size).expect("blocks");
                let text = String::from_utf8_lossy(bytes);
                for (told, expected) in told.iter().zip(&expected) {
                    assert_eq!(told, expected, "blocks of {size} bytes of {text:?}");
                }
                assert_eq!(told.len(), expected.len(), "{size} {text:?}");
            }
            Err(_) => assert!(self.by_blocks(&input, &options, size).is_err()),
        }
    }
}

const PLAIN: &str = "firm_id,nuts3,staff,collect,stuck,with,rd_share\n\
a1,DED52,5,2,3,customers;suppliers,2.5\n\
a2,DED53,,Always,dk,none,0\n\
\n\
a3,ITG2Z,7,2,NA,university,\"1,5\"\n\
a4,DED52,x,9,3,what,2\n\
,,,,,,\n\
a5,DED52,12,1,1,customers|university,100\n";

#[test]
fn wherever_it_is_cut() {
    let desk = Desk::new();
    let quoted = PLAIN.replace("a1", "\"a \"\"1\"\"\nof, two lines\"");
    let texts = [
        PLAIN.to_owned(),
        PLAIN.trim_end().to_owned(),
        PLAIN.replace('\n', "\r\n"),
        PLAIN.replace('\n', "\r"),
        quoted.replace('\n', "\r\n"),
        quoted,
        PLAIN.replace("a4", "5\" pipe"),
        PLAIN.replace("a4", "\"a\" 4"),
        PLAIN.replace("a4", "\"never closed"),
        PLAIN.replace("a4", "čakčģī"),
        format!("\u{feff}{PLAIN}"),
        format!("sep=,\n{PLAIN}"),
        // Rows that are too short or too long, alone and in a row; a line break within a cell without quotes.
        PLAIN.replace(",2.5\n", "\n").replace(",100\n", "\n"),
        PLAIN.replace("customers;suppliers", "customers,suppliers"),
        PLAIN.replace("a2,DED53", "a\n2,DED53"),
        PLAIN
            .replace(",0\n", "\n")
            .replace(",2\n", "\n")
            .replace("what", "wh\nat"),
        PLAIN.replace(",rd_share", ",rd_share,"),
    ];
    for text in &texts {
        for size in 1..text.len() + 3 {
            desk.check(text.as_bytes(), size);
        }
    }
    let delimiters = [";", "\t", "|"];
    for delimiter in delimiters {
        let text = PLAIN
            .replace("\"1,5\"", "1.5")
            .replace(';', "/")
            .replace(',', delimiter);
        for size in (1..text.len()).step_by(7) {
            desk.check(text.as_bytes(), size);
        }
    }
    // What is no UTF-8 is told of by its row; other encodings are read as such.
    let broken = [
        PLAIN.as_bytes(),
        b"a6,DED52,\xFF,1,1,customers,1\n",
        PLAIN.as_bytes(),
    ]
    .concat();
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode("a7,DED52,7,1,1,größer,1\n");
    let latin = [PLAIN.as_bytes(), &latin].concat();
    let wide: Vec<u8> = PLAIN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = [b"\xFF\xFE".as_slice(), &wide].concat();
    for bytes in [broken, latin, wide] {
        for size in (1..bytes.len() + 3).step_by(3) {
            desk.check(&bytes, size);
        }
    }
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[1-5]",
        1 => Just(String::new()),
        1 => Just("NA".to_owned()),
        1 => Just("Always".to_owned()),
        1 => Just("customers;suppliers".to_owned()),
        1 => "[0-9]{1,3}[.,][0-9]{1,3}",
        1 => "[a-zņ\"',;\n\r ]{0,12}",
        1 => "[a-zņ,;\n\r ]{0,12}".prop_map(|text| format!("\"{}\"", text.replace('"', "\"\""))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Any text at all, most of them with rows of the right length.
    #[test]
    fn whatever_it_is(
        rows in proptest::collection::vec(
            prop_oneof![9 => proptest::collection::vec(cell(), 7), 1 => proptest::collection::vec(cell(), 1..9)],
            0..30,
        ),
        end in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
        size in 1_usize..400,
    ) {
        let rows: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
        let heading = PLAIN.lines().next().unwrap_or_default();
        let text = format!("{heading}{end}{}{end}", rows.join(end));
        Desk::new().check(text.as_bytes(), size);
    }
}

/// A survey of many blocks with all that can be wrong, and firms that stand in it twice.
fn survey(rows: usize) -> String {
    let headings = "firm_id,nuts3,staff,collect,stuck,with,rd_share";
    let mut text = headings.to_owned();
    for at in 0..rows {
        let firm = if at % 997 == 996 { at / 2 } else { at };
        let name = if at % 501 == 7 {
            "\"x, \"\"y\"\"\n\" "
        } else {
            ""
        };
        let region = ["DED52", "ITG2Z", "LV00B", "nowhere"][at % 37 % 4];
        let collect = ["1", "2", "3", "Always", "?!", ""][at % 11 % 6];
        let with = [
            "customers",
            "customers;university",
            "none",
            "none;customers",
            "",
        ][at % 13 % 5];
        let share = at % 230;
        let surplus = if at % 1301 == 5 { ",one,more" } else { "" };
        text += &format!(
            "\n{name}f{firm:05},{region},{},{collect},2,{with},{share}.5{surplus}",
            at % 90
        );
    }
    text + "\n"
}

#[test]
fn with_any_number_of_threads() {
    // More than one block.
    let scene = Scene::village().file("survey.csv", &survey(12_000));
    let score = |threads: usize| {
        let run = scene.run(&format!(
            "score survey.csv -q village.json --threads {threads} -o out.csv --problems problems.csv --force"
        ));
        assert_eq!(run.code, 3, "{}", run.stderr);
        let file = |name: &str| std::fs::read_to_string(scene.path().join(name)).expect("a file");
        (file("out.csv"), file("problems.csv"), run.stderr)
    };
    let one = score(1);
    assert!(one.0.lines().count() > 11_900, "{}", one.2);
    assert!(one.2.contains("rejected"), "{}", one.2);
    assert!(one.1.contains("stands in an earlier row already"));
    for threads in [2, 3, 8] {
        assert_eq!(score(threads), one);
    }
    let regions = |threads: usize| {
        let run = scene.run(&format!(
            "regions survey.csv -q village.json --level 0 --threads {threads} --decimals full -f csv --firm-scores scores.csv --force"
        ));
        assert_eq!(run.code, 3, "{}", run.stderr);
        let scores = std::fs::read_to_string(scene.path().join("scores.csv")).expect("a file");
        assert!(scores == one.0, "the scores of both commands differ");
        run.stdout
    };
    let table = regions(1);
    assert!(table.contains("\nDE,"), "{table}");
    for threads in [2, 5] {
        assert_eq!(regions(threads), table);
    }
}

const WHAT_IF: &str = r#"{"format": 1, "questionnaire": "village-quickscan", "scenarios": [
  {"id": "step", "title": "A step", "change": [{"raise": ["ideas"]}]},
  {"id": "median", "title": "The median", "change": [{"reach": ["rd_share"]}]}]}"#;

/// However a sample was drawn, by any number of threads, and whether firms are told apart or not; what stands beside the table too.
#[test]
fn with_designs() {
    let text = survey(9_000);
    let more = |at: usize| {
        let weight = match at % 61 {
            5 => String::new(),
            6 => "much".to_owned(),
            7 => "0".to_owned(),
            rest => format!("{}.{}", rest / 7, 1 + at % 9),
        };
        let stratum = at * 11 % 7;
        let cluster = at * 7 % 53;
        let size = ["small", "large", "large"][at % 3];
        match at % 71 {
            8 => format!("{weight},,,c{cluster},{size}"),
            9 => format!("{weight},h{stratum},{},,{size}", 9_000 + stratum),
            _ => format!("{weight},h{stratum},{},c{cluster},{size}", 9_000 + stratum),
        }
    };
    let lines = text.lines().enumerate().map(|(at, line)| match at {
        0 => format!("{line},w,h,n,unit,size,who\n"),
        // A cell of two lines goes on.
        _ if line.ends_with('"') => format!("{line}\n"),
        _ => format!("{line},{},owner\n", more(at)),
    });
    // One that asks who answers, so that a firm may stand in several responses.
    let asks = include_str!("../../examples/village.json")
        .replacen(
            "\"questions\": [",
            "\"questions\": [{\"id\": \"who\", \"type\": \"text\", \"text\": \"Who?\"},",
            1,
        )
        .replacen("\"firm\": {", "\"firm\": {\"respondent\": \"who\", ", 1);
    let scene = Scene::village()
        .file("who.json", &asks)
        .file("what.json", WHAT_IF)
        .file("survey.csv", &lines.collect::<String>())
        .file(
            "sizes.csv",
            "variable,category,total\nsize,small,70000\nsize,large,30000\n",
        );
    let table = |arguments: &str| {
        let run = scene.run(&format!(
            "regions survey.csv --unsafe --decimals full --long -f csv {arguments}"
        ));
        assert_eq!(run.code, 3, "{}", run.stderr);
        (run.stdout, run.stderr)
    };
    for (design, said) in [
        ("--weight w", "the weight `much` is no number"),
        ("--strata h", "for want of a stratum"),
        ("--weight w --strata h --fpc n", "for want of a stratum"),
        ("--strata h --cluster unit", "for want of a cluster"),
        ("--margins sizes.csv", ""),
        (
            "--weight w --cluster unit --margins sizes.csv",
            "the weight `much` is no number",
        ),
    ] {
        let design = format!("-q village.json {design}");
        let blocks = table(&format!("{design} --threads 1"));
        assert!(blocks.1.contains(said), "{}", blocks.1);
        for threads in [2, 5] {
            assert_eq!(table(&format!("{design} --threads {threads}")), blocks);
        }
        let apart = design.replace("village", "who");
        let figures = table(&apart).0.lines().count();
        assert!(figures > 200, "{figures}");
        assert!(table(&apart).0 == blocks.0, "{apart}");
        let beside = format!("{apart} --robustness --draws 9 --what-if what.json");
        let one = table(&format!("{beside} --threads 1"));
        assert!(one.0.contains("rank"), "{}", one.0);
        assert!(table(&format!("{beside} --threads 3")) == one, "{beside}");
        let beside: HashSet<&str> = one.0.lines().collect();
        assert!(blocks.0.lines().all(|line| beside.contains(line)));
    }
}

/// What is wrong with a sample is told of the first row that it is wrong with, however many threads read.
#[test]
fn what_is_wrong_with_a_sample_is_told_of_its_first_row() {
    let rows = |wrong: &dyn Fn(usize) -> Option<&'static str>| {
        let heading = "firm_id,nuts3,collect,stuck,rd_share,h,n,size\n".to_owned();
        (0..9_000).fold(heading, |text, at| {
            let usual = format!("h{0},{1},small", at % 3, 50_000 + at % 3);
            let drawn = wrong(at).unwrap_or(&usual);
            format!("{text}f{at},DED52,1,2,{}.5,{drawn}\n", at % 97)
        })
    };
    let at = |wanted: usize, what: &'static str| move |at| (at >= wanted).then_some(what);
    let scene = Scene::village()
        .file("differs.csv", &rows(&at(8_000, "h1,7,small")))
        .file("none.csv", &rows(&at(7_000, "h1,,small")))
        .file("words.csv", &rows(&at(8_500, "h1,many,small")))
        .file("size.csv", &rows(&at(6_000, "h1,50001,huge")))
        .file("sizes.csv", "variable,category,total\nsize,small,70000\n");
    for (survey, said) in [
        (
            "differs.csv",
            "differs.csv: the population of stratum `h1` is 50001 in one row and 7 in row 8002; it must be the same",
        ),
        (
            "none.csv",
            "none.csv: row 7002 has no population of its stratum",
        ),
        (
            "words.csv",
            "words.csv: row 8502: the population of a stratum is `many`, which is no number",
        ),
        ("size.csv", "size.csv: row 6002: `size` is `huge`"),
    ] {
        for threads in [1, 2, 5] {
            let run = scene.run(&format!(
                "regions {survey} -q village.json --strata h --fpc n --margins sizes.csv --threads {threads} -f csv"
            ));
            assert_ne!(run.code, 0);
            assert!(run.stderr.contains(said), "{}", run.stderr);
        }
    }
}

/// Not a digit of a table depends on the order of the responses.
#[test]
fn in_any_order() {
    let rows = |at: usize| {
        let region = ["DED52", "ITG2H", "LV007"][at * 7 % 31 % 3];
        let weight = (at * 37 % 101 + 1) as f64 / 7.0;
        let drawn = format!("h{},c{}", at % 5, at * 3 % 67);
        let (collect, stuck, share) = (1 + at % 3, 1 + at * 5 % 11 % 3, at * 13 % 97);
        format!("f{at},{region},{collect},{stuck},{share}.5,{weight},{drawn}\n")
    };
    let heading = "firm_id,nuts3,collect,stuck,rd_share,w,h,unit\n";
    let file = |order: &mut dyn Iterator<Item = usize>| {
        format!("{heading}{}", order.map(rows).collect::<String>())
    };
    let scene = Scene::village()
        .file("there.csv", &file(&mut (0..4_000)))
        .file("back.csv", &file(&mut (0..4_000).rev()));
    for more in [
        "--weight w",
        "--unweighted",
        "--strata h --cluster unit",
        "--weight w --strata h",
    ] {
        let [there, back] = ["there.csv", "back.csv"].map(|survey| {
            scene.run(&format!(
                "regions {survey} -q village.json {more} --decimals full --long -f csv --quiet"
            ))
        });
        assert_eq!(there.code, 0, "{}", there.stderr);
        assert!(there.stdout.lines().count() > 50, "{}", there.stdout);
        assert_eq!(there.stdout, back.stdout);
    }
}

#[test]
fn stdin_and_several_files() {
    let scene = Scene::new();
    let example = root().join("examples/survey.csv");
    let text = std::fs::read_to_string(&example).expect("the example");
    let whole = scene.run(&format!("score {} -f csv --quiet", example.display()));
    let piped = scene.run_with("score - -f csv --quiet", &text);
    assert_eq!(whole.stdout, piped.stdout);
    // The second time all rows are known.
    let twice = scene.run(&format!("score {0} {0} -f csv", example.display()));
    assert_eq!((twice.code, &twice.stdout), (3, &whole.stdout));
    assert!(twice.stderr.contains("240 rejected"), "{}", twice.stderr);
}

#[test]
fn no_threads_at_all() {
    let scene = Scene::village();
    for count in ["0", "two", "-1"] {
        for command in ["score", "regions"] {
            let run = scene.run(&format!(
                "{command} village.csv -q village.json --threads={count}"
            ));
            assert_eq!(run.code, 2, "{}", run.stderr);
            assert!(
                run.stderr.contains("give a whole number from 1"),
                "{}",
                run.stderr
            );
        }
    }
}
