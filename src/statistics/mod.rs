//! Pure numbers: distributions, weighted moments and quantiles, intervals, the variance of estimates from
//! stratified and clustered samples, weights calibrated to known totals, the reliability of scales. Must not know what a firm, a score or a
//! region is, and must not print.

mod calibration;
mod distributions;
mod factor;
mod interval;
mod moments;
mod quantile;
mod reliability;
mod sampling;
mod special;

pub use calibration::{Margin, Raked, RakingFailure, rake};
pub use distributions::{beta_cdf, f_quantile, normal_cdf, normal_quantile, t_cdf, t_quantile};
pub use interval::{Interval, around, critical, welch, wilson};
pub use moments::Moments;
pub use quantile::{QuantileRule, Weighted};
pub use reliability::{Covariances, Deletion, correlation};
pub use sampling::{LonelyPsu, Part, Projection, Stratum, VarianceFailure, variance};
