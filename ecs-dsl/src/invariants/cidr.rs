//! A block of IPv4 addresses.

use std::fmt;

use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};

/// A block's address is its first one.
pub const ECS0503: Rule = Rule {
    id: "ecs0503",
    title: "A CIDR block is a network's address: the bits after the prefix are zero",
    level: Level::Check,
    message: "{0} has bits set after its prefix",
    why: "EC2 changes the address without a word, and the next block overlaps",
    help: "{1}, the block that {0} lies in",
    source: "botocore ec2: CreateVpc, CreateSubnet CidrBlock",
    check: None,
};

const NO_BLOCK: &str = "`{0}` is no block of IPv4 addresses";

/// A block of IPv4 addresses: four numbers and the length of the prefix.
///
/// ```
/// use ecs_dsl::invariants::Cidr;
///
/// const OFFICE: Cidr = Cidr::new("10.0.0.0/16");
/// assert!(OFFICE.contains(Cidr::new("10.0.128.0/20")));
/// assert!(Cidr::try_new("10.0.128.0/16").is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[must_use]
pub struct Cidr {
    address: u32,
    prefix: u8,
}

impl Cidr {
    /// The block that a text names, as in `10.0.0.0/16`.
    ///
    /// # Panics
    /// When it is no block, or has bits set after its prefix (`ecs0503`). In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(text: &str) -> Self {
        match parse(text) {
            Ok(block) => {
                enforce(host_bits(block));
                block
            }
            Err(broken) => broken.stop(),
        }
    }

    /// The same for a text that is only known at run time.
    ///
    /// # Errors
    /// `ecs0503`.
    pub fn try_new(text: &str) -> Result<Self, Violation> {
        let block = parse(text)?;
        judge(host_bits(block))?;
        Ok(block)
    }

    /// The block without a judgement of its host bits; a block of nothing when it can't be read.
    pub(crate) const fn unchecked(text: &str) -> Self {
        match parse(text) {
            Ok(block) => block,
            Err(_) => Self { address: 0, prefix: 32 },
        }
    }

    pub(crate) const fn at(address: u32, prefix: u8) -> Self {
        Self { address, prefix }
    }

    /// The first address, as a number.
    #[must_use]
    pub const fn address(self) -> u32 {
        self.address
    }

    /// The length of the prefix.
    #[must_use]
    pub const fn prefix(self) -> u8 {
        self.prefix
    }

    /// How many addresses the block has.
    #[must_use]
    pub const fn size(self) -> u64 {
        1 << (32 - self.prefix)
    }

    const fn last(self) -> u64 {
        self.address as u64 + self.size() - 1
    }

    /// Whether all of `other` lies in this block.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.address <= other.address && other.last() <= self.last()
    }

    /// Whether the two have an address in common.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.address as u64 <= other.last() && other.address as u64 <= self.last()
    }

    pub(crate) const fn arg(self) -> Arg<'static> {
        Arg::Block(self.address, self.prefix)
    }
}

/// Bits after the prefix.
const fn host_bits(block: Cidr) -> Option<Broken<'static>> {
    let network = block.address & !((block.size() - 1) as u32);
    if network == block.address {
        return None;
    }
    Some(Broken::new(&ECS0503, block.arg(), Arg::Block(network, block.prefix)))
}

/// Whether a text is a block, with or without bits after its prefix.
pub(crate) const fn is_block(text: &str) -> bool {
    parse(text).is_ok()
}

/// What is wrong with the text of a block.
pub(crate) const fn block(text: &str) -> Option<Broken<'_>> {
    match parse(text) {
        Ok(block) => host_bits(block),
        Err(broken) => Some(broken),
    }
}

#[expect(
    clippy::result_large_err,
    reason = "a const fn can't box; what is wrong is made only where it is said"
)]
const fn parse(text: &str) -> Result<Cidr, Broken<'_>> {
    let broken = Broken::new(&ECS0503, Arg::Text(text), Arg::Text(""));
    let broken = broken.in_words(NO_BLOCK, "four numbers and a prefix, as in \"10.0.0.0/16\"");
    let (mut rest, mut address, mut place) = (text.as_bytes(), 0_u32, 0);
    while place < 5 {
        let Some((value, tail)) = number(rest) else { return Err(broken) };
        if place == 4 {
            if value > 32 || !tail.is_empty() {
                return Err(broken);
            }
            return Ok(Cidr { address, prefix: value as u8 });
        }
        if value > 255 {
            return Err(broken);
        }
        address = (address << 8) | value;
        rest = match (tail, place) {
            ([b'.', tail @ ..], 0..=2) | ([b'/', tail @ ..], 3) => tail,
            _ => return Err(broken),
        };
        place += 1;
    }
    Err(broken)
}

/// One to three digits without a zero in front, and what follows.
const fn number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (mut rest, mut value, mut digits) = (bytes, 0, 0);
    while let [digit @ b'0'..=b'9', tail @ ..] = rest {
        if digits == 3 || (digits > 0 && value == 0) {
            return None;
        }
        value = value * 10 + (*digit - b'0') as u32;
        digits += 1;
        rest = tail;
    }
    if digits == 0 { None } else { Some((value, rest)) }
}

impl fmt::Display for Cidr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d] = self.address.to_be_bytes();
        write!(f, "{a}.{b}.{c}.{d}/{}", self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_are_blocks_and_texts_that_are_not() {
        for text in ["0.0.0.0/0", "10.0.0.0/8", "255.255.255.255/32", "192.168.1.0/24"] {
            assert_eq!(Cidr::try_new(text).unwrap().to_string(), text);
        }
        for text in [
            "",
            "10.0.0.0",
            "10.0.0/16",
            "10.0.0.0.0/16",
            "10.0.0.256/32",
            "10.0.0.0/33",
            "010.0.0.0/8",
            "a/8",
        ] {
            assert!(Cidr::try_new(text).is_err(), "{text}");
        }
        let wrong = Cidr::try_new("10.0.1.0/16").unwrap_err();
        assert_eq!(wrong.help(), "10.0.0.0/16, the block that 10.0.1.0/16 lies in");
    }

    #[test]
    fn blocks_that_contain_and_overlap() {
        let block = |text| Cidr::try_new(text).unwrap();
        assert!(block("0.0.0.0/0").contains(block("255.0.0.0/8")));
        assert!(!block("10.0.0.0/16").overlaps(block("10.1.0.0/16")));
        assert!(block("10.0.0.0/16").overlaps(block("10.0.255.0/24")));
        assert!(!block("10.0.255.0/24").contains(block("10.0.0.0/16")));
    }
}
