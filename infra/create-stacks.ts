import { type App, Tags } from 'aws-cdk-lib';
import type { Bundles } from './build/bundle-functions.ts';
import type { StageConfig } from './config.ts';
import { subscribeBridge } from './constructs/subscribe-bridge.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { ObservabilityStack } from './stacks/observability-stack.ts';
import { PipelineStack } from './stacks/pipeline-stack.ts';

export interface StacksInput {
  readonly config: StageConfig;
  readonly bundles: Bundles;
}

export interface FacelessStacks {
  readonly data: DataStack;
  readonly pipeline: PipelineStack;
  readonly api: ApiStack;
  readonly observability: ObservabilityStack;
}

/** Adds the four stacks of a stage, named `Faceless-<stage>-…`. Without account and region: any will do. */
export function createStacks(app: App, { config, bundles }: StacksInput): FacelessStacks {
  Tags.of(app).add('service', 'faceless');
  Tags.of(app).add('stage', config.stage);
  const named = (part: string, description: string) => ({
    stackName: `Faceless-${config.stage}-${part}`,
    description: `Faceless (${config.stage}): ${description}`,
    terminationProtection: config.keepData,
  });
  const id = (part: string): string => `Faceless-${config.stage}-${part}`;
  const data = new DataStack(app, id('Data'), { ...named('Data', 'tables and bucket'), config });
  const pipeline = new PipelineStack(app, id('Pipeline'), {
    ...named('Pipeline', 'queues and workers'),
    config,
    bundles,
    data,
  });
  const { resources } = pipeline;
  const api = new ApiStack(app, id('Api'), { ...named('Api', 'REST API'), config, bundles, resources });
  const observability = new ObservabilityStack(app, id('Observability'), {
    ...named('Observability', 'dashboard and alarms'),
    config,
    restApi: api.restApi,
    resources,
  });
  subscribeBridge(app, pipeline.metricsBridge);
  return { data, pipeline, api, observability };
}
