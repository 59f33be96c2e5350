//! Finds the questions that a heading may mean, and how sure that is.

use super::heading::{Heading, Part};
use crate::answers::values::coding::Coding;
use crate::answers::values::fold::{folded, letters};
use crate::answers::values::words::{is_comment, is_other};
use crate::questionnaire::{Alphabet, QuestionType, portable_names};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::answers) enum Target {
    /// The answers to a question.
    Question(usize),
    /// The ticks of one option of a `choices` question.
    Tick(usize, u32),
    /// What was typed under "Other" of a question.
    Typed(usize),
    /// The tick that says that no option of a `choices` question holds.
    NoneOfThese(usize),
}

impl Target {
    /// The question concerned.
    pub fn question(self) -> usize {
        match self {
            Target::Question(question)
            | Target::Tick(question, _)
            | Target::Typed(question)
            | Target::NoneOfThese(question) => question,
        }
    }
}

/// By what a column was taken for a question, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::answers) enum How {
    /// A mapping says so.
    Mapping,
    /// By the question's id.
    Id,
    /// By another name that the questionnaire gives.
    Alias,
    /// By the id or alias within a platform's own form of it: a path, another case, without `_`.
    Code,
    /// By the question's text.
    Text,
    /// By the letters and digits of the question's text.
    Letters,
    /// By the text of the row or column of a grid alone.
    Row,
    /// By the beginning of the question's text.
    Start,
}

impl How {
    /// All, the surest first.
    pub const ALL: [How; 8] = [
        How::Mapping,
        How::Id,
        How::Alias,
        How::Code,
        How::Text,
        How::Letters,
        How::Row,
        How::Start,
    ];

    /// How sure it is, in a word.
    pub fn sureness(self) -> &'static str {
        match self {
            How::Mapping | How::Id | How::Alias => "certain",
            How::Code | How::Text => "sure",
            How::Letters => "likely",
            How::Row | How::Start => "check",
        }
    }

    /// Why, as a mapping tells it.
    pub fn reason(self) -> &'static str {
        match self {
            How::Mapping => "the mapping says so",
            How::Id => "the heading is the question's id",
            How::Alias => "the heading is an alias of the question",
            How::Code => "the heading holds the question's id or alias, as the platform writes it",
            How::Text => "the heading is the question's text",
            How::Letters => {
                "the heading has the letters of the question's text; punctuation or numbering differ"
            }
            How::Row => "the last part of the heading is the question's text",
            How::Start => "the heading is the beginning of the question's text",
        }
    }
}

/// Bytes of a heading that may be a question's; a longer one is a line that was not cut into cells.
const LONGEST_HEADING: usize = 6000;

/// Letters that the row of a grid needs to name a question by itself.
const SHORTEST_ROW: usize = 6;

/// Letters that the beginning of a question needs to name it.
const SHORTEST_START: usize = 10;

/// The questions by everything they may be called.
#[derive(Clone, Debug)]
pub(in crate::answers) struct Matcher<'a> {
    codings: &'a [Coding],
    ids: FxHashMap<&'a str, usize>,
    aliases: FxHashMap<&'a str, Vec<usize>>,
    squeezed: FxHashMap<String, Vec<usize>>,
    /// Made when a heading is first none of the names above, and long enough.
    texts: OnceLock<ByText>,
    /// Letters and digits that are asked for in the shortest text.
    shortest: OnceLock<usize>,
}

/// The questions by what they ask, in all languages.
#[derive(Clone, Debug, Default)]
struct ByText {
    texts: FxHashMap<String, Vec<usize>>,
    letters: FxHashMap<String, Vec<usize>>,
    /// The letters of each question's texts.
    starts: Vec<(String, usize)>,
}

impl ByText {
    fn new(codings: &[Coding]) -> Self {
        let mut names = ByText::default();
        for (at, coding) in codings.iter().enumerate() {
            for alias in &coding.aliases {
                add(&mut names.texts, folded(alias), at);
            }
            for (_, text) in coding.texts() {
                add(&mut names.texts, folded(text), at);
                let bare = letters(text);
                names.starts.push((bare.clone(), at));
                if !bare.is_empty() {
                    add(&mut names.letters, bare, at);
                }
            }
        }
        names
    }
}

impl<'a> Matcher<'a> {
    /// The matcher for the questions of a codebook.
    pub fn new(codings: &'a [Coding]) -> Self {
        let mut matcher = Matcher {
            codings,
            ids: FxHashMap::default(),
            aliases: FxHashMap::default(),
            squeezed: FxHashMap::default(),
            texts: OnceLock::new(),
            shortest: OnceLock::new(),
        };
        let ids: Vec<&str> = codings.iter().map(|coding| coding.id.as_str()).collect();
        for alphabet in [Alphabet::Twenty, Alphabet::Name] {
            for (at, name) in portable_names(&ids, alphabet).iter().enumerate() {
                add(&mut matcher.squeezed, squeezed(name), at);
            }
        }
        for (at, coding) in codings.iter().enumerate() {
            matcher.ids.insert(&coding.id, at);
            add(&mut matcher.squeezed, squeezed(&coding.id), at);
            for alias in &coding.aliases {
                add(&mut matcher.aliases, alias.as_str(), at);
                add(&mut matcher.squeezed, squeezed(alias), at);
            }
        }
        matcher
    }

    fn texts(&self) -> &ByText {
        self.texts.get_or_init(|| ByText::new(self.codings))
    }

    /// The questions by what they ask, where a text can be one of these: not if it is too short.
    fn texts_for(&self, text: &str) -> Option<&ByText> {
        let alphanumeric = text.bytes().filter(u8::is_ascii_alphanumeric).count();
        let shortest = || self.codings.iter().map(Coding::shortest_text).min();
        let is_short = || {
            let shortest = *self.shortest.get_or_init(|| shortest().unwrap_or(0));
            alphanumeric < shortest
        };
        let is_long = self.texts.get().is_some() || !text.is_ascii() || !is_short();
        is_long.then(|| self.texts())
    }

    /// Whether a heading is surely a question's.
    pub fn knows(&self, name: &str) -> bool {
        name.len() <= LONGEST_HEADING
            && self
                .targets_unless(&Heading::of(name), |(how, _)| *how <= How::Letters)
                .iter()
                .any(|(how, _)| *how <= How::Letters)
    }

    /// Whether a word with letters beyond ASCII, in lower case, stands in a text of some question.
    pub fn knows_word(&self, word: &str) -> bool {
        let mut questions = self.codings.iter();
        questions.any(|coding| coding.knows_word(word))
    }

    /// What a heading may mean, the surest first; several of equal sureness are not told apart.
    pub fn targets(&self, heading: &Heading) -> Vec<(How, Target)> {
        self.targets_unless(heading, |_| false)
    }

    /// The same, without what is less sure where what its codes say is sure enough: texts are in eight languages, and take long to be
    /// read.
    pub fn targets_unless(
        &self,
        heading: &Heading,
        is_enough: impl Fn(&(How, Target)) -> bool,
    ) -> Vec<(How, Target)> {
        let mut found = Vec::new();
        if heading.part == Part::Repeat {
            return found;
        }
        for code in &heading.codes {
            self.by_code(code, heading, &mut found);
        }
        if heading.part == Part::Answers && !found.iter().any(is_enough) {
            self.by_text(heading, &mut found);
        }
        found.sort_by_key(|(how, _)| *how);
        let mut seen = Vec::new();
        found.retain(|(_, target)| {
            let new = !seen.contains(target);
            seen.push(*target);
            new
        });
        found
    }

    fn by_code(&self, code: &str, heading: &Heading, found: &mut Vec<(How, Target)>) {
        found.extend(self.named(code).map(|(how, q)| (how, Target::Question(q))));
        for (at, mark) in code.char_indices() {
            let rest = &code[at + mark.len_utf8()..];
            match mark {
                '/' | '.' => self.option(&code[..at], rest, found),
                '[' => {
                    if let Some(option) = rest.strip_suffix(']') {
                        self.option(&code[..at], option, found);
                    }
                }
                '_' | '-' if heading.joined => self.joined(&code[..at], rest, found),
                '_' if rest.starts_with("__") && !heading.joined => {
                    let option = &rest[2..];
                    for (how, question) in self.named(&code[..at]) {
                        if let Some(option) = self.codings[question].option_coded(option) {
                            found.push((how.max(How::Code), Target::Tick(question, option)));
                        }
                    }
                }
                _ => {}
            }
        }
        self.by_path(code, heading, found);
        if is_short(code)
            && let Some(question) = one(self.squeezed.get(&squeezed(code)))
        {
            found.push((How::Code, Target::Question(question)));
        }
    }

    /// `question_option`, `question_other`, `question_8_TEXT`.
    fn joined(&self, name: &str, option: &str, found: &mut Vec<(How, Target)>) {
        if is_other(option) || option.ends_with("_TEXT") || option == "TEXT" {
            found.extend(self.named(name).map(|(_, q)| (How::Code, Target::Typed(q))));
            return;
        }
        let mut options = Vec::new();
        self.option(name, option, &mut options);
        found.extend(options.into_iter().map(|(_, target)| (How::Code, target)));
    }

    /// Group names in front of the id: `group/sub/id`, `group/sub/id/option`, `group-id`.
    fn by_path(&self, code: &str, heading: &Heading, found: &mut Vec<(How, Target)>) {
        for (at, mark) in code.char_indices() {
            let parts = mark == '/' || (mark == '-' && heading.joined);
            if !parts {
                continue;
            }
            let rest = &code[at + 1..];
            let last = !rest.contains('/');
            if last {
                let squeezed = one(self.squeezed.get(&squeezed(rest))).filter(|_| is_short(rest));
                let mut named = self.named(rest).map(|(_, question)| question).peekable();
                let squeezed = squeezed.filter(|_| named.peek().is_none());
                let questions = named.chain(squeezed);
                found.extend(questions.map(|q| (How::Code, Target::Question(q))));
            }
            if let Some((id, option)) = rest.split_once('/') {
                let mut options = Vec::new();
                self.option(id, option, &mut options);
                found.extend(options.into_iter().map(|(_, target)| (How::Code, target)));
            }
        }
    }

    /// A question's name with an option's.
    fn option(&self, name: &str, option: &str, found: &mut Vec<(How, Target)>) {
        let (name, option) = (name.trim(), option.trim());
        let squeezed = one(self.squeezed.get(&squeezed(name))).map(|q| (How::Code, q));
        let mut named = self.named(name).peekable();
        let squeezed = squeezed.filter(|_| named.peek().is_none() && is_short(name));
        for (how, question) in named.chain(squeezed) {
            let coding = &self.codings[question];
            let set = coding.kind == QuestionType::Choices;
            if let Some(option) = coding.option_named(option).filter(|_| set) {
                found.push((how, Target::Tick(question, option)));
            } else if let Some(option) = coding.option_coded(option).filter(|_| set) {
                found.push((how.max(How::Code), Target::Tick(question, option)));
            } else if coding.says_none(option) {
                found.push((how, Target::NoneOfThese(question)));
            } else if is_other(option) {
                found.push((how, Target::Typed(question)));
            }
        }
    }

    /// Questions of this id or alias.
    fn named(&self, name: &str) -> impl Iterator<Item = (How, usize)> {
        let id = self.ids.get(name).map(|q| (How::Id, *q));
        let aliases = match id {
            Some(_) => None,
            None => self.aliases.get(name),
        };
        let aliases = aliases.into_iter().flatten().map(|q| (How::Alias, *q));
        id.into_iter().chain(aliases)
    }

    fn by_text(&self, heading: &Heading, found: &mut Vec<(How, Target)>) {
        for text in &heading.texts {
            if let Some(known) = self.texts_for(text) {
                let texts = known.texts.get(&folded(text)).into_iter().flatten();
                found.extend(texts.map(|q| (How::Text, Target::Question(*q))));
                let alike = known.letters.get(&letters(text)).into_iter().flatten();
                found.extend(alike.map(|q| (How::Letters, Target::Question(*q))));
                self.by_start(text, known, found);
            }
            self.by_code_in_front(text, found);
        }
        for (stem, row) in heading.splits() {
            self.by_stem(&stem, &row, found);
            self.by_row(&row, found);
        }
        for (stem, row) in &heading.pairs {
            let bare = letters(&format!("{stem} {row}"));
            let alike = self.texts().letters.get(&bare).into_iter().flatten();
            found.extend(alike.map(|q| (How::Text, Target::Question(*q))));
        }
    }

    /// A `choices` question with one of its options; or what was typed under "Other".
    fn by_stem(&self, stem: &str, row: &str, found: &mut Vec<(How, Target)>) {
        let Some(known) = self.texts_for(stem) else {
            return;
        };
        let exact = known.texts.get(&folded(stem));
        let alike = || known.letters.get(&letters(stem));
        let (how, questions) = match exact {
            Some(questions) => (How::Text, Some(questions)),
            None => (How::Letters, alike()),
        };
        for question in questions.into_iter().flatten() {
            let coding = &self.codings[*question];
            if coding.kind == QuestionType::Choices
                && let Some(option) = coding.option_named(row)
            {
                found.push((how, Target::Tick(*question, option)));
            } else if coding.says_none(row) {
                found.push((how, Target::NoneOfThese(*question)));
            } else if is_other(row) {
                found.push((how, Target::Typed(*question)));
            }
        }
    }

    fn by_row(&self, row: &str, found: &mut Vec<(How, Target)>) {
        let bare = letters(row);
        if bare.chars().count() < SHORTEST_ROW || is_comment(row) || is_other(row) {
            return;
        }
        let known = self.texts_for(row);
        let rows = known.and_then(|known| known.letters.get(&bare));
        let rows = rows.into_iter().flatten();
        found.extend(rows.map(|q| (How::Row, Target::Question(*q))));
    }

    /// `Do you collect id..`, as platforms shorten headings.
    fn by_start(&self, text: &str, known: &ByText, found: &mut Vec<(How, Target)>) {
        let text = text.trim();
        let cut = ["...", "…", ".."]
            .iter()
            .find_map(|dots| text.strip_suffix(dots));
        let Some(start) = cut
            .map(letters)
            .filter(|s| s.chars().count() >= SHORTEST_START)
        else {
            return;
        };
        let begin = known
            .starts
            .iter()
            .filter(|(text, _)| text.starts_with(&start));
        found.extend(begin.map(|(_, q)| (How::Start, Target::Question(*q))));
    }

    /// `Q12. Do you collect ideas?`: the code in front, the text behind it.
    fn by_code_in_front(&self, text: &str, found: &mut Vec<(How, Target)>) {
        let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '[' | ']')));
        let Some((code, rest)) = end.map(|end| text.split_at(end)) else {
            return;
        };
        if rest.starts_with(['.', ':', ')', '|'])
            || rest.starts_with(" - ")
            || rest.starts_with(" | ")
        {
            let named = self.named(code);
            found.extend(named.map(|(_, q)| (How::Code, Target::Question(q))));
            if let Some((id, option)) = code.strip_suffix(']').and_then(|c| c.split_once('[')) {
                self.option(id, option, found);
            }
        }
    }

    /// The questions whose text is nearest to a heading's, nearest first, each with its likeness (0 to 1).
    pub fn nearest(&self, heading: &Heading, most: usize) -> Vec<(usize, f64)> {
        let mut names: Vec<String> = heading
            .texts
            .iter()
            .chain(&heading.codes)
            .map(|t| letters(t))
            .collect();
        names.extend(heading.splits().last().map(|(_, row)| letters(row)));
        names.dedup();
        let mut near: Vec<(usize, f64)> = Vec::new();
        let ids = self
            .codings
            .iter()
            .enumerate()
            .map(|(at, coding)| (coding.id.as_str(), at));
        let texts = self
            .texts()
            .starts
            .iter()
            .map(|(text, at)| (text.as_str(), *at));
        for (called, at) in ids.chain(texts) {
            let each = names.iter().map(|name| strsim::sorensen_dice(name, called));
            let likeness = each.fold(0.0, f64::max);
            match near.iter_mut().find(|(question, _)| *question == at) {
                Some((_, known)) => *known = known.max(likeness),
                None => near.push((at, likeness)),
            }
        }
        near.retain(|(_, likeness)| *likeness >= LEAST_LIKENESS);
        near.sort_by(|a, b| b.1.total_cmp(&a.1));
        near.truncate(most);
        near
    }
}

/// Likeness from which a question is shown as a candidate.
const LEAST_LIKENESS: f64 = 0.4;

fn add<K: std::hash::Hash + Eq>(index: &mut FxHashMap<K, Vec<usize>>, key: K, question: usize) {
    let questions = index.entry(key).or_default();
    if !questions.contains(&question) {
        questions.push(question);
    }
}

fn one(questions: Option<&Vec<usize>>) -> Option<usize> {
    match questions.map(Vec::as_slice) {
        Some([question]) => Some(*question),
        _ => None,
    }
}

/// Whether a text can be a code: it has no blanks and no letters of its own language.
fn is_short(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// A code as platforms without `_` and capitals keep it.
fn squeezed(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}
