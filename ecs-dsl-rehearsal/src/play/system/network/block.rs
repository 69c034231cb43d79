//! Blocks of IPv4 addresses.

/// `10.0.0.0/16`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block {
    first: u32,
    /// Of the first address, so many bits are the block's.
    bits: u32,
}

impl Block {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (address, bits) = text.trim().split_once('/')?;
        let address: std::net::Ipv4Addr = address.parse().ok()?;
        let bits = bits.parse().ok().filter(|bits| *bits <= 32)?;
        Some(Self { first: u32::from(address), bits })
    }

    /// Whether every address of another block is in this one.
    pub(super) fn holds(self, other: Self) -> bool {
        let mask = u32::MAX.checked_shl(32 - self.bits).unwrap_or(0);
        self.bits <= other.bits && (self.first ^ other.first) & mask == 0
    }

    /// Whether it is the whole internet.
    pub(super) const fn is_everything(self) -> bool {
        self.bits == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_holds_what_begins_like_it() {
        let [all, vpc, subnet, other] = ["0.0.0.0/0", "10.0.0.0/16", "10.0.128.0/20", "10.1.0.0/16"]
            .map(|text| Block::parse(text).unwrap());
        assert!(all.is_everything() && all.holds(vpc) && vpc.holds(subnet) && vpc.holds(vpc));
        assert!(!subnet.holds(vpc) && !vpc.holds(other) && !vpc.holds(all));
        let first = Block::parse("10.0.0.0/20").unwrap();
        assert!(vpc.holds(first) && !first.holds(vpc));
        assert_eq!(["10.0.0.0", "10.0.0.0/33", "::/0", "x/8"].map(Block::parse), [None; 4]);
    }
}
