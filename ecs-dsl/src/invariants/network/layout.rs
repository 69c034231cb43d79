//! Where the eight places of each tier lie: first fit, in the order in which the tiers are written.

use super::{Blocks, PLACE_BITS, TierBlocks, size};
use crate::invariants::Cidr;

/// The item at this place.
pub(super) const fn get<T: Copy>(items: &[T], index: usize) -> Option<T> {
    let (mut rest, mut at) = (items, 0);
    while let [item, tail @ ..] = rest {
        if at == index {
            return Some(*item);
        }
        at += 1;
        rest = tail;
    }
    None
}

/// Whether every tier before the one at `index` has its places.
pub(super) const fn earlier_fit(whole: Cidr, tiers: &[TierBlocks<'_>], index: usize) -> bool {
    let mut at = 0;
    while at < index {
        if let Some((_, Blocks::Each(prefix))) = get(tiers, at)
            && (size(prefix).is_some() || group(whole, tiers, at).is_none())
        {
            return false;
        }
        at += 1;
    }
    true
}

/// The eight places of the tier at `index`, as one block: the first that is free at its natural alignment.
pub(super) const fn group(whole: Cidr, tiers: &[TierBlocks<'_>], index: usize) -> Option<Cidr> {
    let Some((_, Blocks::Each(prefix))) = get(tiers, index) else { return None };
    if prefix < PLACE_BITS || prefix > 32 || prefix - PLACE_BITS < whole.prefix() {
        return None;
    }
    let step = Cidr::at(0, prefix - PLACE_BITS).size();
    let mut address = whole.address() as u64;
    let end = address + whole.size();
    while address + step <= end {
        let candidate = Cidr::at(address as u32, prefix - PLACE_BITS);
        if is_free(whole, tiers, index, candidate) {
            return Some(candidate);
        }
        address += step;
    }
    None
}

/// No explicit block and no earlier tier's places overlap the candidate.
const fn is_free(whole: Cidr, tiers: &[TierBlocks<'_>], index: usize, candidate: Cidr) -> bool {
    let mut at = 0;
    while at < tiers.len() {
        match get(tiers, at) {
            Some((_, Blocks::These(blocks))) => {
                let mut rest = blocks;
                while let [text, tail @ ..] = rest {
                    if Cidr::unchecked(text).overlaps(candidate) {
                        return false;
                    }
                    rest = tail;
                }
            }
            Some((_, Blocks::Each(_))) if at < index => {
                if let Some(taken) = group(whole, tiers, at)
                    && taken.overlaps(candidate)
                {
                    return false;
                }
            }
            _ => {}
        }
        at += 1;
    }
    true
}
