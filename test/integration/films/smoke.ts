/** `npm run smoke` as a process: against a cloud that works, and against answers that are not as they should be. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { before, test } from 'node:test';
import type { LocalApi } from '../../support/local-api/start-local-api.ts';
import { runCommand } from '../../support/run-command.ts';

type Change = (
  status: number,
  headers: Record<string, string | string[] | undefined>,
  body: string,
) => string | void;

/** The command against that cloud, and against one that answers wrongly. */
export const testSmoke = (api: LocalApi): void => {
  let key = '';
  before(async () => {
    key = await api.issueKey('smoke', 'admin');
  });

  /** The API behind a port that changes the answers to one request. */
  const spoil = async (
    method: string,
    path: RegExp,
    change: Change,
  ): Promise<{ url: string; close: () => void }> => {
    const target = new URL(api.cloud.apiUrl);
    const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
      const body = await incoming.toArray();
      const onward = request({
        hostname: target.hostname,
        port: target.port,
        method: incoming.method,
        path: incoming.url,
        headers: { ...incoming.headers, host: target.host },
      });
      onward.end(Buffer.concat(body as Buffer[]));
      const [answer] = (await once(onward, 'response')) as [IncomingMessage];
      const text = Buffer.concat((await answer.toArray()) as Buffer[]).toString();
      const headers = { ...answer.headers };
      delete headers['transfer-encoding'];
      delete headers['content-length'];
      const isHit = incoming.method === method && path.test(incoming.url ?? '');
      const changed = isHit ? change(answer.statusCode ?? 0, headers, text) : undefined;
      outgoing.writeHead(answer.statusCode ?? 502, headers);
      outgoing.end(changed ?? text);
    };
    const server = createServer((incoming, outgoing) => {
      pass(incoming, outgoing).catch(() => outgoing.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`;
    return { url, close: () => server.close().closeAllConnections() };
  };
  const smoke = async (url: string, apiKey = key) =>
    runCommand('smoke', ['--url', url], { FACELESS_API_KEY: apiKey });
  const countVideos = async (): Promise<number> => {
    const answer = await fetch(`${api.cloud.apiUrl}/videos`, { headers: { authorization: `Bearer ${key}` } });
    return ((await answer.json()) as { videos: unknown[] }).videos.length;
  };

  test('makes a film, looks at all that it leaves, and deletes it', async () => {
    const { code, stdout, stderr } = await smoke(`${api.cloud.apiUrl}/`);
    assert.equal(code, 0, `${stdout}\n${stderr}`);
    const steps = Array.from(stdout.matchAll(/^ok {11}(\w+)/gm), ([, step]) => step);
    assert.deepEqual(steps, [
      'health',
      'refusal',
      'creation',
      'film',
      'files',
      'trail',
      'metrics',
      'deletion',
    ]);
    assert.match(stdout, /files {6}\d+×\d+, [\d.]+ s, 6 files/);
    assert.match(stdout, /trail {6}6 moves, all of one request/);
    assert.equal(await countVideos(), 0);
  });

  test('by a creator’s key leaves the metrics unchecked, and says so', async () => {
    const { code, stdout } = await smoke(api.cloud.apiUrl, await api.issueKey('maker', 'creator'));
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^not checked {2}metrics/m);
  });

  const failures: readonly (readonly [string, string, RegExp, Change, RegExp])[] = [
    [
      'a header is missing',
      'GET',
      /health/,
      (_status, headers) => {
        delete headers['x-frame-options'];
      },
      /GET \/health was answered without its headers: X-Frame-Options \(absent\)/,
    ],
    [
      'the request has another id',
      'POST',
      /videos$/,
      (_status, headers) => {
        headers['x-request-id'] = '7f3c0f5e-1a2b-4c3d-8e4f-5a6b7c8d9e0f';
      },
      /was answered as 7f3c0f5e/,
    ],
    [
      'a file is not whole',
      'GET',
      /files$/,
      (_status, _headers, body) => body.replaceAll(/"sha256":"./g, '"sha256":"x'),
      /checksum differs/,
    ],
    [
      'the trail lacks a row',
      'GET',
      /audit-events/,
      (_status, _headers, body) => body.replace('"to":"CHECKING"', '"by":"CHECKING"'),
      /The trail has QUEUED, SCRIPTING, RENDERING, ASSEMBLING, READY in the place of/,
    ],
  ];
  for (const [what, method, path, change, reason] of failures)
    test(`fails where ${what}, says so, and leaves no video`, async () => {
      const { url, close } = await spoil(method, path, change);
      const { code, stdout, stderr } = await smoke(url);
      close();
      assert.equal(code, 1, stdout);
      assert.match(stderr, reason);
      assert.match(stdout, /^failed {7}\w+$/m);
      assert.equal(await countVideos(), 0);
    });

  test('is told what it needs', async () => {
    assert.equal((await smoke('nowhere')).code, 2);
    assert.match((await smoke(api.cloud.apiUrl, '')).stderr, /FACELESS_API_KEY/);
    assert.equal((await runCommand('smoke', ['--timeout', 'x'], {})).code, 2);
    const gone = await smoke('http://127.0.0.1:1/v1');
    assert.equal(gone.code, 1);
    assert.match(gone.stderr, /GET \/health has no answer from http:\/\/127\.0\.0\.1:1\/v1/);
  });
};
