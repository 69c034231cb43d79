//! Load balancers and what they forward.

mod balancer;
mod route;

pub use balancer::{
    ApplicationLoadBalancer, ApplicationLoadBalancerBuilder, Certificate, Listening, Listens, NotListening,
};
pub use route::Route;
