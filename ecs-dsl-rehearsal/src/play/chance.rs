//! What stands in for chance: numbers that follow from the seed, from what they decide and from whom it is about.
//!
//! There is no stream that all share, so that one task more moves no duration of another.

use crate::digest::Digest;

/// The seed of a play.
#[derive(Clone, Debug)]
pub(super) struct Chance {
    seed: String,
}

impl Chance {
    pub(super) fn of(seed: u64) -> Self {
        Self { seed: seed.to_string() }
    }

    /// A number below `bound`; 0 if that is 0.
    pub(super) fn below(&self, what: &str, whose: u32, bound: u64) -> u64 {
        let mut digest = Digest::of(&[&self.seed, what, &whose.to_string()]);
        digest.next().checked_rem(bound).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_question_has_the_same_answer_and_every_part_of_it_counts() {
        let ask = |seed, what, whose| Chance::of(seed).below(what, whose, 1_000_000);
        assert_eq!(ask(1, "pull", 1), ask(1, "pull", 1));
        assert_ne!(ask(1, "pull", 1), ask(2, "pull", 1));
        assert_ne!(ask(1, "pull", 1), ask(1, "start", 1));
        assert_ne!(ask(1, "pull", 1), ask(1, "pull", 2));
        assert_eq!(Chance::of(1).below("pull", 1, 0), 0);
    }
}
