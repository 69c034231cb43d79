//! A dashboard: rows of graphs over the same metrics that the alarms watch.

use serde_json::{Value as JsonValue, json};

use super::metric::Metric;
use crate::constructs::{Draft, Scope};
use crate::invariants::threshold::Unit;
use crate::resources::{cloudwatch, logs};
use crate::template::{Location, Pseudo, Ref, Sub, Value};

/// How wide a dashboard is, and how high a row of it: units of CloudWatch's grid (Amazon CloudWatch API: Dashboard Body
/// Structure).
const WIDTH: usize = 24;
const HEIGHT: usize = 6;

/// Around the number of a value that CloudFormation puts in, while the body is written: no text has it.
const MARK: char = '\u{E000}';

/// A graph, a table or a text of a dashboard.
#[derive(Clone, Debug)]
#[must_use]
pub struct Widget {
    kind: Kind,
    title: String,
}

#[derive(Clone, Debug)]
enum Kind {
    Graph { lines: Vec<Line>, limits: Vec<(String, f64)>, least: Option<f64> },
    Alarms(Vec<Value<String>>),
    Log(Ref<logs::LogGroup>, String),
    Text(String),
}

#[derive(Clone, Debug)]
enum Line {
    /// A metric, and whether only an expression shows it.
    Metric {
        metric: Metric<()>,
        id: String,
        label: String,
        hidden: bool,
        right: bool,
    },
    Expression {
        expression: String,
        id: String,
        label: String,
    },
}

impl Widget {
    /// A graph of that title.
    pub fn graph(title: impl Into<String>) -> Self {
        let kind = Kind::Graph { lines: Vec::new(), limits: Vec::new(), least: Some(0.0) };
        Self { kind, title: title.into() }
    }

    /// The states of alarms.
    pub(crate) fn alarms(title: impl Into<String>, arns: Vec<Value<String>>) -> Self {
        Self { kind: Kind::Alarms(arns), title: title.into() }
    }

    /// What a query finds in a log, as a table.
    pub fn log(title: impl Into<String>, group: &Ref<logs::LogGroup>, query: impl Into<String>) -> Self {
        Self { kind: Kind::Log(group.clone(), query.into()), title: title.into() }
    }

    /// A text in Markdown.
    pub fn text(markdown: impl Into<String>) -> Self {
        Self { kind: Kind::Text(markdown.into()), title: String::new() }
    }

    fn push(mut self, line: impl FnOnce(String) -> Line) -> Self {
        if let Kind::Graph { lines, .. } = &mut self.kind {
            lines.push(line(format!("m{}", lines.len() + 1)));
        }
        self
    }

    /// A line of the graph.
    pub fn line<U: Unit>(self, label: impl Into<String>, metric: Metric<U>) -> Self {
        let (metric, label) = (metric.any(), label.into());
        self.push(|id| Line::Metric { metric, id, label, hidden: false, right: false })
    }

    /// Marks on the graph, with a scale of their own: deployments.
    pub fn marks<U: Unit>(self, label: impl Into<String>, metric: Metric<U>) -> Self {
        let (metric, label) = (metric.any(), label.into());
        self.push(|id| Line::Metric { metric, id, label, hidden: false, right: true })
    }

    /// A metric that only an expression shows, by the name that it has there.
    pub fn hidden<U: Unit>(self, id: impl Into<String>, metric: Metric<U>) -> Self {
        let (metric, id) = (metric.any(), id.into());
        self.push(|_| Line::Metric { metric, id, label: String::new(), hidden: true, right: false })
    }

    /// A line that is computed.
    pub fn expression(self, label: impl Into<String>, expression: impl Into<String>) -> Self {
        let (expression, label) = (expression.into(), label.into());
        self.push(|id| Line::Expression { expression, id, label })
    }

    /// A horizontal line at a number in which the metrics are counted: where an alarm goes off.
    pub fn limit(mut self, label: impl Into<String>, at: f64) -> Self {
        if let Kind::Graph { limits, .. } = &mut self.kind {
            limits.push((label.into(), at));
        }
        self
    }
}

/// A dashboard that is built.
#[derive(Clone, Debug)]
pub struct Dashboard {
    dashboard: Ref<cloudwatch::Dashboard>,
}

impl Dashboard {
    /// A dashboard of that name.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// use ecs_dsl::constructs::observability::{Dashboard, Widget, metrics};
    ///
    /// # fn one(stack: &mut Stack, api: &Service) {
    /// Dashboard::builder("prod")
    ///     .row([Widget::graph("CPU of api").line("api", metrics::cpu(api)).limit("warns", 90.0)])
    ///     .build(stack);
    /// # }
    /// ```
    #[track_caller]
    pub fn builder(name: &str) -> DashboardBuilder {
        DashboardBuilder::of(name, Location::caller())
    }

    /// The reference to the dashboard.
    #[must_use]
    pub const fn reference(&self) -> &Ref<cloudwatch::Dashboard> {
        &self.dashboard
    }
}

/// Makes a [`Dashboard`].
#[derive(Clone, Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct DashboardBuilder {
    name: String,
    rows: Vec<(usize, Vec<Widget>)>,
    location: Location,
}

impl DashboardBuilder {
    pub(crate) fn of(name: &str, location: Location) -> Self {
        Self { name: name.to_owned(), rows: Vec::new(), location }
    }

    /// A row of widgets, side by side. An empty one is none.
    pub fn row(self, widgets: impl IntoIterator<Item = Widget>) -> Self {
        self.row_of(HEIGHT, widgets)
    }

    pub(crate) fn row_of(mut self, height: usize, widgets: impl IntoIterator<Item = Widget>) -> Self {
        let widgets: Vec<Widget> = widgets.into_iter().collect();
        if !widgets.is_empty() {
            self.rows.push((height, widgets));
        }
        self
    }

    /// Adds the dashboard to a stack.
    pub fn build(self, scope: &mut impl Scope) -> Dashboard {
        self.add_to(&mut scope.draft())
    }

    pub(crate) fn add_to(self, draft: &mut Draft) -> Dashboard {
        let id = draft.id(&self.name, "Dashboard", self.location);
        let dashboard = draft.add(&id, cloudwatch::Dashboard::new(body(&self.rows)), self.location);
        Dashboard { dashboard }
    }
}

/// The values that CloudFormation puts into the body.
#[derive(Default)]
struct Holes(Vec<Value<String>>);

impl Holes {
    /// What stands for a value in the body.
    fn of(&mut self, value: &Value<String>) -> JsonValue {
        if let Value::Literal(text) = value {
            return text.as_str().into();
        }
        let place = self.0.iter().position(|known| known == value).unwrap_or_else(|| {
            self.0.push(value.clone());
            self.0.len() - 1
        });
        format!("{MARK}{place}{MARK}").into()
    }

    /// The body with the values in it.
    fn fill(self, body: &str) -> Sub {
        let mut sub = Sub::new();
        for (place, piece) in body.split(MARK).enumerate() {
            let value =
                if place % 2 == 1 { piece.parse().ok().and_then(|n: usize| self.0.get(n)) } else { None };
            sub = match value {
                Some(value) => sub.value(value.clone()),
                None => sub.text(piece.to_owned()),
            };
        }
        sub
    }
}

fn body(rows: &[(usize, Vec<Widget>)]) -> Sub {
    let mut holes = Holes::default();
    let (mut widgets, mut y) = (Vec::new(), 0);
    for (height, row) in rows {
        let width = WIDTH / row.len().clamp(1, WIDTH);
        for (place, widget) in row.iter().enumerate() {
            let (kind, properties) = widget.shape(&mut holes);
            widgets.push(json!({
                "type": kind, "x": place * width, "y": y, "width": width, "height": height,
                "properties": properties,
            }));
        }
        y += height;
    }
    let body = json!({ "widgets": widgets }).to_string();
    holes.fill(&body)
}

impl Widget {
    fn shape(&self, holes: &mut Holes) -> (&'static str, JsonValue) {
        let region = holes.of(&Value::<String>::from(Pseudo::Region));
        let title = &self.title;
        match &self.kind {
            Kind::Text(markdown) => ("text", json!({ "markdown": markdown })),
            Kind::Alarms(arns) => {
                let arns: Vec<JsonValue> = arns.iter().map(|arn| holes.of(arn)).collect();
                ("alarm", json!({ "title": title, "alarms": arns }))
            }
            Kind::Log(group, query) => {
                let group = holes.of(&Value::<String>::from(group));
                let query = format!("SOURCE '{}' | {query}", group.as_str().unwrap_or_default());
                ("log", json!({ "title": title, "region": region, "view": "table", "query": query }))
            }
            Kind::Graph { lines, limits, least } => {
                let metrics: Vec<JsonValue> = lines.iter().map(|line| line.shape(holes)).collect();
                let limits: Vec<JsonValue> =
                    limits.iter().map(|(label, at)| json!({ "label": label, "value": at })).collect();
                let mut properties = json!({
                    "title": title, "region": region, "view": "timeSeries", "stacked": false, "period": 60,
                    "metrics": metrics, "yAxis": { "left": { "min": least } },
                });
                if let Some(properties) = properties.as_object_mut().filter(|_| !limits.is_empty()) {
                    properties.insert("annotations".to_owned(), json!({ "horizontal": limits }));
                }
                ("metric", properties)
            }
        }
    }
}

impl Line {
    fn shape(&self, holes: &mut Holes) -> JsonValue {
        match self {
            Self::Expression { expression, id, label } => {
                json!([{ "expression": expression, "id": id, "label": label }])
            }
            Self::Metric { metric, id, label, hidden, right } => {
                let mut line = vec![JsonValue::from(metric.namespace), JsonValue::from(metric.name)];
                for (name, value) in &metric.dimensions {
                    line.push((*name).into());
                    line.push(holes.of(value));
                }
                let mut shown = json!({ "id": id, "stat": metric.statistic });
                if let Some(shown) = shown.as_object_mut() {
                    match hidden {
                        true => shown.insert("visible".to_owned(), false.into()),
                        false => shown.insert("label".to_owned(), label.as_str().into()),
                    };
                    if *right {
                        shown.insert("yAxis".to_owned(), "right".into());
                    }
                }
                line.push(shown);
                line.into()
            }
        }
    }
}

/// The ARN of an alarm, for the states on a dashboard.
pub(crate) fn arn_of<R>(alarm: &Ref<R>) -> Value<String> {
    alarm.attribute("Arn")
}
