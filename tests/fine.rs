//! What the macros ask no rule about is what the rules take: over all numbers that matter, and many texts.

use ecs_dsl::invariants::{
    Cidr, Drain, Grace, HealthCheck, IdleTimeout, Image, Path, Rolling, Scale, Size, StopTimeout, Tasks,
    least_to_roll,
};

#[path = "../ecs-dsl-macros/src/fine.rs"]
mod fine;

/// All numbers that a macro may read, densely where rules have their bounds.
fn numbers() -> impl Iterator<Item = u32> {
    (0..=20_000).chain([30_720, 61_440, 61_441, 122_880, 1_000_000, u32::MAX])
}

#[test]
fn numbers_that_are_fine_break_no_rule() {
    let mut fine = 0;
    for n in numbers() {
        let takes: [(&str, bool); 15] = [
            ("drain", Drain::try_new(n).is_ok()),
            ("grace", Grace::try_new(n).is_ok()),
            ("stop", StopTimeout::try_new(n).is_ok()),
            ("idle", IdleTimeout::try_new(n).is_ok()),
            ("tasks", Tasks::try_new(n).is_ok()),
            ("max_tasks", Scale::try_new(0, n).is_ok()),
            ("interval", HealthCheck::try_new("/", n, 2, 2, 2, "200").is_ok() || n <= 2),
            ("healthy", HealthCheck::try_new("/", 30, 5, n, 2, "200").is_ok()),
            ("unhealthy", HealthCheck::try_new("/", 30, 5, 2, n, "200").is_ok()),
            ("cpu_target", Scale::try_new(1, 2).and_then(|scale| scale.try_hold_cpu(n)).is_ok()),
            ("memory_target", Scale::try_new(1, 2).and_then(|scale| scale.try_hold_memory(n)).is_ok()),
            ("requests", Scale::try_new(1, 2).and_then(|scale| scale.try_hold_requests(n)).is_ok()),
            ("out_cooldown", Scale::try_new(1, 2).and_then(|scale| scale.try_cooldowns(n, 0)).is_ok()),
            ("cpu", Size::try_new(n, 512).is_ok()),
            ("memory", Size::try_new(256, n).is_ok()),
        ];
        for (check, takes) in takes {
            if fine::is_fine(check, &[n]) {
                assert!(takes, "{check} {n}");
                fine += 1;
            }
        }
    }
    assert!(fine > 10_000, "fine numbers are there at all");
}

#[test]
fn pairs_that_are_fine_break_no_rule() {
    for first in 0..=320 {
        for second in 0..=320 {
            let rolling = fine::is_fine("min_healthy", &[first, second]);
            if rolling {
                assert!(Rolling::try_new(first, second).is_ok(), "{first} {second}");
                let least = fine::least_to_roll(first, second);
                assert_eq!(least, Some(least_to_roll(first, second)), "{first} {second}");
                assert_eq!(
                    fine::ends(first, second),
                    u32::from(ecs_dsl::invariants::rolling::ends(first, second)),
                    "{first} {second}"
                );
            }
            if fine::is_fine("timeout", &[first, second]) && second >= 5 {
                let check = HealthCheck::try_new("/", second, first, 2, 2, "200");
                assert!(check.is_ok(), "{first} {second}");
            }
            if fine::is_fine("min_tasks", &[first, second]) {
                assert!(Scale::try_new(first, second).is_ok(), "{first} {second}");
            }
        }
    }
    for cpu in [128, 256, 512, 1024, 2048, 4096, 8192] {
        for memory in 0..=70_000 {
            if fine::is_pair(cpu, memory) {
                assert!(ecs_dsl::invariants::fargate::is_pair(cpu, memory), "{cpu} {memory}");
            }
        }
    }
}

#[test]
fn texts_that_are_fine_break_no_rule() {
    let words = [
        "", "/", "a", "api", "*", ".", "-", ":", "1", "1.2", "latest", "10.0.0.0", "16", "0", "x_y", "A", " ",
    ];
    let mut fine = 0;
    let mut judge = |text: &str| {
        let takes = [
            ("health_check_path", HealthCheck::try_new(text, 30, 5, 2, 2, "200").is_ok()),
            ("success", HealthCheck::try_new("/", 30, 5, 2, 2, text).is_ok()),
            ("path", Path::try_new(text).is_ok()),
            ("image", Image::try_new(text).is_ok()),
            ("cidr", Cidr::try_new(text).is_ok()),
        ];
        for (check, takes) in takes {
            if fine::is_fine_text(check, text) {
                assert!(takes, "{check} {text}");
                fine += 1;
            }
        }
    };
    for a in words {
        for b in words {
            for c in words {
                for d in words {
                    judge(&format!("{a}{b}{c}{d}"));
                }
            }
        }
    }
    for prefix in 0..=33 {
        for address in
            ["10.0.0.0", "10.0.0.1", "10.0.16.0", "10.255.255.0", "11.0.0.0", "10.0.0", "10.00.0.0"]
        {
            judge(&format!("{address}/{prefix}"));
            judge(&format!("{address}/0{prefix}"));
        }
    }
    (0..=600).for_each(|code| judge(&code.to_string()));
    assert!(fine > 500, "fine texts are there at all");
}
