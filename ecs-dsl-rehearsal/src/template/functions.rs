//! The functions that need no knowledge of the stack: text, lists and address ranges.

use std::net::{Ipv4Addr, Ipv6Addr};

use serde_json::Value;

use super::Rejected;

/// Base 64 with padding, as `Fn::Base64` gives it.
pub(super) fn base64(text: &str) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(text.len().div_ceil(3) * 4);
    for chunk in text.as_bytes().chunks(3) {
        let byte = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for position in 0..4 {
            let index = (bits >> (18 - 6 * position)) & 63;
            let symbol = ALPHABET.get(index as usize).copied().unwrap_or(b'=');
            out.push(if position <= chunk.len() { char::from(symbol) } else { '=' });
        }
    }
    out
}

/// The text of which [`base64`] is this.
pub(crate) fn from_base64(text: &str) -> Option<String> {
    let value = |symbol: u8| match symbol {
        b'A'..=b'Z' => Some(symbol - b'A'),
        b'a'..=b'z' => Some(symbol - b'a' + 26),
        b'0'..=b'9' => Some(symbol - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0);
    for symbol in text.trim_end_matches('=').bytes() {
        bits = (bits << 6 | u32::from(value(symbol)?)) & 0xffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 0xff) as u8);
        }
    }
    String::from_utf8(bytes).ok()
}

/// `count` ranges with `bits` host bits each, cut from `block` one after the other.
pub(super) fn cidr(block: &str, count: u32, bits: u32) -> Result<Vec<String>, Rejected> {
    let unfit = || {
        Rejected(format!("Template error: Fn::Cidr cannot cut {count} ranges of {bits} bits from {block}"))
    };
    if let Some((address, length)) = parse_long_block(block) {
        return long_ranges(address, length, count, bits).ok_or_else(unfit);
    }
    let (address, length) = parse_block(block).ok_or_else(unfit)?;
    if !(1..=256).contains(&count) || !(1..32).contains(&bits) {
        return Err(unfit());
    }
    let size = 1_u64 << bits;
    if u64::from(count) * size > 1_u64 << (32 - length) {
        return Err(unfit());
    }
    let start = u64::from(u32::from(address));
    let range = |index: u32| {
        let first = start + u64::from(index) * size;
        format!("{}/{}", Ipv4Addr::from(u32::try_from(first).unwrap_or(u32::MAX)), 32 - bits)
    };
    Ok((0..count).map(range).collect())
}

/// The same of an IPv6 range, in which a subnet has at least 64 host bits.
fn long_ranges(address: Ipv6Addr, length: u32, count: u32, bits: u32) -> Option<Vec<String>> {
    let room = 128_u32.checked_sub(length)?.checked_sub(bits)?;
    if !(1..=256).contains(&count) || !(1..128).contains(&bits) || room < 32 && count > 1 << room {
        return None;
    }
    let range = |index: u32| {
        let first = u128::from(address) + (u128::from(index) << bits);
        format!("{}/{}", Ipv6Addr::from(first), 128 - bits)
    };
    Some((0..count).map(range).collect())
}

fn parse_long_block(block: &str) -> Option<(Ipv6Addr, u32)> {
    let (address, length) = block.split_once('/')?;
    Some((address.parse().ok()?, length.parse().ok().filter(|length| *length <= 128)?))
}

/// An IPv4 range: its address, and the length of its prefix.
pub(crate) fn parse_block(block: &str) -> Option<(Ipv4Addr, u32)> {
    let (address, length) = block.split_once('/')?;
    let length = length.parse().ok().filter(|length| *length <= 32)?;
    Some((address.parse().ok()?, length))
}

/// The zones of a region; `us-east-1` has six, every other has three here.
pub(super) fn zones(region: &str) -> Vec<String> {
    let letters = if region == "us-east-1" { "abcdef" } else { "abc" };
    letters.chars().map(|letter| format!("{region}{letter}")).collect()
}

/// `Fn::Select`.
pub(super) fn select(index: &Value, list: &[Value]) -> Result<Value, Rejected> {
    let number = match index {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    };
    let number = number.ok_or_else(|| {
        Rejected("Template error: Fn::Select requires a list argument with two elements: an integer index and a list".into())
    })?;
    usize::try_from(number).ok().and_then(|number| list.get(number)).cloned().ok_or_else(|| {
        Rejected(format!("Template error: Fn::Select cannot select nonexistent value at index {number}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_padded() {
        let encoded = ["", "f", "fo", "foo", "foob"].map(base64);
        assert_eq!(encoded, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="]);
    }

    #[test]
    fn what_was_encoded_comes_back() {
        for text in ["", "f", "fo", "foo", "#!/bin/bash\nECS_CLUSTER=é?>\n"] {
            assert_eq!(from_base64(&base64(text)).as_deref(), Some(text));
        }
        assert_eq!(from_base64("not base64"), None);
    }

    #[test]
    fn ranges_follow_each_other_and_must_fit() {
        assert_eq!(cidr("10.0.0.0/16", 3, 8).unwrap(), ["10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24"]);
        assert!(cidr("10.0.0.0/24", 2, 8).is_err());
        assert!(cidr("10.0.0/24", 2, 4).is_err());
    }
}
