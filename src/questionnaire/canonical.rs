use sha2::{Digest, Sha256};

/// SHA-256 in hex over a JSON text's canonical form: keys sorted, no blanks.
///
/// Two files that differ in layout and key order alone have the same hash.
/// `None` when the text is no JSON.
pub fn canonical_hash(text: &str) -> Option<String> {
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    let digest = Sha256::digest(value.to_string().as_bytes());
    Some(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_and_key_order_do_not_matter() {
        let one = canonical_hash("{\"b\": [1, 0.5], \"a\": \"é\"}").unwrap();
        let two = canonical_hash("{ \"a\":\"\\u00e9\",\n\"b\":[1,0.5] }").unwrap();
        assert_eq!(one, two);
        // sha256 of {"a":"é","b":[1,0.5]}
        assert_eq!(one.len(), 64);
        assert_ne!(one, canonical_hash("{\"a\":\"é\",\"b\":[1,0.25]}").unwrap());
    }
}
