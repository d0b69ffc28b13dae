/** One request id, from a client's header through gateway, queues and workers to the trail and to the receiver of a webhook. */
import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { VideoView } from '../../functions/api/videos/video-view.schema.ts';
import { FUNCTION_ENTRIES } from '../../infra/build/function-entries.ts';
import { isTerminal } from '../../shared/domain/transitions.ts';
import { FILM_STAGES } from '../../shared/domain/video.ts';
import { sendRequest } from '../support/local-api/send-request.ts';
import { type LocalApi, startLocalApi } from '../support/local-api/start-local-api.ts';
import { assertLogFields, type LogLine, readLogLines } from '../support/log-lines.ts';
import { makeSqsEvent } from '../support/make-sqs-event.ts';
import { endOf, runCommand, startCommand } from '../support/run-command.ts';
import { type Receiver, startReceiver } from '../support/start-receiver.ts';
import { until } from '../support/until.ts';

const OWNER = 'owner-a';
const REQUEST = '7f3c0f5e-1a2b-4c3d-8e4f-5a6b7c8d9e0f';

suite('a request', { timeout: 240_000 }, () => {
  let api: LocalApi;
  let key = '';
  let made: VideoView;
  let receiver: Receiver;

  const call = async (method: string, path: string, requestId: string, body?: object) => {
    const headers = {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      'X-Request-ID': requestId,
    };
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    return sendRequest(api.cloud.apiUrl, { method, path, headers, ...json });
  };
  const places = (): Record<string, string> => ({
    FACELESS_DATA: dirname(dirname(api.logFile)),
    FACELESS_API_KEY: key,
  });

  before(async () => {
    receiver = await startReceiver();
    process.env['WEBHOOK_ORIGIN'] = receiver.origin;
    api = await startLocalApi({ triggers: true });
    key = await api.issueKey(OWNER, 'creator');
    const webhook = { url: `${receiver.origin}/hook`, events: ['video.ready'] };
    assert.equal((await call('POST', '/webhooks', crypto.randomUUID(), webhook)).statusCode, 201);
    const source = { type: 'script', text: 'Tea likes cool nights.\n\nRain feeds the hills.' };
    const answer = await call('POST', '/videos', REQUEST, { source, settings: { quality: 'draft' } });
    assert.equal(answer.statusCode, 202, answer.body);
    assert.equal(answer.headers['X-Request-ID'], REQUEST);
    const { id } = JSON.parse(answer.body) as VideoView;
    await until(async () => {
      made = JSON.parse((await call('GET', `/videos/${id}`, crypto.randomUUID())).body) as VideoView;
      return isTerminal(made.status);
    });
    assert.equal(made.status, 'READY', JSON.stringify(made.error));
    // The film is ready a moment before its last worker is.
    const isLast = ({ event, stage }: LogLine): boolean => event === 'part_completed' && stage === 'check';
    await until(async () => (await readLogLines(api.logFile)).some(isLast));
    await until(() => receiver.messages.length > 0);
  });
  after(async () => {
    await api.close();
    await receiver.close();
  });

  const ofRequest = (lines: readonly LogLine[]): readonly LogLine[] =>
    lines.filter((line) => line['request_id'] === REQUEST);

  test('goes into the attributes of every message, of every stage', () => {
    const queues = new Set(api.recorded.sent.map(({ queue }) => queue));
    assert.deepEqual([...queues].toSorted(), [
      'assemble',
      'check',
      'deliverwebhook',
      'renderscene',
      'writescript',
    ]);
    assert.ok(api.recorded.sent.length >= 7);
    for (const message of api.recorded.sent) assert.equal(message.requestId, REQUEST, message.sender);
  });

  test('stands in the API’s lines, and in those of every worker that had a part', async () => {
    const lines = ofRequest(await readLogLines(api.logFile));
    const events = lines.map(({ event, stage, part }) => [event, stage, part].join(' ').trim());
    const parts = FILM_STAGES.flatMap((stage) =>
      (stage === 'render-scene' ? [0, 1] : [0]).map((part) => `${stage} ${part}`),
    );
    const expected = [
      'request_started',
      'request_completed',
      ...parts.flatMap((part) => [`part_started ${part}`, `part_completed ${part}`]),
    ];
    for (const event of expected)
      assert.ok(events.includes(event), `${event} is not among ${events.join(', ')}`);
    const isFilm = ({ event, stage }: LogLine): boolean =>
      event !== 'request_started' && stage !== 'deliver-webhook';
    for (const line of lines.filter(isFilm))
      assert.deepEqual([line['user_id'], line['video_id']], [OWNER, made.id], JSON.stringify(line));
  });

  test('arrives at who listens to the end of the film, in the message and in its header', async () => {
    const [{ headers, body } = assert.fail()] = receiver.messages;
    const { requestId, data } = JSON.parse(body) as { readonly requestId: string; readonly data: VideoView };
    assert.deepEqual([requestId, headers['x-request-id'], data.id], [REQUEST, REQUEST, made.id]);
    const isTold = ({ event }: LogLine): boolean => event === 'webhook_tried';
    await until(async () => ofRequest(await readLogLines(api.logFile)).some(isTold));
  });

  test('stands in every row of the trail that it caused', async () => {
    const { Items = [] } = await api.documents.send(
      new ScanCommand({ TableName: api.tables.auditTableName }),
    );
    const rows = Items.filter(({ subject }) => subject === `video#${made.id}`).toSorted(
      (a, b) => a['seq'] - b['seq'],
    );
    const statuses = rows.map(({ details }) => (details as { readonly to: string }).to);
    assert.deepEqual(statuses, ['QUEUED', 'SCRIPTING', 'RENDERING', 'ASSEMBLING', 'CHECKING', 'READY']);
    for (const row of rows) assert.equal(row['requestId'], REQUEST);
  });

  test('for a script, and for a job, is in the line of the worker that has done it', async () => {
    const asked = {
      script_id: ['/scripts', { source: { type: 'script', text: 'Tea likes cool nights.' } }],
      job_id: ['/audit-verifications', { subject: `video#${made.id}` }],
    } as const;
    key = await api.issueKey(OWNER, 'admin');
    for (const [name, [path, body]] of Object.entries(asked)) {
      const requestId = crypto.randomUUID();
      const answer = await call('POST', path, requestId, body);
      assert.equal(answer.statusCode, 202, answer.body);
      const { id } = JSON.parse(answer.body) as { readonly id: string };
      const isDone = (line: LogLine): boolean =>
        line['event'] === 'message_done' && line['request_id'] === requestId && line[name] === id;
      await until(async () => (await readLogLines(api.logFile)).some(isDone));
    }
  });

  test('of nobody’s key, ticks and letters that nobody can read have ids of their own; no line lacks a field', async () => {
    const refused = { Authorization: 'Bearer flk_wrong', 'X-Request-ID': REQUEST };
    assert.equal(
      (await sendRequest(api.cloud.apiUrl, { path: '/videos', headers: refused })).statusCode,
      401,
    );
    for (const { name, kind } of FUNCTION_ENTRIES) {
      if (kind === 'tick') await api.cloud.tick(name);
      if (kind === 'worker' || kind === 'dead-letter')
        await api.cloud.invoke(name, makeSqsEvent([{ id: 'letter', body: '{' }]));
    }
    const lines = await readLogLines(api.logFile);
    const functions = new Set(
      lines.map((line) => /(\w+)Function[\dA-F]{8}$/.exec(String(line['function']))?.[1]),
    );
    const silent = FUNCTION_ENTRIES.filter(
      ({ name, kind }) => !['api', 'bridge'].includes(kind) && !functions.has(name.replaceAll('-', '')),
    );
    assert.deepEqual(silent, [], `only ${[...functions].join(', ')} have logged`);
    assertLogFields(lines);
  });

  test('is found by npm run logs, which shows a person its lines and a program all of them', async () => {
    const { code, stdout } = await runCommand('logs', ['--request', REQUEST], places());
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^\d\d:\d\d:\d\d INFO {2}createvideo {4}POST \/videos method=POST path=\/videos status_code=202/m,
    );
    assert.match(
      stdout,
      /INFO {2}renderscene {4}Making scene 2 is done\. duration_ms=\d+ video_id=\w{26} stage=render-scene part=1$/m,
    );
    assert.ok(!stdout.includes('\u001B') && !stdout.includes('_aws'));
    const all = await runCommand('logs', ['--video', made.id, '--json'], places());
    const lines = all.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LogLine);
    assert.ok(lines.length > ofRequest(lines).length, 'the lines of those who asked for it, too');
    for (const line of lines) assert.equal(line['video_id'], made.id);
    const colours = await runCommand('logs', ['--request', REQUEST], { ...places(), FORCE_COLOR: '1' });
    assert.ok(colours.stdout.includes('\u001B[32mINFO'));
    const none = await runCommand('logs', ['--video', 'nothing'], places());
    assert.deepEqual([none.code, none.stdout], [1, '']);
    assert.match(none.stderr, /app\.log has no such lines/);
    assert.equal((await runCommand('logs', ['--nope'], places())).code, 2);
  });

  test('of a forged line cannot reach the terminal’s controls', async () => {
    const evil = '\u001B]0;title\u0007\u009B2J\u202Eevil\u2028next';
    const line = {
      timestamp: evil,
      level: evil,
      function: evil,
      message: evil,
      reason: evil,
      video_id: 'forged',
    };
    await appendFile(api.logFile, `${JSON.stringify(line)}\n`);
    const { stdout } = await runCommand('logs', ['--video', 'forged'], places());
    assert.match(stdout, /evil next video_id=forged reason= .+evil next$/m);
    assert.doesNotMatch(stdout.trimEnd(), /[\p{Cc}\u2028\u202E]/u);
  });

  test('is followed as it comes', async (t) => {
    const child = startCommand(
      'logs',
      ['--follow', '--request', 'f0f0f0f0-0000-4000-8000-000000000000'],
      places(),
    );
    const run = endOf(child);
    t.after(() => child.kill('SIGKILL'));
    let seen = '';
    child.stdout.on('data', (chunk: Buffer) => (seen += chunk.toString()));
    await call('GET', `/videos/${made.id}`, 'F0F0F0F0-0000-4000-8000-000000000000');
    await until(() => seen.includes('status_code=200'));
    child.kill('SIGINT');
    assert.equal((await run).code, 0);
  });

  test('for a film is told to scale by npm run timeline', async () => {
    const words = [made.id, '--url', api.cloud.apiUrl];
    const { code, stdout, stderr } = await runCommand('timeline', words, places());
    assert.equal(code, 0, stderr);
    assert.ok(stdout.includes(`\n${made.id}  READY  attempt 1  2 of 2 scenes, 0 found  $0.`), stdout);
    const bars = Array.from(stdout.matchAll(/^(.{20}) +\d+\.\d s +\d+\.\d s {2} *█+/gmu), ([, label = '']) =>
      label.trimEnd(),
    );
    assert.deepEqual(bars, [
      'Writing the script',
      'Rendering scenes',
      '  scene 1',
      '  scene 2',
      'Assembling',
      'Checking',
    ]);
    assert.match(stdout, /^ {2}scene 1 .+made {2}\d+ kB$/m);
    assert.ok(!stdout.includes('\u001B'));
    const json = await runCommand('timeline', [...words, '--json'], places());
    assert.equal((JSON.parse(json.stdout) as { attempt: number }).attempt, 1);
    const missing = await runCommand(
      'timeline',
      ['01JD5T3Z8Q6V7W8X9Y0ZABCDEF', '--url', api.cloud.apiUrl],
      places(),
    );
    assert.deepEqual([missing.code, missing.stdout], [1, '']);
    assert.match(missing.stderr, /request [\da-f-]{36}/);
    const keyless = await runCommand('timeline', words, { ...places(), FACELESS_API_KEY: '' });
    assert.equal(keyless.code, 2);
    assert.match(keyless.stderr, /FACELESS_API_KEY/);
  });

  test('leaves no key in the log', async () => {
    assert.ok(!(await readFile(api.logFile, 'utf8')).includes(key));
  });
});
