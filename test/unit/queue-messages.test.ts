import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Envelope } from '../../shared/domain/envelope.ts';
import { FacelessError, isCode } from '../../shared/domain/errors.ts';
import { triage } from '../../shared/domain/triage.ts';
import { STAGES, VIDEO_STATUSES } from '../../shared/domain/video.ts';
import { findSubject, readEnvelope, tryReadEnvelope } from '../../shared/queue/envelope.ts';
import { returnDelay } from '../../shared/queue/retry-delay.ts';
import { makeVideo, REQUEST_ID } from '../support/make-video.ts';

const envelope: Envelope = {
  schema: 1,
  videoId: '01J00000000000000000000000',
  owner: 'owner-a',
  stage: 'render-scene',
  part: 3,
  attempt: 1,
  requestId: REQUEST_ID,
};

test('an envelope comes back as it was sent, with and without its trace', () => {
  for (const sent of [envelope, { ...envelope, trace: 'Root=1-5759e988-bd862e3fe1be46a994272793' }])
    assert.deepEqual(readEnvelope(JSON.stringify(sent)), sent);
});

test('what no version wrote is refused for good; what a newer one wrote waits', () => {
  const wrong: readonly object[] = [
    [],
    { ...envelope, schema: 0 },
    { ...envelope, schema: '1' },
    { ...envelope, stage: 'dream' },
    { ...envelope, part: -1 },
    { ...envelope, part: 400 },
    { ...envelope, part: 0.5 },
    { ...envelope, attempt: 0 },
    { ...envelope, owner: '' },
    { ...envelope, requestId: 'r' },
    { ...envelope, role: 'admin' },
    { ...envelope, trace: 5 },
    { ...envelope, videoId: undefined },
  ];
  const bodies = ['', '{', 'null', '1', '"x"', ...wrong.map((value) => JSON.stringify(value))];
  for (const body of bodies) {
    assert.throws(
      () => readEnvelope(body),
      (error) => isCode(error, 'INVALID_INPUT') && !error.retryable,
      body,
    );
    assert.equal(tryReadEnvelope(body), undefined);
  }
  const newer = JSON.stringify({ schema: 2, whatever: true });
  assert.throws(
    () => readEnvelope(newer),
    (error) => isCode(error, 'UNAVAILABLE') && error.retryable,
  );
});

test('under any bytes reading a message either gives an envelope or a typed refusal', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
      assert.equal(tryReadEnvelope(body), undefined);
      findSubject(body);
    }),
  );
});

test('a message that cannot be read still names its video where it can', () => {
  const { videoId, owner, attempt } = envelope;
  assert.deepEqual(findSubject(JSON.stringify({ ...envelope, part: 'x' })), {
    videoId,
    owner,
    attempt,
    requestId: REQUEST_ID,
  });
  assert.deepEqual(findSubject(JSON.stringify({ videoId, owner, requestId: '\n' })), {
    videoId,
    owner,
    requestId: '',
  });
  for (const body of ['{', '[]', '{"videoId":1,"owner":"o"}']) assert.equal(findSubject(body), undefined);
});

test('a message is run in its stage’s turn, repeated when late, and dropped otherwise', () => {
  const turn = { QUEUED: 0, SCRIPTING: 0, RENDERING: 1, ASSEMBLING: 2, CHECKING: 3, PUBLISHING: 4 } as const;
  for (const status of VIDEO_STATUSES)
    for (const [order, stage] of STAGES.entries()) {
      const message = { ...envelope, stage };
      const current = status in turn ? turn[status as keyof typeof turn] : undefined;
      const inTime = current === undefined || order > current ? 'stale' : 'late';
      const expected = order === current ? 'run' : inTime;
      assert.equal(triage(message, makeVideo({ status })), expected, `${stage} while ${status}`);
      assert.equal(triage(message, makeVideo({ status, attempt: 2 })), 'stale');
    }
  assert.equal(triage(envelope, undefined), 'stale');
});

test('five tries reach past ten minutes, whatever the dice say', () => {
  const outage = new FacelessError('UNAVAILABLE', 'Down.', { retryable: true });
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
      (dice) => {
        const delays = dice.map((random, index) => returnDelay(outage, index + 1, random));
        const sum = delays.reduce((total, seconds) => total + seconds, 0);
        assert.ok(sum >= 600 && sum <= 1300, `${sum} s`);
      },
    ),
  );
});

test('a held part is looked at after its lease, an unreadable message at once', () => {
  const held = new FacelessError('LEASE_LOST', 'Held.');
  assert.equal(returnDelay(held, 1, 1), 35);
  assert.equal(returnDelay(held, 9, 1), 60);
  assert.equal(returnDelay(new FacelessError('INVALID_INPUT', 'Odd.'), 1, 1), 1);
  assert.equal(returnDelay(new Error('bug'), 1, 1), 5);
});
