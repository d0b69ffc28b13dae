import { SECURITY_HEADERS } from '../../shared/http/security-headers.ts';
import type { StageConfig } from '../config.ts';

/** A constant in the gateway's mapping language: in single quotes, those inside stay as they are. */
const constant = (value: string): string => `'${value}'`;

/**
 * The whole set of SECURITY §1 as header mappings, for what the gateway answers itself. `X-Request-ID` is the
 * gateway's id: it cannot check an inbound one. An origin is named only where exactly one is allowed.
 */
export function gatewayHeaders(
  { corsOrigins }: StageConfig,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const [origin, another] = corsOrigins;
  const all = {
    ...SECURITY_HEADERS,
    ...(origin === undefined || another !== undefined
      ? {}
      : { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }),
    ...more,
  };
  return {
    ...Object.fromEntries(Object.entries(all).map(([name, value]) => [name, constant(value)])),
    'X-Request-ID': 'context.requestId',
  };
}
