//! A draft of a questionnaire out of what an agency has on another system already.

mod build;
mod condition;
mod expression;
mod survey;

pub(super) use survey::{
    Said, Survey, SurveyOption, SurveyQuestion, SurveySection, joined, said, said_in_html,
};

use crate::exchange::{limesurvey, surveyjs, xlsform};

/// A questionnaire drafted from another system's file.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What the file was taken for, as in "read as an XLSForm".
    pub format: &'static str,
    /// The definition's JSON.
    pub definition: String,
    /// Languages with the JSON of their translation files.
    pub translations: Vec<(String, String)>,
    /// What could not be taken over, or was decided on the way.
    pub remarks: Vec<String>,
}

/// Drafts a questionnaire from the file of a LimeSurvey survey (`.lss`, or the tab-separated structure), an
/// XLSForm, or a SurveyJS survey; which of them it is shows in its content.
///
/// # Errors
/// Why the file can't be read as any of these.
pub fn draft_from(bytes: &[u8], id: &str) -> Result<Draft, String> {
    let start: Vec<u8> = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .iter()
        .copied()
        .skip_while(u8::is_ascii_whitespace)
        .take(8)
        .collect();
    let (format, survey) = if start.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        ("an XLSForm", xlsform::read(bytes)?)
    } else if start.starts_with(b"<") {
        ("a LimeSurvey survey (.lss)", limesurvey::read_lss(bytes)?)
    } else if start.starts_with(b"{") {
        ("a SurveyJS survey", surveyjs::read(bytes)?)
    } else if limesurvey::is_structure(bytes) {
        (
            "a LimeSurvey structure (tab-separated)",
            limesurvey::read_structure(bytes)?,
        )
    } else {
        return Err("it is no LimeSurvey survey (.lss, or tab-separated .txt), no XLSForm (.xlsx, .xls) and no SurveyJS survey (.json)".to_owned());
    };
    if survey
        .sections
        .iter()
        .all(|section| section.questions.is_empty())
    {
        return Err(format!(
            "it was read as {format}, and holds no question that can be taken over"
        ));
    }
    Ok(build::build(survey, format, id))
}
