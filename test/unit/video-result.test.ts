import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeResult } from '../../infra/local/video/describe-result.ts';

const video = { id: '1', title: 'Tea', status: 'READY', progress: 100, stages: [] } as const;
const made = { video, scenes: { total: 8, reused: 6 }, isAgain: true, paths: ['out/tea/video.mp4'] };

test('what was found made is said, also that nothing was where there is an earlier film, and nothing the first time', () => {
  assert.equal(describeResult(made, { json: false }), '\nTea\n  6 of 8 scenes reused\n  out/tea/video.mp4\n');
  const changed = { ...made, scenes: { total: 8, reused: 0 } };
  assert.equal(
    describeResult(changed, { json: false }),
    '\nTea\n  0 of 8 scenes reused\n  out/tea/video.mp4\n',
  );
  const anew = { ...changed, isAgain: false };
  assert.equal(describeResult(anew, { json: false }), '\nTea\n  out/tea/video.mp4\n');
});

test('one event has the same', () => {
  assert.deepEqual(JSON.parse(describeResult(made, { json: true })), {
    event: 'finished',
    id: '1',
    title: 'Tea',
    scenes: { total: 8, reused: 6 },
    files: ['out/tea/video.mp4'],
  });
});
