//! What a workbook may cost, looked at before it is read: what its parts unpack to and how many cells
//! its sheets claim.

use crate::answers::reader::InputError;
use crate::diagnostic::count;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{self, BufReader, Cursor, Read};
use zip::ZipArchive;

/// Bytes that all parts of a workbook may unpack to: some 5 million cells of a sheet.
const MOST_UNPACKED: u64 = 512 << 20;

/// Cells that a sheet may span where its reader keeps empty ones too. An old Excel sheet has at most
/// 65,536 x 256 = 16.8 million.
const MOST_CELLS: u64 = 20_000_000;

/// What kind of workbook a zip file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ZipKind {
    Xlsx,
    Xlsb,
    Ods,
}

/// Sheets of an old workbook that are looked over one by one.
const MOST_SHEETS: usize = 256;

fn content(message: impl Into<String>) -> InputError {
    InputError::Content(message.into())
}

/// Looks a zip file over.
///
/// # Errors
/// When it is no workbook, damaged, or unpacks to more than a survey could.
pub(super) fn check_zip(bytes: &[u8]) -> Result<ZipKind, InputError> {
    let damaged = |error: &dyn std::fmt::Display| {
        content(format!(
            "the workbook is damaged ({error}); open it in a spreadsheet program and save it anew"
        ))
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let names: Vec<String> = archive
        .file_names()
        .filter_map(Result::ok)
        .map(|name| name.to_lowercase())
        .collect();
    let has = |name: &str| names.iter().any(|file| file == name);
    let kind = if has("xl/workbook.bin") {
        ZipKind::Xlsb
    } else if has("content.xml") {
        ZipKind::Ods
    } else if has("xl/workbook.xml") || names.iter().any(|file| file.ends_with("workbook.xml")) {
        ZipKind::Xlsx
    } else {
        return Err(content(
            "this is a zip file, but no workbook; unpack it and give the file with the answers",
        ));
    };
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let part = match archive.by_index(index) {
            Ok(part) => part,
            Err(zip::result::ZipError::UnsupportedArchive(
                zip::result::ZipError::PASSWORD_REQUIRED,
            )) => return Err(content(PASSWORD)),
            Err(error) => return Err(damaged(&error)),
        };
        let read = io::copy(
            &mut part.take(MOST_UNPACKED + 1 - unpacked),
            &mut io::sink(),
        );
        unpacked += read.map_err(|error| damaged(&error))?;
        if unpacked > MOST_UNPACKED {
            return Err(content(format!(
                "the workbook unpacks to more than {} MB, which is no survey's; export it as CSV if it is one",
                MOST_UNPACKED >> 20
            )));
        }
    }
    if kind == ZipKind::Ods {
        let part = archive
            .by_name("content.xml")
            .map_err(|error| damaged(&error))?;
        let cells = ods_cells(BufReader::new(part)).map_err(|error| damaged(&error))?;
        refuse_too_many(cells)?;
    }
    Ok(kind)
}

/// What is told of a file that can't be read without a password.
pub(super) const PASSWORD: &str = "the workbook is protected by a password; open it in a spreadsheet program, \
     take the password off and save it";

fn refuse_too_many(cells: u64) -> Result<(), InputError> {
    if cells <= MOST_CELLS {
        return Ok(());
    }
    let cells = usize::try_from(cells).unwrap_or(usize::MAX);
    Err(content(format!(
        "a sheet of the workbook spans {}, more than can be read; copy the answers alone into a new sheet, or save it as CSV",
        count(cells, "cell", "cells")
    )))
}

/// The cells that reading a sheet of an OpenDocument file makes: repeated ones as often as they say.
fn ods_cells(content: impl io::BufRead) -> Result<u64, quick_xml::Error> {
    let mut reader = Reader::from_reader(content);
    let mut buffer = Vec::new();
    let (mut cells, mut waiting) = (0_u64, 0_u64);
    loop {
        buffer.clear();
        let (element, open) = match reader.read_event_into(&mut buffer)? {
            Event::Start(element) => (element, true),
            Event::Empty(element) => (element, false),
            Event::Eof => return Ok(cells),
            _ => continue,
        };
        let name = element.name();
        let name: &str = name.as_ref();
        if name.ends_with(":table-row") {
            waiting = 0;
        } else if name.ends_with("table-cell") {
            let repeats = repeats(&element);
            if open || element.attributes().count() > 2 {
                cells = cells.saturating_add(waiting).saturating_add(repeats);
                waiting = 0;
            } else {
                waiting = waiting.saturating_add(repeats);
            }
        }
    }
}

fn repeats(cell: &BytesStart<'_>) -> u64 {
    cell.attributes()
        .filter_map(Result::ok)
        .find(|attribute| {
            let key: &str = attribute.key.as_ref();
            key.ends_with(":number-columns-repeated")
        })
        .and_then(|attribute| attribute.value.parse().ok())
        .unwrap_or(1)
}

/// Looks an old Excel workbook over.
///
/// # Errors
/// When it is something else, protected by a password, or spans more cells than can be read.
pub(super) fn check_xls(bytes: &[u8]) -> Result<(), InputError> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|error| {
        content(format!(
            "this old Excel workbook is damaged ({error}); open it in a spreadsheet program and save it anew"
        ))
    })?;
    if file.exists("/EncryptedPackage") {
        return Err(content(PASSWORD));
    }
    let name = ["/Workbook", "/Book"]
        .into_iter()
        .find(|name| file.exists(name));
    let Some(name) = name else {
        return Err(content(
            "this is an old Office file, but no Excel workbook; give the table with the answers",
        ));
    };
    let mut stream = Vec::new();
    file.open_stream(name)?
        .take(MOST_UNPACKED)
        .read_to_end(&mut stream)?;
    refuse_too_many(xls_cells(&stream)?)
}

/// The cells that the widest sheet of an old workbook spans, by what it declares and by the places of its
/// cells. Sheets are looked at from where the workbook says that they begin.
fn xls_cells(stream: &[u8]) -> Result<u64, InputError> {
    let (mut most, mut starts) = (0, Vec::new());
    for (kind, data) in records(stream) {
        match (kind, data) {
            (FILE_PASS, _) => return Err(content(PASSWORD)),
            (BOUND_SHEET, [a, b, c, d, ..]) => {
                let start = u32::from_le_bytes([*a, *b, *c, *d]) as usize;
                if !starts.contains(&start) && starts.len() < MOST_SHEETS {
                    starts.push(start);
                    most = most.max(sheet_cells(stream.get(start..).unwrap_or(&[])));
                }
            }
            _ => {}
        }
    }
    Ok(most.max(sheet_cells(stream)))
}

/// The cells that a sheet spans; of several sheets the most.
fn sheet_cells(stream: &[u8]) -> u64 {
    let (mut most, mut rows, mut columns) = (0, 0, 0);
    for (kind, data) in records(stream) {
        match kind {
            BEGIN_OF_SHEET => (rows, columns) = (0, 0),
            DIMENSIONS => most = most.max(declared_cells(data)),
            _ if CELLS.contains(&kind) && data.len() >= 4 => {
                rows = rows.max(u64::from(u16::from_le_bytes([data[0], data[1]])) + 1);
                let last = match (kind, data) {
                    (MULTIPLE_RK, [.., low, high]) => u16::from_le_bytes([*low, *high]),
                    _ => u16::from_le_bytes([data[2], data[3]]),
                };
                columns = columns.max(u64::from(last) + 1);
                most = most.max(rows * columns);
            }
            _ => {}
        }
    }
    most
}

/// The records of a stream: kind and content.
fn records(mut stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    std::iter::from_fn(move || {
        let [kind_low, kind_high, low, high, after @ ..] = stream else {
            return None;
        };
        let length = usize::from(u16::from_le_bytes([*low, *high])).min(after.len());
        let (data, rest) = after.split_at(length);
        stream = rest;
        Some((u16::from_le_bytes([*kind_low, *kind_high]), data))
    })
}

/// The cells that a sheet declares; room is made for them whether they are there or not.
fn declared_cells(data: &[u8]) -> u64 {
    let u16_at = |at: usize| u64::from(u16::from_le_bytes([data[at], data[at + 1]]));
    let u32_at = |at: usize| u16_at(at) | u16_at(at + 2) << 16;
    let (first, last, columns) = match data.len() {
        10 => (u16_at(0), u16_at(2), (u16_at(4), u16_at(6))),
        14.. => (u32_at(0), u32_at(4), (u16_at(8), u16_at(10))),
        _ => return 0,
    };
    // A first column that can't be is read as 0, and an end before the start as one beyond all limits.
    let first_column = match columns {
        (first, end) if first > 0xFF || end < first => 0,
        (first, _) => first,
    };
    if last == 0 || columns.1 == 0 {
        return 1;
    }
    match (last.checked_sub(first), columns.1.checked_sub(first_column)) {
        (Some(rows), Some(columns)) => rows.saturating_mul(columns),
        _ => u64::MAX,
    }
}

// Record types of [MS-XLS] 2.3.
const FILE_PASS: u16 = 0x002F;
const BEGIN_OF_SHEET: u16 = 0x0809;
const DIMENSIONS: u16 = 0x0200;
const BOUND_SHEET: u16 = 0x0085;
const MULTIPLE_RK: u16 = 0x00BD;
const CELLS: [u16; 9] = [
    0x0203,
    0x0204,
    0x00D6,
    0x0205,
    0x0006,
    0x027E,
    0x00FD,
    MULTIPLE_RK,
    0x0201,
];
