use super::{Help, QuestionLine, Report, Section, StepLine};
use crate::diagnostic::shorten;
use crate::language::{Words, say};
use crate::output::pdf::{
    Cell, Colour, Column, Flow, Heading, Level, MARGIN, Role, Span, Style, Table, Titles,
    Typesetter, WIDTH, finish,
};

const BODY: Style = Style::new(10.0);
const SMALL: Style = Style::new(8.8);
const FAINT: Style = SMALL.of(Colour::FAINT);
const CHAPTER: Style = Style::new(14.5).bold().of(Colour::ACCENT);
const PARAGRAPH: Style = Style::new(11.0).bold();
const STEP: Style = Style::new(8.4);
const QUESTION: Style = Style::new(7.5);
const INNER: f32 = WIDTH - 2.0 * MARGIN;

/// Letters of a name that have room in one large line.
const LONG_NAME: usize = 44;
/// Letters of a name after which it is cut; the data hold it whole.
const LONGEST_NAME: usize = 180;

/// Pages that a firm reads.
const MOST_PAGES: usize = 4;

/// How much smaller the tables may get for a report to stay within them: the first that does is taken, else the last.
const DENSITIES: [f32; 5] = [1.0, 0.96, 0.92, 0.88, 0.85];

/// The report as a document of A4 pages, with its letters embedded, tagged for screen readers (PDF/UA-1).
///
/// Gives the bytes, and the letters that the document's fonts don't have: they are shown as `□`.
///
/// # Errors
/// What keeps it from being such a document.
pub fn report_pdf(
    report: &Report,
    typesetter: &mut Typesetter,
) -> Result<(Vec<u8>, Vec<char>), String> {
    typesetter.unknown.clear();
    let mut flow = Flow::new(std::mem::take(typesetter));
    for density in DENSITIES {
        flow = set(report, density, flow.typesetter);
        if flow.pages() <= MOST_PAGES {
            break;
        }
    }
    let firm = shorten(&report.firm, 60);
    let words = report.words;
    let left = format!("{firm} · {}", report.with_version());
    flow.foot(&left, |page, all| {
        say!(words, "report-page", page = page, pages = all)
    });
    let title = format!("{}: {}", report.firm, report.questionnaire);
    let heading = Heading {
        title: &title,
        language: &report.language,
    };
    let bytes = finish(&flow, heading)?;
    *typesetter = flow.typesetter;
    Ok((bytes, typesetter.unknown.clone()))
}

fn set(report: &Report, density: f32, typesetter: Typesetter) -> Flow {
    let mut flow = Flow::new(typesetter);
    front(report, &mut flow);
    if report.path.soon.is_empty() && report.path.year.is_empty() {
        flow.space(16.0);
    } else {
        flow.turn();
    }
    let begins = flow.pages();
    way(report, density, &mut flow);
    // What ran over onto a page of its own leaves room there.
    if flow.pages() > begins {
        flow.space(12.0);
    } else {
        flow.turn();
    }
    detail(report, density, &mut flow);
    flow
}

fn front(report: &Report, flow: &mut Flow) {
    let kind = Style::new(8.4).bold().of(Colour::ACCENT);
    let words = report.words;
    let heading = words.capitals(&say!(words, "report-kind"));
    flow.paragraph(&[Span::new(heading, kind)]);
    let name = shorten(&report.firm, LONGEST_NAME);
    let size = if name.chars().count() > LONG_NAME {
        14.0
    } else {
        22.0
    };
    flow.heading(1, &name, Style::new(size).bold(), 40.0);
    let mut facts = Vec::new();
    let last = (say!(words, "report-questionnaire"), report.with_version());
    for (name, fact) in report.facts.iter().chain([&last]) {
        pair(&mut facts, name, fact);
    }
    flow.space(2.0);
    flow.paragraph(&facts);
    flow.space(5.0);
    let y = flow.y;
    flow.rule((MARGIN, WIDTH - MARGIN), y, Colour::ACCENT, 2.0);
    flow.space(12.0);
    headline(report, flow);
    drawings(report, flow);
    rankings(report, flow);
    potential(report, flow);
    if !report.classes.is_empty() {
        let mut classes = Vec::new();
        for (name, class) in &report.classes {
            pair(&mut classes, name, class);
        }
        flow.paragraph(&classes);
        flow.space(14.0);
    }
    flow.heading(3, &say!(words, "certainty-heading"), PARAGRAPH, 30.0);
    flow.space(2.0);
    let items: Vec<Vec<Span>> = report
        .certainty
        .iter()
        .map(|sentence| vec![Span::new(sentence, SMALL)])
        .collect();
    flow.list(&items, 2.5);
}

/// A name and what it names, with room after it.
fn pair(spans: &mut Vec<Span>, name: &str, fact: &str) {
    if !spans.is_empty() {
        spans.push(Span::new("     ", FAINT));
    }
    spans.push(Span::new(
        format!("{}\u{a0}", name.replace(' ', "\u{a0}")),
        FAINT,
    ));
    spans.push(Span::new(fact, SMALL));
}

fn headline(report: &Report, flow: &mut Flow) {
    let Some(headline) = &report.headline else {
        return;
    };
    flow.heading(2, &headline.title, CHAPTER, 80.0);
    flow.space(4.0);
    let top = flow.y;
    let node = flow.node(None, Role::Paragraph);
    let big = Style::new(40.0).bold().of(Colour::ACCENT);
    let value = headline.value.as_deref().unwrap_or("–");
    let said = match &headline.value {
        Some(_) => of_hundred(value, (big, BODY.of(Colour::FAINT)), report.words),
        None => vec![Span::new(value, big)],
    };
    flow.space(-8.0);
    flow.text(node, MARGIN, 150.0, &said);
    let below = flow.y;
    flow.y = top;
    let (x, width) = (MARGIN + 150.0, INNER - 150.0);
    if let Some(band) = &headline.band {
        let node = flow.node(None, Role::Paragraph);
        flow.text(node, x, width, &[Span::new(band, Style::new(12.5).bold())]);
    }
    if let Some(meaning) = &headline.meaning {
        let node = flow.node(None, Role::Paragraph);
        flow.text(node, x, width, &[Span::new(meaning, BODY)]);
    }
    let beside = [&headline.before, &headline.peers];
    let beside: Vec<&str> = beside.into_iter().flatten().map(String::as_str).collect();
    if !beside.is_empty() {
        let node = flow.node(None, Role::Paragraph);
        flow.text(node, x, width, &[Span::new(beside.join(" · "), FAINT)]);
    }
    flow.y = flow.y.max(below) + 6.0;
    if let Some(scale) = &report.scale {
        let width = INNER * 0.86;
        let place = (MARGIN + (INNER - width) / 2.0, flow.y);
        let height = flow.drawing(scale, place, width);
        flow.space(height + 16.0);
    }
}

fn drawings(report: &Report, flow: &mut Flow) {
    let half = INNER / 2.0;
    match (&report.radar, &report.strips) {
        (Some(radar), Some(strips)) => {
            let high = |drawing: &crate::output::charts::Drawing, width: f32| {
                drawing.height as f32 * width / drawing.width as f32
            };
            let (left, right) = (half + 6.0, half - 18.0);
            let (radar_high, strips_high) = (high(radar, left), high(strips, right));
            let height = radar_high.max(strips_high);
            flow.ensure(height);
            let y = flow.y;
            flow.drawing(radar, (MARGIN - 6.0, y + (height - radar_high) / 2.0), left);
            let place = (MARGIN + half + 18.0, y + (height - strips_high) / 2.0);
            flow.drawing(strips, place, right);
            flow.space(height + 20.0);
        }
        (None, Some(one)) | (Some(one), None) => {
            let width = INNER * 0.62;
            flow.ensure(one.height as f32 * width / one.width as f32);
            let place = (MARGIN + (INNER - width) / 2.0, flow.y);
            let height = flow.drawing(one, place, width);
            flow.space(height + 10.0);
        }
        (None, None) => {}
    }
}

fn rankings(report: &Report, flow: &mut Flow) {
    if report.strongest.is_empty() && report.weakest.is_empty() {
        return;
    }
    flow.ensure(70.0);
    let words = report.words;
    let top = flow.y;
    let gap = 20.0;
    let width = (INNER - gap) / 2.0;
    let mut lowest = top;
    for (at, (title, list)) in [
        ("report-strongest", &report.strongest),
        ("report-weakest", &report.weakest),
    ]
    .into_iter()
    .enumerate()
    {
        let title = &words.say(title);
        flow.y = top;
        let x = MARGIN + at as f32 * (width + gap);
        let node = flow.heading_node(3, title);
        flow.text(node, x, width, &[Span::new(title, PARAGRAPH)]);
        flow.space(1.0);
        let items = flow.node(None, Role::List);
        if list.is_empty() {
            let node = flow.node(Some(items), Role::ListItem);
            let body = flow.node(Some(node), Role::ListBody);
            let none = say!(words, "report-none-stands-out");
            flow.text(body, x, width, &[Span::new(none, FAINT)]);
        }
        for one in list {
            let node = flow.node(Some(items), Role::ListItem);
            let body = flow.node(Some(node), Role::ListBody);
            let y = flow.y;
            let band = one.band.as_deref().unwrap_or("");
            let right = [
                Span::new(&one.value, SMALL.bold()),
                Span::new(format!(" {band}"), SMALL),
            ];
            let room = 110.0;
            flow.text(body, x, width - room, &[Span::new(&one.title, SMALL)]);
            let below = flow.y;
            flow.y = y;
            flow.text(body, x + width - room + 8.0, room - 8.0, &right);
            flow.y = flow.y.max(below) + 1.5;
            let y = flow.y;
            flow.rule((x, x + width), y, Colour::LINE, 0.5);
            flow.space(1.5);
        }
        lowest = lowest.max(flow.y);
    }
    flow.y = lowest + 16.0;
}

fn potential(report: &Report, flow: &mut Flow) {
    for part in &report.potential {
        let class = part.class.clone();
        let class = class.unwrap_or_else(|| say!(report.words, "report-no-class"));
        let mut spans = vec![Span::new(format!("{}: {class}. ", part.title), BODY.bold())];
        if let Some(text) = &part.text {
            spans.push(Span::new(text, BODY));
        }
        let scores = [Span::new(&part.scores, FAINT)];
        let width = INNER - 24.0;
        let height = flow.height_of(&spans, width) + flow.height_of(&scores, width) + 12.0;
        flow.ensure(height);
        let y = flow.y;
        flow.plate((MARGIN, y), (INNER, height), Some(Colour::WASH));
        flow.plate((MARGIN, y), (3.0, height), Some(Colour::ACCENT));
        flow.space(6.0);
        let node = flow.node(None, Role::Paragraph);
        flow.text(node, MARGIN + 12.0, width, &spans);
        let node = flow.node(None, Role::Paragraph);
        flow.text(node, MARGIN + 12.0, width, &scores);
        flow.space(20.0);
    }
}

fn way(report: &Report, density: f32, flow: &mut Flow) {
    let small = SMALL.scaled(density);
    let words = report.words;
    flow.heading(2, &say!(words, "path-heading"), CHAPTER, 60.0);
    flow.space(2.0);
    let path = &report.path;
    let mut said = String::new();
    if !path.focus.is_empty() {
        let focus = path.focus.join(", ");
        said.push_str(&say!(words, "path-focus", scores = focus));
        said.push(' ');
    }
    said.push_str(&path.outlook);
    flow.paragraph(&[Span::new(said, BODY)]);
    for (title, note, list) in [
        ("path-soon", "path-soon-note", &path.soon),
        ("path-year", "path-year-note", &path.year),
    ] {
        let texts = StepTexts {
            title: words.say(title),
            note: words.say(note),
            words,
        };
        steps(&texts, list, density, flow);
    }
    if !report.practices.is_empty() {
        flow.space(6.0);
        flow.heading(3, &say!(words, "report-practices"), PARAGRAPH, 40.0);
        flow.space(2.0);
        let items: Vec<Vec<Span>> = report
            .practices
            .iter()
            .map(|practice| {
                let (_, address) = &practice.source;
                let title = small.bold().of(Colour::ACCENT);
                let place = [practice.kind.as_str(), practice.place.as_str()];
                let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
                let mut spans = vec![
                    Span::new(&practice.title, title).link(address.as_ref()),
                    Span::new(format!(" ({})", place.join(", ")), small),
                ];
                if let Some(what) = &practice.what {
                    spans.push(Span::new(format!(": {what}"), small));
                }
                let why = practice.why.join("; ");
                let why = say!(words, "report-practice-why", why = why);
                spans.push(Span::new(format!(" {why}"), small.of(Colour::FAINT)));
                spans
            })
            .collect();
        flow.list(&items, 2.0);
    }
}

/// What stands over a table of steps.
struct StepTexts {
    title: String,
    note: String,
    words: Words,
}

fn steps(texts: &StepTexts, steps: &[StepLine], density: f32, flow: &mut Flow) {
    if steps.is_empty() {
        return;
    }
    flow.space(7.0);
    let columns = [
        ("step-what", 0.25),
        ("step-move", 0.345),
        ("step-gain", 0.065),
        ("step-help", 0.235),
        ("step-who", 0.105),
    ];
    let table = Table {
        columns: columns
            .map(|(title, share)| Column {
                title: texts.words.say(title),
                share,
            })
            .into(),
        rows: steps
            .iter()
            .map(|line| step(line, density, texts.words))
            .collect(),
        head: Style::new(8.0).bold().of(Colour::FAINT),
        padding: 2.4 * density,
        titles: Titles::Shown,
    };
    let room = table.beginning(flow) + 16.0;
    flow.heading(3, &texts.title, PARAGRAPH, room);
    flow.paragraph(&[Span::new(&texts.note, FAINT)]);
    flow.space(3.0);
    table.set(flow);
}

fn step(step: &StepLine, density: f32, words: Words) -> Vec<Cell> {
    let style = STEP.scaled(density);
    let faint = style.of(Colour::FAINT);
    let number = style.bold().of(Colour::ACCENT);
    let focus = match step.in_focus {
        true => format!(" · {}", say!(words, "your-focus")),
        false => String::new(),
    };
    let what = Cell {
        paragraphs: vec![
            vec![
                Span::new(format!("{}  ", step.number), number),
                Span::new(&step.what, style.bold()),
            ],
            vec![Span::new(format!("{}{focus}", step.dimension), faint)],
        ],
        ..Cell::default()
    };
    let move_on = Cell {
        paragraphs: vec![
            vec![Span::new(&step.question, faint)],
            vec![
                Span::new(format!("{} ", step.from), style),
                Span::new("→ ", number),
                Span::new(&step.to, style),
            ],
        ],
        ..Cell::default()
    };
    let gain = Cell {
        paragraphs: vec![
            vec![Span::new(&step.gain, style.bold())],
            vec![Span::new(&step.effort, faint)],
        ],
        ..Cell::default()
    };
    let frame = Cell {
        frame: Some(20.0),
        ..Cell::default()
    };
    vec![
        what,
        move_on,
        gain,
        helped(step.help.as_ref(), style, words),
        frame,
    ]
}

fn helped(help: Option<&Help>, style: Style, words: Words) -> Cell {
    let Some(help) = help else {
        return Cell::of(vec![Span::new("–", style)]);
    };
    if let Some(number) = help.same_as {
        let said = say!(words, "step-as-before", number = number);
        return Cell::of(vec![Span::new(said, style)]);
    }
    let title = style.of(Colour::ACCENT);
    let (before, after) = words.around(
        "step-helped-by",
        "practice",
        [("kind", help.kind.as_str().into())],
    );
    let mut spans = vec![
        Span::new(before, style),
        Span::new(&help.practice, title).link(help.url.as_ref()),
        Span::new(after, style),
    ];
    if !help.place.is_empty() {
        spans.push(Span::new(format!(", {}", help.place), style));
    }
    let mut cell = Cell::of(spans);
    if help.received {
        let received = say!(words, "step-received");
        let received = vec![Span::new(received, style.of(Colour::FAINT))];
        cell.paragraphs.push(received);
    }
    cell
}

fn detail(report: &Report, density: f32, flow: &mut Flow) {
    let words = report.words;
    if !report.sections.is_empty() {
        flow.heading(2, &say!(words, "detail-heading"), CHAPTER, 80.0);
    }
    let shares = shares(&report.sections, true);
    for (at, part) in report.sections.iter().enumerate() {
        section(part, at, &shares, (density, words), flow);
    }
    if !report.surroundings.is_empty() {
        flow.space(6.0);
        flow.heading(2, &say!(words, "detail-around"), CHAPTER, 60.0);
        let shares = self::shares(&report.surroundings, false);
        for (at, part) in report.surroundings.iter().enumerate() {
            section(part, at, &shares, (density, words), flow);
        }
    }
    if !report.advice.is_empty() {
        flow.space(6.0);
        flow.heading(2, &say!(words, "detail-advice"), CHAPTER, 40.0);
        flow.space(2.0);
        let items: Vec<Vec<Span>> = report
            .advice
            .iter()
            .map(|(title, text)| {
                let mut spans = vec![Span::new(format!("{title}. "), SMALL.bold())];
                spans.extend(text.iter().map(|text| Span::new(text, SMALL)));
                spans
            })
            .collect();
        flow.list(&items, 1.5);
    }
    flow.space(6.0);
    flow.heading(2, &say!(words, "method-heading"), CHAPTER, 50.0);
    flow.space(2.0);
    let (before, after) = words.around::<&str>("method-by-hand", "command", []);
    let small = SMALL.scaled(density);
    flow.paragraph(&[
        Span::new(format!("{} {before}", report.method), small),
        Span::new(&report.explain, small.bold()),
        Span::new(after, small),
    ]);
    flow.space(3.0 * density);
    let definition = say!(words, "report-definition", hash = report.hash.as_str());
    flow.paragraph(&[Span::new(definition, small.of(Colour::FAINT))]);
}

/// Letters that the dots of a level take the room of.
const DOTS: usize = 9;

/// How the width is shared among question, today, best and, where there are steps, the step: by the letters that
/// stand in each (their root mean square: long cells make rows high), the same for all sections, and none less than
/// two thirds of an even share.
fn shares(sections: &[Section], has_steps: bool) -> Vec<f32> {
    let letters = |text: &str| text.chars().count();
    let mut squares = [0; 4];
    for line in sections.iter().flat_map(|section| &section.questions) {
        let cells = [
            letters(&line.text),
            letters(&line.today) + line.level.map_or(0, |_| DOTS),
            line.best.as_deref().map_or(0, letters),
            line.step.as_deref().map_or(0, letters),
        ];
        for (square, cell) in squares.iter_mut().zip(cells) {
            *square += cell * cell;
        }
    }
    let columns = if has_steps { 4 } else { 3 };
    let wanted = squares[..columns]
        .iter()
        .map(|square| (*square as f32).sqrt());
    let least = (wanted.clone().sum::<f32>() / columns as f32 * 2.0 / 3.0).max(1.0);
    wanted.map(|share| share.max(least)).collect()
}

fn section(
    part: &Section,
    at: usize,
    shares: &[f32],
    (density, words): (f32, Words),
    flow: &mut Flow,
) {
    let style = QUESTION.scaled(density);
    let titles = [
        "detail-question",
        "detail-today",
        "detail-best",
        "detail-step",
    ];
    let has_steps = shares.len() == titles.len();
    let table = Table {
        columns: titles
            .into_iter()
            .zip(shares)
            .map(|(title, share)| Column {
                title: words.say(title),
                share: *share,
            })
            .collect(),
        rows: part
            .questions
            .iter()
            .map(|line| question(line, has_steps, style, words))
            .collect(),
        head: style.bold().of(Colour::FAINT),
        padding: 1.3 * density,
        titles: if at == 0 {
            Titles::Shown
        } else {
            Titles::Continued
        },
    };
    flow.space(5.0 * density);
    let room = table.beginning(flow) + 14.0;
    flow.ensure(room);
    let y = flow.y;
    let title = flow.heading_node(3, &part.title);
    let name = Style::new(9.4).bold().scaled(density);
    flow.text(
        title,
        MARGIN,
        INNER - 120.0,
        &[Span::new(&part.title, name)],
    );
    let below = flow.y;
    flow.y = y;
    let score = flow.node(None, Role::Paragraph);
    let mut said = Vec::new();
    if let Some(value) = &part.value {
        said.push(Span::new(format!("{value}  "), name.of(Colour::ACCENT)));
    }
    said.push(Span::new(&part.band, Style::new(9.0).scaled(density)));
    flow.text(score, WIDTH - MARGIN - 100.0, 100.0, &said);
    let lowest = flow.y.max(below);
    // What the dimension is about stands beside its name where there is room.
    let about = [Span::new(
        part.text.as_deref().unwrap_or(""),
        style.of(Colour::FAINT),
    )];
    let taken = flow.width_of(&[Span::new(&part.title, name)]) + 10.0;
    let node = flow.node(None, Role::Paragraph);
    if flow.width_of(&about) + taken < INNER - 105.0 {
        flow.y = y + (name.size - style.size) * 0.96;
        flow.text(node, MARGIN + taken, INNER - 104.0 - taken, &about);
        flow.y = lowest;
    } else {
        flow.y = lowest;
        flow.text(node, MARGIN, INNER, &about);
    }
    flow.space(1.0);
    let y = flow.y;
    flow.rule((MARGIN, WIDTH - MARGIN), y, Colour::INK, 0.6);
    flow.space(1.0);
    table.set(flow);
}

fn question(line: &QuestionLine, has_steps: bool, style: Style, words: Words) -> Vec<Cell> {
    let given = if line.answered {
        style
    } else {
        style.of(Colour::FAINT)
    };
    let mut today = line.today.clone();
    if let Some(value) = &line.value {
        today.push_str(&format!(" ({value})"));
    }
    let best = match (line.is_best, &line.best) {
        (true, _) => {
            let reached = say!(words, "detail-reached");
            Span::new(reached, style.bold().of(Colour::ACCENT))
        }
        (false, Some(best)) => Span::new(best, style),
        (false, None) => Span::new("", style),
    };
    let mut cells = vec![
        Cell::of(vec![Span::new(&line.text, style)]),
        Cell {
            level: line.level.map(|(at, of)| Level {
                place: (at, of),
                said: say!(words, "detail-level", at = at, of = of),
            }),
            paragraphs: vec![vec![Span::new(today, given)]],
            ..Cell::default()
        },
        Cell::of(vec![best]),
    ];
    if has_steps {
        let step = line.step.as_deref().unwrap_or("");
        cells.push(Cell::of(vec![Span::new(step, style)]));
    }
    cells
}

/// A value of 100 with the value in a style of its own.
fn of_hundred(value: &str, (large, small): (Style, Style), words: Words) -> Vec<Span> {
    let (before, after) = words.around::<&str>("of-hundred", "value", []);
    let parts = [(before.as_str(), small), (value, large), (&after, small)];
    let parts = parts.into_iter().filter(|(text, _)| !text.is_empty());
    parts.map(|(text, style)| Span::new(text, style)).collect()
}
