use super::publication::Publication;
use crate::output::PracticeMention;
use crate::output::markdown::{escaped, link};
use crate::regions::{Flag, RegionFacts, Traced, WeakPoint};
use crate::scoring::Decimals;
use pulldown_cmark::{Options, Parser, html};
use std::fmt::Write;

/// The skeleton of a regional action plan in Markdown, to be edited; every figure has the number of its row at the end.
pub fn plan_markdown(
    publication: &Publication<'_>,
    facts: &RegionFacts,
    practices: &[PracticeMention],
) -> String {
    let mut plan = Plan {
        publication,
        text: String::new(),
        traced: Vec::new(),
    };
    plan.write(facts, practices);
    plan.text
}

/// The same as a page.
pub fn plan_html(
    publication: &Publication<'_>,
    facts: &RegionFacts,
    practices: &[PracticeMention],
) -> String {
    let markdown = plan_markdown(publication, facts, practices);
    let mut body = String::new();
    html::push_html(
        &mut body,
        Parser::new_ext(&markdown, Options::ENABLE_TABLES),
    );
    let title =
        html_escape::encode_text(&format!("Action plan: {}", region_name(facts))).into_owned();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

const STYLE: &str = ":root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --accent: #14507a; }
@media (prefers-color-scheme: dark) { :root { --ink: #eeeeee; --paper: #16191c; --accent: #7cc0ee; } }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --accent: #14507a; } }
a { color: var(--accent); }
body { color: var(--ink); background: var(--paper); margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 50rem; font: 1rem/1.5 \"Source Sans 3\", \"Segoe UI\", \"Liberation Sans\", Arial, sans-serif; }
h1 { line-height: 1.2; }
h2 { margin-top: 2.2rem; border-bottom: 1px solid #888; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .9rem; }
th, td { border: 1px solid #999; padding: .35rem .55rem; text-align: left; vertical-align: top; }
@page { size: A4; margin: 18mm; }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
";

struct Plan<'p> {
    publication: &'p Publication<'p>,
    text: String,
    traced: Vec<Traced>,
}

fn region_name(facts: &RegionFacts) -> String {
    match &facts.name {
        Some(name) => format!("{name} ({})", facts.code),
        None => facts.code.clone(),
    }
}

impl Plan<'_> {
    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn paragraph(&mut self, text: &str) {
        self.line(text);
        self.line("");
    }

    /// A figure with the number of its row.
    fn figure(&mut self, traced: &Traced) -> String {
        let known = self.traced.iter().position(|known| known == traced);
        let at = known.unwrap_or_else(|| {
            self.traced.push(traced.clone());
            self.traced.len() - 1
        });
        format!("{} \\[{}\\]", self.plain(traced), at + 1)
    }

    fn plain(&self, traced: &Traced) -> String {
        let flag = traced.figure.flag;
        let Some(value) = traced.figure.value else {
            return flag.map_or("none", |flag| flag.meaning()).to_owned();
        };
        let decimals = self.publication.decimals.at_most(1);
        let text = match traced.stat.as_str() {
            "firms" | "n" => format!("{value:.0}"),
            "completeness" => format!("{} %", Decimals::Fixed(0).print(value * 100.0)),
            stat if stat.starts_with("share:") => {
                format!("{} %", Decimals::Fixed(0).print(value * 100.0))
            }
            _ => decimals.print(value),
        };
        if flag == Some(Flag::LowReliability) {
            format!("{text} (u)")
        } else {
            text
        }
    }

    /// A value with the interval around it.
    fn estimate(&mut self, trio: &[Traced; 3]) -> String {
        let [value, low, high] = trio;
        if value.figure.value.is_none() || low.figure.value.is_none() {
            return self.figure(value);
        }
        let percent =
            Decimals::Fixed(0).print(self.publication.table.design.estimation.confidence * 100.0);
        let (low, high) = (self.plain(low), self.plain(high));
        let strip = |text: &str| text.trim_end_matches(" (u)").to_owned();
        format!(
            "{} ({percent} % interval {} to {})",
            self.figure(value),
            strip(&low),
            strip(&high)
        )
    }

    fn write(&mut self, facts: &RegionFacts, practices: &[PracticeMention]) {
        let name = escaped(&region_name(facts));
        self.paragraph(&format!("# Action plan: {name}"));
        self.paragraph("*A skeleton made from the survey's tables. Text in italics says what to write; figures carry the number of their row in the last section.*");
        if self.publication.table.disclosure.is_none() {
            self.paragraph("**NOT FOR PUBLICATION: nothing was suppressed (--unsafe).**");
        }
        self.standing(facts);
        self.weak_points(facts);
        self.practices(facts, practices);
        self.workshop(facts);
        self.indicators(facts);
        self.rows();
        self.notes();
    }

    fn standing(&mut self, facts: &RegionFacts) {
        self.paragraph("## 1. Where the region stands");
        let firms = self.figure(&facts.firms);
        let complete = self.figure(&facts.completeness);
        self.line(&format!(
            "- {firms} firms answered; {complete} of what was asked of them."
        ));
        if let Some((title, trio)) = &facts.headline {
            let estimate = self.estimate(trio);
            let all = facts.all.as_ref().map(|all| self.figure(all));
            let all = all.map_or_else(String::new, |all| format!("; over all regions {all}"));
            self.line(&format!("- {}: {estimate} of 100{all}.", escaped(title)));
        }
        if let Some(difference) = &facts.difference {
            let said = said_of_difference(difference);
            let estimate = self.estimate(difference);
            self.line(&format!("- Against all other firms: {estimate}. {said}"));
        }
        if facts
            .bands
            .iter()
            .any(|(_, share)| share.figure.value.is_some())
        {
            let shares: Vec<String> = facts
                .bands
                .iter()
                .map(|(band, share)| format!("{} {}", escaped(band), self.figure(share)))
                .collect();
            self.line(&format!("- Firms by band: {}.", shares.join(", ")));
        }
        match &facts.gaps {
            [Some(own), _] => {
                let estimate = self.estimate(own);
                let said = said_of_gap(own);
                self.line(&format!(
                    "- Rural against urban parts of the region: {estimate}. {said}"
                ));
            }
            [None, Some(all)] => {
                let estimate = self.estimate(all);
                self.line(&format!("- The region has no rural and urban parts that can be compared; over all regions rural less urban is {estimate}."));
            }
            _ => self.line("- Rural and urban parts can't be compared in these answers."),
        }
        for (title, here, all) in &facts.surroundings {
            let (here, all) = (self.figure(here), self.figure(all));
            self.line(&format!(
                "- {}: {here}, over all regions {all}.",
                escaped(title)
            ));
        }
        self.line("");
        self.paragraph(
            "*What explains this? What has the region done so far, and under which programme?*",
        );
    }

    fn weak_points(&mut self, facts: &RegionFacts) {
        self.paragraph("## 2. What holds firms back most");
        self.points("Within firms", &facts.dimensions);
        self.points("Around firms", &facts.conditions);
    }

    fn points(&mut self, title: &str, points: &[WeakPoint]) {
        if points.is_empty() {
            return;
        }
        self.paragraph(&format!("### {title}"));
        self.line("| Where | Mean | Against all others | Firms concerned |");
        self.line("| --- | --- | --- | --- |");
        for point in points {
            let mean = self.figure(&point.mean);
            let difference = self.estimate(&point.difference);
            let low: Vec<String> = point
                .low_bands
                .iter()
                .map(|(band, share)| format!("{} in {}", self.figure(share), escaped(band)))
                .collect();
            let about = self
                .about(point)
                .map_or_else(String::new, |about| format!(": {about}"));
            let low = if low.is_empty() {
                "–".to_owned()
            } else {
                format!("{}{about}", low.join(", "))
            };
            self.line(&format!(
                "| {} | {mean} | {difference} | {low} |",
                escaped(&point.title)
            ));
        }
        self.line("");
    }

    /// How many firms the low bands are about; shares may be weighted, so that it is not exact.
    fn about(&mut self, point: &WeakPoint) -> Option<String> {
        let shares = point.low_bands.iter().map(|(_, share)| share.figure.value);
        let share: f64 = shares.collect::<Option<Vec<f64>>>()?.into_iter().sum();
        let firms = share * point.n.figure.value?;
        Some(format!("about {firms:.0} of {}", self.figure(&point.n)))
    }

    fn practices(&mut self, facts: &RegionFacts, practices: &[PracticeMention]) {
        self.paragraph("## 3. Practices that answer them");
        self.line("| What it answers | Practice | Where | Why it is named | Fits here? |");
        self.line("| --- | --- | --- | --- | --- |");
        for point in facts.dimensions.iter().chain(&facts.conditions) {
            let mut answers = practices
                .iter()
                .filter(|practice| practice.answers == point.id)
                .peekable();
            if answers.peek().is_none() {
                self.line(&format!("| {} | *name one* | | | |", escaped(&point.title)));
            }
            for practice in answers {
                let (_, address) = &practice.source;
                let what = practice.what.as_ref();
                let what = what.map_or_else(String::new, |what| format!(": {}", escaped(what)));
                self.line(&format!(
                    "| {} | {} ({}){what} | {} | {} | |",
                    escaped(&point.title),
                    link(&practice.title, address.as_deref()),
                    escaped(&practice.kind),
                    escaped(&practice.place),
                    escaped(&practice.why.join("; ")),
                ));
            }
        }
        self.line("");
        self.paragraph("*Whoever knows the region says whether a practice fits: who would run it, for how many firms, with what money?*");
    }

    fn workshop(&mut self, facts: &RegionFacts) {
        self.paragraph("## 4. Questions for the stakeholder workshop");
        for point in &facts.dimensions {
            self.line(&format!("- **{}**: which firms here do this well, and what did it take them? Who could help the others within a year?", escaped(&point.title)));
        }
        for point in &facts.conditions {
            self.line(&format!("- **{}** Who decides about this, and what can be changed by the end of the programme?", escaped(&point.title)));
        }
        if facts.gaps.iter().flatten().next().is_some() {
            self.line("- How do firms outside the towns hear of support, and who comes to them?");
        }
        self.line("- Which of today's measures would be missed if they ended, and by whom?");
        self.paragraph("- Who takes which step first, with what money, until when?");
        self.line("| Step | Who | Until | Money | Indicator |");
        self.line("| --- | --- | --- | --- | --- |");
        for _ in 0..5 {
            self.line("| | | | | |");
        }
        self.line("");
    }

    fn indicators(&mut self, facts: &RegionFacts) {
        self.paragraph("## 5. Indicators to monitor");
        self.line("| Indicator | Today | Aim | By |");
        self.line("| --- | --- | --- | --- |");
        if let Some((title, trio)) = &facts.headline {
            let today = self.estimate(trio);
            self.line(&format!("| {}, mean | {today} | | |", escaped(title)));
            for (band, share) in facts.bands.iter().take(facts.bands.len() / 2) {
                let today = self.figure(share);
                self.line(&format!("| Firms in {} | {today} | | |", escaped(band)));
            }
        }
        for point in facts.dimensions.iter().chain(&facts.conditions) {
            let today = self.figure(&point.mean);
            self.line(&format!(
                "| {}, mean | {today} | | |",
                escaped(&point.title)
            ));
        }
        if let [Some(gap), _] = &facts.gaps {
            let today = self.estimate(gap);
            self.line(&format!("| Rural less urban | {today} | | |"));
        }
        self.line("");
        self.paragraph("A change is worth reporting when its interval leaves out 0; two waves of the same questions tell.");
    }

    fn rows(&mut self) {
        self.paragraph("## Rows of the table");
        self.paragraph("By region (this one and all others) and by urban_rural (rural, urban, neither); groups, scores and statistics as `ratio regions --long` writes them.");
        self.line("| Row | Group | Score | Statistic | Value | Flag |");
        self.line("| --- | --- | --- | --- | --- | --- |");
        let rows = std::mem::take(&mut self.traced);
        for (at, traced) in rows.iter().enumerate() {
            let decimals = self.publication.decimals.at_least(2);
            let value = traced
                .figure
                .value
                .map_or_else(String::new, |value| decimals.print(value));
            let flag = traced.figure.flag.map_or("", |flag| flag.letter());
            let _ = writeln!(
                self.text,
                "| {} | {} | {} | {} | {value} | {flag} |",
                at + 1,
                escaped(&traced.group),
                escaped(&traced.score),
                escaped(&traced.stat)
            );
        }
        self.line("");
    }

    fn notes(&mut self) {
        self.paragraph("## Notes");
        for note in self.publication.notes() {
            self.line(&format!("- {}", escaped(&note.text)));
        }
    }
}

/// What the interval of a difference allows to be said.
fn said_of_difference(trio: &[Traced; 3]) -> &'static str {
    match (trio[1].figure.value, trio[2].figure.value) {
        (Some(low), _) if low > 0.0 => "The region's firms stand above the others.",
        (_, Some(high)) if high < 0.0 => "The region's firms stand below the others.",
        (Some(_), Some(_)) => {
            "The interval holds 0: the region can't be told apart from the others."
        }
        _ => "",
    }
}

fn said_of_gap(trio: &[Traced; 3]) -> &'static str {
    match (trio[1].figure.value, trio[2].figure.value) {
        (Some(low), _) if low > 0.0 => "Rural firms stand above urban ones.",
        (_, Some(high)) if high < 0.0 => "Rural firms stand below urban ones.",
        (Some(_), Some(_)) => "The interval holds 0: they can't be told apart.",
        _ => "",
    }
}
