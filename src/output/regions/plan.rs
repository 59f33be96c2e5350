use super::names::flag_meaning;
use super::publication::Publication;
use crate::language::{Words, say};
use crate::output::PracticeMention;
use crate::output::markdown::{escaped, link};
use crate::regions::{Flag, RegionFacts, Traced, WeakPoint};
use crate::scoring::Decimals;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
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
    let events = Parser::new_ext(&markdown, Options::ENABLE_TABLES);
    // A table wider than a phone scrolls by itself.
    let events = events.flat_map(|event| match event {
        Event::Start(Tag::Table(_)) => {
            vec![Event::Html("<div class=\"table\">\n".into()), event]
        }
        Event::End(TagEnd::Table) => vec![event, Event::Html("</div>\n".into())],
        _ => vec![event],
    });
    html::push_html(&mut body, events);
    let title = say!(publication.words, "plan-title", region = region_name(facts));
    let title = html_escape::encode_text(&title);
    let language = html_escape::encode_double_quoted_attribute(publication.language);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
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
.table { overflow-x: auto; margin: 1rem 0; }
.table table { margin: 0; }
@page { size: A4; margin: 18mm; }
@media print { .table { overflow: visible; } body { padding: 0; max-width: none; font-size: 10.5pt; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
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
    fn words(&self) -> Words {
        self.publication.words
    }

    /// A chapter with its number.
    fn chapter(&mut self, number: usize, id: &str) {
        let title = format!("## {number}. {}", self.words().say(id));
        self.paragraph(&title);
    }

    /// The heads of a table, by the ids of their messages.
    fn heads(&mut self, ids: &[&str]) {
        let heads: Vec<String> = ids.iter().map(|id| self.words().say(id)).collect();
        self.line(&format!("| {} |", heads.join(" | ")));
        self.line(&format!("|{}", " --- |".repeat(ids.len())));
    }

    /// A text in italics: what to write.
    fn task(&mut self, id: &str) {
        let task = format!("*{}*", self.words().say(id));
        self.paragraph(&task);
    }

    fn item(&mut self, text: &str) {
        self.line(&format!("- {text}"));
    }

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
            let words = self.words();
            return match flag {
                Some(flag) => flag_meaning(flag, words),
                None => say!(words, "plan-none"),
            };
        };
        let decimals = self.publication.decimals.at_most(1);
        let text = match traced.stat.as_str() {
            "firms" | "n" => self.words().number(&format!("{value:.0}")),
            stat if stat == "completeness" || stat.starts_with("share:") => {
                let percent = Decimals::Fixed(0).print(value * 100.0);
                self.words().percent(&percent)
            }
            _ => self.words().number(&decimals.print(value)),
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
        let value = self.figure(value);
        say!(
            self.words(),
            "plan-estimate",
            value = value,
            percent = self.words().percent(&percent),
            low = strip(&low),
            high = strip(&high)
        )
    }

    fn write(&mut self, facts: &RegionFacts, practices: &[PracticeMention]) {
        let name = escaped(&region_name(facts));
        let title = say!(self.words(), "plan-title", region = name);
        self.paragraph(&format!("# {title}"));
        self.task("plan-intro");
        if self.publication.table.disclosure.is_none() {
            let unsafe_words = say!(self.words(), "plan-unsafe");
            self.paragraph(&format!("**{unsafe_words}**"));
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
        let words = self.words();
        self.chapter(1, "plan-standing");
        let firms = self.figure(&facts.firms);
        let complete = self.figure(&facts.completeness);
        self.item(&say!(
            words,
            "plan-firms",
            firms = firms,
            complete = complete
        ));
        if let Some((title, trio)) = &facts.headline {
            let estimate = self.estimate(trio);
            let score = escaped(title);
            let all = facts.all.as_ref().map(|all| self.figure(all));
            self.item(&match all {
                Some(all) => say!(
                    words,
                    "plan-headline-and-all",
                    score = score,
                    estimate = estimate,
                    all = all
                ),
                None => say!(words, "plan-headline", score = score, estimate = estimate),
            });
        }
        if let Some(difference) = &facts.difference {
            let verdict = verdict(
                difference,
                ["plan-above-others", "plan-below-others", "plan-as-others"],
                words,
            );
            let estimate = self.estimate(difference);
            let said = say!(words, "plan-against-others", estimate = estimate);
            self.item(&format!("{said}{verdict}"));
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
            self.item(&say!(words, "plan-bands", bands = shares.join(", ")));
        }
        self.rural_and_urban(facts);
        for (title, here, all) in &facts.surroundings {
            let (here, all) = (self.figure(here), self.figure(all));
            let question = escaped(title);
            self.item(&say!(
                words,
                "plan-surroundings",
                question = question,
                here = here,
                all = all
            ));
        }
        self.line("");
        self.task("plan-explain");
    }

    fn rural_and_urban(&mut self, facts: &RegionFacts) {
        let words = self.words();
        let said = match &facts.gaps {
            [Some(own), _] => {
                let estimate = self.estimate(own);
                let verdict = verdict(
                    own,
                    [
                        "plan-rural-above",
                        "plan-rural-below",
                        "plan-rural-as-urban",
                    ],
                    words,
                );
                say!(words, "plan-rural-urban", estimate = estimate) + &verdict
            }
            [None, Some(all)] => {
                let estimate = self.estimate(all);
                say!(words, "plan-rural-urban-all", estimate = estimate)
            }
            _ => say!(words, "plan-rural-urban-none"),
        };
        self.item(&said);
    }

    fn weak_points(&mut self, facts: &RegionFacts) {
        self.chapter(2, "plan-weak-points");
        self.points("plan-within", &facts.dimensions);
        self.points("plan-around", &facts.conditions);
    }

    fn points(&mut self, title: &str, points: &[WeakPoint]) {
        if points.is_empty() {
            return;
        }
        let words = self.words();
        self.paragraph(&format!("### {}", words.say(title)));
        self.heads(&["plan-where", "plan-mean", "plan-others", "plan-concerned"]);
        for point in points {
            let mean = self.figure(&point.mean);
            let difference = self.estimate(&point.difference);
            let low: Vec<String> = point
                .low_bands
                .iter()
                .map(|(band, share)| {
                    let share = self.figure(share);
                    let band = escaped(band);
                    say!(words, "plan-share-in-band", share = share, band = band)
                })
                .collect();
            let low = match (low.is_empty(), self.about(point)) {
                (true, _) => "–".to_owned(),
                (false, None) => low.join(", "),
                (false, Some((firms, all))) => say!(
                    words,
                    "plan-about",
                    bands = low.join(", "),
                    firms = firms,
                    all = all
                ),
            };
            self.line(&format!(
                "| {} | {mean} | {difference} | {low} |",
                escaped(&point.title)
            ));
        }
        self.line("");
    }

    /// How many firms the low bands are about; shares may be weighted, so that it is not exact.
    fn about(&mut self, point: &WeakPoint) -> Option<(String, String)> {
        let shares = point.low_bands.iter().map(|(_, share)| share.figure.value);
        let share: f64 = shares.collect::<Option<Vec<f64>>>()?.into_iter().sum();
        let firms = share * point.n.figure.value?;
        let firms = self.words().number(&format!("{firms:.0}"));
        Some((firms, self.figure(&point.n)))
    }

    fn practices(&mut self, facts: &RegionFacts, practices: &[PracticeMention]) {
        let words = self.words();
        self.chapter(3, "plan-practices");
        self.heads(&[
            "plan-answers",
            "plan-practice",
            "plan-practised-where",
            "plan-why",
            "plan-fits",
        ]);
        for point in facts.dimensions.iter().chain(&facts.conditions) {
            let mut answers = practices
                .iter()
                .filter(|practice| practice.answers == point.id)
                .peekable();
            if answers.peek().is_none() {
                let task = say!(words, "plan-name-one");
                self.line(&format!("| {} | *{task}* | | | |", escaped(&point.title)));
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
        self.task("plan-fits-note");
    }

    fn workshop(&mut self, facts: &RegionFacts) {
        let words = self.words();
        self.chapter(4, "plan-workshop");
        for point in &facts.dimensions {
            let ask = say!(words, "plan-ask-firms");
            self.item(&format!("**{}**: {ask}", escaped(&point.title)));
        }
        for point in &facts.conditions {
            let ask = say!(words, "plan-ask-place");
            self.item(&format!("**{}** {ask}", escaped(&point.title)));
        }
        if facts.gaps.iter().flatten().next().is_some() {
            self.item(&say!(words, "plan-ask-rural"));
        }
        self.item(&say!(words, "plan-ask-measures"));
        self.paragraph(&format!("- {}", say!(words, "plan-ask-steps")));
        self.heads(&[
            "plan-step",
            "plan-who",
            "plan-until",
            "plan-money",
            "plan-indicator",
        ]);
        for _ in 0..5 {
            self.line("| | | | | |");
        }
        self.line("");
    }

    fn indicators(&mut self, facts: &RegionFacts) {
        let words = self.words();
        self.chapter(5, "plan-indicators");
        self.heads(&["plan-indicator", "plan-today", "plan-aim", "plan-by"]);
        let row = |plan: &mut Self, name: String, today: String| {
            plan.line(&format!("| {name} | {today} | | |"));
        };
        let mean = |title: &str| say!(words, "plan-indicator-mean", score = escaped(title));
        if let Some((title, trio)) = &facts.headline {
            let today = self.estimate(trio);
            row(self, mean(title), today);
            for (band, share) in facts.bands.iter().take(facts.bands.len() / 2) {
                let today = self.figure(share);
                let name = say!(words, "plan-indicator-band", band = escaped(band));
                row(self, name, today);
            }
        }
        for point in facts.dimensions.iter().chain(&facts.conditions) {
            let today = self.figure(&point.mean);
            row(self, mean(&point.title), today);
        }
        if let [Some(gap), _] = &facts.gaps {
            let today = self.estimate(gap);
            row(self, say!(words, "plan-indicator-gap"), today);
        }
        self.line("");
        let change = say!(words, "plan-change");
        self.paragraph(&change);
    }

    fn rows(&mut self) {
        let words = self.words();
        self.paragraph(&format!("## {}", say!(words, "plan-rows")));
        self.paragraph(&say!(words, "plan-rows-note"));
        self.heads(&[
            "plan-row",
            "plan-group",
            "plan-score",
            "plan-statistic",
            "plan-value",
            "plan-flag",
        ]);
        let rows = std::mem::take(&mut self.traced);
        for (at, traced) in rows.iter().enumerate() {
            let decimals = self.publication.decimals.at_least(2);
            let value = traced
                .figure
                .value
                .map_or_else(String::new, |value| words.number(&decimals.print(value)));
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
        let title = say!(self.words(), "regions-notes");
        self.paragraph(&format!("## {title}"));
        for note in self.publication.notes() {
            self.line(&format!("- {}", escaped(&note.text)));
        }
    }
}

/// What the interval of a difference allows to be said, of above, below and neither; empty where there is none.
fn verdict(trio: &[Traced; 3], [above, below, neither]: [&str; 3], words: Words) -> String {
    let id = match (trio[1].figure.value, trio[2].figure.value) {
        (Some(low), _) if low > 0.0 => above,
        (_, Some(high)) if high < 0.0 => below,
        (Some(_), Some(_)) => neither,
        _ => return String::new(),
    };
    format!(" {}", words.say(id))
}
