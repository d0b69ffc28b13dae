import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import type { StageConfig } from '../config.ts';
import { gatewayHeaders } from './gateway-headers.ts';
import { GATEWAY_PROBLEMS, problemTemplate } from './gateway-problems.ts';

/** Sets every answer that the gateway gives without a function; the API's deployment waits for them. */
export function addGatewayResponses(restApi: RestApi, config: StageConfig): void {
  for (const problem of GATEWAY_PROBLEMS) {
    restApi.addGatewayResponse(problem.response, {
      type: ResponseType.of(problem.response),
      ...(problem.status === undefined ? {} : { statusCode: String(problem.status) }),
      responseHeaders: gatewayHeaders(config, {
        'Content-Type': 'application/problem+json',
        ...problem.headers,
      }),
      templates: { 'application/problem+json': problemTemplate(problem) },
    });
  }
}
