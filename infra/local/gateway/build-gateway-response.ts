import type { ApiDefinition } from './api-definition.ts';
import type { GatewayAnswer, GatewayRefusal } from './gateway-request.ts';
import { type ContextVariables, fillTemplate, mapExpression } from './mapping-expression.ts';

/** API Gateway's own statuses, where a response does not set another. */
const STATUSES: Readonly<Record<string, number>> = {
  ACCESS_DENIED: 403,
  API_CONFIGURATION_ERROR: 500,
  AUTHORIZER_CONFIGURATION_ERROR: 500,
  AUTHORIZER_FAILURE: 500,
  BAD_REQUEST_PARAMETERS: 400,
  INTEGRATION_FAILURE: 502,
  INTEGRATION_TIMEOUT: 504,
  MISSING_AUTHENTICATION_TOKEN: 403,
  REQUEST_TOO_LARGE: 413,
  THROTTLED: 429,
  UNAUTHORIZED: 401,
  UNSUPPORTED_MEDIA_TYPE: 415,
};

const DEFAULT_TEMPLATES = { 'application/json': '{"message":$context.error.messageString}' };

/** The gateway's own answer: the response of that type, else the default of its class, else AWS's. */
export function buildGatewayResponse(
  api: ApiDefinition,
  refusal: GatewayRefusal,
  variables: ContextVariables,
): GatewayAnswer {
  const usual = STATUSES[refusal.type] ?? 500;
  const definition =
    api.responses.get(refusal.type) ?? api.responses.get(usual < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
  const context = {
    ...variables,
    'error.message': refusal.message,
    'error.messageString': JSON.stringify(refusal.message),
    'error.responseType': refusal.type,
  };
  const given = Object.entries(definition?.templates ?? {});
  const [[type, template] = ['application/json', '']] =
    given.length > 0 ? given : Object.entries(DEFAULT_TEMPLATES);
  const headers = Object.entries(definition?.headers ?? {}).map(
    ([name, expression]) => [name, mapExpression(expression, context)] as const,
  );
  const hasType = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    status: definition?.status ?? usual,
    headers: hasType ? headers : [['Content-Type', type], ...headers],
    body: fillTemplate(template, context),
  };
}
