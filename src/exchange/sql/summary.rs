//! The summary by groups: how many, mean, deviation, exact quartiles, shares of bands.

use super::expression::{Expr, column};
use super::states::value;
use super::{SqlRequest, Where};
use std::collections::BTreeSet;

impl SqlRequest<'_> {
    /// The statement that summarises scores by region, one row a region and score, as regions are written; without
    /// weights. `None` where the table has no column for the firm's region.
    ///
    /// Figures of fewer firms than `least` are left empty. More is not hidden: groups may be taken from one another.
    pub fn regions(&self, least: u64) -> Option<String> {
        let definition = &self.questionnaire.definition;
        let at = definition.question_index(definition.role("region")?)?;
        if *self.layout.place(at) == Where::Nowhere {
            return None;
        }
        let (region, id) = (self.fact(at)?, self.role("id"));
        let scores: Vec<usize> = (0..definition.scores.len()).collect();
        let mut needed = BTreeSet::new();
        region.columns(&mut needed);
        if let Some(id) = &id {
            id.columns(&mut needed);
        }
        let headline = self.headline();
        for score in &scores {
            column(value(*score)).columns(&mut needed);
        }
        let (with, last) = self.statement().with(self.dialect, needed);
        let name = |name: &str| self.dialect.name_of(name);
        // A row a response and score: everything below is worked out once, and grouped in one pass.
        let places: Vec<String> = scores
            .iter()
            .map(|place| format!("SELECT {place} AS {}", name("position")))
            .collect();
        let at = |score: usize| {
            column("position").infix("=", Expr::Integer(i64::try_from(score).unwrap_or(0)))
        };
        let by_place = |of: &dyn Fn(usize) -> Expr| {
            let whens = scores.iter().map(|score| (at(*score), of(*score)));
            Expr::Case(whens.collect(), None).write(self.dialect)
        };
        let firm = id.as_ref().map_or(Expr::Integer(1), Clone::clone);
        let long = format!(
            "{} {} (\n  SELECT {} AS {},\n    {} AS {},\n    {},\n    {} AS {}\n  FROM {last} CROSS JOIN (\n    {}\n  ) AS {}\n)",
            name("ratio_long"),
            self.dialect.step(),
            region.write(self.dialect),
            name("group"),
            firm.write(self.dialect),
            name("firm"),
            name("position"),
            by_place(&|score| column(value(score))),
            name("value"),
            places.join("\n    UNION ALL "),
            name("ratio_positions"),
        );
        let own = name("value");
        let firms = match &id {
            Some(_) => format!(
                "COUNT(DISTINCT CASE WHEN {own} IS NOT NULL THEN {} END)",
                name("firm")
            ),
            None => format!("COUNT({own})"),
        };
        let told = |figure: String| format!("CASE WHEN {firms} >= {least} THEN {figure} END");
        let mut columns = vec![
            name("group"),
            format!(
                "{} AS {}",
                by_place(&|score| super::text(&definition.scores[score].id)),
                name("score")
            ),
            format!("{} AS {}", told(format!("COUNT({own})")), name("n")),
            format!("{} AS {}", told(format!("AVG({own})")), name("mean")),
            format!("{} AS {}", told(format!("STDDEV_SAMP({own})")), name("sd")),
        ];
        for (share, title) in [(0.25, "q25"), (0.5, "median"), (0.75, "q75")] {
            let quantile = told(self.dialect.quantile(share, &own));
            columns.push(format!("{quantile} AS {}", name(title)));
        }
        // Shares of the headline's bands; other scores have none here.
        if let Some(headline) = headline {
            for band in definition.bands_of(&definition.scores[headline]) {
                let is_in = super::band_of(definition, headline, column("value"))
                    .infix("=", super::text(&band.id));
                let counted = Expr::Case(
                    vec![(is_in, Expr::Number(1.0))],
                    Some(Box::new(Expr::Number(0.0))),
                );
                let of_headline =
                    super::expression::all(vec![at(headline), column("value").exists()]);
                let share = Expr::when(of_headline, counted).write(self.dialect);
                let title = name(&format!("share:{}", band.id));
                columns.push(format!("{} AS {title}", told(format!("AVG({share})"))));
            }
        }
        let shown = "-- Not for publication as it is: what is left empty may be worked out from other groups.\n-- `ratio regions` sees to that, and gives intervals and takes weights.\n";
        Some(format!(
            "{}{shown}{with},\n{long}\nSELECT {}\nFROM {}\nGROUP BY {group}, {position}\nORDER BY {group}, {position};\n",
            self.head(),
            columns.join(",\n  "),
            name("ratio_long"),
            group = name("group"),
            position = name("position"),
        ))
    }

    fn role(&self, role: &str) -> Option<Expr> {
        let definition = &self.questionnaire.definition;
        let at = definition.question_index(definition.role(role)?)?;
        match self.layout.place(at) {
            Where::Nowhere => None,
            _ => self.fact(at),
        }
    }
}
