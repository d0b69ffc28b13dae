import {
  AuthorizationType,
  type IResource,
  MockIntegration,
  PassthroughBehavior,
} from 'aws-cdk-lib/aws-apigateway';
import { acknowledge } from './acknowledge.ts';

/** A mock chooses its status by a template for the request's type; other types are answered with 415. */
const REQUEST_TYPES = [
  'application/json',
  'application/octet-stream',
  'application/x-www-form-urlencoded',
  'application/xml',
  'multipart/form-data',
  'text/plain',
];

export interface MockAnswer {
  readonly method: string;
  readonly status: number;
  /** Mapping expressions by header name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Mapping templates by content type. */
  readonly templates: Readonly<Record<string, string>>;
}

/** A method that the gateway answers itself, for everybody. */
export function addMockMethod(resource: IResource, { method, status, headers, templates }: MockAnswer): void {
  const statusCode = String(status);
  const prefixed = Object.entries(headers).map(
    ([name, value]) => [`method.response.header.${name}`, value] as const,
  );
  const integration = new MockIntegration({
    passthroughBehavior: PassthroughBehavior.NEVER,
    requestTemplates: Object.fromEntries(
      REQUEST_TYPES.map((type) => [type, `{"statusCode": ${statusCode}}`]),
    ),
    integrationResponses: [
      { statusCode, responseParameters: Object.fromEntries(prefixed), responseTemplates: templates },
    ],
  });
  const added = resource.addMethod(method, integration, {
    authorizationType: AuthorizationType.NONE,
    methodResponses: [
      { statusCode, responseParameters: Object.fromEntries(prefixed.map(([name]) => [name, true])) },
    ],
  });
  acknowledge(added, {
    'AwsSolutions-APIG4': 'A constant answer about the route itself: there is nothing to protect.',
    'AwsSolutions-COG4': 'A constant answer about the route itself: there is nothing to protect.',
  });
}
