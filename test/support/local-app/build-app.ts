import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { App, Duration, NestedStack, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup } from 'aws-cdk-lib/aws-logs';
import { LambdaDestination } from 'aws-cdk-lib/aws-logs-destinations';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { build } from 'esbuild';
import { addFixtureApi } from './fixture-api.ts';
import { functionsIn, type MakeFunction } from './make-function.ts';

function addQueues(scope: Construct, makeFunction: MakeFunction): Queue {
  const deadLetters = new Queue(scope, 'DeadLetters');
  const queue = new Queue(scope, 'Queue', {
    visibilityTimeout: Duration.seconds(1),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 2 },
  });
  new EventSourceMapping(scope, 'Messages', {
    target: makeFunction('consume', { timeoutSeconds: 1 }),
    eventSourceArn: queue.queueArn,
    batchSize: 10,
    maxConcurrency: 2,
    reportBatchItemFailures: true,
  });
  return queue;
}

function addLogs(scope: Construct, makeFunction: MakeFunction): void {
  const logGroup = new LogGroup(scope, 'Lines', { removalPolicy: RemovalPolicy.DESTROY });
  makeFunction('chatter', { logGroup });
  logGroup.addSubscriptionFilter('ToCollect', {
    destination: new LambdaDestination(makeFunction('collect')),
    filterPattern: FilterPattern.allEvents(),
  });
}

/**
 * Synthesises a small app into `folder/cdk.out`: two stacks and a nested one, an API with all that the gateway
 * does, a table, a bucket, a queue, a schedule and a log subscription. Returns the assembly's folder.
 */
export async function buildFixtureApp(folder: string): Promise<string> {
  const code = join(folder, 'code');
  const entry = join(import.meta.dirname, 'handlers.ts');
  await build({
    entryPoints: { index: entry },
    outdir: code,
    bundle: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
  });
  const outdir = join(folder, 'cdk.out');
  mkdirSync(outdir, { recursive: true });
  // The CDK's own validation takes six times as long as all the rest.
  process.env['CDK_VALIDATION'] = 'false';
  const app = new App({ outdir, analyticsReporting: false });
  const data = new Stack(app, 'Fixture-Data');
  const key = { name: 'pk', type: AttributeType.STRING };
  const table = new TableV2(data, 'Table', { partitionKey: key, timeToLiveAttribute: 'ttl' });
  const bucket = new Bucket(data, 'Bucket', {
    lifecycleRules: [{ prefix: 'old/', expiration: Duration.days(1) }],
  });
  const main = new Stack(app, 'Fixture-Main');
  const makeFunction = functionsIn(main, code);
  const queue = addQueues(main, makeFunction);
  addLogs(main, makeFunction);
  new Rule(main, 'EveryMinute', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(makeFunction('tick'))],
  });
  makeFunction('hang', { timeoutSeconds: 1 });
  const environment = { TABLE: table.tableName, BUCKET: bucket.bucketName, QUEUE: queue.queueUrl };
  const echo = functionsIn(new NestedStack(main, 'inner'), code)('echo', { environment });
  addFixtureApi(main, makeFunction, echo);
  app.synth();
  return outdir;
}
