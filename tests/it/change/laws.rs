//! What holds for comparisons whatever the numbers.

use proptest::prelude::*;
use ratio::statistics::{
    ClusterError, Fit, Intraclass, benjamini_hochberg, disagreement, holm, paired, signed_rank,
};

fn values() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let value = || (0_u16..1000).prop_map(|value| f64::from(value) / 10.0);
    prop::collection::vec((value(), value()), 3..40)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-8 * a.abs().max(1.0)
}

proptest! {
    /// Waves exchanged turn the sign and nothing else; an origin moved changes nothing.
    #[test]
    fn exchanged_waves_turn_the_sign(pairs in values()) {
        let turned: Vec<(f64, f64)> = pairs.iter().map(|(a, b)| (b + 5.0, a + 5.0)).collect();
        let (one, other) = (paired(&pairs, 0.95).expect("pairs"), paired(&turned, 0.95).expect("pairs"));
        prop_assert!(near(one.change, -other.change));
        prop_assert!(near(one.error, other.error));
        if let (Some((t, p)), Some((u, q))) = (one.test, other.test) {
            prop_assert!(near(t, -u) && near(p, q));
        }
        if let (Some((up, p)), Some((down, q))) = (signed_rank(&pairs), signed_rank(&turned)) {
            let changed = pairs.iter().filter(|(a, b)| a != b).count() as f64;
            prop_assert!(near(up + down, changed * (changed + 1.0) / 2.0));
            prop_assert!(near(p, q));
        }
        prop_assert!(one.interval.low <= one.change && one.change <= one.interval.high);
    }

    /// No p is made smaller, none exceeds 1, the order stays, and Holm is never below Benjamini and Hochberg.
    #[test]
    fn families_are_careful(p in prop::collection::vec(prop::option::of(0.0..=1.0_f64), 1..30)) {
        let (holm, discoveries) = (holm(&p), benjamini_hochberg(&p));
        for (at, plain) in p.iter().enumerate() {
            match (plain, holm[at], discoveries[at]) {
                (None, None, None) => {}
                (Some(plain), Some(holm), Some(bh)) => {
                    prop_assert!(*plain <= bh && bh <= holm + 1e-15 && holm <= 1.0);
                }
                other => prop_assert!(false, "{other:?}"),
            }
        }
        for (a, p_a) in p.iter().enumerate() {
            for (b, p_b) in p.iter().enumerate() {
                if let (Some(p_a), Some(p_b)) = (p_a, p_b) && p_a < p_b {
                    prop_assert!(holm[a] <= holm[b] && discoveries[a] <= discoveries[b]);
                }
            }
        }
    }

    /// The difference-in-differences is that of the four means, whatever the error; CR1 is CR0 times its factor.
    #[test]
    fn the_interaction_is_the_difference_of_differences(pairs in values(), split in 1_usize..3) {
        let split = split.min(pairs.len() - 1);
        let (mut rows, mut values, mut clusters) = (Vec::new(), Vec::new(), Vec::new());
        for (at, (before, after)) in pairs.iter().enumerate() {
            let treated = f64::from(u8::from(at < split));
            for (wave, value) in [(0.0, before), (1.0, after)] {
                rows.push(vec![1.0, treated, wave, treated * wave]);
                values.push(*value);
                clusters.push(at);
            }
        }
        let fit = Fit::of(&rows, &values, &clusters).expect("a fit");
        let mean = |pairs: &[(f64, f64)]| pairs.iter().map(|(a, b)| b - a).sum::<f64>() / pairs.len() as f64;
        let expected = mean(&pairs[..split]) - mean(&pairs[split..]);
        prop_assert!(near(fit.coefficients[3].expect("a coefficient"), expected));
        let told = |kind| fit.estimate(3, kind, 0.95);
        if let (Some(cr0), Some(cr1)) = (told(ClusterError::Cr0), told(ClusterError::Cr1)) {
            let (g, n) = (pairs.len() as f64, 2.0 * pairs.len() as f64);
            prop_assert!(near(cr1.error * cr1.error, cr0.error * cr0.error * g / (g - 1.0) * (n - 1.0) / (n - 4.0)));
        }
    }

    /// Agreement does not exceed 1, and is 1 only of those that say the same.
    #[test]
    fn agreement_is_at_most_one(pairs in values()) {
        let rows: Vec<Vec<f64>> = pairs.iter().map(|(a, b)| vec![*a, *b]).collect();
        if let Some(found) = Intraclass::of(&rows, 0.95) {
            prop_assert!(found.agreement <= 1.0 + 1e-9);
            for icc in [found.one_way, found.consistency] {
                prop_assert!((-1.0 - 1e-9..=1.0 + 1e-9).contains(&icc), "{found:?}");
            }
            prop_assert!(found.one_way_interval.0 <= found.one_way + 1e-12 && found.one_way <= found.one_way_interval.1 + 1e-12);
        }
        let (observed, expected) = disagreement(&pairs).expect("pairs");
        prop_assert!(observed >= 0.0 && observed <= 2.0 * expected + 1e-9);
        let same: Vec<(f64, f64)> = pairs.iter().map(|(a, _)| (*a, *a)).collect();
        prop_assert_eq!(disagreement(&same).expect("pairs").0, 0.0);
    }
}
