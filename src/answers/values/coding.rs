//! From texts to answers of one question: codes, labels in any language, numbers.

use super::Habits;
use super::Style;
use super::codebook::{DEFAULT_MISSING, Refusal};
use super::fold::folded;
use super::number::{Decimals, NumberText, read_number, read_plain_number};
use super::sets::{Segmented, segment};
use super::wording::{MARKS, Spoken, Wording};
use super::words::{after_other, is_not_applicable, is_other, is_unknown, yes_or_no};
use crate::answers::problem::ProblemKind;
use crate::diagnostic::{list_in_backticks, shorten};
use crate::questionnaire::{
    Alphabet, AnswerOption, Definition, Means, Question, QuestionType, Translation, portable_names,
    says_none_of_these,
};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

/// How texts become answers to one question.
#[derive(Clone, Debug)]
pub(in crate::answers) struct Coding {
    pub id: String,
    pub aliases: Vec<String>,
    wording: Wording,
    pub kind: QuestionType,
    pub options: Vec<OptionCoding>,
    missing: Missing,
    codes: HashMap<String, u32>,
    /// What is made of its texts, once a text is none of the codes.
    made: Made,
    /// Whether a code or label has `;` or `|` in it.
    marks_in_options: bool,
    min: Option<f64>,
    max: Option<f64>,
}

#[derive(Clone, Debug)]
pub(in crate::answers) struct OptionCoding {
    pub code: String,
    numeric_code: Option<f64>,
    pub exclusive: bool,
    /// What it means beside an answer: missing, not applicable.
    means: Option<Means>,
}

/// What is made of these. Surveys of codes need none, and labels come in eight languages: each is made when it is
/// first asked for.
#[derive(Clone, Debug, Default)]
struct Made {
    spoken: OnceLock<Spoken>,
    known: OnceLock<HashMap<String, Label>>,
    labels: OnceLock<HashMap<String, Label>>,
    folded: OnceLock<HashMap<String, Label>>,
    portable: OnceLock<HashMap<String, Label>>,
    other: OnceLock<Option<u32>>,
    yes_no: OnceLock<Option<(u32, u32)>>,
    words: OnceLock<HashSet<String>>,
}

/// What a text says to a `choice` question.
pub(in crate::answers) enum Meant<'t> {
    /// An option.
    Option(u32),
    /// The option for what is not on the list, with what was typed.
    Other(u32, &'t str),
    /// That there is no answer.
    Nothing,
}

/// What a text says to a `choices` question.
pub(in crate::answers) enum Picked {
    /// Options, and what was typed under "Other".
    Options(Vec<u32>, String),
    /// That there is no answer.
    Nothing,
}

/// What a label stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Label {
    One(u32),
    Several,
}

impl Coding {
    pub(super) fn new(
        definition: &Definition,
        translations: &Arc<[Translation]>,
        question: &Question,
        missing: Option<&[String]>,
    ) -> Self {
        let options = definition.options_of(question);
        let wording = Wording::new(definition, translations, question);
        Coding {
            id: question.id.clone(),
            aliases: question.aliases.clone(),
            kind: question.kind,
            missing: Missing::new(missing_codes(options, missing)),
            codes: codes(options),
            marks_in_options: wording.has_marks(),
            wording,
            made: Made::default(),
            options: options.iter().map(OptionCoding::new).collect(),
            min: question.min,
            max: question.max,
        }
    }

    fn spoken(&self) -> &Spoken {
        self.made.spoken.get_or_init(|| self.wording.spoken())
    }

    /// What it asks, in all languages.
    pub(in crate::answers) fn texts(&self) -> &[(String, String)] {
        &self.spoken().texts
    }

    /// See [`Wording::shortest_text`].
    pub(in crate::answers) fn shortest_text(&self) -> usize {
        self.wording.shortest_text()
    }

    fn spellings(&self) -> &[(u32, String)] {
        &self.spoken().spellings
    }

    /// Whether a word with letters beyond ASCII, in lower case, is one of its texts and labels.
    pub(in crate::answers) fn knows_word(&self, word: &str) -> bool {
        let make = || {
            let texts = self.texts().iter().map(|(_, text)| text);
            let labels = self.spellings().iter().map(|(_, spelling)| spelling);
            let all = texts.chain(labels).flat_map(|text| foreign_words(text));
            all.collect()
        };
        self.made.words.get_or_init(make).contains(word)
    }

    /// The option with a label, without regard to case and blanks. The program's own translations are read only for what is no label
    /// without them: none of these says to one option what another language says to another, which a test sees to.
    fn labelled(&self, text: &str) -> Option<Label> {
        let text = plain(text);
        let make = || {
            index(
                &self.wording.spellings(|translation| !translation.is_ours()),
                plain,
            )
        };
        match self.made.known.get_or_init(make).get(&text) {
            Some(Label::One(option)) => Some(Label::One(*option)),
            _ => self.labels().get(&text).copied(),
        }
    }

    /// Labels without regard to case and blanks.
    fn labels(&self) -> &HashMap<String, Label> {
        let make = || index(self.spellings(), plain);
        self.made.labels.get_or_init(make)
    }

    /// Labels without what platforms change in them.
    fn folded(&self) -> &HashMap<String, Label> {
        let make = || index(self.spellings(), folded);
        self.made.folded.get_or_init(make)
    }

    /// Codes as they stand on platforms that do not take every sign.
    fn portable(&self) -> &HashMap<String, Label> {
        let make = || index(&portable(&self.options), str::to_owned);
        self.made.portable.get_or_init(make)
    }

    /// The options that say yes and no, where there are two that count and they do.
    fn yes_no(&self) -> Option<(u32, u32)> {
        let make = || yes_no_options(&self.options, self.spellings());
        *self.made.yes_no.get_or_init(make)
    }

    pub(in crate::answers) fn is_missing(&self, text: &str) -> bool {
        self.missing.has(text)
    }

    /// Whether some number means "not answered".
    pub(in crate::answers) fn has_numeric_missing(&self) -> bool {
        let plain = |code: &String| read_plain_number(code.as_bytes()).is_some();
        self.missing.codes.iter().any(plain)
    }

    /// The least and the greatest number that is an answer.
    pub(in crate::answers) fn range(&self) -> (f64, f64) {
        let (least, greatest) = (f64::NEG_INFINITY, f64::INFINITY);
        (self.min.unwrap_or(least), self.max.unwrap_or(greatest))
    }

    /// Code, else label in any language, else a number equal to a numeric code.
    pub(in crate::answers) fn option(&self, text: &str) -> Result<u32, Refusal> {
        if let Some(option) = self.codes.get(text) {
            return Ok(*option);
        }
        match self.labelled(text) {
            Some(Label::One(option)) => return Ok(option),
            Some(Label::Several) => {
                return Err(Refusal {
                    kind: ProblemKind::UnknownOption,
                    message: format!(
                        "answer `{}` to `{}` is the label of more than one option; use the codes",
                        shorten(text, 60),
                        self.id
                    ),
                });
            }
            None => {}
        }
        self.numeric_option(text)
            .ok_or_else(|| self.no_option(text))
    }

    fn numeric_option(&self, text: &str) -> Option<u32> {
        let value = read_number(text)
            .value(Decimals::Comma)
            .or_else(|| read_number(text).value(Decimals::Point))?;
        let position = self
            .options
            .iter()
            .position(|option| option.numeric_code == Some(value))?;
        Some(position as u32)
    }

    pub(in crate::answers) fn no_option(&self, text: &str) -> Refusal {
        let codes = self.options.iter().map(|option| option.code.as_str());
        Refusal {
            kind: ProblemKind::UnknownOption,
            message: format!(
                "answer `{}` to `{}` is none of its options {}",
                shorten(text, 60),
                self.id,
                list_in_backticks(codes, 12)
            ),
        }
    }

    /// What a text says, by its code or label or by what platforms write in their place.
    pub(in crate::answers) fn meant<'t>(
        &self,
        text: &'t str,
        style: Style,
    ) -> Result<Meant<'t>, Refusal> {
        let refusal = match self.option(text) {
            Ok(option) => return Ok(Meant::Option(option)),
            Err(refusal) => refusal,
        };
        if let Some(option) = self.option_as_written(text, style) {
            return Ok(Meant::Option(option));
        }
        if let Some(other) = self.other() {
            let typed = after_other(text).or(style.free_text.then_some(text));
            if let Some(typed) = typed {
                return Ok(Meant::Other(other, typed));
            }
        }
        if self.says_nothing(text) {
            return Ok(self.stand_in(text).map_or(Meant::Nothing, Meant::Option));
        }
        Err(refusal)
    }

    /// The option a platform means by a text that is none of its codes, labels and numbers.
    fn option_as_written(&self, text: &str, style: Style) -> Option<u32> {
        if let Some(Label::One(option)) = self.folded().get(&folded(text)) {
            return Some(*option);
        }
        if let Some(Label::One(option)) = self.portable().get(text) {
            return Some(*option);
        }
        if style.codes_in_brackets
            && let Some((_, code)) = text
                .strip_suffix(')')
                .and_then(|rest| rest.rsplit_once('('))
            && let Some(option) = self.option_named(code.trim())
        {
            return Some(option);
        }
        if is_other(text) {
            return self.other();
        }
        let (yes, no) = self.yes_no()?;
        Some(if yes_or_no(text)? { yes } else { no })
    }

    /// Whether a text says that there is no answer, though the questionnaire has no option for it.
    pub(in crate::answers) fn says_nothing(&self, text: &str) -> bool {
        is_unknown(text) || is_not_applicable(text)
    }

    /// The one option that means what a text says of not answering.
    fn stand_in(&self, text: &str) -> Option<u32> {
        let means = if is_not_applicable(text) {
            Means::NotApplicable
        } else {
            Means::Missing
        };
        let mut such = (0..)
            .zip(&self.options)
            .filter(|(_, o)| o.means == Some(means));
        match (such.next(), such.next()) {
            (Some((option, _)), None) => Some(option),
            _ => None,
        }
    }

    /// The option a text names, if it is one of those that say why there is no answer.
    pub(in crate::answers) fn reason(&self, text: &str) -> Option<u32> {
        let named = self.option(text).ok().or_else(|| self.stand_in(text))?;
        self.options[named as usize].means.map(|_| named)
    }

    /// What a cell of several options says.
    pub(in crate::answers) fn picked(&self, text: &str, style: Style) -> Result<Picked, Refusal> {
        if let Some(options) = self.codes_in(text).filter(|_| style.separators.is_empty()) {
            self.consistent(&options)?;
            return Ok(Picked::Options(options, String::new()));
        }
        if self.says_none(text) {
            return Ok(Picked::Options(Vec::new(), String::new()));
        }
        let (options, words) = if style.separators.is_empty() {
            self.plain_set(text)?
        } else {
            match self.joined_set(text, style)? {
                Some(picked) => picked,
                None => return Ok(Picked::Nothing),
            }
        };
        self.consistent(&options)?;
        Ok(Picked::Options(options, words))
    }

    /// Codes separated by `;` or `|`, where no label could be meant.
    fn codes_in(&self, text: &str) -> Option<Vec<u32>> {
        if self.marks_in_options || !text.contains(MARKS) {
            return None;
        }
        let pieces = text.split(MARKS).map(str::trim).filter(|p| !p.is_empty());
        pieces.map(|piece| self.codes.get(piece).copied()).collect()
    }

    /// One code or label, or several separated by `;`, `|`, or `,` where no label contains one.
    fn plain_set(&self, text: &str) -> Result<(Vec<u32>, String), Refusal> {
        if let Ok(option) = self.option(text) {
            return Ok((vec![option], String::new()));
        }
        let separators: &[char] = if text.contains(MARKS) {
            &MARKS
        } else if self.spoken().has_commas {
            &[]
        } else {
            &[',']
        };
        let pieces = text
            .split(separators)
            .map(str::trim)
            .filter(|p| !p.is_empty());
        let (mut options, mut words) = (Vec::new(), String::new());
        for piece in pieces {
            match self.meant(piece, Style::PLAIN)? {
                Meant::Option(option) => options.push(option),
                Meant::Other(option, typed) => {
                    options.push(option);
                    words.push_str(typed);
                }
                Meant::Nothing => return Err(self.no_option(piece)),
            }
        }
        Ok((options, words))
    }

    /// Options joined as a platform does; `None` where the cell says that there is no answer.
    fn joined_set(&self, text: &str, style: Style) -> Result<Option<(Vec<u32>, String)>, Refusal> {
        let option = |piece: &str| {
            // A code in brackets belongs to the label just before it, not to several.
            let label = piece.rsplit_once('(').map_or(piece, |(label, _)| label);
            let style = match label.contains(style.separators) {
                true => Style::PLAIN,
                false => style,
            };
            let named = self.option(piece).ok();
            named.or_else(|| self.option_as_written(piece, style))
        };
        match segment(text, style.separators, option) {
            Segmented::Options(options) => Ok(Some((options, String::new()))),
            Segmented::Ambiguous => Err(Refusal {
                kind: ProblemKind::UnknownOption,
                message: format!(
                    "answer `{}` to `{}` can be read as more than one set of its options; export the question with a column an option, or codes in place of labels",
                    shorten(text, 60),
                    self.id
                ),
            }),
            Segmented::Unknown(mut options, unknown) => {
                // A person may have put it together as a plain table has it.
                if let Ok(plain) = self.plain_set(text) {
                    return Ok(Some(plain));
                }
                let typed = after_other(&unknown).or(style.free_text.then_some(unknown.as_str()));
                match (self.other(), typed) {
                    (Some(other), Some(typed)) => {
                        options.push(other);
                        Ok(Some((options, typed.to_owned())))
                    }
                    _ if options.is_empty() && self.says_nothing(text) => Ok(self
                        .stand_in(text)
                        .map(|option| (vec![option], String::new()))),
                    _ => Err(self.no_option(&unknown)),
                }
            }
        }
    }

    /// An exclusive option stands alone.
    pub(in crate::answers) fn consistent(&self, options: &[u32]) -> Result<(), Refusal> {
        let alone = options
            .iter()
            .find(|option| self.options[**option as usize].exclusive);
        match alone {
            Some(exclusive) if options.iter().any(|option| option != exclusive) => Err(Refusal {
                kind: ProblemKind::Contradiction,
                message: format!(
                    "`{}` of `{}` can only stand alone, here it stands with {}",
                    self.options[*exclusive as usize].code,
                    self.id,
                    list_in_backticks(
                        options
                            .iter()
                            .filter(|option| *option != exclusive)
                            .map(|option| self.options[*option as usize].code.as_str()),
                        6
                    )
                ),
            }),
            _ => Ok(()),
        }
    }

    pub(super) fn number(&self, text: &str, habits: Habits) -> Result<f64, Refusal> {
        let rating = text
            .split_once('/')
            .filter(|_| habits.style.codes_in_brackets);
        let read = read_number(rating.map_or(text, |(value, _)| value));
        if let Some(value) = read.value(habits.decimals) {
            return self.in_range(value, text);
        }
        let (kind, why) = match read {
            NumberText::Not => (
                ProblemKind::NotANumber,
                "is not a number, for example 12 or 12,5".to_owned(),
            ),
            _ => (
                ProblemKind::AmbiguousNumber,
                format!(
                    "can be read as thousands or as decimals, and the column's other cells don't tell; write {} or {}",
                    text.replace([',', '.'], ""),
                    text.replace(',', ".") + "0"
                ),
            ),
        };
        let message = format!("answer `{}` to `{}` {why}", shorten(text, 60), self.id);
        Err(Refusal { kind, message })
    }

    pub(super) fn in_range(&self, value: f64, text: &str) -> Result<f64, Refusal> {
        let too_small = self.min.is_some_and(|min| value < min);
        let too_great = self.max.is_some_and(|max| value > max);
        if !too_small && !too_great {
            return Ok(value);
        }
        let range = match (self.min, self.max) {
            (Some(min), Some(max)) => format!("from {min} to {max}"),
            (Some(min), None) => format!("at least {min}"),
            (_, max) => format!("at most {}", max.unwrap_or(f64::INFINITY)),
        };
        Err(Refusal {
            kind: ProblemKind::OutOfRange,
            message: format!(
                "answer `{}` to `{}` must be {range}",
                shorten(text, 60),
                self.id
            ),
        })
    }

    /// The option a column name means: by code, label or alias.
    pub(in crate::answers) fn option_named(&self, text: &str) -> Option<u32> {
        let one = |label: Option<Label>| match label {
            Some(Label::One(option)) => Some(option),
            _ => None,
        };
        self.codes
            .get(text)
            .copied()
            .or_else(|| one(self.labelled(text)))
            .or_else(|| one(self.folded().get(&folded(text)).copied()))
            .or_else(|| one(self.portable().get(text).copied()))
    }

    /// Whether a text says that no option of the set was ticked, and is itself none of them.
    pub(in crate::answers) fn says_none(&self, text: &str) -> bool {
        self.is_set() && says_none_of_these(text) && self.option_named(text).is_none()
    }

    /// The option whose code a platform wrote in its own alphabet: lower case, other signs as `_`.
    pub(in crate::answers) fn option_coded(&self, text: &str) -> Option<u32> {
        let bare = |code: &str| -> String {
            let kept = |c: char| {
                if c.is_ascii_alphanumeric() {
                    c.to_ascii_lowercase()
                } else {
                    '_'
                }
            };
            code.chars().map(kept).collect()
        };
        let text = bare(text);
        let at = self
            .options
            .iter()
            .position(|option| bare(&option.code) == text)?;
        Some(at as u32)
    }

    /// Whether a text is a label of an option in some language.
    pub(in crate::answers) fn is_label_of(&self, text: &str, option: u32) -> bool {
        let this = Some(Label::One(option));
        self.labelled(text) == this || self.folded().get(&folded(text)).copied() == this
    }

    /// Whether it takes several options.
    pub(in crate::answers) fn is_set(&self) -> bool {
        self.kind == QuestionType::Choices
    }

    /// Whether an option stands for what is not on the list.
    pub(in crate::answers) fn is_other(&self, option: u32) -> bool {
        self.other() == Some(option)
    }

    /// The option for what is not on the list.
    pub(in crate::answers) fn other(&self) -> Option<u32> {
        let make = || other_option(&self.options, self.spellings());
        *self.made.other.get_or_init(make)
    }
}

impl OptionCoding {
    fn new(option: &AnswerOption) -> Self {
        let numeric_code = match read_number(&option.code) {
            NumberText::Sure(value, _) => Some(value),
            _ => None,
        };
        OptionCoding {
            code: option.code.clone(),
            numeric_code,
            exclusive: option.exclusive,
            means: option.means,
        }
    }
}

/// The words of a text with letters beyond ASCII, in lower case.
pub(in crate::answers) fn foreign_words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_ascii())
        .map(str::to_lowercase)
}

/// Spellings by what is left of them, with the option they mean.
fn index(spellings: &[(u32, String)], key: fn(&str) -> String) -> HashMap<String, Label> {
    let mut labels = HashMap::new();
    for (index, spelling) in spellings {
        let label = labels.entry(key(spelling)).or_insert(Label::One(*index));
        if *label != Label::One(*index) {
            *label = Label::Several;
        }
    }
    labels
}

/// The one option that says it is for what is not on the list.
fn other_option(options: &[OptionCoding], spellings: &[(u32, String)]) -> Option<u32> {
    let coded = (0..)
        .zip(options)
        .find(|(_, option)| is_other(&option.code));
    let labelled = || spellings.iter().find(|(_, spelling)| is_other(spelling));
    coded
        .map(|(at, _)| at)
        .or_else(|| labelled().map(|(at, _)| *at))
}

/// The option that says yes and the one that says no, where just two count as answers.
fn yes_no_options(options: &[OptionCoding], spellings: &[(u32, String)]) -> Option<(u32, u32)> {
    let mut counted = (0..)
        .zip(options)
        .filter(|(_, option)| option.means.is_none());
    let (Some(one), Some(two), None) = (counted.next(), counted.next(), counted.next()) else {
        return None;
    };
    let says = |(at, option): (u32, &OptionCoding)| {
        let labels = spellings.iter().filter(|(of, _)| *of == at);
        labels
            .filter_map(|(_, label)| yes_or_no(label))
            .chain(yes_or_no(&option.code))
            .next()
    };
    match (says(one), says(two)) {
        (Some(true), Some(false)) => Some((one.0, two.0)),
        (Some(false), Some(true)) => Some((two.0, one.0)),
        _ => None,
    }
}

fn codes(options: &[AnswerOption]) -> HashMap<String, u32> {
    (0..)
        .zip(options)
        .map(|(i, o)| (o.code.clone(), i))
        .collect()
}

/// Codes for no answer, with the empty one.
#[derive(Clone, Debug)]
struct Missing {
    codes: Vec<String>,
    /// Their lengths in bytes, a bit each, those of 63 and more in the highest: few texts are as long as one of them.
    lengths: u64,
}

impl Missing {
    fn new(codes: Vec<String>) -> Self {
        let lengths = codes.iter().map(|code| Missing::length(code));
        Missing {
            lengths: lengths.fold(Missing::length(""), |all, length| all | length),
            codes,
        }
    }

    fn length(text: &str) -> u64 {
        1 << text.len().min(63)
    }

    #[inline]
    fn has(&self, text: &str) -> bool {
        self.lengths & Missing::length(text) != 0
            && (text.is_empty() || self.codes.iter().any(|code| code == text))
    }
}

/// The missing codes of a question. Usual ones give way to a code that the questionnaire itself uses.
fn missing_codes(options: &[AnswerOption], asked_for: Option<&[String]>) -> Vec<String> {
    match asked_for {
        Some(codes) => codes.to_vec(),
        None => DEFAULT_MISSING
            .iter()
            .filter(|missing| !options.iter().any(|option| option.code == **missing))
            .map(|missing| (*missing).to_owned())
            .collect(),
    }
}

/// The codes that have another name on some platform, with that name.
fn portable(options: &[OptionCoding]) -> Vec<(u32, String)> {
    let codes: Vec<&str> = options.iter().map(|option| option.code.as_str()).collect();
    let mut names = Vec::new();
    for alphabet in Alphabet::ALL {
        let portable = (0..).zip(portable_names(&codes, alphabet));
        names.extend(portable.filter(|(at, name)| codes[*at as usize] != name));
    }
    names
}

/// A label without regard to case and blanks.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}
