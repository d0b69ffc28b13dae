import type { InvocationResult } from '../lambda/invocation.ts';
import type { AuthorizerDefinition } from './api-definition.ts';
import { buildRequestPart, type RoutedRequest } from './build-proxy-event.ts';
import { isAllowed, type PolicyDocument } from './evaluate-policy.ts';
import { GatewayRefusal, readHeader } from './gateway-request.ts';

interface Verdict {
  readonly principalId: string;
  readonly policyDocument: PolicyDocument;
  readonly context?: Readonly<Record<string, unknown>>;
}

/** What a function finds in `requestContext.authorizer`. */
export type AuthorizerContext = Readonly<Record<string, unknown>>;

export type Authorize = (routed: RoutedRequest) => Promise<AuthorizerContext>;

interface Calls {
  readonly invoke: (functionArn: string, payload: string, traceId: string) => Promise<InvocationResult>;
  readonly now: () => number;
}

/** Verdicts that are kept at most; the oldest go first. */
const MOST_KEPT = 1000;

const unauthorized = (): GatewayRefusal => new GatewayRefusal('UNAUTHORIZED', 'Unauthorized');

const misconfigured = (): GatewayRefusal =>
  new GatewayRefusal('AUTHORIZER_CONFIGURATION_ERROR', 'Internal server error');

function methodArn({ api, request, path }: RoutedRequest): string {
  return `arn:aws:execute-api:${api.region}:${api.accountId}:${api.apiId}/${api.stage}/${request.method}${path}`;
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

function readVerdict({ payload, failed }: InvocationResult): Verdict {
  const answer = JSON.parse(payload) as Partial<Verdict> & { readonly errorMessage?: unknown };
  if (failed) {
    throw answer.errorMessage === 'Unauthorized'
      ? unauthorized()
      : new GatewayRefusal('AUTHORIZER_FAILURE', 'Internal server error');
  }
  const { principalId, policyDocument, context = {} } = answer ?? {};
  const isValid =
    typeof principalId === 'string' &&
    typeof policyDocument?.Statement === 'object' &&
    Object.values(context).every(isPlain);
  if (!isValid) {
    throw misconfigured();
  }
  return { principalId, policyDocument, context };
}

/** A REQUEST authorizer with its cache. Throws GatewayRefusal: 401, 403, or 500 when it fails itself. */
export function openAuthorizer(definition: AuthorizerDefinition, { invoke, now }: Calls): Authorize {
  const kept = new Map<string, { readonly verdict: Verdict; readonly until: number }>();

  const ask = async (routed: RoutedRequest): Promise<Verdict> => {
    const event = { type: 'REQUEST', methodArn: methodArn(routed), ...buildRequestPart(routed) };
    return readVerdict(await invoke(definition.functionArn, JSON.stringify(event), routed.traceId));
  };
  const askOnce = async (key: string, routed: RoutedRequest): Promise<Verdict> => {
    const known = kept.get(key);
    if (known !== undefined && known.until > now()) {
      return known.verdict;
    }
    const verdict = await ask(routed);
    kept.delete(key);
    kept.set(key, { verdict, until: now() + definition.ttlSeconds * 1000 });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) {
      kept.delete(oldest);
    }
    return verdict;
  };

  return async (routed) => {
    const identity = definition.identityHeaders.map((name) => readHeader(routed.request, name) ?? '');
    if (identity.includes('')) {
      throw unauthorized();
    }
    const verdict =
      definition.ttlSeconds > 0 ? await askOnce(JSON.stringify(identity), routed) : await ask(routed);
    if (!isAllowed(verdict.policyDocument, methodArn(routed))) {
      throw new GatewayRefusal('ACCESS_DENIED', 'User is not authorized to access this resource');
    }
    const context = Object.entries(verdict.context ?? {}).map(([name, value]) => [name, String(value)]);
    return { ...Object.fromEntries(context), principalId: verdict.principalId, integrationLatency: 0 };
  };
}
