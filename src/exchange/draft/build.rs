//! A survey of another system made into a definition and its translations.

use super::Draft;
use super::condition::{Named, Sight, condition};
use super::survey::{Said, Survey, SurveyOption, SurveyQuestion, SurveySection};
use crate::answers::{says_not_applicable, says_unknown};
use crate::diagnostic::{count, list_in_backticks, shorten};
use crate::questionnaire::{
    AnswerOption, Condition, Definition, Means, OrderedMap, ProfileDefinition, Question,
    QuestionType, Questionnaire, ScoreDefinition, Section, Thing, is_language, says_none_of_these,
};
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{Formatter, PrettyFormatter};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;

/// Builds the draft of a questionnaire under an id.
pub(super) fn build(survey: Survey, format: &'static str, id: &str) -> Draft {
    let mut builder = Builder::new(&survey);
    let sections: Vec<Section> = survey
        .sections
        .iter()
        .filter_map(|s| builder.section(s))
        .collect();
    let scores = builder.scores(&survey, &sections);
    let profile = scores.last().map(|overall| ProfileDefinition {
        headline: overall.id.clone(),
        dimensions: match scores.len() {
            1 => vec![overall.id.clone()],
            many => scores[..many - 1]
                .iter()
                .map(|score| score.id.clone())
                .collect(),
        },
        focus: None,
    });
    let title = builder
        .own("title", &survey.title)
        .unwrap_or_else(|| id.to_owned());
    let description = builder.own("description", &survey.description);
    let mut definition = Definition {
        schema: None,
        format: 1,
        id: id.to_owned(),
        version: VERSION.to_owned(),
        language: builder.language.clone(),
        title,
        description,
        licence: None,
        sources: Vec::new(),
        scales: OrderedMap::default(),
        sections,
        firm: OrderedMap::default(),
        scoring: None,
        scores,
        profile,
        bands: Vec::new(),
        classifications: Vec::new(),
        forms: Vec::new(),
        advice: Vec::new(),
    };
    builder.share_scales(&mut definition);
    let text = pretty(&definition);
    let mut remarks = survey.remarks;
    remarks.append(&mut builder.remarks());
    if let Err(report) = Questionnaire::read("draft", text.as_bytes()) {
        let findings = report.findings.iter();
        remarks.extend(
            findings.map(|finding| format!("to be mended: {}: {}", finding.path, finding.message)),
        );
    }
    Draft {
        format,
        translations: builder.translations(&definition),
        definition: text,
        remarks,
    }
}

/// The version of a draft.
const VERSION: &str = "0.1.0";

/// JSON as people write it.
fn pretty(value: &impl Serialize) -> String {
    let mut text = Vec::new();
    let mut writer = Serializer::with_formatter(&mut text, ByHand(PrettyFormatter::new()));
    // Memory takes everything.
    let _ = value.serialize(&mut writer);
    text.push(b'\n');
    String::from_utf8(text).unwrap_or_default()
}

/// Indented as usual, and whole numbers without a `.0`.
struct ByHand(PrettyFormatter<'static>);

impl Formatter for ByHand {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        write!(writer, "{value}")
    }

    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}

struct Builder {
    language: String,
    others: Vec<String>,
    questions: Vec<Question>,
    options: Vec<Vec<AnswerOption>>,
    whole: Vec<bool>,
    /// What expressions may call by name, as far as it has been asked.
    names: HashMap<String, Named>,
    taken: HashSet<String>,
    sections: HashSet<String>,
    /// Texts by language and key.
    texts: BTreeMap<String, HashMap<String, String>>,
    untranslated: Vec<String>,
    renamed: usize,
    no_answers: Vec<String>,
    odd_points: Vec<String>,
}

impl Builder {
    fn new(survey: &Survey) -> Self {
        let mut languages = survey.languages.iter().map(|language| tag(language));
        let language = languages.next().unwrap_or_else(|| "en".to_owned());
        let mut others: Vec<String> = Vec::new();
        for other in languages {
            if other != language && !others.contains(&other) {
                others.push(other);
            }
        }
        Builder {
            language,
            others,
            questions: Vec::new(),
            options: Vec::new(),
            whole: Vec::new(),
            names: HashMap::new(),
            taken: HashSet::new(),
            sections: HashSet::new(),
            texts: BTreeMap::new(),
            untranslated: Vec::new(),
            renamed: 0,
            no_answers: Vec::new(),
            odd_points: Vec::new(),
        }
    }

    /// A text in the survey's own language, or else in the first it has; those in others are kept under a key.
    fn own(&mut self, key: &str, said: &Said) -> Option<String> {
        for (language, text) in said {
            let language = tag(language);
            if language != self.language {
                let texts = self.texts.entry(language).or_default();
                texts.insert(key.to_owned(), text.clone());
            }
        }
        let own = said
            .iter()
            .find(|(language, _)| tag(language) == self.language);
        own.or_else(|| said.iter().next())
            .map(|(_, text)| text.clone())
    }

    fn section(&mut self, from: &SurveySection) -> Option<Section> {
        if from.questions.is_empty() {
            return None;
        }
        let id = free(&mut self.sections, &identifier(&from.name, "part"));
        let key = format!("sections.{id}");
        let title = self.own(&format!("{key}.title"), &from.title);
        let text = self.own(&format!("{key}.text"), &from.text);
        let ask_if = self.condition(&from.relevance, &format!("the part `{}`", from.name));
        let questions = from
            .questions
            .iter()
            .map(|question| self.question(question));
        Some(Section {
            questions: questions.collect(),
            title: title.unwrap_or_else(|| from.name.clone()),
            id,
            text,
            ask_if,
        })
    }

    fn condition(&mut self, relevance: &str, of: &str) -> Option<Condition> {
        let sight = Sight {
            names: &self.names,
            questions: &self.questions,
            options: &self.options,
            whole: &self.whole,
        };
        match condition(relevance, &sight) {
            Ok(condition) => condition,
            Err(why) => {
                let relevance = shorten(relevance.trim(), 120);
                self.untranslated.push(format!("the condition of {of} could not be taken over, so it is always asked: `{relevance}` ({why})"));
                None
            }
        }
    }

    fn question(&mut self, from: &SurveyQuestion) -> Question {
        let id = free(&mut self.taken, &identifier(&from.name, "q"));
        let ask_if = self.condition(&from.relevance, &format!("question `{}`", from.name));
        let key = format!("questions.{id}");
        let mut aliases = from.aliases.clone();
        if id != from.name {
            aliases.insert(0, from.name.clone());
            self.renamed += 1;
        }
        aliases.dedup();
        let has_options = matches!(from.kind, QuestionType::Choice | QuestionType::Choices);
        let options = has_options.then(|| self.options(from, &id));
        let text = self.own(&format!("{key}.text"), &from.text);
        let question = Question {
            text: text.unwrap_or_else(|| from.name.clone()),
            help: self.own(&format!("{key}.help"), &from.help),
            unit: self.own(&format!("{key}.unit"), &from.unit),
            kind: from.kind,
            required: from.required,
            ask_if,
            source: None,
            scale: None,
            options: options.clone(),
            cap: None,
            min: from.min.filter(|_| from.kind == QuestionType::Number),
            max: from.max.filter(|_| from.kind == QuestionType::Number),
            points: None,
            steps: OrderedMap::default(),
            effort: None,
            aliases,
            id,
        };
        self.remember(from, &question, options.unwrap_or_default());
        question
    }

    /// Lets later conditions look at a question.
    fn remember(&mut self, from: &SurveyQuestion, question: &Question, options: Vec<AnswerOption>) {
        let at = self.questions.len();
        let own = [&from.name, &question.id].into_iter();
        for name in own.chain(&from.references) {
            self.names
                .entry(name.clone())
                .or_insert(Named::Question(at));
        }
        for option in &from.options {
            // "None of these" was not taken over; its box stands beyond the last.
            let place = options.iter().position(|kept| kept.code == option.code);
            let place = place.unwrap_or(usize::MAX);
            for name in &option.references {
                self.names.insert(name.clone(), Named::Tick(at, place));
            }
        }
        self.questions.push(question.clone());
        self.options.push(options);
        self.whole.push(from.whole);
    }

    fn options(&mut self, from: &SurveyQuestion, id: &str) -> Vec<AnswerOption> {
        let several = from.kind == QuestionType::Choices;
        let mut seen = HashSet::new();
        let mut kept: Vec<&SurveyOption> = from.options.iter().collect();
        kept.retain(|option| !option.code.is_empty() && seen.insert(option.code.as_str()));
        // A form needs a box for it; here an empty set of ticks says it.
        let says_none = |option: &SurveyOption| {
            several
                && option.exclusive
                && option.points.is_none()
                && says_none_of_these(&option.code)
        };
        kept.retain(|option| !says_none(option));
        let points = self.points(from, &kept);
        let options = kept.into_iter().map(|option| {
            let key = format!("questions.{id}.options.{}", option.code);
            let label = self
                .own(&key, &option.label)
                .unwrap_or_else(|| option.code.clone());
            let means = means(option);
            if means.is_some() {
                self.no_answers.push(id.to_owned());
            }
            AnswerOption {
                points: option.points.filter(|_| points && means.is_none()),
                means,
                exclusive: several && option.exclusive,
                aliases: Vec::new(),
                help: None,
                code: option.code.clone(),
                label,
            }
        });
        options.collect()
    }

    /// Whether the points of options tell answers apart, and can.
    fn points(&mut self, from: &SurveyQuestion, options: &[&SurveyOption]) -> bool {
        let counted = options.iter().filter(|option| means(option).is_none());
        let points: Vec<Option<f64>> = counted.map(|option| option.points).collect();
        let differ = points.iter().any(|one| *one != points[0]);
        let negative =
            from.kind == QuestionType::Choices && points.iter().flatten().any(|one| *one < 0.0);
        if negative {
            self.odd_points.push(from.name.clone());
        }
        differ && !negative && points.iter().all(Option::is_some)
    }

    /// A score a section, and one over them, out of the questions whose options have points.
    fn scores(&mut self, survey: &Survey, sections: &[Section]) -> Vec<ScoreDefinition> {
        let scored = |question: &&Question| {
            let options = question.options.iter().flatten();
            options.into_iter().any(|option| option.points.is_some())
        };
        let mut scores: Vec<ScoreDefinition> = Vec::new();
        let kept = survey
            .sections
            .iter()
            .filter(|section| !section.questions.is_empty());
        for (section, from) in sections.iter().zip(kept) {
            let of: Vec<Thing> = section
                .questions
                .iter()
                .filter(scored)
                .map(|question| Thing::Name(question.id.clone()))
                .collect();
            if !of.is_empty() {
                let id = free(&mut self.taken, &section.id);
                let key = format!("scores.{id}.title");
                let title = self
                    .own(&key, &from.title)
                    .unwrap_or_else(|| section.title.clone());
                scores.push(score(id, title, of));
            }
        }
        if scores.len() > 1 {
            let id = free(&mut self.taken, "overall");
            let key = format!("scores.{id}.title");
            let title = self
                .own(&key, &survey.title)
                .unwrap_or_else(|| "Overall".to_owned());
            let of = scores
                .iter()
                .map(|score| Thing::Name(score.id.clone()))
                .collect();
            scores.push(score(id, title, of));
        }
        scores
    }

    /// Lists that several questions have alike become scales.
    fn share_scales(&mut self, definition: &mut Definition) {
        let mut lists: Vec<(Vec<AnswerOption>, Vec<String>)> = Vec::new();
        for question in definition.questions() {
            let Some(options) = &question.options else {
                continue;
            };
            let said = |id: &str| self.labels(id, options);
            match lists
                .iter_mut()
                .find(|(known, ids)| known == options && said(&ids[0]) == said(&question.id))
            {
                Some((_, ids)) => ids.push(question.id.clone()),
                None => lists.push((options.clone(), vec![question.id.clone()])),
            }
        }
        lists.retain(|(_, ids)| ids.len() > 1);
        for (options, ids) in lists {
            let name = ids[0].clone();
            for texts in self.texts.values_mut() {
                for option in &options {
                    let text = texts
                        .get(&format!("questions.{name}.options.{}", option.code))
                        .cloned();
                    if let Some(text) = text {
                        texts.insert(format!("scales.{name}.{}", option.code), text);
                    }
                }
            }
            let questions = definition
                .sections
                .iter_mut()
                .flat_map(|section| &mut section.questions);
            for question in questions.filter(|question| ids.contains(&question.id)) {
                question.scale = Some(name.clone());
                question.options = None;
            }
            definition.scales.insert(&name, options);
        }
    }

    /// The labels of a question's options in all other languages.
    fn labels(&self, id: &str, options: &[AnswerOption]) -> Vec<Option<&String>> {
        let keys = options
            .iter()
            .map(|option| format!("questions.{id}.options.{}", option.code));
        let keys: Vec<String> = keys.collect();
        let languages = self.texts.values();
        languages
            .flat_map(|texts| keys.iter().map(|key| texts.get(key)))
            .collect()
    }

    fn translations(&self, definition: &Definition) -> Vec<(String, String)> {
        #[derive(Serialize)]
        struct File<'a> {
            translates: &'a str,
            version: &'a str,
            language: &'a str,
            texts: OrderedMap<&'a String>,
        }
        let entries = crate::questionnaire::text_entries(definition);
        let files = self.others.iter().filter_map(|language| {
            let known = self.texts.get(language)?;
            let mut texts = OrderedMap::default();
            for entry in &entries {
                if let Some(text) = known.get(&entry.key) {
                    texts.insert(&entry.key, text);
                }
            }
            let file = File {
                translates: &definition.id,
                version: VERSION,
                language,
                texts,
            };
            Some((language.clone(), pretty(&file)))
        });
        files.collect()
    }

    fn remarks(&mut self) -> Vec<String> {
        let mut remarks = std::mem::take(&mut self.untranslated);
        if self.renamed > 0 {
            remarks.push(format!(
                "{} another id here; the name there is kept among the aliases, so that exports are read",
                count(self.renamed, "question has", "questions have")
            ));
        }
        self.no_answers.dedup();
        if !self.no_answers.is_empty() {
            remarks.push(format!(
                "options that say \"don't know\" or \"does not apply\" count as no answer: {}",
                list_in_backticks(self.no_answers.iter().map(String::as_str), 12)
            ));
        }
        if !self.odd_points.is_empty() {
            remarks.push(format!(
                "negative points can't add up and were left out: {}",
                list_in_backticks(self.odd_points.iter().map(String::as_str), 12)
            ));
        }
        remarks.push("to be added by hand: in `firm` which questions name the firm, its region, trade and size; `steps`, `bands` and `advice`".to_owned());
        remarks
    }
}

fn score(id: String, title: String, of: Vec<Thing>) -> ScoreDefinition {
    ScoreDefinition {
        id,
        title,
        text: None,
        of,
        mean: None,
        min_answered: None,
        bands: Vec::new(),
    }
}

/// What an option stands for when it is no answer, by what it says.
fn means(option: &SurveyOption) -> Option<Means> {
    let says = |test: fn(&str) -> bool| option.label.values().any(|label| test(label));
    if option.code == "dk" || says(says_unknown) {
        Some(Means::Missing)
    } else if option.code == "na" || says(says_not_applicable) {
        Some(Means::NotApplicable)
    } else {
        None
    }
}

/// A language tag of the format's kind.
fn tag(language: &str) -> String {
    if is_language(language) {
        return language.to_owned();
    }
    let primary: String = language
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .collect();
    let primary = primary.to_lowercase();
    if is_language(&primary) {
        primary
    } else {
        "und".to_owned()
    }
}

/// A name as an id: lower-case letters, digits and `_`, a letter first; `rdShare` becomes `rd_share`.
fn identifier(name: &str, prefix: &str) -> String {
    let mut id = String::new();
    let mut after_small = false;
    for sign in deunicode::deunicode(name).chars() {
        if sign.is_ascii_uppercase() && after_small {
            id.push('_');
        }
        after_small = sign.is_ascii_lowercase();
        id.push(if sign.is_ascii_alphanumeric() {
            sign.to_ascii_lowercase()
        } else {
            '_'
        });
    }
    let id = id.trim_matches('_');
    match id.chars().next() {
        Some(first) if first.is_ascii_lowercase() => id.to_owned(),
        Some(_) => format!("{prefix}_{id}"),
        None => prefix.to_owned(),
    }
}

/// An id that nothing has yet, near one wanted.
fn free(taken: &mut HashSet<String>, wanted: &str) -> String {
    let numbered = (2..).map(|number| format!("{wanted}_{number}"));
    let mut all = std::iter::once(wanted.to_owned()).chain(numbered);
    all.find(|id| taken.insert(id.clone())).unwrap_or_default()
}
