use super::RespondentsReport;
use crate::output::data::{Table, count, number, text};

/// A row a disagreement and respondent.
pub(super) fn disagreements(report: &RespondentsReport<'_>) -> Table {
    let header = vec![
        "firm",
        "wave",
        "question",
        "apart",
        "respondent",
        "answer",
        "level",
    ];
    let mut rows = Vec::new();
    for firm in &report.agreement.firms {
        for disagreement in &firm.disagreements {
            let Some(question) = report.definition.questions().nth(disagreement.question) else {
                continue;
            };
            let options = report.definition.options_of(question);
            for (who, said) in &disagreement.said {
                let code = options
                    .get(said.option as usize)
                    .map_or("", |o| o.code.as_str());
                rows.push(vec![
                    text(&firm.firm),
                    text(&firm.wave),
                    text(&question.id),
                    count(disagreement.apart),
                    text(who),
                    text(code),
                    count(said.level),
                ]);
            }
        }
    }
    Table { header, rows }
}

/// A row two kinds of respondents and a score; κ of all answers in each.
pub(super) fn agreement(report: &RespondentsReport<'_>) -> Table {
    let header = vec![
        "one",
        "other",
        "kappa_weighted",
        "n_answers",
        "score",
        "n_firms",
        "difference",
        "icc1",
        "icc1_low",
        "icc1_high",
        "icc2",
        "icc3",
        "icc2k",
    ];
    let rows = report.agreement.pairs.iter().flat_map(|pair| {
        pair.scores.iter().map(|score| {
            let found: Option<_> = score.intraclass;
            vec![
                text(&pair.who.0),
                text(&pair.who.1),
                number(pair.kappa),
                count(pair.answers),
                text(&report.definition.scores[score.score].id),
                count(score.firms),
                number(score.difference),
                number(found.map(|found| found.one_way)),
                number(found.map(|found| found.one_way_interval.0)),
                number(found.map(|found| found.one_way_interval.1)),
                number(found.map(|found| found.agreement)),
                number(found.map(|found| found.consistency)),
                number(found.map(|found| found.agreement_of_mean)),
            ]
        })
    });
    Table {
        header,
        rows: rows.collect(),
    }
}
