//! What stands in for randomness: text that follows from other text, the same on every machine.

/// A deterministic stream of characters, seeded by names.
#[derive(Clone, Debug)]
pub(crate) struct Digest {
    state: u64,
}

impl Digest {
    /// The stream that belongs to these names, in this order.
    pub(crate) fn of(names: &[&str]) -> Self {
        // FNV-1a, with a separator so that ("ab", "c") differs from ("a", "bc").
        let mut state = 0xcbf2_9ce4_8422_2325_u64;
        for name in names {
            for byte in name.bytes().chain([0]) {
                state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        Self { state }
    }

    /// So many lower-case hexadecimal digits.
    pub(crate) fn hex(&mut self, length: usize) -> String {
        self.text(length, b"0123456789abcdef")
    }

    /// So many upper-case letters and digits, as in the names that CloudFormation makes.
    pub(crate) fn upper(&mut self, length: usize) -> String {
        self.text(length, b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    }

    /// So many letters and digits.
    pub(crate) fn mixed(&mut self, length: usize) -> String {
        self.text(length, b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    }

    /// So many decimal digits.
    pub(crate) fn digits(&mut self, length: usize) -> String {
        self.text(length, b"0123456789")
    }

    /// A UUID's shape.
    pub(crate) fn uuid(&mut self) -> String {
        let parts = [8, 4, 4, 4, 12].map(|length| self.hex(length));
        parts.join("-")
    }

    fn text(&mut self, length: usize, alphabet: &[u8]) -> String {
        let size = alphabet.len() as u64;
        let pick = |number: u64| alphabet.get((number % size) as usize).copied().unwrap_or(b'0');
        (0..length).map(|_| char::from(pick(self.next() >> 11))).collect()
    }

    /// 64 bits: SplitMix64.
    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_depends_on_its_names_alone() {
        assert_eq!(Digest::of(&["prod", "Vpc"]).hex(17), Digest::of(&["prod", "Vpc"]).hex(17));
        assert_ne!(Digest::of(&["prod", "Vpc"]).hex(17), Digest::of(&["prodV", "pc"]).hex(17));
        assert_eq!(Digest::of(&["x"]).uuid().len(), 36);
    }
}
