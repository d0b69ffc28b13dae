import { setTimeout as wait } from 'node:timers/promises';
import { FacelessError } from '../../../shared/domain/errors.ts';
import { type InvocationResult, MAX_PAYLOAD_BYTES } from '../lambda/invocation.ts';
import { createTraceId } from '../lambda/trace-id.ts';
import { answerMock } from './answer-mock.ts';
import type { ApiDefinition, ProxyIntegration } from './api-definition.ts';
import { buildGatewayResponse } from './build-gateway-response.ts';
import { buildProxyEvent, type RoutedRequest } from './build-proxy-event.ts';
import { type GatewayAnswer, GatewayRefusal, type GatewayRequest, readHeader } from './gateway-request.ts';
import type { ContextVariables } from './mapping-expression.ts';
import { matchRoute } from './match-route.ts';
import { type Authorize, type AuthorizerContext, openAuthorizer } from './open-authorizer.ts';
import { openThrottle } from './open-throttle.ts';
import { readProxyResponse } from './read-proxy-response.ts';

export interface GatewayOptions {
  readonly invoke: (functionArn: string, payload: string, traceId: string) => Promise<InvocationResult>;
  /** How long a function may take before the client gets 504. */
  readonly integrationTimeoutMs: number;
  readonly now: () => number;
}

/** Answers a request; never rejects but for a mistake in the gateway itself. */
export type Gateway = (request: GatewayRequest) => Promise<GatewayAnswer>;

const describe = (api: ApiDefinition, request: GatewayRequest): ContextVariables => ({
  apiId: api.apiId,
  httpMethod: request.method,
  path: request.url.split('?', 1)[0] ?? '',
  protocol: request.protocol,
  requestId: request.requestId,
  extendedRequestId: request.requestId,
  requestTimeEpoch: String(request.receivedAt),
  stage: api.stage,
  'identity.sourceIp': request.sourceIp,
});

/** A binary answer is decoded where the client accepts a type that the API calls binary. */
const decodesBinary = ({ binaryMediaTypes }: ApiDefinition, request: GatewayRequest): boolean => {
  const [first = ''] = (readHeader(request, 'accept') ?? '').split(',', 1);
  return binaryMediaTypes.includes('*/*') || binaryMediaTypes.includes(first.split(';', 1)[0]?.trim() ?? '');
};

async function withTimeout(work: Promise<InvocationResult>, milliseconds: number): Promise<InvocationResult> {
  const answered = new AbortController();
  const timeout = wait(milliseconds, undefined, { signal: answered.signal, ref: false }).then(() => {
    throw new GatewayRefusal('INTEGRATION_TIMEOUT', 'Endpoint request timed out');
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    timeout.catch(() => undefined);
    answered.abort();
  }
}

/** The REST API itself: routes, throttles, authorizes and answers, without the network. */
export function openGateway(api: ApiDefinition, options: GatewayOptions): Gateway {
  const { invoke, integrationTimeoutMs, now } = options;
  const passes = openThrottle(api.throttles, now);
  const authorizers = new Map<string, Authorize>();

  const authorize = async (routed: RoutedRequest): Promise<AuthorizerContext | undefined> => {
    const { authorizer } = routed.method;
    if (authorizer === undefined) {
      return undefined;
    }
    const known = authorizers.get(authorizer.id) ?? openAuthorizer(authorizer, { invoke, now });
    authorizers.set(authorizer.id, known);
    return known(routed);
  };
  const callFunction = async (
    { functionArn }: ProxyIntegration,
    routed: RoutedRequest,
    context: AuthorizerContext | undefined,
  ): Promise<GatewayAnswer> => {
    const payload = JSON.stringify(buildProxyEvent(routed, context));
    if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES) {
      throw new GatewayRefusal('REQUEST_TOO_LARGE', 'Request Too Long');
    }
    const result = await withTimeout(invoke(functionArn, payload, routed.traceId), integrationTimeoutMs);
    const answer = readProxyResponse(result, decodesBinary(api, routed.request));
    return { ...answer, headers: [...answer.headers, ['X-Amzn-Trace-Id', routed.traceId]] };
  };
  const answer = async (request: GatewayRequest): Promise<GatewayAnswer> => {
    const match = matchRoute(api, request.method, request.url);
    if (!passes(match.method)) {
      throw new GatewayRefusal('THROTTLED', 'Too Many Requests');
    }
    const routed = { ...match, api, request, traceId: createTraceId() };
    const context = await authorize(routed);
    const { integration } = match.method;
    return integration.type === 'MOCK'
      ? answerMock(integration, request, describe(api, request))
      : callFunction(integration, routed, context);
  };

  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      if (error instanceof GatewayRefusal) {
        return buildGatewayResponse(api, error, describe(api, request));
      }
      if (error instanceof FacelessError) {
        const refusal = new GatewayRefusal('API_CONFIGURATION_ERROR', 'Internal server error');
        return buildGatewayResponse(api, refusal, describe(api, request));
      }
      throw error;
    }
  };
}
