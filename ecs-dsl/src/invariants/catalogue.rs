//! The one list of all rules.

use super::rule::Rule;
use super::{
    capacity as c, cidr, container_check as cc, containers as co, draining as d, fargate as f, graph,
    health_check as h, image, listeners as l, logs, machines, managed_scaling as ms, network as n,
    networking, placement, promises as p, rolling as r, scaling as sc, secrets as s, sizing, stack,
    timing as t, units,
};

/// All rules, in the order of their ids.
pub static RULES: &[&Rule] = &[
    &r::ECS0101,
    &r::ECS0102,
    &r::ECS0103,
    &r::ECS0104,
    &placement::ECS0107,
    &r::ECS0108,
    &h::ECS0201,
    &h::ECS0202,
    &h::ECS0203,
    &p::ECS0208,
    &t::ECS0210,
    &t::ECS0211,
    &cc::ECS0206,
    &cc::ECS0207,
    &d::ECS0212,
    &p::ECS0213,
    &p::ECS0214,
    &d::ECS0215,
    &d::ECS0216,
    &t::ECS0217,
    &p::ECS0218,
    &p::ECS0220,
    &f::ECS0301,
    &sizing::ECS0302,
    &c::ECS0308,
    &f::ECS0314,
    &co::ECS0303,
    &co::ECS0304,
    &co::ECS0310,
    &co::ECS0311,
    &graph::ECS0316,
    &image::ECS0319,
    &graph::ECS0320,
    &units::ECS0402,
    &graph::ECS0403,
    &networking::ECS0404,
    &graph::ECS0409,
    &networking::ECS0411,
    &co::ECS0412,
    &graph::ECS0413,
    &graph::ECS0414,
    &n::ECS0501,
    &n::ECS0502,
    &cidr::ECS0503,
    &n::ECS0504,
    &n::ECS0506,
    &graph::ECS0507,
    &graph::ECS0509,
    &graph::ECS0510,
    &graph::ECS0511,
    &graph::ECS0514,
    &graph::ECS0515,
    &graph::ECS0517,
    &graph::ECS0518,
    &graph::ECS0601,
    &graph::ECS0603,
    &graph::ECS0604,
    &graph::ECS0606,
    &l::ECS0607,
    &graph::ECS0609,
    &graph::ECS0610,
    &graph::ECS0611,
    &graph::ECS0614,
    &graph::ECS0616,
    &p::ECS0619,
    &graph::ECS0621,
    &graph::ECS0622,
    &graph::ECS0623,
    &graph::ECS0624,
    &graph::ECS0625,
    &l::ECS0628,
    &graph::ECS0701,
    &s::ECS0703,
    &s::ECS0704,
    &graph::ECS0705,
    &s::ECS0706,
    &s::ECS0707,
    &s::ECS0708,
    &s::ECS0709,
    &s::ECS0710,
    &graph::ECS0712,
    &graph::ECS0713,
    &graph::ECS0716,
    &s::ECS0717,
    &graph::ECS0801,
    &graph::ECS0810,
    &graph::ECS0805,
    &graph::ECS0807,
    &graph::ECS0814,
    &c::ECS0902,
    &c::ECS0903,
    &c::ECS0904,
    &c::ECS0906,
    &ms::ECS0908,
    &ms::ECS0909,
    &c::ECS0911,
    &f::ECS0913,
    &graph::ECS0914,
    &ms::ECS0915,
    &c::ECS0917,
    &machines::ECS0926,
    &graph::ECS0927,
    &sc::ECS1001,
    &sc::ECS1002,
    &sc::ECS1003,
    &sc::ECS1004,
    &sc::ECS1005,
    &graph::ECS1006,
    &sc::ECS1007,
    &graph::ECS1008,
    &p::ECS1010,
    &graph::ECS1011,
    &graph::ECS1013,
    &graph::ECS1101,
    &graph::ECS1102,
    &graph::ECS1104,
    &graph::ECS1105,
    &graph::ECS1106,
    &graph::ECS1107,
    &graph::ECS1108,
    &graph::ECS1109,
    &graph::ECS1110,
    &graph::ECS1111,
    &graph::ECS1113,
    &graph::ECS1114,
    &graph::ECS1117,
    &graph::ECS1201,
    &graph::ECS1203,
    &graph::ECS1206,
    &logs::ECS1207,
    &logs::ECS1208,
    &graph::ECS1301,
    &graph::ECS1302,
    &stack::ECS1303,
    &graph::ECS1304,
    &stack::ECS1305,
    &stack::ECS1306,
    &graph::ECS1307,
    &graph::ECS1311,
    &graph::ECS1401,
    &graph::ECS1505,
    &graph::ECS1309,
    &graph::ECS1310,
];

/// The rule of that id, as in `ecs0101`.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ids_are_sorted_and_each_stands_once() {
        for pair in RULES.windows(2) {
            assert!(pair[0].id < pair[1].id, "{} stands before {}", pair[0].id, pair[1].id);
        }
    }

    #[test]
    fn each_rule_says_everything() {
        for rule in RULES {
            assert!(rule.id.len() == 7 && rule.id.starts_with("ecs"), "{rule}");
            for text in [rule.title, rule.message, rule.why, rule.help, rule.source] {
                assert!(!text.is_empty() && (text.ends_with("..") || !text.ends_with('.')), "{rule}: {text}");
            }
        }
    }
}
