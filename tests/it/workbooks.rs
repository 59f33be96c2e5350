//! Workbooks that are not as they should be: bombs, endless sheets, formulas, passwords, damage.

use crate::support::{Scene, records};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// The smallest workbook there is around the XML of one sheet.
fn xlsx(sheet: &str) -> Vec<u8> {
    let parts = [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#,
        ),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("memory");
        zip.write_all(content.as_bytes()).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

fn sheet(rows: &str) -> String {
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>"#
    )
}

fn text(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn header() -> String {
    let cells = [
        ("A1", "firm_id"),
        ("B1", "collect"),
        ("C1", "stuck"),
        ("D1", "staff"),
    ];
    let cells: String = cells
        .iter()
        .map(|(place, name)| text(place, name))
        .collect();
    format!(r#"<row r="1">{cells}</row>"#)
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("memory");
        zip.write_all(content).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

fn scored(name: &str, bytes: &[u8]) -> (i32, String, String) {
    let scene = Scene::village();
    scene.bytes(name, bytes);
    let output = scene.run(&format!("score {name} -q village.json -f csv"));
    (output.code, output.stdout, output.stderr)
}

#[test]
fn a_sheet_that_claims_all_cells_costs_what_it_holds() {
    let row = format!(
        r#"<row r="2">{}<c r="B2"><v>2</v></c><c r="C2"><v>1</v></c></row><row r="1048576">{}<c r="XFD1048576"><v>7</v></c></row>"#,
        text("A2", "mill"),
        text("A1048576", "far")
    );
    let (code, stdout, stderr) = scored("x.xlsx", &xlsx(&sheet(&(header() + &row))));
    assert_eq!(code, 0, "{stderr}");
    let rows = records(&stdout);
    assert_eq!(rows[0]["ideas"], "75.00");
    assert_eq!(rows[1]["id"], "far");
}

#[test]
fn formulas_are_read_by_their_result_and_told_of_without_one() {
    let row = format!(
        r#"<row r="2">{}<c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><v>1</v></c><c r="D2"><f>A1*2</f></c></row>"#,
        text("A2", "mill")
    );
    let (code, stdout, stderr) = scored("x.xlsx", &xlsx(&sheet(&(header() + &row))));
    assert_eq!(code, 0, "{stderr}");
    assert_eq!(records(&stdout)[0]["ideas"], "75.00");
    assert!(
        stderr.contains(
            "1 formula of sheet `Data`, the first in D2, has no stored result and counts as empty"
        ),
        "{stderr}"
    );
}

#[test]
fn a_workbook_that_unpacks_to_no_end_is_refused() {
    let bomb = vec![b' '; 600 << 20];
    let bytes = zipped(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/worksheets/sheet1.xml", &bomb),
    ]);
    assert!(bytes.len() < 2 << 20);
    let (code, _, stderr) = scored("x.xlsx", &bytes);
    assert_eq!(code, 1);
    assert!(stderr.contains("unpacks to more than 512 MB"), "{stderr}");
}

#[test]
fn an_open_document_of_repeated_cells_is_refused() {
    let row = r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"/></table:table-row>"#;
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t"><office:body><office:spreadsheet><table:table table:name="A">{}</table:table></office:spreadsheet></office:body></office:document-content>"#,
        row.repeat(2000)
    );
    let bytes = zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
    ]);
    let (code, _, stderr) = scored("x.ods", &bytes);
    assert_eq!(code, 1);
    assert!(stderr.contains("more than can be read"), "{stderr}");
}

/// An old workbook of the records given.
fn xls(records: &[(u16, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
    let mut stream = file.create_stream("/Workbook").expect("memory");
    for (kind, data) in records {
        let length = u16::try_from(data.len()).expect("short");
        stream.write_all(&kind.to_le_bytes()).expect("memory");
        stream.write_all(&length.to_le_bytes()).expect("memory");
        stream.write_all(data).expect("memory");
    }
    drop(stream);
    file.flush().expect("memory");
    file.into_inner().into_inner()
}

#[test]
fn an_old_workbook_with_a_cell_at_each_end_is_refused() {
    let number = |row: u16, column: u16| {
        let mut data = Vec::new();
        data.extend(row.to_le_bytes());
        data.extend(column.to_le_bytes());
        data.extend([0; 10]);
        data
    };
    let ends: &[(u16, &[u8])] = &[(0x0203, &number(0, 0)), (0x0203, &number(65_535, 65_535))];
    let declared: &[(u16, &[u8])] = &[(
        0x0200,
        &[0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 0],
    )];
    for records in [ends, declared] {
        let whole = [&[(0x0809, &[0; 16][..])], records, &[(0x000A, &[][..])]].concat();
        let (code, _, stderr) = scored("x.xls", &xls(&whole));
        assert_eq!(code, 1);
        assert!(stderr.contains("more than can be read"), "{stderr}");
    }
}

#[test]
fn passwords_are_told_of() {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
    file.create_stream("/EncryptedPackage")
        .expect("memory")
        .write_all(b"secret")
        .expect("memory");
    file.flush().expect("memory");
    let encrypted = file.into_inner().into_inner();
    let old = xls(&[(0x0809, &[0; 16]), (0x002F, &[0; 54])]);
    for (name, bytes) in [("x.xlsx", encrypted), ("x.xls", old)] {
        let (code, _, stderr) = scored(name, &bytes);
        assert_eq!(code, 1);
        assert!(stderr.contains("is protected by a password"), "{stderr}");
    }
}

#[test]
fn damaged_and_foreign_files_say_what_they_are() {
    let whole = xlsx(&sheet(&header()));
    for (name, bytes, says) in [
        (
            "x.xlsx",
            whole[..whole.len() / 2].to_vec(),
            "the workbook is damaged",
        ),
        (
            "x.zip",
            zipped(&[("readme.txt", b"hello")]),
            "a zip file, but no workbook",
        ),
        (
            "x.doc",
            {
                let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
                file.create_stream("/WordDocument")
                    .expect("memory")
                    .write_all(b"x")
                    .expect("memory");
                file.flush().expect("memory");
                file.into_inner().into_inner()
            },
            "no Excel workbook",
        ),
        (
            "x.xlsx",
            xlsx("<worksheet><sheetData><row><c"),
            "open it in a spreadsheet program",
        ),
        ("x.xlsx", xlsx(&sheet("")), "none of the columns"),
        ("x.pdf", b"%PDF-1.7 ...".to_vec(), "this is a PDF"),
        (
            "x.html",
            b"<html><table></table></html>".to_vec(),
            "this is a web page or XML",
        ),
    ] {
        let (code, _, stderr) = scored(name, &bytes);
        assert_eq!(code, 1, "{name}: {stderr}");
        assert!(stderr.contains(says), "{name}: {says}\n{stderr}");
    }
}

#[test]
fn the_sheet_with_the_answers_is_found_and_can_be_named() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet()
        .set_name("Cover")
        .expect("a name")
        .write_string(0, 0, "Survey")
        .expect("a cell");
    for (name, answer) in [("First", "2"), ("Second", "3")] {
        let page = book.add_worksheet();
        page.set_name(name).expect("a name");
        for (column, cell) in ["firm_id", "collect", "stuck"].iter().enumerate() {
            page.write_string(0, column as u16, *cell).expect("a cell");
        }
        for (column, cell) in ["mill", answer, "1"].iter().enumerate() {
            page.write_string(1, column as u16, *cell).expect("a cell");
        }
    }
    let scene = Scene::village();
    scene.bytes("x.xlsx", &book.save_to_buffer().expect("memory"));
    for (arguments, ideas) in [("", "75.00"), (" --sheet Second", "100.00")] {
        let output = scene.run(&format!("score x.xlsx -q village.json -f csv{arguments}"));
        assert_eq!(
            records(&output.stdout)[0]["ideas"],
            ideas,
            "{}",
            output.stderr
        );
        assert!(output.stderr.contains("left aside"), "{}", output.stderr);
    }
    let output = scene.run("score x.xlsx -q village.json --sheet Third");
    assert!(
        output
            .stderr
            .contains("no sheet `Third`; it has `Cover`, `First`, `Second`"),
        "{}",
        output.stderr
    );
}
