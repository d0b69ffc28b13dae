import type { ApiDefinition, MethodDefinition } from './api-definition.ts';
import { GatewayRefusal } from './gateway-request.ts';

export interface RouteMatch {
  readonly method: MethodDefinition;
  /** Decoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
  /** Below the stage, as sent. */
  readonly path: string;
}

/** A slash at the end makes no difference. */
const segmentsOf = (path: string): readonly string[] => path.replace(/\/$/, '').split('/').slice(1);

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GatewayRefusal('BAD_REQUEST_PARAMETERS', 'The path cannot be decoded.');
  }
}

function matchSegments(
  pattern: readonly string[],
  given: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const value = decode(given[index] ?? '');
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name !== undefined && value !== '') {
      parameters[name] = value;
    } else if (part !== value) {
      return undefined;
    }
  }
  return parameters;
}

/** Constants sort before parameters, segment by segment: `/videos/latest` wins over `/videos/{id}`. */
const rank = (pattern: readonly string[]): string =>
  pattern.map((part) => (part.startsWith('{') ? '1' : '0')).join('');

/**
 * The method that serves a path. Throws GatewayRefusal MISSING_AUTHENTICATION_TOKEN, which is what API Gateway
 * says of every path and verb that it does not know, another stage included.
 */
export function matchRoute(api: ApiDefinition, verb: string, url: string): RouteMatch {
  const [full = ''] = url.split('?', 1);
  const unknown = new GatewayRefusal('MISSING_AUTHENTICATION_TOKEN', 'Missing Authentication Token');
  if (full !== `/${api.stage}` && !full.startsWith(`/${api.stage}/`)) {
    throw unknown;
  }
  const path = full.slice(api.stage.length + 1) || '/';
  const given = segmentsOf(path);
  const candidates = api.methods
    .map((method) => ({ method, pattern: segmentsOf(method.resourcePath) }))
    .filter(({ pattern }) => pattern.length === given.length)
    .map(({ method, pattern }) => ({ method, rank: rank(pattern), found: matchSegments(pattern, given) }))
    .filter(({ found }) => found !== undefined)
    .toSorted((a, b) => a.rank.localeCompare(b.rank));
  const best = candidates.filter((candidate) => candidate.rank === candidates[0]?.rank);
  const chosen =
    best.find(({ method }) => method.httpMethod === verb) ??
    best.find(({ method }) => method.httpMethod === 'ANY');
  if (chosen === undefined) {
    throw unknown;
  }
  return { method: chosen.method, pathParameters: chosen.found ?? {}, path };
}
