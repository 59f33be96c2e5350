//! Every case of the reference implementations (R's psych, lavaan, sandwich, clubSandwich, survey, COINr; mpmath): those
//! whose statistic the tool has are compared within the tolerance that the case states; of the others is said why not.
//!
//! The cases stay beside the project; the test runs where they are.

mod data;
mod distributions;
mod figures;
mod index;

use crate::support::shared;
use serde_json::Value;
use std::collections::BTreeMap;

/// What became of a case.
pub enum Outcome {
    /// Compared: so many figures.
    Compared(usize),
    /// Another test compares it, through the whole program.
    Elsewhere(&'static str),
    /// Not compared, for a reason.
    Not(&'static str),
}

use Outcome::{Elsewhere, Not};

const SURVEY: &str = "regions::vectors::schools, through `ratio regions`";
const NO_TEST: &str = "the tool reports intervals and paired tests; this test is none of its";
const NO_INDEX: &str = "belongs to composite indicators by COINr, which the tool does not build";
const NO_MATCHING: &str = "the tool adjusts by regression; it does not match";
const NO_SIZE: &str = "the tool tells of what a sample could show, it does not plan one";
const NO_MOMENTS: &str = "the tool does not report it";

fn outcome(stat: &str, case: &Case<'_>) -> Outcome {
    match stat {
        "cronbach_alpha" | "edge_alpha" | "cronbach_groups" | "scale_reliability_scoreItems" => {
            figures::alpha(case)
        }
        "guttman_lambdas" => figures::lambda6(case),
        "omega_total_one_factor" => figures::omega(case),
        "correlation_pearson" | "edge_correlation" => figures::pearson(case),
        "item_descriptives" => figures::descriptives(case),
        "edge_descriptives" => figures::edge_descriptives(case),
        "edge_weighted_mean" => figures::weighted_mean(case),
        "quantile_types" => figures::quantiles(case),
        "proportion_ci" => figures::wilson_interval(case),
        "paired_t" => figures::paired_t(case),
        "paired_effect_sizes" => figures::paired_sizes(case),
        "reliable_change_index" => figures::reliable_change(case),
        "wilcoxon_signed_rank" => figures::signed_ranks(case),
        "icc" => figures::intraclass(case),
        "two_sample_t" => figures::welch_interval(case),
        "lm_after_on_before" => figures::after_on_before(case),
        "did_cells" => figures::cells(case),
        "ols_robust_se" => figures::robust_errors(case),
        "did_change_score" => figures::change_score(case),
        "ancova_change" => figures::ancova(case),
        "two_way_fixed_effects" => figures::fixed_effects(case),
        "p_adjust" => figures::families(case),
        "standardised_mean_difference" => figures::balance(case),
        "minimal_detectable_effect" => figures::detectable(case),
        "dist_normal" => distributions::normal(case),
        "dist_t" => distributions::student(case),
        "dist_f" => distributions::fisher(case),
        "dist_chisq" => distributions::chi_square(case),
        "dist_beta" => distributions::beta(case),

        "survey_mean_total"
        | "survey_quantile_rules"
        | "survey_domain_mean"
        | "survey_domain_median"
        | "survey_t_test"
        | "survey_design_info"
        | "survey_proportion_ci"
        | "calibration"
        | "lonely_psu" => Elsewhere(SURVEY),
        "scale_scores_per_row" => Elsewhere("bfi::scale_scores_agree_with_the_reference"),

        "survey_quantile" => Not(
            "intervals of quantiles are not reported; the quantiles themselves are in survey_quantile_rules",
        ),
        "survey_domain_total"
        | "survey_domain_difference"
        | "survey_ratio"
        | "survey_proportions"
        | "survey_chisq"
        | "survey_rank_test"
        | "survey_regression"
        | "survey_jackknife"
        | "survey_subpopulation" => {
            Not("`ratio regions` estimates means, shares, quantiles and gaps by linearisation only")
        }
        "sdc_frequency_table"
        | "sdc_rounding"
        | "sdc_magnitude_primary"
        | "sdc_magnitude_suppression" => Not(
            "secondary patterns are one valid answer of many; regions::attack solves the published tables instead",
        ),
        "indicator_screening"
        | "winsorise"
        | "normalise"
        | "copeland"
        | "sobol_indices"
        | "eis_composite"
        | "normalise_edge"
        | "aggregate_edge" => Not(NO_INDEX),
        "aggregate" => index::aggregates(case),
        "leave_one_out" => index::leave_one_out(case),
        "weight_sensitivity_replay" => index::weights_replayed(case),
        "percentile_rank" => figures::percentiles(case),
        "ranks" => figures::ranks_of_ties(case),
        "correlation_spearman" | "correlation_kendall" => {
            Not("dimensions are correlated by Pearson's r")
        }
        "omega_total_one_factor_minres"
        | "omega_hierarchical_schmid_leiman"
        | "eigenvalues_correlation" => Not("omega is of one factor by maximum likelihood"),
        "sign_test" | "mcnemar" | "mann_whitney" | "kolmogorov_smirnov" | "f_test_variances"
        | "k_sample_tests" | "posthoc_pairwise" | "one_sample_t" | "crosstab" => Not(NO_TEST),
        "partially_overlapping_t" => Not("firms in one wave alone are reported, not compared"),
        "cohens_d_hedges_g" => {
            Not("Hedges' g is reported of changes, where both waves are of the same firms")
        }
        "median_ci" | "group_summary" | "mean_ci" => Not(NO_MOMENTS),
        "logistic_regression" | "inverse_probability_weights" | "nearest_neighbour_matching" => {
            Not(NO_MATCHING)
        }
        "sample_size" | "sample_size_precision" => Not(NO_SIZE),
        "dist_binomial" | "dist_noncentral_t" | "dist_signrank" | "dist_studentized_range" => {
            Not("the distribution is used nowhere")
        }
        _ => panic!("{}: nothing is known of `{stat}`", case.id),
    }
}

/// One case.
pub struct Case<'c> {
    pub id: &'c str,
    pub file: &'c str,
    pub input: &'c Value,
    pub expected: &'c Value,
    pub tolerance: f64,
}

impl Case<'_> {
    /// Compares a figure: |got − expected| ≤ tolerance · max(1, |expected|). Where the reference can't tell, nor may the tool.
    pub fn hold(&self, what: &str, got: Option<f64>, expected: &Value) -> usize {
        self.hold_within(what, got, expected, |expected| expected.abs().max(1.0))
    }

    /// The same, relatively.
    pub fn hold_relatively(&self, what: &str, got: f64, expected: &Value, tolerance: f64) -> usize {
        let case = Case { tolerance, ..*self };
        case.hold_within(what, Some(got), expected, f64::abs)
    }

    fn hold_within(
        &self,
        what: &str,
        got: Option<f64>,
        expected: &Value,
        scale: impl Fn(f64) -> f64,
    ) -> usize {
        match (got, expected.as_f64()) {
            (Some(got), Some(expected)) => assert!(
                (got - expected).abs() <= self.tolerance * scale(expected),
                "{}: {what} is {got}, not {expected}",
                self.id
            ),
            (None, None) => {}
            _ => panic!("{}: {what} is {got:?}, not {expected}", self.id),
        }
        1
    }
}

#[test]
fn every_case_is_compared_or_has_its_reason() {
    let Some(folder) = shared("vectors/statistics/expected") else {
        return eprintln!("skipped: no reference data beside the project");
    };
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    let (mut compared, mut figures) = (0, 0);
    let (mut elsewhere, mut not) = (BTreeMap::new(), BTreeMap::new());
    for path in files {
        let text = std::fs::read_to_string(&path).expect("a file");
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let cases = document["cases"]
            .as_array()
            .or(document.as_array())
            .expect("cases");
        for case in cases {
            let stat = case["stat"].as_str().expect("a statistic");
            let file = path
                .file_stem()
                .and_then(|stem| stem.to_str())
                .expect("a name");
            let found = outcome(
                stat,
                &Case {
                    id: case["id"].as_str().expect("an id"),
                    file,
                    input: &case["input"],
                    expected: &case["expected"],
                    tolerance: case["tol"].as_f64().unwrap_or(0.0),
                },
            );
            match found {
                Outcome::Compared(count) => {
                    assert!(count > 0, "{}: nothing was compared", case["id"]);
                    compared += 1;
                    figures += count;
                }
                Elsewhere(test) => *elsewhere.entry(test).or_insert(0) += 1,
                Not(why) => *not.entry((stat.to_owned(), why)).or_insert(0) += 1,
            }
        }
    }
    println!("{compared} cases compared ({figures} figures)");
    for (test, cases) in &elsewhere {
        println!("  {cases:3} by {test}");
    }
    println!("not compared:");
    for ((stat, why), cases) in &not {
        println!("  {cases:3} {stat}: {why}");
    }
    assert!(compared > 200, "{compared}");
}
