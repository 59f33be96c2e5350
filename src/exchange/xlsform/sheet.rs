//! Rows of cells by the name of their column, and a workbook of them.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// A sheet under construction: columns come into being as rows name them.
pub(super) struct Sheet {
    name: &'static str,
    columns: Vec<String>,
    rows: Vec<Vec<(usize, String)>>,
}

impl Sheet {
    pub fn new(name: &'static str) -> Self {
        Sheet {
            name,
            columns: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Adds a row; empty cells are left out.
    pub fn add(&mut self, cells: Vec<(String, String)>) {
        let cells = cells.into_iter().filter(|(_, text)| !text.is_empty());
        let row = cells.map(|(column, text)| (self.column(column), text));
        let row = row.collect();
        self.rows.push(row);
    }

    fn column(&mut self, name: String) -> usize {
        match self.columns.iter().position(|known| *known == name) {
            Some(at) => at,
            None => {
                self.columns.push(name);
                self.columns.len() - 1
            }
        }
    }

    fn put(&self, book: &mut Workbook) -> Result<(), XlsxError> {
        let bold = Format::new().set_bold();
        let page = book.add_worksheet().set_name(self.name)?;
        page.set_freeze_panes(1, 0)?;
        for (at, name) in (0..).zip(&self.columns) {
            page.write_string_with_format(0, at, name, &bold)?;
            let wide = name.contains("::") || name == "relevant" || name == "constraint";
            page.set_column_width(at, if wide { 45 } else { 18 })?;
        }
        for (line, row) in (1..).zip(&self.rows) {
            for (column, text) in row {
                page.write_string(line, u16::try_from(*column).unwrap_or(u16::MAX), text)?;
            }
        }
        Ok(())
    }
}

/// The bytes of a workbook of sheets. The same sheets give the same bytes.
pub(super) fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let day = ExcelDateTime::from_ymd(2020, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    for sheet in sheets {
        sheet.put(&mut book)?;
    }
    book.save_to_buffer()
}
