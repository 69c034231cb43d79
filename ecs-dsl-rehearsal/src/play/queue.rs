//! What happens next: happenings in the order of their time, and at one time in the order in which they were planned.

use std::collections::BTreeMap;

/// Simulated time, in milliseconds since the play began.
pub(crate) type Millis = u64;

/// One second of simulated time.
pub(crate) const SECOND: Millis = 1_000;

/// One minute of simulated time.
pub(crate) const MINUTE: Millis = 60 * SECOND;

/// What is planned.
#[derive(Clone, Debug)]
pub(super) struct Queue<T> {
    planned: BTreeMap<(Millis, u64), T>,
    /// How many were ever planned: the order of those at one time.
    sequence: u64,
}

impl<T> Default for Queue<T> {
    fn default() -> Self {
        Self { planned: BTreeMap::new(), sequence: 0 }
    }
}

impl<T> Queue<T> {
    pub(super) fn plan(&mut self, at: Millis, what: T) {
        self.planned.insert((at, self.sequence), what);
        self.sequence += 1;
    }

    /// The next one, if it comes not later than `end`.
    pub(super) fn next(&mut self, end: Millis) -> Option<(Millis, T)> {
        let first = self.planned.first_entry().filter(|entry| entry.key().0 <= end)?;
        let ((at, _), what) = first.remove_entry();
        Some((at, what))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_earliest_comes_first_and_of_one_time_the_one_that_was_planned_first() {
        let mut queue = Queue::default();
        for (at, what) in [(5, "late"), (1, "first"), (1, "second"), (0, "early")] {
            queue.plan(at, what);
        }
        let order: Vec<_> = std::iter::from_fn(|| queue.next(5)).collect();
        assert_eq!(order, [(0, "early"), (1, "first"), (1, "second"), (5, "late")]);
    }

    #[test]
    fn what_lies_behind_the_end_stays() {
        let mut queue = Queue::default();
        queue.plan(10, "later");
        assert_eq!(queue.next(9), None);
        assert_eq!(queue.next(10), Some((10, "later")));
    }
}
