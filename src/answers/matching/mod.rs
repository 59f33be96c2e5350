//! Which column holds which question: by id, by a platform's code, by the question's text in any language.
//!
//! Never guesses: what fits in two ways is an [`Ambiguity`] with its choices.

pub(super) mod columns;
pub(super) mod heading;
pub(super) mod matcher;

pub(super) use columns::{Ambiguity, Columns, Verdict};
pub(super) use heading::{Heading, Part};
pub(super) use matcher::{How, Matcher, Target};
