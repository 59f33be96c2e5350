use super::{QuestionLine, Report, Section, StepLine};
use crate::output::markdown::{escaped, link};
use std::fmt::Write;

/// The report in Markdown, for mail; drawings are told in words.
pub fn report_markdown(report: &Report) -> String {
    let mut out = Out::default();
    front(report, &mut out);
    way(report, &mut out);
    detail(report, &mut out);
    out.0
}

#[derive(Default)]
struct Out(String);

impl Out {
    fn line(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn paragraph(&mut self, text: &str) {
        self.line(text);
        self.line("");
    }

    fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) {
        let cells: Vec<&str> = cells.into_iter().collect();
        self.line(&format!("| {} |", cells.join(" | ")));
    }
}

fn front(report: &Report, out: &mut Out) {
    out.paragraph(&format!("# Innovation report: {}", escaped(&report.firm)));
    for (name, fact) in &report.facts {
        out.line(&format!("- {}: {}", escaped(name), escaped(fact)));
    }
    out.paragraph(&format!(
        "- Questionnaire: {}, version {}",
        escaped(&report.questionnaire),
        escaped(&report.version)
    ));
    if let Some(headline) = &report.headline {
        out.paragraph(&format!("## {}", escaped(&headline.title)));
        let value = headline.value.as_ref();
        let value = value.map_or_else(|| "–".to_owned(), |value| format!("{value} of 100"));
        let band = headline.band.as_ref();
        let band = band.map_or_else(String::new, |band| format!(", {}", escaped(band)));
        let meaning = headline.meaning.as_deref().unwrap_or("");
        out.paragraph(format!("**{value}{band}.** {}", escaped(meaning)).trim_end());
        for said in [&headline.before, &headline.peers].into_iter().flatten() {
            out.line(&format!("- {}", escaped(said)));
        }
        if headline.before.is_some() || headline.peers.is_some() {
            out.line("");
        }
    }
    if !report.sections.is_empty() {
        out.line("| Dimension | Value | Band |");
        out.line("| --- | --: | --- |");
        for part in report.sections.iter().chain(&report.surroundings) {
            let value = part.value.as_deref().unwrap_or("–");
            out.row([escaped(&part.title).as_str(), value, &escaped(&part.band)]);
        }
        out.line("");
    }
    for (name, list) in [
        ("Strongest", &report.strongest),
        ("Weakest", &report.weakest),
    ] {
        let named: Vec<String> = list
            .iter()
            .map(|one| format!("{} ({})", escaped(&one.title), one.value))
            .collect();
        if !named.is_empty() {
            out.paragraph(&format!("**{name}:** {}.", named.join(", ")));
        }
    }
    for part in &report.potential {
        let class = part.class.as_deref().unwrap_or("can't be said");
        let text = part.text.as_deref().unwrap_or("");
        out.paragraph(&format!(
            "**{}: {}.** {} ({})",
            escaped(&part.title),
            escaped(class),
            escaped(text),
            escaped(&part.scores)
        ));
    }
    for (name, class) in &report.classes {
        out.line(&format!("- {}: {}", escaped(name), escaped(class)));
    }
    if !report.classes.is_empty() {
        out.line("");
    }
    out.paragraph("### How sure is this?");
    for sentence in &report.certainty {
        out.line(&format!("- {}", escaped(sentence)));
    }
    out.line("");
}

fn way(report: &Report, out: &mut Out) {
    out.paragraph("## The road map");
    let focus: Vec<String> = report
        .path
        .focus
        .iter()
        .map(|title| escaped(title))
        .collect();
    if !focus.is_empty() {
        out.paragraph(&format!(
            "What the firm wants to work on comes first: {}.",
            focus.join(", ")
        ));
    }
    out.paragraph(&escaped(&report.path.outlook));
    steps("The next ninety days", &report.path.soon, out);
    steps("Within the year", &report.path.year, out);
    if !report.practices.is_empty() {
        out.paragraph("### What others have done about it");
        for practice in &report.practices {
            let (_, url) = &practice.source;
            let place = [practice.kind.as_str(), &practice.place];
            let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
            let what = practice.what.as_ref();
            let what = what.map_or_else(String::new, |what| format!(": {}", escaped(what)));
            out.line(&format!(
                "- {} ({}){what} *{}.*",
                link(&practice.title, url.as_deref()),
                escaped(&place.join(", ")),
                escaped(&practice.why.join("; "))
            ));
        }
        out.line("");
    }
}

fn steps(title: &str, steps: &[StepLine], out: &mut Out) {
    if steps.is_empty() {
        return;
    }
    out.paragraph(&format!("### {title}"));
    for step in steps {
        let focus = if step.in_focus { ", your focus" } else { "" };
        out.line(&format!(
            "{}. **{}** ({}, {}; {}{focus})",
            step.number,
            escaped(&step.what),
            step.gain,
            step.effort,
            escaped(&step.dimension)
        ));
        out.line(&format!(
            "   - {} Today: {}. Next: {}.",
            escaped(&step.question),
            escaped(step.from.trim_end_matches('.')),
            escaped(step.to.trim_end_matches('.'))
        ));
        if let Some(help) = &step.help {
            let place = match help.place.is_empty() {
                true => String::new(),
                false => format!(", {}", escaped(&help.place)),
            };
            let said = match help.same_as {
                Some(number) => format!("as in step {number}"),
                None => format!(
                    "{}, as {}{place}",
                    escaped(&help.kind),
                    link(&help.practice, help.url.as_deref())
                ),
            };
            out.line(&format!("   - Who could help: {said}"));
        }
        out.line("   - Who, by when: \\_\\_\\_\\_\\_\\_\\_\\_");
    }
    out.line("");
}

fn detail(report: &Report, out: &mut Out) {
    if !report.sections.is_empty() {
        out.paragraph("## Question by question");
    }
    for part in &report.sections {
        section(part, true, out);
    }
    if !report.surroundings.is_empty() {
        out.paragraph("## Around the firm");
    }
    for part in &report.surroundings {
        section(part, false, out);
    }
    if !report.advice.is_empty() {
        out.paragraph("## Advice");
        for (title, text) in &report.advice {
            let text = text.as_deref().unwrap_or("");
            out.line(format!("- **{}.** {}", escaped(title), escaped(text)).trim_end());
        }
        out.line("");
    }
    out.paragraph("## How the score was computed");
    out.paragraph(&format!(
        "{} Every sum can be redone by hand: {} shows them.",
        escaped(&report.method),
        escaped(&report.explain)
    ));
    let _ = writeln!(
        out.0,
        "{}, version {}, definition {}.",
        escaped(&report.questionnaire),
        escaped(&report.version),
        report.hash
    );
}

fn section(part: &Section, has_steps: bool, out: &mut Out) {
    let value = part.value.as_deref().unwrap_or("–");
    let band = match part.band.is_empty() {
        true => String::new(),
        false => format!(", {}", escaped(&part.band)),
    };
    out.paragraph(&format!("### {}: {value}{band}", escaped(&part.title)));
    if part.questions.is_empty() {
        return;
    }
    if has_steps {
        out.line("| Question | Today | Best | Next step |");
        out.line("| --- | --- | --- | --- |");
    } else {
        out.line("| Question | Today | Best |");
        out.line("| --- | --- | --- |");
    }
    for line in &part.questions {
        let question = escaped(&line.text);
        let today = today(line);
        let best = match line.is_best {
            true => "reached".to_owned(),
            false => escaped(line.best.as_deref().unwrap_or("")),
        };
        let step = escaped(line.step.as_deref().unwrap_or(""));
        let cells = [question.as_str(), &today, &best, &step];
        out.row(cells.into_iter().take(if has_steps { 4 } else { 3 }));
    }
    out.line("");
}

fn today(line: &QuestionLine) -> String {
    let today = escaped(&line.today);
    match (line.level, &line.value) {
        (Some((at, of)), _) => format!("{today} ({at} of {of})"),
        (None, Some(value)) => format!("{today} ({value})"),
        (None, None) => format!("*{today}*"),
    }
}
