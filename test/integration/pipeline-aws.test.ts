import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createDelayMessage } from '../../shared/adapters/aws/create-delay-message.ts';
import { createObjectStore } from '../../shared/adapters/aws/create-object-store.ts';
import { createSendMessages } from '../../shared/adapters/aws/create-send-messages.ts';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import { FILE_NAMES } from '../../shared/domain/video.ts';
import { openStages, openWorld, type Ports } from '../support/open-pipeline.ts';
import { HAPPY_EVENTS } from '../support/run-pipeline.ts';
import { workerChain } from '../../shared/queue/worker-chain.ts';
import { toEnvelope } from '../../shared/use-cases/missing-work.ts';
import { makeAudit, makeVideo } from '../support/make-video.ts';
import { openAwsCase } from '../support/open-store-cases.ts';
import { openLedger } from '../support/open-ledger.ts';
import { pollQueues } from '../support/poll-queues.ts';
import { startAws, type Aws } from '../support/start-aws.ts';

let aws: Aws;
before(async () => {
  aws = await startAws();
});
after(async () => aws.close());

test('through tables, queues and bucket, with two workers a stage, one film is made once', async () => {
  const { videos, work, costs, readAudit } = openAwsCase(aws);
  const clock = { now: () => new Date() };
  const objects = createObjectStore({ client: aws.s3, bucketName: aws.bucketName });
  const queues = { client: aws.sqs, queueUrls: aws.queueUrls };
  const queue = { send: createSendMessages(queues), delay: createDelayMessage(queues) };
  const memory = openWorld();
  const ports: Ports = { ...memory.ports, videos, work, costs, objects, queue };
  const run = openStages({ clock }, ports);
  const chain = <S extends keyof typeof run>(stage: S) =>
    workerChain({
      videos,
      work,
      clock,
      ledger: openLedger({ costs, clock }),
      ...queue,
      stage,
      run: run[stage],
    });
  const handlers = {
    'write-script': chain('write-script'),
    'render-scene': chain('render-scene'),
    assemble: chain('assemble'),
    check: chain('check'),
  };
  const text = Array.from({ length: 6 }, (_, index) => `Scene ${index}.`).join('\n');
  const source = await objects.putJson('videos/x/source.json', { type: 'script', text });
  const accepted = await videos.create({ video: makeVideo({ source }), audit: makeAudit() });
  const first = toEnvelope(accepted, 'write-script', 0);
  await queue.send([first, first]);
  const read = async () => videos.get(accepted.owner, accepted.id);
  await pollQueues(aws, handlers, { workers: 2, isDone: async () => (await read())?.status === 'READY' });
  const video = await read();
  const rows = await readAudit(`video#${accepted.id}`);
  assert.equal(findBrokenRow(rows, video?.auditHash ?? ''), undefined);
  assert.deepEqual(
    rows.map((row) => row.details?.['event'] ?? row.action),
    HAPPY_EVENTS,
  );
  assert.deepEqual(
    video?.files?.map(({ name }) => name),
    FILE_NAMES,
  );
  for (const { key, sha256 } of video?.files ?? []) assert.equal((await objects.find(key))?.sha256, sha256);
  const { parts } = await work.read(accepted.id, 1);
  assert.equal(parts.length, 6);
});
