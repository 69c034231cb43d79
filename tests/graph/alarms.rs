//! Rules about alarms: sizes that no file shows, and what looks like a mistake and is none.

use std::fmt::Write;

use ecs_dsl::app::check;
use ecs_dsl::invariants::Level;

/// What is said of a template as law, each with its rule's id; and of ecs1122, which is advice about an alarm.
fn said(template: &str) -> Vec<String> {
    let said = check(template, "template.yaml").unwrap_or_else(|error| panic!("{error}\n{template}"));
    let is_meant = |id: &str, level: Level| level != Level::Advice || id == "ecs1122";
    said.iter()
        .filter(|violation| is_meant(violation.rule().id, violation.rule().level))
        .map(|violation| format!("{}: {}", violation.rule().id, violation.message()))
        .collect()
}

/// The lines of `Resources`, and an alarm that somebody hears.
fn template(resources: &str) -> String {
    format!("Resources:\n  OnCall: {{Type: 'AWS::SNS::Topic'}}\n{resources}")
}

/// An alarm on a metric of the application's own.
fn own(id: &str) -> String {
    format!(
        "  {id}: {{Type: 'AWS::CloudWatch::Alarm', Properties: {{AlarmActions: [!Ref OnCall], Namespace: Shop, \
         MetricName: Errors, Statistic: Sum, Period: 60, EvaluationPeriods: 5, Threshold: 1, \
         ComparisonOperator: GreaterThanThreshold, AlarmName: {id}}}}}\n"
    )
}

/// A composite alarm of that rule.
fn composite(id: &str, rule: &str) -> String {
    format!(
        "  {id}: {{Type: 'AWS::CloudWatch::CompositeAlarm', Properties: {{AlarmActions: [!Ref OnCall], AlarmRule: {rule}}}}}\n"
    )
}

#[test]
fn ecs1116_a_composite_alarm_has_its_limits() {
    let names = |count: usize| {
        let all: Vec<String> = (0..count).map(|n| format!("ALARM(alarm-{n})")).collect();
        all.join(" OR ")
    };
    let over = |count: usize| said(&template(&composite("Shop", &format!("'{}'", names(count)))));
    assert_eq!(over(100), Vec::<String>::new());
    assert_eq!(over(101), ["ecs1116: Shop is over 101 alarms, more than 100"]);
    let long = |letters: usize| {
        let rule = format!("'ALARM({})'", "a".repeat(letters - 7));
        said(&template(&composite("Shop", &rule)))
    };
    assert_eq!(long(10_240), Vec::<String>::new());
    assert_eq!(long(10_241), ["ecs1116: Shop has a rule of 10241 characters, more than 10240"]);
    // Nobody reads so deep, and nothing breaks on it.
    let deep = format!("'{}TRUE{}'", "(".repeat(5000), ")".repeat(5000));
    assert_eq!(said(&template(&composite("Shop", &deep))), Vec::<String>::new());
}

#[test]
fn ecs1116_what_only_the_deployment_knows_may_be_right() {
    for rule in [
        "!Sub 'ALARM(\"${Slow}\") OR ALARM(\"${AWS::Region}-errors\")'",
        "!Join [' OR ', [!Sub 'ALARM(${Slow})', 'OK(other)']]",
        "!Join [' OR ', [!Ref Parts, 'OK(other)']]",
        "!ImportValue rule",
        "'NOT (OK(a) AND INSUFFICIENT_DATA(b)) OR FALSE'",
    ] {
        let resources = own("Slow") + &composite("Shop", rule);
        let parameters = "Parameters: {Parts: {Type: String}}\n";
        assert_eq!(said(&format!("{parameters}{}", template(&resources))), Vec::<String>::new(), "{rule}");
    }
    let silenced = "'ALARM(a)', ActionsSuppressor: !If [Big, Slow, !Ref 'AWS::NoValue']";
    let conditions = "Conditions: {Big: !Equals [!Ref 'AWS::Region', eu-central-1]}\n";
    let resources = own("Slow") + &composite("Shop", silenced);
    assert_eq!(said(&format!("{conditions}{}", template(&resources))), Vec::<String>::new());
}

#[test]
fn ecs1116_a_circle_of_references_is_told_once_by_its_own_rule() {
    let resources = composite("One", "!Sub 'ALARM(${Other})'") + &composite("Other", "!Sub 'ALARM(${One})'");
    assert_eq!(
        said(&template(&resources)),
        ["ecs1304: these resources need each other in a circle: One, Other"]
    );
    let both = composite("One", "!Sub 'ALARM(${Other}) OR ALARM(other)'")
        + &composite("Other", "!Sub 'ALARM(${One})', AlarmName: other");
    assert_eq!(said(&template(&both)), ["ecs1304: these resources need each other in a circle: One, Other"]);
    let named = "'ALARM(itself)', AlarmName: itself";
    assert_eq!(said(&template(&composite("Shop", named))), ["ecs1116: Shop is over itself"]);
}

/// An alarm over expressions, with queries as they stand.
fn over(queries: &str) -> String {
    let rest = "EvaluationPeriods: 5, ComparisonOperator: GreaterThanThreshold, Threshold: 1";
    template(&format!(
        "  Alarm: {{Type: 'AWS::CloudWatch::Alarm', Properties: {{AlarmActions: [!Ref OnCall], {rest}, Metrics: [{queries}]}}}}\n"
    ))
}

const ERRORS: &str = "{Id: m1, ReturnData: false, MetricStat: {Stat: Sum, Period: 60, Metric: {Namespace: Shop, MetricName: Errors}}}";

#[test]
fn ecs1105_an_expression_names_what_is_there() {
    for right in [
        "FILL(m1, REPEAT) > 5 AND m1 < 10",
        "IF(m1 > 1e3, m1, 0) / PERIOD(m1)",
        "!Sub 'm1 * ${Factor} + m${Factor}'",
        "SELECT MAX(errors) FROM Shop",
        "SUM(METRICS('of the shop'))",
    ] {
        let right = if right.starts_with('!') { right.to_owned() } else { format!("\"{right}\"") };
        let queries = format!("{ERRORS}, {{Id: e1, Expression: {right}}}");
        let parameters = "Parameters: {Factor: {Type: Number}}\n";
        assert_eq!(said(&format!("{parameters}{}", over(&queries))), Vec::<String>::new(), "{right}");
    }
    let any =
        format!("{ERRORS}, {{Id: !Ref Factor, Expression: m1 * 2}}, {{Id: e1, Expression: m1 / other}}");
    let parameters = "Parameters: {Factor: {Type: String}}\n";
    let results = any.replace("Expression: m1 * 2", "ReturnData: false, Expression: m1 * 2");
    assert_eq!(said(&format!("{parameters}{}", over(&results))), Vec::<String>::new());
    let twice = format!("{ERRORS}, {ERRORS}, {{Id: e1, Expression: m1 * 2}}");
    assert_eq!(said(&over(&twice)), ["ecs1105: Alarm has the id `m1` twice"]);
}

#[test]
fn ecs1105_a_band_is_a_second_result() {
    let band = |id: &str| {
        let queries = "{Id: m1, MetricStat: {Stat: Sum, Period: 60, Metric: {Namespace: Shop, MetricName: Errors}}}, \
                       {Id: band, Expression: 'ANOMALY_DETECTION_BAND(m1, 2)'}";
        template(&format!(
            "  Alarm: {{Type: 'AWS::CloudWatch::Alarm', Properties: {{AlarmActions: [!Ref OnCall], EvaluationPeriods: 5, \
             ComparisonOperator: GreaterThanUpperThreshold, ThresholdMetricId: {id}, Metrics: [{queries}]}}}}\n"
        ))
    };
    assert_eq!(said(&band("band")), Vec::<String>::new());
    assert_eq!(said(&band("bands")), ["ecs1105: Alarm names `bands`, which none of its queries is"]);
}

/// A service whose deployments watch `Busy`, and what else there is.
fn watching(names: &str, rest: &str) -> String {
    template(&format!(
        "  Service: {{Type: 'AWS::ECS::Service', Properties: {{DesiredCount: 2, DeploymentConfiguration: {{Alarms: \
         {{Enable: true, Rollback: true, AlarmNames: [{names}]}}}}}}}}\n{rest}"
    ))
}

/// An alarm on a metric of ECS or EventBridge by one dimension.
fn on(id: &str, namespace: &str, metric: &str, dimension: &str) -> String {
    format!(
        "  {id}: {{Type: 'AWS::CloudWatch::Alarm', Properties: {{AlarmActions: [!Ref OnCall], Namespace: {namespace}, \
         MetricName: {metric}, Dimensions: [{dimension}], Statistic: Sum, Period: 60, EvaluationPeriods: 5, \
         Threshold: 95, ComparisonOperator: GreaterThanThreshold}}}}\n"
    )
}

#[test]
fn ecs0113_a_circle_is_seen_over_whatever_is_between() {
    let circle = "a circle, in which each would have to be there before the other";
    let cpu =
        "{Name: ClusterName, Value: main}, {Name: ServiceName, Value: !Select [2, !Split [/, !Ref Service]]}";
    let direct = watching("!Sub '${Busy}'", &on("Busy", "AWS/ECS", "CPUUtilization", cpu));
    assert_eq!(
        said(&direct),
        [format!(
            "ecs0113: the deployments of Service watch the alarm Busy, which needs the service itself: {circle}"
        )]
    );
    let rule = "  Failed: {Type: 'AWS::Events::Rule', Properties: {EventPattern: {source: [aws.ecs], resources: [!Ref \
                Service]}, Targets: [{Id: log, Arn: 'arn:aws:logs:eu-central-1:111122223333:log-group:ecs'}]}}\n";
    let counted = on("Busy", "AWS/Events", "Invocations", "{Name: RuleName, Value: !Ref Failed}");
    assert_eq!(
        said(&watching("!Ref Busy", &(counted + rule))),
        [format!(
            "ecs0113: the deployments of Service watch the alarm Busy, which needs the service by Failed: {circle}"
        )]
    );
}

#[test]
fn ecs0113_another_circle_is_still_told() {
    let cpu = "{Name: ClusterName, Value: main}, {Name: ServiceName, Value: !GetAtt Service.Name}";
    let other = composite("One", "!Sub 'ALARM(${Other})'") + &composite("Other", "!Sub 'ALARM(${One})'");
    let both = watching("!Ref Busy", &(on("Busy", "AWS/ECS", "CPUUtilization", cpu) + &other));
    let ids: Vec<String> =
        said(&both).iter().filter_map(|said| Some(said.split_once(':')?.0.to_owned())).collect();
    assert_eq!(ids, ["ecs0113", "ecs1304"]);
}

#[test]
fn ecs0113_names_of_other_stacks_are_unknown() {
    let cpu = "{Name: ClusterName, Value: main}, {Name: ServiceName, Value: !GetAtt Service.Name}";
    let busy = on("Busy", "AWS/ECS", "CPUUtilization", cpu);
    assert_eq!(said(&watching("busy, !ImportValue busy", &busy)), Vec::<String>::new());
}

/// A dashboard with that body.
fn board(body: &str) -> Vec<String> {
    let parameters = "Parameters: {Width: {Type: Number}, Rest: {Type: String}}\n";
    let board =
        format!("  Board: {{Type: 'AWS::CloudWatch::Dashboard', Properties: {{DashboardBody: {body}}}}}\n");
    said(&format!("{parameters}{}", template(&board)))
}

/// A body of so many graphs, with so many metrics in each.
fn graphs(graphs: usize, metrics: usize) -> String {
    let mut body = String::new();
    for graph in 0..graphs {
        let comma = if graph == 0 { "" } else { "," };
        let lines = vec!["[\"Shop\",\"Errors\"]"; metrics].join(",");
        let _ = write!(
            body,
            "{comma}{{\"type\":\"metric\",\"properties\":{{\"region\":\"x\",\"metrics\":[{lines}]}}}}"
        );
    }
    format!("'{{\"widgets\":[{body}]}}'")
}

#[test]
fn ecs1119_a_dashboard_has_its_limits() {
    let none = Vec::<String>::new();
    assert_eq!(board(&graphs(500, 1)), none);
    assert_eq!(board(&graphs(501, 1)), ["ecs1119: the dashboard Board has 501 widgets, more than 500"]);
    assert_eq!(board(&graphs(5, 500)), none);
    assert_eq!(
        board(&graphs(1, 501)),
        ["ecs1119: the dashboard Board has 501 metrics in the widget 1, more than 500"]
    );
    assert_eq!(board(&graphs(6, 417)), ["ecs1119: the dashboard Board has 2502 metrics, more than 2500"]);
    assert_eq!(board("'{}'"), ["ecs1119: the dashboard Board has no list of `widgets`"]);
    assert_eq!(
        board("'{\"widgets\": [}'"),
        ["ecs1119: the dashboard Board is no JSON: expected value at line 1 column 14"]
    );
}

#[test]
fn ecs1119_what_only_the_deployment_knows_may_be_right() {
    for body in [
        "!Sub '{\"widgets\": [{\"type\": \"text\", \"width\": ${Width}, \"properties\": {\"markdown\": \"${Rest}\"}}]}'",
        "!Sub '{\"widgets\": [${Rest}]}'",
        "!Sub '{\"widgets\": [${Rest} ${Rest}]}'",
        "!Sub '{${Rest}}'",
        "!Ref Rest",
        "!Sub '{\"widgets\": [{\"type\": \"metric\", \"properties\": {\"annotations\": {\"alarms\": [\"${Rest}\"]}}}]}'",
    ] {
        assert_eq!(board(body), Vec::<String>::new(), "{body}");
    }
}

/// A service that holds a share of its memory, and an alarm on it.
fn scaled(held: &str, operator: &str, threshold: &str) -> Vec<String> {
    said(&format!(
        "Parameters: {{Held: {{Type: Number}}}}\n{}",
        template(&format!(
            "  Service: {{Type: 'AWS::ECS::Service'}}\n\
             \x20 Target: {{Type: 'AWS::ApplicationAutoScaling::ScalableTarget', Properties: {{ServiceNamespace: ecs, \
             ScalableDimension: 'ecs:service:DesiredCount', ResourceId: !Sub 'service/main/${{Service.Name}}', \
             MinCapacity: 2, MaxCapacity: 4}}}}\n\
             \x20 Policy: {{Type: 'AWS::ApplicationAutoScaling::ScalingPolicy', Properties: {{PolicyName: memory, \
             PolicyType: TargetTrackingScaling, ScalingTargetId: !Ref Target, TargetTrackingScalingPolicyConfiguration: \
             {{TargetValue: {held}, PredefinedMetricSpecification: {{PredefinedMetricType: \
             ECSServiceAverageMemoryUtilization}}}}}}}}\n\
             \x20 Alarm: {{Type: 'AWS::CloudWatch::Alarm', Properties: {{AlarmActions: [!Ref OnCall], Namespace: AWS/ECS, \
             MetricName: MemoryUtilization, Dimensions: [{{Name: ClusterName, Value: main}}, {{Name: ServiceName, Value: \
             !GetAtt Service.Name}}], Statistic: Average, Period: 60, EvaluationPeriods: 5, ComparisonOperator: {operator}, \
             Threshold: {threshold}}}}}\n"
        ))
    ))
}

#[test]
fn ecs1121_an_alarm_is_above_what_is_held() {
    let rests = "ecs1121: Alarm goes off at 80% memory of Service, and the scaler of Service holds 80%";
    assert_eq!(scaled("80", "GreaterThanThreshold", "80"), [rests]);
    assert_eq!(scaled("80", "GreaterThanThreshold", "80.5"), Vec::<String>::new());
    assert_eq!(scaled("80", "LessThanThreshold", "10"), Vec::<String>::new());
    assert_eq!(scaled("!Ref Held", "GreaterThanThreshold", "10"), Vec::<String>::new());
    // A burst is above all of it.
    assert_eq!(scaled("100", "GreaterThanThreshold", "100"), Vec::<String>::new());
    assert_eq!(scaled("100", "GreaterThanOrEqualToThreshold", "100").len(), 1);
}

#[test]
fn ecs1122_a_time_out_that_is_not_written_counts() {
    let slow = |group: &str, threshold: &str| {
        said(&template(&format!(
            "  Balancer: {{Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer'}}\n\
             \x20 Group: {{Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: {{Protocol: HTTP, Port: 80, VpcId: \
             vpc-1{group}}}}}\n\
             \x20 Slow: {{Type: 'AWS::CloudWatch::Alarm', Properties: {{AlarmActions: [!Ref OnCall], Namespace: \
             AWS/ApplicationELB, MetricName: TargetResponseTime, Dimensions: [{{Name: LoadBalancer, Value: !GetAtt \
             Balancer.LoadBalancerFullName}}, {{Name: TargetGroup, Value: !GetAtt Group.TargetGroupFullName}}], \
             ExtendedStatistic: p95, Period: 60, EvaluationPeriods: 5, ComparisonOperator: GreaterThanThreshold, Threshold: \
             {threshold}}}}}\n"
        )))
    };
    let late = "ecs1122: Slow goes off at answers of 5 s, and the health check of Group gives up after 5 s";
    assert_eq!(slow("", "5"), [late]);
    assert_eq!(slow("", "4.9"), Vec::<String>::new());
    assert_eq!(
        slow(", HealthCheckTimeoutSeconds: 20, HealthCheckIntervalSeconds: 30", "5"),
        Vec::<String>::new()
    );
}

#[test]
fn ecs1125_a_list_of_metrics_is_all_that_is_collected() {
    let group = |collection: &str| {
        let group = format!(
            "  Group: {{Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: {{MinSize: 2, MaxSize: 10, LaunchTemplate: \
             {{LaunchTemplateId: lt-0abcdef1234567890, Version: 1}}, AvailabilityZones: [eu-central-1a]{collection}}}}}\n"
        );
        let dimension = "{Name: AutoScalingGroupName, Value: !Ref Group}";
        let alarm = on("Alarm", "AWS/AutoScaling", "GroupDesiredCapacity", dimension);
        said(&format!("Parameters: {{One: {{Type: String}}}}\n{}", template(&(group + &alarm))))
    };
    assert_eq!(group(", MetricsCollection: [{Granularity: 1Minute}]"), Vec::<String>::new());
    assert_eq!(
        group(", MetricsCollection: [{Granularity: 1Minute, Metrics: [!Ref One]}]"),
        Vec::<String>::new()
    );
    let other = group(", MetricsCollection: [{Granularity: 1Minute, Metrics: [GroupMaxSize]}]");
    assert_eq!(other, ["ecs1125: Alarm looks at GroupDesiredCapacity of Group, which doesn't collect it"]);
}

/// Two services behind a load balancer each; the deployments of `Mail` watch an alarm on what stands there.
fn strangers(dimensions: &str, mail: &str) -> Vec<String> {
    let mut resources = String::new();
    for name in ["Shop", "Mail"] {
        let _ = write!(
            resources,
            "  {name}Balancer: {{Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer'}}\n\
             \x20 {name}Listener: {{Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: {{LoadBalancerArn: !Ref \
             {name}Balancer, Port: 80, Protocol: HTTP, DefaultActions: [{{Type: forward, TargetGroupArn: !Ref \
             {name}Group}}]}}}}\n\
             \x20 {name}Group: {{Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: {{Protocol: HTTP, Port: 80, \
             VpcId: vpc-1}}}}\n"
        );
    }
    resources += "  OtherGroup: {Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: {Protocol: HTTP, Port: 80, \
                  VpcId: vpc-1}}\n  OtherRule: {Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties: {ListenerArn: \
                  !ImportValue listener, Priority: 1, Conditions: [{Field: path-pattern, Values: [/mail]}], Actions: \
                  [{Type: forward, TargetGroupArn: !Ref OtherGroup}]}}\n";
    let target = "ContainerName: web, ContainerPort: 80";
    said(&format!(
        "Parameters: {{Group: {{Type: String}}}}\n{}",
        template(&format!(
            "{resources}  Shop: {{Type: 'AWS::ECS::Service', DependsOn: ShopListener, Properties: {{LoadBalancers: \
             [{{TargetGroupArn: !Ref ShopGroup, {target}}}]}}}}\n\
             \x20 Mail: {{Type: 'AWS::ECS::Service', DependsOn: [MailListener, ShopListener, OtherRule], Properties: {{{mail} \
             DeploymentConfiguration: {{Alarms: {{Enable: true, Rollback: true, AlarmNames: [slow]}}}}}}}}\n\
             \x20 Slow: {{Type: 'AWS::CloudWatch::Alarm', Properties: {{AlarmName: slow, AlarmActions: [!Ref OnCall], \
             Namespace: AWS/ApplicationELB, MetricName: RequestCount, Dimensions: [{dimensions}], Statistic: Sum, Period: \
             60, EvaluationPeriods: 5, ComparisonOperator: GreaterThanThreshold, Threshold: 5000}}}}\n"
        ))
    ))
}

#[test]
fn ecs0113_an_alarm_is_of_what_the_service_is_behind() {
    let behind = |group: &str| {
        format!("LoadBalancers: [{{TargetGroupArn: !Ref {group}, ContainerName: web, ContainerPort: 80}}],")
    };
    let balancer =
        |name: &str| format!("{{Name: LoadBalancer, Value: !GetAtt {name}Balancer.LoadBalancerFullName}}");
    let group = |name: &str| format!("{{Name: TargetGroup, Value: !GetAtt {name}Group.TargetGroupFullName}}");
    let says =
        |of: &str| format!("ecs0113: the deployments of Mail watch the alarm Slow, which is on the {of}");
    let own = behind("MailGroup");
    assert_eq!(strangers(&balancer("Mail"), &own), Vec::<String>::new());
    assert_eq!(strangers(&balancer("Shop"), &own), [says("load balancer ShopBalancer of the service Shop")]);
    let both = format!("{}, {}", balancer("Shop"), group("Shop"));
    assert_eq!(strangers(&both, &own), [says("target group ShopGroup of the service Shop")]);
    // A worker that is behind nothing.
    assert_eq!(strangers(&balancer("Shop"), ""), [says("load balancer ShopBalancer of the service Shop")]);
    // What only the deployment knows may be the group of the alarm.
    assert_eq!(strangers(&both, &behind("Group")), Vec::<String>::new());
    // A group that a listener of another stack forwards to.
    let elsewhere = own.replace("MailGroup", "OtherGroup");
    assert_eq!(strangers(&balancer("Shop"), &elsewhere), Vec::<String>::new());
    // The other group of a blue/green deployment is the service's own.
    let green = own.replace(
        "ContainerName",
        "AdvancedConfiguration: {AlternateTargetGroupArn: !Ref ShopGroup}, ContainerName",
    );
    assert_eq!(strangers(&both, &green), Vec::<String>::new());
}
