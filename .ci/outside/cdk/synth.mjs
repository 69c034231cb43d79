// Systems as people write them with the AWS CDK, with the flags of a new project: `node synth.mjs FOLDER` writes the
// templates of two, each in a first version and in one that is changed, and those of others into a folder below.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { App, CfnOutput, Duration, Stack } from "aws-cdk-lib";
import { AutoScalingGroup, Monitoring } from "aws-cdk-lib/aws-autoscaling";
import { InstanceType, Vpc } from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import { ApplicationLoadBalancedEc2Service, ApplicationLoadBalancedFargateService } from "aws-cdk-lib/aws-ecs-patterns";
import { ApplicationProtocol, ListenerAction } from "aws-cdk-lib/aws-elasticloadbalancingv2";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { others } from "./others.mjs";

const flags = createRequire(import.meta.url)("aws-cdk-lib/recommended-feature-flags.json");
const out = process.argv[2];
mkdirSync(out, { recursive: true });

// What differs between the two versions.
const versions = { first: { tag: "1.29.1", tasks: 2 }, changed: { tag: "1.29.2", tasks: 3, second: true } };

// A machine that sees every container, with a lifecycle hook that drains it.
function ec2(stack, { tag, tasks, second }) {
    const vpc = new Vpc(stack, "Vpc", { maxAzs: 2, natGateways: 1 });
    const cluster = new ecs.Cluster(stack, "Cluster", { vpc, containerInsightsV2: ecs.ContainerInsights.ENABLED });
    const group = new AutoScalingGroup(stack, "Group", {
        vpc,
        instanceType: new InstanceType("m6i.large"),
        machineImage: ecs.EcsOptimizedImage.amazonLinux2023(),
        minCapacity: 2,
        maxCapacity: 4,
        instanceMonitoring: Monitoring.BASIC,
    });
    const provider = new ecs.AsgCapacityProvider(stack, "Provider", {
        autoScalingGroup: group,
        enableManagedDraining: true,
        enableManagedTerminationProtection: false,
        targetCapacityPercent: 90,
    });
    cluster.addAsgCapacityProvider(provider);
    const service = new ApplicationLoadBalancedEc2Service(stack, "Service", {
        cluster,
        cpu: 256,
        memoryLimitMiB: 512,
        desiredCount: tasks,
        minHealthyPercent: 100,
        circuitBreaker: { rollback: true },
        capacityProviderStrategies: [{ capacityProvider: provider.capacityProviderName, weight: 1 }],
        taskImageOptions: { image: ecs.ContainerImage.fromRegistry(`public.ecr.aws/nginx/nginx:${tag}`), containerPort: 80 },
    });
    if (second) listen(service);
}

// Tasks without machines, with a secret and scaling.
function fargate(stack, { tag, tasks, second }) {
    const vpc = new Vpc(stack, "Vpc", { maxAzs: 3, natGateways: 1 });
    const cluster = new ecs.Cluster(stack, "Cluster", { vpc, enableFargateCapacityProviders: true });
    const secret = new Secret(stack, "Password");
    const service = new ApplicationLoadBalancedFargateService(stack, "Service", {
        cluster,
        cpu: 256,
        memoryLimitMiB: 512,
        desiredCount: tasks,
        minHealthyPercent: 100,
        circuitBreaker: { rollback: true },
        publicLoadBalancer: true,
        enableExecuteCommand: true,
        taskImageOptions: {
            image: ecs.ContainerImage.fromRegistry(`public.ecr.aws/nginx/nginx:${tag}`),
            containerPort: 80,
            environment: { STAGE: "prod" },
            secrets: { PASSWORD: ecs.Secret.fromSecretsManager(secret) },
        },
    });
    service.targetGroup.configureHealthCheck({ path: "/health", interval: Duration.seconds(10) });
    const scaling = service.service.autoScaleTaskCount({ minCapacity: tasks, maxCapacity: 10 });
    scaling.scaleOnCpuUtilization("Cpu", { targetUtilizationPercent: 60 });
    scaling.scaleOnRequestCount("Requests", { requestsPerTarget: 1000, targetGroup: service.targetGroup });
    if (second) listen(service);
}

// A second listener.
function listen({ loadBalancer, targetGroup }) {
    const listener = loadBalancer.addListener("Second", {
        port: 8080,
        protocol: ApplicationProtocol.HTTP,
        defaultAction: ListenerAction.forward([targetGroup]),
    });
    new CfnOutput(listener, "Arn", { value: listener.listenerArn, exportName: `${Stack.of(listener).stackName}-second` });
}

for (const [version, values] of Object.entries(versions)) {
    const app = new App({ analyticsReporting: false, context: flags, outdir: join(out, `${version}.out`) });
    ec2(new Stack(app, "cdk-ec2", { description: "Tasks on machines" }), values);
    fargate(new Stack(app, "cdk-fargate", { description: "Tasks on Fargate" }), values);
    for (const { stackName, templateFullPath } of app.synth().stacks) {
        writeFileSync(join(out, `${stackName}.${version}.json`), readFileSync(templateFullPath));
    }
}
others(join(out, "others"), flags);
