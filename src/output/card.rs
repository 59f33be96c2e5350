use super::bar::bar;
use super::norms::standing_text;
use super::plain::{Glyphs, wrap};
use crate::language::{Words, say};
use crate::norms::Standing;
use crate::profile::{Profile, Profiler, Step};
use crate::questionnaire::Lexicon;
use crate::scoring::{Decimals, ScoreState};
use unicode_width::UnicodeWidthStr;

/// Steps of the road map shown on a screen: more than three are not begun.
const STEPS_ON_SCREEN: usize = 3;

/// How a profile is to look on a screen.
#[derive(Clone, Copy, Debug)]
pub struct Card<'a> {
    /// Texts of the questionnaire.
    pub texts: Lexicon<'a>,
    /// Characters that can be shown.
    pub glyphs: Glyphs,
    /// Columns of the screen.
    pub width: usize,
    /// Decimals of scores.
    pub decimals: Decimals,
    /// Where the firm stands among its like.
    pub standing: Option<&'a Standing<'a>>,
}

/// A profile for a screen: headline with band, a bar a dimension, classes, strengths, gaps, first steps.
pub fn profile_card(profiler: &Profiler<'_>, profile: &Profile, card: &Card<'_>) -> String {
    let mut lines = Vec::new();
    headline(profiler, profile, card, &mut lines);
    dimensions(profiler, profile, card, &mut lines);
    classes(profiler, profile, card, &mut lines);
    let title = |score: &usize| card.texts.score(&profiler.definition.scores[*score]);
    named_list(
        "card-strengths",
        profile.strengths.iter().map(title),
        card,
        &mut lines,
    );
    named_list(
        "card-gaps",
        profile.gaps.iter().map(title),
        card,
        &mut lines,
    );
    steps(profiler, profile, card, &mut lines);
    advice(profiler, profile, card, &mut lines);
    let text: String = lines.join("\n") + "\n";
    card.glyphs.show(&text).into_owned()
}

fn headline(profiler: &Profiler<'_>, profile: &Profile, card: &Card<'_>, lines: &mut Vec<String>) {
    let Some(headline) = profiler.headline else {
        return;
    };
    let score = &profiler.definition.scores[headline];
    let title = card.texts.score(score);
    match profile.evaluation.value(headline) {
        Some(value) => {
            let band = profiler.band(headline, value);
            let name = band.map_or(String::new(), |band| {
                format!("  {}", card.texts.band(score, band))
            });
            lines.push(format!("{title}: {}{name}", card.print(value)));
            if let Some(text) = band.and_then(|band| card.texts.band_text(score, band)) {
                lines.extend(wrap(text, card.width, "  ", "  "));
            }
        }
        None => lines.push(format!(
            "{title}: {}",
            no_value(profile.evaluation.score(headline), card.words())
        )),
    }
    if let Some(said) = card
        .standing
        .and_then(|standing| standing_text(standing, headline, card.words()))
    {
        lines.extend(wrap(&said, card.width, "  ", "  "));
    }
    if let Some(share) = profile.completeness {
        let (answered, applicable) = profile.evaluation.counts();
        let share = Decimals::Fixed(0).print(share * 100.0);
        let said = say!(
            card.words(),
            "card-answered",
            answered = answered,
            applicable = applicable,
            share = card.words().percent(&share)
        );
        lines.extend(wrap(&said, card.width, "  ", "  "));
    }
    lines.push(String::new());
}

impl Card<'_> {
    fn words(&self) -> Words {
        self.texts.words()
    }

    fn print(&self, value: f64) -> String {
        self.words().number(&self.decimals.print(value))
    }
}

/// Why a score has no value.
pub(super) fn no_value(state: ScoreState, words: Words) -> String {
    match state {
        ScoreState::NotApplicable => say!(words, "does-not-apply"),
        _ => say!(words, "too-few-answers"),
    }
}

/// How much work a step is, of 1 to 3.
pub(super) fn effort(effort: u8, words: Words) -> String {
    match effort {
        0 | 1 => say!(words, "effort-light"),
        2 => say!(words, "effort-medium"),
        _ => say!(words, "effort-heavy"),
    }
}

fn dimensions(
    profiler: &Profiler<'_>,
    profile: &Profile,
    card: &Card<'_>,
    lines: &mut Vec<String>,
) {
    let title = |score: usize| card.texts.score(&profiler.definition.scores[score]);
    let band = |score: usize, value: f64| {
        let definition = &profiler.definition.scores[score];
        profiler
            .band(score, value)
            .map_or("", |band| card.texts.band(definition, band))
    };
    let titles = profiler
        .dimensions
        .iter()
        .map(|s| title(*s).width())
        .max()
        .unwrap_or(0)
        .min(36);
    let bands = profiler
        .dimensions
        .iter()
        .filter_map(|s| Some(band(*s, profile.evaluation.value(*s)?).width()))
        .max()
        .unwrap_or(0);
    let room = card.width.saturating_sub(titles + bands + 15).clamp(8, 30);
    for score in &profiler.dimensions {
        let state = profile.evaluation.score(*score);
        let name = pad(&crate::diagnostic::shorten(title(*score), 36), titles);
        lines.push(match state.value() {
            Some(value) => format!(
                "  {name}  {}  {:>6}  {}",
                bar(value, room, card.glyphs),
                card.print(value),
                band(*score, value)
            ),
            None => format!("  {name}  {}", no_value(state, card.words())),
        });
    }
    lines.push(String::new());
}

fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

fn classes(profiler: &Profiler<'_>, profile: &Profile, card: &Card<'_>, lines: &mut Vec<String>) {
    for (classification, class) in profiler
        .definition
        .classifications
        .iter()
        .zip(&profile.classes)
    {
        if let Some(class) = class.map(|at| &classification.classes[at]) {
            let text = format!(
                "{}: {}",
                card.texts.classification(classification),
                card.texts.class(classification, class)
            );
            lines.extend(wrap(&text, card.width, "", "  "));
        }
    }
}

fn named_list<'t>(
    id: &str,
    items: impl Iterator<Item = &'t str>,
    card: &Card<'_>,
    lines: &mut Vec<String>,
) {
    let items: Vec<&str> = items.collect();
    if !items.is_empty() {
        lines.extend(wrap(
            &format!("{}: {}", card.words().say(id), items.join(", ")),
            card.width,
            "",
            "  ",
        ));
    }
}

fn steps(profiler: &Profiler<'_>, profile: &Profile, card: &Card<'_>, lines: &mut Vec<String>) {
    let words = card.words();
    let worthwhile = profile
        .roadmap
        .iter()
        .filter(|step| step.gain > 0.0)
        .take(STEPS_ON_SCREEN);
    for (at, step) in worthwhile.enumerate() {
        if at == 0 {
            lines.push(String::new());
            lines.push(say!(words, "card-steps"));
        }
        let what = step_text(profiler, &card.texts, step);
        let gain = format!("+{}", words.number(&Decimals::Fixed(1).print(step.gain)));
        let effort = effort(step.effort, words);
        let text = match step.in_focus {
            true => {
                let focus = say!(words, "your-focus");
                say!(
                    words,
                    "card-step-in-focus",
                    what = what,
                    gain = gain,
                    effort = effort,
                    focus = focus
                )
            }
            false => say!(
                words,
                "card-step",
                what = what,
                gain = gain,
                effort = effort
            ),
        };
        lines.extend(wrap(&text, card.width, &format!("  {}. ", at + 1), "     "));
    }
}

fn advice(profiler: &Profiler<'_>, profile: &Profile, card: &Card<'_>, lines: &mut Vec<String>) {
    for (at, index) in profile.advice.iter().enumerate() {
        if at == 0 {
            lines.push(String::new());
            lines.push(say!(card.words(), "card-advice"));
        }
        let advice = &profiler.definition.advice[*index];
        let text = match card.texts.advice_text(advice) {
            Some(text) => format!("{}: {text}", card.texts.advice(advice)),
            None => card.texts.advice(advice).to_owned(),
        };
        lines.extend(wrap(&text, card.width, "  - ", "    "));
    }
}

/// What to do for a step: the questionnaire's text, or else the next answer.
pub(super) fn step_text<'t>(
    profiler: &'t Profiler<'_>,
    texts: &'t Lexicon<'_>,
    step: &Step,
) -> &'t str {
    let definition = profiler.definition;
    let Some(question) = definition.questions().nth(step.question) else {
        return "";
    };
    let options = definition.options_of(question);
    let next = &options[step.to as usize];
    texts
        .step(question, &options[step.from as usize].code)
        .unwrap_or_else(|| texts.label(question, next))
}
