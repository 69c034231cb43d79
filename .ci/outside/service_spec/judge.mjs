// Alarms, dashboards and event rules of templates against AWS's own lists: the metrics with their dimensions, and the
// events with their fields, as `@aws-cdk/aws-service-spec` has them from the documentation and the schema registry.
// `node judge.mjs TEMPLATE..`: exit status 1 when something isn't in the lists.
import { readFileSync } from "node:fs";
import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";

// What the lists don't have, with the page that does. One that they have meanwhile is told, so that this can't rot.
const UNLISTED = {
    namespaces: {
        "ECS/ContainerInsights": "Amazon CloudWatch User Guide: Container-Insights-metrics-ECS",
        "AWS/ECS/ManagedScaling": "Amazon ECS Developer Guide: cluster-auto-scaling",
        "EcsDsl/Machines": "the exporter's own",
    },
    events: { "ECS Deployment State Change": "Amazon ECS Developer Guide: ecs_service_deployment_events" },
    // Metrics by a set of dimensions.
    sets: { "AWS/EC2 StatusCheckFailed by AutoScalingGroupName": "Amazon EC2 User Guide: viewing_metrics_with_cloudwatch" },
    metrics: ["Acme/"], // of programs in tests and examples
};

const db = loadAwsServiceSpecSync();
const metrics = db.all("metric");
const events = db.all("event");
let passed = 0;
let failed = 0;

function judge(holds, text) {
    if (holds) {
        passed += 1;
    } else {
        failed += 1;
        console.error(`FAILED: ${text}`);
    }
}

// The sets of dimensions by which a metric is listed.
function listed(namespace, name) {
    const known = metrics.filter((metric) => metric.namespace === namespace && metric.name === name);
    const sets = known.flatMap((metric) => db.follow("usesDimensionSet", metric));
    return sets.map(({ entity }) => entity.dimensions.map(({ name }) => name).sort().join());
}

function judgeMetric(where, namespace, name, dimensions) {
    if (namespace in UNLISTED.namespaces || UNLISTED.metrics.some((start) => namespace.startsWith(start))) return;
    const [own, names] = [[...dimensions].sort().join(), listed(namespace, name)];
    if (`${namespace} ${name} by ${own}` in UNLISTED.sets) return;
    judge(names.includes(own), `${where}: ${namespace} ${name} by ${dimensions}: known by ${names}`);
}

function judgeAlarm(where, alarm) {
    const of = (metric) => judgeMetric(where, metric.Namespace, metric.MetricName, (metric.Dimensions ?? []).map(({ Name }) => Name));
    if (alarm.MetricName) of(alarm);
    for (const query of alarm.Metrics ?? []) {
        if (query.MetricStat) of(query.MetricStat.Metric);
    }
}

function judgeBoard(where, board) {
    const body = board.DashboardBody["Fn::Sub"] ?? board.DashboardBody;
    const text = (Array.isArray(body) ? body[0] : body).replaceAll(/\$\{([^!][^}]*)\}/g, "$1");
    for (const widget of JSON.parse(text).widgets.filter(({ type }) => type === "metric")) {
        for (const row of widget.properties.metrics.filter((row) => typeof row[0] === "string")) {
            const [namespace, name, ...rest] = row;
            const pairs = rest.filter((value) => typeof value === "string");
            judgeMetric(where, namespace, name, pairs.filter((_, place) => place % 2 === 0));
        }
    }
}

// The fields of an event's detail that a pattern asks for, also inside of `$or`.
function fields(detail) {
    return Object.entries(detail).flatMap(([name, value]) => (name === "$or" ? value.flatMap(fields) : [name]));
}

function judgeRule(where, rule) {
    const pattern = rule.EventPattern;
    for (const type of pattern?.["detail-type"] ?? []) {
        if (type in UNLISTED.events) continue;
        const event = events.find((event) => event.detailType === type && pattern.source.includes(event.source));
        judge(event !== undefined, `${where}: no event "${type}" of ${pattern.source}`);
        if (event === undefined) continue;
        const root = db.get("eventTypeDefinition", event.rootProperty.$ref);
        for (const field of fields(pattern.detail ?? {})) {
            judge(field in root.properties, `${where}: "${type}" has no field ${field}`);
        }
    }
}

const judges = {
    "AWS::CloudWatch::Alarm": judgeAlarm,
    "AWS::CloudWatch::Dashboard": judgeBoard,
    "AWS::Events::Rule": judgeRule,
};
for (const file of process.argv.slice(2)) {
    for (const [id, { Type, Properties }] of Object.entries(JSON.parse(readFileSync(file, "utf8")).Resources)) {
        judges[Type]?.(`${file}: ${id}`, Properties);
    }
}
for (const namespace of Object.keys(UNLISTED.namespaces)) {
    judge(!metrics.some((metric) => metric.namespace === namespace), `${namespace} is listed meanwhile: take it out`);
}
for (const set of Object.keys(UNLISTED.sets)) {
    const [namespace, name, , own] = set.split(" ");
    judge(!listed(namespace, name).includes(own), `${set} is listed meanwhile: take it out`);
}
for (const type of Object.keys(UNLISTED.events)) {
    judge(!events.some((event) => event.detailType === type), `${type} is listed meanwhile: take it out`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
