use super::{QuestionLine, Report, Section, StepLine};
use crate::language::{Words, say};
use crate::output::markdown::{escaped, link};

/// The report in Markdown, for mail; drawings are told in words.
pub fn report_markdown(report: &Report) -> String {
    let mut out = Out {
        text: String::new(),
        words: report.words,
    };
    front(report, &mut out);
    way(report, &mut out);
    detail(report, &mut out);
    out.text
}

struct Out {
    text: String,
    words: Words,
}

impl Out {
    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn paragraph(&mut self, text: &str) {
        self.line(text);
        self.line("");
    }

    fn title(&mut self, depth: usize, id: &str) {
        let title = format!("{} {}", "#".repeat(depth), self.words.say(id));
        self.paragraph(&title);
    }

    /// The heads of a table's columns, by the ids of their messages.
    fn heads(&mut self, ids: &[&str]) {
        let heads: Vec<String> = ids.iter().map(|id| self.words.say(id)).collect();
        self.row(heads.iter().map(String::as_str));
    }

    fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) {
        let cells: Vec<&str> = cells.into_iter().collect();
        self.line(&format!("| {} |", cells.join(" | ")));
    }
}

fn front(report: &Report, out: &mut Out) {
    let words = out.words;
    let firm = escaped(&report.firm);
    out.paragraph(&format!("# {}", say!(words, "report-heading", firm = firm)));
    for (name, fact) in &report.facts {
        out.line(&format!("- {}: {}", escaped(name), escaped(fact)));
    }
    let version = escaped(&report.with_version());
    out.paragraph(&format!(
        "- {}: {version}",
        say!(words, "report-questionnaire")
    ));
    if let Some(headline) = &report.headline {
        out.paragraph(&format!("## {}", escaped(&headline.title)));
        let value = headline.value.as_ref();
        let value = value.map_or_else(
            || "–".to_owned(),
            |value| say!(words, "of-hundred", value = value.as_str()),
        );
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
        let heads = ["report-dimension", "report-value", "report-band"];
        out.heads(&heads);
        out.line("| --- | --: | --- |");
        for part in report.sections.iter().chain(&report.surroundings) {
            let value = part.value.as_deref().unwrap_or("–");
            out.row([escaped(&part.title).as_str(), value, &escaped(&part.band)]);
        }
        out.line("");
    }
    for (name, list) in [
        ("report-strongest", &report.strongest),
        ("report-weakest", &report.weakest),
    ] {
        let named: Vec<String> = list
            .iter()
            .map(|one| format!("{} ({})", escaped(&one.title), one.value))
            .collect();
        if !named.is_empty() {
            let name = words.say(name);
            out.paragraph(&format!("**{name}:** {}.", named.join(", ")));
        }
    }
    for part in &report.potential {
        let class = part.class.clone();
        let class = class.unwrap_or_else(|| say!(words, "report-no-class"));
        let text = part.text.as_deref().unwrap_or("");
        out.paragraph(&format!(
            "**{}: {}.** {} ({})",
            escaped(&part.title),
            escaped(&class),
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
    out.title(3, "certainty-heading");
    for sentence in &report.certainty {
        out.line(&format!("- {}", escaped(sentence)));
    }
    out.line("");
}

fn way(report: &Report, out: &mut Out) {
    let words = out.words;
    out.title(2, "path-heading");
    if !report.path.focus.is_empty() {
        let scores = report.path.focus.join(", ");
        out.paragraph(&escaped(&say!(words, "path-focus", scores = scores)));
    }
    out.paragraph(&escaped(&report.path.outlook));
    steps("path-soon", &report.path.soon, out);
    steps("path-year", &report.path.year, out);
    if !report.practices.is_empty() {
        out.title(3, "report-practices");
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
    let words = out.words;
    out.title(3, title);
    for step in steps {
        let focus = match step.in_focus {
            true => format!(", {}", say!(words, "your-focus")),
            false => String::new(),
        };
        out.line(&format!(
            "{}. **{}** ({}, {}; {}{focus})",
            step.number,
            escaped(&step.what),
            step.gain,
            step.effort,
            escaped(&step.dimension)
        ));
        out.line(&format!(
            "   - {} {}",
            escaped(&step.question),
            say!(
                words,
                "step-from-to",
                from = escaped(step.from.trim_end_matches('.')),
                to = escaped(step.to.trim_end_matches('.'))
            )
        ));
        if let Some(help) = &step.help {
            let place = match help.place.is_empty() {
                true => String::new(),
                false => format!(", {}", escaped(&help.place)),
            };
            let said = match help.same_as {
                Some(number) => say!(words, "step-as-before", number = number),
                None => {
                    let practice = link(&help.practice, help.url.as_deref());
                    let kind = escaped(&help.kind);
                    say!(words, "step-helped-by", kind = kind, practice = practice) + &place
                }
            };
            out.line(&format!("   - {}: {said}", say!(words, "step-help")));
        }
        let who = say!(words, "step-who");
        out.line(&format!("   - {who}: \\_\\_\\_\\_\\_\\_\\_\\_"));
    }
    out.line("");
}

fn detail(report: &Report, out: &mut Out) {
    if !report.sections.is_empty() {
        out.title(2, "detail-heading");
    }
    for part in &report.sections {
        section(part, true, out);
    }
    if !report.surroundings.is_empty() {
        out.title(2, "detail-around");
    }
    for part in &report.surroundings {
        section(part, false, out);
    }
    if !report.advice.is_empty() {
        out.title(2, "detail-advice");
        for (title, text) in &report.advice {
            let text = text.as_deref().unwrap_or("");
            out.line(format!("- **{}.** {}", escaped(title), escaped(text)).trim_end());
        }
        out.line("");
    }
    let words = out.words;
    out.title(2, "method-heading");
    let by_hand = say!(words, "method-by-hand", command = report.explain.as_str());
    out.paragraph(&escaped(&format!("{} {by_hand}", report.method)));
    out.line(&escaped(&report.foot()));
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
        out.heads(&[
            "detail-question",
            "detail-today",
            "detail-best",
            "detail-step",
        ]);
        out.line("| --- | --- | --- | --- |");
    } else {
        out.heads(&["detail-question", "detail-today", "detail-best"]);
        out.line("| --- | --- | --- |");
    }
    let words = out.words;
    for line in &part.questions {
        let question = escaped(&line.text);
        let today = today(line, words);
        let best = match line.is_best {
            true => say!(words, "detail-reached"),
            false => escaped(line.best.as_deref().unwrap_or("")),
        };
        let step = escaped(line.step.as_deref().unwrap_or(""));
        let cells = [question.as_str(), &today, &best, &step];
        out.row(cells.into_iter().take(if has_steps { 4 } else { 3 }));
    }
    out.line("");
}

fn today(line: &QuestionLine, words: Words) -> String {
    let today = escaped(&line.today);
    match (line.level, &line.value) {
        (Some((at, of)), _) => {
            let level = say!(words, "detail-level-short", at = at, of = of);
            format!("{today} ({level})")
        }
        (None, Some(value)) => format!("{today} ({value})"),
        (None, None) => format!("*{today}*"),
    }
}
