//! Load balancers and what they forward.

mod balancer;
mod route;

pub use balancer::{
    ApplicationLoadBalancer, ApplicationLoadBalancerBuilder, BalancerFacts, Certificate, Listening, Listens,
    NotListening,
};
pub use route::Route;
