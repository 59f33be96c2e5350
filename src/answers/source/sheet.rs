//! Sheets of workbooks (xlsx, xlsb, xls, ods).

use super::limits::{ZipKind, check_xls, check_zip};
use super::{Row, Rows, Table, unless_panic};
use crate::answers::reader::InputError;
use crate::diagnostic::count;
use calamine::{
    Data, DataRef, DataType, ExcelDateTime, Ods, Reader, SheetVisible, Xls, Xlsb, Xlsx,
};
use std::fmt::Write;
use std::io::Cursor;
use std::sync::Arc;

/// Bytes a workbook may have.
pub(in crate::answers) const LARGEST_WORKBOOK: u64 = 256 << 20;

/// Columns of a sheet that is read as a grid.
const WIDEST_GRID: usize = 1000;

/// Rows of cells.
pub(in crate::answers) type Grid = Vec<Vec<String>>;

type Bytes = Cursor<Vec<u8>>;

/// A workbook held in memory.
pub(in crate::answers) struct Workbook {
    book: Book,
    /// Names of the sheets that a person sees, in order.
    pub sheets: Vec<String>,
}

enum Book {
    Xlsx(Box<Xlsx<Bytes>>),
    Xlsb(Box<Xlsb<Bytes>>),
    Xls(Box<Xls<Bytes>>),
    Ods(Box<Ods<Bytes>>),
}

impl Workbook {
    /// Opens a workbook from its bytes.
    ///
    /// # Errors
    /// When it is damaged, protected, or more than can be read.
    pub fn open(bytes: Vec<u8>) -> Result<Self, InputError> {
        unless_panic(|| Workbook::decode(bytes)).unwrap_or_else(|| Err(damaged("it is damaged")))
    }

    fn decode(bytes: Vec<u8>) -> Result<Self, InputError> {
        let book = if bytes.starts_with(b"PK") {
            let kind = check_zip(&bytes)?;
            let bytes = Cursor::new(bytes);
            match kind {
                ZipKind::Xlsx => Book::Xlsx(Box::new(Xlsx::new(bytes).map_err(damaged)?)),
                ZipKind::Xlsb => Book::Xlsb(Box::new(Xlsb::new(bytes).map_err(damaged)?)),
                ZipKind::Ods => Book::Ods(Box::new(Ods::new(bytes).map_err(damaged)?)),
            }
        } else {
            check_xls(&bytes)?;
            Book::Xls(Box::new(Xls::new(Cursor::new(bytes)).map_err(damaged)?))
        };
        let metadata = match &book {
            Book::Xlsx(book) => book.sheets_metadata(),
            Book::Xlsb(book) => book.sheets_metadata(),
            Book::Xls(book) => book.sheets_metadata(),
            Book::Ods(book) => book.sheets_metadata(),
        };
        let visible = metadata
            .iter()
            .filter(|sheet| sheet.visible == SheetVisible::Visible);
        let sheets = visible.map(|sheet| sheet.name.clone()).collect();
        Ok(Workbook { book, sheets })
    }

    /// The cells of a sheet, or of its first rows.
    ///
    /// # Errors
    /// When the sheet is damaged.
    pub fn sheet(&mut self, name: &str, most_rows: usize) -> Result<Sheet, InputError> {
        unless_panic(|| self.decode_sheet(name, most_rows))
            .unwrap_or_else(|| Err(damaged("it is damaged")))
    }

    /// All sheets, row by row.
    ///
    /// # Errors
    /// When one is damaged.
    pub fn grids(&mut self) -> Result<Vec<(String, Grid)>, InputError> {
        let names = self.sheets.clone();
        let grids = names.into_iter().map(|name| {
            let sheet = self.sheet(&name, usize::MAX)?;
            Ok((name, sheet.grid()))
        });
        grids.collect()
    }

    fn decode_sheet(&mut self, name: &str, most_rows: usize) -> Result<Sheet, InputError> {
        let mut sheet = Sheet::named(name);
        match &mut self.book {
            Book::Xlsx(book) => {
                let mut cells = book.worksheet_cells_reader(name).map_err(damaged)?;
                while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(damaged)? {
                    let unstored = cell.formula.is_some() && matches!(cell.value, DataRef::Empty);
                    if unstored {
                        sheet.note_formula(cell.pos);
                    }
                    if !sheet.put(cell.pos, &cell.value, most_rows)? {
                        break;
                    }
                }
            }
            Book::Xlsb(book) => {
                let mut cells = book.worksheet_cells_reader(name).map_err(damaged)?;
                while let Some(cell) = cells.next_cell().map_err(damaged)? {
                    if !sheet.put(cell.get_position(), cell.get_value(), most_rows)? {
                        break;
                    }
                }
            }
            Book::Xls(book) => {
                sheet.put_all(&book.worksheet_range(name).map_err(damaged)?, most_rows)?
            }
            Book::Ods(book) => {
                sheet.put_all(&book.worksheet_range(name).map_err(damaged)?, most_rows)?
            }
        }
        Ok(sheet)
    }
}

fn damaged(error: impl std::fmt::Display) -> InputError {
    InputError::Content(format!(
        "the workbook can't be read ({error}); open it in a spreadsheet program and save it anew, or as CSV"
    ))
}

/// The cells of one sheet that hold something.
#[derive(Clone, Debug, Default)]
pub(in crate::answers) struct Sheet {
    name: String,
    /// Row, counted from 0, and the position of its first cell.
    rows: Vec<(u32, usize)>,
    /// Column, end of the text, whether it is a number.
    cells: Vec<(u32, usize, bool)>,
    text: String,
    formulas: usize,
    notes: Vec<String>,
}

impl Sheet {
    fn named(name: &str) -> Self {
        Sheet {
            name: name.to_owned(),
            ..Sheet::default()
        }
    }

    /// Appends a cell; `false` when it lies beyond the rows wanted.
    fn put(
        &mut self,
        (row, column): (u32, u32),
        value: &impl DataType,
        most_rows: usize,
    ) -> Result<bool, InputError> {
        if value.is_empty() {
            return Ok(true);
        }
        if row as usize >= most_rows {
            return Ok(false);
        }
        self.row(row)?;
        let exact = if let Some(value) = value.get_int() {
            self.number(value as f64)
        } else if let Some(value) = value.get_float() {
            self.number(value)
        } else if let Some(text) = value.get_string() {
            self.text(text)
        } else if let Some(value) = value.get_bool() {
            self.text(if value { "true" } else { "false" })
        } else if let Some(value) = value.get_datetime() {
            self.time(value)
        } else if let Some(text) = value.get_datetime_iso().or(value.get_duration_iso()) {
            self.text(text)
        } else if let Some(error) = value.get_error() {
            self.text(&error.to_string())
        } else {
            false
        };
        self.cells.push((column, self.text.len(), exact));
        Ok(true)
    }

    fn put_all(
        &mut self,
        range: &calamine::Range<Data>,
        most_rows: usize,
    ) -> Result<(), InputError> {
        let (first_row, first_column) = range.start().unwrap_or((0, 0));
        for (row, column, value) in range.used_cells() {
            let place = (first_row + row as u32, first_column + column as u32);
            if !self.put(place, value, most_rows)? {
                break;
            }
        }
        Ok(())
    }

    fn row(&mut self, row: u32) -> Result<(), InputError> {
        match self.rows.last() {
            Some((last, _)) if *last == row => Ok(()),
            Some((last, _)) if *last > row => Err(InputError::Content(format!(
                "row {} of sheet `{}` comes after row {}; open the workbook in a spreadsheet program and save it anew",
                row + 1,
                self.name,
                last + 1
            ))),
            _ => {
                self.rows.push((row, self.cells.len()));
                Ok(())
            }
        }
    }

    fn number(&mut self, value: f64) -> bool {
        // Adding zero turns -0 into 0. Writing to a String can't fail.
        let _ = write!(self.text, "{}", value + 0.0);
        true
    }

    fn text(&mut self, text: &str) -> bool {
        self.text.push_str(text);
        false
    }

    fn time(&mut self, value: ExcelDateTime) -> bool {
        let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
        if !value.is_datetime() {
            return self.number(value.as_f64());
        }
        let _ = write!(self.text, "{year:04}-{month:02}-{day:02}");
        if (hour, minute, second) != (0, 0, 0) {
            let _ = write!(self.text, " {hour:02}:{minute:02}:{second:02}");
        }
        false
    }

    fn note_formula(&mut self, (row, column): (u32, u32)) {
        self.formulas += 1;
        let first = self.notes.pop().unwrap_or_else(|| place(row, column));
        self.notes.push(first);
    }

    /// The sheet with the columns of others beside its own, row by row.
    pub fn beside(self, others: Vec<Sheet>) -> Sheet {
        let parts: Vec<Sheet> = std::iter::once(self).chain(others).collect();
        let mut joined = Sheet::named(&parts[0].name);
        let mut numbers: Vec<u32> = parts
            .iter()
            .flat_map(|p| p.rows.iter().map(|r| r.0))
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        let widths: Vec<u32> = parts
            .iter()
            .map(|part| part.cells.iter().map(|cell| cell.0 + 1).max().unwrap_or(0))
            .collect();
        for number in numbers {
            joined.rows.push((number, joined.cells.len()));
            let mut shift = 0;
            for (part, width) in parts.iter().zip(&widths) {
                if let Ok(at) = part.rows.binary_search_by_key(&number, |row| row.0) {
                    for (column, text, exact) in part.cells_of(at) {
                        joined.text.push_str(text);
                        joined
                            .cells
                            .push((column + shift, joined.text.len(), exact));
                    }
                }
                shift += width;
            }
        }
        joined
    }

    /// The rows that hold something; no wider than a form is.
    fn grid(&self) -> Grid {
        let rows = (0..self.rows.len()).map(|at| {
            let mut row = Vec::new();
            for (column, text, _) in self.cells_of(at) {
                let column = column as usize;
                if column < WIDEST_GRID {
                    row.resize(column.max(row.len()), String::new());
                    row.push(text.to_owned());
                }
            }
            row
        });
        rows.collect()
    }

    fn cells_of(&self, at: usize) -> impl Iterator<Item = (u32, &str, bool)> {
        let first = self.rows[at].1;
        let end = self.rows.get(at + 1).map_or(self.cells.len(), |row| row.1);
        (first..end).map(move |cell| {
            let start = if cell == 0 { 0 } else { self.cells[cell - 1].1 };
            let (column, end, exact) = self.cells[cell];
            (column, &self.text[start..end], exact)
        })
    }

    /// Tells of formulas that the program which wrote the file did not compute.
    pub fn finish(mut self) -> Sheet {
        if let Some(first) = self.notes.pop() {
            self.notes.push(format!(
                "{} of sheet `{}`, the first in {first}, {} no stored result and {} as empty; open the workbook in a spreadsheet program and save it",
                count(self.formulas, "formula", "formulas"),
                self.name,
                if self.formulas == 1 { "has" } else { "have" },
                if self.formulas == 1 { "counts" } else { "count" },
            ));
        }
        self
    }
}

/// A cell's place as spreadsheet programs write it: `AB12`.
fn place(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.reverse();
    format!("{}{}", String::from_iter(letters), row + 1)
}

impl Table for Arc<Sheet> {
    fn rows(&self) -> Result<Box<dyn Rows>, InputError> {
        Ok(Box::new(SheetRows {
            sheet: self.clone(),
            at: 0,
        }))
    }

    fn description(&self) -> String {
        format!("sheet `{}`", self.name)
    }

    fn sheet(&self) -> Option<&str> {
        Some(&self.name)
    }

    fn notes(&self) -> &[String] {
        &self.notes
    }
}

struct SheetRows {
    sheet: Arc<Sheet>,
    at: usize,
}

impl Rows for SheetRows {
    fn next(&mut self, row: &mut Row) -> Result<bool, InputError> {
        row.clear();
        let Some((number, _)) = self.sheet.rows.get(self.at) else {
            return Ok(false);
        };
        row.number = u64::from(*number) + 1;
        for (column, text, exact) in self.sheet.cells_of(self.at) {
            // A damaged file may name a cell twice; the first one stands.
            while row.cells.len() < column as usize {
                row.cells.push_field("");
                row.exact.push(false);
            }
            if row.cells.len() == column as usize {
                row.cells.push_field(text);
                row.exact.push(exact);
            }
        }
        self.at += 1;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn places_as_in_a_spreadsheet() {
        for (at, name) in [
            ((0, 0), "A1"),
            ((11, 27), "AB12"),
            ((0, 701), "ZZ1"),
            ((0, 702), "AAA1"),
        ] {
            assert_eq!(place(at.0, at.1), name);
        }
    }
}
