import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStageConfig } from '../../infra/config.ts';
import { QUEUES } from '../../shared/domain/queues.ts';
import { findResources, readTemplates, referenceOf } from './support/read-assembly.ts';

interface QueueProperties {
  readonly VisibilityTimeout: number;
  readonly MessageRetentionPeriod: number;
  readonly SqsManagedSseEnabled: boolean;
  readonly RedrivePolicy?: { readonly deadLetterTargetArn: unknown; readonly maxReceiveCount: number };
}
interface MappingProperties {
  readonly EventSourceArn: unknown;
  readonly FunctionName: unknown;
  readonly BatchSize: number;
  readonly FunctionResponseTypes: readonly string[];
  readonly ScalingConfig: { readonly MaximumConcurrency: number };
}

const ascending = (a: number, b: number): number => a - b;
const DAY = 86_400;
const config = readStageConfig('production');
const templates = await readTemplates('production');
const queues = findResources<QueueProperties>(templates, 'AWS::SQS::Queue');
const sources = queues.filter(({ properties }) => properties.RedrivePolicy !== undefined);
const deadLetters = queues.filter(({ properties }) => properties.RedrivePolicy === undefined);
const mappings = findResources<MappingProperties>(templates, 'AWS::Lambda::EventSourceMapping');

describe('queues', () => {
  it('gives every worker a queue with a dead-letter queue of its own', () => {
    assert.equal(sources.length, QUEUES.length);
    const targets = sources.map(({ properties }) =>
      referenceOf(properties.RedrivePolicy?.deadLetterTargetArn),
    );
    assert.deepEqual(targets.toSorted(), deadLetters.map(({ id }) => id).toSorted());
    assert.equal(new Set(targets).size, QUEUES.length);
    for (const { properties } of sources) {
      assert.equal(properties.RedrivePolicy?.maxReceiveCount, 5);
    }
  });

  it('keeps dead letters for 14 days, longer than their sources', () => {
    for (const { properties } of deadLetters) {
      assert.equal(properties.MessageRetentionPeriod, 14 * DAY);
    }
    for (const { properties } of sources) {
      assert.ok(properties.MessageRetentionPeriod < 14 * DAY);
    }
  });

  it('hides a message for six times as long as its function may run', () => {
    for (const { properties, resource } of mappings) {
      const queue = queues.find(({ id }) => id === referenceOf(properties.EventSourceArn));
      const handler = findResources<{ readonly Timeout: number }>(templates, 'AWS::Lambda::Function').find(
        ({ id }) => id === referenceOf(properties.FunctionName),
      );
      assert.ok(queue && handler, `both ends of ${resource.Type} are in the stack`);
      assert.equal(queue.properties.VisibilityTimeout, 6 * handler.properties.Timeout);
    }
  });

  it('reads every queue and reports single failures', () => {
    const read = mappings.map(({ properties }) => referenceOf(properties.EventSourceArn));
    assert.deepEqual(read.toSorted(), queues.map(({ id }) => id).toSorted());
    for (const { properties } of mappings) {
      assert.deepEqual(properties.FunctionResponseTypes, ['ReportBatchItemFailures']);
      assert.ok(properties.ScalingConfig.MaximumConcurrency >= 2);
    }
  });

  it('takes long work one message at a time, as often as the stage allows', () => {
    const work = mappings.filter(({ properties }) =>
      sources.some(({ id }) => id === referenceOf(properties.EventSourceArn)),
    );
    assert.deepEqual([...new Set(work.map(({ properties }) => properties.BatchSize))], [1]);
    assert.deepEqual(
      work.map(({ properties }) => properties.ScalingConfig.MaximumConcurrency).toSorted(ascending),
      Object.values(config.workers)
        .map(({ maxConcurrency }) => maxConcurrency)
        .toSorted(ascending),
    );
  });

  it('encrypts every queue and accepts TLS only', () => {
    const policies = findResources<{
      readonly Queues: readonly unknown[];
      readonly PolicyDocument: { readonly Statement: readonly Record<string, unknown>[] };
    }>(templates, 'AWS::SQS::QueuePolicy');
    for (const { id, properties } of queues) {
      assert.equal(properties.SqsManagedSseEnabled, true);
      const policy = policies.find(({ properties: { Queues } }) =>
        Queues.some((queue) => referenceOf(queue) === id),
      );
      const denial = policy?.properties.PolicyDocument.Statement.find(({ Effect }) => Effect === 'Deny');
      assert.deepEqual(denial?.['Condition'], { Bool: { 'aws:SecureTransport': 'false' } }, id);
    }
  });
});
