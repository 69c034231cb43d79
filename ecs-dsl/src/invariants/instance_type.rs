//! The machine types that a cluster is made of, with what tasks get of each.
//!
//! Interfaces: aws/amazon-vpc-resource-controller-k8s, limits.go; tasks with trunking: Amazon ECS Developer Guide,
//! container-instance-eni (m7i and c7i: unverified).

/// What programs a machine runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Architecture {
    /// x86_64.
    X86,
    /// arm64, AWS Graviton.
    Arm,
}

/// CPU units of one vCPU.
const UNITS: u32 = 1_024;
/// What the system and the agent keep of a machine's memory, in MiB: of an m4.large with 8,192 MiB, ECS registers 7,985
/// (Amazon ECS Developer Guide: memory-management); the rest is a choice.
const KEPT: u32 = 256;
/// Of a small machine, which part of it.
const KEPT_PART: u32 = 16;

/// What there is to know of a type.
struct Facts {
    name: &'static str,
    vcpu: u32,
    memory: u32,
    architecture: Architecture,
    interfaces: u32,
    trunked: u32,
}

macro_rules! types {
    ($($kind:ident $name:literal $vcpu:literal $memory:literal $architecture:ident $interfaces:literal $trunked:literal,)*) => {
        /// A type of EC2 instance: `M6iLarge` is `m6i.large`, `M6i2xlarge` is `m6i.2xlarge`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum InstanceType {
            $(#[doc = concat!("`", $name, "`")] $kind,)*
        }

        impl InstanceType {
            /// Every type that is known.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            const fn facts(self) -> Facts {
                match self {
                    $(Self::$kind => Facts {
                        name: $name,
                        vcpu: $vcpu,
                        memory: $memory,
                        architecture: Architecture::$architecture,
                        interfaces: $interfaces,
                        trunked: $trunked,
                    },)*
                }
            }
        }
    };
}

// Variant, name, vCPU, MiB, architecture, network interfaces, awsvpc tasks with trunking (0: can't be trunked).
types! {
    M5Large "m5.large" 2 8192 X86 3 10,
    M5Xlarge "m5.xlarge" 4 16384 X86 4 20,
    M52xlarge "m5.2xlarge" 8 32768 X86 4 40,
    M54xlarge "m5.4xlarge" 16 65536 X86 8 60,
    M5aLarge "m5a.large" 2 8192 X86 3 10,
    M5aXlarge "m5a.xlarge" 4 16384 X86 4 20,
    M5a2xlarge "m5a.2xlarge" 8 32768 X86 4 40,
    M5a4xlarge "m5a.4xlarge" 16 65536 X86 8 60,
    M6iLarge "m6i.large" 2 8192 X86 3 10,
    M6iXlarge "m6i.xlarge" 4 16384 X86 4 20,
    M6i2xlarge "m6i.2xlarge" 8 32768 X86 4 40,
    M6i4xlarge "m6i.4xlarge" 16 65536 X86 8 60,
    M6aLarge "m6a.large" 2 8192 X86 3 10,
    M6aXlarge "m6a.xlarge" 4 16384 X86 4 20,
    M6a2xlarge "m6a.2xlarge" 8 32768 X86 4 40,
    M6a4xlarge "m6a.4xlarge" 16 65536 X86 8 60,
    M6gMedium "m6g.medium" 1 4096 Arm 2 4,
    M6gLarge "m6g.large" 2 8192 Arm 3 10,
    M6gXlarge "m6g.xlarge" 4 16384 Arm 4 20,
    M6g2xlarge "m6g.2xlarge" 8 32768 Arm 4 40,
    M6g4xlarge "m6g.4xlarge" 16 65536 Arm 8 60,
    M7gMedium "m7g.medium" 1 4096 Arm 2 4,
    M7gLarge "m7g.large" 2 8192 Arm 3 10,
    M7gXlarge "m7g.xlarge" 4 16384 Arm 4 20,
    M7g2xlarge "m7g.2xlarge" 8 32768 Arm 4 40,
    M7g4xlarge "m7g.4xlarge" 16 65536 Arm 8 60,
    M7iLarge "m7i.large" 2 8192 X86 3 10,
    M7iXlarge "m7i.xlarge" 4 16384 X86 4 20,
    M7i2xlarge "m7i.2xlarge" 8 32768 X86 4 40,
    M7i4xlarge "m7i.4xlarge" 16 65536 X86 8 60,
    C5Large "c5.large" 2 4096 X86 3 10,
    C5Xlarge "c5.xlarge" 4 8192 X86 4 20,
    C52xlarge "c5.2xlarge" 8 16384 X86 4 40,
    C54xlarge "c5.4xlarge" 16 32768 X86 8 60,
    C6iLarge "c6i.large" 2 4096 X86 3 10,
    C6iXlarge "c6i.xlarge" 4 8192 X86 4 20,
    C6i2xlarge "c6i.2xlarge" 8 16384 X86 4 40,
    C6i4xlarge "c6i.4xlarge" 16 32768 X86 8 60,
    C6gMedium "c6g.medium" 1 2048 Arm 2 4,
    C6gLarge "c6g.large" 2 4096 Arm 3 10,
    C6gXlarge "c6g.xlarge" 4 8192 Arm 4 20,
    C6g2xlarge "c6g.2xlarge" 8 16384 Arm 4 40,
    C6g4xlarge "c6g.4xlarge" 16 32768 Arm 8 60,
    C7iLarge "c7i.large" 2 4096 X86 3 10,
    C7iXlarge "c7i.xlarge" 4 8192 X86 4 20,
    C7i2xlarge "c7i.2xlarge" 8 16384 X86 4 40,
    C7i4xlarge "c7i.4xlarge" 16 32768 X86 8 60,
    R5Large "r5.large" 2 16384 X86 3 10,
    R5Xlarge "r5.xlarge" 4 32768 X86 4 20,
    R52xlarge "r5.2xlarge" 8 65536 X86 4 40,
    R54xlarge "r5.4xlarge" 16 131072 X86 8 60,
    R6iLarge "r6i.large" 2 16384 X86 3 10,
    R6iXlarge "r6i.xlarge" 4 32768 X86 4 20,
    R6i2xlarge "r6i.2xlarge" 8 65536 X86 4 40,
    R6i4xlarge "r6i.4xlarge" 16 131072 X86 8 60,
    T3Small "t3.small" 2 2048 X86 3 0,
    T3Medium "t3.medium" 2 4096 X86 3 0,
    T3Large "t3.large" 2 8192 X86 3 0,
    T3Xlarge "t3.xlarge" 4 16384 X86 4 0,
    T32xlarge "t3.2xlarge" 8 32768 X86 4 0,
    T3aSmall "t3a.small" 2 2048 X86 2 0,
    T3aMedium "t3a.medium" 2 4096 X86 3 0,
    T3aLarge "t3a.large" 2 8192 X86 3 0,
    T3aXlarge "t3a.xlarge" 4 16384 X86 4 0,
    T3a2xlarge "t3a.2xlarge" 8 32768 X86 4 0,
    T4gSmall "t4g.small" 2 2048 Arm 3 0,
    T4gMedium "t4g.medium" 2 4096 Arm 3 0,
    T4gLarge "t4g.large" 2 8192 Arm 3 0,
    T4gXlarge "t4g.xlarge" 4 16384 Arm 4 0,
    T4g2xlarge "t4g.2xlarge" 8 32768 Arm 4 0,
}

impl InstanceType {
    /// The name that AWS gives the type.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.facts().name
    }

    /// How many vCPU it has; each is 1,024 CPU units.
    #[must_use]
    pub const fn vcpu(self) -> u32 {
        self.facts().vcpu
    }

    /// Its memory in MiB, of which tasks get less.
    #[must_use]
    pub const fn memory(self) -> u32 {
        self.facts().memory
    }

    /// The CPU units that tasks have on it.
    #[must_use]
    pub const fn task_cpu(self) -> u32 {
        self.facts().vcpu * UNITS
    }

    /// The MiB that tasks have on it: the system and the agent keep some.
    #[must_use]
    pub const fn task_memory(self) -> u32 {
        let memory = self.facts().memory;
        let small = memory / KEPT_PART;
        memory - if small < KEPT { small } else { KEPT }
    }

    /// What programs it runs.
    #[must_use]
    pub const fn architecture(self) -> Architecture {
        self.facts().architecture
    }

    /// How many network interfaces it has.
    #[must_use]
    pub const fn interfaces(self) -> u32 {
        self.facts().interfaces
    }

    /// How many tasks in `awsvpc` mode it holds: the first interface is the machine's own.
    #[must_use]
    pub const fn awsvpc_tasks(self) -> u32 {
        self.facts().interfaces - 1
    }

    /// How many tasks in `awsvpc` mode it holds with trunking; nothing when it can't be trunked.
    #[must_use]
    pub const fn trunked_tasks(self) -> Option<u32> {
        match self.facts().trunked {
            0 => None,
            tasks => Some(tasks),
        }
    }
}

impl std::fmt::Display for InstanceType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl std::str::FromStr for InstanceType {
    type Err = super::rule::Violation;

    /// The type of that name.
    ///
    /// # Errors
    /// `ecs0911` when it isn't known.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.name() == name)
            .ok_or_else(|| super::rule::Violation::new(&super::capacity::ECS0911, &[name.into()]))
    }
}
