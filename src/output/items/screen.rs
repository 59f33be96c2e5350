use super::ItemsReport;
use super::sheets::paper;
use crate::output::paper::Room;
use crate::output::plain::Glyphs;

/// The same for a screen.
pub fn items_screen(report: &ItemsReport<'_>, glyphs: Glyphs, width: usize) -> String {
    let room = Room::of(width);
    paper(report, room).screen(room, glyphs, width)
}
