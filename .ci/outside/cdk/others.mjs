// What else the patterns of the AWS CDK make of a service: one template for each.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, Stack } from "aws-cdk-lib";
import { Schedule } from "aws-cdk-lib/aws-applicationautoscaling";
import { InstanceType, Vpc } from "aws-cdk-lib/aws-ec2";
import * as ecs from "aws-cdk-lib/aws-ecs";
import * as patterns from "aws-cdk-lib/aws-ecs-patterns";
import { FileSystem } from "aws-cdk-lib/aws-efs";
import { DnsRecordType } from "aws-cdk-lib/aws-servicediscovery";

const image = ecs.ContainerImage.fromRegistry("public.ecr.aws/nginx/nginx:1.29.1");
const careful = { minHealthyPercent: 100, circuitBreaker: { rollback: true } };
const small = { cpu: 256, memoryLimitMiB: 512 };

// Machines of a group, with the function and the lifecycle hook that drain them.
function machines(stack) {
    const cluster = new ecs.Cluster(stack, "Cluster", { vpc: new Vpc(stack, "Vpc", { maxAzs: 2 }) });
    cluster.addCapacity("Machines", { instanceType: new InstanceType("t3.small"), minCapacity: 1, maxCapacity: 3 });
    return cluster;
}

const systems = {
    network(stack) {
        new patterns.NetworkLoadBalancedEc2Service(stack, "Service", {
            ...careful, cluster: machines(stack), memoryLimitMiB: 256, taskImageOptions: { image },
        });
    },
    groups(stack) {
        new patterns.ApplicationMultipleTargetGroupsFargateService(stack, "Service", {
            ...small,
            taskImageOptions: { image, containerPorts: [80, 8080] },
            targetGroups: [{ containerPort: 80 }, { containerPort: 8080, pathPattern: "/admin", priority: 10 }],
        });
    },
    scheduled(stack) {
        new patterns.ScheduledFargateTask(stack, "Task", {
            schedule: Schedule.expression("rate(1 hour)"), scheduledFargateTaskImageOptions: { ...small, image },
        });
    },
    queue(stack) {
        new patterns.QueueProcessingEc2Service(stack, "Service", {
            ...careful, cluster: machines(stack), memoryLimitMiB: 256, image,
        });
    },
    found(stack) {
        const vpc = new Vpc(stack, "Vpc", { maxAzs: 2 });
        const cluster = new ecs.Cluster(stack, "Cluster", { vpc });
        cluster.addDefaultCloudMapNamespace({ name: "system.local", useForServiceConnect: true });
        const files = new FileSystem(stack, "Files", { vpc });
        const task = new ecs.FargateTaskDefinition(stack, "Task", small);
        task.addVolume({ name: "data", efsVolumeConfiguration: { fileSystemId: files.fileSystemId } });
        const container = task.addContainer("web", { image, portMappings: [{ containerPort: 80, name: "web" }] });
        container.addMountPoints({ containerPath: "/data", sourceVolume: "data", readOnly: false });
        new ecs.FargateService(stack, "Service", {
            ...careful, cluster, taskDefinition: task, cloudMapOptions: { name: "web", dnsRecordType: DnsRecordType.A },
            serviceConnectConfiguration: { services: [{ portMappingName: "web", dnsName: "connect", port: 80 }] },
        });
    },
};

// Writes them into a folder.
export function others(out, flags) {
    mkdirSync(out, { recursive: true });
    for (const [name, build] of Object.entries(systems)) {
        const app = new App({ analyticsReporting: false, context: flags, outdir: join(out, `${name}.out`) });
        const stack = new Stack(app, `cdk-${name}`, { env: { account: "123456789012", region: "us-east-1" } });
        stack.node.setContext("availability-zones:account=123456789012:region=us-east-1", ["us-east-1a", "us-east-1b", "us-east-1c"]);
        build(stack);
        for (const { stackName, templateFullPath } of app.synth().stacks) {
            writeFileSync(join(out, `${stackName}.json`), readFileSync(templateFullPath));
        }
    }
}
