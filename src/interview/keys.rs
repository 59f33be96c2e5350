/// What a person pressed, as far as the interview cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A character.
    Char(char),
    /// Confirm.
    Enter,
    /// Tick.
    Space,
    /// One up.
    Up,
    /// One down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Back a question.
    Back,
    /// On to the next question.
    Skip,
    /// Erase a character.
    Erase,
    /// Help.
    Help,
    /// Go to a section.
    GoTo,
    /// Next language.
    Language,
    /// Save and leave.
    Quit,
}
