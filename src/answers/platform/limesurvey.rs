//! LimeSurvey: headings by code, by text or both, answers by code or text, the re-importable form with
//! two header rows.

use super::{Platform, Reading, Recogniser, Sample, Sign, State, is_blank};
use crate::answers::matching::{Heading, Part};

pub(super) struct LimeSurvey;

/// Columns about the response, by code.
const CODES: [&str; 11] = [
    "id",
    "submitdate",
    "lastpage",
    "startlanguage",
    "seed",
    "token",
    "startdate",
    "datestamp",
    "ipaddr",
    "refurl",
    "completed",
];

/// Columns about the response, by text, in the languages of the export.
const TEXTS: [&str; 54] = [
    "Response ID",
    "Date submitted",
    "Last page",
    "Start language",
    "Seed",
    "Access code",
    "Date started",
    "Date last action",
    "IP address",
    "Referrer URL",
    "Total time",
    "Antwort ID",
    "Antwort-ID",
    "Datum Abgeschickt",
    "Datum abgeschickt",
    "Letzte Seite",
    "Start-Sprache",
    "Startsprache",
    "Zufallsstartwert",
    "Datum gestartet",
    "Datum letzte Aktivität",
    "ID de la réponse",
    "Date de soumission",
    "Dernière page",
    "Langue de départ",
    "ID de respuesta",
    "Fecha de envío",
    "Última página",
    "Lenguaje inicial",
    "Idioma inicial",
    "ID odpowiedzi",
    "Data wysłania",
    "Ostatnia strona",
    "Język początkowy",
    "ID risposta",
    "ID della risposta",
    "Data invio",
    "Data di invio",
    "Ultima pagina",
    "Lingua iniziale",
    "Lingua di partenza",
    "ID da resposta",
    "Data de envio",
    "Língua inicial",
    "Idioma de início",
    "ID odpovědi",
    "Datum odeslání",
    "Poslední stránka",
    "Počáteční jazyk",
    "Výchozí jazyk",
    "Atbildes ID",
    "Iesniegšanas datums",
    "Pēdējā lapa",
    "Sākuma valoda",
];

/// The day a response was sent, by code and by text.
const SUBMITTED: [&str; 12] = [
    "submitdate",
    "Date submitted",
    "Datum Abgeschickt",
    "Datum abgeschickt",
    "Date de soumission",
    "Fecha de envío",
    "Data wysłania",
    "Data invio",
    "Data di invio",
    "Data de envio",
    "Datum odeslání",
    "Iesniegšanas datums",
];

/// From here on the columns are times: how long the whole took, then each group and question.
const TIMES: [&str; 11] = [
    "interviewtime",
    "Total time",
    "Gesamtzeit",
    "Temps total",
    "Tiempo total",
    "Całkowity czas",
    "Tempo totale",
    "Tempo total",
    "Celkový čas",
    "Kopējais laiks",
    "Interviewzeit",
];

impl Recogniser for LimeSurvey {
    fn fits(&self, sample: &Sample<'_>) -> bool {
        let first = sample.first();
        let telling = &CODES[1..];
        let coded = |row: usize| {
            sample.count(row, telling) >= 2
                || (sample.cell(row, 0) == "id" && sample.count(row, telling) >= 1)
        };
        coded(first)
            || sample.count(first, &TEXTS) >= 2
            || is_re_importable(sample)
            || is_bare(sample, first)
    }

    fn read(&self, sample: &Sample<'_>) -> Reading {
        let first = sample.first();
        let rows = if is_re_importable(sample) { 2 } else { 1 };
        let headings = (0..sample.row(first).count())
            .map(|column| heading(sample, first, rows, column))
            .collect();
        let mut reading = Reading::new(Platform::LimeSurvey, headings, first, rows);
        reading.set_system(&CODES);
        reading.set_system(&TEXTS);
        let times = reading
            .headings
            .iter()
            .position(|heading| TIMES.contains(&heading.name.as_str()));
        for heading in reading
            .headings
            .iter_mut()
            .skip(times.unwrap_or(usize::MAX))
        {
            heading.part = Part::System;
        }
        let submitted = reading
            .headings
            .iter()
            .position(|heading| SUBMITTED.contains(&heading.name.as_str()));
        reading.signs.extend(submitted.map(|column| Sign {
            column,
            shows: is_blank,
            state: State::Incomplete,
        }));
        reading.response_id = reading
            .headings
            .iter()
            .position(|heading| is_number(&heading.name));
        reading
    }
}

fn is_number(name: &str) -> bool {
    let lower = name.to_lowercase();
    name == "id" || (TEXTS.contains(&name) && lower.split([' ', '-']).any(|word| word == "id"))
}

/// A number of the response followed by grids, with the dates left out.
fn is_bare(sample: &Sample<'_>, first: usize) -> bool {
    let grids = sample
        .row(first)
        .filter(|cell| cell.ends_with(']') && cell.contains('['))
        .count();
    is_number(sample.cell(first, 0)) && grids >= 2
}

/// The form that LimeSurvey reads back: texts above codes.
fn is_re_importable(sample: &Sample<'_>) -> bool {
    let below = sample.first() + 1;
    sample.cell(below, 0) == "id" && sample.count(below, &CODES[1..]) >= 2
}

fn heading(sample: &Sample<'_>, first: usize, rows: usize, column: usize) -> Heading {
    let top = sample.cell(first, column);
    let name = if rows == 2 {
        sample.cell(first + 1, column)
    } else {
        top
    };
    Heading {
        texts: vec![top.to_owned()],
        joined: true,
        ..Heading::of(name)
    }
}
