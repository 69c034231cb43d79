//! Where a service's containers log to.

use super::plain::Plain;
use crate::resources::ecs::task_definition as part;
use crate::resources::logs;
use crate::template::{Pseudo, Ref, Value};

/// How long a log is kept, in days that CloudWatch Logs knows (CloudFormation: AWS::Logs::LogGroup).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name is the number of days")]
pub enum LogRetention {
    Days1 = 1,
    Days3 = 3,
    Days5 = 5,
    Days7 = 7,
    Days14 = 14,
    Days30 = 30,
    Days60 = 60,
    Days90 = 90,
    Days120 = 120,
    Days150 = 150,
    Days180 = 180,
    Days365 = 365,
    Days400 = 400,
    Days545 = 545,
    Days731 = 731,
    Days1096 = 1096,
    Days1827 = 1827,
    Days2192 = 2192,
    Days2557 = 2557,
    Days2922 = 2922,
    Days3288 = 3288,
    Days3653 = 3653,
}

/// What becomes of an application that logs faster than its log takes it (Amazon ECS API: LogConfiguration, mode).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogMode {
    /// Lines are lost that a buffer of 25 MiB doesn't hold.
    NonBlocking,
    /// The application waits at `write`: a log that hangs stops it.
    Blocking,
}

impl Plain {
    /// What every container of the task logs to.
    pub(super) fn log(&self, log_group: &Ref<logs::LogGroup>) -> part::LogConfiguration {
        let log = part::LogConfiguration::new("awslogs");
        let group: Value<String> = log_group.into();
        let (group, region) = (("awslogs-group", group), ("awslogs-region", Pseudo::Region.into()));
        let prefix = ("awslogs-stream-prefix", self.name.as_str().into());
        match self.log_mode {
            LogMode::NonBlocking => {
                let buffer = ("max-buffer-size", "25m".into());
                log.options([group, region, prefix, ("mode", "non-blocking".into()), buffer])
            }
            LogMode::Blocking => log.options([group, region, prefix, ("mode", "blocking".into())]),
        }
    }
}
