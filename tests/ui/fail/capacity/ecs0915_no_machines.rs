// Every task waits in PROVISIONING for a machine that never comes.
// There is no error anywhere.

use ecs_dsl::prelude::*;

fn main() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", public: /24, private: /20)).build(&mut stack);
    let _ = Cluster::builder("main", &vpc).build(&mut stack);
}
