//! Bands cover 0 … 100 without holes.

use super::Names;
use crate::diagnostic::{Finding, Path};
use crate::questionnaire::definition::Band;

pub(super) fn check(names: &Names<'_>, findings: &mut Vec<Finding>) {
    check_list(
        &names.definition.bands,
        &Path::root().key("bands"),
        findings,
    );
    for (i, score) in names.definition.scores.iter().enumerate() {
        let path = Path::root().key("scores").at(i).key("bands");
        check_list(&score.bands, &path, findings);
    }
}

fn check_list(bands: &[Band], path: &Path, findings: &mut Vec<Finding>) {
    if let Some(first) = bands.first()
        && first.from != 0.0
    {
        findings.push(
            Finding::error(
                "Q017",
                path.at(0).key("from"),
                format!("the first band starts at {}, not at 0", first.from),
            )
            .help("every score from 0 to 100 lies in a band: write \"from\": 0"),
        );
    }
    for (i, pair) in bands.windows(2).enumerate() {
        if pair[1].from <= pair[0].from {
            findings.push(
                Finding::error(
                    "Q017",
                    path.at(i + 1).key("from"),
                    format!(
                        "band `{}` starts at {}, not above {} of the band before it",
                        pair[1].id, pair[1].from, pair[0].from
                    ),
                )
                .help("bands ascend: put them in order"),
            );
        }
    }
}
