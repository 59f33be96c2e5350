/// Whose SQL it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// DuckDB.
    DuckDb,
    /// PostgreSQL.
    Postgres,
    /// Apache Spark.
    Spark,
}

impl Dialect {
    /// All of them.
    pub const ALL: [Dialect; 3] = [Dialect::DuckDb, Dialect::Postgres, Dialect::Spark];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Dialect::DuckDb => "duckdb",
            Dialect::Postgres => "postgres",
            Dialect::Spark => "spark",
        }
    }

    /// A name of a table or column, whatever is in it.
    pub fn name_of(self, name: &str) -> String {
        match self {
            Dialect::Spark => format!("`{}`", name.replace('`', "``")),
            Dialect::DuckDb | Dialect::Postgres => format!("\"{}\"", name.replace('"', "\"\"")),
        }
    }

    /// A text, whatever is in it.
    pub fn text(self, text: &str) -> String {
        let text = match self {
            // Spark takes a backslash for an escape.
            Dialect::Spark => text.replace('\\', "\\\\").replace('\'', "\\'"),
            Dialect::DuckDb | Dialect::Postgres => text.replace('\'', "''"),
        };
        format!("'{text}'")
    }

    /// A double; without an exponent it would be a decimal.
    pub fn number(self, value: f64) -> String {
        match value < 0.0 {
            true => format!("({value:e})"),
            false => format!("{value:e}"),
        }
    }

    /// Something as text.
    pub fn to_text(self, of: &str) -> String {
        let kind = match self {
            Dialect::DuckDb => "VARCHAR",
            Dialect::Postgres => "TEXT",
            Dialect::Spark => "STRING",
        };
        format!("CAST({of} AS {kind})")
    }

    /// Something as a double.
    pub fn to_double(self, of: &str) -> String {
        match self {
            Dialect::DuckDb | Dialect::Spark => format!("TRY_CAST({of} AS DOUBLE)"),
            Dialect::Postgres => format!("CAST({of} AS DOUBLE PRECISION)"),
        }
    }

    /// Whether a text fits a pattern as a whole; patterns have no backslash, which dialects take differently.
    pub fn fits(self, of: &str, pattern: &str) -> String {
        match self {
            Dialect::DuckDb => format!("regexp_full_match({of}, '{pattern}')"),
            Dialect::Postgres => format!("({of} ~ '^({pattern})$')"),
            Dialect::Spark => format!("({of} RLIKE '^({pattern})$')"),
        }
    }

    /// A text with everything that fits a pattern replaced.
    pub fn replace_all(self, of: &str, pattern: &str, by: &str) -> String {
        match self {
            Dialect::DuckDb | Dialect::Postgres => {
                format!("regexp_replace({of}, '{pattern}', '{by}', 'g')")
            }
            Dialect::Spark => format!("regexp_replace({of}, '{pattern}', '{by}')"),
        }
    }

    /// How a step begins that must be worked out once, and not again wherever it is named.
    pub fn step(self) -> &'static str {
        match self {
            Dialect::DuckDb | Dialect::Postgres => "AS MATERIALIZED",
            Dialect::Spark => "AS",
        }
    }

    /// The exact quantile of a share, linear between the values (type 7).
    pub fn quantile(self, share: f64, of: &str) -> String {
        format!("PERCENTILE_CONT({share}) WITHIN GROUP (ORDER BY {of})")
    }
}
