import assert from 'node:assert/strict';
import test from 'node:test';
import { SILENT } from '../support/silence.ts';
import { FacelessError, isCode } from '../../shared/domain/errors.ts';
import type { ScriptMessage } from '../../shared/domain/script-message.ts';
import { readLetter } from '../../shared/queue/read-letter.ts';
import { readScriptMessage } from '../../shared/queue/script-message.ts';
import { workerChain, type WorkerDeps } from '../../shared/queue/worker-chain.ts';
import { makeContext, makeSqsEvent } from '../support/make-sqs-event.ts';
import { REQUEST_ID } from '../support/make-video.ts';

assert.equal(process.env['LOG_LEVEL'], SILENT.LOG_LEVEL);

const MESSAGE: ScriptMessage = { schema: 1, scriptId: '01A', owner: 'owner-a', requestId: REQUEST_ID };

test('a request for a script is read, and nothing else is taken for one', () => {
  assert.deepEqual(readScriptMessage(JSON.stringify(MESSAGE)), MESSAGE);
  for (const other of ['', '[]', 'null', '{}', '{"videoId":"1"}', '7'])
    assert.equal(readScriptMessage(other), undefined);
  for (const wrong of [{ owner: '' }, { requestId: 'x' }, { scriptId: 7 }, { schema: 0 }, { more: 1 }])
    assert.throws(
      () => readScriptMessage(JSON.stringify({ ...MESSAGE, ...wrong })),
      (error) => isCode(error, 'INVALID_INPUT'),
    );
  assert.throws(
    () => readScriptMessage(JSON.stringify({ ...MESSAGE, schema: 2 })),
    (error) => isCode(error, 'UNAVAILABLE') && error.retryable,
  );
});

test('the writer’s chain hands it on; what may succeed later comes back, later each time', async () => {
  const taken: ScriptMessage[] = [];
  const delays: number[] = [];
  let problem: FacelessError | undefined;
  const deps = {
    stage: 'write-script',
    delay: async ({ seconds }: { seconds: number }) => void delays.push(seconds),
    takeScript: async (message: ScriptMessage) => {
      taken.push(message);
      if (problem !== undefined) throw problem;
    },
  } as unknown as WorkerDeps;
  const deliver = async (received: number): Promise<number> => {
    const event = makeSqsEvent([{ id: 'a', body: JSON.stringify(MESSAGE), received }]);
    return (await workerChain(deps)(event, makeContext())).batchItemFailures.length;
  };
  assert.equal(await deliver(1), 0);
  assert.deepEqual(taken, [MESSAGE]);
  problem = new FacelessError('UNAVAILABLE', 'The model is busy.', { retryable: true });
  assert.deepEqual([await deliver(1), await deliver(3)], [1, 1]);
  assert.ok((delays[0] ?? 0) < (delays[1] ?? 0), String(delays));
});

test('a dead letter says which script it asked for', () => {
  const [record] = makeSqsEvent([{ id: 'a', body: JSON.stringify(MESSAGE), received: 5 }]).Records;
  assert.ok(record);
  const { script, envelope, subject } = readLetter(record);
  assert.deepEqual([script, envelope, subject], [MESSAGE, undefined, undefined]);
});
