//! Listeners: where each request goes.

use super::*;

/// A service `Web` beside the other, whose rule stands before the default one.
fn with_rule(conditions: &str) -> String {
    with_web().replace("[{Field: path-pattern, Values: [/web]}]", conditions)
}

/// Which share of these requests each target group gets in percent, and each answer of the load balancer's own.
fn shares(template: &str, requests: &[&str]) -> Vec<(String, f64)> {
    let requests: Vec<Request> = requests.iter().map(|request| request.parse().unwrap()).collect();
    shares_of(template, requests)
}

fn shares_of(template: &str, requests: Vec<Request>) -> Vec<(String, f64)> {
    let traffic = Traffic::constant(100.0).asking(requests);
    let mut play = Play::of(template).unwrap().traffic(traffic).recorded();
    play.run_for(Duration::from_secs(100));
    let record = play.record().unwrap();
    let all = record.requests.iter().map(|(end, samples)| {
        let count: f64 = samples.iter().map(|sample| sample.requests).sum();
        (end.clone(), (count / 100.0).round())
    });
    all.filter(|(_, share)| *share > 0.0).collect()
}

/// Whether a rule of this condition takes a request.
fn takes(condition: &str, request: &str) -> bool {
    takes_this(condition, request.parse().unwrap())
}

fn takes_this(condition: &str, request: Request) -> bool {
    let shares = shares_of(&with_rule(&format!("[{condition}]")), vec![request]);
    match shares.as_slice() {
        [(end, 100.0)] => end == "WebTargets",
        other => panic!("{other:?}"),
    }
}

/// Fact (load balancers): Rules are judged by their priorities, the lowest number first, and the default one last.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html>
#[test]
fn the_rule_with_the_lowest_number_takes_a_request() {
    let second = "  SecondRule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {ListenerArn: !Ref Listener, Priority: 7, Conditions: [{Field: path-pattern, Values: ['/web*']}], Actions: [{Type: forward, TargetGroupArn: !Ref Targets}]}
  WebTask:";
    let template = with_web().replace("  WebTask:", second);
    assert_eq!(shares(&template, &["/web"]), [("WebTargets".to_owned(), 100.0)]);
    let turned = template.replace("Priority: 1", "Priority: 10");
    assert_eq!(shares(&turned, &["/web"]), [("Targets".to_owned(), 100.0)]);
    assert_eq!(shares(&turned, &["/other"]), [("Targets".to_owned(), 100.0)]);
}

/// Fact (load balancers): A rule takes a request that meets each of its conditions; a condition is met by one of its
/// values.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html>
#[test]
fn all_conditions_have_to_hold_and_one_value_of_each() {
    let both = "[{Field: path-pattern, Values: [/a, /b]}, {Field: host-header, HostHeaderConfig: {Values: [shop.example]}}]";
    let of = |request: &str| shares(&with_rule(both), &[request])[0].0 == "WebTargets";
    let urls = ["https://shop.example/b", "https://shop.example/c", "https://other.example/b"];
    let ported = urls.map(|url| of(&url.replace("https", "http")));
    assert_eq!(ported, [true, false, false]);
}

/// Fact (load balancers): A path is compared in its case and without the query, a host in any case.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html>
/// Fact (load balancers): `*` is any number of characters, `?` exactly one.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html>
#[test]
fn paths_and_hosts_are_compared_with_patterns() {
    let path = "{Field: path-pattern, PathPatternConfig: {Values: ['/api/*']}}";
    assert_eq!(["/api/a/b", "/API/a", "/x?y=/api/a"].map(|url| takes(path, url)), [true, false, false]);
    let host = "{Field: host-header, Values: ['*.Shop.example']}";
    let urls = ["http://WWW.shop.EXAMPLE/", "http://shop.example/", "/"];
    assert_eq!(urls.map(|url| takes(host, url)), [true, false, false]);
    let one = "{Field: path-pattern, Values: ['/v?/x']}";
    assert_eq!(["/v2/x", "/v10/x", "/v/x"].map(|url| takes(one, url)), [true, false, false]);
}

/// Fact (load balancers): A header's name and its value are compared in any case, a method in its own; a query by the keys
/// and values of its pairs.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html>
#[test]
fn headers_methods_and_queries_are_compared() {
    let header = "{Field: http-header, HttpHeaderConfig: {HttpHeaderName: X-Beta, Values: ['on*']}}";
    let with = |name: &str, value: &str| "/".parse::<Request>().unwrap().header(name, value);
    let headers = [("x-beta", "ONE"), ("X-Beta", "off"), ("X-Other", "on")];
    assert_eq!(headers.map(|(name, value)| takes_this(header, with(name, value))), [true, false, false]);

    let method = "{Field: http-request-method, HttpRequestMethodConfig: {Values: [POST, PUT]}}";
    assert_eq!(["PUT /", "GET /"].map(|request| takes(method, request)), [true, false]);

    let pair = "{Field: query-string, QueryStringConfig: {Values: [{Key: version, Value: 'v*'}]}}";
    assert_eq!(
        ["/?a=b&Version=V1", "/?version=1", "/?other=v1"].map(|url| takes(pair, url)),
        [true, false, false]
    );
    let pairs =
        "{Field: query-string, QueryStringConfig: {Values: [{Key: a, Value: '1'}, {Key: b, Value: '2'}]}}";
    assert_eq!(["/?b=2", "/?a=2&b=1"].map(|url| takes(pairs, url)), [true, false]);
    let value = "{Field: query-string, QueryStringConfig: {Values: [{Value: '*example*'}]}}";
    assert_eq!(["/?any=an-example-of", "/?example=any"].map(|url| takes(value, url)), [true, false]);
}

/// Fact (load balancers): A source address is that of the connection, compared with ranges, and not what a header says of it.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html>
#[test]
fn an_address_is_compared_with_ranges() {
    let source =
        "{Field: source-ip, SourceIpConfig: {Values: [192.0.2.0/24, 198.51.100.10/32, '2001:db8::/48']}}";
    let from = |address: &str| "/".parse::<Request>().unwrap().from(address.parse().unwrap());
    let all = ["192.0.2.9", "198.51.100.10", "2001:db8::9", "198.51.100.11", "2001:db8:1::9"];
    assert_eq!(all.map(|address| takes_this(source, from(address))), [true, true, true, false, false]);
    assert!(!takes_this(source, from("203.0.113.1").header("X-Forwarded-For", "192.0.2.9")));
}

/// Fact (load balancers): Hosts, paths and headers are compared with regular expressions too.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html>
#[test]
fn a_regular_expression_is_compared_as_one() {
    let path = "{Field: path-pattern, PathPatternConfig: {RegexValues: ['^/(orders|carts)/[0-9]+$']}}";
    assert_eq!(["/carts/12", "/carts/x"].map(|url| takes(path, url)), [true, false]);
    let wrong = with_rule("[{Field: path-pattern, PathPatternConfig: {RegexValues: ['(']}}]");
    let error = Play::of(&wrong).unwrap_err().to_string();
    assert!(error.contains("WebRule") && error.contains("`(` is no regular expression"), "{error}");
}

/// Fact (load balancers): A rule that forwards to several target groups shares requests out by their weights.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html>
#[test]
fn weights_share_requests_out() {
    let one = "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]";
    let two = "DefaultActions: [{Type: forward, ForwardConfig: {TargetGroups: [{TargetGroupArn: !Ref Targets, Weight: 9}, {TargetGroupArn: !Ref WebTargets, Weight: 1}]}}]";
    let template = with_web().replace(one, two);
    let asked = shares(&template, &["/other"]);
    assert_eq!(asked, [("Targets".to_owned(), 90.0), ("WebTargets".to_owned(), 10.0)]);
    let asked = shares(&template, &["3x /other", "/web"]);
    assert_eq!(asked, [("Targets".to_owned(), 68.0), ("WebTargets".to_owned(), 33.0)]);
    let alone = one.replace(
        "TargetGroupArn: !Ref Targets",
        "ForwardConfig: {TargetGroups: [{TargetGroupArn: !Ref Targets}]}",
    );
    assert_eq!(shares(&with_web().replace(one, &alone), &["/other"]), [("Targets".to_owned(), 100.0)]);
}

/// Fact (load balancers): A target group of weight 0 gets nothing.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html>
#[test]
fn a_group_of_no_weight_gets_nothing() {
    let one = "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]";
    let weighed = |weight: u32| {
        let groups = format!(
            "[{{TargetGroupArn: !Ref Targets, Weight: {weight}}}, {{TargetGroupArn: !Ref WebTargets, Weight: 0}}]"
        );
        with_web().replace(
            one,
            &format!("DefaultActions: [{{Type: forward, ForwardConfig: {{TargetGroups: {groups}}}}}]"),
        )
    };
    assert_eq!(shares(&weighed(5), &["/other"]), [("Targets".to_owned(), 100.0)]);
    // Nor is anything meant for it there.
    assert_eq!(shares(&weighed(5), &[]), [("Targets".to_owned(), 50.0), ("WebTargets".to_owned(), 50.0)]);
}

/// A rule for `/old*` that does something else than forwarding.
fn with_action(action: &str) -> String {
    let rule = format!(
        "  OldRule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {{ListenerArn: !Ref Listener, Priority: 5, Conditions: [{{Field: path-pattern, Values: ['/old*']}}], Actions: [{action}]}}
  WebTask:"
    );
    with_web().replace("  WebTask:", &rule)
}

/// Fact (load balancers): A fixed response is the load balancer's own answer; from 400 on it is no good one.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html>
#[test]
fn a_fixed_response_is_no_answer_of_a_target() {
    let fixed = |code: u32| {
        with_action(&format!("{{Type: fixed-response, FixedResponseConfig: {{StatusCode: '{code}'}}}}"))
    };
    let told = "OldRule: GET /old is answered with a fixed 410".to_owned();
    assert_eq!(shares(&fixed(410), &["/old", "/"]), [(told.clone(), 50.0), ("Targets".to_owned(), 50.0)]);
    assert_eq!(lost(&fixed(410)), (10_000, 5_000, Some(told)));
    assert_eq!(lost(&fixed(400)).1, 5_000);
    assert_eq!(lost(&fixed(200)), (10_000, 0, None));
}

/// Of 10,000 requests, half of them for `/old`, how many come and how many are lost, and what most of them are lost by.
fn lost(template: &str) -> (u64, u64, Option<String>) {
    let asked = ["/old".parse().unwrap(), "/".parse().unwrap()];
    let mut play = Play::of(template).unwrap().traffic(Traffic::constant(100.0).asking(asked));
    assert!(play.settle());
    play.mark();
    play.run_for(Duration::from_secs(100));
    let measured = play.measured();
    let cause = measured.causes().next().map(|(cause, _)| cause.to_owned());
    (measured.requests(), measured.lost(), cause)
}

/// A rule that sends `/old*` somewhere else.
fn with_redirect(config: &str) -> String {
    with_action(&format!("{{Type: redirect, RedirectConfig: {{StatusCode: HTTP_301, {config}}}}}"))
}

/// Fact (load balancers): A redirect keeps what it doesn't say: protocol, port, host, path and query.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html>
#[test]
fn a_redirect_is_followed_by_the_rules() {
    let to = |config: &str, url: &str| shares(&with_redirect(config), &[url])[0].0.clone();
    assert_eq!(to("Path: '/web'", "/old"), "WebTargets");
    assert_eq!(to("Path: '/new/#{path}'", "/old"), "Targets");
    assert_eq!(
        to("Query: 'from=#{path}'", "http://a.example/old"),
        "Balancer: GET http://a.example:80/old?from=old is redirected in a circle"
    );
    // Without its port a redirect to HTTPS stays at that of HTTP.
    assert_eq!(
        to("Protocol: HTTPS", "/old"),
        "Balancer: GET /old is asked by HTTPS at port 80, which speaks HTTP"
    );
    assert_eq!(
        to("Protocol: '#{protocol}', Host: '#{host}', Port: '#{port}', Path: '/#{protocol}/#{port}'", "/old"),
        "Targets"
    );
    assert_eq!(to("Path: '/old-#{port}'", "/old"), "Balancer: GET /old-80 is redirected in a circle");
    assert_eq!(to("Host: 'other.example'", "/old"), "OldRule: GET /old is sent to another host");
    // Who is sent to another host is answered, who is sent in a circle isn't.
    assert_eq!(
        [lost(&with_redirect("Host: 'other.example'")).1, lost(&with_redirect("Query: 'a=b'")).1],
        [0, 5_000]
    );
}

/// Fact (load balancers): A redirect that changes the protocol alone keeps the port, where nothing speaks it.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html>
#[test]
fn a_redirect_to_tls_needs_the_port_as_well() {
    let secure = listener("Secure", 443, "HTTPS", "{Type: forward, TargetGroupArn: !Ref WebTargets}");
    let to = |config: &str| {
        let template = with_redirect(config).replace("  WebTask:", &(secure.clone() + "  WebTask:"));
        shares(&template, &["http://a.example/old"])[0].0.clone()
    };
    assert_eq!(to("Protocol: HTTPS, Port: '443'"), "WebTargets");
    assert_eq!(
        to("Protocol: HTTPS"),
        "Balancer: GET https://a.example:80/old is asked by HTTPS at port 80, which speaks HTTP"
    );
    assert_eq!(
        to("Port: '443'"),
        "Balancer: GET http://a.example:443/old is asked by HTTP at port 443, which speaks HTTPS"
    );
}

/// Fact (load balancers): Five redirects one after the other are followed, and no more.
/// Source: choice: browsers follow more, and some clients no more than these
#[test]
fn redirects_are_followed_for_a_while() {
    // Each makes the path longer by one.
    let to = |most: usize| {
        let paths: Vec<String> = (1..=most).map(|length| format!("'/{}'", "?".repeat(length))).collect();
        let template =
            with_redirect("Path: '/x#{path}'").replace("['/old*']", &format!("[{}]", paths.join(", ")));
        shares(&template, &["/x"])[0].0.clone()
    };
    assert_eq!(to(5), "Targets");
    assert!(to(6).ends_with("is redirected in a circle"), "{}", to(6));
}

/// Another listener of the load balancer.
fn listener(id: &str, port: u32, protocol: &str, action: &str) -> String {
    format!(
        "  {id}: {{Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: {{LoadBalancerArn: !Ref Balancer, Port: {port}, Protocol: {protocol}, DefaultActions: [{action}]}}}}\n"
    )
}

/// Fact (load balancers): A request of which neither protocol nor port is said comes to a listener that forwards some, with
/// TLS before others.
/// Source: choice: it is the one that serves
#[test]
fn a_path_alone_comes_to_the_listener_that_serves() {
    let to = |more: &str| {
        shares(&with_web().replace("  WebTask:", &(more.to_owned() + "  WebTask:")), &["/other"])[0].0.clone()
    };
    let forwards = "{Type: forward, TargetGroupArn: !Ref WebTargets}";
    assert_eq!(to(&listener("Second", 8443, "HTTPS", forwards)), "WebTargets");
    assert_eq!(to(&listener("Second", 8080, "HTTP", forwards)), "Targets");
    let fixed = "{Type: fixed-response, FixedResponseConfig: {StatusCode: '404'}}";
    assert_eq!(to(&listener("Second", 443, "HTTPS", fixed)), "Targets");
    // One rule that forwards is enough.
    let default = "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]";
    let template = with_web().replace(default, &format!("DefaultActions: [{fixed}]"));
    let template = template.replace("  WebTask:", &(listener("Second", 443, "HTTPS", fixed) + "  WebTask:"));
    assert_eq!(shares(&template, &["/web"]), [("WebTargets".to_owned(), 100.0)]);
}

/// A network load balancer has listeners without rules, which aren't played.
#[test]
fn a_network_load_balancer_takes_no_requests() {
    let network = "  Network: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {Type: network, Subnets: [!Ref PublicA]}}\n";
    let own = listener("Plain", 5432, "TCP", "{Type: forward, TargetGroupArn: !Ref WebTargets}");
    let own = network.to_owned() + &own.replace("!Ref Balancer", "!Ref Network");
    let template = with_web().replace("  WebTask:", &(own + "  WebTask:"));
    assert_eq!(shares(&template, &["/other"]), [("Targets".to_owned(), 100.0)]);
}

/// Fact (load balancers): A load balancer has one listener on a port, and a listener one rule of a priority.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html>
#[test]
fn what_a_load_balancer_refuses_is_refused() {
    let refused = |template: &str| Play::of(template).unwrap_err().to_string();
    let second = with_web().replace("  WebTask:", "  Second: {Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: {LoadBalancerArn: !Ref Balancer, Port: 80, Protocol: HTTP, DefaultActions: [{Type: forward, TargetGroupArn: !Ref WebTargets}]}}
  WebTask:");
    assert_eq!(refused(&second), "Second: Port: Listener listens on 80 already: write another port");
    let twice = with_action("{Type: forward, TargetGroupArn: !Ref WebTargets}");
    let twice = twice.replace("Priority: 5", "Priority: 1");
    assert_eq!(refused(&twice), "WebRule: Priority: 1 is that of OldRule already: write another number");
    let nowhere = with_action("{Type: forward}");
    assert_eq!(refused(&nowhere), "OldRule: Actions: it forwards to nothing: write `TargetGroupArn`");
}

/// Fact (load balancers): What goes to target groups of which none has a weight is answered by no target.
/// Source: choice: AWS doesn't say what comes of it, and a request that nobody answers isn't a good one
#[test]
fn without_any_weight_no_target_answers() {
    let none = with_action(
        "{Type: forward, ForwardConfig: {TargetGroups: [{TargetGroupArn: !Ref WebTargets, Weight: 0}]}}",
    );
    assert_eq!(shares(&none, &["/old"])[0].0, "OldRule: GET /old goes nowhere: all weights are 0");
}

/// Fact (load balancers): A listener answers on its own port alone.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html>
#[test]
fn a_request_comes_to_the_listener_of_its_port() {
    let second = "  Second: {Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: {LoadBalancerArn: !Ref Balancer, Port: 8080, Protocol: HTTP, DefaultActions: [{Type: forward, TargetGroupArn: !Ref WebTargets}]}}
  WebTask:";
    let template = with_web().replace("  WebTask:", second);
    let to = |url: &str| shares(&template, &[url])[0].0.clone();
    assert_eq!(
        ["/", "http://a.example/", "http://a.example:8080/"].map(to),
        ["Targets", "Targets", "WebTargets"]
    );
    assert_eq!(
        to("http://a.example:81/"),
        "Balancer: nothing listens where GET http://a.example:81/ is asked"
    );
}

/// Fact (load balancers): `RequestCount` counts the requests for which a target could be chosen.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>
#[test]
fn a_request_without_a_target_is_not_counted_as_one() {
    let few = [("HTTPCode_ELB_5XX_Count", "RequestCount"), ("GreaterThanThreshold", "LessThanThreshold")];
    let alarms = |desired: &str| {
        let settings = [&few[..], &[("DesiredCount: 8", desired)]].concat();
        let mut play = Play::of(&with(&settings)).unwrap().traffic(Traffic::constant(200.0));
        play.run_for(Duration::from_secs(1_200));
        play.alarming().len()
    };
    assert_eq!([alarms("DesiredCount: 8"), alarms("DesiredCount: 0")], [0, 1]);
}

/// Fact (load balancers): Where nothing is said of what is asked for, as many requests are meant for each target group; they
/// go by the rules, too.
/// Source: choice: no template says what is asked for
#[test]
fn without_a_word_each_target_group_is_meant_equally() {
    let halves = [("Targets".to_owned(), 50.0), ("WebTargets".to_owned(), 50.0)];
    assert_eq!(shares(&with_web(), &[]), halves);
    for condition in [
        "{Field: host-header, Values: ['*.shop.example']}",
        "{Field: http-request-method, HttpRequestMethodConfig: {Values: [DELETE]}}",
        "{Field: http-header, HttpHeaderConfig: {HttpHeaderName: X-Beta, Values: [on]}}",
        "{Field: query-string, QueryStringConfig: {Values: [{Key: v, Value: '2'}]}}",
        "{Field: source-ip, SourceIpConfig: {Values: [10.0.0.0/8]}}",
        "{Field: path-pattern, PathPatternConfig: {RegexValues: ['^/[a-z]+$']}}",
        "{Field: path-pattern, PathPatternConfig: {Values: [/health], RegexValues: ['^/[a-z]+$']}}",
        "{Field: path-pattern, Values: [/health, /web]}",
    ] {
        // What asks for health is answered before.
        let health = with_rule(&format!("[{condition}]")).replace("Priority: 1,", "Priority: 3,").replace(
            "  WebTask:",
            "  Health: {Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties: {ListenerArn: !Ref Listener, Priority: 2, Conditions: [{Field: path-pattern, Values: [/health]}], Actions: [{Type: forward, TargetGroupArn: !Ref Targets}]}}
  WebTask:",
        );
        assert_eq!(shares(&health, &[]), halves, "{condition}");
    }
}

/// A group that two rules forward to is meant as often as one with one rule.
#[test]
fn two_rules_of_a_group_make_it_no_more_asked_for() {
    let second = "  SecondRule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {ListenerArn: !Ref Listener, Priority: 7, Conditions: [{Field: path-pattern, Values: [/pages]}], Actions: [{Type: forward, TargetGroupArn: !Ref WebTargets}]}
  WebTask:";
    let template = with_web().replace("  WebTask:", second);
    assert_eq!(shares(&template, &[]), [("Targets".to_owned(), 50.0), ("WebTargets".to_owned(), 50.0)]);
}

/// Fact (load balancers): A rule behind one that takes all that is meant for it gets nothing.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html>
#[test]
fn a_rule_in_the_shadow_of_another_is_told() {
    let template = with_rule("[{Field: path-pattern, Values: ['/*']}]");
    assert_eq!(shares(&template, &[]), [("WebTargets".to_owned(), 100.0)]);
    let play = Play::of(&template).unwrap();
    assert!(play.timeline().tells("gets no request: WebRule takes what it is for"), "{}", play.timeline());
    assert!(!Play::of(&with_web()).unwrap().timeline().tells("gets no request"));
    // So is one that looks at something else, which its example has.
    let second = "  SecondRule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {ListenerArn: !Ref Listener, Priority: 7, Conditions: [{Field: http-request-method, HttpRequestMethodConfig: {Values: [PUT]}}], Actions: [{Type: forward, TargetGroupArn: !Ref Targets}]}
  WebTask:";
    let play = Play::of(&template.replace("  WebTask:", second)).unwrap();
    assert!(play.timeline().to_string().contains("SecondRule: gets no request"), "{}", play.timeline());
}

/// A template's rules that can't be judged are refused with their names.
#[test]
fn a_rule_that_is_not_known_is_told_with_its_name() {
    for (conditions, says) in [
        ("[{Field: moon-phase, Values: [full]}]", "a condition on `moon-phase` isn't played"),
        ("[{Field: source-ip, SourceIpConfig: {Values: [10.0.0.0]}}]", "`10.0.0.0` is no range of addresses"),
        ("[{Field: source-ip, Values: [10.0.0.0/33]}]", "`10.0.0.0/33` is no range of addresses"),
    ] {
        let error = Play::of(&with_rule(conditions)).unwrap_err().to_string();
        assert!(error.contains("WebRule") && error.contains(says), "{error}");
    }
    let error = Play::of(&with_web().replace("Priority: 1,", "Priority: 0,")).unwrap_err().to_string();
    assert_eq!(error, "WebRule: Priority: 0 isn't between 1 and 50000");
}
