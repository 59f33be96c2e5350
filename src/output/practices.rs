use super::plain::{Glyphs, wrap};
use crate::language::say;
use crate::practices::{Catalogue, Gap, Locality, Match, Practice, PracticeTexts, Reason, Shelf};
use crate::scoring::Decimals;
use comfy_table::{ContentArrangement, Table};
use serde::Serialize;
use serde_json::{Value, json};

/// A practice that answers a weak point, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PracticeMention {
    /// Id of the score or question it answers.
    pub answers: String,
    /// What it is called.
    pub title: String,
    /// Its type of measure.
    pub kind: String,
    /// Where it is practised; empty where the sources don't say.
    pub place: String,
    /// What it does, where the sources say so.
    pub what: Option<String>,
    /// Why it is named.
    pub why: Vec<String>,
    /// Where to read of it: title and address of its first source.
    pub source: (String, Option<String>),
}

/// Practices that answer gaps, in words and in the order found.
pub fn mentions(
    texts: &PracticeTexts<'_>,
    gaps: &[Gap],
    found: &[Vec<Match<'_>>],
) -> Vec<PracticeMention> {
    let pairs = gaps.iter().zip(found);
    pairs
        .flat_map(|(gap, matches)| matches.iter().map(|found| mention(texts, gap, found)))
        .collect()
}

fn mention(texts: &PracticeTexts<'_>, gap: &Gap, found: &Match<'_>) -> PracticeMention {
    let (of, practice) = (found.catalogue, found.practice);
    let source = practice.sources.first().and_then(|id| of.source(id));
    PracticeMention {
        answers: gap.id.clone(),
        title: texts.title(of, practice).to_owned(),
        kind: texts.measure_type(&practice.kind).to_owned(),
        place: texts.place(of, practice),
        what: texts.what(of, practice).map(str::to_owned),
        why: reasons(texts, gap, found),
        source: source.map_or_else(Default::default, |work| {
            (work.title.clone(), work.url.clone())
        }),
    }
}

/// Why a practice was named, in words: the weak questions it answers, else the gap as a whole; then barriers.
fn reasons(texts: &PracticeTexts<'_>, gap: &Gap, found: &Match<'_>) -> Vec<String> {
    let words = texts.words();
    let has = |reason: &Reason| found.reasons.contains(reason);
    let mut said: Vec<String> = found
        .reasons
        .iter()
        .filter_map(|reason| match reason {
            Reason::Question(at) => {
                let part = &gap.parts[*at];
                Some(say!(
                    words,
                    "answers-question",
                    question = part.title.as_str(),
                    value = words.number(&whole(part.value))
                ))
            }
            _ => None,
        })
        .collect();
    if said.is_empty() && has(&Reason::Whole) {
        said.push(say!(words, "answers-gap", gap = gap.title.as_str()));
    }
    let barriers: Vec<&str> = found
        .reasons
        .iter()
        .filter_map(|reason| match reason {
            Reason::Barrier { id, .. } => Some(texts.barrier(id)),
            _ => None,
        })
        .collect();
    if !barriers.is_empty() {
        said.push(say!(
            words,
            "answers-barriers",
            number = barriers.len(),
            barriers = barriers.join("; ")
        ));
    }
    match found.locality {
        Locality::Here => said.push(say!(words, "practised-here")),
        Locality::SameCountry => said.push(say!(words, "practised-in-country")),
        Locality::Elsewhere | Locality::Unknown => {}
    }
    if has(&Reason::Received) {
        said.push(say!(words, "kind-received"));
    }
    said
}

fn whole(value: f64) -> String {
    Decimals::Fixed(0).print(value)
}

/// Practices as a table for the eye.
pub fn practices_table(
    texts: &PracticeTexts<'_>,
    practices: &[(&Catalogue, &Practice)],
    (glyphs, width): (Glyphs, u16),
) -> String {
    let mut table = Table::new();
    table
        .load_style(glyphs.table_style())
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width);
    let heads = ["id", "practice", "type", "where"];
    table.set_header(heads.map(|head| texts.words().say(&format!("practices-column-{head}"))));
    for (of, practice) in practices {
        table.add_row([
            glyphs.show(&practice.id).into_owned(),
            glyphs.show(texts.title(of, practice)).into_owned(),
            glyphs.show(texts.measure_type(&practice.kind)).into_owned(),
            glyphs.show(&texts.place(of, practice)).into_owned(),
        ]);
    }
    let lines = table.to_string();
    let trimmed: Vec<&str> = lines.lines().map(str::trim_end).collect();
    trimmed.join("\n") + "\n"
}

/// Practices as CSV, a line each.
///
/// # Errors
/// When it can't be written.
pub fn practices_csv(
    texts: &PracticeTexts<'_>,
    practices: &[(&Catalogue, &Practice)],
) -> csv::Result<Vec<u8>> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record([
        "id",
        "title",
        "type",
        "region",
        "nuts",
        "countries",
        "project",
        "period",
        "what",
        "figures",
        "lesson",
        "transfer",
        "dimensions",
        "questions",
        "conditions",
        "barriers",
        "url",
    ])?;
    for (of, practice) in practices {
        let joined = |list: &[String]| list.join(";");
        let answers = &practice.answers;
        let url = practice
            .sources
            .iter()
            .find_map(|id| of.source(id)?.url.clone());
        let figures = texts.figures(of, practice).join("; ");
        let cells = [
            practice.id.as_str(),
            texts.title(of, practice),
            &practice.kind,
            practice.region.as_deref().unwrap_or(""),
            &joined(&practice.nuts),
            &joined(&practice.countries),
            practice.project.as_deref().unwrap_or(""),
            texts.period(of, practice).unwrap_or(""),
            texts.what(of, practice).unwrap_or(""),
            &figures,
            texts.lesson(of, practice).unwrap_or(""),
            texts.transfer(of, practice).unwrap_or(""),
            &joined(&answers.dimensions),
            &joined(&answers.questions),
            &joined(&answers.conditions),
            &joined(&answers.barriers),
            url.as_deref().unwrap_or(""),
        ];
        out.write_record(cells.map(|cell| super::guarded(cell).into_owned()))?;
    }
    out.into_inner().map_err(|error| error.into_error().into())
}

/// All that is known of a practice, for the eye.
pub fn practice_text(
    texts: &PracticeTexts<'_>,
    of: &Catalogue,
    practice: &Practice,
    named: &dyn Fn(&str) -> String,
    width: usize,
) -> String {
    let mut lines = wrap(texts.title(of, practice), width, "", "");
    let facts = [
        texts.measure_type(&practice.kind).to_owned(),
        texts.place(of, practice),
        texts.period(of, practice).unwrap_or("").to_owned(),
        practice.project.clone().unwrap_or_default(),
    ];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    lines.extend(wrap(&facts.join(" · "), width, "", ""));
    lines.push(String::new());
    let words = texts.words();
    let silent = say!(words, "practice-no-detail");
    let what = texts.what(of, practice).unwrap_or(&silent);
    lines.extend(wrap(what, width, "", ""));
    let figures = texts.figures(of, practice);
    if !figures.is_empty() {
        lines.push(say!(words, "practice-figures"));
        for figure in figures {
            lines.extend(wrap(figure, width, "  - ", "    "));
        }
    }
    let said = [
        ("practice-lesson", texts.lesson(of, practice)),
        ("practice-transfer", texts.transfer(of, practice)),
    ];
    for (name, text) in said {
        if let Some(text) = text {
            lines.extend(wrap(&say!(words, name, text = text), width, "", "  "));
        }
    }
    lines.push(String::new());
    lines.push(say!(words, "practice-answers"));
    let answers = &practice.answers;
    let ids = answers
        .dimensions
        .iter()
        .chain(&answers.questions)
        .chain(&answers.conditions);
    for id in ids {
        lines.extend(wrap(&named(id), width, "  - ", "    "));
    }
    for id in &answers.barriers {
        let barrier = say!(words, "practice-barrier", barrier = texts.barrier(id));
        lines.extend(wrap(&barrier, width, "  - ", "    "));
    }
    lines.push(String::new());
    lines.push(say!(words, "practice-sources"));
    for work in practice.sources.iter().filter_map(|id| of.source(id)) {
        lines.extend(wrap(&work.title, width, "  - ", "    "));
        if let Some(url) = &work.url {
            lines.push(format!("    {url}"));
        }
    }
    lines.join("\n") + "\n"
}

/// A practice as its catalogue says it, with the catalogue's id and its sources in full.
pub fn practice_json(of: &Catalogue, practice: &Practice) -> Value {
    let works: Vec<Value> = practice
        .sources
        .iter()
        .filter_map(|id| of.source(id))
        .map(|work| json!(work))
        .collect();
    let mut value = json!(practice);
    value["catalogue"] = json!(of.id);
    value["sources"] = json!(works);
    value
}

/// Gaps with the practices that answer them, for the eye.
pub fn matches_text(
    texts: &PracticeTexts<'_>,
    gaps: &[Gap],
    found: &[Vec<Match<'_>>],
    width: usize,
) -> String {
    let words = texts.words();
    let mut lines = Vec::new();
    for (at, (gap, matches)) in gaps.iter().zip(found).enumerate() {
        let value = words.number(&whole(gap.value));
        let heading = say!(
            words,
            "matches-gap",
            gap = gap.title.as_str(),
            value = value
        );
        lines.extend(wrap(&heading, width, &format!("{}. ", at + 1), "   "));
        if matches.is_empty() {
            lines.push(format!("   {}", say!(words, "matches-none")));
        }
        for found in matches {
            let said = mention(texts, gap, found);
            let parts = [said.title, said.kind, said.place];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let id = &found.practice.id;
            lines.extend(wrap(
                &format!("{} [{id}]", parts.join(" · ")),
                width,
                "   ",
                "     ",
            ));
            if let Some(what) = &said.what {
                lines.extend(wrap(what, width, "     ", "     "));
            }
            for why in &said.why {
                lines.extend(wrap(why, width, "     - ", "       "));
            }
        }
        lines.push(String::new());
    }
    lines.join("\n")
}

/// Gaps with the practices that answer them, as data.
pub fn matches_json(
    texts: &PracticeTexts<'_>,
    shelf: &Shelf,
    gaps: &[Gap],
    found: &[Vec<Match<'_>>],
) -> Value {
    let matches = |gap: &Gap, matches: &[Match<'_>]| -> Vec<Value> {
        let one = |found: &Match<'_>| {
            let (of, practice) = (found.catalogue, found.practice);
            let urls: Vec<&String> = practice
                .sources
                .iter()
                .filter_map(|id| of.source(id)?.url.as_ref())
                .collect();
            json!({
                "id": practice.id,
                "catalogue": of.id,
                "title": texts.title(of, practice),
                "type": practice.kind,
                "measures": shelf.measure_type(&practice.kind).map(|(_, kind)| &kind.measures),
                "region": practice.region,
                "nuts": practice.nuts,
                "countries": practice.countries,
                "locality": match found.locality {
                    Locality::Here => "here",
                    Locality::SameCountry => "same_country",
                    Locality::Elsewhere => "elsewhere",
                    Locality::Unknown => "unknown",
                },
                "reasons": found.reasons.iter().map(|reason| reason_json(gap, reason)).collect::<Vec<_>>(),
                "urls": urls,
            })
        };
        matches.iter().map(one).collect()
    };
    let all: Vec<Value> = gaps
        .iter()
        .zip(found)
        .map(|(gap, found)| {
            json!({
                "id": gap.id,
                "title": gap.title,
                "value": gap.value,
                "practices": matches(gap, found),
            })
        })
        .collect();
    Value::Array(all)
}

fn reason_json(gap: &Gap, reason: &Reason) -> Value {
    let (id, value) = match reason {
        Reason::Question(at)
        | Reason::Barrier {
            shown_by: Some(at), ..
        } => (&gap.parts[*at].id, gap.parts[*at].value),
        _ => (&gap.id, gap.value),
    };
    match reason {
        Reason::Question(_) => json!({"answers": "question", "id": id, "value": value}),
        Reason::Whole => json!({"answers": "gap", "id": id, "value": value}),
        Reason::Barrier { id: barrier, .. } => {
            json!({"answers": "barrier", "barrier": barrier, "id": id, "value": value})
        }
        Reason::Received => json!({"answers": "received"}),
    }
}
