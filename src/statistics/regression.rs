//! Least squares whose errors hold for observations that come in clusters, such as a firm's of two waves.

use super::distributions::{t_cdf, t_quantile};
use super::interval::{Interval, around};
use libm::{fabs, sqrt};
use nalgebra::{DMatrix, DVector};

/// How the variance of a coefficient is estimated from clusters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClusterError {
    /// Liang and Zeger's (1986), without a correction; t with clusters − 1 degrees of freedom.
    Cr0,
    /// The same times G/(G−1) · (n−1)/(n−k), as Stata's and `sandwich::vcovCL`'s; t with G − 1.
    Cr1,
    /// Bell and McCaffrey's (2002), for few clusters, with Satterthwaite's degrees of freedom, as
    /// `clubSandwich`'s with an identity working model.
    Cr2,
}

impl ClusterError {
    /// Its name, as it is usually written.
    pub fn name(self) -> &'static str {
        match self {
            ClusterError::Cr0 => "CR0",
            ClusterError::Cr1 => "CR1",
            ClusterError::Cr2 => "CR2",
        }
    }
}

/// A model fitted by least squares.
#[derive(Clone, Debug)]
pub struct Fit {
    /// Coefficients in the order of the columns; `None` for columns that others make up.
    pub coefficients: Vec<Option<f64>>,
    /// Columns that count, by position.
    kept: Vec<usize>,
    x: DMatrix<f64>,
    residuals: DVector<f64>,
    /// (X′X)⁻¹ of the columns that count.
    inverse: DMatrix<f64>,
    /// Rows of each cluster.
    clusters: Vec<Vec<usize>>,
}

/// A coefficient as it is told of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The coefficient.
    pub estimate: f64,
    /// Its standard error.
    pub error: f64,
    /// How the error was estimated.
    pub kind: ClusterError,
    /// Degrees of freedom of the t that goes with it.
    pub df: f64,
    /// Its interval.
    pub interval: Interval,
    /// Two-sided p against 0.
    pub p: f64,
    /// Smallest effect that a sample like this shows with a probability of 80 % at the 5 % level:
    /// (t₀.₉₇₅ + t₀.₈) times the error.
    pub mde: f64,
}

/// A column is made up by those before it where no more than this share of it is left.
const LEFT: f64 = 1e-7;

impl Fit {
    /// Fits y by the columns of rows; `cluster` says to which cluster each row belongs. Columns that those before them
    /// make up are left out, as R does.
    ///
    /// `None` without more rows than columns that count.
    pub fn of(rows: &[Vec<f64>], y: &[f64], cluster: &[usize]) -> Option<Self> {
        let n = rows.len();
        let columns = rows.first()?.len();
        let mut kept: Vec<usize> = Vec::new();
        let mut basis: Vec<DVector<f64>> = Vec::new();
        for column in 0..columns {
            let values = DVector::from_iterator(n, rows.iter().map(|row| row[column]));
            let size = values.norm();
            let mut rest = values;
            // Twice, so that rounding leaves nothing of the others in it.
            for _ in 0..2 {
                for base in &basis {
                    let share = base.dot(&rest);
                    rest.axpy(-share, base, 1.0);
                }
            }
            if size > 0.0 && rest.norm() > LEFT * size {
                let unit = rest.norm();
                basis.push(rest / unit);
                kept.push(column);
            }
        }
        let k = kept.len();
        if k == 0 || n <= k {
            return None;
        }
        let x = DMatrix::from_fn(n, k, |row, at| rows[row][kept[at]]);
        // X = QR with Q the basis: R⁻¹ gives both the coefficients and (X′X)⁻¹ without squaring X.
        let q = DMatrix::from_columns(&basis);
        let r = q.transpose() * &x;
        let inverse_r = r.upper_triangle().try_inverse()?;
        let y = DVector::from_column_slice(y);
        let found = &inverse_r * (q.transpose() * &y);
        let mut coefficients = vec![None; columns];
        for (at, column) in kept.iter().enumerate() {
            coefficients[*column] = Some(found[at]);
        }
        let mut clusters = vec![Vec::new(); cluster.iter().max()? + 1];
        for (row, cluster) in cluster.iter().enumerate() {
            clusters[*cluster].push(row);
        }
        clusters.retain(|rows| !rows.is_empty());
        Some(Fit {
            coefficients,
            residuals: y - &x * found,
            inverse: &inverse_r * inverse_r.transpose(),
            kept,
            x,
            clusters,
        })
    }

    /// Columns that count.
    pub fn rank(&self) -> usize {
        self.kept.len()
    }

    /// A coefficient with its error; `None` where its column does not count, or where its error can't be told: with
    /// fewer than two clusters, or where nothing varies that it could be estimated from.
    pub fn estimate(&self, column: usize, kind: ClusterError, confidence: f64) -> Option<Estimate> {
        let at = self.kept.iter().position(|kept| *kept == column)?;
        let estimate = self.coefficients[column]?;
        let (variance, df) = match kind {
            ClusterError::Cr0 => self.plain(at),
            ClusterError::Cr1 => {
                let (variance, df) = self.plain(at);
                let (n, k) = (self.x.nrows() as f64, self.rank() as f64);
                let g = self.clusters.len() as f64;
                (variance * g / (g - 1.0) * (n - 1.0) / (n - k), df)
            }
            ClusterError::Cr2 => self.bell_mccaffrey(at)?,
        };
        let error = sqrt(variance);
        // What is left of equal differences is rounding.
        let rounding = 1e-9 * self.residuals.amax().max(1.0);
        if !error.is_finite() || !df.is_finite() || df <= 0.0 || error < rounding {
            return None;
        }
        Some(Estimate {
            estimate,
            error,
            kind,
            df,
            interval: around(estimate, error, df, confidence)?,
            p: 2.0 * t_cdf(-fabs(estimate / error), df),
            mde: (t_quantile(0.975, df) + t_quantile(0.8, df)) * error,
        })
    }

    /// What the coefficient weighs each row with: row of (X′X)⁻¹X′.
    fn weights(&self, at: usize, row: usize) -> f64 {
        self.x.row(row).dot(&self.inverse.row(at))
    }

    fn plain(&self, at: usize) -> (f64, f64) {
        let of_cluster = |rows: &Vec<usize>| {
            let sum: f64 = rows
                .iter()
                .map(|row| self.weights(at, *row) * self.residuals[*row])
                .sum();
            sum * sum
        };
        let variance = self.clusters.iter().map(of_cluster).sum();
        (variance, self.clusters.len() as f64 - 1.0)
    }

    /// A_g = (I − X_g (X′X)⁻¹ X_g′)^(−1/2) for the rows of a cluster; what its own weight makes impossible is left out.
    fn adjustment(&self, rows: &[usize]) -> DMatrix<f64> {
        let own = self.x.select_rows(rows);
        let rest =
            DMatrix::identity(rows.len(), rows.len()) - &own * &self.inverse * own.transpose();
        let eigen = rest.symmetric_eigen();
        let roots = eigen.eigenvalues.map(|value| {
            if value > 1e-10 {
                1.0 / sqrt(value)
            } else {
                0.0
            }
        });
        &eigen.eigenvectors * DMatrix::from_diagonal(&roots) * eigen.eigenvectors.transpose()
    }

    fn bell_mccaffrey(&self, at: usize) -> Option<(f64, f64)> {
        if self.clusters.len() < 2 {
            return None;
        }
        let k = self.rank();
        let mut variance = 0.0;
        // Of Satterthwaite's moments: p_g′p_h = [g = h] d_g − u_g′(X′X)⁻¹u_h, where d is the square of A_g w_g and
        // u_g = X_g′A_g w_g.
        let (mut trace, mut own, mut cross) = (0.0, 0.0, DMatrix::zeros(k, k));
        for rows in &self.clusters {
            let weights =
                DVector::from_iterator(rows.len(), rows.iter().map(|row| self.weights(at, *row)));
            let adjusted = self.adjustment(rows) * weights;
            let residuals =
                DVector::from_iterator(rows.len(), rows.iter().map(|row| self.residuals[*row]));
            let sum = adjusted.dot(&residuals);
            variance += sum * sum;
            let d = adjusted.norm_squared();
            let u = self.x.select_rows(rows).transpose() * &adjusted;
            let bent = u.dot(&(&self.inverse * &u));
            trace += d - bent;
            own += d * d - 2.0 * d * bent;
            cross += &u * u.transpose();
        }
        let product = &self.inverse * cross;
        let all = own + (&product * &product).trace();
        Some((variance, trace * trace / all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(got: f64, expected: f64) {
        assert!(fabs(got - expected) < 1e-12, "{got} is not {expected}");
    }

    /// Means 1 and 4 of two groups of two: HC0 of the difference is √(Σe²/4 of each).
    #[test]
    fn two_groups_by_hand() {
        let rows = [0.0, 0.0, 1.0, 1.0].map(|treated| vec![1.0, treated]);
        let fit = Fit::of(&rows, &[0.0, 2.0, 3.0, 5.0], &[0, 1, 2, 3]).expect("a fit");
        near(fit.coefficients[0].expect("a mean"), 1.0);
        let of = |kind| fit.estimate(1, kind, 0.95).expect("an estimate");
        near(of(ClusterError::Cr0).estimate, 3.0);
        near(of(ClusterError::Cr0).error, 1.0);
        // G/(G−1) · (n−1)/(n−k) = 4/3 · 3/2.
        near(of(ClusterError::Cr1).error, sqrt(2.0));
        // HC2: each leverage is ½.
        near(of(ClusterError::Cr2).error, sqrt(2.0));
        near(of(ClusterError::Cr2).df, 2.0);
    }

    #[test]
    fn columns_that_others_make_up_do_not_count() {
        let rows: Vec<Vec<f64>> = (0..6)
            .map(|at| vec![1.0, f64::from(at), 2.0 * f64::from(at) + 1.0, 0.0])
            .collect();
        let y: Vec<f64> = (0..6).map(|at| f64::from(at * at)).collect();
        let fit = Fit::of(&rows, &y, &[0, 1, 2, 3, 4, 5]).expect("a fit");
        assert_eq!(fit.rank(), 2);
        assert_eq!(fit.coefficients[2..], [None, None]);
        assert!(fit.estimate(2, ClusterError::Cr1, 0.95).is_none());
    }

    #[test]
    fn what_fits_exactly_has_no_error_to_tell() {
        let rows = [vec![1.0, 0.0], vec![1.0, 0.0], vec![1.0, 1.0]];
        let fit = Fit::of(&rows, &[1.0, 1.0, 3.0], &[0, 1, 2]).expect("a fit");
        near(fit.coefficients[1].expect("a difference"), 2.0);
        assert!(fit.estimate(1, ClusterError::Cr1, 0.95).is_none());
    }
}
