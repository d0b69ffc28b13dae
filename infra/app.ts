/** What the CDK's command runs: `cdk synth -c stage=staging`. The stage is `staging` where none is given. */
import { App, Validations } from 'aws-cdk-lib';
import { bundleFunctions } from './build/bundle-functions.ts';
import { readStageConfig } from './config.ts';
import { createStacks } from './create-stacks.ts';

const bundles = await bundleFunctions();
const app = new App();
createStacks(app, { config: readStageConfig(app.node.tryGetContext('stage') ?? 'staging'), bundles });
if (process.env['CDK_VALIDATION'] !== 'false') {
  const { AwsSolutionsChecks } = await import('cdk-nag');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
app.synth();
