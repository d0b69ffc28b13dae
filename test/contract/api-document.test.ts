import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { ROUTES } from '../../functions/api/routes.ts';
import { buildApi } from '../../infra/build/build-api.ts';
import { listOperations } from '../support/openapi-document.ts';

const API = join(import.meta.dirname, '..', '..', 'functions', 'api');

test('validators and document are the ones that `npm run generate` makes', async () => {
  const made = await buildApi();
  for (const [path, text] of made)
    assert.ok(readFileSync(join(API, path), 'utf8') === text, `${path} is stale: npm run generate`);
  const committed = readdirSync(join(API, 'validators')).map((name) => `validators/${name}`);
  const names = [...made.keys()].filter((path) => path.startsWith('validators/'));
  assert.deepEqual(committed.toSorted(), names.toSorted());
});

test('routes, document and validators name the same operations', () => {
  const documented = listOperations().map(({ operationId, method, path, ...operation }) => ({
    operationId,
    method: method.toUpperCase(),
    path,
    permission: operation['x-permission'] ?? 'public',
    isOpen: operation.security.length === 0,
  }));
  const served = ROUTES.map(({ operationId, method, path, permission }) => ({
    operationId,
    method,
    path,
    permission,
    isOpen: permission === ('public' as string),
  }));
  const byId = (a: { operationId: string }, b: { operationId: string }) =>
    a.operationId < b.operationId ? -1 : 1;
  assert.deepEqual(documented.toSorted(byId), served.toSorted(byId));
  const validators = readdirSync(join(API, 'validators')).filter((name) => name.endsWith('.mjs'));
  assert.deepEqual(
    validators.map((name) => name.replace('.mjs', '')).toSorted(),
    served.map(({ operationId }) => operationId).toSorted(),
  );
});

test('every operation documents what any route can answer', () => {
  for (const { operationId, responses, security } of listOperations()) {
    const expected = [...(security.length === 0 ? [] : ['401']), '403', '422', '429', '500', '503', '504'];
    for (const status of expected) assert.ok(status in responses, `${operationId} ${status}`);
  }
});
