//! What an expression's parts give, and the operators on them.

use super::MathError;

/// A series: one point a period, the oldest first; `None` where there is none.
pub type Points = Vec<Option<f64>>;

/// A number, a series, or several series.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// `None` is the result on a series without points, such as `MAX(m1)`.
    Scalar(Option<f64>),
    Series(Points),
    Array(Vec<Points>),
}

impl Value {
    pub(crate) fn describe(&self) -> String {
        match self {
            Self::Scalar(_) => "a number".to_owned(),
            Self::Series(_) => "a time series".to_owned(),
            Self::Array(items) => format!("an array of {} time series", items.len()),
        }
    }

    /// Why it can't be the result of an expression.
    pub(crate) fn is_no_series(&self) -> MathError {
        MathError::new(1, format!("the result is {}, not a time series", self.describe()))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Power,
    Equal,
    Unequal,
    AtMost,
    AtLeast,
    Below,
    Above,
    And,
    Or,
}

impl Operator {
    /// A result that is no finite number, such as that of a division by zero, drops the point.
    fn apply(self, left: f64, right: f64) -> Option<f64> {
        let truth = |truth: bool| f64::from(u8::from(truth));
        let value = match self {
            Self::Add => left + right,
            Self::Subtract => left - right,
            Self::Multiply => left * right,
            Self::Divide => left / right,
            Self::Remainder => left % right,
            Self::Power => left.powf(right),
            Self::Equal => truth(left == right),
            Self::Unequal => truth(left != right),
            Self::AtMost => truth(left <= right),
            Self::AtLeast => truth(left >= right),
            Self::Below => truth(left < right),
            Self::Above => truth(left > right),
            Self::And => truth(left != 0.0 && right != 0.0),
            Self::Or => truth(left != 0.0 || right != 0.0),
        };
        Some(value).filter(|value| value.is_finite())
    }
}

/// Carries an operator out.
///
/// Of two series of which one has no point at a time, the missing one counts as 0; where both have none, the result
/// has none ("Missing values in a time series are treated as 0", and the table of comparisons, in the source of
/// [`super`]).
pub(super) fn binary(operator: Operator, left: Value, right: Value) -> Result<Value, String> {
    let both = |left: Option<f64>, right: Option<f64>| match (left, right) {
        (None, None) => None,
        (left, right) => operator.apply(left.unwrap_or(0.0), right.unwrap_or(0.0)),
    };
    let zip = |left: &Points, right: &Points| -> Points {
        left.iter().zip(right).map(|(left, right)| both(*left, *right)).collect()
    };
    Ok(match (left, right) {
        (Value::Scalar(left), Value::Scalar(right)) => {
            Value::Scalar(left.zip(right).and_then(|(left, right)| operator.apply(left, right)))
        }
        (left, Value::Scalar(right)) => map_points(left, &|left| operator.apply(left, right?)),
        (Value::Scalar(left), right) => map_points(right, &|right| operator.apply(left?, right)),
        (Value::Series(left), Value::Series(right)) => Value::Series(zip(&left, &right)),
        (Value::Array(left), Value::Series(right)) => {
            Value::Array(left.iter().map(|left| zip(left, &right)).collect())
        }
        (Value::Series(left), Value::Array(right)) => {
            Value::Array(right.iter().map(|right| zip(&left, right)).collect())
        }
        (Value::Array(_), Value::Array(_)) => {
            return Err("no operator stands between two arrays of time series".to_owned());
        }
    })
}

/// The function on each point that is there.
pub(super) fn map_points(value: Value, function: &dyn Fn(f64) -> Option<f64>) -> Value {
    let on = |point: Option<f64>| point.and_then(function).filter(|value| value.is_finite());
    let series = |points: Points| points.into_iter().map(on).collect();
    match value {
        Value::Scalar(scalar) => Value::Scalar(on(scalar)),
        Value::Series(points) => Value::Series(series(points)),
        Value::Array(items) => Value::Array(items.into_iter().map(series).collect()),
    }
}

/// `[m1, METRICS()]`: all their series.
pub(super) fn array(items: Vec<Value>) -> Result<Value, String> {
    let mut found = Vec::new();
    for item in items {
        match item {
            Value::Series(points) => found.push(points),
            Value::Array(all) => found.extend(all),
            Value::Scalar(_) => return Err("an array holds time series, not numbers".to_owned()),
        }
    }
    Ok(Value::Array(found))
}
