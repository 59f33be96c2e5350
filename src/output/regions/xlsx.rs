use super::csv::long_lines;
use super::names::groups_text;
use super::publication::Publication;
use super::sheets::{Column, Entry, Kind, Sheet, Topic};
use crate::language::{Words, say};
use crate::regions::{RowKind, Stat};
use crate::scoring::Decimals;
use rust_xlsxwriter::{
    Chart, ChartErrorBars, ChartErrorBarsType, ChartType, Color, DocProperties, ExcelDateTime,
    Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

/// Groups of which a chart has room.
const CHARTED: usize = 60;

/// Colours of ordered bands that stay apart for colour-blind eyes and in grey (ColorBrewer, YlGnBu).
pub(crate) const BAND_COLOURS: [u32; 6] =
    [0xC7E9B4, 0x7FCDBB, 0x41B6C4, 0x2C7FB8, 0x253494, 0x081D58];

/// The tables as a workbook: a sheet a table, charts of bands and of means with their intervals, all figures in one
/// long sheet, and the notes.
///
/// # Errors
/// What the workbook can't hold.
pub fn regions_xlsx(publication: &Publication<'_>) -> Result<Vec<u8>, String> {
    write(publication).map_err(|error| error.to_string())
}

fn write(publication: &Publication<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The bytes must not depend on the clock.
    let created = ExcelDateTime::from_ymd(2024, 1, 1)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(publication.title())
            .set_creation_datetime(&created),
    );
    let formats = Formats::new(publication.decimals);
    let sheets = publication.sheets();
    for sheet in &sheets {
        let worksheet = workbook.add_worksheet();
        write_sheet(worksheet, sheet, &formats, publication.words)?;
        if sheet.topic == Topic::Bands {
            bands_chart(worksheet, sheet)?;
        }
    }
    means_sheet(workbook.add_worksheet(), publication, &formats)?;
    all_figures(workbook.add_worksheet(), publication, &formats)?;
    notes_sheet(workbook.add_worksheet(), publication, &formats)?;
    workbook.save_to_buffer()
}

struct Formats {
    title: Format,
    header: Format,
    text: Format,
    count: Format,
    score: Format,
    share: Format,
    wrapped: Format,
    bold: Format,
}

impl Formats {
    fn new(decimals: Decimals) -> Self {
        let places = match decimals {
            Decimals::Full => 15,
            Decimals::Fixed(places) => usize::from(places),
        };
        let number = match places {
            0 => "0".to_owned(),
            15 => "General".to_owned(),
            places => format!("0.{}", "0".repeat(places)),
        };
        let right = || Format::new().set_align(FormatAlign::Right);
        Formats {
            title: Format::new().set_bold().set_font_size(14),
            header: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border_bottom(rust_xlsxwriter::FormatBorder::Thin),
            text: Format::new(),
            count: right().set_num_format("0"),
            score: right().set_num_format(number),
            share: right().set_num_format("0.0%"),
            wrapped: Format::new().set_text_wrap().set_align(FormatAlign::Top),
            bold: Format::new().set_bold().set_align(FormatAlign::Top),
        }
    }

    fn of(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Text => &self.text,
            Kind::Count => &self.count,
            Kind::Score | Kind::Interval => &self.score,
            Kind::Share => &self.share,
        }
    }
}

/// Points of the header's row: room for three lines.
const HEADER_HEIGHT: f64 = 46.0;

/// Row of the header: a caption and a blank row stand above it.
const HEADER: u32 = 2;

fn write_sheet(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    formats: &Formats,
    words: Words,
) -> Result<(), XlsxError> {
    worksheet.set_name(&sheet.name)?;
    worksheet.write_string_with_format(0, 0, &sheet.caption, &formats.title)?;
    for (place, column) in places(&sheet.columns) {
        let end = |id: &str| say!(words, id, column = column.title.as_str());
        let titles = match column.kind {
            Kind::Interval => vec![end("col-from"), end("col-to")],
            _ => vec![column.title.clone()],
        };
        for (more, title) in (0..).zip(titles) {
            worksheet.write_string_with_format(HEADER, place + more, title, &formats.header)?;
            let width = if column.kind == Kind::Text && place == 0 {
                32.0
            } else {
                12.0
            };
            worksheet.set_column_width(place + more, width)?;
        }
    }
    for (row, line) in (HEADER + 1..).zip(&sheet.rows) {
        for ((place, column), entry) in places(&sheet.columns).zip(&line.cells) {
            write_entry(worksheet, (row, place), column.kind, entry, formats)?;
        }
    }
    worksheet.set_row_height(HEADER, HEADER_HEIGHT)?;
    worksheet.set_freeze_panes(HEADER + 1, 1)?;
    print_setup(worksheet);
    Ok(())
}

/// Columns with where they begin: an interval takes two.
fn places(columns: &[Column]) -> impl Iterator<Item = (u16, &Column)> {
    columns.iter().scan(0, |next, column| {
        let place = *next;
        *next += if column.kind == Kind::Interval { 2 } else { 1 };
        Some((place, column))
    })
}

fn write_entry(
    worksheet: &mut Worksheet,
    (row, place): (u32, u16),
    kind: Kind,
    entry: &Entry,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let format = formats.of(kind);
    let mut write = |place: u16, figure: &crate::regions::Figure| -> Result<(), XlsxError> {
        match (figure.value, figure.flag) {
            (Some(value), _) => worksheet.write_number_with_format(row, place, value, format)?,
            (None, Some(flag)) => {
                worksheet.write_string_with_format(row, place, flag.letter(), format)?
            }
            (None, None) => return Ok(()),
        };
        Ok(())
    };
    match entry {
        Entry::Blank => {}
        Entry::Figure(figure) => write(place, figure)?,
        Entry::Interval(low, high) => {
            write(place, low)?;
            write(place + 1, high)?;
        }
        Entry::Text(text) => {
            worksheet.write_string_with_format(row, place, text, format)?;
        }
    }
    Ok(())
}

fn print_setup(worksheet: &mut Worksheet) {
    worksheet.set_landscape();
    worksheet.set_paper_size(9);
    worksheet.set_print_fit_to_pages(1, 0);
}

/// The shares of bands as bars of one length, to the right of their table.
fn bands_chart(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let last = HEADER + sheet.rows.len() as u32;
    if sheet.rows.is_empty() || sheet.rows.len() > CHARTED {
        return Ok(());
    }
    let mut chart = Chart::new(ChartType::BarPercentStacked);
    chart.title().set_name(&sheet.caption);
    let groups = sheet
        .columns
        .iter()
        .take_while(|column| column.kind == Kind::Text)
        .count() as u16;
    let mut colour = BAND_COLOURS.iter().cycle();
    for (place, column) in places(&sheet.columns).filter(|(_, column)| column.kind == Kind::Share) {
        chart
            .add_series()
            .set_name((sheet.name.as_str(), HEADER, place))
            .set_categories((
                sheet.name.as_str(),
                HEADER + 1,
                0,
                last,
                groups.saturating_sub(1),
            ))
            .set_values((sheet.name.as_str(), HEADER + 1, place, last, place))
            .set_format(
                rust_xlsxwriter::ChartFormat::new().set_solid_fill(
                    rust_xlsxwriter::ChartSolidFill::new()
                        .set_color(Color::RGB(*colour.next().unwrap_or(&0))),
                ),
            );
        debug_assert_eq!(column.kind, Kind::Share);
    }
    chart.y_axis().set_reverse();
    chart
        .set_width(720)
        .set_height(120 + 26 * sheet.rows.len() as u32);
    worksheet.insert_chart(HEADER, sheet.columns.len() as u16 + 1, &chart)?;
    Ok(())
}

/// The means of the headline with their intervals, and a chart of them.
fn means_sheet(
    worksheet: &mut Worksheet,
    publication: &Publication<'_>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let (table, words) = (publication.table, publication.words);
    let name = say!(words, "sheet-intervals");
    let name = name.as_str();
    worksheet.set_name(name)?;
    let headline = table.headline();
    let title = table.scores.get(headline);
    let title = title.map_or("", |score| score.title.as_str());
    let caption = say!(words, "sheet-intervals-caption", score = title);
    worksheet.write_string_with_format(0, 0, caption, &formats.title)?;
    let heads = [
        "col-group",
        "col-mean",
        "col-reach-up",
        "col-reach-down",
        "col-firms",
    ];
    for (place, head) in (0..).zip(heads) {
        worksheet.write_string_with_format(HEADER, place, words.say(head), &formats.header)?;
    }
    worksheet.set_column_width(0, 40)?;
    let published = table
        .rows
        .iter()
        .filter(|row| matches!(row.kind, RowKind::Group | RowKind::Total))
        .filter_map(|row| Some((row, row.scores.get(headline)?.estimate()?)));
    let mut last = HEADER;
    for (row, (mean, low, high)) in published {
        last += 1;
        worksheet.write_string(last, 0, groups_text(&row.groups, words))?;
        for (place, value) in (1..).zip([mean, high - mean, mean - low]) {
            worksheet.write_number_with_format(last, place, value, &formats.score)?;
        }
        let n = row.scores[headline].stat(Stat::N).value.unwrap_or(0.0);
        worksheet.write_number_with_format(last, 4, n, &formats.count)?;
    }
    worksheet.set_row_height(HEADER, HEADER_HEIGHT)?;
    worksheet.set_freeze_panes(HEADER + 1, 1)?;
    print_setup(worksheet);
    let rows = last - HEADER;
    if rows == 0 || rows as usize > CHARTED {
        return Ok(());
    }
    let reach = |column: u16| {
        rust_xlsxwriter::ChartRange::new_from_range(name, HEADER + 1, column, last, column)
    };
    let mut bars = ChartErrorBars::new();
    bars.set_type(ChartErrorBarsType::Custom(reach(2), reach(3)));
    let mut chart = Chart::new(ChartType::Column);
    chart
        .title()
        .set_name(&say!(words, "chart-with-intervals", score = title));
    chart
        .add_series()
        .set_categories((name, HEADER + 1, 0, last, 0))
        .set_values((name, HEADER + 1, 1, last, 1))
        .set_y_error_bars(&bars)
        .set_format(rust_xlsxwriter::ChartFormat::new().set_solid_fill(
            rust_xlsxwriter::ChartSolidFill::new().set_color(Color::RGB(BAND_COLOURS[2])),
        ));
    chart.legend().set_hidden();
    chart.y_axis().set_min(0).set_max(100);
    chart.set_width(900).set_height(420);
    worksheet.insert_chart(HEADER, 6, &chart)?;
    Ok(())
}

/// Every figure, one a row.
fn all_figures(
    worksheet: &mut Worksheet,
    publication: &Publication<'_>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let table = publication.table;
    worksheet.set_name(say!(publication.words, "sheet-figures"))?;
    let groups = table.dimensions.len() as u16;
    let mut header: Vec<&str> = table
        .dimensions
        .iter()
        .map(|dimension| dimension.id.as_str())
        .collect();
    header.extend(["score", "stat", "value", "flag"]);
    for (place, title) in (0..).zip(&header) {
        worksheet.write_string_with_format(0, place, *title, &formats.header)?;
        worksheet.set_column_width(place, 18)?;
    }
    let mut line = 0;
    for (at, row) in table.rows.iter().enumerate() {
        for (score, stat, figure, _) in long_lines(table, at, Decimals::Full) {
            line += 1;
            for (place, group) in (0..).zip(&row.groups) {
                worksheet.write_string(line, place, &group.code)?;
            }
            worksheet.write_string(line, groups, score)?;
            worksheet.write_string(line, groups + 1, stat)?;
            if let Some(value) = figure.value {
                worksheet.write_number(line, groups + 2, value)?;
            }
            if let Some(flag) = figure.flag {
                worksheet.write_string(line, groups + 3, flag.letter())?;
            }
        }
    }
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.autofilter(0, 0, line, groups + 3)?;
    Ok(())
}

fn notes_sheet(
    worksheet: &mut Worksheet,
    publication: &Publication<'_>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let words = publication.words;
    worksheet.set_name(say!(words, "sheet-notes"))?;
    worksheet.write_string_with_format(0, 0, publication.title(), &formats.title)?;
    worksheet.set_column_width(0, 20)?;
    worksheet.set_column_width(1, 110)?;
    for (row, note) in (HEADER..).zip(publication.notes()) {
        let about = words.say(&format!("about-{}", note.about));
        worksheet.write_string_with_format(row, 0, about, &formats.bold)?;
        worksheet.write_string_with_format(row, 1, &note.text, &formats.wrapped)?;
    }
    print_setup(worksheet);
    Ok(())
}
