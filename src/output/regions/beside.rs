//! What stands beside a table of regions: what its ranks hang on, and what if firms answered otherwise.

use super::sheets::{
    Column, Entry, Kind, Line, Sheet, Topic, column, group_cells, group_columns, named_column,
};
use crate::language::{Words, say};
use crate::regions::{Category, Figure, RegionTable, RobustnessTable, RowKind, ScenarioTable};
use crate::robustness::{Fate, GroupRobustness, NOISE};
use crate::scoring::Decimals;
use crate::statistics::Draws;
use serde_json::{Value, json};

/// The sheets beside the table.
pub(super) fn sheets(table: &RegionTable, words: Words) -> Vec<Sheet> {
    let robustness = table.robustness.iter();
    let robustness = robustness.map(|found| robustness_sheet(table, found, words));
    let scenarios = table.scenarios.iter().enumerate();
    let scenarios = scenarios.map(|(at, scenario)| scenario_sheet(table, at, scenario, words));
    robustness.chain(scenarios).collect()
}

/// By how much weights vary, as it is written.
pub(in crate::output) fn noise(words: Words) -> String {
    words.percent(&Decimals::Fixed(0).print(NOISE * 100.0))
}

fn headline(table: &RegionTable) -> &str {
    let headline = table.scores.get(table.headline());
    headline.map_or("", |score| score.title.as_str())
}

fn robustness_sheet(table: &RegionTable, robustness: &RobustnessTable, words: Words) -> Sheet {
    let percent = noise(words);
    let with_percent = |id: &'static str, short: String, kind: Kind| Column {
        id,
        title: say!(words, id, percent = percent.as_str()),
        short,
        kind,
    };
    let noise_short = say!(words, "col-rank-noise-short", percent = percent.as_str());
    let stays_short = words.say("col-band-noise-short");
    let title = headline(table);
    let mut columns = group_columns(table, words);
    columns.extend([
        named_column(title, title, Kind::Score),
        column("col-rank", Kind::Count, words),
        with_percent("col-rank-noise", noise_short, Kind::Text),
        with_percent("col-band-noise", stays_short, Kind::Share),
        column("col-rank-simplex", Kind::Text, words),
        column("col-band-simplex", Kind::Share, words),
        column("col-rank-arithmetic", Kind::Count, words),
        column("col-rank-geometric", Kind::Count, words),
        column("col-rank-without", Kind::Text, words),
    ]);
    let found = &robustness.found.groups;
    let rows = table.rows.iter().zip(found).filter_map(|(row, found)| {
        let found = found.as_ref()?;
        let mut cells = group_cells(row, words);
        let figure = |value: f64| Entry::Figure(Figure::of(Some(value)));
        let range = |fate: &Fate| Entry::Text(ranks(fate.rank.low, fate.rank.high));
        cells.extend([
            figure(found.own.mean),
            figure(found.own.rank),
            range(&found.noisy),
            figure(found.noisy.band_stays),
            range(&found.simplex),
            figure(found.simplex.band_stays),
            figure(found.arithmetic.rank),
            figure(found.geometric.rank),
            Entry::Text(without(found).map_or_else(String::new, |(low, high)| ranks(low, high))),
        ]);
        Some((
            found.own.rank,
            Line {
                kind: row.kind,
                cells,
            },
        ))
    });
    let mut rows: Vec<(f64, Line)> = rows.collect();
    // Best first; groups of several levels stand level by level where their ranks are alike.
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    Sheet {
        topic: Topic::Beside,
        name: words.say("sheet-robust"),
        caption: say!(words, "sheet-robust-caption", score = title),
        columns,
        rows: rows.into_iter().map(|(_, line)| line).collect(),
    }
}

/// The best and the worst rank without one dimension.
fn without(found: &GroupRobustness) -> Option<(f64, f64)> {
    let ranks = || found.without.iter().flatten().map(|value| value.rank);
    let low = ranks().min_by(f64::total_cmp)?;
    Some((low, ranks().max_by(f64::total_cmp)?))
}

/// Two ranks, whole.
fn ranks(low: f64, high: f64) -> String {
    let (low, high) = (low.round(), high.round());
    match low == high {
        true => format!("{low}"),
        false => format!("{low}–{high}"),
    }
}

fn scenario_sheet(table: &RegionTable, at: usize, scenario: &ScenarioTable, words: Words) -> Sheet {
    let headline = table.headline();
    let mut columns = group_columns(table, words);
    columns.extend([
        column("col-concerned", Kind::Count, words),
        column("col-today", Kind::Score, words),
        column("col-then", Kind::Score, words),
        column("col-change", Kind::Score, words),
    ]);
    let rows = table.rows.iter().zip(&scenario.rows);
    let rows = rows.filter_map(|(row, figures)| {
        let figures = figures.as_ref()?;
        let mut cells = group_cells(row, words);
        cells.push(Entry::Figure(figures.concerned));
        cells.extend(figures.scores.get(headline)?.map(Entry::Figure));
        Some(Line {
            kind: row.kind,
            cells,
        })
    });
    Sheet {
        topic: Topic::Beside,
        name: say!(words, "sheet-what-if", number = at + 1),
        caption: say!(
            words,
            "sheet-what-if-caption",
            title = scenario.heading.title.as_str()
        ),
        columns,
        rows: rows.collect(),
    }
}

/// What has to be said of them: a stable name, and the sentences.
pub(super) fn notes(table: &RegionTable, words: Words) -> Vec<(&'static str, String)> {
    let mut notes = Vec::new();
    if let Some(robustness) = &table.robustness {
        let setup = robustness.found.setup;
        let titles = robustness.left_out.iter();
        let titles: Vec<String> = titles.map(|part| part.title.clone()).collect();
        notes.push((
            "robustness",
            say!(
                words,
                "note-robust",
                score = headline(table),
                draws = setup.draws,
                percent = noise(words),
                generator = Draws::GENERATOR,
                seed = setup.seed.to_string(),
                dimensions = words.all_of(&titles)
            ),
        ));
        if let (Some(noisy), Some(simplex)) = (robustness.found.noisy, robustness.found.simplex) {
            let places = |value: f64| words.number(&Decimals::Fixed(1).print(value));
            let share = |value: f64| words.percent(&Decimals::Fixed(0).print(value * 100.0));
            notes.push((
                "robustness_shifts",
                say!(
                    words,
                    "note-robust-shifts",
                    percent = noise(words),
                    noise = places(noisy.mean),
                    unchanged = share(noisy.unchanged),
                    any = places(simplex.mean),
                    any_unchanged = share(simplex.unchanged)
                ),
            ));
        }
    }
    if !table.scenarios.is_empty() {
        notes.push(("what_if", words.say("note-what-if")));
    }
    notes
}

/// The figures of a row for further work: score, statistic, figure.
pub(super) fn lines(table: &RegionTable, row: usize) -> Vec<(String, String, Figure)> {
    let mut lines = Vec::new();
    if table.rows[row].kind == RowKind::Gap {
        return lines;
    }
    let id = |at: usize| table.scores[at].id.clone();
    if let Some(robustness) = &table.robustness {
        let found = robustness.found.groups[row].as_ref();
        for name in robustness_names(&robustness.left_out) {
            let value =
                found.and_then(|found| robustness_figure(found, &robustness.left_out, &name));
            lines.push((id(table.headline()), name, Figure::of(value)));
        }
    }
    for scenario in &table.scenarios {
        let Some(figures) = &scenario.rows[row] else {
            continue;
        };
        let name = &scenario.heading.id;
        lines.push((
            String::new(),
            format!("what_if:{name}:concerned"),
            figures.concerned,
        ));
        for (at, [_, then, difference]) in figures.scores.iter().enumerate() {
            lines.push((id(at), format!("what_if:{name}:mean"), *then));
            lines.push((id(at), format!("what_if:{name}:difference"), *difference));
        }
    }
    lines
}

/// Names of the figures of robustness.
fn robustness_names(left_out: &[Category]) -> Vec<String> {
    let mut names = vec!["rank".to_owned(), "ranked".to_owned()];
    for kind in ["noise", "simplex"] {
        let of = ["low", "median", "high", "mean", "unchanged"];
        names.extend(of.map(|name| format!("rank_{kind}_{name}")));
        names.push(format!("band_{kind}_stays"));
    }
    names.extend(["rank_arithmetic", "rank_geometric"].map(str::to_owned));
    names.extend(
        left_out
            .iter()
            .map(|part| format!("rank_without:{}", part.id)),
    );
    names
}

fn robustness_figure(found: &GroupRobustness, left_out: &[Category], name: &str) -> Option<f64> {
    let of = |fate: &Fate, name: &str| match name {
        "low" => fate.rank.low,
        "median" => fate.rank.median,
        "high" => fate.rank.high,
        "mean" => fate.rank.mean,
        "unchanged" => fate.rank.unchanged,
        _ => fate.band_stays,
    };
    if let Some(id) = name.strip_prefix("rank_without:") {
        let at = left_out.iter().position(|part| part.id == id)?;
        return Some(found.without[at]?.rank);
    }
    Some(match name {
        "rank" => found.own.rank,
        "ranked" => found.of as f64,
        "rank_arithmetic" => found.arithmetic.rank,
        "rank_geometric" => found.geometric.rank,
        "band_noise_stays" => found.noisy.band_stays,
        "band_simplex_stays" => found.simplex.band_stays,
        _ => match name.strip_prefix("rank_noise_") {
            Some(name) => of(&found.noisy, name),
            None => of(&found.simplex, name.strip_prefix("rank_simplex_")?),
        },
    })
}

/// The same in json; `None` where there is none.
pub(super) fn robustness_json(table: &RegionTable, row: usize) -> Option<Value> {
    let robustness = table.robustness.as_ref()?;
    let found = robustness.found.groups[row].as_ref()?;
    let band = |band: Option<usize>| {
        let bands = &table.scores[table.headline()].bands;
        band.and_then(|band| Some(bands.get(band)?.id.as_str()))
    };
    let fate = |fate: &Fate| {
        json!({
            "rank_low": fate.rank.low, "rank_median": fate.rank.median, "rank_high": fate.rank.high,
            "rank_mean": fate.rank.mean, "rank_unchanged": fate.rank.unchanged,
            "mean_low": fate.mean.0, "mean_high": fate.mean.1, "band_stays": fate.band_stays,
        })
    };
    let value = |value: &crate::robustness::GroupValue| json!({"rank": value.rank, "mean": value.mean, "band": band(value.band)});
    let without = robustness.left_out.iter().zip(&found.without);
    let without: Vec<Value> = without
        .map(|(part, found)| {
            let mut told = found.as_ref().map_or_else(|| json!({}), value);
            told["without"] = json!(part.id);
            told
        })
        .collect();
    Some(json!({
        "rank": found.own.rank, "ranked": found.of, "band": band(found.own.band),
        "noise": fate(&found.noisy), "simplex": fate(&found.simplex),
        "arithmetic": value(&found.arithmetic), "geometric": value(&found.geometric),
        "leave_one_out": without,
    }))
}

/// How it was drawn, and how all ranks shift.
pub(super) fn robustness_setup(table: &RegionTable) -> Option<Value> {
    let robustness = table.robustness.as_ref()?;
    let shifts = |shifts: Option<crate::statistics::Shifts>| {
        shifts.map(|shifts| {
            json!({
                "rank_change_mean": shifts.mean, "rank_change_max": shifts.greatest,
                "rank_unchanged": shifts.unchanged,
            })
        })
    };
    Some(json!({
        "draws": robustness.found.setup.draws, "seed": robustness.found.setup.seed,
        "generator": Draws::GENERATOR, "noise": NOISE, "mean": robustness.mean.name(),
        "shifts": {"noise": shifts(robustness.found.noisy), "simplex": shifts(robustness.found.simplex)},
    }))
}
