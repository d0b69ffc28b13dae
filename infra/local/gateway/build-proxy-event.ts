import type { APIGatewayEventRequestContext, APIGatewayProxyEvent } from 'aws-lambda';
import type { ApiDefinition } from './api-definition.ts';
import { type GatewayRequest, readHeader } from './gateway-request.ts';
import type { RouteMatch } from './match-route.ts';

type MultiValues = Record<string, string[]>;

/** A request on its way through the gateway. */
export interface RoutedRequest extends RouteMatch {
  readonly api: ApiDefinition;
  readonly request: GatewayRequest;
  /** `Root=1-…`. */
  readonly traceId: string;
}

// A map, since a client may well send a name that every object has: `constructor`, `__proto__`.
const collect = (pairs: Iterable<readonly [string, string]>): MultiValues => {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const known = values.get(name);
    values.set(name, known ?? [value]);
    known?.push(value);
  }
  return Object.fromEntries(values);
};

/** Of several values the last one counts, as with API Gateway. */
const lastOf = (values: MultiValues): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list.at(-1) ?? '']));

const orNull = <T extends object>(values: T): T | null => (Object.keys(values).length === 0 ? null : values);

/** Headers in the client's own spelling, with what API Gateway adds. */
function readHeaders({ request, traceId }: RoutedRequest): MultiValues {
  const { rawHeaders, sourceIp } = request;
  const pairs: [string, string][] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    pairs.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '']);
  }
  const replaced = new Set(['x-forwarded-for', 'x-forwarded-port', 'x-forwarded-proto', 'x-amzn-trace-id']);
  const before = readHeader(request, 'x-forwarded-for');
  const merged = new Map<string, string>();
  return collect([
    ...pairs
      .filter(([name]) => !replaced.has(name.toLowerCase()))
      .map(([name, value]): [string, string] => {
        const known = merged.get(name.toLowerCase()) ?? name;
        merged.set(name.toLowerCase(), known);
        return [known, value];
      }),
    ['X-Amzn-Trace-Id', traceId],
    ['X-Forwarded-For', before === undefined ? sourceIp : `${before}, ${sourceIp}`],
    ['X-Forwarded-Port', (readHeader(request, 'host') ?? '').split(':')[1] ?? '80'],
    ['X-Forwarded-Proto', 'http'],
  ]);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `24/Nov/2026:13:01:02 +0000`. */
const formatTime = (time: Date): string => {
  const [date = '', clock = ''] = time.toISOString().split('T');
  const [year, , day] = date.split('-');
  return `${day}/${MONTHS[time.getUTCMonth()]}/${year}:${clock.slice(0, 8)} +0000`;
};

const NO_IDENTITY = {
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  user: null,
  userArn: null,
};

function buildContext(routed: RoutedRequest): APIGatewayEventRequestContext {
  const { api, method, path, request } = routed;
  return {
    accountId: api.accountId,
    apiId: api.apiId,
    authorizer: null,
    domainName: readHeader(request, 'host') ?? '',
    domainPrefix: api.apiId,
    extendedRequestId: request.requestId,
    httpMethod: request.method,
    identity: {
      ...NO_IDENTITY,
      sourceIp: request.sourceIp,
      userAgent: readHeader(request, 'user-agent') ?? null,
    },
    path: `/${api.stage}${path}`,
    protocol: request.protocol,
    requestId: request.requestId,
    requestTime: formatTime(new Date(request.receivedAt)),
    requestTimeEpoch: request.receivedAt,
    resourceId: method.resourceId,
    resourcePath: method.resourcePath,
    stage: api.stage,
  };
}

const isBinary = (type: string | undefined, binaryTypes: readonly string[]): boolean =>
  binaryTypes.includes('*/*') ||
  (type !== undefined && binaryTypes.includes(type.split(';', 1)[0]?.trim() ?? ''));

/** What an authorizer and a function both get: everything but the body. */
export function buildRequestPart(
  routed: RoutedRequest,
): Omit<APIGatewayProxyEvent, 'body' | 'isBase64Encoded'> {
  const { request, method, path, pathParameters } = routed;
  const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?') + 1) : '';
  const headers = readHeaders(routed);
  const parameters = collect(new URLSearchParams(query));
  return {
    resource: method.resourcePath,
    path,
    httpMethod: request.method,
    headers: lastOf(headers),
    multiValueHeaders: headers,
    queryStringParameters: orNull(lastOf(parameters)),
    multiValueQueryStringParameters: orNull(parameters),
    pathParameters: orNull({ ...pathParameters }),
    stageVariables: null,
    requestContext: buildContext(routed),
  };
}

/** The event of a proxy integration (payload version 1.0). `authorizer` is what the authorizer said. */
export function buildProxyEvent(
  routed: RoutedRequest,
  authorizer: Readonly<Record<string, unknown>> | undefined,
): APIGatewayProxyEvent {
  const part = buildRequestPart(routed);
  const { body } = routed.request;
  const binary = isBinary(readHeader(routed.request, 'content-type'), routed.api.binaryMediaTypes);
  return {
    ...part,
    requestContext: { ...part.requestContext, authorizer: authorizer ?? null },
    body: body.length === 0 ? null : body.toString(binary ? 'base64' : 'utf8'),
    isBase64Encoded: binary && body.length > 0,
  };
}
