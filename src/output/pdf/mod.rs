//! Documents of pages: text set in lines, tables, drawings, tags for screen readers; painted by krilla as PDF/UA-1.
//!
//! Knows nothing of firms: it is given words, tables and drawings. Bytes depend on these alone, never on the clock.

mod face;
mod flow;
mod ink;
mod paint;
mod table;
mod text;

pub use face::Typesetter;
pub(super) use flow::{Flow, MARGIN, WIDTH};
pub(super) use ink::Colour;
pub(super) use paint::{Heading, finish};
pub(super) use table::{Cell, Column, Level, Table, Titles};
pub(super) use text::{Span, Style};

/// How pieces of a document hang together, for screen readers.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Role {
    Part,
    /// Level and text.
    Heading(u16, String),
    Paragraph,
    List,
    ListItem,
    ListBody,
    Table,
    Row,
    /// Heads its column.
    ColumnHeader,
    /// Heads its row.
    RowHeader,
    Cell,
    /// A drawing, with what is said of it.
    Figure(String),
    Link,
}
