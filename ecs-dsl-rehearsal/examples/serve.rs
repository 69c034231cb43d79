//! Serves a simulated account, for the command line tools of AWS:
//!
//! ```text
//! cargo run -p ecs-dsl-rehearsal --example serve -- 127.0.0.1:4566
//! AWS_ENDPOINT_URL=http://127.0.0.1:4566 AWS_ACCESS_KEY_ID=x AWS_SECRET_ACCESS_KEY=x \
//!     AWS_REGION=us-east-1 aws cloudformation describe-stacks
//! ```
//!
//! A second argument is the number of seconds that pass with each request that looks, in place of operations that have
//! ended when the next request comes: so a client sees them at work. `--operations` alone lists what is answered.

use std::error::Error;
use std::time::Duration;

use ecs_dsl_rehearsal::{Cloud, Pace};

#[expect(clippy::print_stdout, reason = "an example talks to a person")]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().unwrap_or_else(|| "127.0.0.1:4566".to_owned());
    if address == "--operations" {
        Cloud::operations().for_each(|(service, name)| println!("{service} {name}"));
        return Ok(());
    }
    let mut cloud = Cloud::new();
    if let Some(seconds) = arguments.next() {
        cloud = cloud.paced(Pace::PerRequest(Duration::from_secs(seconds.parse()?)));
    }
    let server = cloud.serve(address.as_str())?;
    println!("AWS_ENDPOINT_URL={}", server.url());
    server.wait();
    Ok(())
}
