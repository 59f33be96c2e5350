//! What holds for reliability whatever the answers.

use proptest::prelude::*;
use ratio::statistics::{Covariances, Deletion};

fn table() -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
    (2_usize..7).prop_flat_map(|items| {
        let row = prop::collection::vec(
            (0_u8..5).prop_map(|code| Some(f64::from(code) * 25.0)),
            items,
        );
        prop::collection::vec(row, 3..40)
    })
}

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(1.0),
        (None, None) => true,
        _ => false,
    }
}

proptest! {
    /// Where nothing is missing, both rules are the same; an empty response changes neither.
    #[test]
    fn without_gaps_the_rules_agree(table in table()) {
        let pairwise = Covariances::of(&table, Deletion::Pairwise).expect("rows");
        let listwise = Covariances::of(&table, Deletion::Listwise).expect("rows");
        prop_assert_eq!(pairwise.alpha(), listwise.alpha());
        let mut longer = table.clone();
        longer.push(vec![None; table[0].len()]);
        let same = Covariances::of(&longer, Deletion::Pairwise).expect("rows");
        prop_assert_eq!(same.alpha(), pairwise.alpha());
        prop_assert_eq!(same.n, table.len());
    }

    /// The order of items and responses, the unit and the origin do not matter.
    #[test]
    fn order_and_units_do_not_matter(table in table()) {
        let plain = Covariances::of(&table, Deletion::Pairwise).expect("rows");
        let turned: Vec<Vec<Option<f64>>> = table
            .iter()
            .rev()
            .map(|row| row.iter().rev().map(|value| value.map(|value| 7.0 - value / 10.0)).collect())
            .collect();
        let turned = Covariances::of(&turned, Deletion::Pairwise).expect("rows");
        let last = plain.items() - 1;
        prop_assert!(near(plain.alpha(), turned.alpha()));
        prop_assert!(near(plain.item_rest(0), turned.item_rest(last)));
        prop_assert!(near(plain.alpha_without(0), turned.alpha_without(last)));
        if plain.lambda6().is_some_and(|lambda| lambda.abs() < 1e3) {
            prop_assert!(near(plain.lambda6(), turned.lambda6()));
        }
    }

    /// Of complete answers none exceeds 1, the interval holds alpha, and item-rest correlations lie within ±1.
    #[test]
    fn figures_lie_where_they_must(table in table()) {
        let covariances = Covariances::of(&table, Deletion::Listwise).expect("rows");
        if let Some(alpha) = covariances.alpha() {
            prop_assert!(alpha <= 1.0 + 1e-12);
            let (low, high) = covariances.feldt(0.95).expect("an interval");
            prop_assert!(low <= alpha + 1e-12 && alpha <= high + 1e-12 && high <= 1.0 + 1e-12);
        }
        for item in 0..covariances.items() {
            let rest = covariances.item_rest(item);
            prop_assert!(rest.is_none_or(|rest| rest.abs() <= 1.0 + 1e-9));
        }
    }
}
