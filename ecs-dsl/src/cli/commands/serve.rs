//! `serve`: the embedded engine on a loopback port, for other clients.

use std::error::Error;
use std::net::{Ipv4Addr, SocketAddr};

use crate::cli::args::Options;
use crate::cli::exit::Exit;
use crate::cli::place::open_state;
use crate::cli::render::Screen;

pub(in crate::cli) fn run(port: u16, options: &Options, screen: &mut Screen) -> Exit {
    let cloud = if options.local {
        match open_state(options, screen) {
            Ok(cloud) => cloud,
            Err(exit) => return exit,
        }
    } else {
        ecs_dsl_rehearsal::Cloud::new()
    };
    let server = match cloud.serve(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
        Ok(server) => server,
        Err(error) => {
            let reason = error.source().map_or_else(|| error.to_string(), ToString::to_string);
            let reason = format!("port {port} can't be listened on: {reason}");
            screen.problem("serve", &reason, "choose another port with --port");
            return Exit::Program;
        }
    };
    let url = server.url();
    screen.tell("serving", &url, || {
        format!(
            "The embedded engine listens on {url} until Ctrl-C.\n\n\
             \x20 export AWS_ENDPOINT_URL={url} AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local\n\
             \x20 export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1\n\
             \x20 aws cloudformation describe-stacks"
        )
    });
    let waiting = tokio::runtime::Builder::new_current_thread().enable_all().build();
    if let Ok(runtime) = waiting {
        let _ = runtime.block_on(tokio::signal::ctrl_c());
    }
    if options.local
        && let Err(error) = cloud.save()
    {
        screen.problem("state", &error.to_string(), "name another file with --state");
        return Exit::Program;
    }
    Exit::Done
}
