//! The interview.
/// Restores.
pub fn restore_terminal() {}
