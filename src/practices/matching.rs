use super::catalogue::{Catalogue, Practice};
use super::shelf::Shelf;
use std::cmp::{Ordering, Reverse};

/// A value below this is weak: the middle of 0 to 100, from which the firm is nearer to nothing than to all.
const WEAK: f64 = 50.0;

/// A score or a question that lags, with what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// Id of the score or question.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its value, 0 … 100.
    pub value: f64,
    /// The questions it is made of, as far as they have a value; empty for a question.
    pub parts: Vec<Part>,
}

/// A question under a gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// What it asks.
    pub title: String,
    /// Its score, 0 … 100.
    pub value: f64,
}

impl From<Part> for Gap {
    fn from(part: Part) -> Self {
        Gap {
            id: part.id,
            title: part.title,
            value: part.value,
            parts: Vec::new(),
        }
    }
}

/// Whom practices are for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wish {
    /// NUTS code of the firm's or the region's own place.
    pub region: Option<String>,
    /// Whether practices of other regions come first.
    pub from_elsewhere: bool,
    /// Codes of the support that the firm has received.
    pub received: Vec<String>,
    /// Practices for each gap, at most.
    pub most: usize,
}

/// Where a practice is, seen from the firm or region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Locality {
    /// In its own region.
    Here,
    /// In its country.
    SameCountry,
    /// In another country.
    Elsewhere,
    /// Not known of one of the two.
    Unknown,
}

/// Why a practice was named.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// It answers a question that is weak, by its position among the gap's parts.
    Question(usize),
    /// It answers the gap as a whole.
    Whole,
    /// It answers a barrier that the gap, or the part at the position, shows.
    Barrier {
        /// Id of the barrier.
        id: String,
        /// Position of the part that shows it; `None` where the gap itself does.
        shown_by: Option<usize>,
    },
    /// The firm has received support of this type already.
    Received,
}

/// A practice that answers a gap.
#[derive(Clone, Debug)]
pub struct Match<'s> {
    /// The catalogue it is from.
    pub catalogue: &'s Catalogue,
    /// The practice.
    pub practice: &'s Practice,
    /// Why, weakest question first.
    pub reasons: Vec<Reason>,
    /// Where it is.
    pub locality: Locality,
    /// Greatest distance to 100 among the weak questions it answers by name; 0 where it names none.
    need: f64,
}

/// Practices for each gap, best first.
///
/// A practice answers a gap if it names it, a weak question (below 50) under it, or a barrier that one of these
/// shows. First come those that name a weak question, then those that name the gap, then those that answer a
/// barrier only; among these, practices of the own region (or, where the wish says so, of others); then those that
/// name the weakest question; those not named for an earlier gap; nearer ones; those the firm has not had; those
/// whose sources say what they do; and the order of the file.
pub fn match_practices<'s>(shelf: &'s Shelf, gaps: &[Gap], wish: &Wish) -> Vec<Vec<Match<'s>>> {
    let mut named: Vec<&str> = Vec::new();
    let mut all = Vec::new();
    for gap in gaps {
        let mut matches: Vec<Match<'s>> = shelf
            .practices()
            .filter_map(|(catalogue, practice)| find(shelf, catalogue, practice, gap, wish))
            .collect();
        matches.sort_by(|a, b| order(a, b, wish, &named));
        matches.truncate(wish.most);
        named.extend(matches.iter().map(|found| found.practice.id.as_str()));
        all.push(matches);
    }
    all
}

fn find<'s>(
    shelf: &'s Shelf,
    catalogue: &'s Catalogue,
    practice: &'s Practice,
    gap: &Gap,
    wish: &Wish,
) -> Option<Match<'s>> {
    let answers = &practice.answers;
    let names = |id: &str| {
        let lists = [&answers.dimensions, &answers.questions, &answers.conditions];
        lists.iter().any(|list| list.iter().any(|name| name == id))
    };
    let mut weak: Vec<usize> = (0..gap.parts.len())
        .filter(|part| gap.parts[*part].value < WEAK)
        .collect();
    weak.sort_by(|a, b| gap.parts[*a].value.total_cmp(&gap.parts[*b].value));
    let answered: Vec<usize> = weak
        .iter()
        .copied()
        .filter(|part| names(&gap.parts[*part].id))
        .collect();
    let need = answered
        .first()
        .map_or(0.0, |part| 100.0 - gap.parts[*part].value);
    let mut reasons: Vec<Reason> = answered.into_iter().map(Reason::Question).collect();
    if names(&gap.id) {
        reasons.push(Reason::Whole);
    }
    for id in &answers.barriers {
        let Some((_, barrier)) = shelf.barrier(id) else {
            continue;
        };
        let shows = |name: &str| barrier.shown_by.iter().any(|shown| shown == name);
        let by_part = weak
            .iter()
            .copied()
            .find(|part| shows(&gap.parts[*part].id));
        if by_part.is_some() || shows(&gap.id) {
            reasons.push(Reason::Barrier {
                id: id.clone(),
                shown_by: by_part,
            });
        }
    }
    if reasons.is_empty() {
        return None;
    }
    let kind = shelf.measure_type(&practice.kind);
    let received = kind.is_some_and(|(_, kind)| {
        kind.measures
            .iter()
            .any(|code| wish.received.contains(code))
    });
    if received {
        reasons.push(Reason::Received);
    }
    Some(Match {
        catalogue,
        practice,
        reasons,
        locality: locality(practice, wish.region.as_deref()),
        need,
    })
}

fn order(a: &Match<'_>, b: &Match<'_>, wish: &Wish, named: &[&str]) -> Ordering {
    let whole = |found: &Match<'_>| found.reasons.contains(&Reason::Whole);
    let again = |found: &Match<'_>| named.contains(&found.practice.id.as_str());
    let received = |found: &Match<'_>| found.reasons.contains(&Reason::Received);
    let near = |found: &Match<'_>| {
        let near = found.locality;
        if !wish.from_elsewhere {
            return near as u8;
        }
        match near {
            Locality::Elsewhere => 0,
            Locality::SameCountry => 1,
            Locality::Unknown => 2,
            Locality::Here => 3,
        }
    };
    // Asked for other regions, the own one comes last whatever it answers.
    let own = |found: &Match<'_>| wish.from_elsewhere && found.locality == Locality::Here;
    // Otherwise what is at hand can be used tomorrow, if it answers as closely.
    let at_hand = |found: &Match<'_>| !wish.from_elsewhere && found.locality == Locality::Here;
    own(a)
        .cmp(&own(b))
        .then(closeness(b).cmp(&closeness(a)))
        .then(at_hand(b).cmp(&at_hand(a)))
        .then(b.need.total_cmp(&a.need))
        .then(whole(b).cmp(&whole(a)))
        .then(again(a).cmp(&again(b)))
        .then(near(a).cmp(&near(b)))
        .then(received(a).cmp(&received(b)))
        .then(Reverse(documented(a)).cmp(&Reverse(documented(b))))
}

/// How closely it answers: a weak question by name, the gap as a whole, a barrier only.
fn closeness(found: &Match<'_>) -> u8 {
    if found.need > 0.0 {
        2
    } else {
        u8::from(found.reasons.contains(&Reason::Whole))
    }
}

/// How much its sources tell: what it does, figures, what came of it.
fn documented(found: &Match<'_>) -> u8 {
    let practice = found.practice;
    u8::from(practice.what.is_some())
        + u8::from(!practice.figures.is_empty())
        + u8::from(practice.lesson.is_some() || practice.transfer.is_some())
}

/// Where a practice is: in the own region where one of its codes and the own one lie within each other, down to the
/// NUTS 2 region.
fn locality(practice: &Practice, region: Option<&str>) -> Locality {
    let Some(own) = region.filter(|own| own.len() >= 2) else {
        return Locality::Unknown;
    };
    let basic = &own[..own.len().min(4)];
    let is_here = |code: &String| {
        code.len() > 2
            && (own.starts_with(code.as_str()) || code.starts_with(basic) && basic.len() > 2)
    };
    if practice.nuts.iter().any(is_here) {
        return Locality::Here;
    }
    let country = &own[..2];
    match practice.countries.is_empty() && practice.nuts.is_empty() {
        true => Locality::Unknown,
        false
            if practice.countries.iter().any(|code| code == country)
                || practice.nuts.iter().any(|code| code.starts_with(country)) =>
        {
            Locality::SameCountry
        }
        false => Locality::Elsewhere,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf() -> Shelf {
        let text = r#"{"format": 1, "id": "mine", "version": "1.0.0", "language": "en", "title": "Mine",
            "sources": [{"id": "s", "title": "S"}],
            "types": [{"id": "visit", "title": "Visit", "measures": ["seen"]}],
            "barriers": [{"id": "far", "title": "Far", "shown_by": ["roads"]}],
            "practices": [
              {"id": "broad", "title": "Broad", "type": "visit", "nuts": ["LV00C"], "countries": ["LV"], "answers": {"dimensions": ["networks"]}, "sources": ["s"]},
              {"id": "exact", "title": "Exact", "type": "visit", "countries": ["ES"], "answers": {"questions": ["science"]}, "sources": ["s"]},
              {"id": "other", "title": "Other", "type": "visit", "countries": ["LV"], "answers": {"questions": ["science"], "dimensions": ["networks"]}, "sources": ["s"]},
              {"id": "road", "title": "Road", "type": "visit", "answers": {"barriers": ["far"]}, "sources": ["s"]}
            ]}"#;
        let (catalogue, _) = Catalogue::read("mine.json", text.as_bytes()).expect("a catalogue");
        let mut shelf = Shelf::default();
        shelf.add(catalogue, Vec::new());
        shelf
    }

    fn gap(science: f64) -> Gap {
        Gap {
            id: "networks".to_owned(),
            title: "Networks".to_owned(),
            value: 40.0,
            parts: vec![Part {
                id: "science".to_owned(),
                title: "Science?".to_owned(),
                value: science,
            }],
        }
    }

    fn wish(region: &str) -> Wish {
        Wish {
            region: Some(region.to_owned()),
            most: 3,
            ..Wish::default()
        }
    }

    fn ids(matches: &[Vec<Match<'_>>]) -> Vec<Vec<String>> {
        let ids = |found: &Vec<Match<'_>>| found.iter().map(|m| m.practice.id.clone()).collect();
        matches.iter().map(ids).collect()
    }

    #[test]
    fn the_weakest_question_named_decides_then_the_dimension_then_nearness() {
        let shelf = shelf();
        let found = match_practices(&shelf, &[gap(25.0)], &wish("LV00C"));
        assert_eq!(ids(&found), [["other", "exact", "broad"]]);
        let strong = match_practices(&shelf, &[gap(75.0)], &wish("LV00C"));
        assert_eq!(ids(&strong), [["broad", "other"]]);
    }

    #[test]
    fn asked_for_elsewhere_the_own_region_comes_last() {
        let shelf = shelf();
        let wish = Wish {
            from_elsewhere: true,
            ..wish("LV00C")
        };
        let found = match_practices(&shelf, &[gap(25.0)], &wish);
        assert_eq!(ids(&found), [["other", "exact", "broad"]]);
        assert_eq!(found[0][2].locality, Locality::Here);
        let strong = match_practices(&shelf, &[gap(75.0)], &wish);
        assert_eq!(ids(&strong), [["other", "broad"]]);
    }

    #[test]
    fn what_is_at_hand_comes_before_what_answers_a_weaker_question_elsewhere() {
        let shelf = shelf();
        let mut wide = gap(25.0);
        wide.parts.push(Part {
            id: "networks_too".to_owned(),
            title: "Too?".to_owned(),
            value: 0.0,
        });
        let local = r#"{"format": 1, "id": "local", "version": "1.0.0", "language": "en", "title": "Local",
            "sources": [{"id": "s", "title": "S"}],
            "types": [{"id": "visit", "title": "Visit"}],
            "practices": [
              {"id": "far", "title": "Far", "type": "visit", "countries": ["ES"], "answers": {"questions": ["networks_too"]}, "sources": ["s"]},
              {"id": "near", "title": "Near", "type": "visit", "nuts": ["LV00C"], "countries": ["LV"], "answers": {"questions": ["science"]}, "sources": ["s"]}
            ]}"#;
        let (catalogue, _) = Catalogue::read("local.json", local.as_bytes()).expect("a catalogue");
        let mut both = shelf.clone();
        both.add(catalogue, Vec::new());
        let gaps = [wide];
        let found = match_practices(&both, &gaps, &wish("LV00C"));
        assert_eq!(ids(&found), [["near", "far", "other"]]);
        let elsewhere = Wish {
            from_elsewhere: true,
            ..wish("LV00C")
        };
        let found = match_practices(&both, &gaps, &elsewhere);
        assert_eq!(ids(&found), [["far", "other", "exact"]]);
    }

    #[test]
    fn a_barrier_shown_by_a_question_is_a_reason() {
        let shelf = shelf();
        let roads = Gap {
            id: "roads".to_owned(),
            title: "Roads?".to_owned(),
            value: 25.0,
            parts: Vec::new(),
        };
        let found = match_practices(&shelf, &[roads], &wish("LV00C"));
        assert_eq!(ids(&found), [["road"]]);
        assert_eq!(
            found[0][0].reasons,
            [Reason::Barrier {
                id: "far".to_owned(),
                shown_by: None
            }]
        );
        assert_eq!(found[0][0].locality, Locality::Unknown);
    }

    #[test]
    fn support_received_is_said_and_no_more_than_asked_for_is_named() {
        let shelf = shelf();
        let wish = Wish {
            received: vec!["seen".to_owned()],
            most: 1,
            ..wish("ES241")
        };
        let found = match_practices(&shelf, &[gap(25.0)], &wish);
        assert_eq!(ids(&found), [["other"]]);
        assert!(found[0][0].reasons.contains(&Reason::Received));
    }
}
