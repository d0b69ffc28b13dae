import assert from 'node:assert/strict';
import test from 'node:test';
import { ulid } from 'ulid';
import { createApiKeyStore } from '../../shared/adapters/aws/create-api-key-store.ts';
import { issueApiKey } from '../../shared/use-cases/issue-api-key.ts';
import { captureLines } from '../support/capture-lines.ts';
import { makeContext } from '../support/make-api-event.ts';
import { keepUser } from '../support/keep-user.ts';
import { REQUEST_ID } from '../support/make-video.ts';
import { openApi } from '../support/open-api.ts';

const api = await openApi();
const { dynamo: client, tableName, auditTableName } = api.aws;
const clock = { now: () => new Date() };
const newId = () => ulid();
const tables = { client, tableName, auditTableName, clock, newId };
const issue = issueApiKey({
  apiKeys: createApiKeyStore(tables),
  clock,
  newId,
});

const STAGE = 'arn:aws:execute-api:us-east-1:000000000000:abc123/v1';

const authorize = async (headers: Record<string, string> | null) =>
  captureLines(async () => api.authorize({ methodArn: `${STAGE}/GET/videos`, headers }, makeContext()));

test('a key opens the stage, and says whose it is', async () => {
  const audit = { actor: 'tick:test', requestId: REQUEST_ID };
  await keepUser(tables, 'owner-a', 'creator');
  const { apiKey, key } = await issue({ owner: 'owner-a', role: 'creator', name: 'laptop', audit });
  for (const name of ['Authorization', 'authorization', 'AUTHORIZATION']) {
    const { value, lines } = await authorize({ [name]: `Bearer ${apiKey}` });
    assert.deepEqual(value, {
      principalId: `key:${key.id}`,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: `${STAGE}/*` }],
      },
      context: { userId: 'owner-a', principal: `key:${key.id}`, role: 'creator' },
    });
    assert.ok(!lines.join('').includes(apiKey));
  }
});

test('anything else is exactly Unauthorized', async () => {
  const unknown = `Bearer flk_${'a'.repeat(43)}`;
  for (const headers of [null, {}, { Authorization: unknown }, { Authorization: 'Basic eDp5' }])
    await assert.rejects(authorize(headers), { message: 'Unauthorized' });
});
