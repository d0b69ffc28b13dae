import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { QUEUES, type QueueName } from '../../shared/domain/queues.ts';
import type { Access, Resources } from '../access/statements.ts';
import type { Bundles } from '../build/bundle-functions.ts';
import { codeVersion } from '../build/code-version.ts';
import { pickBundle } from '../build/pick-bundle.ts';
import type { StageConfig } from '../config.ts';
import { MediaLayer } from '../constructs/media-layer.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { StageQueue } from '../constructs/stage-queue.ts';
import { SEAL_ACCESS, VERIFY_ACCESS } from '../access/audit.ts';
import { publisherAccess } from '../access/channels.ts';
import {
  commonEnvironment,
  publishingEnvironment,
  sealEnvironment,
  sweepEnvironment,
  tickEnvironment,
} from '../environments.ts';
import {
  DEAD_LETTER_ACCESS,
  GAUGE_ACCESS,
  METRIC_BRIDGE_ACCESS,
  PURGE_ACCESS,
  SWEEP_ACCESS,
  WORKER_ACCESS,
} from '../access/functions.ts';
import { writerAccess } from '../access/writer.ts';
import type { DataStack } from './data-stack.ts';

/** Their workers have nothing to do with media. */
const WITHOUT_MEDIA: ReadonlySet<QueueName> = new Set(['run-job', 'publish', 'deliver-webhook']);

export interface PipelineStackProps extends StackProps {
  readonly config: StageConfig;
  readonly bundles: Bundles;
  readonly data: DataStack;
}

/** Queues, workers, and what looks after them: dead letters and the sweep. */
export class PipelineStack extends Stack {
  readonly resources: Resources;
  /** Fed with the lines of every other function. */
  readonly metricsBridge: LambdaFunction;
  readonly #props: PipelineStackProps;

  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    this.#props = props;
    this.resources = { ...props.data.resources, ...this.#createQueues() };
    const layer = new MediaLayer(this, 'MediaLayer');
    for (const name of QUEUES) {
      this.#createWorker(name, layer);
    }
    this.#createDeadLetterHandler();
    this.#createTicks();
    this.#createSealing();
    this.#createVerifying();
    this.metricsBridge = this.#createMetricsBridge();
  }

  #createQueues(): Pick<Resources, 'queues' | 'deadLetters'> {
    const { workers, deadLetter } = this.#props.config;
    const pairs = QUEUES.map(
      (name) =>
        [
          name,
          new StageQueue(this, `${name}-queues`, {
            consumer: workers[name],
            deadLetterConsumer: deadLetter,
          }),
        ] as const,
    );
    const pick = (choose: (pair: StageQueue) => Queue): Record<QueueName, Queue> =>
      Object.fromEntries(pairs.map(([name, pair]) => [name, choose(pair)])) as Record<QueueName, Queue>;
    return { queues: pick(({ queue }) => queue), deadLetters: pick(({ deadLetters }) => deadLetters) };
  }

  #createWorker(name: QueueName, layer: MediaLayer): void {
    const { config, bundles } = this.#props;
    const bundle = pickBundle(bundles, name);
    const { lambda } = new ServiceFunction(this, {
      config,
      bundle,
      description: `Worker ${name}`,
      size: config.workers[name],
      environment: {
        ...tickEnvironment(config, this.resources),
        ...config.budgets,
        CODE_VERSION: codeVersion(bundle),
        ...(name === 'write-script' ? config.scriptWriter : {}),
        ...(name === 'run-job' ? sealEnvironment(config, this.resources) : {}),
        ...(name === 'publish' ? publishingEnvironment(config) : {}),
        ...(name === 'deliver-webhook' ? { WEBHOOK_ORIGIN: config.webhookOrigin } : {}),
      },
      access: [
        ...WORKER_ACCESS[name],
        ...(name === 'write-script' ? writerAccess(config) : []),
        ...publisherAccess(config, name),
      ].map((access) => access(this.resources)),
      layers: WITHOUT_MEDIA.has(name) ? [] : [layer],
    });
    this.#consume(lambda, `${name}-messages`, {
      queue: this.resources.queues[name],
      batchSize: 1,
      maxConcurrency: config.workers[name].maxConcurrency,
    });
  }

  #createDeadLetterHandler(): void {
    const { config, bundles } = this.#props;
    const { lambda } = new ServiceFunction(this, {
      config,
      bundle: pickBundle(bundles, 'dead-letter'),
      description: 'Keeps dead letters and fails what waits for them',
      size: config.deadLetter,
      environment: tickEnvironment(config, this.resources),
      access: DEAD_LETTER_ACCESS.map((access) => access(this.resources)),
    });
    for (const name of QUEUES) {
      this.#consume(lambda, `${name}-dead-letters`, {
        queue: this.resources.deadLetters[name],
        batchSize: 10,
        maxConcurrency: 2,
      });
    }
  }

  #createTick(
    name: 'sweep' | 'emit-gauges' | 'purge-accounts' | 'verify-audit',
    description: string,
    access: readonly Access[],
    environment: Readonly<Record<string, string>> = tickEnvironment(this.#props.config, this.resources),
  ): LambdaFunction {
    const { config, bundles } = this.#props;
    return new ServiceFunction(this, {
      config,
      bundle: pickBundle(bundles, name),
      description,
      size: config.tick,
      environment,
      access: [...access, ...publisherAccess(config, name)].map((one) => one(this.resources)),
    }).lambda;
  }

  #createTicks(): void {
    const ticks = [
      this.#createTick(
        'sweep',
        'Every minute: takes up what is due or stuck',
        SWEEP_ACCESS,
        sweepEnvironment(this.#props.config, this.resources),
      ),
      this.#createTick('purge-accounts', 'Every minute: removes what deleted accounts had', PURGE_ACCESS, {
        ...tickEnvironment(this.#props.config, this.resources),
        ...publishingEnvironment(this.#props.config),
      }),
      this.#createTick('emit-gauges', 'Every minute: measures what waits', GAUGE_ACCESS, {
        ...tickEnvironment(this.#props.config, this.resources),
        ...this.#props.config.publisher,
      }),
    ];
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      // A tick that failed is not repeated: the next one is a minute away and does the same.
      targets: ticks.map(
        (tick) => new LambdaTarget(tick, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
      ),
    });
  }

  #createSealing(): void {
    const { config, bundles } = this.#props;
    const { lambda } = new ServiceFunction(this, {
      config,
      bundle: pickBundle(bundles, 'seal-audit'),
      description: 'Every hour: seals the audit trail',
      size: config.seal,
      environment: sealEnvironment(config, this.resources),
      access: SEAL_ACCESS.map((access) => access(this.resources)),
    });
    new Rule(this, 'EveryHour', {
      schedule: Schedule.rate(Duration.hours(1)),
      // What a tick missed the next one seals.
      targets: [new LambdaTarget(lambda, { retryAttempts: 2, maxEventAge: Duration.minutes(30) })],
    });
  }

  #createVerifying(): void {
    const tick = this.#createTick('verify-audit', 'Every day: has the audit trail verified', VERIFY_ACCESS);
    new Rule(this, 'EveryDay', {
      schedule: Schedule.rate(Duration.days(1)),
      targets: [new LambdaTarget(tick, { retryAttempts: 2, maxEventAge: Duration.hours(1) })],
    });
  }

  #createMetricsBridge(): LambdaFunction {
    const { config, bundles } = this.#props;
    const { lambda } = new ServiceFunction(this, {
      config,
      bundle: pickBundle(bundles, 'collect-metrics'),
      description: 'Counts for Prometheus what functions measure',
      size: config.tick,
      environment: commonEnvironment(config, this.resources),
      access: METRIC_BRIDGE_ACCESS.map((access) => access(this.resources)),
    });
    return lambda;
  }

  #consume(
    target: LambdaFunction,
    id: string,
    source: { readonly queue: Queue; readonly batchSize: number; readonly maxConcurrency: number },
  ): void {
    new EventSourceMapping(this, id, {
      target,
      eventSourceArn: source.queue.queueArn,
      batchSize: source.batchSize,
      maxConcurrency: source.maxConcurrency,
      reportBatchItemFailures: true,
    });
  }
}
