//! How well the items of a scale measure one thing: classical test theory.
//!
//! Formulas as in Revelle, *psych: Procedures for Psychological, Psychometric, and Personality Research* (R), whose
//! results the tests hold these to.

use super::distributions::f_quantile;
use super::factor::one_factor;
use nalgebra::DMatrix;
use std::hint::select_unpredictable;

/// An eigenvalue is none where it is below this share of the greatest (psych's `Pinv`).
const SINGULAR: f64 = 1.490_116_119_384_765_6e-8;

/// Share of the items' variances below which what is left of the variance of a sum is rounding.
const ROUNDING: f64 = 1e-12;

/// Which responses count where some items are not answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Deletion {
    /// Each variance and covariance is of all responses that have the items it is about.
    #[default]
    Pairwise,
    /// Only responses that have all items count.
    Listwise,
}

/// Variances and covariances of items over responses.
#[derive(Clone, Debug)]
pub struct Covariances {
    matrix: DMatrix<f64>,
    /// Responses that count: all with some item, or those with all items.
    pub n: usize,
}

impl Covariances {
    /// Of responses, each a row of items of which some may be missing.
    ///
    /// A covariance is that of the pairs there are, divided by their number less one; the means are those of the
    /// pairs too (R's `cov(use = "pairwise")`). `None` where fewer than two items vary or a pair of items has fewer
    /// than two responses in common.
    pub fn of(rows: &[Vec<Option<f64>>], deletion: Deletion) -> Option<Self> {
        let k = rows.first()?.len();
        let counted: Vec<&Vec<Option<f64>>> = rows
            .iter()
            .filter(|row| match deletion {
                Deletion::Pairwise => row.iter().any(Option::is_some),
                Deletion::Listwise => row.iter().all(Option::is_some),
            })
            .collect();
        // Item by item, so that what is looked at together lies together; no number where there is none.
        let column = |item: usize| counted.iter().map(move |row| row[item].unwrap_or(f64::NAN));
        let columns: Vec<Vec<f64>> = (0..k).map(|item| column(item).collect()).collect();
        let mut matrix = DMatrix::zeros(k, k);
        for i in 0..k {
            for j in i..k {
                let covariance = covariance(&columns[i], &columns[j])?;
                matrix[(i, j)] = covariance;
                matrix[(j, i)] = covariance;
            }
        }
        Some(Covariances {
            matrix,
            n: counted.len(),
        })
    }

    /// Number of items.
    pub fn items(&self) -> usize {
        self.matrix.nrows()
    }

    /// The standard deviation of an item.
    pub fn deviation(&self, item: usize) -> f64 {
        libm::sqrt(self.matrix[(item, item)])
    }

    /// Those of some of the items alone.
    pub fn among(&self, items: &[usize]) -> Self {
        let k = items.len();
        let matrix = DMatrix::from_fn(k, k, |i, j| self.matrix[(items[i], items[j])]);
        Covariances { matrix, n: self.n }
    }

    /// Correlations from these, each covariance by the deviations on the diagonal.
    fn correlations(&self) -> DMatrix<f64> {
        let k = self.items();
        DMatrix::from_fn(k, k, |i, j| match i == j {
            true => 1.0,
            false => self.matrix[(i, j)] / (self.deviation(i) * self.deviation(j)),
        })
    }

    /// Cronbach's α of the sum of the items; `None` for fewer than two or where the sum does not vary.
    pub fn alpha(&self) -> Option<f64> {
        let k = self.items() as f64;
        let sum = self.matrix.sum();
        (self.items() > 1 && sum > ROUNDING * self.matrix.trace())
            .then(|| k / (k - 1.0) * (1.0 - self.matrix.trace() / sum))
    }

    /// α of the standardised items: from their mean correlation.
    pub fn standardised_alpha(&self) -> Option<f64> {
        let k = self.items() as f64;
        if self.items() < 2 {
            return None;
        }
        let mean = (self.correlations().sum() - k) / (k * (k - 1.0));
        let spread = 1.0 + (k - 1.0) * mean;
        (spread > ROUNDING).then(|| k * mean / spread)
    }

    /// Feldt's interval of α: F(n − 1, (n − 1)(k − 1)) (Feldt, Woodruff and Salih 1987).
    pub fn feldt(&self, confidence: f64) -> Option<(f64, f64)> {
        let alpha = self.alpha()?;
        if self.n < 2 {
            return None;
        }
        let first = self.n as f64 - 1.0;
        let second = first * (self.items() as f64 - 1.0);
        let tail = (1.0 - confidence) / 2.0;
        let end = |p| 1.0 - (1.0 - alpha) * f_quantile(p, first, second);
        Some((end(1.0 - tail), end(tail)))
    }

    /// Guttman's λ₆ from the squared multiple correlations; `None` where these can't be worked out. Where some items are
    /// made up of others, the inverse of the correlations is the pseudo-inverse, as psych has it.
    pub fn lambda6(&self) -> Option<f64> {
        if self.items() < 2 || self.n <= self.items() {
            return None;
        }
        let correlations = self.correlations();
        if !correlations.iter().all(|r| r.is_finite()) {
            return None;
        }
        let eigen = correlations.clone().symmetric_eigen();
        let least = SINGULAR * eigen.eigenvalues.amax();
        let inverses = eigen.eigenvalues.map(|value| {
            if value.abs() > least {
                1.0 / value
            } else {
                0.0
            }
        });
        let inverse = &eigen.eigenvectors
            * DMatrix::from_diagonal(&inverses)
            * eigen.eigenvectors.transpose();
        // 1 − smc is 1 over the diagonal of the inverse.
        let unexplained: f64 = inverse.diagonal().iter().map(|d| 1.0 / d).sum();
        let lambda = 1.0 - unexplained / correlations.sum();
        lambda.is_finite().then_some(lambda)
    }

    /// McDonald's ω total: of one factor by maximum likelihood on the covariances, as lavaan has it. `None` for fewer
    /// than three items, or where there is no such factor.
    pub fn omega_total(&self) -> Option<f64> {
        if self.n <= self.items() {
            return None;
        }
        let factor = one_factor(&self.matrix)?;
        let common: f64 = factor.loadings.iter().sum::<f64>();
        let common = common * common;
        Some(common / (common + factor.residual_variances.iter().sum::<f64>()))
    }

    /// Correlation of an item with the sum of the others; `None` where one of them does not vary.
    pub fn item_rest(&self, item: usize) -> Option<f64> {
        let row: f64 = self.matrix.row(item).sum();
        let own = self.matrix[(item, item)];
        let rest = self.matrix.sum() - 2.0 * row + own;
        let varies = rest > ROUNDING * self.matrix.trace();
        (self.items() > 1 && own > 0.0 && varies).then(|| (row - own) / libm::sqrt(own * rest))
    }

    /// α of the other items.
    pub fn alpha_without(&self, item: usize) -> Option<f64> {
        let others: Vec<usize> = (0..self.items()).filter(|at| *at != item).collect();
        self.among(&others).alpha()
    }
}

/// Covariance of the pairs of which both are numbers; `None` for fewer than two. Means first, deviations after.
fn covariance(a: &[f64], b: &[f64]) -> Option<f64> {
    let pairs = || a.iter().zip(b);
    // Which pairs are whole can't be guessed, so that the others are added as 0.
    let whole =
        |x: f64, y: f64, value: f64| select_unpredictable(x.is_nan() | y.is_nan(), 0.0, value);
    let (mut count, mut sum_a, mut sum_b) = (0.0, 0.0, 0.0);
    for (x, y) in pairs() {
        count += whole(*x, *y, 1.0);
        sum_a += whole(*x, *y, *x);
        sum_b += whole(*x, *y, *y);
    }
    if count < 2.0 {
        return None;
    }
    let (mean_a, mean_b) = (sum_a / count, sum_b / count);
    let product = |x: f64, y: f64| whole(x, y, (x - mean_a) * (y - mean_b));
    let products: f64 = pairs().map(|(x, y)| product(*x, *y)).sum();
    Some(products / (count - 1.0))
}

/// Pearson's correlation of pairs of which some may be missing, and how many there are; `None` where fewer than three
/// or one side does not vary.
pub fn correlation(pairs: &[(Option<f64>, Option<f64>)]) -> Option<(f64, usize)> {
    let whole = pairs.iter().filter_map(|(a, b)| a.zip(*b));
    let (ones, others): (Vec<f64>, Vec<f64>) = whole.unzip();
    let a = covariance(&ones, &ones)?;
    let b = covariance(&others, &others)?;
    let ab = covariance(&ones, &others)?;
    (ones.len() > 2 && a > 0.0 && b > 0.0).then(|| (ab / libm::sqrt(a * b), ones.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(table: &[[f64; 3]]) -> Vec<Vec<Option<f64>>> {
        table.iter().map(|row| row.map(Some).to_vec()).collect()
    }

    fn near(got: Option<f64>, expected: f64) {
        let got = got.expect("a value");
        assert!((got - expected).abs() < 1e-12, "{got} is not {expected}");
    }

    /// Variances 1, 1, 4; covariances 0.5, 1, 1: the sum of all is 11, of the diagonal 6.
    #[test]
    fn alpha_by_hand() {
        let matrix = DMatrix::from_row_slice(3, 3, &[1.0, 0.5, 1.0, 0.5, 1.0, 1.0, 1.0, 1.0, 4.0]);
        let covariances = Covariances { matrix, n: 10 };
        near(covariances.alpha(), 1.5 * (1.0 - 6.0 / 11.0));
        // All correlations are 0.5.
        near(covariances.standardised_alpha(), 1.5 / 2.0);
        near(covariances.alpha_without(2), 2.0 * (1.0 - 2.0 / 3.0));
        // Item 0 with 1 and 2: 1.5 / √(1 · (1 + 4 + 2)).
        near(covariances.item_rest(0), 1.5 / libm::sqrt(7.0));
        // smc of equal correlations r of three: 2 r² / (1 + r) = 1/3.
        near(covariances.lambda6(), 1.0 - 3.0 * (2.0 / 3.0) / 6.0);
    }

    #[test]
    fn nothing_is_made_up() {
        let same = rows(&[[1.0, 1.0, 1.0], [1.0, 1.0, 1.0], [1.0, 1.0, 1.0]]);
        let same = Covariances::of(&same, Deletion::Pairwise).expect("three rows");
        assert_eq!(same.alpha(), None);
        assert_eq!(same.item_rest(0), None);
        assert!(Covariances::of(&rows(&[[1.0, 2.0, 3.0]]), Deletion::Pairwise).is_none());
        assert!(Covariances::of(&[], Deletion::Pairwise).is_none());
        let one = vec![vec![Some(1.0)], vec![Some(2.0)], vec![Some(4.0)]];
        let one = Covariances::of(&one, Deletion::Listwise).expect("three rows");
        assert_eq!(one.alpha(), None);
        assert_eq!(one.standardised_alpha(), None);
        assert_eq!(one.omega_total(), None);
    }

    #[test]
    fn pairs_that_are_there() {
        let table = vec![
            vec![Some(1.0), Some(2.0), None],
            vec![Some(2.0), None, Some(1.0)],
            vec![Some(4.0), Some(5.0), Some(2.0)],
            vec![None, Some(9.0), Some(6.0)],
            vec![None, None, None],
        ];
        let pairwise = Covariances::of(&table, Deletion::Pairwise).expect("pairs");
        assert_eq!(pairwise.n, 4);
        // Items 0 and 1 have rows 1 and 3 in common: (1, 2) and (4, 5).
        assert!((pairwise.matrix[(0, 1)] - 4.5).abs() < 1e-12);
        assert!(Covariances::of(&table, Deletion::Listwise).is_none());
    }
}
