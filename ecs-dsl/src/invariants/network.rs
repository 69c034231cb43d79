//! A VPC's block and the blocks of its subnets: laid out so that nothing moves when a zone or a tier comes.

use std::borrow::Cow;

mod layout;

use self::layout::{earlier_fit, get, group};
use super::cidr::{self, Cidr};
use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};

/// In how many zones a network is that says nothing of it.
pub(crate) const ZONES: u32 = 3;
/// The largest and the smallest block, as lengths of the prefix.
const PREFIX: (u8, u8) = (16, 28);
/// How many places a tier has, whatever the number of zones: no region has more zones.
pub const PLACES: u32 = 8;
/// How many bits the places of a tier take.
const PLACE_BITS: u8 = 3;
/// Blocks that EC2 refuses, and the one of Docker's own bridge.
const RESERVED: [Cidr; 5] = [
    Cidr::at(0xac11_0000, 16),
    Cidr::at(0x0000_0000, 8),
    Cidr::at(0x7f00_0000, 8),
    Cidr::at(0xa9fe_0000, 16),
    Cidr::at(0xe000_0000, 4),
];

/// The sizes of blocks, and where they lie.
pub const ECS0501: Rule = Rule {
    id: "ecs0501",
    title: "A VPC's block is /16 to /28; a subnet's too, and inside of the VPC's",
    level: Level::Check,
    message: "the subnet {0} is not inside of the VPC's block {1}",
    why: "EC2 refuses it: `InvalidVpc.Range`, `InvalidSubnet.Range`",
    help: "a block from {1}",
    source: "Amazon VPC User Guide: subnet-sizing; cfn-lint E3059",
    check: Some(super::graph::inside),
};

const WRONG_SIZE: &str = "a block of /{0} is not between /{1} and /{2}";
const NO_ROOM: &str = "8 blocks of /{0} for the {1} subnets are a /{2}, and {3} has no such block free";
const TOO_FEW: &str = "{0} zones need {0} blocks for the {1} subnets, and there are {2}";

/// Blocks are apart.
pub const ECS0502: Rule = Rule {
    id: "ecs0502",
    title: "The subnets of a VPC don't overlap",
    level: Level::Check,
    message: "the subnet {0} overlaps {1}",
    why: "EC2 refuses the second one: `InvalidSubnet.Conflict`",
    help: "a block that no other subnet has; network!(.., public: /24, private: /20) finds them",
    source: "cfn-lint E3060; Amazon VPC User Guide: subnet-sizing",
    check: Some(super::graph::overlaps),
};

/// Addresses that a VPC doesn't use.
pub const ECS0504: Rule = Rule {
    id: "ecs0504",
    title: "A VPC doesn't use 172.17.0.0/16, which is Docker's bridge, nor a range that AWS reserves",
    level: Level::Check,
    message: "the VPC's block {0} overlaps {1}, which is taken",
    why: "172.17.0.0/16 is Docker's bridge on every instance: its tasks couldn't reach those addresses; the others EC2 refuses",
    help: "a private block, as in \"10.0.0.0/16\" or \"10.20.0.0/16\"",
    source: "Amazon VPC User Guide: vpc-cidr-blocks",
    check: None,
};

/// The number of zones.
pub const ECS0506: Rule = Rule {
    id: "ecs0506",
    title: "A network has 1 to 8 zones",
    level: Level::Check,
    message: "{0} zones are not between 1 and {1}",
    why: "each tier of subnets has 8 places, so that a zone that is added later moves no subnet; no region has more zones",
    help: "zones: 3",
    source: "policy",
    check: None,
};

/// What a tier's subnets can reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// The internet, in both directions.
    Public,
    /// The internet through NAT gateways.
    Private,
    /// Nothing outside of the VPC.
    Isolated,
}

impl Tier {
    const fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
            Self::Isolated => "isolated",
        }
    }
}

/// The blocks of a tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocks<'a> {
    /// A block of this prefix for each zone, out of eight places.
    Each(u8),
    /// These blocks, one for each zone, as in `10.0.1.0/24`.
    These(&'a [&'a str]),
}

/// A tier and its blocks, as they are written.
pub type TierBlocks<'a> = (Tier, Blocks<'a>);

/// What is wrong with a VPC's block.
pub(crate) const fn vpc(text: &str) -> Option<Broken<'_>> {
    if let Some(broken) = cidr::block(text) {
        return Some(broken);
    }
    let block = Cidr::unchecked(text);
    if let Some(broken) = size(block.prefix()) {
        return Some(broken);
    }
    let mut rest: &[Cidr] = &RESERVED;
    while let [taken, tail @ ..] = rest {
        if block.overlaps(*taken) {
            return Some(Broken::new(&ECS0504, block.arg(), taken.arg()));
        }
        rest = tail;
    }
    None
}

pub(crate) const fn zones(zones: u32) -> Option<Broken<'static>> {
    if zones >= 1 && zones <= PLACES {
        return None;
    }
    Some(Broken::new(&ECS0506, Arg::Number(zones as u64), Arg::Number(PLACES as u64)))
}

const fn size(prefix: u8) -> Option<Broken<'static>> {
    if prefix >= PREFIX.0 && prefix <= PREFIX.1 {
        return None;
    }
    let broken = Broken::new(&ECS0501, Arg::Number(prefix as u64), Arg::Number(PREFIX.0 as u64));
    let broken = broken.and(Arg::Number(PREFIX.1 as u64), Arg::Text(""));
    Some(broken.in_words(WRONG_SIZE, "a prefix from /{1} to /{2}"))
}

/// What is wrong with the tier at `index`: its size, its room, or the number of its blocks.
pub(crate) const fn tier<'a>(
    vpc_text: &'a str,
    zones: u32,
    tiers: &[TierBlocks<'a>],
    index: usize,
) -> Option<Broken<'a>> {
    if vpc(vpc_text).is_some() || self::zones(zones).is_some() {
        return None; // said already
    }
    let whole = Cidr::unchecked(vpc_text);
    let Some((tier, blocks)) = get(tiers, index) else { return None };
    match blocks {
        Blocks::Each(prefix) => {
            if let Some(broken) = size(prefix) {
                return Some(broken);
            }
            if group(whole, tiers, index).is_some() || !earlier_fit(whole, tiers, index) {
                return None;
            }
            let broken = Broken::new(&ECS0501, Arg::Number(prefix as u64), Arg::Text(tier.word()));
            let broken = broken.and(Arg::Number((prefix - PLACE_BITS) as u64), whole.arg());
            Some(broken.in_words(NO_ROOM, "smaller blocks, as in {1}: /26, or a larger block for the VPC"))
        }
        Blocks::These(blocks) => {
            if blocks.len() as u64 >= zones as u64 {
                return None;
            }
            let broken = Broken::new(&ECS0506, Arg::Number(zones as u64), Arg::Text(tier.word()));
            let broken = broken.and(Arg::Number(blocks.len() as u64), Arg::Text(""));
            Some(broken.in_words(TOO_FEW, "one block for each zone"))
        }
    }
}

/// What is wrong with one explicit block of the tier at `index`.
pub(crate) const fn explicit<'a>(
    vpc_text: &'a str,
    tiers: &[TierBlocks<'a>],
    index: usize,
    place: usize,
) -> Option<Broken<'a>> {
    let Some((_, Blocks::These(blocks))) = get(tiers, index) else { return None };
    let Some(text) = get(blocks, place) else { return None };
    if let Some(broken) = cidr::block(text) {
        return Some(broken);
    }
    let block = Cidr::unchecked(text);
    if let Some(broken) = size(block.prefix()) {
        return Some(broken);
    }
    let whole = Cidr::unchecked(vpc_text);
    if vpc(vpc_text).is_none() && !whole.contains(block) {
        return Some(Broken::new(&ECS0501, block.arg(), whole.arg()));
    }
    let mut other = 0;
    while other < tiers.len() {
        if let Some((_, Blocks::These(others))) = get(tiers, other) {
            let mut at = 0;
            while at < others.len() && !(other == index && at >= place) && other <= index {
                if let Some(earlier) = get(others, at)
                    && cidr::block(earlier).is_none()
                    && Cidr::unchecked(earlier).overlaps(block)
                {
                    return Some(Broken::new(&ECS0502, block.arg(), Cidr::unchecked(earlier).arg()));
                }
                at += 1;
            }
        }
        other += 1;
    }
    None
}

/// A VPC's block, its zones, and where the subnets of each tier lie.
///
/// Each tier has eight places, whatever the number of zones, one after the other in the order in which the tiers
/// are written, each at its natural alignment: a zone or a tier that is added later moves nothing.
///
/// ```
/// use ecs_dsl::{invariants::Tier, network};
///
/// let network = network!("10.0.0.0/16", zones: 3, public: /24, private: /20);
/// let third = network.subnet(Tier::Private, 2).unwrap();
/// assert_eq!(third.to_string(), "10.0.160.0/20");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Network {
    vpc: Cidr,
    zones: u32,
    tiers: Cow<'static, [Placed]>,
}

/// Where a tier's subnets lie.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Placed {
    tier: Tier,
    places: Places,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Places {
    Of(Cidr, u8),
    These(Vec<Cidr>),
}

impl Network {
    /// A VPC's block, the number of zones, and the blocks of each tier.
    ///
    /// # Panics
    /// When a rule from `ecs0501` to `ecs0506` is broken: use [`Network::try_new`] for values from outside.
    #[track_caller]
    pub fn new(vpc: &str, zones: u32, tiers: &[TierBlocks<'_>]) -> Self {
        check(vpc, zones, tiers);
        Self::unchecked(vpc, zones, tiers)
    }

    /// The same for values that are only known at run time.
    ///
    /// # Errors
    /// `ecs0501` to `ecs0506`.
    pub fn try_new(vpc: &str, zones: u32, tiers: &[TierBlocks<'_>]) -> Result<Self, Violation> {
        judge(self::vpc(vpc))?;
        judge(self::zones(zones))?;
        for (index, (_, blocks)) in tiers.iter().enumerate() {
            judge(tier(vpc, zones, tiers, index))?;
            if let Blocks::These(blocks) = blocks {
                for place in 0..blocks.len() {
                    judge(explicit(vpc, tiers, index, place))?;
                }
            }
        }
        Ok(Self::unchecked(vpc, zones, tiers))
    }

    pub(crate) fn unchecked(vpc: &str, zones: u32, tiers: &[TierBlocks<'_>]) -> Self {
        let whole = Cidr::unchecked(vpc);
        let placed = tiers.iter().enumerate().map(|(index, (tier, blocks))| {
            let places = match blocks {
                Blocks::Each(prefix) => Places::Of(group(whole, tiers, index).unwrap_or(whole), *prefix),
                Blocks::These(blocks) => {
                    Places::These(blocks.iter().map(|text| Cidr::unchecked(text)).collect())
                }
            };
            Placed { tier: *tier, places }
        });
        Self { vpc: whole, zones, tiers: placed.collect::<Vec<_>>().into() }
    }

    /// Without subnets.
    pub(crate) const fn empty() -> Self {
        Self { vpc: Cidr::unchecked("10.0.0.0/16"), zones: 1, tiers: Cow::Borrowed(&[]) }
    }

    /// The VPC's block.
    pub const fn vpc(&self) -> Cidr {
        self.vpc
    }

    /// In how many zones each tier has a subnet.
    #[must_use]
    pub const fn zones(&self) -> u32 {
        self.zones
    }

    /// The block of a tier's subnet in a zone, from 0; nothing when the network has no such tier or zone.
    #[must_use]
    pub fn subnet(&self, tier: Tier, zone: u32) -> Option<Cidr> {
        if zone >= self.zones {
            return None;
        }
        let placed = self.tiers.iter().find(|placed| placed.tier == tier)?;
        match &placed.places {
            Places::Of(group, prefix) => {
                let offset = u64::from(zone) * Cidr::at(0, *prefix).size();
                let address = u32::try_from(u64::from(group.address()) + offset).ok()?;
                Some(Cidr::at(address, *prefix))
            }
            Places::These(blocks) => blocks.get(usize::try_from(zone).ok()?).copied(),
        }
    }
}

/// Stops at the first thing that is wrong.
#[track_caller]
pub(crate) const fn check(vpc: &str, zones: u32, tiers: &[TierBlocks<'_>]) {
    enforce(self::vpc(vpc));
    enforce(self::zones(zones));
    let mut index = 0;
    while index < tiers.len() {
        enforce(tier(vpc, zones, tiers, index));
        if let Some((_, Blocks::These(blocks))) = get(tiers, index) {
            let mut place = 0;
            while place < blocks.len() {
                enforce(explicit(vpc, tiers, index, place));
                place += 1;
            }
        }
        index += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIERS: [TierBlocks<'_>; 3] = [
        (Tier::Public, Blocks::Each(24)),
        (Tier::Private, Blocks::Each(20)),
        (Tier::Isolated, Blocks::Each(22)),
    ];

    fn blocks(network: &Network) -> Vec<(Tier, u32, Cidr)> {
        [Tier::Public, Tier::Private, Tier::Isolated]
            .into_iter()
            .flat_map(|tier| (0..8).filter_map(move |zone| Some((tier, zone, network.subnet(tier, zone)?))))
            .collect()
    }

    #[test]
    fn the_blocks_that_the_documentation_shows() {
        let network = Network::try_new("10.0.0.0/16", 3, &TIERS).unwrap();
        let shown: Vec<String> = blocks(&network).iter().map(|(_, _, block)| block.to_string()).collect();
        assert_eq!(
            shown.join(" "),
            "10.0.0.0/24 10.0.1.0/24 10.0.2.0/24 10.0.128.0/20 10.0.144.0/20 10.0.160.0/20 \
             10.0.32.0/22 10.0.36.0/22 10.0.40.0/22"
        );
    }

    #[test]
    fn a_zone_or_a_tier_that_comes_later_moves_nothing() {
        for zones in 1..8 {
            for tiers in 1..=3 {
                let before = Network::try_new("10.0.0.0/16", zones, &TIERS[..tiers]).unwrap();
                let more_zones = Network::try_new("10.0.0.0/16", zones + 1, &TIERS[..tiers]).unwrap();
                let more_tiers = Network::try_new("10.0.0.0/16", zones, &TIERS).unwrap();
                for block in blocks(&before) {
                    assert!(blocks(&more_zones).contains(&block), "{block:?}");
                    assert!(blocks(&more_tiers).contains(&block), "{block:?}");
                }
            }
        }
    }

    #[test]
    fn subnets_lie_in_the_vpc_and_apart() {
        for vpc in ["10.0.0.0/16", "10.0.0.0/17", "172.20.64.0/18", "10.255.255.0/24"] {
            for public in 18..=28 {
                for private in 18..=28 {
                    let tiers =
                        [(Tier::Private, Blocks::Each(private)), (Tier::Public, Blocks::Each(public))];
                    let Ok(network) = Network::try_new(vpc, 8, &tiers) else { continue };
                    let all = blocks(&network);
                    assert_eq!(all.len(), 16);
                    for (place, (_, _, block)) in all.iter().enumerate() {
                        assert!(network.vpc().contains(*block));
                        assert!(
                            all.iter().skip(place + 1).all(|(_, _, other)| !other.overlaps(*block)),
                            "{all:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_refused_with_the_numbers() {
        let tiers = [(Tier::Public, Blocks::Each(24)), (Tier::Private, Blocks::Each(18))];
        let wrong = Network::try_new("10.0.0.0/16", 3, &tiers).unwrap_err();
        assert_eq!(
            wrong.message(),
            "8 blocks of /18 for the private subnets are a /15, and 10.0.0.0/16 has no such block free"
        );
        let both = [(Tier::Public, Blocks::Each(20)), (Tier::Private, Blocks::Each(19))];
        assert!(Network::try_new("10.0.0.0/16", 3, &both).is_err(), "a /17 and a /16 are more than a /16");
    }

    #[test]
    fn blocks_that_are_given_are_judged_one_by_one() {
        let given = |blocks| Network::try_new("10.0.0.0/16", 2, &[(Tier::Private, Blocks::These(blocks))]);
        assert!(given(&["10.0.0.0/20", "10.0.16.0/20"]).is_ok());
        let id = |result: Result<Network, Violation>| result.unwrap_err().rule().id;
        assert_eq!(id(given(&["10.0.0.0/20"])), "ecs0506");
        assert_eq!(id(given(&["10.0.0.0/20", "10.0.8.0/21"])), "ecs0502");
        assert_eq!(id(given(&["10.0.0.0/20", "10.1.0.0/20"])), "ecs0501");
        assert_eq!(id(given(&["10.0.0.0/20", "10.0.17.0/20"])), "ecs0503");
        let before = [(Tier::Public, Blocks::Each(24)), (Tier::Private, Blocks::These(&["10.0.0.0/20"]))];
        let network = Network::try_new("10.0.0.0/16", 1, &before).unwrap();
        assert_eq!(network.subnet(Tier::Public, 0).unwrap().to_string(), "10.0.16.0/24");
    }
}
