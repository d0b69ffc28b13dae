import { Duration } from 'aws-cdk-lib';
import {
  AuthorizationType,
  type IResource,
  LambdaIntegration,
  MockIntegration,
  PassthroughBehavior,
  RequestAuthorizer,
  ResponseType,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { MakeFunction } from './make-function.ts';

const call = (target: Function): LambdaIntegration =>
  new LambdaIntegration(target, { allowTestInvoke: false });

function addNotAllowed(resource: IResource): void {
  const parameters = {
    'method.response.header.Allow': "'GET, POST'",
    'method.response.header.X-Id': 'context.requestId',
  };
  resource.addMethod(
    'ANY',
    new MockIntegration({
      passthroughBehavior: PassthroughBehavior.NEVER,
      requestTemplates: { 'application/json': '{"statusCode": 405}' },
      integrationResponses: [
        {
          statusCode: '405',
          responseParameters: parameters,
          responseTemplates: { 'application/problem+json': '{"id":"$context.requestId"}' },
        },
      ],
    }),
    {
      methodResponses: [
        {
          statusCode: '405',
          responseParameters: { 'method.response.header.Allow': true, 'method.response.header.X-Id': true },
        },
      ],
    },
  );
}

function addResponses(api: RestApi): void {
  const templates = {
    'application/problem+json': '{"type":"$context.error.responseType","id":"$context.requestId"}',
  };
  const responseHeaders = { 'X-Frame-Options': "'DENY'", 'X-Request-ID': 'context.requestId' };
  const add = (type: ResponseType, statusCode?: string, more: Record<string, string> = {}): void => {
    api.addGatewayResponse(type.responseType, {
      type,
      ...(statusCode === undefined ? {} : { statusCode }),
      responseHeaders: { ...responseHeaders, ...more },
      templates,
    });
  };
  add(ResponseType.DEFAULT_4XX);
  add(ResponseType.DEFAULT_5XX);
  add(ResponseType.MISSING_AUTHENTICATION_TOKEN, '404');
  add(ResponseType.UNAUTHORIZED, '401', { 'WWW-Authenticate': '\'Bearer realm="fixture"\'' });
}

/** Routes that show what the gateway does; see the test of the gateway. */
export function addFixtureApi(scope: Construct, makeFunction: MakeFunction, echo: Function): void {
  const api = new RestApi(scope, 'Api', {
    cloudWatchRole: false,
    deployOptions: {
      stageName: 'v1',
      throttlingRateLimit: 1000,
      throttlingBurstLimit: 1000,
      methodOptions: { '/limited/GET': { throttlingRateLimit: 0.001, throttlingBurstLimit: 2 } },
    },
  });
  addResponses(api);
  const handler = makeFunction('authorize');
  const authorizerOf = (id: string, seconds: number): RequestAuthorizer =>
    new RequestAuthorizer(scope, id, {
      handler,
      identitySources: ['method.request.header.Authorization'],
      resultsCacheTtl: Duration.seconds(seconds),
    });
  const answer = call(makeFunction('answer'));
  const route = (path: string): IResource => api.root.resourceForPath(path);
  addNotAllowed(route('/echo'));
  for (const [path, verb, target] of [
    ['/echo', 'GET', call(echo)],
    ['/echo', 'POST', call(echo)],
    ['/items/{id}', 'GET', call(echo)],
    ['/items/latest', 'GET', answer],
    ['/limited', 'GET', answer],
    ['/answer', 'POST', answer],
    ['/hash', 'POST', call(makeFunction('hash'))],
    ['/fail', 'GET', call(makeFunction('fail'))],
    ['/crash', 'GET', call(makeFunction('crash'))],
    ['/slow', 'POST', call(makeFunction('untilFile'))],
  ] as const) {
    route(path).addMethod(verb, target, { authorizationType: AuthorizationType.NONE });
  }
  route('/secret').addMethod('GET', call(echo), { authorizer: authorizerOf('Fresh', 0) });
  route('/cached').addMethod('GET', call(echo), { authorizer: authorizerOf('Cached', 300) });
}
