import type { InvocationResult } from '../lambda/invocation.ts';
import { validateHeaderName, validateHeaderValue } from '../lean-http.ts';
import { type GatewayAnswer, GatewayRefusal } from './gateway-request.ts';

interface ProxyResponse {
  readonly statusCode?: unknown;
  readonly headers?: Readonly<Record<string, unknown>> | null;
  readonly multiValueHeaders?: Readonly<Record<string, readonly unknown[]>> | null;
  readonly body?: unknown;
  readonly isBase64Encoded?: unknown;
}

const MEMBERS = new Set(['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded']);

/** API Gateway keeps these for itself and sends a function's own under another name (AWS, "important notes"). */
const REMAPPED = new Set([
  'authorization',
  'connection',
  'content-length',
  'content-md5',
  'date',
  'expect',
  'host',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'te',
  'trailer',
  'upgrade',
  'user-agent',
  'www-authenticate',
]);

const failure = (reason: string): GatewayRefusal => new GatewayRefusal('INTEGRATION_FAILURE', reason);

function parse({ payload, failed }: InvocationResult): ProxyResponse {
  if (failed) {
    throw failure('Internal server error');
  }
  const response: unknown = JSON.parse(payload);
  if (typeof response !== 'object' || response === null || Array.isArray(response)) {
    throw failure('Internal server error');
  }
  if (Object.keys(response).some((name) => !MEMBERS.has(name))) {
    throw failure('Internal server error');
  }
  return response;
}

function rename(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (lower === 'transfer-encoding') {
    return undefined;
  }
  return REMAPPED.has(lower) ? `x-amzn-remapped-${lower}` : name;
}

/** Where both maps have a name, the list counts. */
function readHeaders({ headers, multiValueHeaders }: ProxyResponse): (readonly [string, string])[] {
  const many = new Map(Object.entries(multiValueHeaders ?? {}));
  const lists = new Set([...many.keys()].map((name) => name.toLowerCase()));
  const single = Object.entries(headers ?? {}).filter(([name]) => !lists.has(name.toLowerCase()));
  const pairs = [
    ...single.map(([name, value]) => [name, String(value)] as const),
    ...[...many].flatMap(([name, values]) => values.map((value) => [name, String(value)] as const)),
  ];
  return pairs.flatMap(([name, value]) => {
    const renamed = rename(name);
    return renamed === undefined ? [] : [[renamed, value] as const];
  });
}

function checkHeaders(headers: readonly (readonly [string, string])[]): void {
  try {
    for (const [name, value] of headers) {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    }
  } catch {
    throw failure('Internal server error');
  }
}

/**
 * A function's answer as it goes over the wire. Throws GatewayRefusal INTEGRATION_FAILURE for a function that
 * failed and for an answer that is not one.
 */
export function readProxyResponse(result: InvocationResult, decodesBinary: boolean): GatewayAnswer {
  const response = parse(result);
  const status = Number(response.statusCode);
  const { body = '' } = response;
  if (
    !Number.isInteger(status) ||
    status < 100 ||
    status > 599 ||
    (typeof body !== 'string' && body !== null)
  ) {
    throw failure('Internal server error');
  }
  const headers = readHeaders(response);
  checkHeaders(headers);
  const hasType = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const text = body ?? '';
  return {
    status,
    headers: hasType ? headers : [['Content-Type', 'application/json'], ...headers],
    body: response.isBase64Encoded === true && decodesBinary ? Buffer.from(text, 'base64') : text,
  };
}
