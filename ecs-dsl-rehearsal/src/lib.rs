//! A deterministic CloudFormation inside the process.
