use super::plain::{Glyphs, wrap};
use crate::language::say;
use crate::profile::{Explanation, Line};

/// An explanation as an indented tree, at most `width` columns wide where texts can be broken.
pub fn explanation_text(explanation: &Explanation, glyphs: Glyphs, width: usize) -> String {
    let words = explanation.words;
    let mut lines = Vec::new();
    for (name, trees) in [
        ("explain-scores", &explanation.scores),
        ("explain-classes", &explanation.classes),
        ("explain-advice", &explanation.advice),
    ] {
        if trees.is_empty() {
            continue;
        }
        lines.push(words.say(name));
        for tree in trees {
            draw(tree, 1, width, &mut lines);
        }
        lines.push(String::new());
    }
    let completeness = explanation.completeness.as_str();
    lines.push(say!(
        words,
        "explain-completeness",
        completeness = completeness
    ));
    glyphs.show(&(lines.join("\n") + "\n")).into_owned()
}

fn draw(line: &Line, depth: usize, width: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let hanging = "  ".repeat(depth + 2);
    lines.extend(wrap(&line.text, width, &indent, &hanging));
    for below in &line.below {
        draw(below, depth + 1, width, lines);
    }
}
