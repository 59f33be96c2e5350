use super::publication::Publication;
use crate::diagnostic::count;
use crate::regions::{Caveat, Flag, Freedom, LonelyPsu, QuantileRule, RegionTable};
use serde::Serialize;

/// Something to be said beside a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// A stable name of what it is about.
    pub about: &'static str,
    /// Sentences.
    pub text: String,
}

/// All notes of a table, the gravest first.
pub(super) fn notes(publication: &Publication<'_>) -> Vec<Note> {
    let table = publication.table;
    let mut notes = Vec::new();
    let mut note = |about: &'static str, text: String| notes.push(Note { about, text });
    for caveat in table
        .caveats
        .iter()
        .filter(|caveat| **caveat == Caveat::NotForPublication)
    {
        note(caveat.code(), caveat.sentence());
    }
    note("source", source(publication));
    note("sample", sample(table));
    if let Some(calibration) = calibration(table) {
        note("calibration", calibration);
    }
    note("intervals", intervals(table));
    note("quantiles", quantiles(table));
    note("shares", shares(table));
    note("difference", difference(table));
    note("standing", "Groups are put in order by their means, and form one standing as long as their intervals reach that of its first: within a standing they can't be told apart, and their order says nothing.".to_owned());
    note("confidentiality", confidentiality(table));
    note("flags", legend(table));
    for caveat in table
        .caveats
        .iter()
        .filter(|caveat| **caveat != Caveat::NotForPublication)
    {
        note(caveat.code(), caveat.sentence());
    }
    notes
}

fn source(publication: &Publication<'_>) -> String {
    let stamp = publication.stamp;
    let mut text = String::new();
    if let Some(source) = publication.source {
        text.push_str(&format!("{}. ", source.trim_end_matches('.')));
    }
    if let Some(date) = publication.date {
        text.push_str(&format!("{date}. "));
    }
    let hash: String = stamp.hash.chars().take(12).collect();
    text.push_str(&format!(
        "Answers from {}; questionnaire {} {} (hash {hash}); scores lie in 0 to 100. Regions: NUTS 2024, Eurostat.",
        publication.inputs.join(", "),
        stamp.id,
        stamp.version
    ));
    text
}

fn sample(table: &RegionTable) -> String {
    let design = &table.design;
    if !design.is_given {
        return "Unweighted: every response counts the same, and each group is taken as a simple random sample of its own.".to_owned();
    }
    let mut parts = Vec::new();
    match &design.weight {
        Some(weight) => parts.push(format!("weights from `{weight}`, as they are")),
        None => parts.push("no weights".to_owned()),
    }
    if let Some(strata) = &design.strata {
        parts.push(format!("strata from `{strata}`"));
    }
    if let Some(cluster) = &design.cluster {
        parts.push(format!("units drawn from `{cluster}`"));
    }
    match &design.fpc {
        Some(fpc) => parts.push(format!("finite population correction from `{fpc}`")),
        None => parts.push("no finite population correction".to_owned()),
    }
    let lonely = match design.estimation.lonely {
        LonelyPsu::Fail => "",
        LonelyPsu::Certainty => "; strata with one unit add nothing to variances",
        LonelyPsu::Adjust => "; strata with one unit are held against the whole sample's mean",
        LonelyPsu::Average => "; strata with one unit count as the others do on average",
    };
    format!(
        "Sample: {}{lonely}. The weights add up to {}. Standard errors by Taylor linearisation, groups as domains of the whole sample; deff against a simple random sample without replacement; n_eff after Kish.",
        parts.join(", "),
        rounded(design.weight_sum)
    )
}

fn calibration(table: &RegionTable) -> Option<String> {
    let calibrated = table.design.calibrated.as_ref()?;
    let how = if calibrated.margins.len() == 1 {
        "post-stratified"
    } else {
        "raked"
    };
    let effect = |n_eff: f64| rounded(n_eff);
    Some(format!(
        "Weights are {how} to known totals of {} (converged in {}); they were multiplied by {} to {}. Kish's effective number of responses is {} after and {} before, a design effect of weighting of {}. Standard errors are of the residuals from the totals, as R's survey has them.",
        calibrated.margins.join(", "),
        count(calibrated.rounds, "round", "rounds"),
        rounded(calibrated.factors.0),
        rounded(calibrated.factors.1),
        effect(calibrated.n_eff.1),
        effect(calibrated.n_eff.0),
        rounded(
            table
                .total()
                .map_or(0.0, |row| row.responses.value.unwrap_or(0.0))
                / calibrated.n_eff.1.max(1e-9)
        ),
    ))
}

fn intervals(table: &RegionTable) -> String {
    let design = &table.design;
    let percent = rounded(design.estimation.confidence * 100.0);
    let freedom = match (design.is_given, design.estimation.freedom) {
        (false, _) => "the number of responses less one",
        (true, Freedom::Domain) => "the group's units less its strata",
        (true, Freedom::Design) => "the whole sample's units less its strata",
    };
    format!(
        "Intervals of means: {percent} %, Student's t with {freedom} as degrees of freedom; none where there is one firm or one unit. No correction for many comparisons."
    )
}

fn quantiles(table: &RegionTable) -> String {
    match table.design.estimation.quantiles {
        QuantileRule::Math => "Medians and quartiles: the least value whose cumulated weight reaches the share (rule `math` of R's svyquantile).",
        QuantileRule::School => "Medians and quartiles: the least value whose cumulated weight reaches the share, the middle of two where it is reached exactly (rule `school` of R's svyquantile).",
        QuantileRule::Type7 => "Medians and quartiles: linear between observations (type 7 of Hyndman and Fan, as in spreadsheets).",
    }
    .to_owned()
}

fn shares(table: &RegionTable) -> String {
    let how = if table.design.is_given {
        "Wilson, with the effective number of responses that the share's variance shows and Student's t"
    } else {
        "Wilson"
    };
    format!(
        "Shares are of the firms that have the score, or a class; intervals of shares: {how}, never of width 0."
    )
}

fn difference(table: &RegionTable) -> String {
    let how = if table.design.is_given {
        "by linearisation over the whole sample, with its degrees of freedom less one"
    } else {
        "by Welch"
    };
    format!("Difference: the group's mean less that of all other responses; interval {how}.")
}

fn confidentiality(table: &RegionTable) -> String {
    let Some(rule) = table.disclosure else {
        return "Nothing was suppressed.".to_owned();
    };
    let dominance = rule.dominance.map_or_else(String::new, |rule| {
        format!(
            ", or of whose weight {} more than {} %",
            count(rule.n, "firm has", "firms have"),
            rounded(rule.percent)
        )
    });
    format!(
        "Suppressed are groups of fewer than {} firms{dominance}; a score that is the same for all firms of a group; shares of a group all of whose firms, or all but one, are in one band or class; quartiles of fewer than {} firms; a least and a greatest value that fewer than {} firms have; and as many more groups as it takes that none of these can be worked out from the rest, along the levels of NUTS. A firm counts once. Tables of the same answers by other groups are linked with this one: make them in one run where they are to be published together.",
        rule.min_firms,
        2 * rule.min_firms,
        rule.min_firms
    )
}

fn legend(table: &RegionTable) -> String {
    let flags: Vec<String> = Flag::ALL
        .iter()
        .map(|flag| {
            let why = match flag {
                Flag::LowReliability => format!(
                    " (fewer than {} responses, or a standard error above a third of the mean)",
                    table.reliable_from
                ),
                _ => String::new(),
            };
            format!("{} {}{why}", flag.letter(), flag.meaning())
        })
        .collect();
    format!("Flags: {}.", flags.join("; "))
}

/// A number for a sentence: at most two decimals, none that say nothing.
fn rounded(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
