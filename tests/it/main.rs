//! Runs the program as its users do, and holds the library against references and laws.

mod assess;
mod bfi;
mod blocks;
mod browser;
mod builtin;
mod change;
mod dice;
mod exchange;
mod explain;
mod findings;
#[path = "../../fuzz/fuzz_targets/common.rs"]
mod fuzz;
mod hostile;
mod house;
mod items;
mod languages;
mod laws;
mod layouts;
mod maturity;
mod norms;
mod oracle;
#[cfg(feature = "parquet")]
mod parquet;
mod platforms;
mod practices;
mod profile;
mod questionnaires;
mod readme;
mod references;
mod regions;
mod reports;
mod robustness;
mod score;
mod screen;
mod sql;
mod support;
mod vectors;
mod workbooks;
