/// A text that means nothing to Markdown or HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '$' => {
                safe.push('\\');
                safe.push(c);
            }
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            c if c.is_control() => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

/// A link, or the text alone where there is no address.
pub(super) fn link(text: &str, address: Option<&str>) -> String {
    match address {
        Some(address) => {
            let address = address.replace('<', "%3C").replace('>', "%3E");
            format!("[{}](<{address}>)", escaped(text))
        }
        None => escaped(text),
    }
}
