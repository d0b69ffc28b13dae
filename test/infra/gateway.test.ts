import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GATEWAY_PROBLEMS } from '../../infra/constructs/gateway-problems.ts';
import { type ErrorCode, FacelessError } from '../../shared/domain/errors.ts';
import { toProblemResponse } from '../../shared/http/problem.ts';
import { SECURITY_HEADERS } from '../../shared/http/security-headers.ts';
import { findResources, readTemplates } from './support/read-assembly.ts';

interface GatewayResponseProperties {
  readonly ResponseType: string;
  readonly StatusCode?: string;
  readonly ResponseParameters: Readonly<Record<string, string>>;
  readonly ResponseTemplates: Readonly<Record<string, string>>;
}
interface MethodProperties {
  readonly HttpMethod: string;
  readonly MethodResponses?: readonly { readonly ResponseParameters: Readonly<Record<string, boolean>> }[];
  readonly Integration: {
    readonly Type: string;
    readonly RequestTemplates?: Readonly<Record<string, string>>;
    readonly IntegrationResponses?: readonly {
      readonly StatusCode: string;
      readonly ResponseParameters: Readonly<Record<string, string>>;
      readonly ResponseTemplates: Readonly<Record<string, string>>;
    }[];
  };
}

const templates = await readTemplates('production');
const responses = findResources<GatewayResponseProperties>(templates, 'AWS::ApiGateway::GatewayResponse');
const methods = findResources<MethodProperties>(templates, 'AWS::ApiGateway::Method');

/** Every response type that API Gateway documents for REST APIs. */
const TYPES = [
  'ACCESS_DENIED',
  'API_CONFIGURATION_ERROR',
  'AUTHORIZER_CONFIGURATION_ERROR',
  'AUTHORIZER_FAILURE',
  'BAD_REQUEST_BODY',
  'BAD_REQUEST_PARAMETERS',
  'DEFAULT_4XX',
  'DEFAULT_5XX',
  'EXPIRED_TOKEN',
  'INTEGRATION_FAILURE',
  'INTEGRATION_TIMEOUT',
  'INVALID_API_KEY',
  'INVALID_SIGNATURE',
  'MISSING_AUTHENTICATION_TOKEN',
  'QUOTA_EXCEEDED',
  'REQUEST_TOO_LARGE',
  'RESOURCE_NOT_FOUND',
  'THROTTLED',
  'UNAUTHORIZED',
  'UNSUPPORTED_MEDIA_TYPE',
  'WAF_FILTERED',
];

const response = (type: string): GatewayResponseProperties => {
  const found = responses.find(({ properties }) => properties.ResponseType === type);
  assert.ok(found, type);
  return found.properties;
};
const header = (type: string, name: string): string | undefined =>
  response(type).ResponseParameters[`gatewayresponse.header.${name}`];

/** A template after the gateway's plain substitution. */
const fill = (template: string): Record<string, unknown> =>
  JSON.parse(template.replaceAll('$context.requestId', '7a1f0f0e-0000-4000-8000-000000000000')) as Record<
    string,
    unknown
  >;

describe('what the gateway answers itself', () => {
  it('covers every type of response', () => {
    assert.deepEqual(responses.map(({ properties }) => properties.ResponseType).toSorted(), TYPES);
  });

  it('carries the whole header set, each value in single quotes', () => {
    for (const { properties } of responses) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        assert.equal(
          header(properties.ResponseType, name),
          `'${value}'`,
          `${properties.ResponseType} ${name}`,
        );
      }
      assert.equal(header(properties.ResponseType, 'X-Request-ID'), 'context.requestId');
      assert.equal(header(properties.ResponseType, 'Content-Type'), "'application/problem+json'");
    }
  });

  it('has a problem document whose status is the answer’s', () => {
    for (const { properties } of responses) {
      const body = fill(properties.ResponseTemplates['application/problem+json'] ?? '');
      assert.equal(body['requestId'], '7a1f0f0e-0000-4000-8000-000000000000');
      assert.equal(
        body['status'],
        properties.StatusCode === undefined ? undefined : Number(properties.StatusCode),
      );
      for (const member of ['type', 'title', 'detail', 'instance']) {
        assert.equal(typeof body[member], 'string', `${properties.ResponseType} ${member}`);
      }
    }
  });

  it('says 401 with WWW-Authenticate, 404 for unknown routes, 429 with Retry-After', () => {
    assert.equal(response('UNAUTHORIZED').StatusCode, '401');
    assert.match(header('UNAUTHORIZED', 'WWW-Authenticate') ?? '', /^'Bearer /u);
    assert.equal(response('MISSING_AUTHENTICATION_TOKEN').StatusCode, '404');
    assert.equal(response('THROTTLED').StatusCode, '429');
    assert.match(header('THROTTLED', 'Retry-After') ?? '', /^'\d+'$/u);
    assert.match(header('QUOTA_EXCEEDED', 'Retry-After') ?? '', /^'\d+'$/u);
  });

  it('speaks as the functions do', () => {
    const known = {
      UNAUTHENTICATED: 'UNAUTHORIZED',
      FORBIDDEN: 'ACCESS_DENIED',
      NOT_FOUND: 'RESOURCE_NOT_FOUND',
    };
    for (const [code, type] of Object.entries(known)) {
      const answer = toProblemResponse(new FacelessError(code as ErrorCode, 'x'), 'id');
      const ours = JSON.parse(answer.body) as Record<string, unknown>;
      const theirs = fill(response(type).ResponseTemplates['application/problem+json'] ?? '');
      assert.deepEqual(
        [theirs['type'], theirs['title'], theirs['status']],
        [ours['type'], ours['title'], ours['status']],
      );
    }
  });

  it('leaves the status of the two defaults alone, since it would take every unlisted one’s place', () => {
    assert.deepEqual(
      GATEWAY_PROBLEMS.filter(({ status }) => status === undefined).map((problem) => problem.response),
      ['DEFAULT_4XX', 'DEFAULT_5XX'],
    );
  });

  it('deploys only after all of them are in place', () => {
    const [deployment] = findResources(templates, 'AWS::ApiGateway::Deployment');
    const awaited = new Set(deployment?.resource.DependsOn);
    for (const { id } of [...responses, ...methods]) {
      assert.ok(awaited.has(id), id);
    }
  });
});

describe('the stage’s settings', () => {
  it('log each method’s errors and never its data, whatever limits it has of its own', () => {
    const [stage] = findResources<{
      readonly MethodSettings: readonly {
        readonly LoggingLevel?: string;
        readonly DataTraceEnabled?: boolean;
      }[];
    }>(templates, 'AWS::ApiGateway::Stage');
    assert.ok((stage?.properties.MethodSettings.length ?? 0) > 1);
    for (const { LoggingLevel, DataTraceEnabled } of stage?.properties.MethodSettings ?? []) {
      assert.deepEqual([LoggingLevel, DataTraceEnabled], ['ERROR', false]);
    }
  });
});

describe('a known path’s other methods', () => {
  const others = methods.filter(({ properties }) => properties.HttpMethod === 'ANY');

  it('are answered with 405, Allow and the whole header set', () => {
    assert.ok(others.length > 0);
    for (const { id, properties } of others) {
      const [answer] = properties.Integration.IntegrationResponses ?? [];
      assert.equal(properties.Integration.Type, 'MOCK');
      assert.equal(answer?.StatusCode, '405', id);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        assert.equal(
          answer.ResponseParameters[`method.response.header.${name}`],
          `'${value}'`,
          `${id} ${name}`,
        );
      }
      assert.match(answer.ResponseParameters['method.response.header.Allow'] ?? '', /^'[A-Z, ]+'$/u);
      assert.equal(fill(answer.ResponseTemplates['application/problem+json'] ?? '')['status'], 405);
    }
  });

  it('declare each header that they send', () => {
    for (const { id, properties } of others) {
      assert.deepEqual(
        Object.keys(properties.MethodResponses?.[0]?.ResponseParameters ?? {}).toSorted(),
        Object.keys(properties.Integration.IntegrationResponses?.[0]?.ResponseParameters ?? {}).toSorted(),
        id,
      );
    }
  });
});
