/** What a request has made is named by the line that ends it, so that its id leads to the request. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSON_TYPE, openCallers } from '../support/local-api/open-callers.ts';
import { readLogLines } from '../support/log-lines.ts';

const { callers, send, logFile } = await openCallers();

const CREATIONS = [
  ['/videos', 'video_id', { source: { type: 'script', text: 'Tea likes cool nights.' } }],
  ['/scripts', 'script_id', { source: { type: 'script', text: 'Tea likes cool nights.' } }],
  ['/uploads', 'upload_id', { filename: 'a.png', kind: 'image', contentType: 'image/png', bytes: 1000 }],
  ['/audit-exports', 'job_id', {}],
  ['/audit-verifications', 'job_id', {}],
  ['/account-exports', 'job_id', undefined],
] as const;

test('the end of a request that makes something names it', async () => {
  for (const [path, name, body] of CREATIONS) {
    const answer = await send({
      method: 'POST',
      path,
      headers: { ...callers.admin, ...(body && JSON_TYPE) },
      ...(body && { body: JSON.stringify(body) }),
    });
    assert.ok([201, 202].includes(answer.statusCode), `${path}: ${answer.body}`);
    const { id } = JSON.parse(answer.body) as { readonly id: string };
    const lines = await readLogLines(logFile);
    const ends = lines.filter((line) => line['event'] === 'request_completed' && line['path'] === path);
    assert.deepEqual(
      ends.map((line) => line[name]),
      [id],
      path,
    );
  }
});
