import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import * as fc from 'fast-check';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { createScriptWriter } from '../../shared/adapters/writers/create-script-writer.ts';
import { createOfflineWriter } from '../../shared/adapters/writers/create-offline-writer.ts';
import { askBedrock } from '../../shared/adapters/writers/model/ask-bedrock.ts';
import type { CountTokens } from '../../shared/adapters/writers/model/ask-model.ts';
import { createModelWriter } from '../../shared/adapters/writers/model/create-model-writer.ts';
import { readAnswer } from '../../shared/adapters/writers/model/read-answer.ts';
import { isCode, type ErrorCode } from '../../shared/domain/errors.ts';
import { findForbiddenCharacter } from '../../shared/domain/text-rules.ts';
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

suite('a model’s answer', () => {
  const scene = (text: string, more: object = {}) => JSON.stringify({ scenes: [{ text, ...more }] });

  test('is taken in a code block, with its pictures as plain words', () => {
    const read = readAnswer(
      `\`\`\`json\n${scene('Tea  is\nleaf.', { picture: '🍵 <b>cup</b> of tea!' })}\n\`\`\``,
    );
    assert.deepEqual(read, {
      scenes: [{ narration: 'Tea is leaf.', paragraphStart: true, picture: 'b cup b of tea' }],
    });
  });

  for (const [around, raw] of [
    ['a sentence before it', `Here is your script:\n\n${scene('Tea is leaf.')}`],
    ['a sentence before and after it', `Sure!\n${scene('Tea is leaf.')}\nHope you like it.`],
    ['thoughts', `<think>Tea {or coffee}? {"scenes":[]}</think>\n\n${scene('Tea is leaf.')}`],
    [
      'thoughts and a code block',
      `<think>So.</think>Here:\n\`\`\`json\n${scene('Tea is leaf.')}\n\`\`\`\nDone.`,
    ],
  ] as const)
    test(`is taken with ${around} around it`, () => {
      assert.deepEqual(readAnswer(raw), { scenes: [{ narration: 'Tea is leaf.', paragraphStart: true }] });
    });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['a preamble and a field more', `Here: ${scene('Tea.', { publish: true })}`, /scenes\.0/],
    ['a title in a code block', '```json\n{"title":"Tea","scenes":[{"text":"Tea."}]}\n```', /the answer/],
    ['thoughts alone', `<think>${scene('Tea.')}</think>`, /the answer/],
    ['no JSON', 'Here is your script: tea.', /the answer/],
    ['nothing', '', /the answer/],
    ['a list', '[]', /the answer/],
    ['no scenes', '{"scenes":[]}', /scenes/],
    ['a field more', scene('Tea.', { publish: true }), /scenes\.0/],
    ['settings', '{"scenes":[{"text":"Tea."}],"privacy":"public"}', /the answer/],
    ['an empty text', scene(''), /scenes\.0\.text/],
    ['too long a text', scene(`${'a'.repeat(2_001)}.`), /scenes\.0\.text/],
    [
      'too many scenes',
      JSON.stringify({ scenes: Array.from({ length: 401 }, () => ({ text: 'Tea.' })) }),
      /scenes/,
    ],
    ['a tag', scene('Tea <script>alert(1)</script>.'), /scene 1 has markup/],
    ['a heading', scene('# Tea.'), /scene 1 has markup/],
    ['a link', scene('See https://a.example.'), /scene 1 has markup/],
    ['a stage direction', scene('[soft music] Tea.'), /stage direction/],
    ['a speaker', scene('Narrator: Tea.'), /stage direction/],
    ['an emoji', scene('Tea 🍵.'), /emoji/],
    ['a hidden character', scene('Te\u202ea.'), /U\+202E/],
    ['letters that nobody sees', scene('Tea.\u{E0069}\u{E0067}\u{E006E}.'), /U\+E0069/],
    ['a prototype', '{"scenes":[{"text":"Tea."}],"__proto__":{"privacy":"public"}}', /the answer/],
    ['a prototype in a scene', '{"scenes":[{"text":"Tea.","__proto__":{"privacy":"public"}}]}', /scenes\.0/],
    ['lists 100,000 deep', `{"scenes":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /scenes/],
    ['an object for a text', '{"scenes":[{"text":{"toString":"Tea."}}]}', /scenes\.0\.text/],
    ['no end', scene('Tea'), /does not end like a sentence/],
    ['another script', scene('Чай растёт на холмах.'), /not in English/],
  ];
  for (const [name, raw, fault] of refused)
    test(`with ${name} is not used`, () => {
      const read = readAnswer(raw);
      assert.ok('faults' in read);
      assert.match(read.faults.join('; '), fault);
    });

  test('of any form gives faults, or scenes within their bounds and nothing else', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Tea is leaf.', 'Don’t wait!'));
    const some = fc.record(
      { text, picture: fc.oneof(text, fc.constant('<b>cup')), paragraph: fc.boolean() },
      { requiredKeys: ['text'] },
    );
    const raw = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .record({ scenes: fc.array(some, { minLength: 1, maxLength: 3 }) })
        .map((answer) => JSON.stringify(answer)),
    );
    const seen = new Set<string>();
    fc.assert(
      fc.property(raw, (answer) => {
        const read = readAnswer(answer);
        seen.add(Object.keys(read).join());
        if ('faults' in read) return assert.ok(read.faults.length > 0);
        for (const { narration, picture = '', paragraphStart, ...rest } of read.scenes) {
          assert.deepEqual([rest, typeof paragraphStart], [{}, 'boolean']);
          assert.ok(Array.from(narration).length <= 2000 && findForbiddenCharacter(narration) === undefined);
          assert.match(picture, /^[\p{L}\p{N}' -]*$/u);
        }
      }),
      { numRuns: 1000, seed: 20_261_124 },
    );
    assert.deepEqual(seen, new Set(['faults', 'scenes']));
  });
});
