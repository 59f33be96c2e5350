//! Assess the innovation potential of small firms: questionnaires, scores, profiles.
//!
//! A questionnaire (a JSON file) says what is asked and how answers add up. It is read and checked into
//! a [`questionnaire::Questionnaire`], compiled into a [`scoring::Plan`], and the plan is run over
//! responses; a [`profile::Profiler`] says what came out of it for a firm.
//!
//! ```
//! use ratio::answers::{Codebook, Decimals, Response};
//! use ratio::profile::Profiler;
//! use ratio::questionnaire::{Questionnaire, draft};
//!
//! let text = draft("my-questionnaire");
//! let questionnaire = Questionnaire::read("my.json", text.as_bytes()).expect("a valid definition");
//! let profiler = Profiler::new(&questionnaire.definition, None).expect("no form is asked for");
//! let codebook = Codebook::new(&questionnaire, None);
//!
//! let mut response = Response::new(&codebook.layout);
//! for (id, answer) in [("collect", "2"), ("try_out", "We did it once or twice"), ("with", "customers;university")] {
//!     let question = questionnaire.definition.question_index(id).expect("a question");
//!     codebook.read_typed(question, answer, Decimals::Unknown, &mut response).expect("an answer");
//! }
//! let profile = profiler.profile(&response);
//! let ideas = profile.evaluation.value(0);
//! assert_eq!(ideas, Some(75.0)); // collect 100, try_out 50
//! ```
//!
//! # The map of the house
//!
//! Rooms import downwards only; a test holds them to it.
//!
//! - [`cli`]: one file a command: its arguments, its help, the calls it makes. The only room that opens
//!   files, prints, asks the environment and exits.
//! - [`interview`]: the session at the prompt, on a full screen or line by line.
//! - [`exchange`]: questionnaires handed to other systems: XLSForm, LimeSurvey, SurveyJS, an offline web form,
//!   paper; and taken from them.
//! - [`output`]: how results leave: table, csv, json, markdown, workbook, page with charts; the profile on a screen;
//!   explanations; the report a firm keeps, also as PDF; the skeleton of an action plan.
//! - [`regions`]: many responses summarised: the NUTS tree, estimates by group, disclosure control.
//! - [`change`]: did the firms move between two waves: pairs, noise, mean change of groups.
//! - [`robustness`]: how far a score hangs on its weights, its mean and its parts.
//! - [`norms`]: where a firm stands among its like: how scores are distributed by kind of firm.
//! - [`items`]: is the instrument good on these data: reliability, item analysis, responses to be looked at.
//! - [`profile`]: what scores mean: bands, classes, road map and learning path, strengths and gaps, advice.
//! - [`practices`]: the catalogue of practices that worked elsewhere, and which of them answer a gap.
//! - [`scoring`]: the compiled questionnaire and the kernel that runs it over answers.
//! - [`answers`]: every source of responses brought into one shape, with problems placed.
//! - [`questionnaire`]: the definition: types, reading with places, checks, translations, built-in ones.
//! - [`statistics`]: pure numbers: distributions, moments, quantiles, intervals, sampling variance, raking, reliability.
//! - [`language`]: what the program says in each language: messages, numbers, days, percentages, order of words.
//! - [`reference`](mod@reference): official code lists: NUTS, NACE.
//! - [`diagnostic`]: code, severity, place, message, help; how findings are drawn.

pub mod answers;
pub mod change;
pub mod cli;
pub mod diagnostic;
pub mod exchange;
pub mod interview;
pub mod items;
pub mod language;
pub mod norms;
pub mod output;
pub mod practices;
pub mod profile;
pub mod questionnaire;
pub mod reference;
pub mod regions;
pub mod robustness;
pub mod scoring;
pub mod statistics;
