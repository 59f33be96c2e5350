use super::Role;
use super::face::{Face, shown};
use super::flow::{
    Child, Closed, Flow, HEIGHT, Item, LinkArea, Node, Outline, Page, Painted, ROOT, WIDTH,
};
use super::ink::{Colour, Ink};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline as Contents, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, Tag,
    TagGroup, TagKind, TagTree,
};
use krilla::text::Font;
use krilla::{Document, SerializeSettings};
use std::num::NonZeroU16;

/// What stands at the head of a document's data.
#[derive(Clone, Copy, Debug)]
pub(in crate::output) struct Heading<'h> {
    pub title: &'h str,
    pub language: &'h str,
}

/// The document as PDF/UA-1.
///
/// # Errors
/// What keeps it from being one.
pub(in crate::output) fn finish(flow: &Flow, heading: Heading<'_>) -> Result<Vec<u8>, String> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| format!("{error:?}"))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let fonts = [Face::Regular.font(), Face::Semibold.font()];
    let [Some(regular), Some(semibold)] = fonts else {
        return Err("the fonts can't be read".to_owned());
    };
    let mut marks: Vec<Vec<Identifier>> = vec![Vec::new(); flow.marks];
    let mut links: Vec<Vec<Identifier>> = vec![Vec::new(); flow.nodes.len()];
    for page in &flow.pages {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or("a page without size")?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        let mut painter = Painter {
            surface: &mut surface,
            fonts: [&regular, &semibold],
        };
        painter.page(page, &mut marks);
        surface.finish();
        for link in &page.links {
            if let Some(annotation) = annotation(link) {
                links[link.node].push(sheet.add_tagged_annotation(annotation));
            }
        }
        sheet.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(heading.language.to_owned()));
    for child in &flow.nodes[ROOT].children {
        if let Child::Node(node) = child
            && let Some(group) = group(flow, *node, &marks, &links)
        {
            tree.push(group);
        }
    }
    document.set_tag_tree(tree);
    document.set_outline(contents(flow));
    document.set_metadata(
        Metadata::new()
            .title(shown(heading.title, &mut Vec::new()))
            .language(heading.language.to_owned())
            .creator(format!("ratio {}", env!("CARGO_PKG_VERSION"))),
    );
    document.finish().map_err(|error| format!("{error:?}"))
}

struct Painter<'p, 's> {
    surface: &'p mut Surface<'s>,
    fonts: [&'p Font; 2],
}

impl Painter<'_, '_> {
    fn page(&mut self, page: &Page, marks: &mut [Vec<Identifier>]) {
        let mut open: Option<Option<usize>> = None;
        for item in &page.items {
            if open != Some(item.mark) {
                if open.is_some() {
                    self.surface.end_tagged();
                }
                let tag = match (item.mark, &item.form) {
                    (None, _) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
                    (Some(_), Painted::Run { .. }) => ContentTag::Span(SpanTag::empty()),
                    (Some(_), Painted::Path { .. }) => ContentTag::Other,
                };
                let identifier = self.surface.start_tagged(tag);
                if let Some(mark) = item.mark {
                    marks[mark].push(identifier);
                }
                open = Some(item.mark);
            }
            self.item(item);
        }
        if open.is_some() {
            self.surface.end_tagged();
        }
    }

    fn item(&mut self, item: &Item) {
        match &item.form {
            Painted::Run { at, run } => {
                self.surface.set_stroke(None);
                self.surface.set_fill(Some(fill(run.style.colour, 1.0)));
                let shaped = run.style.face.shape(&run.text);
                self.surface.draw_glyphs(
                    Point::from_xy(at.0, at.1),
                    &shaped.glyphs,
                    self.fonts[run.style.face as usize].clone(),
                    &run.text,
                    run.style.size,
                    false,
                );
            }
            Painted::Path { ink, outline } => {
                if let Some(path) = path(outline) {
                    self.surface
                        .set_fill(ink.fill.map(|(colour, opacity)| fill(colour, opacity)));
                    self.surface.set_stroke(stroke(ink));
                    self.surface.draw_path(&path);
                }
            }
        }
    }
}

fn colour(Colour(red, green, blue): Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn fill(of: Colour, opacity: f32) -> Fill {
    Fill {
        paint: colour(of).into(),
        opacity: NormalizedF32::new(opacity).unwrap_or(NormalizedF32::ONE),
        rule: FillRule::NonZero,
    }
}

fn stroke(ink: &Ink) -> Option<Stroke> {
    let (of, width) = ink.stroke?;
    Some(Stroke {
        paint: colour(of).into(),
        width,
        miter_limit: 4.0,
        line_cap: if ink.dash.is_empty() {
            LineCap::Butt
        } else {
            LineCap::Round
        },
        line_join: LineJoin::Round,
        opacity: NormalizedF32::ONE,
        dash: (!ink.dash.is_empty()).then(|| StrokeDash {
            array: ink.dash.clone(),
            offset: 0.0,
        }),
    })
}

/// How far the handles of a curve lie from its ends for a quarter of a circle, in parts of the radius.
const QUARTER: f32 = 0.552_284_8;

fn path(outline: &Outline) -> Option<Path> {
    let mut builder = PathBuilder::new();
    match outline {
        Outline::Lines(places, closed) => {
            let (first, rest) = places.split_first()?;
            builder.move_to(first.0, first.1);
            for (x, y) in rest {
                builder.line_to(*x, *y);
            }
            if *closed == Closed::Yes {
                builder.close();
            }
        }
        Outline::Circle((x, y), r) => {
            let (x, y, r, h) = (*x, *y, *r, *r * QUARTER);
            builder.move_to(x + r, y);
            builder.cubic_to(x + r, y + h, x + h, y + r, x, y + r);
            builder.cubic_to(x - h, y + r, x - r, y + h, x - r, y);
            builder.cubic_to(x - r, y - h, x - h, y - r, x, y - r);
            builder.cubic_to(x + h, y - r, x + r, y - h, x + r, y);
            builder.close();
        }
    }
    builder.finish()
}

fn annotation(link: &LinkArea) -> Option<Annotation> {
    let [left, top, right, bottom] = link.area;
    let area = Rect::from_ltrb(left, top, right, bottom)?;
    let target = Target::Action(Action::Link(LinkAction::new(link.address.clone())));
    let said = Some(link.address.clone());
    Some(Annotation::new_link(
        LinkAnnotation::new(area, target),
        said,
    ))
}

/// A node as a group of tags; `None` where nothing hangs from it.
fn group(
    flow: &Flow,
    node: usize,
    marks: &[Vec<Identifier>],
    links: &[Vec<Identifier>],
) -> Option<TagGroup> {
    let Node { role, children } = &flow.nodes[node];
    let mut group = TagGroup::new(kind(role)?);
    for child in children {
        match child {
            Child::Mark(mark) => {
                for identifier in &marks[*mark] {
                    group.push(*identifier);
                }
            }
            Child::Node(below) => {
                if let Some(below) = self::group(flow, *below, marks, links) {
                    group.push(below);
                }
            }
        }
    }
    for identifier in &links[node] {
        group.push(*identifier);
    }
    // An empty cell still has its place in a row.
    let is_cell = matches!(role, Role::Cell | Role::ColumnHeader | Role::RowHeader);
    (is_cell || !group.children.is_empty()).then_some(group)
}

fn kind(role: &Role) -> Option<TagKind> {
    Some(match role {
        Role::Part => Tag::Part.into(),
        Role::Heading(level, text) => Tag::Hn(NonZeroU16::new(*level)?, Some(text.clone())).into(),
        Role::Paragraph => Tag::P.into(),
        Role::List => Tag::L(ListNumbering::Disc).into(),
        Role::ListItem => Tag::LI.into(),
        Role::ListBody => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHeader => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHeader => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(said) => Tag::Figure(Some(said.clone())).into(),
        Role::Link => Tag::Link.into(),
    })
}

/// The headings as a table of contents: those of the second level under those of the first.
fn contents(flow: &Flow) -> Contents {
    let mut contents = Contents::new();
    let mut chapter: Option<OutlineNode> = None;
    for entry in &flow.outline {
        let place = XyzDestination::new(entry.page, Point::from_xy(0.0, (entry.y - 6.0).max(0.0)));
        let node = OutlineNode::new(entry.text.clone(), place);
        match (&mut chapter, entry.level) {
            (Some(chapter), level) if level > 2 => chapter.push_child(node),
            _ => {
                if let Some(done) = chapter.replace(node) {
                    contents.push_child(done);
                }
            }
        }
    }
    if let Some(done) = chapter {
        contents.push_child(done);
    }
    contents
}
