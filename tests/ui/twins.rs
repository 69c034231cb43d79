//! The right program beside each wrong one: it compiles, and it runs. Each wrong one has a twin, and each twin stands
//! here.
#![expect(clippy::unwrap_used, reason = "a test that can't read its files has failed")]

use std::fs;
use std::path::Path;

#[path = "pass/alarms"]
mod alarms {
    pub(crate) mod ecs1101_period_of_45_seconds;
    pub(crate) mod ecs1102_more_values_than_there_are;
    pub(crate) mod ecs1102_two_days_of_minutes;
    pub(crate) mod ecs1103_no_balancer_counts;
    pub(crate) mod ecs1106_cluster_without_insights;
    pub(crate) mod ecs1109_more_than_all;
    pub(crate) mod ecs1111_nobody_hears;
    pub(crate) mod ecs1111_nobody_is_paged;
    pub(crate) mod ecs1123_nothing_to_do;
    pub(crate) mod ecs1124_nothing_may_fail;
    pub(crate) mod ecs1124_too_easy_to_page;
    pub(crate) mod ecs1124_too_few_days;
    pub(crate) mod ecs1126_never_goes_off;
    pub(crate) mod milliseconds_for_a_count;
}

#[path = "pass/capacity"]
mod capacity {
    pub(crate) mod ecs0308_no_machine_holds_the_task;
    pub(crate) mod ecs0902_base_above_maximum;
    pub(crate) mod ecs0903_no_spot_at_all;
    pub(crate) mod ecs0904_one_type_for_spot;
    pub(crate) mod ecs0906_two_architectures;
    pub(crate) mod ecs0906_uneven_types;
    pub(crate) mod ecs0908_protection_without_scaling;
    pub(crate) mod ecs0909_target_above_100;
    pub(crate) mod ecs0915_no_machines;
    pub(crate) mod misspelt_type;
    pub(crate) mod type_in_quotes;
}

#[path = "pass/containers"]
mod containers {
    pub(crate) mod each_container_is_judged;
    pub(crate) mod ecs0206_longer_than_the_interval;
    pub(crate) mod ecs0206_too_many_retries;
    pub(crate) mod ecs0207_no_first_word;
    pub(crate) mod ecs0209_gone_before_it_is_ready;
    pub(crate) mod ecs0212_chain_of_containers;
    pub(crate) mod ecs0303_more_cpu_than_the_task;
    pub(crate) mod ecs0304_more_memory_than_the_task;
    pub(crate) mod ecs0304_reserves_more_than_it_may_use;
    pub(crate) mod ecs0310_name_with_a_dot;
    pub(crate) mod ecs0310_two_of_one_name;
    pub(crate) mod ecs0311_circle;
    pub(crate) mod ecs0311_healthy_without_check;
    pub(crate) mod ecs0311_misspelt_container;
    pub(crate) mod ecs0311_waits_for_the_end_of_an_essential_one;
    pub(crate) mod ecs0412_two_on_one_port;
    pub(crate) mod ecs0707_one_name_twice;
    pub(crate) mod ecs0709_password_beside_a_service;
    pub(crate) mod ecs0709_token_in_the_environment;
    pub(crate) mod misspelt_key;
    pub(crate) mod several_mistakes_at_once;
}

#[path = "pass/draining"]
mod draining {
    pub(crate) mod ecs0212_spot_instance_is_gone;
    pub(crate) mod ecs0215_stop_too_short;
    pub(crate) mod ecs0216_drain_too_long;
    pub(crate) mod unknown_unit;
}

#[path = "pass/fargate"]
mod fargate {
    pub(crate) mod ecs0212_killed_while_it_drains;
    pub(crate) mod ecs0215_longer_than_fargate_gives;
    pub(crate) mod ecs0301_no_such_size;
    pub(crate) mod ecs0314_storage_out_of_range;
    pub(crate) mod ecs0913_no_weight;
    pub(crate) mod ecs0914_not_associated;
    pub(crate) mod ecs0915_on_machines_that_are_not_there;
}

#[path = "pass/health_check"]
mod health_check {
    pub(crate) mod ecs0201_interval_left_at_its_default;
    pub(crate) mod ecs0201_time_out_left_at_its_default;
    pub(crate) mod ecs0201_timeout_not_below_interval;
    pub(crate) mod ecs0202_interval_too_long;
    pub(crate) mod ecs0202_one_bad_check;
    pub(crate) mod ecs0203_code_out_of_range;
    pub(crate) mod ecs0203_path_without_slash;
    pub(crate) mod misspelt_key;
    pub(crate) mod time_without_unit;
}

#[path = "pass/load_balancing"]
mod load_balancing {
    pub(crate) mod ecs0402_no_such_port;
    pub(crate) mod ecs0607_path_without_slash;
    pub(crate) mod ecs0607_too_many_wildcards;
}

#[path = "pass/network"]
mod network {
    pub(crate) mod ecs0411_no_interfaces;
    pub(crate) mod ecs0501_no_room_for_a_tier;
    pub(crate) mod ecs0501_subnet_outside;
    pub(crate) mod ecs0501_vpc_too_large;
    pub(crate) mod ecs0502_subnets_overlap;
    pub(crate) mod ecs0503_host_bits;
    pub(crate) mod ecs0504_dockers_bridge;
    pub(crate) mod ecs0506_too_few_blocks;
    pub(crate) mod ecs0506_too_many_zones;
    pub(crate) mod prefix_without_slash;
}

#[path = "pass/rolling"]
mod rolling {
    pub(crate) mod ecs0101_max_below_100;
    pub(crate) mod ecs0101_min_healthy_above_100;
    pub(crate) mod ecs0102_const_fn;
    pub(crate) mod ecs0102_min_above_max;
    pub(crate) mod ecs0102_mixed_up_in_a_service;
    pub(crate) mod ecs0102_named_constants;
    pub(crate) mod ecs0102_nothing_may_move;
    pub(crate) mod ecs0103_one_task_at_50_100;
    pub(crate) mod ecs0104_hangs_at_night;
    pub(crate) mod ecs0107_no_cluster;
    pub(crate) mod ecs0108_no_failure_detector;
    pub(crate) mod missing_key;
    pub(crate) mod misspelt_key;
    pub(crate) mod percent_without_sign;
    pub(crate) mod run_time_name;
    pub(crate) mod several_mistakes_at_once;
}

#[path = "pass/scaling"]
mod scaling {
    pub(crate) mod constant_of_another_type;
    pub(crate) mod ecs1001_from_more_to_fewer;
    pub(crate) mod ecs1001_too_many_tasks;
    pub(crate) mod ecs1004_no_count;
    pub(crate) mod ecs1005_requests_without_balancer;
    pub(crate) mod ecs1007_nothing_to_hold;
    pub(crate) mod ecs1007_target_above_100;
    pub(crate) mod helper_of_any_numbers;
    pub(crate) mod negative_number;
    pub(crate) mod open_range;
    pub(crate) mod wrong_facet;
}

#[path = "pass/schedule"]
mod schedule {
    pub(crate) mod ecs0105_nobody_answers;
    pub(crate) mod ecs0114_daemon_above_100;
    pub(crate) mod ecs0114_daemon_on_fargate;
    pub(crate) mod ecs0114_daemon_packed;
    pub(crate) mod ecs0114_daemon_with_a_count;
    pub(crate) mod ecs1408_singleton_that_rolls;
    pub(crate) mod ecs1408_singleton_that_scales;
}

#[path = "pass/secrets"]
mod secrets {
    pub(crate) mod ecs0703_secret_for_a_task_role;
    pub(crate) mod ecs0706_text_is_no_port;
    pub(crate) mod ecs0708_misspelt_key;
    pub(crate) mod ecs0708_misspelt_key_of_a_service;
    pub(crate) mod ecs0709_password_with_a_value;
    pub(crate) mod ecs0710_key_twice;
    pub(crate) mod key_without_a_value;
    pub(crate) mod one_key_twice;
}

#[path = "pass/sizing"]
mod sizing {
    pub(crate) mod ecs0302_too_little_memory;
    pub(crate) mod ecs0319_image_without_version;
    pub(crate) mod ecs0319_latest;
    pub(crate) mod memory_without_unit;
}

#[path = "pass/timing"]
mod timing {
    pub(crate) mod ecs0208_killed_before_it_is_up;
    pub(crate) mod ecs0208_promise_of_more_than_a_day;
    pub(crate) mod ecs0210_grace_too_long;
    pub(crate) mod ecs0211_nothing_checks_its_health;
    pub(crate) mod ecs0213_requests_are_cut_by_a_deployment;
    pub(crate) mod ecs0214_killed_while_it_answers;
    pub(crate) mod ecs0217_slow_start_too_short;
    pub(crate) mod ecs0619_application_closes_first;
    pub(crate) mod ecs0619_balancer_gives_up_a_request;
    pub(crate) mod ecs0619_idle_timeout_out_of_range;
    pub(crate) mod nothing_promised;
}

const TWINS: &[(&str, fn())] = &[
    ("alarms/ecs1101_period_of_45_seconds", alarms::ecs1101_period_of_45_seconds::main),
    ("alarms/ecs1102_more_values_than_there_are", alarms::ecs1102_more_values_than_there_are::main),
    ("alarms/ecs1102_two_days_of_minutes", alarms::ecs1102_two_days_of_minutes::main),
    ("alarms/ecs1103_no_balancer_counts", alarms::ecs1103_no_balancer_counts::main),
    ("alarms/ecs1106_cluster_without_insights", alarms::ecs1106_cluster_without_insights::main),
    ("alarms/ecs1109_more_than_all", alarms::ecs1109_more_than_all::main),
    ("alarms/ecs1111_nobody_hears", alarms::ecs1111_nobody_hears::main),
    ("alarms/ecs1111_nobody_is_paged", alarms::ecs1111_nobody_is_paged::main),
    ("alarms/ecs1123_nothing_to_do", alarms::ecs1123_nothing_to_do::main),
    ("alarms/ecs1124_nothing_may_fail", alarms::ecs1124_nothing_may_fail::main),
    ("alarms/ecs1124_too_easy_to_page", alarms::ecs1124_too_easy_to_page::main),
    ("alarms/ecs1124_too_few_days", alarms::ecs1124_too_few_days::main),
    ("alarms/ecs1126_never_goes_off", alarms::ecs1126_never_goes_off::main),
    ("alarms/milliseconds_for_a_count", alarms::milliseconds_for_a_count::main),
    ("capacity/ecs0308_no_machine_holds_the_task", capacity::ecs0308_no_machine_holds_the_task::main),
    ("capacity/ecs0902_base_above_maximum", capacity::ecs0902_base_above_maximum::main),
    ("capacity/ecs0903_no_spot_at_all", capacity::ecs0903_no_spot_at_all::main),
    ("capacity/ecs0904_one_type_for_spot", capacity::ecs0904_one_type_for_spot::main),
    ("capacity/ecs0906_two_architectures", capacity::ecs0906_two_architectures::main),
    ("capacity/ecs0906_uneven_types", capacity::ecs0906_uneven_types::main),
    ("capacity/ecs0908_protection_without_scaling", capacity::ecs0908_protection_without_scaling::main),
    ("capacity/ecs0909_target_above_100", capacity::ecs0909_target_above_100::main),
    ("capacity/ecs0915_no_machines", capacity::ecs0915_no_machines::main),
    ("capacity/misspelt_type", capacity::misspelt_type::main),
    ("capacity/type_in_quotes", capacity::type_in_quotes::main),
    ("containers/each_container_is_judged", containers::each_container_is_judged::main),
    ("containers/ecs0206_longer_than_the_interval", containers::ecs0206_longer_than_the_interval::main),
    ("containers/ecs0206_too_many_retries", containers::ecs0206_too_many_retries::main),
    ("containers/ecs0207_no_first_word", containers::ecs0207_no_first_word::main),
    ("containers/ecs0209_gone_before_it_is_ready", containers::ecs0209_gone_before_it_is_ready::main),
    ("containers/ecs0212_chain_of_containers", containers::ecs0212_chain_of_containers::main),
    ("containers/ecs0303_more_cpu_than_the_task", containers::ecs0303_more_cpu_than_the_task::main),
    ("containers/ecs0304_more_memory_than_the_task", containers::ecs0304_more_memory_than_the_task::main),
    (
        "containers/ecs0304_reserves_more_than_it_may_use",
        containers::ecs0304_reserves_more_than_it_may_use::main,
    ),
    ("containers/ecs0310_name_with_a_dot", containers::ecs0310_name_with_a_dot::main),
    ("containers/ecs0310_two_of_one_name", containers::ecs0310_two_of_one_name::main),
    ("containers/ecs0311_circle", containers::ecs0311_circle::main),
    ("containers/ecs0311_healthy_without_check", containers::ecs0311_healthy_without_check::main),
    ("containers/ecs0311_misspelt_container", containers::ecs0311_misspelt_container::main),
    (
        "containers/ecs0311_waits_for_the_end_of_an_essential_one",
        containers::ecs0311_waits_for_the_end_of_an_essential_one::main,
    ),
    ("containers/ecs0412_two_on_one_port", containers::ecs0412_two_on_one_port::main),
    ("containers/ecs0707_one_name_twice", containers::ecs0707_one_name_twice::main),
    ("containers/ecs0709_password_beside_a_service", containers::ecs0709_password_beside_a_service::main),
    ("containers/ecs0709_token_in_the_environment", containers::ecs0709_token_in_the_environment::main),
    ("containers/misspelt_key", containers::misspelt_key::main),
    ("containers/several_mistakes_at_once", containers::several_mistakes_at_once::main),
    ("draining/ecs0212_spot_instance_is_gone", draining::ecs0212_spot_instance_is_gone::main),
    ("draining/ecs0215_stop_too_short", draining::ecs0215_stop_too_short::main),
    ("draining/ecs0216_drain_too_long", draining::ecs0216_drain_too_long::main),
    ("draining/unknown_unit", draining::unknown_unit::main),
    ("fargate/ecs0212_killed_while_it_drains", fargate::ecs0212_killed_while_it_drains::main),
    ("fargate/ecs0215_longer_than_fargate_gives", fargate::ecs0215_longer_than_fargate_gives::main),
    ("fargate/ecs0301_no_such_size", fargate::ecs0301_no_such_size::main),
    ("fargate/ecs0314_storage_out_of_range", fargate::ecs0314_storage_out_of_range::main),
    ("fargate/ecs0913_no_weight", fargate::ecs0913_no_weight::main),
    ("fargate/ecs0914_not_associated", fargate::ecs0914_not_associated::main),
    ("fargate/ecs0915_on_machines_that_are_not_there", fargate::ecs0915_on_machines_that_are_not_there::main),
    (
        "health_check/ecs0201_interval_left_at_its_default",
        health_check::ecs0201_interval_left_at_its_default::main,
    ),
    (
        "health_check/ecs0201_time_out_left_at_its_default",
        health_check::ecs0201_time_out_left_at_its_default::main,
    ),
    (
        "health_check/ecs0201_timeout_not_below_interval",
        health_check::ecs0201_timeout_not_below_interval::main,
    ),
    ("health_check/ecs0202_interval_too_long", health_check::ecs0202_interval_too_long::main),
    ("health_check/ecs0202_one_bad_check", health_check::ecs0202_one_bad_check::main),
    ("health_check/ecs0203_code_out_of_range", health_check::ecs0203_code_out_of_range::main),
    ("health_check/ecs0203_path_without_slash", health_check::ecs0203_path_without_slash::main),
    ("health_check/misspelt_key", health_check::misspelt_key::main),
    ("health_check/time_without_unit", health_check::time_without_unit::main),
    ("load_balancing/ecs0402_no_such_port", load_balancing::ecs0402_no_such_port::main),
    ("load_balancing/ecs0607_path_without_slash", load_balancing::ecs0607_path_without_slash::main),
    ("load_balancing/ecs0607_too_many_wildcards", load_balancing::ecs0607_too_many_wildcards::main),
    ("network/ecs0411_no_interfaces", network::ecs0411_no_interfaces::main),
    ("network/ecs0501_no_room_for_a_tier", network::ecs0501_no_room_for_a_tier::main),
    ("network/ecs0501_subnet_outside", network::ecs0501_subnet_outside::main),
    ("network/ecs0501_vpc_too_large", network::ecs0501_vpc_too_large::main),
    ("network/ecs0502_subnets_overlap", network::ecs0502_subnets_overlap::main),
    ("network/ecs0503_host_bits", network::ecs0503_host_bits::main),
    ("network/ecs0504_dockers_bridge", network::ecs0504_dockers_bridge::main),
    ("network/ecs0506_too_few_blocks", network::ecs0506_too_few_blocks::main),
    ("network/ecs0506_too_many_zones", network::ecs0506_too_many_zones::main),
    ("network/prefix_without_slash", network::prefix_without_slash::main),
    ("rolling/ecs0101_max_below_100", rolling::ecs0101_max_below_100::main),
    ("rolling/ecs0101_min_healthy_above_100", rolling::ecs0101_min_healthy_above_100::main),
    ("rolling/ecs0102_const_fn", rolling::ecs0102_const_fn::main),
    ("rolling/ecs0102_min_above_max", rolling::ecs0102_min_above_max::main),
    ("rolling/ecs0102_mixed_up_in_a_service", rolling::ecs0102_mixed_up_in_a_service::main),
    ("rolling/ecs0102_named_constants", rolling::ecs0102_named_constants::main),
    ("rolling/ecs0102_nothing_may_move", rolling::ecs0102_nothing_may_move::main),
    ("rolling/ecs0103_one_task_at_50_100", rolling::ecs0103_one_task_at_50_100::main),
    ("rolling/ecs0104_hangs_at_night", rolling::ecs0104_hangs_at_night::main),
    ("rolling/ecs0107_no_cluster", rolling::ecs0107_no_cluster::main),
    ("rolling/ecs0108_no_failure_detector", rolling::ecs0108_no_failure_detector::main),
    ("rolling/missing_key", rolling::missing_key::main),
    ("rolling/misspelt_key", rolling::misspelt_key::main),
    ("rolling/percent_without_sign", rolling::percent_without_sign::main),
    ("rolling/run_time_name", rolling::run_time_name::main),
    ("rolling/several_mistakes_at_once", rolling::several_mistakes_at_once::main),
    ("scaling/constant_of_another_type", scaling::constant_of_another_type::main),
    ("scaling/ecs1001_from_more_to_fewer", scaling::ecs1001_from_more_to_fewer::main),
    ("scaling/ecs1001_too_many_tasks", scaling::ecs1001_too_many_tasks::main),
    ("scaling/ecs1004_no_count", scaling::ecs1004_no_count::main),
    ("scaling/ecs1005_requests_without_balancer", scaling::ecs1005_requests_without_balancer::main),
    ("scaling/ecs1007_nothing_to_hold", scaling::ecs1007_nothing_to_hold::main),
    ("scaling/ecs1007_target_above_100", scaling::ecs1007_target_above_100::main),
    ("scaling/helper_of_any_numbers", scaling::helper_of_any_numbers::main),
    ("scaling/negative_number", scaling::negative_number::main),
    ("scaling/open_range", scaling::open_range::main),
    ("scaling/wrong_facet", scaling::wrong_facet::main),
    ("schedule/ecs0105_nobody_answers", schedule::ecs0105_nobody_answers::main),
    ("schedule/ecs0114_daemon_above_100", schedule::ecs0114_daemon_above_100::main),
    ("schedule/ecs0114_daemon_on_fargate", schedule::ecs0114_daemon_on_fargate::main),
    ("schedule/ecs0114_daemon_packed", schedule::ecs0114_daemon_packed::main),
    ("schedule/ecs0114_daemon_with_a_count", schedule::ecs0114_daemon_with_a_count::main),
    ("schedule/ecs1408_singleton_that_rolls", schedule::ecs1408_singleton_that_rolls::main),
    ("schedule/ecs1408_singleton_that_scales", schedule::ecs1408_singleton_that_scales::main),
    ("secrets/ecs0703_secret_for_a_task_role", secrets::ecs0703_secret_for_a_task_role::main),
    ("secrets/ecs0706_text_is_no_port", secrets::ecs0706_text_is_no_port::main),
    ("secrets/ecs0708_misspelt_key", secrets::ecs0708_misspelt_key::main),
    ("secrets/ecs0708_misspelt_key_of_a_service", secrets::ecs0708_misspelt_key_of_a_service::main),
    ("secrets/ecs0709_password_with_a_value", secrets::ecs0709_password_with_a_value::main),
    ("secrets/ecs0710_key_twice", secrets::ecs0710_key_twice::main),
    ("secrets/key_without_a_value", secrets::key_without_a_value::main),
    ("secrets/one_key_twice", secrets::one_key_twice::main),
    ("sizing/ecs0302_too_little_memory", sizing::ecs0302_too_little_memory::main),
    ("sizing/ecs0319_image_without_version", sizing::ecs0319_image_without_version::main),
    ("sizing/ecs0319_latest", sizing::ecs0319_latest::main),
    ("sizing/memory_without_unit", sizing::memory_without_unit::main),
    ("timing/ecs0208_killed_before_it_is_up", timing::ecs0208_killed_before_it_is_up::main),
    ("timing/ecs0208_promise_of_more_than_a_day", timing::ecs0208_promise_of_more_than_a_day::main),
    ("timing/ecs0210_grace_too_long", timing::ecs0210_grace_too_long::main),
    ("timing/ecs0211_nothing_checks_its_health", timing::ecs0211_nothing_checks_its_health::main),
    (
        "timing/ecs0213_requests_are_cut_by_a_deployment",
        timing::ecs0213_requests_are_cut_by_a_deployment::main,
    ),
    ("timing/ecs0214_killed_while_it_answers", timing::ecs0214_killed_while_it_answers::main),
    ("timing/ecs0217_slow_start_too_short", timing::ecs0217_slow_start_too_short::main),
    ("timing/ecs0619_application_closes_first", timing::ecs0619_application_closes_first::main),
    ("timing/ecs0619_balancer_gives_up_a_request", timing::ecs0619_balancer_gives_up_a_request::main),
    ("timing/ecs0619_idle_timeout_out_of_range", timing::ecs0619_idle_timeout_out_of_range::main),
    ("timing/nothing_promised", timing::nothing_promised::main),
];

#[test]
fn the_right_programs_run() {
    for (name, program) in TWINS {
        println!("{name}");
        program();
    }
}

#[test]
fn each_wrong_program_has_a_right_twin_and_each_twin_stands_here() {
    let named: Vec<String> = TWINS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(programs("fail"), named, "fail/ and the list of this file");
    assert_eq!(programs("pass"), named, "pass/ and the list of this file");
}

/// The programs of a folder, as `area/name`, sorted.
fn programs(folder: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    for area in fs::read_dir(&root).unwrap() {
        let area = area.unwrap().path();
        for file in fs::read_dir(&area).unwrap() {
            let file = file.unwrap().path();
            if file.extension().is_some_and(|extension| extension == "rs") {
                let name = file.with_extension("");
                found.push(name.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}
