import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { MethodDefinition } from '../../infra/local/gateway/api-definition.ts';
import { isAllowed, matchPattern } from '../../infra/local/gateway/evaluate-policy.ts';
import { fillTemplate, mapExpression } from '../../infra/local/gateway/mapping-expression.ts';
import { matchRoute } from '../../infra/local/gateway/match-route.ts';
import { openThrottle } from '../../infra/local/gateway/open-throttle.ts';
import { readProxyResponse } from '../../infra/local/gateway/read-proxy-response.ts';

const method = (httpMethod: string, resourcePath: string): MethodDefinition => ({
  httpMethod,
  resourcePath,
  resourceId: resourcePath,
  integration: { type: 'AWS_PROXY', functionArn: 'arn' },
});
const api = {
  apiId: 'api',
  accountId: '0',
  region: 'here',
  stage: 'v1',
  responses: new Map(),
  throttles: [],
  binaryMediaTypes: [],
  methods: [
    method('GET', '/a'),
    method('ANY', '/a'),
    method('GET', '/a/{id}'),
    method('GET', '/a/{id}/b'),
    method('POST', '/a/c'),
  ],
};

suite('routes of the local gateway', () => {
  const route = (verb: string, url: string): string => {
    const found = matchRoute(api, verb, url);
    return `${found.method.httpMethod} ${found.method.resourcePath} ${JSON.stringify(found.pathParameters)}`;
  };

  test('are found by path and verb; a slash at the end makes no difference', () => {
    assert.equal(route('GET', '/v1/a?b=/c'), 'GET /a {}');
    assert.equal(route('GET', '/v1/a/'), 'GET /a {}');
    assert.equal(route('PUT', '/v1/a'), 'ANY /a {}');
    assert.equal(route('GET', '/v1/a/x%2Fy'), 'GET /a/{id} {"id":"x/y"}');
    assert.equal(route('GET', '/v1/a/x/b'), 'GET /a/{id}/b {"id":"x"}');
  });

  test('are not found elsewhere, nor under a constant path’s other verbs', () => {
    for (const url of [
      '/',
      '/v1',
      '/v10/a',
      '/a',
      '/v1/b',
      '/v1//a',
      '/v1/a//',
      '/v1/a//b',
      '/v1/a/c',
      '/v1/a/x/y',
    ]) {
      assert.throws(() => route('GET', url), { type: 'MISSING_AUTHENTICATION_TOKEN' }, url);
    }
  });
});

suite('policies of an authorizer', () => {
  const statement = (
    Effect: string,
    Resource: string | string[],
    Action: string | string[] = 'execute-api:Invoke',
  ) => ({
    Effect,
    Resource,
    Action,
  });

  test('need an Allow and no Deny', () => {
    assert.equal(isAllowed({ Statement: [] }, 'arn'), false);
    assert.equal(isAllowed({ Statement: statement('Allow', 'ar?') }, 'arn'), true);
    assert.equal(isAllowed({ Statement: [statement('Allow', '*', 'execute-api:*')] }, 'arn'), true);
    assert.equal(isAllowed({ Statement: [statement('Allow', ['x', 'a*'])] }, 'arn'), true);
    assert.equal(isAllowed({ Statement: [statement('Allow', '*', 's3:*')] }, 'arn'), false);
    assert.equal(isAllowed({ Statement: [statement('Allow', '*'), statement('Deny', 'ar*')] }, 'arn'), false);
  });

  test('match as their pattern says, for any text', () => {
    const letters = fc.stringMatching(/^[ab]{0,6}$/);
    const pattern = fc.stringMatching(/^[ab*?]{0,6}$/);
    // What a pattern means, slowly: a star takes nothing, or one character more.
    const means = (glob: string, text: string): boolean => {
      if (glob === '') {
        return text === '';
      }
      if (glob[0] === '*') {
        return means(glob.slice(1), text) || (text !== '' && means(glob, text.slice(1)));
      }
      return text !== '' && (glob[0] === '?' || glob[0] === text[0]) && means(glob.slice(1), text.slice(1));
    };
    fc.assert(
      fc.property(pattern, letters, (glob, text) => matchPattern(glob, text) === means(glob, text)),
      { numRuns: 1000 },
    );
  });
});

suite('answers of functions', () => {
  const read = (payload: unknown): ReturnType<typeof readProxyResponse> =>
    readProxyResponse({ requestId: 'r', failed: false, payload: JSON.stringify(payload) }, true);

  test('decode a body only where the client takes binary', () => {
    const payload = { statusCode: 200, body: Buffer.from('ü').toString('base64'), isBase64Encoded: true };
    assert.equal(read(payload).body.toString(), 'ü');
    const text = readProxyResponse(
      { requestId: 'r', failed: false, payload: JSON.stringify(payload) },
      false,
    );
    assert.equal(text.body, payload.body);
  });

  test('are JSON unless they say otherwise; numbers are texts; some names are the gateway’s', () => {
    assert.deepEqual(read({ statusCode: 200 }).headers, [['Content-Type', 'application/json']]);
    const { headers } = read({
      statusCode: '200',
      headers: { 'content-type': 'a/b', Age: 3, 'Transfer-Encoding': 'x', Server: 's' },
    });
    assert.deepEqual(headers, [
      ['content-type', 'a/b'],
      ['Age', '3'],
      ['x-amzn-remapped-server', 's'],
    ]);
  });

  test('are either whole or refused, whatever a function gives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          assert.ok(read(value).status >= 100);
        } catch (error) {
          assert.equal((error as { readonly type?: string }).type, 'INTEGRATION_FAILURE');
        }
      }),
    );
  });
});

suite('throttles of the local gateway', () => {
  const [first = method('GET', '/a'), second = method('GET', '/b')] = api.methods;
  test('let a burst pass, then the rate, each method by its closest setting', () => {
    let now = 0;
    const passes = openThrottle(
      [
        { httpMethod: '*', resourcePath: '/*', rate: 1, burst: 1 },
        { httpMethod: 'GET', resourcePath: '/a', rate: 2, burst: 3 },
      ],
      () => now,
    );
    const count = (of: MethodDefinition): number => [1, 2, 3, 4, 5].filter(() => passes(of)).length;
    assert.equal(count(first), 3);
    assert.equal(count(second), 1);
    now += 1000;
    assert.equal(count(first), 2);
    assert.equal(count(second), 1);
    now += 3_600_000;
    assert.equal(count(first), 3);
  });
});

suite('mappings of the local gateway', () => {
  test('substitute, and no more', () => {
    const context = { requestId: 'r1', 'identity.sourceIp': '::1' };
    assert.equal(mapExpression("'it's'", context), "it's");
    assert.equal(mapExpression('context.requestId', context), 'r1');
    assert.equal(
      fillTemplate('{"a":"$context.requestId.","b":"$context.identity.sourceIp$context.no"}', context),
      '{"a":"r1.","b":"::1"}',
    );
    assert.equal(fillTemplate('#set($a = 1)$a', context), '#set($a = 1)$a');
  });
});
