use crate::language::{Words, say};
use crate::regions::Caveat;

/// A caveat as a sentence.
pub fn caveat_sentence(caveat: &Caveat, words: Words) -> String {
    match caveat {
        Caveat::NotForPublication => say!(words, "caveat-not-for-publication"),
        Caveat::LeftOut { responses, lacking } => {
            let lacking = words.say(&format!("lacking-{lacking}"));
            say!(
                words,
                "caveat-left-out",
                responses = *responses,
                lacking = lacking
            )
        }
        Caveat::Weightless { responses } => {
            say!(words, "caveat-weightless", responses = *responses)
        }
        Caveat::FirmsAgain { firms, clustered } => {
            let id = match clustered {
                true => "caveat-firms-again",
                false => "caveat-firms-again-independent",
            };
            say!(words, id, firms = *firms)
        }
        Caveat::FewNotKnown { of, fewer_than } => {
            let of = words
                .known(&format!("by-{of}"))
                .unwrap_or_else(|| of.clone());
            say!(words, "caveat-few-not-known", least = *fewer_than, of = of)
        }
        Caveat::NotPlaced { responses } => {
            say!(words, "caveat-not-placed", responses = *responses)
        }
        Caveat::EqualWeights => say!(words, "caveat-equal-weights"),
        Caveat::NoVariation { groups } => {
            say!(words, "caveat-no-variation", means = *groups)
        }
        Caveat::NoInterval { groups } => say!(words, "caveat-no-interval", means = *groups),
        Caveat::WholePopulation => say!(words, "caveat-whole-population"),
        Caveat::ManyScores => say!(words, "caveat-many-scores"),
        Caveat::Hundredths { exact_up_to } => {
            say!(words, "caveat-hundredths", responses = *exact_up_to)
        }
    }
}
