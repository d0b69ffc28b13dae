import { setTimeout as wait } from 'node:timers/promises';
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
import { openThrottle, type Throttle } from './open-throttle.ts';
import { readProxyResponse } from './read-proxy-response.ts';

export interface GatewayOptions {
  readonly invoke: (functionArn: string, payload: string, traceId: string) => Promise<InvocationResult>;
  /** How long a function may take before the client gets 504. */
  readonly integrationTimeoutMs: number;
  readonly now: () => number;
}

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

async function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const answered = new AbortController();
  const expire = async (): Promise<never> => {
    await wait(milliseconds, undefined, { signal: answered.signal });
    throw new GatewayRefusal('INTEGRATION_TIMEOUT', 'Endpoint request timed out');
  };
  try {
    return await Promise.race([work, expire()]);
  } finally {
    answered.abort();
  }
}

/** The REST API itself: routes, throttles, authorizes and answers, without the network. */
export class RestGateway {
  readonly api: ApiDefinition;
  readonly #options: GatewayOptions;
  readonly #passes: Throttle;
  readonly #authorizers: ReadonlyMap<string, Authorize>;

  constructor(api: ApiDefinition, options: GatewayOptions) {
    this.api = api;
    this.#options = options;
    this.#passes = openThrottle(api.throttles, options.now);
    const authorizers = api.methods.flatMap(({ authorizer }) => authorizer ?? []);
    const distinct = new Map(authorizers.map((authorizer) => [authorizer.id, authorizer]));
    this.#authorizers = new Map(
      [...distinct].map(([id, authorizer]) => [id, openAuthorizer(authorizer, options)]),
    );
  }

  /** Answers a request; rejects only for a mistake of the local cloud itself. */
  async answer(request: GatewayRequest): Promise<GatewayAnswer> {
    try {
      return await this.#route(request);
    } catch (error) {
      if (error instanceof GatewayRefusal) {
        return this.refuse(request, error);
      }
      throw error;
    }
  }

  /** The gateway's own answer to a request. */
  refuse(request: GatewayRequest, refusal: GatewayRefusal): GatewayAnswer {
    return buildGatewayResponse(this.api, refusal, describe(this.api, request));
  }

  async #route(request: GatewayRequest): Promise<GatewayAnswer> {
    const match = matchRoute(this.api, request.method, request.url);
    if (!this.#passes(match.method)) {
      throw new GatewayRefusal('THROTTLED', 'Too Many Requests');
    }
    const { authorizer, integration } = match.method;
    const routed = { ...match, api: this.api, request, traceId: createTraceId() };
    const context = await this.#authorizers.get(authorizer?.id ?? '')?.(routed);
    return integration.type === 'MOCK'
      ? answerMock(integration, request, describe(this.api, request))
      : this.#callFunction(integration, routed, context);
  }

  async #callFunction(
    { functionArn }: ProxyIntegration,
    routed: RoutedRequest,
    context: AuthorizerContext | undefined,
  ): Promise<GatewayAnswer> {
    const payload = JSON.stringify(buildProxyEvent(routed, context));
    if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES) {
      throw new GatewayRefusal('REQUEST_TOO_LARGE', 'Request Too Long');
    }
    const { invoke, integrationTimeoutMs } = this.#options;
    const result = await withTimeout(invoke(functionArn, payload, routed.traceId), integrationTimeoutMs);
    const answer = readProxyResponse(result, decodesBinary(this.api, routed.request));
    return { ...answer, headers: [...answer.headers, ['X-Amzn-Trace-Id', routed.traceId]] };
  }
}
