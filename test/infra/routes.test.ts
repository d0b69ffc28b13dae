import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { App, Stack } from 'aws-cdk-lib';
import { Match, Template as Assertions } from 'aws-cdk-lib/assertions';
import { type IAuthorizer, AuthorizationType, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { ROUTES, type Route } from '../../functions/api/routes.ts';
import { readStageConfig, routeThrottle, type StageConfig } from '../../infra/config.ts';
import { addApiRoutes } from '../../infra/constructs/api-routes.ts';
import { gatewayHeaders } from '../../infra/constructs/gateway-headers.ts';
import { readCorsOrigins } from '../../infra/cors-origins.ts';
import type { RateClass } from '../../shared/domain/rate-limit.ts';
import { findResources, readTemplates, referenceOf } from './support/read-assembly.ts';

interface MethodProperties {
  readonly HttpMethod: string;
  readonly ResourceId: unknown;
  readonly AuthorizationType: string;
  readonly AuthorizerId?: unknown;
  readonly Integration: { readonly Type: string };
}

const templates = await readTemplates('production');
// The rules of CloudFormation and cdk-nag have a test of their own.
process.env['CDK_VALIDATION'] = 'false';
const folder = mkdtempSync(join(tmpdir(), 'faceless-routes-'));
after(() => rmSync(folder, { recursive: true }));

function pathOf(resourceId: unknown): string {
  const found = findResources<{ readonly PathPart: string; readonly ParentId: unknown }>(
    templates,
    'AWS::ApiGateway::Resource',
  ).find(({ id }) => id === referenceOf(resourceId));
  return found === undefined ? '' : `${pathOf(found.properties.ParentId)}/${found.properties.PathPart}`;
}

const methods = findResources<MethodProperties>(templates, 'AWS::ApiGateway::Method').map(
  ({ properties }) => ({
    ...properties,
    route: `${properties.HttpMethod} ${pathOf(properties.ResourceId)}`,
  }),
);

/** A small API of these routes with one function for all. */
function buildApi(routes: readonly Route[], config: StageConfig): Assertions {
  const app = new App({ outdir: mkdtempSync(join(folder, 'app-')) });
  const stack = new Stack(app, 'Routes');
  const lambda = new LambdaFunction(stack, 'Function', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = () => undefined'),
  });
  const authorizer: IAuthorizer = { authorizerId: 'authorizer', authorizationType: AuthorizationType.CUSTOM };
  addApiRoutes({
    config,
    restApi: new RestApi(stack, 'Api'),
    authorizer,
    routes,
    functions: new Map(routes.map(({ operationId }) => [operationId, lambda])),
    preflight: config.corsOrigins.length === 0 ? undefined : lambda,
  });
  return Assertions.fromStack(stack);
}

const [route] = ROUTES;
assert.ok(route);

describe('route table and template', () => {
  it('serve the same routes', () => {
    const served = methods
      .filter(({ Integration }) => Integration.Type === 'AWS_PROXY')
      .map((method) => method.route);
    assert.deepEqual(served.toSorted(), ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it('ask for a key wherever the table asks for a permission', () => {
    for (const { method, path, permission } of ROUTES) {
      const found = methods.find((candidate) => candidate.route === `${method} ${path}`);
      assert.equal(found?.AuthorizationType, permission === 'public' ? 'NONE' : 'CUSTOM', path);
      assert.equal(found?.AuthorizerId === undefined, permission === 'public', path);
    }
  });

  it('answer other methods of every served path', () => {
    const paths = [...new Set(ROUTES.map(({ path }) => `ANY ${path}`))];
    const others = methods.filter(({ HttpMethod }) => HttpMethod === 'ANY').map((method) => method.route);
    assert.deepEqual(others.toSorted(), paths.toSorted());
  });

  it('do not let the console’s test call reach a function', () => {
    const permissions = findResources<{ readonly SourceArn: unknown }>(templates, 'AWS::Lambda::Permission');
    assert.ok(permissions.length > ROUTES.length);
    for (const { id, properties } of permissions) {
      assert.doesNotMatch(JSON.stringify(properties.SourceArn), /test-invoke-stage/u, id);
    }
  });

  it('check each request’s key anew', () => {
    const [authorizer] = findResources(templates, 'AWS::ApiGateway::Authorizer');
    assert.equal(authorizer?.properties['Type'], 'REQUEST');
    assert.equal(authorizer?.properties['AuthorizerResultTtlInSeconds'], 0);
    assert.equal(authorizer?.properties['IdentitySource'], 'method.request.header.Authorization');
  });
});

describe('addApiRoutes', () => {
  const config = readStageConfig('production');

  it('refuses a route that declares no permission, and names it', () => {
    const { permission: _, ...bare } = route;
    assert.throws(
      () => buildApi([bare as unknown as Route], config),
      /Route POST \/videos declares no permission; it needs one of video:read, [^.]+, or public/u,
    );
  });

  it('refuses a permission that does not exist', () => {
    assert.throws(
      () => buildApi([{ ...route, permission: 'video:burn' } as unknown as Route], config),
      /declares no permission/u,
    );
  });

  it('answers no preflight where no origin is allowed', () => {
    buildApi([route], config).resourcePropertiesCountIs(
      'AWS::ApiGateway::Method',
      { HttpMethod: 'OPTIONS' },
      0,
    );
  });

  it('lets a function answer the preflight, and names OPTIONS in Allow', () => {
    const origins = { ...config, corsOrigins: ['https://app.example', 'https://admin.example'] };
    const api = buildApi([route], origins);
    api.hasResourceProperties('AWS::ApiGateway::Method', {
      HttpMethod: 'OPTIONS',
      AuthorizationType: 'NONE',
      Integration: { Type: 'AWS_PROXY' },
    });
    api.hasResourceProperties('AWS::ApiGateway::Method', {
      HttpMethod: 'ANY',
      Integration: {
        IntegrationResponses: [
          {
            ResponseParameters: Match.objectLike({ 'method.response.header.Allow': "'OPTIONS, POST'" }),
          },
        ],
      },
    });
  });
});

describe('gatewayHeaders', () => {
  const config = readStageConfig('production');
  const originOf = (corsOrigins: readonly string[]): string | undefined =>
    gatewayHeaders({ ...config, corsOrigins })['Access-Control-Allow-Origin'];

  it('name an origin only where there is one: a constant cannot choose', () => {
    assert.equal(originOf([]), undefined);
    assert.equal(originOf(['https://app.example']), "'https://app.example'");
    assert.equal(originOf(['https://app.example', 'https://admin.example']), undefined);
  });
});

describe('CORS_ORIGINS', () => {
  it('lists exact origins', () => {
    assert.deepEqual(readCorsOrigins(''), []);
    assert.deepEqual(readCorsOrigins(' https://a.example, http://localhost:5173 '), [
      'https://a.example',
      'http://localhost:5173',
    ]);
    for (const wrong of [
      '*',
      'null',
      'a.example',
      'http://a.example',
      'https://a.example/',
      'https://A.example',
    ])
      assert.throws(
        () => readCorsOrigins(`https://b.example,${wrong}`),
        /an origin is https:\/\/name/u,
        wrong,
      );
  });
});

describe('the stage’s limits of routes', () => {
  const limits = readStageConfig('production');
  const limitOf = (rate: RateClass) =>
    routeThrottle(limits, { operationId: 'getHealth', method: 'POST', rate });

  it('are stricter where something is made, and strictest for who signs in or registers', () => {
    for (const rate of ['make', 'sign-in', 'register'] as const) {
      const limit = limitOf(rate);
      assert.ok(
        limit && limit.rate <= limits.throttle.rate / 4 && limit.burst <= limits.throttle.burst / 4,
        rate,
      );
    }
    assert.equal(limitOf('write'), undefined);
  });

  it('stand in the template on each route that has one', () => {
    const [stage] = findResources<{
      readonly MethodSettings: readonly Readonly<Record<string, unknown>>[];
    }>(templates, 'AWS::ApiGateway::Stage');
    for (const declared of ROUTES) {
      const limit = routeThrottle(limits, declared);
      const found = stage?.properties.MethodSettings.find(
        ({ ResourcePath, HttpMethod }) =>
          HttpMethod === declared.method && ResourcePath === `/${declared.path.replaceAll('/', '~1')}`,
      );
      assert.equal(found?.['ThrottlingRateLimit'], limit?.rate, declared.path);
      assert.equal(found?.['ThrottlingBurstLimit'], limit?.burst, declared.path);
    }
  });
});
