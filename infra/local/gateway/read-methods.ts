import { FacelessError } from '../../../shared/domain/errors.ts';
import { notImplemented } from '../template/not-implemented.ts';
import type { Resource } from '../template/open-stack.ts';
import type {
  AuthorizerDefinition,
  MethodDefinition,
  MockIntegration,
  ProxyIntegration,
} from './api-definition.ts';
import { checkExpression } from './mapping-expression.ts';

interface IntegrationProperties {
  readonly Type: string;
  readonly Uri?: string;
  readonly PassthroughBehavior?: MockIntegration['passthrough'];
  readonly RequestTemplates?: Readonly<Record<string, string>>;
  readonly IntegrationResponses?: readonly {
    readonly StatusCode: string;
    readonly SelectionPattern?: string;
    readonly ResponseParameters?: Readonly<Record<string, string>>;
    readonly ResponseTemplates?: Readonly<Record<string, string>>;
  }[];
}

interface MethodProperties {
  readonly HttpMethod: string;
  readonly ResourceId: string;
  readonly AuthorizationType?: string;
  readonly AuthorizerId?: string;
  readonly Integration?: IntegrationProperties;
}

interface AuthorizerProperties {
  readonly Type: string;
  readonly AuthorizerUri: string;
  readonly IdentitySource?: string;
  readonly AuthorizerResultTtlInSeconds?: number;
}

/** AWS's default (s). */
const DEFAULT_TTL = 300;

function readFunctionArn(uri: string | undefined): string {
  const arn = /:lambda:path\/2015-03-31\/functions\/(.+)\/invocations$/.exec(uri ?? '')?.[1];
  if (arn === undefined) {
    throw notImplemented(`the integration address ${uri}`);
  }
  return arn;
}

function readIdentityHeaders(source: string | undefined): readonly string[] {
  return (source ?? '')
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const name = /^method\.request\.header\.([\w-]+)$/.exec(part.trim())?.[1];
      if (name === undefined) {
        throw notImplemented(`the identity source ${part}`);
      }
      return name;
    });
}

/** By id. */
export const readAuthorizers = (resources: readonly Resource[]): ReadonlyMap<string, AuthorizerDefinition> =>
  new Map(
    resources.map(({ identity, properties }) => {
      const { Type, AuthorizerUri, IdentitySource, AuthorizerResultTtlInSeconds } =
        properties as unknown as AuthorizerProperties;
      if (Type !== 'REQUEST') {
        throw notImplemented(`an authorizer of type ${Type}`);
      }
      return [
        identity.ref,
        {
          id: identity.ref,
          functionArn: readFunctionArn(AuthorizerUri),
          identityHeaders: readIdentityHeaders(IdentitySource),
          ttlSeconds: AuthorizerResultTtlInSeconds ?? DEFAULT_TTL,
        },
      ];
    }),
  );

function readMockHeaders(parameters: Readonly<Record<string, string>>): Record<string, string> {
  const headers = Object.entries(parameters).map(([parameter, expression]) => {
    const name = /^method\.response\.header\.(.+)$/.exec(parameter)?.[1];
    if (name === undefined) {
      throw notImplemented(`the response parameter ${parameter}`);
    }
    checkExpression(expression);
    return [name, expression] as const;
  });
  return Object.fromEntries(headers);
}

function readIntegration(integration: IntegrationProperties): ProxyIntegration | MockIntegration {
  if (integration.Type === 'AWS_PROXY') {
    return { type: 'AWS_PROXY', functionArn: readFunctionArn(integration.Uri) };
  }
  if (integration.Type !== 'MOCK') {
    throw notImplemented(`an integration of type ${integration.Type}`);
  }
  return {
    type: 'MOCK',
    passthrough: integration.PassthroughBehavior ?? 'WHEN_NO_MATCH',
    requestTemplates: integration.RequestTemplates ?? {},
    responses: (integration.IntegrationResponses ?? []).map((response) => ({
      status: Number(response.StatusCode),
      ...(response.SelectionPattern === undefined ? {} : { selectionPattern: response.SelectionPattern }),
      headers: readMockHeaders(response.ResponseParameters ?? {}),
      templates: response.ResponseTemplates ?? {},
    })),
  };
}

/** `/videos/{id}` for a resource, from the parts of its parents. */
function readPath(id: string, resources: ReadonlyMap<string, Resource>, rootId: string): string {
  if (id === rootId) {
    return '';
  }
  const { ParentId, PathPart } = (resources.get(id)?.properties ?? {}) as {
    readonly ParentId?: string;
    readonly PathPart?: string;
  };
  if (ParentId === undefined || PathPart === undefined) {
    throw new FacelessError('INVALID_INPUT', `The API has no resource ${id}.`);
  }
  if (PathPart.endsWith('+}')) {
    throw notImplemented(`the greedy path ${PathPart}`);
  }
  return `${readPath(ParentId, resources, rootId)}/${PathPart}`;
}

/** The API's methods with their paths. Throws FacelessError NOT_CONFIGURED that names what is not implemented. */
export function readMethods(
  found: { readonly methods: readonly Resource[]; readonly resources: readonly Resource[] },
  known: { readonly rootId: string; readonly authorizers: ReadonlyMap<string, AuthorizerDefinition> },
): readonly MethodDefinition[] {
  const resources = new Map(found.resources.map((resource) => [resource.identity.ref, resource]));
  return found.methods.map(({ properties, id }) => {
    const method = properties as unknown as MethodProperties;
    const authorizer = known.authorizers.get(method.AuthorizerId ?? '');
    const type = method.AuthorizationType ?? 'NONE';
    if ((type !== 'NONE' && type !== 'CUSTOM') || (type === 'CUSTOM') !== (authorizer !== undefined)) {
      throw notImplemented(`the authorization ${type} of the method ${id}`);
    }
    return {
      httpMethod: method.HttpMethod,
      resourceId: method.ResourceId,
      resourcePath: readPath(method.ResourceId, resources, known.rootId) || '/',
      ...(authorizer === undefined ? {} : { authorizer }),
      integration: readIntegration(method.Integration ?? { Type: 'none' }),
    };
  });
}
