//! Writes the example of the EU's Digital Maturity Assessment: 24 fictional firms of a hub, before its support (T0) and
//! a year later (T1), as the exchange file has them.
//!
//! Synthetic: no answer comes from a real firm. Made by a seeded generator (ChaCha8), so that anybody gets the same
//! bytes: `cargo run --example generate_maturity > examples/maturity.csv`.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use ratio::answers::{DMA_FIRM, DMA_ROWS, DmaCell, DmaRow};
use std::error::Error;

const SEED: u64 = 2026;
const FIRMS: usize = 24;

struct Dice(ChaCha8Rng);

impl Dice {
    fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// 1 with a probability, else 0.
    fn tick(&mut self, chance: f64) -> String {
        u8::from(self.unit() < chance).to_string()
    }

    /// One of so many levels, `step` apart, the higher the more mature the firm is.
    fn level(&mut self, levels: u32, step: u32, maturity: f64) -> String {
        let top = f64::from(levels - 1);
        let at = (maturity * top + 1.6 * (self.unit() - 0.5)).round();
        (at.clamp(0.0, top) as u32 * step).to_string()
    }

    fn cell(&mut self, row: &DmaRow, maturity: f64) -> String {
        match row.cell {
            DmaCell::Both(..) => {
                let (plan, invested) = (self.tick(0.3 + 0.4 * maturity), self.tick(maturity));
                format!("{plan}|{invested}")
            }
            DmaCell::Tick(..) => self.tick(0.1 + 0.8 * maturity),
            DmaCell::Answer(question) if question.starts_with("env_") => self.level(3, 5, maturity),
            DmaCell::Answer("data_not_digital") => self.tick(0.3 - 0.3 * maturity),
            // Advanced technology is rare.
            DmaCell::Answer(_) => self.level(6, 2, 0.5 * maturity),
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(SEED));
    let mut csv = csv::Writer::from_writer(std::io::stdout().lock());
    let firm = DMA_FIRM.iter().map(|(name, _)| (*name).to_owned());
    csv.write_record(firm.chain(DMA_ROWS.iter().map(DmaRow::heading)))?;
    let maturity: Vec<f64> = (0..FIRMS).map(|_| 0.15 + 0.6 * dice.unit()).collect();
    for (wave, year) in [("T0", 2025), ("T1", 2026)] {
        for (firm, maturity) in maturity.iter().enumerate() {
            let gained = if wave == "T1" {
                0.12 * dice.unit()
            } else {
                0.0
            };
            let mut record = vec![
                wave.to_owned(),
                format!("{year}-{:02}-{:02}", 1 + firm % 12, 1 + firm),
                format!("Example firm {}", firm + 1),
                format!("XX{:07}", 1_000_001 + firm * 37),
            ];
            record.extend(DMA_ROWS.iter().map(|row| dice.cell(row, maturity + gained)));
            csv.write_record(record)?;
        }
    }
    csv.flush()?;
    Ok(())
}
