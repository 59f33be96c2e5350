//! Microsoft Forms: a workbook with the number of the response and two times in front.

use super::{Platform, Reading, Recogniser, Sample};
use crate::answers::matching::Part;
use crate::answers::values::Style;
use crate::answers::values::day::{DayText, read_day};

pub(super) struct MicrosoftForms;

/// Start and completion time, in the languages of the form's owner.
const TIMES: [&str; 26] = [
    "start time",
    "completion time",
    "startzeit",
    "fertigstellungszeit",
    "heure de début",
    "heure de fin",
    "hora de inicio",
    "hora de finalización",
    "hora de início",
    "hora de conclusão",
    "ora di inizio",
    "ora di completamento",
    "godzina rozpoczęcia",
    "godzina ukończenia",
    "čas zahájení",
    "čas dokončení",
    "sākuma laiks",
    "pabeigšanas laiks",
    "begintijd",
    "tijd van voltooien",
    "starttidspunkt",
    "fullføringstidspunkt",
    "開始時刻",
    "完了時刻",
    "čas začatia",
    "čas dokončenia",
];

/// The columns between the times and the questions.
const PEOPLE: [&str; 24] = [
    "email",
    "e-mail",
    "name",
    "last modified time",
    "adresse de messagerie",
    "nom",
    "e-mail-adresse",
    "uhrzeit der letzten änderung",
    "correo electrónico",
    "nombre",
    "hora de la última modificación",
    "nome",
    "posta elettronica",
    "adres e-mail",
    "nazwa",
    "godzina ostatniej modyfikacji",
    "jméno",
    "čas poslední změny",
    "e-pasts",
    "vārds",
    "メール",
    "名前",
    "total points",
    "quiz feedback",
];

impl Recogniser for MicrosoftForms {
    fn fits(&self, sample: &Sample<'_>) -> bool {
        let first = sample.first();
        let heading = |column: usize| sample.cell(first, column).to_lowercase();
        let numbered = heading(0).starts_with("id");
        let known = TIMES.contains(&heading(1).as_str()) && TIMES.contains(&heading(2).as_str());
        let timed =
            sample.sheet.is_some() && (1..=2).all(|column| is_times(sample, first + 1, column));
        numbered && (known || timed)
    }

    fn read(&self, sample: &Sample<'_>) -> Reading {
        let first = sample.first();
        let mut reading = Reading::new(Platform::MicrosoftForms, sample.headings(first), first, 1);
        reading.style = Style {
            free_text: true,
            ..Style::joined(&[';'])
        };
        for heading in reading.headings.iter_mut().take(3) {
            heading.part = Part::System;
        }
        reading.set_system(&PEOPLE);
        reading.response_id = Some(0).filter(|_| !reading.headings.is_empty());
        reading
    }
}

/// Whether a column holds days with a time.
fn is_times(sample: &Sample<'_>, from: usize, column: usize) -> bool {
    let mut cells = (from..sample.rows.len())
        .map(|row| sample.cell(row, column))
        .filter(|cell| !cell.is_empty())
        .peekable();
    cells.peek().is_some() && cells.all(|cell| cell.contains(':') && read_day(cell) != DayText::Not)
}
