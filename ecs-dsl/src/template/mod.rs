//! The CloudFormation document: values, functions, references, resources, and the bytes that they become.
//!
//! Nothing in here knows ECS, a rule or the network. A reference carries its target, so the graph of a
//! template is read off its values; nobody parses JSON to find an edge.

mod condition;
mod document;
mod function;
mod location;
mod logical_id;
mod node;
mod output;
mod parameter;
#[cfg(feature = "check")]
mod read;
mod reference;
mod render;
mod resource;
mod value;

pub use condition::{Condition, ConditionRef};
pub use document::Template;
pub use function::{
    Function, Part, Pseudo, Sub, cidr, find_in_map, get_azs, get_stack_output, import_value, join, select,
    split,
};
pub use location::Location;
pub use logical_id::{IllegalName, LogicalId, MAX_LOGICAL_ID};
pub use node::{Node, Properties};
pub use output::Output;
pub use parameter::{Parameter, ParameterKind, ParameterRef};
#[cfg(feature = "check")]
pub use read::{ReadError, read};
pub use reference::{Arn, Id, Ref, Target};
pub use render::{to_json_compact, to_json_pretty};
pub use resource::{DeletionPolicy, Entry, RawResource, Resource, TagStyle};
pub use value::{Json, List, Map, Value};
