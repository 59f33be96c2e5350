use super::{Finding, Report, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

/// A source line longer than this is not drawn: the excerpt would hide the message.
const LONGEST_DRAWN_LINE: usize = 400;

/// How a report is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// One line a finding, for pipes and screen readers.
    Lines,
    /// Excerpts of the source, `width` columns wide.
    Excerpts {
        /// With colours.
        coloured: bool,
        /// With Unicode lines rather than ASCII ones.
        unicode: bool,
        /// Columns of the terminal.
        width: usize,
    },
}

/// The report as text, ending in a line break unless it is empty.
pub fn render_report(report: &Report, look: Look) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        text.push_str(&match look {
            Look::Lines => line(report, finding),
            Look::Excerpts {
                coloured,
                unicode,
                width,
            } => excerpt(report, finding, coloured, unicode, width),
        });
        text.push('\n');
    }
    text
}

fn line(report: &Report, finding: &Finding) -> String {
    let mut text = format!(
        "{}[{}]: {}: {}",
        finding.severity.name(),
        finding.code,
        place(report, finding),
        finding.message
    );
    if let Some(help) = &finding.help {
        text.push_str("; help: ");
        text.push_str(help);
    }
    text
}

/// `file.json:41:38: scores[0].of[1].weight`, as far as known.
fn place(report: &Report, finding: &Finding) -> String {
    let mut place = report.source.name.clone();
    if let Some(range) = &finding.range {
        let spot = report.source.spot(range.start);
        place.push_str(&format!(":{}:{}", spot.line, spot.column));
    }
    if !finding.path.segments().is_empty() {
        place.push_str(&format!(": {}", finding.path));
    }
    place
}

fn excerpt(
    report: &Report,
    finding: &Finding,
    coloured: bool,
    unicode: bool,
    width: usize,
) -> String {
    let Some(range) = &finding.range else {
        return line(report, finding);
    };
    let spot = report.source.spot(range.start);
    let line_bytes = report.source.line(spot.line);
    if line_bytes.len() > LONGEST_DRAWN_LINE {
        return line(report, finding);
    }
    // A range of several lines is drawn on its first, so that a whole object does not fill the screen.
    let start = range.start.min(line_bytes.end) - line_bytes.start;
    let end = range
        .end
        .clamp(range.start, line_bytes.end.max(range.start))
        - line_bytes.start;
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group: Group<'_> = level
        .primary_title(&finding.message)
        .id(finding.code)
        .element(
            Snippet::source(&report.source.text[line_bytes])
                .line_start(spot.line)
                .path(&report.source.name)
                .annotation(
                    AnnotationKind::Primary
                        .span(start..end)
                        .label(finding.path.to_string()),
                ),
        );
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(help));
    }
    let renderer = if coloured {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let decor = if unicode {
        DecorStyle::Unicode
    } else {
        DecorStyle::Ascii
    };
    renderer
        .decor_style(decor)
        .term_width(width)
        .render(&[group])
}

#[derive(Serialize)]
struct FindingRecord<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    path: String,
    severity: &'static str,
    code: &'a str,
    message: &'a str,
    help: Option<&'a str>,
}

/// All findings of several files as a JSON array, for editors and build systems.
pub fn render_json(reports: &[Report]) -> Result<String, serde_json::Error> {
    let records: Vec<FindingRecord<'_>> = reports
        .iter()
        .flat_map(|report| {
            report
                .findings
                .iter()
                .map(|finding| record(report, finding))
        })
        .collect();
    serde_json::to_string_pretty(&records)
}

fn record<'a>(report: &'a Report, finding: &'a Finding) -> FindingRecord<'a> {
    let spot = finding
        .range
        .as_ref()
        .map(|range| report.source.spot(range.start));
    FindingRecord {
        file: &report.source.name,
        line: spot.map(|s| s.line),
        column: spot.map(|s| s.column),
        path: finding.path.to_string(),
        severity: finding.severity.name(),
        code: finding.code,
        message: &finding.message,
        help: finding.help.as_deref(),
    }
}
