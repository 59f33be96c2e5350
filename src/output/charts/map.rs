use super::drawing::{Anchor, Drawing, Place};
use geojson::{Feature, GeoJson, GeometryValue, JsonValue};

/// Rings of coordinates.
type Rings = Vec<Vec<(f64, f64)>>;

/// An area of the user's boundary file.
#[derive(Clone, Debug)]
pub(in crate::output) struct Area {
    /// What its property says.
    pub key: String,
    rings: Rings,
}

/// How an area is filled.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::output) enum Shading {
    /// A mean, 0 … 100.
    Mean(f64),
    /// Suppressed: hatched.
    Hidden,
    /// Nothing is known of it.
    Empty,
}

/// Areas with what they show.
#[derive(Clone, Debug)]
pub(in crate::output) struct MapChart {
    pub title: String,
    pub description: String,
    pub areas: Vec<(Area, Shading, String)>,
    /// What hatched areas are, and those left white.
    pub hidden: String,
    pub empty: String,
}

const WIDTH: f64 = 760.0;
const MOST_HEIGHT: f64 = 700.0;
/// Steps of colour from 0 to 100; the same as the heat map's.
const STEPS: f64 = 8.0;
/// Points closer than this, in units of the drawing, are one.
const CLOSE: f64 = 0.4;

/// The areas of a GeoJSON file, named by a property.
///
/// # Errors
/// What is wrong with the file.
pub(in crate::output) fn areas(text: &str, key: &str) -> Result<Vec<Area>, String> {
    let parsed: GeoJson = text
        .parse()
        .map_err(|error: geojson::Error| error.to_string())?;
    let features: Vec<Feature> = match parsed {
        GeoJson::FeatureCollection(collection) => collection.features,
        GeoJson::Feature(feature) => vec![feature],
        GeoJson::Geometry(_) => {
            return Err(
                "it holds a geometry without properties; regions need one that names them"
                    .to_owned(),
            );
        }
    };
    let mut areas = Vec::new();
    let mut known: Vec<String> = Vec::new();
    for feature in &features {
        let properties = feature.properties.iter().flatten();
        for (name, _) in properties {
            if !known.contains(name) {
                known.push(name.clone());
            }
        }
        let key = match feature.property(key) {
            Some(JsonValue::String(text)) => text.clone(),
            Some(JsonValue::Null) | None => continue,
            Some(other) => other.to_string(),
        };
        let rings = feature
            .geometry
            .as_ref()
            .map(|geometry| rings(&geometry.value))
            .unwrap_or_default();
        if !rings.is_empty() {
            areas.push(Area { key, rings });
        }
    }
    if areas.is_empty() {
        let known = crate::diagnostic::list_in_backticks(known.iter().map(String::as_str), 12);
        return Err(format!(
            "no area in it has the property `{key}`; the properties are {known}"
        ));
    }
    Ok(areas)
}

fn rings(value: &GeometryValue) -> Rings {
    let ring = |ring: &Vec<geojson::Position>| -> Vec<(f64, f64)> {
        let points = ring
            .iter()
            .filter_map(|point| Some((*point.as_slice().first()?, *point.as_slice().get(1)?)));
        points
            .filter(|(x, y)| x.is_finite() && y.is_finite())
            .collect()
    };
    match value {
        GeometryValue::Polygon { coordinates } => coordinates.iter().map(ring).collect(),
        GeometryValue::MultiPolygon { coordinates } => {
            coordinates.iter().flatten().map(ring).collect()
        }
        GeometryValue::GeometryCollection { geometries } => {
            geometries.iter().flat_map(|g| rings(&g.value)).collect()
        }
        _ => Vec::new(),
    }
}

/// Draws them with a key. Degrees are drawn so that the middle of the map has its true proportions.
pub(in crate::output) fn map(chart: &MapChart) -> Drawing {
    let points = || {
        chart
            .areas
            .iter()
            .flat_map(|(area, ..)| area.rings.iter().flatten())
    };
    let bounds = points().fold(
        (
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::INFINITY,
            f64::NEG_INFINITY,
        ),
        |b, (x, y)| (b.0.min(*x), b.1.max(*x), b.2.min(*y), b.3.max(*y)),
    );
    let degrees = bounds.0 >= -180.0 && bounds.1 <= 360.0 && bounds.2 >= -90.0 && bounds.3 <= 90.0;
    let narrow = if degrees {
        libm::cos(f64::midpoint(bounds.2, bounds.3).to_radians())
    } else {
        1.0
    };
    let (wide, high) = ((bounds.1 - bounds.0) * narrow, bounds.3 - bounds.2);
    let scale = f64::min(WIDTH / wide.max(1e-9), MOST_HEIGHT / high.max(1e-9));
    let left = (WIDTH - wide * scale) / 2.0;
    let place = |(x, y): (f64, f64)| {
        (
            left + (x - bounds.0) * narrow * scale,
            40.0 + (bounds.3 - y) * scale,
        )
    };
    let mut drawing = Drawing::new(
        "map",
        (WIDTH, 50.0 + high * scale),
        &chart.title,
        &chart.description,
    );
    key(&mut drawing, &chart.hidden, &chart.empty);
    for (area, shading, title) in &chart.areas {
        let rings = area
            .rings
            .iter()
            .map(|ring| thinned(ring.iter().map(|point| place(*point))))
            .collect();
        let class = match shading {
            Shading::Mean(mean) => format!("area heat{}", step(*mean)),
            Shading::Hidden => "area hidden".to_owned(),
            Shading::Empty => "area empty".to_owned(),
        };
        drawing.area(&class, rings, title);
    }
    drawing
}

fn step(mean: f64) -> usize {
    (mean / 100.0 * STEPS).clamp(0.0, STEPS - 1.0) as usize
}

fn key(drawing: &mut Drawing, hidden: &str, empty: &str) {
    for at in 0..STEPS as usize {
        drawing.rect(
            &format!("heat heat{at}"),
            (2.0 + 30.0 * at as f64, 2.0),
            (30.0, 12.0),
        );
    }
    for (at, value) in [(0.0, "0"), (4.0, "50"), (8.0, "100")] {
        drawing.text("tick", Anchor::Middle, (6.0 + 29.0 * at, 27.0), value);
    }
    drawing.rect("area hidden", (280.0, 2.0), (30.0, 12.0));
    drawing.text("tick", Anchor::Start, (316.0, 12.0), hidden);
    drawing.rect("area empty", (280.0, 20.0), (30.0, 12.0));
    drawing.text("tick", Anchor::Start, (316.0, 30.0), empty);
}

/// A ring without points that fall on the one before.
fn thinned(points: impl Iterator<Item = Place>) -> Vec<Place> {
    let mut ring: Vec<Place> = Vec::new();
    for point in points {
        let near = ring
            .last()
            .is_some_and(|last| (last.0 - point.0).abs() + (last.1 - point.1).abs() < CLOSE);
        if !near {
            ring.push(point);
        }
    }
    ring
}
