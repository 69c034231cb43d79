// What CloudFormation's own validation engine and the rules of cdk-preflight say of templates.
// `node judge.mjs TEMPLATE..`: exit status 1 when they find something in one of them.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Stack } from "aws-cdk-lib";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";
import { Preflight } from "cdk-preflight";

let findings = 0;
for (const templateFile of process.argv.slice(2)) {
    const app = new App({
        outdir: mkdtempSync(join(tmpdir(), "preflight-")),
        context: { "@aws-cdk/core:validateAgainstDefaultRules": true },
    });
    const stack = new Stack(app, "judged");
    new CfnInclude(stack, "included", { templateFile });
    Preflight.apply(app);
    try {
        app.synth();
        // With findings, synthesis sets the exit code and goes on.
        if (process.exitCode) throw new Error("synthesis finished with errors");
        console.log(`${templateFile}: nothing is said`);
    } catch (error) {
        findings += 1;
        console.error(`${templateFile}: ${error.message}`);
    }
    process.exitCode = 0;
}
process.exitCode = findings > 0 ? 1 : 0;
