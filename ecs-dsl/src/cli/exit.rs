//! What a run ends with: the exit codes are part of the interface.

use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// 0: done.
    Done,
    /// 1: the program breaks a rule, or a file can't be read or written. Nothing was sent anywhere.
    Program,
    /// 2: the command line makes no sense.
    Usage,
    /// 3: the deployment failed.
    Deployment,
    /// 4: nobody said yes.
    Declined,
    /// 5: a promise was broken in the rehearsal.
    Rehearsal,
    /// 130: interrupted; what CloudFormation was doing, it goes on doing.
    Interrupted,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::Program => 1,
            Exit::Usage => 2,
            Exit::Deployment => 3,
            Exit::Declined => 4,
            Exit::Rehearsal => 5,
            Exit::Interrupted => 130,
        })
    }
}
