import type { MockIntegration, MockResponse } from './api-definition.ts';
import { type GatewayAnswer, GatewayRefusal, type GatewayRequest, readHeader } from './gateway-request.ts';
import { type ContextVariables, fillTemplate, mapExpression } from './mapping-expression.ts';

function chooseTemplate(integration: MockIntegration, request: GatewayRequest): string | undefined {
  const type = (readHeader(request, 'content-type') ?? 'application/json').split(';', 1)[0]?.trim() ?? '';
  const { requestTemplates, passthrough } = integration;
  if (Object.hasOwn(requestTemplates, type)) {
    return requestTemplates[type];
  }
  const isRefused =
    passthrough === 'NEVER' ||
    (passthrough === 'WHEN_NO_TEMPLATES' && Object.keys(requestTemplates).length > 0);
  if (isRefused) {
    throw new GatewayRefusal('UNSUPPORTED_MEDIA_TYPE', 'Unsupported Media Type');
  }
  return request.body.toString();
}

function readStatus(template: string): string {
  try {
    return String((JSON.parse(template) as { readonly statusCode?: unknown }).statusCode);
  } catch {
    throw new GatewayRefusal('API_CONFIGURATION_ERROR', 'Internal server error');
  }
}

const chooseResponse = (integration: MockIntegration, status: string): MockResponse | undefined =>
  integration.responses.find(({ selectionPattern }) => selectionPattern === status) ??
  integration.responses.find(({ selectionPattern }) => selectionPattern === undefined);

/**
 * The answer of a MOCK integration: the request's template gives a status, which chooses the response. Throws
 * GatewayRefusal UNSUPPORTED_MEDIA_TYPE for a content type without a template where that is refused.
 */
export function answerMock(
  integration: MockIntegration,
  request: GatewayRequest,
  context: ContextVariables,
): GatewayAnswer {
  const status = readStatus(fillTemplate(chooseTemplate(integration, request) ?? '', context));
  const response = chooseResponse(integration, status);
  if (response === undefined) {
    throw new GatewayRefusal('API_CONFIGURATION_ERROR', 'Internal server error');
  }
  const headers = Object.entries(response.headers).map(
    ([name, expression]) => [name, mapExpression(expression, context)] as const,
  );
  const [[type, template] = ['application/json', '']] = Object.entries(response.templates);
  const hasType = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    status: response.status,
    headers: hasType ? headers : [['Content-Type', type], ...headers],
    body: fillTemplate(template, context),
  };
}
