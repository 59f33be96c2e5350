//! Words that every platform writes by itself, in the languages of the partner regions and the commonest others.

/// Yes.
const YES: &[&str] = &[
    "1",
    "y",
    "yes",
    "true",
    "x",
    "checked",
    "selected",
    "ja",
    "wahr",
    "oui",
    "vrai",
    "sí",
    "si",
    "verdadero",
    "sim",
    "verdadeiro",
    "sì",
    "vero",
    "tak",
    "prawda",
    "ano",
    "pravda",
    "jā",
    "taip",
    "jah",
    "kyllä",
    "áno",
    "igen",
    "da",
    "ναι",
    "waar",
    "sant",
];

/// No.
const NO: &[&str] = &[
    "0",
    "n",
    "no",
    "false",
    "unchecked",
    "not selected",
    "nein",
    "falsch",
    "non",
    "faux",
    "falso",
    "não",
    "nao",
    "nie",
    "fałsz",
    "ne",
    "nepravda",
    "nē",
    "ei",
    "nem",
    "nu",
    "όχι",
    "nee",
    "onwaar",
    "nej",
];

/// The respondent can't or won't say.
const UNKNOWN: &[&str] = &[
    "don't know",
    "dont know",
    "do not know",
    "i don't know",
    "dontknow",
    "dk",
    "no answer",
    "refused",
    "prefer not to say",
    "not sure",
    "weiß nicht",
    "weiss nicht",
    "ich weiß nicht",
    "keine angabe",
    "keine antwort",
    "k. a.",
    "k.a.",
    "nevím",
    "neví",
    "bez odpovědi",
    "nie wiem",
    "trudno powiedzieć",
    "brak odpowiedzi",
    "nezinu",
    "nav atbildes",
    "no sé",
    "no sabe",
    "no lo sé",
    "ns/nc",
    "sin respuesta",
    "não sei",
    "não sabe",
    "sem resposta",
    "non so",
    "non sa",
    "nessuna risposta",
    "ne sait pas",
    "je ne sais pas",
    "sans réponse",
    "none given",
    "anonymous",
    "{question_not_shown}",
];

/// The question does not concern the respondent.
const NOT_APPLICABLE: &[&str] = &[
    "not applicable",
    "does not apply",
    "n/a",
    "not relevant",
    "nicht zutreffend",
    "trifft nicht zu",
    "entfällt",
    "netýká se",
    "nehodí se",
    "nie dotyczy",
    "neattiecas",
    "no aplica",
    "no procede",
    "não se aplica",
    "não aplicável",
    "non applicabile",
    "non pertinente",
    "sans objet",
    "non applicable",
];

/// Something that is not on the list.
const OTHER: &[&str] = &[
    "other",
    "others",
    "-oth-",
    "oth",
    "other_specify",
    "other, please specify",
    "other (please specify)",
    "specify other",
    "sonstiges",
    "sonstige",
    "andere",
    "anderes",
    "jiné",
    "jiný",
    "inne",
    "inny",
    "cits",
    "cita",
    "otro",
    "otros",
    "otra",
    "outro",
    "outros",
    "outra",
    "altro",
    "autre",
    "autres",
    "egyéb",
    "muu",
    "kita",
];

/// A remark beside an answer.
const COMMENT: &[&str] = &[
    "comment",
    "comments",
    "kommentar",
    "komentář",
    "komentarz",
    "komentārs",
    "comentario",
    "comentário",
    "commento",
    "commentaire",
    "text",
];

fn among(words: &[&str], text: &str) -> bool {
    let text = text
        .trim()
        .trim_end_matches('.')
        .to_lowercase()
        .replace('\u{2019}', "'");
    words.contains(&text.as_str())
}

/// Whether a text says yes (`Some(true)`), no (`Some(false)`) or neither.
pub(in crate::answers) fn yes_or_no(text: &str) -> Option<bool> {
    match (among(YES, text), among(NO, text)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// Whether a text says that the respondent can't or won't say.
pub(in crate::answers) fn is_unknown(text: &str) -> bool {
    among(UNKNOWN, text)
}

/// Whether a text says that the question does not concern the respondent.
pub(in crate::answers) fn is_not_applicable(text: &str) -> bool {
    among(NOT_APPLICABLE, text)
}

/// Whether a text names what is not on the list.
pub(in crate::answers) fn is_other(text: &str) -> bool {
    let bare = text.trim().trim_end_matches([':', '…', '.']);
    among(OTHER, bare)
        || bare
            .split_once('(')
            .is_some_and(|(start, _)| among(OTHER, start))
}

/// Whether a text names a remark.
pub(in crate::answers) fn is_comment(text: &str) -> bool {
    among(COMMENT, text)
}

/// What follows `Other:` in a text, in some language.
pub(in crate::answers) fn after_other(text: &str) -> Option<&str> {
    let (start, rest) = text.split_once([':', '-', '\u{2013}'])?;
    let rest = rest.trim();
    (!start.trim().is_empty() && among(OTHER, start) && !rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_platforms_write_them() {
        assert_eq!(yes_or_no("Ja"), Some(true));
        assert_eq!(yes_or_no("NIE"), Some(false));
        assert_eq!(yes_or_no("maybe"), None);
        assert!(is_unknown("Don’t know") && is_unknown("Weiß nicht"));
        assert!(is_not_applicable("Trifft nicht zu"));
        assert!(is_other("Sonstiges:") && is_other("Other (please specify)") && is_other("-oth-"));
        assert_eq!(after_other("Other: a neighbour"), Some("a neighbour"));
        assert_eq!(after_other("Other"), None);
        assert_eq!(after_other("Mother: x"), None);
    }
}
