import {
  AuthorizationType,
  type IAuthorizer,
  LambdaIntegration,
  type MethodOptions,
  type Resource,
  type RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { PERMISSIONS } from '../../shared/domain/permissions.ts';
import type { Route } from '../../functions/api/routes.ts';
import type { StageConfig } from '../config.ts';
import { acknowledge } from './acknowledge.ts';
import { gatewayHeaders } from './gateway-headers.ts';
import { METHOD_NOT_ALLOWED, problemTemplate } from './gateway-problems.ts';
import { addMockMethod } from './mock-method.ts';

export interface ApiRoutesProps {
  readonly config: StageConfig;
  readonly restApi: RestApi;
  readonly authorizer: IAuthorizer;
  readonly routes: readonly Route[];
  readonly functions: ReadonlyMap<string, IFunction>;
  /** Answers OPTIONS, where the stage has CORS origins. */
  readonly preflight?: IFunction | undefined;
}

const AUTHORIZER_IS_OURS =
  'Keys are the service’s own, checked by its REQUEST authorizer; there is no user pool (SECURITY §3).';

function accessOf(route: Route, authorizer: IAuthorizer): MethodOptions {
  if (route.permission === 'public') {
    return { authorizationType: AuthorizationType.NONE };
  }
  if (!PERMISSIONS.includes(route.permission)) {
    throw new Error(
      `Route ${route.method} ${route.path} declares no permission; it needs one of ${PERMISSIONS.join(', ')}, or public.`,
    );
  }
  return { authorizationType: AuthorizationType.CUSTOM, authorizer };
}

function addRoute(route: Route, { restApi, authorizer, functions }: ApiRoutesProps): Resource {
  const handler = functions.get(route.operationId);
  if (handler === undefined) {
    throw new Error(`Route ${route.method} ${route.path} has no function ${route.operationId}.`);
  }
  const resource = restApi.root.resourceForPath(route.path);
  const method = resource.addMethod(
    route.method,
    new LambdaIntegration(handler, { allowTestInvoke: false }),
    accessOf(route, authorizer),
  );
  acknowledge(method, {
    'AwsSolutions-COG4': AUTHORIZER_IS_OURS,
    ...(route.permission === 'public' ? { 'AwsSolutions-APIG4': 'The route is public by declaration.' } : {}),
  });
  return resource;
}

/** Functions can choose among origins, which a constant answer of the gateway cannot. */
function addPreflight(resource: Resource, preflight: IFunction): void {
  const method = resource.addMethod('OPTIONS', new LambdaIntegration(preflight, { allowTestInvoke: false }), {
    authorizationType: AuthorizationType.NONE,
  });
  acknowledge(method, {
    'AwsSolutions-APIG4': 'A browser asks before it sends a key: there is nothing to protect.',
    'AwsSolutions-COG4': 'A browser asks before it sends a key: there is nothing to protect.',
  });
}

/**
 * Builds the gateway's paths and methods from the route table: each route's function, the preflight where
 * origins are configured, and 405 with `Allow` for every other verb. Throws an Error that names a route without
 * a declared permission, or without a function.
 */
export function addApiRoutes(props: ApiRoutesProps): void {
  const { config, preflight } = props;
  const methodsOf = new Map<Resource, string[]>();
  for (const route of props.routes) {
    const resource = addRoute(route, props);
    methodsOf.set(resource, [...(methodsOf.get(resource) ?? []), route.method]);
  }
  for (const [resource, methods] of methodsOf) {
    const allowed = preflight === undefined ? methods : [...methods, 'OPTIONS'];
    if (preflight !== undefined) addPreflight(resource, preflight);
    addMockMethod(resource, {
      method: 'ANY',
      status: METHOD_NOT_ALLOWED.status,
      headers: gatewayHeaders(config, {
        'Content-Type': 'application/problem+json',
        Allow: allowed.toSorted().join(', '),
      }),
      templates: { 'application/problem+json': problemTemplate(METHOD_NOT_ALLOWED) },
    });
  }
}
