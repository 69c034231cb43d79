//! Queries over logs that are saved beside them: what a runbook asks is one click away.

use crate::constructs::{Draft, Scope};
use crate::resources::logs;
use crate::template::{Location, Ref, Value};

/// A query of CloudWatch Logs Insights that is saved in the account.
#[derive(Clone, Copy, Debug)]
pub struct SavedQuery;

impl SavedQuery {
    /// Saves a query over a log group under a name; `/` in the name makes folders.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// use ecs_dsl::constructs::observability::SavedQuery;
    ///
    /// # fn one(stack: &mut Stack, api: &Service) {
    /// SavedQuery::save("prod/api/errors", api.log_group(), "filter @message like /(?i)error/ | sort @timestamp desc", stack);
    /// # }
    /// ```
    #[track_caller]
    pub fn save(name: &str, group: &Ref<logs::LogGroup>, query: &str, scope: &mut impl Scope) {
        Self::add_to(name, group, query, &mut scope.draft(), Location::caller());
    }

    pub(crate) fn add_to(
        name: &str,
        group: &Ref<logs::LogGroup>,
        query: &str,
        draft: &mut Draft,
        location: Location,
    ) {
        let words = name.replace('/', " ");
        let id = draft.id(&words, "Query", location);
        let query = logs::QueryDefinition::new(name, query).log_group_names([Value::<String>::from(group)]);
        draft.add(&id, query, location);
    }
}
