//! Does the 95% interval hold the true effect as often as it says? The benchmark `coverage` has more panels and runs.

use super::panels::{EFFECT, Panel, coverage, estimates};

#[test]
fn intervals_hold_the_true_effect_as_often_as_they_say() {
    for (firms, share, spread) in [
        (30, 0.3, (6.0, 6.0)),
        (60, 0.1, (10.0, 5.0)),
        (60, 0.3, (6.0, 6.0)),
    ] {
        let panel = Panel {
            firms,
            share,
            spread,
        };
        let held = coverage(panel, 2_000, None);
        for held in held {
            assert!((0.93..=0.97).contains(&held), "{panel:?}: {held}");
        }
    }
}

/// The mean of the estimates is the effect.
#[test]
fn estimates_are_not_biased() {
    let panel = Panel {
        firms: 60,
        share: 0.3,
        spread: (10.0, 5.0),
    };
    for at in 0..2 {
        let told = (0..500).map(|seed| {
            estimates(panel, seed, None)[at]
                .expect("an estimate")
                .estimate
        });
        let mean = told.sum::<f64>() / 500.0;
        assert!((mean - EFFECT).abs() < 0.4, "{mean}");
    }
}
