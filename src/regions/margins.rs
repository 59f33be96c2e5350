use crate::diagnostic::{list_in_backticks, shorten};
use crate::scoring::Decimals;
use serde_json::Value;

/// What is between the values of a category that is made of several.
const BETWEEN: &str = " × ";

/// Known totals of the population, to which weights are raked.
#[derive(Clone, Debug, PartialEq)]
pub struct Margins {
    /// Names of what the categories are of, in the order in which values are handed in.
    pub variables: Vec<String>,
    /// Sets of categories with their totals.
    pub sets: Vec<MarginSet>,
}

/// Categories of one variable, or of several together, with their totals.
#[derive(Clone, Debug, PartialEq)]
pub struct MarginSet {
    /// Which variables, by position in [`Margins::variables`].
    of: Vec<usize>,
    /// Which of these is a region.
    region: Option<usize>,
    /// What it is called.
    pub name: String,
    /// Categories and totals.
    pub totals: Vec<(String, f64)>,
}

impl MarginSet {
    /// The category of a response.
    ///
    /// # Errors
    /// When the response has no value, or one that has no total.
    pub fn category(&self, values: &[String]) -> Result<String, String> {
        let mut values: Vec<&str> = self.of.iter().map(|at| values[*at].as_str()).collect();
        let has_total = |category: &str| self.totals.iter().any(|(known, _)| known == category);
        let category = values.join(BETWEEN);
        if has_total(&category) {
            return Ok(category);
        }
        // Totals of regions may be known on a coarser level than the firms'.
        if let Some(at) = self.region {
            let code = values[at];
            for length in (2..code.len()).rev() {
                values[at] = code.get(..length).unwrap_or(code);
                let coarser = values.join(BETWEEN);
                if has_total(&coarser) {
                    return Ok(coarser);
                }
            }
            values[at] = code;
        }
        Err(if values.iter().any(|value| value.is_empty()) {
            format!(
                "no value for `{}`, which the margins need of every response; leave such rows out, or fill them in",
                self.name
            )
        } else {
            let known = self.totals.iter().map(|(known, _)| known.as_str());
            format!(
                "`{}` is `{}`, for which the margins have no total; they have {}",
                self.name,
                shorten(&category, 60),
                list_in_backticks(known, 8)
            )
        })
    }
}

/// Headings under which tidy margins come.
const VARIABLE: [&str; 5] = ["variable", "margin", "column", "name", "by"];
const CATEGORY: [&str; 6] = ["category", "value", "level", "group", "code", "class"];
const COUNT: [&str; 8] = [
    "count",
    "total",
    "population",
    "freq",
    "n",
    "firms",
    "number",
    "size",
];

impl Margins {
    /// Reads margins: tidy CSV (`variable,category,count`), CSV whose headings are the variables with the count
    /// last (one such table a file), or JSON (`{"size_class": {"p0_9": 4421, …}, …}`).
    ///
    /// # Errors
    /// What is wrong, with the line.
    pub fn read(text: &str) -> Result<Self, String> {
        let text = text.trim_start_matches('\u{feff}');
        let mut margins = Margins {
            variables: Vec::new(),
            sets: Vec::new(),
        };
        if text.trim_start().starts_with('{') {
            margins.read_json(text)?;
        } else {
            margins.read_csv(text)?;
        }
        if margins.sets.is_empty() {
            return Err(
                "it has no totals; write `variable,category,count` and a row a category".to_owned(),
            );
        }
        Ok(margins)
    }

    /// Adds the sets of another file.
    ///
    /// # Errors
    /// When both have a total for the same category.
    pub fn append(&mut self, other: Margins) -> Result<(), String> {
        for set in other.sets {
            let of: Vec<&str> = set
                .of
                .iter()
                .map(|at| other.variables[*at].as_str())
                .collect();
            for (category, total) in set.totals {
                self.add(&of, category, total)?;
            }
        }
        Ok(())
    }

    fn add(&mut self, of: &[&str], category: String, total: f64) -> Result<(), String> {
        let of: Vec<usize> = of.iter().map(|name| self.variable(name)).collect();
        let known = self.sets.iter().position(|set| set.of == of);
        let at = known.unwrap_or_else(|| {
            let names: Vec<&str> = of.iter().map(|at| self.variables[*at].as_str()).collect();
            self.sets.push(MarginSet {
                name: names.join(BETWEEN),
                region: names
                    .iter()
                    .position(|name| ["region", "nuts"].contains(name)),
                of: of.clone(),
                totals: Vec::new(),
            });
            self.sets.len() - 1
        });
        let set = &mut self.sets[at];
        if set.totals.iter().any(|(known, _)| *known == category) {
            return Err(format!(
                "`{}` has two totals for `{category}`; keep one",
                set.name
            ));
        }
        set.totals.push((category, total));
        Ok(())
    }

    fn variable(&mut self, name: &str) -> usize {
        let known = self.variables.iter().position(|known| known == name);
        known.unwrap_or_else(|| {
            self.variables.push(name.to_owned());
            self.variables.len() - 1
        })
    }

    fn read_json(&mut self, text: &str) -> Result<(), String> {
        let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let Value::Object(sets) = value else {
            return Err("it must be an object of variables".to_owned());
        };
        for (variable, totals) in sets {
            let Value::Object(totals) = totals else {
                return Err(format!(
                    "`{variable}` must be an object of categories with their counts"
                ));
            };
            for (category, total) in totals {
                let total = total
                    .as_f64()
                    .filter(|total| *total >= 0.0)
                    .ok_or_else(|| {
                        format!(
                            "`{variable}`, `{category}`: the count must be a number of 0 or more"
                        )
                    })?;
                self.add(&[&variable], category, total)?;
            }
        }
        Ok(())
    }

    fn read_csv(&mut self, text: &str) -> Result<(), String> {
        let heading = text.lines().next().unwrap_or("");
        let delimiter = [b',', b';', b'\t']
            .into_iter()
            .max_by_key(|d| (heading.bytes().filter(|b| b == d).count(), *d == b','))
            .unwrap_or(b',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let headings: Vec<String> = reader
            .headers()
            .map_err(|error| error.to_string())?
            .iter()
            .map(|heading| heading.trim().to_owned())
            .collect();
        let find = |names: &[&str]| {
            headings
                .iter()
                .position(|heading| names.contains(&heading.to_lowercase().as_str()))
        };
        let tidy = match (
            headings.len(),
            find(&VARIABLE),
            find(&CATEGORY),
            find(&COUNT),
        ) {
            (3, Some(variable), Some(category), Some(count)) => Some((variable, category, count)),
            _ => None,
        };
        if headings.len() < 2 {
            return Err("it needs the columns variable, category and count".to_owned());
        }
        for record in reader.records() {
            let record = record.map_err(|error| error.to_string())?;
            let line = record.position().map_or(0, csv::Position::line);
            let cell = |at: usize| record.get(at).unwrap_or("").trim();
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let total = |at: usize| {
                let read = crate::answers::read_number(cell(at));
                read.value(crate::answers::Decimals::Unknown)
                    .filter(|total| *total >= 0.0)
                    .ok_or_else(|| {
                        format!(
                            "line {line}: the count `{}` must be a number of 0 or more",
                            shorten(cell(at), 60)
                        )
                    })
            };
            let added = match tidy {
                Some((variable, category, count)) => {
                    let total = total(count)?;
                    // Categories of several variables together: names and values joined alike.
                    let names: Vec<&str> = cell(variable).split('*').map(str::trim).collect();
                    let values: Vec<&str> = if names.len() > 1 {
                        cell(category).split('*').map(str::trim).collect()
                    } else {
                        vec![cell(category)]
                    };
                    if names.len() != values.len() {
                        return Err(format!(
                            "line {line}: `{}` are {} variables and `{}` {} values",
                            cell(variable),
                            names.len(),
                            cell(category),
                            values.len()
                        ));
                    }
                    self.add(&names, values.join(BETWEEN), total)
                }
                None => {
                    let last = headings.len() - 1;
                    let total = total(last)?;
                    let names: Vec<&str> = headings[..last].iter().map(String::as_str).collect();
                    let values: Vec<&str> = (0..last).map(cell).collect();
                    self.add(&names, values.join(BETWEEN), total)
                }
            };
            added.map_err(|message| format!("line {line}: {message}"))?;
        }
        Ok(())
    }
}

/// A count without decimals where it has none.
pub(super) fn shown_count(count: f64) -> String {
    if count.fract() == 0.0 {
        format!("{count:.0}")
    } else {
        Decimals::Fixed(2).print(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_ways_to_write_them() {
        let tidy =
            Margins::read("variable,category,count\nstype,E,4421\nstype,H,755\nsw,Yes,5122\n")
                .expect("margins");
        let json = Margins::read(r#"{"stype": {"E": 4421, "H": 755}, "sw": {"Yes": 5122}}"#)
            .expect("margins");
        assert_eq!(tidy, json);
        let mut table = Margins::read("stype;Freq\nE;4 421\nH;755\n").expect("margins");
        table
            .append(Margins::read("sw,n\nYes,5122\n").expect("margins"))
            .expect("no clash");
        assert_eq!(tidy, table);
        let joint =
            Margins::read("region,size,count\nPL21,small,5\nPL21,large,7\n").expect("margins");
        assert_eq!(joint.sets[0].name, "region × size");
        let category = joint.sets[0].category(&["PL21".to_owned(), "large".to_owned()]);
        assert_eq!(category, Ok("PL21 × large".to_owned()));
        let tidy = Margins::read(
            "variable,category,count\nregion*size,PL21*small,5\nregion*size,PL21*large,7\n",
        );
        assert_eq!(tidy.expect("margins"), joint);
    }

    #[test]
    fn faults_are_told() {
        let fault = |text: &str| Margins::read(text).expect_err("a fault");
        assert!(fault("variable,category,count\na,b,many\n").contains("line 2: the count `many`"));
        assert!(
            fault("variable,category,count\na,b,1\na,b,2\n")
                .contains("line 3: `a` has two totals for `b`")
        );
        assert!(fault("variable,category,count\n").contains("no totals"));
        assert!(fault("{\"a\": 3}").contains("`a` must be an object"));
        let margins = Margins::read("a,n\nx,1\ny,2\n").expect("margins");
        let none = margins.sets[0]
            .category(&[String::new()])
            .expect_err("a fault");
        assert!(none.contains("no value for `a`"));
        let other = margins.sets[0]
            .category(&["z".to_owned()])
            .expect_err("a fault");
        assert!(other.contains("they have `x`, `y`"), "{other}");
    }
}
