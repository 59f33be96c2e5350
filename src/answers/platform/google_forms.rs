//! Google Forms: the download of the form, or the linked sheet saved as CSV or workbook.

use super::{Platform, Reading, Recogniser, Sample};
use crate::answers::values::Style;
use crate::answers::values::day::{DayText, read_day};

pub(super) struct GoogleForms;

/// The first heading, in the language of the form's owner.
const TIMESTAMP: [&str; 16] = [
    "Timestamp",
    "Zeitstempel",
    "Horodateur",
    "Marca temporal",
    "Carimbo de data/hora",
    "Informazioni cronologiche",
    "Sygnatura czasowa",
    "Časová značka",
    "Laika zīmogs",
    "Laikspiedols",
    "Časová pečiatka",
    "Időbélyeg",
    "Tidsstempel",
    "Tijdstempel",
    "Aikaleima",
    "Laiko žyma",
];

const SYSTEM: [&str; 8] = [
    "Score",
    "Username",
    "Email Address",
    "Email address",
    "E-Mail-Adresse",
    "Adresse e-mail",
    "Dirección de correo electrónico",
    "Punktzahl",
];

impl Recogniser for GoogleForms {
    fn fits(&self, sample: &Sample<'_>) -> bool {
        let first = sample.first();
        let answers = || (first + 1..sample.rows.len()).map(|row| sample.cell(row, 0));
        let times = answers()
            .filter(|cell| read_day(cell) != DayText::Not)
            .count();
        TIMESTAMP.contains(&sample.cell(first, 0))
            && times == answers().filter(|cell| !cell.is_empty()).count()
    }

    fn read(&self, sample: &Sample<'_>) -> Reading {
        let first = sample.first();
        let mut reading = Reading::new(Platform::GoogleForms, sample.headings(first), first, 1);
        reading.style = Style {
            free_text: true,
            ..Style::joined(&[';', ','])
        };
        reading.set_system(&TIMESTAMP);
        reading.set_system(&SYSTEM);
        reading
    }
}
