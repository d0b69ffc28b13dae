/**
 * Every route's function as it is exported, around a handler that throws what nobody foresaw: its own 500 has the
 * whole header set and tells nothing. What a service does wrong is answered otherwise, and `walk-routes` has it.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { test, type TestContext } from 'node:test';
import { ROUTES } from '../../functions/api/routes.ts';
import { assertProblem, countChecked } from '../support/assert-headers.ts';
import { exampleBody } from '../support/local-api/example-body.ts';
import { openApi } from '../support/open-api.ts';

const CHAIN = '/shared/http/api-chain.ts';
const HANDLER = '.handler(options.handle)';
const FAILING = ".handler(async () => { throw new TypeError('no secret of table-x'); })";

// In the chain's own file, so that each route's links stand around it as they are declared.
registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith(CHAIN)) return next(url, context);
    const source = readFileSync(new URL(url), 'utf8');
    assert.equal(source.split(HANDLER).length, 2, `${CHAIN} has its handler in one place`);
    return {
      format: 'module-typescript',
      shortCircuit: true,
      source: source.replace(HANDLER, FAILING),
    };
  },
});
const { call } = await openApi();

test('a handler’s own failure is answered 500 on each route, and tells nothing', async (context: TestContext) => {
  for (const { operationId, path, method } of ROUTES) {
    const body = exampleBody(path, method);
    const response = await call(operationId, {
      role: 'admin',
      ...(path.includes('{') && { id: '01JD5T3Z8Q6V7W8X9Y0ZABCDEF' }),
      ...(body !== undefined && { body: JSON.parse(body) as unknown }),
    });
    const { type, detail, title } = assertProblem(response, 500);
    assert.deepEqual([type, title], ['about:blank', 'Internal Server Error'], operationId);
    assert.match(detail, /^The request failed on our side\. Quote the request id/);
    assert.doesNotMatch(response.body, /secret|table-x|TypeError|\.ts/);
  }
  const { answers, headers } = countChecked();
  assert.equal(answers, ROUTES.length);
  context.diagnostic(`${answers} answers of functions whose handler fails, ${headers} headers checked`);
});
