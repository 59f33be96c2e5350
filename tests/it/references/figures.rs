//! How each statistic is got from the tool.

use super::Case;
use super::Outcome::{self, Compared, Not};
use super::data::{Columns, Firm, complete, firms, first_occasion, numbers, pairs, rows};
use ratio::statistics::{
    ClusterError, Covariances, Deletion, Fit, Intraclass, Moments, PercentileRank, QuantileRule,
    Ties, Weighted, around, benjamini_hochberg, correlation, critical, holm, paired, ranks,
    signed_rank, standardised_difference, t_quantile, welch, wilson,
};
use serde_json::Value;

/// The data that the files of scales are of.
fn data_of(case: &Case<'_>) -> Columns {
    Columns::of(match case.file {
        "bfi_scales" | "bfi_groups" => "bfi.csv",
        "attitude_scales" => "attitude.csv",
        "environment_scales" => "environment.csv",
        "asem_composite" => "asem_indicators.csv",
        "sai_part1_waves" => "sai_part1.csv",
        other => panic!("{other} has no data"),
    })
}

fn names(list: &Value) -> Vec<&str> {
    list.as_array()
        .expect("names")
        .iter()
        .filter_map(Value::as_str)
        .collect()
}

fn limits(input: &Value) -> f64 {
    input["scale_min"].as_f64().unwrap_or(1.0) + input["scale_max"].as_f64().unwrap_or(6.0)
}

/// Rows of the items of a case.
fn items(case: &Case<'_>, items: &Value) -> Vec<Vec<Option<f64>>> {
    match case.file {
        // Both occasions stand in the file; reliability is of the first.
        "sai_part1_waves" => first_occasion(),
        _ => rows(&names(items), limits(case.input), &data_of(case)),
    }
}

pub fn alpha(case: &Case<'_>) -> Outcome {
    let expected = case.expected;
    if case.id == "asem/cronbach" {
        return alpha_of_groups(case);
    }
    if let Some(keys) = case.input["keys"].as_object() {
        // psych puts medians in place of missing answers unless told not to.
        if !case.id.ends_with("none") {
            return Not("missing answers are left missing, not imputed");
        }
        let of = |(scale, list): (&String, &Value)| {
            let covariances = Covariances::of(&items(case, list), Deletion::Pairwise);
            let alpha = covariances.and_then(|c| c.alpha());
            case.hold(scale, alpha, &expected["alpha"][scale])
        };
        return Compared(keys.iter().map(of).sum());
    }
    if case.id.starts_with("edge/") {
        let lists: Vec<Vec<Option<f64>>> = ["x", "y", "a", "b", "c"]
            .iter()
            .filter(|name| expected[**name].is_array())
            .map(|name| numbers(&expected[*name]))
            .collect();
        let rows: Vec<Vec<Option<f64>>> = (0..lists[0].len())
            .map(|row| lists.iter().map(|list| list[row]).collect())
            .collect();
        let covariances = Covariances::of(&rows, Deletion::Pairwise).expect("variances");
        return Compared(case.hold("alpha", covariances.alpha(), &expected["raw_alpha"]));
    }
    let deletion = match case.input["missing"].as_str() {
        Some("listwise") => Deletion::Listwise,
        _ => Deletion::Pairwise,
    };
    let covariances = Covariances::of(&items(case, &case.input["items"]), deletion);
    let covariances = covariances.expect("variances");
    let (low, high) = covariances.feldt(0.95).unzip();
    let mut count = 0;
    for (what, got) in [
        ("raw_alpha", covariances.alpha()),
        ("std_alpha", covariances.standardised_alpha()),
        ("lambda6_smc", covariances.lambda6()),
        ("feldt_lo", low),
        ("feldt_hi", high),
    ] {
        count += case.hold(what, got, &expected[what]);
    }
    for (at, name) in names(&case.input["items"]).iter().enumerate() {
        let name = name.trim_start_matches('-');
        count += case.hold(
            name,
            covariances.item_rest(at),
            &expected["item_rest_r"][name],
        );
        let dropped = &expected["alpha_if_dropped"][name];
        let dropped = if dropped.is_object() {
            &dropped["raw_alpha"]
        } else {
            dropped
        };
        if !dropped.is_null() {
            count += case.hold(name, covariances.alpha_without(at), dropped);
        }
    }
    Compared(count)
}

fn alpha_of_groups(case: &Case<'_>) -> Outcome {
    let (meta, data) = (Columns::of("asem_metadata.csv"), data_of(case));
    let mut count = 0;
    for (at, group) in names(&case.expected["group"]).iter().enumerate() {
        let rows_of = meta.texts("iCode").iter().zip(meta.texts("Parent"));
        let own: Vec<&str> = rows_of
            .filter(|(_, parent)| parent == group)
            .map(|(code, _)| code.as_str())
            .collect();
        let covariances = Covariances::of(&rows(&own, 0.0, &data), Deletion::Pairwise);
        let alpha = covariances.and_then(|c| c.alpha());
        count += case.hold(group, alpha, &case.expected["alpha"][at]);
    }
    Compared(count)
}

/// psych takes λ₆ from complete rows here.
pub fn lambda6(case: &Case<'_>) -> Outcome {
    let rows = items(case, &case.input["items"]);
    let covariances = Covariances::of(&rows, Deletion::Listwise).expect("variances");
    let expected = case.expected;
    Compared(
        case.hold("lambda3", covariances.alpha(), &expected["lambda3_alpha"])
            + case.hold(
                "lambda6",
                covariances.lambda6(),
                &expected["lambda6_smc_correlation_scale"],
            ),
    )
}

pub fn omega(case: &Case<'_>) -> Outcome {
    let rows = items(case, &case.input["items"]);
    let covariances = Covariances::of(&rows, Deletion::Listwise).expect("variances");
    Compared(case.hold(
        "omega",
        covariances.omega_total(),
        &case.expected["omega_total"],
    ))
}

pub fn pearson(case: &Case<'_>) -> Outcome {
    if case.id.starts_with("edge/") {
        let constant = [
            (Some(1.0), Some(2.0)),
            (Some(1.0), Some(3.0)),
            (Some(1.0), Some(4.0)),
        ];
        let r = correlation(&constant).map(|(r, _)| r);
        return Compared(case.hold("r", r, &case.expected["r"]));
    }
    let matrix = &case.expected["matrix"];
    if matrix.is_null() {
        return Not("belongs to composite indicators by COINr, which the tool does not build");
    }
    let names = names(&matrix["rows"]);
    let is_listwise = case.id.contains("listwise") || case.id.contains("complete");
    let mut rows = match case.file {
        "sai_part1_waves" => {
            let columns = data_of(case);
            let all = rows(&names, 0.0, &columns);
            let first = all
                .into_iter()
                .zip(columns.texts("time"))
                .filter(|(_, time)| *time == "1");
            first.map(|(row, _)| row).collect()
        }
        _ => rows(&names, 0.0, &data_of(case)),
    };
    if is_listwise {
        rows.retain(|row| row.iter().all(Option::is_some));
    }
    let mut count = 0;
    for one in 0..names.len() {
        for other in 0..one {
            let pairs: Vec<_> = rows.iter().map(|row| (row[one], row[other])).collect();
            let r = correlation(&pairs).map(|(r, _)| r);
            let what = format!("{} {}", names[one], names[other]);
            count += case.hold(&what, r, &matrix["values"][one][other]);
        }
    }
    Compared(count)
}

fn moments(values: impl IntoIterator<Item = f64>) -> Moments {
    let mut moments = Moments::default();
    values.into_iter().for_each(|value| moments.add(value, 1.0));
    moments
}

pub fn descriptives(case: &Case<'_>) -> Outcome {
    let columns = data_of(case);
    let first = |at: &usize| case.file != "sai_part1_waves" || columns.texts("time")[*at] == "1";
    let mut count = 0;
    for (name, expected) in case.expected.as_object().expect("items") {
        let values = columns.numbers(name);
        let values: Vec<f64> = (0..values.len())
            .filter(first)
            .filter_map(|at| values[at])
            .collect();
        let moments = moments(values.iter().copied());
        count += case.hold(name, Some(values.len() as f64), &expected["n"]);
        count += case.hold(name, moments.mean(), &expected["mean"]);
        count += case.hold(name, moments.variance(), &expected["var"]);
    }
    Compared(count)
}

pub fn edge_descriptives(case: &Case<'_>) -> Outcome {
    let values: Vec<f64> = numbers(&case.expected["x"]).into_iter().flatten().collect();
    if values.iter().any(|value| value.abs() > 1e100) {
        return Not("scores lie between 0 and 100; squares of 1e150 are none");
    }
    let moments = moments(values.iter().copied());
    let sd = (values.len() > 1)
        .then(|| moments.variance().map(f64::sqrt))
        .flatten();
    Compared(
        case.hold("mean", moments.mean(), &case.expected["mean"])
            + case.hold("sd", sd, &case.expected["sd"]),
    )
}

pub fn weighted_mean(case: &Case<'_>) -> Outcome {
    let mut moments = Moments::default();
    let weights = numbers(&case.expected["w"]);
    for (value, weight) in numbers(&case.expected["x"]).into_iter().zip(weights) {
        if let (Some(value), Some(weight)) = (value, weight) {
            moments.add(value, weight);
        }
    }
    Compared(case.hold("mean", moments.mean(), &case.expected["weighted_mean"]))
}

pub fn percentiles(case: &Case<'_>) -> Outcome {
    let variable = case.id.split('/').nth(1).expect("a variable");
    let values: Vec<f64> = match case.file {
        "attitude_scales" => data_of(case).numbers(variable),
        _ => Columns::expected("bfi_scores.csv").numbers(&format!("{variable}.mean_nhalf")),
    }
    .into_iter()
    .flatten()
    .collect();
    let expected = case.expected;
    assert_eq!(expected["n"], values.len());
    let [average, least, greatest] =
        [Ties::Average, Ties::Least, Ties::Greatest].map(|ties| ranks(&values, ties));
    let mut count = 0;
    for (at, value) in numbers(&expected["value"])
        .into_iter()
        .flatten()
        .enumerate()
    {
        let known = |other: &f64| (other - value).abs() < 1e-9;
        let place = values.iter().position(known).expect("a value of the data");
        let rank = PercentileRank::of(values[place], &values).expect("values");
        for (name, got) in [
            ("strict", rank.strict),
            ("weak", rank.weak),
            ("mean_mid", rank.mid()),
            ("rank_avg", average[place]),
            ("rank_min", least[place]),
            ("rank_max", greatest[place]),
        ] {
            count += case.hold(name, Some(got), &expected[name][at]);
        }
    }
    Compared(count)
}

pub fn ranks_of_ties(case: &Case<'_>) -> Outcome {
    let expected = case.expected;
    let values: Vec<f64> = numbers(&expected["x"]).into_iter().flatten().collect();
    let mut count = 0;
    for (name, ties) in [
        ("average", Ties::Average),
        ("min", Ties::Least),
        ("max", Ties::Greatest),
        ("dense", Ties::Dense),
    ] {
        for (at, rank) in ranks(&values, ties).into_iter().enumerate() {
            count += case.hold(name, Some(rank), &expected[name][at]);
        }
    }
    Compared(count)
}

pub fn quantiles(case: &Case<'_>) -> Outcome {
    if case.file != "attitude_scales" {
        return Not("of a scale's scores; the rules are held on attitude");
    }
    let variable = case.id.split('/').nth(1).expect("a variable");
    let mut weighted = Weighted::default();
    for value in data_of(case).numbers(variable).into_iter().flatten() {
        weighted.add(value, 1.0);
    }
    weighted.settle();
    let mut count = 0;
    let shares = numbers(&case.expected["probs"]);
    for (rule, name) in [
        (QuantileRule::Math, "type1"),
        (QuantileRule::School, "type2"),
        (QuantileRule::Type7, "type7"),
    ] {
        for (at, share) in shares.iter().enumerate() {
            let got = weighted
                .quantiles(rule, [share.expect("a share")])
                .map(|[value]| value);
            count += case.hold(name, got, &case.expected[name][at]);
        }
    }
    Compared(count)
}

pub fn wilson_interval(case: &Case<'_>) -> Outcome {
    let expected = case.expected;
    let (Some(p), Some(n)) = (expected["p"].as_f64(), expected["n"].as_f64()) else {
        return Not("of no observation");
    };
    let interval = wilson(p, n, critical(None, 0.95)).expect("an interval");
    Compared(
        case.hold("wilson_lo", Some(interval.low), &expected["wilson_lo"])
            + case.hold("wilson_hi", Some(interval.high), &expected["wilson_hi"]),
    )
}

pub fn paired_t(case: &Case<'_>) -> Outcome {
    let found = paired(&complete(&pairs(case.id)), 0.95).expect("pairs");
    let (t, p) = found.test.unzip();
    let count = [
        ("n_pairs", Some(found.n as f64)),
        ("mean_before", Some(found.means.0)),
        ("mean_after", Some(found.means.1)),
        ("sd_before", Some(found.deviations.0)),
        ("sd_after", Some(found.deviations.1)),
        ("r", found.r),
        ("change", Some(found.change)),
        ("se", Some(found.error)),
        ("t", t),
        ("df", Some(found.df)),
        ("p", p),
        ("lo", Some(found.interval.low)),
        ("hi", Some(found.interval.high)),
    ]
    .into_iter()
    .map(|(what, got)| case.hold(what, got, &case.expected[what]));
    Compared(count.sum())
}

pub fn paired_sizes(case: &Case<'_>) -> Outcome {
    let found = paired(&complete(&pairs(case.id)), 0.95).expect("pairs");
    Compared(case.hold("g", found.g, &case.expected["gz_exact"]))
}

pub fn signed_ranks(case: &Case<'_>) -> Outcome {
    let (rising, p) = signed_rank(&complete(&pairs(case.id))).expect("changes");
    Compared(
        case.hold("W_plus", Some(rising), &case.expected["W_plus"])
            + case.hold("p", Some(p), &case.expected["p_corrected"]),
    )
}

/// The error of measurement is sd · √(1 − α) of all who answered before; a change beyond 1.96 · √2 of it is none of noise.
pub fn reliable_change(case: &Case<'_>) -> Outcome {
    let pairs = pairs(case.id);
    let alpha = Covariances::of(&first_occasion(), Deletion::Pairwise).and_then(|c| c.alpha());
    let alpha = alpha.expect("alpha");
    let before = moments(pairs.iter().filter_map(|pair| pair.0));
    let sem = (before.variance().expect("a variance") * (1.0 - alpha)).sqrt();
    let cut = 1.96 * std::f64::consts::SQRT_2 * sem;
    let changes: Vec<f64> = complete(&pairs).iter().map(|(a, b)| b - a).collect();
    let count = |of: &dyn Fn(f64) -> bool| changes.iter().filter(|c| of(**c)).count() as f64;
    let expected = case.expected;
    Compared(
        case.hold("reliability", Some(alpha), &expected["reliability"])
            + case.hold("sem", Some(sem), &expected["sem"])
            + case.hold("cut", Some(cut), &expected["cut_raw"])
            + case.hold("improved", Some(count(&|c| c > cut)), &expected["improved"])
            + case.hold(
                "worsened",
                Some(count(&|c| c < -cut)),
                &expected["worsened"],
            ),
    )
}

pub fn intraclass(case: &Case<'_>) -> Outcome {
    let rows: Vec<Vec<f64>> = complete(&pairs(case.id))
        .iter()
        .map(|(a, b)| vec![*a, *b])
        .collect();
    let found = Intraclass::of(&rows, 0.95).expect("ICC");
    let expected = case.expected;
    Compared(
        case.hold("icc1", Some(found.one_way), &expected["icc1"])
            + case.hold("icc2", Some(found.agreement), &expected["icc2_A1"])
            + case.hold("icc3", Some(found.consistency), &expected["icc3_C1"])
            + case.hold("icc2k", Some(found.agreement_of_mean), &expected["icc2k"]),
    )
}

pub fn welch_interval(case: &Case<'_>) -> Outcome {
    let expected = case.expected;
    let moments = |at: usize| {
        let (n, sd) = (expected["n"][at].as_f64()?, expected["sd"][at].as_f64()?);
        Some((sd * sd / n, n))
    };
    let (one, other) = match (moments(0), moments(1)) {
        (Some(one), Some(other)) => (one, other),
        _ => {
            return Not(
                "the means of both waves as if they were of different firms are not compared",
            );
        }
    };
    let (error, df) = welch(one, other).expect("an error");
    let difference = expected["diff"].as_f64().expect("a difference");
    let interval = around(difference, error, df, 0.95).expect("an interval");
    let expected = &expected["welch"];
    Compared(
        case.hold("se", Some(error), &expected["se"])
            + case.hold("df", Some(df), &expected["df"])
            + case.hold("lo", Some(interval.low), &expected["lo"])
            + case.hold("hi", Some(interval.high), &expected["hi"]),
    )
}

pub fn after_on_before(case: &Case<'_>) -> Outcome {
    let pairs = complete(&pairs(case.id));
    let rows: Vec<Vec<f64>> = pairs.iter().map(|(before, _)| vec![1.0, *before]).collect();
    let after: Vec<f64> = pairs.iter().map(|(_, after)| *after).collect();
    let clusters: Vec<usize> = (0..rows.len()).collect();
    let fit = Fit::of(&rows, &after, &clusters).expect("a fit");
    let hold = |at: usize| {
        case.hold(
            "a coefficient",
            fit.coefficients[at],
            &case.expected["coef"][at],
        )
    };
    Compared(hold(0) + hold(1))
}

/// Observations of firms in two waves: rows of the model, values, clusters. Firms of one wave alone take part.
fn panel(firms: &[Firm]) -> (Vec<Vec<f64>>, Vec<f64>, Vec<usize>) {
    let (mut rows, mut values, mut clusters) = (Vec::new(), Vec::new(), Vec::new());
    for (at, firm) in firms.iter().enumerate() {
        let treated = f64::from(u8::from(firm.treated));
        for (wave, value) in [0.0, 1.0].into_iter().zip(firm.values) {
            if let Some(value) = value {
                rows.push(vec![1.0, treated, wave, treated * wave]);
                values.push(value);
                clusters.push(at);
            }
        }
    }
    (rows, values, clusters)
}

fn outcome_of<'c>(case: &Case<'c>) -> &'c str {
    case.id.split('/').nth(1).expect("an outcome")
}

pub fn cells(case: &Case<'_>) -> Outcome {
    let (rows, values, clusters) = panel(&firms(outcome_of(case)));
    let fit = Fit::of(&rows, &values, &clusters).expect("a fit");
    Compared(case.hold("did", fit.coefficients[3], &case.expected["did"]))
}

pub fn robust_errors(case: &Case<'_>) -> Outcome {
    let firms = firms(outcome_of(case));
    let expected = case.expected;
    let (rows, values, clusters, kinds) = if case.id.ends_with("interaction") {
        let (rows, values, clusters) = panel(&firms);
        let kinds = [
            (ClusterError::Cr0, "cr0"),
            (ClusterError::Cr1, "cr1_stata"),
            (ClusterError::Cr2, "cr2"),
        ];
        (rows, values, clusters, kinds)
    } else {
        let both = firms
            .iter()
            .filter_map(|firm| Some((firm.treated, firm.values[1]? - firm.values[0]?)));
        let both: Vec<(bool, f64)> = both.collect();
        let rows = both
            .iter()
            .map(|(treated, _)| vec![1.0, f64::from(u8::from(*treated))]);
        // Of one observation a firm, the errors for clusters are those for unequal variances.
        let kinds = [
            (ClusterError::Cr0, "hc0"),
            (ClusterError::Cr1, "hc1"),
            (ClusterError::Cr2, "hc2"),
        ];
        let values = both.iter().map(|(_, change)| *change).collect();
        (rows.collect(), values, (0..both.len()).collect(), kinds)
    };
    let fit = Fit::of(&rows, &values, &clusters).expect("a fit");
    let mut count = 0;
    for at in 0..rows[0].len() {
        count += case.hold("a coefficient", fit.coefficients[at], &expected["coef"][at]);
        for (kind, name) in kinds {
            let told = fit.estimate(at, kind, 0.95).expect("an estimate");
            count += case.hold(name, Some(told.error), &expected["se"][name][at]);
            let more: &[(&str, f64)] = match name {
                "cr1_stata" => &[
                    ("cr1_stata_p_df_Gm1", told.p),
                    ("cr1_stata_lo_df_Gm1", told.interval.low),
                    ("cr1_stata_hi_df_Gm1", told.interval.high),
                ],
                "cr2" => &[
                    ("cr2_satterthwaite_df", told.df),
                    ("cr2_satterthwaite_p", told.p),
                ],
                _ => &[],
            };
            for (what, got) in more {
                count += case.hold(what, Some(*got), &expected[*what][at]);
            }
        }
    }
    Compared(count)
}

/// Welch's test of changes is the plain estimate with CR2 and Satterthwaite's degrees of freedom.
pub fn change_score(case: &Case<'_>) -> Outcome {
    let mut firms = firms(outcome_of(case));
    firms.retain(|firm| firm.values.iter().all(Option::is_some));
    let (rows, values, clusters) = panel(&firms);
    let fit = Fit::of(&rows, &values, &clusters).expect("a fit");
    let told = fit
        .estimate(3, ClusterError::Cr2, 0.95)
        .expect("an estimate");
    let expected = case.expected;
    Compared(
        case.hold("diff", Some(told.estimate), &expected["diff"])
            + case.hold("t", Some(told.estimate / told.error), &expected["t"]),
    )
}

pub fn ancova(case: &Case<'_>) -> Outcome {
    let firms = firms(outcome_of(case));
    let both: Vec<(bool, f64, f64)> = firms
        .iter()
        .filter_map(|firm| Some((firm.treated, firm.values[0]?, firm.values[1]?)))
        .collect();
    let rows = both
        .iter()
        .map(|(treated, before, _)| vec![1.0, *before, f64::from(u8::from(*treated))]);
    let rows: Vec<Vec<f64>> = rows.collect();
    let after: Vec<f64> = both.iter().map(|(.., after)| *after).collect();
    let clusters: Vec<usize> = (0..rows.len()).collect();
    let fit = Fit::of(&rows, &after, &clusters).expect("a fit");
    let hold = |at: usize| {
        case.hold(
            "a coefficient",
            fit.coefficients[at],
            &case.expected["coef"][at],
        )
    };
    Compared((0..3).map(hold).sum())
}

pub fn fixed_effects(case: &Case<'_>) -> Outcome {
    let columns = Columns::of("jtrain.csv");
    let outcome = columns.numbers(case.input["outcome"].as_str().expect("an outcome"));
    let regressors: Vec<Vec<Option<f64>>> = names(&case.input["regressors"])
        .iter()
        .map(|name| columns.numbers(name))
        .collect();
    let (units, years) = (columns.texts("fcode"), columns.texts("year"));
    let is_short = case.id.starts_with("jtrain8788");
    let used: Vec<usize> = (0..outcome.len())
        .filter(|row| outcome[*row].is_some() && regressors.iter().all(|r| r[*row].is_some()))
        .filter(|row| !is_short || years[*row] != "1989")
        .collect();
    let distinct = |texts: &[String]| {
        let mut seen: Vec<String> = used.iter().map(|row| texts[*row].clone()).collect();
        seen.sort();
        seen.dedup();
        seen
    };
    let (all_units, all_years) = (distinct(units), distinct(years));
    let row = |row: &usize| {
        let mut values = vec![1.0];
        values.extend(regressors.iter().map(|r| r[*row].unwrap_or(0.0)));
        values.extend(
            all_years[1..]
                .iter()
                .map(|year| f64::from(u8::from(*year == years[*row]))),
        );
        values.extend(
            all_units[1..]
                .iter()
                .map(|unit| f64::from(u8::from(*unit == units[*row]))),
        );
        values
    };
    let rows: Vec<Vec<f64>> = used.iter().map(row).collect();
    let values: Vec<f64> = used.iter().filter_map(|row| outcome[*row]).collect();
    let clusters = used
        .iter()
        .map(|row| all_units.iter().position(|unit| *unit == units[*row]));
    let clusters: Vec<usize> = clusters.map(|at| at.expect("a unit")).collect();
    let fit = Fit::of(&rows, &values, &clusters).expect("a fit");
    let mut count = 0;
    for at in 0..regressors.len() {
        count += case.hold(
            "a coefficient",
            fit.coefficients[at + 1],
            &case.expected["coef"][at],
        );
        for (kind, name) in [
            (ClusterError::Cr0, "se_cr0"),
            (ClusterError::Cr1, "se_cr1_stata_fe_counted"),
        ] {
            let told = fit.estimate(at + 1, kind, 0.95).map(|told| told.error);
            count += case.hold(name, told, &case.expected[name][at]);
        }
    }
    Compared(count)
}

pub fn families(case: &Case<'_>) -> Outcome {
    let p = numbers(&case.expected["p"]);
    let mut count = 0;
    for (name, adjusted) in [("holm", holm(&p)), ("bh", benjamini_hochberg(&p))] {
        for (at, got) in adjusted.into_iter().enumerate() {
            count += case.hold(name, got, &case.expected[name][at]);
        }
    }
    Compared(count)
}

pub fn balance(case: &Case<'_>) -> Outcome {
    let columns = Columns::of("lalonde.csv");
    let treated = columns.numbers("treat");
    let mut count = 0;
    for (name, expected) in case.expected.as_object().expect("covariates") {
        let values: Vec<f64> = columns.numbers(name).into_iter().flatten().collect();
        let of = |wanted: f64| -> Vec<f64> {
            let own = values
                .iter()
                .zip(&treated)
                .filter(|(_, treat)| **treat == Some(wanted));
            own.map(|(value, _)| *value).collect()
        };
        let (mean, other, difference) =
            standardised_difference(&of(1.0), &of(0.0)).expect("groups");
        count += case.hold(name, Some(mean - other), &expected["diff"]);
        count += case.hold(name, difference, &expected["smd_pooled_sd"]);
    }
    Compared(count)
}

/// (t₀.₉₇₅ + t₀.₈) · s.e., with groups of n and 2n and a standard deviation of 1.
pub fn detectable(case: &Case<'_>) -> Outcome {
    let n = case.expected["n_per_group"].as_f64().expect("n");
    let df = 3.0 * n - 2.0;
    let got = (t_quantile(0.975, df) + t_quantile(0.8, df)) * (1.0 / n + 1.0 / (2.0 * n)).sqrt();
    // The reference takes the non-central t; the difference is below a hundredth.
    let case = Case {
        tolerance: 0.01,
        ..*case
    };
    Compared(case.hold("mde", Some(got), &case.expected["mde_unequal_n_2n_t"]))
}
