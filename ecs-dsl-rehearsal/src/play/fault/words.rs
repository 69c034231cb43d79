//! Faults in words.

use std::fmt;

use super::Fault;

impl fmt::Display for Fault {
    /// `no Spot machine is to be had for 60 min`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SpotInterruption { machines: 1 } => f.write_str("EC2 takes a Spot machine back"),
            Self::SpotInterruption { machines } => write!(f, "EC2 takes {machines} Spot machines back"),
            Self::SpotDrought { minutes } => {
                write!(f, "EC2 takes all Spot machines back, and has none for {minutes} min")
            }
            Self::ZoneOutage { zone, minutes } => {
                write!(f, "{zone} hangs, and has no machine for {minutes} min")
            }
            Self::NatOutage { zone, minutes } => {
                write!(f, "the NAT gateways of {zone} carry nothing for {minutes} min")
            }
            Self::NatPorts { zone, minutes } => {
                write!(f, "the NAT gateways of {zone} lack ports for {minutes} min")
            }
            Self::NoCapacity { minutes } => write!(f, "EC2 has no machine for {minutes} min"),
            Self::OnDemandLost { minutes } => {
                write!(f, "all On-Demand machines end, and EC2 has none for {minutes} min")
            }
            Self::Errors { percent, minutes } => {
                write!(f, "{percent}% of the requests are answered with a 5xx for {minutes} min")
            }
            Self::Slow { times, minutes } => {
                write!(f, "answers take {times} times as long for {minutes} min")
            }
            Self::ChecksFail { tasks: u32::MAX, minutes } => {
                write!(f, "all tasks fail their checks for {minutes} min")
            }
            Self::ChecksFail { tasks, minutes } => {
                write!(f, "{tasks} tasks of each service fail their checks for {minutes} min")
            }
            Self::TasksExit { tasks } => write!(f, "{tasks} tasks of each service exit"),
            Self::ExporterSilent { minutes } => {
                write!(f, "the function that counts machines does nothing for {minutes} min")
            }
            Self::SecretKeyLost { secret, key } => write!(f, "{secret} loses its key {key}"),
        }
    }
}
