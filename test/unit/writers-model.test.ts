import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { createScriptWriter } from '../../shared/adapters/writers/create-script-writer.ts';
import { createOfflineWriter } from '../../shared/adapters/writers/create-offline-writer.ts';
import { askBedrock } from '../../shared/adapters/writers/model/ask-bedrock.ts';
import type { CountTokens } from '../../shared/adapters/writers/model/ask-model.ts';
import { createModelWriter } from '../../shared/adapters/writers/model/create-model-writer.ts';
import { isCode, type ErrorCode } from '../../shared/domain/errors.ts';
import type { Source } from '../../shared/domain/source.ts';
import type { ScriptWriter } from '../../shared/ports/media.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { startModelServer, type ModelServer, type ServedAnswer } from '../support/start-model-server.ts';

const TEA = await readFile(new URL('../support/answers/tea-script.json', import.meta.url), 'utf8');

const ask = (
  writer: ScriptWriter,
  source: Source = { type: 'topic', topic: 'how tea is made', keywords: ['hill'] },
) =>
  writer({
    title: 'How tea is made',
    source,
    durationSeconds: 45,
    niche: 'education',
    tone: 'conversational',
    voice: 'slt',
    seed: 1,
  });

const serve = async (context: TestContext, ...answers: ServedAnswer[]): Promise<ModelServer> => {
  const server = await startModelServer(answers);
  context.after(server.close);
  return server;
};

const uncounted = (): void => undefined;

const openaiWriter = ({ url }: { url: string }, key = '', count: CountTokens = uncounted): ScriptWriter =>
  createScriptWriter(
    { SCRIPT_WRITER: 'openai', SCRIPT_MODEL: 'a-model', SCRIPT_ENDPOINT: `${url}/v1/`, SCRIPT_KEY: key },
    new ManualClock(),
    count,
  );

const bedrockWriter = (
  { url }: { url: string },
  _key = '',
  countTokens: CountTokens = uncounted,
): ScriptWriter => {
  const client = new BedrockRuntimeClient({
    region: 'eu-central-1',
    endpoint: url,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test-secret' },
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler(),
  });
  const model = 'eu.a-model-v1:0';
  const asWritten = createOfflineWriter();
  return createModelWriter({
    name: 'bedrock',
    model,
    ask: askBedrock({ client, model, countTokens }),
    asWritten,
  });
};

const throws =
  (code: ErrorCode, part: RegExp, retryable = false) =>
  (error: unknown) =>
    isCode(error, code) && part.test(error.message) && error.retryable === retryable;

for (const [name, open, path] of [
  ['an OpenAI-compatible endpoint', openaiWriter, '/v1/chat/completions'],
  ['Amazon Bedrock', bedrockWriter, '/model/eu.a-model-v1%3A0/converse'],
] as const)
  suite(`a script by ${name}`, () => {
    test('counts the tokens of each answer, also of one that cannot be used', async (context) => {
      const server = await serve(context, 'no JSON', TEA);
      const counted: unknown[] = [];
      await ask(open(server, '', (use) => counted.push(use)));
      assert.deepEqual(counted, [
        { input: 320, output: 210 },
        { input: 320, output: 210 },
      ]);
    });

    test('is asked for with the topic as data, and comes back as scenes', async (context) => {
      const server = await serve(context, TEA);
      const script = await ask(open(server));
      assert.equal(script.scenes.length, 5);
      assert.deepEqual(script.scenes[2], {
        narration:
          'Green tea is heated early, so it stays green. Black tea is left to darken in the air, as a cut apple does.',
        paragraphStart: false,
        picture: 'apple',
      });
      assert.match(script.writer.detail, /^written by (?:eu\.)?a-model.*, prompt [\da-f]{16}$/);
      const [heard] = server.heard;
      assert.equal(heard?.path, path);
      const said = JSON.stringify(heard.body);
      assert.match(said, /<topic>\\"how tea is made\\"<\/topic>/);
      assert.match(said, /45 seconds aloud.* niche education.* conversational tone/);
      assert.match(said, /\[\\"hill\\"\]/);
    });

    test('that cannot be used is sent back once with what is wrong, then given up', async (context) => {
      const bad = JSON.stringify({ scenes: [{ text: '# Tea\n- is **good**' }] });
      const mended = await serve(context, bad, TEA);
      assert.equal((await ask(open(mended))).scenes.length, 5);
      assert.equal(mended.heard.length, 2);
      assert.match(JSON.stringify(mended.heard[1]?.body), /scene 1 has markup.*Answer again/);
      const hopeless = await serve(context, bad);
      await assert.rejects(ask(open(hopeless)), throws('PROVIDER_FAILED', /no usable script, twice/));
      assert.equal(hopeless.heard.length, 2);
    });

    test('waits where the service is busy, and says what to check where it refuses', async (context) => {
      for (const status of [429, 500, 503])
        await assert.rejects(
          ask(open(await serve(context, { status }))),
          throws('UNAVAILABLE', /does not answer at present \((?:429|50[03])\)/, true),
        );
      for (const status of [401, 403, 404])
        await assert.rejects(
          ask(open(await serve(context, { status }))),
          throws('PROVIDER_FAILED', /Check SCRIPT_MODEL, SCRIPT_KEY/),
        );
      const closed = await startModelServer([]);
      await closed.close();
      await assert.rejects(ask(open(closed)), throws('UNAVAILABLE', /cannot be reached/, true));
    });

    test('is not asked for where the author has written', async (context) => {
      const server = await serve(context, TEA);
      const script = await ask(open(server), { type: 'notes', text: 'Honey is dry. It is sour, too.' });
      assert.equal(script.writer.name, 'offline');
      assert.equal(server.heard.length, 0);
    });
  });

suite('an OpenAI-compatible endpoint', () => {
  test('leaves out what its model does not take, and does so from then on', async (context) => {
    const refuse = (message: string, param: string | null): ServedAnswer => ({
      status: 400,
      body: JSON.stringify({ error: { message, type: 'invalid_request_error', param } }),
    });
    const server = await serve(
      context,
      refuse("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", 'max_tokens'),
      refuse("Unsupported value: 'temperature' does not support 0.9 with this model.", null),
      'no JSON',
      TEA,
    );
    assert.equal((await ask(openaiWriter(server))).scenes.length, 5);
    const asked = server.heard.map(({ body }) =>
      ['max_tokens', 'max_completion_tokens', 'temperature', 'response_format'].filter(
        (name) => name in body,
      ),
    );
    const mended = ['max_completion_tokens', 'response_format'];
    assert.deepEqual(asked, [
      ['max_tokens', 'temperature', 'response_format'],
      ['max_completion_tokens', 'temperature', 'response_format'],
      mended,
      mended,
    ]);
  });

  test('says why it was refused in the service’s own words, cut short and without a key', async (context) => {
    const message = `The model\n\u202e\`gpt-9\` is\u0007 unknown to sk-secret123. ${'Very long. '.repeat(50)}`;
    const server = await serve(context, { status: 400, body: JSON.stringify({ error: { message } }) });
    await assert.rejects(
      ask(openaiWriter(server)),
      throws(
        'PROVIDER_FAILED',
        /\(400\): “The model `gpt-9` is unknown to … Very long[^\p{C}]{50,160}…”\. Check SCRIPT_MODEL/u,
      ),
    );
    assert.equal(server.heard.length, 1);
    const stubborn = await serve(context, {
      status: 400,
      body: '{"error":{"message":"temperature is wrong"}}',
    });
    await assert.rejects(ask(openaiWriter(stubborn)), throws('PROVIDER_FAILED', /“temperature is wrong”/));
    assert.equal(stubborn.heard.length, 2);
  });

  test('gets the key that is kept elsewhere, looked up again after five minutes', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'faceless-key-'));
    context.after(() => rm(folder, { recursive: true }));
    const file = join(folder, 'key');
    const server = await serve(context, TEA);
    const clock = new ManualClock();
    const settings = {
      SCRIPT_WRITER: 'openai',
      SCRIPT_MODEL: 'a-model',
      SCRIPT_ENDPOINT: server.url,
      SCRIPT_KEY: `file:${file}`,
    };
    const writer = createScriptWriter(settings, clock, uncounted);
    await assert.rejects(ask(writer), throws('NOT_CONFIGURED', /SCRIPT_KEY names a key in file/));
    await writeFile(file, 'first\n');
    await ask(writer);
    await writeFile(file, 'second\n');
    await ask(writer);
    clock.advance(301);
    await ask(writer);
    const keys = server.heard.map(({ headers }) => headers.authorization);
    assert.deepEqual(keys, ['Bearer first', 'Bearer first', 'Bearer second']);
  });

  test('is not followed elsewhere, nor read without end, nor believed in any form', async (context) => {
    const moved = await serve(context, { status: 307, location: 'http://127.0.0.1:1/' });
    await assert.rejects(ask(openaiWriter(moved)), throws('PROVIDER_FAILED', /refused the request \(307\)/));
    const endless = await serve(context, { status: 200, body: 'x'.repeat(1_100_000) });
    await assert.rejects(ask(openaiWriter(endless)), throws('PROVIDER_FAILED', /more than 1000000 bytes/));
    const page = await serve(context, { status: 200, body: '<html>' });
    await assert.rejects(ask(openaiWriter(page)), throws('PROVIDER_FAILED', /did not answer with JSON/));
    const empty = await serve(context, { status: 200, body: '{"choices":[]}' });
    await assert.rejects(ask(openaiWriter(empty)), throws('PROVIDER_FAILED', /without a message/));
  });
});

suite('a writer that is asked for and not configured', () => {
  const none = { SCRIPT_MODEL: '', SCRIPT_ENDPOINT: '', SCRIPT_KEY: '' };
  test('names the setting, and falls back to nothing', async () => {
    const open = (writer: string) =>
      createScriptWriter({ ...none, SCRIPT_WRITER: writer }, new ManualClock(), uncounted);
    await assert.rejects(
      ask(open('bedrock')),
      throws('NOT_CONFIGURED', /bedrock, and SCRIPT_MODEL is not set/),
    );
    await assert.rejects(
      ask(open('openai')),
      throws('NOT_CONFIGURED', /SCRIPT_MODEL and SCRIPT_ENDPOINT is not set/),
    );
    await assert.rejects(
      ask(open('offline')),
      throws('NOT_CONFIGURED', /set SCRIPT_WRITER to bedrock or openai/),
    );
    assert.throws(() => open('gpt'), /it can be offline, bedrock, openai/);
  });
});
