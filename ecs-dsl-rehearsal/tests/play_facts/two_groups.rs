//! Two groups of machines, each with its capacity provider; and tasks of two sizes.

use super::machines::RESERVATION;
use super::placement::SECOND;
use super::*;

/// The service on its own group, with a second one beside it.
fn beside(settings: &[(&str, &str)]) -> String {
    let both = ("CapacityProviders: [!Ref Provider]", "CapacityProviders: [!Ref Provider, !Ref Other]");
    with(&[&[both][..], settings].concat()) + SECOND
}

/// Fact (managed scaling): The reservation of a provider is about the machines of its own group.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
#[test]
fn machines_of_another_group_are_no_reserve() {
    // One machine with one task; the two of the other group have none.
    let errors = "Namespace: AWS/ApplicationELB\n      MetricName: HTTPCode_ELB_5XX_Count\n      Dimensions: [{Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}]\n      Statistic: Sum";
    let above = |threshold: &str| {
        let template = beside(&[
            (errors, RESERVATION),
            ("Threshold: 50", &format!("Threshold: {threshold}")),
            ("MinSize: '4'", "MinSize: '1'"),
            ("DesiredCount: 8", "DesiredCount: 1"),
        ]);
        let mut play = Play::of(&template).unwrap();
        play.run_for(HOUR);
        assert_eq!(play.machines().count(), 3, "{}", play.timeline());
        play.alarming() == ["Errors"]
    };
    assert_eq!((above("99"), above("100")), (true, false));
}

/// Fact (draining): Each provider says for itself whether machines of its group are drained.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html>
#[test]
fn each_provider_drains_or_not_as_it_says_itself() {
    let lost = |settings: &[(&str, &str)]| {
        let mut play = Play::of(&beside(settings)).unwrap().seed(1).traffic(Traffic::constant(200.0));
        assert!(play.settle(), "{}", play.timeline());
        deployed(&mut play, next());
        assert!(play.run_until_well(HOUR), "{}", play.timeline());
        play.mark();
        let fewer = [
            ("MinSize: '4'", "MinSize: '2'"),
            ("MaxSize: '8'", "MaxSize: '2'"),
            ("acme/api:1", "acme/api:2"),
        ];
        play.deploy(&Release::template(beside(&[settings, &fewer].concat()))).unwrap();
        play.run_for(HOUR);
        play.measured().lost()
    };
    assert_eq!(lost(&[]), 0);
    assert!(lost(&[("ManagedScaling: {", "ManagedDraining: DISABLED\n        ManagedScaling: {")]) > 0);
}

/// Fact (managed scaling): Machines are counted for the waiting tasks of each size by themselves.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
#[test]
fn machines_come_for_tasks_of_each_size() {
    let small = "{Cpu: '256', Memory: '512', ContainerDefinitions: [{Name: web";
    let web = with_web();
    assert!(web.contains(small), "{web}");
    // Eight tasks fit on one machine, and of the others each fills one.
    let template = web.replace(small, &small.replace("256", "2048")).replace("MinSize: '4'", "MinSize: '0'");
    let mut play = Play::of(&template).unwrap().seed(1);
    assert!(play.settle(), "{}", play.timeline());
    assert!(play.timeline().tells("wants 3 machines in place of 0"), "{}", play.timeline());
}
