//! Pure numbers: distributions, weighted moments and quantiles, intervals, the variance of estimates from stratified and
//! clustered samples, weights calibrated to known totals, the reliability of scales, comparisons of waves and groups,
//! least squares with errors for clusters, agreement of judges, ranks and how they fare when scores are made otherwise, random numbers. Must not know what a firm, a score or a region is, and
//! must not print.

mod agreement;
mod bins;
mod calibration;
mod comparison;
mod distributions;
mod draws;
mod factor;
mod hundredths;
mod interval;
mod moments;
mod quantile;
mod rank;
mod regression;
mod reliability;
mod sampling;
mod selection;
mod special;
mod stability;
mod sums;

pub use agreement::{Intraclass, disagreement};
pub use calibration::{Margin, Raked, RakingFailure, rake};
pub use comparison::{
    Paired, benjamini_hochberg, holm, paired, signed_rank, standardised_difference,
};
pub use distributions::{
    beta_cdf, beta_quantile, chi_square_cdf, chi_square_quantile, f_cdf, f_quantile, normal_cdf,
    normal_quantile, t_cdf, t_quantile,
};
pub use draws::Draws;
pub use hundredths::{Hundredths, WeightedHundredths};
pub use interval::{Criticals, Interval, around, critical, welch, wilson};
pub use moments::Moments;
pub use quantile::{QuantileRule, Weighted};
pub use rank::{PercentileRank, Ties, ranks};
pub use regression::{ClusterError, Estimate, Fit};
pub use reliability::{Covariances, Deletion, correlation};
pub use sampling::{LonelyPsu, Part, Projection, Stratum, VarianceFailure, variance};
pub use stability::{RankSpread, Shifts, places};
pub use sums::{Sum, WeightedSums};
