/** Every route's exported handler, with what its schema allows, with one thing made wrong, and with hostile JSON. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { ROUTES, type Route } from '../../functions/api/routes.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { FILE_NAMES, VIDEO_STATUSES } from '../../shared/domain/video.ts';
import { assertHeaders, assertProblem } from '../support/assert-headers.ts';
import { assertDocumented } from '../support/openapi-document.ts';
import { openApi, type Request } from '../support/open-api.ts';
import { eventSchemaOf } from '../support/schema/json-schema.ts';
import { withMutation } from '../support/schema/mutations.ts';
import { validValue } from '../support/schema/valid-values.ts';

const api = await openApi();

/** Every run asks the same. */
const SEED = 20_261_124;
const RUNS = { numRuns: 15, seed: SEED };

/** Of no object. */
const UNKNOWN_ID = '01JD5T3Z8Q6V7W8X9Y0ZABCDEF';

const statuses = new Map<number, number>();

/** Whatever is sent: an answer of ours that the document describes, and never a 5xx. */
const call = async ({ operationId, path }: Route, request: Request): Promise<ApiResponse> => {
  const id = path.includes('{id}') && request.id === undefined ? { id: UNKNOWN_ID } : {};
  const response = await api.call(operationId, { role: 'admin', ...id, ...request });
  assertHeaders(response);
  assertDocumented(operationId, response);
  assert.ok(response.statusCode < 500, response.body);
  statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);
  return response;
};

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...FILE_NAMES, '__proto__', 'constructor'),
);

/** JSON that parsers, schemas and objects have been fooled by. `%` stands for a valid body's fields. */
const HOSTILE: readonly (readonly [what: string, json: string])[] = [
  ['a prototype', '{%,"__proto__":{"role":"admin"}}'],
  ['a prototype before the rest', '{"__proto__":{"role":"admin"},%}'],
  ['a prototype below', '{%,"settings":{"__proto__":{"privacy":"public"}}}'],
  ['a constructor', '{%,"constructor":{"prototype":{"isAdmin":true}}}'],
  ['a prototype in escapes', '{%,"\\u005f_proto__":{"role":"admin"}}'],
  ['a field twice', '{%,"owner":"a","owner":"b"}'],
  ['numbers beyond all bounds', '{%,"n":1e999,"m":-1e999,"k":123456789012345678901234567890}'],
  ['lists 5,000 deep', `{%,"a":${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ['objects 5,000 deep', `{%,"a":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`],
  ['10,000 fields', `{%,${Array.from({ length: 10_000 }, (_, index) => `"f${String(index)}":1`).join(',')}}`],
  ['a name of 100,000 characters', `{%,"${'x'.repeat(100_000)}":1}`],
  ['a name that hides', '{%,"x\u202Ey":1}'],
  ['half a character', '{%,"a":"\\ud800"}'],
  ['null bytes', '{%,"a":"\\u0000"}'],
  ['a byte order mark', '\uFEFF{%}'],
  ['a comment', '{%/* x */}'],
  ['a trailing comma', '{%,}'],
  ['no number', '{%,"a":NaN}'],
  ['two documents', '{%}{%}'],
];

/** Refused for what it is: JSON that is none, or a field that is not known; the first of the latter is pointed to. */
const assertRefused = (response: ApiResponse): void => {
  assert.ok([400, 422].includes(response.statusCode), response.body);
  const { errors = [] } = assertProblem(response, response.statusCode);
  assert.equal(errors.length > 0, response.statusCode === 422, response.body);
  assert.ok(response.body.length < 2000, 'a name that is long is not repeated');
};

for (const route of ROUTES)
  suite(`${route.method} ${route.path}`, () => {
    const { properties = {} } = eventSchemaOf(route.operationId);
    const { body, queryStringParameters, headers } = properties;

    test('answers any query and any id as documented', async () => {
      const query = fc.dictionary(
        fc.constantFrom('limit', 'status', 'cursor', 'page', '__proto__', 'a/b~c'),
        fc.oneof(text, fc.constantFrom(...VIDEO_STATUSES, '1', '100')),
      );
      await fc.assert(
        fc.asyncProperty(query, text, async (asked, id) => {
          await call(route, { query: asked, body: {}, ...(route.path.includes('{id}') && { id }) });
        }),
        RUNS,
      );
      const given = (
        queryStringParameters ? validValue(queryStringParameters) : fc.constant({})
      ) as fc.Arbitrary<Record<string, string>>;
      await fc.assert(
        fc.asyncProperty(given, async (asked) => {
          await call(route, { query: asked });
        }),
        { numRuns: 10, seed: SEED },
      );
    });

    if (body === undefined) return;
    const valid = validValue(body);

    test('answers any body that its schema allows as documented', async () => {
      await fc.assert(
        fc.asyncProperty(valid, async (given) => {
          await call(route, { body: given });
        }),
        RUNS,
      );
    });

    test('refuses a body with one thing wrong, and points to it', async () => {
      await fc.assert(
        fc.asyncProperty(withMutation(body, valid), async ({ kind, pointer, value }) => {
          const response = await call(route, { body: JSON.stringify(value) });
          const { errors } = assertProblem(response, 422);
          assert.equal(errors?.[0]?.pointer, pointer, `${kind}: ${response.body}`);
        }),
        { ...RUNS, numRuns: 40 },
      );
    });

    test('takes any JSON at all for what it is', async () => {
      await fc.assert(
        fc.asyncProperty(fc.json({ maxDepth: 6, stringUnit: 'binary' }), async (json) => {
          await call(route, { body: json });
        }),
        RUNS,
      );
    });

    if (headers !== undefined)
      test('refuses headers of another form, and points to them', async () => {
        // Over the wire every value is a text.
        const wrong = withMutation(headers, validValue(headers)).filter(
          ({ value }) =>
            typeof (Object.values(value ?? {})[0] ?? null) === 'string' && typeof value === 'object',
        );
        const some = fc.tuple(wrong, valid);
        await fc.assert(
          fc.asyncProperty(some, async ([{ pointer, value }, given]) => {
            const response = await call(route, { body: given, headers: value as Record<string, string> });
            const { errors } = assertProblem(response, 422);
            assert.equal(errors?.[0]?.pointer, pointer);
          }),
          { numRuns: 10, seed: SEED },
        );
      });

    for (const [what, json] of HOSTILE)
      test(`refuses ${what}, and changes no object`, async () => {
        const [given] = fc.sample(valid, { numRuns: 1, seed: SEED });
        const fields = JSON.stringify(given).slice(1, -1);
        const hostile = fields === '' ? json.replaceAll('%,', '').replaceAll(',%', '') : json;
        assertRefused(await call(route, { body: hostile.replaceAll('%', () => fields) }));
        assert.equal(Object.keys(Object.prototype).length, 0);
        assert.equal(({} as { role?: unknown }).role, undefined);
      });
  });

suite('all of that', () => {
  test('made no 5xx', (context) => {
    const all = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    const seen = [...statuses].toSorted(([one], [other]) => one - other);
    assert.ok(seen.every(([status]) => status < 500) && statuses.has(202) && statuses.has(422));
    context.diagnostic(
      `handlers: ${String(all)} requests; ${seen.map(([status, count]) => `${String(status)}: ${String(count)}`).join(', ')}`,
    );
  });
});
