use super::formats::{Formats, Numerals};
use super::languages::{LANGUAGES, LOCALES, MESSAGES};
use fluent_bundle::bundle::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use std::borrow::Cow;
use std::sync::OnceLock;

type Bundle = FluentBundle<FluentResource, IntlLangMemoizer>;

/// A language with its messages and formats, made when it is first spoken.
struct Speaker {
    language: &'static str,
    messages: Bundle,
    formats: Formats,
}

static SPEAKERS: [OnceLock<Speaker>; LANGUAGES.len()] =
    [const { OnceLock::new() }; LANGUAGES.len()];

/// The words of one language.
///
/// A message that the language lacks comes in English; a test sees to it that none lacks any.
///
/// Costs nothing until it is asked for a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Its place among the languages; English is the first.
    position: usize,
}

impl Words {
    /// The words of a language, a regional form of it (`pt-BR`) included; English where the program speaks it not.
    pub fn of(language: &str) -> Self {
        Words {
            position: position(language).unwrap_or(0),
        }
    }

    /// Whether the program speaks a language, a regional form of it included.
    pub fn speaks(language: &str) -> bool {
        position(language).is_some()
    }

    fn speaker(self) -> &'static Speaker {
        SPEAKERS[self.position].get_or_init(|| Speaker::new(self.position))
    }

    /// The language, for example `de`.
    pub fn language(self) -> &'static str {
        LANGUAGES[self.position]
    }

    /// A message that has nothing to be filled in.
    pub fn say(self, id: &str) -> String {
        self.fill::<&str>(id, [])
    }

    /// A message that has nothing to be filled in, if there is one of this id.
    pub fn known(self, id: &str) -> Option<String> {
        let none = FluentArgs::new();
        let own = self.speaker().message(id, &none);
        own.or_else(|| Words::default().speaker().message(id, &none))
    }

    /// What stands before and after a gap of a message, so that what fills it can have a look of its own.
    pub fn around<'v, N: Into<Cow<'v, str>>>(
        self,
        id: &str,
        gap: &'v str,
        others: impl IntoIterator<Item = (N, FluentValue<'v>)>,
    ) -> (String, String) {
        /// A character that no message and no answer has.
        const HERE: &str = "\u{1}";
        let others = others.into_iter().map(|(name, value)| (name.into(), value));
        let said = self.fill(id, others.chain([(gap.into(), HERE.into())]));
        match said.split_once(HERE) {
            Some((before, after)) => (before.to_owned(), after.to_owned()),
            None => (said, String::new()),
        }
    }

    /// A message with its gaps filled; numbers decide which plural it takes, and are written as the language does.
    pub fn fill<'v, N: Into<Cow<'v, str>>>(
        self,
        id: &str,
        gaps: impl IntoIterator<Item = (N, FluentValue<'v>)>,
    ) -> String {
        let gaps: FluentArgs = gaps.into_iter().collect();
        let own = self.speaker().message(id, &gaps);
        let said = own.or_else(|| Words::default().speaker().message(id, &gaps));
        debug_assert!(said.is_some(), "there is no message `{id}`");
        said.unwrap_or_else(|| id.to_owned())
    }

    pub(super) fn formats(self) -> &'static Formats {
        &self.speaker().formats
    }
}

impl Speaker {
    fn new(position: usize) -> Self {
        let locale = LOCALES[position];
        let tags = locale.parse().into_iter().collect();
        let mut messages = Bundle::new_concurrent(tags);
        // Marks around what is filled in would be seen by those who search or copy.
        messages.set_use_isolating(false);
        messages.set_formatter(Some(numerals));
        for (name, text) in MESSAGES[position] {
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => resource,
                // What could be read is there; a test reads all files.
                Err((resource, errors)) => {
                    debug_assert!(false, "{}/{name}: {errors:?}", LANGUAGES[position]);
                    resource
                }
            };
            let twice = messages.add_resource(resource);
            debug_assert!(twice.is_ok(), "{}/{name}: {twice:?}", LANGUAGES[position]);
        }
        Speaker {
            language: LANGUAGES[position],
            messages,
            formats: Formats::new(locale),
        }
    }

    fn message(&self, id: &str, gaps: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.messages.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let said = self
            .messages
            .format_pattern(pattern, Some(gaps), &mut errors);
        debug_assert!(errors.is_empty(), "{}: {id}: {errors:?}", self.language);
        Some(said.into_owned())
    }
}

/// Writes the numbers of messages as their language does.
fn numerals(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let plain = number.as_string();
    memoizer
        .with_try_get::<Numerals, _, _>((), |numerals| numerals.write(&plain))
        .ok()
}

fn position(language: &str) -> Option<usize> {
    let primary = language.split(['-', '_']).next().unwrap_or(language);
    LANGUAGES
        .iter()
        .position(|known| known.eq_ignore_ascii_case(primary))
}

/// The ids of the messages of a language, in the order of its files; none where it is not spoken.
pub fn message_ids(language: &str) -> Vec<String> {
    let Some(position) = position(language) else {
        return Vec::new();
    };
    let texts = MESSAGES[position].iter();
    let ids = texts.flat_map(|(_, text)| {
        text.lines().filter_map(|line| {
            let (id, _) = line.split_once(" =")?;
            let is_id = id.starts_with(|c: char| c.is_ascii_lowercase())
                && id
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
            is_id.then(|| id.to_owned())
        })
    });
    ids.collect()
}

/// A message of a language: `say!(words, "report-page", page = 1, pages = 4)`.
macro_rules! say {
    ($words:expr, $id:expr $(,)?) => {
        $words.say($id)
    };
    ($words:expr, $id:expr, $($gap:ident = $value:expr),+ $(,)?) => {
        $words.fill($id, [$((stringify!($gap), $crate::language::Value::from($value))),+])
    };
}
pub(crate) use say;
