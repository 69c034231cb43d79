//! Serves a simulated account, for the command line tools of AWS:
//!
//! ```text
//! cargo run -p ecs-dsl-rehearsal --example serve -- 127.0.0.1:4566
//! AWS_ENDPOINT_URL=http://127.0.0.1:4566 AWS_ACCESS_KEY_ID=x AWS_SECRET_ACCESS_KEY=x \
//!     AWS_REGION=us-east-1 aws cloudformation describe-stacks
//! ```

use std::error::Error;

use ecs_dsl_rehearsal::Cloud;

fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:4566".to_owned());
    let server = Cloud::new().serve(address.as_str())?;
    #[expect(clippy::print_stdout, reason = "an example talks to a person")]
    {
        println!("AWS_ENDPOINT_URL={}", server.url());
    }
    server.wait();
    Ok(())
}
