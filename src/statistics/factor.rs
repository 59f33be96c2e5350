//! One common factor by maximum likelihood.

use nalgebra::{DMatrix, DVector};

/// A factor that items have in common.
#[derive(Clone, Debug)]
pub(super) struct Factor {
    /// By item.
    pub loadings: Vec<f64>,
    /// What of each item's variance is its own.
    pub residual_variances: Vec<f64>,
}

/// Steps of the method; it converges in some ten.
const STEPS: usize = 500;

/// Sum of squared scaled steps at which it has converged.
const STILL: f64 = 1e-22;

/// The one factor Σ = λλ′ + diag(θ) that fits covariances best by the normal likelihood; `None` for fewer than three
/// items, where an item does not vary, or where no maximum is found.
///
/// Fisher's scoring over λ and θ with halved steps (Jöreskog 1967 gives the likelihood). The size of the sample and
/// the divisor of the covariances do not matter to it.
pub(super) fn one_factor(covariances: &DMatrix<f64>) -> Option<Factor> {
    let k = covariances.nrows();
    if k < 3
        || covariances
            .diagonal()
            .iter()
            .any(|variance| *variance <= 0.0)
    {
        return None;
    }
    let mut at = beginning(covariances);
    let mut fit = misfit(&at, covariances)?;
    for _ in 0..STEPS {
        let step = step(&at, covariances)?;
        let mut length = 1.0;
        let (next, better) = loop {
            let next = &at + &step * length;
            match misfit(&next, covariances) {
                Some(better) if better <= fit + 1e-14 * fit.abs().max(1.0) => break (next, better),
                _ if length < 1e-9 => return found(&at, k),
                _ => length /= 2.0,
            }
        };
        let scale = covariances.diagonal().max();
        let moved = (&step * length).map(|part| part * part / scale).sum();
        (at, fit) = (next, better);
        if moved <= STILL * k as f64 {
            return found(&at, k);
        }
    }
    None
}

fn found(at: &DVector<f64>, k: usize) -> Option<Factor> {
    at.iter().all(|part| part.is_finite()).then(|| Factor {
        loadings: at.rows(0, k).iter().copied().collect(),
        residual_variances: at.rows(k, k).iter().copied().collect(),
    })
}

/// Half of each variance is common, with the signs of the first item's covariances.
fn beginning(covariances: &DMatrix<f64>) -> DVector<f64> {
    let k = covariances.nrows();
    // The item that goes with the others most says which way each points.
    let strength = |item: &usize| covariances.row(*item).iter().map(|c| c.abs()).sum::<f64>();
    let first = (0..k)
        .max_by(|a, b| strength(a).total_cmp(&strength(b)))
        .unwrap_or(0);
    DVector::from_fn(2 * k, |at, _| match at < k {
        true => {
            let sign = if covariances[(first, at)] < 0.0 {
                -1.0
            } else {
                1.0
            };
            sign * libm::sqrt(covariances[(at, at)] * 0.5)
        }
        false => covariances[(at - k, at - k)] * 0.5,
    })
}

fn model(at: &DVector<f64>, k: usize) -> DMatrix<f64> {
    let loadings = at.rows(0, k);
    let mut sigma = loadings * loadings.transpose();
    for item in 0..k {
        sigma[(item, item)] += at[k + item];
    }
    sigma
}

/// ln|Σ| + tr(SΣ⁻¹), which the likelihood falls with; `None` where Σ is no covariance matrix.
fn misfit(at: &DVector<f64>, covariances: &DMatrix<f64>) -> Option<f64> {
    let sigma = model(at, covariances.nrows()).cholesky()?;
    let log = 2.0
        * sigma
            .l()
            .diagonal()
            .iter()
            .map(|d| libm::log(*d))
            .sum::<f64>();
    let misfit = log + (covariances * sigma.inverse()).trace();
    misfit.is_finite().then_some(misfit)
}

/// The step of Fisher's scoring: the information's inverse times the slope.
fn step(at: &DVector<f64>, covariances: &DMatrix<f64>) -> Option<DVector<f64>> {
    let k = covariances.nrows();
    let inverse = model(at, k).cholesky()?.inverse();
    let loadings = at.rows(0, k).clone_owned();
    let pull = &inverse * covariances * &inverse - &inverse;
    let towards = &inverse * &loadings;
    let common = loadings.dot(&towards);
    // Slopes: of λ, (Σ⁻¹SΣ⁻¹ − Σ⁻¹)λ; of θ, half the diagonal.
    let by_loading = &pull * &loadings;
    let slope = DVector::from_fn(2 * k, |part, _| match part < k {
        true => by_loading[part],
        false => 0.5 * pull[(part - k, part - k)],
    });
    // ½ tr(Σ⁻¹ dᵢ Σ⁻¹ dⱼ), with the derivatives eᵢλ′ + λeᵢ′ and eᵢeᵢ′.
    let information = DMatrix::from_fn(2 * k, 2 * k, |a, b| {
        let (i, j) = (a % k, b % k);
        match (a < k, b < k) {
            (true, true) => inverse[(i, j)] * common + towards[i] * towards[j],
            (true, false) => inverse[(i, j)] * towards[j],
            (false, true) => inverse[(i, j)] * towards[i],
            (false, false) => 0.5 * inverse[(i, j)] * inverse[(i, j)],
        }
    });
    information
        .cholesky()
        .map(|information| information.solve(&slope))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three items of known loadings have no other one-factor solution.
    #[test]
    fn three_items_give_their_loadings_back() {
        let (loadings, own) = ([0.9, -0.6, 1.5], [0.4, 1.0, 0.7]);
        let covariances = DMatrix::from_fn(3, 3, |i, j| {
            loadings[i] * loadings[j] + if i == j { own[i] } else { 0.0 }
        });
        let factor = one_factor(&covariances).expect("a factor");
        let sign = factor.loadings[0].signum();
        for item in 0..3 {
            assert!((factor.loadings[item] * sign - loadings[item]).abs() < 1e-9);
            assert!((factor.residual_variances[item] - own[item]).abs() < 1e-9);
        }
    }

    #[test]
    fn too_few_or_none() {
        assert!(one_factor(&DMatrix::identity(2, 2)).is_none());
        assert!(one_factor(&DMatrix::zeros(3, 3)).is_none());
    }
}
