import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { createKeyReader } from '../../shared/adapters/aws/create-key-reader.ts';
import { readKeyPlace } from '../../shared/config/script-writer.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { readWriterSettings } from '../../infra/script-writer.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { startModelServer, type ServedAnswer } from '../support/start-model-server.ts';

Object.assign(process.env, {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test-secret',
});

/** Parameter Store and Secrets Manager as one service on this machine, with one answer. */
const serve = async (answer: ServedAnswer) => {
  const server = await startModelServer([answer]);
  process.env['AWS_ENDPOINT_URL_SSM'] = server.url;
  process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] = server.url;
  after(server.close);
  return server;
};

const read = (reference: string) => createKeyReader(reference, new ManualClock())();

suite('the key of a model', () => {
  test('is read from the Parameter Store, decrypted, and from Secrets Manager', async () => {
    const parameters = await serve({ status: 200, body: '{"Parameter":{"Value":" sk-one "}}' });
    assert.equal(await read('ssm:/faceless/script-key'), 'sk-one');
    assert.deepEqual(parameters.heard[0]?.body, { Name: '/faceless/script-key', WithDecryption: true });
    const secrets = await serve({ status: 200, body: '{"SecretString":"sk-two"}' });
    assert.equal(await read('secretsmanager:faceless/script-key'), 'sk-two');
    assert.deepEqual(secrets.heard[0]?.body, { SecretId: 'faceless/script-key' });
  });

  test('that is not there is a setting to put right; a service that does not answer is not', async () => {
    await serve({ status: 400, body: '{"__type":"ParameterNotFound","message":"no"}' });
    const absent = (error: unknown): boolean =>
      isCode(error, 'NOT_CONFIGURED') && /SCRIPT_KEY names a key in ssm/.test(error.message);
    await assert.rejects(read('ssm:/none'), absent);
    await serve({ status: 200, body: '{"Parameter":{"Value":" "}}' });
    await assert.rejects(read('ssm:/empty'), absent);
    await serve({ status: 400, body: '{"__type":"ThrottlingException","message":"slow"}' });
    const busy = (error: unknown): boolean => isCode(error, 'UNAVAILABLE') && error.retryable;
    await assert.rejects(read('ssm:/busy'), busy);
  });

  test('is never taken for its place, nor repeated in what is said about it', () => {
    assert.deepEqual(readKeyPlace('file:/home/me/key'), { place: 'file', name: '/home/me/key' });
    for (const key of ['sk-secret', 'bearer:sk-secret', ''])
      assert.throws(
        () => readKeyPlace(key),
        (error: Error) => /is not the key itself/.test(error.message) && !error.message.includes('sk-secret'),
      );
  });
});

suite('the settings of a stage', () => {
  const openai = {
    SCRIPT_WRITER: 'openai',
    SCRIPT_MODEL: 'm',
    SCRIPT_ENDPOINT: 'https://a.example/v1',
    SCRIPT_KEY: 'ssm:/k',
  };

  test('are offline where nothing is said, and whole where something is', () => {
    assert.equal(readWriterSettings(true, {}).SCRIPT_WRITER, 'offline');
    assert.deepEqual(readWriterSettings(true, openai), openai);
    const local = { ...openai, SCRIPT_ENDPOINT: 'http://127.0.0.1:11434/v1', SCRIPT_KEY: '' };
    assert.deepEqual(readWriterSettings(false, local), local);
  });

  const refused: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['no such writer', { SCRIPT_WRITER: 'gpt' }, /offline, bedrock, openai/],
    ['Bedrock without its model', { SCRIPT_WRITER: 'bedrock' }, /bedrock needs SCRIPT_MODEL\./],
    ['an endpoint without its parts', { SCRIPT_WRITER: 'openai' }, /SCRIPT_MODEL and SCRIPT_ENDPOINT/],
    ['a key in the clear', { ...openai, SCRIPT_KEY: 'sk-secret' }, /is not the key itself/],
    ['a key in a file', { ...openai, SCRIPT_KEY: 'file:/k' }, /in ssm: or secretsmanager:/],
    ['a plain connection', { ...openai, SCRIPT_ENDPOINT: 'http://a.example' }, /https only/],
  ];
  for (const [name, source, words] of refused)
    test(`are refused for ${name}`, () => {
      assert.throws(() => readWriterSettings(true, source), words);
    });
});
